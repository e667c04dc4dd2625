//! A sentence about the reports in every language of the interface, said side by side.
//!
//! Whoever says something about reports says it here in all of them at once, with `say!`, so that a sentence in one
//! language alone does not compile. Leaves the words to those who say them. Invariant: what goes into a sentence (a
//! name, a number, words of a report, another sentence) goes into it in each language.

use std::fmt::Write;

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// Words in each language of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Said {
    // English first: what is sorted by its words stands in the order of the English ones.
    english: String,
    french: String,
}

impl Said {
    /// Two ways to say one thing.
    pub fn new(english: impl Into<String>, french: impl Into<String>) -> Self {
        Self { english: english.into(), french: french.into() }
    }

    /// What is the same in every language: a name, a number, nothing at all.
    pub fn same(words: impl Into<String>) -> Self {
        let words = words.into();
        Self { english: words.clone(), french: words }
    }

    /// The words in one language.
    pub fn in_language(&self, language: Language) -> &str {
        language.choose(&self.english, &self.french)
    }

    /// Two sentences with the same filled in: what `say!` makes.
    pub(crate) fn filled([english, french]: [&str; 2], with: &[(&str, &dyn Saying)]) -> Self {
        Self::new(fill(english, Language::English, with), fill(french, Language::French, with))
    }

    /// Each of several, with the same words between them.
    pub(crate) fn joined(items: &[Self], between: &Self) -> Self {
        let join = |language: Language| {
            let items: Vec<&str> = items.iter().map(|item| item.in_language(language)).collect();
            items.join(between.in_language(language))
        };
        Self::new(join(Language::English), join(Language::French))
    }

    /// "a", "a and b", "a, b and c"; nothing of nothing.
    pub(crate) fn list(items: &[Self]) -> Self {
        match items {
            [] => Self::default(),
            [one] => one.clone(),
            [head @ .., last] => {
                let head = Self::joined(head, &Self::same(", "));
                say!("{head} and {last}", "{head} et {last}", head, last)
            }
        }
    }
}

/// What can stand in a sentence.
pub(crate) trait Saying {
    /// Adds it in a language.
    fn say(&self, language: Language, out: &mut String);
}

impl Saying for Said {
    fn say(&self, language: Language, out: &mut String) {
        out.push_str(self.in_language(language));
    }
}

impl<T: Saying + ?Sized> Saying for &T {
    fn say(&self, language: Language, out: &mut String) {
        (**self).say(language, out);
    }
}

/// What is written alike in every language.
macro_rules! alike {
    ($($kind:ty)*) => {
        $(impl Saying for $kind {
            fn say(&self, _: Language, out: &mut String) {
                let _ = write!(out, "{self}");
            }
        })*
    };
}
alike! { str String i16 u32 u64 usize }

/// A sentence with what stands in its braces filled in.
fn fill(sentence: &str, language: Language, with: &[(&str, &dyn Saying)]) -> String {
    let mut out = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        if let Some((_, said)) = with.iter().find(|(known, _)| *known == name) {
            said.say(language, &mut out);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The same in English and in French, as [`Said`]: `say!("{names} agree", "{names} concordent", names)`.
///
/// Both take what is named after them, by its own name or by one given here (`names = scene.names(list)`), and neither
/// compiles without all of it, or with anything else. Filled in as it runs: formatting of its own for each sentence
/// would be 18 kB more for a page to load.
macro_rules! say {
    ($english:literal, $french:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        // Never called; it only compiles if the names are those of the sentences.
        fn _names() {
            let _ = format_args!($english $(, $name = "")*);
            let _ = format_args!($french $(, $name = "")*);
        }
        $($(let $name = $value;)?)*
        $crate::comparison::said::Said::filled([$english, $french], &[$((stringify!($name), &$name)),*])
    }};
}
pub(crate) use say;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_into_a_sentence_is_said_in_its_language() {
        let day = Said::new("Tuesday", "mardi");
        let said =
            say!("{count} votes on {day}, {name}", "{count} votes le {day}, {name}", count = 2u64, day, name = "X");
        assert_eq!(said.in_language(Language::English), "2 votes on Tuesday, X");
        assert_eq!(said.in_language(Language::French), "2 votes le mardi, X");
    }

    #[test]
    fn lists_end_as_each_language_ends_them() {
        let items = ["a", "b", "c"].map(Said::same);
        for (count, english, french) in
            [(0, "", ""), (1, "a", "a"), (2, "a and b", "a et b"), (3, "a, b and c", "a, b et c")]
        {
            assert_eq!(Said::list(&items[..count]), Said::new(english, french));
        }
    }
}
