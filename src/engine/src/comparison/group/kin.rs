//! Words near in meaning, though not the same: "dismiss", "sack"; "arrest", "interpeller".
//!
//! The sets come from `data/kin.txt`, in two languages; a word may stand in several. Leaves words that count as one to
//! [`super::concepts`]. Invariant: kinship is mutual.

use super::features::Term;
use crate::order::Order as _;
use crate::reading::Language;

/// For each term the terms near it, with what sharing them weighs, sorted.
#[derive(Default)]
pub(super) struct Kin {
    pairs: Vec<(Term, Term, u32)>,
}

impl Kin {
    /// Reads the sets. `term` gives the term of a word, if a corpus has it; `weigh` what two near terms weigh
    /// together, `None` if they are too common to say anything.
    pub(super) fn read(
        mut term: impl FnMut(&str, Language) -> Option<Term>,
        weigh: impl Fn(Term, Term) -> Option<u32>,
    ) -> Self {
        let mut pairs = Vec::new();
        let mut set = Vec::new();
        for line in include_str!("../../data/kin.txt").lines().filter(|l| !l.starts_with('#')) {
            set.clear();
            let (english, french) = line.split_once(';').unwrap_or((line, ""));
            set.extend(english.split_whitespace().filter_map(|w| term(w, Language::En)));
            set.extend(french.split_whitespace().filter_map(|w| term(w, Language::Fr)));
            set.order();
            set.dedup();
            for &a in &set {
                for &b in set.iter().filter(|&&b| b != a) {
                    pairs.extend(weigh(a, b).map(|weight| (a, b, weight)));
                }
            }
        }
        pairs.order();
        pairs.dedup();
        Self { pairs }
    }

    /// The terms near `term`, in order.
    pub(super) fn of(&self, term: Term) -> &[(Term, Term, u32)] {
        let from = self.pairs.partition_point(|p| p.0 < term);
        let to = from + self.pairs[from..].partition_point(|p| p.0 == term);
        &self.pairs[from..to]
    }

    /// What `a` and `b` weigh together if they are near in meaning.
    pub(super) fn near(&self, a: Term, b: Term) -> Option<u32> {
        let of = self.of(a);
        of.binary_search_by_key(&b, |p| p.1).ok().map(|at| of[at].2)
    }
}
