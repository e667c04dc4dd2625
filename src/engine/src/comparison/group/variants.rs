//! Which report uses which name for a thing, and names of people spelt in two ways.
//!
//! The first rests on the corpus's [`crate::corpus::NameSet`]s; the second on the texts alone: two full names that
//! share their first name and sound alike. Leaves misspellings that several reports share to [`crate::comparison`]'s origins.

use std::collections::BTreeMap;

use super::evidence::{Reports, finding};
use crate::comparison::said::{Said, say};
use crate::comparison::{Evidence, Finding, FindingKind, ReportIx, Status};
use crate::corpus::NameSet;
use crate::fold::fold;
use crate::span::Span;
use crate::tokens::{Kind, Tokens};

/// All findings about names.
pub(super) fn find(reports: Reports<'_>) -> Vec<Finding> {
    let sets: Vec<(&NameSet, Vec<String>)> = reports
        .corpus
        .names
        .iter()
        .filter(|set| set.variants_matter)
        .map(|set| (set, set.names.iter().map(|n| fold(n)).collect()))
        .collect();
    let mut used: Vec<BTreeMap<usize, Vec<Evidence>>> = vec![BTreeMap::new(); sets.len()];
    let mut names: FullNames = BTreeMap::new();
    for report in (0..reports.readings.len() as u32).map(ReportIx) {
        let tokens = Tokens::scan(reports.text(report));
        for ((_, names), by_name) in sets.iter().zip(&mut used) {
            uses(&tokens, report, names, by_name);
        }
        full_names(&tokens, report, &mut names);
    }
    let mut findings: Vec<Finding> =
        sets.iter().zip(used).filter_map(|((set, _), by_name)| tell_uses(reports, set, by_name)).collect();
    findings.extend(spellings(reports, &names));
    findings
}

/// Where one report first uses each name of a set.
fn uses(tokens: &Tokens<'_>, report: ReportIx, names: &[String], by_name: &mut BTreeMap<usize, Vec<Evidence>>) {
    for (name, span) in found(tokens, names) {
        let places = by_name.entry(name).or_default();
        if places.last().is_none_or(|e| e.report != report) {
            places.push(Evidence { report, span });
        }
    }
}

/// Every use of some of `names` in a text, the longest name where several begin: which, and where.
pub(crate) fn name_uses(text: &str, names: &[String]) -> Vec<(usize, Span)> {
    let names: Vec<String> = names.iter().map(|n| fold(n)).collect();
    found(&Tokens::cut(text), &names)
}

/// The same over tokens; the names are folded.
fn found(tokens: &Tokens<'_>, names: &[String]) -> Vec<(usize, Span)> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let longest = (0..names.len())
            .filter_map(|n| reaches(tokens, i, &names[n]).map(|last| (last, n)))
            .max_by_key(|&(last, n)| (last, std::cmp::Reverse(n)));
        i = match longest {
            Some((last, name)) => {
                found.push((name, tokens.span(i, last)));
                last + 1
            }
            None => i + 1,
        };
    }
    found
}

/// Which report uses which name of one set.
fn tell_uses(reports: Reports<'_>, set: &NameSet, by_name: BTreeMap<usize, Vec<Evidence>>) -> Option<Finding> {
    let who = |places: &[Evidence]| places.iter().map(|e| e.report).collect::<Vec<_>>();
    let told: Vec<Said> = by_name
        .iter()
        .map(|(&name, places)| {
            let (name, names) = (set.names[name].as_str(), reports.names(&who(places)));
            say!("“{name}” in {names}", "« {name} » dans {names}", name, names)
        })
        .collect();
    let evidence: Vec<Evidence> = by_name.into_values().flatten().collect();
    let several = evidence.iter().any(|e| e.report != evidence[0].report);
    if told.len() < 2 || !several {
        return None;
    }
    let explanation = say!(
        "{thing} goes by several names: {told}.",
        "Plusieurs noms pour une même chose ({thing}) : {told}.",
        thing = set.label.as_str(),
        told = Said::joined(&told, &Said::new("; ", " ; "))
    );
    Some(finding(FindingKind::NameVariant, Status::Differ, None, None, evidence, explanation))
}

/// The last token if the folded `name` begins at token `i`; hyphens count as spaces.
fn reaches(tokens: &Tokens<'_>, i: usize, name: &str) -> Option<usize> {
    if !tokens.get(i).is_some_and(|t| t.capital) {
        return None;
    }
    let mut at = i;
    let mut last = i;
    for word in name.split([' ', '-']).filter(|w| !w.is_empty()) {
        if at > i && tokens.is_mark(at, '-') {
            at += 1;
        }
        if tokens.key(at) != word {
            return None;
        }
        last = at;
        at += 1;
    }
    Some(last)
}

/// Full names: the words folded, how they are written first, and where each report has them first.
type FullNames = BTreeMap<(String, String), Vec<(String, Evidence)>>;

/// Full names that share the first name and sound alike in the last.
fn spellings(reports: Reports<'_>, names: &FullNames) -> Vec<Finding> {
    let mut findings = Vec::new();
    let list: Vec<_> = names.iter().collect();
    for (i, ((first, last), places)) in list.iter().enumerate() {
        // Sorted by first name: only neighbours with a first name one letter away can pair.
        for ((first_b, last_b), places_b) in list[i + 1..].iter().take(200) {
            if !alike_first(first, first_b) {
                if first_b.chars().next() != first.chars().next() {
                    break;
                }
                continue;
            }
            let same_last = last == last_b;
            if same_last && first == first_b || !same_last && !sounds_alike(last, last_b) {
                continue;
            }
            let apart = places.iter().any(|(_, e)| !places_b.iter().any(|(_, o)| o.report == e.report));
            if !apart || findings.len() >= 60 {
                continue;
            }
            let who = |p: &[(String, Evidence)]| p.iter().map(|(_, e)| e.report).collect::<Vec<_>>();
            let explanation = say!(
                "One person, it seems, under two spellings: “{first}” in {one}, “{second}” in {other}.",
                "Une même personne, semble-t-il, sous deux orthographes : « {first} » dans {one}, « {second} » dans {other}.",
                first = places[0].0.as_str(),
                one = reports.names(&who(places)),
                second = places_b[0].0.as_str(),
                other = reports.names(&who(places_b))
            );
            let evidence = places.iter().chain(places_b.iter()).map(|(_, e)| *e).collect();
            findings.push(finding(FindingKind::NameVariant, Status::Differ, None, None, evidence, explanation));
        }
    }
    findings
}

/// Adds the pairs of capitalised words no rule knows.
fn full_names(tokens: &Tokens<'_>, report: ReportIx, names: &mut FullNames) {
    let name = |i: usize| {
        tokens.get(i).is_some_and(|t| t.capital && t.kind == Kind::Word)
            && tokens.key(i).chars().count() > 2
            && tokens.lexeme(i).claim == 0
            && tokens.lexeme(i).date == 0
    };
    let mut i = 0;
    while i + 1 < tokens.len() {
        let pair = name(i) && name(i + 1) && tokens.get(i + 1).is_some_and(|t| t.spaced && !t.line_start);
        let longer = i > 0 && name(i - 1) && tokens.get(i).is_some_and(|t| t.spaced)
            || name(i + 2) && tokens.get(i + 2).is_some_and(|t| t.spaced);
        if pair && !longer {
            let key = (tokens.key(i).to_string(), tokens.key(i + 1).to_string());
            let places = names.entry(key).or_default();
            if places.last().is_none_or(|(_, e)| e.report != report) {
                let span = tokens.span(i, i + 1);
                places.push((span.of(tokens.text).to_string(), Evidence { report, span }));
            }
        }
        i += 1;
    }
}

/// First names that are one, or one letter apart ("Marise", "Maryse").
fn alike_first(a: &str, b: &str) -> bool {
    a == b || a.len() > 4 && distance(a, b, 1) <= 1
}

/// Last names that begin alike and whose consonants agree, as ears keep them: "Ratayo", "Retailleau".
fn sounds_alike(a: &str, b: &str) -> bool {
    if a.chars().next() != b.chars().next() || a.len() < 4 || b.len() < 4 {
        return false;
    }
    let (x, y) = (skeleton(a), skeleton(b));
    let (short, long) = if x.len() < y.len() { (&x, &y) } else { (&y, &x) };
    short.len() >= 2 && long.starts_with(short.as_str()) && long.len() - short.len() <= 2
        || a.len().min(b.len()) >= 6 && distance(a, b, 2) <= 2
}

/// The consonants of a word, doubles once, without the ones French leaves silent at the end.
fn skeleton(word: &str) -> String {
    let mut out = String::new();
    for c in word.chars().filter(|c| !"aeiouyh".contains(*c)) {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// How many letters to change, at most `most` + 1; bounded words only.
fn distance(a: &str, b: &str, most: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(24).collect(), b.chars().take(24).collect());
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (k, y) in b.iter().enumerate() {
            let change = before + usize::from(x != y);
            before = row[k + 1];
            row[k + 1] = change.min(before + 1).min(row[k] + 1);
        }
    }
    row[b.len()].min(most + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_sound_alike() {
        for (a, b, want) in [
            ("ratayo", "retailleau", true),
            ("mallure", "malhuret", true),
            ("carrere", "carrere", true),
            ("marcel", "kanner", false),
            ("smith", "jones", false),
        ] {
            assert_eq!(sounds_alike(a, b), want, "{a} {b}");
        }
        assert!(alike_first("marise", "maryse"));
    }
}
