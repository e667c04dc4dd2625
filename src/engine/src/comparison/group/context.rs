//! What the other claims of the reports say of whether two claims are one statement.
//!
//! Reports of one event tell mostly the same things, each in its own words: two claims that are each other's nearest are
//! sooner one than their words alone show, one that has nearer claims beside it is less so, and two that come near to one
//! claim of a third report are more so. Leaves the odds of words to [`super::odds`]. Works on candidate pairs only.

use rustc_hash::FxHashMap;

use crate::order::Order as _;

/// What each weighs, in thousandths: with nothing known, the odds of the words, being each other's nearest, how far behind
/// the nearest, and how near both are to a third. Fitted with the weights of [`super::odds`], then moved a little by what
/// grouping makes of them.
const START: i32 = 410;
const WORDS: i32 = 800;
const MUTUAL: i32 = 300;
const BEHIND: i32 = 200;
const THIRD: i32 = 300;

/// Words alone decide up to here.
const MOST: i32 = 6000;
/// A pair is at most this far behind the nearest.
const FARTHEST: i32 = -4000;
/// Nearness to a third claim counts between these odds.
const FAR: i32 = -2000;
const CLOSE: i32 = 4000;
/// Of each claim so many of the nearest may be that third.
const NEAREST: usize = 12;
/// What is known of the surroundings of two claims nothing leads from one to the other: little speaks for them.
const UNLED: i32 = -1500;

/// The odds of all candidate pairs, their surroundings weighed in.
pub(super) struct Context(FxHashMap<(u32, u32), i32>);

/// Weighs the surroundings in, in `edges` themselves: (odds, a, b) with `a < b`.
pub(super) fn weigh(edges: &mut [(i32, u32, u32)], report: impl Fn(u32) -> usize) -> Context {
    let mut best: FxHashMap<(u32, usize), i32> = FxHashMap::default();
    let mut near: FxHashMap<u32, Vec<(i32, u32)>> = FxHashMap::default();
    for &(odds, a, b) in edges.iter() {
        for (one, other) in [(a, b), (b, a)] {
            let best = best.entry((one, report(other))).or_insert(odds);
            *best = odds.max(*best);
            if odds > FAR {
                near.entry(one).or_default().push((odds, other));
            }
        }
    }
    for list in near.values_mut() {
        list.order_by_key(|&(odds, node)| (std::cmp::Reverse(odds), node));
        list.truncate(NEAREST);
        list.order_by_key(|&(_, node)| node);
    }
    let third = |a: u32, b: u32| {
        let (Some(mine), Some(yours)) = (near.get(&a), near.get(&b)) else { return FAR };
        let to_both = |&(odds, c): &(i32, u32)| {
            let at = yours.binary_search_by_key(&c, |&(_, node)| node).ok()?;
            (report(c) != report(a) && report(c) != report(b)).then(|| odds.min(yours[at].0))
        };
        mine.iter().filter_map(to_both).max().unwrap_or(FAR).min(CLOSE)
    };
    let mut weighed = FxHashMap::default();
    for edge in edges.iter_mut() {
        let (odds, a, b) = *edge;
        let nearest = |one: u32, other: u32| best.get(&(one, report(other))).copied().unwrap_or(odds);
        let behind = (odds - nearest(a, b).max(nearest(b, a))).max(FARTHEST);
        let mutual = if nearest(a, b) == odds && nearest(b, a) == odds { MUTUAL } else { 0 };
        edge.0 = with_third(odds, third(a, b)) + mutual + BEHIND * behind / 1000;
        weighed.insert((a, b), edge.0);
    }
    Context(weighed)
}

fn with_third(odds: i32, third: i32) -> i32 {
    START + (WORDS * odds.min(MOST) + THIRD * third) / 1000
}

impl Context {
    /// The odds that two claims are one, whose words alone give those of `odds`; `None` if something forbids it.
    pub(super) fn between(&self, a: u32, b: u32, odds: impl Fn() -> Option<i32>) -> Option<i32> {
        let known = self.0.get(&(a.min(b), a.max(b))).copied();
        known.or_else(|| odds().map(|odds| with_third(odds, UNLED)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surroundings_speak_for_and_against() {
        // Claims 0 and 1 are of one report, 2 and 3 of another, 4 of a third.
        let report = |n: u32| (n / 2) as usize;
        let of = |edges: &[(i32, u32, u32)]| {
            let mut edges = edges.to_vec();
            weigh(&mut edges, report);
            edges.iter().map(|e| e.0).collect::<Vec<_>>()
        };
        // Each other's nearest, and not.
        let alone = of(&[(1000, 0, 2)])[0];
        let beside = of(&[(1000, 0, 2), (1500, 0, 3)]);
        assert!(beside[0] < alone && alone < beside[1]);
        // Near to a third.
        assert!(of(&[(1000, 0, 2), (900, 0, 4), (900, 2, 4)])[0] > alone);
    }

    #[test]
    fn pairs_nothing_led_to_are_held_unlikely() {
        let context = weigh(&mut [(1000, 0, 2)], |n| n as usize);
        assert!(context.between(2, 0, || None) > context.between(0, 3, || Some(1000)));
        assert_eq!(context.between(0, 3, || None), None);
    }
}
