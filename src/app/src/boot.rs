//! Starts the app and tells the boot script that it stands.
//!
//! A panic cannot be survived: it traps, and the boot script, through which every call goes, stops the page and says so.

use crate::app::app;
use crate::dom;
use crate::draw;

/// Mounts the app.
pub(crate) fn start() {
    leptos::mount::mount_to_body(|| draw::open(app()));
    dom::report_mounted();
}
