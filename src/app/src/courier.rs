//! Brings tasks to the desk: in a worker where one runs, else in the page, between two frames.
//!
//! Answers come in the order of the tasks. A worker that does not answer its first task is given up for a desk here.

use std::cell::RefCell;
use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use scrutin_desk::{Answer, Task};
use scrutin_engine::view::World;

use crate::dom;

/// Less text than this is read here at once: a worker takes longer to start.
const WORTH_A_WORKER: u64 = 200_000;
/// How long a worker may take to start.
const START_MILLIS: u32 = 10_000;

/// What hears the answer; `None` if the desk failed.
type Then = Box<dyn FnOnce(Option<Answer>)>;

/// Where the desk is.
struct Office {
    desk: dom::Desk,
    /// In a worker.
    apart: bool,
}

/// The way to the desk. One for the life of the page.
#[derive(Clone, Default)]
pub(crate) struct Courier {
    office: Rc<RefCell<Option<Office>>>,
    waiting: Rc<RefCell<VecDeque<Then>>>,
    /// The numbers of the texts the desk has read.
    known: Rc<RefCell<BTreeSet<u32>>>,
    /// The world the desk holds.
    held: Rc<RefCell<Option<Arc<World>>>>,
}

impl Courier {
    /// Makes sure there is a desk for so many bytes of text, then goes on.
    pub(crate) fn open(&self, bytes: u64, then: impl FnOnce() + 'static) {
        let fits = match &*self.office.borrow() {
            Some(office) => office.apart || bytes < WORTH_A_WORKER,
            None => false,
        };
        if fits {
            return then();
        }
        self.close();
        let apart = bytes >= WORTH_A_WORKER;
        self.start(apart);
        if !apart {
            return then();
        }
        // Whichever comes first: an answer, a failure, or the end of patience.
        let then = Rc::new(RefCell::new(Some(then)));
        let (courier, late, late_then) = (self.clone(), self.clone(), then.clone());
        let go_on = |then: &RefCell<Option<_>>| then.borrow_mut().take();
        self.send(&Task::Hello, move |answer| {
            if let Some(then) = go_on(&then) {
                if answer.is_none() {
                    courier.start(false);
                }
                then();
            }
        });
        dom::after(START_MILLIS, move || {
            if let Some(then) = late_then.borrow_mut().take() {
                late.close();
                late.start(false);
                then();
            }
        });
    }

    /// Gives up the desk and all that waits for it.
    pub(crate) fn close(&self) {
        self.waiting.borrow_mut().clear();
        self.known.borrow_mut().clear();
        self.held.borrow_mut().take();
        self.office.borrow_mut().take();
    }

    fn start(&self, apart: bool) {
        let courier = self.clone();
        let desk = dom::Desk::start(apart, move |answer| {
            let answer = answer.and_then(|bytes| postcard::from_bytes(&bytes).ok());
            if answer.is_none() {
                // Whatever else was asked of this desk has failed as well.
                let waiting = courier.waiting.take();
                courier.close();
                return waiting.into_iter().for_each(|then| then(None));
            }
            let then = courier.waiting.borrow_mut().pop_front();
            if let Some(then) = then {
                then(answer);
            }
        });
        *self.office.borrow_mut() = desk.map(|desk| Office { desk, apart });
    }

    /// Brings a task about a world to the desk, and before it the world, unless the desk holds it already.
    pub(crate) fn ask(&self, world: &Arc<World>, task: Task, then: impl FnOnce(Option<Answer>) + 'static) {
        let bytes = world.corpus.reports.iter().map(|report| report.text.len() as u64).sum();
        let (courier, world) = (self.clone(), world.clone());
        self.open(bytes, move || {
            let holds = courier.held.borrow().as_ref().is_some_and(|held| Arc::ptr_eq(held, &world));
            if !holds {
                courier.send(&Task::Hold(world.pack(), world.own), |_| ());
                *courier.held.borrow_mut() = Some(world);
            }
            courier.send(&task, then);
        });
    }

    /// Brings a task to the desk; `then` hears the answer later, never at once.
    pub(crate) fn send(&self, task: &Task, then: impl FnOnce(Option<Answer>) + 'static) {
        let read: Vec<u32> = match task {
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
            Some(office) => {
                self.waiting.borrow_mut().push_back(then);
                office.desk.send(&postcard::to_allocvec(task).unwrap_or_default());
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
            Some(office) if office.apart => 128_000,
            _ => 16_000,
        }
    }
}
