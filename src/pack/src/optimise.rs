//! Runs `wasm-opt` over the module.
//!
//! Its features are named one by one, those the compiler emits and every supported browser has: with
//! `--all-features` Binaryen writes a module that Chromium refuses to load.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// Optimise for size, all the way.
const LEVEL: &str = "-Oz";

/// The stack ends at address 0 and data begins above it, so no pointer is smaller than 1024.
const ASSUMED: &str = "--low-memory-unused";

/// What rustc emits for wasm32 by default.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Replaces the module by a smaller one that does the same.
///
/// Returns an error if wasm-opt is not installed or refuses the module.
pub(crate) fn optimise(source: &Path, module: &Path) -> Result<()> {
    let program = source.join("node_modules/.bin/wasm-opt");
    ensure!(program.exists(), "wasm-opt is not installed: run `make setup`");
    let smaller = module.with_extension("opt.wasm");
    let status = Command::new(&program)
        .arg(LEVEL)
        .arg(ASSUMED)
        .args(FEATURES)
        .arg(module)
        .arg("-o")
        .arg(&smaller)
        .status()
        .with_context(|| format!("cannot run {}", program.display()))?;
    ensure!(status.success(), "wasm-opt refused the module; its message is above");
    fs::rename(&smaller, module).context("cannot put the optimised module in place")
}
