//! The button that copies a link to what is shown.

use leptos::prelude::*;
use scrutin_engine::view::World;
use scrutin_markup::view;

use super::clip::use_clip;
use crate::address::{Place, use_place};
use crate::dom;
use crate::draw::Node;
use crate::words::words;
use crate::world::TheWorld;

/// The link to what is shown, with the corpus it was made on. Not tracked.
pub(super) fn link(place: Place, world: TheWorld) -> String {
    let mut address = untrack(|| place.address());
    address.corpus = Some(world.ask_once(World::collection));
    format!("{}{}", dom::page_without_fragment(), address.href())
}

/// Copies the link; the page says that it did.
pub(crate) fn share(world: TheWorld) -> Node {
    let place = use_place();
    let clip = use_clip();
    let w = words();
    let copy = move |_| {
        place.save();
        clip.copy_link(world, link(place, world), w.link_to_view);
    };

    view! { <button type="button" class="button" title=w.share_hint on:click=copy>{w.share}</button> }
}
