//! What reports leave unstated: the count, or one of its numbers. Silence is neither zero nor agreement.

use super::super::interval::bears_out;
use super::{Scene, explain};
use crate::comparison::said::{Said, say};
use crate::comparison::{Evidence, Finding, FindingKind, Status, VoteReport};
use crate::tally::{Count, Qualifier, Tally};

pub(super) fn scan(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    no_count(scene, out);
    let counting = scene.counting();
    if counting.is_empty() {
        return;
    }
    let abstained = Said::new("how many abstained", "combien se sont abstenus");
    let absent = Said::new("how many did not take part", "combien n’ont pas pris part au vote");
    field(scene, &counting, &abstained, |r| r.abstain, |t| t.abstain, out);
    field(scene, &counting, &absent, |r| r.not_voting, |t| t.not_voting, out);
    nobody(scene, &counting, out);
}

/// The words of a qualifier, as the report has them.
pub(super) fn qualifier_words<'a>(scene: &Scene<'a>, r: &'a VoteReport) -> Option<(Evidence, &'a str)> {
    let span = scene.tallies(r).find_map(|t| t.qualifier)?.1;
    Some((Evidence { report: r.report, span }, scene.text(r.report, span)))
}

pub(super) fn called(qualifier: Qualifier) -> Said {
    match qualifier {
        Qualifier::Unanimous => Said::new("unanimously", "à l’unanimité"),
        Qualifier::NearUnanimous => Said::new("almost unanimously", "à la quasi-unanimité"),
        Qualifier::Overwhelming => Said::new("by an overwhelming majority", "à une écrasante majorité"),
        Qualifier::Majority => Said::new("by a majority", "à la majorité"),
        Qualifier::Voice => Said::new("by voice or show of hands", "à main levée ou de vive voix"),
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
        let quoted = |q| words.map_or_else(|| called(q), |w| Said::same(w.1));
        let tail = match (r.qualifier, main) {
            (Some(q), Some((f, a))) => {
                let verdict = if bears_out(q, f, a) {
                    Said::new("bears out", "confirme")
                } else {
                    Said::new("does not bear out", "ne confirme pas")
                };
                say!(
                    ", only “{quoted}”, which {count} in other reports {verdict}",
                    ", seulement « {quoted} », ce que {verdict} le décompte d’autres articles, {count}",
                    quoted = quoted(q),
                    count = explain::pair((f, a)),
                    verdict
                )
            }
            (Some(q), None) => say!(", only “{quoted}”", ", seulement « {quoted} »", quoted = quoted(q)),
            (None, Some(main)) => say!(
                ", other reports have {count}",
                " ; d’autres articles donnent {count}",
                count = explain::pair(main)
            ),
            (None, None) => continue,
        };
        let explanation = say!("{name} gives no count{tail}.", "{name} ne donne pas de décompte{tail}.", name, tail);
        let mut finding = scene.finding(FindingKind::Unstated, Status::Silent, explanation);
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
    what: &Said,
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
    let said: Vec<Said> = super::by_value(stating.iter().copied(), value)
        .iter()
        .map(|(n, list)| say!("{n} ({names})", "{n} ({names})", n, names = scene.names(list)))
        .collect();
    let say = if stating.len() == 1 { Said::new("says", "dit") } else { Said::new("say", "disent") };
    let mut finding = scene.finding(
        FindingKind::Unstated,
        Status::Silent,
        say!(
            "{some} of {reports} with a count {say} {what}: {said}; silent: {silent}.",
            "Sur {reports} qui donnent un décompte, {some} {say} {what} : {said} ; silence chez {silent}.",
            some = stating.len(),
            reports = explain::reports(stating.len() + silent.len()),
            say,
            what,
            said = explain::list(&said),
            silent = scene.names(&silent)
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
    let mut finding = scene.finding(
        FindingKind::Unstated,
        Status::Silent,
        say!(
            "No report says how many abstained or did not vote: {f} + {a} = {sum} of the {seats} seats {of_body}, so at most {left}.",
            "Aucun article ne dit combien se sont abstenus ou n’ont pas voté : {f} + {a} = {sum} sur les {seats} sièges {of_body}, donc {left} au plus.",
            sum = f + a,
            f,
            a,
            seats,
            of_body = scene.of_body(),
            left
        ),
    );
    finding.reports = counting.iter().map(|r| r.report).collect();
    finding.evidence = counting.iter().map(|r| scene.pair(r)).collect();
    out.push(finding);
}
