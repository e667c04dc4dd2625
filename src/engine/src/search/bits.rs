//! Numbers as bytes: variable-length integers, and lists of places packed bit by bit.
//!
//! A list holds rising unit numbers, each with how often the word stands there. Gaps are Rice-coded with a
//! parameter that follows from the list's length, and counts in unary by class: close to the least such lists
//! can take, so that compression after it finds nothing more. Invariant: reading is total; bytes that no writer
//! made give wrong units below the limit, never a panic.

/// Appends `value`, seven bits a byte, lowest first.
pub(super) fn push_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Reads what [`push_varint`] wrote and moves `at` behind it; `None` at the end or beyond 32 bits.
pub(super) fn varint(bytes: &[u8], at: &mut usize) -> Option<u32> {
    let mut value = 0u32;
    for shift in (0..32).step_by(7) {
        let byte = *bytes.get(*at)?;
        *at += 1;
        let low = u32::from(byte & 0x7f);
        if shift == 28 && low > 0xf {
            return None;
        }
        value |= low << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

/// The counts that are told apart; a count between two is taken for the lower one.
pub(super) const COUNTS: [u8; 8] = [1, 2, 3, 4, 6, 9, 14, 20];

/// The class of a count.
pub(super) fn class_of(count: u32) -> u32 {
    COUNTS.iter().rposition(|&c| u32::from(c) <= count).unwrap_or(0) as u32
}

/// The Rice parameter of a list of `len` among `units`: the power of two below ln 2 times the mean gap.
fn parameter(units: u32, len: u32) -> u32 {
    let mean = u64::from(units) * 177 / (u64::from(len.max(1)) * 256);
    63 - mean.max(1).leading_zeros()
}

/// Appends the list `places` (unit and class of count, units rising) among `units`; ends on a whole byte.
pub(super) fn push_list(out: &mut Vec<u8>, units: u32, places: &[(u32, u32)]) {
    let k = parameter(units, places.len() as u32);
    let mut writer = Writer { out, buffer: 0, filled: 0 };
    let mut next = 0;
    for &(unit, class) in places {
        let gap = unit - next;
        next = unit + 1;
        writer.ones(gap >> k);
        writer.push(u64::from(gap) & ((1 << k) - 1), k);
        writer.ones(class);
    }
    writer.finish();
}

struct Writer<'o> {
    out: &'o mut Vec<u8>,
    buffer: u64,
    filled: u32,
}

impl Writer<'_> {
    /// `bits` is at most 32.
    fn push(&mut self, value: u64, bits: u32) {
        self.buffer |= value << self.filled;
        self.filled += bits;
        while self.filled >= 8 {
            self.out.push(self.buffer as u8);
            self.buffer >>= 8;
            self.filled -= 8;
        }
    }

    /// `count` ones and a zero.
    fn ones(&mut self, mut count: u32) {
        while count >= 24 {
            self.push((1 << 24) - 1, 24);
            count -= 24;
        }
        self.push((1 << count) - 1, count + 1);
    }

    fn finish(self) {
        if self.filled > 0 {
            self.out.push(self.buffer as u8);
        }
    }
}

/// Reads a list of `len` among `units`, handing each unit and count to `take`.
#[inline]
pub(super) fn each_place(bytes: &[u8], units: u32, len: u32, mut take: impl FnMut(u32, u8)) {
    let k = parameter(units, len);
    let mask = (1u64 << k) - 1;
    let mut reader = Reader { bytes, at: 0, buffer: 0, filled: 0 };
    let mut next = 0u32;
    for _ in 0..len {
        reader.fill();
        let mut high = reader.buffer.trailing_ones();
        if high + 1 + k + 8 > reader.filled {
            high = reader.long_ones();
        } else {
            reader.drop(high + 1);
        }
        let low = (reader.buffer & mask) as u32;
        reader.drop(k);
        let class = reader.buffer.trailing_ones().min(7);
        reader.drop(class + 1);
        let unit = next.saturating_add(high.checked_shl(k).unwrap_or(u32::MAX)).saturating_add(low);
        if unit >= units {
            return;
        }
        take(unit, COUNTS[class as usize]);
        next = unit + 1;
    }
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    buffer: u64,
    filled: u32,
}

impl Reader<'_> {
    /// At least 56 bits are there afterwards; zeros behind the end.
    #[inline]
    fn fill(&mut self) {
        if let Some(next) = self.bytes.get(self.at..).and_then(<[u8]>::first_chunk::<8>) {
            self.buffer |= u64::from_le_bytes(*next) << self.filled;
            let bytes = (63 - self.filled) / 8;
            self.at += bytes as usize;
            self.filled += bytes * 8;
            return;
        }
        while self.filled <= 56 {
            let byte = self.bytes.get(self.at).copied().unwrap_or(0);
            self.buffer |= u64::from(byte) << self.filled;
            self.at += 1;
            self.filled += 8;
        }
    }

    #[inline]
    fn drop(&mut self, bits: u32) {
        self.buffer = self.buffer.checked_shr(bits).unwrap_or(0);
        self.filled = self.filled.saturating_sub(bits);
    }

    /// A run of ones that goes on beyond the buffer, and the zero behind it.
    #[cold]
    fn long_ones(&mut self) -> u32 {
        let mut count = 0u32;
        while self.buffer & 0xff == 0xff {
            count += 8;
            self.drop(8);
            self.fill();
        }
        let rest = self.buffer.trailing_ones();
        self.drop(rest + 1);
        self.fill();
        count + rest
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: &[u8], units: u32, len: u32) -> Vec<(u32, u8)> {
        let mut places = Vec::new();
        each_place(bytes, units, len, |unit, count| places.push((unit, count)));
        places
    }

    #[test]
    fn classes_are_the_counts_below() {
        for (count, class) in [(0, 0), (1, 0), (2, 1), (4, 3), (5, 3), (6, 4), (13, 5), (14, 6), (1000, 7)] {
            assert_eq!(class_of(count), class, "{count}");
        }
    }

    proptest! {
        #[test]
        fn lists_come_back(units in 1u32..200_000, seeds in prop::collection::vec((any::<u32>(), 0u32..8), 0..300)) {
            let places: std::collections::BTreeMap<u32, u32> = seeds.into_iter().map(|(u, c)| (u % units, c)).collect();
            let places: Vec<(u32, u32)> = places.into_iter().collect();
            let mut bytes = Vec::new();
            push_list(&mut bytes, units, &places);
            let want: Vec<(u32, u8)> = places.iter().map(|&(u, c)| (u, COUNTS[c as usize])).collect();
            prop_assert_eq!(read(&bytes, units, places.len() as u32), want);
        }

        #[test]
        fn dense_lists_with_one_far_place_come_back(dense in 1u32..500, far in 1_000u32..1_000_000) {
            let places: Vec<(u32, u32)> = (0..dense).chain([far]).map(|u| (u, u % 8)).collect();
            let mut bytes = Vec::new();
            push_list(&mut bytes, far + 1, &places);
            prop_assert_eq!(read(&bytes, far + 1, dense + 1).last().map(|p| p.0), Some(far));
        }

        #[test]
        fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..80), units in 0u32..5000, len in any::<u16>()) {
            let places = read(&bytes, units, u32::from(len));
            prop_assert!(places.windows(2).all(|w| w[0].0 < w[1].0) && places.iter().all(|p| p.0 < units));
        }

        #[test]
        fn varints_come_back(value in any::<u32>()) {
            let mut bytes = Vec::new();
            push_varint(&mut bytes, value);
            prop_assert_eq!(varint(&bytes, &mut 0), Some(value));
        }
    }
}
