//! One file, taken in: its kind by name and content, its text, and what it says about itself.
//!
//! Leaves zips to [`crate::zip`], which lists what is inside, and putting reports together to [`crate::Basket`].

use scrutin_engine::corpus::{Chamber, NameSet};
use scrutin_engine::{Language, Meta, Said};
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

impl Notice {
    /// The notice in words, as the rest of a sentence that begins with the report.
    pub fn in_words(&self, language: Language) -> String {
        match (language, self) {
            (Language::English, Self::Guessed) => {
                "is not UTF-8; it was read as Windows-1252. If its letters are wrong, remove it, choose its encoding and bring it again".to_owned()
            }
            (Language::French, Self::Guessed) => {
                "n’est pas en UTF-8 ; il a été lu en Windows-1252. Si ses lettres sont fausses, retirez-le, choisissez son encodage et ajoutez-le de nouveau".to_owned()
            }
            (Language::English, Self::DateUnread(said)) => {
                format!("gives the date “{said}”, which was left out: write it as 2024-03-01")
            }
            (Language::French, Self::DateUnread(said)) => {
                format!("donne la date « {said} », qui a été laissée : écrivez-la ainsi, 2024-03-01")
            }
            (Language::English, Self::AddressUnread(said)) => {
                format!("gives the address “{said}”, which was left out: only http and https are kept")
            }
            (Language::French, Self::AddressUnread(said)) => {
                format!("donne l’adresse « {said} », qui a été laissée : seules http et https sont gardées")
            }
            (Language::English, Self::Hidden(1)) => "holds 1 hidden character; it is marked in the text".to_owned(),
            (Language::French, Self::Hidden(1)) => {
                "contient 1 caractère invisible ; il est marqué dans le texte".to_owned()
            }
            (Language::English, Self::Hidden(count)) => {
                format!("holds {count} hidden characters; they are marked in the text")
            }
            (Language::French, Self::Hidden(count)) => {
                format!("contient {count} caractères invisibles ; ils sont marqués dans le texte")
            }
        }
    }
}

/// A file, or a report in one, that was not taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Its path.
    pub path: String,
    /// Why, as the rest of a sentence that begins with the path.
    pub reason: Said,
}

impl Refusal {
    /// A refusal of `path`.
    pub fn new(path: &str, reason: Said) -> Self {
        Self { path: path.to_owned(), reason }
    }
}

/// What is said of reports and their world beside their texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// The folder whose files it describes, with its last `/`; empty for the topmost.
    pub folder: String,
    /// What the corpus is called.
    pub title: Option<String>,
    /// The same for readers of French.
    pub title_fr: Option<String>,
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
fn kind(path: &str, bytes: &[u8]) -> Result<Kind, Said> {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if bytes.starts_with(b"%PDF") || ending == "pdf" {
        return Err(Said::new("is a PDF; save its text as .txt", "est un PDF ; enregistrez-en le texte en .txt"));
    }
    match ending {
        "md" | "markdown" => Ok(Kind::Markdown),
        "html" | "htm" | "xhtml" => Ok(Kind::Html),
        "csv" | "tsv" | "tab" => Ok(Kind::Table),
        "json" | "ndjson" | "jsonl" => Ok(Kind::Json),
        "zip" => Ok(Kind::Zip),
        "toml" if name == "corpus.toml" => Ok(Kind::Description),
        "txt" | "text" | "" => Ok(Kind::Text),
        "doc" | "docx" | "odt" | "rtf" | "pages" => Err(Said::new(
            "is a document of a word processor; save it as plain text (.txt) or as a web page",
            "est un document de traitement de texte ; enregistrez-le en texte brut (.txt) ou en page web",
        )),
        _ => Err(Said::new(
            "is of a kind that is not read; txt, md, html, csv, json and zip are",
            "est d’une sorte qui n’est pas lue ; txt, md, html, csv, json et zip le sont",
        )),
    }
}

/// What can be known of a file's encoding before it is taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// It is read here as it is, or it is no text: [`take`] says which.
    Known,
    /// A web page says so, and it is not read here: a name for the browser's decoder.
    Declared(String),
    /// A text that is no UTF-8 and does not say what it is.
    Unsaid,
}

/// The encoding of a file, for a host that can decode more of them than are read here. What it decodes it hands on as
/// UTF-8 with its mark.
pub fn encoding(path: &str, bytes: &[u8]) -> Encoding {
    let text = kind(path, bytes).ok().filter(|kind| *kind != Kind::Zip && !decode::is_unicode(bytes));
    let is_page = text == Some(Kind::Html);
    let declared = decode::decode(bytes).filter(|_| is_page).and_then(|page| html::scan(&page.text).charset);
    match (text, declared) {
        (None, _) => Encoding::Known,
        (Some(_), Some(charset)) if READABLE.contains(&charset.as_str()) => Encoding::Known,
        (Some(_), Some(charset)) => Encoding::Declared(charset),
        (Some(_), None) => Encoding::Unsaid,
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

fn read(path: &str, bytes: &[u8], taken: &mut Taken) -> Result<(), Said> {
    let size = bytes.len() as u64;
    if size > limits::FILE_BYTES {
        let (is, most) = (limits::size(size), limits::size(limits::FILE_BYTES));
        return Err(Said::new(
            format!("has {is}; a file may have {most}"),
            format!("fait {is} ; un fichier peut faire {most}"),
        ));
    }
    let kind = kind(path, bytes)?;
    let decoded = decode::decode(bytes).ok_or_else(|| {
        Said::new(
            "is not text, or in an encoding that is not read; save it as UTF-8",
            "n’est pas du texte, ou dans un encodage qui n’est pas lu ; enregistrez-le en UTF-8",
        )
    })?;
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
        Kind::Zip => {
            return Err(Said::new(
                "is a zip inside a zip, which is not unpacked",
                "est un zip dans un zip, qui n’est pas décompressé",
            ));
        }
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

/// What web pages call the encodings that are read here.
const READABLE: [&str; 8] =
    ["utf-8", "utf8", "windows-1252", "iso-8859-1", "iso-8859-15", "latin1", "us-ascii", "ascii"];

/// A web page; one in an encoding that is not read would come out as wrong letters, so it is refused.
fn page(found: &mut Found, text: &str, guessed: bool) -> Result<(), Said> {
    let page = html::scan(text);
    if let Some(charset) = page.charset.filter(|charset| guessed && !READABLE.contains(&charset.as_str())) {
        return Err(Said::new(
            format!("is in the encoding {charset}, which is not read; save it as UTF-8"),
            format!("est dans l’encodage {charset}, qui n’est pas lu ; enregistrez-le en UTF-8"),
        ));
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
fn json_file(path: &str, text: &str, taken: &mut Taken) -> Result<(), Said> {
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
                let [english, french] = fault.reason;
                return Err(Said::new(
                    format!("is no JSON: in line {}, {english}", fault.line),
                    format!("n’est pas du JSON : à la ligne {}, {french}", fault.line),
                ));
            }
            for (line, number) in lines() {
                let place = format!("{path}, line {number}");
                let read = json::parse(line).map_err(|fault| {
                    let [english, french] = fault.reason;
                    Said::new(format!("is no JSON: {english}"), format!("n’est pas du JSON : {french}"))
                });
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
        taken.refused.push(Refusal::new(
            &format!("{path}, line {line}"),
            Said::new("could not be read and was passed over", "n’a pas pu être lu et a été sauté"),
        ));
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
            ("a.pdf", "x", ["is a PDF", "est un PDF"]),
            ("a.txt", "%PDF-1.4", ["is a PDF", "est un PDF"]),
            ("a.docx", "x", ["word processor", "traitement de texte"]),
            ("a.png", "x", ["of a kind that is not read", "d’une sorte qui n’est pas lue"]),
            ("other.toml", "x", ["of a kind that is not read", "d’une sorte qui n’est pas lue"]),
            ("a.txt", "a\0b", ["is not text", "n’est pas du texte"]),
            (
                "a.csv",
                "a,b\n1,2",
                [
                    "has no column \"text\"; its columns are: a, b",
                    "n’a pas de colonne « text » ; ses colonnes sont : a, b",
                ],
            ),
            ("a.csv", "", ["holds no rows", "ne contient aucune ligne"]),
            ("a.json", "{\"a\":", ["is no JSON: in line 1", "n’est pas du JSON : à la ligne 1, une valeur manque"]),
            ("a.json", "[1,2]", ["holds no objects with a key", "ne contient aucun objet avec une clé « text »"]),
            ("a.zip", "x", ["zip inside a zip", "un zip dans un zip"]),
        ] {
            let taken = taken(path, content);
            assert_eq!(taken.reports, [], "{path}");
            let said =
                |(language, words): (Language, &str)| taken.refused[0].reason.in_language(language).contains(words);
            assert!(
                taken.refused.len() == 1 && Language::ALL.into_iter().zip(reason).all(said),
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
        let told = Language::ALL.map(|language| Notice::Hidden(3).in_words(language));
        assert_eq!(
            told,
            [
                "holds 3 hidden characters; they are marked in the text",
                "contient 3 caractères invisibles ; ils sont marqués dans le texte"
            ]
        );
        assert_eq!(hidden.reports[0].text, "a\u{202e}b\u{200b}\u{200b}c", "nothing is removed");
        let foreign = take("a.html", b"<meta charset=koi8-r><p>\xf1");
        assert!(foreign.refused[0].reason.in_language(Language::English).contains("koi8-r"));
    }

    #[test]
    fn an_encoding_is_told_before_the_file_is_taken_in() {
        for (path, bytes, want) in [
            ("a.txt", &b"plain"[..], Encoding::Known),
            ("a.txt", b"\xef\xbb\xbfS\xc3\xa9", Encoding::Known),
            ("a.txt", b"\xff\xfea\0", Encoding::Known),
            ("a.txt", b"\xf1\xf2", Encoding::Unsaid),
            ("a.txt", b"a\0b\0", Encoding::Unsaid),
            ("a.html", b"<meta charset=koi8-r><p>\xf1", Encoding::Declared("koi8-r".into())),
            ("a.html", b"<meta charset=iso-8859-1><p>\xe9", Encoding::Known),
            ("a.html", b"<p>\xe9", Encoding::Unsaid),
            ("a.zip", b"PK\xf1", Encoding::Known),
            ("a.png", b"\xf1", Encoding::Known),
        ] {
            assert_eq!(encoding(path, bytes), want, "{path}");
        }
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
