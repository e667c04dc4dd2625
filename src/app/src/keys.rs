//! Keys that act anywhere in the page, and what they act on.
//!
//! Leaves listening to `dom` and the names of keys to `words`. Invariant: a key that is a letter or a sign does
//! nothing while a field or a dialog has the focus, nor once the reader has turned the keys off.

use leptos::prelude::*;

use crate::dom::{self, Key, Picked};
use crate::frame::{PALETTE, SHORTCUTS, TAKE};

/// A step through an open report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// To the next finding, or the one before.
    Finding { back: bool },
    /// To the next mark of any kind, or the one before.
    Mark { back: bool },
}

/// What takes the steps: the open report, if one is.
type Stepper = Box<dyn Fn(Step) + Send + Sync>;

/// What takes a selection in the text of a report: from and to.
type Picker = Box<dyn Fn(Picked, Picked) + Send + Sync>;

/// The keys of the page. Cheap to copy; there is one.
#[derive(Clone, Copy)]
pub(crate) struct Keys {
    /// Whether keys that are letters or signs do anything.
    pub(crate) on: RwSignal<bool>,
    /// What a key opens fills itself first: counts up at each opening, by dialog.
    pub(crate) opened: RwSignal<Option<&'static str>>,
    stepper: StoredValue<Option<Stepper>>,
    picker: StoredValue<Option<Picker>>,
}

impl Keys {
    /// Listens from now on; every component below finds the keys in its context.
    pub(crate) fn provide(on: bool) -> Self {
        let keys = Self {
            on: RwSignal::new(on),
            opened: RwSignal::new(None),
            stepper: StoredValue::new(None),
            picker: StoredValue::new(None),
        };
        provide_context(keys);
        dom::on_key(move |key| keys.press(&key));
        dom::on_selection(move |from, to| {
            keys.picker.with_value(|picker| {
                if let Some(picker) = picker {
                    picker(from, to);
                }
            });
        });
        keys
    }

    /// Opens a dialog, which looks at what is shown first.
    pub(crate) fn open(self, dialog: &'static str) {
        self.opened.set(Some(dialog));
        dom::after(0, move || dom::open_dialog(dialog));
    }

    /// Steps go to `stepper` for as long as the component lives.
    pub(crate) fn step_with(self, stepper: impl Fn(Step) + Send + Sync + 'static) {
        self.stepper.set_value(Some(Box::new(stepper)));
        on_cleanup(move || self.stepper.set_value(None));
    }

    /// What is selected in a report's text goes to `picker` for as long as the component lives.
    pub(crate) fn pick_with(self, picker: impl Fn(Picked, Picked) + Send + Sync + 'static) {
        self.picker.set_value(Some(Box::new(picker)));
        on_cleanup(move || self.picker.set_value(None));
    }

    /// Takes a step through the open report.
    pub(crate) fn step(self, step: Step) {
        self.stepper.with_value(|stepper| {
            if let Some(stepper) = stepper {
                stepper(step);
            }
        });
    }

    /// Does what a key is for. Whether it was for anything.
    fn press(self, key: &Key) -> bool {
        if key.command {
            if key.name != "k" {
                return false;
            }
            if key.in_dialog {
                dom::close_dialog(PALETTE);
            } else {
                self.open(PALETTE);
            }
            return true;
        }
        // What is typed before a dialog has come is meant for it.
        let coming = matches!(self.opened.get_untracked(), Some(PALETTE | TAKE));
        if key.typing || key.in_dialog || coming || !self.on.get_untracked() {
            return false;
        }
        match key.name.as_str() {
            "?" => self.open(SHORTCUTS),
            "/" => dom::focus("search"),
            "t" => self.open(TAKE),
            "n" => self.step(Step::Finding { back: false }),
            "p" => self.step(Step::Finding { back: true }),
            "j" => self.step(Step::Mark { back: false }),
            "k" => self.step(Step::Mark { back: true }),
            _ => return false,
        }
        true
    }
}

/// The keys, from the context.
pub(crate) fn use_keys() -> Keys {
    use_context().unwrap_or_else(|| Keys::provide(true))
}
