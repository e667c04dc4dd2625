//! Votes looked up by what a telling can share with them: numbers, days, rare words.
//!
//! So no telling is weighed against every vote. Leaves the weighing to [`super::weigh`].

use rustc_hash::FxHashMap;

use crate::comparison::vote::mention::{Rests, Telling};
use crate::comparison::vote::topic::{Key, Words};
use crate::date::Day;
use crate::order::Order as _;

/// A telling is weighed against at most this many votes.
const WEIGHED: usize = 96;

/// A word used by more votes than this finds none.
const COMMON: usize = 256;

/// Looks votes up by what tellings can share with them.
#[derive(Default)]
pub(super) struct Index {
    pairs: FxHashMap<(u64, u64), Vec<usize>>,
    in_favour: FxHashMap<u64, Vec<usize>>,
    days: FxHashMap<Day, Vec<usize>>,
    month_days: FxHashMap<(u8, u8), Vec<usize>>,
    months: FxHashMap<(i16, u8), Vec<usize>>,
    keys: FxHashMap<Key, Vec<usize>>,
}

fn push<K: std::hash::Hash + Eq>(map: &mut FxHashMap<K, Vec<usize>>, key: K, cluster: usize) {
    let list = map.entry(key).or_default();
    if list.last() != Some(&cluster) && !list.contains(&cluster) {
        list.push(cluster);
    }
}

/// Enters what a telling adds to a vote.
pub(super) fn enter(index: &mut Index, home: usize, t: &Telling) {
    if let Some(pair) = t.numbers.pair() {
        push(&mut index.pairs, pair, home);
    }
    if let Some(n) = t.numbers.in_favour {
        push(&mut index.in_favour, n, home);
    }
    if let Some(day) = t.when.day {
        push(&mut index.days, day, home);
        push(&mut index.months, (day.year, day.month), home);
    }
    if let Some(at) = t.when.month_day.or(t.when.day.map(|d| (d.month, d.day))) {
        push(&mut index.month_days, at, home);
    }
    if t.rests != Rests::Background {
        for key in &t.topic.keys {
            let list = index.keys.entry(*key).or_default();
            if list.len() <= COMMON && !list.contains(&home) {
                list.push(home);
            }
        }
    }
}

/// The votes worth weighing a telling against.
pub(super) fn candidates(t: &Telling, index: &Index, topics: &Words) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    let mut take = |list: Option<&Vec<usize>>| {
        for c in list.into_iter().flatten() {
            if !out.contains(c) && out.len() < WEIGHED {
                out.push(*c);
            }
        }
    };
    if let Some(pair) = t.numbers.pair() {
        take(index.pairs.get(&pair));
    }
    if let Some(day) = t.when.day {
        for off in [0, 1, -1] {
            take(day.plus(off).and_then(|d| index.days.get(&d)));
        }
    }
    if let Some(n) = t.numbers.in_favour {
        for value in n.saturating_sub(3)..=n.saturating_add(3) {
            take(index.in_favour.get(&value));
        }
    }
    if let Some((month, day)) = t.when.month_day {
        for off in [day, day.saturating_add(1), day.saturating_sub(1)] {
            take(index.month_days.get(&(month, off)));
        }
    }
    if let Some((low, high)) = t.when.within.filter(|w| w.1.days_since(w.0) <= 70) {
        take(index.months.get(&(low.year, low.month)));
        if (high.year, high.month) != (low.year, low.month) {
            take(index.months.get(&(high.year, high.month)));
        }
    }
    // The rarest words first.
    let mut keys: Vec<Key> = t.topic.keys.clone();
    keys.order_by_key(|k| (topics.reports(*k), *k));
    for key in keys {
        let list = index.keys.get(&key);
        if list.is_some_and(|l| l.len() <= COMMON) {
            take(list);
        }
    }
    out
}
