//! A report open in the reader: its text with everything read in it marked, and what was found about it.

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use scrutin_engine::export::cite_passage;
use scrutin_engine::span::Span;
use scrutin_engine::structure::BlockKind;
use scrutin_engine::view::{self, Found, MarkKind, Reader};
use scrutin_markup::view;

use super::card::{AROUND, About, CARD, mark_card};
use super::findings::{finding_body, sign};
use super::margin::{published, source};
use super::passage::{TARGET, block, inside};
use super::steps::steps;
use crate::address::use_place;
use crate::dom;
use crate::draw::{CollectNodes, IntoNode, Node};
use crate::frame::cite_button;
use crate::keys::use_keys;
use crate::memo::Memo;
use crate::panel::{active, search};
use crate::words::words;
use crate::world::TheWorld;

/// How long a pointer rests on a mark before the page tells of it.
const HOVER_MILLIS: u32 = 120;

/// The open report.
pub(crate) fn reader_page(world: TheWorld) -> Node {
    let place = use_place();
    let reader = Memo::new(move || world.ask(|world| place.with_address(|address| view::reader(world, address))));
    let about = RwSignal::new(None::<About>);
    let pending = StoredValue::new(None::<u32>);
    let pressed = StoredValue::new(false);
    let closed = StoredValue::new(false);

    use_keys().pick_with(move |from, to| {
        let id = reader.with_untracked(|reader| reader.as_ref().map(|reader| reader.id.clone()));
        let span = id.and_then(|id| world.ask_once(|world| view::picked(world, &id, from, to)));
        if let Some(span) = span {
            about.set(Some(About::Passage { span, place: to.0 }));
        }
    });
    let held = move || about.with_untracked(|about| !matches!(about, None | Some(About::Marks { held: false, .. })));
    // A pointer that only passes shows nothing, so that the way to the card is free.
    let over = move |event: MouseEvent| {
        // What was closed is not to come back, nor what lay below it, under a pointer that has not moved since.
        if closed.get_value() {
            return;
        }
        let under = dom::marked_place(&event);
        pending.set_value(under);
        if let Some(place) = under.filter(|_| !held()) {
            dom::after(HOVER_MILLIS, move || {
                if pending.try_get_value().flatten() == Some(place) && !held() {
                    about.set(Some(About::Marks { place, held: false }));
                }
            });
        }
    };
    let moved = move |event: MouseEvent| {
        if closed.get_value() && dom::has_moved(&event) {
            closed.set_value(false);
        }
    };
    let leave = move |_| {
        pending.set_value(None);
        if !held() {
            about.set(None);
        }
    };
    let hold = move |place: Option<u32>| {
        if let Some(place) = place {
            about.set(Some(About::Marks { place, held: true }));
        }
    };
    // A press is told of when it ends: what appears under a finger would take the end of the press.
    let down = move |_| pressed.set_value(true);
    // The passage of a link has the focus as it opens, and is to be read, not explained.
    let focus = move |event: FocusEvent| {
        if !pressed.get_value() && !dom::is_within(&event, TARGET) {
            hold(dom::marked_place(&event));
        }
    };
    let click = move |event: MouseEvent| {
        pressed.set_value(false);
        if about.with_untracked(Option::is_none) && dom::is_within(&event, CARD) {
            closed.set_value(true);
        }
        let passage = about.with_untracked(|about| matches!(about, Some(About::Passage { .. })));
        if dom::is_within(&event, CARD) || dom::is_control(&event) || passage && dom::has_selection() {
            return;
        }
        about.set(None);
        hold(dom::marked_place(&event));
    };
    let press = move |event: KeyboardEvent| {
        pressed.set_value(false);
        match dom::name_of_key(&event).as_str() {
            "Escape" => {
                closed.set_value(true);
                about.set(None);
            }
            "Enter" if dom::marked_place(&event).is_some() && !dom::is_control(&event) => dom::focus(CARD),
            _ => {}
        }
    };
    let report = move || reader.with(|reader| reader.as_ref().map(|reader| report(world, reader)));

    view! {
        <div class="reader">
            {move || reader.with(|reader| reader.as_ref().map(path))}
            <div class="reader-search">{search()}</div>
            {active(world)}
            <div id=AROUND class="reader-report" on:mouseover=over on:mousemove=moved on:mouseleave=leave on:mousedown=down on:focusin=focus on:click=click on:keydown=press>
                {steps(reader, about)}
                {report}
                {mark_card(world, reader, about)}
            </div>
            {move || reader.with(|reader| reader.as_ref().map(|reader| margin(reader, about)))}
        </div>
    }
}

/// The way back to the list and on to the neighbours.
fn path(reader: &Reader) -> Node {
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

fn report(world: TheWorld, reader: &Reader) -> Node {
    let w = words();
    let place = use_place();
    let id = reader.id.clone();
    let cited =
        move || world.ask_once(|w| place.look(|a| cite_passage(w, a, &id, None, &dom::page_without_fragment())));
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
        ([], Some(title)) => title.clone().into_node(),
        ([], None) => w.untitled_by(&publisher).into_node(),
        (titles, _) => titles.iter().map(|part| inside(part, reader)).collect_nodes(),
    };
    view! {
        <article aria-labelledby="view-head">
            <header class="reader-head">
                <p class="kicker"><span class="report-id">{reader.id.clone()}</span>" "<bdi>{publisher}</bdi></p>
                <h1 id="view-head" tabindex="-1" dir="auto" class:report-untitled=reader.title.is_none()>{head}</h1>
                <p class="soft reader-facts">
                    {published(reader.date.as_ref(), reader.date_inferred.as_deref())}
                    {source(reader)}
                    {cite_button(cited)}
                </p>
                {found.map(|found| view! { <p class="reader-found" role="status">{found}</p> })}
            </header>
            {key(reader)}
            <div class="text" lang=reader.lang.clone()>{blocks.into_iter().map(|part| block(part, reader)).collect_nodes()}</div>
        </article>
    }
}

/// What was found about the report; what the card tells of stands out.
fn margin(reader: &Reader, about: RwSignal<Option<About>>) -> Node {
    let w = words();
    let warnings = reader.warnings.iter().map(|(said, why)| {
        view! { <li><bdi>{why.clone()}</bdi>{(!said.is_empty()).then(|| view! { " "<q><bdi>{said.clone()}</bdi></q> })}</li> }
    });
    let findings = reader.findings.iter().zip(0..).map(|(line, at)| {
        let spans: Vec<Span> = reader.marks.iter().filter(|m| m.finding == Some(at)).map(|m| m.span).collect();
        let told = move || match about.get() {
            Some(About::Marks { place, .. }) => spans.iter().any(|span| span.start <= place && place < span.end),
            _ => false,
        };
        view! { <li class="finding" class:is-told=told>{finding_body(line, None)}</li> }
    });
    view! {
        <section class="reader-margin" aria-labelledby="reader-findings">
            <h2 id="reader-findings">{w.findings_here}</h2>
            {reader.findings.is_empty().then(|| view! { <p class="soft">{w.no_findings_here}</p> })}
            <ul class="findings">{findings.collect_nodes()}</ul>
            {(!reader.warnings.is_empty()).then(|| view! {
                <h2>{w.doubts}</h2>
                <ul class="doubts">{warnings.collect_nodes()}</ul>
            })}
        </section>
    }
}

/// What the marks and signs of this text mean; what it has none of is not explained.
fn key(reader: &Reader) -> Node {
    let w = words();
    let of =
        |kind: MarkKind, linked: bool| reader.marks.iter().find(|m| m.kind == kind && linked != m.links.is_empty());
    let mut signs = vec![
        ("mark mark-tally", w.mark_tally.to_owned(), String::new()),
        ("mark mark-date", w.mark_date.to_owned(), String::new()),
        ("mark mark-claim", w.mark_claim.to_owned(), String::new()),
        ("mark mark-claim mark-shared", w.mark_shared.to_owned(), String::new()),
    ];
    if of(MarkKind::Claim, true).is_some() {
        signs.push(("sigla figures", "+1".to_owned(), w.mark_others.to_owned()));
    }
    if of(MarkKind::Tally, true).is_some() {
        signs.push(("sigla figures", "Σ".to_owned(), w.mark_vote.to_owned()));
    }
    for line in reader.marks.iter().filter_map(|mark| reader.findings.get(mark.finding? as usize)) {
        let entry =
            ("mark-found sign", sign(line.finding.status).0.to_owned(), [w.mark_finding, " ", line.status].concat());
        if !signs.contains(&entry) {
            signs.push(entry);
        }
    }
    if let Some(mark) = of(MarkKind::Hidden, false) {
        signs.push(("hidden-code", mark.label.clone(), w.mark_hidden.to_owned()));
    }
    let entries =
        signs.into_iter().map(|(class, sign, said)| view! { <li><span class=class>{sign}</span>" "{said}</li> });
    view! { <ul class="key" aria-label=w.key>{entries.collect_nodes()}</ul> }
}
