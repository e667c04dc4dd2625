//! Which body decided: of a count, of a verb, of a report as a whole.
//!
//! Leaves the names of bodies to [`crate::comparison::vote::chamber`].

use super::page::{Page, Verb};
use crate::comparison::vote::chamber::{Body, Hit, naming};
use crate::span::Span;
use crate::tally::Tally;

impl Page<'_> {
    /// The body of a tally: the one its reading names, else the nearest named in its sentence, the
    /// sentences before, the title, or the one the report names most.
    pub(super) fn body_for(&self, tally: &Tally, sentence: usize) -> Body {
        let read = tally
            .body
            .and_then(|span| self.hits.iter().filter(|h| h.span.overlap(span) > 0).max_by_key(|h| (!h.plain, h.last)));
        if let Some(hit) = read {
            return self.specific(hit, sentence);
        }
        let near = self.body_near(tally.span.start, sentence);
        // "172 deputies raised their hands": of which chamber may be untold, but a court has no deputies.
        let members = tally.body.is_some_and(|span| {
            let word = crate::fold::fold(span.of(&self.report.text));
            word.split(' ').next_back().is_some_and(|last| naming::MEMBERS.contains(&last))
        });
        match &near {
            Body::Named(name)
                if members && name.split(' ').any(|w| matches!(w, "court" | "cour" | "tribunal" | "jury")) =>
            {
                Body::Unknown
            }
            _ => near,
        }
    }

    pub(super) fn body_near(&self, at: u32, sentence: usize) -> Body {
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
    pub(super) fn specific(&self, hit: &Hit, sentence: usize) -> Body {
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
        let fuller = |h: &&Hit| {
            !h.plain
                && !h.members
                && match &h.body {
                    Body::Named(name) => name.split(' ').any(|w| w == word),
                    // "the council" after "the Security Council"
                    _ => self.tokens.inside(h.span).any(|i| self.key_of(i) == word),
                }
        };
        let before = self.hits.iter().rev().filter(|h| h.span.start < end).find(fuller);
        before.or_else(|| self.hits.iter().find(fuller)).map_or_else(|| hit.body.clone(), |h| h.body.clone())
    }

    /// The body a report names most, members counting less.
    pub(super) fn usual(&self, within: Option<Span>) -> Body {
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

    /// The body that decides by `verb`: before it, or after "by", "at", "in"; with how sure that is.
    pub(super) fn subject(&self, sentence: usize, verb: Verb) -> Option<(Body, i32)> {
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
                    // "Adopting a resolution on the port, the assembly said"
                    let leads = self.key_of(verb.at).ends_with("ing")
                        && self.tokens.inside(span).start == verb.at
                        && gap <= 24
                        && h.first.checked_sub(1 + article).is_some_and(|b| self.tokens.is_mark(b, ','));
                    if leads || gap <= 14 && (french || matches!(by, "by" | "par" | "at" | "in" | "of" | "a")) {
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
}
