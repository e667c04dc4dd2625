//! `corpus.toml`: what is known of the reports, chambers, names and synonyms.
//!
//! Walks the file key by key so that every fault is found, each with its line. Leaves the texts to the
//! crate's root. Unknown keys are faults: a misspelt key must not pass for unknown.

use std::path::{Path, PathBuf};

use scrutin_engine::Meta;
use scrutin_engine::corpus::{Chamber, NameSet};
use scrutin_engine::date::Day;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::Fault;

/// One `[[report]]` entry.
#[derive(Debug)]
pub(crate) struct Described {
    /// The text's path inside the folder.
    pub(crate) file: String,
    /// The id to use instead of the one from the file name.
    pub(crate) id: Option<String>,
    pub(crate) meta: Meta,
    /// The metadata file and the line the entry begins at.
    pub(crate) from: PathBuf,
    pub(crate) line: usize,
}

/// All of one `corpus.toml`.
#[derive(Debug, Default)]
pub(crate) struct Metadata {
    pub(crate) title: Option<String>,
    pub(crate) title_fr: Option<String>,
    pub(crate) reports: Vec<Described>,
    pub(crate) chambers: Vec<Chamber>,
    pub(crate) names: Vec<NameSet>,
    pub(crate) synonyms: Vec<Vec<String>>,
    pub(crate) faults: Vec<Fault>,
}

/// Where faults go, with the text to count lines in.
struct Door<'t> {
    file: &'t Path,
    text: &'t str,
    faults: Vec<Fault>,
}

type Value<'t> = Spanned<DeValue<'t>>;

/// Reads the text of a `corpus.toml`. Never fails; faults stand beside what could be read.
pub(crate) fn parse(file: &Path, text: &str) -> Metadata {
    let mut door = Door { file, text, faults: Vec::new() };
    let mut metadata = Metadata::default();
    match DeTable::parse(text) {
        Ok(table) => root(&mut door, table.get_ref(), &mut metadata),
        Err(error) => {
            let at = error.span().map_or(0, |s| s.start);
            door.fault(at, format!("is not valid TOML: {}", error.message()));
        }
    }
    metadata.faults = door.faults;
    metadata
}

fn root(door: &mut Door<'_>, table: &DeTable<'_>, out: &mut Metadata) {
    for (key, value) in table {
        let at = key.span().start;
        match key.get_ref().as_ref() {
            "title" => out.title = door.string(value),
            "title_fr" => out.title_fr = door.string(value),
            "report" => door.each(value, |door, table, at| out.reports.extend(report(door, table, at))),
            "chamber" => door.each(value, |door, table, at| out.chambers.extend(chamber(door, table, at))),
            "name" => door.each(value, |door, table, at| out.names.extend(name(door, table, at))),
            "synonyms" => {
                if let DeValue::Array(sets) = value.get_ref() {
                    out.synonyms.extend(sets.iter().map(|set| door.strings(set)));
                } else {
                    door.fault(value.span().start, "\"synonyms\" is a list of lists of words".to_string());
                }
            }
            other => door.unknown(at, other, "title, title_fr, [[report]], [[chamber]], [[name]], synonyms"),
        }
    }
}

fn report(door: &mut Door<'_>, table: &DeTable<'_>, at: usize) -> Option<Described> {
    let mut file = None;
    let mut id = None;
    let mut meta = Meta::default();
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "file" => file = door.string(value),
            "id" => id = door.string(value).filter(|id| door.valid_id(value, id)),
            "title" => meta.title = door.string(value),
            "publisher" => meta.publisher = door.string(value),
            "address" => meta.address = door.string(value).filter(|a| door.valid_address(value, a)),
            "date" => meta.date = door.day(value),
            "date_inferred" => meta.date_inferred = door.string(value),
            "date_inferred_fr" => meta.date_inferred_fr = door.string(value),
            "language" => meta.language = door.string(value).filter(|l| door.valid_language(value, l)),
            other => {
                let known = "file, id, title, publisher, address, date, date_inferred, date_inferred_fr, language";
                door.unknown(key.span().start, other, known);
            }
        }
    }
    let Some(file) = file else {
        door.fault(at, "a [[report]] needs file = \"NAME.txt\"".to_string());
        return None;
    };
    Some(Described { file, id, meta, from: door.file.to_path_buf(), line: door.line(at) })
}

fn chamber(door: &mut Door<'_>, table: &DeTable<'_>, at: usize) -> Option<Chamber> {
    let mut chamber = Chamber::default();
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "name" => chamber.name = door.string(value).unwrap_or_default(),
            "aliases" => chamber.aliases = door.strings(value),
            "seats" => chamber.seats = door.count(value),
            "source" => chamber.source = door.string(value),
            "source_fr" => chamber.source_fr = door.string(value),
            "name_fr" => chamber.name_fr = door.string(value),
            other => door.unknown(key.span().start, other, "name, name_fr, aliases, seats, source, source_fr"),
        }
    }
    if chamber.name.is_empty() {
        door.fault(at, "a [[chamber]] needs name = \"...\"".to_string());
        return None;
    }
    Some(chamber)
}

fn name(door: &mut Door<'_>, table: &DeTable<'_>, at: usize) -> Option<NameSet> {
    let mut set = NameSet::default();
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "label" => set.label = door.string(value).unwrap_or_default(),
            "names" => set.names = door.strings(value),
            "related" => set.related = door.strings(value),
            "variants_matter" => match value.get_ref() {
                DeValue::Boolean(yes) => set.variants_matter = *yes,
                _ => door.fault(value.span().start, "\"variants_matter\" is true or false".to_string()),
            },
            other => door.unknown(key.span().start, other, "label, names, related, variants_matter"),
        }
    }
    if set.names.is_empty() {
        door.fault(at, "a [[name]] needs names = [\"...\", \"...\"]".to_string());
        return None;
    }
    if set.label.is_empty() {
        set.label.clone_from(&set.names[0]);
    }
    Some(set)
}

impl Door<'_> {
    fn line(&self, at: usize) -> usize {
        self.text.as_bytes().iter().take(at).filter(|&&b| b == b'\n').count() + 1
    }

    fn fault(&mut self, at: usize, reason: String) {
        let line = Some(self.line(at));
        self.faults.push(Fault { file: self.file.to_path_buf(), line, reason });
    }

    fn unknown(&mut self, at: usize, key: &str, known: &str) {
        self.fault(at, format!("\"{key}\" is no known key here; known are {known}"));
    }

    fn each(&mut self, value: &Value<'_>, mut take: impl FnMut(&mut Self, &DeTable<'_>, usize)) {
        let DeValue::Array(entries) = value.get_ref() else {
            return self.fault(value.span().start, "write this as a table in double brackets, [[...]]".to_string());
        };
        for entry in entries {
            match entry.get_ref() {
                DeValue::Table(table) => take(self, table, entry.span().start),
                _ => self.fault(entry.span().start, "expected a table here".to_string()),
            }
        }
    }

    fn string(&mut self, value: &Value<'_>) -> Option<String> {
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => Some(text.to_string()),
            DeValue::String(_) => {
                self.fault(value.span().start, "is empty; leave the key out where the value is unknown".to_string());
                None
            }
            _ => {
                self.fault(value.span().start, "expected text in quotation marks".to_string());
                None
            }
        }
    }

    fn strings(&mut self, value: &Value<'_>) -> Vec<String> {
        let DeValue::Array(values) = value.get_ref() else {
            self.fault(value.span().start, "expected a list of texts".to_string());
            return Vec::new();
        };
        values.iter().filter_map(|v| self.string(v)).collect()
    }

    fn count(&mut self, value: &Value<'_>) -> Option<u32> {
        let number = match value.get_ref() {
            DeValue::Integer(n) => u32::from_str_radix(n.as_str(), n.radix()).ok().filter(|n| *n > 0),
            _ => None,
        };
        if number.is_none() {
            self.fault(value.span().start, "expected a whole number above 0".to_string());
        }
        number
    }

    fn day(&mut self, value: &Value<'_>) -> Option<Day> {
        let text = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(date) => date.to_string(),
            _ => String::new(),
        };
        let day = Day::parse(&text);
        if day.is_none() {
            self.fault(value.span().start, "expected a day of the calendar as \"YYYY-MM-DD\"".to_string());
        }
        day
    }

    fn valid_id(&mut self, value: &Value<'_>, id: &str) -> bool {
        let valid = id.len() <= 40 && id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '/'));
        if !valid {
            let reason = "an id has at most 40 letters, digits, \"-\", \".\" or \"/\"".to_string();
            self.fault(value.span().start, reason);
        }
        valid
    }

    fn valid_address(&mut self, value: &Value<'_>, address: &str) -> bool {
        let valid = (address.starts_with("https://") || address.starts_with("http://"))
            && !address.contains(|c: char| c.is_whitespace() || c.is_control());
        if !valid {
            self.fault(value.span().start, "an address begins with https:// or http:// and has no spaces".to_string());
        }
        valid
    }

    fn valid_language(&mut self, value: &Value<'_>, language: &str) -> bool {
        let valid = matches!(language, "en" | "fr");
        if !valid {
            self.fault(
                value.span().start,
                "the language is \"en\" or \"fr\"; leave it out to let the words decide".to_string(),
            );
        }
        valid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        parse(Path::new("corpus.toml"), text).faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn names_every_fault_with_its_line() {
        let text = "titel = \"x\"\n[[report]]\nfile = \"a.txt\"\ndate = \"2024-02-30\"\n\n[[report]]\nid = \"b\"\naddress = \"javascript:1\"\n";
        let faults = faults(text);
        assert_eq!(faults.len(), 4, "{faults:?}");
        for want in [
            "corpus.toml:1: \"titel\" is no known key",
            "corpus.toml:4: expected a day",
            "corpus.toml:8: an address begins",
            "corpus.toml:6: a [[report]] needs file",
        ] {
            assert!(faults.iter().any(|f| f.starts_with(want)), "{want} in {faults:?}");
        }
    }

    #[test]
    fn bad_toml_is_one_fault_with_its_line() {
        let faults = faults("title = \"x\"\n[[report\n");
        assert!(faults.len() == 1 && faults[0].starts_with("corpus.toml:2: is not valid TOML"), "{faults:?}");
    }

    #[test]
    fn reads_all_it_knows() {
        let text = r#"
title = "T"
title_fr = "Le T"
synonyms = [["withdraw", "pull out"]]
[[report]]
file = "a.txt"
id = "a"
date = 2024-01-18
date_inferred = "because"
date_inferred_fr = "parce que"
[[chamber]]
name = "House"
aliases = ["Lower House"]
seats = 100
source = "the constitution"
source_fr = "la constitution"
name_fr = "Chambre"
[[name]]
names = ["Aland", "Alandia"]
variants_matter = true
"#;
        let metadata = parse(Path::new("corpus.toml"), text);
        assert!(metadata.faults.is_empty(), "{:?}", metadata.faults);
        assert_eq!(metadata.reports[0].meta.date, Day::parse("2024-01-18"));
        assert_eq!(metadata.chambers[0].seats, Some(100));
        let french = scrutin_engine::Language::French;
        assert_eq!(metadata.title_fr.as_deref(), Some("Le T"));
        assert_eq!(metadata.reports[0].meta.date_inferred_in(french), Some("parce que"));
        let chamber = &metadata.chambers[0];
        assert_eq!((chamber.name_in(french), chamber.source_in(french)), ("Chambre", Some("la constitution")));
        assert_eq!(metadata.names[0].label, "Aland");
        assert_eq!(metadata.synonyms, [["withdraw", "pull out"]]);
    }
}
