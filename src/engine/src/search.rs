//! Search over a list of texts: words and their forms, phrases, fields and what joins them, best first.
//!
//! An [`Index`] knows which words stand in which of its units (reports, or claims), and how often; a [`Query`] is
//! what a reader typed, understood as far as it can be; [`Index::search`] ranks what the one finds in the other, and
//! [`highlight`] marks it in a text that is about to be drawn. Accents and case do not count; a word is found in all
//! its English and French forms, but numbers and names are found as they are written and never by likeness.
//! Leaves what is shown to [`crate::view`]. Invariant: the same answer natively and in WASM, to the last place.

mod bits;
mod build;
pub mod columns;
mod ease;
mod find;
mod index;
mod parse;
mod place;
mod query;
mod rank;
mod stem;
pub(crate) mod words;

pub use build::Builder;
pub use find::Source;
pub use index::{Broken, Index};
pub use place::highlight;
pub use query::{
    DEFAULT_NEAR, Doubt, Field, MAX_BYTES, MAX_NEAR, MAX_NESTING, MAX_PHRASE, MAX_TERMS, Notice, Query, Term,
};
pub use rank::Hit;

/// How to search, told by example: what is typed, and what it finds, in English and French.
pub const HELP: &[(&str, [&str; 2])] = &[
    (
        "resolution sanctions",
        [
            "both words, in any of their forms: resolutions, sanctioned",
            "les deux mots, sous toutes leurs formes : resolutions, sanctioned",
        ],
    ),
    (
        "\"French Senate\"",
        [
            "these words side by side, exactly so; accents and capitals do not count",
            "ces mots côte à côte, exactement ainsi ; accents et majuscules ne comptent pas",
        ],
    ),
    ("troops OR soldiers", ["either word", "l’un ou l’autre mot"]),
    (
        "sanctions NOT oil",
        ["the first without the second; -oil is the same", "le premier sans le second ; -oil revient au même"],
    ),
    (
        "(troops OR army) withdrawal",
        ["parentheses hold together what belongs together", "les parenthèses tiennent ensemble ce qui va ensemble"],
    ),
    (
        "withdraw*",
        [
            "every word that begins so; the last word you type is always taken so",
            "tout mot qui commence ainsi ; le dernier mot que vous tapez est toujours pris ainsi",
        ],
    ),
    (
        "abstained NEAR/5 36",
        [
            "both, with at most five words between; NEAR alone means ten",
            "les deux, avec au plus cinq mots entre eux ; NEAR seul en admet dix",
        ],
    ),
    ("speaker:ministry", ["claims of a speaker so named", "les affirmations d’un locuteur ainsi nommé"]),
    (
        "act:demands",
        [
            "what is demanded; also states, reports, condemns, denies, supports, affirms",
            "ce qui est demandé ; de même states, reports, condemns, denies, supports, affirms",
        ],
    ),
    (
        "voice:quoted",
        ["what is quoted; voice:own is the report’s own voice", "ce qui est cité ; voice:own est la voix de l’article"],
    ),
    (
        "publisher:\"Daily News\"",
        [
            "reports of one publisher; report: takes an id, title: words of the title",
            "les articles d’un éditeur ; report: attend un numéro, title: des mots du titre",
        ],
    ),
    (
        "295-1",
        [
            "numbers are found exactly as written; names with a capital too, not their look-alikes",
            "les nombres sont trouvés tels qu’ils sont écrits ; les noms à majuscule aussi, non leurs sosies",
        ],
    ),
];

impl Index {
    /// Indexes the texts, in their order.
    pub fn build<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut builder = Builder::default();
        texts.for_each(|text| builder.add(text));
        builder.finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXTS: [&str; 6] = [
        "The French Senate adopted a resolution by 295 votes to 1. Senators voted on Tuesday.",
        "Le Sénat français a adopté la résolution : 295 voix contre une. La résolution, adoptée mardi, demande des sanctions.",
        "Baku condemns the resolutions. The Foreign Ministry said in Baku that the Bank had condemned them.",
        "A bank holiday. Oil sanctions were not imposed by the city; cities vote otherwise. It was 2955 once.",
        "Bruno Ratayo of the Senate spoke; in Paris, Ratayos listened and the Bank opened.",
        "",
    ];

    fn found(query: &str) -> Vec<u32> {
        let index = Index::build(TEXTS.iter().copied());
        let query = Query::parse(query).resolved(&index);
        index.matches(&query, TEXTS.as_slice()).iter().map(|h| h.unit).collect()
    }

    #[test]
    fn finds_what_was_meant() {
        for (query, want) in [
            ("", &[][..]),
            ("resolution ", &[0, 1, 2]),
            ("\"resolution\" ", &[0, 1]),
            ("RÉSOLUTIONS ", &[2]),
            ("adoptées ", &[1]),
            ("city ", &[3]),
            ("condemning ", &[2]),
            ("senat", &[0, 1, 4]),
            ("senat ", &[1]),
            ("295", &[0, 1]),
            ("29", &[]),
            ("29*", &[0, 1, 3]),
            ("ratayo ", &[4]),
            ("ratayos ", &[4]),
            ("Ratayo ", &[4]),
            ("resolution sanction ", &[1]),
            ("resolution OR oil ", &[0, 1, 2, 3]),
            ("resolution -voix ", &[0, 2]),
            ("NOT resolution ", &[3, 4, 5]),
            ("sanctions (oil OR mardi) ", &[1, 3]),
            ("\"french senate\" ", &[0]),
            ("\"senate french\" ", &[]),
            ("\"295 vo", &[0, 1]),
            ("295 NEAR/1 1 ", &[]),
            ("295 NEAR/2 1 ", &[0]),
            ("baku NEAR/3 bank ", &[2]),
            ("speaker:baku ", &[]),
            ("nothing ", &[]),
        ] {
            assert_eq!(found(query), want, "{query}");
        }
    }

    #[test]
    fn best_comes_first_and_ties_keep_their_order() {
        let texts = ["vote here", "the vote: vote, vote", "a word and a vote among many other words", "vote here"];
        let index = Index::build(texts.into_iter());
        let hits = index.search(&Query::parse("vote "), texts.as_slice());
        assert_eq!(hits.iter().map(|h| h.unit).collect::<Vec<_>>(), [1, 0, 3, 2]);
    }

    #[test]
    fn examples_of_the_help_are_understood() {
        for (example, meanings) in HELP {
            let query = Query::parse(example);
            assert!(
                !query.is_empty() && query.notices.is_empty() && meanings.iter().all(|m| !m.is_empty()),
                "{example}"
            );
        }
    }

    #[test]
    fn every_hit_of_words_is_marked() {
        let index = Index::build(TEXTS.iter().copied());
        for query in
            ["resolution ", "senat", "bank ", "condemned ", "295 NEAR one OR 295 NEAR 1 ", "\"the resolutions\" "]
        {
            let query = Query::parse(query).resolved(&index);
            for hit in index.matches(&query, TEXTS.as_slice()) {
                assert!(!highlight(TEXTS[hit.unit as usize], &query).is_empty(), "{query:?} in {}", hit.unit);
            }
        }
    }

    proptest! {
        #[test]
        fn the_index_agrees_with_the_texts(
            texts in prop::collection::vec("([a-c]{2}[ .\n]|l'|vote[ds]? |É|29[ ,]){0,14}", 1..9),
            query in "(-|\"|\\(|\\)|[a-c]{2} |vote[ds]? |OR |NEAR/1 |é|29 |aa\\* ){0,8}",
        ) {
            let index = Index::build(texts.iter().map(String::as_str));
            let query = Query::parse(&query).resolved(&index);
            let together = index.matches(&query, texts.as_slice());
            prop_assert!(together.windows(2).all(|w| w[0].unit < w[1].unit));
            let again = Index::decode(index.encode().to_vec()).expect("what was written is read");
            prop_assert_eq!(&again.matches(&query, texts.as_slice()), &together);
            let mut ranked = index.search(&query, texts.as_slice());
            ranked.sort_by_key(|hit| hit.unit);
            prop_assert_eq!(ranked, together);
        }
    }
}
