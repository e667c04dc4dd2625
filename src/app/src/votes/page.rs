//! The votes view: the answer to the newcomer's question, then a card a vote.

use leptos::prelude::*;
use scrutin_engine::address::Address;
use scrutin_engine::view::{self, FindingLine, VotesPage};

use super::card::card;
use crate::address::use_place;
use crate::panel::{Active, Facets};
use crate::reports::nothing;
use crate::words::words;
use crate::world::TheWorld;

/// The votes view.
#[component]
pub(crate) fn Votes(
    /// The reports.
    world: TheWorld,
) -> impl IntoView {
    let place = use_place();
    let w = words();
    let page = Memo::new(move |_| world.ask(|world| place.with_address(|address| view::votes(world, address))));

    let count = move || page.with(|page| w.votes_shown(page.cards.len(), page.total));
    let cards = move || place.with_address(|address| page.with(|page| draw(page, address)));

    view! {
        <div class="split">
            <Facets world=world/>
            <div class="stack-wide">
                <div class="stack">
                    <h1 id="view-head" tabindex="-1">{w.votes_head}</h1>
                    {move || page.with(|page| page.answer.iter().map(answer).collect_view())}
                    <p class="count" role="status">{count}</p>
                    <Active world=world/>
                    {move || page.with(overruled)}
                </div>
                {cards}
            </div>
        </div>
    }
}

fn draw(page: &VotesPage, address: &Address) -> AnyView {
    let w = words();
    if page.total == 0 {
        return view! { <div class="faces"><p>{w.no_votes}</p></div> }.into_any();
    }
    if page.cards.is_empty() {
        return nothing(address.cleared().href()).into_any();
    }
    let cards = page.cards.iter().map(|one| card(one, address));
    view! {
        {cards.collect_view()}
        {(!page.without.is_empty()).then(|| view! { <p class="soft">{w.without_vote(&page.without.join(", "))}</p> })}
    }
    .into_any()
}

/// Why two counts that circulate are no disagreement.
fn answer(line: &FindingLine) -> impl IntoView + use<> {
    view! { <p class="answer"><bdi lang="en">{line.finding.explanation.clone()}</bdi></p> }
}

/// The reader's own word on what is one vote, each with its way back.
fn overruled(page: &VotesPage) -> Option<impl IntoView + use<>> {
    let w = words();
    let items = page.overruled.iter().map(|one| {
        view! { <li>{one.words.clone()}" "<a href=one.link.href()>{w.take_back}</a></li> }
    });
    let items = items.collect_view();
    (!page.overruled.is_empty()).then(|| view! { <ul class="overruled">{items}</ul> })
}
