//! Making an index from texts.
//!
//! Each text is a unit; only words, their counts and the length of the unit are kept. Whether a word is a name is
//! seen from how it is written in all of them. Invariant: the same texts in the same order give the same bytes.

use rustc_hash::FxHashMap;

use super::bits::{MAX_COUNT, push_list};
use super::index::{Index, MAX_UNITS, Sections};
use super::rank::length_code;
use super::words::{Word, scan};
use crate::order::Order as _;

/// Puts an index together, text by text.
#[derive(Debug, Default)]
pub struct Builder {
    ids: FxHashMap<Box<str>, u32>,
    /// Words beyond ASCII as they were written, so that each is folded once; `None` for one that folds to nothing.
    written: FxHashMap<Box<str>, Option<u32>>,
    terms: Vec<Term>,
    /// The words of the unit at hand, by id.
    unit: Vec<u32>,
    /// The words of the line at hand that would be names by their capital.
    line: Vec<u32>,
    sections: Sections,
    key: String,
}

/// A word and where it stands so far.
#[derive(Debug, Default)]
struct Term {
    /// Unit, shifted by five, and count.
    places: Vec<u32>,
    /// Written without a capital somewhere.
    small: bool,
    /// Written with a capital that is not owed to its place.
    name: bool,
}

impl Builder {
    /// Adds the next text. Beyond the most texts an index holds, they are left out.
    pub fn add(&mut self, text: &str) {
        self.add_words(scan(text));
    }

    /// Adds a text of which the words are at hand.
    pub(super) fn add_words<'t>(&mut self, words: impl Iterator<Item = Word<'t>>) {
        if self.sections.units == MAX_UNITS {
            return;
        }
        self.unit.clear();
        let (mut line, mut long, mut capitals) = (0, 0u32, 0u32);
        for word in words {
            if word.line != line {
                self.end_line(long, capitals);
                (line, long, capitals) = (word.line, 0, 0);
            }
            let Some(id) = self.id_of(&word) else { continue };
            self.unit.push(id);
            if word.text.len() > 3 {
                long += 1;
                capitals += u32::from(word.capital);
            }
            if !word.capital {
                self.terms[id as usize].small = true;
            } else if !word.opens {
                self.line.push(id);
            }
        }
        self.end_line(long, capitals);
        self.end_unit();
    }

    fn id_of(&mut self, word: &Word<'_>) -> Option<u32> {
        let plain = word.text.is_ascii();
        if !plain && let Some(&id) = self.written.get(word.text) {
            return id;
        }
        word.key_into(&mut self.key);
        let id = (!self.key.is_empty()).then(|| self.id());
        if !plain {
            self.written.insert(word.text.into(), id);
        }
        id
    }

    fn id(&mut self) -> u32 {
        if let Some(&id) = self.ids.get(self.key.as_str()) {
            return id;
        }
        let id = self.terms.len() as u32;
        self.ids.insert(self.key.as_str().into(), id);
        self.terms.push(Term::default());
        id
    }

    /// In a line where most longer words have a capital, as in titles, capitals say nothing.
    fn end_line(&mut self, long: u32, capitals: u32) {
        for id in self.line.drain(..) {
            if capitals * 2 <= long {
                self.terms[id as usize].name = true;
            }
        }
    }

    fn end_unit(&mut self) {
        let unit = self.sections.units;
        self.unit.sort_unstable();
        for same in self.unit.chunk_by(|a, b| a == b) {
            self.terms[same[0] as usize].places.push(unit << 5 | (same.len() as u32).min(MAX_COUNT));
        }
        self.sections.lengths.push(length_code(self.unit.len() as u32));
        self.sections.total += self.unit.len() as u64;
        self.sections.units += 1;
    }

    /// The index of all texts added.
    pub fn finish(self) -> Index {
        let mut sections = self.sections;
        let mut ids: Vec<(Box<str>, u32)> = self.ids.into_iter().collect();
        ids.order();
        let (mut list, mut places, mut last) = (Vec::new(), Vec::new(), "");
        for (key, id) in &ids {
            let term = &self.terms[*id as usize];
            places.clear();
            places.extend(term.places.iter().map(|p| (p >> 5, p & 31)));
            list.clear();
            push_list(&mut list, sections.units, &places);
            sections.push(last.as_bytes(), key.as_bytes(), term.name && !term.small, places.len() as u32, &list);
            last = key;
        }
        Index::decode(sections.finish()).unwrap_or_default()
    }
}
