//! Several tallies that circulate for one body and belong to several votes: no disagreement.

use std::collections::BTreeMap;

use super::{Scene, explain};
use crate::comparison::said::{Said, say};
use crate::comparison::{Finding, FindingKind, Status};
use crate::language::Language;

/// A body with more counted votes than this sits too often for its counts to be taken for one.
const VOTES: usize = 8;
/// Votes without a day are only told apart where a body has no more counted votes than this.
const UNDATED: usize = 4;

pub(super) fn scan(scenes: &[Scene<'_>], out: &mut Vec<Finding>) {
    let mut bodies: BTreeMap<&Said, Vec<&Scene<'_>>> = BTreeMap::new();
    for scene in scenes {
        if let Some(body) = &scene.vote.body
            && scene.main().is_some()
        {
            bodies.entry(body).or_default().push(scene);
        }
    }
    for (body, mut votes) in bodies {
        // "The committee" of two reports need not be one body.
        if votes.iter().all(|s| s.vote.seats.is_none()) && !body.in_language(Language::English).contains(' ') {
            continue;
        }
        // A vote without a day and with the count of another may be that one, told without its date; and of
        // many without a day nothing is said.
        let counts: Vec<_> = votes.iter().map(|s| s.main()).collect();
        let few = votes.len() <= UNDATED;
        votes.retain(|s| s.vote.date.is_some() || few && counts.iter().filter(|c| **c == s.main()).count() == 1);
        if votes.len() < 2 || votes.len() > VOTES {
            continue;
        }
        let counts: Vec<(u64, u64)> = votes.iter().filter_map(|s| s.main()).collect();
        let mut finding = votes[0].finding(FindingKind::DifferentVotes, Status::Agree, explain(&votes, &counts));
        finding.vote = None;
        for scene in &votes {
            for r in scene.counting() {
                finding.reports.push(r.report);
                finding.evidence.push(scene.pair(r));
            }
        }
        out.push(finding);
    }
}

fn explain(votes: &[&Scene<'_>], counts: &[(u64, u64)]) -> Said {
    let mut parts = Vec::new();
    let mut before = None;
    for (scene, count) in votes.iter().zip(counts) {
        let date = scene.vote.date;
        let when = match (date, before) {
            (Some(day), Some(earlier)) if day != earlier => say!(
                "{day}, {gap} later",
                "{day}, {gap} plus tard",
                gap = explain::gap(earlier, day),
                day = explain::day(day)
            ),
            (Some(day), _) => explain::day(day),
            (None, _) => Said::new("day not known", "jour inconnu"),
        };
        parts.push(say!("{count} ({when})", "{count} ({when})", count = explain::pair(*count), when));
        before = date.or(before);
    }
    let (number, lower) = match votes.len() {
        2 => (Said::new("Two", "Deux"), Said::new("two", "deux")),
        3 => (Said::new("Three", "Trois"), Said::new("three", "trois")),
        4 => (Said::new("Four", "Quatre"), Said::new("four", "quatre")),
        n => (Said::same(n.to_string()), Said::same(n.to_string())),
    };
    let body = votes.first().map(|scene| scene.body()).unwrap_or_default();
    let parts = explain::list(&parts);
    if counts.windows(2).all(|w| w[0] == w[1]) {
        return say!(
            "{number} votes with the same tally circulate for {body}: {parts}. They belong to {lower} different votes, so this is no disagreement between the reports.",
            "{number} votes au même décompte sont relatés pour {body} : {parts}. Ce sont {lower} votes différents : les articles ne se contredisent donc pas.",
            number,
            body,
            parts,
            lower
        );
    }
    say!(
        "{number} tallies circulate for {body}: {parts}. They belong to {lower} different votes, so this is no disagreement between the reports.",
        "{number} décomptes circulent pour {body} : {parts}. Ils correspondent à {lower} votes différents : les articles ne se contredisent donc pas.",
        number,
        body,
        parts,
        lower
    )
}
