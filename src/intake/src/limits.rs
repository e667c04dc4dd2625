//! How much is taken in. Checked before the work begins; over a limit, the answer names it.

/// Most bytes of one file.
pub const FILE_BYTES: u64 = 32 * MEGABYTE;
/// Most files in one go, those inside a zip counted.
pub const FILES: usize = 5_000;
/// Most reports in one collection.
pub const REPORTS: usize = 5_000;
/// Most bytes of one report's text.
pub const REPORT_BYTES: u64 = MEGABYTE;
/// Most bytes of all texts together.
pub const TEXT_BYTES: u64 = 32 * MEGABYTE;
/// Most bytes of a zip when unpacked.
pub const UNPACKED_BYTES: u64 = 64 * MEGABYTE;
/// Deepest folder that is walked.
pub const FOLDERS_DEEP: usize = 12;
/// Most bytes of a corpus in a link, as printed there.
pub const LINK_BYTES: usize = 1_800;
/// Most bytes of a form read from a link, when unpacked.
pub const LINK_UNPACKED_BYTES: u64 = MEGABYTE;

const MEGABYTE: u64 = 1_000_000;

/// A size in the words of a reader: `5 kB`, `32 MB`; rounded up, so that nothing reads as 0.
pub fn size(bytes: u64) -> String {
    if bytes < MEGABYTE { format!("{} kB", bytes.div_ceil(1000)) } else { format!("{} MB", bytes.div_ceil(MEGABYTE)) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn sizes_read_well() {
        for (bytes, words) in [(0, "0 kB"), (1, "1 kB"), (5_000, "5 kB"), (999_999, "1000 kB"), (32_000_000, "32 MB")] {
            assert_eq!(super::size(bytes), words);
        }
    }
}
