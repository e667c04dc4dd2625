//! How the first part of the page hands over to the whole page, and how that takes over.
//!
//! The address is the state; what it does not say goes along as luggage: how each entry of the history was left, so that
//! Back leads to the very place, and whether the keys are on. Invariant: what asks for the whole page and cannot have it
//! is told so, and may ask again.

use leptos::prelude::*;
use scrutin_engine::address::View;
use scrutin_engine::comparison::Overrides;
use scrutin_markup::view;

use crate::address::Place;
use crate::dom;
use crate::draw::Node;
use crate::frame::{PALETTE, TAKE};
use crate::keys::Keys;
use crate::words::words;

/// The views of the first part.
const FIRST: [View; 4] = [View::Start, View::Reports, View::Claims, View::Votes];

/// The dialogs it has not.
const DIALOGS: [&str; 2] = [PALETTE, TAKE];

/// How it stands with the whole page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Standing {
    #[default]
    Unasked,
    Coming,
    Failed,
}

/// The way to the whole page, from its first part. Cheap to copy; there is one.
#[derive(Clone, Copy)]
pub(crate) struct Handover {
    place: Place,
    keys: Keys,
    standing: RwSignal<Standing>,
    /// The reader has been to another address before.
    moved: StoredValue<bool>,
}

impl Handover {
    /// Asks for the whole page as soon as something only it has is wanted: a view, a dialog, a comparison under the reader's
    /// overrides, or reports that come with the link or were kept on this device.
    pub(crate) fn provide(place: Place, keys: Keys) -> Self {
        let handover = Self { place, keys, standing: RwSignal::default(), moved: StoredValue::new(false) };
        Effect::new(move |before: Option<()>| {
            handover.moved.set_value(before.is_some());
            let wanted = place
                .with_address(|address| !FIRST.contains(&address.view) || address.overrides != Overrides::default());
            let wanted = wanted || place.carried().is_some();
            if wanted {
                handover.ask();
            }
        });
        Effect::new(move || {
            if keys.opened.get().is_some_and(|dialog| DIALOGS.contains(&dialog)) {
                handover.ask();
            }
        });
        if dom::can_keep() {
            dom::kept_form(move |form| {
                if form.is_some() {
                    handover.ask();
                }
            });
        }
        handover
    }

    /// Asks once, however many things are wanted of it: two whole pages would take over.
    fn ask(self) {
        if self.standing.get_untracked() == Standing::Coming {
            return;
        }
        self.standing.set(Standing::Coming);
        dom::load_whole(move |here| {
            if here {
                dom::take_over(&self.luggage());
            } else {
                self.keys.opened.set(None);
                self.standing.set(Standing::Failed);
            }
        });
    }

    /// Says that the whole page is coming, or that it did not come.
    pub(crate) fn bar(self) -> Node {
        let w = words();
        let body = move || match self.standing.get() {
            Standing::Unasked => Node::Nothing,
            Standing::Coming => view! { <p class="handover">{w.coming}</p> },
            Standing::Failed => view! {
                <div class="own-bar">
                    <p>{w.not_come}</p>
                    <button type="button" class="button" on:click=move |_| self.ask()>{w.try_again}</button>
                </div>
            },
        };
        view! { <div role="status">{body}</div> }
    }

    /// A line of words, then those of the place.
    fn luggage(self) -> String {
        self.place.save();
        let mut words = Vec::new();
        if self.moved.get_value() {
            words.push(MOVED);
        }
        if !self.keys.on.get_untracked() {
            words.push(KEYS_OFF);
        }
        words.extend(self.keys.opened.get_untracked());
        let at_rest = self.place.look(|address| FIRST.contains(&address.view));
        format!("{}\n{}", words.join(" "), self.place.packed(at_rest))
    }
}

const MOVED: &str = "moved";
const KEYS_OFF: &str = "keys-off";

/// What the whole page was handed; `None` if it is the first to stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Luggage(String);

impl Luggage {
    /// Looks whether there is some.
    pub(crate) fn handed() -> Option<Self> {
        dom::luggage().map(Self)
    }

    /// Whether the keys are on.
    pub(crate) fn keys(&self) -> bool {
        !self.has(KEYS_OFF)
    }

    /// The dialog that was to be opened.
    pub(crate) fn opens(&self) -> Option<&'static str> {
        DIALOGS.into_iter().find(|dialog| self.has(dialog))
    }

    /// Whether the reader came from another address, and not by opening the page.
    pub(crate) fn moved(&self) -> bool {
        self.has(MOVED)
    }

    fn has(&self, word: &str) -> bool {
        self.0.lines().next().is_some_and(|line| line.split(' ').any(|one| one == word))
    }

    /// The lines of the place.
    pub(crate) fn place(&self) -> impl Iterator<Item = &str> {
        self.0.lines().skip(1)
    }
}
