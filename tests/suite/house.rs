//! House rules as tests: what a reviewer would otherwise have to look for.

use std::fs;
use std::path::{Path, PathBuf};

use scrutin_tests::root;

fn files(folder: &Path, endings: &[&str], out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(
                name.as_str(),
                "target" | "node_modules" | "dist" | ".git" | "test-results" | "playwright-report"
            ) {
                files(&path, endings, out);
            }
        } else if endings.iter().any(|e| name.ends_with(e)) {
            out.push(path);
        }
    }
}

fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut paths = Vec::new();
    files(&root().join(folder), endings, &mut paths);
    paths.sort();
    assert!(!paths.is_empty(), "{folder} holds sources");
    paths
        .into_iter()
        .map(|p| {
            let name = p.strip_prefix(root()).unwrap_or(&p).to_string_lossy().into_owned();
            (name, fs::read_to_string(&p).unwrap_or_default())
        })
        .collect()
}

fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

#[test]
fn every_rust_file_says_what_it_holds() {
    for (name, text) in sources("src", &[".rs"]) {
        assert!(text.starts_with("//!"), "{name} does not open with //!");
    }
}

#[test]
fn names_say_what_they_hold() {
    for (name, _) in sources("src", &[".rs"]) {
        for bad in ["/utils", "/util.rs", "/common", "/helpers", "/models", "/types.rs", "/misc", "/mod.rs"] {
            assert!(!name.contains(bad), "{name} is named for no purpose");
        }
    }
}

/// The engine: its reading of one text, and all that sees more than one.
fn engine_sources() -> Vec<(String, String)> {
    ["src/reading/src", "src/engine/src"].into_iter().flat_map(|folder| sources(folder, &[".rs"])).collect()
}

#[test]
fn the_engine_is_pure() {
    let banned = ["std::fs", "std::net", "std::time", "std::thread", "std::env", "println!", "eprintln!", "unsafe "];
    for (name, text) in engine_sources() {
        for word in banned {
            assert!(!without_tests(&text).contains(word), "{name} has {word}");
        }
    }
}

#[test]
fn the_engine_cannot_panic_by_choice() {
    for (name, text) in engine_sources() {
        for word in [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("] {
            assert!(!without_tests(&text).contains(word), "{name} has {word}");
        }
    }
}

#[test]
fn no_float_decides() {
    for (name, text) in engine_sources() {
        for word in [" f64", " f32", "f64::", "f32::"] {
            assert!(!without_tests(&text).contains(word), "{name} computes with {word}");
        }
    }
}

#[test]
fn nothing_in_the_code_knows_the_starter_reports() {
    let names = ["karabakh", "artsakh", "azerbaij", "armenia", "baku", "yerevan", "lachin", "retailleau", "pashinyan"];
    for folder in ["src", "style"] {
        for (file, text) in sources(folder, &[".rs", ".css", ".tsv", ".txt", ".js"]) {
            // The lists of the world's chambers and states name them all, those of the starter corpus among them.
            if file.ends_with("chambers.tsv") || file.ends_with("states.txt") {
                continue;
            }
            // Tests may tell of anything; help and docs may name the starter corpus.
            let code: String = without_tests(&text).lines().filter(|l| !l.trim_start().starts_with("//")).collect();
            let code = code.to_lowercase();
            for name in names {
                assert!(!code.contains(name), "{file} knows {name}");
            }
        }
    }
}

#[test]
fn the_page_never_makes_markup_from_text() {
    for (name, text) in sources("src/app", &[".rs"]) {
        for word in ["inner_html", "set_inner_html", "insert_adjacent_html", "DomParser", "style=\"", "leptos_router"] {
            assert!(!text.contains(word), "{name} has {word}");
        }
    }
}

#[test]
fn the_browser_is_touched_by_its_door_and_by_what_draws() {
    let users: Vec<String> =
        sources("src/app/src", &[".rs"]).into_iter().filter(|(_, t)| t.contains("web_sys::")).map(|(n, _)| n).collect();
    assert_eq!(users, ["src/app/src/dom.rs", "src/app/src/draw/element.rs", "src/app/src/draw/node.rs"]);
}

#[test]
fn no_test_is_ignored_or_skipped() {
    for (name, text) in sources(".", &[".rs", ".mjs", ".js"]) {
        if name == "tests/suite/house.rs" {
            continue;
        }
        for word in ["#[ignore", "test.skip(", "test.fixme(", "describe.skip(", "test.only("] {
            assert!(!text.contains(word), "{name} has {word}");
        }
    }
}

#[test]
fn colours_are_tokens() {
    for (name, text) in sources("style", &[".css"]) {
        if name.ends_with("tokens.css") {
            continue;
        }
        // A custom property may be set anew (for paper); a rule may not name a colour.
        let is_rule =
            |l: &&str| l.contains(':') && !l.trim_start().starts_with("/*") && !l.trim_start().starts_with("--");
        for line in text.lines().filter(is_rule) {
            assert!(!line.contains(": #") && !line.contains("rgb(") && !line.contains("hsl("), "{name}: {line}");
        }
    }
}

#[test]
fn the_paths_in_the_architecture_exist() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md is there");
    let paths: Vec<&str> = text
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|p| p.contains('/') && !p.contains([' ', '*', '<', '#', '$', '(', ':']))
        .collect();
    assert!(paths.len() > 20, "ARCHITECTURE.md names the code's places");
    for path in paths {
        assert!(
            path.starts_with("dist/") || root().join(path).exists(),
            "ARCHITECTURE.md names {path}, which is not there"
        );
    }
}

#[test]
fn the_repository_speaks_of_the_product_alone() {
    let registries =
        ["crates".to_string() + ".io/api", "registry.npm".to_string() + "js", "deb.debi".to_string() + "an.org"];
    for (name, text) in sources(".", &[".rs", ".md", ".mjs", ".js", ".toml", ".css", ".html", ".json", ".txt"]) {
        for host in &registries {
            assert!(!text.contains(host.as_str()), "{name} names a registry's host");
        }
        assert!(!text.contains(&("/wo".to_string() + "rk/")), "{name} names a path of one machine");
    }
}
