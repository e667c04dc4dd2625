//! What is brought, from file to comparison, step by step.
//!
//! Each step ends by asking the browser or the desk and goes on when the answer comes, so the page is never held up.
//! All of it happens to a draft; only its end changes what the reader has. Whatever belongs to a run that was
//! cancelled falls silent at its next step.

use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use scrutin_desk::{Answer, Task};
use scrutin_engine::Said;
use scrutin_intake::zip::{self, Entry};
use scrutin_intake::{Description, Encoding, Refusal, Taken, encoding, limits};

use super::progress::Progress;
use super::state::{Gathered, Own, Used};
use crate::courier::Courier;
use crate::dom;
use crate::words::own::own_words;

/// Something to be taken in.
pub(crate) enum Source {
    /// A file in the browser's hand, by its place there; its size, if there is a file at all.
    Picked { path: String, place: usize, size: Option<u64> },
    /// A text the reader pasted, under a name whose ending says what it is.
    Pasted { name: &'static str, text: String },
    /// A file in a zip.
    Inside { path: String, zip: Rc<Vec<u8>>, entry: Entry },
}

/// One run of gathering.
struct Run {
    own: Own,
    number: u32,
    courier: Courier,
    used: Used,
    draft: Gathered,
    sources: VecDeque<Source>,
    /// What texts that are no UTF-8 are read as: a name for the browser's decoder; empty for the usual guess.
    encoding: String,
    done: usize,
    descriptions: Vec<Description>,
    refused: Vec<Refusal>,
    before: usize,
}

/// Takes in what the reader brings, then reads and compares it with what is here.
pub(crate) fn bring(own: Own, sources: Vec<Source>, encoding: String) {
    let used = if own.used.get_untracked() == Used::Both { Used::Both } else { Used::Own };
    let mut run = Run::new(own, own.gathered.get_untracked(), used);
    own.refused.set(Vec::new());
    own.said.set(String::new());
    let size: u64 = sources.iter().map(Source::size).sum();
    if sources.len() > limits::FILES {
        run.refuse(own_words().this_choice, Said::same(own_words().too_many(sources.len(), limits::FILES)));
        return run.give_up();
    }
    run.sources = sources.into();
    run.encoding = encoding;
    run.courier.clone().open(size, move || run.next_source());
}

/// Reads what is not read yet of a draft, and compares it.
pub(crate) fn compare(own: Own, draft: Gathered, used: Used) {
    let bytes = draft.basket.text_bytes();
    let run = Run::new(own, draft, used);
    own.said.set(String::new());
    run.courier.clone().open(bytes, move || run.read_next());
}

impl Source {
    fn size(&self) -> u64 {
        match self {
            Self::Picked { size, .. } => size.unwrap_or_default(),
            Self::Pasted { text, .. } => text.len() as u64,
            Self::Inside { entry, .. } => entry.size,
        }
    }
}

impl Run {
    fn new(own: Own, draft: Gathered, used: Used) -> Box<Self> {
        own.cancel();
        own.run.update_value(|run| *run += 1);
        let before = draft.basket.held.len();
        own.progress.set(Some(Progress::Taking(0, 0)));
        Box::new(Self {
            own,
            number: own.run.get_value(),
            courier: own.courier.get_value(),
            used,
            draft,
            sources: VecDeque::new(),
            encoding: String::new(),
            done: 0,
            descriptions: Vec::new(),
            refused: Vec::new(),
            before,
        })
    }

    fn is_over(&self) -> bool {
        self.own.run.get_value() != self.number
    }

    fn refuse(&mut self, path: &str, reason: Said) {
        self.refused.push(Refusal::new(path, reason));
    }

    fn next_source(mut self: Box<Self>) {
        if self.is_over() {
            return;
        }
        self.own.progress.set(Some(Progress::Taking(self.done, self.done + self.sources.len())));
        let Some(source) = self.sources.pop_front() else { return self.taken_all() };
        self.done += 1;
        match source {
            Source::Picked { path, size: None, .. } => {
                self.refuse(&path, Said::same(own_words().unreadable));
                self.later();
            }
            Source::Picked { path, size: Some(size), .. } if size > limits::FILE_BYTES => {
                self.refuse(&path, Said::same(own_words().too_large(size, limits::FILE_BYTES)));
                self.later();
            }
            Source::Picked { path, place, .. } => {
                dom::read_picked(place, move |bytes| self.take(path, bytes));
            }
            Source::Pasted { name, text } => self.take(name.to_owned(), Some(text.into_bytes())),
            Source::Inside { path, zip, entry } => {
                let packed = zip.get(entry.start..entry.end).unwrap_or_default();
                let check = move |run: Box<Self>, bytes: Option<Vec<u8>>| {
                    let whole = bytes.filter(|bytes| bytes.len() as u64 == entry.size && zip::sum(bytes) == entry.sum);
                    run.take(path, whole);
                };
                if entry.packed {
                    dom::inflate(packed, entry.size as usize, move |bytes| check(self, bytes));
                } else {
                    check(self, Some(packed.to_vec()));
                }
            }
        }
    }

    /// The next source, after the browser had its turn.
    fn later(self: Box<Self>) {
        dom::after(0, move || self.next_source());
    }

    fn take(mut self: Box<Self>, path: String, bytes: Option<Vec<u8>>) {
        let Some(bytes) = bytes else {
            self.refuse(&path, Said::same(own_words().unreadable));
            return self.later();
        };
        let is_zip = path.to_lowercase().ends_with(".zip");
        if is_zip && !path.contains(".zip/") {
            self.open_zip(&path, bytes);
            return self.later();
        }
        let label = match encoding(&path, &bytes) {
            Encoding::Known => None,
            Encoding::Declared(charset) => Some(charset),
            Encoding::Unsaid => Some(self.encoding.clone()).filter(|label| !label.is_empty()),
        };
        let bytes = label.and_then(|label| dom::decoded(&bytes, &label)).unwrap_or(bytes);
        let courier = self.courier.clone();
        courier.send(&Task::Take(path, bytes), move |answer| match answer {
            Some(Answer::Taken(taken)) => self.put(taken),
            _ => self.fail(),
        });
    }

    fn open_zip(&mut self, path: &str, bytes: Vec<u8>) {
        match zip::list(&bytes) {
            Ok(listing) => {
                let zip = Rc::new(bytes);
                for entry in listing.entries.into_iter().rev() {
                    let path = format!("{path}/{}", entry.path);
                    self.sources.push_front(Source::Inside { path, zip: zip.clone(), entry });
                }
                for (inner, reason) in listing.refused {
                    self.refuse(&format!("{path}/{inner}"), reason);
                }
            }
            Err(reason) => self.refuse(path, reason),
        }
    }

    fn put(mut self: Box<Self>, taken: Taken) {
        self.refused.extend(taken.refused);
        self.descriptions.extend(taken.description);
        for found in taken.reports {
            if let Err(refusal) = self.draft.basket.add(found) {
                self.refused.push(refusal);
            }
        }
        self.next_source();
    }

    fn taken_all(mut self: Box<Self>) {
        for description in std::mem::take(&mut self.descriptions) {
            self.draft.basket.describe(description);
        }
        if self.draft.basket.held.len() == self.before {
            return self.give_up();
        }
        self.draft.number();
        self.own.refused.set(std::mem::take(&mut self.refused));
        let bytes = self.draft.basket.text_bytes();
        self.courier.clone().open(bytes, move || self.read_next());
    }

    /// Nothing came of it.
    fn give_up(self: Box<Self>) {
        self.own.progress.set(None);
        self.own.refused.set(self.refused);
        self.own.said.set(own_words().nothing_taken.to_owned());
    }

    /// The desk failed; the draft is dropped.
    fn fail(self: Box<Self>) {
        if !self.is_over() {
            self.courier.close();
            self.own.progress.set(None);
            self.own.said.set(own_words().failed.to_owned());
        }
    }

    fn read_next(self: Box<Self>) {
        if self.is_over() {
            return;
        }
        let most = self.courier.portion();
        let (mut texts, mut size, mut read) = (Vec::new(), 0, 0);
        for (held, number) in self.draft.basket.held.iter().zip(&self.draft.numbers) {
            if self.courier.knows(*number) {
                read += 1;
            } else if size < most {
                size += held.report.text.len();
                texts.push((*number, held.report.text.clone()));
            }
        }
        self.own.progress.set(Some(Progress::Reading(read, self.draft.numbers.len())));
        if texts.is_empty() {
            return self.compare();
        }
        let numbers: Vec<u32> = texts.iter().map(|(number, _)| *number).collect();
        self.courier.clone().send(&Task::Read(texts), move |answer| match answer {
            Some(Answer::Read(readings)) => {
                self.own.readings.update_value(|known| known.extend(numbers.into_iter().zip(readings)));
                self.read_next();
            }
            _ => self.fail(),
        });
    }

    fn compare(self: Box<Self>) {
        self.own.progress.set(Some(Progress::Comparing(self.draft.numbers.len())));
        let order = self.draft.order(self.used);
        self.courier.clone().send(&Task::Compare(order), move |answer| match answer {
            Some(Answer::Compared(shipped)) if !self.is_over() => {
                let own = self.own;
                if !own.finish(self.draft, self.used, *shipped) {
                    own.progress.set(None);
                    own.said.set(own_words().failed.to_owned());
                }
            }
            _ => self.fail(),
        });
    }
}
