//! Where terms stand in one text: for phrases and NEAR, of which the index knows nothing, and for marking hits.
//!
//! Invariant: a place is whole words of the text, and places of one term are in order.

use super::query::{Node, Pattern, Query, Term};
use super::words::{Word, Words, scan};
use crate::span::Span;

/// A term in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    span: Span,
    /// First and last word, counted from the text's beginning.
    words: (u32, u32),
}

/// The places of a term in a text, found word by word.
struct Places<'t, 'q> {
    words: Words<'t>,
    patterns: &'q [Pattern],
    /// Bit `i` is set if the words before end in the first `i + 1` of the term.
    state: u32,
    /// Where the last words began, by their number modulo its length.
    starts: Vec<u32>,
    count: u32,
    buffer: String,
}

impl<'t, 'q> Places<'t, 'q> {
    fn of(term: &'q Term, text: &'t str) -> Self {
        let starts = vec![0; term.words.len().max(1)];
        Self { words: scan(text), patterns: &term.words, state: 0, starts, count: 0, buffer: String::new() }
    }

    /// Which words of the term `word` could be, as bits; only those the words before lead to.
    fn fits(&mut self, word: &Word<'_>) -> u32 {
        let reached = self.state << 1 | 1;
        let mut fits = 0;
        for (i, pattern) in self.patterns.iter().enumerate().take(32) {
            if reached >> i & 1 == 1 && pattern.is(word, &mut self.buffer) {
                fits |= 1 << i;
            }
        }
        fits
    }
}

impl Iterator for Places<'_, '_> {
    type Item = Place;

    fn next(&mut self) -> Option<Place> {
        let len = self.starts.len() as u32;
        loop {
            let word = self.words.next()?;
            let at = self.count;
            self.count += 1;
            if let Some(start) = self.starts.get_mut((at % len) as usize) {
                *start = word.span.start;
            }
            self.state = self.fits(&word);
            if self.state >> (len - 1) & 1 == 1 {
                let first = (at + 1).saturating_sub(len);
                let start = self.starts.get((first % len) as usize).copied().unwrap_or(word.span.start);
                return Some(Place { span: Span::new(start, word.span.end), words: (first, at) });
            }
        }
    }
}

/// Whether the words of a term stand side by side in a text.
pub(super) fn stands_in(term: &Term, text: &str) -> bool {
    Places::of(term, text).next().is_some()
}

/// Whether two terms stand in a text with at most `between` words between them.
pub(super) fn stand_near(left: &Term, right: &Term, between: u32, text: &str) -> bool {
    let (left, right): (Vec<Place>, Vec<Place>) = (Places::of(left, text).collect(), Places::of(right, text).collect());
    left.iter().any(|place| near_any(*place, &right, between))
}

/// Whether one of `others`, which are in order, is near `place` without overlapping it.
fn near_any(place: Place, others: &[Place], between: u32) -> bool {
    let from = others.partition_point(|o| o.words.1 + between + 1 < place.words.0);
    others[from..]
        .iter()
        .take_while(|o| o.words.0 <= place.words.1 + between + 1)
        .any(|o| o.words.1 < place.words.0 || o.words.0 > place.words.1)
}

/// The places in `text` a search is found at: whole words, in order and apart. What the search excludes, and
/// what it asks of fields, is not marked.
///
/// With a query [`Query::resolved`] by the index, the same forms are marked that were found.
pub fn highlight(text: &str, query: &Query) -> Vec<Span> {
    let mut spans = Vec::new();
    if let Some(root) = &query.root {
        mark(root, text, &mut spans);
    }
    spans.sort_unstable_by_key(|s: &Span| (s.start, u32::MAX - s.end));
    let mut apart: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart
}

fn mark(node: &Node, text: &str, spans: &mut Vec<Span>) {
    match node {
        Node::Term(term) => spans.extend(Places::of(term, text).map(|p| p.span)),
        Node::Near(left, right, between) => {
            let left: Vec<Place> = Places::of(left, text).collect();
            let right: Vec<Place> = Places::of(right, text).collect();
            let near = |a: &[Place], b: &[Place], spans: &mut Vec<Span>| {
                spans.extend(a.iter().filter(|p| near_any(**p, b, *between)).map(|p| p.span));
            };
            near(&left, &right, spans);
            near(&right, &left, spans);
        }
        Node::All(nodes) | Node::Any(nodes) => nodes.iter().for_each(|node| mark(node, text, spans)),
        Node::Field(..) | Node::Not(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_what_was_asked_for() {
        let text = "The French Senate voted 295-1. Senators' votes: the “French Senate” of French law, voting Senate.";
        for (query, want) in [
            ("vote ", &["voted", "votes", "voting"][..]),
            ("vot", &["voted", "votes", "voting"]),
            ("voted", &["voted", "votes", "voting"]),
            ("\"voted\" ", &["voted"]),
            ("Votes ", &["votes"]),
            ("\"french senate\"", &["French Senate", "French Senate"]),
            ("\"french senate\" french ", &["French Senate", "French Senate", "French"]),
            ("295-1", &["295", "1"].map(|_| "295-1")[..1].as_ref()),
            ("29 ", &[]),
            ("29* ", &["295"]),
            ("law NEAR/0 French ", &["French", "law"]),
            ("law NEAR/1 Senate ", &["law", "Senate"]),
            ("law NEAR/1 295 ", &[]),
            ("french -senate report:senate ", &["French", "French", "French"]),
            ("\"french senate of french law\"", &["French Senate” of French law"]),
            ("", &[]),
        ] {
            let query = Query::parse(query);
            let words: Vec<&str> = highlight(text, &query).iter().map(|s| s.of(text)).collect();
            assert_eq!(words, want, "{query:?}");
        }
    }

    #[test]
    fn phrases_that_begin_again_are_found() {
        let query = Query::parse("\"a a b\" ");
        let text = "a a a b, a b a a b";
        assert_eq!(highlight(text, &query), [Span::new(2, 7), Span::new(13, 18)]);
    }

    proptest! {
        #[test]
        fn marks_are_whole_words_apart(
            text in prop_oneof![any::<String>(), "([a-c]{1,2}[ .'-]|l'|é|\n){0,40}"],
            query in prop_oneof![any::<String>(), "([a-c]{1,2}[ \"*]|NEAR/2 |l'|é|OR ){0,12}"],
        ) {
            let mut end = 0;
            for span in highlight(&text, &Query::parse(&query)) {
                prop_assert!(span.start >= end && !span.is_empty());
                prop_assert!(text.get(span.start as usize..span.end as usize).is_some());
                end = span.end;
            }
        }
    }
}
