//! Everything that is said not to fit in the invented corpora, as one small reviewed file: `tests/contradictions.txt`.
//!
//! A contradiction that is none misleads more than one that is missed: whoever changes a rule reads here what it does.
//! `UPDATE=1 cargo test --test contradictions` rewrites the file; the change is then reviewed as a diff.

use std::fmt::Write as _;
use std::path::PathBuf;

use scrutin_engine::Language;
use scrutin_engine::comparison::Status;
use scrutin_engine::view::{self, World};

/// The folders of `tests/gold` that hold reports, in order.
fn folders() -> Vec<PathBuf> {
    let gold = scrutin_tests::root().join("tests/gold");
    let entries = std::fs::read_dir(gold).expect("the folder is there").flatten().map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    let inside = folders.into_iter().map(|path| if path.join("docs").is_dir() { path.join("docs") } else { path });
    inside.collect()
}

#[test]
fn what_is_said_not_to_fit_is_as_reviewed() {
    let mut out = String::new();
    for folder in folders() {
        let name =
            folder.strip_prefix(scrutin_tests::root().join("tests/gold")).expect("is inside").display().to_string();
        let corpus = scrutin_corpus::read_folder(&folder).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        let world = World::read(corpus);
        writeln!(out, "{}", name.trim_end_matches("/docs")).expect("a string takes all");
        let differ = |status| matches!(status, Status::Differ | Status::Impossible);
        for finding in world.comparison.findings.iter().filter(|finding| differ(finding.status)) {
            let kind = view::kind_in_words(finding.kind, Language::English);
            let explanation = finding.explanation.in_language(Language::English);
            writeln!(out, "  {kind}: {explanation}").expect("a string takes all");
        }
    }
    scrutin_tests::as_reviewed("contradictions.txt", &out);
}
