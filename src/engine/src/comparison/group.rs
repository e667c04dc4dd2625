//! Claims grouped by meaning across reports, and the findings about them.
//!
//! Meaning is approached by terms: names, numbers, and words through the sets of the field
//! (`data/concepts.txt`), weighed by how rare they are. Leaves votes to [`super::vote`]. Invariant: every claim is in
//! exactly one group, and the groups depend on the reports, not on their order.

mod candidates;
mod cluster;
mod concepts;
mod features;
mod label;
mod likeness;
mod names;

use rustc_hash::FxHashMap;

use super::{ClaimGroup, ClaimRef, Finding, ReportIx, Vote, VoteIx};
use crate::corpus::Corpus;
use crate::reading::Reading;

/// Claims join from this likeness on, in thousandths.
const LEAST: u32 = 430;

/// Groups the claims of all reports; every claim is in exactly one group.
pub(super) fn assemble(corpus: &Corpus, readings: &[Reading], votes: &[Vote]) -> Vec<ClaimGroup> {
    let table = features::read(corpus, readings);
    // Claims that mean exactly the same are one node.
    let mut nodes: Vec<u32> = Vec::new();
    let mut members: Vec<Vec<u32>> = Vec::new();
    let mut seen = FxHashMap::default();
    for (at, features) in (0u32..).zip(&table.features) {
        let node = *seen.entry(features).or_insert(nodes.len());
        if node == nodes.len() {
            nodes.push(at);
            members.push(Vec::new());
        }
        members[node].push(at);
    }
    let of = |node: u32| &table.features[nodes[node as usize] as usize];
    let told = votes_told(readings.len(), votes);
    let report = |node: u32| table.claims[nodes[node as usize] as usize].report.0 as usize;
    let between = |a: u32, b: u32| {
        let other_vote = || {
            let (x, y) = (&told[report(a)], &told[report(b)]);
            !x.is_empty() && !y.is_empty() && !x.iter().any(|v| y.contains(v))
        };
        let apart = likeness::apart(of(a), of(b)) || likeness::of_its_time(&table, of(a), of(b)) && other_vote();
        (!apart).then(|| likeness::likeness(&table, of(a), of(b)))
    };
    let edges: Vec<_> = candidates::pairs(&table, &nodes)
        .into_iter()
        .filter_map(|(a, b)| between(a, b).filter(|&alike| alike >= LEAST).map(|alike| (alike, a, b)))
        .collect();
    let mut groups: Vec<ClaimGroup> = cluster::cluster(nodes.len(), edges, LEAST, between)
        .into_iter()
        .map(|group| {
            let mut places: Vec<u32> = group.iter().flat_map(|&n| &members[n as usize]).copied().collect();
            places.sort_unstable();
            let label = label::label(corpus, readings, &table, &places);
            let mut claims: Vec<ClaimRef> = places.iter().map(|&p| table.claims[p as usize]).collect();
            claims.sort_unstable();
            let votes = votes_of(&claims, votes);
            ClaimGroup { label, claims, votes }
        })
        .collect();
    let key = |group: &ClaimGroup| {
        let first = group.claims[0];
        (std::cmp::Reverse(reports(group).len()), first)
    };
    groups.sort_by_cached_key(key);
    groups
}

/// Which votes each report tells of, background mentions left out.
fn votes_told(reports: usize, votes: &[Vote]) -> Vec<Vec<u32>> {
    let mut told = vec![Vec::new(); reports];
    for (ix, vote) in (0u32..).zip(votes).filter(|(_, v)| !v.background) {
        for report in &vote.reports {
            if let Some(list) = told.get_mut(report.report.0 as usize) {
                list.push(ix);
            }
        }
    }
    told
}

/// The reports of a group, each once, in corpus order.
fn reports(group: &ClaimGroup) -> Vec<ReportIx> {
    let mut reports: Vec<ReportIx> = group.claims.iter().map(|c| c.report).collect();
    reports.dedup();
    reports
}

/// The votes that reports of these claims tell of, background mentions left out.
fn votes_of(claims: &[ClaimRef], votes: &[Vote]) -> Vec<VoteIx> {
    (0..)
        .zip(votes)
        .filter(|(_, vote)| !vote.background)
        .filter(|(_, vote)| vote.reports.iter().any(|r| claims.iter().any(|c| c.report == r.report)))
        .map(|(ix, _)| VoteIx(ix))
        .collect()
}

/// Findings about claims: legal-effect, claim-conflict, attribution, wording, name-variant, shared-origin.
pub(super) fn find(_corpus: &Corpus, _readings: &[Reading], _votes: &[Vote], _groups: &[ClaimGroup]) -> Vec<Finding> {
    Vec::new()
}
