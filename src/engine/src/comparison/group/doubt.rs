//! Which claims of a group are joined to the rest by weak evidence alone: perhaps the same.
//!
//! A group is kept whole, but what it firmly holds together and what it may hold are told apart. Leaves the odds to
//! [`super::context`]. Invariant: in every group the firm part is not empty.

use super::ReportIx;
use crate::order::Order as _;

/// Whether each of `count` nodes is doubtful in its group. `firm` are the pairs that are surely one, `reports` gives
/// those that have a node's words. The part of a group that most reports share is its firm part.
pub(super) fn doubtful<'a>(
    groups: &[Vec<u32>],
    count: usize,
    firm: impl Iterator<Item = (u32, u32)>,
    reports: impl Fn(u32) -> &'a [ReportIx],
) -> Vec<bool> {
    let mut group_of = vec![0usize; count];
    for (at, group) in groups.iter().enumerate() {
        group.iter().for_each(|&node| group_of[node as usize] = at);
    }
    let mut parent: Vec<u32> = (0..count as u32).collect();
    for (a, b) in firm.filter(|&(a, b)| group_of[a as usize] == group_of[b as usize]) {
        let (a, b) = (root(&mut parent, a), root(&mut parent, b));
        // The smaller stays, so that the first of a part stands for it.
        parent[a.max(b) as usize] = a.min(b);
    }
    let mut doubtful = vec![false; count];
    for group in groups.iter().filter(|group| group.len() > 1) {
        let mut parts: Vec<(u32, ReportIx)> = Vec::new();
        for &node in group {
            let part = root(&mut parent, node);
            parts.extend(reports(node).iter().map(|&report| (part, report)));
        }
        parts.order();
        parts.dedup();
        let held = parts.chunk_by(|a, b| a.0 == b.0).map(|part| (part.len(), part[0].0));
        // Of parts as widely shared as each other, the one told first.
        let Some((shared, firm)) = held.max_by_key(|&(shared, part)| (shared, std::cmp::Reverse(part))) else {
            continue;
        };
        // One report's own passages are all its own.
        if shared == 1 && parts.iter().all(|part| part.1 == parts[0].1) {
            continue;
        }
        for &node in group {
            doubtful[node as usize] = root(&mut parent, node) != firm;
        }
    }
    doubtful
}

fn root(parent: &mut [u32], mut node: u32) -> u32 {
    while parent[node as usize] != node {
        parent[node as usize] = parent[parent[node as usize] as usize];
        node = parent[node as usize];
    }
    node
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_firm_pair_holds_is_doubtful() {
        let reports: Vec<[ReportIx; 1]> = (0..5).map(|n| [ReportIx(n)]).collect();
        let of = |firm: &[(u32, u32)]| {
            doubtful(&[vec![0, 1, 2, 3], vec![4]], 5, firm.iter().copied(), |n| &reports[n as usize])
        };
        assert_eq!(of(&[(1, 2), (2, 3)]), [true, false, false, false, false]);
        // Nothing is firm: the first stands for the group.
        assert_eq!(of(&[]), [false, true, true, true, false]);
        assert_eq!(of(&[(0, 1), (2, 3), (0, 4)]), [false, false, true, true, false]);
    }

    #[test]
    fn passages_of_one_report_are_not_doubted() {
        let report = [ReportIx(0)];
        assert_eq!(doubtful(&[vec![0, 1]], 2, std::iter::empty(), |_| &report), [false, false]);
    }
}
