//! Days of the calendar: which exist, their weekday, and how far apart they are.
//!
//! A thin face over the `time` crate. Invariant: nothing here panics on a [`Day`] that does not exist;
//! it has no weekday and no neighbours.

use time::{Date, Month};

use super::Day;

impl Day {
    /// A day that exists, or `None`.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let this = Self { year, month, day };
        this.date().map(|_| this)
    }

    fn date(self) -> Option<Date> {
        Date::from_calendar_date(i32::from(self.year), Month::try_from(self.month).ok()?, self.day).ok()
    }

    /// The ISO weekday, 1 is Monday; `None` if there is no such day.
    pub fn weekday(self) -> Option<u8> {
        self.date().map(|d| d.weekday().number_from_monday())
    }

    /// The day `days` later, or earlier if negative.
    pub fn plus(self, days: i32) -> Option<Self> {
        let date = Date::from_julian_day(self.date()?.to_julian_day().checked_add(days)?).ok()?;
        Some(Self { year: i16::try_from(date.year()).ok()?, month: date.month().into(), day: date.day() })
    }

    /// Days from `earlier` to this one; 0 if either does not exist.
    pub fn days_since(self, earlier: Self) -> i32 {
        match (self.date(), earlier.date()) {
            (Some(a), Some(b)) => a.to_julian_day() - b.to_julian_day(),
            _ => 0,
        }
    }
}

/// The last day of a month; February has 29 where the year is not known.
pub(super) fn month_days(year: Option<i16>, month: u8) -> u8 {
    match (month, year) {
        (2, Some(year)) => time::util::days_in_month(Month::February, i32::from(year)),
        (2, None) => 29,
        (4 | 6 | 9 | 11, _) => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_calendar() {
        let day = |y, m, d| Day::new(y, m, d);
        for (at, weekday) in [
            (day(2022, 11, 15), Some(2)),
            (day(2024, 1, 17), Some(3)),
            (day(2020, 11, 25), Some(3)),
            (day(2024, 2, 29), Some(4)),
            (day(2023, 2, 29), None),
        ] {
            assert_eq!(at.and_then(Day::weekday), weekday);
        }
        let Some(first) = day(2023, 12, 31) else { panic!("31 December exists") };
        assert_eq!(first.plus(1), day(2024, 1, 1));
        assert_eq!(first.plus(1).map(|d| d.days_since(first)), Some(1));
        assert_eq!(Day { year: 2023, month: 13, day: 40 }.weekday(), None);
    }
}
