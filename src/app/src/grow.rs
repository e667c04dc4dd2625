//! Long lists: only their first rows stand in the document, and more as the reader comes near their end.
//!
//! A button says how many are left and shows more by itself when it comes near. How far a list has grown is kept for
//! each address of the visit, so that Back finds the place it left. On paper all rows stand.

use std::collections::BTreeMap;

use crate::draw::Node;
use leptos::prelude::*;
use scrutin_markup::view;

use crate::address::{Place, use_place};
use crate::dom;
use crate::words::words;

/// Reports that stand at first, and that come at once.
pub(crate) const REPORTS: usize = 20;
const MORE: &str = "more-rows";

/// How far the lists have grown. Cheap to copy; there is one.
#[derive(Clone, Copy)]
pub(crate) struct Grown {
    place: Place,
    /// How often it has grown, by the address of the list.
    times: RwSignal<BTreeMap<String, usize>>,
    printing: RwSignal<bool>,
}

impl Grown {
    /// Watches for the ends of lists from now on; every component below finds it in its context.
    pub(crate) fn provide() -> Self {
        let times = RwSignal::new(BTreeMap::new());
        let grown = Self { place: use_place(), times, printing: RwSignal::new(false) };
        provide_context(grown);
        dom::on_scroll(move || grown.look());
        dom::on_print(move |printing| grown.printing.set(printing));
        grown
    }

    /// How many rows stand in the document where so many come at once. Tracked.
    pub(crate) fn rows(self, at_once: usize) -> usize {
        if self.printing.get() {
            return usize::MAX;
        }
        let list = self.place.with_typed(ToString::to_string);
        self.times.with(|times| times.get(&list).copied().unwrap_or(0) + 1) * at_once
    }

    fn more(self) {
        let list = self.place.look_typed(ToString::to_string);
        self.times.update(|times| *times.entry(list).or_insert(0) += 1);
    }

    /// Grows the list while its end is near.
    fn look(self) {
        if dom::is_near(MORE) {
            self.more();
            dom::after(0, move || self.look());
        }
    }
}

/// How far the lists have grown, from the context.
pub(crate) fn use_grown() -> Grown {
    use_context().unwrap_or_else(Grown::provide)
}

/// What stands behind the rows: how many more there are, and the way to them.
pub(crate) fn more_rows(grown: Grown, shown: usize, kept: usize) -> Option<Node> {
    let left = kept.saturating_sub(shown);
    (left > 0).then(|| {
        view! {
            <p class="more-rows">
                <button type="button" id=MORE class="button" on:click=move |_| grown.more()>{words().tools.rows_left(left)}</button>
            </p>
        }
    })
}
