//! The two pages, put together from the template, the script and the style sheet.
//!
//! The template is a whole readable page with three markers; everything between the markers is taken as it is, so
//! the pages differ only in where their script is and in the policy that says so. Both have their style inside, and
//! the page for a server names the policy of the single file: with these the page can write a single file itself, with
//! a reader's own reports in it, though it can ask for nothing.

use anyhow::{Result, ensure};

use crate::{integrity, policy};

const POLICY: &str = "<!-- scrutin: policy -->";
const STYLE: &str = "<!-- scrutin: style -->";
const SCRIPT: &str = "<!-- scrutin: script -->";

/// The scripts of a single file in their order: the desk, the whole page, and the one that boots.
pub(crate) type Scripts<'a> = [&'a str; 3];

/// The page for a server, and the name of the script it loads.
pub(crate) struct Hosted {
    pub(crate) html: String,
    pub(crate) script_name: String,
}

/// The page that loads its script from a file beside it, and what `scripts` hold beside the boot script later.
///
/// Returns an error if a marker of the template is missing or there twice, or if the style could end its own element.
pub(crate) fn hosted(template: &str, script: &str, scripts: &Scripts<'_>, style: &str) -> Result<Hosted> {
    check_style(style)?;
    let script_name = format!("app-{}.js", integrity::short(script));
    let style_source = integrity::source_expression(style);
    let of_the_file = policy::single_file(&scripts.map(integrity::source_expression), &style_source);
    let html = fill(
        template,
        &policy::hosted(&style_source),
        &format!("<meta name=\"scrutin-file-policy\" content=\"{of_the_file}\">\n<style>{style}</style>"),
        &format!("<script src=\"./{script_name}\" integrity=\"{}\"></script>", integrity::attribute(script)),
    )?;
    Ok(Hosted { html, script_name })
}

/// Looks that a page takes the style as it is: what it would alter before it hashes it must not be there.
fn check_style(style: &str) -> Result<()> {
    ensure!(!style.to_ascii_lowercase().contains("</style"), "the style sheet contains </style");
    ensure!(!style.contains(['\r', '\0']), "the style sheet contains CR or NUL");
    Ok(())
}

/// The page that has all scripts and the style inside.
///
/// Returns an error if a marker of the template is missing or there twice, or if a script or the style could
/// end its own element.
pub(crate) fn single_file(template: &str, scripts: &Scripts<'_>, style: &str) -> Result<String> {
    for script in scripts {
        let lower = script.to_ascii_lowercase();
        for end in ["</script", "<!--", "<script"] {
            ensure!(!lower.contains(end), "a script contains {end}, which a page reads as its own markup");
        }
        // A page replaces these before it hashes an inline script; then the hash would not fit.
        ensure!(!script.contains(['\r', '\0']), "a script contains CR or NUL");
    }
    check_style(style)?;
    fill(
        template,
        &policy::single_file(&scripts.map(integrity::source_expression), &integrity::source_expression(style)),
        &format!("<style>{style}</style>"),
        &scripts.map(|script| format!("<script>{script}</script>")).concat(),
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
    const SCRIPTS: [&str; 3] = ["", "", ""];

    #[test]
    fn hosted_names_its_script_by_content_and_hash() {
        let page = hosted(TEMPLATE, "abc", &["desk", "whole", "abc"], "a{}").expect("packs");
        assert_eq!(page.script_name, "app-ba7816bf8f.js");
        assert!(page.html.contains(
            "<script src=\"./app-ba7816bf8f.js\" integrity=\"sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn\">"
        ));
        assert!(!page.html.contains("scrutin:"));
        let file = single_file(TEMPLATE, &["desk", "whole", "abc"], "a{}").expect("packs");
        let policy = |html: &str, before: &str| {
            html.split(before).nth(1).and_then(|rest| rest.split('"').next().map(str::to_owned))
        };
        assert_eq!(
            policy(&page.html, "<meta name=\"scrutin-file-policy\" content=\""),
            policy(&file, "<meta http-equiv=\"Content-Security-Policy\" content=\""),
            "what the page writes as a file is held to what the file of the build is held to"
        );
    }

    #[test]
    fn single_file_has_everything_inside() {
        let page = single_file(TEMPLATE, &["desk", "whole", "abc"], "a{}").expect("packs");
        assert!(
            page.contains("<script>desk</script><script>whole</script><script>abc</script>")
                && page.contains("<style>a{}</style>")
        );
        assert!(page.contains("'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"));
    }

    #[test]
    fn lines_for_the_build_are_gone() {
        let template = TEMPLATE.replace("</head>", "\n<!-- a note -->\n<link data-trunk rel=\"rust\">\n</head>");
        let page = hosted(&template, "abc", &SCRIPTS, "").expect("packs").html;
        assert!(!page.contains("note") && !page.contains("trunk"), "{page}");
    }

    #[test]
    fn faulty_input_is_refused() {
        assert!(hosted("<head></head>", "abc", &SCRIPTS, "").is_err());
        assert!(hosted(&TEMPLATE.repeat(2), "abc", &SCRIPTS, "").is_err());
        assert!(hosted(&format!("<script></script>{TEMPLATE}"), "abc", &SCRIPTS, "").is_err());
        for script in ["</SCRIPT>", "<!--", "a\rb", "a\0b"] {
            for place in 0..SCRIPTS.len() {
                let mut scripts = SCRIPTS;
                scripts[place] = script;
                assert!(single_file(TEMPLATE, &scripts, "").is_err(), "{script:?}");
            }
        }
        assert!(single_file(TEMPLATE, &SCRIPTS, "</style>").is_err());
    }
}
