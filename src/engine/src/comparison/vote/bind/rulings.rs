//! The reader's word on which passages tell of one vote and which of two.
//!
//! Leaves where that word is kept to the address. Invariant: it outweighs every other evidence.

use rustc_hash::FxHashMap;

use super::cluster::Cluster;
use crate::comparison::Overrides;
use crate::comparison::vote::mention::Telling;
use crate::comparison::vote::topic::Words;
use crate::corpus::Report;
use crate::order::Order as _;

/// The reader's word on which passages are one vote and which are two.
pub(super) struct Rulings {
    same: FxHashMap<usize, Vec<usize>>,
    apart: FxHashMap<usize, Vec<usize>>,
}

impl Rulings {
    /// Finds the tellings the reader's word is about.
    pub(super) fn new(tellings: &[Telling], reports: &[Report], overrides: &Overrides) -> Self {
        let find = |place: &(String, u32)| {
            let told = tellings.iter().enumerate().filter(|(_, t)| {
                reports.get(t.report as usize).is_some_and(|r| r.id == place.0)
                    && t.span.start <= place.1
                    && place.1 < t.span.end.max(t.span.start + 1)
            });
            told.min_by_key(|(_, t)| (t.span.start.abs_diff(place.1), t.rests)).map(|t| t.0)
        };
        let pairs = |list: &[[(String, u32); 2]]| {
            let mut map: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
            for [a, b] in list {
                if let (Some(a), Some(b)) = (find(a), find(b))
                    && a != b
                {
                    map.entry(a).or_default().push(b);
                    map.entry(b).or_default().push(a);
                }
            }
            map
        };
        Self { same: pairs(&overrides.same), apart: pairs(&overrides.apart) }
    }

    /// The tellings said to be of another vote than `i`.
    pub(super) fn apart(&self, i: usize) -> impl Iterator<Item = &usize> {
        self.apart.get(&i).into_iter().flatten()
    }

    /// Puts whole votes together where passages of both are said to be one.
    pub(super) fn merge(
        &self,
        clusters: &mut [Cluster],
        tellings: &[Telling],
        of: &FxHashMap<usize, usize>,
        topics: &Words,
    ) {
        let mut of = of.clone();
        let mut pairs: Vec<(usize, usize)> =
            self.same.iter().flat_map(|(a, list)| list.iter().map(move |b| (*a, *b))).filter(|(a, b)| a < b).collect();
        pairs.order();
        for (a, b) in pairs {
            let (Some(&a), Some(&b)) = (of.get(&a), of.get(&b)) else { continue };
            if a == b {
                continue;
            }
            let moved = std::mem::take(&mut clusters[a.max(b)]);
            for i in moved.tellings {
                of.insert(i, a.min(b));
                clusters[a.min(b)].add(i, &tellings[i], topics);
            }
        }
    }
}
