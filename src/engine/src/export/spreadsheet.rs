//! The main table for a spreadsheet.
//!
//! In the reader's words, and with the sign between cells that spreadsheets of the language expect: a semicolon where
//! the comma is that of decimals. The first line is one cell of notes beginning with `#`, the second the names of the columns. Invariant:
//! no cell, and no part of one a spreadsheet might take for a cell, begins like a formula.

use super::sheet::Sheet;
use super::terms::term;
use super::{Head, Place, shown};
use crate::language::Language;

pub(super) fn print(place: &Place<'_>) -> String {
    let shown = shown::of(place);
    shown.sheets.get(shown.main).map_or_else(String::new, |sheet| table(sheet, &place.head(), place.address.language()))
}

fn table(sheet: &Sheet, head: &Head, language: Language) -> String {
    // Spreadsheets take a file without a byte-order mark for the machine's old encoding.
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new()
        .delimiter(language.choose(b',', b';'))
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    // Writing to memory cannot fail.
    let _ = writer.write_record([harmless(&note(head, language))]);
    let _ = writer.write_record(sheet.columns.iter().map(|c| harmless(&term(c, language))));
    for row in &sheet.rows {
        let _ = writer.write_record(row.iter().map(|cell| harmless(&cell.to_text(language))));
    }
    let _ = writer.flush();
    drop(writer);
    String::from_utf8(bytes).unwrap_or_default()
}

fn note(head: &Head, language: Language) -> String {
    let filters = if head.filters.is_empty() { String::new() } else { format!(" ({})", head.filters.join(" / ")) };
    let Head { fingerprint, link, .. } = head;
    let view = term(head.view, language);
    let note = match language {
        Language::English => {
            let corpus = head.corpus.as_deref().map_or_else(String::new, |title| format!(" of \"{title}\""));
            format!(
                "# Scrutin, {view}{corpus}{filters}. Fingerprint {fingerprint}. {link} A cell that a spreadsheet would \
                 run as a formula has an apostrophe before it that is not in the source. Skip this line to read the \
                 table."
            )
        }
        Language::French => {
            let corpus = head.corpus.as_deref().map_or_else(String::new, |title| format!(" de « {title} »"));
            format!(
                "# Scrutin, {view}{corpus}{filters}. Empreinte {fingerprint}. {link} Une cellule qu’un tableur \
                 exécuterait comme formule est précédée d’une apostrophe qui n’est pas dans la source. Sautez cette \
                 ligne pour lire le tableau."
            )
        }
    };
    note.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Puts an apostrophe before what a spreadsheet would run: at the start of the cell, and where a spreadsheet
/// that splits at semicolons, commas, tabs or lines would begin a new one. Negative numbers are no exception.
fn harmless(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    let mut starts = true;
    for c in text.chars() {
        let line = matches!(c, '\t' | '\r' | '\n');
        let runs = matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
        if (starts && runs) || (out.is_empty() && line) {
            out.push('\'');
        }
        out.push(c);
        starts = line || matches!(c, ';' | ',');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Cell;
    use super::*;

    fn head() -> Head {
        Head {
            view: "votes",
            corpus: Some("Two votes\n=1".into()),
            fingerprint: "e29afd0a00000000".into(),
            link: "https://example.org/#1/votes?report=003,!004".into(),
            filters: vec!["report: 003".into()],
        }
    }

    fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet { rows, ..Sheet::new("t", &["report", "words"]) }
    }

    #[test]
    fn a_formula_gets_an_apostrophe() {
        for (text, want) in [
            ("295", "295"),
            ("", ""),
            ("=1+1", "'=1+1"),
            ("-1", "'-1"),
            ("+33", "'+33"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t'=1"),
            ("\r\n=1", "'\r\n'=1"),
            ("＝1", "'＝1"),
            ("－1", "'－1"),
            ("＋1", "'＋1"),
            ("＠a", "'＠a"),
            ("295-1", "295-1"),
            ("said; -1", "said; -1"),
            ("said;=cmd", "said;'=cmd"),
            ("said,=cmd", "said,'=cmd"),
            ("a\n- b", "a\n'- b"),
            (" =1", " =1"),
        ] {
            assert_eq!(harmless(text), want, "{text:?}");
        }
    }

    #[test]
    fn golden() {
        let rows = vec![
            vec!["003".into(), "voted \"295-1\", with 3 abstaining".into()],
            vec!["=004".into(), Cell::Empty],
            vec![Cell::List(vec!["a".into(), "b".into()]), Cell::Number(295)],
        ];
        let text = table(&sheet(rows), &head(), Language::English);
        let (first, rest) = text.split_once("\r\n").expect("a first line");
        assert!(first.starts_with("\u{feff}\"# Scrutin, votes of \"\"Two votes =1\"\" (report: 003)."), "{first}");
        assert!(first.contains("Fingerprint e29afd0a00000000. https://example.org/#1/votes?report=003,!004 A cell"));
        assert!(first.ends_with("Skip this line to read the table.\""), "{first}");
        let want = "report,words\r\n003,\"voted \"\"295-1\"\", with 3 abstaining\"\r\n'=004,\r\na | b,295\r\n";
        assert_eq!(rest, want);
    }

    #[test]
    fn read_back_it_gives_the_cells() {
        let odd =
            ["", "a,b", "\"", "\"\"a", "a\nb", "a\r\nb", "'", "é\u{202e}", "=\"x\"", "-1;-2", "#", "\u{feff}", "\\"];
        for (a, b) in odd.iter().flat_map(|a| odd.iter().map(move |b| (*a, *b))) {
            let text = table(&sheet(vec![vec![a.into(), b.into()]]), &head(), Language::English);
            let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
            let rows: Vec<csv::StringRecord> = reader.records().map(|r| r.expect("a record")).collect();
            assert_eq!(rows.len(), 3, "{a:?} {b:?}");
            assert_eq!(rows[0].len(), 1);
            assert!(rows[0][0].starts_with('#'));
            assert_eq!(rows[2], csv::StringRecord::from(vec![harmless(a), harmless(b)]), "{a:?} {b:?}");
        }
    }
}
