//! The root of the page: the frame, and the view the address names.

use leptos::prelude::*;
use scrutin_engine::address::{Address, View};

use crate::about::About;
use crate::address::Place;
use crate::beside::Beside;
use crate::claims::{CHOSEN, Claims};
use crate::dom::{self, Whereabouts};
use crate::findings::Findings;
use crate::frame::{Clip, Copied, Footer, Header, Notices, Palette, SWITCH, Shortcuts};
use crate::grow::Grown;
use crate::keys::Keys;
use crate::names::Names;
use crate::own::{Own, OwnBar, OwnPage};
use crate::reports::{Reports, TARGET};
use crate::start::Start;
use crate::time::Time;
use crate::votes::Votes;
use crate::words::words;
use crate::world::TheWorld;

/// The whole page.
#[component]
pub(crate) fn App() -> impl IntoView {
    let place = Place::provide();
    Clip::provide();
    Keys::provide();
    Grown::provide();
    match TheWorld::provide(place) {
        Ok(world) => {
            Own::provide(world, place);
            view! { <Page world=world/> }.into_any()
        }
        Err(reason) => failed(reason).into_any(),
    }
}

#[component]
fn Page(world: TheWorld) -> impl IntoView {
    let place = crate::address::use_place();
    let title = move || place.with_address(|address| words().title(address.view, address.open.as_deref()));

    let language = Memo::new(move |_| place.with_address(Address::language));

    Effect::new(move || {
        dom::set_language(language.get().code());
        dom::set_title(&title());
    });
    Effect::new(move |before: Option<Address>| {
        let now = place.address();
        if before.as_ref() != Some(&now) {
            arrive(before.as_ref(), &now, place.take_returned());
        }
        now
    });

    // Words are taken when a part of the page is made, so another language makes all of it anew.
    move || {
        language.track();
        whole(world).into_any()
    }
}

/// The frame, and in it the view the address names.
fn whole(world: TheWorld) -> impl IntoView {
    let place = crate::address::use_place();
    let which = Memo::new(move |_| place.with_address(|address| address.view));
    let main = move || match which.get() {
        View::Start => view! { <Start world=world/> }.into_any(),
        View::Reports => view! { <Reports world=world/> }.into_any(),
        View::Claims => view! { <Claims world=world/> }.into_any(),
        View::Votes => view! { <Votes world=world/> }.into_any(),
        View::Beside => view! { <Beside world=world/> }.into_any(),
        View::Findings => view! { <Findings world=world/> }.into_any(),
        View::Time => view! { <Time world=world/> }.into_any(),
        View::Names => view! { <Names world=world/> }.into_any(),
        View::Own => view! { <OwnPage/> }.into_any(),
        View::About => view! { <About world=world/> }.into_any(),
    };
    view! {
        <div class="page">
            <Header world=world/>
            <div class="column"><Notices world=world/><OwnBar/></div>
            <main id="main" class="column main" tabindex="-1">{main}</main>
            <Footer world=world/>
            <Copied/>
            <Palette world=world/>
            <Shortcuts/>
        </div>
    }
}

/// Shows the reader what a link led to: the passage, the card, or the top of another view; in another language the same
/// place, with the focus where it was switched; and after Back or Forward the place that was left.
fn arrive(before: Option<&Address>, now: &Address, returned: Option<Whereabouts>) {
    if let Some(left) = returned {
        dom::after(0, move || dom::go_back_to(&left, "view-head"));
        return;
    }
    let first = before.is_none();
    let passage = now.open.is_some() && now.anchor.is_some();
    let new_passage = passage && before.is_none_or(|b| b.open != now.open || b.anchor != now.anchor);
    let new_card = now.card.filter(|card| before.is_none_or(|b| b.view != now.view || b.card != Some(*card)));
    // Chosen in the matrix itself, the claim is where the reader looks already.
    let new_group = now.group.is_some() && before.is_none_or(|b| b.view != now.view);
    let new_view = before.is_some_and(|b| b.view != now.view || b.open != now.open);
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
fn failed(reason: String) -> impl IntoView {
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
