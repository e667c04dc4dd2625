//! See `scrutin_tests::fuzz::comparing`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| scrutin_tests::fuzz::comparing(bytes));
