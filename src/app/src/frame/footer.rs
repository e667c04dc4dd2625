//! The foot of the page: which reports these are, and what the page does not do.

use scrutin_markup::view;

use super::SHORTCUTS;
use super::share::link;
use crate::address::use_place;
use crate::draw::Node;
use crate::keys::use_keys;
use crate::words::words;
use crate::world::TheWorld;

/// The foot of the page.
pub(crate) fn footer(world: TheWorld) -> Node {
    let place = use_place();
    let keys = use_keys();
    let w = words();
    // Only paper needs it, and paper cannot be followed: the link stands there in full.
    let printed = move || {
        place.with_address(|_| ());
        link(place, world)
    };
    let title = move || world.ask(|world| world.corpus.title_in(w.language).unwrap_or(w.own_head).to_owned());
    let fingerprint = move || world.ask(|world| world.fingerprint.clone());

    view! {
        <footer class="foot">
            <div class="column foot-row">
                <p><bdi>{title}</bdi>" · "{w.fingerprint}" "<code>{fingerprint}</code></p>
                <p>{w.nothing_leaves}</p>
                <p class="foot-keys">
                    <button type="button" class="button" aria-haspopup="dialog" on:click=move |_| keys.open(SHORTCUTS)>{w.tools.shortcuts}</button>
                </p>
                <p class="on-paper">{move || w.named(w.tools.print_foot, &printed())}</p>
            </div>
        </footer>
    }
}
