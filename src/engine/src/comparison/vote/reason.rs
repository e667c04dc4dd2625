//! Why passages are taken for one vote, in plain words, strongest reason first.
//!
//! Says what [`super::bind`] weighed, about the vote as a whole and about each report that needs a word of
//! its own. Leaves agreement and difference to the findings.

use std::collections::BTreeMap;

use super::explain;
use super::mention::{Rests, Telling};
use super::resolve::Resolved;
use super::topic::Words;
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
    body: Option<&str>,
    words: &Words,
) -> Vec<String> {
    let mut out = Vec::new();
    let name = |t: &Telling| corpus.reports.get(t.report as usize).map_or_else(String::new, explain::report);
    let mut pairs: BTreeMap<(u64, u64), Vec<&Telling>> = BTreeMap::new();
    for t in members {
        if let Some(pair) = t.numbers.pair() {
            pairs.entry(pair).or_default().push(t);
        }
    }
    let main = pairs.iter().max_by_key(|(pair, list)| (list.len(), std::cmp::Reverse(**pair)));
    if let Some((pair, list)) = main.filter(|m| m.1.len() > 1) {
        let names: Vec<String> = list.iter().map(|t| name(t)).collect();
        out.push(format!(
            "{} give the same count, {} for and {} against: {}",
            explain::reports(list.len()),
            pair.0,
            pair.1,
            explain::list(&names)
        ));
    }
    if let Some(day) = resolved.day {
        let dated: Vec<String> = members.iter().filter(|t| t.when.day == Some(day)).map(|t| name(t)).collect();
        if !dated.is_empty() && members.len() > 1 {
            out.push(format!("dated to {} by {}", explain::weekday_day(day), explain::list(&dated)));
        }
        let fit: Vec<String> = members
            .iter()
            .filter(|t| {
                t.when.day.is_none()
                    && (t.when.month_day == Some((day.month, day.day))
                        || t.when.weekday.is_some() && t.when.weekday == day.weekday())
            })
            .map(|t| name(t))
            .collect();
        if !fit.is_empty() {
            out.push(format!(
                "the day or weekday that {} {} fits {}",
                explain::list(&fit),
                if fit.len() == 1 { "gives" } else { "give" },
                explain::weekday_day(day)
            ));
        }
    }
    out.extend(resolved.step.clone());
    if let Some(body) = body.filter(|_| members.len() > 1) {
        out.push(format!("the body is the same: {body}"));
    }
    if let [first, rest @ ..] = members
        && let Some(second) = rest.iter().find(|t| t.rests != Rests::Background && t.report != first.report)
    {
        let shared = words.shared(&first.topic.keys, &second.topic.keys, 5);
        if shared.len() > 1 {
            out.push(format!("the same subject, by words they share: {}", shared.join(", ")));
        }
    }
    for t in members.iter().filter(|t| t.rests != Rests::Count).take(SINGLE) {
        let quoted = corpus.reports.get(t.report as usize).map_or("", |r| {
            let date = t.when.mention.and_then(|m| readings.get(t.report as usize)?.dates.get(m as usize));
            date.map_or("", |d| d.span.of(&r.text))
        });
        let by = if quoted.is_empty() {
            "its body and subject".into()
        } else {
            format!("its body, subject and date (“{quoted}”)")
        };
        out.push(match t.rests {
            Rests::Background => format!("{} only recalls this vote, by its date (“{quoted}”)", name(t)),
            Rests::Qualifier => {
                format!("{} gives no number, only a word for the majority; it is placed by {by}", name(t))
            }
            _ => format!("{} gives no count; it is placed by {by}", name(t)),
        });
    }
    if let Some(day) = resolved.day {
        for t in members.iter().filter(|t| t.when.day.is_some_and(|d| d != day)).take(SINGLE) {
            let Some(said) = t.when.day else { continue };
            out.push(format!(
                "{} dates it {} instead; count, body and subject are those of this vote",
                name(t),
                explain::day(said)
            ));
        }
    }
    if out.is_empty()
        && let [one] = members
    {
        out.push(format!("only {} tells of it", name(one)));
    }
    out
}
