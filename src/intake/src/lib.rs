//! Takes in files a reader brings: bytes in, reports out, and what could not be read, with the reason.
//!
//! [`take`] reads one file, [`Basket`] gathers what was taken into one corpus, [`form`] writes and reads that corpus as
//! one text, [`folder`] as a folder for `seeds/`. Pure like the engine: no I/O, no web, no panic on any bytes. Foreign
//! markup becomes text here; nothing is ever drawn from it. Leaves finding facts to the engine.
//! Invariant: what is taken in is named, and so is what is not.
#![cfg_attr(test, allow(missing_docs))]

mod basket;
mod csv;
mod decode;
pub mod folder;
pub mod form;
mod html;
mod json;
pub mod limits;
mod markdown;
mod records;
mod take;
mod toml;
pub mod zip;

pub use basket::{Basket, Held, Known};
pub use take::{Description, Encoding, Found, Notice, Refusal, Taken, encoding, take};
