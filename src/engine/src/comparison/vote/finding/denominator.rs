//! "Of the 296 who took part": what a report's denominator counts, where others count those who abstained.

use super::Scene;
use crate::comparison::{Finding, FindingKind, Status, VoteReport};

pub(super) fn scan(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    let abstaining: Vec<&VoteReport> = scene.vote.reports.iter().filter(|r| r.abstain.is_some_and(|n| n > 0)).collect();
    let main = scene.main();
    for r in &scene.vote.reports {
        let Some(voters) = r.voters else { continue };
        let against = r.against.or(main.filter(|m| r.in_favour == Some(m.0)).map(|m| m.1));
        let Some(expressed) = r.in_favour.zip(against).map(|(f, a)| f.saturating_add(a)) else { continue };
        let name = scene.name(r.report);
        let fits: Vec<&VoteReport> = abstaining
            .iter()
            .copied()
            .filter(|o| o.abstain.is_some_and(|n| expressed.saturating_add(n) == voters))
            .collect();
        let mut finding = if voters == expressed && !abstaining.is_empty() {
            let groups = super::by_value(abstaining.iter().copied(), |o| o.abstain);
            let said: Vec<String> = groups.iter().map(|(n, list)| format!("{n} by {}", scene.names(list))).collect();
            let n = groups.first().map_or(0, |g| g.0);
            scene.finding(
                FindingKind::Denominator,
                Status::Differ,
                format!(
                    "{name} counts {voters} voters, which is for and against alone; those who abstained ({}) were there too, and with {n} of them {} took part.",
                    said.join(", "),
                    expressed.saturating_add(n)
                ),
            )
        } else if !fits.is_empty() {
            scene.finding(
                FindingKind::Denominator,
                Status::Agree,
                format!(
                    "{name} counts {voters} voters: {expressed} for and against, and the {} who abstained by {}.",
                    voters - expressed,
                    scene.names(&fits)
                ),
            )
        } else if voters > expressed && !abstaining.is_empty() {
            scene.finding(
                FindingKind::Denominator,
                Status::Differ,
                format!(
                    "{name} counts {voters} voters, {} more than for and against; the abstentions other reports give ({}) do not make up the difference.",
                    voters - expressed,
                    scene.names(&abstaining)
                ),
            )
        } else {
            continue;
        };
        let others = if fits.is_empty() { &abstaining } else { &fits };
        finding.reports.push(r.report);
        finding.evidence.extend(scene.stated(r, |t| t.voters));
        finding.evidence.push(scene.pair(r));
        for other in others {
            finding.reports.push(other.report);
            finding.evidence.extend(scene.stated(other, |t| t.abstain));
        }
        out.push(finding);
    }
}
