//! BibTeX: `@misc` entries, understood by BibTeX and biblatex alike.
//!
//! Invariant: braces balance in every field, and no foreign character acts as a command.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::Source;

pub(super) fn print(about: &str, sources: &[Source]) -> String {
    // What stands outside of entries is a comment, unless it has an at sign.
    let mut out = format!("{}\n", about.replace('@', " at "));
    let mut keys = BTreeSet::new();
    for source in sources {
        let key = key(&source.id, &mut keys);
        let _ = writeln!(out, "\n@misc{{{key},");
        let mut put = |name: &str, value: &str| {
            let _ = writeln!(out, "  {name} = {{{value}}},");
        };
        if let Some(title) = &source.title {
            // The second pair keeps the capitals.
            put("title", &format!("{{{}}}", escape(title)));
        }
        if let Some(publisher) = &source.publisher {
            put("howpublished", &escape(publisher));
            put("organization", &escape(publisher));
        }
        if let Some(date) = source.date {
            put("date", &date.to_string());
            put("year", &date.year.to_string());
            put("month", &date.month.to_string());
            put("day", &date.day.to_string());
        }
        if let Some(address) = &source.address {
            put("url", &verbatim(address));
        }
        if let Some(language) = &source.language {
            put("langid", if language == "fr" { "french" } else { "english" });
        }
        put("note", &escape(&source.note));
        out.push_str("}\n");
    }
    out
}

/// A key of letters, digits and `-`, never the same twice.
fn key(id: &str, taken: &mut BTreeSet<String>) -> String {
    let plain: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let first = format!("report-{plain}");
    let more = (2u32..).map(|n| format!("{first}-{n}"));
    let free = std::iter::once(first.clone()).chain(more).find(|key| !taken.contains(key)).unwrap_or(first);
    taken.insert(free.clone());
    free
}

/// What TeX would act on, written so that it is printed.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            // Escaped braces still count for the reader of the file; these do not.
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// An address as it is; only what would end the field is percent-encoded.
fn verbatim(address: &str) -> String {
    address.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden() {
        let sparse = Source { id: "a-1".into(), note: "n".into(), ..Source::default() };
        let want = "\
Sources of x

@misc{report-a-1,
  title = {{50\\% of \\textbraceleft{}A\\textbraceright{} \\& \\textbackslash{}B\\_C \\#1 \"d\" \\textasciitilde{} \\textasciicircum{} \\$}},
  howpublished = {É \\& Co\\textbraceright{}},
  organization = {É \\& Co\\textbraceright{}},
  date = {2022-11-16},
  year = {2022},
  month = {11},
  day = {16},
  url = {https://example.org/a_b?x=1&y=%20#%7Bz%7D},
  langid = {french},
  note = {Report a/1},
}

@misc{report-a-1-2,
  note = {n},
}
";
        assert_eq!(print("Sources of x", &[Source::odd(), sparse]), want);
    }

    #[test]
    fn braces_balance_whatever_is_cited() {
        for text in ["{", "}", "}{", "\\}", "\\{{", "\\", "a\\", "%}", "{}{}}"] {
            let source =
                Source { title: Some(text.into()), address: Some(format!("https://{text}")), ..Source::default() };
            let out = print("x", &[source]);
            let mut depth = 0i32;
            for (at, c) in out.char_indices() {
                depth += match c {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                assert!(depth >= 0, "{text} closes too early at {at}: {out}");
            }
            assert_eq!(depth, 0, "{text}: {out}");
        }
    }
}
