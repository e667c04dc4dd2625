//! What the engine says of reports, in each language: said in all of them, and written as their readers write.

use scrutin_engine::comparison::{Comparison, Said};
use scrutin_engine::view::World;
use scrutin_engine::{Corpus, Language};
use scrutin_tests::root;

/// Folders of reports that make the engine say nearly everything it can.
const FOLDERS: &[&str] =
    &["artefacts", "base", "dam", "famine", "grain", "media", "pension", "rail", "schools", "senate3/docs", "whales"];

/// Words that are English and no French ones, as whole words.
const ENGLISH: &[&str] = &[
    "the",
    "of",
    "with",
    "and",
    "report",
    "reports",
    "but",
    "which",
    "who",
    "says",
    "say",
    "votes for",
    "it",
    "is",
    "was",
    "by",
    "only",
    "more",
    "abstaining",
    "against",
    "published",
    "later",
    "both",
    "all",
    "that",
];

fn corpora() -> Vec<Corpus> {
    let gold = FOLDERS.iter().map(|name| {
        let folder = root().join("tests/gold").join(name);
        scrutin_corpus::read_folder(&folder).unwrap_or_else(|faults| panic!("{name}: {}", faults.len()))
    });
    std::iter::once(scrutin_tests::seeds()).chain(gold).collect()
}

/// All sentences of a comparison.
fn sentences(comparison: &Comparison) -> Vec<&Said> {
    let mut said: Vec<&Said> = comparison.findings.iter().map(|finding| &finding.explanation).collect();
    for vote in &comparison.votes {
        said.extend(&vote.why);
        said.extend(vote.reports.iter().flat_map(|told| &told.date_basis).map(|step| &step.said));
    }
    said
}

/// A sentence without what it quotes.
fn own_words(said: &str, [open, close]: [char; 2]) -> String {
    let mut depth = 0u32;
    let mut own = String::new();
    for c in said.chars() {
        if c == open {
            depth += 1;
        }
        if depth == 0 {
            own.push(c);
        }
        if c == close {
            depth = depth.saturating_sub(1);
        }
    }
    own
}

#[test]
fn every_sentence_is_said_in_french_as_the_french_write() {
    let mut count = 0;
    for corpus in corpora() {
        // Names of reports and bodies, and words reports share, stand in a sentence as they are.
        let mut names: Vec<String> = corpus.reports.iter().map(|report| report.id.clone()).collect();
        names.extend(corpus.reports.iter().filter_map(|report| report.meta.publisher.clone()));
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let world = World::read(corpus);
        for said in sentences(&world.comparison) {
            let [english, french] = Language::ALL.map(|language| said.in_language(language));
            count += 1;
            assert!(!english.is_empty() && !french.is_empty() && english != french, "{english} | {french}");
            for mark in [" :", " ;", " ?", " !", "« ", " »", "“ ", " ”"] {
                let own = own_words(french, ['«', '»']);
                assert!(!own.contains(mark), "an ordinary space beside a mark: {french}");
            }
            assert_eq!(french.matches("«\u{a0}").count(), french.matches("\u{a0}»").count(), "{french}");
            let mut own = own_words(french, ['«', '»']);
            for name in &names {
                own = own.replace(name.as_str(), "");
            }
            assert!(!own.contains('\''), "a straight apostrophe: {french}");
            if french.contains("ils ont en commun") || french.contains("l’assemblée est la même") {
                continue;
            }
            let words: Vec<&str> = own.split(|c: char| !c.is_alphanumeric()).collect();
            for word in ENGLISH {
                assert!(!words.contains(word), "“{word}” is English: {french}");
            }
        }
    }
    assert!(count > 200, "the folders make the engine speak: {count}");
}
