//! Claims put into groups: the most alike first, and only where the groups as wholes are alike.
//!
//! Average likeness of all members decides, so that a chain of half-alike claims does not pull different
//! statements together. Ties go to the smaller pair, so the result depends on the claims alone.

use crate::order::Order as _;
use std::collections::BTreeMap;

/// Groups `count` nodes. `edges` are (likeness, a, b); `between` gives the likeness of two nodes, `None` if
/// something forbids that they are one. Groups join while no two claims of one report stand against it and their average likeness is at least `least`.
pub(super) fn cluster(
    count: usize,
    mut edges: Vec<(u32, u32, u32)>,
    least: u32,
    between: impl Fn(u32, u32) -> Option<u32>,
    of_one_report: impl Fn(u32, u32) -> bool,
) -> Vec<Vec<u32>> {
    /// Of a large group this many members speak for it.
    const SPEAKERS: usize = 12;
    /// Two claims of one report less alike than this are two statements.
    const ONE_REPORT: u32 = 100;
    edges.order_by_key(|&(alike, a, b)| (std::cmp::Reverse(alike), a, b));
    let mut of: Vec<u32> = (0..count as u32).collect();
    let mut groups: BTreeMap<u32, Vec<u32>> = (0..count as u32).map(|n| (n, vec![n])).collect();
    // Then what is left over: a claim nothing else in its report comes near to joins the group that lacks its report.
    for left_over in [false, true] {
        for &(_, a, b) in edges.iter().take_while(|e| e.0 >= least) {
            let (x, y) = (of[a as usize].min(of[b as usize]), of[a as usize].max(of[b as usize]));
            if x == y {
                continue;
            }
            let (Some(left), Some(right)) = (groups.get(&x), groups.get(&y)) else { continue };
            if left_over && left.len().min(right.len()) > 1 {
                continue;
            }
            let (mut total, mut pairs) = (0u64, 0u64);
            let mut allowed = true;
            for &l in left.iter().take(SPEAKERS) {
                for &r in right.iter().take(SPEAKERS) {
                    match between(l, r) {
                        // One report says two things, however alike a third report's words are to both.
                        Some(alike) if (alike < ONE_REPORT || left_over) && of_one_report(l, r) => allowed = false,
                        Some(alike) => total += u64::from(alike),
                        None => allowed = false,
                    }
                    pairs += 1;
                }
            }
            // A group may be a little looser than a pair.
            let twentieths = match (left_over, pairs) {
                (true, _) => 16,
                (false, 1) => 20,
                (false, _) => 19,
            };
            if !allowed || 20 * total < u64::from(least) * twentieths * pairs {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_do_not_merge() {
        // 0-1 and 1-2 are alike, 0-2 are not at all.
        let alike = |a: u32, b: u32| Some(if a.abs_diff(b) == 1 { 600 } else { 0 });
        let groups = cluster(3, vec![(600, 0, 1), (600, 1, 2)], 500, alike, |_, _| false);
        assert_eq!(groups, [vec![0, 1], vec![2]]);
    }

    #[test]
    fn two_statements_of_one_report_stay_apart() {
        // 2 is alike to 0 and 1, which one report says, each in words of its own.
        let alike = |a: u32, b: u32| Some(if a.min(b) == 0 && a.max(b) == 1 { 50 } else { 600 });
        let edges = vec![(600, 0, 2), (590, 1, 2)];
        assert_eq!(cluster(3, edges, 300, alike, |a, b| a.max(b) < 2), [vec![0, 2], vec![1]]);
    }

    #[test]
    fn forbidden_pairs_stay_apart() {
        assert_eq!(cluster(2, vec![(900, 0, 1)], 500, |_, _| None, |_, _| false).len(), 2);
    }
}
