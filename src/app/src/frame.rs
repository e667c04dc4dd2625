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

pub(crate) use clip::{Clip, Copied, cite_button, cite_link, use_clip};
pub(crate) use footer::Footer;
pub(crate) use header::Header;
pub(crate) use language::SWITCH;
pub(crate) use notices::Notices;
pub(crate) use palette::Palette;
pub(crate) use shortcuts::Shortcuts;

/// The dialogs a key opens, by the ids of their elements.
pub(crate) const PALETTE: &str = "palette";
pub(crate) const SHORTCUTS: &str = "shortcuts";
pub(crate) const TAKE: &str = "take";
