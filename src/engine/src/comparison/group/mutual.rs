//! Claims of two reports that are each other's nearest are sooner one than their words alone show.
//!
//! Reports of one event tell mostly the same things, each in its own words: where nothing else in either report comes
//! closer, little has to be shared. Leaves the odds themselves to [`super::odds`]. Works on candidate pairs only.

use rustc_hash::FxHashMap;

/// How much, in thousandths of log-odds.
const RISE: i32 = 700;

/// Raises the odds of pairs that are each other's nearest in `edges`, (odds, a, b) with `a < b`; gives the raised ones.
pub(super) fn raise(edges: &mut [(i32, u32, u32)], report: impl Fn(u32) -> usize) -> FxHashMap<(u32, u32), i32> {
    let mut nearest: FxHashMap<(u32, usize), i32> = FxHashMap::default();
    for &(odds, a, b) in edges.iter() {
        for (one, other) in [(a, b), (b, a)] {
            let best = nearest.entry((one, report(other))).or_insert(odds);
            *best = odds.max(*best);
        }
    }
    let mut raised = FxHashMap::default();
    for edge in edges.iter_mut() {
        let (odds, a, b) = *edge;
        let is_best = |one: u32, other: u32| nearest.get(&(one, report(other))) == Some(&odds);
        if report(a) != report(b) && is_best(a, b) && is_best(b, a) {
            edge.0 = odds + RISE;
            raised.insert((a, b), edge.0);
        }
    }
    raised
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_nearest_are_raised() {
        // Claims 0 and 1 are of one report, 2 and 3 of another.
        let report = |n: u32| (n / 2) as usize;
        let mut edges = vec![(300, 0, 2), (100, 0, 3), (280, 1, 3)];
        assert_eq!(raise(&mut edges, report).len(), 2);
        let mut close = vec![(300, 0, 2), (290, 0, 3)];
        assert_eq!(raise(&mut close, report).keys().collect::<Vec<_>>(), [&(0, 2)]);
    }
}
