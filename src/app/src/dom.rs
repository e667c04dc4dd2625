//! The browser, as far as the page needs it: the only file that names `web_sys`.
//!
//! Every function takes and gives plain values, and a browser that lacks something makes it do nothing: none panics
//! and none returns an error. Leaves what an address means to `address`.

use std::time::Duration;

use leptos::prelude::{set_timeout_with_handle, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Function, Reflect, global};

/// The part of the page's address after `#`, as the browser gives it; empty if there is none.
pub(crate) fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or(hash)
}

/// The whole address of the page.
pub(crate) fn page_address() -> String {
    window().location().href().unwrap_or_default()
}

/// Replaces the fragment of the entry now shown in the history, without a new entry and without an event.
pub(crate) fn replace_fragment(fragment: &str) {
    let address = format!("#{fragment}");
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        // A browser refuses this when it comes too often; the next one catches up.
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}

/// Calls `then` whenever the fragment changes by a link, Back or Forward. Holds for the life of the page.
pub(crate) fn on_fragment_change(then: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(then).into_js_value();
    let _ = window().add_event_listener_with_callback("hashchange", listener.unchecked_ref());
}

/// Calls `then` whenever a key goes down. Holds for the life of the page.
pub(crate) fn after(millis: u64, then: impl FnOnce() + 'static) {
    let _ = set_timeout_with_handle(then, Duration::from_millis(millis));
}

/// Sets the title of the document.
pub(crate) fn set_title(title: &str) {
    leptos::prelude::document().set_title(title);
}

/// Brings the element with this id into the middle of the view and puts the focus on it.
pub(crate) fn bring_into_view(id: &str) {
    let Some(element) = leptos::prelude::document().get_element_by_id(id) else { return };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    focus_without_scroll(&element);
}

/// Puts the focus on the element with this id and shows the page from its top.
pub(crate) fn start_at(id: &str) {
    if let Some(element) = leptos::prelude::document().get_element_by_id(id) {
        focus_without_scroll(&element);
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

fn focus_without_scroll(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Puts the focus on a field and selects what stands in it.
pub(crate) fn select_field(id: &str) {
    let field = leptos::prelude::document().get_element_by_id(id);
    if let Some(field) = field.and_then(|e| e.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// Copies `text`; `then` is told whether it worked. On `file://` and in old browsers there may be no clipboard.
pub(crate) fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    // Where there is no clipboard the property is `undefined`, which the binding does not foresee.
    let navigator = window().navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    if !clipboard.is_object() {
        then(false);
        return;
    }
    let promise = clipboard.unchecked_into::<web_sys::Clipboard>().write_text(text);
    leptos::task::spawn_local(async move {
        then(wasm_bindgen_futures::JsFuture::from(promise).await.is_ok());
    });
}

/// Tells the boot script that the page stands.
pub(crate) fn report_mounted() {
    call_global("scrutinMounted", None);
}

/// Tells the boot script that the app cannot go on, and why.
pub(crate) fn report_fault(message: &str) {
    call_global("scrutinFault", Some(message));
}

/// Calls a function the boot script may have defined.
fn call_global(name: &str, argument: Option<&str>) {
    let found = Reflect::get(&global(), &name.into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    if let Some(function) = found {
        let _ = match argument {
            Some(argument) => function.call1(&JsValue::NULL, &argument.into()),
            None => function.call0(&JsValue::NULL),
        };
    }
}
