//! The votes view: the answer to the newcomer's question, then a card a vote.

use scrutin_engine::address::Address;
use scrutin_engine::view::{self, FindingLine, VotesPage};
use scrutin_markup::view;

use super::card::card;
use crate::address::use_place;
use crate::draw::{CollectNodes, Node};
use crate::memo::Memo;
use crate::panel::{active, facets};
use crate::reports::nothing;
use crate::words::words;
use crate::world::TheWorld;

/// The votes view.
pub(crate) fn votes(world: TheWorld) -> Node {
    let place = use_place();
    let w = words();
    let page = Memo::new(move || world.ask(|world| place.with_address(|address| view::votes(world, address))));

    let count = move || page.with(|page| w.votes_shown(page.cards.len(), page.total));
    let cards = move || place.with_address(|address| page.with(|page| draw(world, page, address)));

    view! {
        <div class="split">
            {facets(world)}
            <div class="stack-wide">
                <div class="stack">
                    <h1 id="view-head" tabindex="-1">{w.votes_head}</h1>
                    {move || page.with(|page| page.answer.iter().map(answer).collect_nodes())}
                    <p class="count" role="status">{count}</p>
                    {active(world)}
                    {move || page.with(overruled)}
                </div>
                {cards}
            </div>
        </div>
    }
}

fn draw(world: TheWorld, page: &VotesPage, address: &Address) -> Node {
    let w = words();
    if page.total == 0 {
        return view! { <div class="faces"><p>{w.no_votes}</p></div> };
    }
    if page.cards.is_empty() {
        return nothing(world, address, |w, a| view::votes(w, a).cards.len());
    }
    let cards = page.cards.iter().map(|one| card(one, address));
    view! {
        {cards.collect_nodes()}
        {(!page.without.is_empty()).then(|| view! { <p class="soft">{w.without_vote(&page.without.join(", "))}</p> })}
    }
}

/// Why two counts that circulate are no disagreement.
fn answer(line: &FindingLine) -> Node {
    view! { <p class="answer"><bdi>{line.explanation.clone()}</bdi></p> }
}

/// The reader's own word on what is one vote, each with its way back.
fn overruled(page: &VotesPage) -> Option<Node> {
    let w = words();
    let items = page.overruled.iter().map(|one| {
        view! { <li>{one.words.clone()}" "<a href=one.link.href()>{w.take_back}</a></li> }
    });
    let items = items.collect_nodes();
    (!page.overruled.is_empty()).then(|| view! { <ul class="overruled">{items}</ul> })
}
