//! Starts the app and tells the boot script that it stands.
//!
//! A panic cannot be survived: it traps, and the boot script, through which every call goes, stops the page and says so.

use crate::app::app;
use crate::dom;
use crate::draw;
use crate::tools::{TOOLS, Tools};

/// Mounts the first part of the page.
pub fn start() {
    mount(None);
}

/// Mounts the whole page.
pub fn start_whole() {
    mount(Some(&TOOLS));
}

fn mount(tools: Option<&'static Tools>) {
    leptos::mount::mount_to_body(move || draw::open(app(tools)));
    dom::report_mounted();
}
