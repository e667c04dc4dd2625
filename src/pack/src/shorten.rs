//! Runs `terser` over the script: shorter names, no comments, the same function.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// The function stays in its brackets: it says its own text, and a saved page holds that text with the same brackets.
const OPTIONS: &[&str] = &[
    "--compress",
    "passes=2,ecma=2022,negate_iife=false",
    "--mangle",
    "reserved=[scrutin]",
    "--format",
    "wrap_iife=true,comments=false",
];

/// The script, shorter.
///
/// Returns an error if terser is not installed or refuses the script.
pub(crate) fn shorten(source: &Path, script: &str) -> Result<String> {
    let program = source.join("node_modules/.bin/terser");
    ensure!(program.exists(), "terser is not installed: run `make setup`");
    let mut child = Command::new(&program)
        .args(OPTIONS)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot run {}", program.display()))?;
    let mut stdin = child.stdin.take().context("terser takes no input")?;
    stdin.write_all(script.as_bytes()).context("terser does not read the script")?;
    drop(stdin);
    let output = child.wait_with_output().context("terser gives no answer")?;
    ensure!(output.status.success(), "terser refused the script; its message is above");
    let short = String::from_utf8(output.stdout).context("terser wrote something that is no text")?;
    // It writes escapes as what they stand for; inside a page this one must stay an escape.
    Ok(short.replace("<script", "\\x3cscript"))
}
