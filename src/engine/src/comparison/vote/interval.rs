//! What numbers and words leave possible: intervals of whole numbers, and how they narrow each other.
//!
//! The model of a vote: expressed = for + against; voters = expressed + abstaining; voters + not voting
//! is at most the seats (seats may be vacant). A word for the majority is an interval too:
//!
//! | word | what it says |
//! | --- | --- |
//! | unanimous | nobody against |
//! | near-unanimous | against at most a twentieth of those for, and at least one may always be |
//! | overwhelming | two thirds or more of the expressed votes for |
//! | majority | more for than against |
//! | voice | says nothing of numbers |
//!
//! Invariant: everything is exact whole numbers; an interval whose low is above its high is empty, and
//! means that what was stated cannot hold together.

use crate::comparison::Interval;
use crate::tally::Qualifier;

/// The numbers of one vote, as one report states them or as several leave them possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    /// For.
    pub in_favour: Option<u64>,
    /// Against.
    pub against: Option<u64>,
    /// Abstaining.
    pub abstain: Option<u64>,
    /// Not voting.
    pub not_voting: Option<u64>,
    /// The report's own denominator.
    pub voters: Option<u64>,
    /// The word for the majority.
    pub qualifier: Option<Qualifier>,
}

impl Numbers {
    /// For and against, if both are stated.
    pub(super) fn pair(&self) -> Option<(u64, u64)> {
        Some((self.in_favour?, self.against?))
    }

    /// Whether any number is stated.
    pub(super) fn counted(&self) -> bool {
        self.in_favour.or(self.against).or(self.abstain).or(self.not_voting).is_some()
    }

    /// Against, stated or following from "305 of the 306": `None` where the denominator may count others.
    pub(super) fn implied_against(&self) -> Option<u64> {
        self.against.or_else(|| self.voters?.checked_sub(self.in_favour?))
    }
}

/// The most that may be against beside `in_favour` votes for the word to hold, if the word sets a bound.
pub(super) fn most_against(qualifier: Qualifier, in_favour: u64) -> Option<u64> {
    match qualifier {
        Qualifier::Unanimous => Some(0),
        Qualifier::NearUnanimous => Some((in_favour / 20).max(1)),
        Qualifier::Overwhelming => Some(in_favour / 2),
        Qualifier::Majority => Some(in_favour.saturating_sub(1)),
        Qualifier::Voice => None,
    }
}

/// Whether the word and the numbers can both hold.
pub(super) fn bears_out(qualifier: Qualifier, in_favour: u64, against: u64) -> bool {
    // "Rejected unanimously": the larger side is the one meant.
    let (large, small) = (in_favour.max(against), in_favour.min(against));
    let large = if matches!(qualifier, Qualifier::Majority) && in_favour < against { 0 } else { large };
    most_against(qualifier, large).is_none_or(|most| small <= most)
}

/// The sum of what is stated, and whether the seats can hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sum {
    /// Everything stated, added up.
    pub total: u64,
    /// The seats.
    pub seats: u64,
}

impl Sum {
    /// Adds up what is stated; the report's denominator counts where it is more than its parts.
    pub(super) fn of(numbers: &Numbers, seats: u32) -> Self {
        let parts = [numbers.in_favour, numbers.against, numbers.abstain];
        let voters = parts.iter().flatten().fold(0u64, |sum, n| sum.saturating_add(*n));
        let voters = voters.max(numbers.voters.unwrap_or(0));
        Self { total: voters.saturating_add(numbers.not_voting.unwrap_or(0)), seats: u64::from(seats) }
    }

    /// Seats left over, or `None` if there are too few.
    pub(super) fn left(self) -> Option<u64> {
        self.seats.checked_sub(self.total)
    }
}

/// What several stated values leave possible: from the least to the most stated.
pub(super) fn stated(values: impl Iterator<Item = u64>) -> Option<Interval> {
    let mut bounds: Option<(u64, u64)> = None;
    for value in values {
        let (low, high) = bounds.unwrap_or((value, value));
        bounds = Some((low.min(value), high.max(value)));
    }
    bounds.map(|(low, high)| Interval { low, high: Some(high) })
}

/// The intervals of a vote from the stated ones, the word for the majority, and the seats.
pub(super) fn bounds(stated: [Option<Interval>; 4], qualifier: Option<Qualifier>, seats: Option<u32>) -> [Interval; 4] {
    let mut low = 0u64;
    for known in stated.iter().flatten() {
        low = low.saturating_add(known.low);
    }
    let open = |i: usize| {
        let high = seats.map(|s| u64::from(s).saturating_sub(low));
        let in_favour = stated[0].and_then(|f| f.high).or(seats.map(u64::from));
        let word = qualifier.filter(|_| i == 1).zip(in_favour).and_then(|(q, f)| most_against(q, f));
        Interval { low: 0, high: [high, word].into_iter().flatten().min() }
    };
    [0, 1, 2, 3].map(|i| stated[i].unwrap_or_else(|| open(i)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_intervals() {
        use Qualifier::{Majority, NearUnanimous, Overwhelming, Unanimous, Voice};
        for (word, in_favour, against, holds) in [
            (Unanimous, 295, 0, true),
            (Unanimous, 295, 1, false),
            (NearUnanimous, 336, 1, true),
            (NearUnanimous, 295, 14, true),
            (NearUnanimous, 52, 48, false),
            (NearUnanimous, 9, 1, true),
            (Overwhelming, 66, 33, true),
            (Overwhelming, 60, 40, false),
            (Majority, 51, 50, true),
            (Majority, 50, 50, false),
            (Majority, 48, 52, false),
            (Unanimous, 0, 300, true),
            (Voice, 1, 2, true),
        ] {
            assert_eq!(bears_out(word, in_favour, against), holds, "{word:?} {in_favour}-{against}");
        }
    }

    #[test]
    fn seats_bound_what_is_not_stated() {
        let one = |n| Some(Interval { low: n, high: Some(n) });
        let got = bounds([one(336), one(1), None, None], None, Some(348));
        assert_eq!(got[2], Interval { low: 0, high: Some(11) });
        let got = bounds([None, None, None, None], Some(Qualifier::Unanimous), Some(100));
        assert_eq!(got[1], Interval { low: 0, high: Some(0) });
        assert_eq!(bounds([one(5), one(4), None, None], None, None)[2], Interval { low: 0, high: None });
    }

    #[test]
    fn too_many_for_the_seats() {
        let numbers = Numbers {
            in_favour: Some(295),
            against: Some(1),
            abstain: Some(36),
            not_voting: Some(40),
            ..Numbers::default()
        };
        assert_eq!(Sum::of(&numbers, 348), Sum { total: 372, seats: 348 });
        assert_eq!(Sum::of(&numbers, 348).left(), None);
        let whole = Numbers { in_favour: Some(u64::MAX), against: Some(5), ..Numbers::default() };
        assert_eq!(Sum::of(&whole, 348).left(), None);
    }
}
