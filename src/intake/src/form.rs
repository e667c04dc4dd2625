//! The reader's own corpus as one text: kept on the device, put into a saved page, carried by a link.
//!
//! JSON that a person can read and other tools can use; it is also taken in when dropped as a file. Invariant: what
//! [`print`] writes, [`parse`] reads back the same, where files were found and notices aside; it never holds `<`.

use scrutin_engine::Said;

use crate::basket::Basket;
use crate::json::{self, print_text};
use crate::records;
use crate::take::Refusal;

/// Writes a basket; `added` says that its reports stand beside the starter reports, not instead of them.
pub fn print(basket: &Basket, added: bool) -> String {
    let mut out = String::from("{\"scrutin\": 1");
    if added {
        out.push_str(", \"added\": true");
    }
    field(&mut out, "title", basket.title.as_deref());
    field(&mut out, "title_fr", basket.title_fr.as_deref());
    if !basket.chambers.is_empty() {
        out.push_str(",\n\"chambers\": [");
        for (place, chamber) in basket.chambers.iter().enumerate() {
            out.push_str(if place == 0 { "\n{\"name\": " } else { ",\n{\"name\": " });
            print_text(&chamber.name, &mut out);
            list(&mut out, "aliases", &chamber.aliases);
            if let Some(seats) = chamber.seats {
                out.push_str(", \"seats\": ");
                out.push_str(&seats.to_string());
            }
            field(&mut out, "source", chamber.source.as_deref());
            field(&mut out, "source_fr", chamber.source_fr.as_deref());
            field(&mut out, "name_fr", chamber.name_fr.as_deref());
            out.push('}');
        }
        out.push(']');
    }
    if !basket.names.is_empty() {
        out.push_str(",\n\"names\": [");
        for (place, set) in basket.names.iter().enumerate() {
            out.push_str(if place == 0 { "\n{\"label\": " } else { ",\n{\"label\": " });
            print_text(&set.label, &mut out);
            list(&mut out, "names", &set.names);
            list(&mut out, "related", &set.related);
            if set.variants_matter {
                out.push_str(", \"variants_matter\": true");
            }
            out.push('}');
        }
        out.push(']');
    }
    if !basket.synonyms.is_empty() {
        out.push_str(",\n\"synonyms\": [");
        for (place, set) in basket.synonyms.iter().enumerate() {
            out.push_str(if place == 0 { "" } else { ", " });
            texts(&mut out, set);
        }
        out.push(']');
    }
    out.push_str(",\n\"reports\": [");
    for (place, held) in basket.held.iter().enumerate() {
        let (report, meta) = (&held.report, &held.report.meta);
        out.push_str(if place == 0 { "\n{\"id\": " } else { ",\n{\"id\": " });
        print_text(&report.id, &mut out);
        field(&mut out, "title", meta.title.as_deref());
        field(&mut out, "publisher", meta.publisher.as_deref());
        field(&mut out, "date", meta.date.map(|day| day.to_string()).as_deref());
        field(&mut out, "date_inferred", meta.date_inferred.as_deref());
        field(&mut out, "date_inferred_fr", meta.date_inferred_fr.as_deref());
        field(&mut out, "address", meta.address.as_deref());
        field(&mut out, "language", meta.language.as_deref());
        field(&mut out, "text", Some(&report.text));
        out.push('}');
    }
    out.push_str("\n]}\n");
    out
}

fn field(out: &mut String, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        begin(out, key);
        print_text(value, out);
    }
}

/// A key and what stands before its value.
fn begin(out: &mut String, key: &str) {
    out.push_str(", \"");
    out.push_str(key);
    out.push_str("\": ");
}

fn list(out: &mut String, key: &str, items: &[String]) {
    if !items.is_empty() {
        begin(out, key);
        texts(out, items);
    }
}

/// A list of texts.
pub(crate) fn texts(out: &mut String, items: &[String]) {
    out.push('[');
    for (place, item) in items.iter().enumerate() {
        out.push_str(if place == 0 { "" } else { ", " });
        print_text(item, out);
    }
    out.push(']');
}

/// A form read back.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The corpus.
    pub basket: Basket,
    /// Whether its reports stand beside the starter reports.
    pub added: bool,
    /// Reports in it that were not taken.
    pub refused: Vec<Refusal>,
}

/// Reads a form; `taken` are ids that are not free.
///
/// # Errors
/// Returns the reason if the text is no such form.
pub fn parse(text: &str, taken: Vec<String>) -> Result<Read, Said> {
    let tree = json::parse(text).map_err(|json::Fault { line, reason: [english, french] }| {
        Said::new(format!("line {line}: {english}"), format!("ligne {line} : {french}"))
    })?;
    if tree.get("scrutin").and_then(json::Json::text) != Some("1") {
        return Err(Said::new(
            "it is not of the form this version writes",
            "n’ont pas la forme que cette version écrit",
        ));
    }
    let mut read = Read { basket: Basket::beside(taken), ..Read::default() };
    read.added = tree.get("added") == Some(&json::Json::Bool(true));
    for mut found in records::from_json("", &tree)? {
        found.path = found.id.clone().unwrap_or_default();
        if let Err(refusal) = read.basket.add(found) {
            read.refused.push(refusal);
        }
    }
    read.basket.describe(crate::Description { reports: Vec::new(), ..records::description(&tree) });
    Ok(read)
}
