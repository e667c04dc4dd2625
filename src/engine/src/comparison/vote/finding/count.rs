//! Numbers compared across the reports of one vote: for and against, abstentions, not voting, corrections.

use super::{Scene, by_value, explain};
use crate::comparison::said::{Said, say};
use crate::comparison::{Evidence, Finding, FindingKind, Status, VoteReport};
use crate::tally::{Count, Tally};

pub(super) fn scan(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    sides(scene, out);
    let abstentions = Counted {
        number_of: Said::new("abstentions", "d’abstentions"),
        some: |n| explain::counted(n, ["abstentions", "abstentions"], ["abstention", "abstentions"]),
    };
    let absent = Counted {
        number_of: Said::new("members who did not vote", "de membres n’ayant pas voté"),
        some: |n| {
            let members = "members who did not vote";
            explain::counted(n, [members, members], ["membre n’ayant pas voté", "membres n’ayant pas voté"])
        },
    };
    field(scene, &abstentions, |r| r.abstain, |t| t.abstain, out);
    field(scene, &absent, |r| r.not_voting, |t| t.not_voting, out);
    corrections(scene, out);
}

/// What is counted beside the two sides.
struct Counted {
    /// After "the number of".
    number_of: Said,
    /// So and so many of it.
    some: fn(u64) -> Said,
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
    let count = |f: u64, a: Option<u64>| {
        a.map_or_else(
            || say!("{f} for", "{f} pour", f),
            |a| say!("{f} for and {a} against", "{f} pour et {a} contre", f, a),
        )
    };
    let mut finding = if other.is_empty() {
        scene.finding(
            FindingKind::Tally,
            Status::Agree,
            say!(
                "{reports} agree on {count}: {names}.",
                "{reports} s’accordent sur {count} : {names}.",
                reports = explain::reports(same.len()),
                count = count(main.0, main.1),
                names = scene.names(&same)
            ),
        )
    } else {
        let others: Vec<Said> = other
            .iter()
            .map(|r| {
                let by = r.in_favour.map_or(0, |f| f.abs_diff(main.0))
                    + against(r).zip(main.1).map_or(0, |(a, b)| a.abs_diff(b));
                let of = match (r.against, r.voters) {
                    (None, Some(voters)) => {
                        say!("{f} of {voters}", "{f} sur {voters}", f = r.in_favour.unwrap_or(0), voters)
                    }
                    _ => count(r.in_favour.unwrap_or(0), r.against),
                };
                say!(
                    "{name} has {of} ({by} apart)",
                    "{name} donne {of} (écart de {by})",
                    name = scene.name(r.report),
                    of,
                    by
                )
            })
            .collect();
        scene.finding(
            FindingKind::Tally,
            Status::Differ,
            say!(
                "Reports of {vote} differ on the count: {count} by {names}, but {others}.",
                "Les articles sur {vote} divergent sur le décompte : {count} selon {names}, mais {others}.",
                vote = scene.called(),
                count = count(main.0, main.1),
                names = scene.names(&same),
                others = explain::list(&others)
            ),
        )
    };
    finding.reports = stating.iter().map(|r| r.report).collect();
    finding.evidence = stating.iter().map(|r| scene.pair(r)).collect();
    out.push(finding);
}

fn field(
    scene: &Scene<'_>,
    what: &Counted,
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
            say!(
                "{reports} agree on {some}: {names}.",
                "{reports} s’accordent sur {some} : {names}.",
                reports = explain::reports(list.len()),
                some = (what.some)(*n),
                names = scene.names(list)
            ),
        )
    } else {
        let parts: Vec<Said> = groups
            .iter()
            .map(|(n, list)| say!("{n} ({names})", "{n} ({names})", n, names = scene.names(list)))
            .collect();
        let low = groups.iter().map(|g| g.0).min().unwrap_or(0);
        let high = groups.iter().map(|g| g.0).max().unwrap_or(0);
        scene.finding(
            FindingKind::Tally,
            Status::Differ,
            say!(
                "Reports of {vote} differ on the number of {what} by up to {by}: {parts}.",
                "Les articles sur {vote} divergent sur le nombre {what}, avec un écart allant jusqu’à {by} : {parts}.",
                vote = scene.called(),
                what = &what.number_of,
                by = high - low,
                parts = Said::joined(&parts, &Said::new(" against ", " contre "))
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
            say!(
                "{name} gives a count with {first} for and a later correction to {corrected}.",
                "{name} donne un décompte avec {first} pour, puis le corrige : {corrected}.",
                name = scene.name(r.report),
                first,
                corrected = corrected.value
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
