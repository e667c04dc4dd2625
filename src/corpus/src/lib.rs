//! Reads a corpus folder: the texts, and `corpus.toml` for what is known of them.
//!
//! The strict door of the native side: every fault is named with file, line and reason, and one fault
//! does not hide the next. What is faultless is loaded all the same. Leaves reading the texts to the
//! engine. The only crate that touches a corpus's files.

mod metadata;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use scrutin_engine::{Corpus, Meta, Report};

/// The name of the file that describes a corpus.
pub const METADATA_FILE: &str = "corpus.toml";

/// Something wrong with a corpus.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, as the caller named its folder.
    pub file: PathBuf,
    /// The line, from 1, where one can be named.
    pub line: Option<usize>,
    /// What is wrong and what would be right.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file.display(), self.reason),
            None => write!(f, "{}: {}", self.file.display(), self.reason),
        }
    }
}

/// What could be loaded, and what was wrong.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The reports that could be read, in order of their paths, with what is known of them.
    pub corpus: Corpus,
    /// Every fault, in order of file and line.
    pub faults: Vec<Fault>,
}

/// Loads one folder.
///
/// # Errors
/// Returns every fault found, in order of file and line, if there is one.
pub fn read_folder(folder: &Path) -> Result<Corpus, Vec<Fault>> {
    let loaded = load(&[folder.to_path_buf()]);
    if loaded.faults.is_empty() { Ok(loaded.corpus) } else { Err(loaded.faults) }
}

/// Loads files and folders (walked recursively for `.txt`); a folder's own `corpus.toml` describes the
/// files in it. Never fails; faults stand beside what could be loaded.
pub fn load(paths: &[PathBuf]) -> Loaded {
    let mut loaded = Loaded::default();
    let mut texts: Vec<(PathBuf, PathBuf)> = Vec::new();
    let mut described: BTreeMap<PathBuf, metadata::Described> = BTreeMap::new();
    for path in paths {
        if path.is_dir() {
            let mut files = Vec::new();
            walk(path, &mut files, &mut loaded.faults);
            files.sort();
            texts.extend(files.into_iter().map(|file| (path.clone(), file)));
            describe(path, &mut described, &mut loaded);
        } else {
            let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
            texts.push((folder, path.clone()));
        }
    }
    texts.dedup();
    add_reports(&texts, &mut described, &mut loaded);
    for (file, entry) in described {
        loaded.faults.push(Fault {
            file: entry.from,
            line: Some(entry.line),
            reason: format!(
                "describes {}, which is not there; add the text or remove the entry",
                file.file_name().unwrap_or(file.as_os_str()).to_string_lossy()
            ),
        });
    }
    loaded.faults.sort();
    loaded
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>, faults: &mut Vec<Fault>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return faults.push(fault(folder, format!("cannot be read: {error}"))),
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files, faults);
        } else if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("txt")) {
            files.push(path);
        }
    }
}

fn describe(folder: &Path, described: &mut BTreeMap<PathBuf, metadata::Described>, loaded: &mut Loaded) {
    let file = folder.join(METADATA_FILE);
    let text = match fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return,
        Err(error) => return loaded.faults.push(fault(&file, format!("cannot be read: {error}"))),
    };
    let metadata = metadata::parse(&file, &text);
    loaded.faults.extend(metadata.faults);
    loaded.corpus.title = loaded.corpus.title.take().or(metadata.title);
    loaded.corpus.title_fr = loaded.corpus.title_fr.take().or(metadata.title_fr);
    loaded.corpus.chambers.extend(metadata.chambers);
    loaded.corpus.names.extend(metadata.names);
    loaded.corpus.synonyms.extend(metadata.synonyms);
    for entry in metadata.reports {
        described.insert(folder.join(&entry.file), entry);
    }
}

fn add_reports(
    texts: &[(PathBuf, PathBuf)],
    described: &mut BTreeMap<PathBuf, metadata::Described>,
    loaded: &mut Loaded,
) {
    let stems = short_ids(texts);
    let mut ids: BTreeMap<String, PathBuf> = BTreeMap::new();
    for ((_, path), stem) in texts.iter().zip(stems) {
        let (id, meta, place) = match described.remove(path) {
            Some(entry) => (entry.id.unwrap_or(stem), entry.meta, Some((entry.from, entry.line))),
            None => (stem, Meta::default(), None),
        };
        let (file, line) = place.map_or((path.clone(), None), |(file, line)| (file, Some(line)));
        if let Some(other) = ids.get(&id) {
            let reason = format!("the id \"{id}\" is taken by {}; give one of them another id", other.display());
            loaded.faults.push(Fault { file, line, reason });
            continue;
        }
        let text = match fs::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => text,
            Ok(Err(error)) => {
                let at = error.utf8_error().valid_up_to();
                let line = error.as_bytes()[..at].iter().filter(|&&b| b == b'\n').count() + 1;
                let reason = format!("is not UTF-8 text (byte {at}); save it as UTF-8");
                loaded.faults.push(Fault { file: path.clone(), line: Some(line), reason });
                continue;
            }
            Err(error) => {
                loaded.faults.push(fault(path, format!("cannot be read: {error}")));
                continue;
            }
        };
        if text.trim().is_empty() {
            loaded.faults.push(fault(path, "holds no text; remove it or fill it".to_string()));
            continue;
        }
        ids.insert(id.clone(), path.clone());
        let file = path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        loaded.corpus.reports.push(Report { id, file, text, meta });
    }
}

/// Ids from file names: what stands before the first `_` where that is unique, else the whole stem.
fn short_ids(texts: &[(PathBuf, PathBuf)]) -> Vec<String> {
    let stems: Vec<String> = texts
        .iter()
        .map(|(folder, path)| {
            let inside = path.strip_prefix(folder).unwrap_or(path).with_extension("");
            inside.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
        })
        .collect();
    let short: Vec<&str> = stems.iter().map(|s| s.split('_').next().unwrap_or(s)).collect();
    let unique = short.iter().collect::<std::collections::BTreeSet<_>>().len() == short.len();
    if unique && short.iter().all(|s| !s.is_empty()) { short.into_iter().map(String::from).collect() } else { stems }
}

fn fault(file: &Path, reason: String) -> Fault {
    Fault { file: file.to_path_buf(), line: None, reason }
}
