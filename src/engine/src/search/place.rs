//! Where terms stand in one text: for phrases and NEAR, of which the index knows nothing, and for marking hits.
//!
//! Invariant: a place is whole words of the text, and places of one term are in order.

use super::query::{Node, Pattern, Query, Term};
use super::words::{Word, Words, scan};
use crate::order::Order as _;
use crate::span::Span;

/// The places of a term in a text, one after the other.
///
/// Only words that begin like the first of the term are looked at, and what follows them; the rest of the text is
/// passed over byte by byte.
struct Places<'t, 'q> {
    text: &'t str,
    words: Words<'t>,
    patterns: &'q [Pattern],
    /// Bit `i` is set if the words before end in the first `i + 1` of the term.
    state: u32,
    /// Where the last words began, by their number modulo its length.
    starts: Vec<u32>,
    count: u32,
    /// Words are read at least to here.
    until: usize,
    buffer: String,
}

impl<'t, 'q> Places<'t, 'q> {
    fn of(term: &'q Term, text: &'t str) -> Self {
        Self {
            text,
            words: scan(text),
            patterns: &term.words,
            state: 0,
            starts: vec![0; term.words.len().max(1)],
            count: 0,
            until: 0,
            buffer: String::new(),
        }
    }

    /// Goes on to the next word that begins like the first of the term; `None` if there is none.
    fn seek(&mut self) -> Option<()> {
        let found = next_like(self.text.as_bytes(), self.patterns.first()?.head().as_bytes(), self.words.at())?;
        // What stands between two white spaces is cut into words as a whole.
        let before = self.text.as_bytes().get(self.words.at()..found)?;
        if let Some(white) = before.iter().rposition(u8::is_ascii_whitespace) {
            self.words.skip_to(self.words.at() + white + 1);
        }
        self.until = found + 1;
        Some(())
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
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let len = self.starts.len() as u32;
        loop {
            if self.state == 0 && self.words.at() >= self.until {
                self.seek()?;
            }
            let word = self.words.next()?;
            let at = self.count;
            self.count += 1;
            if let Some(start) = self.starts.get_mut((at % len) as usize) {
                *start = word.span.start;
            }
            let fits = self.fits(&word);
            let whole = 1 << (len - 1);
            self.state = fits & !whole;
            if fits & whole != 0 {
                let first = (at + 1).saturating_sub(len);
                let start = self.starts.get((first % len) as usize).copied().unwrap_or(word.span.start);
                return Some(Span::new(start, word.span.end));
            }
        }
    }
}

/// The first place from `from` on where a word may begin like `head`, which is folded. Bytes that are not ASCII may
/// be anything.
fn next_like(text: &[u8], head: &[u8], from: usize) -> Option<usize> {
    let Some(&first) = head.first() else { return Some(from).filter(|&from| from < text.len()) };
    for (at, &byte) in text.iter().enumerate().skip(from) {
        if byte < 128 && byte | 0x20 != first | 0x20 {
            continue;
        }
        let inside = at > from && text.get(at - 1).is_some_and(u8::is_ascii_alphanumeric);
        // The rest of a word that the text cuts short is a mark or white space, and differs.
        let mut pairs = text.get(at..).unwrap_or(&[]).iter().zip(head);
        let differs = pairs.find(|(byte, want)| byte.to_ascii_lowercase() != **want);
        if !inside && differs.is_none_or(|(byte, _)| *byte >= 128) {
            return Some(at);
        }
    }
    None
}

/// Whether the words of a term stand side by side in a text.
pub(super) fn stands_in(term: &Term, text: &str) -> bool {
    Places::of(term, text).next().is_some()
}

/// Whether two terms stand in a text with at most `between` words between them.
pub(super) fn stand_near(left: &Term, right: &Term, between: u32, text: &str) -> bool {
    let (left, right): (Vec<Span>, Vec<Span>) = (Places::of(left, text).collect(), Places::of(right, text).collect());
    left.iter().any(|place| near_any(*place, &right, between, text))
}

/// Whether one of `others`, which are in order, is near `place` without overlapping it.
fn near_any(place: Span, others: &[Span], between: u32, text: &str) -> bool {
    let after = others.get(others.partition_point(|o| o.start < place.end));
    let before = others.partition_point(|o| o.end <= place.start).checked_sub(1).and_then(|i| others.get(i));
    after.is_some_and(|o| apart_by(place, *o, between, text))
        || before.is_some_and(|o| apart_by(*o, place, between, text))
}

/// Whether at most `between` words stand between two places of a text.
fn apart_by(first: Span, second: Span, between: u32, text: &str) -> bool {
    let mut words = scan(text);
    let before = text.as_bytes().get(..first.start as usize).unwrap_or(&[]);
    words.skip_to(before.iter().rposition(u8::is_ascii_whitespace).map_or(0, |white| white + 1));
    let inner = words.skip_while(|w| w.span.start < first.end).take_while(|w| w.span.start < second.start);
    inner.take(between as usize + 1).count() <= between as usize
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
    spans.order_by_key(|s: &Span| (s.start, u32::MAX - s.end));
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
        Node::Term(term) => spans.extend(Places::of(term, text)),
        Node::Near(left, right, between) => {
            let left: Vec<Span> = Places::of(left, text).collect();
            let right: Vec<Span> = Places::of(right, text).collect();
            spans.extend(left.iter().filter(|place| near_any(**place, &right, *between, text)));
            spans.extend(right.iter().filter(|place| near_any(**place, &left, *between, text)));
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
            ("295-1", &["295-1"]),
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
    fn passing_over_a_text_misses_nothing() {
        let text = "l'œuvre, d’Œuvre; ŒUVRE oe\u{301}uvre 1,272 votes 272 votes don't t Érevan e\u{301}revan xerevan";
        for (query, want) in [
            ("\"oeuvre\" ", &["œuvre", "Œuvre", "ŒUVRE", "oe\u{301}uvre"][..]),
            ("\"272 votes\" ", &["272 votes"]),
            ("\"t\" ", &["t"]),
            ("\"erevan\" ", &["Érevan", "e\u{301}revan"]),
        ] {
            let words: Vec<&str> = highlight(text, &Query::parse(query)).iter().map(|s| s.of(text)).collect();
            assert_eq!(words, want, "{query}");
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
