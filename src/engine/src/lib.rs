//! Scrutin's engine: text in, findings out.
//!
//! `read` turns one report into a [`Reading`]; `compare` puts the readings of a corpus together into
//! a [`Comparison`]. Both are pure: no I/O, clock, randomness, threads or web, the same bytes natively
//! and in WASM, and neither panics on any text. Every fact carries the [`Span`] it was read from.
#![cfg_attr(test, allow(missing_docs))]

pub mod address;
pub mod comparison;
pub mod contract;
pub mod corpus;
pub mod export;
pub mod language;
pub mod search;
pub mod view;

pub use comparison::{Comparison, Said, compare};
pub use corpus::{Corpus, Meta, Report};
pub use language::Language;
pub use scrutin_reading::{
    Reading, Span, claim, date, fold, lexicon, number, order, quote, read, reading, span, structure, tally, tokens,
};
