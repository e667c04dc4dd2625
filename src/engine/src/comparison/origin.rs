//! Reports that share long runs of words: copies, agency texts, one source behind several reports.
//!
//! Runs inside quotation marks do not count: two reports may quote one document. A list of names counts sooner,
//! since the same names in the same order with the same mistakes have one source. Near-linear: runs of a few words
//! lead to those who share them, never all pairs of reports.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Evidence, Finding, FindingKind, ReportIx, Status};
use crate::corpus::Corpus;
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
const CROWD: usize = 16;

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
    let mut runs: BTreeMap<(u32, u32), Vec<Run>> = BTreeMap::new();
    for (a, b) in pairs(corpus, &words) {
        let found = shared(&words[a as usize], &words[b as usize]);
        if !found.is_empty() {
            runs.insert((a, b), found);
        }
    }
    groups(words.len(), runs.keys()).into_iter().filter(|g| g.len() > 1).map(|g| tell(corpus, &words, &runs, &g)).collect()
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

/// Pairs of reports that share some run of words, smaller first.
fn pairs(corpus: &Corpus, words: &[Words]) -> Vec<(u32, u32)> {
    let mut order: Vec<u32> = (0..words.len() as u32).collect();
    order.sort_by_key(|&r| (&corpus.reports[r as usize].id, r));
    // A shingle's last few reports in the order of ids.
    let mut last: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
    let mut pairs = Vec::new();
    for &report in &order {
        let own = &words[report as usize];
        for at in 0..(own.hashes.len() + 1).saturating_sub(SHINGLE) {
            let seen = last.entry(shingle(own, at)).or_default();
            for &other in seen.iter() {
                if other != report {
                    pairs.push((report.min(other), report.max(other)));
                }
            }
            if seen.last() != Some(&report) {
                seen.push(report);
                if seen.len() > CROWD {
                    seen.remove(0);
                }
            }
        }
        if pairs.len() > 1 << 20 {
            pairs.sort_unstable();
            pairs.dedup();
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// A run of words two reports share: first word in each, and how many.
#[derive(Clone, Copy)]
struct Run {
    a: usize,
    b: usize,
    words: usize,
}

/// The runs two reports share that tell of one source.
fn shared(a: &Words, b: &Words) -> Vec<Run> {
    let mut at: FxHashMap<u64, usize> = FxHashMap::default();
    for i in (0..(b.hashes.len() + 1).saturating_sub(SHINGLE)).rev() {
        at.insert(shingle(b, i), i);
    }
    let mut runs = Vec::new();
    let mut i = 0;
    while i + SHINGLE <= a.hashes.len() {
        let Some(&k) = at.get(&shingle(a, i)) else {
            i += 1;
            continue;
        };
        let words = a.hashes[i..].iter().zip(&b.hashes[k..]).take_while(|(x, y)| x == y).count();
        if words == 0 {
            i += 1;
            continue;
        }
        let own = (0..words).filter(|&n| !(a.quoted[i + n] || b.quoted[k + n])).count();
        let names = (0..words).filter(|&n| a.capital[i + n]).count();
        if own >= RUN || words >= NAMES && own * 2 > words && names * 10 >= words * 8 {
            runs.push(Run { a: i, b: k, words });
        }
        i += words;
    }
    runs
}

/// Reports joined by runs, each group sorted.
fn groups<'a>(count: usize, joined: impl Iterator<Item = &'a (u32, u32)>) -> Vec<Vec<u32>> {
    let mut of: Vec<u32> = (0..count as u32).collect();
    fn root(of: &mut [u32], mut x: u32) -> u32 {
        while of[x as usize] != x {
            of[x as usize] = of[of[x as usize] as usize];
            x = of[x as usize];
        }
        x
    }
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

fn tell(corpus: &Corpus, words: &[Words], runs: &BTreeMap<(u32, u32), Vec<Run>>, group: &[u32]) -> Finding {
    let mut evidence = Vec::new();
    let (mut longest, mut total) = (0, 0);
    let (mut passage, mut list) = (Span::default(), false);
    let mut source = 0;
    for (i, &a) in group.iter().enumerate() {
        for &b in &group[i + 1..] {
            for run in runs.get(&(a, b)).into_iter().flatten() {
                let place = |report: u32, at: usize| {
                    let spans = &words[report as usize].spans;
                    Evidence { report: ReportIx(report), span: spans[at].join(spans[at + run.words - 1]) }
                };
                evidence.extend([place(a, run.a), place(b, run.b)]);
                total += run.words;
                if run.words > longest {
                    longest = run.words;
                    passage = place(a, run.a).span;
                    source = a;
                    let names = (0..run.words).filter(|&n| words[a as usize].capital[run.a + n]).count();
                    list = names * 10 >= run.words * 8;
                }
            }
        }
    }
    evidence.sort_unstable();
    evidence.dedup();
    let text = passage.of(&corpus.reports[source as usize].text);
    let head: String = text.split_whitespace().take(12).collect::<Vec<_>>().join(" ");
    let all = words.len();
    let independent = all - group.len() + 1;
    let what = if list {
        "the same names, spelt the same way, in the same order".to_string()
    } else {
        format!("{total} words in long runs, the longest of {longest}")
    };
    let explanation = format!(
        "{} reports share {what} (“{head}…”): they have one source, so of {all} reports at most {independent} are independent here.",
        group.len()
    );
    let reports = group.iter().map(|&r| ReportIx(r)).collect();
    Finding { kind: FindingKind::SharedOrigin, status: Status::Agree, vote: None, group: None, reports, evidence, explanation }
}
