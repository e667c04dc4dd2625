//! Small corpora, whole: which votes they make and what is found of them.

use crate::comparison::{Comparison, FindingKind, Overrides, compare};
use crate::corpus::{Corpus, Report};
use crate::reading::Reading;

pub(super) fn corpus(texts: &[&str]) -> (Corpus, Vec<Reading>) {
    let reports = texts
        .iter()
        .enumerate()
        .map(|(i, text)| Report { id: format!("r{i}"), text: (*text).to_string(), ..Report::default() })
        .collect();
    let corpus = Corpus { reports, ..Corpus::default() };
    let readings = corpus.reports.iter().map(|r| crate::read(&r.text)).collect();
    (corpus, readings)
}

pub(super) fn compared(texts: &[&str]) -> (Corpus, Comparison) {
    let (corpus, readings) = corpus(texts);
    let comparison = compare(&corpus, &readings, &Overrides::default());
    (corpus, comparison)
}

/// The explanations of one kind.
pub(super) fn findings(texts: &[&str], kind: FindingKind) -> Vec<String> {
    compared(texts).1.findings.into_iter().filter(|f| f.kind == kind).map(|f| f.explanation).collect()
}
