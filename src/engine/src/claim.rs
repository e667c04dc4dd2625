//! Claims at clause level: who says or does what, in whose voice.
//!
//! Holds the types; the rules live in the files below. Leaves comparison across reports to
//! [`crate::comparison`]. Invariant: claims of one report are in order of their start; one may lie inside
//! another (a demand inside what a ministry said).

pub mod words;

use serde::{Deserialize, Serialize};

use crate::quote::Quote;
use crate::span::Span;
use crate::structure::Structure;
use crate::tokens::Tokens;

/// What a claim does. The kebab-case name is what the contract prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Says that something is so, in speech.
    #[default]
    States,
    /// Narrated as a fact, nobody named as saying it.
    Reports,
    /// Asks for, calls for, urges, demands.
    Demands,
    /// Condemns, denounces, deplores, slams, rejects.
    Condemns,
    /// Supports, backs, welcomes, thanks.
    Supports,
    /// Denies, disputes.
    Denies,
    /// Recognises, reaffirms, recalls.
    Affirms,
    /// Adopts, passes, votes.
    Decides,
    /// Warns, threatens.
    Warns,
    /// Promises, pledges, offers.
    Promises,
    /// Accuses, blames.
    Accuses,
}

/// One claim of one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The clause.
    pub span: Span,
    /// Who says or does it, as named in the text (also when named in an earlier sentence).
    pub speaker: Option<Span>,
    /// What it does.
    pub act: Act,
    /// The word(s) from which `act` was read, if any.
    pub act_span: Option<Span>,
    /// At least half of its words stand in quotation marks.
    pub quoted: bool,
    /// Negated.
    pub negated: bool,
    /// The words by which the report keeps its distance ("what it described as").
    pub hedge: Option<Span>,
}

/// Finds every claim of a text, in order. Never fails.
pub fn scan(_tokens: &Tokens<'_>, _structure: &Structure, _quotes: &[Quote]) -> Vec<Claim> {
    Vec::new()
}
