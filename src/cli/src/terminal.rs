//! A comparison drawn for a terminal: what the page's votes view shows, on one screen.

use scrutin_engine::{Comparison, Corpus, Reading};

/// Draws the votes and the findings about them.
pub(crate) fn draw(corpus: &Corpus, _readings: &[Reading], comparison: &Comparison) -> String {
    let mut out = format!("{} reports, {} votes\n", corpus.reports.len(), comparison.votes.len());
    for finding in &comparison.findings {
        out.push_str(&finding.explanation);
        out.push('\n');
    }
    out
}
