//! Votes put together from the reports' tallies and mentions, and the findings about them.

use super::{Finding, Overrides, Vote};
use crate::corpus::Corpus;
use crate::reading::Reading;

/// Puts tallies and mentions of votes together by evidence: body, date, tally, motion, wording.
pub(super) fn assemble(_corpus: &Corpus, _readings: &[Reading], _overrides: &Overrides) -> Vec<Vote> {
    Vec::new()
}

/// Findings about votes: different-votes, tally, arithmetic, denominator, unstated, qualifier, date.
pub(super) fn find(_corpus: &Corpus, _readings: &[Reading], _votes: &[Vote]) -> Vec<Finding> {
    Vec::new()
}
