//! Embeds the corpus: every report of the corpus folder, read and compared once at build time by the engine.
//!
//! Writes `corpus.postcard`, a [`Packed`], into the build folder. The folder is `seeds/` of the
//! repository, or the one that `SCRUTIN_CORPUS` names. A faulty seed stops the build, with the file, the line and
//! the reason of every fault.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use scrutin_engine::comparison::Overrides;
use scrutin_engine::view::Packed;
use scrutin_engine::{Reading, compare, read};

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=SCRUTIN_CORPUS");
    let folder = folder();
    watch(&folder);
    let corpus = match scrutin_corpus::read_folder(&folder) {
        Ok(corpus) => corpus,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            return ExitCode::FAILURE;
        }
    };
    let readings: Vec<Reading> = corpus.reports.iter().map(|report| read(&report.text)).collect();
    let comparison = compare(&corpus, &readings, &Overrides::default());
    let bytes = Packed::new(corpus, readings, comparison).to_bytes();
    let Some(out) = env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set: build.rs is run by cargo");
        return ExitCode::FAILURE;
    };
    let target = Path::new(&out).join("corpus.postcard");
    if let Err(reason) = fs::write(&target, bytes) {
        println!("cargo::error=cannot write {}: {reason}", target.display());
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// The corpus folder; a relative `SCRUTIN_CORPUS` is taken from the repository's root.
fn folder() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.join(env::var_os("SCRUTIN_CORPUS").map_or_else(|| PathBuf::from("seeds"), PathBuf::from))
}

/// Rebuilds when the folder, one inside it or any file changes.
fn watch(folder: &Path) {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            watch(&path);
        } else {
            println!("cargo::rerun-if-changed={}", path.display());
        }
    }
}
