//! The vote of a report without any count: the sentence that best says a body decided.
//!
//! Leaves counts to the tallies of the reading.

use super::dating::is_daily;
use super::page::{Page, Verb};
use super::{Rests, Telling};
use crate::claim::words as claim;
use crate::comparison::vote::chamber::Body;
use crate::comparison::vote::interval::Numbers;
use crate::comparison::vote::topic::Topic;
use crate::comparison::vote::words;
use crate::date::{DateMention, DateRole};

impl Page<'_> {
    /// The telling of a report without any count: the first sentence that best says a body decided.
    pub(super) fn bare(&self, report: u32, rank: u32) -> Option<Telling> {
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
                // "Adopted today" dates nothing in a report that does not say when it was written.
                let fixes = |d: &DateMention| d.day.is_some() || self.clock.published.is_some();
                let dated = self.reading.dates.iter().any(|d| {
                    d.role == DateRole::Event && is_daily(d) && fixes(d) && self.sentence(d.span.start) == sentence
                });
                let points = near - if spoken { 4 } else { 0 } - if self.told_of(sentence, verb) { 6 } else { 0 }
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
            named: None,
            turned: false,
            when,
            topic: Topic::default(),
            motion: self.motion(sentence),
            language: self.reading.language,
        })
    }

    /// "The assembly expressed concern at the act passed by the parliament in May": said of the act, not of the news.
    fn told_of(&self, sentence: usize, verb: Verb) -> bool {
        let span = self.sentence_span(sentence);
        let before = |i: usize| verb.at.checked_sub(i);
        matches!(self.key_of(verb.at + 1), "by" | "par")
            && before(1).is_some_and(|b| self.tokens.lexeme(b).claim & claim::AUX == 0)
            && before(2).is_some_and(|b| self.tokens.lexeme(b).claim & claim::AUX == 0)
            && self.hits.iter().any(|h| h.last < verb.at && span.contains(h.span))
            && self.hits.iter().any(|h| h.first > verb.at && h.first <= verb.at + 6)
    }

    /// Verbs by which a body speaks ("the Senate demanded") in a report that tells of a vote elsewhere.
    pub(super) fn spoken(&self, sentence: usize) -> Vec<Verb> {
        let acts = claim::DEMAND | claim::CONDEMN | claim::SUPPORT | claim::AFFIRM | claim::DECIDE;
        let acted = |i: &usize| {
            let flags = self.tokens.lexeme(*i).claim;
            flags & acts != 0 && flags & (claim::FINITE | claim::PARTICIPLE) != 0
        };
        let range = self.tokens.inside(self.sentence_span(sentence));
        range.filter(acted).map(|at| Verb { at, outcome: None, firm: false }).collect()
    }
}
