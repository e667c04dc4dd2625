//! Words the tally rules know, by what they do in a count.
//!
//! Sources: the division formulas of parliaments (Hansard, Congressional Record, Journal officiel) and
//! news prose. Folded form; a corpus cannot extend these.

/// Votes for a motion.
pub const FOR: u64 = 1;

/// Word lists by flag.
pub const WORDS: &[(u64, &str)] = &[(FOR, "for favor favour pour ayes yeas")];
