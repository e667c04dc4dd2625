//! Date expressions in prose, as written; what they mean across reports is resolved later.
//!
//! Holds the types; the rules live in the files below. Invariant: a [`DateMention`] says only what its
//! own words say: no year is guessed here.

mod absolute;
mod calendar;
mod relative;
mod role;
mod weekday;
pub mod words;

use serde::{Deserialize, Serialize};

use crate::reading::Warning;
use crate::span::Span;
use crate::structure::Structure;
use crate::tokens::{Kind, Tokens};

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
    /// Months from the time of writing: "this month" 0, "le mois dernier" -1.
    pub offset_months: Option<i8>,
    /// Years from the time of writing: "this year" 0, "l'an dernier", "in November last year" -1.
    pub offset_years: Option<i8>,
    /// Said to lie ahead: "next Tuesday", "mardi prochain".
    pub ahead: bool,
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

/// A date expression while it is read: its tokens, both ends included, and what they say.
#[derive(Clone, Debug, Default)]
struct Found {
    first: usize,
    last: usize,
    date: DateMention,
}

impl Found {
    fn new(first: usize, last: usize) -> Self {
        Self { first, last, date: DateMention::default() }
    }
}

/// Finds every date expression of a text, in order, none inside another. Never fails; a day its month
/// does not have goes to `warnings`.
pub fn scan(tokens: &Tokens<'_>, structure: &Structure, warnings: &mut Vec<Warning>) -> Vec<DateMention> {
    let mut out = Vec::new();
    let (mut i, mut free) = (0, 0);
    while let Some(token) = tokens.get(i) {
        let found = match token.kind {
            Kind::Number => absolute::scan_number(tokens, i, warnings),
            Kind::Word if token.lexeme_id != 0 => match tokens.lexeme(i).date {
                0 => None,
                flags if flags & words::WEEKDAY != 0 => weekday::scan(tokens, i, warnings),
                flags if flags & words::MONTH != 0 => absolute::scan_month(tokens, i, warnings),
                _ => relative::scan(tokens, i),
            },
            _ => None,
        };
        let Some(mut found) = found.filter(|f| f.first >= free) else {
            i += 1;
            continue;
        };
        absolute::take_weekday(tokens, &mut found);
        relative::take_year(tokens, &mut found);
        let core = found.first;
        qualify(tokens, &mut found, free);
        let mut date = found.date;
        date.span = tokens.span(found.first, found.last);
        let full = date.day.is_some();
        date.role = role::resolve(tokens, structure, date.span, core, found.last, full);
        out.push(date);
        i = found.last + 1;
        free = i;
    }
    // "Today, 9 October 2025": the day is said, and "today" adds nothing.
    let said = |a: &DateMention, b: &DateMention| {
        a.offset_days == Some(0)
            && b.day.zip(b.month).is_some()
            && tokens.inside(Span::new(a.span.end, b.span.start)).all(|i| tokens.is_mark(i, ','))
    };
    let told: Vec<Span> = out.windows(2).filter(|pair| said(&pair[0], &pair[1])).map(|pair| pair[0].span).collect();
    out.retain(|date| !told.contains(&date.span));
    out
}

/// Takes the preposition, article and qualifier before a date into it, not before token `free`.
fn qualify(tokens: &Tokens<'_>, found: &mut Found, free: usize) {
    for _ in 0..4 {
        let Some(before) = found.first.checked_sub(1).filter(|&b| b >= free) else { return };
        match tokens.key(before) {
            "next" => found.date.ahead = found.date.weekday.is_some() || found.date.ahead,
            "on" | "in" | "at" | "late" | "early" | "earlier" | "later" | "mid" | "last" | "this" | "since"
            | "until" | "till" | "from" | "by" | "before" | "after" | "le" | "ce" | "cet" | "cette" | "en" | "au"
            | "depuis" | "des" | "avant" | "apres" | "debut" | "fin" | "mi" | "jusqu'au" | "the" => {}
            "-" if before > free && matches!(tokens.key(before - 1), "mid" | "mi") => {}
            _ => return,
        }
        if tokens.get(found.first).is_some_and(|t| t.line_start) {
            return;
        }
        found.first = before;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure;

    /// What is read, as `words=value/role`, values as in ISO 8601 where they are.
    fn read(text: &str) -> String {
        let tokens = Tokens::scan(text);
        let mut warnings = Vec::new();
        let dates = scan(&tokens, &structure::scan(&tokens), &mut warnings);
        let mut out: Vec<String> = dates.iter().map(|d| format!("{}={}", d.span.of(text), value(d))).collect();
        out.extend(warnings.iter().map(|w| format!("!{}", w.span.of(text))));
        out.join("; ")
    }

    fn value(d: &DateMention) -> String {
        let mut out = match (d.year, d.month, d.day) {
            (Some(y), Some(m), Some(day)) => format!("{y:04}-{m:02}-{day:02}"),
            (Some(y), Some(m), None) => format!("{y:04}-{m:02}"),
            (Some(y), ..) => format!("{y:04}"),
            (None, Some(m), Some(day)) => format!("--{m:02}-{day:02}"),
            (None, Some(m), None) => format!("--{m:02}"),
            _ => String::new(),
        };
        for (name, number) in [
            ("..", d.day_end.map(i32::from)),
            ("W", d.weekday.map(i32::from)),
            ("d", d.offset_days.map(i32::from)),
            ("m", d.offset_months.map(i32::from)),
            ("y", d.offset_years.map(i32::from)),
            ("+", d.ahead.then_some(1)),
        ] {
            if let Some(number) = number {
                out += name;
                out += &number.to_string();
            }
        }
        out + match d.role {
            DateRole::Event => "",
            DateRole::Published => "/published",
            DateRole::Dateline => "/dateline",
            DateRole::Caption => "/caption",
            DateRole::Broadcast => "/broadcast",
        }
    }

    #[test]
    fn english() {
        for (text, want) in [
            ("It passed on November 15 in Paris.", "on November 15=--11-15"),
            ("It passed on 15 November 2022 after all.", "on 15 November 2022=2022-11-15"),
            ("killed on Nov. 8, 2022. More", "on Nov. 8, 2022=2022-11-08"),
            ("It passed the 17th of January 2024", "the 17th of January 2024=2024-01-17"),
            ("border from September 13-14. Following", "from September 13-14=--09-13..14"),
            ("on September 19 and 20, 2023, in", "on September 19 and 20, 2023=2023-09-19..20"),
            ("on May 5 and 16 lawmakers left", "on May 5=--05-05"),
            ("late on Wednesday, it", "late on Wednesday=W3"),
            ("On Tuesday, Nov. 15, 2022, they", "On Tuesday, Nov. 15, 2022=2022-11-15W2"),
            ("It passed Tuesday (November 15) by", "Tuesday (November 15)=--11-15W2"),
            ("It passed on November 15 (Tuesday)", "on November 15 (Tuesday)=--11-15W2"),
            ("last Tuesday and next Thursday", "last Tuesday=W2; next Thursday=W4+1"),
            ("Wednesday's vote; the Sunday Times", "Wednesday=W3; the Sunday=W7"),
            ("The vote today was close; last night it was not.", "today=d0; last night=d-1"),
            ("the day before yesterday", "the day before yesterday=d-2"),
            ("It fell this evening, this month, last year", "this evening=d0; this month=m0; last year=y-1"),
            ("in September, since September's assault", "in September=--09; since September=--09"),
            ("in November 2020 and November of 2021", "in November 2020=2020-11; November of 2021=2021-11"),
            ("in November last year", "in November last year=--11y-1"),
            (
                "after the 2020 war; in 2021; since 2020, 2020 votes",
                "after the 2020=2020; in 2021=2021; since 2020=2020",
            ),
            ("He may march in the sun; March on! Jan left. Second, mon ami.", ""),
            ("In May and in March, by June", "In May=--05; in March=--03; by June=--06"),
            ("June Smith met April Jones in August Hall", ""),
            (
                "It sat on 2022-11-15 and 11/15/2022 and 11/12/2022",
                "on 2022-11-15=2022-11-15; 11/15/2022=2022-11-15; 11/12/2022=2022",
            ),
            ("by 52-48, 10-11-12, 4/5, 1.2.3 and 9-0", ""),
            ("Then on November 31 it", "on November 31=--11; !November 31"),
            ("It passed February 29, 2023", "February 29, 2023=2023-02; !February 29, 2023"),
            ("voted 336 to 1", ""),
        ] {
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn french() {
        for (text, want) in [
            ("Le Sénat s'est prononcé mardi 15 novembre : 295", "mardi 15 novembre=--11-15W2"),
            ("Le 17 janvier, le Sénat; le 17 janvier 2024", "Le 17 janvier=--01-17; le 17 janvier 2024=2024-01-17"),
            ("déposée le 1er décembre", "le 1er décembre=--12-01"),
            ("ce mercredi après-midi. Le", "ce mercredi après-midi=W3"),
            ("hier soir, avant-hier, aujourd’hui, demain", "hier soir=d-1; avant-hier=d-2; aujourd’hui=d0; demain=d1"),
            ("jeudi soir; mardi dernier; mardi prochain", "jeudi soir=W4; mardi dernier=W2; mardi prochain=W2+1"),
            ("les 19 et 20 septembre 2023", "19 et 20 septembre 2023=2023-09-19..20"),
            ("celui du 25 novembre 2020.", "25 novembre 2020=2020-11-25"),
            ("en septembre, fin août, depuis mars 2021", "en septembre=--09; fin août=--08; depuis mars 2021=2021-03"),
            ("sept voix, mars, mai, la planète Mars", ""),
            ("Ils ont voté le 7 sept. 2022", "le 7 sept. 2022=2022-09-07"),
            ("en 2020, la guerre de 2020.", "en 2020=2020; 2020=2020"),
            ("plus de 2000 manifestants", ""),
            ("l'année dernière, le mois dernier, ce matin", "l'année dernière=y-1; le mois dernier=m-1; ce matin=d0"),
            ("Le vote du 04/05/2021 est à la une des journaux de la ville", "04/05/2021=2021-05-04"),
        ] {
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn roles() {
        for (text, want) in [
            (" date 2024-01-18 In a resolution it said so.\n\nMore.", "2024-01-18=2024-01-18/published"),
            ("16.11.2022\nLe texte passe.", "16.11.2022=2022-11-16/published"),
            ("YEREVAN, NOVEMBER 25. Senators voted.", "NOVEMBER 25=--11-25/dateline"),
            ("YEREVAN, NOVEMBER 25, ARMENPRESS. Senators voted.", "NOVEMBER 25=--11-25/dateline"),
            ("PARIS, November 25 (AP) - Senators voted.", "November 25=--11-25/dateline"),
            ("Paris, mardi 15 novembre. Le Cercle salue.", "mardi 15 novembre=--11-15W2/dateline"),
            ("Bruxelles, le 12 juin 2023 - Le Sénat belge a voté.", "le 12 juin 2023=2023-06-12/dateline"),
            ("WASHINGTON, D.C., Nov. 16 - The House voted.", "Nov. 16=--11-16/dateline"),
            ("BAKU, November 26 /Wire/ - The ministry spoke.", "November 26=--11-26/dateline"),
            ("Paris, on Tuesday, adopted it.", "on Tuesday=W2"),
            ("Strasbourg, 14 March 2019\nMembers voted.\nMore.", "14 March 2019=2019-03-14/dateline"),
            ("Senate vote on 14 March 2019\nMembers voted.\nMore.", "on 14 March 2019=2019-03-14"),
            ("Par AFP. Mardi, les sénateurs ont voté.", "Mardi=W2"),
            ("En séance (26/11/2020), par Public Sénat\nLe texte passe.\nFin.", "26/11/2020=2020-11-26/broadcast"),
            (
                "Title of it\nPublished on 3 May 2021\nIt passed on 2 May.",
                "on 3 May 2021=2021-05-03/published; on 2 May=--05-02",
            ),
            ("A title\nA square in Baku, Nov. 8, 2022. (AA Photo)\nIt passed.", "Nov. 8, 2022=2022-11-08/caption"),
            ("The ministry's report published on 3 May 2021 says so.", "on 3 May 2021=2021-05-03"),
        ] {
            assert_eq!(read(text), want, "{text}");
        }
    }
}
