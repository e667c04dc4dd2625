//! Small steps all findings about claims share: places, names of reports, quotes short enough to read.

use crate::comparison::said::{Said, say};
use crate::comparison::{ClaimRef, Evidence, Finding, FindingKind, GroupIx, ReportIx, Status, VoteIx};
use crate::corpus::Corpus;
use crate::order::Order as _;
use crate::reading::Reading;
use crate::span::Span;

/// The reports compared and their readings.
#[derive(Clone, Copy)]
pub(super) struct Reports<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) readings: &'a [Reading],
}

impl<'a> Reports<'a> {
    /// The claim itself.
    pub(super) fn claim(self, at: ClaimRef) -> &'a crate::claim::Claim {
        &self.readings[at.report.0 as usize].claims[at.claim as usize]
    }

    /// The text of a report.
    pub(super) fn text(self, report: ReportIx) -> &'a str {
        &self.corpus.reports[report.0 as usize].text
    }

    /// The words of a claim.
    pub(super) fn words(self, at: ClaimRef) -> &'a str {
        self.claim(at).span.of(self.text(at.report))
    }

    /// The words at a place, cut to a length that can stand in a sentence.
    pub(super) fn short(self, report: ReportIx, span: Span) -> String {
        shorten(span.of(self.text(report)))
    }

    /// How a report is called in an explanation.
    pub(super) fn name(self, report: ReportIx) -> Said {
        self.called(report, "l’article")
    }

    /// How it is called where an explanation begins.
    pub(super) fn head(self, report: ReportIx) -> Said {
        self.called(report, "L’article")
    }

    fn called(self, report: ReportIx, french: &str) -> Said {
        let report = &self.corpus.reports[report.0 as usize];
        match &report.meta.publisher {
            Some(publisher) => Said::same(publisher),
            None => Said::new(format!("report {}", report.id), format!("{french} {}", report.id)),
        }
    }

    /// How several reports are called, the first few by name.
    pub(super) fn names(self, reports: &[ReportIx]) -> Said {
        let mut names: Vec<Said> = reports.iter().take(4).map(|&r| self.name(r)).collect();
        match reports.len().saturating_sub(4) {
            0 => {}
            1 => names.push(Said::new("1 more", "1 autre")),
            left => names.push(say!("{left} more", "{left} autres", left)),
        }
        Said::list(&names)
    }

    /// The place of a claim.
    pub(super) fn place(self, at: ClaimRef) -> Evidence {
        Evidence { report: at.report, span: self.claim(at).span }
    }
}

/// Cuts a passage to a length that can stand in a sentence.
fn shorten(words: &str) -> String {
    const LONGEST: usize = 90;
    let mut short: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if short.len() > LONGEST {
        let cut = short.char_indices().map(|(i, _)| i).take_while(|&i| i <= LONGEST).last().unwrap_or(0);
        let cut = short[..cut].rfind(' ').unwrap_or(cut);
        short.truncate(cut);
        short.push('…');
    }
    let inner = short.trim_matches(|c| matches!(c, '“' | '”' | '"' | '«' | '»' | ' ' | ','));
    inner.to_string()
}

/// Puts a finding together; the first two places stay first, for they are compared, the rest follow in order, each
/// once; reports are taken from them.
pub(super) fn finding(
    kind: FindingKind,
    status: Status,
    vote: Option<VoteIx>,
    group: Option<GroupIx>,
    mut evidence: Vec<Evidence>,
    explanation: Said,
) -> Finding {
    let mut rest = evidence.split_off(evidence.len().min(2));
    evidence.order();
    evidence.dedup();
    rest.order();
    rest.dedup();
    rest.retain(|place| !evidence.contains(place));
    evidence.append(&mut rest);
    let mut reports: Vec<ReportIx> = evidence.iter().map(|e| e.report).collect();
    reports.order();
    reports.dedup();
    Finding { kind, status, vote, group, reports, evidence, explanation }
}
