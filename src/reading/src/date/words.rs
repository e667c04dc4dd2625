//! Words the date rules know: months, weekdays, relative days, in English and French, folded.
//!
//! Each word opens a date expression or stands alone as one; prepositions and qualifiers around it are
//! matched where the rules look for them. A corpus cannot extend these.

/// Names a month; its value is 1 to 12.
pub const MONTH: u64 = 1;
/// Names a weekday; its value is 1 (Monday) to 7.
pub const WEEKDAY: u64 = 2;
/// A day relative to the time of writing; its value less [`TODAY`] is the number of days.
pub const RELATIVE: u64 = 4;
/// A month or weekday only beside a number or another date word: an abbreviation.
pub const SHORT: u64 = 8;
/// A month only with a capital letter and a number or preposition beside it: also an ordinary word.
pub const WORDLIKE: u64 = 16;
/// A month that needs a preposition when it stands without a number: also a person's name or a word.
pub const NAMELIKE: u64 = 32;
/// A part of the day ("this evening", "ce soir").
pub const PART: u64 = 64;
/// A month, for "last month".
pub const UNIT_MONTH: u64 = 128;
/// A year, for "last year".
pub const UNIT_YEAR: u64 = 256;

/// The value of "today".
pub const TODAY: u8 = 2;

/// Flags, value and words.
pub const WORDS: &[(u64, u8, &str)] = &[
    (MONTH, 1, "january janvier"),
    (MONTH, 2, "february fevrier"),
    (MONTH | NAMELIKE | WORDLIKE, 3, "march"),
    (MONTH | NAMELIKE, 3, "mars"),
    (MONTH | NAMELIKE, 4, "april avril"),
    (MONTH | NAMELIKE | WORDLIKE, 5, "may"),
    (MONTH | NAMELIKE, 5, "mai"),
    (MONTH | NAMELIKE, 6, "june juin"),
    (MONTH, 7, "july juillet"),
    (MONTH | NAMELIKE | WORDLIKE, 8, "august"),
    (MONTH, 8, "aout"),
    (MONTH, 9, "september septembre"),
    (MONTH, 10, "october octobre"),
    (MONTH, 11, "november novembre"),
    (MONTH, 12, "december decembre"),
    (MONTH | SHORT, 1, "jan janv"),
    (MONTH | SHORT, 2, "feb fev fevr"),
    (MONTH | SHORT | WORDLIKE, 3, "mar"),
    (MONTH | SHORT, 4, "apr avr"),
    (MONTH | SHORT, 6, "jun"),
    (MONTH | SHORT, 7, "jul juil"),
    (MONTH | SHORT, 8, "aug"),
    (MONTH | SHORT, 9, "sep sept"),
    (MONTH | SHORT, 10, "oct"),
    (MONTH | SHORT, 11, "nov"),
    (MONTH | SHORT, 12, "dec"),
    (WEEKDAY, 1, "monday lundi mondays"),
    (WEEKDAY, 2, "tuesday mardi tuesdays"),
    (WEEKDAY, 3, "wednesday mercredi wednesdays"),
    (WEEKDAY, 4, "thursday jeudi thursdays"),
    (WEEKDAY, 5, "friday vendredi fridays"),
    (WEEKDAY, 6, "saturday samedi saturdays"),
    (WEEKDAY, 7, "sunday dimanche sundays"),
    (WEEKDAY | SHORT, 1, "mon lun"),
    (WEEKDAY | SHORT, 2, "tue tues"),
    (WEEKDAY | SHORT, 3, "wed"),
    (WEEKDAY | SHORT, 4, "thu thur thurs jeu"),
    (WEEKDAY | SHORT, 5, "fri ven"),
    (WEEKDAY | SHORT, 6, "sat sam"),
    (WEEKDAY | SHORT, 7, "sun dim"),
    (RELATIVE, TODAY, "today tonight aujourd'hui"),
    (RELATIVE, TODAY - 1, "yesterday hier"),
    (RELATIVE, TODAY + 1, "tomorrow demain"),
    (PART, 0, "morning afternoon evening night matin soir soiree matinee midi nuit"),
    (UNIT_MONTH, 0, "month mois"),
    (UNIT_YEAR, 0, "year annee an"),
];
