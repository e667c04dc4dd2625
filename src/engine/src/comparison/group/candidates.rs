//! Which claims may be alike: those that share a rare term, or a pair of them.
//!
//! Never all pairs: a term that many claims share joins each only with its next few neighbours in an order where
//! like claims stand together. Invariant: the number of pairs is at most a constant times the number of claims.

use rustc_hash::FxHashMap;

use super::features::{Table, Term};
use crate::order::Order as _;

/// Of each claim, this many of its heaviest terms lead to others.
const LEADING: usize = 7;
/// A list up to this long joins all its claims.
const SHORT: usize = 48;
/// In a longer list, each claim is joined with this many that follow.
const NEIGHBOURS: usize = 10;

/// A term leads to this many near it in meaning.
const NEAR: usize = 6;

/// Pairs of nodes, smaller first, sorted, each once. `nodes` index into the table's features.
pub(super) fn pairs(table: &Table, nodes: &[u32]) -> Vec<(u32, u32)> {
    let mut lists: FxHashMap<(Term, Term), Vec<u32>> = FxHashMap::default();
    for (node, &at) in nodes.iter().enumerate() {
        let mut terms = table.features[at as usize].terms.clone();
        terms.order_by_key(|&t| (std::cmp::Reverse(table.weights[t as usize]), t));
        terms.truncate(LEADING);
        for (i, &a) in terms.iter().enumerate() {
            lists.entry((a, a)).or_default().push(node as u32);
            for &(_, near, _) in table.kin.of(a).iter().take(NEAR) {
                lists.entry((a.min(near), a.max(near))).or_default().push(node as u32);
            }
            // In a large corpus single terms lead too far: pairs of the heaviest lead to the like.
            if nodes.len() > 2000 {
                for &b in &terms[i + 1..] {
                    lists.entry((a.min(b), a.max(b))).or_default().push(node as u32);
                }
            }
        }
    }
    let mut keys: Vec<_> = lists.keys().copied().collect();
    keys.order();
    let mut pairs = Vec::new();
    for key in keys {
        let list = &mut lists.get_mut(&key).map(std::mem::take).unwrap_or_default();
        if list.len() > SHORT {
            list.order_by(|&a, &b| {
                let terms = |n: u32| &table.features[nodes[n as usize] as usize].terms;
                terms(a).cmp(terms(b)).then(a.cmp(&b))
            });
        }
        let reach = if list.len() > SHORT { NEIGHBOURS } else { SHORT };
        for (i, &a) in list.iter().enumerate() {
            for &b in list[i + 1..].iter().take(reach) {
                pairs.push((a.min(b), a.max(b)));
            }
        }
    }
    pairs.order();
    pairs.dedup();
    pairs
}
