//! The list of reports under the filters and the search.

use scrutin_engine::address::Address;
use scrutin_engine::view::{self, Difference, ReportRow};
use scrutin_markup::view;

use super::reader::reader_page;
use crate::address::use_place;
use crate::draw::{CollectNodes, IntoNode, Node};
use crate::grow::{REPORTS, more_rows, use_grown};
use crate::marked::{Meaning, marked};
use crate::memo::Memo;
use crate::panel::{active, facets};
use crate::words::words;
use crate::world::TheWorld;

/// The list of reports, or the one that is open.
pub(crate) fn reports(world: TheWorld) -> Node {
    let place = use_place();
    let is_open = Memo::new(move || {
        place.with_address(|a| a.open.as_deref().is_some_and(|id| world.ask(|w| w.find(id).is_some())))
    });

    let shown = move || if is_open.get() { reader_page(world).named("reader") } else { list(world).named("list") };
    shown.into_node()
}

fn list(world: TheWorld) -> Node {
    let place = use_place();
    let w = words();
    let grown = use_grown();
    let page = Memo::new(move || {
        let rows = grown.rows(REPORTS);
        world.ask(|world| place.with_typed(|address| view::reports_within(world, address, 0..rows)))
    });

    let count = move || page.with(|page| w.reports_shown(page.kept, page.total, page.claims));
    let empty = move || {
        page.with(|page| page.rows.is_empty())
            .then(|| place.with_typed(|address| nothing(world, address, reports_left)))
    };

    view! {
        <div class="split">
            {facets(world)}
            <div class="stack">
                <h1 id="view-head" tabindex="-1">{w.reports_head}</h1>
                <p class="count" role="status">{count}</p>
                {active(world)}
                {empty}
                <ol class="reports">{move || page.with(|page| page.rows.iter().map(report_row).collect_nodes())}</ol>
                {move || page.with(|page| more_rows(grown, page.rows.len(), page.kept))}
            </div>
        </div>
    }
}

/// The face of a list in which nothing is left: what was looked for, what would find something, and the way out.
/// `count` says how much an address leaves in the list.
pub(crate) fn nothing(world: TheWorld, address: &Address, count: fn(&view::World, &Address) -> usize) -> Node {
    let w = words();
    let told = world.ask_once(|world| view::nothing(world, address, count));
    let tries = told.tries.iter().map(|(words, found, link)| {
        view! { <li><a href=link.href()><bdi>{words.clone()}</bdi></a>" "<span class="faint figures">{w.count_of(address.view, *found)}</span></li> }
    });
    let tries =
        (!told.tries.is_empty()).then(|| view! { <p>{w.tries}</p><ul class="tries">{tries.collect_nodes()}</ul> });
    let cleared = Address { about: None, ..address.cleared() };
    view! {
        <div class="faces">
            <p><bdi>{told.sought.map_or_else(|| w.nothing_left.to_owned(), |sought| w.not_found(&sought))}</bdi></p>
            {tries}
            <a class="button" href=cleared.href()>{w.clear_all}</a>
        </div>
    }
}

/// How many reports an address leaves.
pub(crate) fn reports_left(world: &view::World, address: &Address) -> usize {
    view::reports_within(world, address, 0..0).kept
}

/// Draws one report of the list.
pub(crate) fn report_row(row: &ReportRow) -> Node {
    let w = words();
    let votes = row.votes.iter().map(|(day, said)| {
        view! { <li><span class="soft">{w.vote_of(day)}</span>" "<q class="serif"><bdi lang=row.lang.clone()>{said.clone()}</bdi></q></li> }
    });
    let passages = row.passages.iter().map(|(segments, link)| {
        view! { <li><a class="passage-link" href=link.href()><bdi>{marked(segments, Meaning::Hit)}</bdi></a></li> }
    });
    view! {
        <li class="report">
            <p class="report-source kicker">
                <span class="report-id">{row.id.clone()}</span>
                <bdi>{row.publisher.clone().unwrap_or_else(|| w.publisher_unknown.to_owned())}</bdi>
            </p>
            <h2 class="report-title" class:report-untitled=!row.titled>
                <a href=row.open.href()><bdi lang=row.lang.clone()>{row.title.clone()}</bdi></a>
            </h2>
            <p class="report-date soft">{super::margin::published(row.date.as_ref(), row.date_inferred.as_deref())}</p>
            <ul class="report-votes">{votes.collect_nodes()}</ul>
            <ul class="report-passages serif" lang=row.lang.clone()>{passages.collect_nodes()}</ul>
            {(row.more > 0).then(|| view! { <p class="faint">{w.more_passages(row.more)}</p> })}
            <p class="report-facts figures">
                <span>{w.claims_count(row.claims)}</span>
                {row.differences.iter().map(difference).collect_nodes()}
            </p>
        </li>
    }
}

/// What differs between a report and others; in red only where it is the one that stands apart.
fn difference(one: &Difference) -> Node {
    let (sign, class) = match (one.own, one.in_words_only) {
        (true, false) => ("≠", "tag tag-differ"),
        (true, true) => ("≠", "tag tag-silent"),
        (false, _) => ("=", "tag tag-agree"),
    };
    view! { <span class=class><span class="sign" aria-hidden="true">{sign}</span>" "<bdi>{words().differs_from(one)}</bdi></span> }
}
