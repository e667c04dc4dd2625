//! One file, taken in: its kind by name and content, its text, and what it says about itself.
//!
//! Leaves zips to [`crate::zip`], which lists what is inside, and putting reports together to [`crate::Basket`].

use std::fmt;

use scrutin_engine::Meta;
use scrutin_engine::corpus::{Chamber, NameSet};
use serde::{Deserialize, Serialize};

use crate::records::{self, Field};
use crate::{csv, decode, html, json, limits, markdown, toml};

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Markdown,
    Html,
    /// One report a row.
    Table,
    /// One value, or one a line.
    Json,
    Zip,
    /// Of a corpus folder.
    Description,
}

/// A report as it was found in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Where it was found: the file's path, and the row or item in it.
    pub path: String,
    /// The id it has there, if it has one.
    pub id: Option<String>,
    /// Its text.
    pub text: String,
    /// What is said of it there.
    pub meta: Meta,
    /// What a reader should know about how it was taken in.
    pub notices: Vec<Notice>,
}

/// Something about how a report was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// The bytes were no UTF-8.
    Guessed,
    /// A date that is no day of the calendar, or written otherwise than `2024-03-01`.
    DateUnread(String),
    /// An address that is not `http` or `https`.
    AddressUnread(String),
    /// So many characters that cannot be seen or change the direction of text.
    Hidden(usize),
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Guessed => f.write_str("is not UTF-8; it was read as Windows-1252, so look at its accents"),
            Self::DateUnread(said) => write!(f, "gives the date “{said}”, which was left out: write it as 2024-03-01"),
            Self::AddressUnread(said) => {
                write!(f, "gives the address “{said}”, which was left out: only http and https are kept")
            }
            Self::Hidden(1) => f.write_str("holds 1 hidden character; it is marked in the text"),
            Self::Hidden(count) => write!(f, "holds {count} hidden characters; they are marked in the text"),
        }
    }
}

/// A file, or a report in one, that was not taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Its path.
    pub path: String,
    /// Why, as the rest of a sentence that begins with the path.
    pub reason: String,
}

impl Refusal {
    /// A refusal of `path`.
    pub fn new(path: &str, reason: impl Into<String>) -> Self {
        Self { path: path.to_owned(), reason: reason.into() }
    }
}

/// What is said of reports and their world beside their texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// The folder whose files it describes, with its last `/`; empty for the topmost.
    pub folder: String,
    /// What the corpus is called.
    pub title: Option<String>,
    /// Reports by file name, without their texts.
    pub reports: Vec<Found>,
    /// Chambers.
    pub chambers: Vec<Chamber>,
    /// Names that denote one thing.
    pub names: Vec<NameSet>,
    /// Words that mean the same.
    pub synonyms: Vec<Vec<String>>,
}

/// All that came out of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The reports, in order.
    pub reports: Vec<Found>,
    /// What the file says of reports and their world.
    pub description: Option<Description>,
    /// What could not be taken in.
    pub refused: Vec<Refusal>,
}

/// The kind of a file by its name and first bytes.
///
/// # Errors
/// Returns the reason if files of this kind are not read.
fn kind(path: &str, bytes: &[u8]) -> Result<Kind, String> {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if bytes.starts_with(b"%PDF") || ending == "pdf" {
        return Err("is a PDF; save its text as .txt".to_owned());
    }
    match ending {
        "md" | "markdown" => Ok(Kind::Markdown),
        "html" | "htm" | "xhtml" => Ok(Kind::Html),
        "csv" | "tsv" | "tab" => Ok(Kind::Table),
        "json" | "ndjson" | "jsonl" => Ok(Kind::Json),
        "zip" => Ok(Kind::Zip),
        "toml" if name == "corpus.toml" => Ok(Kind::Description),
        "txt" | "text" | "" => Ok(Kind::Text),
        "doc" | "docx" | "odt" | "rtf" | "pages" => {
            Err("is a document of a word processor; save it as plain text (.txt) or as a web page".to_owned())
        }
        _ => Err("is of a kind that is not read; txt, md, html, csv, json and zip are".to_owned()),
    }
}

/// Takes in one file. Never fails and never panics; what could not be taken in is in [`Taken::refused`].
pub fn take(path: &str, bytes: &[u8]) -> Taken {
    let mut taken = Taken::default();
    if let Err(reason) = read(path, bytes, &mut taken) {
        taken.refused.push(Refusal::new(path, reason));
    }
    for found in &mut taken.reports {
        let hidden = scrutin_engine::structure::scan_hidden(&found.text);
        let count: usize = hidden.iter().map(|warning| warning.span.of(&found.text).chars().count()).sum();
        if count > 0 {
            found.notices.push(Notice::Hidden(count));
        }
    }
    taken
}

fn read(path: &str, bytes: &[u8], taken: &mut Taken) -> Result<(), String> {
    let size = bytes.len() as u64;
    if size > limits::FILE_BYTES {
        let (is, most) = (limits::size(size), limits::size(limits::FILE_BYTES));
        return Err(format!("has {is}; a file may have {most}"));
    }
    let kind = kind(path, bytes)?;
    let decoded = decode::decode(bytes).ok_or("is not text, or in an encoding that is not read; save it as UTF-8")?;
    let text = decoded.text;
    let mut found = Found { path: path.to_owned(), ..Found::default() };
    match kind {
        Kind::Text => found.text = text,
        Kind::Markdown => {
            let (plain, head) = markdown::scan(&text);
            found.text = plain;
            for (key, said) in head {
                if let Some(field) = records::field(&key).filter(|field| *field != Field::Text) {
                    records::put(&mut found, field, &said);
                }
            }
        }
        Kind::Html => page(&mut found, &text, decoded.guessed)?,
        Kind::Table => taken.reports = records::from_table(path, &csv::scan(&text))?,
        Kind::Json => json_file(path, &text, taken)?,
        Kind::Zip => return Err("is a zip inside a zip, which is not unpacked".to_owned()),
        Kind::Description => describe(path, &text, taken),
    }
    if matches!(kind, Kind::Text | Kind::Markdown | Kind::Html) {
        taken.reports.push(found);
    }
    if decoded.guessed {
        taken.reports.iter_mut().for_each(|found| found.notices.push(Notice::Guessed));
    }
    Ok(())
}

/// A web page; one in an encoding that is not read would come out as wrong letters, so it is refused.
fn page(found: &mut Found, text: &str, guessed: bool) -> Result<(), String> {
    let page = html::scan(text);
    let readable = ["utf-8", "utf8", "windows-1252", "iso-8859-1", "iso-8859-15", "latin1", "us-ascii", "ascii"];
    if let Some(charset) = page.charset.filter(|charset| guessed && !readable.contains(&charset.as_str())) {
        return Err(format!("is in the encoding {charset}, which is not read; save it as UTF-8"));
    }
    found.text = page.text;
    let said = [
        (Field::Title, page.title),
        (Field::Publisher, page.publisher),
        (Field::Address, page.address),
        (Field::Date, page.date),
        (Field::Language, page.language),
    ];
    for (field, said) in said {
        records::put(found, field, said.as_deref().unwrap_or_default());
    }
    Ok(())
}

/// One JSON value, or one a line.
fn json_file(path: &str, text: &str, taken: &mut Taken) -> Result<(), String> {
    match json::parse(text) {
        Ok(tree) => {
            taken.reports = records::from_json(path, &tree)?;
            if tree.get("reports").is_some() {
                let description = records::description(&tree);
                // Its reports stand in the file with their texts.
                taken.description = Some(Description { reports: Vec::new(), ..description });
            }
        }
        Err(fault) => {
            let lines = || text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
            let by_line = lines().take(2).count() == 2 && lines().take(1).all(|(line, _)| json::parse(line).is_ok());
            if !by_line {
                return Err(format!("is no JSON: in line {}, {}", fault.line, fault.reason));
            }
            for (line, number) in lines() {
                let place = format!("{path}, line {number}");
                let read = json::parse(line).map_err(|fault| format!("is no JSON: {}", fault.reason));
                match read.and_then(|tree| records::from_json(&place, &tree)) {
                    Ok(reports) => taken.reports.extend(reports),
                    Err(reason) => taken.refused.push(Refusal::new(&place, reason)),
                }
            }
        }
    }
    Ok(())
}

fn describe(path: &str, text: &str, taken: &mut Taken) {
    let (tree, unread) = toml::parse(text);
    let folder = path.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"));
    taken.description = Some(Description { folder, ..records::description(&tree) });
    for line in unread {
        taken.refused.push(Refusal::new(&format!("{path}, line {line}"), "could not be read and was passed over"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(path: &str, text: &str) -> Taken {
        take(path, text.as_bytes())
    }

    #[test]
    fn each_kind_gives_its_reports() {
        for (path, content, texts) in [
            ("a.txt", "It passed 52-48.", vec!["It passed 52-48."]),
            ("README", "plain", vec!["plain"]),
            ("a.md", "# A\n*b*", vec!["A\nb\n"]),
            ("a.HTML", "<p>A<p>B", vec!["A\n\nB"]),
            ("a.csv", "title,text\nx,one\ny,two", vec!["one", "two"]),
            ("a.json", "[{\"text\":\"one\"},{\"body\":\"two\"}]", vec!["one", "two"]),
            ("a.json", "{\"text\":\"one\"}", vec!["one"]),
            ("a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n", vec!["one", "two"]),
        ] {
            let taken = taken(path, content);
            assert_eq!(taken.refused, [], "{path}");
            assert_eq!(taken.reports.iter().map(|r| r.text.as_str()).collect::<Vec<_>>(), texts, "{path}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_with_the_reason() {
        for (path, content, reason) in [
            ("a.pdf", "x", "is a PDF"),
            ("a.txt", "%PDF-1.4", "is a PDF"),
            ("a.docx", "x", "word processor"),
            ("a.png", "x", "of a kind that is not read"),
            ("other.toml", "x", "of a kind that is not read"),
            ("a.txt", "a\0b", "is not text"),
            ("a.csv", "a,b\n1,2", "has no column \"text\"; its columns are: a, b"),
            ("a.csv", "", "holds no rows"),
            ("a.json", "{\"a\":", "is no JSON: in line 1"),
            ("a.json", "[1,2]", "holds no objects with a key"),
            ("a.zip", "x", "zip inside a zip"),
        ] {
            let taken = taken(path, content);
            assert_eq!(taken.reports, [], "{path}");
            assert!(
                taken.refused.len() == 1 && taken.refused[0].reason.contains(reason),
                "{path}: {:?}",
                taken.refused
            );
        }
        let bad_line = taken("a.ndjson", "{\"text\":\"one\"}\n{\n{\"text\":\"two\"}");
        assert_eq!((bad_line.reports.len(), bad_line.refused.len()), (2, 1));
        assert_eq!(bad_line.refused[0].path, "a.ndjson, line 2");
    }

    #[test]
    fn doubts_become_notices() {
        let guessed = take("a.txt", b"S\xe9nat");
        assert_eq!(guessed.reports[0].notices, [Notice::Guessed]);
        let hidden = taken("a.txt", "a\u{202e}b\u{200b}\u{200b}c");
        assert_eq!(hidden.reports[0].notices, [Notice::Hidden(3)]);
        assert_eq!(hidden.reports[0].text, "a\u{202e}b\u{200b}\u{200b}c", "nothing is removed");
        let foreign = take("a.html", b"<meta charset=koi8-r><p>\xf1");
        assert!(foreign.refused[0].reason.contains("koi8-r"));
    }

    #[test]
    fn pages_and_front_matter_say_what_they_are() {
        let page = taken("a.html", "<html lang=fr><title>T</title><meta name=date content=2022-11-16T08:00><p>x");
        let meta = &page.reports[0].meta;
        assert_eq!((meta.title.as_deref(), meta.language.as_deref()), (Some("T"), Some("fr")));
        assert_eq!(meta.date.map(|d| d.to_string()).as_deref(), Some("2022-11-16"));
        let noted = taken("a.md", "---\nsource: The Gazette\nurl: https://g.example/\n---\nx");
        assert_eq!(noted.reports[0].meta.publisher.as_deref(), Some("The Gazette"));
        assert_eq!(noted.reports[0].meta.address.as_deref(), Some("https://g.example/"));
    }

    #[test]
    fn a_description_is_read_and_its_odd_lines_named() {
        let taken = taken("f/corpus.toml", "title = \"T\"\nodd\n[[report]]\nfile = \"a.txt\"\npublisher = \"P\"\n");
        let description = taken.description.expect("a description");
        assert_eq!((description.folder.as_str(), description.title.as_deref()), ("f/", Some("T")));
        assert_eq!(description.reports[0].meta.publisher.as_deref(), Some("P"));
        assert_eq!(taken.refused[0].path, "f/corpus.toml, line 2");
    }
}
