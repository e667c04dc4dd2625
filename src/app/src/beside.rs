//! Chosen reports beside each other, aligned claim by claim, with a map of where they differ.

use leptos::prelude::*;
use scrutin_engine::view::{self, BesideColumn, BesidePage, BesideRow, Standing};
use scrutin_markup::view;

use crate::address::use_place;
use crate::claims::{choice_of_rows, passage};
use crate::dom;
use crate::draw::{CollectNodes, Node};
use crate::memo::Memo;
use crate::panel::{active, facets};
use crate::reports::nothing;
use crate::strip::strip;
use crate::words::words;
use crate::world::TheWorld;

/// The collation view.
pub(crate) fn beside(world: TheWorld) -> Node {
    let place = use_place();
    let w = words();
    let page = Memo::new(move || world.ask(|world| place.with_address(|address| view::beside(world, address))));
    let count = move || page.with(|page| w.claims_shown(page.rows.len(), page.total));
    // The row the reader has stepped to.
    let here = RwSignal::new(None::<usize>);
    let step = move |forward: bool| {
        let next = page.with_untracked(|page| next_difference(&differences(page), here.get_untracked(), forward));
        if let Some(next) = next {
            here.set(Some(next));
            dom::bring_into_view(&row_id(next));
        }
    };
    let said = move || {
        let differ = page.with(differences);
        w.views.difference_of(here.get().and_then(|here| differ.iter().position(|at| *at == here)), differ.len())
    };
    let body = move || {
        page.with(|page| {
            here.set(None);
            if page.rows.is_empty() {
                place.with_address(|address| nothing(world, address, |w, a| view::beside(w, a).rows.len()))
            } else {
                table(page)
            }
        })
    };
    view! {
        <div class="split">
            {facets(world)}
            <div class="stack">
                <h1 id="view-head" tabindex="-1">{w.views.beside}</h1>
                <p class="soft">{w.views.beside_lead}</p>
                {move || page.with(choices)}
                {active(world)}
                <div class="matrix-bar">
                    <p class="count" role="status">{count}</p>
                    {move || place.with_address(choice_of_rows)}
                </div>
                <div class="beside-tools">
                    <button type="button" class="button" on:click=move |_| step(false)>{w.views.previous_difference}</button>
                    <button type="button" class="button" on:click=move |_| step(true)>{w.views.next_difference}</button>
                    <span class="faint figures" role="status">{said}</span>
                    {move || page.with(map)}
                </div>
                {body}
            </div>
        </div>
    }
}

fn row_id(at: usize) -> String {
    format!("beside-{at}")
}

/// The rows in which reports that say a claim differ.
fn differences(page: &BesidePage) -> Vec<usize> {
    (0..).zip(&page.rows).filter(|(_, row)| row.differs).map(|(at, _)| at).collect()
}

/// The next of the rows that differ, or the one before; around the end to the other side.
fn next_difference(differ: &[usize], here: Option<usize>, forward: bool) -> Option<usize> {
    match (here, forward) {
        (Some(here), true) => differ.iter().find(|at| **at > here).or(differ.first()).copied(),
        (Some(here), false) => differ.iter().rev().find(|at| **at < here).or(differ.last()).copied(),
        (None, true) => differ.first().copied(),
        (None, false) => differ.last().copied(),
    }
}

/// Every report as a link that adds it or takes it away.
fn choices(page: &BesidePage) -> Node {
    let items = page.choices.iter().map(|choice| {
        let face = view! { <span class="report-id">{choice.id.clone()}</span>" "<bdi>{choice.name.clone()}</bdi> };
        let current = choice.chosen.then_some("true");
        // Two have to stay: not to be taken away, so no link.
        if let Some(link) = &choice.link {
            view! { <li><a href=link.href() aria-current=current>{face}</a></li> }
        } else {
            view! { <li><a role="link" aria-disabled="true" aria-current=current title=words().views.two_stay>{face}</a></li> }
        }
    });
    view! { <ul class="choice" aria-label=words().views.choose_reports>{items.collect_nodes()}</ul> }
}

const fn class(standing: Standing) -> &'static str {
    match standing {
        Standing::All => "standing standing-all",
        Standing::Some => "standing standing-some",
        Standing::One => "standing standing-one",
        Standing::Conflict => "standing standing-conflict",
    }
}

/// One stroke a row. For the eye and the pointer; the buttons before it are the way by keys.
fn map(page: &BesidePage) -> Node {
    let strokes = page.rows.iter().enumerate().map(|(at, row)| {
        let go = move |_| {
            dom::bring_into_view(&row_id(at));
        };
        view! { <button type="button" tabindex="-1" class=class(row.standing) title=row.label.clone() on:click=go></button> }
    });
    view! { <div class="beside-map" aria-hidden="true">{strokes.collect_nodes()}</div> }
}

fn table(page: &BesidePage) -> Node {
    let w = words();
    let heads = page.columns.iter().map(head).collect_nodes();
    let rows = page.rows.iter().enumerate().map(|(at, one)| row(at, one)).collect_nodes();
    view! {
        <div class="scroller beside-scroller" role="region" aria-labelledby="beside-caption" tabindex="0">
            <table class="beside">
                <caption id="beside-caption" class="aloud">{w.views.beside_caption}</caption>
                <thead><tr><th scope="col">{w.views.standing}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn head(column: &BesideColumn) -> Node {
    let w = words();
    let head = &column.head;
    let refer = if column.reference {
        view! { <span class="tag">{w.reference}</span> }
    } else {
        let label = format!("{}: {}", w.views.make_reference, head.name);
        view! { <a href=column.refer.href() aria-label=label>{w.views.make_reference}</a> }
    };
    view! {
        <th scope="col" class="beside-head">
            <a href=head.open.href()><span class="report-id">{head.id.clone()}</span>" "<bdi>{head.name.clone()}</bdi></a>
            " "{refer}
            {strip(&column.strip)}
        </th>
    }
}

fn row(at: usize, row: &BesideRow) -> Node {
    let (sign, word) = words().views.of_standing(row.standing);
    let cells = row.cells.iter().map(|passages| {
        if passages.is_empty() {
            view! { <td class="beside-silent"><span class="sign" aria-hidden="true">"–"</span>" "{words().silent}</td> }
        } else {
            view! { <td>{passages.iter().map(passage).collect_nodes()}</td> }
        }
    });
    view! {
        <tr>
            <th scope="row" class=class(row.standing) id=row_id(at) tabindex="-1">
                <span class="sign" aria-hidden="true">{sign}</span>" "{word}
            </th>
            {cells.collect_nodes()}
        </tr>
    }
}
