//! Why passages are taken for one vote, in plain words, strongest reason first.
//!
//! Says what [`super::bind`] weighed, about the vote as a whole and about each report that needs a word of
//! its own. Leaves agreement and difference to the findings.

use std::collections::BTreeMap;

use super::explain;
use super::mention::{Rests, Telling};
use super::resolve::Resolved;
use super::topic::Words;
use crate::comparison::said::{Said, say};
use crate::corpus::Corpus;
use crate::reading::Reading;

/// Reports told of one by one are at most this many.
const SINGLE: usize = 6;

/// The reasons, strongest first; empty only where a vote stands alone and nothing is known of it.
pub(super) fn why(
    corpus: &Corpus,
    readings: &[Reading],
    members: &[&Telling],
    resolved: &Resolved,
    body: Option<&Said>,
    words: &Words,
) -> Vec<Said> {
    let mut out = Vec::new();
    let name = |t: &Telling| corpus.reports.get(t.report as usize).map_or_else(String::new, explain::report);
    let names = |list: &[&Telling]| explain::list(&list.iter().map(|t| Said::same(name(t))).collect::<Vec<_>>());
    let mut pairs: BTreeMap<(u64, u64), Vec<&Telling>> = BTreeMap::new();
    for t in members {
        if let Some(pair) = t.numbers.pair() {
            pairs.entry(pair).or_default().push(t);
        }
    }
    let main = pairs.iter().max_by_key(|(pair, list)| (list.len(), std::cmp::Reverse(**pair)));
    if let Some((pair, list)) = main.filter(|m| m.1.len() > 1) {
        let (in_favour, against) = *pair;
        out.push(say!(
            "{reports} give the same count, {in_favour} for and {against} against: {names}",
            "{reports} donnent le même décompte, {in_favour} pour et {against} contre : {names}",
            reports = explain::reports(list.len()),
            in_favour,
            against,
            names = names(list)
        ));
    }
    for t in members.iter().filter(|t| t.turned).take(SINGLE) {
        let Some((in_favour, against)) = t.numbers.pair() else { continue };
        out.push(say!(
            "{name} tells the count from the other side, as {against} to {in_favour} for the opposite",
            "{name} donne le décompte dans l’autre sens, {against} contre {in_favour} pour la proposition inverse",
            name = name(t),
            against,
            in_favour
        ));
    }
    if let Some(day) = resolved.day {
        let on = explain::weekday_day(day);
        let dated: Vec<&Telling> = members.iter().copied().filter(|t| t.when.day == Some(day)).collect();
        if !dated.is_empty() && members.len() > 1 {
            out.push(say!("dated to {on} by {names}", "daté du {on} par {names}", on, names = names(&dated)));
        }
        let fit: Vec<&Telling> = members
            .iter()
            .copied()
            .filter(|t| {
                t.when.day.is_none()
                    && (t.when.month_day == Some((day.month, day.day))
                        || t.when.weekday.is_some() && t.when.weekday == day.weekday())
            })
            .collect();
        if !fit.is_empty() {
            let give = if fit.len() == 1 { Said::new("gives", "donne") } else { Said::new("give", "donnent") };
            out.push(say!(
                "the day or weekday that {names} {give} fits {on}",
                "le jour ou le jour de la semaine que {give} {names} correspond au {on}",
                names = names(&fit),
                give,
                on
            ));
        }
    }
    out.extend(resolved.step.as_ref().map(|step| step.said.clone()));
    if let Some(body) = body.filter(|_| members.len() > 1) {
        out.push(say!("the body is the same: {body}", "l’assemblée est la même : {body}", body));
    }
    if let [first, rest @ ..] = members
        && let Some(second) = rest.iter().find(|t| t.rests != Rests::Background && t.report != first.report)
    {
        let shared = words.shared(&first.topic.keys, &second.topic.keys, 5);
        if shared.len() > 1 {
            out.push(say!(
                "the same subject, by words they share: {shared}",
                "le même sujet, d’après les mots qu’ils ont en commun : {shared}",
                shared = shared.join(", ")
            ));
        }
    }
    for t in members.iter().filter(|t| t.rests != Rests::Count).take(SINGLE) {
        let quoted = corpus.reports.get(t.report as usize).map_or("", |r| {
            let date = t.when.mention.and_then(|m| readings.get(t.report as usize)?.dates.get(m as usize));
            date.map_or("", |d| d.span.of(&r.text))
        });
        let by = if quoted.is_empty() {
            Said::new("its body and subject", "l’assemblée et le sujet")
        } else {
            say!("its body, subject and date (“{quoted}”)", "l’assemblée, le sujet et la date (« {quoted} »)", quoted)
        };
        let name = name(t);
        out.push(match t.rests {
            Rests::Background => say!(
                "{name} only recalls this vote, by its date (“{quoted}”)",
                "{name} ne fait que rappeler ce vote, par sa date (« {quoted} »)",
                name,
                quoted
            ),
            Rests::Qualifier => say!(
                "{name} gives no number, only a word for the majority; it is placed by {by}",
                "{name} ne donne aucun nombre, seulement un mot pour la majorité ; il s’agit de ce vote d’après {by}",
                name,
                by
            ),
            _ => say!(
                "{name} gives no count; it is placed by {by}",
                "{name} ne donne pas de décompte ; il s’agit de ce vote d’après {by}",
                name,
                by
            ),
        });
    }
    if let Some(day) = resolved.day {
        for t in members.iter().filter(|t| t.when.day.is_some_and(|d| d != day)).take(SINGLE) {
            let Some(said) = t.when.day else { continue };
            out.push(say!(
                "{name} dates it {said} instead; count, body and subject are those of this vote",
                "{name} le date du {said} ; le décompte, l’assemblée et le sujet sont pourtant ceux de ce vote",
                name = name(t),
                said = explain::day(said)
            ));
        }
    }
    if out.is_empty()
        && let [one] = members
    {
        out.push(say!("only {name} tells of it", "un seul article en parle : {name}", name = name(one)));
    }
    out
}
