//! A report open in the reader: its text with everything read in it marked, and what was found about it.

use leptos::prelude::*;
use scrutin_engine::structure::BlockKind;
use scrutin_engine::view::{self, Found, Reader};

use super::findings::finding;
use super::margin::{published, source};
use super::passage::{block, inside};
use crate::address::use_place;
use crate::panel::{Active, Search};
use crate::words::words;
use crate::world::TheWorld;

/// The open report.
#[component]
pub(crate) fn ReaderPage(
    /// The reports.
    world: TheWorld,
) -> impl IntoView {
    let place = use_place();
    let reader = Memo::new(move |_| world.ask(|world| place.with_address(|address| view::reader(world, address))));

    view! {
        <div class="reader">
            {move || reader.with(|reader| reader.as_ref().map(path))}
            <div class="reader-search"><Search/></div>
            <Active world=world/>
            {move || reader.with(|reader| reader.as_ref().map(report))}
        </div>
    }
}

/// The way back to the list and on to the neighbours.
fn path(reader: &Reader) -> impl IntoView + use<> {
    let w = words();
    let [before, after] = &reader.neighbours;
    view! {
        <nav class="reader-path" aria-label=w.neighbours>
            <a class="button" href=reader.back.href()>"← "{w.all_reports}</a>
            {before.as_ref().map(|link| view! { <a class="button" href=link.href()>{w.previous_report}</a> })}
            {after.as_ref().map(|link| view! { <a class="button" href=link.href()>{w.next_report}</a> })}
        </nav>
    }
}

fn report(reader: &Reader) -> impl IntoView + use<> {
    let w = words();
    let found = reader.found.and_then(|found| match found {
        Found::Exact(_) => None,
        Found::Moved(_) => Some(w.passage_moved),
        Found::Changed(_) => Some(w.passage_changed),
        Found::Missing => Some(w.passage_missing),
    });
    let publisher = reader.publisher.clone().unwrap_or_else(|| w.publisher_unknown.to_owned());
    // A title that stands in the text is shown there once, with what is marked in it.
    let (titles, blocks): (Vec<_>, Vec<_>) = reader.blocks.iter().partition(|part| part.kind == BlockKind::Title);
    let head = match (titles.as_slice(), &reader.title) {
        ([], Some(title)) => title.clone().into_any(),
        ([], None) => w.untitled_by(&publisher).into_any(),
        (titles, _) => titles.iter().map(|part| inside(part, reader)).collect_view().into_any(),
    };
    let warnings = reader.warnings.iter().map(|(said, why)| {
        view! { <li><bdi>{why.clone()}</bdi>{(!said.is_empty()).then(|| view! { " "<q><bdi>{said.clone()}</bdi></q> })}</li> }
    });
    view! {
        <article class="reader-report" aria-labelledby="view-head">
            <header class="reader-head">
                <p class="kicker"><span class="report-id">{reader.id.clone()}</span>" "<bdi>{publisher}</bdi></p>
                <h1 id="view-head" tabindex="-1" dir="auto" class:report-untitled=reader.title.is_none()>{head}</h1>
                <p class="soft">{published(reader.date.as_ref(), reader.date_inferred.as_deref())}" "{source(reader)}</p>
                {found.map(|found| view! { <p class="reader-found" role="status">{found}</p> })}
            </header>
            {key()}
            <div class="text">{blocks.into_iter().map(|part| block(part, reader)).collect_view()}</div>
        </article>
        <section class="reader-margin" aria-labelledby="reader-findings">
            <h2 id="reader-findings">{w.findings_here}</h2>
            {reader.findings.is_empty().then(|| view! { <p class="soft">{w.no_findings_here}</p> })}
            <ul class="findings">{reader.findings.iter().map(finding).collect_view()}</ul>
            {(!reader.warnings.is_empty()).then(|| view! {
                <h2>{w.doubts}</h2>
                <ul class="doubts">{warnings.collect_view()}</ul>
            })}
        </section>
    }
}

/// What the marks mean.
fn key() -> impl IntoView {
    let w = words();
    let entry = |class: &'static str, word: &'static str| view! { <li><span class=class>{word}</span></li> };
    view! {
        <ul class="key" aria-label=w.key>
            {entry("mark mark-tally", w.mark_tally)}
            {entry("mark mark-date", w.mark_date)}
            {entry("mark mark-claim", w.mark_claim)}
            {entry("mark mark-claim mark-shared", w.mark_shared)}
        </ul>
    }
}
