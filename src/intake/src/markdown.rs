//! Markdown to text: the marks go, the words stay.
//!
//! Line by line and light: headings, emphasis, links, images, lists, quotations, fences, and `key: value` lines before
//! the text. Leaves rare marks as they are written; a word too many is no loss, a word too few would be.

/// Longest words or target of a link, in bytes.
const LONGEST_LINK: usize = 500;

/// The text, and the `key: value` lines that stood before it.
pub(crate) fn scan(text: &str) -> (String, Vec<(String, String)>) {
    let (head, body) = front_matter(text);
    let mut out = String::with_capacity(body.len());
    let mut fenced = false;
    for line in body.lines() {
        let bare = line.trim();
        if bare.starts_with("```") || bare.starts_with("~~~") {
            fenced = !fenced;
            continue;
        }
        if fenced {
            out.push_str(line);
        } else if !is_rule(bare) {
            inline(without_block_marks(line), &mut out);
        }
        out.push('\n');
    }
    (out, head)
}

/// Lines `key: value` between two lines `---` at the very beginning.
fn front_matter(text: &str) -> (Vec<(String, String)>, &str) {
    let Some(rest) = text.strip_prefix("---\n") else { return (Vec::new(), text) };
    let Some((head, body)) = rest.split_once("\n---") else { return (Vec::new(), text) };
    let entries = head.lines().filter_map(|line| {
        let (key, value) = line.split_once(':')?;
        Some((key.trim().to_lowercase(), value.trim().trim_matches(['"', '\'']).to_owned()))
    });
    (entries.collect(), body.split_once('\n').map_or("", |(_, body)| body))
}

/// A line that only draws a rule, or underlines a heading.
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && ["-", "*", "_", "="].iter().any(|mark| line.replace(mark, "").trim().is_empty())
}

/// The line without the marks before its words.
fn without_block_marks(line: &str) -> &str {
    let mut line = line.trim_start();
    while let Some(quoted) = line.strip_prefix('>') {
        line = quoted.trim_start();
    }
    if line.starts_with('#') {
        return line.trim_matches('#').trim();
    }
    for mark in ["- ", "* ", "+ "] {
        if let Some(item) = line.strip_prefix(mark) {
            return item.trim_start();
        }
    }
    line
}

/// Writes a line without emphasis, links and images.
fn inline(line: &str, out: &mut String) {
    let mut rest = line;
    while let Some(place) = rest.find(['*', '_', '`', '[', '!', '\\']) {
        let (before, at) = rest.split_at(place);
        out.push_str(before);
        let mark = at.as_bytes()[0];
        rest = &at[1..];
        match mark {
            b'\\' if rest.starts_with(|c: char| c.is_ascii_punctuation()) => {
                out.push_str(&rest[..1]);
                rest = &rest[1..];
            }
            b'!' if rest.starts_with('[') => match link(&rest[1..]) {
                Some((_, after)) => rest = after,
                None => out.push('!'),
            },
            b'[' => match link(rest) {
                Some((words, after)) => {
                    inline(words, out);
                    rest = after;
                }
                None => out.push('['),
            },
            // Between spaces it is no emphasis: 5 * 3.
            b'*' if before.ends_with(' ') && rest.starts_with(' ') => out.push('*'),
            b'*' | b'`' => {}
            // Inside a word it is part of it: snake_case.
            b'_' if !(before.ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric)) => {}
            _ => out.push(char::from(mark)),
        }
    }
    out.push_str(rest);
}

/// The words of a link whose `[` was just read, and what stands after it; not nested, so it ends.
fn link(text: &str) -> Option<(&str, &str)> {
    let (words, after) = until(text, b']')?;
    if words.contains('[') {
        return None;
    }
    if let Some(target) = after.strip_prefix('(') {
        return until(target, b')').map(|(_, after)| (words, after));
    }
    let target = after.strip_prefix('[')?;
    until(target, b']').map(|(_, after)| (words, after))
}

/// What stands before and after a mark that is not far off.
fn until(text: &str, mark: u8) -> Option<(&str, &str)> {
    let end = text.bytes().take(LONGEST_LINK).position(|byte| byte == mark)?;
    Some((&text[..end], &text[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::scan;

    #[test]
    fn takes_the_marks_and_leaves_the_words() {
        for (marked, plain) in [
            ("# The *vote*\n\nIt passed **52-48**.", "The vote\n\nIt passed 52-48.\n"),
            ("> quoted\n> > twice", "quoted\ntwice\n"),
            ("- one\n* two\n1. three", "one\ntwo\n1. three\n"),
            ("see [the _text_](https://a.example) now", "see the text now\n"),
            ("![a picture](x.png)after [ref][1]", "after ref\n"),
            ("a [bracket] and snake_case and 5 * 3", "a [bracket] and snake_case and 5 * 3\n"),
            ("Title\n=====\ntext\n---\nmore", "Title\n\ntext\n\nmore\n"),
            ("```\n*code*\n```\n\\*star\\*", "*code*\n*star*\n"),
            ("52-48 !", "52-48 !\n"),
        ] {
            assert_eq!(scan(marked).0, plain, "{marked}");
        }
    }

    #[test]
    fn reads_what_stands_before_the_text() {
        let (text, head) = scan("---\ntitle: \"A: B\"\nDate: 2024-03-01\n---\nText");
        assert_eq!(text, "Text\n");
        assert_eq!(head, [("title".into(), "A: B".into()), ("date".into(), "2024-03-01".into())]);
        assert_eq!(scan("---\nno end").0, "\nno end\n");
    }
}
