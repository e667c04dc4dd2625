//! The search field: what is typed holds at once; how to search, and what of it could not be read.

use leptos::prelude::*;
use scrutin_engine::search::HELP;
use scrutin_engine::view;
use scrutin_markup::view;

use crate::address::use_place;
use crate::draw::{CollectNodes, Node};
use crate::memo::Memo;
use crate::words::words;
use crate::world::use_world;

const FIELD: &str = "search";
/// The help lies over the page; the browser opens it, closes it at Escape, and gives the focus back.
const HELP_LIST: &str = "search-help";

/// The search field.
pub(crate) fn search() -> Node {
    let place = use_place();
    let w = words();

    let typed = move || place.with_typed(|address| address.search.clone());
    let type_it = move |event| place.type_search(event_target_value(&event));
    let save = move |_| place.save();
    let world = use_world();
    let doubts = Memo::new(move || {
        let Some(world) = world else { return Vec::new() };
        world.ask(|world| place.with_address(|address| view::search_notices(world, address)))
    });
    let help = HELP.iter().map(|(example, [english, french])| {
        let meaning = w.language.choose(*english, *french);
        view! { <div><dt><code>{*example}</code></dt><dd>{meaning}</dd></div> }
    });

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
            <div class="search-doubts" role="status">
                {move || doubts.get().iter().map(|doubt| view! { <p><bdi>{doubt.in_words(w.language)}</bdi></p> }).collect_nodes()}
            </div>
            <button type="button" class="search-help-button" popovertarget=HELP_LIST>{w.tools.search_help}</button>
            <div id=HELP_LIST class="dialog search-help" popover="auto" role="dialog" aria-label=w.tools.search_help>
                <div class="dialog-bar">
                    <strong>{w.tools.search_help}</strong>
                    <button type="button" class="button" popovertarget=HELP_LIST popovertargetaction="hide">{w.close}</button>
                </div>
                <dl>{help.collect_nodes()}</dl>
            </div>
        </div>
    }
}
