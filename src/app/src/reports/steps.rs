//! Steps through the findings and the marks of an open report: by buttons, and by keys.

use leptos::prelude::*;
use scrutin_engine::view::{MarkKind, Reader};
use scrutin_markup::view;

use super::card::About;
use crate::dom;
use crate::draw::Node;
use crate::keys::{Step, use_keys};
use crate::memo::Memo;
use crate::words::words;

/// The buttons, and how far the reader is.
pub(crate) fn steps(reader: Memo<Option<Reader>>, about: RwSignal<Option<About>>) -> Node {
    let keys = use_keys();
    let w = words();
    keys.step_with(move |step| {
        reader.with_untracked(|reader| {
            if let Some(to) = reader.as_ref().and_then(|reader| next(reader, place(about.get_untracked()), step)) {
                dom::focus_mark(to);
                about.set(Some(About::Marks { place: to, held: true }));
            }
        });
    });
    let said = move || {
        reader.with(|reader| {
            let stops = reader.as_ref().map_or(&[][..], |reader| &reader.stops);
            let at = place(about.get()).and_then(|place| stops.iter().position(|stop| *stop == place));
            w.tools.finding_of(at, stops.len())
        })
    };
    let button = move |back: bool, word: &'static str, key: &'static str| {
        let step = move |_| keys.step(Step::Finding { back });
        view! { <button type="button" class="button" on:click=step>{word}" "<kbd aria-hidden="true">{key}</kbd></button> }
    };

    view! {
        <div class="steps-bar" role="group" aria-label=w.tools.findings_bar>
            {button(true, w.tools.previous_finding, "p")}
            {button(false, w.tools.next_finding, "n")}
            <span class="faint figures" role="status">{said}</span>
        </div>
    }
}

/// The place the card tells of.
fn place(about: Option<About>) -> Option<u32> {
    about.map(|about| match about {
        About::Marks { place, .. } | About::Passage { place, .. } => place,
    })
}

/// Where a step leads; after the last place comes the first.
fn next(reader: &Reader, at: Option<u32>, step: Step) -> Option<u32> {
    let (places, back) = match step {
        Step::Finding { back } => (reader.stops.clone(), back),
        Step::Mark { back } => {
            let marks = reader.marks.iter().filter(|m| !matches!(m.kind, MarkKind::Hit | MarkKind::Target));
            (marks.map(|m| m.span.start).collect(), back)
        }
    };
    if back {
        places.iter().rev().find(|place| at.is_some_and(|at| **place < at)).or(places.last()).copied()
    } else {
        places.iter().find(|place| at.is_none_or(|at| **place > at)).or(places.first()).copied()
    }
}
