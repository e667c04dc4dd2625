//! Who says or does what a clause tells: its subject, the agent of a passive, or whom a pronoun stands for.
//!
//! A pronoun stands for the last fitting name before it. Invariant: a speaker is a name, an office, a body or a
//! document named in the text, never a bare pronoun.

use super::flagged::Flagged;
use super::words::{
    ACTS, ADVERB, AUX, BODY, CONJUNCTION, DETERMINER, DOCUMENT, FINITE, OFFICE, PREPOSITION, PRONOUN, RELATIVE, STOP,
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
    /// Turns the tokens of a subject into the span of a name, and keeps it for the pronouns to come unless a
    /// quotation names it: a pronoun outside stands for nobody inside.
    pub(super) fn resolve(
        &mut self,
        words: &Flagged<'_, '_>,
        (first, last): (usize, usize),
        keep: bool,
    ) -> Option<Span> {
        if first == last && words.has(first, PRONOUN) {
            return match words.key(first) {
                "he" | "she" => self.person.or(self.thing),
                "it" | "il" if impersonal(words, first) => None,
                // French calls bodies and persons by one word: the last one named.
                "il" | "elle" => {
                    let later = self.person.zip(self.thing).map(|(p, t)| if p.start > t.start { p } else { t });
                    later.or(self.thing).or(self.person)
                }
                "ils" | "elles" | "they" | "it" | "on" => self.thing.or(self.person),
                _ => None,
            };
        }
        let found = agent_kind(words, first, last)?;
        let span = words.span(first, last);
        if !keep {
            return Some(span);
        }
        match found {
            Kind::Person => {
                self.person = Some(span);
                if self.thing.is_none() {
                    self.thing = Some(span);
                }
            }
            Kind::Body => self.thing = Some(span),
            // One capitalised word: a state, or a person named before by more.
            Kind::Name => {
                let known = self.person.is_some_and(|p| p.of(words.tokens.text).contains(span.of(words.tokens.text)));
                if !known {
                    self.thing = Some(span);
                }
                self.person = self.person.filter(|_| known).or(Some(span));
            }
        }
        Some(span)
    }
}

/// What kind of agent a noun phrase names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Person,
    Body,
    Name,
}

/// Whether tokens `first..=last` name somebody or something that can speak or act: by its head a body, an office or
/// a document, or a proper name. "The conflict between A and B" is none.
fn agent_kind(words: &Flagged<'_, '_>, first: usize, last: usize) -> Option<Kind> {
    let start = (first..=last).find(|&i| words.word(i) && !words.has(i, DETERMINER))?;
    let begins = start > first || words.has(start, BODY | OFFICE | DOCUMENT) || words.capital(start);
    // The head stands before the first "of", "in", "for" or comma.
    let end = (start + 1..=last)
        .find(|&i| words.has(i, PREPOSITION | RELATIVE) && !words.has(i, DETERMINER) || words.mark(i, ','))
        .unwrap_or(last + 1);
    let head = start..end;
    let title = |i: usize| words.capital(i) && !words.has(i, STOP | ADVERB) && !opening_word(words, i, last);
    let names = head.clone().filter(|&i| title(i)).count();
    let proper = end.checked_sub(1).is_some_and(|i| title(i) || words.tokens.get(i).is_some_and(|t| t.capital));
    let body = head.clone().any(|i| words.has(i, BODY | DOCUMENT));
    let office = head.clone().any(|i| words.has(i, OFFICE));
    // "president of the commission", "Members of the House".
    if !begins || words.has(start, PREPOSITION | ADVERB) && !words.has(start, OFFICE | BODY) || words.gerund(start) {
        return None;
    }
    if office && !body {
        return Some(Kind::Person);
    }
    if body {
        // "Interior Minister Ana Diaz of the council" is a person by the name at the end.
        let person = office && proper && names >= 2;
        return Some(if person { Kind::Person } else { Kind::Body });
    }
    if !proper || names == 0 {
        return None;
    }
    Some(if names >= 2 && start == first { Kind::Person } else { Kind::Name })
}

/// Whether the word at `i` has its capital only because a sentence or quotation begins with it: lower-case words
/// follow that make one phrase with it ("Foreign policy", "Perhaps one").
fn opening_word(words: &Flagged<'_, '_>, i: usize, last: usize) -> bool {
    let opens = i == 0
        || words.tokens.get(i).is_some_and(|t| t.line_start)
        || !words.word(i - 1) && !words.mark(i - 1, ',') && !words.mark(i - 1, '-') && !words.mark(i - 1, '\'');
    let joined = matches!(words.key(i + 1), "'s" | "and" | "et") || words.mark(i + 1, ',') || words.mark(i + 1, '-');
    opens && i < last && !joined && !words.capital(i + 1) && !words.has(i + 1, BODY | OFFICE | DOCUMENT)
}

/// "It emerged that", "it is clear that", "il faut": a pronoun that stands for nothing.
fn impersonal(words: &Flagged<'_, '_>, i: usize) -> bool {
    let verb = words.skip(i + 1, i + 3);
    match words.key(verb) {
        "emerged" | "emerges" | "appears" | "appeared" | "seems" | "seemed" | "follows" | "faut" | "faudrait"
        | "semble" | "parait" | "s'" | "reste" => true,
        "is" | "was" | "est" | "etait" | "would" | "will" => {
            (verb + 1..=verb + 5).any(|k| matches!(words.key(k), "that" | "que" | "qu'" | "to" | "de"))
                && !(verb + 1..=verb + 5).any(|k| words.has(k, ACTS) && words.verb(k) && words.has(k, FINITE))
        }
        _ => false,
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
            || i > start && words.past(i)
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
