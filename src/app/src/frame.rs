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

use scrutin_markup::view;

use crate::draw::Node;
use crate::world::TheWorld;

pub(crate) use clip::{Clip, cite_button, cite_link, copied, use_clip};
pub(crate) use footer::footer;
pub(crate) use header::header;
pub(crate) use language::SWITCH;
pub(crate) use notices::notices;
pub(crate) use shortcuts::shortcuts;

/// The dialogs that only the whole page has: going anywhere by name, and taking a view away.
pub(crate) fn dialogs(world: TheWorld) -> Node {
    view! { {palette::palette(world)}{take::take(world)} }
}

/// The id of the button that opens one of them.
pub(crate) fn button_of(dialog: &str) -> String {
    ["open-", dialog].concat()
}

/// The dialogs a key opens, by the ids of their elements.
pub(crate) const PALETTE: &str = "palette";
pub(crate) const SHORTCUTS: &str = "shortcuts";
pub(crate) const TAKE: &str = "take";
