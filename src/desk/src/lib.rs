//! The desk at which the page has its long and rare work done: taking files in, reading texts, comparing, looking
//! everything up again, writing exports.
//!
//! A module of its own, which a page loads when it is first needed: who only reads the corpus of the build never does.
//! `task` is what both modules know; `desk` does the work. Invariant: a desk is asked in bytes and answers in bytes,
//! the same in a worker and in the page, and answers the same to the same tasks.

mod desk;
mod task;

pub use desk::Desk;
pub use task::{Answer, File, Listed, Order, Place, Task, assemble};
