//! "Of the 296 who took part": what a report's denominator counts, where others count those who abstained.

use super::{Scene, explain};
use crate::comparison::said::{Said, say};
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
            let said: Vec<Said> = groups
                .iter()
                .map(|(n, list)| say!("{n} by {names}", "{n} selon {names}", n, names = scene.names(list)))
                .collect();
            let n = groups.first().map_or(0, |g| g.0);
            scene.finding(
                FindingKind::Denominator,
                Status::Differ,
                say!(
                    "{name} counts {voters} voters, which is for and against alone; those who abstained ({said}) were there too, and with {n} of them {sum} took part.",
                    "{name} compte {voters} votants, soit les pour et les contre seulement ; ceux qui se sont abstenus ({said}) étaient là aussi : avec {n} d’entre eux, {sum} ont pris part au vote.",
                    name,
                    voters,
                    said = Said::joined(&said, &Said::same(", ")),
                    n,
                    sum = expressed.saturating_add(n)
                ),
            )
        } else if !fits.is_empty() {
            scene.finding(
                FindingKind::Denominator,
                Status::Agree,
                say!(
                    "{name} counts {voters} voters: {expressed} for and against, and the {abstained} by {names}.",
                    "{name} compte {voters} votants : {expressed} pour ou contre, plus {abstained} selon {names}.",
                    name,
                    voters,
                    expressed,
                    abstained = explain::counted(
                        voters - expressed,
                        ["who abstained", "who abstained"],
                        ["abstention", "abstentions"]
                    ),
                    names = scene.names(&fits)
                ),
            )
        } else if voters > expressed && !abstaining.is_empty() {
            scene.finding(
                FindingKind::Denominator,
                Status::Differ,
                say!(
                    "{name} counts {voters} voters, {more} more than for and against; the abstentions other reports give ({names}) do not make up the difference.",
                    "{name} compte {voters} votants, {more} de plus que les pour et les contre ; les abstentions que donnent d’autres articles ({names}) ne comblent pas l’écart.",
                    name,
                    voters,
                    more = voters - expressed,
                    names = scene.names(&abstaining)
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
