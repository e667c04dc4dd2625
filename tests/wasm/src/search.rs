//! Search laid bare: an index made, taken from bytes, and asked.

use scrutin_engine::search::columns::{Column, Things};
use scrutin_engine::search::{Index, Query};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::wasm_bindgen;

/// Texts, and what is to be looked for in them.
#[derive(Deserialize)]
struct Task {
    texts: Vec<String>,
    searches: Vec<String>,
}

/// Indexes the texts of a task given as JSON and gives the bytes of the index; none if the JSON is no task.
#[wasm_bindgen]
pub fn index(task: &str) -> Vec<u8> {
    let task: Result<Task, _> = serde_json::from_str(task);
    task.map(|task| Index::build(task.texts.iter().map(String::as_str)).encode().to_vec()).unwrap_or_default()
}

/// Indexes the texts of a task given as JSON, asks every search, and sums up the index and all hits in their order:
/// `<hex of the index> <hex of the hits> <how many>`, or `error: ...` if the JSON is no task.
#[wasm_bindgen]
pub fn answers(task: &str) -> String {
    let task: Task = match serde_json::from_str(task) {
        Ok(task) => task,
        Err(error) => return format!("error: {error}"),
    };
    let index = Index::build(task.texts.iter().map(String::as_str));
    let mut hash = Sha256::new();
    let mut count = 0;
    for search in &task.searches {
        let query = Query::parse(search).resolved(&index);
        for hit in index.search(&query, task.texts.as_slice()) {
            hash.update(hit.unit.to_le_bytes());
            hash.update(hit.score.to_le_bytes());
            count += 1;
        }
    }
    format!("{:x} {:x} {count}", Sha256::digest(index.encode()), hash.finalize())
}

/// An index that was taken from its bytes, as a page has it.
#[wasm_bindgen]
pub struct Search {
    index: Index,
    texts: Vec<String>,
}

#[wasm_bindgen]
impl Search {
    /// Takes an index from its bytes.
    ///
    /// # Errors
    /// Returns an error if they are no index.
    pub fn open(bytes: Vec<u8>) -> Result<Self, String> {
        let index = Index::decode(bytes).map_err(|broken| broken.to_string())?;
        Ok(Self { index, texts: Vec::new() })
    }

    /// Keeps the texts of a task at hand, for phrases; none if the JSON is no task.
    pub fn read_texts(&mut self, task: &str) {
        self.texts = serde_json::from_str(task).map(|task: Task| task.texts).unwrap_or_default();
    }

    /// How many hits a search has; all of them are found and ranked.
    pub fn ask(&self, search: &str) -> usize {
        let query = Query::parse(search).resolved(&self.index);
        self.index.search(&query, self.texts.as_slice()).len()
    }
}

/// Four facets over many rows.
#[wasm_bindgen]
pub struct Facets {
    columns: Vec<(Column, usize)>,
    things: Things,
    fails: Vec<u16>,
}

#[wasm_bindgen]
impl Facets {
    /// Rows with values that are the same every time.
    #[wasm_bindgen(constructor)]
    pub fn new(rows: u32) -> Self {
        let mixed = |row: u32, salt: u32| row.wrapping_mul(2_654_435_761).wrapping_add(salt).rotate_left(salt) >> 8;
        let columns = [5, 12, 60, 800]
            .map(|values| (Column::One((0..rows).map(|row| mixed(row, values) % values).collect()), values as usize));
        Self {
            columns: columns.into(),
            things: Things::of(0..rows),
            fails: (0..rows).map(|row| u16::from(mixed(row, 3).is_multiple_of(3))).collect(),
        }
    }

    /// Counts every value of every facet under the other filters; gives how many were counted.
    pub fn count(&self) -> u32 {
        self.columns.iter().flat_map(|(column, values)| column.count(&self.things, &self.fails, !2, *values)).sum()
    }
}
