//! Numbers compared across the reports of one vote: for and against, abstentions, not voting, corrections.

use super::{Scene, by_value, explain};
use crate::comparison::{Evidence, Finding, FindingKind, Status, VoteReport};
use crate::tally::{Count, Tally};

pub(super) fn scan(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    sides(scene, out);
    field(scene, "abstentions", |r| r.abstain, |t| t.abstain, out);
    field(scene, "members who did not vote", |r| r.not_voting, |t| t.not_voting, out);
    corrections(scene, out);
}

/// Against as a report states it, or as it follows from its denominator.
fn against(r: &VoteReport) -> Option<u64> {
    r.against.or_else(|| r.voters?.checked_sub(r.in_favour?))
}

fn sides(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    let groups = by_value(scene.vote.reports.iter(), |r| r.in_favour.map(|f| (f, r.against)));
    let stating: Vec<&VoteReport> = groups.iter().flat_map(|g| g.1.iter().copied()).collect();
    if stating.len() < 2 {
        return;
    }
    // A report that gives one side only differs where that side, or what follows from it, does.
    let main = groups.iter().find(|g| g.0.1.is_some()).unwrap_or(&groups[0]).0;
    let (same, other): (Vec<&VoteReport>, Vec<&VoteReport>) = stating.iter().partition(|r| {
        r.in_favour == Some(main.0) && (against(r).is_none() || main.1.is_none() || against(r) == main.1)
    });
    let count = |f: u64, a: Option<u64>| match a {
        Some(a) => format!("{f} for and {a} against"),
        None => format!("{f} for"),
    };
    let mut finding = if other.is_empty() {
        scene.finding(
            FindingKind::Tally,
            Status::Agree,
            format!("{} agree on {}: {}.", explain::reports(same.len()), count(main.0, main.1), scene.names(&same)),
        )
    } else {
        let others: Vec<String> = other
            .iter()
            .map(|r| {
                let by = r.in_favour.map_or(0, |f| f.abs_diff(main.0))
                    + against(r).zip(main.1).map_or(0, |(a, b)| a.abs_diff(b));
                let of = match (r.against, r.voters) {
                    (None, Some(voters)) => format!("{} of {voters}", r.in_favour.unwrap_or(0)),
                    _ => count(r.in_favour.unwrap_or(0), r.against),
                };
                format!("{} has {of} ({by} apart)", scene.name(r.report))
            })
            .collect();
        scene.finding(
            FindingKind::Tally,
            Status::Differ,
            format!(
                "Reports of {} differ on the count: {} by {}, but {}.",
                scene.called(),
                count(main.0, main.1),
                scene.names(&same),
                explain::list(&others)
            ),
        )
    };
    finding.reports = stating.iter().map(|r| r.report).collect();
    finding.evidence = stating.iter().map(|r| scene.pair(r)).collect();
    out.push(finding);
}

fn field(
    scene: &Scene<'_>,
    what: &str,
    value: fn(&VoteReport) -> Option<u64>,
    place: fn(&Tally) -> Option<Count>,
    out: &mut Vec<Finding>,
) {
    let groups = by_value(scene.vote.reports.iter(), value);
    let stating: Vec<&VoteReport> = groups.iter().flat_map(|g| g.1.iter().copied()).collect();
    if stating.len() < 2 {
        return;
    }
    let mut finding = if let [(n, list)] = groups.as_slice() {
        scene.finding(
            FindingKind::Tally,
            Status::Agree,
            format!("{} agree on {n} {what}: {}.", explain::reports(list.len()), scene.names(list)),
        )
    } else {
        let parts: Vec<String> = groups.iter().map(|(n, list)| format!("{n} ({})", scene.names(list))).collect();
        let low = groups.iter().map(|g| g.0).min().unwrap_or(0);
        let high = groups.iter().map(|g| g.0).max().unwrap_or(0);
        scene.finding(
            FindingKind::Tally,
            Status::Differ,
            format!(
                "Reports of {} differ on the number of {what} by up to {}: {}.",
                scene.called(),
                high - low,
                parts.join(" against ")
            ),
        )
    };
    finding.reports = stating.iter().map(|r| r.report).collect();
    finding.evidence = stating.iter().filter_map(|r| scene.stated(r, place)).collect();
    out.push(finding);
}

/// A report that corrects a count keeps both figures.
fn corrections(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    for r in &scene.vote.reports {
        let Some((tally, corrected)) = scene.tallies(r).find_map(|t| Some((t, t.corrected?))) else { continue };
        let first = tally.in_favour.map_or(0, |c| c.value);
        let mut finding = scene.finding(
            FindingKind::Tally,
            Status::Differ,
            format!(
                "{} gives a count with {first} for and a later correction to {}.",
                scene.name(r.report),
                corrected.value
            ),
        );
        finding.reports.push(r.report);
        finding.evidence.push(Evidence { report: r.report, span: corrected.span });
        finding.evidence.push(scene.pair(r));
        for other in scene.counting().into_iter().filter(|o| o.report != r.report).take(40) {
            finding.reports.push(other.report);
            finding.evidence.push(scene.pair(other));
        }
        out.push(finding);
    }
}
