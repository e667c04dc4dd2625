//! A word for the majority against the numbers: "unanimously" over 295–1, "almost unanimously" borne out by it.

use super::super::interval::bears_out;
use super::silence::{called, qualifier_words};
use super::{Scene, by_value};
use crate::comparison::{Finding, FindingKind, Status, VoteReport};
use crate::tally::Qualifier;

pub(super) fn scan(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    let Some((in_favour, against)) = scene.main() else {
        words_alone(scene, out);
        return;
    };
    for (qualifier, list) in by_value(scene.vote.reports.iter(), |r| r.qualifier) {
        // A report's own count is what its word is held against.
        let holds = |r: &&VoteReport| {
            let (f, a) = r.in_favour.zip(r.against).unwrap_or((in_favour, against));
            bears_out(qualifier, f, a)
        };
        let (right, wrong): (Vec<&VoteReport>, Vec<&VoteReport>) = list.into_iter().partition(holds);
        let counted = qualifier == Qualifier::Voice;
        for (reports, status) in [(right, Status::Agree), (wrong, Status::Differ)] {
            if reports.is_empty() || counted && status == Status::Agree && scene.counting().is_empty() {
                continue;
            }
            let status = if counted { Status::Differ } else { status };
            let words = reports.iter().find_map(|r| qualifier_words(scene, r)).map_or(called(qualifier), |w| w.1);
            let says = if reports.len() == 1 { "says" } else { "say" };
            let verdict = match (qualifier, status) {
                (Qualifier::Voice, _) => format!("but other reports have a count, {in_favour}–{against}"),
                (_, Status::Agree) => format!("which the count {in_favour}–{against} bears out"),
                (Qualifier::Unanimous, _) => format!("but {against} voted against: the count is {in_favour}–{against}"),
                _ => format!("which the count {in_favour}–{against} does not bear out"),
            };
            let mut finding = scene.finding(
                FindingKind::Qualifier,
                status,
                format!("{} {says} “{words}”, {verdict}.", scene.names(&reports)),
            );
            for r in &reports {
                finding.reports.push(r.report);
                finding.evidence.extend(qualifier_words(scene, r).map(|w| w.0));
            }
            for other in scene.counting() {
                finding.reports.push(other.report);
                finding.evidence.push(scene.pair(other));
            }
            out.push(finding);
        }
    }
}

/// No report has a count: do the words agree with each other?
fn words_alone(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    let groups = by_value(scene.vote.reports.iter(), |r| r.qualifier);
    let total: usize = groups.iter().map(|g| g.1.len()).sum();
    if total < 2 {
        return;
    }
    let parts: Vec<String> =
        groups.iter().map(|(q, list)| format!("“{}” ({})", called(*q), scene.names(list))).collect();
    let (status, explanation) = if groups.len() == 1 {
        (Status::Agree, format!("Without a count, {total} reports agree on the word: {}.", parts.join("")))
    } else {
        (Status::Differ, format!("Without a count, the reports use different words: {}.", parts.join(" against ")))
    };
    let mut finding = scene.finding(FindingKind::Qualifier, status, explanation);
    for r in groups.iter().flat_map(|g| &g.1) {
        finding.reports.push(r.report);
        finding.evidence.extend(qualifier_words(scene, r).map(|w| w.0));
    }
    out.push(finding);
}
