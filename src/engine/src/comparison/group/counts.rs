//! Numbers claims give of a thing, with the words that make them bounds: "at least 40 people".
//!
//! Leaves votes to the votes, and which numbers are of one thing to [`super::conflict`].

use crate::number;
use crate::tokens::{Kind, Tokens};

/// A number, as exact as the words before it make it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) value: u64,
    /// The word or mark after it, folded; of a sum, the sign of its currency.
    pub(super) thing: String,
    pub(super) bound: Bound,
}

/// What stands before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Exact,
    /// "about 40"
    About,
    /// "at least 40", "more than 40"
    Least,
    /// "up to 40", "fewer than 40"
    Most,
}

/// The numbers of a claim, dates and years left out.
pub(super) fn scan(tokens: &Tokens<'_>) -> Vec<Count> {
    let mut counts = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let dated = tokens.lexeme(i + 1).date != 0 || i > 0 && tokens.lexeme(i - 1).date != 0;
        let mut found = Vec::new();
        if tokens.get(i).is_some_and(|t| t.kind == Kind::Number) && !dated {
            number::scan(tokens, i..tokens.len().min(i + 4), &mut found);
        }
        let Some(number) = found.first().filter(|n| n.first == i) else {
            i += 1;
            continue;
        };
        let next = number.last + 1;
        if !(1800..2200).contains(&number.value) {
            // "$30 million" are dollars, whatever they are for.
            let sign = i.checked_sub(1).map(|k| tokens.word(k)).filter(|sign| matches!(*sign, "$" | "€" | "£"));
            let thing = sign.unwrap_or_else(|| tokens.key(next));
            counts.push(Count { value: number.value, thing: thing.to_string(), bound: bound(tokens, i) });
        }
        i = next;
    }
    counts
}

fn bound(tokens: &Tokens<'_>, i: usize) -> Bound {
    let (one, two) = (i.checked_sub(1).map_or("", |k| tokens.key(k)), i.checked_sub(2).map_or("", |k| tokens.key(k)));
    match (two, one) {
        ("at", "least")
        | ("more" | "greater", "than")
        | ("plus", "de" | "d'")
        | ("au", "moins")
        | (_, "over" | "above") => Bound::Least,
        ("up", "to")
        | ("at", "most")
        | ("less" | "fewer", "than")
        | ("moins", "de" | "d'")
        | ("au", "plus")
        | (_, "under") => Bound::Most,
        (
            _,
            "about" | "around" | "some" | "nearly" | "almost" | "roughly" | "approximately" | "environ" | "quelque",
        )
        | ("pres", "de" | "d'") => Bound::About,
        _ => Bound::Exact,
    }
}

/// Whether both numbers can be right of one thing.
pub(super) fn agree(a: &Count, b: &Count) -> bool {
    let near = |x: u64, y: u64| x.abs_diff(y).saturating_mul(10) <= x.max(y);
    match (a.bound, b.bound) {
        (Bound::Least, Bound::Least) | (Bound::Most, Bound::Most) => true,
        (Bound::Least, Bound::Most) => a.value <= b.value,
        (Bound::Most, Bound::Least) => b.value <= a.value,
        (Bound::About, _) | (_, Bound::About) => near(a.value, b.value),
        // "More than 40" may be 42, but who counts 63 does not say so.
        (Bound::Least, Bound::Exact) | (Bound::Exact, Bound::Most) => a.value <= b.value && near(a.value, b.value),
        (Bound::Exact, Bound::Least) | (Bound::Most, Bound::Exact) => b.value <= a.value && near(a.value, b.value),
        (Bound::Exact, Bound::Exact) => a.value == b.value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_read_and_compared() {
        let first = |words: &str| scan(&Tokens::scan(words)).into_iter().next().unwrap();
        assert_eq!(
            first("At least 1,286 people died on May 3"),
            Count { value: 1286, thing: "people".to_string(), bound: Bound::Least }
        );
        assert_eq!([first("$30 million").thing, first("40 € each").thing, first("25% less").thing], ["$", "€", "%"]);
        for (a, b, want) in [
            ("40 people", "63 people", false),
            ("at least 40 people", "more than 30 people", true),
            ("at least 40 people", "63 people", false),
            ("plus de 400 manifestants", "421 manifestants", true),
            ("about 400 people", "390 people", true),
            ("at least 40 people", "30 people", false),
        ] {
            assert_eq!(agree(&first(a), &first(b)), want, "{a} | {b}");
        }
        assert!(scan(&Tokens::scan("in September 13, 2022")).is_empty());
    }
}
