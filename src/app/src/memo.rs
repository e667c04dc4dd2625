//! Memos of one type for all that is kept in them.
//!
//! Leptos compiles its memos anew for every type of value, some five kilobytes each. Here one memo holds any value
//! behind a pointer, and what it is is known where it is asked.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{Track, With, WithUntracked};

/// A value computed from signals, once for each change of them; readers hear of it only if it is another. Cheap to copy.
pub(crate) struct Memo<T> {
    held: leptos::prelude::Memo<Held>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// A value, and how to compare it with the one before.
#[derive(Clone)]
struct Held {
    value: Arc<dyn Any + Send + Sync>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// What `compute` gives.
    pub(crate) fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let same = |a: &dyn Any, b: &dyn Any| a.downcast_ref::<T>() == b.downcast_ref::<T>();
        Self { held: held(Box::new(move || Held { value: Arc::new(compute()), same })), of: PhantomData }
    }

    /// Looks at the value, and will hear of another.
    pub(crate) fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(value(&self.held.with(|held| held.value.clone())))
    }

    /// Looks at the value as it is now.
    pub(crate) fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(value(&self.held.with_untracked(|held| held.value.clone())))
    }

    /// Will hear of another value.
    pub(crate) fn track(self) {
        self.held.track();
    }
}

impl<T: PartialEq + Clone + Send + Sync + 'static> Memo<T> {
    /// The value; will hear of another.
    pub(crate) fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value as it is now.
    pub(crate) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

fn held(compute: Box<dyn Fn() -> Held + Send + Sync>) -> leptos::prelude::Memo<Held> {
    leptos::prelude::Memo::new(move |_| compute())
}

fn value<T: 'static>(held: &Arc<dyn Any + Send + Sync>) -> &T {
    held.downcast_ref().expect("a memo holds what it was made with")
}
