//! Claims put into groups: the likeliest pairs first, and only where the groups as wholes go together.
//!
//! The average of all members decides, so that a chain of half-alike claims does not pull different statements
//! together. Ties go to the smaller pair, so the result depends on the claims alone.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::order::Order as _;

/// Of a large group this many members speak for it.
const SPEAKERS: usize = 12;
/// A group may be so much looser than a pair.
const LOOSER: i32 = 200;
/// And a claim left over so much further from the group it joins.
const LEFT_OVER: i32 = 1100;

/// Groups `count` nodes. `edges` are (odds, a, b); `between` gives the odds that two nodes are one, `None` if
/// something forbids it; `within` is `None` for nodes of two reports, and else whether they are two statements. Groups
/// join while no two claims of one report stand against it and their average odds are at least `least`, or little less.
pub(super) fn cluster(
    count: usize,
    mut edges: Vec<(i32, u32, u32)>,
    least: i32,
    between: impl Fn(u32, u32) -> Option<i32>,
    within: impl Fn(u32, u32) -> Option<bool>,
) -> Vec<Vec<u32>> {
    edges.order_by_key(|&(odds, a, b)| (std::cmp::Reverse(odds), a, b));
    let mut of: Vec<u32> = (0..count as u32).collect();
    let mut groups: BTreeMap<u32, Vec<u32>> = (0..count as u32).map(|n| (n, vec![n])).collect();
    // Then what is left over: a claim nothing else in its report comes near to joins the group that lacks its report.
    for left_over in [false, true] {
        // How large two groups were when they were found to be two: many pairs ask the same of them.
        let mut two: FxHashMap<(u32, u32), (usize, usize)> = FxHashMap::default();
        for &(_, a, b) in edges.iter().take_while(|e| e.0 >= least) {
            let (x, y) = (of[a as usize].min(of[b as usize]), of[a as usize].max(of[b as usize]));
            if x == y {
                continue;
            }
            let (Some(left), Some(right)) = (groups.get(&x), groups.get(&y)) else { continue };
            let sizes = (left.len(), right.len());
            if left_over && sizes.0.min(sizes.1) > 1 || two.get(&(x, y)) == Some(&sizes) {
                continue;
            }
            if !joins(left, right, least, left_over, &between, &within) {
                two.insert((x, y), sizes);
                continue;
            }
            let Some(moved) = groups.remove(&y) else { continue };
            for &node in &moved {
                of[node as usize] = x;
            }
            if let Some(group) = groups.get_mut(&x) {
                group.extend(moved);
                group.order();
            }
        }
    }
    groups.into_values().collect()
}

/// Whether two groups are one.
fn joins(
    left: &[u32],
    right: &[u32],
    least: i32,
    left_over: bool,
    between: impl Fn(u32, u32) -> Option<i32>,
    within: impl Fn(u32, u32) -> Option<bool>,
) -> bool {
    let both = || left.iter().take(SPEAKERS).flat_map(|&l| right.iter().take(SPEAKERS).map(move |&r| (l, r)));
    // One report says two things, however alike a third report's words are to both. Asked first: it costs least.
    if both().filter_map(|(l, r)| within(l, r)).any(|two| two || left_over) {
        return false;
    }
    let (mut total, mut pairs) = (0i64, 0i64);
    for (l, r) in both().filter(|&(l, r)| within(l, r).is_none()) {
        let Some(odds) = between(l, r) else { return false };
        total += i64::from(odds);
        pairs += 1;
    }
    let slack = match (left_over, pairs) {
        (true, _) => LEFT_OVER,
        (false, ..=1) => 0,
        (false, _) => LOOSER,
    };
    total >= i64::from(least - slack) * pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_do_not_merge() {
        // 0-1 and 1-2 are alike, 0-2 are not at all.
        let odds = |a: u32, b: u32| Some(if a.abs_diff(b) == 1 { 600 } else { -3000 });
        let groups = cluster(3, vec![(600, 0, 1), (600, 1, 2)], 500, odds, |_, _| None);
        assert_eq!(groups, [vec![0, 1], vec![2]]);
    }

    #[test]
    fn two_statements_of_one_report_stay_apart() {
        // 2 is alike to 0 and 1, which one report says, each in words of its own.
        let edges = vec![(600, 0, 2), (590, 1, 2)];
        let within = |a: u32, b: u32| (a.max(b) < 2).then_some(true);
        assert_eq!(cluster(3, edges, 300, |_, _| Some(600), within), [vec![0, 2], vec![1]]);
    }

    #[test]
    fn forbidden_pairs_stay_apart() {
        assert_eq!(cluster(2, vec![(900, 0, 1)], 500, |_, _| None, |_, _| None).len(), 2);
    }
}
