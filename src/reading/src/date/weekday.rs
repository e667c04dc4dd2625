//! Weekdays, alone or with the day they fall on: "Wednesday", "mardi 15 novembre", "Tuesday, Nov. 15".
//!
//! Leaves which week is meant to the comparison, which knows when the report was published.

use super::words::{MONTH, PART, SHORT, WEEKDAY};
use super::{DateMention, Found, absolute};
use crate::reading::Warning;
use crate::tokens::{Kind, Tokens};

/// Reads the date expression that starts at the weekday `i`, or `None`.
pub(super) fn scan(tokens: &Tokens<'_>, i: usize, warnings: &mut Vec<Warning>) -> Option<Found> {
    let lexeme = tokens.lexeme(i);
    if lexeme.date & WEEKDAY == 0 {
        return None;
    }
    let short = lexeme.date & SHORT != 0;
    if short && !tokens.get(i)?.capital {
        return None;
    }
    if let Some(mut found) = with_day(tokens, i, warnings) {
        found.first = i;
        found.date.weekday = Some(lexeme.date_value);
        return Some(found);
    }
    if short {
        return None;
    }
    let mut found = Found::new(i, i);
    found.date = DateMention { weekday: Some(lexeme.date_value), ..DateMention::default() };
    match tokens.key(i + 1) {
        // The week meant is the next one.
        "prochain" => (found.date.ahead, found.last) = (true, i + 1),
        "dernier" => found.last = i + 1,
        _ => {}
    }
    if let Some(last) = part_of_day(tokens, found.last + 1) {
        found.last = last;
    }
    Some(found)
}

/// The day and month after the weekday, over a comma, an opening bracket or an article.
fn with_day(tokens: &Tokens<'_>, i: usize, warnings: &mut Vec<Warning>) -> Option<Found> {
    let mut at = i + 1;
    if tokens.is_mark(at, '.') || tokens.is_mark(at, ',') {
        at += 1;
    }
    let bracket = tokens.is_mark(at, '(');
    if bracket {
        at += 1;
    }
    if matches!(tokens.key(at), "the" | "le" | "on") {
        at += 1;
    }
    let found = match tokens.get(at)?.kind {
        Kind::Number => absolute::scan_number(tokens, at, warnings),
        Kind::Word if tokens.lexeme(at).date & MONTH != 0 => absolute::scan_month(tokens, at, warnings),
        _ => None,
    }?;
    found.date.day?;
    let closed = bracket && tokens.is_mark(found.last + 1, ')');
    Some(if closed { Found { last: found.last + 1, ..found } } else { found })
}

/// "Wednesday night", "mercredi après-midi": the last token of the part of the day at `i`.
pub(super) fn part_of_day(tokens: &Tokens<'_>, i: usize) -> Option<usize> {
    if tokens.key(i) == "apres" && tokens.is_mark(i + 1, '-') && tokens.key(i + 2) == "midi" {
        return Some(i + 2);
    }
    if tokens.key(i) == "apres-midi" || tokens.lexeme(i).date & PART != 0 {
        return Some(i);
    }
    (tokens.key(i) == "au" && matches!(tokens.key(i + 1), "soir" | "matin")).then_some(i + 1)
}
