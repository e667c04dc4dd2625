//! Counts put right later: "the count became 297 after corrections", "rectifié à 297".
//!
//! The first figure stays; the later one is kept beside it.

use super::Place;
use super::merge::Draft;
use super::words::CORRECT;
use crate::number::{self, Make};
use crate::tokens::Tokens;

/// How many sentences a correction may come after its count.
const APART: usize = 5;

/// Gives each count the correction told after it, if one is.
pub(super) fn add(tokens: &Tokens<'_>, places: &[Place], drafts: &mut [Draft]) {
    let mut numbers = Vec::new();
    for draft in drafts.iter_mut() {
        let from = draft.until;
        for place in places.iter().skip(from).take(APART + 1) {
            if place.flags & CORRECT == 0 || !place.numbered {
                continue;
            }
            numbers.clear();
            number::scan(tokens, place.first.max(draft.last + 1)..place.end, &mut numbers);
            // "the count became 297", "porté à 297": led in as the new figure, it may lie further off.
            let led = |n: &number::NumberMention| {
                (n.first.saturating_sub(2).max(place.first)..n.first)
                    .any(|i| matches!(tokens.key(i), "became" | "said" | "to" | "a"))
            };
            let close = |n: &&number::NumberMention| {
                let apart = if led(n) { 4 } else { 20 };
                n.make == Make::Plain
                    && n.value > 9
                    && draft
                        .sides
                        .iter()
                        .flatten()
                        .any(|s| s.value != n.value && s.value.abs_diff(n.value) * apart <= s.value.max(60))
                    && !draft.sides.iter().flatten().any(|s| s.value == n.value)
            };
            if let Some(corrected) = numbers.iter().find(close) {
                draft.corrected = Some(*corrected);
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::reading::read;

    #[test]
    fn cases() {
        for (text, want) in [
            ("The house backed it by 305 votes to 1. The count became 307 after two corrections.", Some(307)),
            ("Le texte a eu 305 voix pour et une contre. Après rectification, 304 voix.", Some(304)),
            ("The house backed it by 305 votes to 1. An earlier version of this report said 341.", Some(341)),
            ("Le texte a eu 305 voix pour et une contre. Le total a été porté à 307.", Some(307)),
            ("The house backed it by 336 votes to 1. The count later became 297 after corrections.", Some(297)),
            ("The house backed it by 305 votes to 1. A correction of 12 lines followed.", None),
        ] {
            let corrected = read(text).tallies.first().and_then(|t| t.corrected).map(|c| c.value);
            assert_eq!(corrected, want, "{text}");
        }
    }
}
