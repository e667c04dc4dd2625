//! The filters in force, in words, each with the link that takes it away.

use scrutin_engine::view::{self, Filter};
use scrutin_markup::view;

use crate::address::use_place;
use crate::draw::{CollectNodes, Node};
use crate::memo::Memo;
use crate::words::words;
use crate::world::TheWorld;

/// The filters in force; nothing where there are none.
pub(crate) fn active(world: TheWorld) -> Node {
    let place = use_place();
    let w = words();
    let filters = Memo::new(move || world.ask(|world| place.with_address(|address| view::filters(world, address))));

    let chip = move |filter: Filter| {
        let is_search = place.with_address(|address| address.search != filter.without.search);
        let kind = filter.facet.map_or(if is_search { w.searched_for } else { "" }, |facet| w.facet(facet));
        let remove = format!("{} {}", w.remove, filter.label);
        view! {
            <li class="chip" class:chip-not=filter.excluded>
                <span class="chip-kind">{kind}</span>
                {filter.excluded.then_some(w.excluded)}
                {filter.all.then_some(w.tools.all_of)}
                " "<bdi>{filter.label}</bdi>
                <a class="chip-remove" href=filter.without.href() aria-label=remove>"×"</a>
            </li>
        }
    };

    view! {
        {move || {
            let filters = filters.get();
            (!filters.is_empty()).then(|| view! {
                <section class="active" aria-label=w.active>
                    <span class="kicker">{w.active}</span>
                    <ul>{filters.into_iter().map(chip).collect_nodes()}</ul>
                    <a class="active-clear" href=place.with_address(|a| a.cleared().href())>{w.clear_all}</a>
                </section>
            })
        }}
    }
}
