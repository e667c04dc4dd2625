//! What the suites share: the seeds, and corpora made from them for measuring.
//!
//! Invariant: everything made here is the same on every run and every machine.

pub mod fuzz;

pub mod articles;

use std::path::{Path, PathBuf};

use scrutin_engine::{Corpus, Meta, Report};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The starter corpus.
///
/// # Panics
/// Panics with every fault if the folder has one.
pub fn seeds() -> Corpus {
    let read = scrutin_corpus::read_folder(&root().join("seeds"));
    read.unwrap_or_else(|faults| panic!("{}", faults.iter().map(|f| format!("{f}\n")).collect::<String>()))
}

/// Numbers that look random and are always the same (an xorshift generator).
#[derive(Clone, Debug)]
pub struct Sequence(u64);

impl Sequence {
    /// Starts a sequence; the same seed gives the same numbers.
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `limit`; 0 if `limit` is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// Paragraphs of the seeds, recombined into `count` reports of about `bytes` bytes each, with dates set
/// apart so that they tell of many votes.
pub fn recombined(count: usize, bytes: usize) -> Corpus {
    let seeds = seeds();
    let paragraphs: Vec<&str> =
        seeds.reports.iter().flat_map(|r| r.text.split("\n\n")).filter(|p| !p.trim().is_empty()).collect();
    let mut sequence = Sequence::new(1);
    let reports = (0..count).map(|i| {
        let mut text = String::with_capacity(bytes + 1000);
        while text.len() < bytes {
            text.push_str(paragraphs[sequence.below(paragraphs.len())].trim());
            text.push_str("\n\n");
        }
        Report { id: format!("{i:05}"), file: format!("{i:05}.txt"), text, meta: Meta::default() }
    });
    let reports = reports.collect();
    Corpus { reports, ..seeds.clone() }
}

/// Checks that `got` is what a drawn file holds, under `tests/`; with `UPDATE` in the environment, writes it.
///
/// # Panics
/// Panics at the first line that is another.
pub fn as_reviewed(name: &str, got: &str) {
    let path = root().join("tests").join(name);
    let want = std::fs::read_to_string(&path).unwrap_or_default();
    if got == want {
        return;
    }
    if std::env::var_os("UPDATE").is_some() {
        return std::fs::write(&path, got).expect("the file can be written");
    }
    let line = got
        .lines()
        .zip(want.lines())
        .position(|(a, b)| a != b)
        .unwrap_or_else(|| got.lines().count().min(want.lines().count()));
    panic!(
        "{} line {}\n  expected: {}\n  got:      {}\n(UPDATE=1 rewrites the file)",
        path.display(),
        line + 1,
        want.lines().nth(line).unwrap_or("nothing more"),
        got.lines().nth(line).unwrap_or("nothing more")
    );
}
