//! Starts the app and tells the boot script how that went.
//!
//! A panic cannot be survived: the hook hands its place to the boot script, which stops the page and says so. The
//! message of a panic may quote a document, so only where it happened is told.

use std::panic;

use crate::app::app;
use crate::dom;
use crate::draw;

/// Mounts the app.
pub(crate) fn start() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, |l| format!(" in {} at line {}", l.file(), l.line()));
        dom::report_fault(&format!("the program reached a state it does not know{place}"));
    }));
    leptos::mount::mount_to_body(|| draw::open(app()));
    dom::report_mounted();
}
