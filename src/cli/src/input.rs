//! Reports from standard input, one JSON object a line.

use std::io::{self, BufRead};

use scrutin_engine::date::Day;
use scrutin_engine::{Meta, Report};
use serde::Deserialize;

/// One line as the contract has it; further keys are ignored.
#[derive(Deserialize)]
struct Line {
    id: Id,
    text: String,
    date: Option<String>,
    title: Option<String>,
    publisher: Option<String>,
    address: Option<String>,
    language: Option<String>,
}

/// Ids are text; numbers are taken as written.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(serde_json::Number),
}

/// A line that holds no report.
pub(crate) struct BadLine {
    /// From 1.
    pub(crate) line: usize,
    pub(crate) error: String,
}

/// Calls `take` with each report of standard input, or with why a line holds none; blank lines are passed
/// over. Memory does not grow with the number of lines.
pub(crate) fn each(mut take: impl FnMut(Result<Report, BadLine>) -> io::Result<()>) -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        if !bytes.iter().all(u8::is_ascii_whitespace) {
            take(parse(&bytes).map_err(|error| BadLine { line, error }))?;
        }
    }
    Ok(())
}

fn parse(bytes: &[u8]) -> Result<Report, String> {
    let line: Line = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let date = match &line.date {
        Some(date) => Some(Day::parse(date).ok_or_else(|| format!("\"{date}\" is no day as YYYY-MM-DD"))?),
        None => None,
    };
    let id = match line.id {
        Id::Text(text) => text,
        Id::Number(number) => number.to_string(),
    };
    let meta = Meta {
        title: line.title,
        publisher: line.publisher,
        address: line.address,
        date,
        language: line.language,
        ..Meta::default()
    };
    Ok(Report { file: String::new(), id, text: line.text, meta })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn lines() {
        for (line, id) in [
            (r#"{"id": "a", "text": "x"}"#, Ok("a")),
            (r#"{"id": 7, "text": "x", "more": 1}"#, Ok("7")),
            (r#"{"id": "a"}"#, Err("missing field `text`")),
            (r#"{"id": "a", "text": "x", "date": "2024-13-01"}"#, Err("no day")),
            ("nonsense", Err("expected")),
        ] {
            match (parse(line.as_bytes()), id) {
                (Ok(report), Ok(id)) => assert_eq!(report.id, id),
                (Err(error), Err(part)) => assert!(error.contains(part), "{error}"),
                (got, _) => panic!("{line}: {:?}", got.map(|r| r.id)),
            }
        }
    }
}
