//! Bytes to text: UTF-8, UTF-16 with its mark, and Windows-1252 for what is neither.
//!
//! Line ends become `\n`; nothing else is altered. Leaves hidden characters where they are: the engine marks them.

/// The text of a file, and whether its encoding was a guess.
pub(crate) struct Decoded {
    pub(crate) text: String,
    /// The bytes are no UTF-8 and were read as Windows-1252.
    pub(crate) guessed: bool,
}

/// Characters 0x80 to 0x9F of Windows-1252; five places of it are empty and stay control characters.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Reads bytes as text; `None` if they are no text of an encoding known here.
pub(crate) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let (text, guessed) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, false),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, false),
        [0xef, 0xbb, 0xbf, rest @ ..] => (std::str::from_utf8(rest).ok()?.to_owned(), false),
        _ if bytes.contains(&0) => return None,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), false),
            Err(_) => (windows(bytes), true),
        },
    };
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    Some(Decoded { text, guessed })
}

/// Whether bytes say by themselves that they are UTF-8 or UTF-16.
pub(crate) fn is_unicode(bytes: &[u8]) -> bool {
    matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0xef, 0xbb, 0xbf, ..])
        || !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}

fn windows(bytes: &[u8]) -> String {
    let high: Vec<char> = WINDOWS.chars().collect();
    let character = |byte: &u8| match byte {
        0x80..=0x9f => high.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{fffd}'),
        _ => char::from(*byte),
    };
    bytes.iter().map(character).collect()
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn reads_the_encodings_it_knows() {
        for (bytes, text, guessed) in [
            (&b"a\r\nb\rc"[..], "a\nb\nc", false),
            ("Sénat".as_bytes(), "Sénat", false),
            (b"\xef\xbb\xbfS", "S", false),
            (b"\xff\xfeS\0\xe9\0", "Sé", false),
            (b"\xfe\xff\0S\0\xe9", "Sé", false),
            (b"S\xe9nat \x93oui\x94 \x80", "Sénat “oui” €", true),
            (b"", "", false),
        ] {
            let decoded = decode(bytes).expect("text");
            assert_eq!((decoded.text.as_str(), decoded.guessed), (text, guessed));
        }
    }

    #[test]
    fn what_is_no_text_is_none() {
        for bytes in [&b"a\0b"[..], b"\xff\xfeS", b"\xff\xfe\0\xd8", b"\xef\xbb\xbf\xff"] {
            assert!(decode(bytes).is_none(), "{bytes:?}");
        }
    }
}
