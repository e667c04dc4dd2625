//! The reader's own reports: brought, read, described, kept and taken along.
//!
//! `state` holds them and what is being done; `gathering` does it step by step, each step at the desk, which a
//! `courier` reaches. The rest draws. What a file means
//! is left to the intake and the engine. Invariant: what is cancelled or fails changes nothing.

mod bar;
mod bring;
mod gathering;
mod list;
mod page;
mod progress;
mod state;
mod take_along;

pub(crate) use bar::own_bar;
pub(crate) use page::own_page;
pub(crate) use progress::Progress;
pub(crate) use state::Own;
