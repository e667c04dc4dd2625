//! The browser, as far as the page needs it: the only file that names `web_sys`.
//!
//! Every function takes and gives plain values, and a browser that lacks something makes it do nothing: none panics
//! and none returns an error. Leaves what an address means to `address`.

use std::time::Duration;

use leptos::prelude::{document, set_timeout, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Function, Reflect, Uint8Array, global};
use web_sys::{
    Blob, BlobPropertyBag, Clipboard, Element, FocusOptions, HtmlAnchorElement, HtmlDialogElement, HtmlElement,
    HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollRestoration, Url,
};

/// How a view was left: how far down, and with the focus on which link.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Whereabouts {
    down: f64,
    focused: Option<String>,
}

/// The part of the page's address after `#`, as the browser gives it; empty if there is none.
pub(crate) fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or(hash)
}

/// The page's address up to its fragment.
pub(crate) fn page_without_fragment() -> String {
    let whole = window().location().href().unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

/// Replaces the fragment of the history entry now shown, without a new entry and without an event.
pub(crate) fn replace_fragment(fragment: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        // A browser refuses this when it comes too often; the next one catches up.
        let _ = history.replace_state_with_url(&state, "", Some(&format!("#{fragment}")));
    }
}

/// The number [`mark_entry`] gave the history entry now shown; `None` for an entry a link has just made.
pub(crate) fn entry_mark() -> Option<u32> {
    let state = window().history().ok()?.state().ok()?.as_string()?;
    state.parse().ok()
}

/// Numbers the history entry now shown.
pub(crate) fn mark_entry(mark: u32) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&mark.to_string().into(), "");
    }
}

/// From now on the app, which draws what a step back shows, also says how far down it is shown.
pub(crate) fn take_over_scrolling() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// How far down the page is shown, and the link that has the focus, if one has.
pub(crate) fn whereabouts() -> Whereabouts {
    let focused = document().active_element().and_then(|element| element.get_attribute("href"));
    Whereabouts { down: window().scroll_y().unwrap_or_default(), focused }
}

/// Shows the page as far down as it was, with the focus on the link that had it, or else on the element with this id.
pub(crate) fn go_back_to(before: &Whereabouts, otherwise: &str) {
    // Links hold letters, digits and a few marks; one that could end the selector is left alone.
    let link = before.focused.as_deref().filter(|href| !href.contains(['"', '\\']));
    let link = link.and_then(|href| document().query_selector(&format!("a[href=\"{href}\"]")).ok().flatten());
    if let Some(element) = link.and_then(|link| link.dyn_into().ok()).or_else(|| html_element(otherwise)) {
        focus_where_it_is(&element);
    }
    window().scroll_to_with_x_and_y(0.0, before.down);
}

/// Calls `then` whenever the fragment changes by a link, Back or Forward. Holds for the life of the page.
pub(crate) fn on_fragment_change(then: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(then).into_js_value();
    let _ = window().add_event_listener_with_callback("hashchange", listener.unchecked_ref());
}

/// Calls `then` once, after a while.
pub(crate) fn after(millis: u64, then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::from_millis(millis));
}

/// Sets the title of the document.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// Puts the focus on the element with this id, which may stand anywhere.
pub(crate) fn focus(id: &str) {
    if let Some(element) = html_element(id) {
        let _ = element.focus();
    }
}

/// Brings the element with this id into the middle of the view and puts the focus on it. Whether it is there.
pub(crate) fn bring_into_view(id: &str) -> bool {
    let Some(element) = html_element(id) else { return false };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    Element::scroll_into_view_with_scroll_into_view_options(&element, &options);
    focus_where_it_is(&element);
    true
}

/// Puts the focus on the element with this id and shows the page from its top.
pub(crate) fn start_at(id: &str) {
    if let Some(element) = html_element(id) {
        focus_where_it_is(&element);
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Puts the focus on the heading with this id and brings it to the top of the view.
pub(crate) fn start_card(id: &str) {
    if let Some(element) = html_element(id) {
        Element::scroll_into_view(&element);
        focus_where_it_is(&element);
    }
}

/// Puts the focus on a field and selects what stands in it.
pub(crate) fn select_field(id: &str) {
    let field = document().get_element_by_id(id);
    if let Some(field) = field.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// Opens the dialog with this id over everything else; the browser keeps the focus in it and gives it back.
pub(crate) fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        // One that is open already stays so.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog with this id.
pub(crate) fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Offers to print the page.
pub(crate) fn print() {
    let _ = window().print();
}

/// How long a file that is being saved stays at hand.
const SAVING_MILLIS: u64 = 60_000;

/// Saves `text` as a file of the reader's.
pub(crate) fn save_file(name: &str, media_type: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&text.into());
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
    if let Some(link) = document().create_element("a").ok().and_then(|a| a.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    after(SAVING_MILLIS, move || {
        let _ = Url::revoke_object_url(&url);
    });
}

/// Copies `text`; `then` is told whether it worked. From a file and in old browsers there may be no clipboard.
pub(crate) fn copy(text: &str, then: impl Fn(bool) + Clone + 'static) {
    // Where there is no clipboard the property is `undefined`, which the binding does not foresee.
    let navigator = window().navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    if !clipboard.is_object() {
        then(false);
        return;
    }
    let told = |done: bool| {
        let then = then.clone();
        Closure::<dyn FnMut(JsValue)>::once_into_js(move |_: JsValue| then(done))
    };
    let promise = clipboard.unchecked_into::<Clipboard>().write_text(text);
    let then_method = Reflect::get(&promise, &"then".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    if let Some(method) = then_method {
        let _ = method.call2(&promise, &told(true), &told(false));
    }
}

/// Whether this runs in a page; else it is the worker, which has no document.
pub(crate) fn has_page() -> bool {
    Reflect::has(&global(), &"document".into()).unwrap_or(false)
}

/// From now on `answer` answers what the page asks of this worker.
pub(crate) fn answer_in_worker(mut answer: impl FnMut(Vec<u8>) -> Vec<u8> + 'static) {
    let closure = Closure::<dyn FnMut(Uint8Array) -> Uint8Array>::new(move |asked: Uint8Array| {
        Uint8Array::from(answer(asked.to_vec()).as_slice())
    });
    let _ = Reflect::set(&global(), &"scrutinAnswer".into(), &closure.into_js_value());
}

/// The worker, or rather the two things to be done with it. Stopped when dropped.
pub(crate) struct Worker {
    send: Function,
    stop: Function,
}

impl Worker {
    /// Starts the worker; each answer goes to `then`, `None` if it failed. `None` where there can be no worker.
    pub(crate) fn start(then: impl FnMut(Option<Vec<u8>>) + 'static) -> Option<Self> {
        let mut then = then;
        let told = Closure::<dyn FnMut(JsValue)>::new(move |answer: JsValue| then(bytes(&answer))).into_js_value();
        let worker = hand("worker", &[told]);
        let function = |name: &str| Reflect::get(&worker, &name.into()).ok()?.dyn_into::<Function>().ok();
        Some(Self { send: function("send")?, stop: function("stop")? })
    }

    /// Asks it something.
    pub(crate) fn send(&self, asked: &[u8]) {
        let _ = self.send.call1(&JsValue::NULL, &Uint8Array::from(asked));
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.stop.call0(&JsValue::NULL);
    }
}

/// Takes in hand the files of an input's event or of a drop: path and size each, the size `None` where there is no file
/// to be had. The files stay in hand until the next are taken.
pub(crate) fn pick(
    event: &JsValue,
    deepest: usize,
    most: usize,
    then: impl FnOnce(Vec<(String, Option<u64>)>) + 'static,
) {
    let told = told(Box::new(move |list| {
        let list = Array::from(&list);
        let mut files = Vec::new();
        for place in (0..list.length()).step_by(2) {
            let size = list.get(place + 1).as_f64().filter(|size| *size >= 0.0);
            files.push((list.get(place).as_string().unwrap_or_default(), size.map(|size| size as u64)));
        }
        then(files);
    }));
    hand("pick", &[event.clone(), number(deepest), number(most), told]);
}

/// The bytes of a file in hand.
pub(crate) fn read_picked(place: usize, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
    hand("read", &[number(place), told(Box::new(move |answer| then(bytes(&answer))))]);
}

/// Unpacks what "deflate" packed, unless it is more than `most` bytes.
pub(crate) fn inflate(packed: &[u8], most: usize, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let told = told(Box::new(move |answer| then(bytes(&answer))));
    hand("inflate", &[Uint8Array::from(packed).into(), number(most), told]);
}

/// A text packed for a link.
pub(crate) fn shorten(text: &str, then: impl FnOnce(Option<String>) + 'static) {
    hand("shorten", &[text.into(), told(Box::new(move |answer| then(answer.as_string())))]);
}

/// Undoes [`shorten`], unless the text is more than `most` bytes.
pub(crate) fn lengthen(code: &str, most: usize, then: impl FnOnce(Option<String>) + 'static) {
    hand("lengthen", &[code.into(), number(most), told(Box::new(move |answer| then(answer.as_string())))]);
}

/// Hands the reader a file of bytes.
pub(crate) fn save_bytes(name: &str, media_type: &str, content: &[u8]) {
    hand("save", &[name.into(), media_type.into(), Uint8Array::from(content).into()]);
}

/// Hands the reader this page as one file, with a form of reports inside.
pub(crate) fn save_page(name: &str, form: &str) {
    let page = hand("page", &[form.into()]);
    hand("save", &[name.into(), "text/html".into(), page]);
}

/// The form of reports inside this page, if somebody saved it so.
pub(crate) fn carried_form() -> Option<String> {
    hand("carried", &[]).as_string()
}

/// Whether something can be kept on this device.
pub(crate) fn can_keep() -> bool {
    hand("canKeep", &[]).is_truthy()
}

/// Keeps a form on this device; `then` hears whether it worked.
pub(crate) fn keep_form(form: &str, then: impl FnOnce(bool) + 'static) {
    hand("keep", &[form.into(), told(Box::new(move |answer| then(answer.is_truthy())))]);
}

/// The form that was kept on this device.
pub(crate) fn kept_form(then: impl FnOnce(Option<String>) + 'static) {
    hand("kept", &[told(Box::new(move |answer| then(answer.as_string())))]);
}

/// Forgets what was kept; `then` hears whether it worked.
pub(crate) fn forget_form(then: impl FnOnce(bool) + 'static) {
    hand("forget", &[told(Box::new(move |answer| then(answer.is_truthy())))]);
}

/// Calls one of the boot script's hands; `undefined` where it is missing or failed.
fn hand(name: &str, arguments: &[JsValue]) -> JsValue {
    let hands = Reflect::get(&global(), &"scrutinHands".into()).unwrap_or(JsValue::UNDEFINED);
    let found = Reflect::get(&hands, &name.into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    let arguments: Array = arguments.iter().collect();
    found.and_then(|function| function.apply(&hands, &arguments).ok()).unwrap_or(JsValue::UNDEFINED)
}

/// What a hand calls when it is done.
fn told(then: Box<dyn FnOnce(JsValue)>) -> JsValue {
    Closure::<dyn FnMut(JsValue)>::once_into_js(then)
}

fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

/// Limits are far below what a number of the browser holds exactly.
fn number(value: usize) -> JsValue {
    JsValue::from(value as u32)
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

fn html_element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn focus_where_it_is(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
