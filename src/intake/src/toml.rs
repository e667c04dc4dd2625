//! The part of TOML that a `corpus.toml` is written in: keys, texts, numbers, lists, and tables in double brackets.
//!
//! The strict reader of the command knows all of TOML; this one weighs a tenth and names each line it cannot read.

use crate::json::Json;

/// How often a list that goes on over several lines is tried.
const MOST_TRIES: usize = 100;

/// The file as a tree (tables in double brackets become lists), and the lines that could not be read, from 1.
pub(crate) fn parse(text: &str) -> (Json, Vec<usize>) {
    let mut root: Vec<(String, Json)> = Vec::new();
    let mut tables: Vec<(String, Vec<(String, Json)>)> = Vec::new();
    let mut unread = Vec::new();
    let mut lines = text.lines().zip(1..);
    while let Some((line, number)) = lines.next() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix("[[").and_then(|rest| rest.split_once("]]")) {
            tables.push((name.0.trim().to_owned(), Vec::new()));
            continue;
        }
        let Some((key, value)) = line.split_once('=') else {
            unread.push(number);
            continue;
        };
        let mut value = value.trim().to_owned();
        // A list may go on over several lines.
        let mut parsed = whole(&value);
        let mut tries = 0;
        while parsed.is_none() && value.starts_with('[') {
            let Some((more, _)) = lines.next() else { break };
            value.push('\n');
            value.push_str(more);
            // Only a line that may close the list is worth reading it again, and not for ever.
            let may_close = more.trim_start().starts_with(']') || more.trim_end().ends_with(']');
            if may_close && tries < MOST_TRIES {
                tries += 1;
                parsed = whole(&value);
            }
        }
        match parsed {
            Some(value) => {
                let place = tables.last_mut().map_or(&mut root, |(_, entries)| entries);
                place.push((key.trim().trim_matches('"').to_owned(), value));
            }
            None => unread.push(number),
        }
    }
    for (name, entries) in tables {
        match root.iter_mut().find(|(key, _)| *key == name) {
            Some((_, Json::List(list))) => list.push(Json::Map(entries)),
            _ => root.push((name, Json::List(vec![Json::Map(entries)]))),
        }
    }
    (Json::Map(root), unread)
}

/// A value with nothing behind it but a comment.
fn whole(text: &str) -> Option<Json> {
    let (value, rest) = value(text, 0)?;
    let rest = rest.trim_start();
    (rest.is_empty() || rest.starts_with('#')).then_some(value)
}

fn value(text: &str, depth: usize) -> Option<(Json, &str)> {
    if depth > 4 {
        return None;
    }
    if let Some(rest) = text.strip_prefix('\'') {
        let (literal, rest) = rest.split_once('\'')?;
        return Some((Json::Text(literal.to_owned()), rest)).filter(|_| !literal.contains('\n'));
    }
    if text.starts_with('"') {
        let end = closing(text)?;
        // TOML escapes what JSON escapes, and more that nobody writes here.
        return Some((crate::json::parse(&text[..end]).ok()?, &text[end..]));
    }
    if let Some(mut rest) = text.strip_prefix('[') {
        let mut items = Vec::new();
        loop {
            rest = without_comments(rest);
            if let Some(rest) = rest.strip_prefix(']') {
                return Some((Json::List(items), rest));
            }
            let (item, after) = value(rest, depth + 1)?;
            items.push(item);
            rest = without_comments(after);
            match rest.strip_prefix(',') {
                Some(after) => rest = after,
                None if rest.starts_with(']') => {}
                None => return None,
            }
        }
    }
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let value = match word {
        "true" => Json::Bool(true),
        "false" => Json::Bool(false),
        // Dates without quotation marks are texts here.
        _ if word.starts_with(|c: char| c.is_ascii_digit()) => Json::Number(word.replace('_', "")),
        _ => return None,
    };
    Some((value, rest))
}

/// One past the quotation mark that closes the text that begins here.
fn closing(text: &str) -> Option<usize> {
    let mut escaped = false;
    let end = text.bytes().skip(1).position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes || byte == b'\n'
    })? + 1;
    (text.as_bytes()[end] == b'"').then_some(end + 1)
}

fn without_comments(text: &str) -> &str {
    let mut rest = text.trim_start();
    while rest.starts_with('#') {
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest).trim_start();
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::json::Json;

    #[test]
    fn reads_what_a_corpus_is_described_in() {
        let (tree, unread) = parse(
            "# note\ntitle = \"A \\\"B\\\"\" # why\n[[report]]\nfile = 'a.txt'\ndate = 2024-03-01\n\n[[chamber]]\nseats = 3_48\n\
             [[report]]\nfile = \"b.txt\"\nnames = [ # list\n  \"x]\", 'y',\n]\nok = true\nsets = [[\"a\", \"b\"], []]\n",
        );
        assert!(unread.is_empty(), "{unread:?}");
        assert_eq!(tree.get("title").and_then(Json::text), Some("A \"B\""));
        let reports = tree.get("report").map_or(&[][..], Json::list);
        assert_eq!(reports[0].get("date").and_then(Json::text), Some("2024-03-01"));
        assert_eq!(reports[1].get("names").map(|n| n.list().len()), Some(2));
        assert_eq!(reports[1].get("sets").map(|s| s.list()[0].list().len()), Some(2));
        assert_eq!(tree.get("chamber").and_then(|c| c.list()[0].get("seats")?.text()), Some("348"));
    }

    #[test]
    fn names_the_lines_it_cannot_read() {
        let (tree, unread) = parse("a = \"\"\"\nlong\n\"\"\"\nb = {x = 1}\nc = \"never\nd = [1\ne = 2");
        assert_eq!(unread, [1, 2, 3, 4, 5, 6]);
        assert_eq!(tree, Json::Map(Vec::new()));
    }
}
