//! Findings as two tables: what each says, and the words it rests on.

use crate::address::Anchor;
use crate::comparison::Finding;
use crate::export::Place;
use crate::export::sheet::{Cell, Sheet};
use crate::view::{kind_in_words, verdict_in_words};

/// All findings of the comparison.
pub(super) fn all(place: &Place<'_>) -> Vec<Sheet> {
    of(place, |_| true)
}

/// The findings that pass.
pub(super) fn of(place: &Place<'_>, keep: impl Fn(&Finding) -> bool) -> Vec<Sheet> {
    let l = place.address.language();
    let columns = ["finding", "kind", "status", "vote", "claim", "reports", "explanation", "in_words"];
    let mut findings = Sheet::new("findings", &columns);
    let mut evidence = Sheet::new("evidence", &["finding", "report", "publisher", "words", "start", "end", "link"]);
    for (finding, number) in place.world.comparison.findings.iter().filter(|f| keep(f)).zip(1u32..) {
        let ids: Vec<String> = finding.reports.iter().filter_map(|ix| Some(place.report(*ix)?.0.id.clone())).collect();
        findings.rows.push(vec![
            number.into(),
            Cell::word(&finding.kind),
            Cell::word(&finding.status),
            finding.vote.map(|v| v.to_string()).into(),
            finding.group.map(|g| g.to_string()).into(),
            ids.into(),
            finding.explanation.in_language(l).into(),
            format!("{}{} {}", kind_in_words(finding.kind, l), l.choose(":", " :"), verdict_in_words(finding, l))
                .into(),
        ]);
        for place_in_text in &finding.evidence {
            let Some((report, _)) = place.report(place_in_text.report) else { continue };
            let span = place_in_text.span;
            evidence.rows.push(vec![
                number.into(),
                report.id.as_str().into(),
                report.meta.publisher.as_deref().into(),
                span.of(&report.text).into(),
                span.start.into(),
                span.end.into(),
                place.link(&place.address.opening(&report.id, Some(Anchor::new(&report.text, span)))).into(),
            ]);
        }
    }
    vec![findings, evidence]
}
