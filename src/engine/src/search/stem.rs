//! Forms of one word: `vote`, `votes`, `voted`; `adopté`, `adoptées`.
//!
//! Two words are forms of one if their English or their French stems (Snowball) are the same. Stems are taken
//! of folded words; endings that French writes with an accent get it back first. Words with digits, other
//! scripts and very short words have no stem. Leaves names to the index, which knows how words are written.

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// Shortest word that is stemmed, in letters.
const MIN: usize = 3;
/// Longest word that is stemmed, in letters.
const MAX: usize = 32;
/// A form is at most this much longer than the stem.
const MAX_ENDING: usize = 8;

/// French endings as they look without accents, and as they are written.
const ACCENTED: &[(&str, &str)] = &[
    ("erent", "èrent"),
    ("ieres", "ières"),
    ("iere", "ière"),
    ("ites", "ités"),
    ("ees", "ées"),
    ("ite", "ité"),
    ("ee", "ée"),
];

/// The stems of one word, ready to be compared with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stems {
    word: String,
    english: String,
    french: String,
}

impl Stems {
    /// The stems of a folded word; `None` if it has none.
    pub(super) fn of(word: &str) -> Option<Self> {
        is_stemmed(word).then(|| Self { word: word.into(), english: english(word), french: french(word) })
    }

    /// Whether the folded word `other` is a form of the same word, and not the word itself.
    pub(super) fn are_of(&self, other: &str) -> bool {
        is_stemmed(other)
            && other != self.word
            && (near(&self.english, other) && english(other) == self.english
                || near(&self.french, other) && french(other) == self.french)
    }

    /// What the word and every form of it begin with; may be nothing.
    pub(super) fn head(&self) -> &str {
        let stems = head(&self.english).bytes().zip(head(&self.french).bytes());
        let same = self.word.bytes().zip(stems).take_while(|(a, (b, c))| a == b && a == c).count();
        &self.word[..same]
    }
}

/// Whether `word` could have `stem`, before it is stemmed.
fn near(stem: &str, word: &str) -> bool {
    word.len() <= stem.len() + MAX_ENDING && word.starts_with(head(stem))
}

/// A stem's last letter may stand for others: `citi` for `city`.
fn head(stem: &str) -> &str {
    if stem.len() > MIN { &stem[..stem.len() - 1] } else { stem }
}

fn is_stemmed(word: &str) -> bool {
    (MIN..=MAX).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase())
}

fn english(word: &str) -> String {
    Stemmer::create(Algorithm::English).stem(word).into_owned()
}

fn french(word: &str) -> String {
    let stemmer = Stemmer::create(Algorithm::French);
    let written = ACCENTED.iter().find_map(|(plain, accented)| {
        let root = word.strip_suffix(plain).filter(|root| root.len() >= MIN)?;
        Some([root, accented].concat())
    });
    crate::fold::fold(&stemmer.stem(written.as_deref().unwrap_or(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_forms_of_one_word() {
        for (word, form, want) in [
            ("vote", "voted", true),
            ("vote", "votes", true),
            ("voting", "vote", true),
            ("city", "cities", true),
            ("condemnation", "condemn", true),
            ("condemned", "condemns", true),
            ("adopte", "adoptees", true),
            ("adopter", "adoptee", true),
            ("declarer", "declarerent", true),
            ("nationale", "nationales", true),
            ("derniere", "dernier", true),
            ("unanimite", "unanimite", false),
            ("resolution", "resolutions", true),
            ("senate", "senator", true),
            ("nation", "native", false),
            ("295", "2955", false),
            ("ab", "abs", false),
            ("արցախ", "արցախի", false),
        ] {
            let same = Stems::of(word).is_some_and(|stems| stems.are_of(form));
            assert_eq!(same, want, "{word} {form}");
            if want {
                assert!(Stems::of(word).is_some_and(|stems| form.starts_with(stems.head())), "{word} {form}");
            }
        }
    }
}
