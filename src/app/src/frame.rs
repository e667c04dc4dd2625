//! The frame around every view.

mod clip;
mod footer;
mod header;
mod language;
mod notices;
mod palette;
mod share;
mod shortcuts;
mod take;

pub(crate) use clip::{Clip, cite_button, cite_link, copied, use_clip};
pub(crate) use footer::footer;
pub(crate) use header::header;
pub(crate) use language::SWITCH;
pub(crate) use notices::notices;
pub(crate) use palette::palette;
pub(crate) use shortcuts::shortcuts;

/// The dialogs a key opens, by the ids of their elements.
pub(crate) const PALETTE: &str = "palette";
pub(crate) const SHORTCUTS: &str = "shortcuts";
pub(crate) const TAKE: &str = "take";
