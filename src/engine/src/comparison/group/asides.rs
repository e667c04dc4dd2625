//! What a claim says aside from what it is about: when it was, and the words that make numbers of numbers.
//!
//! Leaves dates as such to [`crate::date`]. Invariant: what is passed over ends within the claim.

use super::features::Features;
use crate::claim::words::{AUX, CONJUNCTION, FINITE, MODAL, NOUNISH, PREPOSITION, RELATIVE};
use crate::number;
use crate::tokens::{Kind, Tokens};

/// Prepositions of time.
pub(super) fn opens_time(key: &str) -> bool {
    matches!(
        key,
        "after"
            | "before"
            | "during"
            | "following"
            | "since"
            | "amid"
            | "apres"
            | "avant"
            | "pendant"
            | "depuis"
            | "lors"
    )
}

/// Past "After the war ended," where more is said behind the comma: that is what the claim tells.
pub(super) fn past_opening(tokens: &Tokens<'_>, start: usize, end: usize) -> usize {
    let opens = matches!(tokens.key(start), "after" | "following" | "apres");
    let comma = opens.then(|| (start..end.min(start + 12)).find(|&i| tokens.is_mark(i, ','))).flatten();
    comma.filter(|&c| c + 4 < end).unwrap_or(start)
}

/// Where a phrase of time that begins at token `i` ends: at a mark, a verb or another clause. Its years are kept.
pub(super) fn time_ends(tokens: &Tokens<'_>, i: usize, end: usize, out: &mut Features) -> usize {
    /// "since the ruling party broke off": behind so many words a clause of its own goes on.
    const LONGEST: usize = 6;
    let mut at = i + 1;
    // "since the fleet takes so little": why, not when.
    let dated = tokens.get(at).is_some_and(|t| t.kind == Kind::Number);
    let verb = |k: usize| tokens.lexeme(k).claim & (FINITE | AUX | MODAL) != 0 && tokens.lexeme(k).claim & NOUNISH == 0;
    if tokens.key(i) == "since" && !dated && (at..end.min(at + LONGEST)).any(verb) {
        return at;
    }
    while at < end {
        let Some(token) = tokens.get(at) else { break };
        let key = tokens.key(at);
        match token.kind {
            Kind::Mark(_) => break,
            Kind::Number if key.len() == 4 => {
                out.years.extend(number::parse_digits(key).filter(|y| (1900..2100).contains(y)).map(|y| y as u32));
            }
            _ => {}
        }
        if at > i + 1
            && tokens.lexeme(at).claim & (AUX | MODAL | CONJUNCTION | RELATIVE | PREPOSITION) != 0
            && !matches!(key, "of" | "de" | "d'" | "the" | "des" | "du")
        {
            break;
        }
        at += 1;
    }
    at
}

/// What a word multiplies the number before it by.
pub(super) fn power(key: &str) -> Option<u64> {
    match key {
        "thousand" | "mille" => Some(1000),
        "million" | "millions" => Some(1_000_000),
        "billion" | "billions" | "milliard" | "milliards" => Some(1_000_000_000),
        _ => None,
    }
}
