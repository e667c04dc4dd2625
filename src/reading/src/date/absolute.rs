//! Days, months and years written out: "15 November 2022", "Nov. 8", "1er décembre", "16.11.2022", "in 2020".
//!
//! Reads forward from a number or the name of a month. Leaves weekdays and "today" to their own files.
//! Invariant: a day is only given where the month has it; an impossible one is left out and warned of.

use super::calendar::month_days;
use super::words::{MONTH, NAMELIKE, SHORT, WEEKDAY, WORDLIKE};
use super::{DateMention, Found};
use crate::reading::{Language, Warning, WarningKind};
use crate::structure;
use crate::tokens::{Kind, Tokens};

/// Reads the date that starts at the number `i`, or `None`.
pub(super) fn scan_number(tokens: &Tokens<'_>, i: usize, warnings: &mut Vec<Warning>) -> Option<Found> {
    let key = tokens.key(i);
    if key.len() > 4 && key.contains('.') {
        return dotted(tokens, i, warnings);
    }
    if unspaced(tokens, i + 1, &['/', '-', '.'])
        && unspaced_number(tokens, i + 2)
        && let Some(found) = numeric(tokens, i, warnings)
    {
        return Some(found);
    }
    day_first(tokens, i, warnings).or_else(|| year_alone(tokens, i))
}

/// Reads the date that starts at the name of a month `i`, or `None`.
pub(super) fn scan_month(tokens: &Tokens<'_>, i: usize, warnings: &mut Vec<Warning>) -> Option<Found> {
    let month = month_at(tokens, i)?;
    let flags = tokens.lexeme(i).date;
    let capital = tokens.get(i).is_some_and(|t| t.capital);
    if flags & WORDLIKE != 0 && !capital {
        return None;
    }
    let mut next = i + 1;
    if tokens.is_mark(next, '.') && flags & SHORT != 0 {
        next += 1;
    }
    let premier = i > 0 && tokens.key(i - 1) == "premier";
    if let Some(day) = day_number(tokens, next).filter(|_| !premier && same_line(tokens, next)) {
        // "November 15 votes" counts votes only in a list no one writes; "May 5-4" is no date.
        let (end, day_end) = range_end(tokens, next);
        let mut found = Found::new(i, end);
        found.date = DateMention { month: Some(month), day: Some(day), day_end, ..DateMention::default() };
        take_year(tokens, &mut found, true);
        return Some(checked(tokens, found, warnings));
    }
    let mut found = Found::new(if premier { i - 1 } else { i }, next - 1);
    found.date = DateMention { month: Some(month), day: premier.then_some(1), ..DateMention::default() };
    take_year(tokens, &mut found, false);
    if found.date.year.is_some() || premier {
        return Some(checked(tokens, found, warnings));
    }
    let introduced = i > 0 && introduces_month(tokens.key(i - 1));
    let alone = flags & (SHORT | NAMELIKE) == 0 && (capital || is_french_month(tokens.key(i)));
    let named = flags & NAMELIKE != 0 && introduced && (capital || is_french_month(tokens.key(i)));
    // A person or a thing may bear the name: "June Smith", "August Strindberg".
    let surname = tokens.get(i + 1).is_some_and(|t| t.capital && t.kind == Kind::Word) && flags & NAMELIKE != 0;
    (alone || named && !surname).then(|| {
        found.last = i;
        found
    })
}

/// "15 November 2022", "19 et 20 septembre", "the 15th of November".
fn day_first(tokens: &Tokens<'_>, i: usize, warnings: &mut Vec<Warning>) -> Option<Found> {
    let day = day_number(tokens, i)?;
    let (last, day_end) = range_end(tokens, i);
    let of = |at: usize| if matches!(tokens.key(at), "of" | "de" | "d'") { at + 1 } else { at };
    let (at, day_end) = match month_at(tokens, of(last + 1)) {
        Some(_) => (of(last + 1), day_end),
        None => (of(i + 1), None),
    };
    let month = month_at(tokens, at)?;
    let flags = tokens.lexeme(at).date;
    let capital = tokens.get(at).is_some_and(|t| t.capital);
    if flags & WORDLIKE != 0 && !capital || !same_line(tokens, at) {
        return None;
    }
    let dot = flags & SHORT != 0 && tokens.is_mark(at + 1, '.');
    // "7 sept" may be two numbers of a list; the stop or a year makes it a date.
    let year_follows = year_at(tokens, at + 1).is_some();
    if tokens.key(at) == "sept" && !dot && !year_follows && !capital {
        return None;
    }
    let mut found = Found::new(i, at + usize::from(dot && year_at(tokens, at + 2).is_some()));
    found.date = DateMention { month: Some(month), day: Some(day), day_end, ..DateMention::default() };
    take_year(tokens, &mut found, true);
    Some(checked(tokens, found, warnings))
}

/// "16.11.2022": day first, as everywhere this form is used; "2022.11.16" year first.
fn dotted(tokens: &Tokens<'_>, i: usize, warnings: &mut Vec<Warning>) -> Option<Found> {
    let mut parts = tokens.key(i).split('.');
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (day, month, year) = if a.len() == 4 { (c, b, a) } else { (a, b, c) };
    let short = || small_year(year).filter(|_| day.len() == 2 && month.len() == 2);
    let (day, month, year) = (small(day, 31)?, small(month, 12)?, year_of(year).or_else(short)?);
    let mut found = Found::new(i, i);
    found.date = DateMention { year: Some(year), month: Some(month), day: Some(day), ..DateMention::default() };
    Some(checked(tokens, found, warnings))
}

/// "2022-11-15", "26/11/2020", "11/15/2022". Where day and month could be swapped, French texts put the
/// day first; in others only the year is taken.
fn numeric(tokens: &Tokens<'_>, i: usize, warnings: &mut Vec<Warning>) -> Option<Found> {
    let Kind::Mark(mark) = tokens.get(i + 1)?.kind else { return None };
    if !unspaced(tokens, i + 3, &[mark]) || !unspaced_number(tokens, i + 4) {
        return None;
    }
    let (left, middle, right) = (tokens.key(i), tokens.key(i + 2), tokens.key(i + 4));
    let year_first = year_of(left);
    let (year, (day, month)) = if let Some(year) = year_first {
        // The time may be glued on: "2022-11-15T10:20".
        let day = right.split('t').next().unwrap_or(right);
        (year, (Some(small(day, 31)?), Some(small(middle, 12)?)))
    } else {
        let days_first = structure::language(tokens) == Some(Language::Fr);
        let order = match (small(left, 31)?, small(middle, 31)?) {
            (d, m) if (d > 12 || d == m || days_first) && m <= 12 => (Some(d), Some(m)),
            (m, d) if d > 12 && m <= 12 => (Some(d), Some(m)),
            (d, m) if d <= 12 && m <= 12 => (None, None),
            _ => return None,
        };
        // "15/11/22": of this century, where the day goes first.
        let short = || small_year(right).filter(|_| days_first && mark == '/' && middle.len() == 2);
        (year_of(right).or_else(short)?, order)
    };
    let mut found = Found::new(i, i + 4);
    found.date = DateMention { year: Some(year), month, day, ..DateMention::default() };
    Some(checked(tokens, found, warnings))
}

/// A year by itself, where the word before makes it one: "in 2020", "the 2020 war", "depuis 2020".
fn year_alone(tokens: &Tokens<'_>, i: usize) -> Option<Found> {
    let year = year_of(tokens.key(i)).filter(|y| (1900..2100).contains(y))?;
    let before = i.checked_sub(1).map(|b| tokens.key(b))?;
    let sure = matches!(
        before,
        "in" | "since"
            | "until"
            | "during"
            | "early"
            | "late"
            | "mid"
            | "en"
            | "depuis"
            | "annee"
            | "year"
            | "fin"
            | "debut"
            | "ete"
            | "summer"
            | "spring"
            | "autumn"
            | "winter"
            | "printemps"
            | "automne"
            | "hiver"
    );
    let likely =
        matches!(before, "the" | "of" | "by" | "from" | "before" | "after" | "through" | "to" | "avant" | "apres")
            && (1950..2050).contains(&year);
    // French "de 2020" may count; a year ends its phrase.
    let ended = matches!(before, "de" | "du" | "d'")
        && (1950..2050).contains(&year)
        && tokens.get(i + 1).is_none_or(|t| matches!(t.kind, Kind::Mark(_)) || is_small_word(tokens.key(i + 1)));
    let unit =
        matches!(tokens.key(i + 1), "%" | "percent" | "euros" | "dollars" | "people" | "personnes" | "voix" | "votes");
    ((sure || likely || ended) && !unit).then(|| {
        let mut found = Found::new(i, i);
        found.date.year = Some(year);
        found
    })
}

fn is_small_word(key: &str) -> bool {
    matches!(
        key,
        "et" | "a" | "au" | "par" | "pour" | "qui" | "que" | "dans" | "entre" | "en" | "est" | "ont" | "avec" | "sur"
    )
}

fn introduces_month(key: &str) -> bool {
    matches!(
        key,
        "in" | "of"
            | "since"
            | "until"
            | "till"
            | "by"
            | "last"
            | "next"
            | "this"
            | "early"
            | "late"
            | "mid"
            | "during"
            | "from"
            | "before"
            | "after"
            | "through"
            | "en"
            | "de"
            | "d'"
            | "depuis"
            | "fin"
            | "debut"
            | "mi"
            | "courant"
            | "avant"
            | "apres"
            | "-"
    )
}

fn is_french_month(key: &str) -> bool {
    matches!(
        key,
        "janvier"
            | "fevrier"
            | "mars"
            | "avril"
            | "mai"
            | "juin"
            | "juillet"
            | "aout"
            | "septembre"
            | "octobre"
            | "novembre"
            | "decembre"
    )
}

/// The month named by token `i`.
fn month_at(tokens: &Tokens<'_>, i: usize) -> Option<u8> {
    let lexeme = tokens.lexeme(i);
    (lexeme.date & MONTH != 0).then_some(lexeme.date_value)
}

/// A day of the month: "15", "15th", "1er".
fn day_number(tokens: &Tokens<'_>, i: usize) -> Option<u8> {
    let token = tokens.get(i)?;
    if token.kind != Kind::Number {
        return None;
    }
    let key = tokens.key(i);
    let digits = key.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    matches!(&key[digits.len()..], "" | "st" | "nd" | "rd" | "th" | "er").then(|| small(digits, 31)).flatten()
}

/// Where a range of days that starts at `i` ends, and its last day: "13-14", "19 and 20", "du 7 au 9".
fn range_end(tokens: &Tokens<'_>, i: usize) -> (usize, Option<u8>) {
    let joined = tokens.is_mark(i + 1, '-') || matches!(tokens.key(i + 1), "and" | "et" | "to" | "au" | "through");
    let (Some(first), Some(second)) = (day_number(tokens, i), day_number(tokens, i + 2).filter(|_| joined)) else {
        return (i, None);
    };
    // "November 15 and 16 lawmakers": a number that counts what follows is no day.
    let counts = matches!(tokens.key(i + 1), "and" | "et")
        && tokens.get(i + 3).is_some_and(|t| t.kind == Kind::Word && !t.capital)
        && month_at(tokens, i + 3).is_none()
        && !matches!(
            tokens.key(i + 3),
            "in" | "at"
                | "on"
                | "of"
                | "by"
                | "the"
                | "as"
                | "against"
                | "when"
                | "is"
                | "was"
                | "dans"
                | "a"
                | "par"
                | "contre"
                | "de"
                | "and"
                | "et"
        );
    if second > first && !counts { (i + 2, Some(second)) } else { (i, None) }
}

/// Takes a year that follows ("November 15, 2022", "novembre 2020", "November of last year") into `found`.
fn take_year(tokens: &Tokens<'_>, found: &mut Found, comma: bool) {
    let mut at = found.last + 1;
    if comma && tokens.is_mark(at, ',') || matches!(tokens.key(at), "of" | "de") {
        at += 1;
    }
    if let Some(year) = year_at(tokens, at) {
        found.date.year = Some(year);
        found.last = at;
    }
}

fn year_at(tokens: &Tokens<'_>, i: usize) -> Option<i16> {
    let token = tokens.get(i)?;
    if token.kind != Kind::Number || token.line_start {
        return None;
    }
    year_of(tokens.key(i))
}

fn year_of(key: &str) -> Option<i16> {
    if key.len() != 4 || !key.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    key.parse().ok().filter(|y| (1800..2200).contains(y))
}

/// "22", of this century.
fn small_year(key: &str) -> Option<i16> {
    let year: i16 = key.parse().ok().filter(|_| key.len() == 2)?;
    (0..60).contains(&year).then_some(2000 + year)
}

fn small(digits: &str, most: u8) -> Option<u8> {
    if digits.is_empty() || digits.len() > 2 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|n| (1..=most).contains(n))
}

fn unspaced(tokens: &Tokens<'_>, i: usize, marks: &[char]) -> bool {
    tokens.get(i).is_some_and(|t| !t.spaced && matches!(t.kind, Kind::Mark(m) if marks.contains(&m)))
}

fn unspaced_number(tokens: &Tokens<'_>, i: usize) -> bool {
    tokens.get(i).is_some_and(|t| !t.spaced && t.kind == Kind::Number)
}

/// No blank line stands before token `i`; a wrapped line may.
fn same_line(tokens: &Tokens<'_>, i: usize) -> bool {
    let (Some(before), Some(token)) = (i.checked_sub(1).and_then(|b| tokens.get(b)), tokens.get(i)) else {
        return false;
    };
    let gap = tokens.text.get(before.span.end as usize..token.span.start as usize).unwrap_or("");
    gap.bytes().filter(|b| *b == b'\n').count() <= 1
}

/// Leaves out a day its month does not have, and warns.
fn checked(tokens: &Tokens<'_>, mut found: Found, warnings: &mut Vec<Warning>) -> Found {
    let (Some(month), Some(day)) = (found.date.month, found.date.day) else { return found };
    let most = month_days(found.date.year, month);
    if found.date.day_end.is_some_and(|end| end > most) {
        found.date.day_end = None;
    }
    if day > most {
        found.date.day = None;
        warnings.push(Warning {
            kind: WarningKind::ImpossibleDate,
            span: tokens.span(found.first, found.last),
            reason: format!("there is no day {day} in that month, which has {most}"),
        });
    }
    found
}

/// Takes a weekday that explains the date: "November 15 (Tuesday)", "15 November, a Tuesday".
pub(super) fn take_weekday(tokens: &Tokens<'_>, found: &mut Found) {
    if found.date.day.is_none() || found.date.weekday.is_some() {
        return;
    }
    let at = found.last + 1;
    let weekday = |i: usize| {
        let lexeme = tokens.lexeme(i);
        (lexeme.date & WEEKDAY != 0).then_some(lexeme.date_value)
    };
    if let Some(day) = weekday(at + 1).filter(|_| tokens.is_mark(at, '(') && tokens.is_mark(at + 2, ')')) {
        (found.date.weekday, found.last) = (Some(day), at + 2);
    } else if let Some(day) =
        weekday(at + 2).filter(|_| tokens.is_mark(at, ',') && matches!(tokens.key(at + 1), "a" | "un"))
    {
        (found.date.weekday, found.last) = (Some(day), at + 2);
    }
}
