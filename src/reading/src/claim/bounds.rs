//! Where clauses begin and end once they are cut, and the clauses that lie over others.
//!
//! Leaves the cuts themselves to [`super::clause`]. Invariant: what is given lies in the tokens asked of.

use super::clause::{Clause, Shape, joins};
use super::flagged::Flagged;
use super::words::{AUX, BINDING, DETERMINER, DOCUMENT, RELATIVE};
use crate::order::Order as _;

/// Documents with the word for their force: "the non-binding resolution", "texte, non contraignant".
pub(super) fn attributes(words: &Flagged<'_, '_>, first: usize, last: usize, out: &mut Vec<Clause>) {
    for i in first..=last {
        if !words.has(i, BINDING) {
            continue;
        }
        let negated =
            |p: usize| matches!(words.key(p), "non" | "not" | "no" | "pas" | "purely" | "merely" | "purement");
        let mut start = i;
        if start >= first + 2 && words.mark(start - 1, '-') && negated(start - 2) {
            start -= 2;
        } else if start > first && negated(start - 1) {
            start -= 1;
        }
        // "sans valeur contraignante", "with no binding force"
        while start > first
            && matches!(
                words.key(start - 1),
                "valeur" | "force" | "effet" | "portee" | "caractere" | "sans" | "with" | "without" | "legally" | "no"
            )
        {
            start -= 1;
        }
        let noun = (i + 1..=last.min(i + 3)).find(|&p| words.has(p, DOCUMENT));
        if let Some(noun) = noun.filter(|&n| (i + 1..n).all(|p| words.word(p) && !words.verb(p))) {
            if start > first && words.has(start - 1, DETERMINER) {
                start -= 1;
            }
            out.push(Clause { first: start, last: noun, shape: Shape::Attribute });
        } else if start > first {
            let comma = usize::from(words.mark(start - 1, ','));
            let noun = start - 1 - comma;
            if noun >= first && words.has(noun, DOCUMENT) {
                let mut left = noun;
                while left > first && noun - left < 3 && words.word(left - 1) && !words.verb(left - 1) {
                    left -= 1;
                }
                out.push(Clause { first: left, last: i, shape: Shape::Attribute });
            }
        }
    }
}

/// A verb and the items that follow it also make one claim together.
pub(super) fn wholes(clauses: &mut [Clause], out: &mut Vec<Clause>) {
    clauses.order_by_key(|c| (c.first, c.last));
    let mut i = 0;
    while i < clauses.len() {
        let mut end = i;
        while end + 1 < clauses.len() && matches!(clauses[end + 1].shape, Shape::Item) {
            end += 1;
        }
        if end > i {
            out.push(Clause { first: clauses[i].first, last: clauses[end].last, shape: Shape::Whole });
        }
        i = end + 1;
    }
}

/// Takes conjunctions, commas and marks off both ends; `None` if nothing is left.
pub(super) fn trim(words: &Flagged<'_, '_>, mut clause: Clause) -> Option<Clause> {
    while clause.first <= clause.last
        && (words.mark(clause.first, ',')
            || words.mark(clause.first, ';')
            || words.mark(clause.first, '-')
            || words.mark(clause.first, '•')
            || words.mark(clause.first, '*')
            || words.mark(clause.first, ')')
            || words.mark(clause.first, ':')
            || words.quote(clause.first) && closing(words, clause.first)
            || joins(words, clause.first) && words.key(clause.first) != "as"
            || words.key(clause.first) == "that" && clause.shape != Shape::Relative
            || matches!(words.key(clause.first), "que" | "qu'"))
    {
        clause.first += 1;
    }
    while clause.last > clause.first
        && !words.word(clause.last)
        && !words.quote(clause.last)
        && !words.mark(clause.last, ')')
        && !words.mark(clause.last, '%')
        || clause.last > clause.first && joins(words, clause.last)
    {
        clause.last -= 1;
    }
    (clause.first <= clause.last && (clause.first..=clause.last).any(|i| words.word(i))).then_some(clause)
}

/// Whether the quote at `i` closes: white space, or another mark, stands after it.
fn closing(words: &Flagged<'_, '_>, i: usize) -> bool {
    words.tokens.word(i) == "”" || words.tokens.word(i) == "\"" && words.tokens.get(i + 1).is_some_and(|t| t.spaced)
}

/// Where, after a relative clause from `from`, the main verb goes on: the token after a comma.
pub(super) fn resume(words: &Flagged<'_, '_>, from: usize, last: usize) -> Option<usize> {
    let mut verbs = false;
    for i in from..=last.min(from + 40) {
        // A verb no list knows stands among the first words too.
        verbs |= words.verb(i) || words.has(i, AUX) || i > from + 3;
        if words.mark(i, ',') && verbs {
            let n = words.skip(i + 1, last);
            if words.finite(n) {
                return Some(i + 1);
            }
            if words.has(n, RELATIVE) || joins(words, n) && words.finite(words.skip(n + 1, last)) {
                return None;
            }
        }
    }
    None
}

/// Where the subject of a relative clause begins: after the last comma or "that" before it.
pub(super) fn subject_start(words: &Flagged<'_, '_>, start: usize, relative: usize) -> usize {
    (start..relative.saturating_sub(1))
        .rev()
        .find(|&p| words.mark(p, ',') || matches!(words.key(p), "that" | "que" | "qu'"))
        .map_or(start, |p| p + 1)
}
