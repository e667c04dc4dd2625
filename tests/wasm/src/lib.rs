//! The engine laid bare: the same functions for Node.js (through wasm-bindgen) and for the native program.
//!
//! Whatever differs between the two builds shows in `digest`; whatever slows one of them shows in `facts`.

pub mod search;

use scrutin_engine::comparison::Overrides;
use scrutin_engine::{Corpus, compare, contract, read};
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads and compares a corpus given as JSON, and sums up every byte of the answer.
///
/// Gives the SHA-256 of the readings and the comparison in the shape of the contract, and how many tallies, claims and
/// findings there are, as `<hex> <tallies> <claims> <findings>`; or `error: ...` if the JSON is no corpus.
#[wasm_bindgen]
pub fn digest(corpus: &str) -> String {
    let corpus: Corpus = match serde_json::from_str(corpus) {
        Ok(corpus) => corpus,
        Err(error) => return format!("error: {error}"),
    };
    let readings: Vec<_> = corpus.reports.iter().map(|report| read(&report.text)).collect();
    let comparison = compare(&corpus, &readings, &Overrides::default());
    let mut hash = Sha256::new();
    for (report, reading) in corpus.reports.iter().zip(&readings) {
        hash.update(json(&contract::reading(report, reading)));
        // The whole reading too: the contract leaves out quotations and structure.
        hash.update(json(reading));
    }
    hash.update(json(&contract::comparison(&corpus, &readings, &comparison)));
    let tallies: usize = readings.iter().map(|reading| reading.tallies.len()).sum();
    let claims: usize = readings.iter().map(|reading| reading.claims.len()).sum();
    format!("{:x} {tallies} {claims} {}", hash.finalize(), comparison.findings.len())
}

/// Reads one text and gives how many facts it holds, so that no part of the work can be left out.
#[wasm_bindgen]
pub fn facts(text: &str) -> u32 {
    let reading = read(text);
    let count = reading.tallies.len() + reading.claims.len() + reading.dates.len() + reading.quotes.len();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn json(value: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("plain structs always serialise")
}
