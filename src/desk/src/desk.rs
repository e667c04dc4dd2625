//! The work itself. Remembers the readings, so that comparing again after a change of what is known reads nothing
//! twice, and the world it was given to hold.

use std::collections::BTreeMap;

use scrutin_engine::address::Address;
use scrutin_engine::export::{export, offers};
use scrutin_engine::view::{self, Packed, World};
use scrutin_engine::{Reading, read};
use scrutin_intake::take;

use crate::task::{Answer, File, Task, assemble};

/// A desk with what it remembers.
#[derive(Default)]
pub struct Desk {
    /// The texts and readings at hand, by number.
    read: BTreeMap<u32, (String, Reading)>,
    world: Option<World>,
}

impl Desk {
    /// Does a task given in bytes; the answer, in bytes.
    pub fn answer_bytes(&mut self, asked: &[u8]) -> Vec<u8> {
        let answer = postcard::from_bytes(asked).map_or(Answer::Refused, |task| self.answer(task));
        // Answers are plain data; packing them cannot fail but by a lack of memory, which stops the module.
        postcard::to_allocvec(&answer).unwrap_or_default()
    }

    /// Does a task.
    pub fn answer(&mut self, task: Task) -> Answer {
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
            Task::Hold(packed, own) => {
                self.world = Packed::from_bytes(&packed).ok().map(|packed| {
                    let mut world = World::from(packed);
                    world.own = own;
                    world
                });
                if self.world.is_some() { Answer::Here } else { Answer::Refused }
            }
            Task::Overrule(overrides) => self.of_world(|world| Answer::Ruled(Box::new(world.rule(&overrides)))),
            Task::Audit => self.of_world(|world| Answer::Audited(view::audit(world))),
            Task::Contents(place) => self.of_world(|world| Answer::Contents(offers(world, &Address::from(&place)))),
            Task::Export(place, format, page) => self.of_world(|world| {
                let file = export(world, &Address::from(&place), format, &page);
                Answer::Exported(File { name: file.name, media_type: file.media_type.to_owned(), text: file.text })
            }),
        }
    }

    fn of_world(&self, answer: impl FnOnce(&World) -> Answer) -> Answer {
        self.world.as_ref().map_or(Answer::Refused, answer)
    }
}
