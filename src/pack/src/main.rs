//! Turns what Trunk built into the two deliveries of Scrutin.
//!
//! Trunk calls this as its post-build hook, with the places in its environment variables: the staging folder
//! holds `index.html` (the template, markers untouched), two WASM modules and wasm-bindgen's glue for each. Afterwards it
//! holds `index.html`, `app-*.js`, `desk-*.js` and `_headers` for a server, and `scrutin.html`, the same app in one file.
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
mod stylesheet;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};

use script::{App, Built};

/// What Trunk names the glue and the module of the page and of the desk, from the packages' names.
const PAGE: [&str; 2] = ["scrutin-app.js", "scrutin-app_bg.wasm"];
const DESK: [&str; 2] = ["scrutin-desk.js", "scrutin-desk_bg.wasm"];

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

/// Replaces Trunk's output in `stage` by the two deliveries.
fn pack(source: &Path, stage: &Path, release: bool) -> Result<()> {
    let template = read(&stage.join("index.html"))?;
    let (page_glue, page_module) = built(source, stage, PAGE, release)?;
    let (desk_glue, desk_module) = built(source, stage, DESK, release)?;

    let desk = script::Desk::pack(&desk_module);
    let app = App {
        page: Built { glue: &page_glue, module: &page_module },
        desk: Built { glue: &desk_glue, module: &desk_module },
        desk_script: &desk,
        version: env!("CARGO_PKG_VERSION"),
    };
    let script = app.script(|whole| if release { shorten::shorten(source, &whole) } else { Ok(whole) })?;
    let style = stylesheet::concatenate(&read_styles(&source.join("style"))?)?;

    let hosted = document::hosted(&template, &desk.script, &script, &style)?;
    let single = document::single_file(&template, &desk.script, &script, &style)?;

    write(&stage.join("index.html"), &hosted.html)?;
    write(&stage.join(&hosted.script_name), &script)?;
    write(&stage.join(&desk.name), &desk.script)?;
    write(&stage.join("scrutin.html"), &single)?;
    write(&stage.join("_headers"), &headers::headers())?;
    for raw in PAGE.into_iter().chain(DESK) {
        fs::remove_file(stage.join(raw)).with_context(|| format!("cannot remove {raw}"))?;
    }
    println!(
        "packed {} kB of WebAssembly into {}, {} kB into {}, and both into scrutin.html ({} kB)",
        page_module.len() / 1000,
        hosted.script_name,
        desk_module.len() / 1000,
        desk.name,
        single.len() / 1000
    );
    Ok(())
}

/// The glue and the module that Trunk built under these names; in a release the module is optimised.
fn built(source: &Path, stage: &Path, [glue, module]: [&str; 2], release: bool) -> Result<(String, Vec<u8>)> {
    let glue = read(&stage.join(glue))?;
    let path = stage.join(module);
    if release {
        optimise::optimise(source, &path)?;
    }
    let module = fs::read(&path).with_context(|| missing(&path))?;
    Ok((glue, module))
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

fn missing(path: &Path) -> String {
    format!("cannot read {}", path.display())
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
