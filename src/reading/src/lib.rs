//! What one report says by itself: text in, a [`Reading`] out.
//!
//! The part of the engine that walks every letter of a text, and so the part the page compiles for speed instead of
//! size. Pure: no I/O, clock, randomness, threads or web, the same bytes natively and in WASM, and no panic on any
//! text. Every fact carries the [`Span`] it was read from. Leaves several reports to `scrutin-engine`, which hands on
//! all of this under the same names.
#![cfg_attr(test, allow(missing_docs))]

pub mod claim;
pub mod date;
pub mod fold;
pub mod lexicon;
pub mod number;
pub mod order;
pub mod quote;
pub mod reading;
pub mod span;
pub mod structure;
pub mod tally;
pub mod tokens;

pub use reading::{Reading, read};
pub use span::Span;
