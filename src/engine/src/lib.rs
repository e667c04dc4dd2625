//! Scrutin's engine: text in, findings out.
//!
//! `read` turns one report into a [`Reading`]; `compare` puts the readings of a corpus together into
//! a [`Comparison`]. Both are pure: no I/O, clock, randomness, threads or web, the same bytes natively
//! and in WASM, and neither panics on any text. Every fact carries the [`Span`] it was read from.
#![cfg_attr(test, allow(missing_docs))]

pub mod address;
pub mod claim;
pub mod comparison;
pub mod contract;
pub mod corpus;
pub mod date;
pub mod export;
pub mod fold;
pub mod lexicon;
pub mod number;
mod order;
pub mod quote;
pub mod reading;
pub mod search;
pub mod span;
pub mod structure;
pub mod tally;
pub mod tokens;
pub mod view;

pub use comparison::{Comparison, compare};
pub use corpus::{Corpus, Meta, Report};
pub use reading::{Reading, read};
pub use span::Span;
