//! The day of a vote from everything its reports say of it, and each report's own date in its light.
//!
//! Days the reports fix by themselves are weighed against each other; where none does, weekdays, months
//! and the years the reports speak of are put together. Each step is said in plain words. Leaves a single
//! report's own reckoning to [`super::when`]. Invariant: a date no evidence fixes stays open.

use std::collections::BTreeMap;

use super::explain;
use super::mention::Telling;
use super::when::When;
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
    pub step: Option<String>,
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
    let mut month_days: BTreeMap<(u8, u8), u32> = BTreeMap::new();
    for at in whens.iter().filter_map(|w| w.month_day) {
        *month_days.entry(at).or_default() += 1;
    }
    let Some((&(month, day), _)) = month_days.iter().max_by_key(|(at, n)| (**n, std::cmp::Reverse(**at))) else {
        return weekday_alone(&weekdays, after, before);
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
        return Resolved {
            day: Some(*found),
            step: Some(format!(
                "no report states the year: {} {} was a {} in {}, the first such year the reports' other dates allow{}",
                day,
                explain::month(month),
                explain::weekday(found.weekday().unwrap_or(*weekday)),
                found.year,
                after.map(|a| format!(" (they speak of {})", explain::day(a))).unwrap_or_default()
            )),
            ..Resolved::default()
        };
    }
    // No weekday: the first such day soon after one the reports state in full.
    if let Some(found) = days.iter().find(|d| after.is_some_and(|a| (0..=60).contains(&d.days_since(a)))) {
        return Resolved {
            day: Some(*found),
            step: after.map(|a| {
                format!(
                    "no report states the year; they speak of {}, and the next {} {} after it is meant",
                    explain::day(a),
                    day,
                    explain::month(month)
                )
            }),
            ..Resolved::default()
        };
    }
    // The first report of it is of that week.
    if let Some(before) = before
        && let Some(found) = days.iter().find(|d| (0..=7).contains(&before.days_since(**d)))
    {
        return Resolved {
            day: Some(*found),
            step: Some(format!(
                "no report states the year: the first report of it is of {}, so {} is meant",
                explain::day(before),
                explain::day(*found)
            )),
            ..Resolved::default()
        };
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
        return Resolved {
            day: Some(day),
            step: Some(format!(
                "no report states the day: the first report of it is of {}, so {} is meant",
                explain::day(before),
                explain::day(day)
            )),
            ..Resolved::default()
        };
    }
    let days = (0..28).filter_map(|n| from.plus(n)).filter(|d| d.weekday() == Some(*weekday));
    Resolved {
        candidates: days.filter(|d| before.is_none_or(|b| *d <= b)).take(CANDIDATES).collect(),
        ..Resolved::default()
    }
}

/// A report's date in the light of the vote's day: the day it gives, the steps, and whether it stands
/// wholly in its words.
pub(super) fn settle(when: &When, words: Option<&str>, vote: &Resolved) -> (Option<Day>, Vec<String>, bool) {
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
            basis.push(format!("“{words}”: no evidence fixes the day"));
        }
        return (None, basis, false);
    };
    if let Some((month, d)) = when.month_day {
        let said = Day::new(day.year, month, d);
        basis.push(match &vote.step {
            Some(step) => format!("“{words}” without a year; {step}"),
            None => format!("“{words}” without a year; other reports of this vote give {}", day.year),
        });
        return (said, basis, false);
    }
    if let Some(weekday) = when.weekday {
        let on = explain::weekday_day(day);
        if day.weekday() == Some(weekday) {
            basis.push(match &vote.step {
                _ if words.is_empty() => format!("it fits the day other reports give: {on}"),
                Some(step) => format!("“{words}”; {step}"),
                None => format!("“{words}”, which fits the day other reports give: {on}"),
            });
            return (Some(day), basis, false);
        }
        basis.push(format!("“{words}”, but by other reports the vote was on {on}"));
        return (None, basis, false);
    }
    if let Some((low, high)) = when.within.filter(|_| !words.is_empty()) {
        let on = explain::weekday_day(day);
        if low <= day && day <= high {
            basis.push(format!("“{words}”, which fits the day other reports give: {on}"));
            return (Some(day), basis, false);
        }
        basis.push(format!("“{words}”, but by other reports the vote was on {on}"));
        return (None, basis, false);
    }
    basis.push(match when.clock.published {
        Some(published) => format!("gives no day for the vote; published on {}", explain::day(published)),
        None => "gives no day for the vote".into(),
    });
    (None, basis, false)
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
    fn an_open_date_has_candidates() {
        let when = at(None, Some(2), Some("2022-11-08"), None);
        let open = by_constraints(&[&when]);
        assert_eq!(open.day, None);
        assert_eq!(open.candidates.first().copied(), day("2022-11-08"));
        assert_eq!(open.candidates.len(), 4);
    }
}
