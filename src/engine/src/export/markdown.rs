//! All tables of a view as Markdown.
//!
//! Invariant: nothing in a foreign text acts as Markdown or HTML, and no cell breaks its row.

use std::fmt::Write;

use super::sheet::Sheet;
use super::terms::term;
use super::{Head, Place, shown};
use crate::language::Language;

pub(super) fn print(place: &Place<'_>) -> String {
    let shown = shown::of(place);
    let sheets: Vec<&Sheet> = shown.readable().collect();
    document(place.heading(), &place.head(), &sheets, place.address.language())
}

fn document(heading: &str, head: &Head, sheets: &[&Sheet], language: Language) -> String {
    let mut out = format!("# {heading}\n\n");
    if let Some(corpus) = &head.corpus {
        let _ = writeln!(out, "{}\n", escape(corpus));
    }
    let [fingerprint, link, filtered, none] =
        language.choose(["Fingerprint:", "Link:", "Filter:", "None."], ["Empreinte :", "Lien :", "Filtre :", "Aucun."]);
    let _ = writeln!(out, "- {fingerprint} `{}`\n- {link} {}", head.fingerprint, autolink(&head.link));
    for filter in &head.filters {
        let _ = writeln!(out, "- {filtered} {}", escape(filter));
    }
    for sheet in sheets {
        let _ = writeln!(out, "\n## {}\n", capital(&term(sheet.name, language)));
        if sheet.rows.is_empty() {
            let _ = writeln!(out, "{none}");
        } else {
            table(sheet, &mut out, language);
        }
    }
    out
}

fn table(sheet: &Sheet, out: &mut String, language: Language) {
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        for cell in cells {
            out.push_str("| ");
            out.push_str(&cell);
            out.push(' ');
        }
        out.push_str("|\n");
    };
    line(&mut sheet.columns.iter().map(|c| escape(&term(c, language))));
    line(&mut sheet.columns.iter().map(|_| "---".to_string()));
    for row in &sheet.rows {
        let cells = sheet.columns.iter().zip(row).map(|(column, cell)| {
            let text = cell.to_text(language);
            if column == "link" { autolink(&text) } else { escape(&text) }
        });
        line(&mut cells.into_iter());
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A link where the address is one, else the text. Printed addresses hold none of `<`, `>`, `|` or space.
fn autolink(link: &str) -> String {
    let web = ["https://", "http://", "file://"].iter().any(|scheme| link.starts_with(scheme));
    let plain = !link.contains(|c: char| c.is_whitespace() || c.is_control() || "<>|\\`".contains(c));
    if web && plain { format!("<{link}>") } else { escape(link) }
}

/// The text so that it reads as it is: marks escaped, white space of any kind a single space.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '>' | '$' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden() {
        let mut sheet = Sheet::new("reports", &["report", "date_given", "title", "link"]);
        let link = "https://example.org/#1/reports?open=a";
        sheet.rows.push(vec!["a".into(), true.into(), "A | *B*\n<b>".into(), link.into()]);
        sheet.rows.push(vec!["b".into(), super::super::sheet::Cell::Empty, "".into(), "#1/reports".into()]);
        let head = Head {
            view: "reports",
            corpus: Some("Two [votes]".into()),
            fingerprint: "e29a".into(),
            link: "https://example.org/#1/reports".into(),
            filters: vec!["not speaker: x".into()],
        };
        let want = "\
# Reports

Two \\[votes\\]

- Fingerprint: `e29a`
- Link: <https://example.org/#1/reports>
- Filter: not speaker: x

## Reports

| report | date given | title | link |
| --- | --- | --- | --- |
| a | yes | A \\| \\*B\\* &lt;b\\> | <https://example.org/#1/reports?open=a> |
| b |  |  | \\#1/reports |

## Findings

None.
";
        assert_eq!(document("Reports", &head, &[&sheet, &Sheet::new("findings", &["kind"])], Language::English), want);
    }
}
