//! The reader's own reports as the page has them, and what is being done with them.

use std::collections::BTreeMap;

use leptos::prelude::*;
use scrutin_desk::{Listed, Order, assemble};
use scrutin_engine::view::World;
use scrutin_engine::{Reading, Said};
use scrutin_intake::{Basket, Known, Refusal, form, limits};

use super::gathering::{self, Source};
use super::progress::Progress;
use crate::address::Place;
use crate::courier::Courier;
use crate::dom;
use crate::words::own::own_words;
use crate::world::{EMBEDDED, TheWorld};

/// Which reports the views are of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Used {
    /// Those the page came with.
    #[default]
    Starter,
    /// The reader's own alone.
    Own,
    /// Both.
    Both,
}

/// A basket, and the number of each of its texts at the desk.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gathered {
    pub(crate) basket: Basket,
    pub(crate) numbers: Vec<u32>,
    pub(crate) next: u32,
}

impl Gathered {
    /// Gives the reports at the end of the basket their numbers.
    pub(crate) fn number(&mut self) {
        while self.numbers.len() < self.basket.held.len() {
            self.numbers.push(self.next);
            self.next += 1;
        }
    }

    /// What is to be compared.
    pub(crate) fn order(&self, used: Used) -> Order {
        let listed = |(held, number): (&scrutin_intake::Held, &u32)| Listed {
            number: *number,
            id: held.report.id.clone(),
            file: held.report.file.clone(),
            meta: held.report.meta.clone(),
        };
        Order {
            title: self.basket.title.clone(),
            title_fr: self.basket.title_fr.clone(),
            beside: (used == Used::Both).then(|| EMBEDDED.to_vec()),
            reports: self.basket.held.iter().zip(&self.numbers).map(listed).collect(),
            chambers: self.basket.chambers.clone(),
            names: self.basket.names.clone(),
            synonyms: self.basket.synonyms.clone(),
        }
    }
}

/// The reader's own reports. Cheap to copy; there is one.
#[derive(Clone, Copy)]
pub(crate) struct Own {
    pub(crate) world: TheWorld,
    pub(crate) gathered: RwSignal<Gathered>,
    pub(crate) readings: StoredValue<BTreeMap<u32, Reading>>,
    pub(crate) used: RwSignal<Used>,
    /// Something known of a report was changed, and not compared since.
    pub(crate) changed: RwSignal<bool>,
    pub(crate) progress: RwSignal<Option<Progress>>,
    pub(crate) refused: RwSignal<Vec<Refusal>>,
    /// What came of the last thing done.
    pub(crate) said: RwSignal<String>,
    /// A form of these reports is kept on this device.
    pub(crate) kept: RwSignal<bool>,
    pub(crate) courier: StoredValue<Courier, LocalStorage>,
    /// Counts what was begun; what belongs to an earlier number was cancelled.
    pub(crate) run: StoredValue<u32>,
    /// What was removed last, with its place.
    removed: StoredValue<Option<(usize, scrutin_intake::Held, u32)>>,
    pub(crate) can_undo: RwSignal<bool>,
}

impl Own {
    /// Sets up, and takes in what the page, the link or this device carries.
    pub(crate) fn provide(world: TheWorld, place: Place) -> Self {
        let ids = world.ask_starter(|world| world.corpus.reports.iter().map(|report| report.id.clone()).collect());
        let own = Self {
            world,
            gathered: RwSignal::new(Gathered { basket: Basket::beside(ids), ..Gathered::default() }),
            readings: StoredValue::default(),
            used: RwSignal::default(),
            changed: RwSignal::new(false),
            progress: RwSignal::new(None),
            refused: RwSignal::default(),
            said: RwSignal::default(),
            kept: RwSignal::new(false),
            courier: StoredValue::new_local(Courier::default()),
            run: StoredValue::new(0),
            removed: StoredValue::new(None),
            can_undo: RwSignal::new(false),
        };
        provide_context(own);
        Effect::new(move || {
            if let Some(code) = place.carried() {
                own.open_link(&code);
            }
        });
        if let Some(form) = dom::carried_form() {
            own.open_form(&form);
        } else if dom::can_keep() {
            dom::kept_form(move |form| {
                if let Some(form) = form {
                    own.kept.set(true);
                    // A link with reports inside is what the reader asked for just now.
                    if own.used.get_untracked() == Used::Starter && own.progress.get_untracked().is_none() {
                        own.open_form(&form);
                    }
                }
            });
        }
        own
    }

    fn open_link(self, code: &str) {
        dom::lengthen(code, limits::LINK_UNPACKED_BYTES as usize, move |form| match form {
            Some(form) => self.open_form(&form),
            None => self.refuse(own_words().in_the_link, Said::same(own_words().damaged)),
        });
    }

    fn refuse(self, path: &str, reason: Said) {
        self.refused.update(|refused| refused.push(Refusal::new(path, reason)));
    }

    /// Takes over a form; what was here before is gone.
    fn open_form(self, text: &str) {
        let taken = self.world.ask_starter(|world| world.corpus.reports.iter().map(|r| r.id.clone()).collect());
        match form::parse(text, taken) {
            Ok(read) => {
                let mut draft = Gathered {
                    basket: read.basket,
                    next: self.gathered.with_untracked(|g| g.next),
                    ..Gathered::default()
                };
                draft.number();
                self.refused.set(read.refused);
                gathering::compare(self, draft, if read.added { Used::Both } else { Used::Own });
            }
            Err(reason) => self.refuse(own_words().kept_reports, reason),
        }
    }

    /// Takes in what the reader brings, and compares it.
    pub(crate) fn bring(self, sources: Vec<Source>, encoding: String) {
        if !sources.is_empty() {
            gathering::bring(self, sources, encoding);
        }
    }

    /// Compares what is here again, under what is known now.
    pub(crate) fn compare(self, used: Used) {
        if used == Used::Starter || self.gathered.with_untracked(|g| g.basket.held.is_empty()) {
            self.cancel();
            self.used.set(Used::Starter);
            self.world.replace(None);
            self.said.set(own_words().starter_again.to_owned());
        } else {
            gathering::compare(self, self.gathered.get_untracked(), used);
        }
    }

    /// Stops what is being done; nothing of it stays.
    pub(crate) fn cancel(self) {
        if self.progress.get_untracked().is_some() {
            self.run.update_value(|run| *run += 1);
            self.courier.with_value(Courier::close);
            self.progress.set(None);
            self.said.set(own_words().cancelled.to_owned());
        }
    }

    /// Takes over what was read and compared.
    pub(crate) fn finish(self, draft: Gathered, used: Used, shipped: scrutin_engine::view::Shipped) -> bool {
        let order = draft.order(used);
        let texts: BTreeMap<u32, &str> =
            draft.numbers.iter().copied().zip(draft.basket.held.iter().map(|held| held.report.text.as_str())).collect();
        let world = self
            .readings
            .with_value(|readings| assemble(&order, |number| Some((*texts.get(&number)?, readings.get(&number)?))));
        let Some(world) = world.and_then(|(corpus, readings)| World::receive(corpus, readings, shipped).ok()) else {
            return false;
        };
        let count = draft.basket.held.len();
        self.world.replace(Some(world));
        self.gathered.set(draft);
        self.used.set(used);
        self.changed.set(false);
        self.progress.set(None);
        self.said.set(own_words().compared(count, used == Used::Both));
        true
    }

    /// Sets what is known of a report.
    pub(crate) fn set(self, number: u32, known: Known, value: &str) -> Result<(), [&'static str; 2]> {
        let set = |gathered: &mut Gathered| {
            let place = gathered.numbers.iter().position(|n| *n == number);
            place.map_or(Ok(()), |place| gathered.basket.set(place, known, value))
        };
        // Quiet: the fields show what was typed already, and a list drawn anew would lose the focus.
        let result = self.gathered.try_update_untracked(set).unwrap_or(Ok(()));
        if result.is_ok() {
            self.changed.set(true);
        }
        result
    }

    /// Removes a report from the list.
    pub(crate) fn remove(self, number: u32) {
        self.gathered.update(|gathered| {
            if let Some(place) = gathered.numbers.iter().position(|n| *n == number) {
                gathered.numbers.remove(place);
                let held = gathered.basket.held.remove(place);
                self.said.set(own_words().removed(&held.report.id));
                self.removed.set_value(Some((place, held, number)));
            }
        });
        self.can_undo.set(true);
        self.changed.set(true);
    }

    /// Puts back what was removed last.
    pub(crate) fn undo(self) {
        self.can_undo.set(false);
        if let Some((place, held, number)) = self.removed.try_update_value(Option::take).flatten() {
            self.said.set(own_words().back_again(&held.report.id));
            self.gathered.update(|gathered| {
                let place = place.min(gathered.numbers.len());
                gathered.numbers.insert(place, number);
                gathered.basket.held.insert(place, held);
            });
        }
    }

    /// The reports as one text.
    pub(crate) fn form(self) -> String {
        let added = self.used.get_untracked() == Used::Both;
        self.gathered.with_untracked(|gathered| form::print(&gathered.basket, added))
    }
}

/// The reader's own reports, from the context.
pub(crate) fn use_own() -> Own {
    // Provided by the page before anything is drawn.
    expect_context()
}
