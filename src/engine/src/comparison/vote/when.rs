//! When one report says its vote took place, as far as that report alone tells.
//!
//! Words ("on Tuesday", "November 15", "today") are resolved against the report's own day of
//! publication where it has one; each step is kept in plain words. Leaves what other reports add to
//! [`super::resolve`]. Invariant: a year or day that is not stated is never given without a step that says
//! where it comes from.

use super::explain;
use crate::comparison::DateStep;
use crate::comparison::said::{Said, say};
use crate::corpus::Report;
use crate::date::{DateMention, DateRole, Day};
use crate::reading::Reading;

/// A dispatch is often written the day after: its dateline is weak evidence for the day of the vote.
const DATELINE: u32 = 1;

/// What a report says of the time it was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clock {
    /// Day of publication.
    pub published: Option<Day>,
    /// The words it was read from; `None` where the publisher states it outside the text.
    pub published_mention: Option<u32>,
    /// The day is that of a broadcast.
    pub broadcast: bool,
    /// The place-and-date that opens the dispatch.
    pub dateline: Option<u32>,
    /// The day of the sitting whose minutes the report is, by its heading.
    pub sitting: Option<u32>,
    /// The latest day stated in full for something past: the report was written after it.
    pub after: Option<Day>,
    /// The latest year the report speaks of.
    pub latest_year: Option<i16>,
}

impl Clock {
    /// Reads the clock of a report.
    pub(super) fn of(report: &Report, reading: &Reading) -> Self {
        let mut this = Self { published: report.meta.date, ..Self::default() };
        let find =
            |role: DateRole| reading.dates.iter().zip(0u32..).find(|(d, _)| d.role == role && full_day(d).is_some());
        if this.published.is_none()
            && let Some((date, index)) = find(DateRole::Published)
        {
            (this.published, this.published_mention) = (full_day(date), Some(index));
        }
        if this.published.is_none()
            && let Some((date, index)) = find(DateRole::Broadcast)
        {
            (this.published, this.published_mention, this.broadcast) = (full_day(date), Some(index), true);
        }
        this.dateline = reading
            .dates
            .iter()
            .zip(0u32..)
            .find(|(d, _)| d.role == DateRole::Dateline && d.day.is_some())
            .map(|d| d.1);
        this.sitting = sitting(report, reading);
        if this.published.is_none()
            && let Some(index) = this.dateline
            && let Some(day) = reading.dates.get(index as usize).and_then(full_day)
        {
            (this.published, this.published_mention) = (Some(day), Some(index));
        }
        let past = reading.dates.iter().filter(|d| !d.ahead && matches!(d.role, DateRole::Event | DateRole::Caption));
        this.after = past.clone().filter_map(full_day).filter(|d| this.published.is_none_or(|p| *d <= p)).max();
        // A dateline without a year is of the first such day after the latest one told of.
        if this.published.is_none()
            && let Some(index) = this.dateline
            && let Some(after) = this.after
            && let Some((month, day)) = reading.dates.get(index as usize).and_then(|d| d.month.zip(d.day))
        {
            let days = [after.year, after.year + 1].into_iter().filter_map(|y| Day::new(y, month, day));
            this.published = days.into_iter().find(|d| (0..=60).contains(&d.days_since(after)));
            this.published_mention = this.published.map(|_| index);
        }
        this.latest_year = past
            .filter(|d| !is_planned(report, d))
            .filter_map(|d| d.year)
            .filter(|y| this.published.is_none_or(|p| *y <= p.year))
            .max();
        this
    }
}

/// A year something is planned for: "by 2035", "from 2027", "d'ici à 2030".
fn is_planned(report: &Report, date: &DateMention) -> bool {
    let before = report.text.get(..date.span.start as usize).unwrap_or_default();
    let from = before.char_indices().rev().nth(20).map_or(0, |(at, _)| at);
    let words = crate::fold::fold(&before[from..]);
    let plans = [
        "by",
        "from",
        "until",
        "till",
        "a partir de",
        "des",
        "d'ici",
        "d'ici a",
        "jusqu'en",
        "horizon",
        "avant",
        "en vigueur en",
    ];
    date.day.is_none()
        && plans
            .iter()
            .any(|plan| words.trim_end().strip_suffix(plan).is_some_and(|rest| !rest.ends_with(char::is_alphabetic)))
}

/// The day in the heading of minutes: "Minutes of the council, November 20, 2023", "Compte rendu de la séance du 3 mai".
fn sitting(report: &Report, reading: &Reading) -> Option<u32> {
    let title = reading.structure.title?;
    let words = crate::fold::fold(title.of(&report.text));
    let minutes = ["minutes of", "minutes,", "proces-verbal", "compte rendu", "compte-rendu", "proceedings of"];
    if !minutes.iter().any(|m| words.contains(m)) {
        return None;
    }
    let inside = |d: &DateMention| title.contains(d.span) && full_day(d).is_some();
    reading.dates.iter().zip(0u32..).find(|(d, _)| inside(d)).map(|d| d.1)
}

/// The day of an expression that states it in full.
pub(super) fn full_day(date: &DateMention) -> Option<Day> {
    Day::new(date.year?, date.month?, date.day?)
}

/// The time one report gives one vote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct When {
    /// The words that give it, as an index into the reading's dates.
    pub mention: Option<u32>,
    /// The day, if the report alone fixes it.
    pub day: Option<Day>,
    /// How much that day weighs as evidence, 0 to 10.
    pub weight: u32,
    /// The whole date stands in the report's own words.
    pub stated: bool,
    /// How the day was reached.
    pub basis: Vec<DateStep>,
    /// Month and day, stated.
    pub month_day: Option<(u8, u8)>,
    /// Weekday, stated.
    pub weekday: Option<u8>,
    /// Year and month, where the words give no day.
    pub month: Option<(Option<i16>, u8)>,
    /// The days among which the vote fell, where only a month, a year or "two weeks ago" is told.
    pub within: Option<(Day, Day)>,
    /// The day is only the dispatch's own.
    pub from_dateline: bool,
    /// What the report says of its own time.
    pub clock: Clock,
}

impl When {
    /// Whether the day of one is not among the days the other leaves.
    pub(super) fn apart(&self, other: &Self) -> bool {
        let off = |when: &Self, of: &Self| {
            let day = of.day.filter(|_| !of.from_dateline);
            when.within.zip(day).is_some_and(|((low, high), day)| day < low || high < day)
        };
        off(self, other) || off(other, self)
    }

    /// Whether any words date the vote.
    pub(super) const fn is_dated(&self) -> bool {
        self.day.is_some() || self.month_day.is_some() || self.weekday.is_some()
    }
}

/// Resolves the words `mention` of a report against its own clock; without words, the dispatch's
/// dateline serves.
pub(super) fn resolve(reading: &Reading, text: &str, clock: Clock, mention: Option<u32>) -> When {
    let mut when = When { mention, clock, ..When::default() };
    let from_dateline = mention.is_none();
    let Some(date) = mention.or(clock.dateline).and_then(|i| reading.dates.get(i as usize)) else { return when };
    let words = date.span.of(text);
    when.month_day = date.month.zip(date.day);
    when.weekday = date.weekday;
    if date.day.is_none() {
        when.month = date.month.map(|m| (date.year.or_else(|| relative_year(date, clock)), m));
        when.within = within(date, clock).filter(|_| date.weekday.is_none() && date.offset_days.is_none());
    }
    if let Some(day) = full_day(date) {
        (when.day, when.weight, when.stated) = (Some(day), 10, true);
        if let Some(wrong) = day.weekday().filter(|w| date.weekday.is_some_and(|said| said != *w)) {
            let step = say!(
                "“{words}” names a day that was a {weekday}",
                "« {words} » désigne un jour qui était un {weekday}",
                words,
                weekday = explain::weekday(wrong)
            );
            when.basis.push(step.into());
        }
    } else if let Some((month, day)) = when.month_day {
        without_year(&mut when, date, words, month, day);
    } else if let Some(published) = clock.published {
        if let Some(offset) = date.offset_days {
            when.day = published.plus(i32::from(offset));
            when.weight = 8;
            when.basis.push(from_publication(words, clock, &explain::day(published)));
        } else if let Some(weekday) = date.weekday {
            when.day = (0..7).filter_map(|back| published.plus(-back)).find(|d| d.weekday() == Some(weekday));
            when.weight = if clock.broadcast { 6 } else { 7 };
            if let Some(day) = when.day {
                let DateStep { said, by_own_time } = from_publication(words, clock, &explain::weekday_day(published));
                let said = say!(
                    "{said}: the {weekday} before or on that day was {day}",
                    "{said} : le dernier {weekday}, ce jour compris, était le {day}",
                    said,
                    weekday = explain::weekday(weekday),
                    day = explain::day(day)
                );
                when.basis.push(DateStep { said, by_own_time });
            }
        }
    }
    if from_dateline && when.is_dated() {
        when.from_dateline = true;
        // The vote may have been the day before: only the day itself is kept, as weak evidence.
        if when.day.is_some() {
            (when.month_day, when.weekday) = (None, None);
        }
        when.weight = when.weight.min(DATELINE);
        when.stated = false;
        when.mention = clock.dateline;
        let step = say!(
            "no day is given for the vote; the dispatch is dated “{words}”",
            "aucun jour n’est donné pour le vote ; la dépêche porte la date « {words} »",
            words
        );
        when.basis.insert(0, step.into());
    }
    when
}

/// Words told by a report of a known day.
fn from_publication(words: &str, clock: Clock, on: &Said) -> DateStep {
    let told = if clock.broadcast {
        Said::new("broadcast", "dans une émission diffusée")
    } else {
        Said::new("published", "dans un article publié")
    };
    let said = say!("“{words}”, {told} on {on}", "« {words} », {told} le {on}", words, told, on);
    DateStep { said, by_own_time: !clock.broadcast }
}

/// The time `days` before that of another thing the sentence dates, or before publication: "a day earlier".
pub(super) fn before(of: When, days: i32, words: &str) -> When {
    let mut when = When { clock: of.clock, ..When::default() };
    let base = of.day.filter(|_| !of.from_dateline).or(of.clock.published);
    when.day = base.and_then(|d| d.plus(-days));
    if let Some(base) = base.filter(|_| when.day.is_some()) {
        when.weight = if of.day.is_some() { of.weight.min(7) } else { 4 };
        when.basis = if of.from_dateline { Vec::new() } else { of.basis };
        let step = say!(
            "“{words}”, counted from {base}",
            "« {words} », compté à partir du {base}",
            words,
            base = explain::day(base)
        );
        when.basis.push(step.into());
    } else {
        // Without a day to count from, the weekday before the one stated.
        when.weekday = of.weekday.and_then(|w| u8::try_from((i32::from(w) - 1 - days).rem_euclid(7) + 1).ok());
        if let Some(weekday) = when.weekday {
            let step = say!(
                "“{words}” than the weekday the sentence gives, so a {weekday}",
                "« {words} », par rapport au jour de la semaine que donne la phrase : donc un {weekday}",
                words,
                weekday = explain::weekday(weekday)
            );
            when.basis.push(step.into());
        }
    }
    when
}

/// The days that words without a day leave: "in March 2022", "last month", "in 2016", "en janvier".
fn within(date: &DateMention, clock: Clock) -> Option<(Day, Day)> {
    let month = |year: i16, month: u8| {
        let first = Day::new(year, month, 1)?;
        let next = if month == 12 { Day::new(year + 1, 1, 1) } else { Day::new(year, month + 1, 1) };
        Some((first, next?.plus(-1)?))
    };
    let whole = |year: i16| Some((Day::new(year, 1, 1)?, Day::new(year, 12, 31)?));
    match (date.year.or_else(|| relative_year(date, clock)), date.month) {
        (Some(year), Some(m)) => month(year, m),
        (Some(year), None) => whole(year),
        // The latest such month up to publication.
        (None, Some(m)) => {
            let published = clock.published?;
            month(if m > published.month { published.year - 1 } else { published.year }, m)
        }
        (None, None) => {
            let published = clock.published?;
            let months =
                i32::from(published.year) * 12 + i32::from(published.month) - 1 + i32::from(date.offset_months?);
            month(i16::try_from(months.div_euclid(12)).ok()?, u8::try_from(months.rem_euclid(12) + 1).ok()?)
        }
    }
}

/// The days that "two weeks ago" or "a year earlier" leaves: `days` before publication, give or take `slack`.
pub(super) fn around(clock: Clock, days: i32, slack: i32) -> When {
    let base = clock.published.and_then(|p| p.plus(-days));
    // "Two years ago" is often said by the calendar: any day of the year before last.
    let year = |b: Day| (days >= 365).then(|| Some((Day::new(b.year, 1, 1)?, Day::new(b.year, 12, 31)?))).flatten();
    let within = base.and_then(|b| {
        let (low, high) = (b.plus(-slack)?, b.plus(slack)?);
        Some(year(b).map_or((low, high), |(first, last)| (low.min(first), high.max(last))))
    });
    When { within, clock, ..When::default() }
}

fn relative_year(date: &DateMention, clock: Clock) -> Option<i16> {
    Some(clock.published?.year + i16::from(date.offset_years?))
}

/// "November 15": the year is that of publication, or follows from what else the report dates.
fn without_year(when: &mut When, date: &DateMention, words: &str, month: u8, day: u8) {
    let clock = when.clock;
    if let Some(published) = clock.published {
        if let Some(year) = relative_year(date, clock) {
            when.day = Day::new(year, month, day);
            let said = say!(
                "“{words}”, published on {published}",
                "« {words} », dans un article publié le {published}",
                words,
                published = explain::day(published)
            );
            when.basis.push(DateStep { said, by_own_time: true });
        } else {
            let latest = published.plus(1).unwrap_or(published);
            when.day = (0..9).filter_map(|back| Day::new(published.year + 1 - back, month, day)).find(|d| *d <= latest);
            if let Some(found) = when.day {
                let said = say!(
                    "“{words}” without a year; published on {published}, so {year}",
                    "« {words} » sans année ; article publié le {published}, donc {year}",
                    words,
                    published = explain::day(published),
                    year = found.year
                );
                when.basis.push(DateStep { said, by_own_time: true });
            }
        }
        when.weight = if when.day.is_some() { 8 } else { 0 };
        return;
    }
    // The such day nearest to the latest one the report dates in full, if it is near.
    if let Some(after) = clock.after
        && let Some(found) = [after.year - 1, after.year, after.year + 1]
            .into_iter()
            .filter_map(|y| Day::new(y, month, day))
            .filter(|d| date.weekday.is_none_or(|w| d.weekday() == Some(w)))
            .min_by_key(|d| d.days_since(after).abs())
        && found.days_since(after).abs() <= 60
    {
        when.day = Some(found);
        when.weight = 5;
        let said = say!(
            "“{words}” without a year; the report itself speaks of {after}, so {year}",
            "« {words} » sans année ; l’article lui-même parle du {after}, donc {year}",
            words,
            after = explain::day(after),
            year = found.year
        );
        when.basis.push(DateStep { said, by_own_time: true });
        return;
    }
    // A weekday and the latest year spoken of leave one year, or the date stays open.
    if let (Some(weekday), Some(year)) = (date.weekday, clock.latest_year) {
        let mut years =
            (year..=year + 3).filter_map(|y| Day::new(y, month, day)).filter(|d| d.weekday() == Some(weekday));
        if let (Some(found), None) = (years.next(), years.next()) {
            when.day = Some(found);
            when.weight = 4;
            let said = say!(
                "“{words}” without a year; the report speaks of {year}, and that day was a {weekday} in {found}",
                "« {words} » sans année ; l’article parle de {year}, et ce jour était un {weekday} en {found}",
                words,
                year,
                weekday = explain::weekday(weekday),
                found = found.year
            );
            when.basis.push(DateStep { said, by_own_time: true });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Meta;

    fn told(text: &str, published: Option<&str>, words: &str) -> (Option<String>, bool) {
        let reading = crate::read(text);
        let report = Report {
            text: text.into(),
            meta: Meta { date: published.and_then(Day::parse), ..Meta::default() },
            ..Report::default()
        };
        let mention = reading.dates.iter().position(|d| d.span.of(text) == words).map(|i| i as u32);
        let when = resolve(&reading, text, Clock::of(&report, &reading), mention);
        assert_eq!(when.day.is_none() || when.stated, when.basis.is_empty(), "{when:?}");
        (when.day.map(|d| d.to_string()), when.stated)
    }

    #[test]
    fn words_and_publication_give_the_day() {
        for (text, published, words, day, stated) in [
            ("It passed on Tuesday.", Some("2024-03-01"), "on Tuesday", Some("2024-02-27"), false),
            ("It passed on Friday.", Some("2024-03-01"), "on Friday", Some("2024-03-01"), false),
            ("It passed today.", Some("2024-03-01"), "today", Some("2024-03-01"), false),
            ("Le texte passe hier soir.", Some("2024-03-01"), "hier soir", Some("2024-02-29"), false),
            ("It passed on December 30.", Some("2024-01-02"), "on December 30", Some("2023-12-30"), false),
            ("It passed on 3 May 2021.", None, "on 3 May 2021", Some("2021-05-03"), true),
            ("It passed on Tuesday.", None, "on Tuesday", None, false),
            ("It passed on May 3.", None, "on May 3", None, false),
            ("It passed on May 3. Since 28 April 2021 it was open.", None, "on May 3", Some("2021-05-03"), false),
            (
                "It passed on Tuesday, November 15. The war of 2021 ended.",
                None,
                "on Tuesday, November 15",
                Some("2022-11-15"),
                false,
            ),
            (
                "Le 25 novembre il passe. Une semaine plus tard, le 3 décembre 2020, on vote.",
                None,
                "Le 25 novembre",
                Some("2020-11-25"),
                false,
            ),
            ("OSLO, May 3, 2021 (AP) - It passed without debate.", None, "", Some("2021-05-03"), false),
        ] {
            assert_eq!(told(text, published, words), (day.map(str::to_string), stated), "{text}");
        }
    }
}
