//! Taking a view away: every format with what it would hold, to download or to copy, and printing.

use leptos::prelude::*;
use scrutin_desk::{Answer, File, Place, Task};
use scrutin_engine::export::Offer;
use scrutin_markup::view;

use super::TAKE;
use super::clip::{Clip, use_clip};
use crate::address::use_place;
use crate::dom;
use crate::draw::{CollectNodes, Node};
use crate::keys::use_keys;
use crate::words::words;
use crate::world::TheWorld;

/// What the formats would hold.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Held {
    Counting,
    Counted(Vec<Offer>),
    Failed,
}

/// The dialog.
pub(crate) fn take(world: TheWorld) -> Node {
    let place = use_place();
    let keys = use_keys();
    let w = words();
    // Counted when the dialog opens: what it would hold is what is shown then.
    let held = RwSignal::new(Held::Counting);
    Effect::new(move || {
        if keys.opened.get() == Some(TAKE) {
            held.set(Held::Counting);
            let shown = place.look(|address| Place::from(address));
            world.have_done(Task::Contents(shown), move |answer| {
                held.set(match answer {
                    Some(Answer::Contents(contents)) => Held::Counted(contents),
                    _ => Held::Failed,
                });
            });
        }
    });
    let print = move |_| {
        dom::close_dialog(TAKE);
        dom::print();
    };
    let lines = move || match held.get() {
        Held::Counting => view! { <li role="status">{w.tools.counting}</li> },
        Held::Counted(contents) => contents.into_iter().map(|offer| format_line(world, offer)).collect_nodes(),
        Held::Failed => view! { <li role="status">{w.desk_failed}</li> },
    };

    view! {
        <dialog id=TAKE class="dialog take" aria-labelledby="take-head" on:close=move |_| keys.opened.set(None)>
            <div class="dialog-bar">
                <h2 id="take-head">{w.tools.take}</h2>
                <button type="button" class="button" on:click=|_| dom::close_dialog(TAKE)>{w.close}</button>
            </div>
            <p class="soft">{w.tools.take_lead}</p>
            <ul class="take-formats">{lines}</ul>
            <p class="take-print">
                <button type="button" class="button" on:click=print>{w.tools.print}</button>
                " "<span class="soft">{w.tools.print_hint}</span>
            </p>
        </dialog>
    }
}

/// One format: what it is, what it would hold, and the two ways to have it.
fn format_line(world: TheWorld, offer: Offer) -> Node {
    let format = offer.format;
    let place = use_place();
    let clip = use_clip();
    let w = words();
    let have = move |then: fn(Clip, File)| {
        let (page, shown) = (dom::page_without_fragment(), place.look(|address| Place::from(address)));
        world.have_done(Task::Export(shown, format, page), move |answer| {
            dom::close_dialog(TAKE);
            match answer {
                Some(Answer::Exported(file)) => then(clip, file),
                _ => clip.say(w.desk_failed.to_owned()),
            }
        });
    };
    let download = move |_| {
        have(|clip, file| {
            dom::save_text(&file.name, &file.media_type, &file.text);
            clip.say(words().tools.saved(&file.name));
        });
    };
    let copy = move |_| have(|clip, file| clip.copy(file.text, words().tools.take, words().tools.text_copied));
    view! {
        <li class="take-format">
            <p class="take-name"><strong>{offer.name.clone()}</strong>" "<span class="figures">{offer.holds}</span></p>
            <p class="soft take-what">{offer.what}</p>
            <p class="take-ways">
                <button type="button" class="button" aria-label=w.named(w.tools.download, &offer.name) on:click=download>{w.tools.download}</button>
                <button type="button" class="button" aria-label=w.named(w.tools.copy, &offer.name) on:click=copy>{w.tools.copy}</button>
            </p>
        </li>
    }
}
