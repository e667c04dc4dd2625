//! Records with named fields, from a table or from JSON, as reports.
//!
//! Knows the names that columns and keys usually have, in English and French. What a field says and cannot be used
//! becomes a notice, and the report is taken without it.

use scrutin_engine::corpus::{Chamber, NameSet};
use scrutin_engine::date::Day;
use scrutin_engine::{Meta, Said};

use crate::json::Json;
use crate::take::{Description, Found, Notice};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Id,
    File,
    Text,
    Title,
    Publisher,
    Address,
    Date,
    DateInferred,
    DateInferredFr,
    Language,
}

/// The names of each field, the usual one first.
const NAMES: &[(Field, &[&str])] = &[
    (Field::Id, &["id"]),
    (Field::File, &["file"]),
    (Field::Text, &["text", "body", "content", "article", "article_text", "full_text", "texte", "contenu", "corps"]),
    (Field::Title, &["title", "headline", "titre"]),
    (
        Field::Publisher,
        &["publisher", "source", "outlet", "media", "newspaper", "site", "site_name", "journal", "média", "éditeur"],
    ),
    (Field::Address, &["address", "url", "link", "uri", "adresse", "lien"]),
    (
        Field::Date,
        &[
            "date",
            "published",
            "published_at",
            "publication_date",
            "pub_date",
            "pubdate",
            "datepublished",
            "date_published",
            "publié",
        ],
    ),
    (Field::DateInferred, &["date_inferred"]),
    (Field::DateInferredFr, &["date_inferred_fr"]),
    (Field::Language, &["language", "lang", "langue"]),
];

/// The field a column or key of this name is.
pub(crate) fn field(name: &str) -> Option<Field> {
    let name = name.trim().to_lowercase().replace([' ', '-'], "_");
    NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(field, _)| *field)
}

/// Puts what a field says into a report; the first word on a field holds.
pub(crate) fn put(found: &mut Found, field: Field, said: &str) {
    // The text as it is, spaces at its ends included: places in it are counted in bytes.
    if field == Field::Text {
        if found.text.is_empty() {
            said.clone_into(&mut found.text);
        }
        return;
    }
    let said = said.trim();
    if said.is_empty() {
        return;
    }
    let meta = &mut found.meta;
    let place = match field {
        Field::Text | Field::File => return,
        Field::Date => {
            if meta.date.is_none() {
                meta.date = day(said);
                if meta.date.is_none() {
                    found.notices.push(Notice::DateUnread(said.to_owned()));
                }
            }
            return;
        }
        Field::Language => {
            let code: String = said.to_lowercase().chars().take(2).collect();
            meta.language = meta.language.take().or(Some(code).filter(|code| matches!(code.as_str(), "en" | "fr")));
            return;
        }
        Field::Address if !is_address(said) => {
            found.notices.push(Notice::AddressUnread(said.to_owned()));
            return;
        }
        Field::Id => &mut found.id,
        Field::Title => &mut meta.title,
        Field::Publisher => &mut meta.publisher,
        Field::Address => &mut meta.address,
        Field::DateInferred => &mut meta.date_inferred,
        Field::DateInferredFr => &mut meta.date_inferred_fr,
    };
    if place.is_none() {
        *place = Some(said.to_owned());
    }
}

/// The day at the beginning of a date as machines write it: `2024-03-01`, `2024-03-01T09:00Z`, `20240301`.
pub(crate) fn day(said: &str) -> Option<Day> {
    let digits = said.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 8 {
        return Day::parse(&format!("{}-{}-{}", &said[..4], &said[4..6], &said[6..8]));
    }
    said.get(..10).and_then(Day::parse).filter(|_| !said[10..].starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether it is an address a page may link to.
pub(crate) fn is_address(said: &str) -> bool {
    (said.starts_with("https://") || said.starts_with("http://"))
        && !said.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// The rows of a table as reports, the first row being the names of its columns.
///
/// Returns the reason if no column holds texts.
pub(crate) fn from_table(path: &str, rows: &[Vec<String>]) -> Result<Vec<Found>, Said> {
    let Some((head, rows)) = rows.split_first() else {
        return Err(Said::new("holds no rows", "ne contient aucune ligne"));
    };
    let fields: Vec<Option<Field>> = head.iter().map(|name| field(name)).collect();
    if !fields.contains(&Some(Field::Text)) {
        let columns: Vec<&str> = head.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).take(12).collect();
        let columns = columns.join(", ");
        return Err(Said::new(
            format!("has no column \"text\"; its columns are: {columns}"),
            format!("n’a pas de colonne « text » ; ses colonnes sont : {columns}"),
        ));
    }
    let report = |(row, number): (&Vec<String>, usize)| {
        let mut found = Found { path: format!("{path}, row {number}"), ..Found::default() };
        for (said, field) in row.iter().zip(&fields) {
            if let Some(field) = field {
                put(&mut found, *field, said);
            }
        }
        found
    };
    Ok(rows.iter().zip(2..).map(report).collect())
}

/// The reports in a tree: a list of objects, an object that holds such a list, or one object.
///
/// Returns the reason if there is no text anywhere.
pub(crate) fn from_json(path: &str, tree: &Json) -> Result<Vec<Found>, Said> {
    let holder = ["reports", "articles", "documents", "items", "data", "results"].iter().find_map(|key| tree.get(key));
    let list = match (tree, holder) {
        (Json::List(list), _) => list.as_slice(),
        (_, Some(holder)) => holder.list(),
        _ => std::slice::from_ref(tree),
    };
    let mut reports = Vec::new();
    for (item, number) in list.iter().zip(1..) {
        let Json::Map(entries) = item else { continue };
        let place = if list.len() == 1 { path.to_owned() } else { format!("{path}, item {number}") };
        let mut found = Found { path: place, ..Found::default() };
        for (key, value) in entries {
            if let (Some(field), Some(said)) = (field(key), value.text()) {
                put(&mut found, field, said);
            }
        }
        reports.push(found);
    }
    if reports.iter().all(|found| found.text.is_empty()) {
        return Err(Said::new("holds no objects with a key \"text\"", "ne contient aucun objet avec une clé « text »"));
    }
    Ok(reports)
}

/// What a tree says of its reports and their world: keys as in `corpus.toml`, or in the plural as in the form.
pub(crate) fn description(tree: &Json) -> Description {
    let list = |one: &str, more: &str| tree.get(one).or_else(|| tree.get(more)).map_or(&[][..], Json::list);
    let mut description =
        Description { title: text(tree, "title"), title_fr: text(tree, "title_fr"), ..Description::default() };
    for entry in list("report", "reports") {
        let (Json::Map(entries), Some(file)) = (entry, text(entry, "file")) else { continue };
        let mut found = Found { path: file, ..Found::default() };
        for (key, value) in entries {
            if let (Some(field), Some(said)) = (field(key), value.text()) {
                put(&mut found, field, said);
            }
        }
        description.reports.push(found);
    }
    for entry in list("chamber", "chambers") {
        if let Some(name) = text(entry, "name") {
            let seats = text(entry, "seats").and_then(|seats| seats.parse().ok());
            let aliases = texts(entry.get("aliases"));
            let [source, source_fr, name_fr] = ["source", "source_fr", "name_fr"].map(|key| text(entry, key));
            description.chambers.push(Chamber { name, name_fr, aliases, seats, source, source_fr });
        }
    }
    for entry in list("name", "names") {
        let names = texts(entry.get("names"));
        if let Some(first) = names.first() {
            description.names.push(NameSet {
                label: text(entry, "label").unwrap_or_else(|| first.clone()),
                related: texts(entry.get("related")),
                variants_matter: entry.get("variants_matter") == Some(&Json::Bool(true)),
                names,
            });
        }
    }
    let synonyms = tree.get("synonyms").map_or(&[][..], Json::list).iter().map(|set| texts(Some(set)));
    description.synonyms = synonyms.filter(|set| !set.is_empty()).collect();
    description
}

fn text(tree: &Json, key: &str) -> Option<String> {
    tree.get(key).and_then(Json::text).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn texts(tree: Option<&Json>) -> Vec<String> {
    tree.map_or(&[][..], Json::list).iter().filter_map(|item| item.text().map(str::to_owned)).collect()
}

/// Takes over what a description says of a report, where it says something.
pub(crate) fn overlay(meta: &mut Meta, said: &Meta) {
    let pairs = [
        (&mut meta.title, &said.title),
        (&mut meta.publisher, &said.publisher),
        (&mut meta.address, &said.address),
        (&mut meta.date_inferred, &said.date_inferred),
        (&mut meta.date_inferred_fr, &said.date_inferred_fr),
        (&mut meta.language, &said.language),
    ];
    for (place, said) in pairs {
        if said.is_some() {
            place.clone_from(said);
        }
    }
    meta.date = said.date.or(meta.date);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_machines_write_them() {
        for (said, want) in [
            ("2024-03-01", Some("2024-03-01")),
            ("2024-03-01T09:00:00Z", Some("2024-03-01")),
            ("2024-03-01 09:00", Some("2024-03-01")),
            ("20240301", Some("2024-03-01")),
            ("2024-03-011", None),
            ("2024-02-30", None),
            ("1 March 2024", None),
            ("é024-03-01", None),
        ] {
            assert_eq!(day(said).map(|d| d.to_string()).as_deref(), want, "{said}");
        }
    }

    #[test]
    fn columns_by_their_usual_names() {
        let rows = vec![
            vec!["Headline".into(), "Publication date".into(), "URL".into(), "Full text".into(), "x".into()],
            vec!["T".into(), "soon".into(), "javascript:1".into(), "It passed.".into(), "y".into()],
        ];
        let found = from_table("a.csv", &rows).expect("a text column");
        assert_eq!((found[0].text.as_str(), found[0].meta.title.as_deref()), ("It passed.", Some("T")));
        assert_eq!(found[0].path, "a.csv, row 2");
        assert_eq!(found[0].notices, [Notice::DateUnread("soon".into()), Notice::AddressUnread("javascript:1".into())]);
        let refused = from_table("a.csv", &rows[1..])
            .map_err(|reason| reason.in_language(scrutin_engine::Language::English).contains("T, soon"));
        assert_eq!(refused, Err(true));
    }
}
