//! Votes a report only recalls, by their date: "after that of 25 November 2020", "as in November 2020".
//!
//! Leaves to the binding whether such a date is that of a vote other reports tell of.

use super::page::Page;
use super::{Rests, Telling};
use crate::comparison::vote::chamber::Body;
use crate::comparison::vote::interval::Numbers;
use crate::comparison::vote::topic::Topic;
use crate::comparison::vote::when::When;
use crate::comparison::vote::words;
use crate::date::{DateMention, DateRole};

impl Page<'_> {
    /// Votes recalled by their date: "the second after that of 25 November 2020", "as in November 2020".
    pub(super) fn recalled(&self, report: u32, rank: u32, told: &[Telling]) -> Vec<Telling> {
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
                named: None,
                turned: false,
                when: When { weight, ..when },
                topic: Topic::default(),
                motion: None,
                language: self.reading.language,
            });
        }
        out
    }

    /// Whether a date in a sentence dates a vote that is recalled: the body, and the verb if there is one.
    pub(super) fn recalls(&self, date: &DateMention, sentence: usize) -> Option<(Body, Option<usize>)> {
        let range = self.tokens.inside(self.sentence_span(sentence));
        let at = self.tokens.at(date.span.start);
        let end = self.tokens.inside(date.span).end;
        if self.belongs_elsewhere(date, at) {
            return None;
        }
        let near = |i: usize| if i < at { at - i } else { i.saturating_sub(end) };
        let verb = self.verbs(sentence).into_iter().filter(|v| v.firm && near(v.at) <= 14).min_by_key(|v| near(v.at));
        // "On Saturday, November 28, he accused the Senate over its text, passed last Wednesday": each verb has its own.
        let others =
            || self.reading.dates.iter().filter(|d| d.span != date.span && self.sentence(d.span.start) == sentence);
        let verb = verb.filter(|v| {
            let gap = |d: &DateMention| {
                let from = self.tokens.at(d.span.start);
                if v.at < from { from - v.at } else { v.at.saturating_sub(self.tokens.inside(d.span).end) }
            };
            !others().any(|d| d.role == DateRole::Event && gap(d) < gap(date))
        });
        if self.dates_a_reaction(date, at) && verb.is_none() {
            return None;
        }
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
