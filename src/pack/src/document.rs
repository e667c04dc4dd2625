//! The two pages, put together from the template, the script and the style sheet.
//!
//! The template is a whole readable page with three markers; everything between the markers is taken as it is, so
//! the pages differ only in where their script and style are and in the policy that says so.

use anyhow::{Result, ensure};

use crate::{integrity, policy};

const POLICY: &str = "<!-- scrutin: policy -->";
const STYLE: &str = "<!-- scrutin: style -->";
const SCRIPT: &str = "<!-- scrutin: script -->";

/// The page for a server, and the names of the two files it loads.
pub(crate) struct Hosted {
    pub(crate) html: String,
    pub(crate) script_name: String,
    pub(crate) style_name: String,
}

/// The page that loads its script and style from files beside it.
///
/// Returns an error if a marker of the template is missing or there twice.
pub(crate) fn hosted(template: &str, script: &str, style: &str) -> Result<Hosted> {
    let script_name = format!("app-{}.js", integrity::short(script));
    let style_name = format!("style-{}.css", integrity::short(style));
    let html = fill(
        template,
        &policy::hosted(),
        &format!("<link rel=\"stylesheet\" href=\"./{style_name}\" integrity=\"{}\">", integrity::attribute(style)),
        &format!("<script src=\"./{script_name}\" integrity=\"{}\"></script>", integrity::attribute(script)),
    )?;
    Ok(Hosted { html, script_name, style_name })
}

/// The page that has its script and style inside.
///
/// Returns an error if a marker of the template is missing or there twice, or if the script or style could
/// end its own element.
pub(crate) fn single_file(template: &str, script: &str, style: &str) -> Result<String> {
    let lower = script.to_ascii_lowercase();
    for end in ["</script", "<!--", "<script"] {
        ensure!(!lower.contains(end), "the script contains {end}, which a page reads as its own markup");
    }
    ensure!(!style.to_ascii_lowercase().contains("</style"), "the style sheet contains </style");
    // A page replaces these before it hashes an inline script; then the hash would not fit.
    for inside in [script, style] {
        ensure!(!inside.contains(['\r', '\0']), "the script or style contains CR or NUL");
    }
    fill(
        template,
        &policy::single_file(&integrity::source_expression(script), &integrity::source_expression(style)),
        &format!("<style>{style}</style>"),
        &format!("<script>{script}</script>"),
    )
}

/// The template with its markers replaced.
fn fill(template: &str, policy: &str, style: &str, script: &str) -> Result<String> {
    let mut html = without_workshop_lines(template);
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    // The policy is found first, so that a marker inside script or style cannot stand in for it.
    for (marker, text) in [(POLICY, policy.as_str()), (STYLE, style), (SCRIPT, script)] {
        ensure!(html.matches(marker).count() == 1, "index.html must have {marker} exactly once");
        html = html.replacen(marker, text, 1);
    }
    // Whatever stands before the policy is not held to it.
    let before = html.split("<meta http-equiv").next().unwrap_or_default();
    ensure!(
        !["<script", "<link", "<style", "<img"].iter().any(|tag| before.contains(tag)),
        "index.html loads something before its policy"
    );
    Ok(html)
}

/// The template without the lines that speak to the build only: notes, and the links that Trunk reads.
fn without_workshop_lines(template: &str) -> String {
    let is_marker = |line: &str| [POLICY, STYLE, SCRIPT].iter().any(|marker| line.contains(marker));
    let is_note = |line: &str| line.starts_with("<!--") && line.ends_with("-->");
    template
        .lines()
        .filter(|line| is_marker(line) || !(line.contains(" data-trunk ") || is_note(line.trim())))
        .flat_map(|line| [line, "\n"])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{hosted, single_file};

    const TEMPLATE: &str =
        "<head><!-- scrutin: policy --><!-- scrutin: style --></head><body><!-- scrutin: script --></body>";

    #[test]
    fn hosted_names_its_files_by_content_and_hash() {
        let page = hosted(TEMPLATE, "abc", "a{}").expect("packs");
        assert_eq!(page.script_name, "app-ba7816bf8f.js");
        assert!(page.html.contains(
            "<script src=\"./app-ba7816bf8f.js\" integrity=\"sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn\">"
        ));
        assert!(!page.html.contains("scrutin:"));
    }

    #[test]
    fn single_file_has_everything_inside() {
        let page = single_file(TEMPLATE, "abc", "a{}").expect("packs");
        assert!(page.contains("<script>abc</script>") && page.contains("<style>a{}</style>"));
        assert!(page.contains("'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"));
    }

    #[test]
    fn lines_for_the_build_are_gone() {
        let template = TEMPLATE.replace("</head>", "\n<!-- a note -->\n<link data-trunk rel=\"rust\">\n</head>");
        let page = hosted(&template, "abc", "").expect("packs").html;
        assert!(!page.contains("note") && !page.contains("trunk"), "{page}");
    }

    #[test]
    fn faulty_input_is_refused() {
        assert!(hosted("<head></head>", "abc", "").is_err());
        assert!(hosted(&TEMPLATE.repeat(2), "abc", "").is_err());
        assert!(hosted(&format!("<script></script>{TEMPLATE}"), "abc", "").is_err());
        for script in ["</SCRIPT>", "<!--", "a\rb", "a\0b"] {
            assert!(single_file(TEMPLATE, script, "").is_err(), "{script:?}");
        }
        assert!(single_file(TEMPLATE, "abc", "</style>").is_err());
    }
}
