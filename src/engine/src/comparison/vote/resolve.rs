//! The day of a vote from everything its reports say of it, and each report's own date in its light.
//!
//! Days the reports fix by themselves are weighed against each other; where none does, weekdays, months
//! and the years the reports speak of are put together. Each step is said in plain words. Leaves a single
//! report's own reckoning to [`super::when`]. Invariant: a date no evidence fixes stays open.

use std::collections::BTreeMap;

use super::explain;
use super::mention::Telling;
use super::when::When;
use crate::comparison::DateStep;
use crate::comparison::said::{Said, say};
use crate::date::Day;

/// At most this many days are offered for a date that stays open.
const CANDIDATES: usize = 4;

/// The day of one vote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Resolved {
    /// The day, if evidence fixes it.
    pub day: Option<Day>,
    /// The days left open.
    pub candidates: Vec<Day>,
    /// How the day was reached, where no report fixes it by itself.
    pub step: Option<DateStep>,
}

impl Resolved {
    /// A day that no report fixes by itself, and the step that leads to it.
    fn inferred(day: Day, said: Said, by_own_time: bool) -> Self {
        Self { day: Some(day), step: Some(DateStep { said, by_own_time }), candidates: Vec::new() }
    }
}

/// Resolves the day of a vote from its tellings.
pub(super) fn resolve(tellings: &[&Telling]) -> Resolved {
    let whens: Vec<&When> = tellings.iter().map(|t| &t.when).collect();
    let mut weights: BTreeMap<Day, u32> = BTreeMap::new();
    for when in &whens {
        if let Some(day) = when.day {
            *weights.entry(day).or_default() += when.weight.max(1);
        }
    }
    // A month and day without a year are of the year of the days that are known.
    let years: Vec<i16> = weights.keys().map(|d| d.year).collect();
    for (month, day) in whens.iter().filter(|w| w.day.is_none()).filter_map(|w| w.month_day) {
        for day in years.iter().filter_map(|y| Day::new(*y, month, day)) {
            weights.entry(day).or_default();
        }
    }
    for (day, weight) in &mut weights {
        for when in &whens {
            *weight += support(when, *day);
        }
    }
    if let Some((day, _)) = weights.iter().max_by_key(|(d, w)| (**w, std::cmp::Reverse(**d))) {
        return Resolved { day: Some(*day), ..Resolved::default() };
    }
    by_constraints(&whens)
}

/// What words that do not fix a day by themselves add to one.
fn support(when: &When, day: Day) -> u32 {
    if when.day.is_some() {
        return 0;
    }
    let month_day = u32::from(when.month_day == Some((day.month, day.day))) * 6;
    let weekday = u32::from(when.weekday.is_some() && when.weekday == day.weekday()) * 2;
    let within = u32::from(when.within.is_some_and(|(low, high)| low <= day && day <= high)) * 2;
    month_day + weekday + within
}

/// No report fixes the day: a month and day, the weekdays, and what bounds the year.
fn by_constraints(whens: &[&When]) -> Resolved {
    let after = whens.iter().filter_map(|w| w.clock.after).max();
    let before = whens.iter().filter_map(|w| w.clock.published).min();
    let latest_year = whens.iter().filter_map(|w| w.clock.latest_year).max();
    let weekdays: Vec<u8> = whens.iter().filter_map(|w| w.weekday).collect();
    // The day of a dispatch is not that of the vote, if the weekdays the others give find one.
    let said = whens.iter().any(|w| w.month_day.is_some() && !w.from_dateline);
    let alone = weekday_alone(&weekdays, after, before);
    if !said && alone.day.is_some() {
        return alone;
    }
    let mut month_days: BTreeMap<(u8, u8), u32> = BTreeMap::new();
    for at in whens.iter().filter(|w| !said || !w.from_dateline).filter_map(|w| w.month_day) {
        *month_days.entry(at).or_default() += 1;
    }
    let Some((&(month, day), _)) = month_days.iter().max_by_key(|(at, n)| (**n, std::cmp::Reverse(**at))) else {
        return alone;
    };
    // A year alone may be one to come; a day told in full as past is not.
    let Some(first) = after.map(|d| d.year).or(latest_year).or(before.map(|d| d.year - 1)) else {
        return Resolved::default();
    };
    let fits = |d: &Day| before.is_none_or(|b| *d <= b) && after.is_none_or(|a| a.days_since(*d) <= 7);
    let days: Vec<Day> = (first..=first + 3).filter_map(|y| Day::new(y, month, day)).filter(fits).collect();
    let agrees = |d: &Day| weekdays.iter().filter(|w| d.weekday() == Some(**w)).count();
    let best = days.iter().map(agrees).max().unwrap_or(0);
    let mut likely: Vec<Day> = days.iter().copied().filter(|d| best > 0 && agrees(d) == best).collect();
    if likely.len() > 1 {
        likely.truncate(1);
        // Six years lie between two such days, so the first after what the reports speak of is meant.
        if days.first().zip(likely.first()).is_some_and(|(a, b)| b.year - a.year > 3) {
            likely.clear();
        }
    }
    if let ([found], Some(weekday)) = (likely.as_slice(), weekdays.first()) {
        return Resolved::inferred(
            *found,
            say!(
                "no report states the year: {day} was a {weekday} in {year}, the first such year the reports' other dates allow{after}",
                "aucun article ne précise l’année : le {day} tombait un {weekday} en {year}, première année possible d’après les autres dates des articles{after}",
                day = explain::day_of_month(month, day),
                weekday = explain::weekday(found.weekday().unwrap_or(*weekday)),
                year = found.year,
                after = after.map_or_else(Said::default, |day| say!(
                    " (they speak of {day})",
                    " (ils parlent du {day})",
                    day = explain::day(day)
                ))
            ),
            after.is_some(),
        );
    }
    // No weekday: the first such day soon after one the reports state in full.
    if let Some(after) = after
        && let Some(found) = days.iter().find(|d| (0..=60).contains(&d.days_since(after)))
    {
        let said = say!(
            "no report states the year; they speak of {after}, and the next {day} after it is meant",
            "aucun article ne précise l’année ; les articles parlent du {after}, il s’agit donc du {day} suivant",
            after = explain::day(after),
            day = explain::day_of_month(month, day)
        );
        return Resolved::inferred(*found, said, true);
    }
    // The first report of it is of that week.
    if let Some(before) = before
        && let Some(found) = days.iter().find(|d| (0..=7).contains(&before.days_since(**d)))
    {
        return Resolved::inferred(
            *found,
            say!(
                "no report states the year: the first report of it is of {before}, so {found} is meant",
                "aucun article ne précise l’année : le premier à en parler est du {before}, il s’agit donc du {found}",
                before = explain::day(before),
                found = explain::day(*found)
            ),
            false,
        );
    }
    Resolved { candidates: days.into_iter().take(CANDIDATES).collect(), ..Resolved::default() }
}

fn weekday_alone(weekdays: &[u8], after: Option<Day>, before: Option<Day>) -> Resolved {
    let (Some(weekday), Some(from)) = (weekdays.first(), after.or(before.and_then(|b| b.plus(-6)))) else {
        return Resolved::default();
    };
    // The first report of it is of that very weekday, or of the day after.
    if let Some(before) = before
        && let Some(day) =
            [0, -1].into_iter().filter_map(|off| before.plus(off)).find(|d| d.weekday() == Some(*weekday))
        && after.is_none_or(|a| a.days_since(day) <= 0)
    {
        return Resolved::inferred(
            day,
            say!(
                "no report states the day: the first report of it is of {before}, so {day} is meant",
                "aucun article ne précise le jour : le premier à en parler est du {before}, il s’agit donc du {day}",
                before = explain::day(before),
                day = explain::day(day)
            ),
            false,
        );
    }
    let days = (0..28).filter_map(|n| from.plus(n)).filter(|d| d.weekday() == Some(*weekday));
    Resolved {
        candidates: days.filter(|d| before.is_none_or(|b| *d <= b)).take(CANDIDATES).collect(),
        ..Resolved::default()
    }
}

/// A report's date in the light of the vote's day: the day it gives, the steps, and whether it stands
/// wholly in its words.
pub(super) fn settle(when: &When, words: Option<&str>, vote: &Resolved) -> (Option<Day>, Vec<DateStep>, bool) {
    let mut basis = when.basis.clone();
    if when.from_dateline && vote.day.is_some() && when.day != vote.day {
        return (None, basis, false);
    }
    if when.day.is_some() {
        return (when.day, basis, when.stated);
    }
    let words = words.unwrap_or("");
    let Some(day) = vote.day else {
        if when.is_dated() {
            basis.push(
                say!("“{words}”: no evidence fixes the day", "« {words} » : aucun indice ne fixe le jour", words)
                    .into(),
            );
        }
        return (None, basis, false);
    };
    if let Some((month, d)) = when.month_day {
        let said = Day::new(day.year, month, d);
        basis.push(match &vote.step {
            Some(DateStep { said, by_own_time }) => DateStep {
                said: say!("“{words}” without a year; {said}", "« {words} » sans année ; {said}", words, said),
                by_own_time: *by_own_time,
            },
            None => say!(
                "“{words}” without a year; other reports of this vote give {year}",
                "« {words} » sans année ; d’autres articles sur ce vote donnent {year}",
                words,
                year = day.year
            )
            .into(),
        });
        return (said, basis, false);
    }
    if let Some(weekday) = when.weekday {
        let on = explain::weekday_day(day);
        if day.weekday() == Some(weekday) {
            basis.push(match &vote.step {
                _ if words.is_empty() => say!(
                    "it fits the day other reports give: {on}",
                    "cela correspond au jour que donnent d’autres articles : le {on}",
                    on
                )
                .into(),
                Some(DateStep { said, by_own_time }) => DateStep {
                    said: say!("“{words}”; {said}", "« {words} » ; {said}", words, said),
                    by_own_time: *by_own_time,
                },
                None => fits_others(words, &on),
            });
            return (Some(day), basis, false);
        }
        basis.push(contradicted(words, &on));
        return (None, basis, false);
    }
    if let Some((low, high)) = when.within.filter(|_| !words.is_empty()) {
        let on = explain::weekday_day(day);
        if low <= day && day <= high {
            basis.push(fits_others(words, &on));
            return (Some(day), basis, false);
        }
        basis.push(contradicted(words, &on));
        return (None, basis, false);
    }
    let silent = match when.clock.published {
        Some(published) => say!(
            "gives no day for the vote; published on {published}",
            "ne donne pas de jour pour le vote ; publié le {published}",
            published = explain::day(published)
        ),
        None => Said::new("gives no day for the vote", "ne donne pas de jour pour le vote"),
    };
    basis.push(silent.into());
    (None, basis, false)
}

/// The words leave the day the other reports give.
fn fits_others(words: &str, on: &Said) -> DateStep {
    say!(
        "“{words}”, which fits the day other reports give: {on}",
        "« {words} », ce qui correspond au jour que donnent d’autres articles : le {on}",
        words,
        on
    )
    .into()
}

/// The words do not leave that day.
fn contradicted(words: &str, on: &Said) -> DateStep {
    say!(
        "“{words}”, but by other reports the vote was on {on}",
        "« {words} », mais d’après d’autres articles le vote a eu lieu le {on}",
        words,
        on
    )
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::vote::when::Clock;

    fn day(text: &str) -> Option<Day> {
        Day::parse(text)
    }

    fn at(month_day: Option<(u8, u8)>, weekday: Option<u8>, after: Option<&str>, year: Option<i16>) -> When {
        let clock = Clock { after: after.and_then(day), latest_year: year, ..Clock::default() };
        When { month_day, weekday, clock, ..When::default() }
    }

    #[test]
    fn constraints_across_reports_fix_a_day() {
        let november = Some((11, 15));
        for (whens, want) in [
            (
                vec![at(None, Some(2), Some("2022-11-08"), None), at(november, None, None, Some(2020))],
                day("2022-11-15"),
            ),
            (vec![at(november, Some(2), None, Some(2020))], day("2022-11-15")),
            (vec![at(november, None, Some("2022-11-08"), None)], day("2022-11-15")),
            (vec![at(november, None, None, Some(2020))], None),
            (vec![at(november, Some(2), None, None)], None),
            (vec![at(None, Some(2), None, None)], None),
        ] {
            assert_eq!(by_constraints(&whens.iter().collect::<Vec<_>>()).day, want, "{whens:?}");
        }
    }

    #[test]
    fn the_day_of_a_dispatch_is_not_that_of_the_vote() {
        let clock = Clock { published: day("2025-02-13"), ..Clock::default() };
        let whens = [
            When { weekday: Some(4), clock, ..When::default() },
            When { month_day: Some((2, 14)), from_dateline: true, ..When::default() },
        ];
        assert_eq!(by_constraints(&whens.iter().collect::<Vec<_>>()).day, day("2025-02-13"));
    }

    #[test]
    fn an_open_date_has_candidates() {
        let when = at(None, Some(2), Some("2022-11-08"), None);
        let open = by_constraints(&[&when]);
        assert_eq!(open.day, None);
        assert_eq!(open.candidates.first().copied(), day("2022-11-08"));
        assert_eq!(open.candidates.len(), 4);
    }
}
