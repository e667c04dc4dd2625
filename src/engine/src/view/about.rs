//! The self-audit: every fact read again from the embedded text.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::World;
use crate::comparison::said::{Said, say};
use crate::reading::read;
use crate::span::Span;

/// What the audit did and what it could not find again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audit {
    /// Reports read again.
    pub reports: usize,
    /// Facts whose words were looked up: tallies, dates, claims and the evidence of findings.
    pub facts: usize,
    /// What was not found again.
    pub faults: Vec<AuditFault>,
    /// SHA-256 over all readings and findings: the same wherever the same corpus is read.
    pub digest: String,
}

/// Something that was not found again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditFault {
    /// The report's id.
    pub id: String,
    /// What is amiss.
    pub reason: Said,
}

/// Reads every text again and compares; looks up the words of every fact. Never fails.
pub fn audit(world: &World) -> Audit {
    let mut audit = Audit::default();
    let mut hash = Sha256::new();
    for (report, stored) in world.corpus.reports.iter().zip(world.readings.iter()) {
        let again = read(&report.text);
        audit.reports += 1;
        digest(&mut hash, &again);
        if again != *stored {
            let reason = Said::new(
                "read again, the text gives another reading than the one stored",
                "relu, le texte donne une autre lecture que celle qui est conservée",
            );
            audit.faults.push(AuditFault { id: report.id.clone(), reason });
        }
        let spans = stored.tallies.iter().map(|t| t.span).chain(stored.dates.iter().map(|d| d.span));
        for span in spans.chain(stored.claims.iter().map(|c| c.span)) {
            look_up(&mut audit, &report.id, &report.text, span);
        }
    }
    for finding in &world.comparison.findings {
        digest(&mut hash, finding);
        for evidence in &finding.evidence {
            if let Some((report, _)) = world.report(evidence.report) {
                look_up(&mut audit, &report.id, &report.text, evidence.span);
            }
        }
    }
    audit.digest = hash.finalize().iter().map(|b| format!("{b:02x}")).collect();
    audit
}

/// Adds a value to the digest, field by field.
fn digest(hash: &mut Sha256, value: &impl Serialize) {
    // Into memory, plain structs always serialise.
    hash.update(postcard::to_allocvec(value).unwrap_or_default());
}

fn look_up(audit: &mut Audit, id: &str, text: &str, span: Span) {
    audit.facts += 1;
    if span.of(text).trim().is_empty() {
        let reason = say!(
            "no words stand at bytes {start} to {end}",
            "aucun mot ne se trouve aux octets {start} à {end}",
            start = span.start,
            end = span.end
        );
        audit.faults.push(AuditFault { id: id.to_string(), reason });
    }
}
