//! Where reports are brought in: dropped, picked or pasted.

use leptos::prelude::*;
use scrutin_intake::limits;
use scrutin_markup::view;
use wasm_bindgen::JsValue;

use super::gathering::Source;
use super::state::use_own;
use crate::dom;
use crate::draw::{CollectNodes, Node};
use crate::words::own::own_words;

const FIELD: &str = "own-paste";

/// The encodings offered, by the names browsers know them by, and the writing they are for.
const ENCODINGS: [(&str, [&str; 2]); 17] = [
    ("iso-8859-2", ["Central European", "Europe centrale"]),
    ("windows-1250", ["Central European", "Europe centrale"]),
    ("windows-1251", ["Cyrillic", "Cyrillique"]),
    ("koi8-r", ["Russian", "Russe"]),
    ("koi8-u", ["Ukrainian", "Ukrainien"]),
    ("iso-8859-5", ["Cyrillic", "Cyrillique"]),
    ("windows-1253", ["Greek", "Grec"]),
    ("windows-1254", ["Turkish", "Turc"]),
    ("windows-1257", ["Baltic", "Balte"]),
    ("windows-1255", ["Hebrew", "Hébreu"]),
    ("windows-1256", ["Arabic", "Arabe"]),
    ("shift_jis", ["Japanese", "Japonais"]),
    ("euc-jp", ["Japanese", "Japonais"]),
    ("gb18030", ["Simplified Chinese", "Chinois simplifié"]),
    ("big5", ["Traditional Chinese", "Chinois traditionnel"]),
    ("euc-kr", ["Korean", "Coréen"]),
    ("utf-16le", ["Unicode", "Unicode"]),
];

/// The place to drop on, two ways to pick, and a field to paste into.
pub(crate) fn bring() -> Node {
    let own = use_own();
    let w = own_words();
    let over = RwSignal::new(false);
    let text = RwSignal::new(String::new());
    // What texts that are no UTF-8 are read as.
    let encoding = RwSignal::new(String::new());
    let pick = move |event: &JsValue| {
        dom::pick(event, limits::FOLDERS_DEEP, limits::FILES, move |files| {
            let source = |(place, (path, size))| Source::Picked { path, place, size };
            own.bring(files.into_iter().enumerate().map(source).collect(), encoding.get_untracked());
        });
    };
    let drop = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        pick(event.as_ref());
    };
    let hover = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let add = move |_| {
        let text = text.try_update(std::mem::take).unwrap_or_default();
        let is_markup = text.trim_start().starts_with('<');
        let name = if is_markup { "pasted.html" } else { "pasted.txt" };
        if !text.trim().is_empty() {
            own.bring(vec![Source::Pasted { name, text }], String::new());
        }
        dom::focus(FIELD);
    };

    view! {
        <section class="own-bring" class:own-over=over aria-label=w.bring
            on:drop=drop on:dragover=hover on:dragleave=move |_| over.set(false)>
            <p class="own-drop">{w.drop_here}</p>
            <div class="own-pick">
                <label class="own-file"><span>{w.pick_files}</span><input type="file" multiple on:change=move |event| pick(event.as_ref())/></label>
                <label class="own-file"><span>{w.pick_folder}</span><input type="file" prop:webkitdirectory=true on:change=move |event| pick(event.as_ref())/></label>
            </div>
            <label class="own-encoding">
                <span>{w.encoding}</span>
                <select class="field" on:change=move |event| encoding.set(event_target_value(&event))>
                    <option value="">{w.encoding_guess}</option>
                    {ENCODINGS.map(|(label, names)| view! { <option value=label>{w.language.choose(names[0], names[1])}" ("{label}")"</option> }).into_iter().collect_nodes()}
                </select>
            </label>
            <div class="own-text">
                <label for=FIELD>{w.paste_label}</label>
                <textarea id=FIELD class="field" rows="4" prop:value=text on:input=move |event| text.set(event_target_value(&event))></textarea>
                <button type="button" class="button" on:click=add disabled=move || text.with(|text| text.trim().is_empty())>{w.paste_add}</button>
            </div>
        </section>
    }
}
