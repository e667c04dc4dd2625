//! What a vote is about, as the rarer words around it: enough to tell two motions apart.
//!
//! A word is kept as the first letters of its folded form, so that inflections and many words English
//! and French share (resolution / résolution, sanctions) meet. Leaves claims and their meaning to the
//! claim groups. Invariant: similarity is a whole number, and the same whatever the order of reports.

use rustc_hash::FxHashMap;

use crate::span::Span;
use crate::tokens::{Kind, Tokens};

use super::words;

/// At most this many words describe one telling.
const MOST: usize = 96;

/// Words of voting and reporting themselves, which every telling has; six letters or fewer of their folded form.
const EMPTY: &[&str] = &[
    "senat",
    "house",
    "parli",
    "assem",
    "congr",
    "commi",
    "counc",
    "cham",
    "chamb",
    "deput",
    "depute",
    "lawma",
    "votes",
    "voted",
    "voting",
    "votent",
    "voix",
    "favor",
    "favou",
    "again",
    "contr",
    "absta",
    "abste",
    "adopt",
    "passe",
    "passed",
    "appro",
    "rejec",
    "rejet",
    "resol",
    "motio",
    "measu",
    "amend",
    "major",
    "minor",
    "unani",
    "membe",
    "membr",
    "sessi",
    "seanc",
    "vote",
    "bill",
    "texte",
    "text",
    "which",
    "their",
    "there",
    "these",
    "those",
    "would",
    "could",
    "shoul",
    "about",
    "after",
    "befor",
    "other",
    "where",
    "while",
    "being",
    "under",
    "also",
    "with",
    "from",
    "that",
    "this",
    "have",
    "said",
    "says",
    "were",
    "will",
    "been",
    "when",
    "than",
    "they",
    "dans",
    "pour",
    "avec",
    "cette",
    "leurs",
    "entre",
    "etait",
    "elle",
    "mais",
    "plus",
    "sont",
    "leur",
    "comme",
    "apres",
    "avant",
    "aussi",
    "selon",
    "tous",
    "toute",
    "fait",
    "repub",
    "democ",
    "party",
    "parti",
    "presi",
    "minis",
    "offic",
    "state",
    "gover",
    "gouve",
    "count",
    "ballo",
    "scrut",
    "major",
    "measure",
    "lundi",
    "mardi",
    "mercr",
    "jeudi",
    "vendr",
    "samed",
    "diman",
    "monda",
    "tuesd",
    "wedne",
    "thurs",
    "frida",
    "satur",
    "sunda",
    "janua",
    "janvi",
    "febru",
    "fevri",
    "march",
    "april",
    "avril",
    "augus",
    "septe",
    "octob",
    "novem",
    "decem",
    "juill",
    "today",
    "yeste",
    "two",
    "years",
    "annee",
    "month",
    "repor",
    "legis",
    "law",
    "laws",
    "lois",
    "propo",
    "proje",
    "support",
    "suppo",
    "soute",
    "speak",
    "leade",
    "final",
    "first",
    "secon",
    "premi",
    "third",
    "three",
    "four",
    "five",
    "seven",
    "eight",
    "ninet",
    "hundr",
    "autre",
    "encor",
    "voter",
    "calls",
    "calle",
    "quasi",
    "almos",
    "nearl",
    "unanimity",
    "inclu",
    "notam",
    "during",
    "durin",
    "since",
    "decid",
    "decis",
    "elect",
    "yes",
    "nays",
    "ayes",
    "noes",
];

/// A word of a topic, as interned by [`Words`].
pub(super) type Key = u32;

/// What one telling is about.
#[derive(Clone, Debug, Default)]
pub(super) struct Topic {
    /// Its words, sorted, each once.
    pub keys: Vec<Key>,
}

/// The words of all topics of a comparison.
#[derive(Default)]
pub(super) struct Words {
    ids: FxHashMap<String, Key>,
    /// The word each key is shown by: of those that were met, the first in the alphabet.
    shown: Vec<String>,
    /// Names of people, places and things.
    names: Vec<bool>,
    /// How many reports use it.
    reports: Vec<u32>,
    last_report: Vec<u32>,
    total: u32,
}

impl Words {
    /// Begins the next report.
    pub(super) fn next_report(&mut self) {
        self.total += 1;
    }

    /// Collects the topic of the given places of a report, nearest first.
    pub(super) fn scan(&mut self, tokens: &Tokens<'_>, places: &[Span]) -> Topic {
        let mut keys: Vec<Key> = Vec::new();
        for place in places {
            for i in tokens.inside(*place) {
                if keys.len() >= MOST {
                    break;
                }
                if let Some(key) = self.key(tokens, i)
                    && !keys.contains(&key)
                {
                    keys.push(key);
                }
            }
        }
        keys.sort_unstable();
        Topic { keys }
    }

    fn key(&mut self, tokens: &Tokens<'_>, i: usize) -> Option<Key> {
        let token = tokens.get(i)?;
        let word = tokens.key(i);
        let name = token.capital && !token.line_start && i > 0 && !tokens.is_mark(i - 1, '.');
        let least = if name { 3 } else { 5 };
        if token.kind != Kind::Word
            || word.len() < least
            || tokens.lexeme(i).number.is_some()
            || words::decision(word).is_some()
        {
            return None;
        }
        let stem: String = word.chars().take(5).collect();
        if EMPTY.contains(&stem.as_str()) || EMPTY.contains(&word) {
            return None;
        }
        let next = self.shown.len() as Key;
        let id = *self.ids.entry(stem).or_insert(next);
        if id == next {
            self.shown.push(word.to_string());
            self.names.push(name);
            self.reports.push(0);
            self.last_report.push(0);
        }
        let at = id as usize;
        if word < self.shown[at].as_str() {
            self.shown[at] = word.to_string();
        }
        self.names[at] |= name;
        if self.last_report[at] != self.total {
            self.last_report[at] = self.total;
            self.reports[at] += 1;
        }
        Some(id)
    }

    /// How much sharing a word says: more the fewer reports use it, and twice for a name.
    pub(super) fn weight(&self, key: Key) -> u32 {
        let at = key as usize;
        let reports = self.reports.get(at).copied().unwrap_or(1).max(1);
        let rare = (2 * self.total.max(1) / reports).max(1).ilog2().clamp(1, 6);
        if self.names.get(at).copied().unwrap_or(false) { rare + rare / 2 } else { rare }
    }

    /// How many reports use a word.
    pub(super) fn reports(&self, key: Key) -> u32 {
        self.reports.get(key as usize).copied().unwrap_or(0)
    }

    /// The words two topics share that say most, for the reader: at most `most`, heaviest first.
    pub(super) fn shared(&self, a: &[Key], b: &[Key], most: usize) -> Vec<String> {
        let mut both: Vec<(u32, &str)> = a
            .iter()
            .filter(|k| b.binary_search(k).is_ok())
            .map(|k| (self.weight(*k), self.shown[*k as usize].as_str()))
            .collect();
        both.sort_unstable_by(|x, y| y.0.cmp(&x.0).then(x.1.cmp(y.1)));
        both.into_iter().take(most).map(|w| w.1.to_string()).collect()
    }

    /// How alike `topic` is to the words `of` a vote, which weigh `of_weight`: -3 (nothing shared though both say much) to 6.
    pub(super) fn alike(&self, topic: &Topic, of: &[Key], of_weight: u32, same_language: bool) -> i32 {
        let (mut shared, mut whole, mut count) = (0u32, 0u32, 0u32);
        for key in &topic.keys {
            let weight = self.weight(*key);
            whole += weight;
            if of.binary_search(key).is_ok() {
                shared += weight;
                count += 1;
            }
        }
        let smaller = whole.min(of_weight);
        if smaller == 0 {
            return 0;
        }
        let percent = 100 * shared / smaller;
        let percent = if same_language { percent } else { percent * 2 };
        match percent {
            45.. if count >= 4 => 6,
            30.. if count >= 3 => 4,
            18.. if count >= 2 => 2,
            9.. => 1,
            _ if same_language && topic.keys.len() >= 6 && of.len() >= 6 => -3,
            _ => 0,
        }
    }
}
