//! Brings tasks to the desk: in a worker where one runs, else here, between two frames.
//!
//! Answers come in the order of the tasks. A worker that does not answer its first task is given up for the desk here.

use std::cell::RefCell;
use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use super::desk::{Answer, Desk, Task};
use crate::dom;

/// Less text than this is read here at once: a worker takes longer to start.
const WORTH_A_WORKER: u64 = 200_000;
/// How long a worker may take to start.
const START_MILLIS: u64 = 10_000;

/// What hears the answer; `None` if the desk failed.
type Then = Box<dyn FnOnce(Option<Answer>)>;

/// Where the desk is.
enum Office {
    Worker(dom::Worker),
    Here(Rc<RefCell<Desk>>),
}

/// The way to the desk. One for the life of the page.
#[derive(Clone, Default)]
pub(crate) struct Courier {
    office: Rc<RefCell<Option<Office>>>,
    waiting: Rc<RefCell<VecDeque<Then>>>,
    /// The numbers of the texts the desk has read.
    known: Rc<RefCell<BTreeSet<u32>>>,
}

impl Courier {
    /// Makes sure there is a desk for so many bytes of text, then goes on.
    pub(crate) fn open(&self, bytes: u64, then: impl FnOnce() + 'static) {
        let fits = match &*self.office.borrow() {
            Some(Office::Worker(_)) => true,
            Some(Office::Here(_)) => bytes < WORTH_A_WORKER,
            None => false,
        };
        if fits {
            return then();
        }
        self.close();
        let worker = (bytes >= WORTH_A_WORKER).then(|| self.start()).flatten();
        let Some(worker) = worker else {
            self.stay_here();
            return then();
        };
        *self.office.borrow_mut() = Some(Office::Worker(worker));
        // Whichever comes first: an answer, a failure, or the end of patience.
        let then = Rc::new(RefCell::new(Some(then)));
        let (courier, late, late_then) = (self.clone(), self.clone(), then.clone());
        let go_on = |then: &RefCell<Option<_>>| then.borrow_mut().take();
        self.send(Task::Hello, move |answer| {
            if let Some(then) = go_on(&then) {
                if answer.is_none() {
                    courier.stay_here();
                }
                then();
            }
        });
        dom::after(START_MILLIS, move || {
            if let Some(then) = late_then.borrow_mut().take() {
                late.close();
                late.stay_here();
                then();
            }
        });
    }

    /// Gives up the desk and all that waits for it.
    pub(crate) fn close(&self) {
        self.waiting.borrow_mut().clear();
        self.known.borrow_mut().clear();
        self.office.borrow_mut().take();
    }

    fn stay_here(&self) {
        *self.office.borrow_mut() = Some(Office::Here(Rc::default()));
    }

    fn start(&self) -> Option<dom::Worker> {
        let courier = self.clone();
        dom::Worker::start(move |answer| {
            let answer = answer.and_then(|bytes| postcard::from_bytes(&bytes).ok());
            let then = courier.waiting.borrow_mut().pop_front();
            if answer.is_none() {
                courier.close();
            }
            if let Some(then) = then {
                then(answer);
            }
        })
    }

    /// Brings a task to the desk; `then` hears the answer later, never at once.
    pub(crate) fn send(&self, task: Task, then: impl FnOnce(Option<Answer>) + 'static) {
        let read: Vec<u32> = match &task {
            Task::Read(texts) => texts.iter().map(|(number, _)| *number).collect(),
            _ => Vec::new(),
        };
        let known = self.known.clone();
        let then: Then = Box::new(move |answer| {
            if answer.is_some() {
                known.borrow_mut().extend(read);
            }
            then(answer);
        });
        match &*self.office.borrow() {
            Some(Office::Worker(worker)) => {
                self.waiting.borrow_mut().push_back(then);
                worker.send(&postcard::to_allocvec(&task).unwrap_or_default());
            }
            Some(Office::Here(desk)) => {
                let desk = desk.clone();
                dom::after(0, move || {
                    let answer = desk.borrow_mut().answer(task);
                    then(Some(answer));
                });
            }
            None => dom::after(0, move || then(None)),
        }
    }

    /// Whether the desk has read the text of this number.
    pub(crate) fn knows(&self, number: u32) -> bool {
        self.known.borrow().contains(&number)
    }

    /// How many bytes of text one task should hold: little where it holds up the page.
    pub(crate) fn portion(&self) -> usize {
        match &*self.office.borrow() {
            Some(Office::Worker(_)) => 128_000,
            _ => 16_000,
        }
    }
}
