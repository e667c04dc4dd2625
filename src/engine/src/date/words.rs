//! Words the date rules know: months, weekdays, relative days, in English and French, folded.

/// Names a month; its value is 1 to 12.
pub const MONTH: u64 = 1;
/// Names a weekday; its value is 1 (Monday) to 7.
pub const WEEKDAY: u64 = 2;

/// Flags, value and words.
pub const WORDS: &[(u64, u8, &str)] = &[(MONTH, 1, "january janvier jan"), (WEEKDAY, 1, "monday lundi mon")];
