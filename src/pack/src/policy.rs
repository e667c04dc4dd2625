//! The content-security policies of the two deliveries.
//!
//! Each allows what the page needs and nothing else: no request after loading (`connect-src 'none'`), no script or
//! style but ours, no frame, no form, no plug-in, no `eval` of text; and no string becomes markup: the Trusted
//! Types policy that the boot script sets up first accepts none. `frame-ancestors` does not work in a page: see `headers`
//! and the boot script's own check.

/// What both pages say alike. The one worker is the page's own script, from a blob; it is held to this policy as well.
const COMMON: &str = "worker-src blob:; img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// For `index.html`: its scripts are files beside it, also held to their `integrity`; its style is named by its hash.
pub(crate) fn hosted(style_source: &str) -> String {
    format!("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src {style_source}; {COMMON}")
}

/// For `scrutin.html`: three inline scripts and one inline style, named by their hashes.
pub(crate) fn single_file(scripts: &[String; 3], style_source: &str) -> String {
    let scripts = scripts.join(" ");
    format!("default-src 'none'; script-src 'wasm-unsafe-eval' {scripts}; style-src {style_source}; {COMMON}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_loose() {
        for policy in [
            super::hosted("'sha256-b='"),
            super::single_file(&["'sha256-a='", "'sha256-c='", "'sha256-d='"].map(str::to_owned), "'sha256-b='"),
        ] {
            assert!(policy.starts_with("default-src 'none';"), "{policy}");
            assert!(policy.contains("connect-src 'none'"), "{policy}");
            assert!(policy.contains("require-trusted-types-for 'script'"), "{policy}");
            let rest = policy.replace("worker-src blob:;", "");
            for loose in ["unsafe-inline", "'unsafe-eval'", "*", "http:", "https:", "blob:"] {
                assert!(!rest.contains(loose), "{loose} in {policy}");
            }
            assert!(!policy.contains('"'), "the policy stands in a double-quoted attribute");
        }
    }

    #[test]
    fn single_file_allows_no_file_beside_it() {
        assert!(
            !super::single_file(&["'sha256-a='", "'sha256-c='", "'sha256-d='"].map(str::to_owned), "'sha256-b='")
                .contains("'self'")
        );
    }
}
