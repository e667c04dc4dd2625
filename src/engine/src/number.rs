//! Numbers as news prose writes them: digits with separators, and words in English and French.
//!
//! Leaves what a number counts to the rules. Invariant: a value is exact, never a rounded float.

/// Number words and their values, in folded form; tens and scales are combined by [`parse_words`].
pub const WORDS: &[(u32, &str)] = &[
    (0, "zero no none nil aucun aucune"),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits() {
        for (text, value) in [
            ("336", Some(336)),
            ("37,531,576", Some(37_531_576)),
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
}
