//! The words in which views name kinds, acts, states and days.
//!
//! One place, so that a second language can stand beside them. Leaves whole sentences to the findings.

use crate::address::Topic;
use crate::claim::Act;
use crate::comparison::{Finding, FindingKind, Status};
use crate::date::Day;
use crate::tally::{Outcome, Qualifier};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in words: "15 November 2022".
pub fn day_in_words(day: Day) -> String {
    format!("{} {}", day.day, month_in_words(day))
}

/// The month of a day in words: "November 2022".
pub(super) fn month_in_words(day: Day) -> String {
    let month = MONTHS.get(usize::from(day.month).wrapping_sub(1)).unwrap_or(&"?");
    format!("{month} {}", day.year)
}

/// The kind of a finding, in words.
pub const fn kind_in_words(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::DifferentVotes => "Different votes",
        FindingKind::Tally => "Count",
        FindingKind::Arithmetic => "Arithmetic",
        FindingKind::Denominator => "Counted out of",
        FindingKind::Unstated => "Left unstated",
        FindingKind::Qualifier => "Word for the majority",
        FindingKind::Date => "Date",
        FindingKind::LegalEffect => "Legal effect",
        FindingKind::ClaimConflict => "Conflict",
        FindingKind::Attribution => "Who says it",
        FindingKind::Wording => "Wording",
        FindingKind::NameVariant => "Names",
        FindingKind::SharedOrigin => "Shared origin",
    }
}

/// What findings are about, in words.
pub(super) const fn topic_in_words(topic: Topic) -> &'static str {
    match topic {
        Topic::Kind(kind) => kind_in_words(kind),
        Topic::Title => "In a title",
    }
}

/// What a finding comes to, in a word or two. That counts belong to different votes is no agreement of theirs.
pub fn verdict_in_words(finding: &Finding) -> &'static str {
    match finding.status {
        Status::Agree if finding.kind == FindingKind::DifferentVotes => "no conflict",
        Status::Agree => "agree",
        Status::Differ => "differ",
        Status::Silent => "silent",
        Status::Impossible => "cannot be",
    }
}

/// What a claim does, in a word.
pub(super) fn act_in_words(act: Act) -> &'static str {
    match act {
        Act::States => "states",
        Act::Reports => "reports",
        Act::Demands => "demands",
        Act::Condemns => "condemns",
        Act::Supports => "supports",
        Act::Denies => "denies",
        Act::Affirms => "affirms",
        Act::Decides => "decides",
        Act::Warns => "warns",
        Act::Promises => "promises",
        Act::Accuses => "accuses",
    }
}

/// A qualifier, in words.
pub(super) const fn qualifier_in_words(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Unanimous => "unanimous",
        Qualifier::NearUnanimous => "nearly unanimous",
        Qualifier::Overwhelming => "overwhelming majority",
        Qualifier::Majority => "majority",
        Qualifier::Voice => "not counted (by voice)",
    }
}

/// An outcome, in a word.
pub(super) const fn outcome_in_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Adopted => "adopted",
        Outcome::Rejected => "rejected",
    }
}
