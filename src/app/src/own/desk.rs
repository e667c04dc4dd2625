//! The desk at which the long work is done: taking a file in, reading texts, comparing.
//!
//! The same in a worker and in the page; a worker's desk is asked in bytes. It remembers the readings, so that
//! comparing again after a change of what is known reads nothing twice.

use std::collections::BTreeMap;

use scrutin_engine::corpus::{Chamber, NameSet};
use scrutin_engine::view::{self, Shipped};
use scrutin_engine::{Corpus, Meta, Reading, Report, read};
use scrutin_intake::{Taken, take};
use serde::{Deserialize, Serialize};

use crate::{dom, world};

/// A report as it is compared: the number of its text at the desk, and what is known of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Listed {
    pub(crate) number: u32,
    pub(crate) id: String,
    pub(crate) file: String,
    pub(crate) meta: Meta,
}

/// What is to be compared, texts and readings aside.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Order {
    pub(crate) title: Option<String>,
    /// Beside the starter reports, which come first.
    pub(crate) added: bool,
    pub(crate) reports: Vec<Listed>,
    pub(crate) chambers: Vec<Chamber>,
    pub(crate) names: Vec<NameSet>,
    pub(crate) synonyms: Vec<Vec<String>>,
}

/// Something to be done.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Task {
    /// Nothing: says that the desk is there.
    Hello,
    /// Take in a file: its path and bytes.
    Take(String, Vec<u8>),
    /// Read texts, each under its number.
    Read(Vec<(u32, String)>),
    /// Compare what was read.
    Compare(Order),
}

/// What came of it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Answer {
    Here,
    Taken(Taken),
    /// In the order of the texts.
    Read(Vec<Reading>),
    Compared(Box<Shipped>),
    /// The task could not be done as it was asked.
    Refused,
}

/// The texts and readings at hand, by number.
#[derive(Default)]
pub(crate) struct Desk {
    read: BTreeMap<u32, (String, Reading)>,
}

impl Desk {
    pub(crate) fn answer(&mut self, task: Task) -> Answer {
        match task {
            Task::Hello => Answer::Here,
            Task::Take(path, bytes) => Answer::Taken(take(&path, &bytes)),
            Task::Read(texts) => {
                let mut readings = Vec::with_capacity(texts.len());
                for (number, text) in texts {
                    let reading = read(&text);
                    readings.push(reading.clone());
                    self.read.insert(number, (text, reading));
                }
                Answer::Read(readings)
            }
            Task::Compare(order) => {
                let find = |number: u32| self.read.get(&number).map(|(text, reading)| (text.as_str(), reading));
                match assemble(&order, find) {
                    Some((corpus, readings)) => Answer::Compared(Box::new(view::ship(corpus, readings))),
                    None => Answer::Refused,
                }
            }
        }
    }
}

/// The corpus an order names, with its readings; `None` if a text is not at hand.
pub(crate) fn assemble<'d>(
    order: &Order,
    find: impl Fn(u32) -> Option<(&'d str, &'d Reading)>,
) -> Option<(Corpus, Vec<Reading>)> {
    let (mut corpus, mut readings) = if order.added {
        let (corpus, readings, _) = world::starter().ok()?;
        (corpus, readings)
    } else {
        Default::default()
    };
    if !order.added {
        corpus.title.clone_from(&order.title);
    }
    for listed in &order.reports {
        let (text, reading) = find(listed.number)?;
        let Listed { id, file, meta, .. } = listed.clone();
        corpus.reports.push(Report { id, file, text: text.to_owned(), meta });
        readings.push(reading.clone());
    }
    corpus.chambers.extend(order.chambers.iter().cloned());
    corpus.names.extend(order.names.iter().cloned());
    corpus.synonyms.extend(order.synonyms.iter().cloned());
    Some((corpus, readings))
}

/// Serves as a worker's desk from now on.
pub(crate) fn serve() {
    let mut desk = Desk::default();
    dom::answer_in_worker(move |asked| {
        let answer = postcard::from_bytes(&asked).map_or(Answer::Refused, |task| desk.answer(task));
        // Answers are plain data; packing them cannot fail but by a lack of memory, which stops the worker.
        postcard::to_allocvec(&answer).unwrap_or_default()
    });
}
