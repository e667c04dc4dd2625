//! Several tallies that circulate for one body and belong to several votes: no disagreement.

use std::collections::BTreeMap;

use super::{Scene, explain};
use crate::comparison::{Finding, FindingKind, Status};

/// A body with more counted votes than this sits too often for its counts to be taken for one.
const VOTES: usize = 8;
/// Votes without a day are only told apart where a body has no more counted votes than this.
const UNDATED: usize = 4;

pub(super) fn scan(scenes: &[Scene<'_>], out: &mut Vec<Finding>) {
    let mut bodies: BTreeMap<&str, Vec<&Scene<'_>>> = BTreeMap::new();
    for scene in scenes {
        if let Some(body) = scene.vote.body.as_deref()
            && scene.main().is_some()
        {
            bodies.entry(body).or_default().push(scene);
        }
    }
    for (body, mut votes) in bodies {
        // "The committee" of two reports need not be one body.
        if votes.iter().all(|s| s.vote.seats.is_none()) && !body.contains(' ') {
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
        let mut finding = votes[0].finding(FindingKind::DifferentVotes, Status::Agree, explain(body, &votes, &counts));
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

fn explain(body: &str, votes: &[&Scene<'_>], counts: &[(u64, u64)]) -> String {
    let mut parts = Vec::new();
    let mut before = None;
    for (scene, (in_favour, against)) in votes.iter().zip(counts) {
        let date = scene.vote.date;
        let when = match (date, before) {
            (Some(day), Some(earlier)) if day != earlier => {
                format!("{}, {} later", explain::day(day), explain::gap(earlier, day))
            }
            (Some(day), _) => explain::day(day),
            (None, _) => "day not known".into(),
        };
        parts.push(format!("{in_favour}–{against} ({when})"));
        before = date.or(before);
    }
    let number = match votes.len() {
        2 => "Two".to_string(),
        3 => "Three".to_string(),
        4 => "Four".to_string(),
        n => n.to_string(),
    };
    let same = counts.windows(2).all(|w| w[0] == w[1]);
    let tallies = if same { "votes with the same tally" } else { "tallies" };
    format!(
        "{number} {tallies} circulate for the {body}: {}. They belong to {} different votes, so this is no disagreement between the reports.",
        explain::list(&parts),
        number.to_lowercase()
    )
}
