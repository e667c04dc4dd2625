//! What was taken in so far, as one corpus: ids given, descriptions applied, limits held.
//!
//! Invariant: ids are unique, also among those of the starter reports, so that adding to them never renames; no text
//! is here twice, and none is empty.

use scrutin_engine::Said;
use scrutin_engine::corpus::{Chamber, Corpus, NameSet, Report};
use scrutin_engine::date::Day;
use serde::{Deserialize, Serialize};

use crate::limits;
use crate::records;
use crate::take::{Description, Found, Notice, Refusal};

/// A report in the basket.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The report.
    pub report: Report,
    /// Where it was found.
    pub path: String,
    /// What a reader should know about how it was taken in.
    pub notices: Vec<Notice>,
}

impl Held {
    /// What the report is called: its title, else the first words of its text.
    pub fn heading(&self) -> String {
        let first = || self.report.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        let heading = self.report.meta.title.as_deref().unwrap_or_else(first);
        let mut cut: String = heading.chars().take(90).collect();
        if cut.len() < heading.len() {
            cut.push('…');
        }
        cut
    }
}

/// What a reader can say of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Its title.
    Title,
    /// Who published it.
    Publisher,
    /// The day of publication.
    Date,
    /// Where it was published.
    Address,
    /// `en` or `fr`.
    Language,
}

/// The reader's own corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basket {
    /// What it is called.
    pub title: Option<String>,
    /// The same for readers of French.
    pub title_fr: Option<String>,
    /// Its reports, in the order they came.
    pub held: Vec<Held>,
    /// Chambers.
    pub chambers: Vec<Chamber>,
    /// Names that denote one thing.
    pub names: Vec<NameSet>,
    /// Words that mean the same.
    pub synonyms: Vec<Vec<String>>,
    /// Ids that are not free.
    taken: Vec<String>,
}

impl Basket {
    /// An empty basket that leaves these ids alone.
    pub fn beside(ids: Vec<String>) -> Self {
        Self { taken: ids, ..Self::default() }
    }

    /// Bytes of all texts.
    pub fn text_bytes(&self) -> u64 {
        self.held.iter().map(|held| held.report.text.len() as u64).sum()
    }

    /// Puts a report in.
    ///
    /// # Errors
    /// Returns the reason if it is empty, here already, or over a limit.
    pub fn add(&mut self, found: Found) -> Result<(), Refusal> {
        if let Err(reason) = self.check(&found.text) {
            return Err(Refusal { path: found.path, reason });
        }
        let id = self.free_id(found.id.as_deref(), &found.path);
        let report = Report { file: format!("{id}.txt"), id, text: found.text, meta: found.meta };
        self.held.push(Held { report, path: found.path, notices: found.notices });
        Ok(())
    }

    fn check(&self, text: &str) -> Result<(), Said> {
        let size = text.len() as u64;
        if !text.contains(|c: char| c.is_alphanumeric()) {
            return Err(Said::new("holds no words", "ne contient aucun mot"));
        }
        if size > limits::REPORT_BYTES {
            let (is, most) = (limits::size(size), limits::size(limits::REPORT_BYTES));
            return Err(Said::new(
                format!("has {is} of text; one report may have {most}"),
                format!("fait {is} de texte ; un article peut en faire {most}"),
            ));
        }
        if self.held.len() >= limits::REPORTS {
            let most = limits::REPORTS;
            return Err(Said::new(
                format!("is one too many; {most} reports can be compared at once"),
                format!("est de trop ; {most} articles peuvent être comparés à la fois"),
            ));
        }
        if self.text_bytes() + size > limits::TEXT_BYTES {
            let most = limits::size(limits::TEXT_BYTES);
            return Err(Said::new(
                format!("is too much; all texts together may have {most}"),
                format!("est trop long ; tous les textes ensemble peuvent faire {most}"),
            ));
        }
        match self.held.iter().find(|held| held.report.text == text) {
            Some(Held { path, .. }) => Err(Said::new(
                format!("has the same text as {path}, which is here already"),
                format!("a le même texte que {path}, qui est déjà là"),
            )),
            None => Ok(()),
        }
    }

    /// An id nobody has: the one wished for, or one made from the path.
    fn free_id(&self, wished: Option<&str>, path: &str) -> String {
        let stem = wished.map(slug).filter(|id| !id.is_empty()).unwrap_or_else(|| from_path(path));
        let is_free = |id: &str| {
            let others = self.taken.iter().chain(self.held.iter().map(|held| &held.report.id));
            others.into_iter().all(|other| !other.eq_ignore_ascii_case(id))
        };
        if is_free(&stem) {
            return stem;
        }
        let mut number = 2usize;
        loop {
            let id = format!("{stem}-{number}");
            if is_free(&id) {
                return id;
            }
            number += 1;
        }
    }

    /// Sets what is known of a report; an empty value is "not known".
    ///
    /// # Errors
    /// Returns what would be right, in English and in French, if the value cannot be used; nothing is changed then.
    pub fn set(&mut self, place: usize, known: Known, value: &str) -> Result<(), [&'static str; 2]> {
        let Some(held) = self.held.get_mut(place) else { return Ok(()) };
        let meta = &mut held.report.meta;
        let value = value.trim();
        let filled = (!value.is_empty()).then(|| value.to_owned());
        match known {
            Known::Title => meta.title = filled,
            Known::Publisher => meta.publisher = filled,
            Known::Language => meta.language = filled.filter(|code| matches!(code.as_str(), "en" | "fr")),
            Known::Address if value.is_empty() || records::is_address(value) => meta.address = filled,
            Known::Address => {
                return Err([
                    "An address begins with https:// or http:// and has no spaces.",
                    "Une adresse commence par https:// ou http:// et n’a pas d’espace.",
                ]);
            }
            Known::Date => {
                let day = Day::parse(value);
                if day.is_none() && filled.is_some() {
                    return Err([
                        "A day is written as year, month and day, like 2024-03-01, and exists.",
                        "Un jour s’écrit année, mois et jour, comme 2024-03-01, et existe.",
                    ]);
                }
                meta.date = day;
            }
        }
        Ok(())
    }

    /// Applies what a description says to the reports of its folder, and takes over the rest of it.
    pub fn describe(&mut self, description: Description) {
        self.title = self.title.take().or(description.title);
        self.title_fr = self.title_fr.take().or(description.title_fr);
        for said in &description.reports {
            let path = format!("{}{}", description.folder, said.path);
            let Some(place) = self.held.iter().position(|held| held.path == path) else { continue };
            if said.id.is_some() {
                let id = self.free_id(said.id.as_deref(), &path);
                let report = &mut self.held[place].report;
                report.file = format!("{id}.txt");
                report.id = id;
            }
            let held = &mut self.held[place];
            records::overlay(&mut held.report.meta, &said.meta);
            held.notices.extend(said.notices.iter().cloned());
        }
        self.chambers.extend(description.chambers);
        self.names.extend(description.names);
        self.synonyms.extend(description.synonyms);
    }

    /// The corpus to be compared: these reports, behind those of `starter` if they are added to it.
    pub fn corpus(&self, starter: Option<&Corpus>) -> Corpus {
        let mut corpus = starter.cloned().unwrap_or_default();
        if starter.is_none() {
            corpus.title.clone_from(&self.title);
            corpus.title_fr.clone_from(&self.title_fr);
        }
        corpus.reports.extend(self.held.iter().map(|held| held.report.clone()));
        corpus.chambers.extend(self.chambers.iter().cloned());
        corpus.names.extend(self.names.iter().cloned());
        corpus.synonyms.extend(self.synonyms.iter().cloned());
        corpus
    }
}

/// An id from where a report was found: the number a file name begins with, else the whole name.
fn from_path(path: &str) -> String {
    let (path, row) = path.rsplit_once(", ").map_or((path, ""), |(path, row)| (path, row));
    let row: String = row.chars().filter(char::is_ascii_digit).collect();
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let number = stem.split('_').next().filter(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    let id = slug(number.unwrap_or(stem));
    match (id.is_empty(), row.is_empty()) {
        (true, true) => "report".to_owned(),
        (true, false) => row,
        (false, true) => id,
        (false, false) => format!("{id}-{row}"),
    }
}

/// Letters and digits, `-` for anything between; short enough that a number may follow.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars() {
        let c = if c.is_alphanumeric() || c == '.' { c } else { '-' };
        if slug.len() + c.len_utf8() > 32 {
            break;
        }
        if !(c == '-' && (slug.is_empty() || slug.ends_with('-'))) {
            slug.push(c);
        }
    }
    slug.trim_end_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::take::take;

    fn found(path: &str, text: &str) -> Found {
        Found { path: path.into(), text: text.into(), ..Found::default() }
    }

    #[test]
    fn ids_come_from_names_and_are_free() {
        let mut basket = Basket::beside(vec!["004".into()]);
        for (number, path) in
            ["004_x.txt", "a b/Le Sénat (1).md", "a b/le-sénat-1.txt", "x.csv, row 7", "….txt"].iter().enumerate()
        {
            basket.add(found(path, &format!("text {number}"))).expect("taken");
        }
        let ids: Vec<&str> = basket.held.iter().map(|held| held.report.id.as_str()).collect();
        assert_eq!(ids, ["004-2", "Le-Sénat-1", "le-sénat-1-2", "x-7", "report"]);
    }

    #[test]
    fn the_same_text_and_no_text_are_refused() {
        let mut basket = Basket::default();
        basket.add(found("a.txt", "words")).expect("taken");
        for (text, reason) in [("words", "the same text as a.txt"), (" …\n", "no words")] {
            let refused = basket.add(found("b.txt", text)).expect_err("refused");
            assert!(
                refused.path == "b.txt"
                    && refused.reason.in_language(scrutin_engine::Language::English).contains(reason),
                "{refused:?}"
            );
        }
    }

    #[test]
    fn what_is_known_can_be_set_and_wrong_values_are_refused() {
        let mut basket = Basket::default();
        basket.add(found("a.txt", "\n  First line  \nsecond")).expect("taken");
        assert_eq!(basket.held[0].heading(), "First line");
        for (known, value, works) in [
            (Known::Title, " A title ", true),
            (Known::Date, "2024-03-01", true),
            (Known::Date, "2024-02-30", false),
            (Known::Date, "yesterday", false),
            (Known::Address, "https://a.example/", true),
            (Known::Address, "javascript:1", false),
            (Known::Language, "fr", true),
        ] {
            assert_eq!(basket.set(0, known, value).is_ok(), works, "{value}");
        }
        let meta = &basket.held[0].report.meta;
        assert_eq!((meta.title.as_deref(), meta.language.as_deref()), (Some("A title"), Some("fr")));
        assert_eq!(meta.date.map(|d| d.to_string()).as_deref(), Some("2024-03-01"));
        assert_eq!(meta.address.as_deref(), Some("https://a.example/"));
        basket.set(0, Known::Date, "").expect("empty is not known");
        assert_eq!(basket.held[0].report.meta.date, None);
    }

    #[test]
    fn limits_are_named() {
        let mut basket = Basket::default();
        let refused = basket.add(found("a.txt", &"word ".repeat(200_001))).expect_err("refused");
        assert!(
            refused.reason.in_language(scrutin_engine::Language::English).contains("one report may have 1 MB"),
            "{refused:?}"
        );
        basket.held = vec![Held::default(); limits::REPORTS];
        let refused = basket.add(found("a.txt", "word")).expect_err("refused");
        assert!(refused.reason.in_language(scrutin_engine::Language::English).contains("5000 reports"), "{refused:?}");
    }

    #[test]
    fn a_description_reaches_the_files_of_its_folder() {
        let mut basket = Basket::default();
        for path in ["f/a.txt", "g/a.txt"] {
            take(path, path.as_bytes()).reports.into_iter().for_each(|found| basket.add(found).expect("taken"));
        }
        let toml = "title = \"T\"\n[[report]]\nfile = \"a.txt\"\nid = \"gazette\"\ndate = \"2024-03-01\"\n[[chamber]]\nname = \"C\"\nseats = 31";
        basket.describe(take("f/corpus.toml", toml.as_bytes()).description.expect("a description"));
        assert_eq!(basket.held[0].report.id, "gazette");
        assert_eq!(basket.held[0].report.meta.date.map(|d| d.to_string()).as_deref(), Some("2024-03-01"));
        assert_eq!(basket.held[1].report.meta, scrutin_engine::Meta::default());
        let corpus = basket.corpus(None);
        assert_eq!((corpus.title.as_deref(), corpus.chambers[0].seats), (Some("T"), Some(31)));
    }
}
