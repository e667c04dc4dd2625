//! Scores and order of hits, in whole numbers: the same natively and in WASM.
//!
//! BM25 (k1 = 1.2, b = 0.75) in fixed point: how rare a word is, in 256ths of a power of two, times how much
//! of a unit it fills, in 255ths. Invariant: equal scores are in order of the unit.

/// A unit that was found, and how well it fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit {
    /// The unit, in the order the texts were given.
    pub unit: u32,
    /// How well it fits; only to be compared within one search.
    pub score: u32,
}

/// Counts above this are taken for it.
const MAX_COUNT: usize = super::bits::MAX_COUNT as usize;

/// How rare a word is that stands in `found` of `units`: log2((units + 1) / (found + 1/2)), in 256ths.
pub(super) fn rarity(units: u32, found: u32) -> u32 {
    log2(u64::from(units) * 2 + 2).saturating_sub(log2(u64::from(found) * 2 + 1))
}

/// The score of one word in one unit: its rarity times the share from [`Shares`]; at least 1.
pub(super) const fn score(rarity: u32, share: u8) -> u32 {
    let score = (rarity * share as u32) >> 8;
    if score == 0 { 1 } else { score }
}

/// The logarithm to base 2 in 256ths, rounded down; 0 for 0.
fn log2(value: u64) -> u32 {
    let Some(whole) = value.checked_ilog2() else { return 0 };
    // One binary digit of the fraction at each squaring; `x` is in 1..2, with 31 binary places.
    let mut x = if whole > 31 { value >> (whole - 31) } else { value << (31 - whole) };
    let mut fraction = 0;
    for _ in 0..8 {
        x = (x * x) >> 31;
        fraction <<= 1;
        if x >= 1 << 32 {
            x >>= 1;
            fraction |= 1;
        }
    }
    whole * 256 + fraction
}

/// A length in words as one byte: exact to 16, then to an eighth.
pub(super) fn length_code(words: u32) -> u8 {
    if words < 16 {
        return words as u8;
    }
    let shift = words.ilog2() - 3;
    (shift * 8 + (words >> shift)) as u8
}

fn length_of(code: u8) -> u64 {
    match u64::from(code) {
        code @ 0..16 => code,
        code => (8 + code % 8) << (code / 8 - 1),
    }
}

/// What share of the most a word can add to a score it adds, by its count and the length of the unit.
#[derive(Clone, Debug, Default)]
pub(super) struct Shares(Vec<u8>);

impl Shares {
    /// The table for units of `mean` words on average.
    pub(super) fn new(mean: u32) -> Self {
        let mut table = Vec::with_capacity(256 * (MAX_COUNT + 1));
        for code in 0..=255u8 {
            // k1 * (1 - b + b * length / mean), in 256ths.
            let weight = 77 + 230 * length_of(code).min(1 << 24) / u64::from(mean.max(1));
            table.extend((0..=MAX_COUNT as u64).map(|count| (255 * 256 * count / (256 * count + weight)) as u8));
        }
        Self(table)
    }

    /// The share for a count in a unit with this code of length.
    #[inline]
    pub(super) fn of(&self, code: u8, count: u8) -> u8 {
        let at = usize::from(code) * (MAX_COUNT + 1) + usize::from(count).min(MAX_COUNT);
        self.0.get(at).copied().unwrap_or(0)
    }
}

/// How many scores are told apart in one round of sorting.
const DIGITS: usize = 1 << 13;

/// Puts hits in order: best first, equal ones by unit. They come in order of the unit.
pub(super) fn sort(mut hits: Vec<Hit>) -> Vec<Hit> {
    let most = hits.iter().map(|h| h.score).max().unwrap_or(0);
    if hits.len() < 64 {
        hits.sort_by_key(|h| (u32::MAX - h.score, h.unit));
        return hits;
    }
    let mut other = vec![Hit::default(); hits.len()];
    let mut shift = 0;
    // Stable counting by some bits of the score after the other, highest value first; one round for most searches.
    while most.checked_shr(shift).unwrap_or(0) > 0 {
        let digit = |hit: &Hit| (hit.score >> shift) as usize & (DIGITS - 1);
        let mut starts = vec![0u32; DIGITS];
        hits.iter().for_each(|hit| starts[digit(hit)] += 1);
        let mut at = 0;
        for start in starts.iter_mut().rev() {
            at += std::mem::replace(start, at);
        }
        for hit in &hits {
            let start = &mut starts[digit(hit)];
            if let Some(place) = other.get_mut(*start as usize) {
                *place = *hit;
            }
            *start += 1;
        }
        std::mem::swap(&mut hits, &mut other);
        shift += DIGITS.ilog2();
    }
    hits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn logarithms() {
        for (value, want) in [(0, 0), (1, 0), (2, 256), (3, 405), (1024, 2560), (10_000, 3401), (1 << 40, 10_240)] {
            assert_eq!(log2(value), want, "{value}");
        }
    }

    #[test]
    fn lengths_come_back_to_an_eighth() {
        let mut last = 0;
        for words in 0..200_000 {
            let code = length_code(words);
            assert!(code >= last, "codes rise with the length");
            last = code;
            let about = length_of(code);
            assert!(about <= u64::from(words) && u64::from(words) - about <= about / 8, "{words} {about}");
        }
        assert!(length_of(length_code(u32::MAX)) > 1 << 31);
    }

    #[test]
    fn rarer_more_often_and_shorter_is_better() {
        let shares = Shares::new(600);
        assert!(rarity(10_000, 10) > rarity(10_000, 1000));
        assert!(shares.of(length_code(600), 3) > shares.of(length_code(600), 2));
        assert!(shares.of(length_code(100), 1) > shares.of(length_code(2000), 1));
        assert!(score(rarity(10, 10), shares.of(length_code(600), 1)) >= 1);
    }

    proptest! {
        #[test]
        fn hits_are_in_order(scores in prop::collection::vec(prop_oneof![0u32..5, 0u32..6000, any::<u32>()], 0..300)) {
            let hits: Vec<Hit> = (0..).zip(&scores).map(|(unit, &score)| Hit { unit, score }).collect();
            let mut want = hits.clone();
            want.sort_by_key(|h| (u32::MAX - h.score, h.unit));
            prop_assert_eq!(sort(hits), want);
        }
    }
}
