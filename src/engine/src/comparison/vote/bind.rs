//! Tellings bound to votes by evidence: body, day, numbers, topic; never by the number alone.
//!
//! Tellings are taken in order of how much they say, ties by report id and place, and each joins the
//! vote it has most evidence for, or begins one. Votes to weigh are looked up by numbers, by day and by
//! shared rare words, so no two tellings are ever compared for their own sake.
//!
//! Points: equal counts up to 8 by their size (5-4 says little, 295-1 much), other counts -14; the same
//! day 8, a day off -3, further off more; the same body 3, another body -8; alike topics -3 to 6. A count
//! joins at 10 points with a day or topic among them; words without a count at 6, if no other vote is as
//! near. Leaves the day of a vote to [`super::resolve`].

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::chamber::{Body, Chambers};
use super::interval::bears_out;
use super::mention::{Rests, Telling};
use super::topic::{Key, Words};
use crate::comparison::Overrides;
use crate::corpus::Report;
use crate::date::Day;
use crate::reading::Language;
use crate::tally::Qualifier;

/// A count needs this many points to join a vote.
const COUNT_JOINS: i32 = 10;
/// Words without a count need this many, and [`CLEAR`] more than any other vote offers.
const WORDS_JOIN: i32 = 6;
/// By how much the best vote must lead for words without a count.
const CLEAR: i32 = 2;
/// Counts this large are seldom met twice by chance.
const LARGE: u64 = 64;
/// A telling is weighed against at most this many votes.
const WEIGHED: usize = 96;
/// A vote keeps at most this many words.
const WORDS_KEPT: usize = 600;
/// A word used by more votes than this finds none.
const COMMON: usize = 256;

/// One vote while it is put together.
#[derive(Clone, Debug, Default)]
pub(super) struct Cluster {
    /// Indices of its tellings, in order of joining.
    pub tellings: Vec<usize>,
    /// The words of its tellings, sorted.
    pub keys: Vec<Key>,
    /// What those words weigh together.
    weight: u32,
    reports: FxHashSet<u32>,
    days: BTreeMap<Day, u32>,
    month_days: BTreeMap<(u8, u8), u32>,
    weekdays: BTreeMap<u8, u32>,
    pairs: BTreeMap<(u64, u64), u32>,
    bodies: BTreeMap<Body, u32>,
    abstain: BTreeSet<u64>,
    in_favour: BTreeSet<u64>,
    qualifiers: BTreeSet<Qualifier>,
    published: Option<Day>,
    languages: [bool; 3],
}

impl Cluster {
    /// The day with most evidence.
    fn day(&self) -> Option<Day> {
        most(&self.days)
    }

    fn body(&self) -> Body {
        // A known body leads over a plain name for it.
        let known = self.bodies.iter().filter(|b| matches!(b.0, Body::Known(_))).max_by_key(|b| *b.1);
        known
            .or_else(|| self.bodies.iter().filter(|b| *b.0 != Body::Unknown).max_by_key(|b| *b.1))
            .map_or(Body::Unknown, |b| b.0.clone())
    }

    fn add(&mut self, index: usize, t: &Telling, topics: &Words) {
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
            *self.pairs.entry(pair).or_default() += 1;
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

fn language(language: Option<Language>) -> usize {
    match language {
        None => 0,
        Some(Language::En) => 1,
        Some(Language::Fr) => 2,
    }
}

fn most<K: Copy + Ord>(counts: &BTreeMap<K, u32>) -> Option<K> {
    counts.iter().max_by_key(|(k, n)| (**n, std::cmp::Reverse(**k))).map(|c| *c.0)
}

/// The evidence of one telling for one vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    pub body: i32,
    pub numbers: i32,
    pub time: i32,
    pub topic: i32,
    /// The counts differ, by little.
    pub off: bool,
}

impl Evidence {
    pub(super) const fn points(self) -> i32 {
        self.body + self.numbers + self.time + self.topic
    }
}

/// Looks votes up by what tellings can share with them.
#[derive(Default)]
struct Index {
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

/// Binds every telling to a vote. The order of `tellings` does not matter.
pub(super) fn bind(
    tellings: &[Telling],
    reports: &[Report],
    chambers: &Chambers,
    topics: &Words,
    overrides: &Overrides,
) -> Vec<Cluster> {
    let mut order: Vec<usize> = (0..tellings.len()).collect();
    order.sort_by_key(|&i| {
        let t = &tellings[i];
        (says_least(t), std::cmp::Reverse(t.when.weight), t.when.day, t.numbers.pair(), t.rank, t.span, t.rests)
    });
    let rulings = Rulings::new(tellings, reports, overrides);
    let mut clusters: Vec<Cluster> = Vec::new();
    let mut index = Index::default();
    let mut of: FxHashMap<usize, usize> = FxHashMap::default();
    for i in order {
        let t = &tellings[i];
        let barred: FxHashSet<usize> = rulings.apart(i).filter_map(|j| of.get(j)).copied().collect();
        let home = choose(t, &clusters, &index, chambers, topics, &barred);
        let home = match home {
            Some(home) => home,
            None if !founds(t) => continue,
            None => {
                clusters.push(Cluster::default());
                clusters.len() - 1
            }
        };
        clusters[home].add(i, t, topics);
        of.insert(i, home);
        enter(&mut index, home, t);
    }
    settle(&mut clusters, &mut of, tellings, &mut index, chambers, topics, &rulings);
    rulings.merge(&mut clusters, tellings, &of, topics);
    clusters.retain(|c| !c.tellings.is_empty());
    clusters
}

/// Weighs the votes of a single undated telling again, now that the others are whole: what was taken
/// early may belong to a vote that had too few words then.
fn settle(
    clusters: &mut [Cluster],
    of: &mut FxHashMap<usize, usize>,
    tellings: &[Telling],
    index: &mut Index,
    chambers: &Chambers,
    topics: &Words,
    rulings: &Rulings,
) {
    for at in 0..clusters.len() {
        let [only] = clusters[at].tellings[..] else { continue };
        let t = &tellings[only];
        if t.when.day.is_some() && !t.when.from_dateline {
            continue;
        }
        let mut barred: FxHashSet<usize> = rulings.apart(only).filter_map(|j| of.get(j)).copied().collect();
        barred.insert(at);
        if let Some(home) = choose(t, clusters, index, chambers, topics, &barred) {
            clusters[at] = Cluster::default();
            clusters[home].add(only, t, topics);
            of.insert(only, home);
            enter(index, home, t);
        }
    }
}

/// How little a telling says, for the order of binding.
fn says_least(t: &Telling) -> u8 {
    let dated = t.when.day.is_some() && !t.when.from_dateline;
    match (t.rests, t.numbers.pair().is_some()) {
        (Rests::Background, _) => 9,
        (Rests::Count, true) if dated => 0,
        (Rests::Count, true) if t.when.is_dated() => 1,
        (Rests::Count, _) if dated => 2,
        (Rests::Count, true) => 3,
        (Rests::Qualifier | Rests::Words, _) if dated => 4,
        (Rests::Count, false) => 5,
        (Rests::Qualifier, _) => 6,
        (Rests::Words, _) => 7,
    }
}

/// Whether a telling that fits no vote begins one.
fn founds(t: &Telling) -> bool {
    match t.rests {
        Rests::Count | Rests::Qualifier | Rests::Words => true,
        // Only a vote that is dated to the day by a verb of decision; weight 8 and more says so.
        Rests::Background => t.when.day.is_some() && t.when.weight >= 8 && matches!(t.body, Body::Known(_)),
    }
}

fn enter(index: &mut Index, home: usize, t: &Telling) {
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

/// The vote a telling has most evidence for, if it is enough.
fn choose(
    t: &Telling,
    clusters: &[Cluster],
    index: &Index,
    chambers: &Chambers,
    topics: &Words,
    barred: &FxHashSet<usize>,
) -> Option<usize> {
    let mut ranked: Vec<(i32, std::cmp::Reverse<usize>, Evidence)> = candidates(t, index, topics)
        .into_iter()
        .filter(|c| !barred.contains(c) && !clusters[*c].tellings.is_empty() && !told_twice(t, &clusters[*c]))
        .filter_map(|c| {
            let evidence = weigh(t, &clusters[c], chambers, topics)?;
            Some((evidence.points(), std::cmp::Reverse(c), evidence))
        })
        .collect();
    ranked.sort_unstable_by_key(|r| std::cmp::Reverse((r.0, r.1)));
    let (points, std::cmp::Reverse(best), evidence) = *ranked.first()?;
    let second = ranked.get(1).map_or(i32::MIN, |r| r.0);
    let enough = match t.rests {
        // A count a little off is taken for the same only where the day or more speaks for it too.
        Rests::Count if evidence.off => {
            evidence.topic >= 2 && (points >= COUNT_JOINS || evidence.time > 0 && points >= WORDS_JOIN)
                || evidence.topic >= 1 && points >= COUNT_JOINS + CLEAR
        }
        // Large counts are seldom met twice: with the body and any word of the subject they are enough.
        Rests::Count => {
            let large =
                evidence.numbers >= size(LARGE) && evidence.body >= 3 && evidence.topic >= 1 && evidence.time >= 0;
            points >= COUNT_JOINS && (evidence.topic >= 2 || evidence.time > 0 || large)
        }
        Rests::Qualifier | Rests::Words => {
            points >= WORDS_JOIN && points >= second.saturating_add(CLEAR) && (evidence.time > 0 || evidence.topic >= 4)
                || points >= COUNT_JOINS && evidence.time >= 6
        }
        Rests::Background => evidence.time >= 5 && points >= WORDS_JOIN,
    };
    enough.then_some(best)
}

/// Another telling of the same report, of other numbers or another day, already stands in the vote.
fn told_twice(t: &Telling, cluster: &Cluster) -> bool {
    t.rests != Rests::Background && cluster.reports.contains(&t.report)
}

fn candidates(t: &Telling, index: &Index, topics: &Words) -> Vec<usize> {
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
    if let Some((Some(year), month)) = t.when.month {
        take(index.months.get(&(year, month)));
    }
    // The rarest words first.
    let mut keys: Vec<Key> = t.topic.keys.clone();
    keys.sort_unstable_by_key(|k| (topics.reports(*k), *k));
    for key in keys {
        let list = index.keys.get(&key);
        if list.is_some_and(|l| l.len() <= COMMON) {
            take(list);
        }
    }
    out
}

/// Weighs a telling against a vote; `None` if something speaks against it for good.
pub(super) fn weigh(t: &Telling, cluster: &Cluster, chambers: &Chambers, topics: &Words) -> Option<Evidence> {
    let body = chambers.agree(&t.body, &cluster.body()).unwrap_or(-8);
    let (numbers, off) = numbers(t, cluster);
    let time = time(t, cluster);
    if numbers <= -14 || time <= -20 {
        return None;
    }
    let same_language = cluster.languages[language(t.language)];
    let mut topic = topics.alike(&t.topic, &cluster.keys, cluster.weight, same_language);
    if t.rests == Rests::Background {
        topic = topic.max(0);
    }
    Some(Evidence { body, numbers, time, topic, off })
}

fn near(a: u64, b: u64) -> bool {
    a.abs_diff(b) <= (a.max(b) / 50).max(2)
}

fn size(total: u64) -> i32 {
    i32::try_from(total.saturating_add(1).ilog2().min(8)).unwrap_or(8)
}

/// Points for the numbers, and whether counts differ by little.
fn numbers(t: &Telling, cluster: &Cluster) -> (i32, bool) {
    let mut points = 0;
    let mut off = false;
    let pair = t.numbers.in_favour.zip(t.numbers.implied_against());
    if let Some((f, a)) = pair {
        if cluster.pairs.contains_key(&(f, a)) {
            points += size(f.saturating_add(a));
        } else if let Some(main) = most(&cluster.pairs) {
            off = true;
            points += match (near(main.0, f) && near(main.1, a), main.0 == f || main.1 == a) {
                (true, true) if f.saturating_add(a) >= LARGE => 2,
                (true, _) if f.saturating_add(a) >= LARGE && main.0.abs_diff(f).max(main.1.abs_diff(a)) == 1 => 0,
                (true, _) => -3,
                (false, _) => -14,
            };
        } else if !cluster.in_favour.is_empty() {
            points += if cluster.in_favour.contains(&f) { size(f) - 1 } else { -6 };
        }
    } else if let Some(f) = t.numbers.in_favour {
        if cluster.in_favour.contains(&f) {
            points += size(f) - 1;
        } else if let Some(main) = cluster.in_favour.iter().min_by_key(|n| n.abs_diff(f)) {
            off = true;
            points += if near(*main, f) { -3 } else { -14 };
        }
    }
    if let Some(n) = t.numbers.abstain.filter(|_| !cluster.abstain.is_empty()) {
        points += match cluster.abstain.contains(&n) {
            true if n > 1 => 2,
            true => 0,
            false => -1,
        };
    }
    if let (Some(q), Some((f, a))) = (t.numbers.qualifier.filter(|_| pair.is_none()), most(&cluster.pairs)) {
        points += match bears_out(q, f, a) {
            true if matches!(q, Qualifier::Unanimous | Qualifier::NearUnanimous) => 2,
            true => 1,
            // "Unanimously" is often said over a few dissenters, seldom over many.
            false if bears_out(Qualifier::NearUnanimous, f, a) => -1,
            false => -5,
        };
    }
    if let (Some((f, a)), Some(q)) = (pair, cluster.qualifiers.first().filter(|_| cluster.pairs.is_empty())) {
        points += if bears_out(*q, f, a) { 2 } else { -2 };
    }
    (points, off)
}

fn time(t: &Telling, cluster: &Cluster) -> i32 {
    let when = &t.when;
    let main = cluster.day();
    let mut points = match (when.day, main) {
        (Some(day), Some(main)) => days_apart(t, day, main, cluster),
        (None, Some(main)) => against_day(t, main),
        (_, None) => against_words(t, cluster),
    };
    if let Some(main) = main.filter(|_| t.rests != Rests::Background && when.day.is_none()) {
        points += spoken_of(t, main);
    }
    points
}

/// What the latest days and years a report speaks of say of the vote being its news.
fn spoken_of(t: &Telling, main: Day) -> i32 {
    let clock = &t.when.clock;
    if let Some(after) = clock.after {
        return match main.days_since(after) {
            // It speaks of later days: it is no news of this vote.
            ..=-8 => -5,
            -7..=31 => 3,
            32..=120 => 2,
            _ => 0,
        };
    }
    match clock.latest_year.map(|y| y - main.year) {
        Some(1..) => -2,
        Some(0) => 1,
        _ => 0,
    }
}

fn days_apart(t: &Telling, day: Day, main: Day, cluster: &Cluster) -> i32 {
    let when = &t.when;
    let apart = day.days_since(main).abs();
    if when.from_dateline && (1..=3).contains(&day.days_since(main)) {
        return 3;
    }
    let same_weekday = when.weekday.is_some() && when.weekday == main.weekday();
    match apart {
        0 => 8,
        1 => -3,
        _ if cluster.days.contains_key(&day) => 2,
        2..=7 if when.stated || !same_weekday => -7,
        // Told late: "on Tuesday" was resolved to the wrong week.
        2..=35 if !when.stated && same_weekday => -3,
        // The same day of another year: a slip where the year is stated, open where it is inferred.
        _ if day.month == main.month && day.day == main.day => {
            if when.stated {
                -7
            } else {
                1
            }
        }
        _ => -20,
    }
}

fn against_day(t: &Telling, main: Day) -> i32 {
    let when = &t.when;
    let mut points = 0;
    if let Some((month, day)) = when.month_day {
        let said = Day::new(main.year, month, day);
        points += match said.map(|d| d.days_since(main).abs()) {
            Some(0) => 6,
            Some(1) => -3,
            _ => -20,
        };
    } else if let Some((year, month)) = when.month {
        points += if month == main.month && year.is_none_or(|y| y == main.year) {
            if year.is_some() { 6 } else { 2 }
        } else {
            -20
        };
    }
    if let Some(weekday) = when.weekday {
        points += if main.weekday() == Some(weekday) { 2 } else { -2 };
    }
    if let Some(published) = when.clock.published.filter(|_| t.rests != Rests::Background) {
        points += match published.days_since(main) {
            ..=-2 => -20,
            0..=7 => 3,
            8..=30 => 1,
            -1 | 31..=90 => 0,
            _ => -2,
        };
    }
    points
}

fn against_words(t: &Telling, cluster: &Cluster) -> i32 {
    let when = &t.when;
    let mut points = 0;
    let said = when.month_day.or(when.day.map(|d| (d.month, d.day)));
    if let (Some(said), Some(main)) = (said, most(&cluster.month_days)) {
        points += match (said.0 == main.0, said.1.abs_diff(main.1)) {
            (true, 0) => 6,
            (true, 1) => -3,
            _ => -20,
        };
    }
    let weekday = when.weekday.or(when.day.and_then(Day::weekday));
    if let (Some(said), Some(main)) = (weekday, most(&cluster.weekdays)) {
        points += if said == main { 2 } else { -2 };
    }
    if let (Some(day), Some(written)) = (when.day.filter(|_| !when.from_dateline), cluster.published) {
        return points
            + match written.days_since(day) {
                0..=3 => 5,
                4..=30 => 1,
                -1 | 31..=90 => 0,
                _ => -4,
            };
    }
    if let (Some(a), Some(b)) = (when.clock.published, cluster.published) {
        points += match a.days_since(b).abs() {
            0..=4 => 3,
            5..=30 => 1,
            31..=60 => 0,
            _ => -4,
        };
    }
    points
}

/// The reader's word on which passages are one vote and which are two.
struct Rulings {
    same: FxHashMap<usize, Vec<usize>>,
    apart: FxHashMap<usize, Vec<usize>>,
}

impl Rulings {
    fn new(tellings: &[Telling], reports: &[Report], overrides: &Overrides) -> Self {
        let find = |place: &(String, u32)| {
            let told = tellings.iter().enumerate().filter(|(_, t)| {
                reports.get(t.report as usize).is_some_and(|r| r.id == place.0)
                    && t.span.start <= place.1
                    && place.1 < t.span.end.max(t.span.start + 1)
            });
            told.min_by_key(|(_, t)| (t.span.start.abs_diff(place.1), t.rests)).map(|t| t.0)
        };
        let pairs = |list: &[[(String, u32); 2]]| {
            let mut map: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
            for [a, b] in list {
                if let (Some(a), Some(b)) = (find(a), find(b))
                    && a != b
                {
                    map.entry(a).or_default().push(b);
                    map.entry(b).or_default().push(a);
                }
            }
            map
        };
        Self { same: pairs(&overrides.same), apart: pairs(&overrides.apart) }
    }

    fn apart(&self, i: usize) -> impl Iterator<Item = &usize> {
        self.apart.get(&i).into_iter().flatten()
    }

    /// Puts whole votes together where passages of both are said to be one.
    fn merge(&self, clusters: &mut [Cluster], tellings: &[Telling], of: &FxHashMap<usize, usize>, topics: &Words) {
        let mut of = of.clone();
        let mut pairs: Vec<(usize, usize)> =
            self.same.iter().flat_map(|(a, list)| list.iter().map(move |b| (*a, *b))).filter(|(a, b)| a < b).collect();
        pairs.sort_unstable();
        for (a, b) in pairs {
            let (Some(&a), Some(&b)) = (of.get(&a), of.get(&b)) else { continue };
            if a == b {
                continue;
            }
            let moved = std::mem::take(&mut clusters[a.max(b)]);
            for i in moved.tellings {
                of.insert(i, a.min(b));
                clusters[a.min(b)].add(i, &tellings[i], topics);
            }
        }
    }
}
