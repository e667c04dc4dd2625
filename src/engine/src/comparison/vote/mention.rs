//! Where a report tells of a vote: its counts, its words for a count, its bare mentions, and votes it
//! only recalls.
//!
//! Each telling carries the evidence by which it is bound to a vote: body, time, numbers, topic. Leaves
//! the binding itself to [`super::bind`]. Invariant: every tally of a report is in exactly one telling.

use super::chamber::{Body, Chambers, Hit};
use super::interval::Numbers;
use super::topic::{Topic, Words};
use super::when::{self, Clock, When};
use super::words;
use crate::claim::words as claim;
use crate::corpus::Report;
use crate::date::{DateMention, DateRole};
use crate::reading::{Language, Reading};
use crate::span::Span;
use crate::tally::{Outcome, Tally};
use crate::tokens::{Kind, Tokens};

/// What a telling rests on, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rests {
    /// Numbers.
    Count,
    /// A word for the majority.
    Qualifier,
    /// Only the words that say a vote took place.
    Words,
    /// A vote recalled as background, by its date.
    Background,
}

/// One report's word on one vote, before it is bound.
#[derive(Clone, Debug)]
pub(super) struct Telling {
    /// The report's index.
    pub report: u32,
    /// Its place when ids are sorted, so that nothing depends on the order of the corpus.
    pub rank: u32,
    /// Where.
    pub span: Span,
    /// On what it rests.
    pub rests: Rests,
    /// Indices of its tallies, fullest first.
    pub tallies: Vec<u32>,
    /// What they state together.
    pub numbers: Numbers,
    /// Stated outcome.
    pub outcome: Option<Outcome>,
    /// The body.
    pub body: Body,
    /// The time.
    pub when: When,
    /// What it is about.
    pub topic: Topic,
    /// The words that name the motion.
    pub motion: Option<Span>,
    /// The language of the report.
    pub language: Option<Language>,
}

/// A report as these rules see it.
struct Page<'a> {
    report: &'a Report,
    reading: &'a Reading,
    tokens: Tokens<'a>,
    hits: Vec<Hit>,
    clock: Clock,
}

/// A verb of decision in a sentence.
#[derive(Clone, Copy)]
struct Verb {
    at: usize,
    outcome: Option<Outcome>,
    firm: bool,
}

/// Finds the tellings of one report, in order of their place.
pub(super) fn scan(
    report: &Report,
    index: u32,
    rank: u32,
    reading: &Reading,
    chambers: &Chambers,
    topics: &mut Words,
) -> Vec<Telling> {
    topics.next_report();
    let tokens = Tokens::scan(&report.text);
    let hits = chambers.scan(&tokens, &reading.structure, reading.language);
    let page = Page { report, reading, hits, clock: Clock::of(report, reading), tokens };
    let mut out: Vec<Telling> = Vec::new();
    for (tally, at) in reading.tallies.iter().zip(0u32..) {
        let mut telling = page.counted(tally, at, index, rank);
        if let Some(same) = out.iter_mut().rev().find(|t| goes_with(chambers, t, &telling)) {
            join(same, telling);
        } else {
            telling.topic = page.topic(topics, telling.span, out.is_empty());
            out.push(telling);
        }
    }
    join_words(chambers, &mut out);
    if out.is_empty()
        && let Some(mut bare) = page.bare(index, rank)
    {
        bare.topic = page.topic(topics, bare.span, true);
        out.push(bare);
    }
    let recalled = page.recalled(index, rank, &out);
    for mut telling in recalled {
        telling.topic = page.topic(topics, telling.span, false);
        out.push(telling);
    }
    out.sort_by_key(|t| (t.span, t.rests));
    out
}

/// Whether a count of a report repeats, completes or corrects one already read.
fn goes_with(chambers: &Chambers, a: &Telling, b: &Telling) -> bool {
    if chambers.agree(&a.body, &b.body).is_none() {
        return false;
    }
    if let (Some(x), Some(y)) = (a.when.day, b.when.day)
        && x != y
        && a.when.mention != b.when.mention
    {
        return false;
    }
    let fields = [
        (a.numbers.in_favour, b.numbers.in_favour),
        (a.numbers.against, b.numbers.against),
        (a.numbers.abstain, b.numbers.abstain),
        (a.numbers.not_voting, b.numbers.not_voting),
    ];
    let conflict = fields.iter().any(|(x, y)| x.is_some() && y.is_some() && x != y);
    let shared = fields.iter().any(|(x, y)| x.is_some() && x == y);
    let completes = fields.iter().all(|(x, y)| x.is_none() || y.is_none());
    // An abstention count in the next sentence completes a pair; two pairs are two votes.
    let near = b.span.start.saturating_sub(a.span.end) < 400;
    !conflict
        && (shared || completes && near && a.numbers.counted() && b.numbers.counted() && b.numbers.in_favour.is_none())
}

/// Joins words for a majority ("a near unanimous resolution") with the count of the same vote.
fn join_words(chambers: &Chambers, out: &mut Vec<Telling>) {
    let mut i = 0;
    while i < out.len() {
        if out[i].rests != Rests::Qualifier {
            i += 1;
            continue;
        }
        let word = &out[i];
        let fits = |t: &Telling| {
            t.numbers.qualifier.is_none_or(|q| Some(q) == word.numbers.qualifier)
                && chambers.agree(&t.body, &word.body).is_some()
                && (t.when.mention == word.when.mention
                    || t.when.day.is_none()
                    || word.when.day.is_none()
                    || t.when.day == word.when.day)
                && (t.when.month_day.is_none()
                    || word.when.month_day.is_none()
                    || t.when.month_day == word.when.month_day)
        };
        let nearest = out
            .iter()
            .enumerate()
            .filter(|(j, t)| *j != i && (t.rests == Rests::Count || t.rests == Rests::Qualifier && *j < i) && fits(t))
            .min_by_key(|(j, t)| (t.rests, t.span.start.abs_diff(word.span.start), *j))
            .map(|n| n.0);
        let Some(mut nearest) = nearest else {
            i += 1;
            continue;
        };
        let word = out.remove(i);
        if nearest > i {
            nearest -= 1;
        }
        join(&mut out[nearest], word);
    }
}

/// Takes a further tally of the same vote into a telling; the fuller one leads.
fn join(into: &mut Telling, more: Telling) {
    let size = |n: &Numbers| [n.in_favour, n.against, n.abstain, n.not_voting].iter().flatten().count();
    if size(&more.numbers) > size(&into.numbers) {
        into.span = more.span;
        let mut tallies = more.tallies;
        tallies.append(&mut into.tallies);
        into.tallies = tallies;
    } else {
        into.tallies.extend(more.tallies);
    }
    let (a, b) = (&mut into.numbers, more.numbers);
    a.in_favour = a.in_favour.or(b.in_favour);
    a.against = a.against.or(b.against);
    a.abstain = a.abstain.or(b.abstain);
    a.not_voting = a.not_voting.or(b.not_voting);
    a.voters = a.voters.or(b.voters);
    a.qualifier = a.qualifier.or(b.qualifier);
    into.rests = into.rests.min(more.rests);
    into.outcome = into.outcome.or(more.outcome);
    if into.body == Body::Unknown || matches!((&into.body, &more.body), (Body::Named(_), Body::Known(_))) {
        into.body = more.body;
    }
    let better = |w: &When| (w.mention.is_some() && !w.from_dateline, w.weight, w.is_dated());
    if better(&more.when) > better(&into.when) {
        into.when = more.when;
    }
    into.motion = into.motion.or(more.motion);
}

impl Page<'_> {
    fn key_of(&self, i: usize) -> &str {
        self.tokens.key(i)
    }

    fn sentence(&self, at: u32) -> usize {
        let sentences = &self.reading.structure.sentences;
        self.reading.structure.sentence_at(at).min(sentences.len().saturating_sub(1))
    }

    fn sentence_span(&self, i: usize) -> Span {
        self.reading.structure.sentences.get(i).map_or_else(Span::default, |s| s.span)
    }

    /// Whether the sentence is part of what the report says.
    fn is_body(&self, i: usize) -> bool {
        let sentences = &self.reading.structure.sentences;
        let block = sentences.get(i).and_then(|s| self.reading.structure.blocks.get(s.block as usize));
        block.is_some_and(|b| b.kind.is_body())
    }

    fn counted(&self, tally: &Tally, at: u32, report: u32, rank: u32) -> Telling {
        let sentence = self.sentence(tally.span.start);
        let body = self.body_for(tally, sentence);
        let when = self.time(tally.span, sentence, tally.date, Some(at));
        let numbers = Numbers {
            in_favour: tally.in_favour.map(|c| c.value),
            against: tally.against.map(|c| c.value),
            abstain: tally.abstain.map(|c| c.value),
            not_voting: tally.not_voting.map(|c| c.value),
            voters: tally.voters.map(|c| c.value),
            qualifier: tally.qualifier.map(|q| q.0),
        };
        Telling {
            report,
            rank,
            span: tally.span,
            rests: if numbers.counted() { Rests::Count } else { Rests::Qualifier },
            tallies: vec![at],
            numbers,
            outcome: tally.outcome.or_else(|| self.outcome_near(sentence)),
            body,
            when,
            topic: Topic::default(),
            motion: self.motion(sentence),
            language: self.reading.language,
        }
    }

    fn when(&self, mention: Option<u32>) -> When {
        when::resolve(self.reading, &self.report.text, self.clock, mention)
    }

    /// The body of a tally: the one its reading names, else the nearest named in its sentence, the
    /// sentences before, the title, or the one the report names most.
    fn body_for(&self, tally: &Tally, sentence: usize) -> Body {
        let read = tally
            .body
            .and_then(|span| self.hits.iter().filter(|h| h.span.overlap(span) > 0).max_by_key(|h| (!h.plain, h.last)));
        if let Some(hit) = read {
            return self.specific(hit, sentence);
        }
        self.body_near(tally.span.start, sentence)
    }

    fn body_near(&self, at: u32, sentence: usize) -> Body {
        let span = self.sentence_span(sentence);
        // A body before the count in its sentence is its subject; after it, an object or a place.
        let inside = self.hits.iter().filter(|h| span.contains(h.span) && !(h.plain && h.members));
        let best = inside.min_by_key(|h| {
            let distance = h.span.start.abs_diff(at);
            let kind = u32::from(h.plain) * 400 + u32::from(h.members) * 60 + u32::from(h.span.start > at) * 30;
            (distance + kind, h.span)
        });
        if let Some(hit) = best {
            return self.specific(hit, sentence);
        }
        for back in 1..=3 {
            let Some(before) = sentence.checked_sub(back) else { break };
            let span = self.sentence_span(before);
            let hit = self.hits.iter().rev().filter(|h| span.contains(h.span)).max_by_key(|h| (!h.plain, !h.members));
            if let Some(hit) = hit.filter(|h| !h.plain) {
                return self.specific(hit, before);
            }
        }
        self.usual(None)
    }

    /// A word like "the council" stands for the fuller name the report gives elsewhere.
    fn specific(&self, hit: &Hit, sentence: usize) -> Body {
        // "In the law committee, deputies approved": its members decide, not the chamber's.
        if hit.members {
            let span = self.sentence_span(sentence);
            let committee = self
                .hits
                .iter()
                .rev()
                .find(|h| h.last < hit.first && hit.first - h.last <= 8 && span.contains(h.span) && h.committee);
            if let Some(committee) = committee {
                return committee.body.clone();
            }
        }
        if !hit.plain {
            return hit.body.clone();
        }
        let word = match &hit.body {
            Body::Named(word) => word.as_str(),
            body => return body.clone(),
        };
        let end = self.sentence_span(sentence).end;
        let fuller = |h: &&Hit| !h.plain && matches!(&h.body, Body::Named(n) if n.split(' ').any(|w| w == word));
        let before = self.hits.iter().rev().filter(|h| h.span.start < end).find(fuller);
        before.or_else(|| self.hits.iter().find(fuller)).map_or_else(|| hit.body.clone(), |h| h.body.clone())
    }

    /// The body a report names most, members counting less.
    fn usual(&self, within: Option<Span>) -> Body {
        let mut counts: Vec<(u32, u32, &Body)> = Vec::new();
        for hit in self.hits.iter().filter(|h| !h.plain && within.is_none_or(|w| w.contains(h.span))) {
            let title = self.reading.structure.title.is_some_and(|t| t.contains(hit.span));
            let weight = if hit.members { 1 } else { 2 } + if title { 3 } else { 0 };
            match counts.iter_mut().find(|c| *c.2 == hit.body) {
                Some(count) => count.0 += weight,
                None => counts.push((weight, u32::MAX - hit.span.start, &hit.body)),
            }
        }
        counts.into_iter().max().map_or(Body::Unknown, |c| c.2.clone())
    }

    /// Verbs of decision in a sentence that say it took place.
    fn verbs(&self, sentence: usize) -> Vec<Verb> {
        let range = self.tokens.inside(self.sentence_span(sentence));
        let start = range.start;
        range
            .filter_map(|i| {
                let outcome = words::decision(self.key_of(i))?.outcome();
                let noun = self.key_of(i) == "vote" || self.key_of(i) == "votes";
                let article = i > start
                    && matches!(
                        self.key_of(i - 1),
                        "a" | "the"
                            | "le"
                            | "un"
                            | "du"
                            | "ce"
                            | "of"
                            | "des"
                            | "les"
                            | "this"
                            | "final"
                            | "au"
                            | "its"
                    );
                let counted = i > start
                    && (self.tokens.lexeme(i - 1).number.is_some()
                        || self.tokens.get(i - 1).is_some_and(|t| t.kind == Kind::Number));
                let unreal = (i.saturating_sub(3).max(start)..i).any(|b| words::is_unreal(self.key_of(b)));
                (!(unreal || noun && (article || counted))).then(|| Verb {
                    at: i,
                    outcome,
                    firm: words::is_firm(self.key_of(i)),
                })
            })
            .collect()
    }

    fn outcome_near(&self, sentence: usize) -> Option<Outcome> {
        self.verbs(sentence).iter().find_map(|v| v.outcome)
    }

    fn has_motion(&self, sentence: usize) -> bool {
        self.tokens.inside(self.sentence_span(sentence)).any(|i| words::is_motion(self.key_of(i)))
    }

    /// Whether a body that is more than a plain word is named in a sentence.
    fn names_body(&self, sentence: usize) -> bool {
        let span = self.sentence_span(sentence);
        self.hits.iter().any(|h| !h.plain && span.contains(h.span))
    }

    /// The words that name the motion: from its noun to the end of the clause.
    fn motion(&self, sentence: usize) -> Option<Span> {
        for s in [Some(sentence), sentence.checked_sub(1), Some(sentence + 1)].into_iter().flatten() {
            let range = self.tokens.inside(self.sentence_span(s));
            let Some(noun) = range.clone().find(|&i| words::is_motion(self.key_of(i))) else { continue };
            let end = (noun + 1..range.end.min(noun + 28))
                .take_while(|&i| {
                    !matches!(self.tokens.get(i).map(|t| t.kind), Some(Kind::Mark(',' | ';' | ':' | '.' | '(' | '-')))
                        && !matches!(
                            self.key_of(i),
                            "with" | "by" | "par" | "was" | "a" | "on" | "est" | "had" | "has" | "passed"
                        )
                })
                .last();
            return Some(self.tokens.span(noun, end.unwrap_or(noun)));
        }
        None
    }

    /// The topic of a telling: its sentence and those around it; for the report's first, title and lead too.
    fn topic(&self, topics: &mut Words, span: Span, lead: bool) -> Topic {
        let sentence = self.sentence(span.start);
        let mut places = vec![self.sentence_span(sentence)];
        places.extend(sentence.checked_sub(1).map(|s| self.sentence_span(s)));
        places.push(self.sentence_span(sentence + 1));
        if lead {
            places.extend(self.reading.structure.title);
            let body = (0..self.reading.structure.sentences.len()).filter(|&s| self.is_body(s));
            places.extend(body.take(5).map(|s| self.sentence_span(s)));
            places.push(self.sentence_span(sentence + 2));
        }
        topics.scan(&self.tokens, &places)
    }

    /// The words that date what is told at `anchor`: in its sentence, in the sentences before that tell
    /// of the same vote, or in the lead.
    fn date_for(&self, anchor: Span, sentence: usize, read: Option<u32>, tally: Option<u32>) -> Option<u32> {
        let anchor_at = self.tokens.at(anchor.start);
        let anchor_end = self.tokens.inside(anchor).end;
        let mut best: Option<(i32, std::cmp::Reverse<u32>)> = None;
        for (date, index) in self.reading.dates.iter().zip(0u32..) {
            if date.role != DateRole::Event || !is_daily(date) {
                continue;
            }
            let at = self.tokens.at(date.span.start);
            let in_sentence = self.sentence(date.span.start);
            let mut points = match sentence.checked_sub(in_sentence) {
                Some(0) => {
                    let distance = if at < anchor_at { anchor_at - at } else { at.saturating_sub(anchor_end) };
                    100 - i32::try_from(distance.min(40)).unwrap_or(40)
                }
                Some(back @ 1..=3) if self.tells(in_sentence) => 64 - 10 * i32::try_from(back).unwrap_or(3),
                Some(1) if self.reading.structure.kind_at(date.span.start).is_body() => 34,
                _ if in_sentence < 3 && in_sentence != sentence && self.tells(in_sentence) => 40,
                None if in_sentence == sentence + 1 && self.tells(in_sentence) => 32,
                _ => continue,
            };
            if !self.is_body(in_sentence) {
                continue;
            }
            if date.day_end.is_some() {
                points -= 80;
            }
            let through = at > 0 && matches!(self.key_of(at - 1), "through" | "to" | "than" | "jusqu'au" | "jusqu'");
            if through || words::sets_apart(date.span.of(&self.report.text)) {
                points -= 80;
            }
            if self.belongs_elsewhere(date, at) || self.dates_a_reaction(date, at) {
                points -= 80;
            }
            // A date of another count's sentence is that one's.
            let others = self.reading.tallies.iter().zip(0u32..).any(|(t, i)| {
                Some(i) != tally
                    && t.in_favour.is_some()
                    && self.sentence(t.span.start) == in_sentence
                    && (in_sentence != sentence
                        || t.span.start.abs_diff(date.span.start) < anchor.start.abs_diff(date.span.start))
            });
            if others {
                points -= 30;
            }
            if read == Some(index) && points >= 25 {
                points += 20;
            }
            best = best.max(Some((points, std::cmp::Reverse(index))));
        }
        best.filter(|b| b.0 >= 25).map(|b| b.1.0)
    }

    /// Whether a sentence tells of a decision by a body or on a motion.
    fn tells(&self, sentence: usize) -> bool {
        let verbs = self.verbs(sentence);
        let body = self.names_body(sentence);
        body || verbs.iter().any(|v| v.firm) && self.has_motion(sentence)
    }

    /// Whether something with a date of its own stands right beside a date, nearer than any decision.
    fn belongs_elsewhere(&self, date: &DateMention, at: usize) -> bool {
        let end = self.tokens.inside(date.span).end;
        let step = |i: usize| {
            let key = self.key_of(i);
            if words::decision(key).is_some() && words::is_firm(key) {
                Some(false)
            } else if words::has_own_date(key) {
                Some(true)
            } else {
                None
            }
        };
        let same = |i: usize| self.sentence_span(self.sentence(date.span.start)).contains(self.tokens.span(i, i));
        let before = (at.saturating_sub(4)..at).rev().take_while(|&i| same(i)).find_map(step);
        let after = (end..end + 4).take_while(|&i| same(i)).find_map(step);
        before == Some(true) || before.is_none() && after == Some(true) && date.weekday.is_none()
    }

    /// Whether a date stands right beside what someone else did: "the ministry on Thursday rejected".
    fn dates_a_reaction(&self, date: &DateMention, at: usize) -> bool {
        let end = self.tokens.inside(date.span).end;
        let verb = self.key_of(end);
        let flags = self.tokens.lexeme(end).claim;
        let reaction = flags & claim::ACTS & !claim::DECIDE != 0
            && flags & claim::FINITE != 0
            && self.tokens.get(end).is_some_and(|t| t.kind == Kind::Word && !t.capital)
            && !words::decision(verb).is_some_and(|_| words::is_firm(verb));
        // "The Senate on Wednesday condemned": there the vote is what was done.
        reaction && at > 0 && !self.hits.iter().any(|h| h.last + 1 == at)
    }

    /// Days by which the words around `anchor` set the vote before what the sentence dates: "a day
    /// earlier", "la veille"; with the words.
    fn eve(&self, anchor: Span, sentence: usize) -> Option<(i32, Span)> {
        let range = self.tokens.inside(self.sentence_span(sentence));
        let at = self.tokens.at(anchor.start);
        let near = range.start.max(at.saturating_sub(14))..range.end.min(at + 24);
        near.clone().find_map(|i| {
            let key = |n: usize| self.key_of(i + n);
            let (days, length) = match (key(0), key(1), key(2)) {
                ("a" | "one", "day", "earlier" | "before") => (1, 3),
                ("the", "day", "before") if key(3) != "yesterday" => (1, 3),
                ("the", "previous" | "preceding", "day") => (1, 3),
                ("two", "days", "earlier" | "before") => (2, 3),
                ("la", "veille", _) => (1, 2),
                ("un" | "deux", "jour" | "jours", "plus") if key(3) == "tot" => (if key(0) == "un" { 1 } else { 2 }, 4),
                _ => return None,
            };
            Some((days, self.tokens.span(i, i + length - 1)))
        })
    }

    /// The time of what is told at `anchor`.
    fn time(&self, anchor: Span, sentence: usize, read: Option<u32>, tally: Option<u32>) -> When {
        let mention = self.date_for(anchor, sentence, read, tally);
        let beside = mention.filter(|m| {
            let date = self.reading.dates.get(*m as usize);
            date.is_some_and(|d| self.sentence(d.span.start) == sentence)
        });
        let Some((days, words)) = self.eve(anchor, sentence).filter(|_| beside.is_none()) else {
            return self.when(mention);
        };
        let span = self.sentence_span(sentence);
        let base = self
            .reading
            .dates
            .iter()
            .zip(0u32..)
            .find(|(d, _)| span.contains(d.span) && d.role == DateRole::Event && is_daily(d))
            .map(|d| d.1);
        when::before(self.when(base), days, words.of(&self.report.text))
    }

    /// Verbs by which a body speaks ("the Senate demanded") in a report that tells of a vote elsewhere.
    fn spoken(&self, sentence: usize) -> Vec<Verb> {
        let acts = claim::DEMAND | claim::CONDEMN | claim::SUPPORT | claim::AFFIRM | claim::DECIDE;
        let acted = |i: &usize| {
            let flags = self.tokens.lexeme(*i).claim;
            flags & acts != 0 && flags & (claim::FINITE | claim::PARTICIPLE) != 0
        };
        let range = self.tokens.inside(self.sentence_span(sentence));
        range.filter(acted).map(|at| Verb { at, outcome: None, firm: false }).collect()
    }

    /// The telling of a report without any count: the first sentence that best says a body decided.
    fn bare(&self, report: u32, rank: u32) -> Option<Telling> {
        let mut best: Option<(i32, std::cmp::Reverse<usize>, Verb, Body)> = None;
        let speaks_of_vote = (0..self.tokens.len().min(2000)).any(|i| words::is_vote_noun(self.key_of(i)));
        for sentence in 0..self.reading.structure.sentences.len().min(200) {
            if !self.is_body(sentence) {
                continue;
            }
            let verbs = self.verbs(sentence);
            let spoken = verbs.is_empty() && sentence < 4 && speaks_of_vote;
            for verb in if spoken { self.spoken(sentence) } else { verbs } {
                let Some((body, near)) = self.subject(sentence, verb) else { continue };
                if spoken && (near < 4 || !matches!(body, Body::Known(_))) {
                    continue;
                }
                let motion = self.has_motion(sentence);
                if !motion && !verb.firm && !speaks_of_vote {
                    continue;
                }
                let dated = self
                    .reading
                    .dates
                    .iter()
                    .any(|d| d.role == DateRole::Event && is_daily(d) && self.sentence(d.span.start) == sentence);
                let points = near - if spoken { 4 } else { 0 }
                    + if motion { 3 } else { 0 }
                    + if verb.firm { 2 } else { 0 }
                    + if dated { 2 } else { 0 }
                    + if matches!(body, Body::Known(_)) { 2 } else { 0 }
                    + if sentence < 3 { 3 } else { i32::from(sentence < 8) };
                let found = (points, std::cmp::Reverse(sentence), verb, body);
                if best.as_ref().is_none_or(|b| (found.0, found.1) > (b.0, b.1)) {
                    best = Some(found);
                }
            }
        }
        let (points, std::cmp::Reverse(sentence), verb, body) = best?;
        if points < 7 {
            return None;
        }
        let span = self.clause(sentence, verb.at);
        let when = self.time(self.tokens.span(verb.at, verb.at), sentence, None, None);
        Some(Telling {
            report,
            rank,
            span,
            rests: Rests::Words,
            tallies: Vec::new(),
            numbers: Numbers::default(),
            outcome: verb.outcome,
            body,
            when,
            topic: Topic::default(),
            motion: self.motion(sentence),
            language: self.reading.language,
        })
    }

    /// The body that decides by `verb`: before it, or after "by", "at", "in"; with how sure that is.
    fn subject(&self, sentence: usize, verb: Verb) -> Option<(Body, i32)> {
        let span = self.sentence_span(sentence);
        let inside = self.hits.iter().filter(|h| span.contains(h.span) && !(h.plain && h.members));
        inside
            .filter_map(|h| {
                let body = self.specific(h, sentence);
                let sure = if h.last < verb.at {
                    let gap = verb.at - h.last;
                    if gap <= 8 { 4 } else { i32::from(gap <= 25) }
                } else {
                    let article = usize::from(matches!(
                        self.key_of(h.first.saturating_sub(1)),
                        "the" | "le" | "la" | "l'" | "les"
                    ));
                    let by = h.first.checked_sub(1 + article).map_or("", |b| self.key_of(b));
                    let french = matches!(self.key_of(h.first.saturating_sub(1)), "au" | "du" | "par");
                    let gap = h.first - verb.at;
                    if gap <= 14 && (french || matches!(by, "by" | "par" | "at" | "in" | "of" | "a")) {
                        4
                    } else {
                        i32::from(gap <= 3) * 2
                    }
                };
                let sure = if h.plain { sure - 1 } else { sure };
                (sure > 0).then_some((sure, std::cmp::Reverse(h.first.abs_diff(verb.at)), body))
            })
            .max_by_key(|f| (f.0, f.1))
            .map(|f| (f.2, f.0))
    }

    /// The words around a verb, within its sentence: what the reader is shown.
    fn clause(&self, sentence: usize, at: usize) -> Span {
        let range = self.tokens.inside(self.sentence_span(sentence));
        let first = at.saturating_sub(12).max(range.start);
        let last = (at + 12).min(range.end.saturating_sub(1)).max(at);
        self.tokens.span(first, last)
    }

    /// Votes recalled by their date: "the second after that of 25 November 2020", "as in November 2020".
    fn recalled(&self, report: u32, rank: u32, told: &[Telling]) -> Vec<Telling> {
        let mut out: Vec<Telling> = Vec::new();
        for (date, index) in self.reading.dates.iter().zip(0u32..) {
            if date.role != DateRole::Event || date.ahead || date.month.is_none() || date.day_end.is_some() {
                continue;
            }
            if told.iter().any(|t| t.when.mention == Some(index)) {
                continue;
            }
            let sentence = self.sentence(date.span.start);
            if !self.is_body(sentence) {
                continue;
            }
            let when = self.when(Some(index));
            let monthly = date.day.is_none();
            if when.from_dateline || !monthly && when.day.is_none() || monthly && date.year.is_none() {
                continue;
            }
            let repeats = told.iter().any(|t| match (t.when.day, when.day) {
                (Some(a), Some(b)) => a.days_since(b).abs() <= 1,
                (Some(a), None) => when.month == Some((Some(a.year), a.month)),
                _ => when.month_day.is_some() && t.when.month_day == when.month_day,
            });
            let Some((body, verb)) = self.recalls(date, sentence).filter(|_| !repeats) else { continue };
            // A day of its own makes a vote of its own only where a verb says so; else it must match one.
            let weight = if verb.is_some() { when.weight } else { when.weight.min(6) };
            out.push(Telling {
                report,
                rank,
                span: match verb {
                    Some(at) => self.tokens.span(at, at).join(date.span),
                    None => date.span,
                },
                rests: Rests::Background,
                tallies: Vec::new(),
                numbers: Numbers::default(),
                outcome: verb.and_then(|at| words::decision(self.key_of(at))?.outcome()),
                body,
                when: When { weight, ..when },
                topic: Topic::default(),
                motion: None,
                language: self.reading.language,
            });
        }
        out
    }

    /// Whether a date in a sentence dates a vote that is recalled: the body, and the verb if there is one.
    fn recalls(&self, date: &DateMention, sentence: usize) -> Option<(Body, Option<usize>)> {
        let range = self.tokens.inside(self.sentence_span(sentence));
        let at = self.tokens.at(date.span.start);
        let end = self.tokens.inside(date.span).end;
        if self.belongs_elsewhere(date, at) {
            return None;
        }
        let near = |i: usize| if i < at { at - i } else { i.saturating_sub(end) };
        let verb = self.verbs(sentence).into_iter().filter(|v| v.firm && near(v.at) <= 14).min_by_key(|v| near(v.at));
        let pronoun = at >= 2
            && (at - 2..at).any(|i| {
                matches!(self.key_of(i), "celui" | "celle" | "ceux" | "celles" | "that" | "one" | "vote" | "scrutin")
            });
        let noun = range.clone().any(|i| words::is_vote_noun(self.key_of(i)) && near(i) <= 12);
        let alike = (range.start..at).any(|i| {
            matches!(
                self.key_of(i),
                "as" | "comme"
                    | "already"
                    | "deja"
                    | "previously"
                    | "previous"
                    | "earlier"
                    | "precedemment"
                    | "second"
                    | "deuxieme"
                    | "after"
                    | "apres"
                    | "like"
            )
        });
        // "the resolution of the French Senate dated 25 November 2020": that body's, whoever else decides.
        let span = self.sentence_span(sentence);
        let verb_gap = verb.map_or(usize::MAX, |v| near(v.at));
        let beside =
            self.hits.iter().rev().find(|h| {
                !h.plain && span.contains(h.span) && h.last < at && at - h.last <= 4 && at - h.last < verb_gap
            });
        if let Some(hit) = beside.filter(|_| noun) {
            return Some((hit.body.clone(), None));
        }
        if verb.is_none() && !pronoun && !(noun && alike) {
            return None;
        }
        let body = match verb.and_then(|v| self.subject(sentence, v)) {
            Some((body, _)) => body,
            None => self.usual(Some(span)),
        };
        let body = if body == Body::Unknown && (pronoun || verb.is_some()) { self.usual(None) } else { body };
        (body != Body::Unknown).then_some((body, verb.map(|v| v.at)))
    }
}

/// Whether an expression can fix a day in the past or present.
fn is_daily(date: &DateMention) -> bool {
    !date.ahead
        && date.offset_days.is_none_or(|d| d <= 0)
        && (date.day.is_some() || date.weekday.is_some() || date.offset_days.is_some())
}
