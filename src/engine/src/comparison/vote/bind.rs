//! Tellings bound to votes by evidence: body, day, numbers, topic; never by a number
//! alone that another vote may well have.
//!
//! Tellings are taken in order of how much they say, ties by report id and place, and each joins the
//! vote it has most evidence for, or begins one. Votes to weigh are looked up by numbers, by day and by
//! shared rare words, so no two tellings are ever compared for their own sake.
//!
//! Points: equal counts up to 8 by their size (5-4 says little, 295-1 much), other counts -14; the same
//! day 8, a day off -3, further off more; the same body 3, another body -8; alike topics -3 to 6. A count
//! joins at 10 points with a day or topic among them; words without a count at 6, if no other vote is as
//! near. Leaves the day of a vote to [`super::resolve`].

mod candidates;
mod cluster;
mod rulings;
mod weigh;

use rustc_hash::{FxHashMap, FxHashSet};

use self::candidates::{Index, candidates, enter};
pub(super) use self::cluster::Cluster;
use self::rulings::Rulings;
use self::weigh::{Evidence, LARGE, LATER_DAYS, RARE, SLIP, WHOLE, size, weigh};
use super::chamber::{Body, Chambers};
use super::mention::{Rests, Telling};
use super::topic::Words;
use crate::comparison::Overrides;
use crate::corpus::Report;
use crate::order::Order as _;

/// A count needs this many points to join a vote.
const COUNT_JOINS: i32 = 10;
/// Words without a count need this many, and [`CLEAR`] more than any other vote offers.
const WORDS_JOIN: i32 = 6;
/// By how much the best vote must lead for words without a count.
const CLEAR: i32 = 2;
/// Binds every telling to a vote. The order of `tellings` does not matter.
pub(super) fn bind(
    tellings: &[Telling],
    reports: &[Report],
    chambers: &Chambers,
    topics: &Words,
    overrides: &Overrides,
) -> Vec<Cluster> {
    let mut order: Vec<usize> = (0..tellings.len()).collect();
    order.order_by_key(|&i| {
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
        // Only a vote that is dated to the day by a verb of decision; weight 8 and more says so. The day of a dispatch
        // dates nothing that is only recalled.
        Rests::Background => {
            t.when.day.is_some() && !t.when.from_dateline && t.when.weight >= 8 && matches!(t.body, Body::Known(_))
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
    ranked.order_by_key(|r| std::cmp::Reverse((r.0, r.1)));
    let (points, std::cmp::Reverse(best), evidence) = *ranked.first()?;
    let second = ranked.get(1).map_or(i32::MIN, |r| r.0);
    let enough = match t.rests {
        // A count a little off is taken for the same only where the day or more speaks for it too.
        Rests::Count if evidence.off => {
            evidence.topic >= 2 && (points >= COUNT_JOINS || evidence.time > 0 && points >= WORDS_JOIN)
                || evidence.topic >= 1 && points >= COUNT_JOINS + CLEAR
                // The very day and body, or the body and much of the subject: a slip in one side.
                || evidence.numbers == SLIP
                    && evidence.body >= 2
                    && points >= second.saturating_add(CLEAR)
                    && (evidence.time >= 6 && evidence.topic >= 0 || evidence.time >= 0 && evidence.topic >= 5)
                // The very day, and a body that may be the same one.
                || evidence.time >= 6 && evidence.body >= 1 && evidence.topic >= 0 && evidence.numbers >= 0
                || evidence.time >= 4 && evidence.body >= 2 && evidence.topic >= 0 && evidence.numbers >= 2
        }
        // "It passed with one vote against": little more than words.
        Rests::Count if t.numbers.in_favour.is_none() => {
            points >= WORDS_JOIN
                && points >= second.saturating_add(CLEAR)
                && (evidence.time >= 6 || evidence.body >= 3 && evidence.time > 0 && evidence.topic >= 1)
        }
        // Large counts are seldom met twice: with the body and any word of the subject they are enough.
        Rests::Count => {
            let large =
                evidence.numbers >= size(LARGE) && evidence.body >= 3 && evidence.topic >= 1 && evidence.time >= 0;
            // Without a day, a count two votes share decides nothing unless the subject clearly does.
            let clear = evidence.time > 0 || points >= second.saturating_add(CLEAR);
            // Hundreds on either side, told alike of bodies that go together, are one vote if nothing speaks against it.
            let whole = evidence.numbers >= size(WHOLE)
                && evidence.body >= 1
                && evidence.topic >= 0
                && evidence.time >= 0
                && points >= second.saturating_add(CLEAR);
            // A vote told so far by a word alone takes the count of the same body and subject.
            let worded = clusters[best].pairs.is_empty()
                && !clusters[best].qualifiers.is_empty()
                && evidence.body >= 2
                && evidence.topic >= 4
                && evidence.time >= 0
                && points >= second.saturating_add(CLEAR);
            // A count few votes have, on the same weekday or of the same subject, is one vote; where it is of hundreds, even
            // if the bodies are called by names that do not go together.
            let rare = evidence.numbers >= size(RARE)
                && evidence.time >= 0
                && (evidence.body >= 0
                    || evidence.numbers >= size(WHOLE) && evidence.topic >= 1
                    || evidence.time > 0
                        && evidence.topic >= 2
                        // The abstaining agree as well, or one of the bodies is no more than some words.
                        && (evidence.numbers >= size(RARE) + 2 || named_loosely(t, &clusters[best])))
                && (evidence.time > 0 || evidence.topic >= 0)
                && points >= second.saturating_add(CLEAR);
            // A report that names neither day nor body, but a count of dozens no other vote has; of hundreds, even if it
            // goes on to speak of later days.
            let alone = t.when.day.is_none()
                && evidence.body == 0
                && points >= second.saturating_add(CLEAR)
                && (evidence.numbers >= size(LARGE) && evidence.time >= 0
                    || evidence.numbers >= size(WHOLE) && evidence.time >= LATER_DAYS);
            points >= COUNT_JOINS && clear && (evidence.topic >= 2 || evidence.time > 0 || large)
                || alone
                || whole
                || rare
                || worded && points >= WORDS_JOIN
        }
        Rests::Qualifier | Rests::Words => {
            points >= WORDS_JOIN && points >= second.saturating_add(CLEAR) && (evidence.time > 0 || evidence.topic >= 4)
                || points >= COUNT_JOINS && evidence.time >= 6
        }
        Rests::Background => evidence.time >= 5 && points >= WORDS_JOIN,
    };
    enough.then_some(best)
}

/// One of the two bodies is only what some words of its report were taken for.
fn named_loosely(t: &Telling, cluster: &Cluster) -> bool {
    [&t.body, &cluster.body()].into_iter().any(|body| !matches!(body, Body::Known(_)))
}

/// Another telling of the same report, of other numbers or another day, already stands in the vote.
fn told_twice(t: &Telling, cluster: &Cluster) -> bool {
    t.rests != Rests::Background && cluster.reports.contains(&t.report)
}
