//! The page's two scripts: what must run first, wasm-bindgen's glue, the module inside, and the start; and a second one
//! that holds the desk's module and nothing else.
//!
//! Everything of the first stands in one function, so the page has no global names but the few the app calls. The order is the
//! order of trust: the Trusted Types policy before anything could make markup, the error listeners before anything
//! could fail. The function has a name, `scrutin`, so that it can say its own text: a worker is started from it, and
//! a page saved with a reader's own reports holds it again, byte for byte.

use anyhow::{Context, Result, ensure};

use crate::{byte_string, integrity};

const TRUSTED: &str = include_str!("../boot/trusted.js");
const SCREENS: &str = include_str!("../boot/screens.js");
const FAULT: &str = include_str!("../boot/fault.js");
const GATE: &str = include_str!("../boot/gate.js");
const HANDS: &str = include_str!("../boot/hands.js");
const WORKER: &str = include_str!("../boot/worker.js");
const START: &str = include_str!("../boot/start.js");

/// Stands in the script where the module will.
const MODULE: &str = "@module@";

/// What a module for a page is made of.
#[derive(Clone, Copy)]
pub(crate) struct Built<'a> {
    /// What wasm-bindgen wrote for `--target no-modules`.
    pub(crate) glue: &'a str,
    /// The WASM module.
    pub(crate) module: &'a [u8],
}

/// The second script, which a page runs when it first needs the desk.
pub(crate) struct Desk {
    /// Its text.
    pub(crate) script: String,
    /// The name of its file.
    pub(crate) name: String,
}

impl Desk {
    /// Packs the desk's module.
    pub(crate) fn pack(module: &[u8]) -> Self {
        let script = format!("globalThis.scrutinDesk = () => `{}`;\n", byte_string::encode(module));
        let name = format!("desk-{}.js", integrity::short(&script));
        Self { script, name }
    }
}

/// What the script is made of.
pub(crate) struct App<'a> {
    /// The page's own module.
    pub(crate) page: Built<'a>,
    /// The desk's.
    pub(crate) desk: Built<'a>,
    /// The desk's as a script.
    pub(crate) desk_script: &'a Desk,
    /// The product's version.
    pub(crate) version: &'a str,
}

impl App<'_> {
    /// The whole script, all of it but the module made shorter by `shorten`.
    ///
    /// Returns an error if a glue is not of the kind that defines `wasm_bindgen`, or if what `shorten` gave is no longer
    /// one function that can say its own text.
    pub(crate) fn script(&self, shorten: impl FnOnce(String) -> Result<String>) -> Result<String> {
        let module = self.page.module;
        for built in [self.page, self.desk] {
            ensure!(
                built.glue.contains("let wasm_bindgen"),
                "the glue is not for --target no-modules: check data-bindgen-target in index.html"
            );
        }
        let build = format!("{} ({})", self.version, integrity::short(module));
        let whole = [
            "(function scrutin() {\n\"use strict\";\n".to_owned(),
            format!("const build = {};\n", serde_json::to_string(&build)?),
            format!(
                "const deskFile = \"./{}\";\nconst deskIntegrity = \"{}\";\nconst deskLength = {};\n",
                self.desk_script.name,
                integrity::attribute(&self.desk_script.script),
                self.desk.module.len()
            ),
            TRUSTED.to_owned(),
            SCREENS.to_owned(),
            FAULT.to_owned(),
            GATE.to_owned(),
            format!("const deskGlue = (() => {{\n{}\nreturn wasm_bindgen;\n}})();\n", normalised(self.desk.glue)),
            normalised(self.page.glue),
            format!("\nconst packedLength = {};\nconst packed = () => `{MODULE}`;\n", module.len()),
            HANDS.to_owned(),
            WORKER.to_owned(),
            START.to_owned(),
            "})();".to_owned(),
        ]
        .concat();
        let mut script = shorten(whole)?.trim_end().to_owned();
        ensure!(
            script.starts_with("(function scrutin(") && script.ends_with("})();"),
            "the shortened script is not the one function it was"
        );
        for end in ["</script", "<!--"] {
            ensure!(!script.contains(end), "the shortened script holds {end:?}, which would end it inside a page");
        }
        // Put in at the end: a template literal with line ends is not for a shortener, which may choose other quotes.
        let (before, after) = [format!("`{MODULE}`"), format!("\"{MODULE}\"")]
            .iter()
            .find_map(|place| script.split_once(place.as_str()))
            .context("the shortened script has lost the place of the module")?;
        script = [before, "`", &byte_string::encode(module), "`", after, "\n"].concat();
        Ok(script)
    }
}

/// The glue with line ends a page leaves alone.
fn normalised(glue: &str) -> String {
    glue.replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::{App, Built, Desk};

    const GLUE: &str = "let wasm_bindgen = (function(exports) {})({});";

    fn script(module: &[u8]) -> String {
        let desk = Built { glue: GLUE, module: b"desk" };
        let desk_script = &Desk::pack(desk.module);
        let page = Built { glue: GLUE, module };
        App { page, desk, desk_script, version: "1.2.3" }.script(Ok).expect("packs")
    }

    #[test]
    fn policy_comes_before_listeners_before_glue_before_module() {
        let script = script(b"\0asm");
        let places: Vec<usize> =
            ["createPolicy(", "addEventListener(\"error\"", "let wasm_bindgen", "`\\0asm`", "wasm_bindgen({"]
                .iter()
                .map(|part| script.find(part).unwrap_or_else(|| panic!("{part} is missing")))
                .collect();
        assert!(places.is_sorted(), "{places:?}");
    }

    #[test]
    fn no_string_becomes_markup() {
        assert!(!script(b"\0asm<b>x</b>").contains("createHTML"));
    }

    #[test]
    fn the_function_can_say_its_own_text() {
        let script = script(b"\0asm");
        assert!(script.starts_with("(function scrutin() {") && script.ends_with("})();\n"));
        assert!(script.contains("const ownText = () => `(${scrutin.toString()})();\\n`;"));
    }

    #[test]
    fn glue_of_another_kind_is_refused() {
        let desk = Built { glue: GLUE, module: b"desk" };
        let page = Built { glue: "export default x", module: b"" };
        let desk_script = &Desk::pack(desk.module);
        assert!(App { page, desk, desk_script, version: "1" }.script(Ok).is_err());
        let (page, desk) = (desk, page);
        assert!(App { page, desk, desk_script, version: "1" }.script(Ok).is_err());
    }

    #[test]
    fn a_script_shortened_out_of_shape_is_refused() {
        let desk = Built { glue: GLUE, module: b"desk" };
        let desk_script = &Desk::pack(desk.module);
        let app = App { page: desk, desk, desk_script, version: "1" };
        let quoted = app.script(|whole| Ok(whole.replace("`@module@`", "\"@module@\"")));
        assert!(quoted.is_ok_and(|script| script.contains("=> `desk`;")));
        for (part, other) in
            [("(function scrutin", "!function scrutin"), ("@module@", ""), ("\"use strict\"", "'</script>'")]
        {
            assert!(app.script(|whole| Ok(whole.replace(part, other))).is_err(), "{other}");
        }
    }

    #[test]
    fn nothing_in_it_ends_the_element_around_it() {
        let script = script(b"</script><!--\r").to_ascii_lowercase();
        for end in ["</script", "<script", "<!--", "\r", "\0"] {
            assert!(!script.contains(end), "{end:?}");
        }
    }
}
