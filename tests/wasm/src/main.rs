//! The native half of the probe.
//!
//!     scrutin-probe digest       a corpus as JSON on standard input; prints its digest
//!     scrutin-probe throughput   a JSON list of texts on standard input; prints `<facts> <milliseconds>`

use std::io::{self, Read};
use std::process::ExitCode;
use std::time::Instant;

use scrutin_wasm_probe::{digest, facts};

fn main() -> ExitCode {
    let mut input = String::new();
    if let Err(error) = io::stdin().read_to_string(&mut input) {
        eprintln!("cannot read standard input: {error}");
        return ExitCode::from(2);
    }
    match std::env::args().nth(1).as_deref() {
        Some("digest") => println!("{}", digest(&input)),
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
            eprintln!("scrutin-probe digest|throughput");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
