//! The facets: every value with how many claims have it, each a link that chooses it and one that leaves it out.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use scrutin_engine::address::{Address, Facet};
use scrutin_engine::view::{self, FacetPanel, FacetValue, Way};
use scrutin_markup::view;

use super::published::published_facet;
use super::search::search;
use crate::address::use_place;
use crate::dom;
use crate::draw::{CollectNodes, Node};
use crate::memo::Memo;
use crate::words::words;
use crate::world::TheWorld;

/// Values shown before the rest is folded away.
const SHOWN: usize = 6;

/// The panel beside a view.
pub(crate) fn facets(world: TheWorld) -> Node {
    let place = use_place();
    let w = words();
    let open = RwSignal::new(false);
    let unfolded = RwSignal::new(Vec::new());
    let panels = Memo::new(move || world.ask(|world| place.with_address(|address| view::facets(world, address))));

    let toggle = move |_| open.update(|open| *open = !*open);

    view! {
        <div class="panel" class:panel-open=open>
            {search()}
            <button type="button" class="button panel-button" aria-expanded=move || open.get().to_string() on:click=toggle>
                {w.filters}
            </button>
            <section class="facets" aria-label=w.filters>
                <p class="faint facets-unit">{w.tools.facets_unit}</p>
                {published_facet(world)}
                {move || panels.get().into_iter().filter(|p| p.values.len() > 1 || has_choice(p)).map(|panel| facet(panel, unfolded)).collect_nodes()}
            </section>
        </div>
    }
}

fn has_choice(panel: &FacetPanel) -> bool {
    panel.values.iter().any(|value| value.chosen || value.excluded)
}

/// Draws a facet; values folded away stand in the document once they are unfolded.
fn facet(panel: FacetPanel, unfolded: RwSignal<Vec<Facet>>) -> Node {
    let w = words();
    let id = format!("facet-{}", panel.facet.key());
    let (mut values, left_out) = (panel.values, panel.left_out);
    let rest = values.split_off(values.len().min(if values.len() <= SHOWN + 2 { SHOWN + 2 } else { SHOWN }));
    let rest_has_choice = rest.iter().any(|value| value.chosen || value.excluded);
    let which = panel.facet;
    let is_open = rest_has_choice || unfolded.with(|list| list.contains(&which));
    let fold = move |event: MouseEvent| {
        // The fold is the signal's alone: what the browser would do by itself comes after the redrawing.
        dom::prevent(&event);
        unfolded.update(|list| {
            if list.contains(&which) {
                list.retain(|facet| *facet != which);
            } else {
                list.push(which);
            }
        });
    };
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details class="facet-more" open=is_open>
                <summary on:click=fold>{w.more(rest.len())}</summary>
                {is_open.then(|| view! { <ul>{rest.into_iter().map(value).collect_nodes()}</ul> })}
                {(is_open && left_out > 0).then(|| view! { <p class="faint">{w.tools.values_left_out(left_out)}</p> })}
            </details>
        }
    });
    view! {
        <div class="facet" role="group" aria-labelledby=id.clone()>
            <p class="kicker facet-head" id=id.clone()>{w.facet(panel.facet)}</p>
            {(!panel.ways.is_empty()).then(|| ways(panel.facet, &panel.ways))}
            <ul>{values.into_iter().map(value).collect_nodes()}</ul>
            {more}
        </div>
    }
}

/// Any, all or none of the values chosen.
fn ways(facet: Facet, ways: &[(Way, Address, bool)]) -> Node {
    let w = words();
    let links = ways.iter().map(|(way, link, holds)| {
        view! { <li><a href=link.href() aria-current=holds.then_some("true")>{w.tools.way(*way)}</a></li> }
    });
    view! { <ul class="choice facet-ways" aria-label=w.tools.ways(w.facet(facet))>{links.collect_nodes()}</ul> }
}

fn value(value: FacetValue) -> Node {
    let w = words();
    let sign = match (value.chosen, value.excluded) {
        (true, _) => "✓",
        (_, true) => "×",
        _ => "",
    };
    let out = format!("{} {}", if value.excluded { w.take_back } else { w.exclude }, value.label);
    view! {
        <li class="facet-value" class:is-chosen=value.chosen class:is-out=value.excluded>
            <a class="facet-choose" href=value.toggle.href() aria-current=value.chosen.then_some("true")>
                <span class="facet-sign" aria-hidden="true">{sign}</span>
                <bdi class="facet-label">{value.label}</bdi>
                " "<span class="facet-count">{w.figures(value.count)}</span>
            </a>
            <a class="facet-exclude" href=value.exclude.href() aria-label=out.clone() title=out>"−"</a>
        </li>
    }
}
