//! The text cases: passages with the reading drawn under them.
//!
//! `tests/cases/*.txt`: the first line of a file says what is shown (`shows tally date`), each case begins
//! with `--- name`, optionally followed by `published YYYY-MM-DD`. `UPDATE=1 cargo test --test cases`
//! rewrites the files with what the engine reads; the change is then reviewed as a diff.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use scrutin_engine::comparison::Overrides;
use scrutin_engine::date::Day;
use scrutin_engine::{Corpus, Language, Meta, Reading, Report, Span, compare, read};

struct Case {
    name: String,
    published: Option<Day>,
    text: String,
}

fn parse(file: &str) -> (Vec<String>, Vec<Case>) {
    let mut shows = Vec::new();
    let mut cases: Vec<Case> = Vec::new();
    for line in file.lines() {
        if let Some(name) = line.strip_prefix("--- ") {
            cases.push(Case { name: name.to_string(), published: None, text: String::new() });
        } else if let Some(case) = cases.last_mut() {
            if let (Some(day), true) = (line.strip_prefix("published "), case.text.is_empty()) {
                case.published = Some(Day::parse(day).unwrap_or_else(|| panic!("{}: {day} is no day", case.name)));
            } else if !line.trim_start().starts_with('^') {
                case.text.push_str(line);
                case.text.push('\n');
            }
        } else if let Some(kinds) = line.strip_prefix("shows ") {
            shows.extend(kinds.split(' ').map(String::from));
        }
    }
    for case in &mut cases {
        case.text.truncate(case.text.trim_end().len());
    }
    (shows, cases)
}

fn print(shows: &[String], cases: &[Case]) -> String {
    let mut out = format!("shows {}\n", shows.join(" "));
    for case in cases {
        write!(out, "\n--- {}\n", case.name).expect("a string takes all");
        if let Some(day) = case.published {
            writeln!(out, "published {day}").expect("a string takes all");
        }
        let mut notes = notes(shows, case);
        notes.sort();
        let mut at = 0;
        for line in case.text.split('\n') {
            writeln!(out, "{line}").expect("a string takes all");
            let end = at + line.len();
            for (span, note) in notes.iter().filter(|(s, _)| (at..=end).contains(&(s.start as usize))) {
                let column = case.text[at..span.start as usize].chars().count();
                let last = (span.end as usize).min(end);
                let width = case.text[span.start as usize..last].chars().count().max(1);
                let goes_on = if span.end as usize > end { " …" } else { "" };
                writeln!(out, "{}{} {note}{goes_on}", " ".repeat(column), "^".repeat(width))
                    .expect("a string takes all");
            }
            at = end + 1;
        }
    }
    out
}

fn notes(shows: &[String], case: &Case) -> Vec<(Span, String)> {
    let reading = read(&case.text);
    let mut notes = Vec::new();
    for kind in shows {
        match kind.as_str() {
            "tally" => tallies(case, &reading, &mut notes),
            "date" => notes.extend(reading.dates.iter().map(|d| {
                let value = d.value().unwrap_or_default();
                let weekday = d.weekday.map(|w| format!("-W-{w}")).unwrap_or_default();
                let offset = d.offset_days.map(|o| format!("{o:+} days")).unwrap_or_default();
                let end = d.day_end.map(|e| format!("..{e:02}")).unwrap_or_default();
                (d.span, format!("date {value}{end}{weekday}{offset}"))
            })),
            "claim" => notes.extend(reading.claims.iter().map(|c| {
                let act = format!("{:?}", c.act).to_lowercase();
                let who = c.speaker.map_or_else(String::new, |s| format!(" by={:?}", s.of(&case.text)));
                let quoted = if c.quoted { " quoted" } else { "" };
                let negated = if c.negated { " negated" } else { "" };
                (c.span, format!("claim {act}{who}{quoted}{negated}"))
            })),
            "quote" => notes.extend(reading.quotes.iter().map(|q| (q.span, format!("quote depth={}", q.depth)))),
            "block" => {
                notes.extend(reading.structure.blocks.iter().map(|b| (b.span, format!("{:?}", b.kind).to_lowercase())));
            }
            "vote" => votes(case, &reading, &mut notes),
            "warning" => notes.extend(reading.warnings.iter().map(|w| (w.span, format!("warning {}", w.reason)))),
            other => panic!("a case file cannot show {other:?}"),
        }
    }
    notes
}

fn tallies(case: &Case, reading: &Reading, notes: &mut Vec<(Span, String)>) {
    for tally in &reading.tallies {
        let mut note = "tally".to_string();
        let counts = [
            ("for", tally.in_favour),
            ("against", tally.against),
            ("abstain", tally.abstain),
            ("not_voting", tally.not_voting),
            ("voters", tally.voters),
            ("corrected", tally.corrected),
        ];
        for (name, count) in counts {
            if let Some(count) = count {
                write!(note, " {name}={}", count.value).expect("a string takes all");
            }
        }
        if let Some((qualifier, _)) = tally.qualifier {
            write!(note, " {}", format!("{qualifier:?}").to_lowercase()).expect("a string takes all");
        }
        if let Some(outcome) = tally.outcome {
            write!(note, " {}", format!("{outcome:?}").to_lowercase()).expect("a string takes all");
        }
        if let Some(body) = tally.body {
            write!(note, " body={:?}", body.of(&case.text)).expect("a string takes all");
        }
        notes.push((tally.span, note));
    }
}

fn votes(case: &Case, reading: &Reading, notes: &mut Vec<(Span, String)>) {
    let meta = Meta { date: case.published, ..Meta::default() };
    let report = Report { id: "a".into(), text: case.text.clone(), meta, ..Report::default() };
    let corpus = Corpus { reports: vec![report], ..Corpus::default() };
    let comparison = compare(&corpus, std::slice::from_ref(reading), &Overrides::default());
    for vote in &comparison.votes {
        for told in &vote.reports {
            let date = told.date.map_or_else(|| "undated".to_string(), |d| d.to_string());
            let body = vote.body.as_ref().map_or("-", |body| body.in_language(Language::English));
            let background = if vote.background { " background" } else { "" };
            notes.push((told.span, format!("vote {date} body={body}{background}")));
        }
    }
}

fn check(path: &Path) -> Result<(), String> {
    let file = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let (shows, cases) = parse(&file);
    if cases.is_empty() {
        return Err(format!("{}: holds no case", path.display()));
    }
    let got = print(&shows, &cases);
    if got == file {
        return Ok(());
    }
    if std::env::var_os("UPDATE").is_some() {
        return fs::write(path, got).map_err(|e| format!("{}: {e}", path.display()));
    }
    let mut lines = got.lines().zip(file.lines()).zip(1..);
    let differs = lines.find(|((a, b), _)| a != b);
    let place = differs.map_or_else(
        || "its length differs".to_string(),
        |((got, want), line)| format!("line {line}\n  expected: {want}\n  read:     {got}"),
    );
    Err(format!("{}: {place}\n(UPDATE=1 rewrites the file)", path.display()))
}

#[test]
fn every_case_reads_as_drawn() {
    let folder = scrutin_tests::root().join("tests/cases");
    let mut files: Vec<_> = fs::read_dir(&folder).expect("the cases are there").flatten().map(|e| e.path()).collect();
    files.sort();
    assert!(files.len() > 4, "the cases are there");
    let faults: Vec<String> = files.iter().filter_map(|f| check(f).err()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}
