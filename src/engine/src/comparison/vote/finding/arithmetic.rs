//! Numbers of one report, and of all reports together, against each other and the seats of the body.

use super::super::interval::{Numbers, Sum};
use super::Scene;
use crate::comparison::{Evidence, Finding, FindingKind, Status, VoteReport};
use crate::tally::{Count, Tally};

/// A term of the sum: what it is called, its value in a report, and where it is stated.
type Term = (&'static str, fn(&VoteReport) -> Option<u64>, fn(&Tally) -> Option<Count>);

/// The terms of the sum.
const TERMS: [Term; 4] = [
    ("for", |r| r.in_favour, |t| t.in_favour),
    ("against", |r| r.against, |t| t.against),
    ("abstaining", |r| r.abstain, |t| t.abstain),
    ("not taking part", |r| r.not_voting, |t| t.not_voting),
];

pub(super) fn scan(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    let before = out.len();
    for r in &scene.vote.reports {
        alone(scene, r, out);
    }
    if out.len() == before {
        together(scene, out);
    }
}

fn numbers(r: &VoteReport) -> Numbers {
    Numbers {
        in_favour: r.in_favour,
        against: r.against,
        abstain: r.abstain,
        not_voting: r.not_voting,
        voters: r.voters,
        qualifier: r.qualifier,
    }
}

/// "295 for + 1 against + 36 abstaining".
fn sum(r: &VoteReport) -> String {
    let terms: Vec<String> =
        TERMS.iter().filter_map(|(name, value, _)| Some(format!("{} {name}", value(r)?))).collect();
    terms.join(" + ")
}

fn evidence(scene: &Scene<'_>, r: &VoteReport) -> Vec<Evidence> {
    let places = scene.vote.reports.iter().find(|o| *o == r);
    let Some(r) = places else { return Vec::new() };
    let mut out: Vec<Evidence> = TERMS.iter().filter_map(|(_, _, place)| scene.stated(r, *place)).collect();
    out.extend(scene.stated(r, |t| t.voters));
    out
}

/// One report whose own numbers cannot all hold.
fn alone(scene: &Scene<'_>, r: &VoteReport, out: &mut Vec<Finding>) {
    let name = scene.name(r.report);
    let stated = numbers(r);
    let mut add = |explanation: String| {
        let mut finding = scene.finding(FindingKind::Arithmetic, Status::Impossible, explanation);
        finding.reports.push(r.report);
        finding.evidence = evidence(scene, r);
        out.push(finding);
    };
    if let Some(seats) = scene.vote.seats {
        let whole = Sum::of(&stated, seats);
        if whole.left().is_none() && stated.in_favour.is_some() {
            let parts = TERMS.iter().filter(|t| t.1(r).is_some()).count();
            let body = scene.vote.body.as_deref().unwrap_or("body");
            let hint = match (r.abstain, r.not_voting) {
                (Some(a), Some(n)) if n > a && whole.total.saturating_sub(a) <= whole.seats => {
                    format!(
                        " Without counting the {a} abstaining twice, among those not taking part, the sum is {}.",
                        whole.total - a
                    )
                }
                _ => String::new(),
            };
            add(format!(
                "{name}: {} = {}, but the {body} has {seats} seats, {} fewer; at least one of the {parts} numbers cannot hold.{hint}",
                sum(r),
                whole.total,
                whole.total - whole.seats
            ));
            return;
        }
    }
    let expressed = stated.in_favour.zip(stated.against).map(|(f, a)| f.saturating_add(a));
    if let (Some(voters), Some(expressed)) = (r.voters, expressed) {
        let all = expressed.saturating_add(r.abstain.unwrap_or(0));
        // Where the denominator is for + against alone, that is a matter of what it counts.
        if expressed > voters || all > voters && expressed != voters {
            add(format!("{name}: {} = {all}, more than the {voters} it says voted.", sum(r)));
        }
    } else if let (Some(voters), Some(in_favour)) = (r.voters, r.in_favour)
        && in_favour > voters
    {
        add(format!("{name}: {in_favour} for, more than the {voters} it says voted."));
    }
}

/// Numbers that no report puts together, but all reports together state.
fn together(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    let (Some(seats), Some((in_favour, against))) = (scene.vote.seats, scene.main()) else { return };
    // Terms of a report that has another count do not belong into the sum.
    let allows = |r: &&VoteReport| r.in_favour.is_none_or(|n| n == in_favour) && r.against.is_none_or(|n| n == against);
    let allowed = || scene.vote.reports.iter().filter(allows);
    let abstain = super::super::most(allowed().filter_map(|r| r.abstain));
    let not_voting = super::super::most(allowed().filter_map(|r| r.not_voting));
    if abstain.is_none() && not_voting.is_none() {
        return;
    }
    let whole = Sum::of(
        &Numbers { in_favour: Some(in_favour), against: Some(against), abstain, not_voting, ..Numbers::default() },
        seats,
    );
    let mut terms = vec![format!("{in_favour} for + {against} against")];
    terms.extend(abstain.map(|n| format!("{n} abstaining")));
    terms.extend(not_voting.map(|n| format!("{n} not taking part")));
    let terms = terms.join(" + ");
    let body = scene.vote.body.as_deref().unwrap_or("body");
    let (status, explanation) = match whole.left() {
        None => (
            Status::Impossible,
            format!(
                "Taken together, the reports give {terms} = {}, but the {body} has {seats} seats; they cannot all be right.",
                whole.total
            ),
        ),
        Some(left) => (
            Status::Agree,
            match not_voting {
                None if left == 0 => format!("{terms} = {}: each of the {seats} seats of the {body}.", whole.total),
                None => format!(
                    "{terms} = {}; of the {seats} seats of the {body}, {left} {} left for members who did not vote and vacancies.",
                    whole.total,
                    if left == 1 { "is" } else { "are" }
                ),
                Some(_) => format!("{terms} = {}, which the {seats} seats of the {body} can hold.", whole.total),
            },
        ),
    };
    let mut finding = scene.finding(FindingKind::Arithmetic, status, explanation);
    for r in allowed() {
        let fits = r.in_favour == Some(in_favour) && r.against == Some(against);
        if fits || r.abstain.is_some() && r.abstain == abstain || r.not_voting.is_some() && r.not_voting == not_voting {
            finding.reports.push(r.report);
            finding.evidence.extend(evidence(scene, r));
        }
    }
    out.push(finding);
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::findings;
    use crate::comparison::FindingKind;

    #[test]
    fn sums_are_checked() {
        let date = "date 2022-11-16 ";
        for (text, want) in [
            (
                "Le Sénat a adopté la résolution mardi par 295 voix pour, 1 contre, 36 abstentions. N'ont pas pris part au vote : 40.",
                "= 372, but the French Senate has 348 seats",
            ),
            ("The French Senate adopted it on Tuesday by 295 votes to 1, with 36 abstentions.", "16 are left"),
        ] {
            let found = findings(&[&format!("{date}{text}\n\nMore follows here.")], FindingKind::Arithmetic);
            assert!(found.iter().any(|f| f.contains(want)), "{text}: {found:?}");
        }
    }
}
