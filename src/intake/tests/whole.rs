//! The whole way in and out again: no panic on any bytes, and what is written is read back the same.

use std::fs;

use proptest::prelude::*;
use scrutin_engine::corpus::{Chamber, NameSet};
use scrutin_engine::date::Day;
use scrutin_intake::{Basket, Found, folder, form, take, zip};

const NAMES: [&str; 12] = [
    "a.txt",
    "a.md",
    "a.html",
    "a.csv",
    "a.tsv",
    "a.json",
    "a.jsonl",
    "corpus.toml",
    "d/corpus.toml",
    "a.pdf",
    "a",
    "a.b.c",
];

/// Pieces that put readers of markup and tables to the test.
const PIECES: [&str; 36] = [
    "<",
    ">",
    "<p",
    "</p>",
    "<article>",
    "</script",
    "<script>",
    "<!--",
    "-->",
    "<title>",
    "=",
    "\"",
    "'",
    "&",
    "&amp;",
    "&#x",
    ";",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\\u",
    "\\",
    "text",
    "\n",
    "\t",
    "[[report]]",
    "file = ",
    "#",
    "*",
    "_",
    "é",
    "\u{202e}",
    "word ",
];

fn texts() -> impl Strategy<Value = String> {
    let assembled = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60).prop_map(|pieces| pieces.concat());
    prop_oneof![assembled, any::<String>()]
}

fn words() -> impl Strategy<Value = String> {
    "[a-zé0-9<\"\\\\ \n]{0,20}[a-z]".prop_map(|text| text.trim().to_owned())
}

fn baskets() -> impl Strategy<Value = Basket> {
    let report = (words(), prop::option::of(words()), prop::option::of(0u8..28), any::<bool>());
    prop::collection::vec(report, 1..6).prop_map(|reports| {
        let mut basket = Basket::default();
        for (place, (text, title, day, rich)) in reports.into_iter().enumerate() {
            let mut found =
                Found { path: format!("r{place}.txt"), text: format!("{text} {place}"), ..Found::default() };
            found.meta.title.clone_from(&title);
            found.meta.date = day.and_then(|day| Day::new(2024, 3, day + 1));
            if rich {
                found.meta.publisher.clone_from(&title);
                found.meta.address = Some("https://a.example/?b=<c>\"".into());
                found.meta.language = Some("fr".into());
                found.meta.date_inferred = title;
            }
            basket.add(found).expect("taken");
        }
        basket.title = basket.held[0].report.meta.title.clone();
        if basket.held.len() > 2 {
            basket.chambers = vec![Chamber {
                name: "C \"x\"".into(),
                aliases: vec!["c".into()],
                seats: Some(31),
                source_fr: Some("loi".into()),
                ..Chamber::default()
            }];
            basket.names = vec![NameSet {
                label: "L".into(),
                names: vec!["L".into(), "M".into()],
                related: vec![],
                variants_matter: true,
            }];
            basket.synonyms = vec![vec!["a".into(), "b".into()]];
        }
        basket
    })
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(name in prop::sample::select(&NAMES[..]), bytes in any::<Vec<u8>>()) {
        let _ = take(name, &bytes);
        let _ = zip::list(&bytes);
    }

    #[test]
    fn no_text_makes_it_panic(name in prop::sample::select(&NAMES[..]), text in texts()) {
        let taken = take(name, text.as_bytes());
        let mut basket = Basket::default();
        taken.reports.into_iter().for_each(|found| drop(basket.add(found)));
        if let Some(description) = taken.description {
            basket.describe(description);
        }
        let _ = form::parse(&text, Vec::new());
    }

    #[test]
    fn the_form_reads_back_the_same(basket in baskets(), added in any::<bool>()) {
        let printed = form::print(&basket, added);
        prop_assert!(!printed.contains('<'));
        let read = form::parse(&printed, Vec::new()).expect("reads");
        prop_assert_eq!(read.added, added);
        prop_assert_eq!(read.basket.corpus(None), basket.corpus(None));
    }

    #[test]
    fn the_folder_passes_the_strict_door(basket in baskets()) {
        let place = std::env::temp_dir().join(format!("scrutin-intake-{}", std::process::id()));
        let _ = fs::remove_dir_all(&place);
        fs::create_dir_all(&place).expect("a folder");
        for (name, content) in folder::print(&basket) {
            fs::write(place.join(name), content).expect("a file");
        }
        let corpus = scrutin_corpus::read_folder(&place);
        let _ = fs::remove_dir_all(&place);
        prop_assert_eq!(corpus.expect("no fault"), basket.corpus(None));
    }
}

#[test]
fn nothing_is_looked_for_again_and_again() {
    // Each of these once made some reader of markup look ahead again and again.
    for piece in ["<", "<p ", "<p a='", "<!--", "&", "[", "![", "</", "<script", "\"", "<nav>"] {
        for name in ["a.html", "a.md", "a.csv"] {
            let text = piece.repeat(100_000 / piece.len());
            let taken = take(name, text.as_bytes());
            assert!(taken.reports.len() + taken.refused.len() <= 1, "{name} of {piece}");
        }
    }
}
