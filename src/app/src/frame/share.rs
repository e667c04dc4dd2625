//! The button that copies a link to what is shown, or shows the link where it cannot be copied.

use leptos::prelude::*;

use crate::address::use_place;
use crate::dom;
use crate::words::words;
use crate::world::TheWorld;

/// What came of the last press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Idle,
    Copied,
    ByHand,
}

/// How long "copied" stays.
const SHOWN_MILLIS: u64 = 3_000;
const FIELD: &str = "share-link";

/// Copies the link; says that it did.
#[component]
pub(crate) fn Share(
    /// The reports the link is about.
    world: TheWorld,
) -> impl IntoView {
    let place = use_place();
    let w = words();
    let outcome = RwSignal::new(Outcome::Idle);

    let link = move || {
        let mut address = place.address();
        address.corpus = Some(world.ask_once(|world| world.fingerprint.chars().take(8).collect()));
        format!("{}{}", dom::page_without_fragment(), address.href())
    };
    let copy = move |_| {
        place.save();
        dom::copy(&untrack(link), move |done| {
            if done {
                outcome.set(Outcome::Copied);
                dom::after(SHOWN_MILLIS, move || outcome.set(Outcome::Idle));
            } else {
                outcome.set(Outcome::ByHand);
                dom::after(0, || dom::select_field(FIELD));
            }
        });
    };
    let close = move |_| outcome.set(Outcome::Idle);
    let said = move || if outcome.get() == Outcome::Copied { w.copied } else { "" };

    view! {
        <div class="share">
            <button type="button" class="button" title=w.share_hint on:click=copy>{w.share}</button>
            <span class="share-said" role="status">{said}</span>
            {move || (outcome.get() == Outcome::ByHand).then(|| view! {
                <div class="share-by-hand">
                    <label for=FIELD>{w.link_to_view}</label>
                    <input id=FIELD class="field" type="text" readonly prop:value=link aria-describedby="share-why"/>
                    <p id="share-why" class="soft">{w.copy_by_hand}</p>
                    <button type="button" class="button" on:click=close>{w.close}</button>
                </div>
            })}
        </div>
    }
}
