//! Zip archives: what is in one, and writing one.
//!
//! Reads the directory at the end of the file, where names, sizes and places stand; unpacking is left to the caller,
//! since a browser can do it. Writes files as they are, without packing. Invariant: sizes are checked before anything
//! is unpacked, and no place outside the file is ever read.

use scrutin_engine::Said;

use crate::limits;

/// One file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path, `/` between folders.
    pub path: String,
    /// The place of its packed bytes.
    pub start: usize,
    /// One past their last.
    pub end: usize,
    /// Whether they are packed (by "deflate"); else they are as they are.
    pub packed: bool,
    /// Bytes when unpacked, as the archive says.
    pub size: u64,
    /// Check sum of the unpacked bytes.
    pub sum: u32,
}

/// An archive's files, and those that cannot be unpacked, with the reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// What can be read.
    pub entries: Vec<Entry>,
    /// What cannot: path and reason.
    pub refused: Vec<(String, Said)>,
}

const DIRECTORY_END: [u8; 4] = *b"PK\x05\x06";
const DIRECTORY: [u8; 4] = *b"PK\x01\x02";
const LOCAL: [u8; 4] = *b"PK\x03\x04";
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
const ENCRYPTED: u16 = 1;

/// Lists an archive.
///
/// # Errors
/// Returns the reason if it is damaged, of a form that is not read, or over a limit.
pub fn list(bytes: &[u8]) -> Result<Listing, Said> {
    let damaged = || {
        Said::new(
            "the zip is damaged: its directory cannot be read",
            "est un zip endommagé : son répertoire est illisible",
        )
    };
    let end = find_end(bytes).ok_or_else(damaged)?;
    let count = usize::from(u16_at(bytes, end + 10).ok_or_else(damaged)?);
    let mut at = u32_at(bytes, end + 16).ok_or_else(damaged)? as usize;
    if count == usize::from(u16::MAX) || at == u32::MAX as usize {
        return Err(Said::new(
            "the zip is of the large kind (zip64), which is not read; make a smaller one",
            "est un zip de la grande sorte (zip64), qui n’est pas lue ; faites-en un plus petit",
        ));
    }
    if count > limits::FILES {
        let most = limits::FILES;
        return Err(Said::new(
            format!("the zip holds {count} files; at most {most} are taken at once"),
            format!("est un zip de {count} fichiers ; {most} au plus sont pris à la fois"),
        ));
    }
    let mut listing = Listing::default();
    let mut unpacked = 0u64;
    for _ in 0..count {
        let (entry, next) = entry(bytes, at, &mut listing.refused).ok_or_else(damaged)?;
        at = next;
        if let Some(entry) = entry {
            unpacked = unpacked.saturating_add(entry.size);
            listing.entries.push(entry);
        }
    }
    if unpacked > limits::UNPACKED_BYTES {
        let (is, most) = (limits::size(unpacked), limits::size(limits::UNPACKED_BYTES));
        return Err(Said::new(
            format!("the zip unpacks to {is}; at most {most} are unpacked"),
            format!("est un zip qui fait {is} décompressé ; {most} au plus sont décompressés"),
        ));
    }
    Ok(listing)
}

/// The place of the record at the end of the directory; a comment of up to 64 kB may follow it.
fn find_end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(22)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last).rev().find(|at| bytes[*at..].starts_with(&DIRECTORY_END))
}

/// The entry whose record begins at `at`, and where the next begins; no entry for folders and what is refused.
fn entry(bytes: &[u8], at: usize, refused: &mut Vec<(String, Said)>) -> Option<(Option<Entry>, usize)> {
    let record = bytes.get(at..)?;
    if !record.starts_with(&DIRECTORY) {
        return None;
    }
    let half = |place: usize| u16_at(record, place).map(usize::from);
    let flags = u16_at(record, 8)?;
    let method = half(10)?;
    let (sum, packed_size, size) = (u32_at(record, 16)?, u32_at(record, 20)?, u32_at(record, 24)?);
    let (name, extra, comment) = (half(28)?, half(30)?, half(32)?);
    let local = u32_at(record, 42)? as usize;
    let path = String::from_utf8_lossy(record.get(46..46 + name)?).replace('\\', "/");
    let next = at + 46 + name + extra + comment;
    // Folders, and what one system puts beside every file.
    if path.ends_with('/') || path.starts_with("__MACOSX/") || path.rsplit('/').next() == Some(".DS_Store") {
        return Some((None, next));
    }
    let reason = if flags & ENCRYPTED != 0 {
        Some(Said::new("is locked with a password", "est protégé par un mot de passe"))
    } else if !matches!(method, 0 | 8) {
        Some(Said::new(
            "is packed in a way that is not read (only \"deflate\" is)",
            "est compressé d’une façon qui n’est pas lue (seul « deflate » l’est)",
        ))
    } else if path.matches('/').count() > limits::FOLDERS_DEEP {
        Some(Said::new("lies too many folders deep", "est dans trop de dossiers imbriqués"))
    } else {
        None
    };
    if let Some(reason) = reason {
        refused.push((path, reason));
        return Some((None, next));
    }
    if !bytes.get(local..)?.starts_with(&LOCAL) {
        return None;
    }
    let start = local + 30 + usize::from(u16_at(bytes, local + 26)?) + usize::from(u16_at(bytes, local + 28)?);
    let end = start + packed_size as usize;
    bytes.get(start..end)?;
    Some((Some(Entry { path, start, end, packed: method == 8, size: u64::from(size), sum }), next))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2).and_then(|b| b.try_into().ok()).map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).and_then(|b| b.try_into().ok()).map(u32::from_le_bytes)
}

/// The check sum zip uses: CRC-32.
pub fn sum(bytes: &[u8]) -> u32 {
    let mut table = [0u32; 256];
    for (start, value) in (0u32..).zip(&mut table) {
        *value = (0..8).fold(start, |c, _| if c & 1 == 1 { c >> 1 ^ 0xedb8_8320 } else { c >> 1 });
    }
    !bytes.iter().fold(u32::MAX, |c, byte| c >> 8 ^ table[usize::from((c as u8) ^ byte)])
}

/// Writes files, path and content each, into one archive. The same files give the same bytes.
pub fn write(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    /// The first day the form can name: 1 January 1980.
    const DAY: u16 = 1 << 5 | 1;
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (path, content) in files {
        let local = out.len() as u32;
        let mut head = Vec::with_capacity(26);
        for half in [20, UTF8, 0, 0, DAY] {
            head.extend(half.to_le_bytes());
        }
        for whole in [sum(content), content.len() as u32, content.len() as u32] {
            head.extend(whole.to_le_bytes());
        }
        head.extend((path.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        out.extend(LOCAL);
        out.extend(&head);
        out.extend(path.as_bytes());
        out.extend(content);
        directory.extend(DIRECTORY);
        directory.extend([20, 0]);
        directory.extend(&head);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(local.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let (start, count) = (out.len() as u32, files.len() as u16);
    out.extend(&directory);
    out.extend(DIRECTORY_END);
    out.extend([0; 4]);
    out.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> Vec<u8> {
        write(&[("a.txt".into(), b"first".to_vec()), ("deep/\u{e9}.txt".into(), Vec::new())])
    }

    #[test]
    fn lists_what_it_wrote() {
        let bytes = two();
        let listing = list(&bytes).expect("whole");
        assert_eq!(listing.refused, []);
        let found: Vec<(&str, &[u8], u32)> =
            listing.entries.iter().map(|e| (e.path.as_str(), &bytes[e.start..e.end], e.sum)).collect();
        assert_eq!(found, [("a.txt", &b"first"[..], sum(b"first")), ("deep/\u{e9}.txt", &b""[..], 0)]);
    }

    #[test]
    fn the_sum_is_the_usual_one() {
        assert_eq!(sum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn damaged_ones_are_refused_with_a_reason() {
        let whole = two();
        for cut in 0..whole.len() {
            assert!(list(&whole[..cut]).is_err(), "cut at {cut}");
        }
        let mut large = whole.clone();
        let at = find_end(&large).expect("an end") + 10;
        large[at..at + 2].copy_from_slice(&[0xff, 0xff]);
        assert!(
            list(&large).is_err_and(|reason| reason.in_language(scrutin_engine::Language::English).contains("zip64"))
        );
        large[at..at + 2].copy_from_slice(&[0x00, 0xf0]);
        assert!(
            list(&large)
                .is_err_and(|reason| reason.in_language(scrutin_engine::Language::English).contains("at most 5000"))
        );
    }

    #[test]
    fn a_size_beyond_the_limit_is_refused_before_unpacking() {
        let mut bytes = two();
        let at = bytes.windows(4).position(|w| w == DIRECTORY).expect("a directory") + 24;
        bytes[at..at + 4].copy_from_slice(&[0, 0, 0, 0x40]);
        assert!(
            list(&bytes).is_err_and(|reason| reason
                .in_language(scrutin_engine::Language::English)
                .contains("unpacks to 1074 MB"))
        );
    }

    #[test]
    fn locked_and_oddly_packed_files_are_named() {
        for (place, value, word) in [(8, 1, "password"), (10, 12, "deflate")] {
            let mut bytes = two();
            let at = bytes.windows(4).position(|w| w == DIRECTORY).expect("a directory") + place;
            bytes[at] = value;
            let listing = list(&bytes).expect("the rest goes on");
            assert_eq!(listing.entries.len(), 1);
            assert!(
                listing.refused[0].0 == "a.txt"
                    && listing.refused[0].1.in_language(scrutin_engine::Language::English).contains(word)
            );
        }
    }
}
