//! The languages in which the page and the engine's views speak, and how each writes numbers.
//!
//! Leaves the words themselves to those who say them: a pair stands where it is said, so that a word in one
//! language alone does not compile. Values of an address are the same in every language.

use serde::{Deserialize, Serialize};

/// A language of the interface; the reports may be in others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
}

/// The months, in the order of [`Language::ALL`].
const MONTHS: [[&str; 12]; 2] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
];

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// Its code (BCP 47), which is also its word in the address.
    pub const fn code(self) -> &'static str {
        self.choose("en", "fr")
    }

    /// Of the languages a reader asks for, best first ("fr-CA", "en"), the first there is here; else English.
    pub fn preferred<'a>(asked: impl IntoIterator<Item = &'a str>) -> Self {
        let spoken = |tag: &str| {
            let main = tag.split('-').next().unwrap_or(tag);
            Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(main))
        };
        asked.into_iter().find_map(spoken).unwrap_or_default()
    }

    /// What is said in this language.
    pub const fn choose<T: Copy>(self, english: T, french: T) -> T {
        match self {
            Self::English => english,
            Self::French => french,
        }
    }

    /// The name of a month, 1 to 12: "November"; `?` for any other number.
    pub fn month(self, month: u8) -> &'static str {
        let [english, french] = &MONTHS;
        self.choose(english, french).get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("?")
    }

    /// Whether this many takes the singular: one in English, none and one in French.
    pub const fn is_singular(self, count: u64) -> bool {
        match self {
            Self::English => count == 1,
            Self::French => count < 2,
        }
    }

    /// A number with its thousands apart: "12,345", "12 345" (a narrow space that does not break).
    pub fn figures(self, number: u64) -> String {
        let digits = number.to_string();
        let mut out = String::with_capacity(digits.len() + 4);
        for (digit, left) in digits.chars().zip((0..digits.len()).rev()) {
            out.push(digit);
            if left > 0 && left % 3 == 0 {
                out.push(self.choose(',', '\u{202f}'));
            }
        }
        out
    }

    /// Words in quotation marks, those inside them turned into the marks a quotation in a quotation takes:
    /// “he said ‘no’”, « il a dit “non” ».
    pub fn in_marks(self, words: &str) -> String {
        const SINGLE: [&str; 2] = ["‘", "’"];
        const DOUBLE: [&str; 2] = ["“", "”"];
        let outer = self.choose(DOUBLE, ["«\u{a0}", "\u{a0}»"]);
        let at = |depth: usize| {
            let is_double = depth.is_multiple_of(2) == (self == Self::English);
            if depth == 0 {
                outer
            } else if is_double {
                DOUBLE
            } else {
                SINGLE
            }
        };
        let mut out = String::from(outer[0]);
        // What closes each quotation that is open, inmost last.
        let mut open: Vec<&[char]> = Vec::new();
        let (mut before, mut chars) = (None::<char>, words.chars().peekable());
        while let Some(c) = chars.next() {
            let after = chars.peek().copied();
            let starts = before.is_none_or(|b| b.is_whitespace() || "([«“‘—–".contains(b));
            let goes_on = after.is_some_and(char::is_alphanumeric);
            let closes = open.last().is_some_and(|marks| marks.contains(&c)) && !(c == '’' && goes_on);
            let opens: Option<&[char]> = match c {
                '“' => Some(&['”', '"']),
                '„' => Some(&['“', '”', '"']),
                '«' => Some(&['»']),
                '"' if starts => Some(&['"', '”']),
                '‘' if starts => Some(&['’']),
                _ => None,
            };
            if closes {
                if c == '»' {
                    out.truncate(out.trim_end().len());
                }
                out.push_str(at(open.len())[1]);
                open.pop();
            } else if let Some(marks) = opens {
                open.push(marks);
                out.push_str(at(open.len())[0]);
                while c == '«' && chars.next_if(|c| c.is_whitespace()).is_some() {}
            } else if matches!(c, '”' | '»') {
                // Closes what was opened before these words.
                out.push_str(at(1)[1]);
            } else {
                out.push(c);
            }
            before = Some(c);
        }
        // What is closed after these words is closed here.
        while open.pop().is_some() {
            out.push_str(at(open.len() + 1)[1]);
        }
        out.push_str(outer[1]);
        out
    }

    /// So and so many of something, of which one and more are given in each language: "1 claim", "2 claims".
    pub fn counted(self, count: u64, english: [&str; 2], french: [&str; 2]) -> String {
        let [one, more] = self.choose(english, french);
        format!("{} {}", self.figures(count), if self.is_singular(count) { one } else { more })
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, English, French};

    #[test]
    fn numbers_have_their_thousands_apart() {
        for (number, english, french) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1000, "1,000", "1\u{202f}000"),
            (1_234_567, "1,234,567", "1\u{202f}234\u{202f}567"),
        ] {
            assert_eq!((English.figures(number).as_str(), French.figures(number).as_str()), (english, french));
        }
    }

    #[test]
    fn none_is_singular_in_french_alone() {
        for (count, english, french) in [(0, "0 cats", "0 chat"), (1, "1 cat", "1 chat"), (2, "2 cats", "2 chats")] {
            let said = |language: Language| language.counted(count, ["cat", "cats"], ["chat", "chats"]);
            assert_eq!((said(English).as_str(), said(French).as_str()), (english, french));
        }
    }

    #[test]
    fn the_reader_is_answered_in_the_first_language_there_is() {
        for (asked, answered) in [
            (&["fr"][..], French),
            (&["fr-CA", "en"], French),
            (&["de", "FR", "en"], French),
            (&["en-GB", "fr"], English),
            (&["de", "frr"], English),
            (&[], English),
        ] {
            assert_eq!(Language::preferred(asked.iter().copied()), answered, "{asked:?}");
        }
    }

    #[test]
    fn marks_inside_marks_are_those_of_the_language() {
        for (words, english, french) in [
            ("peace", "“peace”", "« peace »"),
            ("he said “no” twice", "“he said ‘no’ twice”", "« he said “no” twice »"),
            ("\"No,\" he said, \"don't\"", "“‘No,’ he said, ‘don't’”", "« “No,” he said, “don't” »"),
            ("il dit : « non »", "“il dit : ‘non’”", "« il dit : “non” »"),
            ("it’s ‘so’, they say", "“it’s ‘so’, they say”", "« it’s “so”, they say »"),
            ("“he called it ‘a’ then", "“‘he called it “a” then’”", "« “he called it ‘a’ then” »"),
            ("a” said b", "“a’ said b”", "« a” said b »"),
            ("36\" of rain", "“36\" of rain”", "« 36\" of rain »"),
        ] {
            let marked = Language::ALL.map(|language| language.in_marks(words));
            assert_eq!(marked, [english, french], "{words}");
        }
    }
}
