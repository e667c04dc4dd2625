//! A report as the rules of votes see it: its sentences, verbs of decision, motions and topic.
//!
//! Leaves bodies and dates to the files beside it.

use crate::claim::words as claim;
use crate::comparison::vote::chamber::Hit;
use crate::comparison::vote::topic::{FUNCTION, Topic, Words};
use crate::comparison::vote::when::{self, Clock, When};
use crate::comparison::vote::words;
use crate::corpus::Report;
use crate::reading::Reading;
use crate::span::Span;
use crate::tally::Outcome;
use crate::tokens::{Kind, Tokens};

/// A report as these rules see it.
pub(super) struct Page<'a> {
    pub(super) report: &'a Report,
    pub(super) reading: &'a Reading,
    pub(super) tokens: Tokens<'a>,
    pub(super) hits: Vec<Hit>,
    pub(super) clock: Clock,
}

/// A verb of decision in a sentence.
#[derive(Clone, Copy)]
pub(super) struct Verb {
    pub(super) at: usize,
    pub(super) outcome: Option<Outcome>,
    pub(super) firm: bool,
}

impl Page<'_> {
    pub(super) fn key_of(&self, i: usize) -> &str {
        self.tokens.key(i)
    }

    pub(super) fn sentence(&self, at: u32) -> usize {
        let sentences = &self.reading.structure.sentences;
        self.reading.structure.sentence_at(at).min(sentences.len().saturating_sub(1))
    }

    /// The sentence of a token.
    pub(super) fn sentence_of(&self, token: usize) -> usize {
        self.sentence(self.tokens.get(token).map_or(0, |t| t.span.start))
    }

    pub(super) fn sentence_span(&self, i: usize) -> Span {
        self.reading.structure.sentences.get(i).map_or_else(Span::default, |s| s.span)
    }

    /// Whether the sentence is part of what the report says.
    pub(super) fn is_body(&self, i: usize) -> bool {
        let sentences = &self.reading.structure.sentences;
        let block = sentences.get(i).and_then(|s| self.reading.structure.blocks.get(s.block as usize));
        block.is_some_and(|b| b.kind.is_body())
    }

    pub(super) fn when(&self, mention: Option<u32>) -> When {
        when::resolve(self.reading, &self.report.text, self.clock, mention)
    }

    /// Verbs of decision in a sentence that say it took place.
    pub(super) fn verbs(&self, sentence: usize) -> Vec<Verb> {
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

    pub(super) fn outcome_near(&self, sentence: usize) -> Option<Outcome> {
        self.verbs(sentence).iter().find_map(|v| v.outcome)
    }

    pub(super) fn has_motion(&self, sentence: usize) -> bool {
        self.tokens.inside(self.sentence_span(sentence)).any(|i| words::is_motion(self.key_of(i)))
    }

    /// Whether a body that is more than a plain word is named in a sentence.
    pub(super) fn names_body(&self, sentence: usize) -> bool {
        let span = self.sentence_span(sentence);
        self.hits.iter().any(|h| !h.plain && span.contains(h.span))
    }

    /// Whether a sentence tells of a decision by a body or on a motion.
    pub(super) fn tells(&self, sentence: usize) -> bool {
        let verbs = self.verbs(sentence);
        let body = self.names_body(sentence);
        // "Scrutin du 15 novembre sur la proposition".
        let mut words = self.tokens.inside(self.sentence_span(sentence));
        let ballot = words.any(|i| matches!(self.key_of(i), "scrutin" | "ballot" | "division"));
        body || (ballot || verbs.iter().any(|v| v.firm)) && self.has_motion(sentence)
    }

    /// The words that name the motion: from its noun to the end of the clause.
    pub(super) fn motion(&self, sentence: usize) -> Option<Span> {
        for s in [Some(sentence), sentence.checked_sub(1), Some(sentence + 1)].into_iter().flatten() {
            let range = self.tokens.inside(self.sentence_span(s));
            let Some(noun) = range.clone().find(|&i| words::is_motion(self.key_of(i))) else { continue };
            let word = |i: &usize| self.tokens.get(*i).is_some_and(|t| t.kind == Kind::Word);
            // "the plan 5-4": the count is not of the name.
            let counted = |i: usize| {
                let span = self.tokens.span(i, i);
                self.reading.tallies.iter().any(|t| t.span.contains(span))
            };
            let end = (noun + 1..range.end.min(noun + 28))
                .take_while(|&i| {
                    !counted(i) && !matches!(self.tokens.get(i).map(|t| t.kind), Some(Kind::Mark(',' | ';' | ':' | '.' | '(' | '-')))
                        && !matches!(
                            self.key_of(i),
                            "with" | "by" | "par" | "was" | "a" | "est" | "had" | "has" | "passed"
                        )
                        // "calling on the government" goes on; "on Tuesday" does not.
                        && (self.key_of(i) != "on" || self.key_of(i - 1).starts_with("call"))
                })
                // A quotation that begins there is not of the name.
                .filter(|&i| !matches!(self.tokens.get(i).map(|t| t.kind), Some(Kind::Mark('"' | '“' | '«' | '‘'))))
                .last();
            // "the noise ordinance", "a mill rezoning plan": what stands before says which.
            let plain = |i: usize| {
                self.tokens.get(i).is_some_and(|t| t.kind == Kind::Word && !t.line_start)
                    && self.tokens.lexeme(i).claim & (claim::ANY_VERB | FUNCTION) == 0
                    && self.tokens.lexeme(i).date == 0
                    && self.tokens.lexeme(i).number.is_none()
            };
            let first = (noun.saturating_sub(3).max(range.start)..noun).rev().take_while(|&i| plain(i)).last();
            let told = (noun + 1..=end.unwrap_or(noun)).filter(word).count();
            if told > 0 {
                return Some(self.tokens.span(noun, end.unwrap_or(noun)));
            }
            if let Some(first) = first {
                return Some(self.tokens.span(first, noun));
            }
            // "the plan": no name of anything, but there is one budget at a time.
            if self.key_of(noun) == "budget" {
                return Some(self.tokens.span(noun, noun));
            }
        }
        None
    }

    /// The words around a verb, within its sentence: what the reader is shown.
    pub(super) fn clause(&self, sentence: usize, at: usize) -> Span {
        let range = self.tokens.inside(self.sentence_span(sentence));
        let first = at.saturating_sub(12).max(range.start);
        let last = (at + 12).min(range.end.saturating_sub(1)).max(at);
        self.tokens.span(first, last)
    }

    /// The topic of a telling: its sentence and those around it; for the report's first, title and lead too.
    pub(super) fn topic(&self, topics: &mut Words, span: Span, lead: bool) -> Topic {
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
}
