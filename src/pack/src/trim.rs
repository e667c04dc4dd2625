//! What wasm-bindgen wrote, without what the page never calls, and with short names between module and glue.
//!
//! The module's imports go by long names with a hash each, which nothing can compress; and classes that a library exports
//! to JavaScript, for streams the page has none of, stay in the module with all they call.
//!
//! Invariant: glue and module fit each other, or packing fails. It knows how wasm-bindgen lays out its glue, whose version
//! `Cargo.lock` pins.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, anyhow, ensure};
use walrus::{ImportKind, Module};

/// How far an import's function is set in within the glue, and a declaration.
const IMPORT: &str = "            ";
const DECLARED: &str = "    ";

/// Trims `glue` and `module`.
///
/// Returns an error if the module cannot be read, or if the glue is not laid out as expected.
pub(crate) fn trim(glue: &str, module: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut module = Module::from_buffer(module).map_err(|reason| anyhow!("the module cannot be read: {reason:#}"))?;
    let classes: Vec<&str> = glue.lines().filter_map(exported_class).collect();
    let mut lines = without_classes(glue, &classes);

    let of_class = |name: &str| classes.iter().any(|class| name.contains(&class.to_lowercase()));
    let unused: Vec<_> =
        module.exports.iter().filter(|export| of_class(&export.name)).map(walrus::Export::id).collect();
    unused.into_iter().for_each(|export| module.exports.delete(export));
    walrus::passes::gc::run(&mut module);

    let mut names = BTreeMap::new();
    for (place, import) in module.imports.iter_mut().enumerate() {
        ensure!(
            matches!(import.kind, ImportKind::Function(_)),
            "the module imports {}, which is no function",
            import.name
        );
        let short = short_name(place);
        names.insert(std::mem::replace(&mut import.name, short.clone()), short);
    }
    lines = with_imports(&lines, &names)?;
    let glue = lines.join("\n");
    for class in classes {
        ensure!(!glue.contains(class), "the glue still uses {class}, which was cut out of it");
    }
    Ok((glue, module.emit_wasm()))
}

/// The class a line of the glue exports.
fn exported_class(line: &str) -> Option<&str> {
    line.strip_prefix("    exports.")?.strip_suffix(';')?.split_once(" = ").map(|(class, _)| class)
}

/// The lines of the glue without the declarations of classes, their clearing away and their export.
fn without_classes<'a>(glue: &'a str, classes: &[&str]) -> Vec<String> {
    let begins = |line: &str| {
        let declared = line.strip_prefix(DECLARED)?;
        classes.iter().find_map(|class| {
            let of = |form: &str, end: &'static str| declared.starts_with(&form.replace("{}", class)).then_some(end);
            of("class {} {", "    }")
                .or_else(|| of("const {}Finalization =", ";"))
                .or_else(|| of("if (Symbol.dispose) {}.", ";"))
                .or_else(|| of("exports.{} =", ";"))
        })
    };
    let mut until: Option<&str> = None;
    let kept = glue.lines().filter(|line: &&'a str| {
        let end = until.or_else(|| begins(line));
        until = end.filter(|end| !(line.ends_with(end) && (*end == ";" || line == end)));
        end.is_none()
    });
    kept.map(str::to_owned).collect()
}

/// The lines of the glue with the functions that are imported, under their new names, and without the others.
///
/// Returns an error unless there is one for each import.
fn with_imports(lines: &[String], names: &BTreeMap<String, String>) -> Result<Vec<String>> {
    let mut found = BTreeSet::new();
    let mut inside = false;
    let mut kept = Vec::with_capacity(lines.len());
    for line in lines {
        let begun = line.strip_prefix(IMPORT).and_then(|rest| rest.split_once(": function("));
        let begun = begun.filter(|(name, _)| !name.contains(' '));
        if let Some((name, rest)) = begun
            && let Some(short) = names.get(name)
        {
            found.insert(name);
            kept.push(format!("{IMPORT}{short}: function({rest}"));
            continue;
        }
        inside |= begun.is_some();
        let cut = inside;
        if inside && line.starts_with(IMPORT) && line[IMPORT.len()..].starts_with('}') {
            inside = false;
        }
        if !cut {
            kept.push(line.clone());
        }
    }
    let missing: Vec<&String> = names.keys().filter(|name| !found.contains(name.as_str())).collect();
    ensure!(missing.is_empty(), "the glue has no function for what the module imports: {missing:?}");
    Ok(kept)
}

/// A name of two characters for most, and never one of JavaScript's words.
fn short_name(place: usize) -> String {
    let letter = char::from(b'a' + (place % 26) as u8);
    format!("{letter}{}", place / 26)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"let wasm_bindgen = (function(exports) {
    class Pipe {
        free() {
            const ptr = this.__wbg_ptr;
        }
    }
    if (Symbol.dispose) Pipe.prototype[Symbol.dispose] = Pipe.prototype.free;
    exports.Pipe = Pipe;
    function __wbg_get_imports() {
        const import0 = {
            __proto__: null,
            __wbg_used_0011223344556677: function(arg0) {
                if (arg0) {
                }
                return arg0;
            },
            __wbg_lost_8899aabbccddeeff: function() { return handleError(function (arg0) {
                return piped(arg0);
            }, arguments); },
            __wbg_last_0000111122223333: function() {
                return 1;
            },
        };
        return {
            __proto__: null,
            "./x_bg.js": import0,
        };
    }
    const PipeFinalization = (typeof FinalizationRegistry === 'undefined')
        ? { register: () => {}, unregister: () => {} }
        : new FinalizationRegistry(ptr => wasm.__wbg_pipe_free(ptr, 1));
    let wasm;
})({ __proto__: null });
"#;

    /// A module with the three imports; the second is called by what the class exports alone.
    fn module() -> Vec<u8> {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        let imports = ["__wbg_used_0011223344556677", "__wbg_lost_8899aabbccddeeff", "__wbg_last_0000111122223333"];
        let [used, lost, last] = imports.map(|name| module.add_import_func("./x_bg.js", name, kind).0);
        for (name, called) in [("main", vec![used, last]), ("pipe_pull", vec![lost])] {
            let mut function = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
            called.into_iter().for_each(|called| {
                function.func_body().call(called);
            });
            let function = function.finish(vec![], &mut module.funcs);
            module.exports.add(name, function);
        }
        module.emit_wasm()
    }

    #[test]
    fn what_nothing_calls_goes_and_what_is_called_has_a_short_name_on_both_sides() {
        let (glue, module) = trim(GLUE, &module()).expect("trims");
        let module = Module::from_buffer(&module).expect("is a module");
        let imports: Vec<&str> = module.imports.iter().map(|import| import.name.as_str()).collect();
        assert_eq!(imports, ["a0", "b0"]);
        assert_eq!(module.exports.iter().map(|export| export.name.as_str()).collect::<Vec<_>>(), ["main"]);
        for gone in ["Pipe", "lost", "piped", "0011223344556677", "FinalizationRegistry"] {
            assert!(!glue.contains(gone), "{gone} in {glue}");
        }
        let kept = "            a0: function(arg0) {\n                if (arg0) {\n                }\n                return arg0;\n            },\n            b0: function() {";
        assert!(glue.contains(kept), "{glue}");
        assert!(glue.contains("\n    let wasm;\n"), "{glue}");
    }

    #[test]
    fn glue_that_lacks_an_import_is_refused() {
        let glue = GLUE.replace("__wbg_last_0000111122223333", "__wbg_other");
        assert!(trim(&glue, &module()).is_err_and(|reason| reason.to_string().contains("__wbg_last")));
    }
}
