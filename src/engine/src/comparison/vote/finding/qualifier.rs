//! A word for the majority against the numbers: "unanimously" over 295–1, "almost unanimously" borne out by it.

use super::super::interval::bears_out;
use super::silence::{called, qualifier_words};
use super::{Scene, by_value, explain};
use crate::comparison::said::{Said, say};
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
            let words = reports.iter().find_map(|r| qualifier_words(scene, r));
            let words = words.map_or_else(|| called(qualifier), |w| Said::same(w.1));
            let says = if reports.len() == 1 { Said::new("says", "écrit") } else { Said::new("say", "écrivent") };
            let count = explain::pair((in_favour, against));
            let verdict = match (qualifier, status) {
                (Qualifier::Voice, _) => say!(
                    "but other reports have a count, {count}",
                    "mais d’autres articles donnent un décompte, {count}",
                    count
                ),
                (_, Status::Agree) => {
                    say!("which the count {count} bears out", "ce que confirme le décompte, {count}", count)
                }
                (Qualifier::Unanimous, _) => say!(
                    "but {against} voted against: the count is {count}",
                    "mais il y a eu {against} voix contre : le décompte est de {count}",
                    against,
                    count
                ),
                _ => say!(
                    "which the count {count} does not bear out",
                    "ce que ne confirme pas le décompte, {count}",
                    count
                ),
            };
            let mut finding = scene.finding(
                FindingKind::Qualifier,
                status,
                say!(
                    "{names} {says} “{words}”, {verdict}.",
                    "{names} {says} « {words} », {verdict}.",
                    names = scene.names(&reports),
                    says,
                    words,
                    verdict
                ),
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
    let parts: Vec<Said> = groups
        .iter()
        .map(|(q, list)| {
            say!("“{word}” ({names})", "« {word} » ({names})", word = called(*q), names = scene.names(list))
        })
        .collect();
    let parts = Said::joined(&parts, &Said::new(" against ", " contre "));
    let (status, explanation) = if groups.len() == 1 {
        let agree = say!(
            "Without a count, {total} reports agree on the word: {parts}.",
            "Sans donner de décompte, {total} articles s’accordent sur le mot : {parts}.",
            total,
            parts
        );
        (Status::Agree, agree)
    } else {
        let differ = say!(
            "Without a count, the reports use different words: {parts}.",
            "Sans donner de décompte, les articles emploient des mots différents : {parts}.",
            parts
        );
        (Status::Differ, differ)
    };
    let mut finding = scene.finding(FindingKind::Qualifier, status, explanation);
    for r in groups.iter().flat_map(|g| &g.1) {
        finding.reports.push(r.report);
        finding.evidence.extend(qualifier_words(scene, r).map(|w| w.0));
    }
    out.push(finding);
}
