//! One report read: everything the engine finds in a text by itself.
//!
//! `read` is pure and never fails; doubt goes to [`Reading::warnings`]. Comparison with other reports is
//! left to `scrutin-engine`.

use serde::{Deserialize, Serialize};

use crate::claim::{self, Claim};
use crate::date::{self, DateMention};
use crate::order::Order as _;
use crate::quote::{self, Quote};
use crate::span::Span;
use crate::structure::{self, Structure};
use crate::tally::{self, Tally};
use crate::tokens::Tokens;

/// The language a text is mostly in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
}

impl Language {
    /// The ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }
}

/// A doubt about a reading: what kind, where, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// What kind of doubt.
    pub kind: WarningKind,
    /// Where.
    pub span: Span,
    /// One plain sentence.
    pub reason: String,
}

/// The kinds of doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WarningKind {
    /// A quotation mark without its partner.
    UnbalancedQuote,
    /// Characters that change the direction of text or cannot be seen.
    HiddenCharacters,
    /// A text without words.
    Empty,
    /// A passage that looks cut off.
    CutOff,
    /// A calendar date that does not exist.
    ImpossibleDate,
}

/// What the engine reads in one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The language, if the words decide it.
    pub language: Option<Language>,
    /// Title, blocks and sentences.
    pub structure: Structure,
    /// Quotations, outermost first where nested, in order of start.
    pub quotes: Vec<Quote>,
    /// Date expressions in order.
    pub dates: Vec<DateMention>,
    /// Vote counts in order.
    pub tallies: Vec<Tally>,
    /// Claims in order.
    pub claims: Vec<Claim>,
    /// Doubts in order.
    pub warnings: Vec<Warning>,
}

/// Reads one text. Never fails and never panics; an empty text gives an empty reading with a warning.
pub fn read(text: &str) -> Reading {
    let tokens = Tokens::scan(text);
    let mut warnings = structure::scan_hidden(text);
    if tokens.is_empty() {
        warnings.push(Warning {
            kind: WarningKind::Empty,
            span: Span::default(),
            reason: "the text holds no words".into(),
        });
    }
    let structure = structure::scan(&tokens);
    let quotes = quote::scan(&tokens, &structure, &mut warnings);
    let dates = date::scan(&tokens, &structure, &mut warnings);
    let tallies = tally::scan(&tokens, &structure, &dates);
    let claims = claim::scan(&tokens, &structure, &quotes);
    warnings.order_by_key(|w| (w.span, w.kind));
    Reading { language: structure::language(&tokens), structure, quotes, dates, tallies, claims, warnings }
}
