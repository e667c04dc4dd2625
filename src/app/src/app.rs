//! The root of the page: the frame, and the view the address names.

use leptos::prelude::*;
use scrutin_engine::address::{Address, View};
use scrutin_markup::view;

use crate::address::Place;
use crate::claims::{CHOSEN, claims};
use crate::dom::{self, Whereabouts};
use crate::draw::{IntoNode, Node};
use crate::frame::{Clip, SWITCH, button_of, copied, footer, header, notices, shortcuts};
use crate::grow::Grown;
use crate::handover::{Handover, Luggage};
use crate::keys::Keys;
use crate::memo::Memo;
use crate::reports::{TARGET, reports};
use crate::start::start;
use crate::tools::Tools;
use crate::votes::votes;
use crate::words::words;
use crate::world::TheWorld;

/// What the views beyond the first ones are drawn with.
#[derive(Clone, Copy)]
enum Beyond {
    Here(&'static Tools),
    ToCome(Handover),
}

/// The page, with the tools or until it hands over to the one that has them.
pub(crate) fn app(tools: Option<&'static Tools>) -> Node {
    let luggage = Luggage::handed();
    let place = Place::provide(luggage.as_ref());
    Clip::provide();
    let keys = Keys::provide(luggage.as_ref().is_none_or(Luggage::keys));
    Grown::provide();
    match TheWorld::provide(place) {
        Ok(world) => {
            let beyond = match tools {
                Some(tools) => {
                    (tools.provide)(world, place);
                    Beyond::Here(tools)
                }
                None => Beyond::ToCome(Handover::provide(place, keys)),
            };
            // What was to be opened is opened here, as if by the button, once the reader is back where they were.
            if let Some(dialog) = luggage.as_ref().and_then(Luggage::opens) {
                dom::after(0, move || {
                    dom::after(0, move || {
                        dom::focus_in_place(&button_of(dialog));
                        keys.open(dialog);
                    });
                });
            }
            page(world, beyond, luggage.is_some_and(|luggage| luggage.moved()))
        }
        Err(reason) => failed(reason),
    }
}

fn page(world: TheWorld, beyond: Beyond, handed: bool) -> Node {
    let place = crate::address::use_place();
    let title = move || place.with_address(|address| words().title(address.view, address.open.as_deref()));

    let language = Memo::new(move || place.with_address(Address::language));

    Effect::new(move || {
        dom::set_language(language.get().code());
        dom::set_title(&title());
    });
    Effect::new(move |before: Option<Address>| {
        let now = place.address();
        if before.as_ref() != Some(&now) {
            arrive(before.as_ref(), &now, place.take_returned(), handed);
        }
        now
    });

    // Words are taken when a part of the page is made, so another language makes all of it anew.
    let page = move || {
        language.track();
        whole(world, beyond)
    };
    page.into_node()
}

/// The frame, and in it the view the address names.
fn whole(world: TheWorld, beyond: Beyond) -> Node {
    let place = crate::address::use_place();
    let which = Memo::new(move || place.with_address(|address| address.view));
    let main = move || {
        let which = which.get();
        let view = match (which, beyond) {
            (View::Start, _) => start(world),
            (View::Reports, _) => reports(world),
            (View::Claims, _) => claims(world),
            (View::Votes, _) => votes(world),
            (View::Beside, Beyond::Here(tools)) => (tools.beside)(world),
            (View::Findings, Beyond::Here(tools)) => (tools.findings)(world),
            (View::Time, Beyond::Here(tools)) => (tools.time)(world),
            (View::Names, Beyond::Here(tools)) => (tools.names)(world),
            (View::Own, Beyond::Here(tools)) => (tools.own_page)(),
            (View::About, Beyond::Here(tools)) => (tools.about)(world),
            (_, Beyond::ToCome(_)) => Node::Nothing,
        };
        view.named(words().view(which))
    };
    let (bar, dialogs) = match beyond {
        Beyond::Here(tools) => ((tools.own_bar)(), (tools.dialogs)(world)),
        Beyond::ToCome(handover) => (handover.bar(), Node::Nothing),
    };
    view! {
        <div class="page">
            {header(world)}
            <div class="column">{notices(world)}{bar}</div>
            <main id="main" class="column main" tabindex="-1">{main}</main>
            {footer(world)}
            {copied()}
            {dialogs}
            {shortcuts()}
        </div>
    }
}

/// Shows the reader what a link led to: the passage, the card, or the top of another view; in another language the same
/// place, with the focus where it was switched; and after Back or Forward the place that was left. A page that took over
/// from its first part goes on where the reader had come.
fn arrive(before: Option<&Address>, now: &Address, returned: Option<Whereabouts>, handed: bool) {
    if let Some(left) = returned {
        dom::after(0, move || dom::go_back_to(&left, "view-head"));
        return;
    }
    let first = before.is_none() && !handed;
    let passage = now.open.is_some() && now.anchor.is_some();
    let new_passage = passage && before.is_none_or(|b| b.open != now.open || b.anchor != now.anchor);
    let new_card = now.card.filter(|card| before.is_none_or(|b| b.view != now.view || b.card != Some(*card)));
    // Chosen in the matrix itself, the claim is where the reader looks already.
    let new_group = now.group.is_some() && before.is_none_or(|b| b.view != now.view);
    let new_view = before.map_or(handed, |b| b.view != now.view || b.open != now.open);
    if before.is_some_and(|b| b.language() != now.language()) {
        dom::after(0, || dom::focus(SWITCH));
    } else if new_passage {
        // A passage that is not there any more leaves the reader at the head of the report, which says so.
        dom::after(0, move || {
            if !dom::bring_into_view(TARGET) && !first {
                dom::start_at("view-head");
            }
        });
    } else if let Some(card) = new_card {
        dom::after(0, move || dom::start_card(&format!("{card}-head")));
    } else if new_group {
        dom::after(0, || dom::start_card(CHOSEN));
    } else if new_view {
        dom::after(0, || dom::start_at("view-head"));
    }
}

/// The face of a page whose corpus cannot be read.
fn failed(reason: String) -> Node {
    let w = words();
    view! {
        <main class="column main stack">
            <h1>{w.name}</h1>
            <p>{w.failed}</p>
            <p>{w.failed_what_to_do}</p>
            <p class="faint"><bdi>{reason}</bdi></p>
        </main>
    }
}
