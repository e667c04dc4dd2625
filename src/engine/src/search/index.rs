//! The index as bytes, and reading it in place.
//!
//! A head (magic, check sum, numbers, lengths of the sections), then the sections: the length of each unit; the
//! vocabulary in order, front-coded in blocks (what each word shares with the one before, its other letters, in
//! how many units it stands, how its list differs from the size expected); and the lists, packed as [`super::bits`] says.
//! Positions are not kept: phrases are looked for in the texts. Nothing is unpacked but one place a block, so an
//! index is ready at once and weighs what its bytes weigh. Invariant: whatever [`Index::decode`] accepts is read
//! without a panic; a word is found if and only if it was written.

use std::fmt;

use super::bits::{each_place, expected_size, push_varint, varint};
use super::rank::Shares;
use super::words::MAX_KEY;

const MAGIC: [u8; 4] = *b"SCX1";
const HEAD: usize = 12;
/// Words a block: the first is written whole, so that it can be found without the others.
pub(super) const BLOCK: u32 = 32;
/// Most units one index holds.
pub(super) const MAX_UNITS: u32 = 1 << 24;

/// Why bytes are no index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// They do not begin like an index of this version.
    Magic,
    /// They are not the bytes that were written.
    CheckSum,
    /// They end too early, or go on too long.
    Length,
    /// A number is out of its range.
    Number,
    /// The words are not in order, or are no words.
    Vocabulary,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Magic => "expected an index of this version, found something else",
            Self::CheckSum => "the bytes of the index are not those that were written",
            Self::Length => "the index is cut off, or something stands behind it",
            Self::Number => "a number in the index is out of its range",
            Self::Vocabulary => "the words of the index are not in order",
        })
    }
}

impl std::error::Error for Broken {}

/// The index of one list of texts ("units"): which words stand in which, and how often.
#[derive(Clone, Debug)]
pub struct Index {
    bytes: Vec<u8>,
    pub(super) units: u32,
    lengths: usize,
    places: Streams,
    end: Streams,
    words: u32,
    blocks: Vec<Streams>,
    pub(super) shares: Shares,
}

/// A place in each section of the vocabulary and in the lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Streams {
    heads: u32,
    letters: u32,
    counts: u32,
    sizes: u32,
    lists: u32,
}

/// What the index knows of one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// In how many units it stands.
    pub(super) found: u32,
    /// It is only ever written with a capital that is not owed to its place.
    pub(super) name: bool,
    list: (u32, u32),
}

/// The sections of an index that is being written.
#[derive(Debug, Default)]
pub(super) struct Sections {
    pub(super) units: u32,
    /// Words in all units together.
    pub(super) total: u64,
    pub(super) words: u32,
    pub(super) lengths: Vec<u8>,
    pub(super) heads: Vec<u8>,
    pub(super) letters: Vec<u8>,
    pub(super) counts: Vec<u8>,
    pub(super) sizes: Vec<u8>,
    pub(super) lists: Vec<u8>,
}

impl Sections {
    /// Appends a word, in order: its key, whether it is a name, in how many units it stands, and its list.
    pub(super) fn push(&mut self, last: &[u8], key: &[u8], name: bool, found: u32, list: &[u8]) {
        let same = last.iter().zip(key).take_while(|(a, b)| a == b).count();
        let shared = if self.words.is_multiple_of(BLOCK) { 0 } else { same };
        push_varint(&mut self.heads, shared as u32);
        push_varint(&mut self.heads, (key.len() - shared) as u32);
        self.letters.extend_from_slice(&key[shared..]);
        push_varint(&mut self.counts, found << 1 | u32::from(name));
        push_varint(&mut self.sizes, zigzag(list.len() as u32, expected_size(self.units, found)));
        self.lists.extend_from_slice(list);
        self.words += 1;
    }

    /// All of it as bytes.
    pub(super) fn finish(self) -> Vec<u8> {
        let mean = (self.total / u64::from(self.units.max(1))) as u32;
        let sections = [&self.lengths, &self.heads, &self.letters, &self.counts, &self.sizes, &self.lists];
        let mut out = vec![0; HEAD];
        for number in [self.units, mean, self.words].into_iter().chain(sections.map(|s| s.len() as u32)) {
            push_varint(&mut out, number);
        }
        sections.iter().for_each(|section| out.extend_from_slice(section));
        let sum = check_sum(&out[HEAD..]);
        out[..4].copy_from_slice(&MAGIC);
        out[4..HEAD].copy_from_slice(&sum.to_le_bytes());
        out
    }
}

impl Default for Index {
    /// The index of no texts.
    fn default() -> Self {
        Self::decode(Sections::default().finish()).unwrap_or_else(|_| Self {
            bytes: Vec::new(),
            units: 0,
            lengths: 0,
            places: Streams::default(),
            end: Streams::default(),
            words: 0,
            blocks: Vec::new(),
            shares: Shares::default(),
        })
    }
}

impl Index {
    /// The index as bytes.
    pub fn encode(&self) -> &[u8] {
        &self.bytes
    }

    /// Takes the bytes of an index as they are.
    ///
    /// # Errors
    /// Returns what is broken unless the bytes are what [`Index::encode`] gave.
    pub fn decode(bytes: Vec<u8>) -> Result<Self, Broken> {
        if bytes.get(..4) != Some(&MAGIC) {
            return Err(Broken::Magic);
        }
        let sum = bytes.get(4..HEAD).ok_or(Broken::Length)?;
        if sum != check_sum(&bytes[HEAD..]).to_le_bytes() {
            return Err(Broken::CheckSum);
        }
        let mut at = HEAD;
        let mut number = || varint(&bytes, &mut at).ok_or(Broken::Length);
        let (units, mean, words) = (number()?, number()?, number()?);
        let sizes = [number()?, number()?, number()?, number()?, number()?, number()?];
        let mut starts = [0u32; 7];
        starts[0] = at as u32;
        for (i, size) in sizes.iter().enumerate() {
            starts[i + 1] = starts[i].checked_add(*size).ok_or(Broken::Length)?;
        }
        if starts[6] as usize != bytes.len() {
            return Err(Broken::Length);
        }
        if units > MAX_UNITS || sizes[0] != units {
            return Err(Broken::Number);
        }
        let streams = |of: &[u32]| Streams { heads: of[0], letters: of[1], counts: of[2], sizes: of[3], lists: of[4] };
        let mut index = Self {
            units,
            lengths: starts[0] as usize,
            places: streams(&starts[1..6]),
            end: streams(&starts[2..7]),
            words,
            blocks: Vec::with_capacity(words.min(starts[6]).div_ceil(BLOCK) as usize),
            shares: Shares::new(mean),
            bytes,
        };
        index.blocks = index.check()?;
        Ok(index)
    }

    /// Walks the vocabulary once; gives where each block begins.
    fn check(&self) -> Result<Vec<Streams>, Broken> {
        let mut blocks = Vec::with_capacity(self.blocks.capacity());
        let mut at = self.places;
        // The word before, then the word at hand.
        let mut key = [0u8; MAX_KEY];
        let mut last = 0usize;
        // A number read beyond its section shows at the end, where all sections must be used up exactly.
        let number = |at: &mut u32| {
            let mut here = *at as usize;
            let value = varint(&self.bytes, &mut here).ok_or(Broken::Length)?;
            *at = here as u32;
            Ok::<u32, Broken>(value)
        };
        for i in 0..self.words {
            let first = i % BLOCK == 0;
            if first {
                blocks.push(at);
            }
            let (shared, more) = (number(&mut at.heads)? as usize, number(&mut at.heads)? as usize);
            let len = shared.saturating_add(more);
            if shared > last || more == 0 || len > MAX_KEY || first && shared > 0 {
                return Err(Broken::Vocabulary);
            }
            let letters = self.bytes.get(at.letters as usize..at.letters as usize + more).ok_or(Broken::Length)?;
            // What both share is equal, so the first letter behind it decides.
            let before = &key[shared..last];
            let rises = before.is_empty() || if first { letters > before } else { letters.first() > before.first() };
            if !rises {
                return Err(Broken::Vocabulary);
            }
            key[shared..len].copy_from_slice(letters);
            last = len;
            if !letters.is_ascii() && std::str::from_utf8(&key[..len]).is_err() {
                return Err(Broken::Vocabulary);
            }
            at.letters += more as u32;
            let found = number(&mut at.counts)? >> 1;
            if found == 0 || found > self.units {
                return Err(Broken::Number);
            }
            let size = unzigzag(number(&mut at.sizes)?, expected_size(self.units, found));
            at.lists = at.lists.checked_add(size).filter(|&end| end <= self.end.lists).ok_or(Broken::Length)?;
        }
        if at == self.end { Ok(blocks) } else { Err(Broken::Length) }
    }

    /// How many texts it holds.
    pub fn len(&self) -> usize {
        self.units as usize
    }

    /// Whether it holds no text.
    pub fn is_empty(&self) -> bool {
        self.units == 0
    }

    /// How many distinct words it knows.
    pub fn vocabulary(&self) -> usize {
        self.words as usize
    }

    /// The code of a unit's length.
    #[inline]
    pub(super) fn length(&self, unit: u32) -> u8 {
        self.bytes.get(self.lengths + unit as usize).copied().unwrap_or(0)
    }

    /// Hands each unit of a word's list and its count to `take`.
    #[inline]
    pub(super) fn each(&self, entry: Entry, take: impl FnMut(u32, u8)) {
        let (start, end) = entry.list;
        each_place(self.bytes.get(start as usize..end as usize).unwrap_or(&[]), self.units, entry.found, take);
    }

    /// What is known of a word.
    pub(super) fn find(&self, key: &str) -> Option<Entry> {
        let mut cursor = self.from(key);
        cursor.next().filter(|_| cursor.key() == key.as_bytes())
    }

    /// The words from `key` on, in order.
    pub(super) fn from(&self, key: &str) -> Cursor<'_> {
        let block = self.blocks.partition_point(|at| self.first_key(*at) <= key.as_bytes()).saturating_sub(1);
        let places = self.blocks.get(block).copied().unwrap_or(self.end);
        let mut cursor = Cursor { index: self, word: block as u32 * BLOCK, places, key: [0; MAX_KEY], len: 0 };
        loop {
            let before = cursor.clone();
            if cursor.next().is_none() || cursor.key() >= key.as_bytes() {
                return before;
            }
        }
    }

    fn first_key(&self, at: Streams) -> &[u8] {
        let mut heads = at.heads as usize;
        let _shared = varint(&self.bytes, &mut heads);
        let len = varint(&self.bytes, &mut heads).unwrap_or(0);
        self.bytes.get(at.letters as usize..(at.letters + len) as usize).unwrap_or(&[])
    }
}

/// Goes through the vocabulary in order.
#[derive(Clone, Debug)]
pub(super) struct Cursor<'i> {
    index: &'i Index,
    word: u32,
    places: Streams,
    key: [u8; MAX_KEY],
    len: usize,
}

impl Cursor<'_> {
    /// Goes to the next word and gives what is known of it.
    pub(super) fn next(&mut self) -> Option<Entry> {
        if self.word >= self.index.words {
            return None;
        }
        self.word += 1;
        let shared = self.number(|p| &mut p.heads)? as usize;
        let more = self.number(|p| &mut p.heads)? as usize;
        let from = self.places.letters as usize;
        let letters = self.index.bytes.get(from..from + more)?;
        self.key.get_mut(shared..shared + more)?.copy_from_slice(letters);
        self.len = shared + more;
        self.places.letters += more as u32;
        let count = self.number(|p| &mut p.counts)?;
        let size = unzigzag(self.number(|p| &mut p.sizes)?, expected_size(self.index.units, count >> 1));
        let start = self.places.lists;
        self.places.lists += size;
        Some(Entry { found: count >> 1, name: count & 1 == 1, list: (start, start + size) })
    }

    /// The word it stands at.
    pub(super) fn key(&self) -> &[u8] {
        self.key.get(..self.len).unwrap_or(&[])
    }

    #[inline]
    fn number(&mut self, of: impl Fn(&mut Streams) -> &mut u32) -> Option<u32> {
        let at = of(&mut self.places);
        let mut here = *at as usize;
        let value = varint(&self.index.bytes, &mut here);
        *at = here as u32;
        value
    }
}

/// How a size differs from the one expected, small where they are close.
const fn zigzag(size: u32, expected: u32) -> u32 {
    if size >= expected { (size - expected) << 1 } else { (expected - size) << 1 | 1 }
}

const fn unzigzag(code: u32, expected: u32) -> u32 {
    if code & 1 == 0 { expected.saturating_add(code >> 1) } else { expected.saturating_sub(code >> 1) }
}

/// A sum over all bytes that changes with each of them; no protection against intent.
fn check_sum(bytes: &[u8]) -> u64 {
    const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut sum = bytes.len() as u64 ^ STEP;
    let mut add = |word: [u8; 8]| sum = (sum ^ u64::from_le_bytes(word)).wrapping_mul(STEP).rotate_left(29);
    let (words, rest) = bytes.as_chunks::<8>();
    words.iter().for_each(|word| add(*word));
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    add(last);
    sum
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Builder;
    use super::*;

    const TEXTS: [&str; 4] = [
        "The Senate voted 295 to 1 for the resolution.",
        "Le Sénat a adopté la résolution par 295 voix contre une.",
        "",
        "Ազգային ժողովը քվեարկեց; the Assembly resolved otherwise, the the the the the.",
    ];

    fn index() -> Index {
        let mut builder = Builder::default();
        TEXTS.iter().for_each(|text| builder.add(text));
        builder.finish()
    }

    fn units(index: &Index, key: &str) -> Vec<(u32, u8)> {
        let mut units = Vec::new();
        if let Some(entry) = index.find(key) {
            index.each(entry, |unit, count| units.push((unit, count)));
        }
        units
    }

    #[test]
    fn knows_which_words_stand_where() {
        let index = Index::decode(index().encode().to_vec()).expect("what was written is read");
        for (key, want) in [
            ("the", &[(0, 2), (3, 2)][..]),
            ("295", &[(0, 1), (1, 1)]),
            ("senat", &[(1, 1)]),
            ("ժողովը", &[(3, 1)]),
            ("senator", &[]),
            ("", &[]),
            ("zzz", &[]),
        ] {
            assert_eq!(units(&index, key), want, "{key}");
        }
        assert_eq!(index.len(), 4);
        assert!(Index::default().is_empty() && Index::default().find("a").is_none());
    }

    #[test]
    fn knows_names() {
        let mut builder = Builder::default();
        builder.add("In Paris the Bank opened. Nobody came.\nThe Last Bank Of Paris\nA bank, and Paris.");
        let index = builder.finish();
        let name = |key: &str| index.find(key).is_some_and(|e| e.name);
        assert!(name("paris") && !name("bank") && !name("nobody") && !name("last") && !name("of"));
    }

    #[test]
    fn refuses_bytes_it_did_not_write() {
        let good = index().encode().to_vec();
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 0x40;
            assert!(Index::decode(bad).is_err(), "byte {at} changed");
            assert!(Index::decode(good[..at].to_vec()).is_err(), "cut at {at}");
        }
        assert_eq!(Index::decode([good, vec![0]].concat()).err(), Some(Broken::CheckSum));
    }

    /// Bytes with a right check sum, whatever else is wrong with them.
    fn resealed(mut bytes: Vec<u8>) -> Vec<u8> {
        let sum = check_sum(bytes.get(HEAD..).unwrap_or(&[]));
        bytes.resize(bytes.len().max(HEAD), 0);
        bytes[..4].copy_from_slice(&MAGIC);
        bytes[4..HEAD].copy_from_slice(&sum.to_le_bytes());
        bytes
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
            let mut bytes = index().encode().to_vec();
            for (at, value) in changes {
                let at = at.index(bytes.len());
                bytes[at] = value;
            }
            if let Ok(index) = Index::decode(resealed(bytes)) {
                let mut cursor = index.from("");
                while let Some(entry) = cursor.next() {
                    index.each(entry, |unit, _| assert!(unit < index.units));
                }
            }
        }

        #[test]
        fn any_bytes_are_refused_or_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Index::decode(resealed(bytes.clone()));
            prop_assert!(Index::decode(bytes).is_err());
        }
    }
}
