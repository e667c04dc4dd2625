//! What is known of one place of an open report: what is marked there and who else says it, or the passage the
//! reader selected; with its link and its citation.

use leptos::prelude::*;
use scrutin_engine::address::{Address, Anchor};
use scrutin_engine::export::{cite_passage, link_to_passage};
use scrutin_engine::span::Span;
use scrutin_engine::view::{MarkInfo, MarkKind, Reader};
use scrutin_markup::view;

use crate::address::{Place, use_place};
use crate::dom::{self, Beside};
use crate::draw::{CollectNodes, IntoNode, Node};
use crate::frame::{cite_button, use_clip};
use crate::memo::Memo;
use crate::words::words;
use crate::world::TheWorld;

/// The id of the card.
pub(crate) const CARD: &str = "mark-card";
/// The id of what it is drawn in.
pub(crate) const AROUND: &str = "reader-report";

/// What the card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// The marks at a place; held until it is closed, or gone with the pointer.
    Marks { place: u32, held: bool },
    /// A passage the reader selected, in the piece of text that begins at a place.
    Passage { span: Span, place: u32 },
}

/// The card, if there is anything to tell.
pub(crate) fn mark_card(world: TheWorld, reader: Memo<Option<Reader>>, about: RwSignal<Option<About>>) -> Node {
    let place = use_place();
    let card = move || {
        let about_what = about.get()?;
        reader.with(|reader| draw(world, place, reader.as_ref()?, about_what, about))
    };
    // Always there, so that what appears in it is read out.
    view! { <div class="mark-card-place" aria-live="polite">{card}</div> }
}

fn draw(world: TheWorld, place: Place, reader: &Reader, what: About, about: RwSignal<Option<About>>) -> Option<Node> {
    let w = words();
    let (at, span, head, said) = match what {
        About::Marks { place: at, .. } => {
            let marks = reader.marks_at(at);
            let marks: Vec<&MarkInfo> =
                marks.into_iter().filter(|m| !matches!(m.kind, MarkKind::Hit | MarkKind::Target)).collect();
            let span = marks.iter().map(|m| m.span).min_by_key(|span| span.len())?;
            (at, span, w.tools.marked_here, marks.into_iter().map(line).collect_nodes())
        }
        About::Passage { span, place: at } => (at, span, w.tools.your_passage, ().into_node()),
    };
    let Beside { down, above } = dom::beside(at, AROUND);
    let id = reader.id.clone();
    let here = world.ask_once(|world| {
        place.look(|address| {
            let text = world.find(&id).and_then(|ix| world.corpus.reports.get(ix.0 as usize));
            let anchor = text.map(|report| Anchor::new(&report.text, span));
            Address { search: String::new(), ..address.opening(&id, anchor) }
        })
    });
    let cited = {
        let id = id.clone();
        move || world.ask_once(|w| place.look(|a| cite_passage(w, a, &id, Some(span), &dom::page_without_fragment())))
    };
    let clip = use_clip();
    let copy = move |_| {
        let link =
            world.ask_once(|w| place.look(|a| link_to_passage(w, a, &id, Some(span), &dom::page_without_fragment())));
        clip.copy_link(world, link, w.tools.link_here);
    };
    Some(view! {
        <div
            id=CARD
            class="mark-card"
            class:mark-card-above=above
            role="group"
            aria-label=head
            tabindex="-1"
            style=("--down", format!("{down}px"))
        >
            <p class="kicker mark-card-head">
                {head}
                <button type="button" class="chip-remove" aria-label=w.close on:click=move |_| about.set(None)>"×"</button>
            </p>
            {said}
            <p class="mark-card-ways">
                <a class="button" href=here.href()>{w.tools.link_here}</a>
                <button type="button" class="button" on:click=copy>{w.tools.copy_link_here}</button>
                {cite_button(cited)}
            </p>
        </div>
    })
}

/// What one mark says, and where the others stand.
fn line(mark: &MarkInfo) -> Node {
    let links =
        mark.links.iter().map(|(name, link)| view! { <li><a href=link.href()><bdi>{name.clone()}</bdi></a></li> });
    view! {
        <div class="mark-card-line">
            <p><bdi>{mark.label.clone()}</bdi></p>
            {(!mark.links.is_empty()).then(|| view! { <ul>{links.collect_nodes()}</ul> })}
        </div>
    }
}
