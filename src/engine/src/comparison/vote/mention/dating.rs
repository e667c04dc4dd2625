//! Which words date a vote: of all dates of a report, the one that goes with the count or the verb.
//!
//! Leaves the meaning of those words to [`crate::comparison::vote::when`]. Invariant: a date that stands beside
//! something with a date of its own (a war, a statement, a signing) is not taken.

use super::page::Page;
use crate::claim::words as claim;
use crate::comparison::vote::when::{self, When};
use crate::comparison::vote::words;
use crate::date::{DateMention, DateRole};
use crate::span::Span;
use crate::tokens::Kind;

impl Page<'_> {
    /// The time of what is told at `anchor`.
    pub(super) fn time(&self, anchor: Span, sentence: usize, read: Option<u32>, tally: Option<u32>) -> When {
        let mention = self.date_for(anchor, sentence, read, tally);
        let beside = mention.filter(|m| {
            let date = self.reading.dates.get(*m as usize);
            date.is_some_and(|d| self.sentence(d.span.start) == sentence)
        });
        let vaguely = if beside.is_none() { self.vague_date_for(anchor, sentence) } else { None };
        // Minutes tell what was voted at their own sitting.
        if let (Some(sitting), None, None) = (self.clock.sitting, beside, vaguely) {
            return self.when(Some(sitting));
        }
        // "voted 81-66 yesterday to lift the ban it had imposed two years ago by 76 votes to 71": each count has its own.
        if let Some((days, slack, words)) = self.long_ago(anchor, sentence)
            && beside
                .and_then(|m| self.reading.dates.get(m as usize))
                .is_some_and(|d| self.nearer(words, d.span, anchor))
        {
            return when::around(self.clock, days, slack);
        }
        let Some((days, words)) = self.eve(anchor, sentence).filter(|_| beside.is_none()) else {
            if let Some((days, slack, words)) = self.long_ago(anchor, sentence).filter(|_| beside.is_none()) {
                // "Three days ago" is exact.
                if slack == 1 && days < 10 && self.clock.published.is_some() {
                    let now = When { clock: self.clock, ..When::default() };
                    return when::before(now, days, words.of(&self.report.text));
                }
                return when::around(self.clock, days, slack);
            }
            // "On Thursday they denounced the text adopted the day before. It had got 305 votes."
            if let Some(m) = mention.filter(|_| beside.is_none() && vaguely.is_none())
                && let Some(told) = self.reading.dates.get(m as usize).map(|d| self.sentence(d.span.start))
                && let Some(verb) = self.verbs(told).first()
                && let Some((days, words)) = self.eve(self.tokens.span(verb.at, verb.at), told)
            {
                return when::before(self.when(Some(m)), days, words.of(&self.report.text));
            }
            return self.when(vaguely.or(mention));
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

    /// The words that date what is told at `anchor`: in its sentence, in the sentences before that tell
    /// of the same vote, or in the lead.
    pub(super) fn date_for(&self, anchor: Span, sentence: usize, read: Option<u32>, tally: Option<u32>) -> Option<u32> {
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
            // "It confirmed the act by 185 to 151; on Wednesday it refused to repeal it."
            let (from, to) = if at < anchor_at { (at, anchor_at) } else { (anchor_end, at) };
            let semicolon = (from..to).find(|&i| in_sentence == sentence && self.tokens.is_mark(i, ';'));
            let counted = |i: usize| {
                let span = self.sentence_span(sentence);
                self.reading.tallies.iter().any(|t| {
                    t.in_favour.is_some() && span.contains(t.span) && (self.tokens.at(t.span.start) < i) == (at < i)
                })
            };
            if semicolon.is_some_and(counted) {
                points -= 80;
            }
            if in_sentence == sentence && self.comes_between(at, anchor_at) {
                points -= 80;
            }
            if self.belongs_elsewhere(date, at) || self.dates_a_reaction(date, at) {
                points -= 80;
            }
            // "The council had failed to agree on February 20", said beside the news of another day.
            if in_sentence > sentence && self.is_earlier(in_sentence) && !self.is_earlier(sentence) {
                points -= 30;
            }
            // "the resolution of the Senate dated November 15": of what was voted there.
            if in_sentence != sentence && at > 0 && matches!(self.key_of(at - 1), "dated" | "date" | "datee") {
                points -= 40;
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

    /// Words that give no day but stand with what is told at `anchor`: "in March 2022", "en janvier", and, right
    /// beside it or before all else, "in 2016".
    fn vague_date_for(&self, anchor: Span, sentence: usize) -> Option<u32> {
        let range = self.tokens.inside(self.sentence_span(sentence));
        let anchored = self.tokens.inside(anchor);
        let found = self.reading.dates.iter().zip(0u32..).filter_map(|(date, index)| {
            let vague = date.role == DateRole::Event && !date.ahead && date.day.is_none() && date.weekday.is_none();
            if !vague || date.offset_days.is_some() || self.sentence(date.span.start) != sentence {
                return None;
            }
            let at = self.tokens.at(date.span.start);
            let end = self.tokens.inside(date.span).end;
            let (gap, between) = if at < anchored.start {
                (anchored.start.saturating_sub(end), end..anchored.start)
            } else {
                (at.saturating_sub(anchored.end), anchored.end..at)
            };
            let months = date.month.is_some() || date.offset_months.is_some();
            let leads = at <= range.start + 1;
            let led = matches!(
                self.key_of(at),
                "in" | "en"
                    | "last"
                    | "this"
                    | "late"
                    | "early"
                    | "earlier"
                    | "fin"
                    | "debut"
                    | "mid"
                    | "mi"
                    | "le"
                    | "l'"
            );
            let near = if months { leads || gap <= 14 } else { leads && gap <= 24 || at >= anchored.end && gap <= 2 };
            let other = at >= anchored.end && between.clone().any(|i| words::decision(self.key_of(i)).is_some());
            let apart = words::sets_apart(date.span.of(&self.report.text)) || self.belongs_elsewhere(date, at);
            // "(305-1) in November 2020 and November 2022 (295-1)"
            let led = led || date.month.is_some() && date.year.is_some();
            (led && near && !other && !apart).then_some((gap, index))
        });
        found.min().map(|f| f.1)
    }

    /// Whether what is told at `anchor` comes right after `words`, and after the date at `date` only before them.
    fn nearer(&self, words: Span, date: Span, anchor: Span) -> bool {
        let (words, date, at) = (self.tokens.at(words.start), self.tokens.at(date.start), self.tokens.at(anchor.start));
        date < words && words < at && at - words <= 8
    }

    /// How many days ago, and give or take how many, "two weeks ago" or "il y a un an" beside `anchor` says; with the words.
    fn long_ago(&self, anchor: Span, sentence: usize) -> Option<(i32, i32, Span)> {
        let range = self.tokens.inside(self.sentence_span(sentence));
        let at = self.tokens.at(anchor.start);
        let near = range.start.max(at.saturating_sub(20))..range.end.min(at + 16);
        near.clone().find_map(|i| {
            let (unit, slack) = match self.key_of(i) {
                "day" | "days" | "jour" | "jours" => (1, 1),
                "week" | "weeks" | "semaine" | "semaines" => (7, 6),
                "month" | "months" | "mois" => (30, 20),
                "year" | "years" | "an" | "ans" | "annee" | "annees" => (365, 200),
                _ => return None,
            };
            let before = |n: usize| i.checked_sub(n).filter(|k| near.contains(k)).map_or("", |k| self.key_of(k));
            let english = matches!(self.key_of(i + 1), "ago" | "earlier" | "before");
            let french =
                before(3) == "y" && before(2) == "a" || self.key_of(i + 1) == "plus" && self.key_of(i + 2) == "tot";
            let last = unit == 7 && (before(1) == "last" || matches!(self.key_of(i + 1), "derniere" | "passee"));
            if last {
                return Some((7, 7, self.tokens.span(i, i)));
            }
            let count = match before(1) {
                "a" => 1,
                word => self
                    .tokens
                    .lexeme(i - 1)
                    .number
                    .and_then(|n| i32::try_from(n).ok())
                    .or_else(|| word.parse::<u16>().ok().map(i32::from))
                    .filter(|n| (1..=60).contains(n))?,
            };
            let from = i.saturating_sub(if before(3) == "y" { 4 } else { 1 });
            let to = i + if english { 1 } else { 2 * usize::from(self.key_of(i + 1) == "plus") };
            (english || french).then(|| (count * unit, slack, self.tokens.span(from, to)))
        })
    }

    /// Whether what is told at `anchor` stands in a clause that sets it at another time than the date before it: "on
    /// Monday approved the bill, a week after the House passed it by 218-211".
    pub(super) fn comes_between(&self, date: usize, anchor: usize) -> bool {
        let verb = |from: usize, to: usize| {
            (from..to).any(|i| words::decision(self.key_of(i)).is_some_and(|_| words::is_firm(self.key_of(i))))
        };
        let start = self.tokens.inside(self.sentence_span(self.sentence_of(anchor))).start;
        // "The parliament voted on Thursday to protest after the Senate approved it": two bodies, two days.
        let two = |i: usize| {
            let other = self.hits.iter().find(|h| i < h.first && h.last < anchor);
            other.is_some_and(|o| {
                self.hits.iter().any(|h| start <= h.first && h.last < i && !h.plain && !o.plain && h.body != o.body)
            })
        };
        (date..anchor).any(|i| {
            matches!(self.key_of(i), "after" | "before" | "apres" | "avant")
                && (verb(date, i) || verb(start, i) && two(i))
                && verb(i, anchor)
                && self.hits.iter().any(|h| i < h.first && h.last < anchor)
        })
    }

    /// Whether a sentence tells of what had happened before.
    fn is_earlier(&self, sentence: usize) -> bool {
        let mut range = self.tokens.inside(self.sentence_span(sentence));
        range.any(|i| matches!(self.key_of(i), "had" | "avait" | "avaient"))
    }

    /// Whether something with a date of its own stands right beside a date, nearer than any decision.
    pub(super) fn belongs_elsewhere(&self, date: &DateMention, at: usize) -> bool {
        let end = self.tokens.inside(date.span).end;
        let step = |i: usize| {
            let key = self.key_of(i);
            if words::decision(key).is_some() && words::is_firm(key) {
                Some(false)
            } else if words::has_own_date(key) && !(words::is_motion(key) && date.day.is_none() && date.month.is_none())
            {
                // "rejected the agreement Friday": the agreement is what was voted on.
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
    pub(super) fn dates_a_reaction(&self, date: &DateMention, at: usize) -> bool {
        let end = self.tokens.inside(date.span).end;
        // "has no force, an analyst said on November 28"
        let told = at > 0
            && matches!(
                self.key_of(at - 1),
                "said"
                    | "says"
                    | "told"
                    | "wrote"
                    | "added"
                    | "announced"
                    | "tweeted"
                    | "declare"
                    | "dit"
                    | "affirme"
                    | "annonce"
                    | "estime"
                    | "reagi"
            );
        if told && !self.hits.iter().any(|h| h.last + 2 == at || h.last + 3 == at) {
            return true;
        }
        let end = if self.tokens.is_mark(end, ',') { end + 1 } else { end };
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
    pub(super) fn eve(&self, anchor: Span, sentence: usize) -> Option<(i32, Span)> {
        let range = self.tokens.inside(self.sentence_span(sentence));
        let at = self.tokens.at(anchor.start);
        let near = range.start.max(at.saturating_sub(24))..range.end.min(at + 24);
        near.clone().find_map(|i| {
            let key = |n: usize| self.key_of(i + n);
            let (days, length) = match (key(0), key(1), key(2)) {
                ("the", "day", "before") if key(3) == "yesterday" => return None,
                ("a" | "one", "day", "earlier" | "before")
                | ("the", "day", "before")
                | ("the", "previous" | "preceding", "day") => (1, 3),
                ("two", "days", "earlier" | "before") => (2, 3),
                ("la", "veille", _) => (1, 2),
                ("un" | "deux", "jour" | "jours", "plus") if key(3) == "tot" => (if key(0) == "un" { 1 } else { 2 }, 4),
                _ => return None,
            };
            Some((days, self.tokens.span(i, i + length - 1)))
        })
    }
}

/// Whether an expression can fix a day in the past or present.
pub(super) fn is_daily(date: &DateMention) -> bool {
    !date.ahead
        && date.offset_days.is_none_or(|d| d <= 0)
        && (date.day.is_some() || date.weekday.is_some() || date.offset_days.is_some())
}
