//! The heading of a group, in the words of a report: short, clear, and most like the rest.

use super::features::Table;
use super::likeness::likeness;
use crate::corpus::Corpus;
use crate::reading::Reading;

/// A heading is wanted between these lengths, in bytes.
const WANTED: std::ops::RangeInclusive<u32> = 24..=110;

/// The words of the member of `group` (indices into the table) that speaks best for it.
pub(super) fn label(corpus: &Corpus, readings: &[Reading], table: &Table, group: &[u32]) -> String {
    let best = group.iter().take(40).min_by_key(|&&at| {
        let claim = table.claims[at as usize];
        let span = readings[claim.report.0 as usize].claims[claim.claim as usize].span;
        let alike: u32 = group
            .iter()
            .take(12)
            .map(|&other| likeness(table, &table.features[at as usize], &table.features[other as usize]))
            .sum();
        let awkward = if WANTED.contains(&span.len()) { 0 } else { span.len().abs_diff(60) };
        (awkward + span.len() / 4 + 1000 - (alike / group.len().clamp(1, 12) as u32).min(1000) / 8, at)
    });
    let Some(&at) = best else { return String::new() };
    let claim = table.claims[at as usize];
    let report = claim.report.0 as usize;
    let words = readings[report].claims[claim.claim as usize].span.of(&corpus.reports[report].text);
    let mut label: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if label.len() > 160 {
        let cut = label.char_indices().map(|(i, _)| i).take_while(|&i| i <= 150).last().unwrap_or(0);
        let cut = label[..cut].rfind(' ').unwrap_or(cut);
        label.truncate(cut);
        label.push('…');
    }
    label
}
