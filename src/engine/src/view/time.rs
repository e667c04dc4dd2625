//! Votes, publications and days told of, in the order of time.
//!
//! Leaves where a day is drawn to the page. Invariant: every event says whether its day is stated or inferred, and
//! what it rests on.

use std::collections::BTreeMap;

use super::{EvidenceLine, World, filter::Kept, words};
use crate::address::{Address, Anchor, View};
use crate::comparison::{ReportIx, Vote, VoteIx, VoteReport};
use crate::contract;
use crate::date::{DateMention, DateRole, Day};
use crate::language::Language;
use crate::order::Order as _;
use crate::span::Span;

/// The time line under the filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// In order of their first day, then of their kind; at most as many as asked for.
    pub events: Vec<Event>,
    /// How many there are.
    pub kept: usize,
    /// The stretches of time in which something lies, in order; the time between two of them is folded away.
    pub stretches: Vec<Stretch>,
    /// What has no day: in words, and the link to it.
    pub undated: Vec<(String, Address)>,
}

/// What an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventKind {
    /// A vote.
    Vote,
    /// The publication of a report.
    Published,
    /// A day or month that reports mention.
    ToldOf,
}

/// Something at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it is.
    pub kind: EventKind,
    /// First and last day it can have; the same where the day is known.
    pub days: [Day; 2],
    /// When, in words: "15 November 2022", "November 2020".
    pub when: String,
    /// Whether the day is inferred, or open.
    pub inferred: bool,
    /// What happened, in a line.
    pub what: String,
    /// How the day was reached, step by step.
    pub how: Vec<String>,
    /// The words it rests on.
    pub evidence: Vec<EvidenceLine>,
    /// The view that shows it.
    pub link: Address,
}

/// A run of days without a long gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First and last day.
    pub days: [Day; 2],
    /// Days to write on the axis, in order, with their label: "2022", "Nov 2022".
    pub ticks: Vec<(Day, String)>,
}

/// A gap is folded away if it is longer than this part of all the time shown ...
const FOLD_SHARE: i32 = 4;
/// ... and than this many days.
const FOLD_DAYS: i32 = 60;
/// About how many ticks the whole axis carries.
const TICKS: i32 = 8;

/// The time line of the reports the filters keep, with `most` events.
pub fn timeline(world: &World, address: &Address, most: usize) -> Timeline {
    let kept = Kept::of(world, address).reports(world, address);
    let kept = |ix: ReportIx| kept.get(ix.0 as usize) == Some(&true);
    let mut events = Vec::new();
    let mut undated = Vec::new();
    for (ix, vote) in (0..).map(VoteIx).zip(&world.comparison.votes) {
        if vote.reports.iter().any(|told| kept(told.report)) {
            vote_event(world, address, ix, vote, &mut events, &mut undated);
        }
    }
    for ix in (0..world.corpus.reports.len() as u32).map(ReportIx).filter(|ix| kept(*ix)) {
        publication(world, address, ix, &mut events, &mut undated);
    }
    told_of(world, address, &kept, &mut events);
    events.order_by(|a, b| (a.days, a.kind, &a.what).cmp(&(b.days, b.kind, &b.what)));
    let kept = events.len();
    events.truncate(most);
    let stretches = stretches(&events, address.language());
    Timeline { events, kept, stretches, undated }
}

fn vote_event(
    world: &World,
    address: &Address,
    ix: VoteIx,
    vote: &Vote,
    events: &mut Vec<Event>,
    undated: &mut Vec<(String, Address)>,
) {
    let link = Address { card: Some(ix), ..address.to_view(View::Votes) };
    let what = vote_in_words(vote, address.language());
    let days = match (vote.date, vote.date_candidates.as_slice()) {
        (Some(day), _) => [day, day],
        (None, [first, .., last]) => [*first, *last],
        (None, [only]) => [*only, *only],
        (None, []) => {
            undated.push((what, link));
            return;
        }
    };
    let stated = vote.date.is_some() && vote.reports.iter().any(|r| r.date == vote.date && r.date_stated);
    let steps = vote.reports.iter().flat_map(|told| &told.date_basis);
    let mut how: Vec<String> = steps.map(|step| step.said.in_language(address.language()).to_owned()).collect();
    how.dedup();
    let evidence = vote.reports.iter().filter_map(|told| {
        let (_, reading) = world.report(told.report)?;
        let mention = told.date_mention.and_then(|at| reading.dates.get(at as usize))?;
        evidence_line(world, address, told.report, mention.span)
    });
    let when = if days[0] == days[1] {
        words::day_in_words(days[0], address.language())
    } else {
        words::days_in_words(days, address.language())
    };
    let evidence = evidence.collect();
    events.push(Event { kind: EventKind::Vote, days, when, inferred: !stated, what, how, evidence, link });
}

/// "French Senate, 295 – 1, adopted".
fn vote_in_words(vote: &Vote, l: Language) -> String {
    let count = super::votes::count_in_short(vote, l);
    let parts = [
        Some(vote.body.as_ref().map_or(l.choose("A vote", "Un vote"), |body| body.in_language(l)).to_owned()),
        count,
        vote.outcome.map(|o| words::outcome_in_words(o, l).to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn publication(
    world: &World,
    address: &Address,
    ix: ReportIx,
    events: &mut Vec<Event>,
    undated: &mut Vec<(String, Address)>,
) {
    let Some((report, reading)) = world.report(ix) else { return };
    let l = address.language();
    let link = address.opening(&report.id, None);
    let title = contract::title(report, reading).unwrap_or_default();
    let what =
        if title.is_empty() { world.name(ix) } else { format!("{}{} {title}", world.name(ix), l.choose(":", " :")) };
    // Somebody's inference begins with the day and goes on with the reasoning.
    let inferred = report.meta.date_inferred_in(l);
    let guessed = report.meta.date_inferred.as_deref().or(inferred).and_then(|why| Day::parse(why.get(..10)?));
    let Some(day) = contract::report_date(report, reading).or(guessed) else {
        undated.push((what, link));
        return;
    };
    let stated = report.meta.date == Some(day);
    let mention = reading.dates.iter().find(|d| d.role == DateRole::Published && d.day_stated() == Some(day));
    let evidence = mention.and_then(|d| evidence_line(world, address, ix, d.span)).into_iter().collect();
    let how = match (stated, &mention, inferred) {
        (true, ..) => l.choose("given with the report", "donné avec l’article").to_string(),
        (false, None, Some(why)) => why.to_string(),
        _ => l.choose("read from the date line of its text", "lu dans la ligne de date de son texte").to_string(),
    };
    let when = words::day_in_words(day, l);
    let days = [day, day];
    events.push(Event {
        kind: EventKind::Published,
        days,
        when,
        inferred: !stated,
        what,
        how: vec![how],
        evidence,
        link,
    });
}

/// Where a report mentions a day, and the day by which its year was told where the report does not name it.
type Told = (ReportIx, Span, Option<Day>);

/// Days and months in the texts that neither date the report nor one of its votes.
fn told_of(world: &World, address: &Address, kept: &impl Fn(ReportIx) -> bool, events: &mut Vec<Event>) {
    let l = address.language();
    let mut places: BTreeMap<[Day; 2], Vec<Told>> = BTreeMap::new();
    for ix in (0..world.corpus.reports.len() as u32).map(ReportIx).filter(|ix| kept(*ix)) {
        let Some((_, reading)) = world.report(ix) else { continue };
        let votes = votes_told(world, ix);
        let published = world.days().get(ix.0 as usize).copied().flatten();
        let written = published.or_else(|| votes.iter().find_map(|(vote, _)| vote.date));
        for (at, mention) in (0..).zip(&reading.dates) {
            let of_vote = votes.iter().any(|(_, told)| told.date_mention == Some(at));
            if of_vote || !matches!(mention.role, DateRole::Event | DateRole::Caption | DateRole::Broadcast) {
                continue;
            }
            let stated = mention.year.and_then(|year| days_of(mention, year)).map(|days| (days, None));
            let inferred = || Some((nearest(mention, written?)?, written)).filter(|_| mention.year.is_none());
            if let Some((days, by)) = stated.or_else(inferred).filter(|(days, _)| !is_day_of_vote(&votes, *days)) {
                places.entry(days).or_default().push((ix, mention.span, by));
            }
        }
    }
    for (days, places) in places {
        let evidence: Vec<EvidenceLine> =
            places.iter().filter_map(|&(ix, span, _)| evidence_line(world, address, ix, span)).collect();
        let Some(first) = evidence.first() else { continue };
        let what = places.first().map_or_else(String::new, |&(ix, span, _)| sentence(world, ix, span));
        let link = first.link.clone();
        let when = period_in_words(days, l);
        // One report that names the year is enough.
        let by = places.iter().map(|(.., by)| *by).min().flatten();
        let how = by.map(|by| {
            let by = words::day_in_words(by, l);
            match l {
                Language::English => {
                    format!("No year is named: the nearest such day to {by}, of which the report tells.")
                }
                Language::French => {
                    format!("L’année n’est pas donnée : le jour le plus proche du {by}, dont parle l’article.")
                }
            }
        });
        events.push(Event {
            kind: EventKind::ToldOf,
            days,
            when,
            inferred: by.is_some(),
            what,
            how: how.into_iter().collect(),
            evidence,
            link,
        });
    }
}

/// The votes a report tells of, with its word on each.
fn votes_told(world: &World, ix: ReportIx) -> Vec<(&Vote, &VoteReport)> {
    let votes = world.votes_of(ix).iter().filter_map(|vote| world.comparison.votes.get(vote.0 as usize));
    votes
        .filter_map(|vote| {
            // In corpus order, and there may be thousands.
            let told = vote.reports.get(vote.reports.partition_point(|told| told.report < ix))?;
            Some((vote, told)).filter(|(_, told)| told.report == ix)
        })
        .collect()
}

/// Whether that very day is one of these votes': the vote's own event stands for it.
fn is_day_of_vote(votes: &[(&Vote, &VoteReport)], days: [Day; 2]) -> bool {
    days[0] == days[1] && votes.iter().any(|(vote, _)| vote.date == Some(days[0]))
}

/// First and last day of what a mention without a year most likely means: the nearest to the day of its report, of two
/// as near the one before.
fn nearest(mention: &DateMention, written: Day) -> Option<[Day; 2]> {
    let years = (-1..=1).filter_map(|step| days_of(mention, written.year.checked_add(step)?));
    years.min_by_key(|days| written.days_since(days[0]).abs())
}

/// First and last day of what a mention states, in this year.
fn days_of(mention: &DateMention, year: i16) -> Option<[Day; 2]> {
    // A year alone says when too loosely to stand among days.
    let month = mention.month?;
    let first = Day::new(year, month, mention.day.unwrap_or(1))?;
    let last = match mention.day_end.or(mention.day) {
        Some(day) => Day::new(year, month, day)?,
        None => (28..=31).rev().find_map(|day| Day::new(year, month, day))?,
    };
    Some([first, last])
}

/// "15 November 2022", "November 2020", "2020", "13 September 2022 to 14 September 2022".
fn period_in_words([first, last]: [Day; 2], language: Language) -> String {
    if first == last {
        return words::day_in_words(first, language);
    }
    let ends = |day: Day| day.plus(1).is_none_or(|next| next.month != day.month);
    match (first.day == 1 && ends(last), first.month == last.month, first.month == 1 && last.month == 12) {
        (true, true, _) => words::month_in_words(first, language),
        (true, false, true) => first.year.to_string(),
        _ => words::days_in_words([first, last], language),
    }
}

fn evidence_line(world: &World, address: &Address, ix: ReportIx, span: Span) -> Option<EvidenceLine> {
    let (report, reading) = world.report(ix)?;
    Some(EvidenceLine {
        id: report.id.clone(),
        lang: contract::language(report, reading),
        name: world.name(ix),
        words: span.of(&report.text).to_string(),
        link: address.opening(&report.id, Some(Anchor::new(&report.text, span))),
    })
}

/// The sentence a passage stands in, its white space made single.
fn sentence(world: &World, ix: ReportIx, span: Span) -> String {
    let Some((report, reading)) = world.report(ix) else { return String::new() };
    let at = reading.structure.sentence_at(span.start);
    let whole = reading.structure.sentences.get(at).map_or(span, |s| s.span);
    whole.of(&report.text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Runs of days, long gaps between them left out, each with its ticks.
fn stretches(events: &[Event], language: Language) -> Vec<Stretch> {
    let mut runs: Vec<[Day; 2]> = Vec::new();
    for event in events {
        match runs.last_mut() {
            Some(run) if event.days[0] <= run[1] => run[1] = run[1].max(event.days[1]),
            _ => runs.push(event.days),
        }
    }
    // Each gap folded away makes the rest shorter, so that another may stand out.
    let mut folded = vec![false; runs.len().saturating_sub(1)];
    loop {
        let gaps: Vec<i32> = runs.windows(2).map(|pair| pair[1][0].days_since(pair[0][1])).collect();
        let shown: i32 = gaps.iter().zip(&folded).filter(|(_, folded)| !**folded).map(|(gap, _)| *gap).sum();
        let runs_shown: i32 = runs.iter().map(|run| run[1].days_since(run[0])).sum();
        let limit = ((shown + runs_shown) / FOLD_SHARE).max(FOLD_DAYS);
        let Some(at) = (0..gaps.len()).find(|&at| !folded[at] && gaps[at] > limit) else { break };
        folded[at] = true;
    }
    let mut stretches: Vec<[Day; 2]> = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        match stretches.last_mut() {
            Some(stretch) if at > 0 && !folded[at - 1] => stretch[1] = run[1],
            _ => stretches.push(*run),
        }
    }
    let total: i32 = stretches.iter().map(|s| s[1].days_since(s[0])).sum();
    stretches.into_iter().map(|days| Stretch { days, ticks: ticks(days, total, language) }).collect()
}

/// The first days of years or months in a stretch, its own first day before them; about [`TICKS`] over all the time
/// shown.
fn ticks([first, last]: [Day; 2], total: i32, language: Language) -> Vec<(Day, String)> {
    let months = (total / 30 / TICKS).max(1);
    let step = [1u8, 2, 3, 6].into_iter().find(|step| months <= i32::from(*step));
    let mut ticks = vec![(first, words::month_in_words(first, language))];
    let mut year = first.year;
    let mut month = 1u8;
    let years = i16::try_from(months / 12 + 1).unwrap_or(i16::MAX);
    while let Some(day) = Day::new(year, month, 1).filter(|day| *day <= last) {
        if day > first {
            ticks.push((day, if month == 1 { year.to_string() } else { words::month_in_words(day, language) }));
        }
        match step {
            Some(step) if month + step <= 12 => month += step,
            Some(_) => (year, month) = (year.saturating_add(1), 1),
            None => year = year.saturating_add(years),
        }
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Corpus, Meta, Report};

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    fn world(texts: &[(&str, Option<&str>)]) -> World {
        let report = |(at, (text, date)): (usize, &(&str, Option<&str>))| Report {
            id: at.to_string(),
            text: (*text).to_string(),
            meta: Meta { date: date.and_then(Day::parse), ..Meta::default() },
            ..Report::default()
        };
        World::read(Corpus { reports: texts.iter().enumerate().map(report).collect(), ..Corpus::default() })
    }

    #[test]
    fn votes_publications_and_days_told_of_stand_in_order() {
        let world = world(&[(
            "The Senate voted 295 to 1 on Tuesday. An earlier text was debated on 25 November 2020.",
            Some("2022-11-16"),
        )]);
        let line = timeline(&world, &Address::default(), 100);
        let told: Vec<(EventKind, &str, bool)> =
            line.events.iter().map(|e| (e.kind, e.when.as_str(), e.inferred)).collect();
        assert_eq!(
            told,
            [
                (EventKind::ToldOf, "25 November 2020", false),
                (EventKind::Vote, "15 November 2022", true),
                (EventKind::Published, "16 November 2022", false),
            ]
        );
        assert!(line.events[1].how.iter().any(|step| step.contains("Tuesday")), "{:?}", line.events[1].how);
        // Two years without anything are folded away.
        assert_eq!(line.stretches.len(), 2);
    }

    #[test]
    fn a_day_without_a_year_is_the_nearest_and_says_so() {
        let world = world(&[(
            "The two sides met on December 1 in Prague. Soldiers crossed the river on September 13-14.",
            Some("2023-01-18"),
        )]);
        let line = timeline(&world, &Address::default(), 100);
        let told: Vec<(&str, bool)> = line.events.iter().map(|e| (e.when.as_str(), e.inferred)).collect();
        assert_eq!(
            told,
            [("13 September 2022 to 14 September 2022", true), ("1 December 2022", true), ("18 January 2023", false)]
        );
        assert!(line.events[0].how[0].contains("18 January 2023"), "{:?}", line.events[0].how);
    }

    #[test]
    fn periods_in_words() {
        for (first, last, want) in [
            ("2020-11-01", "2020-11-30", "November 2020"),
            ("2020-01-01", "2020-12-31", "2020"),
            ("2020-02-01", "2020-02-29", "February 2020"),
            ("2022-09-13", "2022-09-14", "13 September 2022 to 14 September 2022"),
            ("2022-09-13", "2022-09-13", "13 September 2022"),
        ] {
            assert_eq!(period_in_words([day(first), day(last)], Language::English), want);
        }
    }

    #[test]
    fn the_axis_carries_few_ticks() {
        for (first, last) in [("2022-11-14", "2022-11-16"), ("2022-01-05", "2023-12-01"), ("1915-01-01", "2024-01-01")]
        {
            let days = [day(first), day(last)];
            let ticks = ticks(days, days[1].days_since(days[0]), Language::English);
            assert!((1..=16).contains(&ticks.len()), "{first}: {}", ticks.len());
            assert!(ticks.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }

    #[test]
    fn a_report_without_a_day_is_named_not_left_out() {
        let world = world(&[("Nothing here tells of a day.", None)]);
        assert_eq!(timeline(&world, &Address::default(), 100).undated.len(), 1);
    }
}
