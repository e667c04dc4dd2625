//! The page of Scrutin: draws what the engine's queries give for an address, and nothing else.
//!
//! `boot` starts it, in its first part or as a whole (`tools`, `handover`), `app` is its root, `address` the only way to
//! move, `dom` the only door to the browser and `words` every word of the interface. Each view has a folder. Invariant:
//! no fact is computed here.

mod about;
mod address;
mod app;
mod beside;
mod boot;
mod claims;
mod courier;
mod dom;
mod draw;
mod findings;
mod frame;
mod grow;
mod handover;
mod keys;
mod marked;
mod memo;
mod names;
mod own;
mod panel;
mod reports;
mod start;
mod strip;
mod time;
mod tools;
mod votes;
mod words;
mod world;

pub use boot::{start, start_whole};
