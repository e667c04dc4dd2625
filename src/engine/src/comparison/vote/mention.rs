//! Where a report tells of a vote: its counts, its words for a count, its bare mentions, and votes it
//! only recalls.
//!
//! Each telling carries the evidence by which it is bound to a vote: body, time, numbers, topic. Leaves
//! the binding itself to [`super::bind`]. Invariant: every tally of a report is in exactly one telling.

mod bare;
mod dating;
mod deciding;
mod page;
mod recalled;

use self::page::Page;
use super::chamber::{Body, Chambers};
use super::interval::Numbers;
use super::topic::{Topic, Words};
use super::when::{Clock, When};
use crate::corpus::Report;
use crate::order::Order as _;
use crate::reading::{Language, Reading};
use crate::span::Span;
use crate::tally::{Outcome, Qualifier, Tally};
use crate::tokens::Tokens;

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
    /// Its name as the report writes it.
    pub named: Option<Span>,
    /// Its sides are those of the vote turned round: it tells of the motion to reject.
    pub turned: bool,
    /// The time.
    pub when: When,
    /// What it is about.
    pub topic: Topic,
    /// The words that name the motion.
    pub motion: Option<Span>,
    /// The language of the report.
    pub language: Option<Language>,
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
    join_words(chambers, page.clock.sitting.is_some(), &mut out);
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
    for telling in &mut out {
        telling.named = page.written(&telling.body);
    }
    out.order_by_key(|t| (t.span, t.rests));
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
    if a.when.apart(&b.when) {
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
fn join_words(chambers: &Chambers, minutes: bool, out: &mut Vec<Telling>) {
    let mut i = 0;
    while i < out.len() {
        if out[i].rests != Rests::Qualifier {
            i += 1;
            continue;
        }
        let word = &out[i];
        // A headline's "unanimously" over a text that says "almost unanimously" is of one vote.
        let all = |q: Option<Qualifier>| matches!(q, Some(Qualifier::Unanimous | Qualifier::NearUnanimous));
        let alike = |t: &Telling| {
            t.numbers.qualifier.is_none_or(|q| {
                Some(q) == word.numbers.qualifier
                    || all(Some(q)) && all(word.numbers.qualifier) && t.span.start.abs_diff(word.span.start) < 400
            })
        };
        // "Unanimously" beside a count with many against is of another vote.
        let borne_out = |t: &Telling| {
            !all(word.numbers.qualifier)
                || t.numbers.pair().is_none_or(|(f, a)| f.min(a) * 5 <= f.max(a))
                || t.span.overlap(word.span) > 0
        };
        let fits = |t: &Telling| {
            alike(t)
                && borne_out(t)
                // In minutes each item is a vote of its own.
                && (!minutes || t.span.overlap(word.span) > 0)
                && !t.when.apart(&word.when)
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
    /// Where the report writes the name of a body that is not in the table; rather in its text than in its title.
    fn written(&self, body: &Body) -> Option<Span> {
        let named = matches!(body, Body::Named(_));
        let mut hits = self.hits.iter().filter(|h| named && h.body == *body).map(|h| h.words);
        let first = hits.next()?;
        let told = |span: &Span| self.reading.structure.kind_at(span.start).is_body();
        Some(if told(&first) { first } else { hits.find(told).unwrap_or(first) })
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
            named: None,
            turned: false,
            when,
            topic: Topic::default(),
            motion: self.motion(sentence),
            language: self.reading.language,
        }
    }
}
