//! Who says or does what a clause tells: its subject, the agent of a passive, or whom a pronoun stands for.
//!
//! A pronoun stands for the last fitting name before it. Invariant: a speaker is a name, an office, a body or a
//! document named in the text, never a bare pronoun.

use super::flagged::Flagged;
use super::words::{
    ADVERB, AUX, BODY, CONJUNCTION, DETERMINER, DOCUMENT, FINITE, OFFICE, PREPOSITION, PRONOUN, RELATIVE, STOP,
};
use crate::span::Span;

/// The names a pronoun may stand for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Memory {
    /// The last body, document or state that did something.
    thing: Option<Span>,
    /// The last person that did something.
    person: Option<Span>,
}

impl Memory {
    /// Turns the tokens of a subject into the span of a name, and keeps it for the pronouns to come.
    pub(super) fn resolve(&mut self, words: &Flagged<'_, '_>, (first, last): (usize, usize)) -> Option<Span> {
        if first == last && words.has(first, PRONOUN) {
            return match words.key(first) {
                "he" | "she" => self.person.or(self.thing),
                "il" | "elle" | "ils" | "elles" | "they" | "it" | "on" => self.thing.or(self.person),
                _ => None,
            };
        }
        let body = (first..=last).any(|i| words.has(i, BODY | DOCUMENT));
        let office = (first..=last).any(|i| words.has(i, OFFICE));
        let name = (first..=last).filter(|&i| words.capital(i) && !words.has(i, STOP | ADVERB)).count();
        if !body && !office && name == 0 {
            return None;
        }
        let span = words.span(first, last);
        // Two capitals and no body: a person by name.
        if !body && (office || name >= 2) {
            self.person = Some(span);
            if self.thing.is_none() {
                self.thing = Some(span);
            }
        } else {
            self.thing = Some(span);
            if !body {
                self.person = Some(span);
            }
        }
        Some(span)
    }
}

/// The subject of the verb `verb` in a clause that begins at `first`, as tokens.
pub(super) fn subject(words: &Flagged<'_, '_>, first: usize, verb: usize) -> Option<(usize, usize)> {
    let mut start = first;
    // Behind the last comma, unless what stands there is an apposition or an adverbial.
    let commas: Vec<usize> = (first..verb).rev().filter(|&i| words.mark(i, ',')).take(4).collect();
    for &comma in &commas {
        let n = words.skip(comma + 1, verb);
        if n < verb && noun_phrase(words, n, verb) {
            start = comma + 1;
            break;
        }
    }
    while start < verb
        && (words.quote(start)
            || words.has(start, ADVERB | CONJUNCTION)
            || words.mark(start, ',')
            || matches!(words.key(start), "that" | "que" | "qu'" | "while" | "although" | "because" | "mr" | "mrs")
            || matches!(words.key(start), "meanwhile" | "in" if words.mark(start + 1, ',')))
    {
        start += 1;
    }
    if start >= verb || words.gerund(start) || words.has(start, PREPOSITION) && !words.has(start, DETERMINER) {
        return None;
    }
    let mut end = start;
    for i in start..verb.min(start + 24) {
        let stop = words.mark(i, ',')
            || words.has(i, RELATIVE)
            || words.has(i, AUX) && i > start
            || words.quote(i)
            || words.has(i, PREPOSITION) && words.tokens.lexeme(i + 1).date != 0
            || words.tokens.lexeme(i).date != 0 && i > start && !words.capital(i)
            || i > start && matches!(words.key(i), "that" | "on" | "late" | "during" | "through" | "after");
        if stop {
            break;
        }
        end = i;
    }
    while end > start && (!words.word(end) || words.has(end, ADVERB | PREPOSITION)) {
        end -= 1;
    }
    Some((start, end))
}

/// Whether a name or a noun with its article begins at `i`.
fn noun_phrase(words: &Flagged<'_, '_>, i: usize, end: usize) -> bool {
    (words.has(i, DETERMINER | PRONOUN) || words.capital(i))
        && !words.has(i, PREPOSITION & !DETERMINER)
        && (i..end).any(|k| words.capital(k) || words.has(k, BODY | OFFICE | DOCUMENT | PRONOUN))
}

/// "denounced, however, by Azerbaijani authorities": the name after "by" or "par".
pub(super) fn agent(words: &Flagged<'_, '_>, verb: usize, last: usize) -> Option<(usize, usize)> {
    let by = (verb + 1..=last.min(verb + 6)).find(|&i| matches!(words.key(i), "by" | "par"))?;
    let mut end = by;
    for i in by + 1..=last.min(by + 10) {
        if !words.word(i) && !words.mark(i, '-')
            || words.has(i, AUX | RELATIVE | CONJUNCTION)
            || words.has(i, PREPOSITION) && i > by + 1 && !words.has(i, DETERMINER) && words.key(i) != "of"
        {
            break;
        }
        if words.verb(i) && words.has(i, FINITE) {
            break;
        }
        end = i;
    }
    (end > by).then_some((by + 1, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::Tokens;

    #[test]
    fn subjects_are_names() {
        for (text, verb, want) in [
            ("In a vote, the French Senate said so.", "said", "the French Senate"),
            ("The Senate on Wednesday condemned it.", "condemned", "The Senate"),
            (
                "Meanwhile, the town council’s finance committee strongly condemned it.",
                "condemned",
                "the town council’s finance committee",
            ),
        ] {
            let tokens = Tokens::scan(text);
            let words = Flagged::new(&tokens);
            let at = (0..tokens.len()).find(|&i| words.key(i) == verb).unwrap();
            let (a, b) = subject(&words, 0, at).unwrap();
            assert_eq!(words.span(a, b).of(text), want);
        }
    }
}
