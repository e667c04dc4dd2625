//! See `scrutin_tests::fuzz::embedded`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| scrutin_tests::fuzz::embedded(bytes));
