//! The reader's own corpus as a folder for `seeds/`: a text a report, and `corpus.toml`.
//!
//! Invariant: `scrutin check` finds no fault in it, and reads back the same corpus.

use crate::basket::Basket;
use crate::form::texts;
use crate::json::print_text;

/// The files of the folder: name and content.
pub fn print(basket: &Basket) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("corpus.toml".to_owned(), description(basket).into_bytes())];
    for held in &basket.held {
        files.push((held.report.file.clone(), held.report.text.clone().into_bytes()));
    }
    files
}

fn description(basket: &Basket) -> String {
    let mut out = String::from("# What is known of the reports in this folder; what is not known is left out.\n\n");
    field(&mut out, "title", basket.title.as_deref());
    field(&mut out, "title_fr", basket.title_fr.as_deref());
    if !basket.synonyms.is_empty() {
        out.push_str("synonyms = [");
        for (place, set) in basket.synonyms.iter().enumerate() {
            out.push_str(if place == 0 { "" } else { ", " });
            texts(&mut out, set);
        }
        out.push_str("]\n");
    }
    for held in &basket.held {
        let meta = &held.report.meta;
        out.push_str("\n[[report]]\n");
        field(&mut out, "file", Some(&held.report.file));
        field(&mut out, "id", Some(&held.report.id));
        field(&mut out, "title", meta.title.as_deref());
        field(&mut out, "publisher", meta.publisher.as_deref());
        field(&mut out, "address", meta.address.as_deref());
        field(&mut out, "date", meta.date.map(|day| day.to_string()).as_deref());
        field(&mut out, "date_inferred", meta.date_inferred.as_deref());
        field(&mut out, "date_inferred_fr", meta.date_inferred_fr.as_deref());
        field(&mut out, "language", meta.language.as_deref());
    }
    for chamber in &basket.chambers {
        out.push_str("\n[[chamber]]\n");
        field(&mut out, "name", Some(&chamber.name));
        list(&mut out, "aliases", &chamber.aliases);
        if let Some(seats) = chamber.seats {
            out.push_str("seats = ");
            out.push_str(&seats.to_string());
            out.push('\n');
        }
        field(&mut out, "source", chamber.source.as_deref());
        field(&mut out, "source_fr", chamber.source_fr.as_deref());
        field(&mut out, "name_fr", chamber.name_fr.as_deref());
    }
    for set in &basket.names {
        out.push_str("\n[[name]]\n");
        field(&mut out, "label", Some(&set.label));
        list(&mut out, "names", &set.names);
        list(&mut out, "related", &set.related);
        if set.variants_matter {
            out.push_str("variants_matter = true\n");
        }
    }
    out
}

fn field(out: &mut String, key: &str, value: Option<&str>) {
    if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
        out.push_str(key);
        out.push_str(" = ");
        // TOML reads the escapes of JSON.
        print_text(value, out);
        out.push('\n');
    }
}

fn list(out: &mut String, key: &str, items: &[String]) {
    if !items.is_empty() {
        out.push_str(key);
        out.push_str(" = ");
        texts(out, items);
        out.push('\n');
    }
}
