//! Numbers of one report, and of all reports together, against each other and the seats of the body.

use super::super::interval::{Numbers, Sum};
use super::{Scene, explain};
use crate::comparison::said::{Said, say};
use crate::comparison::{Evidence, Finding, FindingKind, Status, VoteReport};
use crate::tally::{Count, Tally};

/// A term of the sum: how so and so many are called, its value in a report, and where it is stated.
type Term = (fn(u64) -> Said, fn(&VoteReport) -> Option<u64>, fn(&Tally) -> Option<Count>);

/// The terms of the sum.
const TERMS: [Term; 4] = [
    (in_favour, |r| r.in_favour, |t| t.in_favour),
    (against, |r| r.against, |t| t.against),
    (abstaining, |r| r.abstain, |t| t.abstain),
    (not_voting, |r| r.not_voting, |t| t.not_voting),
];

fn in_favour(count: u64) -> Said {
    say!("{count} for", "{count} pour", count)
}

fn against(count: u64) -> Said {
    say!("{count} against", "{count} contre", count)
}

fn abstaining(count: u64) -> Said {
    explain::counted(count, ["abstaining", "abstaining"], ["abstention", "abstentions"])
}

fn not_voting(count: u64) -> Said {
    explain::counted(count, ["not taking part", "not taking part"], ["non-votant", "non-votants"])
}

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
fn sum(r: &VoteReport) -> Said {
    let terms: Vec<Said> = TERMS.iter().filter_map(|(called, value, _)| Some(called(value(r)?))).collect();
    Said::joined(&terms, &Said::same(" + "))
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
    let mut add = |explanation: Said| {
        let mut finding = scene.finding(FindingKind::Arithmetic, Status::Impossible, explanation);
        finding.reports.push(r.report);
        finding.evidence = evidence(scene, r);
        out.push(finding);
    };
    if let Some(seats) = scene.vote.seats {
        let whole = Sum::of(&stated, seats);
        if whole.left().is_none() && stated.in_favour.is_some() {
            let parts = TERMS.iter().filter(|t| t.1(r).is_some()).count();
            let hint = match (r.abstain, r.not_voting) {
                (Some(a), Some(n)) if n > a && whole.total.saturating_sub(a) <= whole.seats => {
                    let twice = if a == 1 {
                        Said::new("the 1 abstaining", "l’abstention, déjà comprise")
                    } else {
                        say!("the {a} abstaining", "les {a} abstentions, déjà comprises", a)
                    };
                    say!(
                        " Without counting {twice} twice, among those not taking part, the sum is {sum}.",
                        " Sans compter deux fois {twice} dans les non-votants, la somme est de {sum}.",
                        twice,
                        sum = whole.total - a
                    )
                }
                _ => Said::default(),
            };
            let wrong = if parts == 1 {
                Said::new("at least one of the 1 numbers", "ce nombre")
            } else {
                say!("at least one of the {parts} numbers", "un au moins des {parts} nombres", parts)
            };
            add(say!(
                "{name}: {sum} = {total}, but {body} has {seats} seats, {over} fewer; {wrong} cannot hold.{hint}",
                "{name} : {sum} = {total}, mais {body} compte {seats} sièges, soit {over} de moins ; {wrong} ne peut pas tenir.{hint}",
                name,
                sum = sum(r),
                total = whole.total,
                body = scene.body(),
                seats,
                over = whole.total - whole.seats,
                wrong,
                hint
            ));
            return;
        }
    }
    let expressed = stated.in_favour.zip(stated.against).map(|(f, a)| f.saturating_add(a));
    if let (Some(voters), Some(expressed)) = (r.voters, expressed) {
        let all = expressed.saturating_add(r.abstain.unwrap_or(0));
        // Where the denominator is for + against alone, that is a matter of what it counts.
        if expressed > voters || all > voters && expressed != voters {
            add(say!(
                "{name}: {sum} = {all}, more than the {voters} it says voted.",
                "{name} : {sum} = {all}, plus que le nombre de votants qu’il donne, {voters}.",
                name,
                sum = sum(r),
                all,
                voters
            ));
        }
    } else if let (Some(voters), Some(in_favour)) = (r.voters, r.in_favour)
        && in_favour > voters
    {
        add(say!(
            "{name}: {in_favour} for, more than the {voters} it says voted.",
            "{name} : {in_favour} pour, plus que le nombre de votants qu’il donne, {voters}.",
            name,
            in_favour,
            voters
        ));
    }
}

/// Numbers that no report puts together, but all reports together state.
fn together(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    let (Some(seats), Some((f, a))) = (scene.vote.seats, scene.main()) else { return };
    // Terms of a report that has another count do not belong into the sum.
    let allows = |r: &&VoteReport| r.in_favour.is_none_or(|n| n == f) && r.against.is_none_or(|n| n == a);
    let allowed = || scene.vote.reports.iter().filter(allows);
    let abstained = super::super::most(allowed().filter_map(|r| r.abstain));
    let absent = super::super::most(allowed().filter_map(|r| r.not_voting));
    if abstained.is_none() && absent.is_none() {
        return;
    }
    let whole = Sum::of(
        &Numbers { in_favour: Some(f), against: Some(a), abstain: abstained, not_voting: absent, ..Numbers::default() },
        seats,
    );
    let mut terms = vec![in_favour(f), against(a)];
    terms.extend(abstained.map(abstaining));
    terms.extend(absent.map(not_voting));
    let terms = Said::joined(&terms, &Said::same(" + "));
    let total = whole.total;
    let (status, explanation) = match whole.left() {
        None => (
            Status::Impossible,
            say!(
                "Taken together, the reports give {terms} = {total}, but {body} has {seats} seats; they cannot all be right.",
                "Pris ensemble, les articles donnent {terms} = {total}, mais {body} compte {seats} sièges ; ils ne peuvent pas tous avoir raison.",
                terms,
                total,
                body = scene.body(),
                seats
            ),
        ),
        Some(left) => (
            Status::Agree,
            match absent {
                None if left == 0 => say!(
                    "{terms} = {total}: each of the {seats} seats {of_body}.",
                    "{terms} = {total} : la totalité des {seats} sièges {of_body}.",
                    terms,
                    total,
                    seats,
                    of_body = scene.of_body()
                ),
                None => say!(
                    "{terms} = {total}; of the {seats} seats {of_body}, {left} left for members who did not vote and vacancies.",
                    "{terms} = {total} ; sur les {seats} sièges {of_body}, {left} pour les membres qui n’ont pas voté et les sièges vacants.",
                    terms,
                    total,
                    seats,
                    of_body = scene.of_body(),
                    left = say!(
                        "{left} {are}",
                        "il en {are} {left}",
                        left,
                        are = Said::new(if left == 1 { "is" } else { "are" }, "reste")
                    )
                ),
                Some(_) => say!(
                    "{terms} = {total}, which the {seats} seats {of_body} can hold.",
                    "{terms} = {total}, ce que permettent les {seats} sièges {of_body}.",
                    terms,
                    total,
                    seats,
                    of_body = scene.of_body()
                ),
            },
        ),
    };
    let mut finding = scene.finding(FindingKind::Arithmetic, status, explanation);
    for r in allowed() {
        let fits = r.in_favour == Some(f) && r.against == Some(a);
        if fits || r.abstain.is_some() && r.abstain == abstained || r.not_voting.is_some() && r.not_voting == absent {
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
