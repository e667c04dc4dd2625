//! Turns what Trunk built into the two deliveries of Scrutin.
//!
//! Trunk calls this as its post-build hook, with the places in its environment variables: the staging folder
//! holds `index.html` (the template, markers untouched), three WASM modules and wasm-bindgen's glue for each; a fourth, which
//! unpacks them in the page, is in cargo's target folder. Afterwards it
//! holds `index.html`, `app-*.js`, `whole-*.js`, `desk-*.js` and `_headers` for a server, and `scrutin.html`, the same app
//! in one file.
//!
//! `scrutin-pack optimise MODULE` runs the one step over a module that is not the page's.
//!
//! Invariant: whatever a delivered page runs or is styled by is named in that page by its hash, and the hashes are
//! computed last, over the very bytes that are written. One idea a file; only this one, `optimise` and `shorten` touch the
//! file system.

mod byte_string;
mod document;
mod headers;
mod integrity;
mod optimise;
mod policy;
mod script;
mod shorten;
mod squeeze;
mod stylesheet;
mod trim;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};

use script::{Built, Part};
use squeeze::Effort;

/// The parts by the names of the boot script, each with what Trunk names its glue and its module, from the packages'
/// names.
const FIRST: [&str; 3] = ["First", "scrutin-app.js", "scrutin-app_bg.wasm"];
const WHOLE: [&str; 3] = ["Whole", "scrutin-whole.js", "scrutin-whole_bg.wasm"];
const DESK: [&str; 3] = ["Desk", "scrutin-desk.js", "scrutin-desk_bg.wasm"];

/// The module that unpacks the others, in cargo's target folder: Trunk's `pre_build` hook compiles it.
const UNPACKER: &str = "wasm32-unknown-unknown/page/scrutin_unpack.wasm";

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => pack_for_trunk(),
        ["optimise", module] => optimise::optimise(&env::current_dir()?, Path::new(module)),
        _ => bail!("scrutin-pack takes no argument (Trunk calls it), or: optimise MODULE"),
    }
}

/// Packs what Trunk has just built.
fn pack_for_trunk() -> Result<()> {
    let source = folder("TRUNK_SOURCE_DIR")?;
    let stage = folder("TRUNK_STAGING_DIR")?;
    // Whoever edits the views does not wait for a module to be made smaller.
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    pack(&source, &stage, release)
}

/// A folder Trunk names in its environment.
fn folder(variable: &str) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: scrutin-pack is called by Trunk, so run `make build`"))
}

/// Cargo's target folder.
fn target(source: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| source.join("target"), PathBuf::from)
}

/// Replaces Trunk's output in `stage` by the two deliveries.
fn pack(source: &Path, stage: &Path, release: bool) -> Result<()> {
    let template = read(&stage.join("index.html"))?;
    let shorten = |script: String| if release { shorten::shorten(source, &script) } else { Ok(script) };
    let part = |[name, glue, module]: [&str; 3]| {
        let mut glue = read(&stage.join(glue))?;
        let path = stage.join(module);
        if release {
            let (trimmed, module) = trim::trim(&glue, &read_bytes(&path)?)?;
            glue = trimmed;
            fs::write(&path, module).with_context(|| format!("cannot write {}", path.display()))?;
            optimise::optimise(source, &path)?;
        }
        let module = read_bytes(&path)?;
        let effort = if release { Effort::Most } else { Effort::Least };
        Part::pack(name, Built { glue: &glue, module: &module, effort }, shorten)
    };
    let (first, whole, desk) = (part(FIRST)?, part(WHOLE)?, part(DESK)?);

    let unpacker = {
        let built = stage.join("unpacker.wasm");
        let path = target(source).join(UNPACKER);
        fs::copy(&path, &built).with_context(|| missing(&path))?;
        optimise::optimise(source, &built)?;
        let module = read_bytes(&built)?;
        fs::remove_file(&built).with_context(|| format!("cannot remove {}", built.display()))?;
        module
    };

    let build = format!("{} ({})", env!("CARGO_PKG_VERSION"), integrity::short(&whole.script));
    let boot = script::boot(&build, [&whole, &desk], &unpacker, shorten)?;
    let app = first.script.clone() + &boot;
    let style = stylesheet::concatenate(&read_styles(&source.join("style"))?)?;

    let scripts = [desk.script.as_str(), &whole.script, &boot];
    let hosted = document::hosted(&template, &app, &scripts, &style)?;
    let single = document::single_file(&template, &scripts, &style)?;

    write(&stage.join("index.html"), &hosted.html)?;
    write(&stage.join(&hosted.script_name), &app)?;
    for part in [&whole, &desk] {
        write(&stage.join(&part.file), &part.script)?;
    }
    write(&stage.join("scrutin.html"), &single)?;
    write(&stage.join("_headers"), &headers::headers())?;
    for [_, glue, module] in [FIRST, WHOLE, DESK] {
        for raw in [glue, module] {
            fs::remove_file(stage.join(raw)).with_context(|| format!("cannot remove {raw}"))?;
        }
    }
    println!(
        "packed the page into {} ({} kB), its other parts into {} and {}, and all of it into scrutin.html ({} kB)",
        hosted.script_name,
        app.len() / 1000,
        whole.file,
        desk.file,
        single.len() / 1000
    );
    Ok(())
}

/// The style sheets named by `style/order.txt`, in its order, as (name, text).
///
/// Returns an error if a named file is missing, and if a style sheet is there that the list does not name.
fn read_styles(folder: &Path) -> Result<Vec<(String, String)>> {
    let names = stylesheet::parse_order(&read(&folder.join("order.txt"))?);
    for entry in fs::read_dir(folder).with_context(|| missing(folder))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let is_style = Path::new(&name).extension().is_some_and(|extension| extension == "css");
        if is_style && !names.contains(&name) {
            bail!("style/{name} is not in style/order.txt: add its name where it belongs in the order");
        }
    }
    names
        .into_iter()
        .map(|name| {
            let text = read(&folder.join(&name))?;
            Ok((name, text))
        })
        .collect()
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| missing(path))
}

fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| missing(path))
}

fn missing(path: &Path) -> String {
    format!("cannot read {}", path.display())
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
