//! The list of reports under the filters and the search.

use leptos::prelude::*;
use scrutin_engine::view::{self, ReportRow};

use super::reader::ReaderPage;
use crate::address::use_place;
use crate::grow::{REPORTS, more_rows, use_grown};
use crate::marked::{Meaning, marked};
use crate::panel::{Active, Facets};
use crate::words::words;
use crate::world::TheWorld;

/// The list of reports, or the one that is open.
#[component]
pub(crate) fn Reports(
    /// The reports.
    world: TheWorld,
) -> impl IntoView {
    let place = use_place();
    let is_open = Memo::new(move |_| {
        place.with_address(|a| a.open.as_deref().is_some_and(|id| world.ask(|w| w.find(id).is_some())))
    });

    move || {
        if is_open.get() {
            view! { <ReaderPage world=world/> }.into_any()
        } else {
            view! { <List world=world/> }.into_any()
        }
    }
}

#[component]
fn List(world: TheWorld) -> impl IntoView {
    let place = use_place();
    let w = words();
    let grown = use_grown();
    let page = Memo::new(move |_| {
        let rows = grown.rows(REPORTS);
        world.ask(|world| place.with_typed(|address| view::reports_within(world, address, 0..rows)))
    });

    let count = move || page.with(|page| w.reports_shown(page.kept, page.total, page.claims));
    let empty =
        move || page.with(|page| page.rows.is_empty()).then(|| nothing(place.with_address(|a| a.cleared().href())));

    view! {
        <div class="split">
            <Facets world=world/>
            <div class="stack">
                <h1 id="view-head" tabindex="-1">{w.reports_head}</h1>
                <p class="count" role="status">{count}</p>
                <Active world=world/>
                {empty}
                <ol class="reports">{move || page.with(|page| page.rows.iter().map(report_row).collect_view())}</ol>
                {move || page.with(|page| more_rows(grown, page.rows.len(), page.kept))}
            </div>
        </div>
    }
}

/// The face of a list in which nothing is left: why, and the way out.
pub(crate) fn nothing(cleared: String) -> impl IntoView {
    let w = words();
    view! {
        <div class="faces">
            <p>{w.nothing_left}</p>
            <a class="button" href=cleared>{w.clear_all}</a>
        </div>
    }
}

/// Draws one report of the list.
pub(crate) fn report_row(row: &ReportRow) -> impl IntoView + use<> {
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
            <ul class="report-votes">{votes.collect_view()}</ul>
            <ul class="report-passages serif" lang=row.lang.clone()>{passages.collect_view()}</ul>
            {(row.more > 0).then(|| view! { <p class="faint">{w.more_passages(row.more)}</p> })}
            <p class="report-facts figures">
                <span>{w.claims_count(row.claims)}</span>
                {(row.differs > 0).then(|| view! {
                    <span class="tag tag-differ"><span class="sign" aria-hidden="true">"≠"</span>" "{w.differs_in(row.differs)}</span>
                })}
            </p>
        </li>
    }
}
