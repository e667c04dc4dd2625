//! The corpus inside the page, compared under the reader's overrides.
//!
//! Decodes what `build.rs` embedded, once; compares again only when the reader says which passages are one vote, or
//! brings reports of their own. Leaves every question about it to the engine.

use std::sync::Arc;

use leptos::prelude::*;
use scrutin_engine::view::World;
use scrutin_engine::{Comparison, Corpus, Reading};

use crate::address::Place;

/// The corpus and its readings, as `build.rs` packed them.
static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.postcard"));

/// The starter corpus, its readings and their comparison.
///
/// # Errors
/// Returns the reason if the embedded bytes are not what `build.rs` wrote.
pub(crate) fn starter() -> Result<(Corpus, Vec<Reading>, Comparison), String> {
    postcard::from_bytes(EMBEDDED).map_err(|reason| reason.to_string())
}

/// A world that is equal to itself alone.
#[derive(Clone)]
pub(crate) struct Shared(Arc<World>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The world as the reader has it now. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct TheWorld {
    now: Memo<Shared>,
    /// Under no override.
    plain: RwSignal<Shared>,
    starter: StoredValue<Shared>,
}

impl TheWorld {
    /// Reads the embedded corpus and follows the overrides of the address.
    ///
    /// # Errors
    /// Returns the reason if the embedded bytes are not what `build.rs` wrote.
    pub(crate) fn provide(place: Place) -> Result<Self, String> {
        let (corpus, readings, comparison) = starter()?;
        let starter = Shared(Arc::new(World::compared(corpus, readings, comparison)));
        let plain = RwSignal::new(starter.clone());
        let overrides = Memo::new(move |_| place.address().overrides);
        let now = Memo::new(move |_| {
            let plain = plain.get();
            overrides.with(|overrides| {
                if overrides.same.is_empty() && overrides.apart.is_empty() {
                    plain
                } else {
                    Shared(Arc::new(plain.0.overruled(overrides)))
                }
            })
        });
        let world = Self { now, plain, starter: StoredValue::new(starter) };
        provide_context(world);
        Ok(world)
    }

    /// From now on this world is the one asked; the starter reports if there is none.
    pub(crate) fn replace(self, world: Option<World>) {
        let starter = || self.starter.get_value();
        self.plain.set(world.map_or_else(starter, |world| Shared(Arc::new(world))));
    }

    /// Asks the starter reports alone. Not tracked.
    pub(crate) fn ask_starter<T>(self, question: impl FnOnce(&World) -> T) -> T {
        self.starter.with_value(|world| question(&world.0))
    }

    /// Asks about what no override changes. Not tracked.
    pub(crate) fn ask_once<T>(self, question: impl FnOnce(&World) -> T) -> T {
        self.now.with_untracked(|world| question(&world.0))
    }

    /// Asks the world. Tracked.
    pub(crate) fn ask<T>(self, question: impl FnOnce(&World) -> T) -> T {
        self.now.with(|world| question(&world.0))
    }
}

/// The world, from the context: for small parts deep inside a view. `None` before it is provided.
pub(crate) fn use_world() -> Option<TheWorld> {
    use_context()
}
