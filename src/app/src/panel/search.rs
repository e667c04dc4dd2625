//! The search field: what is typed holds at once.

use leptos::prelude::*;

use crate::address::use_place;
use crate::words::words;

const FIELD: &str = "search";

/// The search field.
#[component]
pub(crate) fn Search() -> impl IntoView {
    let place = use_place();
    let w = words();

    let typed = move || place.with_address(|address| address.search.clone());
    let type_it = move |event| place.type_search(event_target_value(&event));
    let save = move |_| place.save();

    view! {
        <div class="search" role="search">
            <label class="kicker" for=FIELD>{w.search}</label>
            <input
                id=FIELD
                class="field"
                type="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength="300"
                placeholder=w.search_hint
                prop:value=typed
                on:input=type_it
                on:change=save
            />
        </div>
    }
}
