//! The native half of the probe.
//!
//!     scrutin-probe digest       a corpus as JSON on standard input; prints its digest
//!     scrutin-probe throughput   a JSON list of texts on standard input; prints `<facts> <milliseconds>`
//!     scrutin-probe answers      a task of search as JSON on standard input; prints the digest of its answers
//!     scrutin-probe articles     prints 10,000 articles to search in, and searches by kind, as JSON

use std::io::{self, Read};
use std::process::ExitCode;
use std::time::Instant;

use scrutin_tests::articles::{articles, beginnings_of, words_of};
use scrutin_wasm_probe::search::answers;
use scrutin_wasm_probe::{digest, facts};

/// The articles that search is measured on, with words and beginnings drawn from their running text.
fn measured() -> serde_json::Value {
    let texts = articles(10_000, 638);
    serde_json::json!({
        "word": words_of(&texts, 500),
        "beginning of 2": beginnings_of(&texts, 2, 300),
        "beginning of 3": beginnings_of(&texts, 3, 300),
        "beginning of 4": beginnings_of(&texts, 4, 300),
        "texts": texts,
    })
}

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some("articles") {
        println!("{}", measured());
        return ExitCode::SUCCESS;
    }
    let mut input = String::new();
    if let Err(error) = io::stdin().read_to_string(&mut input) {
        eprintln!("cannot read standard input: {error}");
        return ExitCode::from(2);
    }
    match std::env::args().nth(1).as_deref() {
        Some("digest") => println!("{}", digest(&input)),
        Some("answers") => println!("{}", answers(&input)),
        Some("throughput") => {
            let texts: Vec<String> = match serde_json::from_str(&input) {
                Ok(texts) => texts,
                Err(error) => {
                    eprintln!("standard input is not a JSON list of texts: {error}");
                    return ExitCode::from(2);
                }
            };
            let start = Instant::now();
            let sum: u64 = texts.iter().map(|text| u64::from(facts(text))).sum();
            println!("{sum} {}", start.elapsed().as_millis());
        }
        _ => {
            eprintln!("scrutin-probe digest|throughput|answers|articles");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
