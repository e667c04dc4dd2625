//! The `_headers` file: what a page cannot say about itself, for hosts that read such a file.
//!
//! A host that ignores it still serves a working page; it only loses these further locks. The form is the one that
//! several static hosts share: a path, then indented `Name: value` lines, one `*` at the end of a path at most.

/// Headers for every path, then the rules for caching.
///
/// Names with a hash never change their content; the pages that name them are asked for anew each time.
const HEADERS: &str = "\
/*
  Content-Security-Policy: frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Embedder-Policy: require-corp
  Cross-Origin-Resource-Policy: same-origin
  Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()
/
  Cache-Control: no-cache
/index.html
  Cache-Control: no-cache
/scrutin.html
  Cache-Control: no-cache
/app-*
  Cache-Control: public, max-age=31536000, immutable
/desk-*
  Cache-Control: public, max-age=31536000, immutable
";

/// The whole file.
pub(crate) fn headers() -> String {
    HEADERS.to_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_line_is_a_path_or_an_indented_header() {
        for line in super::headers().lines() {
            let is_path = line.starts_with('/') && line.matches('*').count() <= 1;
            let is_header = line.starts_with("  ") && line.contains(": ");
            assert!(is_path != is_header, "{line:?}");
        }
    }
}
