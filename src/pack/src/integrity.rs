//! Hashes of delivered text, in the three forms a page and a file name need.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// The value of an `integrity` attribute: SHA-384, which is what browsers and their documents recommend.
pub(crate) fn attribute(text: &str) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(text)))
}

/// The source expression, quotes included, that lets an inline script or style of exactly this text run.
pub(crate) fn source_expression(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// Ten hex digits that change with the content: enough to tell builds apart in a file name.
pub(crate) fn short(bytes: impl AsRef<[u8]>) -> String {
    let mut digits = format!("{:x}", Sha256::digest(bytes));
    digits.truncate(10);
    digits
}

#[cfg(test)]
mod tests {
    #[test]
    fn published_test_vectors() {
        // The examples of FIPS 180-4 for "abc".
        assert_eq!(super::short("abc"), "ba7816bf8f");
        assert_eq!(super::source_expression("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
        assert_eq!(super::attribute("abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }
}
