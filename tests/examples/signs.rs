//! Prints what speaks for and against every two claims of the corpora named, as `tools/fit` reads it.
//!
//! `cargo run --release -p scrutin-tests --example signs -- FOLDER...`: one JSON object a folder, with the names and the
//! weights of the signs, the claims (file, first byte, last), and the pairs (claim, claim, measures in thousandths).

use std::path::Path;

use scrutin_engine::comparison::{Overrides, compare, signs, weigh};
use serde_json::json;

fn main() {
    for folder in std::env::args().skip(1) {
        let read = scrutin_corpus::read_folder(Path::new(&folder));
        let corpus = read.unwrap_or_else(|faults| panic!("{folder}: {} faults", faults.len()));
        let readings: Vec<_> = corpus.reports.iter().map(|r| scrutin_engine::read(&r.text)).collect();
        let votes = compare(&corpus, &readings, &Overrides::default()).votes;
        let mut first = Vec::new();
        let mut claims = Vec::new();
        for (report, reading) in corpus.reports.iter().zip(&readings) {
            first.push(claims.len());
            claims.extend(reading.claims.iter().map(|c| json!([report.id, c.span.start, c.span.end])));
        }
        let row = |c: scrutin_engine::comparison::ClaimRef| first[c.report.0 as usize] + c.claim as usize;
        let pairs: Vec<_> = weigh(&corpus, &readings, &votes)
            .iter()
            .map(|w| json!([row(w.pair[0]), row(w.pair[1]), w.measures]))
            .collect();
        println!("{}", json!({ "folder": folder, "signs": signs(), "claims": claims, "pairs": pairs }));
    }
}
