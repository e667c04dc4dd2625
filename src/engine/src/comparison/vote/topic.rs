//! What a vote is about, as the rarer words around it: enough to tell two motions apart.
//!
//! A word is kept as the first letters of its folded form, so that inflections and many words English
//! and French share (resolution / résolution, sanctions) meet. Leaves claims and their meaning to the
//! claim groups. Invariant: similarity is a whole number, and the same whatever the order of reports.

use rustc_hash::FxHashMap;

use crate::claim::words as claim;
use crate::span::Span;
use crate::tokens::{Kind, Tokens};

use super::words;
use crate::order::Order as _;

/// At most this many words describe one telling.
const MOST: usize = 96;

/// Words of voting and reporting themselves, which every telling has, as the first letters of their folded form.
const EMPTY: &str = "\
    europ meps french franc about absta abste act adopt afin after again ainsi all almos also amend and annee any appro apres april are \
    assem augus aussi autre aux avant avec avril aye ayes ballo been befor being bien bill but calle calls can \
    ces cet cette cham chamb comme commi congr contr could counc count dans day decem decid decis deja democ \
    deput depute des deux did diman does donc dont durin during eight elect elle encor entre est etait ete fait \
    favor favou febru fevri final first five for four frida from gouve gover had has have her him his house how \
    hundr ils inclu into its janua janvi jeudi jour juill just law lawma laws leade legis les leur leurs loi \
    lois lors lui lundi mais major march mardi may measu measure membe membr mercr minis minor monda month more \
    most motio nay nays nearl new ninet noes not notam nous novem octob offic old one only ont other out over \
    par parli parti party pas passe passed peu plus pour premi presi proje propo quasi que qui rejec rejet \
    repor repub resol said samed sans satur says scrut seanc secon selon senat septe ses sessi seven she shoul \
    since some son sont sous soute speak state such sunda suppo support sur text texte than that the their them \
    then there these they third this those three thurs today tous tout toute trois tuesd two unani unanimity \
    under une vendr very voix vote voted votent voter votes voting vous was wedne week were when where which \
    while who whom why will with would years yes yeste";

/// A word of a topic, as interned by [`Words`].
pub(super) type Key = u32;

/// What one telling is about.
#[derive(Clone, Debug, Default)]
pub(super) struct Topic {
    /// Its words, sorted, each once.
    pub keys: Vec<Key>,
}

/// Words that join others.
pub(super) const FUNCTION: u64 = claim::STOP
    | claim::PREPOSITION
    | claim::DETERMINER
    | claim::PRONOUN
    | claim::CONJUNCTION
    | claim::AUX
    | claim::MODAL
    | claim::ADVERB;

/// Stands for a word that says nothing of a topic.
const NO_KEY: Key = Key::MAX;

/// The words of all topics of a comparison.
pub(super) struct Words {
    ids: FxHashMap<String, Key>,
    /// The word each key is shown by: of those that were met, the first in the alphabet.
    shown: Vec<String>,
    /// Names of people, places and things.
    names: Vec<bool>,
    /// How many reports use it.
    reports: Vec<u32>,
    last_report: Vec<u32>,
    /// How many reports told of a vote: others say nothing of what is rare.
    total: u32,
    /// The report at hand has told of none yet.
    fresh: bool,
}

impl Words {
    /// No words yet.
    pub(super) fn new() -> Self {
        Self {
            ids: EMPTY.split_whitespace().map(|w| (w.to_string(), NO_KEY)).collect(),
            shown: Vec::new(),
            names: Vec::new(),
            reports: Vec::new(),
            last_report: Vec::new(),
            total: 0,
            fresh: true,
        }
    }

    /// Begins the next report.
    pub(super) fn next_report(&mut self) {
        self.fresh = true;
    }

    /// Collects the topic of the given places of a report, nearest first.
    pub(super) fn scan(&mut self, tokens: &Tokens<'_>, places: &[Span]) -> Topic {
        if self.fresh && !places.is_empty() {
            self.total += 1;
            self.fresh = false;
        }
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
        keys.order();
        Topic { keys }
    }

    fn key(&mut self, tokens: &Tokens<'_>, i: usize) -> Option<Key> {
        let token = tokens.get(i)?;
        let word = tokens.key(i);
        let name = token.capital && !token.line_start && i > 0 && !tokens.is_mark(i - 1, '.');
        let flags = tokens.lexeme(i).claim;
        if token.kind != Kind::Word
            || word.len() < 3
            || flags & FUNCTION != 0
            || tokens.lexeme(i).date != 0
            || tokens.lexeme(i).number.is_some()
            || words::decision(word).is_some()
        {
            return None;
        }
        let stem: String = word.chars().take(5).collect();
        let next = self.shown.len() as Key;
        let id = match self.ids.get(stem.as_str()) {
            Some(&NO_KEY) => return None,
            Some(&id) => id,
            None => {
                self.ids.insert(stem, next);
                next
            }
        };
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
        both.order_by(|x, y| y.0.cmp(&x.0).then(x.1.cmp(y.1)));
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
