//! One vote while it is put together: what its tellings say, counted.
//!
//! Leaves the weighing to [`super::weigh`]. Invariant: adding a telling only ever adds evidence.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use crate::comparison::vote::chamber::Body;
use crate::comparison::vote::mention::{Rests, Telling};
use crate::comparison::vote::topic::{Key, Words};
use crate::date::Day;
use crate::reading::Language;
use crate::tally::{Outcome, Qualifier};

/// A vote keeps at most this many words.
const WORDS_KEPT: usize = 600;

/// One vote while it is put together.
#[derive(Clone, Debug, Default)]
pub(in crate::comparison::vote) struct Cluster {
    /// Indices of its tellings, in order of joining.
    pub tellings: Vec<usize>,
    /// The words of its tellings, sorted.
    pub keys: Vec<Key>,
    /// What those words weigh together.
    pub(super) weight: u32,
    pub(super) reports: FxHashSet<u32>,
    pub(super) days: BTreeMap<Day, u32>,
    pub(super) month_days: BTreeMap<(u8, u8), u32>,
    pub(super) weekdays: BTreeMap<u8, u32>,
    pub(super) pairs: BTreeMap<(u64, u64), u32>,
    /// What became of the motion, by the count as it was told.
    pub(super) outcomes: BTreeMap<(u64, u64), Option<Outcome>>,
    pub(super) bodies: BTreeMap<Body, u32>,
    pub(super) abstain: BTreeSet<u64>,
    pub(super) in_favour: BTreeSet<u64>,
    pub(super) qualifiers: BTreeSet<Qualifier>,
    pub(super) published: Option<Day>,
    pub(super) languages: [bool; 3],
}

impl Cluster {
    /// The day with most evidence.
    pub(super) fn day(&self) -> Option<Day> {
        most(&self.days)
    }

    /// The count told most often; of several, the least.
    pub(in crate::comparison::vote) fn main_pair(&self) -> Option<(u64, u64)> {
        most(&self.pairs)
    }

    pub(super) fn body(&self) -> Body {
        // A known body leads over a plain name for it.
        let known = self.bodies.iter().filter(|b| matches!(b.0, Body::Known(_))).max_by_key(|b| *b.1);
        known
            .or_else(|| self.bodies.iter().filter(|b| *b.0 != Body::Unknown).max_by_key(|b| *b.1))
            .map_or(Body::Unknown, |b| b.0.clone())
    }

    pub(super) fn add(&mut self, index: usize, t: &Telling, topics: &Words) {
        self.tellings.push(index);
        if let Some(day) = t.when.day.filter(|_| !t.when.from_dateline) {
            *self.days.entry(day).or_default() += t.when.weight.max(1);
        }
        if let Some(at) = t.when.month_day {
            *self.month_days.entry(at).or_default() += 1;
        }
        if let Some(at) = t.when.weekday {
            *self.weekdays.entry(at).or_default() += 1;
        }
        if let Some(pair) = t.numbers.pair() {
            // Told from the other side, it is the same count.
            let turned = (pair.1, pair.0);
            let known = !self.pairs.contains_key(&pair) && self.pairs.contains_key(&turned);
            *self.pairs.entry(if known { turned } else { pair }).or_default() += 1;
            self.outcomes.entry(pair).or_insert(t.outcome);
        }
        *self.bodies.entry(t.body.clone()).or_default() += 1;
        self.abstain.extend(t.numbers.abstain);
        self.in_favour.extend(t.numbers.in_favour);
        self.qualifiers.extend(t.numbers.qualifier);
        let written = t.when.day.filter(|_| t.when.from_dateline).or(t.when.clock.published);
        self.published = [self.published, written].into_iter().flatten().min();
        self.languages[language(t.language)] = true;
        if t.rests != Rests::Background {
            self.reports.insert(t.report);
            for key in &t.topic.keys {
                if let Err(at) = self.keys.binary_search(key)
                    && self.keys.len() < WORDS_KEPT
                {
                    self.keys.insert(at, *key);
                    self.weight += topics.weight(*key);
                }
            }
        }
    }
}

/// The place of a language in [`Cluster::languages`].
pub(super) fn language(language: Option<Language>) -> usize {
    match language {
        None => 0,
        Some(Language::En) => 1,
        Some(Language::Fr) => 2,
    }
}

/// The value counted most; of several, the least.
pub(super) fn most<K: Copy + Ord>(counts: &BTreeMap<K, u32>) -> Option<K> {
    counts.iter().max_by_key(|(k, n)| (**n, std::cmp::Reverse(**k))).map(|c| *c.0)
}
