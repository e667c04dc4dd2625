//! A module made small: as an LZMA file (`.lzma`), which `src/unpack` reads, in ASCII characters that a template literal
//! holds as they are, six bytes in seven characters.
//!
//! Servers compress what they send less well, or not at all, and a page on a disk or in an e-mail is not compressed by
//! anyone. What we pack comes as small everywhere; brotli over this text adds 0.4 %.
//!
//! Invariant: the text has no character that ends or alters a template literal, an HTML script, or a line.

use std::io::Write as _;

use anyhow::{Context, Result};
use lzma_rust2::{DICT_SIZE_MIN, LzmaOptions, LzmaWriter};

/// What a template literal or a page would take for more than itself.
const LEFT_OUT: &[u8] = b"\0\r\\`$<";
/// How many bytes are one number, and how many digits it has.
const BYTES: usize = 6;
const DIGITS: usize = 7;

/// How small a module is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// As small as can be: seconds.
    Most,
    /// Whoever edits the views does not wait for it.
    Least,
}

/// Compresses `module`.
///
/// Returns an error if the compressor does, which writing to memory gives it no reason for.
pub(crate) fn compress(module: &[u8], effort: Effort) -> Result<Vec<u8>> {
    let length = u32::try_from(module.len()).context("a module of more than 4 GiB")?;
    let options = match effort {
        Effort::Most => LzmaOptions { nice_len: LzmaOptions::NICE_LEN_MAX, ..LzmaOptions::with_preset(9) },
        Effort::Least => LzmaOptions::with_preset(0),
    };
    // Code is not aligned, so where a byte stands tells nothing of it.
    let options = LzmaOptions { dict_size: length.next_power_of_two().max(DICT_SIZE_MIN), pb: 0, ..options };
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(u64::from(length)))?;
    writer.write_all(module)?;
    Ok(writer.finish()?)
}

/// Writes `bytes` in the digits, filled up with zeros.
pub(crate) fn write_out(bytes: &[u8]) -> String {
    let digits: Vec<char> = (0..0x80).filter(|byte| !LEFT_OUT.contains(byte)).map(char::from).collect();
    let base = digits.len() as u64;
    let mut text = String::with_capacity(bytes.len().div_ceil(BYTES) * DIGITS);
    for six in bytes.chunks(BYTES) {
        let padded = six.iter().chain(&[0; BYTES]).take(BYTES);
        let mut number = padded.fold(0, |number, &byte| number << 8 | u64::from(byte));
        // The last digit first.
        for _ in 0..DIGITS {
            text.push(digits[(number % base) as usize]);
            number /= base;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use lzma_rust2::LzmaReader;

    use super::{BYTES, DIGITS, Effort, LEFT_OUT, compress, write_out};

    /// Reads the digits back, as the boot script does.
    fn read_back(text: &str) -> Vec<u8> {
        let digits: Vec<u8> = (0..0x80).filter(|byte| !LEFT_OUT.contains(byte)).collect();
        let digit = |c: &u8| digits.iter().position(|digit| digit == c).expect("a digit") as u64;
        let numbers = text.as_bytes().chunks(DIGITS);
        let numbers = numbers.map(|seven| seven.iter().rev().fold(0, |number, c| number * 122 + digit(c)));
        numbers.flat_map(|number: u64| number.to_be_bytes()[8 - BYTES..].to_vec()).collect()
    }

    #[test]
    fn what_is_compressed_and_written_comes_back() {
        for module in [&b""[..], b"\0asm", &[255; 40], b"the same, the same, the same <and> `others` ${too} \\ \r\n"] {
            for effort in [Effort::Most, Effort::Least] {
                let packed = compress(module, effort).expect("compresses");
                let read = read_back(&write_out(&packed));
                assert_eq!(read[..packed.len()], packed);
                let mut bytes = vec![0; module.len()];
                LzmaReader::new_mem_limit(read.as_slice(), u32::MAX, None)
                    .and_then(|mut reader| reader.read_exact(&mut bytes))
                    .expect("decompresses");
                assert_eq!(bytes, module);
            }
        }
    }

    #[test]
    fn every_number_has_its_digits() {
        for bytes in [[0; BYTES], [255; BYTES], [1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 1]] {
            let text = write_out(&bytes);
            assert_eq!((text.len(), read_back(&text)), (DIGITS, bytes.to_vec()));
            assert!(text.is_ascii() && !text.bytes().any(|byte| LEFT_OUT.contains(&byte)));
        }
    }
}
