//! Claims grouped by meaning across reports, and the findings about them.

use super::{ClaimGroup, ClaimRef, Finding, ReportIx, Vote};
use crate::corpus::Corpus;
use crate::reading::Reading;

/// Groups the claims of all reports; every claim is in exactly one group.
pub(super) fn assemble(_corpus: &Corpus, readings: &[Reading], _votes: &[Vote]) -> Vec<ClaimGroup> {
    readings
        .iter()
        .zip(0..)
        .flat_map(|(reading, report)| {
            (0..reading.claims.len() as u32).map(move |claim| ClaimGroup {
                claims: vec![ClaimRef { report: ReportIx(report), claim }],
                ..ClaimGroup::default()
            })
        })
        .collect()
}

/// Findings about claims: legal-effect, claim-conflict, attribution, wording, name-variant, shared-origin.
pub(super) fn find(_corpus: &Corpus, _readings: &[Reading], _votes: &[Vote], _groups: &[ClaimGroup]) -> Vec<Finding> {
    Vec::new()
}
