//! The browser, as far as the page needs it: the only file that names `web_sys` and `gloo`.
//!
//! Every function takes and gives plain values, and a browser that lacks something makes it do nothing: none panics
//! and none returns an error. Leaves what an address means to `address`.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Function, Reflect, Uint8Array, global};
use web_sys::{
    Clipboard, Element, Event, FocusOptions, HtmlDialogElement, HtmlElement, HtmlTextAreaElement, KeyboardEvent, Node,
    NodeList, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollRestoration, TextDecoder, TextDecoderOptions,
};

/// How a view was left: how far down, and with the focus on which link: its address, and which of those with that
/// address, counted from 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Whereabouts {
    pub(crate) down: f64,
    pub(crate) focused: Option<(u32, String)>,
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

/// Goes to a fragment: a new entry in the history, and the event a link brings.
pub(crate) fn go_to_fragment(fragment: &str) {
    let _ = window().location().set_hash(fragment);
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
    let focused = document().active_element().and_then(|element| {
        let href = element.get_attribute("href")?;
        let same = links_to(&href)?;
        let nth = (0..same.length()).find(|nth| same.get(*nth).is_some_and(|node| *node == **element));
        Some((nth.unwrap_or_default(), href))
    });
    Whereabouts { down: window().scroll_y().unwrap_or_default(), focused }
}

/// Shows the page as far down as it was, with the focus on the link that had it, or else on the element with this id.
pub(crate) fn go_back_to(before: &Whereabouts, otherwise: &str) {
    let link = before.focused.as_ref().and_then(|(nth, href)| {
        let same = links_to(href)?;
        same.get(*nth).or_else(|| same.get(0))
    });
    if let Some(element) = link.and_then(|link| link.dyn_into().ok()).or_else(|| html_element(otherwise)) {
        focus_where_it_is(&element);
    }
    window().scroll_to_with_x_and_y(0.0, before.down);
}

/// The links with this address. They hold letters, digits and a few marks; one that could end the selector is left alone.
fn links_to(href: &str) -> Option<NodeList> {
    let href = Some(href).filter(|href| !href.contains(['"', '\\']))?;
    document().query_selector_all(&format!("a[href=\"{href}\"]")).ok()
}

/// Gives the focus to the element with this id, wherever it is.
pub(crate) fn focus_in_place(id: &str) {
    if let Some(element) = html_element(id) {
        focus_where_it_is(&element);
    }
}

/// Calls `then` whenever the fragment changes by a link, Back or Forward. Holds for the life of the page.
pub(crate) fn on_fragment_change(then: impl Fn() + 'static) {
    EventListener::new(&window(), "hashchange", move |_| then()).forget();
}

/// Calls `then` once, after a while.
pub(crate) fn after(millis: u32, then: impl FnOnce() + 'static) {
    Timeout::new(millis, then).forget();
}

/// Sets the title of the document.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// Says in which language the page speaks, by its code.
pub(crate) fn set_language(code: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", code);
    }
}

/// The languages the reader asks for, best first, by their codes.
pub(crate) fn languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Whether the pointer itself moved; an event may also come because what is below it changed.
pub(crate) fn has_moved(event: &leptos::ev::MouseEvent) -> bool {
    event.movement_x() != 0 || event.movement_y() != 0
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

/// A key as it was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    /// Its name: `a`, `?`, `ArrowDown`.
    pub(crate) name: String,
    /// With Ctrl or the command key.
    pub(crate) command: bool,
    /// While something is being typed into.
    pub(crate) typing: bool,
    /// While a dialog is open.
    pub(crate) in_dialog: bool,
}

/// Calls `then` for every key pressed without Alt; where it returns true, the browser does nothing of its own. Holds
/// for the life of the page.
pub(crate) fn on_key(then: impl Fn(Key) -> bool + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.alt_key() || event.is_composing() || event.default_prevented() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let within = |what: &str| target.as_ref().is_some_and(|t| t.closest(what).is_ok_and(|found| found.is_some()));
        let key = Key {
            name: event.key(),
            command: event.ctrl_key() || event.meta_key(),
            typing: within("input:not([type=checkbox]), textarea, select, [contenteditable]"),
            in_dialog: document().query_selector("dialog[open]").is_ok_and(|found| found.is_some()),
        };
        if then(key) {
            event.prevent_default();
        }
    });
    listener.forget();
}

/// The name of the key of an event.
pub(crate) fn name_of_key(event: &KeyboardEvent) -> String {
    event.key()
}

/// The browser does nothing of its own for this event.
pub(crate) fn prevent(event: &Event) {
    event.prevent_default();
}

/// Follows the link with this id.
pub(crate) fn follow(id: &str) {
    if let Some(link) = html_element(id) {
        link.click();
    }
}

/// Scrolls as little as is needed for the element with this id to be seen.
pub(crate) fn show(id: &str) {
    if let Some(element) = html_element(id) {
        show_nearest(&element);
    }
}

fn show_nearest(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The attribute that says at which byte of a report's text a piece of it begins.
const AT: &str = "data-at";

/// The place of the marked piece of text that an event is about; `None` if it is about none.
pub(crate) fn marked_place(event: &Event) -> Option<u32> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let mark = target.closest("[data-mark]").ok()??;
    mark.get_attribute(AT)?.parse().ok()
}

/// Whether an event is about something inside the element with this id.
pub(crate) fn is_within(event: &Event, id: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(&format!("#{id}")).is_ok_and(|found| found.is_some()))
}

/// Whether an event is about a link or a button.
pub(crate) fn is_control(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("a, button").is_ok_and(|found| found.is_some()))
}

/// Whether anything is selected.
pub(crate) fn has_selection() -> bool {
    window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

/// Puts the focus on the marked piece of text at this place, and it into the middle of the view.
pub(crate) fn focus_mark(place: u32) {
    let mark = document().query_selector(&format!("[data-mark][{AT}=\"{place}\"]")).ok().flatten();
    if let Some(mark) = mark.and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        Element::scroll_into_view_with_scroll_into_view_options(&mark, &options);
        focus_where_it_is(&mark);
    }
}

/// Where something may be drawn beside a piece of text: how far below the top of a box, in whole pixels, and whether
/// it had better stand above that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Beside {
    pub(crate) down: i32,
    pub(crate) above: bool,
}

/// Beside the piece of text at this place, in the element with this id.
pub(crate) fn beside(place: u32, within: &str) -> Beside {
    let piece = document().query_selector(&format!("[{AT}=\"{place}\"]")).ok().flatten();
    let Some((piece, within)) = piece.zip(html_element(within)) else { return Beside::default() };
    let (piece, within) = (piece.get_bounding_client_rect(), within.get_bounding_client_rect());
    let tall = window().inner_height().ok().and_then(|tall| tall.as_f64()).unwrap_or_default();
    let above = piece.bottom() > tall * 0.6 && piece.top() > tall * 0.4;
    let edge = if above { piece.top() } else { piece.bottom() };
    Beside { down: (edge - within.top()) as i32, above }
}

/// A place in a piece of text: the byte at which the piece begins, and UTF-16 units from there.
pub(crate) type Picked = (u32, u32);

/// What the reader has selected in a report's text; `None` if nothing, or something else.
fn selected() -> Option<(Picked, Picked)> {
    let selection = window().get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let from = picked(&range.start_container().ok()?, range.start_offset().ok()?)?;
    let to = picked(&range.end_container().ok()?, range.end_offset().ok()?)?;
    Some((from, to))
}

fn picked(node: &Node, units: u32) -> Option<Picked> {
    if let Some(element) = node.dyn_ref::<Element>() {
        // Between elements: where the next piece of text begins.
        let inside = element.child_nodes().get(units).and_then(|child| child.dyn_into::<Element>().ok());
        let start = inside.unwrap_or_else(|| element.clone());
        let piece = if start.has_attribute(AT) {
            Some(start)
        } else {
            start
                .query_selector(&format!("[{AT}]"))
                .ok()
                .flatten()
                .or_else(|| start.closest(&format!("[{AT}]")).ok()?)
        };
        return Some((piece?.get_attribute(AT)?.parse().ok()?, 0));
    }
    let parent = node.parent_element()?;
    match parent.get_attribute(AT) {
        Some(at) => Some((at.parse().ok()?, units)),
        None => Some((parent.closest(&format!("[{AT}]")).ok()??.get_attribute(AT)?.parse().ok()?, 0)),
    }
}

/// Calls `then` whenever something is selected in a report's text, from and to. Holds for the life of the page.
pub(crate) fn on_selection(then: impl Fn(Picked, Picked) + 'static) {
    let listener = EventListener::new(&document(), "selectionchange", move |_| {
        if let Some((from, to)) = selected() {
            then(from, to);
        }
    });
    listener.forget();
}

/// Calls `then` when the page was scrolled, at most once a frame. Holds for the life of the page.
pub(crate) fn on_scroll(then: impl Fn() + Clone + 'static) {
    let waiting = Rc::new(Cell::new(false));
    // Captured: a list may scroll in a box of its own.
    let options = EventListenerOptions::run_in_capture_phase();
    let listener = EventListener::new_with_options(&window(), "scroll", options, move |_| {
        if !waiting.replace(true) {
            let (then, waiting) = (then.clone(), Rc::clone(&waiting));
            request_animation_frame(move || {
                waiting.set(false);
                then();
            });
        }
    });
    listener.forget();
}

/// Calls `then` before the page is printed, with true, and after it. Holds for the life of the page.
pub(crate) fn on_print(then: impl Fn(bool) + Clone + 'static) {
    for (name, printing) in [("beforeprint", true), ("afterprint", false)] {
        let then = then.clone();
        EventListener::new(&window(), name, move |_| then(printing)).forget();
    }
}

/// Whether the element with this id is less than a screen away below.
pub(crate) fn is_near(id: &str) -> bool {
    let tall = window().inner_height().ok().and_then(|tall| tall.as_f64()).unwrap_or_default();
    html_element(id).is_some_and(|element| {
        let place = element.get_bounding_client_rect();
        place.height() > 0.0 && place.top() < 2.0 * tall
    })
}

/// Offers to print the page.
pub(crate) fn print() {
    let _ = window().print();
}

/// Hands the reader a file of text.
pub(crate) fn save_text(name: &str, media_type: &str, text: &str) {
    hand("save", &[name.into(), media_type.into(), text.into()]);
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

/// A desk as the browser has it, or rather the two things to be done with it. Stopped when dropped.
pub(crate) struct Desk {
    send: Function,
    stop: Function,
}

impl Desk {
    /// Starts a desk, apart in a worker or here; each answer goes to `then`, `None` if it failed.
    pub(crate) fn start(apart: bool, then: impl FnMut(Option<Vec<u8>>) + 'static) -> Option<Self> {
        let mut then = then;
        let told = Closure::<dyn FnMut(JsValue)>::new(move |answer: JsValue| then(bytes(&answer))).into_js_value();
        let desk = hand("desk", &[apart.into(), told]);
        let function = |name: &str| Reflect::get(&desk, &name.into()).ok()?.dyn_into::<Function>().ok();
        Some(Self { send: function("send")?, stop: function("stop")? })
    }

    /// Asks it something.
    pub(crate) fn send(&self, asked: &[u8]) {
        let _ = self.send.call1(&JsValue::NULL, &Uint8Array::from(asked));
    }
}

impl Drop for Desk {
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
            let size = list.get(place + 1).as_string().and_then(|size| size.parse().ok());
            files.push((list.get(place).as_string().unwrap_or_default(), size));
        }
        then(files);
    }));
    hand("pick", &[event.clone(), number(deepest), number(most), told]);
}

/// Bytes in an encoding the browser knows by this name, as UTF-8 with its mark; `None` if it knows none of that name,
/// or the bytes are not of it.
pub(crate) fn decoded(bytes: &[u8], label: &str) -> Option<Vec<u8>> {
    let strict = TextDecoderOptions::new();
    strict.set_fatal(true);
    let text = TextDecoder::new_with_label_and_options(label, &strict).ok()?.decode_with_u8_array(bytes).ok()?;
    Some(["\u{feff}", &text].concat().into_bytes())
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

/// Hands the reader this page as one file, with a form of reports inside; `then` hears whether all parts of it were to
/// be had.
pub(crate) fn save_page(name: &str, form: &str, then: impl FnOnce(bool) + 'static) {
    let name = name.to_owned();
    let told = told(Box::new(move |page| {
        if page.is_string() {
            hand("save", &[name.into(), "text/html".into(), page.clone()]);
        }
        then(page.is_string());
    }));
    hand("page", &[form.into(), told]);
}

/// The form of reports inside this page, if somebody saved it so.
pub(crate) fn carried_form() -> Option<String> {
    hand("carried", &[]).as_string()
}

/// Whether the page was opened from a disk: its links open nowhere else.
pub(crate) fn is_on_disk() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

/// Brings the whole page; `then` hears whether it is here now.
pub(crate) fn load_whole(then: impl FnOnce(bool) + 'static) {
    hand("whole", &[told(Box::new(move |here| then(here.is_truthy())))]);
}

/// Has the whole page take over, with this luggage. From then on nothing in this part is called any more.
pub(crate) fn take_over(luggage: &str) {
    hand("takeOver", &[luggage.into()]);
}

/// What the part of the page before this one handed over.
pub(crate) fn luggage() -> Option<String> {
    hand("luggage", &[]).as_string()
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

/// Tells the boot script that the page stands, where one waits to hear it.
pub(crate) fn report_mounted() {
    let found = Reflect::get(&global(), &"scrutinMounted".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    if let Some(function) = found {
        let _ = function.call0(&JsValue::NULL);
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
