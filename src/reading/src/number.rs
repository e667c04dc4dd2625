//! Numbers as news prose writes them: digits with separators, and words in English and French.
//!
//! Leaves what a number counts to the rules. Invariant: a value is exact, never a rounded float.

use std::ops::Range;

use crate::tokens::{Kind, Tokens};

/// Number words and their values, in folded form; tens and scales are combined by [`parse_words`].
pub const WORDS: &[(u32, &str)] = &[
    (0, "zero no none nil nothing nobody aucun aucune personne"),
    (1, "one un une single sole lone seul seule"),
    (2, "two deux"),
    (3, "three trois"),
    (4, "four quatre"),
    (5, "five cinq"),
    (6, "six"),
    (7, "seven sept"),
    (8, "eight huit"),
    (9, "nine neuf"),
    (10, "ten dix"),
    (11, "eleven onze"),
    (12, "twelve douze"),
    (13, "thirteen treize"),
    (14, "fourteen quatorze"),
    (15, "fifteen quinze"),
    (16, "sixteen seize"),
    (17, "seventeen"),
    (18, "eighteen"),
    (19, "nineteen"),
    (20, "twenty vingt vingts"),
    (30, "thirty trente"),
    (40, "forty quarante"),
    (50, "fifty cinquante"),
    (60, "sixty soixante"),
    (70, "seventy septante"),
    (80, "eighty octante huitante"),
    (90, "ninety nonante"),
    (100, "hundred hundreds cent cents"),
    (1000, "thousand thousands mille"),
    (1_000_000, "million millions"),
    (1_000_000_000, "billion billions milliard milliards"),
];

/// The value of a run of digits with optional thousands separators (`,` `.` or a space), or `None`
/// if it is a decimal, a date, a time or does not fit.
pub fn parse_digits(text: &str) -> Option<u64> {
    let mut groups = text.split([',', '.', ' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'']);
    let first = groups.next()?;
    let mut digits = String::with_capacity(text.len());
    digits.push_str(first);
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    if digits.is_empty() || digits.len() > 18 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

/// The value of number words in order ("two hundred and six" as `[2, 100, 6]`), or `None` if they do
/// not make one number. French "quatre-vingt-dix" is `[4, 20, 10]`.
pub fn parse_words(values: &[u32]) -> Option<u64> {
    let (mut total, mut part, mut last) = (0u64, 0u64, u64::MAX);
    for (i, &value) in values.iter().enumerate() {
        let value = u64::from(value);
        match value {
            1000 | 1_000_000 | 1_000_000_000 => {
                total = total.checked_add(part.max(1).checked_mul(value)?)?;
                (part, last) = (0, value);
                continue;
            }
            100 => {
                if part > 99 {
                    return None;
                }
                part = part.max(1) * 100;
            }
            20 if part % 100 == 4 && i > 0 => part = part - 4 + 80,
            0 if values.len() > 1 => return None,
            _ => {
                // "soixante-dix", "quatre-vingt-douze": ten to nineteen after sixty or eighty.
                let room = match part % 100 {
                    0 if part == 0 || last >= 100 || last == u64::MAX => 100,
                    60 | 80 if last != u64::MAX => 20,
                    20 | 30 | 40 | 50 | 70 | 90 => 10,
                    _ => return None,
                };
                if value >= room {
                    return None;
                }
                part += value;
            }
        }
        last = value;
    }
    total.checked_add(part)
}

/// A number as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberMention {
    /// Its first token.
    pub first: usize,
    /// Its last token.
    pub last: usize,
    /// The number, exact as written.
    pub value: u64,
    /// Written in words, not digits.
    pub worded: bool,
    /// What else the words around it say of it.
    pub make: Make,
}

/// What the words glued to a number make of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Make {
    /// A plain number.
    #[default]
    Plain,
    /// A share or a sum of money: "52%", "$15", "3 points".
    Unit,
    /// Rounded to a scale: "12 million".
    Scaled,
    /// Part of a compound: "nine-member", "18-year-old".
    Compound,
    /// An article or "no": a number only where something is counted ("une abstention", "no votes against").
    Article,
}

/// At most this many tokens make one number in words.
const WORDED_TOKENS: usize = 12;

/// Appends every number among the tokens of `range`, in order, none inside another. Never fails.
pub fn scan(tokens: &Tokens<'_>, range: Range<usize>, out: &mut Vec<NumberMention>) {
    let mut i = range.start;
    while i < range.end {
        let found = match tokens.get(i).map(|t| t.kind) {
            Some(Kind::Number) => digits_at(tokens, i, range.end),
            Some(Kind::Word) if tokens.lexeme(i).number.is_some() => words_at(tokens, i, range.end),
            _ => None,
        };
        i = match found {
            Some(number) => {
                out.push(number);
                number.last + 1
            }
            // A decimal goes on over its scale: "4.2 million" is no "million".
            None if tokens.get(i).is_some_and(|t| t.kind == Kind::Number) && is_scale(tokens, i + 1) => i + 2,
            // "54 per cent", "62 pour cent": no hundred.
            None if matches!(tokens.key(i), "per" | "pour") && tokens.key(i + 1) == "cent" => i + 2,
            None => i + 1,
        };
    }
}

fn digits_at(tokens: &Tokens<'_>, first: usize, end: usize) -> Option<NumberMention> {
    let mut value = parse_digits(tokens.word(first))?;
    let mut last = first;
    // "1 272": groups of three after a single space.
    while last + 1 < end && tokens.word(first).len() <= 3 && is_group(tokens, last + 1) && tokens.word(last).len() <= 3
    {
        value = value.checked_mul(1000)?.checked_add(parse_digits(tokens.word(last + 1))?)?;
        last += 1;
    }
    if value == 1 && matches!(tokens.key(last + 1), "seul" | "seule") {
        last += 1;
    }
    let mut make = Make::Plain;
    if is_scale(tokens, last + 1) {
        value = value.checked_mul(u64::from(tokens.lexeme(last + 1).number?))?;
        last += 1;
        make = Make::Scaled;
    }
    Some(NumberMention { first, last, value, worded: false, make: made(tokens, first, last, make) })
}

fn words_at(tokens: &Tokens<'_>, first: usize, end: usize) -> Option<NumberMention> {
    // "the UN": a name, not the French number.
    if tokens.word(first) == "UN" {
        return None;
    }
    let mut values = [0; WORDED_TOKENS];
    let mut count = 0;
    let mut best: Option<(usize, u64)> = None;
    let mut i = first;
    while i < end.min(first + WORDED_TOKENS) {
        let Some(value) = tokens.lexeme(i).number.filter(|_| tokens.get(i).is_some_and(|t| t.kind == Kind::Word))
        else {
            break;
        };
        let repeats_one = value == 1 && values[..count] == [1];
        if !repeats_one {
            values[count] = value;
            count += 1;
        }
        if let Some(whole) = parse_words(&values[..count]) {
            best = Some((i, whole));
        } else if best.is_some() {
            break;
        }
        i += 1;
        if tokens.is_mark(i, '-') || joins(tokens, i, value) {
            i += 1;
        }
    }
    let (last, value) = best?;
    // "hundreds of", "thousands": no number.
    if first == last
        && matches!(tokens.key(first), "hundreds" | "thousands" | "millions" | "billions" | "milliards" | "cents")
    {
        return None;
    }
    let make = match tokens.key(first) {
        "no" | "nothing" | "nobody" | "personne" | "un" | "une" | "aucun" | "aucune" | "single" | "sole" | "lone"
        | "seul" | "seule"
            if first == last =>
        {
            Make::Article
        }
        _ if value >= 1_000_000 => Make::Scaled,
        _ => Make::Plain,
    };
    Some(NumberMention { first, last, value, worded: true, make: made(tokens, first, last, make) })
}

/// "and" after a hundred, "et" after a ten.
fn joins(tokens: &Tokens<'_>, i: usize, before: u32) -> bool {
    let next = tokens.lexeme(i + 1).number;
    match tokens.key(i) {
        "and" => before >= 100 && next.is_some_and(|n| (1..100).contains(&n)),
        "et" => (20..=60).contains(&before) && matches!(next, Some(1 | 11)),
        _ => false,
    }
}

fn is_group(tokens: &Tokens<'_>, i: usize) -> bool {
    let Some(token) = tokens.get(i) else { return false };
    let before = token.span.start as usize;
    let gap = tokens.text.get(..before).map_or("", |t| t.trim_end_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']));
    let gap = tokens.text.get(gap.len()..before).unwrap_or("");
    token.kind == Kind::Number
        && tokens.word(i).len() == 3
        && tokens.word(i).bytes().all(|b| b.is_ascii_digit())
        && gap.chars().count() == 1
}

fn is_scale(tokens: &Tokens<'_>, i: usize) -> bool {
    matches!(
        tokens.key(i),
        "thousand" | "million" | "millions" | "billion" | "billions" | "mille" | "milliard" | "milliards"
    )
}

fn made(tokens: &Tokens<'_>, first: usize, last: usize, make: Make) -> Make {
    let money = first > 0 && matches!(tokens.key(first - 1), "$" | "€" | "£" | "¥" | "#");
    let unit = match tokens.key(last + 1) {
        "%" | "percent" | "pct" | "percentage" | "bn" | "trn" | "€" | "$" | "£" | "euros" | "dollars" | "dlrs"
        | "°" => true,
        "per" | "pour" => matches!(tokens.key(last + 2), "cent" | "100"),
        _ => false,
    };
    let glued = tokens.is_mark(last + 1, '-') && tokens.get(last + 1).is_some_and(|t| !t.spaced);
    let after = tokens.get(last + 2).filter(|t| glued && t.kind == Kind::Word && !t.spaced);
    let compound = after.is_some()
        && tokens.lexeme(last + 2).number.is_none()
        && !matches!(tokens.key(last + 2), "to" | "a" | "vote" | "votes" | "against");
    // "2-for-1", "COVID-19": glued to a word before it.
    let word_before = first
        .checked_sub(2)
        .filter(|_| tokens.is_mark(first - 1, '-'))
        .filter(|_| [first - 1, first].iter().all(|&i| tokens.get(i).is_some_and(|t| !t.spaced)))
        .filter(|&i| tokens.get(i).is_some_and(|t| t.kind == Kind::Word) && tokens.lexeme(i).number.is_none());
    let compound = compound
        || word_before.is_some_and(|i| {
            !matches!(tokens.key(i), "to" | "a" | "yeas" | "nays" | "ayes" | "noes" | "pour" | "contre" | "abstentions")
        });
    match () {
        () if money || unit => Make::Unit,
        () if compound => Make::Compound,
        () => make,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits() {
        for (text, value) in [
            ("336", Some(336)),
            ("42,118,903", Some(42_118_903)),
            ("1.272", Some(1272)),
            ("1 272", Some(1272)),
            ("4.75", None),
            ("16.11.2022", None),
            ("2022", Some(2022)),
            ("", None),
            ("12,34", None),
        ] {
            assert_eq!(parse_digits(text), value, "{text}");
        }
    }

    #[test]
    fn words() {
        for (words, value) in [
            (&[1][..], Some(1)),
            (&[80, 5], Some(85)),
            (&[2, 100, 6], Some(206)),
            (&[4, 20, 10], Some(90)),
            (&[60, 10], Some(70)),
            (&[3, 100, 30, 6], Some(336)),
            (&[2, 1000, 5], Some(2005)),
            (&[1, 1], None),
            (&[5, 4], None),
            (&[0], Some(0)),
        ] {
            assert_eq!(parse_words(words), value, "{words:?}");
        }
    }

    #[test]
    fn numbers_in_text() {
        for (text, want) in [
            ("by 21,430,118 to 903,277", "21430118 903277"),
            ("1 318 voix, 1\u{202f}005 contre", "1318 1005"),
            ("two hundred and six, vingt et une, quatre-vingt-douze", "206 21 92"),
            ("un seul contre, 1 seule voix, one single vote", "1 1 1"),
            ("a nine-member board, 12-member jury", "9:Compound 12:Compound"),
            ("five-to-four, 5-4", "5 4 5 4"),
            ("52% and $15 and 4.2 million and 12 million", "52:Unit 15:Unit 12000000:Scaled"),
            ("hundreds of votes, no votes", "0:Article"),
            ("fifty-two to forty-eight", "52 48"),
            ("trois cent trente-six voix", "336"),
            ("54 per cent against, 62 pour cent", "54:Unit 62:Unit"),
        ] {
            let tokens = Tokens::scan(text);
            let mut found = Vec::new();
            scan(&tokens, 0..tokens.len(), &mut found);
            let got: Vec<String> = found
                .iter()
                .map(|n| match n.make {
                    Make::Plain => n.value.to_string(),
                    make => format!("{}:{make:?}", n.value),
                })
                .collect();
            assert_eq!(got.join(" "), want, "{text}");
        }
    }
}
