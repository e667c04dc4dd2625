//! `scrutin check`: is this folder ready to be built into a page?

use std::io;
use std::path::{Path, PathBuf};

use crate::{Ended, output};

/// Lists every fault of a corpus folder with file and line.
pub(crate) fn run(folder: Option<&PathBuf>) -> io::Result<Ended> {
    let folder = folder.map_or(Path::new("seeds"), PathBuf::as_path);
    let loaded = scrutin_corpus::load(&[folder.to_path_buf()]);
    for fault in &loaded.faults {
        eprintln!("{fault}");
    }
    let reports = loaded.corpus.reports.len();
    if reports == 0 && loaded.faults.is_empty() {
        eprintln!("{}: holds no .txt files; put one report into each", folder.display());
        return Ok(Ended::Faulty);
    }
    if loaded.faults.is_empty() {
        output::print(&format!("{}: {reports} reports, no faults\n", folder.display()))?;
        return Ok(Ended::Done);
    }
    let count = loaded.faults.len();
    eprintln!("{}: {count} {}", folder.display(), if count == 1 { "fault" } else { "faults" });
    Ok(Ended::Faulty)
}
