//! The evidence of one telling for one vote, in points: body, numbers, time, topic.
//!
//! The points are said in [`super`]; leaves what they are enough for to it. Invariant: whole numbers only.

use super::cluster::{Cluster, language, most};
use crate::comparison::vote::chamber::Chambers;
use crate::comparison::vote::interval::bears_out;
use crate::comparison::vote::mention::{Rests, Telling};
use crate::comparison::vote::topic::Words;
use crate::comparison::vote::when::When;
use crate::date::Day;
use crate::tally::Qualifier;

/// Counts this large are seldom met twice by chance.
pub(super) const LARGE: u64 = 64;
/// Counts this large are met twice in one collection by chance only now and then.
pub(super) const RARE: u64 = 31;
/// Points for a report that speaks of days more than a week after the vote.
pub(super) const LATER_DAYS: i32 = -5;
/// Points for a count with one side alike and a slip in the other.
pub(super) const SLIP: i32 = -4;
/// Counts this large are of one vote wherever the body goes with it.
pub(super) const WHOLE: u64 = 255;

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

/// Points for a count that is the same, by its size.
pub(super) fn size(total: u64) -> i32 {
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
        } else if f.saturating_add(a) >= RARE && told_from_the_other_side(t, (f, a), cluster) {
            points += size(f.saturating_add(a)) - 1;
        } else if t.numbers.against.is_none() && cluster.in_favour.contains(&f) {
            // "295 of the 332 voting": the rest need not be against.
            points += size(f) - 1;
        } else if let Some(main) = most(&cluster.pairs) {
            off = true;
            points += match (near(main.0, f) && near(main.1, a), main.0 == f || main.1 == a) {
                (true, true) if f.saturating_add(a) >= LARGE => 2,
                (true, _) if f.saturating_add(a) >= LARGE && main.0.abs_diff(f).max(main.1.abs_diff(a)) == 1 => 0,
                (true, _) => -3,
                // One side told alike, the other a slip apart ("197", "207").
                (false, true)
                    if f.saturating_add(a) >= LARGE
                        && main.0.abs_diff(f).max(main.1.abs_diff(a)) * 5 <= main.0.max(main.1) =>
                {
                    SLIP
                }
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
    } else if let (Some(a), Some(main)) = (t.numbers.against, most(&cluster.pairs)) {
        points += match cluster.pairs.keys().any(|p| p.1 == a) {
            true => 1,
            false if near(main.1, a) => -2,
            false => -8,
        };
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
            false if bears_out(Qualifier::NearUnanimous, f, a) => 0,
            false if f.min(a) * 8 <= f.max(a) => -1,
            // Over one in five against: another vote.
            false if matches!(q, Qualifier::Unanimous | Qualifier::NearUnanimous) && f.min(a) * 4 > f.max(a) => -14,
            false => -9,
        };
    }
    if let (Some((f, a)), Some(q)) = (pair, cluster.qualifiers.first().filter(|_| cluster.pairs.is_empty())) {
        points += match bears_out(*q, f, a) {
            true => 2,
            false if bears_out(Qualifier::NearUnanimous, f, a) => 0,
            false if f.min(a) * 8 <= f.max(a) => -2,
            false => -8,
        };
    }
    (points, off)
}

/// "Voted 218-140 to strike the clause" of a vote told as "the clause failed 140-218": the same sides under the other
/// name, and the one motion passed where the other failed.
fn told_from_the_other_side(t: &Telling, (f, a): (u64, u64), cluster: &Cluster) -> bool {
    let turned = (a, f);
    f != a
        && cluster.pairs.contains_key(&turned)
        && cluster.outcomes.get(&turned).is_some_and(|o| o.is_none() || t.outcome.is_none() || *o != t.outcome)
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
            ..=-8 => LATER_DAYS,
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

/// Whether the report's own day lies a day or two before that of the vote.
fn early_line(when: &When, main: Day) -> bool {
    when.clock.published.is_some_and(|p| (1..=2).contains(&main.days_since(p)))
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
        // A date line before the vote it tells of is a slip in the line.
        2..=35 if !when.stated && same_weekday && early_line(when, main) => 4,
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
    } else if let Some((low, high)) = when.within {
        let long = high.days_since(low) > 70;
        let off = low.days_since(main).max(main.days_since(high));
        points += match off {
            ..=0 if long => 2,
            ..=0 => 6,
            // "Two weeks ago", "last month" are said roughly.
            1..=10 => -3,
            _ => -20,
        };
    } else if let Some((_, month)) = when.month {
        points += if month == main.month { 2 } else { -20 };
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
