//! `scrutin compare`: the reports put together, as JSON or for a terminal.

use std::io;
use std::path::{Path, PathBuf};

use scrutin_engine::comparison::Overrides;
use scrutin_engine::view::World;
use scrutin_engine::{Corpus, Reading, compare, contract, read};

use crate::{Ended, input, output, terminal};

/// Compares the reports of all paths as one corpus; `-` is standard input.
pub(crate) fn run(paths: &[PathBuf], json: bool) -> io::Result<Ended> {
    let (corpus, ended) = load(paths)?;
    if json {
        let readings: Vec<Reading> = corpus.reports.iter().map(|r| read(&r.text)).collect();
        let comparison = compare(&corpus, &readings, &Overrides::default());
        output::Lines::new().write(&contract::comparison(&corpus, &readings, &comparison))?;
    } else {
        output::print(&terminal::draw(&World::read(corpus)))?;
    }
    Ok(ended)
}

/// The paths given, or the folder `seeds` if none is given and it is there.
pub(crate) fn paths_or_seeds(paths: &[PathBuf]) -> Vec<PathBuf> {
    if paths.is_empty() && Path::new("seeds").is_dir() { vec!["seeds".into()] } else { paths.to_vec() }
}

/// Loads all paths as one corpus, each fault on standard error.
pub(crate) fn load(paths: &[PathBuf]) -> io::Result<(Corpus, Ended)> {
    let mut ended = Ended::Done;
    let paths = paths_or_seeds(paths);
    if paths.is_empty() {
        eprintln!("scrutin: nothing to compare; name a folder, files, or - for standard input");
        ended = Ended::Faulty;
    }
    let (stdin, files): (Vec<_>, Vec<_>) = paths.into_iter().partition(|p| p.as_os_str() == "-");
    let loaded = scrutin_corpus::load(&files);
    let mut corpus = loaded.corpus;
    for fault in &loaded.faults {
        eprintln!("scrutin: {fault}");
        ended = Ended::Faulty;
    }
    if !stdin.is_empty() {
        let mut ids: std::collections::HashSet<String> = corpus.reports.iter().map(|r| r.id.clone()).collect();
        input::each(|report| {
            match report {
                Ok(report) if ids.insert(report.id.clone()) => corpus.reports.push(report),
                Ok(report) => {
                    eprintln!("scrutin: standard input: the id \"{}\" comes twice; the second is left out", report.id);
                    ended = Ended::Faulty;
                }
                Err(bad) => {
                    eprintln!("scrutin: standard input, line {}: {}", bad.line, bad.error);
                    ended = Ended::Faulty;
                }
            }
            Ok(())
        })?;
    }
    Ok((corpus, ended))
}
