//! The page's one style sheet: the files of `style/` in the order that `style/order.txt` gives.
//!
//! Order decides which rule wins, so it is written down rather than left to the alphabet. The style of the screens
//! outside the app comes first: it must not depend on anything after it.

use anyhow::{Result, bail};

/// The style of what is shown before, and instead of, the app.
const BOOT: &str = include_str!("../boot/boot.css");

/// The names in an order file: one a line, empty lines and lines that start with `#` skipped.
pub(crate) fn parse_order(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

/// Joins the named sheets, comments taken out, behind the boot style.
///
/// Returns an error if a sheet loads another one, which the policy would refuse, or could end a `<style>` element.
pub(crate) fn concatenate(sheets: &[(String, String)]) -> Result<String> {
    let mut joined = without_comments(BOOT);
    for (name, text) in sheets {
        let text = without_comments(text);
        for (forbidden, why) in [
            ("@import", "list the file in style/order.txt instead"),
            ("</", "it would end the style element of the single file"),
            ("url(http", "the page asks for nothing but its own files"),
            ("url(\"http", "the page asks for nothing but its own files"),
            ("url(//", "the page asks for nothing but its own files"),
        ] {
            if text.to_ascii_lowercase().contains(forbidden) {
                bail!("style/{name} contains {forbidden}: {why}");
            }
        }
        joined.push_str(&text);
    }
    // A page turns CR LF into LF before it hashes an inline style.
    Ok(joined.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The sheet without its comments and without the indentation and empty lines, which weigh and say nothing here.
fn without_comments(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(place) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(place);
        bare.push_str(before);
        let end = if from.starts_with("/*") {
            from.find("*/").map_or(from.len(), |end| end + 2)
        } else if from.starts_with('/') {
            bare.push('/');
            1
        } else {
            let end = end_of_string(from);
            bare.push_str(&from[..end]);
            end
        };
        rest = &from[end..];
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).fold(String::new(), |mut text, line| {
        text.push_str(line);
        text.push('\n');
        text
    })
}

/// Where the string that `text` starts with ends, its closing quote included.
fn end_of_string(text: &str) -> usize {
    let mut characters = text.char_indices();
    let quote = characters.next().map(|(_, quote)| quote);
    while let Some((place, character)) = characters.next() {
        if character == '\\' {
            characters.next();
        } else if Some(character) == quote {
            return place + 1;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{concatenate, parse_order, without_comments};

    #[test]
    fn order_skips_notes() {
        assert_eq!(parse_order("# first\ntokens.css\n\n  base.css \n"), ["tokens.css", "base.css"]);
    }

    #[test]
    fn comments_go_and_strings_stay() {
        for (sheet, bare) in [
            ("a{b:c}/* note */d{e:f}", "a{b:c}d{e:f}\n"),
            ("a::before{content:\"/* kept */\"}", "a::before{content:\"/* kept */\"}\n"),
            ("a{content:'\\'/*'}/*x*/", "a{content:'\\'/*'}\n"),
            ("a{inline-size:calc(100% / 3)}", "a{inline-size:calc(100% / 3)}\n"),
            ("a {\n\n  b: c;\n}\n", "a {\nb: c;\n}\n"),
            ("/* never closed", ""),
        ] {
            assert_eq!(without_comments(sheet), bare, "{sheet}");
        }
    }

    #[test]
    fn what_the_policy_would_refuse_is_refused_here() {
        for sheet in ["@import 'x.css';", "a{background:url(https://x)}", "</style>"] {
            let refused = concatenate(&[("part.css".to_owned(), sheet.to_owned())]);
            assert!(refused.is_err(), "{sheet}");
        }
    }

    #[test]
    fn boot_style_comes_first() {
        let joined = concatenate(&[("a.css".to_owned(), "a{b:c}".to_owned())]).expect("joins");
        assert!(joined.ends_with("a{b:c}\n") && joined.len() > 100);
    }
}
