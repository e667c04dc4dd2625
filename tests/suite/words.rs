//! The words of the interface: every language has each of them, and writes as its readers do.
//!
//! The page's own modules of words are compiled in here, so that they are tested without a browser.

use std::collections::BTreeMap;
use std::fs;

use scrutin_engine::Language;
use scrutin_engine::address::View;
use scrutin_engine::view::Difference;
use scrutin_tests::root;

#[path = "../../src/app/src"]
#[expect(dead_code, reason = "the page uses the rest")]
mod app {
    pub(crate) mod words;
    /// What the words tell of.
    pub(crate) mod own {
        pub(crate) mod progress;
        pub(crate) use progress::Progress;
    }
}
use app::words::about::about_words;
use app::words::{Words, speak, words};

/// Words that are the same in French, and why that is right.
const SAME: &[&str] = &[
    // The product.
    "Words.name",
    // The same word.
    "Words.votes",
    "Words.votes_head",
];

/// The files that hold tables.
fn tables() -> Vec<(String, String)> {
    let folder = root().join("src/app/src");
    let mut paths = vec![folder.join("words.rs")];
    paths.extend(fs::read_dir(folder.join("words")).into_iter().flatten().flatten().map(|entry| entry.path()));
    paths
        .into_iter()
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("the table is there")))
        .collect()
}

/// Every string of the tables in one language, by table and field; a list's strings are numbered.
fn strings(language: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (_, text) in tables() {
        let mut table = None;
        let mut field = String::new();
        for line in text.lines() {
            if line.starts_with('}') {
                table = None;
            } else if let Some((_, name)) = line.split_once(&format!("static {language}: ")) {
                table = name.split(' ').next();
            }
            let Some(table) = table else { continue };
            let line = line.trim();
            let said = match line.split_once(": ") {
                Some((name, rest)) if name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') => {
                    field = name.to_string();
                    rest
                }
                _ => line,
            };
            let said = said.trim_start_matches("Some(").trim_start_matches("&[");
            if let Some(said) = said.strip_prefix('"').and_then(|said| said.rsplit_once('"')) {
                let at = found.keys().filter(|key: &&String| key.starts_with(&format!("{table}.{field}#"))).count();
                found.insert(format!("{table}.{field}#{at}"), said.0.to_string());
            }
        }
    }
    assert!(found.len() > 150, "the tables are read: {}", found.len());
    found
}

#[test]
fn every_word_is_said_in_french_and_in_other_words() {
    let english = strings("ENGLISH");
    for (key, said) in strings("FRENCH") {
        assert!(!said.trim().is_empty(), "{key} is empty");
        let field = key.split('#').next().unwrap_or_default();
        let same = english.get(&key) == Some(&said);
        assert!(!same || SAME.contains(&field), "{key} is the English word: {said}");
        assert!(same || !SAME.contains(&field), "{key} is translated; take it off the list");
    }
}

#[test]
fn french_marks_have_their_spaces() {
    let mut said: Vec<(String, String)> = strings("FRENCH").into_iter().collect();
    // What is said in two languages side by side: the sentences of the page, and the words of the views.
    let mut files = tables();
    for name in ["entry", "facets", "reader", "time", "votes", "words"] {
        let path = root().join(format!("src/engine/src/view/{name}.rs"));
        files.push((name.to_string(), fs::read_to_string(path).expect("the view is there")));
    }
    for (name, text) in files {
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let strings = line.split('"').skip(1).step_by(2);
            said.extend(strings.map(|string| (name.clone(), string.to_string())));
        }
    }
    for (place, said) in said {
        for mark in [" :", " ;", " ?", " !", "« ", " »"] {
            assert!(!said.contains(mark), "{place}: an ordinary space before or after a mark in “{said}”");
        }
    }
}

#[test]
fn things_counted_are_singular_and_plural() {
    let differs = |own: bool, others: usize, names: &[&str]| {
        let names = names.iter().map(ToString::to_string).collect();
        Difference { kind: "Date", own, in_words_only: false, others, names }
    };
    let said = |language: Language| -> Vec<String> {
        speak(language);
        let w: &Words = words();
        vec![
            w.claims_shown(0, 1),
            w.claims_shown(1, 2),
            w.claims_count(0),
            w.claims_count(12_345),
            w.votes_shown(1, 1),
            w.reports_shown(2, 5, 12),
            w.differs_from(&differs(true, 3, &[])),
            w.differs_from(&differs(false, 1, &["The Gazette"])),
            w.what_reports_say(1),
            w.what_reports_say(3),
            about_words().audit_result(1, 2, 0),
            w.views.findings_shown(0, 0),
            w.title(View::Claims, None),
            w.look_at("Date"),
        ]
    };
    assert_eq!(
        said(Language::English),
        [
            "0 of 1 claim",
            "1 of 2 claims",
            "0 claims",
            "12,345 claims",
            "1 of 1 vote",
            "2 of 5 reports, 12 claims",
            "Date: differs from 3 reports",
            "Date: The Gazette differs",
            "What one report says of it",
            "What 3 reports say of it",
            "1 report read again, 2 facts looked up: all found",
            "0 of 0 findings",
            "Claims · Scrutin",
            "Look at it: Date",
        ]
    );
    assert_eq!(
        said(Language::French),
        [
            "0 sur 1 affirmation",
            "1 sur 2 affirmations",
            "0 affirmation",
            "12\u{202f}345 affirmations",
            "1 sur 1 vote",
            "2 sur 5 articles, 12 affirmations",
            "Date\u{a0}: diffère de 3 articles",
            "Date\u{a0}: The Gazette diffère",
            "Ce qu’en dit un article",
            "Ce qu’en disent 3 articles",
            "Relecture\u{a0}: 1 article. Vérification\u{a0}: 2 faits, tout est retrouvé",
            "0 sur 0 constat",
            "Affirmations · Scrutin",
            "Voir\u{a0}: Date",
        ]
    );
    speak(Language::English);
}
