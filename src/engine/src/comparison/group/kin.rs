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
    /// Where the pairs of each term begin; asked for every two words of every two claims, so nothing is searched for.
    starts: Vec<u32>,
}

impl Kin {
    /// Reads the sets, and takes what else is near, in `also`. `term` gives the term of a word, if a corpus has it; `weigh` what two near terms weigh
    /// together, and whether they are of two languages, `None` if they are too common to say anything.
    pub(super) fn read(
        also: Vec<(Term, Term)>,
        mut term: impl FnMut(&str, Language) -> Option<Term>,
        weigh: impl Fn(Term, Term, bool) -> Option<u32>,
    ) -> Self {
        let mut pairs = Vec::new();
        for (a, b) in also {
            let weight = weigh(a, b, true);
            pairs.extend(weight.into_iter().flat_map(|weight| [(a, b, weight), (b, a, weight)]));
        }
        let mut set = Vec::new();
        for line in include_str!("../../data/kin.txt").lines().filter(|l| !l.starts_with('#')) {
            set.clear();
            let (english, french) = line.split_once(';').unwrap_or((line, ""));
            set.extend(english.split_whitespace().filter_map(|w| term(w, Language::En)).map(|t| (t, Language::En)));
            set.extend(french.split_whitespace().filter_map(|w| term(w, Language::Fr)).map(|t| (t, Language::Fr)));
            for &(a, one) in &set {
                for &(b, other) in set.iter().filter(|&&(b, _)| b != a) {
                    pairs.extend(weigh(a, b, one != other).map(|weight| (a, b, weight)));
                }
            }
        }
        pairs.order_by_key(|&(a, b, weight)| (a, b, std::cmp::Reverse(weight)));
        pairs.dedup_by_key(|&mut (a, b, _)| (a, b));
        let last = pairs.last().map_or(0, |p| p.0 + 1);
        let starts = (0..=last).map(|term| pairs.partition_point(|p| p.0 < term) as u32).collect();
        Self { pairs, starts }
    }

    /// The terms near `term`, in order.
    pub(super) fn of(&self, term: Term) -> &[(Term, Term, u32)] {
        match self.starts.get(term as usize..) {
            Some([from, to, ..]) => &self.pairs[*from as usize..*to as usize],
            _ => &[],
        }
    }

    /// What `a` and `b` weigh together if they are near in meaning.
    pub(super) fn near(&self, a: Term, b: Term) -> Option<u32> {
        let of = self.of(a);
        of.binary_search_by_key(&b, |p| p.1).ok().map(|at| of[at].2)
    }
}
