//! `scrutin read`: each report by itself, one JSON object a line.

use std::io;
use std::path::PathBuf;

use scrutin_engine::{Report, contract, read};
use serde::Serialize;

use crate::{Ended, compare, input, output::Lines};

#[derive(Serialize)]
struct BadLineOut<'a> {
    id: Option<&'a str>,
    line: usize,
    error: &'a str,
}

/// Reads the paths in order; `-` is standard input.
pub(crate) fn run(paths: &[PathBuf]) -> io::Result<Ended> {
    let mut lines = Lines::new();
    let mut ended = Ended::Done;
    for path in compare::paths_or_seeds(paths) {
        if path.as_os_str() == "-" {
            input::each(|report| match report {
                Ok(report) => one(&mut lines, &report),
                Err(bad) => {
                    ended = Ended::Faulty;
                    eprintln!("scrutin: standard input, line {}: {}", bad.line, bad.error);
                    lines.write(&BadLineOut { id: None, line: bad.line, error: &bad.error })
                }
            })?;
            continue;
        }
        let loaded = scrutin_corpus::load(&[path]);
        for fault in &loaded.faults {
            ended = Ended::Faulty;
            eprintln!("scrutin: {fault}");
        }
        for report in &loaded.corpus.reports {
            one(&mut lines, report)?;
        }
    }
    Ok(ended)
}

fn one(lines: &mut Lines, report: &Report) -> io::Result<()> {
    lines.write(&contract::reading(report, &read(&report.text)))
}
