//! Tables with one record a line: comma, semicolon or tab between fields, quotation marks around any field.
//!
//! Reads what spreadsheets write, quoted line breaks included. Leaves the meaning of the columns to `records`.

/// The rows of a table, each a list of fields; empty lines are passed over.
pub(crate) fn scan(text: &str) -> Vec<Vec<String>> {
    let separator = separator(text);
    let mut rows = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (field, after) = field(rest, separator);
        row.push(field);
        rest = after;
        if rest.starts_with(separator) {
            rest = &rest[separator.len_utf8()..];
            // A separator at the very end announces one more field, an empty one.
            if rest.is_empty() {
                row.push(String::new());
            }
        } else {
            rest = rest.strip_prefix('\n').unwrap_or(rest);
            finish(&mut rows, &mut row);
        }
    }
    finish(&mut rows, &mut row);
    rows
}

fn finish(rows: &mut Vec<Vec<String>>, row: &mut Vec<String>) {
    let row = std::mem::take(row);
    if row.iter().any(|field| !field.trim().is_empty()) {
        rows.push(row);
    }
}

/// What stands between the fields: the one of the three that the first line has most of.
fn separator(text: &str) -> char {
    let first = text.lines().next().unwrap_or_default();
    let mut best = (',', 0);
    for candidate in [',', ';', '\t'] {
        let count = first.matches(candidate).count();
        if count > best.1 {
            best = (candidate, count);
        }
    }
    best.0
}

/// One field, and what stands after it: a separator, a line end or nothing.
fn field(text: &str, separator: char) -> (String, &str) {
    let end = |text: &str| text.find([separator, '\n']).unwrap_or(text.len());
    let Some(mut rest) = text.strip_prefix('"') else {
        let (field, rest) = text.split_at(end(text));
        return (field.trim().to_owned(), rest);
    };
    let mut field = String::new();
    loop {
        let Some((part, after)) = rest.split_once('"') else {
            field.push_str(rest);
            return (field, "");
        };
        field.push_str(part);
        match after.strip_prefix('"') {
            Some(more) => {
                field.push('"');
                rest = more;
            }
            None => return (field, &after[end(after)..]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::scan;

    #[test]
    fn reads_what_spreadsheets_write() {
        for (text, rows) in [
            ("a,b\n1,2\n", vec![vec!["a", "b"], vec!["1", "2"]]),
            ("a;b\n1,5;\"x;y\"", vec![vec!["a", "b"], vec!["1,5", "x;y"]]),
            ("a\tb\n\n1\t\n", vec![vec!["a", "b"], vec!["1", ""]]),
            ("a,b\n\"two\nlines\",\"a \"\"b\"\"\"\n", vec![vec!["a", "b"], vec!["two\nlines", "a \"b\""]]),
            ("a,b\n1,", vec![vec!["a", "b"], vec!["1", ""]]),
            ("a\n\"never closed", vec![vec!["a"], vec!["never closed"]]),
            ("a,b\n\"x\"y,2", vec![vec!["a", "b"], vec!["x", "2"]]),
            ("", vec![]),
        ] {
            assert_eq!(scan(text), rows, "{text:?}");
        }
    }
}
