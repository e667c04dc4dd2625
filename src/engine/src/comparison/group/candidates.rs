//! Which claims may be alike: those that share a rare term, or a pair of them.
//!
//! Never all pairs: a term that many claims share joins each only with its next few neighbours in an order where
//! like claims stand together, and of all it is so joined with, a claim is compared with those that share the most.
//! Invariant: the number of pairs is at most [`MOST`] times the number of claims.

use rustc_hash::FxHashMap;

use super::features::{Table, Term};
use crate::order::Order as _;

/// Of each claim, this many of its heaviest terms lead to others.
const LEADING: usize = 7;
/// A list up to this long joins all its claims.
const SHORT: usize = 48;
/// In a longer list, each claim is joined with this many on either side.
const NEIGHBOURS: usize = 10;

/// A term leads to this many near it in meaning.
const NEAR: usize = 6;

/// A claim leads to this many others, those with which it shares the most.
const MOST: usize = 96;

/// Pairs of nodes, smaller first, sorted, each once. `nodes` index into the table's features.
pub(super) fn pairs(table: &Table, nodes: &[u32]) -> Vec<(u32, u32)> {
    let (lists, places) = lists(table, nodes);
    let mut pairs = Vec::new();
    // What each other node shares with the one at hand, and which have anything.
    let mut shared = vec![0_u32; nodes.len()];
    let mut met: Vec<u32> = Vec::new();
    for (node, places) in (0u32..).zip(&places) {
        for &(list, at) in places {
            let List { weight, nodes } = &lists[list as usize];
            let at = at as usize;
            let window = if nodes.len() > SHORT {
                at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS + 1).min(nodes.len())
            } else {
                0..nodes.len()
            };
            for &other in nodes[window].iter().filter(|&&n| n != node) {
                let sum = &mut shared[other as usize];
                if *sum == 0 {
                    met.push(other);
                }
                *sum += weight;
            }
        }
        let least = |&n: &u32| (std::cmp::Reverse(shared[n as usize]), n);
        if met.len() > MOST {
            met.select_nth_unstable_by_key(MOST, least);
        }
        pairs.extend(met.iter().take(MOST).map(|&other| (node.min(other), node.max(other))));
        met.drain(..).for_each(|n| shared[n as usize] = 0);
    }
    pairs.order();
    pairs.dedup();
    pairs
}

/// The nodes one term, or two, lead to, and what sharing them weighs.
struct List {
    weight: u32,
    nodes: Vec<u32>,
}

/// The lists, and of each node where it stands in which of them.
fn lists(table: &Table, nodes: &[u32]) -> (Vec<List>, Vec<Vec<(u32, u32)>>) {
    let weight = |t: Term| table.weights[t as usize];
    let mut number: FxHashMap<(Term, Term), u32> = FxHashMap::default();
    let mut lists: Vec<List> = Vec::new();
    let mut put = |a: Term, b: Term, weight: u32, node: usize| {
        let list = *number.entry((a.min(b), a.max(b))).or_insert(lists.len() as u32) as usize;
        if list == lists.len() {
            // Something is shared, however little it weighs.
            lists.push(List { weight: weight.max(1), nodes: Vec::new() });
        }
        lists[list].nodes.push(node as u32);
    };
    for (node, &at) in nodes.iter().enumerate() {
        let mut terms = table.features[at as usize].terms.clone();
        terms.order_by_key(|&t| (std::cmp::Reverse(weight(t)), t));
        terms.truncate(LEADING);
        for (i, &a) in terms.iter().enumerate() {
            put(a, a, weight(a), node);
            for &(_, near, together) in table.kin.of(a).iter().take(NEAR) {
                put(a, near, together, node);
            }
            // In a large corpus single terms lead too far: pairs of the heaviest lead to the like.
            if nodes.len() > 2000 {
                for &b in &terms[i + 1..] {
                    put(a, b, weight(a) + weight(b), node);
                }
            }
        }
    }
    let mut places: Vec<Vec<(u32, u32)>> = vec![Vec::new(); nodes.len()];
    for (number, list) in (0u32..).zip(&mut lists) {
        list.nodes.dedup();
        if list.nodes.len() > SHORT {
            let terms = |n: u32| &table.features[nodes[n as usize] as usize].terms;
            list.nodes.order_by(|&a, &b| terms(a).cmp(terms(b)).then(a.cmp(&b)));
        }
        if list.nodes.len() > 1 {
            for (at, &node) in (0u32..).zip(&list.nodes) {
                places[node as usize].push((number, at));
            }
        }
    }
    (lists, places)
}
