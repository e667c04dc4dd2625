//! Words the claim rules know: verbs of saying and doing, negations, hedges, in English and French, folded.

/// Asks for something.
pub const DEMAND: u64 = 1;

/// Word lists by flag.
pub const WORDS: &[(u64, &str)] = &[(DEMAND, "demand demands demanded demanding")];
