//! Days, months and years told from the time of writing: "today", "hier soir", "last night", "last month".
//!
//! Leaves when the report was written to the comparison.

use super::weekday::part_of_day;
use super::words::{PART, RELATIVE, TODAY, UNIT_MONTH, UNIT_YEAR};
use super::{DateMention, Found};
use crate::tokens::Tokens;

/// Reads the relative expression at token `i`, or `None`.
pub(super) fn scan(tokens: &Tokens<'_>, i: usize) -> Option<Found> {
    let lexeme = tokens.lexeme(i);
    let before = |back: usize| i.checked_sub(back).map_or("", |at| tokens.key(at));
    let mut found = Found::new(i, i);
    let mut date = DateMention::default();
    match lexeme.date {
        flags if flags & RELATIVE != 0 => {
            let mut offset = i8::try_from(lexeme.date_value).ok()? - i8::try_from(TODAY).ok()?;
            if offset == -1 && before(1) == "-" && before(2) == "avant" {
                (offset, found.first) = (-2, i - 2);
            } else if before(1) == "before" && before(2) == "day" || before(1) == "after" && before(2) == "day" {
                (offset, found.first) = (offset * 2, i - 2);
            }
            date.offset_days = Some(offset);
            if let Some(last) = part_of_day(tokens, i + 1) {
                found.last = last;
            }
        }
        flags if flags & PART != 0 => {
            let first = if before(1) == "-" && before(2) == "apres" { i - 2 } else { i };
            let word = first.checked_sub(1).map_or("", |at| tokens.key(at));
            date.offset_days = match word {
                "this" | "ce" | "cet" | "cette" => Some(0),
                "last" if tokens.key(i) == "night" => Some(-1),
                _ => return None,
            };
            found.first = first - 1;
        }
        flags if flags & (UNIT_MONTH | UNIT_YEAR) != 0 => {
            let offset = match (before(1), tokens.key(i + 1)) {
                (_, "dernier" | "derniere" | "passe" | "passee") => {
                    found.last = i + 1;
                    -1
                }
                ("last", _) => -1,
                ("this" | "ce" | "cette", _) => 0,
                _ => return None,
            };
            if matches!(before(1), "last" | "this" | "ce" | "cette" | "le" | "l'") {
                found.first = i - 1;
            }
            if flags & UNIT_MONTH != 0 {
                date.offset_months = Some(offset);
            } else {
                date.offset_years = Some(offset);
            }
        }
        _ => return None,
    }
    found.date = date;
    Some(found)
}

/// Takes a year told from now after a month: "in November last year", "en novembre de l'an dernier".
pub(super) fn take_year(tokens: &Tokens<'_>, found: &mut Found) {
    if found.date.month.is_none() || found.date.year.is_some() {
        return;
    }
    let mut at = found.last + 1;
    if matches!(tokens.key(at), "of" | "de") {
        at += 1;
    }
    let (unit, offset, last) = match tokens.key(at) {
        "last" => (at + 1, -1, at + 1),
        "this" | "cette" => (at + 1, 0, at + 1),
        "l'" => (at + 1, -1, at + 2),
        "dernier" => {
            found.last = at;
            return;
        }
        _ => return,
    };
    let ended = last == at + 1 || matches!(tokens.key(last), "dernier" | "derniere" | "passe" | "passee");
    if tokens.lexeme(unit).date & UNIT_YEAR != 0 && ended {
        found.date.offset_years = Some(offset);
        found.last = last;
    }
}
