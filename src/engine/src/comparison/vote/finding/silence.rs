//! What reports leave unstated: the count, or one of its numbers. Silence is neither zero nor agreement.

use super::super::interval::bears_out;
use super::{Scene, explain};
use crate::comparison::{Evidence, Finding, FindingKind, Status, VoteReport};
use crate::tally::{Count, Qualifier, Tally};

pub(super) fn scan(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    no_count(scene, out);
    let counting = scene.counting();
    if counting.is_empty() {
        return;
    }
    field(scene, &counting, "how many abstained", |r| r.abstain, |t| t.abstain, out);
    field(scene, &counting, "how many did not take part", |r| r.not_voting, |t| t.not_voting, out);
    nobody(scene, &counting, out);
}

/// The words of a qualifier, as the report has them.
pub(super) fn qualifier_words<'a>(scene: &Scene<'a>, r: &'a VoteReport) -> Option<(Evidence, &'a str)> {
    let span = scene.tallies(r).find_map(|t| t.qualifier)?.1;
    Some((Evidence { report: r.report, span }, scene.text(r.report, span)))
}

pub(super) const fn called(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Unanimous => "unanimously",
        Qualifier::NearUnanimous => "almost unanimously",
        Qualifier::Overwhelming => "by an overwhelming majority",
        Qualifier::Majority => "by a majority",
        Qualifier::Voice => "by voice or show of hands",
    }
}

/// Reports that tell of the vote without any number.
fn no_count(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    let main = scene.main();
    for r in &scene.vote.reports {
        if r.recalled || r.in_favour.is_some() || r.against.is_some() || r.abstain.is_some() {
            continue;
        }
        let name = scene.name(r.report);
        let words = qualifier_words(scene, r);
        let tail = match (r.qualifier, main) {
            (Some(q), Some((f, a))) => {
                let quoted = words.map_or(called(q), |w| w.1);
                let verdict = if bears_out(q, f, a) { "bears out" } else { "does not bear out" };
                format!("only “{quoted}”, which {f}–{a} in other reports {verdict}")
            }
            (Some(q), None) => format!("only “{}”", words.map_or(called(q), |w| w.1)),
            (None, Some((f, a))) => format!("other reports have {f}–{a}"),
            (None, None) => continue,
        };
        let mut finding =
            scene.finding(FindingKind::Unstated, Status::Silent, format!("{name} gives no count, {tail}."));
        finding.reports.push(r.report);
        finding.evidence.push(words.map_or_else(|| scene.telling(r), |w| w.0));
        for other in scene.counting().into_iter().take(8) {
            finding.reports.push(other.report);
            finding.evidence.push(scene.pair(other));
        }
        out.push(finding);
    }
}

/// A number that some reports with a count give and others do not.
fn field(
    scene: &Scene<'_>,
    counting: &[&VoteReport],
    what: &str,
    value: fn(&VoteReport) -> Option<u64>,
    place: fn(&Tally) -> Option<Count>,
    out: &mut Vec<Finding>,
) {
    let reports = || scene.vote.reports.iter().filter(|r| value(r).is_some());
    let silent: Vec<&VoteReport> = counting.iter().copied().filter(|r| value(r).is_none()).collect();
    let stating: Vec<&VoteReport> = reports().collect();
    if silent.is_empty() || stating.is_empty() {
        return;
    }
    let said: Vec<String> = super::by_value(stating.iter().copied(), value)
        .iter()
        .map(|(n, list)| format!("{n} ({})", scene.names(list)))
        .collect();
    let mut finding = scene.finding(
        FindingKind::Unstated,
        Status::Silent,
        format!(
            "{} of {} with a count {} {what}: {}; silent: {}.",
            stating.len(),
            explain::reports(stating.len() + silent.len()),
            if stating.len() == 1 { "says" } else { "say" },
            explain::list(&said),
            scene.names(&silent)
        ),
    );
    finding.reports = stating.iter().chain(&silent).map(|r| r.report).collect();
    finding.evidence = stating.iter().filter_map(|r| scene.stated(r, place)).collect();
    finding.evidence.extend(silent.iter().map(|r| scene.pair(r)));
    out.push(finding);
}

/// No report gives abstentions or absences: what the seats leave for them.
fn nobody(scene: &Scene<'_>, counting: &[&VoteReport], out: &mut Vec<Finding>) {
    let none = scene.vote.reports.iter().all(|r| r.abstain.is_none() && r.not_voting.is_none());
    let (Some(seats), Some((f, a))) = (scene.vote.seats.filter(|_| none), scene.main()) else { return };
    let Some(left) = u64::from(seats).checked_sub(f.saturating_add(a)) else { return };
    let body = scene.vote.body.as_deref().unwrap_or("body");
    let mut finding = scene.finding(
        FindingKind::Unstated,
        Status::Silent,
        format!(
            "No report says how many abstained or did not vote: {f} + {a} = {} of the {seats} seats of the {body}, so at most {left}.",
            f + a
        ),
    );
    finding.reports = counting.iter().map(|r| r.report).collect();
    finding.evidence = counting.iter().map(|r| scene.pair(r)).collect();
    out.push(finding);
}
