//! The scripts: one for each part of the program, and the one that boots.
//!
//! A part is a module and wasm-bindgen's glue for it, in one function that runs nothing: the first part of the page, the
//! whole page, which takes over from it, and the desk. The boot script is one function too, so the page has no global
//! names but the few the app calls. In it the order is the order of trust: the Trusted Types policy before anything could
//! make markup, the error listeners before anything could fail. All these functions can say their own text: a worker is
//! started from it, and a page saved with a reader's own reports holds it again, byte for byte.

use anyhow::{Context, Result, ensure};

use crate::squeeze::{self, Effort};
use crate::{byte_string, integrity};

const TRUSTED: &str = include_str!("../boot/trusted.js");
const SCREENS: &str = include_str!("../boot/screens.js");
const FAULT: &str = include_str!("../boot/fault.js");
const GATE: &str = include_str!("../boot/gate.js");
const PARTS: &str = include_str!("../boot/parts.js");
const HANDS: &str = include_str!("../boot/hands.js");
const WORKER: &str = include_str!("../boot/worker.js");
const START: &str = include_str!("../boot/start.js");

/// Stands in a part where its module will.
const MODULE: &str = "@module@";
/// Stands in the boot script where the module that unpacks the others will.
const UNPACKER: &str = "@unpacker@";

/// What a part is made of.
#[derive(Clone, Copy)]
pub(crate) struct Built<'a> {
    /// What wasm-bindgen wrote for `--target no-modules`.
    pub(crate) glue: &'a str,
    /// The WASM module.
    pub(crate) module: &'a [u8],
    /// How small it is made.
    pub(crate) effort: Effort,
}

/// A part of the program as a script.
#[derive(Debug)]
pub(crate) struct Part {
    /// Its text.
    pub(crate) script: String,
    /// The name of its file.
    pub(crate) file: String,
}

impl Part {
    /// Packs a part, all of it but the module made shorter by `shorten`. `name` is what the boot script calls it by, after
    /// `scrutin`.
    ///
    /// Returns an error if the glue is not of the kind that defines `wasm_bindgen`, or if what `shorten` gave is no longer
    /// one function that can say its own text.
    pub(crate) fn pack(name: &str, built: Built<'_>, shorten: impl FnOnce(String) -> Result<String>) -> Result<Self> {
        ensure!(
            built.glue.contains("let wasm_bindgen"),
            "the glue is not for --target no-modules: check data-bindgen-target in index.html"
        );
        let begins = format!("globalThis.scrutin{name}=");
        let whole = format!(
            "{begins}function () {{\n\"use strict\";\n{}\nreturn {{ glue: wasm_bindgen, packed: `{MODULE}` }};\n}};",
            built.glue.replace("\r\n", "\n"),
        );
        let short = shorten(whole)?.trim_end().to_owned();
        ensure!(
            short.starts_with(&begins) && short.ends_with("};"),
            "the shortened script is not the one function it was"
        );
        check(&short)?;
        let module = squeeze::write_out(&squeeze::compress(built.module, built.effort)?);
        let script = put_in(&short, MODULE, &module)? + "\n";
        let file = format!("{}-{}.js", name.to_lowercase(), integrity::short(&script));
        Ok(Self { script, file })
    }
}

/// The boot script, made shorter by `shorten`; it names the parts that come later, and `build` in what it reports, and
/// holds the module `unpacker`.
///
/// Returns an error if what `shorten` gave is no longer one function that can say its own text.
pub(crate) fn boot(
    build: &str,
    [whole, desk]: [&Part; 2],
    unpacker: &[u8],
    shorten: impl FnOnce(String) -> Result<String>,
) -> Result<String> {
    let later = |part: &Part| format!("[\"./{}\", \"{}\"]", part.file, integrity::attribute(&part.script));
    let script = [
        "(function scrutin() {\n\"use strict\";\n".to_owned(),
        format!("const build = {};\n", serde_json::to_string(build)?),
        format!("const files = {{ Whole: {}, Desk: {} }};\n", later(whole), later(desk)),
        format!("const unpacker = {{ length: {}, code: `{UNPACKER}` }};\n", unpacker.len()),
        TRUSTED.to_owned(),
        SCREENS.to_owned(),
        FAULT.to_owned(),
        GATE.to_owned(),
        PARTS.to_owned(),
        HANDS.to_owned(),
        WORKER.to_owned(),
        START.to_owned(),
        "})();".to_owned(),
    ]
    .concat();
    let script = shorten(script)?.trim_end().to_owned();
    ensure!(
        script.starts_with("(function scrutin(") && script.ends_with("})();"),
        "the shortened script is not the one function it was"
    );
    check(&script)?;
    Ok(put_in(&script, UNPACKER, &byte_string::encode(unpacker))? + "\n")
}

/// Puts the text of a module into a script that was shortened: a template literal of bytes is not for a shortener.
fn put_in(script: &str, place: &str, module: &str) -> Result<String> {
    let (before, after) = [format!("`{place}`"), format!("\"{place}\"")]
        .iter()
        .find_map(|place| script.split_once(place.as_str()))
        .context("the shortened script has lost the place of the module")?;
    Ok([before, "`", module, "`", after].concat())
}

/// Looks that nothing in a script ends the element around it.
fn check(script: &str) -> Result<()> {
    for end in ["</script", "<!--"] {
        ensure!(!script.contains(end), "the shortened script holds {end:?}, which would end it inside a page");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Built, Effort, Part, boot};

    const GLUE: &str = "let wasm_bindgen = (function(exports) {})({});";

    fn part(module: &[u8]) -> Part {
        Part::pack("Desk", Built { glue: GLUE, module, effort: Effort::Most }, Ok).expect("packs")
    }

    fn booting() -> String {
        let part = part(b"\0asm");
        boot("1.2.3 (abc)", [&part, &part], b"\0asm<", Ok).expect("packs")
    }

    #[test]
    fn policy_comes_before_listeners_before_any_part_runs() {
        let script = booting();
        let places: Vec<usize> = ["createPolicy(", "addEventListener(\"error\"", "function run(", "else start();"]
            .iter()
            .map(|part| script.find(part).unwrap_or_else(|| panic!("{part} is missing")))
            .collect();
        assert!(places.is_sorted(), "{places:?}");
    }

    #[test]
    fn no_string_becomes_markup() {
        assert!(!booting().contains("createHTML"));
        assert!(!part(b"\0asm<b>x</b>").script.contains("<b>"));
    }

    #[test]
    fn the_functions_can_say_their_own_text() {
        let script = booting();
        assert!(script.starts_with("(function scrutin() {") && script.ends_with("})();\n"));
        assert!(script.contains(r"const ownText = () => `(${scrutin.toString()})();\n`;"));
        let part = part(b"\0asm");
        assert!(part.script.starts_with("globalThis.scrutinDesk=function () {") && part.script.ends_with("};\n"));
        assert!(script.contains(
            r"const partText = (name) => `globalThis.scrutin${name}=${globalThis[`scrutin${name}`].toString()};\n`;"
        ));
    }

    #[test]
    fn a_part_names_its_file_by_content_and_the_boot_script_names_it() {
        let (part, other) = (part(b"\0asm"), part(b"\0asn"));
        let hash = part.file.strip_prefix("desk-").and_then(|rest| rest.strip_suffix(".js"));
        assert!(hash.is_some_and(|hash| hash.len() == 10), "{}", part.file);
        assert_ne!(part.file, other.file);
        assert!(booting().contains(&format!("Desk: [\"./{}\", \"sha384-", part.file)));
    }

    #[test]
    fn glue_of_another_kind_is_refused() {
        assert!(Part::pack("Desk", Built { glue: "export default x", module: b"", effort: Effort::Most }, Ok).is_err());
    }

    #[test]
    fn a_script_shortened_out_of_shape_is_refused() {
        let built = Built { glue: GLUE, module: b"desk", effort: Effort::Most };
        let quoted = Part::pack("Desk", built, |whole| Ok(whole.replace("`@module@`", "\"@module@\"")));
        assert!(quoted.is_ok_and(|part| !part.script.contains('@')));
        for (part, other) in [("globalThis.", ""), ("@module@", ""), ("\"use strict\"", "'</script>'")] {
            assert!(Part::pack("Desk", built, |whole| Ok(whole.replacen(part, other, 1))).is_err(), "{other}");
        }
        let desk = &part(b"desk");
        for (part, other) in
            [("(function scrutin", "!function scrutin"), ("\"use strict\"", "'<!--'"), ("@unpacker@", "")]
        {
            assert!(boot("1", [desk, desk], b"", |whole| Ok(whole.replacen(part, other, 1))).is_err(), "{other}");
        }
    }

    #[test]
    fn nothing_in_it_ends_the_element_around_it() {
        let script = part(b"</script><!--\r").script.to_ascii_lowercase();
        for end in ["</script", "<script", "<!--", "\r", "\0"] {
            assert!(!script.contains(end), "{end:?}");
        }
    }
}
