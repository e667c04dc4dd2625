//! A corpus: reports with what is known of them, chambers, and names that denote one thing.
//!
//! Plain data handed to the engine; reading it from a folder is left to the `scrutin-corpus` crate.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::date::Day;
use crate::language::Language;

/// What is known of a report beside its text. Unknown is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// Title, if known from elsewhere than the text.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it was published: an `http` or `https` address.
    pub address: Option<String>,
    /// Day of publication, as stated by the publisher.
    pub date: Option<Day>,
    /// Day of publication somebody inferred, with the reasoning; shown as such, and not used as stated.
    pub date_inferred: Option<String>,
    /// The same for readers of French, where it is given.
    pub date_inferred_fr: Option<String>,
    /// `en` or `fr`, if given.
    pub language: Option<String>,
}

/// One document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Short, unique in the corpus: `004`.
    pub id: String,
    /// The file it came from.
    pub file: String,
    /// Its text, exactly as in the file.
    pub text: String,
    /// What is known of it.
    pub meta: Meta,
}

/// A voting body and its seats.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chamber {
    /// The name shown: "French Senate".
    pub name: String,
    /// Other names it goes by, in any language.
    pub aliases: Vec<String>,
    /// Seats; vacancies occur, so voters + not voting <= seats.
    pub seats: Option<u32>,
    /// Where the number of seats comes from.
    pub source: Option<String>,
    /// The same for readers of French, where it is given.
    pub source_fr: Option<String>,
    /// The name shown to them: "Sénat français".
    pub name_fr: Option<String>,
}

/// Names that denote one thing, most usual first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameSet {
    /// The label shown.
    pub label: String,
    /// The names, as written.
    pub names: Vec<String>,
    /// Words that go with it: adjectives, inhabitants ("Armenian", "Armenians"). They match like names
    /// but are no variant of the name.
    pub related: Vec<String>,
    /// Whether the choice of name is itself worth a finding (Karabakh / Artsakh).
    pub variants_matter: bool,
}

/// Reports to be compared, and what is known about their world.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corpus {
    /// What the corpus is called.
    pub title: Option<String>,
    /// The same for readers of French, where it is given.
    pub title_fr: Option<String>,
    /// The reports, in the order shown.
    pub reports: Vec<Report>,
    /// Chambers beside those the engine knows; a chamber of the same name replaces the engine's.
    pub chambers: Vec<Chamber>,
    /// Names that denote one thing.
    pub names: Vec<NameSet>,
    /// Further words that mean the same in claims, each entry one set ("withdraw", "pull out").
    pub synonyms: Vec<Vec<String>>,
}

/// What is said for readers of a language, where it is said for them; else what there is.
fn said<'t>(language: Language, english: Option<&'t String>, french: Option<&'t String>) -> Option<&'t str> {
    match language {
        Language::English => english.or(french),
        Language::French => french.or(english),
    }
    .map(String::as_str)
}

impl Meta {
    /// The reasoning about the day of publication, for readers of a language.
    pub fn date_inferred_in(&self, language: Language) -> Option<&str> {
        said(language, self.date_inferred.as_ref(), self.date_inferred_fr.as_ref())
    }
}

impl Chamber {
    /// The name, for readers of a language.
    pub fn name_in(&self, language: Language) -> &str {
        said(language, Some(&self.name), self.name_fr.as_ref()).unwrap_or_default()
    }

    /// Where the number of seats comes from, for readers of a language.
    pub fn source_in(&self, language: Language) -> Option<&str> {
        said(language, self.source.as_ref(), self.source_fr.as_ref())
    }
}

impl Corpus {
    /// What the corpus is called, for readers of a language.
    pub fn title_in(&self, language: Language) -> Option<&str> {
        said(language, self.title.as_ref(), self.title_fr.as_ref())
    }

    /// The first 16 hexadecimal digits of a SHA-256 over ids and texts in order: the same for the same
    /// reports, whatever is known of them.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for report in &self.reports {
            for part in [&report.id, &report.text] {
                hash.update((part.len() as u64).to_le_bytes());
                hash.update(part.as_bytes());
            }
        }
        hash.finalize().iter().take(8).map(|b| format!("{b:02x}")).collect()
    }
}
