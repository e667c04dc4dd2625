//! Days, counts and lists in plain English, as the reasons and findings say them.
//!
//! Leaves what is said to its callers.

use crate::corpus::Report;
use crate::date::Day;
use crate::language::Language;

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// A list names at most this many reports before it says how many more there are.
const NAMED: usize = 5;

/// "15 November 2022".
pub(super) fn day(day: Day) -> String {
    format!("{} {} {}", day.day, month(day.month), day.year)
}

/// "Tuesday 15 November 2022".
pub(super) fn weekday_day(at: Day) -> String {
    match at.weekday() {
        Some(w) => format!("{} {}", weekday(w), day(at)),
        None => day(at),
    }
}

/// "Tuesday" for 2.
pub(super) fn weekday(weekday: u8) -> &'static str {
    WEEKDAYS.get(usize::from(weekday).wrapping_sub(1)).copied().unwrap_or("day")
}

/// "November" for 11.
pub(super) fn month(month: u8) -> &'static str {
    Language::English.month(month)
}

/// The name of a report: its publisher with its id, or its id alone.
pub(super) fn report(report: &Report) -> String {
    match report.meta.publisher.as_deref().map(str::trim).filter(|p| !p.is_empty()) {
        // "The Weekly (Ann Lee)" is shown without the author.
        Some(publisher) => format!("{} ({})", publisher.split(" (").next().unwrap_or(publisher), report.id),
        None => report.id.clone(),
    }
}

/// "a", "a and b", "a, b and c"; long lists are cut and say how many more there are.
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] if items.len() <= NAMED => format!("{} and {last}", head.join(", ")),
        _ => format!("{} and {} more", items[..NAMED - 1].join(", "), items.len() + 1 - NAMED),
    }
}

/// "1 report", "3 reports".
pub(super) fn reports(count: usize) -> String {
    if count == 1 { "1 report".into() } else { format!("{count} reports") }
}

/// "14 months", "3 weeks", "2 days" between two days.
pub(super) fn gap(earlier: Day, later: Day) -> String {
    let days = later.days_since(earlier).unsigned_abs();
    let months = (i32::from(later.year) - i32::from(earlier.year)) * 12 + i32::from(later.month)
        - i32::from(earlier.month)
        - i32::from(later.day < earlier.day);
    let count = |n: u32, unit: &str| if n == 1 { format!("1 {unit}") } else { format!("{n} {unit}s") };
    match (months, days) {
        (2.., _) => count(months.unsigned_abs(), "month"),
        (_, 14..) => count(days / 7, "week"),
        _ => count(days, "day"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words() {
        let at = |y, m, d| Day { year: y, month: m, day: d };
        assert_eq!(weekday_day(at(2022, 11, 15)), "Tuesday 15 November 2022");
        for (a, b, want) in [
            (at(2022, 11, 15), at(2024, 1, 17), "14 months"),
            (at(2022, 11, 15), at(2022, 11, 16), "1 day"),
            (at(2022, 11, 15), at(2022, 12, 14), "4 weeks"),
        ] {
            assert_eq!(gap(a, b), want);
        }
        let names = |n: usize| (0..n).map(|i| i.to_string()).collect::<Vec<_>>();
        assert_eq!(list(&names(1)), "0");
        assert_eq!(list(&names(3)), "0, 1 and 2");
        assert_eq!(list(&names(9)), "0, 1, 2, 3 and 5 more");
    }
}
