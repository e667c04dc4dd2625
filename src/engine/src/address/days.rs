//! The days of publication a reader chose: a range, open at either end, with or without reports that state none.
//!
//! Leaves to [`crate::view`] which reports that leaves. Invariant: something is chosen, and a range does not end
//! before it begins.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::date::Day;

/// A choice of days: `2022-11-01..2022-11-30`, `2022-11-01..`, `..2024-01-31`, each perhaps with `,-` behind it for
/// reports whose day is not stated, or `-` for those alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    range: Option<(Option<Day>, Option<Day>)>,
    undated: bool,
}

impl Days {
    /// Reports that state no day.
    pub const UNDATED: Self = Self { range: None, undated: true };

    /// The days from the one to the other, both included; `None` if nothing bounds them or they end before they begin.
    pub fn between(from: Option<Day>, to: Option<Day>, undated: bool) -> Option<Self> {
        let empty = from.zip(to).is_some_and(|(from, to)| from > to);
        let open = from.is_none() && to.is_none();
        (!empty && !open).then_some(Self { range: Some((from, to)), undated })
    }

    /// Reads what [`Days`] prints; `None` if it is no such thing.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "-" {
            return Some(Self::UNDATED);
        }
        let (range, undated) = text.strip_suffix(",-").map_or((text, false), |range| (range, true));
        let (from, to) = range.split_once("..")?;
        let bound = |text: &str| if text.is_empty() { Some(None) } else { Day::parse(text).map(Some) };
        Self::between(bound(from)?, bound(to)?, undated)
    }

    /// The first day, if the range has one.
    pub fn from(self) -> Option<Day> {
        self.range.and_then(|(from, _)| from)
    }

    /// The last day, if the range has one.
    pub fn to(self) -> Option<Day> {
        self.range.and_then(|(_, to)| to)
    }

    /// Whether days are chosen at all, or only reports without one.
    pub const fn has_range(self) -> bool {
        self.range.is_some()
    }

    /// Whether reports without a day are kept.
    pub const fn undated(self) -> bool {
        self.undated
    }

    /// The same days with or without the reports that state none; `None` if nothing is chosen then.
    #[must_use]
    pub fn with_undated(self, undated: bool) -> Option<Self> {
        (undated || self.range.is_some()).then_some(Self { undated, ..self })
    }

    /// Whether a report of this day is kept.
    pub fn keeps(self, day: Option<Day>) -> bool {
        match (day, self.range) {
            (None, _) => self.undated,
            (Some(_), None) => false,
            (Some(day), Some((from, to))) => from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to),
        }
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bound = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
        match self.range {
            None => f.write_str("-"),
            Some((from, to)) => {
                write!(f, "{}..{}{}", bound(from), bound(to), if self.undated { ",-" } else { "" })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_prints_and_keeps() {
        let day = Day::parse;
        for (text, kept, left) in [
            ("2022-11-01..2022-11-30", Some("2022-11-30"), Some("2022-12-01")),
            ("2022-11-01..", Some("2024-01-01"), Some("2022-10-31")),
            ("..2022-11-30", Some("1999-01-01"), None),
            ("..2022-11-30,-", None, Some("2022-12-01")),
            ("-", None, Some("2022-12-01")),
        ] {
            let days = Days::parse(text).expect("days");
            assert_eq!(days.to_string(), text);
            assert!(days.keeps(kept.and_then(day)), "{text}");
            assert!(!days.keeps(left.and_then(day)), "{text}");
        }
    }

    #[test]
    fn refuses_what_chooses_nothing() {
        for text in ["", "..", "2022-11-30..2022-11-01", "2022", "2022-11-31..", ",-", "..,-", "-,-", "2022-11-01"] {
            assert_eq!(Days::parse(text), None, "{text}");
        }
    }
}
