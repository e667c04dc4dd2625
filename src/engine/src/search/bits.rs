//! Numbers as bytes: variable-length integers, and lists of places packed bit by bit.
//!
//! A list holds rising unit numbers, each with whether the word stands there seldom or often. Gaps are Rice-coded
//! with a parameter that follows from the list's length, those between absent units where these are fewer; a mark
//! says for four places at once that the word is seldom in all. That is close to the least such lists can take, so
//! compression after it finds nothing more. Invariant: reading is total; bytes that no writer made give wrong units
//! below the limit, never a panic.

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

/// Counts from which on a word stands "often" in a unit; a list has one of them.
const OFTEN: [u32; 8] = [2, 3, 4, 6, 9, 14, 20, 30];
/// What a count is taken for, seldom and often, at each of these.
const TAKEN: [[u8; 2]; 8] = [[1, 2], [1, 4], [2, 5], [3, 8], [5, 11], [7, 17], [11, 24], [16, 31]];
/// Highest count that is told apart.
pub(super) const MAX_COUNT: u32 = 31;
/// Lists of at least this length say from which count on it is often; in others it is from the first, 2.
const LONG: u32 = 32;
/// Places that share one mark where none of them is "often".
const GROUP: u32 = 4;

/// The Rice parameter of `len` numbers among `units`: the power of two below ln 2 times the mean gap.
fn parameter(units: u32, len: u32) -> u32 {
    let mean = u64::from(units) * 177 / (u64::from(len.max(1)) * 256);
    mean.max(1).ilog2()
}

/// Whether a list is written by the units that are not in it.
fn is_dense(units: u32, len: u32) -> bool {
    u64::from(len) * 2 > u64::from(units)
}

/// About how many bytes a list takes.
pub(super) fn expected_size(units: u32, len: u32) -> u32 {
    let written = if is_dense(units, len) { units - len } else { len };
    let gaps = u64::from(written) * u64::from(parameter(units, written) + 2);
    let bits = gaps + u64::from(len) * 3 / 4 + if len >= LONG { 3 } else { 0 };
    bits.div_ceil(8).min(u64::from(u32::MAX >> 1)) as u32
}

/// Appends the list `places` (unit and count, units rising) among `units`; ends on a whole byte.
pub(super) fn push_list(out: &mut Vec<u8>, units: u32, places: &[(u32, u32)]) {
    let len = places.len() as u32;
    let mut writer = Writer { out, buffer: 0, filled: 0 };
    let mut often = OFTEN[0];
    if len >= LONG {
        // As many as an eighth of the places may be "often".
        let fits = |often: u32| places.iter().filter(|p| p.1 >= often).count() as u32 * 8 <= len;
        let class = OFTEN.iter().position(|&often| fits(often)).unwrap_or(OFTEN.len() - 1);
        often = OFTEN[class];
        writer.push(class as u64, 3);
    }
    let mut mixed = false;
    let mut mark = |writer: &mut Writer<'_>, at: usize| {
        if (at as u32).is_multiple_of(GROUP) {
            mixed = places[at..].iter().take(GROUP as usize).any(|p| p.1 >= often);
            writer.push(u64::from(mixed), 1);
        }
        if mixed {
            writer.push(u64::from(places[at].1 >= often), 1);
        }
    };
    if is_dense(units, len) {
        let k = parameter(units, units - len);
        let (mut at, mut run) = (0, 0);
        let mut runs = Vec::new();
        for unit in 0..units {
            if places.get(at).is_some_and(|p| p.0 == unit) {
                at += 1;
                run += 1;
            } else {
                runs.push(std::mem::take(&mut run));
            }
        }
        let mut at = 0;
        for run in runs {
            writer.rice(run, k);
            for _ in 0..run {
                mark(&mut writer, at);
                at += 1;
            }
        }
        (at..places.len()).for_each(|at| mark(&mut writer, at));
    } else {
        let k = parameter(units, len);
        let mut next = 0;
        for (at, &(unit, _)) in places.iter().enumerate() {
            writer.rice(unit - next, k);
            next = unit + 1;
            mark(&mut writer, at);
        }
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

    /// A number in unary above bit `k` and as it is below.
    fn rice(&mut self, number: u32, k: u32) {
        self.ones(number >> k);
        self.push(u64::from(number) & ((1 << k) - 1), k);
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
    let mut reader = Reader { bytes, at: 0, buffer: 0, filled: 0 };
    reader.fill();
    let class = if len >= LONG { reader.take(3) } else { 0 };
    let [seldom, often] = TAKEN[class as usize & 7];
    let (mut group, mut mixed) = (0, false);
    // Reads the marks of the next place; at most two bits.
    let mut count = |reader: &mut Reader<'_>| {
        if group == 0 {
            group = GROUP;
            mixed = reader.take(1) == 1;
        }
        group -= 1;
        if mixed && reader.take(1) == 1 { often } else { seldom }
    };
    if is_dense(units, len) {
        let absent = units.saturating_sub(len);
        let k = parameter(units, absent);
        let mut unit = 0;
        for i in 0..=absent {
            reader.fill();
            let left = units - unit;
            let run = if i < absent { reader.rice(k).min(left) } else { left };
            for _ in 0..run {
                reader.fill();
                take(unit, count(&mut reader));
                unit += 1;
            }
            unit = (unit + 1).min(units);
        }
    } else {
        let k = parameter(units, len);
        let mut next = 0u32;
        for _ in 0..len {
            reader.fill();
            let unit = next.saturating_add(reader.rice(k));
            if unit >= units {
                return;
            }
            take(unit, count(&mut reader));
            next = unit + 1;
        }
    }
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    buffer: u64,
    filled: u32,
}

#[expect(clippy::inline_always, reason = "the page is compiled for size, which would call these for every bit")]
impl Reader<'_> {
    /// At least 32 bits are there afterwards; zeros behind the end.
    #[inline(always)]
    fn fill(&mut self) {
        if self.filled >= 32 {
            return;
        }
        if let Some(next) = self.bytes.get(self.at..).and_then(<[u8]>::first_chunk::<8>) {
            self.buffer |= u64::from_le_bytes(*next) << self.filled;
            let bytes = (63 - self.filled) / 8;
            self.at += bytes as usize;
            self.filled += bytes * 8;
            return;
        }
        self.fill_slowly();
    }

    #[cold]
    fn fill_slowly(&mut self) {
        while self.filled <= 56 {
            let byte = self.bytes.get(self.at).copied().unwrap_or(0);
            self.buffer |= u64::from(byte) << self.filled;
            self.at += 1;
            self.filled += 8;
        }
    }

    /// The next `bits`, of which at most 31 are taken and which are there.
    #[inline(always)]
    fn take(&mut self, bits: u32) -> u32 {
        let value = (self.buffer & ((1 << bits) - 1)) as u32;
        self.drop(bits);
        value
    }

    /// What [`Writer::rice`] wrote. Needs a full buffer, and leaves two bits in it.
    #[inline(always)]
    fn rice(&mut self, k: u32) -> u32 {
        let high = self.buffer.trailing_ones();
        if high + 1 + k + 2 > self.filled {
            let high = self.long_ones();
            return high.checked_shl(k).unwrap_or(u32::MAX).saturating_add(self.take(k));
        }
        self.drop(high + 1);
        (high << k) + self.take(k)
    }

    #[inline(always)]
    fn drop(&mut self, bits: u32) {
        self.buffer = self.buffer.checked_shr(bits).unwrap_or(0);
        self.filled = self.filled.saturating_sub(bits);
    }

    /// A run of ones that may go on beyond the buffer, and the zero behind it; fills the buffer.
    #[cold]
    fn long_ones(&mut self) -> u32 {
        let mut count = 0u32;
        self.fill();
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

    proptest! {
        #[test]
        fn lists_come_back(
            units in prop_oneof![1u32..300, 1u32..200_000],
            seeds in prop::collection::vec((any::<u32>(), 1u32..40), 1..300),
            dense in any::<bool>(),
        ) {
            let mut places: std::collections::BTreeMap<u32, u32> = seeds.iter().map(|(u, c)| (u % units, *c)).collect();
            if dense && units < 300 {
                places = (0..units).filter(|u| !places.contains_key(u)).zip(seeds.iter().map(|s| s.1).cycle()).collect();
            }
            let places: Vec<(u32, u32)> = places.into_iter().collect();
            let mut bytes = Vec::new();
            push_list(&mut bytes, units, &places);
            let got = read(&bytes, units, places.len() as u32);
            prop_assert_eq!(got.len(), places.len());
            for (&(unit, count), (got_unit, taken)) in places.iter().zip(got) {
                prop_assert_eq!(unit, got_unit);
                prop_assert!(places.len() >= 32 || u32::from(taken) == count.min(2));
            }
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
