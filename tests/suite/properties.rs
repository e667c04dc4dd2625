//! What holds for every text, every address and every corpus.

use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use scrutin_engine::address::{self, Address, Anchor, Choice, Collection, Days, Facet, Rows, Topic, Value, View};
use scrutin_engine::comparison::{Comparison, FindingKind, GroupIx, Overrides, VoteIx};
use scrutin_engine::date::Day;
use scrutin_engine::tokens::Tokens;
use scrutin_engine::{Corpus, Language, Meta, Reading, Report, Span, compare, read};

/// Pieces that, put together, look like reports, with what trips readers between them.
const PIECES: &[&str] = &[
    "The Senate ",
    "voted ",
    "336 ",
    "to ",
    "1 ",
    "295-1",
    "–",
    " in favor ",
    "against ",
    "one ",
    "unanimously ",
    "abstentions : 36",
    "Le Sénat ",
    "a adopté ",
    "par 66 voix contre 27",
    "à l'unanimité ",
    "on Tuesday",
    ". ",
    "\n\n",
    "\r\n",
    "\n",
    "“",
    "”",
    "\"",
    "'",
    "« ",
    " »",
    "he said",
    " called for ",
    "the withdrawal of troops",
    "did not ",
    "November 15",
    " 2022",
    "16.11.2022",
    "date 2024-01-18 ",
    "(AFP)",
    "\u{202e}",
    "\u{200b}",
    "e\u{301}",
    "\u{feff}",
    "\0",
    "ﬁ",
    "٣",
    "१२",
    "𝟙",
    "👩‍👩‍👧",
    "ا",
    "999999999999999999999",
    "4,2",
    "1 272",
    "Mr. ",
    "U.S. ",
    "- ",
    "…",
    "%",
    "/",
    "quatre-vingt-dix-sept",
    "of the 306 senators present",
    "(",
    ")",
    ";",
    ":",
    "N'ont pas pris part au vote : 40",
];

fn texts() -> impl Strategy<Value = String> {
    let assembled = vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat());
    prop_oneof![assembled, any::<String>(), "\\PC{0,200}"]
}

fn spans(reading: &Reading) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    spans.extend(reading.structure.title);
    spans.extend(reading.structure.blocks.iter().map(|b| b.span));
    spans.extend(reading.structure.sentences.iter().map(|s| s.span));
    spans.extend(reading.quotes.iter().map(|q| q.span));
    spans.extend(reading.dates.iter().map(|d| d.span));
    spans.extend(reading.warnings.iter().map(|w| w.span));
    for tally in &reading.tallies {
        spans.push(tally.span);
        spans.extend(tally.body);
        spans.extend(tally.qualifier.map(|(_, s)| s));
        let counts = [tally.in_favour, tally.against, tally.abstain, tally.not_voting, tally.voters, tally.corrected];
        spans.extend(counts.into_iter().flatten().map(|c| c.span));
    }
    for claim in &reading.claims {
        spans.push(claim.span);
        spans.extend([claim.speaker, claim.act_span, claim.hedge].into_iter().flatten());
    }
    spans
}

fn corpus(texts: Vec<String>) -> Corpus {
    let reports = texts.into_iter().zip(0..).map(|(text, i)| Report {
        id: format!("r{i}"),
        file: format!("r{i}.txt"),
        text,
        meta: Meta::default(),
    });
    Corpus { reports: reports.collect(), ..Corpus::default() }
}

fn compared(corpus: &Corpus) -> (Vec<Reading>, Comparison) {
    let readings: Vec<Reading> = corpus.reports.iter().map(|r| read(&r.text)).collect();
    let comparison = compare(corpus, &readings, &Overrides::default());
    (readings, comparison)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn tokens_tile_the_text(text in texts()) {
        let tokens = Tokens::scan(&text);
        let mut end = 0;
        for token in tokens.list() {
            prop_assert!(token.span.start as usize >= end, "tokens are in order");
            let gap = &text[end..token.span.start as usize];
            prop_assert!(!gap.contains(|c: char| c.is_alphanumeric()), "no word is left out: {gap:?}");
            prop_assert!(!token.span.is_empty());
            end = token.span.end as usize;
        }
        prop_assert!(!text[end..].contains(|c: char| c.is_alphanumeric()));
    }

    #[test]
    fn every_span_is_of_the_text(text in texts()) {
        let reading = read(&text);
        for span in spans(&reading) {
            let (start, end) = (span.start as usize, span.end as usize);
            prop_assert!(start <= end && end <= text.len(), "{span:?} of {}", text.len());
            prop_assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{span:?}");
        }
    }

    #[test]
    fn reading_a_piece_of_any_text_never_panics(text in texts(), cut in 0usize..400) {
        let mut cut = cut.min(text.len());
        while !text.is_char_boundary(cut) { cut -= 1; }
        let _ = (read(&text[..cut]), read(&text[cut..]));
    }

    #[test]
    fn line_endings_do_not_matter(pieces in vec(prop::sample::select(PIECES), 0..40)) {
        let text = pieces.concat().replace('\r', "");
        let (unix, dos) = (read(&text), read(&text.replace('\n', "\r\n")));
        prop_assert_eq!(unix.tallies.len(), dos.tallies.len());
        prop_assert_eq!(unix.claims.len(), dos.claims.len());
        prop_assert_eq!(unix.dates.len(), dos.dates.len());
        let words = |r: &Reading, t: &str| r.claims.iter().map(|c| c.span.of(t).replace('\r', "")).collect::<Vec<_>>();
        prop_assert_eq!(words(&unix, &text), words(&dos, &text.replace('\n', "\r\n")));
    }

    #[test]
    fn what_is_printed_is_read_again(address in addresses()) {
        let printed = address.to_string();
        let parsed = address::parse(&printed);
        prop_assert_eq!(&parsed.notices, &vec![], "{}", printed);
        prop_assert_eq!(parsed.address, address, "{}", printed);
    }

    #[test]
    fn any_fragment_is_read(fragment in prop_oneof![any::<String>(), "[#/?&=,!%+@a-z0-9v1-]{0,80}"]) {
        let parsed = address::parse(&fragment);
        let again = address::parse(&parsed.address.to_string());
        prop_assert_eq!(again.notices, vec![], "what was read prints without trouble");
        prop_assert_eq!(again.address, parsed.address);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn every_claim_is_in_exactly_one_group(texts in vec(texts(), 0..6)) {
        let corpus = corpus(texts);
        let (readings, comparison) = compared(&corpus);
        let mut seen: Vec<_> = comparison.groups.iter().flat_map(|g| g.claims.clone()).collect();
        let claims: usize = readings.iter().map(|r| r.claims.len()).sum();
        prop_assert_eq!(seen.len(), claims);
        seen.sort();
        seen.dedup();
        prop_assert_eq!(seen.len(), claims);
        for evidence in comparison.findings.iter().flat_map(|f| &f.evidence) {
            let text = &corpus.reports[evidence.report.0 as usize].text;
            prop_assert!(!evidence.span.of(text).is_empty(), "evidence has words");
        }
    }
}

fn values() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::NotStated),
        "\\PC{1,12}".prop_map(Value::Is),
        prop::sample::select(&["-", "!a", "a,b", "%2D"][..]).prop_map(|v| Value::Is(v.into()))
    ]
}

fn choices() -> impl Strategy<Value = Choice> {
    (vec(values(), 0..4), vec(values(), 0..3), any::<bool>()).prop_map(|(any, excluded, all)| Choice {
        any,
        excluded,
        all,
    })
}

fn places() -> impl Strategy<Value = [(String, u32); 2]> {
    ("\\PC{1,6}", any::<u32>(), "\\PC{1,6}", any::<u32>()).prop_map(|(a, b, c, d)| [(a, b), (c, d)])
}

fn collections() -> impl Strategy<Value = Collection> {
    ("[0-9a-f]{1,16}", any::<bool>()).prop_map(|(fingerprint, own)| Collection { fingerprint, own })
}

fn addresses() -> impl Strategy<Value = Address> {
    let filters = vec((prop::sample::select(&Facet::ALL[..]), choices()), 0..4);
    let anchor = (0u32..10_000, 1u32..500, prop::option::of("\\PC{1,30}"))
        .prop_map(|(start, len, quote)| Anchor { span: Span::new(start, start + len), quote });
    let first = (prop::sample::select(&View::ALL[..]), filters, "\\PC{0,20}", prop::sample::select(&Rows::ALL[..]));
    let second = (
        prop::option::of("\\PC{1,10}"),
        prop::option::of(anchor),
        prop::option::of(0u32..5000),
        prop::option::of(0u32..50),
        prop::option::of("\\PC{1,10}"),
    );
    let day = || {
        prop::option::of((1800i16..2100, 1u8..=12, 1u8..=28)).prop_map(|d| d.and_then(|(y, m, d)| Day::new(y, m, d)))
    };
    let days = (day(), day(), any::<bool>())
        .prop_map(|(from, to, undated)| Days::between(from, to, undated).or(undated.then_some(Days::UNDATED)));
    let language = prop::option::of(prop::sample::select(&Language::ALL[..]));
    let third = (vec(places(), 0..3), vec(places(), 0..3), language, prop::option::of(collections()), days);
    let topics = FindingKind::ALL.into_iter().map(Topic::Kind).chain([Topic::Title]).collect::<Vec<_>>();
    let fourth = (
        btree_set("\\PC{1,6}", 0..4),
        prop::option::of(prop::sample::select(topics)),
        prop::option::of("\\PC{1,8}"),
        prop::option::of("\\PC{1,8}"),
    );
    (first, second, third, fourth).prop_map(
        |(
            (view, choices, search, rows),
            (open, anchor, group, card, base),
            (same, apart, language, corpus, days),
            (with, about, name, silent),
        )| {
            let mut address = Address {
                view,
                search,
                rows,
                anchor: anchor.filter(|_| open.is_some()),
                open,
                group: group.map(GroupIx),
                card: card.map(VoteIx),
                base,
                overrides: Overrides { same, apart },
                language,
                corpus,
                with: with.into_iter().collect(),
                about,
                name,
                silent,
                ..Address::default()
            };
            for (facet, choice) in choices {
                address.filters.set(facet, choice);
            }
            address.filters.set_days(days);
            address
        },
    )
}
