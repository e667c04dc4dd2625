//! Quantities in words, as the number another report writes: "half" is 50 (per cent), "two decades" 20 (years), "a
//! year and a half" 18 (months), "un tiers" 33.
//!
//! Leaves numbers as such to [`crate::number`], bounds to [`super::counts`].

use crate::tokens::{Kind, Tokens};

/// The number that the words from token `i` on stand for, and how many tokens they take; tokens from `end` on are
/// another claim's.
pub(super) fn read(tokens: &Tokens<'_>, i: usize, end: usize) -> Option<(u64, usize)> {
    let key = |k: usize| if i + k < end { tokens.key(i + k) } else { "" };
    // "two-thirds", "decade-long": a hyphen stands between.
    let dash = usize::from(tokens.is_mark(i + 1, '-') && i + 1 < end);
    let next = key(1 + dash);
    let many = small(key(0)).or_else(|| tokens.lexeme(i).number.map(u64::from).filter(|n| (2..20).contains(n)));
    if let Some(many) = many {
        match next {
            "thirds" | "tiers" if many < 3 => return Some((many * 33 + many / 2, 2 + dash)),
            "quarters" | "quarts" if many == 3 => return Some((75, 2 + dash)),
            "decade" | "decades" | "decennie" | "decennies" => return Some((many * 10, 2 + dash)),
            "dozen" | "douzaine" | "douzaines" => return Some((many * 12, 2 + dash)),
            "score" | "vingtaine" => return Some((many * 20, 2 + dash)),
            // "a year and a half", "un an et demi"
            "year" | "an" | "annee" if matches!(key(2), "and" | "et") => {
                let article = usize::from(key(3) == "a");
                if matches!(key(3 + article), "half" | "demi" | "demie") {
                    return Some((many * 12 + 6, 4 + article));
                }
            }
            _ => {}
        }
    }
    match key(0) {
        "half" | "halved" | "halve" | "halving" | "moitie" => Some((50, 1)),
        // "the first quarter" is of a year.
        "quarter" | "quart" if !before(tokens, i) => Some((25, 1)),
        "third" if matches!(key(1), "of" | "fewer" | "less" | "more") && !before(tokens, i) => Some((33, 1)),
        "tiers" if !key(1).is_empty() && !before(tokens, i) => Some((33, 1)),
        // "divisé par deux", "réduits de moitié"
        "divise" | "divises" | "divisee" | "divisees" if key(1) == "par" && key(2) == "deux" => Some((50, 3)),
        "decade" | "decennie" => Some((10, 1)),
        _ => None,
    }
}

/// Whether an ordinal or a capitalised name stands before token `i`: "the fourth quarter", "the Latin Quarter".
fn before(tokens: &Tokens<'_>, i: usize) -> bool {
    let Some(at) = i.checked_sub(1) else { return false };
    matches!(tokens.key(at), "first" | "second" | "third" | "fourth" | "last" | "premier" | "deuxieme" | "troisieme")
        || tokens.get(at).is_some_and(|t| t.kind == Kind::Word && t.capital && !t.line_start)
        || tokens.get(i).is_some_and(|t| t.capital && !t.line_start)
}

/// "a", "one", "un".
fn small(key: &str) -> Option<u64> {
    matches!(key, "a" | "an" | "one" | "un" | "une").then_some(1)
}

/// Whether `round` is what a writer makes of `exact`: 400 of 412, 9,000 of 9,200.
pub(super) fn rounds(round: u64, exact: u64) -> bool {
    if round < 20 || exact < 20 || round == exact {
        return false;
    }
    let mut unit = 1;
    while round.is_multiple_of(unit * 10) {
        unit *= 10;
    }
    // A number without a nought at its end is no round one.
    unit > 1
        && !exact.is_multiple_of(unit)
        && (exact / unit * unit == round || (exact + unit / 2) / unit * unit == round)
        && round.abs_diff(exact) * 8 <= exact
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbers() {
        for (text, want) in [
            ("half of them", Some((50, 1))),
            ("a year and a half", Some((18, 5))),
            ("un an et demi", Some((18, 4))),
            ("two thirds of it", Some((67, 2))),
            ("deux tiers des", Some((67, 2))),
            ("four decades", Some((40, 2))),
            ("a decade-long pause", Some((10, 2))),
            ("a dozen men", Some((12, 2))),
            ("quarter of it", Some((25, 1))),
            ("a year and a day", None),
            ("third time", None),
        ] {
            let tokens = Tokens::scan(text);
            assert_eq!(read(&tokens, 0, tokens.len()), want, "{text}");
        }
    }

    #[test]
    fn round_numbers_are_known() {
        for (round, exact, want) in [
            (400, 412, true),
            (9000, 9200, true),
            (412, 400, false),
            (300, 412, false),
            (500, 530, true),
            (20, 40, false),
        ] {
            assert_eq!(rounds(round, exact), want, "{round} {exact}");
        }
    }
}
