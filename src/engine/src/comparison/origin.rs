//! Reports that share long runs of words: copies, agency texts, one source behind several reports.
//!
//! Runs inside quotation marks do not count: two reports may quote one document. A list of names counts sooner,
//! since the same names in the same order with the same mistakes have one source. Near-linear: runs of a few words
//! lead to those who share them, never all pairs of reports.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::said::{Said, say};
use super::{Evidence, Finding, FindingKind, ReportIx, Status};
use crate::corpus::Corpus;
use crate::order::Order as _;
use crate::reading::Reading;
use crate::span::Span;
use crate::tokens::{Kind, Tokens};

/// Runs are looked for by this many words.
const SHINGLE: usize = 7;
/// A run of at least this many words outside quotations has one source.
const RUN: usize = 13;
/// So has a run of at least this many words if most are names.
const NAMES: usize = 7;
/// A run of words in more reports than this leads only to the next few.
const CROWD: usize = 3;
/// Of this many runs in a row, one leads to others.
const WINDOW: usize = 6;

/// One report as words.
struct Words {
    spans: Vec<Span>,
    hashes: Vec<u64>,
    capital: Vec<bool>,
    quoted: Vec<bool>,
}

/// Findings about reports with one source.
pub(super) fn find(corpus: &Corpus, readings: &[Reading]) -> Vec<Finding> {
    let words: Vec<Words> = corpus.reports.iter().zip(readings).map(|(r, reading)| words(&r.text, reading)).collect();
    let runs = runs(corpus, &words);
    let groups = groups(words.len(), runs.keys());
    let mut told: BTreeMap<u32, Vec<Shared>> = BTreeMap::new();
    let of: FxHashMap<u32, u32> = groups.iter().flat_map(|g| g.iter().map(|&r| (r, g[0]))).collect();
    for (&(a, b), list) in &runs {
        told.entry(of[&a]).or_default().extend(list.iter().map(|&run| Shared { a, b, run }));
    }
    groups.iter().filter_map(|g| told.get(&g[0]).map(|shared| tell(corpus, &words, g, shared))).collect()
}

/// A run and the two reports that share it.
#[derive(Clone, Copy)]
struct Shared {
    a: u32,
    b: u32,
    run: Run,
}

fn words(text: &str, reading: &Reading) -> Words {
    let tokens = Tokens::scan(text);
    let mut words = Words { spans: Vec::new(), hashes: Vec::new(), capital: Vec::new(), quoted: Vec::new() };
    let (mut block, mut quote) = (0, 0);
    for (i, token) in tokens.list().iter().enumerate() {
        let at = token.span.start;
        while reading.structure.blocks.get(block).is_some_and(|b| b.span.end <= at) {
            block += 1;
        }
        while reading.quotes.get(quote).is_some_and(|q| q.span.end <= at) {
            quote += 1;
        }
        let body = reading.structure.blocks.get(block).is_some_and(|b| b.kind.is_body());
        if !body || !matches!(token.kind, Kind::Word | Kind::Number) {
            continue;
        }
        words.spans.push(token.span);
        words.hashes.push(hash(tokens.key(i)));
        words.capital.push(token.capital);
        words.quoted.push(reading.quotes.get(quote).is_some_and(|q| q.span.start <= at));
    }
    words
}

/// FNV-1a: the same on every machine.
fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

fn shingle(words: &Words, at: usize) -> u64 {
    words.hashes[at..at + SHINGLE].iter().fold(0, |h: u64, w| h.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ w.rotate_left(17))
}

/// The places of a report that lead to others: of every few runs the one with the smallest hash, so that reports
/// that share a long run choose the same place in it; and every run of names.
fn leading(words: &Words) -> Vec<usize> {
    let count = (words.hashes.len() + 1).saturating_sub(SHINGLE);
    let hashes: Vec<u64> = (0..count).map(|at| shingle(words, at)).collect();
    let mut places = Vec::new();
    for window in 0..(count + 1).saturating_sub(WINDOW) {
        let least = (window..window + WINDOW).min_by_key(|&at| (hashes[at], at)).unwrap_or(window);
        if places.last() != Some(&least) {
            places.push(least);
        }
    }
    places
        .extend((0..count).filter(|&at| words.capital[at..at + SHINGLE].iter().filter(|c| **c).count() + 1 >= SHINGLE));
    places.order();
    places.dedup();
    places
}

/// A run of words two reports share: first word in each, and how many.
#[derive(Clone, Copy)]
struct Run {
    a: usize,
    b: usize,
    words: usize,
}

/// The runs that tell of one source, by pair of reports, smaller first.
fn runs(corpus: &Corpus, words: &[Words]) -> BTreeMap<(u32, u32), Vec<Run>> {
    let mut order: Vec<u32> = (0..words.len() as u32).collect();
    order.order_by_key(|&r| (&corpus.reports[r as usize].id, r));
    // A run's last few reports, in the order of ids, and where it stands in them.
    let mut seen: FxHashMap<u64, [(u32, u32); CROWD]> = FxHashMap::default();
    let mut runs: BTreeMap<(u32, u32), Vec<Run>> = BTreeMap::new();
    let mut done: FxHashMap<u32, usize> = FxHashMap::default();
    for &report in &order {
        let own = &words[report as usize];
        done.clear();
        for at in leading(own) {
            let last = seen.entry(shingle(own, at)).or_insert([(u32::MAX, 0); CROWD]);
            for &(other, place) in last.iter().filter(|(r, _)| *r != u32::MAX && *r != report) {
                if done.get(&other).is_some_and(|&end| at < end) {
                    continue;
                }
                let run = extend(own, at, &words[other as usize], place as usize);
                done.insert(other, run.a + run.words);
                if tells(own, &words[other as usize], run) {
                    let (key, run) = if report < other {
                        ((report, other), run)
                    } else {
                        ((other, report), Run { a: run.b, b: run.a, ..run })
                    };
                    runs.entry(key).or_default().push(run);
                }
            }
            if last[CROWD - 1].0 != report {
                last.rotate_left(1);
                last[CROWD - 1] = (report, at as u32);
            }
        }
    }
    for list in runs.values_mut() {
        list.order_by_key(|r| (r.a, r.b));
    }
    runs
}

/// The whole run around a place two reports share.
fn extend(a: &Words, at: usize, b: &Words, place: usize) -> Run {
    let before = a.hashes[..at].iter().rev().zip(b.hashes[..place].iter().rev()).take_while(|(x, y)| x == y).count();
    let after = a.hashes[at..].iter().zip(&b.hashes[place..]).take_while(|(x, y)| x == y).count();
    Run { a: at - before, b: place - before, words: before + after }
}

/// Whether a run tells of one source: long enough outside quotations, or a list of names.
fn tells(a: &Words, b: &Words, run: Run) -> bool {
    let own = (0..run.words).filter(|&n| !(a.quoted[run.a + n] || b.quoted[run.b + n])).count();
    let names = (0..run.words).filter(|&n| a.capital[run.a + n]).count();
    own >= RUN || run.words >= NAMES && own * 2 > run.words && names * 10 >= run.words * 8
}

/// The smallest report of a group.
fn root(of: &mut [u32], mut x: u32) -> u32 {
    while of[x as usize] != x {
        of[x as usize] = of[of[x as usize] as usize];
        x = of[x as usize];
    }
    x
}

/// Reports joined by runs, each group sorted.
fn groups<'a>(count: usize, joined: impl Iterator<Item = &'a (u32, u32)>) -> Vec<Vec<u32>> {
    let mut of: Vec<u32> = (0..count as u32).collect();
    for &(a, b) in joined {
        let (x, y) = (root(&mut of, a), root(&mut of, b));
        of[x.max(y) as usize] = x.min(y);
    }
    let mut groups: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for report in 0..count as u32 {
        groups.entry(root(&mut of, report)).or_default().push(report);
    }
    groups.into_values().collect()
}

/// At most this many shared passages are shown as evidence, the longest first.
const SHOWN: usize = 24;

fn tell(corpus: &Corpus, words: &[Words], group: &[u32], shared: &[Shared]) -> Finding {
    let place = |report: u32, at: usize, count: usize| {
        let spans = &words[report as usize].spans;
        Evidence { report: ReportIx(report), span: spans[at].join(spans[at + count - 1]) }
    };
    let mut longest = shared.to_vec();
    longest.order_by_key(|s| (std::cmp::Reverse(s.run.words), s.a, s.b, s.run.a));
    let mut evidence: Vec<Evidence> = longest
        .iter()
        .take(SHOWN)
        .flat_map(|s| [place(s.a, s.run.a, s.run.words), place(s.b, s.run.b, s.run.words)])
        .collect();
    evidence.order();
    evidence.dedup();
    let first = longest[0];
    let names = (0..first.run.words).filter(|&n| words[first.a as usize].capital[first.run.a + n]).count();
    let what = if names * 10 >= first.run.words * 8 {
        Said::new(
            "the same names, spelt the same way, in the same order",
            "les mêmes noms, écrits de la même façon, dans le même ordre",
        )
    } else {
        say!(
            "runs of up to {words} words",
            "des suites de mots, la plus longue de {words} mots",
            words = first.run.words
        )
    };
    let text = place(first.a, first.run.a, first.run.words).span.of(&corpus.reports[first.a as usize].text);
    let head: String = text.split_whitespace().take(12).collect::<Vec<_>>().join(" ");
    let independent = words.len() - group.len() + 1;
    let are = Said::new("are independent", if independent == 1 { "est indépendant" } else { "sont indépendants" });
    let explanation = say!(
        "{sharing} reports share {what} (“{head}…”): they have one source, so of {all} reports at most {independent} {are} here.",
        "{sharing} articles ont en commun {what} (« {head}… ») : ils ont une même source, donc sur {all} articles, {independent} au plus {are} ici.",
        sharing = group.len(),
        what,
        head,
        all = words.len(),
        independent,
        are
    );
    let reports = group.iter().map(|&r| ReportIx(r)).collect();
    Finding {
        kind: FindingKind::SharedOrigin,
        status: Status::Agree,
        vote: None,
        group: None,
        reports,
        evidence,
        explanation,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Report;
    use crate::reading;

    fn found(texts: &[&str]) -> Vec<Finding> {
        let reports: Vec<Report> = (0..)
            .zip(texts)
            .map(|(i, t)| Report { id: format!("r{i}"), text: (*t).to_string(), ..Report::default() })
            .collect();
        let corpus = Corpus { reports, ..Corpus::default() };
        let readings: Vec<Reading> = corpus.reports.iter().map(|r| reading::read(&r.text)).collect();
        find(&corpus, &readings)
    }

    fn origins(texts: &[&str]) -> Vec<Vec<u32>> {
        found(texts).iter().map(|f| f.reports.iter().map(|r| r.0).collect()).collect()
    }

    #[test]
    fn copies_are_found() {
        let agency = "the council of the harbour town closed two of its four bridges to cars after a long debate";
        let copy = format!("On Monday {agency}, officials said.");
        let other = format!("It was late. After a quarrel {agency}.");
        assert_eq!(origins(&[&copy, "Quite another report of the bridges.", &other]), [vec![0, 2]]);
    }

    #[test]
    fn quotations_are_no_copies() {
        let quoted =
            "He said “the council of the harbour town closed two of its four bridges to cars after a long debate”.";
        let again =
            "She quoted “the council of the harbour town closed two of its four bridges to cars after a long debate”.";
        assert!(origins(&[quoted, again]).is_empty());
    }

    #[test]
    fn lists_of_names_have_one_source() {
        let a = "It was written by Ann Leroy, Bob Marten, Cyd Olson, Dan Petri and Eve Quill.";
        let b = "Authors: Ann Leroy, Bob Marten, Cyd Olson, Dan Petri, Eve Quill.";
        assert_eq!(origins(&[a, b]), [vec![0, 1]]);
        let told = &found(&[a, b])[0].explanation;
        assert_eq!(
            told.in_language(crate::Language::French),
            "2 articles ont en commun les mêmes noms, écrits de la même façon, dans le même ordre (« Ann Leroy, Bob Marten, Cyd Olson, Dan Petri… ») : ils ont une même source, donc sur 2 articles, 1 au plus est indépendant ici."
        );
    }
}
