//! The list of keys, and the way to turn them off.

use leptos::prelude::*;
use scrutin_markup::view;

use super::SHORTCUTS;
use crate::dom;
use crate::draw::{CollectNodes, Node};
use crate::keys::use_keys;
use crate::words::words;

/// The dialog with every key.
pub(crate) fn shortcuts() -> Node {
    let keys = use_keys();
    let w = words();
    let rows = w.tools.keys.iter().map(|(key, what)| {
        view! { <div><dt><kbd>{*key}</kbd></dt><dd>{*what}</dd></div> }
    });
    let turn = move |event| keys.on.set(event_target_checked(&event));

    view! {
        <dialog id=SHORTCUTS class="dialog shortcuts" aria-labelledby="shortcuts-head">
            <div class="dialog-bar">
                <h2 id="shortcuts-head">{w.tools.shortcuts}</h2>
                <button type="button" class="button" on:click=|_| dom::close_dialog(SHORTCUTS)>{w.close}</button>
            </div>
            <dl class="shortcuts-list">{rows.collect_nodes()}</dl>
            <label class="shortcuts-on">
                <input type="checkbox" prop:checked=move || keys.on.get() on:change=turn/>
                " "{w.tools.keys_on}
            </label>
            <p class="soft">{w.tools.keys_note}</p>
        </dialog>
    }
}
