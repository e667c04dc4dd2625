//! Dates of one vote compared: what agrees and by which reasoning, which day or weekday is wrong, and
//! which date is not that of the vote.

use std::collections::BTreeMap;

use super::{Scene, explain};
use crate::comparison::said::{Said, say};
use crate::comparison::{DateStep, Evidence, Finding, FindingKind, Status, VoteReport};
use crate::date::{DateMention, DateRole, Day};
use crate::language::Language;

/// A date line further than this from the vote is no one's idea of its day.
const MISTAKEN_DAYS: i32 = 4;

pub(super) fn scan(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    let Some(day) = scene.vote.date else {
        open(scene, out);
        return;
    };
    agreement(scene, day, out);
    other_days(scene, day, out);
    weekdays(scene, day, out);
    date_lines(scene, day, out);
}

fn words(scene: &Scene<'_>, r: &VoteReport, date: &DateMention) -> (Evidence, Said) {
    let words = scene.text(r.report, date.span);
    (Evidence { report: r.report, span: date.span }, say!("“{words}”", "« {words} »", words))
}

/// The words of a report that fix when it was written, where its date was reckoned from them.
fn reckoned_from<'a>(scene: &Scene<'a>, r: &VoteReport) -> Option<&'a DateMention> {
    let dates = &scene.readings.get(r.report.0 as usize)?.dates;
    dates.iter().find(|d| matches!(d.role, DateRole::Published | DateRole::Broadcast) && d.day.is_some())
}

/// The reports that date the vote to its day, and why their words mean one day.
fn agreement(scene: &Scene<'_>, day: Day, out: &mut Vec<Finding>) {
    let agree: Vec<(&VoteReport, &DateMention)> =
        scene.vote.reports.iter().filter(|r| r.date == Some(day)).filter_map(|r| Some((r, scene.date(r)?))).collect();
    if agree.len() < 2 {
        return;
    }
    let mut said: BTreeMap<Said, Vec<&VoteReport>> = BTreeMap::new();
    let mut evidence = Vec::new();
    for &(r, date) in &agree {
        let (at, quoted) = words(scene, r, date);
        said.entry(quoted).or_default().push(r);
        evidence.push(at);
        if date.day.is_none()
            && let Some(line) = reckoned_from(scene, r)
        {
            evidence.push(words(scene, r, line).0);
        }
    }
    let parts: Vec<Said> = said
        .iter()
        .map(|(words, list)| say!("{words} ({names})", "{words} ({names})", words, names = scene.names(list)))
        .collect();
    let parts = explain::list(&parts);
    let mut explanation = if said.len() == 1 {
        say!(
            "{reports} give the same date: {parts}.",
            "{reports} donnent la même date : {parts}.",
            reports = explain::reports(agree.len()),
            parts
        )
    } else {
        say!(
            "{parts} mean one day: {on} was a {weekday}.",
            "{parts} désignent le même jour : le {on} était un {weekday}.",
            parts,
            on = explain::day(day),
            weekday = explain::weekday(day.weekday().unwrap_or(0))
        )
    };
    if !agree.iter().any(|(_, d)| d.year.is_some()) {
        let year = day.year.to_string();
        // A year is written alike in every language.
        let names_year = |step: &&DateStep| step.said.in_language(Language::English).contains(&year);
        let steps = || agree.iter().flat_map(|(r, _)| &r.date_basis).filter(names_year);
        // The steps that rest on no other report say most.
        let basis = steps().find(|step| step.by_own_time).or_else(|| steps().next());
        let basis = basis.map_or_else(Said::default, |DateStep { said, .. }| say!(" ({said})", " ({said})", said));
        explanation = say!(
            "{explanation} No report of this vote states its year: {year} is inferred{basis}.",
            "{explanation} Aucun article sur ce vote n’en précise l’année ; {year} est une déduction{basis}.",
            explanation,
            year,
            basis
        );
    }
    let mut finding = scene.finding(FindingKind::Date, Status::Agree, explanation);
    finding.reports = agree.iter().map(|a| a.0.report).collect();
    finding.evidence = evidence;
    out.push(finding);
}

/// Reports that give another day.
fn other_days(scene: &Scene<'_>, day: Day, out: &mut Vec<Finding>) {
    let mut days: BTreeMap<Day, Vec<(&VoteReport, &DateMention)>> = BTreeMap::new();
    for r in &scene.vote.reports {
        if let (Some(other), Some(date)) = (r.date.filter(|d| *d != day), scene.date(r)) {
            days.entry(other).or_default().push((r, date));
        }
    }
    let right: Vec<(&VoteReport, &DateMention)> =
        scene.vote.reports.iter().filter(|r| r.date == Some(day)).filter_map(|r| Some((r, scene.date(r)?))).collect();
    for (other, list) in days {
        let who: Vec<&VoteReport> = list.iter().map(|l| l.0).collect();
        let quoted = list.first().map(|(r, d)| words(scene, r, d).1).unwrap_or_default();
        let dispatch = list.iter().all(|(_, d)| d.role == DateRole::Dateline);
        let kind = if dispatch {
            Said::new(
                "; it is the day of the dispatch, which names no day for the vote",
                " ; c’est le jour de la dépêche, qui n’en donne pas pour le vote",
            )
        } else {
            Said::default()
        };
        let by: Vec<&VoteReport> = right.iter().map(|r| r.0).collect();
        let by = if by.is_empty() { Said::new("the other reports", "les autres articles") } else { scene.names(&by) };
        let date = if who.len() == 1 { Said::new("dates", "date") } else { Said::new("date", "datent") };
        let before = if other < day { Said::new("before", "avant") } else { Said::new("after", "après") };
        let give = Said::new(
            if right.len() > 1 { "give" } else { "gives" },
            if right.len() == 1 { "donne" } else { "donnent" },
        );
        let mut finding = scene.finding(
            FindingKind::Date,
            Status::Differ,
            say!(
                "{who} {date} the vote {other_day} ({quoted}{kind}), {gap} {before} {on}, the day {by} {give}.",
                "{who} {date} le vote du {other_day} ({quoted}{kind}), {gap} {before} le {on}, jour que {give} {by}.",
                who = scene.names(&who),
                date,
                other_day = explain::day(other),
                quoted,
                kind,
                gap = explain::gap(other.min(day), other.max(day)),
                before,
                on = explain::day(day),
                by,
                give
            ),
        );
        for (r, date) in list.iter().chain(&right) {
            finding.reports.push(r.report);
            finding.evidence.push(words(scene, r, date).0);
        }
        for (r, date) in &list {
            if date.day.is_none()
                && let Some(line) = reckoned_from(scene, r)
            {
                finding.evidence.push(words(scene, r, line).0);
            }
        }
        out.push(finding);
    }
}

/// Reports whose weekday is not that of the vote's day.
fn weekdays(scene: &Scene<'_>, day: Day, out: &mut Vec<Finding>) {
    for r in &scene.vote.reports {
        let Some(date) = scene.date(r) else { continue };
        let at = if date.day.is_some() { r.date.unwrap_or(day) } else { day };
        let wrong = date.weekday.filter(|w| at.weekday() != Some(*w));
        let (Some(said), true) = (wrong, r.date.is_none() || date.day.is_some()) else { continue };
        let (evidence, quoted) = words(scene, r, date);
        let by = scene.vote.reports.iter().filter(|o| o.date == Some(day) && o.report != r.report);
        let by: Vec<&VoteReport> = by.collect();
        let given = if by.is_empty() {
            Said::default()
        } else {
            say!("; the day is given by {names}", " ; le jour est donné par {names}", names = scene.names(&by))
        };
        let mut finding = scene.finding(
            FindingKind::Date,
            Status::Differ,
            say!(
                "{name} says {quoted}, but {on} was a {weekday}, not a {said}{given}.",
                "{name} écrit {quoted}, mais le {on} était un {weekday}, et non un {said}{given}.",
                name = scene.name(r.report),
                quoted,
                on = explain::day(at),
                weekday = explain::weekday(at.weekday().unwrap_or(0)),
                said = explain::weekday(said),
                given
            ),
        );
        finding.reports.push(r.report);
        finding.evidence.push(evidence);
        for other in by {
            finding.reports.push(other.report);
            finding.evidence.extend(scene.date(other).map(|d| words(scene, other, d).0));
        }
        out.push(finding);
    }
}

/// Date lines, datelines and broadcasts near the vote that are not its day, all in one: they are easily
/// taken for it.
fn date_lines(scene: &Scene<'_>, day: Day, out: &mut Vec<Finding>) {
    let mut finding = scene.finding(FindingKind::Date, Status::Agree, Said::default());
    let mut parts = Vec::new();
    for r in scene.vote.reports.iter().filter(|r| !r.recalled) {
        let Some(reading) = scene.readings.get(r.report.0 as usize) else { continue };
        let own = scene.date(r).filter(|d| d.role == DateRole::Event);
        for date in &reading.dates {
            let kind = match date.role {
                DateRole::Broadcast => Said::new("broadcast", "diffusion"),
                DateRole::Published => Said::new("publication", "publication"),
                DateRole::Dateline => Said::new("the dispatch", "dépêche"),
                DateRole::Event | DateRole::Caption => continue,
            };
            let line = match (date.year, date.month, date.day) {
                (Some(y), Some(m), Some(d)) => Day::new(y, m, d),
                (None, Some(m), Some(d)) => Day::new(day.year, m, d),
                _ => None,
            };
            let Some(line) = line.filter(|l| *l != day && l.days_since(day).abs() <= MISTAKEN_DAYS) else { continue };
            // A dateline taken for the day of the vote is told of as another day.
            if date.role == DateRole::Dateline && r.date == Some(line) {
                continue;
            }
            let (evidence, quoted) = words(scene, r, date);
            parts.push(say!(
                "{quoted} is the day of {kind} ({name})",
                "{quoted} est le jour de la {kind} ({name})",
                quoted,
                kind,
                name = scene.name(r.report)
            ));
            finding.reports.push(r.report);
            finding.evidence.push(evidence);
            match own {
                Some(own) => finding.evidence.push(words(scene, r, own).0),
                None if r.date != Some(day) => finding.status = Status::Differ,
                None => {}
            }
        }
    }
    if parts.is_empty() {
        return;
    }
    for other in scene.vote.reports.iter().filter(|o| o.date == Some(day)).take(8) {
        if let Some(date) = scene.date(other) {
            finding.reports.push(other.report);
            finding.evidence.push(words(scene, other, date).0);
        }
    }
    let not = if parts.len() == 1 {
        Said::new("not that of the vote", "ce n’est pas celui du vote")
    } else {
        Said::new("none of them that of the vote", "aucun n’est celui du vote")
    };
    finding.explanation = say!(
        "{parts}: {not}, which was on {on}.",
        "{parts} : {not}, qui a eu lieu le {on}.",
        parts = explain::list(&parts),
        not,
        on = explain::weekday_day(day)
    );
    out.push(finding);
}

/// The day stays open: what is said of it, and which days it could be.
fn open(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    let said: Vec<(&VoteReport, &DateMention)> =
        scene.vote.reports.iter().filter_map(|r| Some((r, scene.date(r)?))).collect();
    if said.is_empty() {
        return;
    }
    let parts: Vec<Said> = said
        .iter()
        .map(|(r, d)| {
            let quoted = words(scene, r, d).1;
            say!("{quoted} ({name})", "{quoted} ({name})", quoted, name = scene.name(r.report))
        })
        .collect();
    let days: Vec<Said> = scene.vote.date_candidates.iter().map(|d| explain::weekday_day(*d)).collect();
    let tail = if days.is_empty() {
        Said::default()
    } else {
        let days = Said::joined(&days, &Said::new(" or ", " ou le "));
        say!(" It could be {days}.", " Ce pourrait être le {days}.", days)
    };
    let mut finding = scene.finding(
        FindingKind::Date,
        Status::Silent,
        say!(
            "No evidence fixes the day of this vote; said of it: {parts}.{tail}",
            "Aucun indice ne fixe le jour de ce vote ; il en est dit : {parts}.{tail}",
            parts = explain::list(&parts),
            tail
        ),
    );
    finding.reports = said.iter().map(|s| s.0.report).collect();
    finding.evidence = said.iter().map(|(r, d)| words(scene, r, d).0).collect();
    out.push(finding);
}
