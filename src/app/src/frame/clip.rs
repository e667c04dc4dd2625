//! Copying: puts a text on the clipboard and says so, or shows it selected where the page may not copy.

use leptos::prelude::*;
use scrutin_engine::address::Address;
use scrutin_engine::export::cite_passage;
use scrutin_markup::view;

use crate::address::use_place;
use crate::dom;
use crate::draw::Node;
use crate::words::words;
use crate::world::{TheWorld, use_world};

/// How long "copied" stays.
const SHOWN_MILLIS: u32 = 3_000;
const DIALOG: &str = "by-hand";
const FIELD: &str = "by-hand-text";

/// The one clipboard of the page. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Clip {
    /// What was last done, in words; empty once it was shown.
    said: RwSignal<String>,
    /// How often something was said: a word that came since is not taken back with an older one.
    times: StoredValue<u32>,
    /// What is to be copied by hand: what it is, and its words.
    by_hand: RwSignal<Option<(&'static str, String)>>,
}

impl Clip {
    /// Makes it known to every component below.
    pub(crate) fn provide() -> Self {
        let clip =
            Self { said: RwSignal::new(String::new()), times: StoredValue::new(0), by_hand: RwSignal::new(None) };
        provide_context(clip);
        clip
    }

    /// Copies `text`, and says `done`; where that cannot be, shows it under the name `what`.
    pub(crate) fn copy(self, text: String, what: &'static str, done: &'static str) {
        dom::copy(&text.clone(), move |copied| {
            if copied {
                self.say(done.to_owned());
            } else {
                self.by_hand.set(Some((what, text.clone())));
                dom::after(0, || {
                    dom::open_dialog(DIALOG);
                    dom::select_field(FIELD);
                });
            }
        });
    }

    /// Copies a link into a world, under the name `what`; it says who can open it where not everyone can.
    pub(crate) fn copy_link(self, world: TheWorld, link: String, what: &'static str) {
        let w = words().tools;
        let copied = match (world.ask_once(|world| world.own), dom::is_on_disk()) {
            (true, _) => w.link_copied_own,
            (_, true) => w.link_copied_here,
            _ => w.link_copied,
        };
        self.copy(link, what, copied);
    }

    /// Says what was done, for a while.
    pub(crate) fn say(self, said: String) {
        self.said.set(said);
        self.times.update_value(|times| *times += 1);
        let now = self.times.get_value();
        dom::after(SHOWN_MILLIS, move || {
            if self.times.get_value() == now {
                self.said.set(String::new());
            }
        });
    }
}

/// The button that copies what `cited` gives.
pub(crate) fn cite_button(cited: impl Fn() -> String + 'static) -> Node {
    let clip = use_clip();
    let w = words().tools;
    let copy = move |_| clip.copy(cited(), w.citation, w.citation_copied);
    view! { <button type="button" class="button cite" on:click=copy>{w.cite}</button> }
}

/// The button that copies the passage a link leads to, as a citation.
pub(crate) fn cite_link(link: &Address) -> Option<Node> {
    let (world, place) = (use_world()?, use_place());
    let (id, span) = (link.open.clone()?, link.anchor.as_ref()?.span);
    let cited = move || {
        let page = dom::page_without_fragment();
        world.ask_once(|world| place.look(|address| cite_passage(world, address, &id, Some(span), &page)))
    };
    Some(cite_button(cited))
}

/// The clipboard, from the context.
pub(crate) fn use_clip() -> Clip {
    use_context().unwrap_or_else(Clip::provide)
}

/// Where the page says what was copied, and the text to be copied by hand.
pub(crate) fn copied() -> Node {
    let clip = use_clip();
    let w = words();
    let forget = move |_| clip.by_hand.set(None);
    let shown = move || {
        clip.by_hand.get().map(|(what, text)| {
            view! {
                <label for=FIELD>{what}</label>
                <textarea id=FIELD class="field" readonly rows="3" aria-describedby="by-hand-why" prop:value=text></textarea>
                <p id="by-hand-why" class="soft">{w.copy_by_hand}</p>
                <button type="button" class="button" on:click=|_| dom::close_dialog(DIALOG)>{w.close}</button>
            }
        })
    };

    view! {
        <p class="said" role="status">{move || clip.said.get()}</p>
        <dialog id=DIALOG class="dialog by-hand" aria-label=w.tools.by_hand on:close=forget>
            {shown}
        </dialog>
    }
}
