//! What became of the motion: adopted by one report, rejected by another.

use super::Scene;
use crate::comparison::said::say;
use crate::comparison::{Finding, FindingKind, Status, VoteReport};
use crate::tally::Outcome;

pub(super) fn scan(scene: &Scene<'_>, out: &mut Vec<Finding>) {
    let told = |want: Outcome| -> Vec<&VoteReport> {
        let tells = |r: &&VoteReport| scene.tallies(r).any(|t| t.outcome == Some(want));
        scene.vote.reports.iter().filter(|r| !r.recalled).filter(tells).collect()
    };
    let (adopted, rejected) = (told(Outcome::Adopted), told(Outcome::Rejected));
    // A report that tells of both, a motion and an amendment to it say, contradicts nobody.
    if adopted.is_empty() || rejected.is_empty() || adopted.iter().any(|r| rejected.contains(r)) {
        return;
    }
    let explanation = say!(
        "Reports of {vote} contradict each other on its outcome: adopted by the word of {adopted}, rejected by the word of {rejected}.",
        "Les articles sur {vote} se contredisent sur son issue : adopté selon {adopted}, rejeté selon {rejected}.",
        vote = scene.called(),
        adopted = scene.names(&adopted),
        rejected = scene.names(&rejected)
    );
    let mut finding = scene.finding(FindingKind::ClaimConflict, Status::Differ, explanation);
    for r in adopted.into_iter().chain(rejected) {
        finding.reports.push(r.report);
        finding.evidence.push(scene.telling(r));
    }
    out.push(finding);
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::findings;
    use crate::comparison::FindingKind;

    #[test]
    fn opposite_outcomes_are_told() {
        let adopted = "date 2024-02-21 The UN Security Council adopted on Tuesday a resolution demanding a ceasefire, with 13 in favour, 1 against and 1 abstention.\n\nMore follows here.";
        let failed = "date 2024-02-21 The UN Security Council on Tuesday failed to adopt a resolution demanding a ceasefire. The draft received 13 votes in favour, 1 against and 1 abstention.\n\nMore follows here.";
        let found = findings(&[adopted, failed], FindingKind::ClaimConflict);
        assert!(found.iter().any(|f| f.contains("contradict each other on its outcome")), "{found:?}");
        assert!(findings(&[adopted, adopted], FindingKind::ClaimConflict).is_empty());
    }
}
