//! The corpus inside the page, as it is under the reader's overrides.
//!
//! Decodes what `build.rs` embedded, once. Whatever is to be computed anew, because the reader says which passages are
//! one vote or wants everything looked up again, is done at the desk. Leaves every question to the engine.

use std::sync::Arc;

use leptos::prelude::*;
use scrutin_desk::{Answer, Task};
use scrutin_engine::comparison::Overrides;
use scrutin_engine::view::{Packed, World};

use crate::address::Place;
use crate::courier::Courier;
use crate::memo::Memo;

/// The starter corpus, its readings and their comparison, as `build.rs` packed them.
pub(crate) static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.postcard"));

/// A world that is equal to itself alone.
#[derive(Clone)]
pub(crate) struct Shared(Arc<World>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What the desk made of overrides: of which world, under which, and the outcome; `None` if the desk failed.
type Ruling = (Shared, Overrides, Option<Shared>);

/// How it stands with the reader's overrides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// What is shown heeds them, or there are none.
    Heeded,
    /// The desk is at work; what is shown does not heed them yet.
    Awaited,
    /// The desk failed; what is shown does not heed them.
    Failed,
}

/// The world as the reader has it now. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct TheWorld {
    now: Memo<Shared>,
    /// Under no override.
    plain: RwSignal<Shared>,
    starter: StoredValue<Shared>,
    ruling: RwSignal<Option<Ruling>>,
    overrides: Memo<Overrides>,
    courier: StoredValue<Courier, LocalStorage>,
}

impl TheWorld {
    /// Reads the embedded corpus. Overrides of the address are heeded once [`Self::heed`] was called.
    ///
    /// # Errors
    /// Returns the reason if the embedded bytes are not what `build.rs` wrote.
    pub(crate) fn provide(place: Place) -> Result<Self, String> {
        let packed = Packed::from_bytes(EMBEDDED).map_err(|reason| reason.to_string())?;
        let starter = Shared(Arc::new(World::from(packed)));
        let plain = RwSignal::new(starter.clone());
        let overrides = Memo::new(move || place.address().overrides);
        let ruling = RwSignal::new(None::<Ruling>);
        let now = Memo::new(move || {
            let plain = plain.get();
            let ruled = ruling.with(|ruling| match ruling {
                Some((of, under, Some(ruled))) if *of == plain && overrides.with(|o| o == under) => Some(ruled.clone()),
                _ => None,
            });
            ruled.unwrap_or(plain)
        });
        let courier = StoredValue::new_local(Courier::default());
        let world = Self { now, plain, starter: StoredValue::new(starter), ruling, overrides, courier };
        provide_context(world);
        Ok(world)
    }

    /// How it stands with the reader's overrides. Tracked.
    pub(crate) fn standing(self) -> Standing {
        let overrides = self.overrides.get();
        if overrides == Overrides::default() {
            return Standing::Heeded;
        }
        let plain = self.plain.get();
        self.ruling.with(|ruling| match ruling {
            Some((of, under, outcome)) if *of == plain && *under == overrides => {
                if outcome.is_some() {
                    Standing::Heeded
                } else {
                    Standing::Failed
                }
            }
            _ => Standing::Awaited,
        })
    }

    /// Has the desk compare again whenever the address has other overrides.
    pub(crate) fn heed(self) {
        Effect::new(move || {
            if self.standing() == Standing::Awaited {
                self.have_ruled();
            }
        });
    }

    /// Has the desk compare again under the overrides. An answer that comes too late is recognised by what it is of.
    fn have_ruled(self) {
        let (plain, overrides) = (self.plain.get_untracked(), self.overrides.get_untracked());
        let task = Task::Overrule(overrides.clone());
        let of = plain.clone();
        self.courier.get_value().ask(&plain.0, task, move |answer| {
            let ruled = match answer {
                Some(Answer::Ruled(ruled)) => Some(Shared(Arc::new(of.0.ruled(*ruled)))),
                _ => None,
            };
            self.ruling.set(Some((of, overrides, ruled)));
        });
    }

    /// Has the desk do a task about the world as it is now; `then` hears its answer, `None` if it failed.
    pub(crate) fn have_done(self, task: Task, then: impl FnOnce(Option<Answer>) + 'static) {
        let world = self.now.get_untracked().0;
        self.courier.get_value().ask(&world, task, then);
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
