//! What must not change the answer: the order of the reports, a report left out, and how a text is written down.
//!
//! What rests on a report: its tellings, the findings with evidence in it, the groups its claims are in, and how rare
//! the words are that it shares with others, by which their tellings and claims are put together. A report that shares
//! none changes nothing of the others, and no report takes a count told by another with it.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use scrutin_engine::comparison::{Comparison, Overrides};
use scrutin_engine::{Corpus, Meta, Reading, Report, Span, compare, read};

/// Sentences of reports about two votes of invented chambers.
const SENTENCES: &[&str] = &[
    "The Senate of Chile on Tuesday adopted the resolution by 38 votes to 4, with two abstentions. ",
    "Chilean senators voted 38 to 4 on May 4, 2021 for the text. ",
    "Le Sénat du Chili a adopté mardi la résolution par 38 voix contre 4. ",
    "The resolution was adopted almost unanimously. ",
    "The Dáil rejected the bill, 71 votes to 78, on March 3, 2022. ",
    "Irish deputies turned down the bill on Thursday: 71 were in favour and 78 against. ",
    "The resolution calls for the withdrawal of Peruvian troops from the border. ",
    "It demands that Lima withdraw its soldiers without delay. ",
    "Le texte exige le retrait immédiat des troupes péruviennes. ",
    "“This vote is a slap in the face of peace,” the Peruvian foreign ministry said. ",
    "Le ministère péruvien a dénoncé « un vote honteux et partial ». ",
    "The minister said that “the text has no legal force”. ",
    "La motion n'est pas contraignante, a rappelé le gouvernement. ",
    "Senators condemned the attack of 2 April and asked for sanctions on Peru. ",
    "La chambre réclame des sanctions contre le Pérou. ",
    "Farmers in the north welcomed the decision. ",
    "Abstentions : 2. N'ont pas pris part au vote : 6. ",
    "The ambassador warned that ties would suffer. ",
    "L'ambassadeur a été convoqué à Lima dès l'après-midi. ",
    "\n\n",
];

/// A report that shares neither a topic nor a telling word with those.
const STRANGER: &str = "Beekeepers near Oslo sold twice as much honey last autumn.\n\nTheir hives wintered well.";

fn texts() -> impl Strategy<Value = Vec<String>> {
    vec(vec(prop::sample::select(SENTENCES), 1..7).prop_map(|s| s.concat()), 2..6)
}

fn corpus(texts: &[(usize, String)]) -> Corpus {
    let reports = texts.iter().map(|(id, text)| Report {
        id: format!("r{id}"),
        file: format!("r{id}.txt"),
        text: text.clone(),
        meta: Meta::default(),
    });
    Corpus { reports: reports.collect(), ..Corpus::default() }
}

/// What was found, free of order: reports by id, everything as text in sets.
struct Found {
    votes: BTreeSet<(BTreeSet<String>, String)>,
    /// The counts each report tells of, whatever vote they are put to.
    tellings: BTreeSet<String>,
    groups: BTreeSet<BTreeSet<String>>,
    findings: BTreeSet<(BTreeSet<String>, String)>,
}

fn found(texts: &[(usize, String)]) -> Found {
    let corpus = corpus(texts);
    let readings: Vec<Reading> = corpus.reports.iter().map(|r| read(&r.text)).collect();
    let Comparison { votes, groups, findings, .. } = compare(&corpus, &readings, &Overrides::default());
    let id = |report: scrutin_engine::comparison::ReportIx| corpus.reports[report.0 as usize].id.clone();
    let told =
        |v: &scrutin_engine::comparison::Vote| -> BTreeSet<String> { v.reports.iter().map(|r| id(r.report)).collect() };
    Found {
        votes: votes
            .iter()
            .map(|v| {
                (told(v), format!("{:?} {:?} {:?} {:?} {:?}", v.date, v.outcome, v.in_favour, v.against, v.abstain))
            })
            .collect(),
        tellings: votes
            .iter()
            .flat_map(|v| &v.reports)
            .filter(|r| r.in_favour.is_some() && r.against.is_some())
            .map(|r| format!("{} {:?}-{:?}", id(r.report), r.in_favour, r.against))
            .collect(),
        groups: groups
            .iter()
            .map(|g| g.claims.iter().map(|c| format!("{}#{}", id(c.report), c.claim)).collect())
            .collect(),
        findings: findings
            .iter()
            .map(|f| {
                let places: BTreeSet<String> =
                    f.evidence.iter().map(|e| format!("{}@{}-{}", id(e.report), e.span.start, e.span.end)).collect();
                let vote = f.vote.map(|v| told(&votes[v.0 as usize]));
                let rests: BTreeSet<String> =
                    f.evidence.iter().map(|e| id(e.report)).chain(vote.into_iter().flatten()).collect();
                (rests, format!("{:?} {:?} group={} {places:?}", f.kind, f.status, f.group.is_some()))
            })
            .collect(),
    }
}

fn numbered(texts: &[String]) -> Vec<(usize, String)> {
    texts.iter().cloned().enumerate().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_reports_changes_nothing_but_order(texts in texts(), turn in 0usize..6, flip in any::<bool>()) {
        let straight = numbered(&texts);
        let mut other = straight.clone();
        let by = turn % other.len();
        other.rotate_left(by);
        if flip { other.reverse(); }
        let (a, b) = (found(&straight), found(&other));
        prop_assert_eq!(a.votes, b.votes);
        prop_assert_eq!(a.groups, b.groups);
        prop_assert_eq!(a.findings, b.findings);
    }

    #[test]
    fn a_report_that_goes_takes_no_telling_of_another_with_it(texts in texts(), gone in 0usize..6) {
        let all = numbered(&texts);
        let gone = gone % all.len();
        let left: Vec<_> = all.iter().filter(|(id, _)| *id != gone).cloned().collect();
        let (before, after) = (found(&all), found(&left));
        let id = format!("r{gone}");
        let others: BTreeSet<String> = before.tellings.into_iter().filter(|t| !t.starts_with(&id)).collect();
        prop_assert_eq!(others, after.tellings);
        prop_assert!(after.findings.iter().all(|f| !f.0.contains(&id)));
    }

    #[test]
    fn a_stranger_changes_nothing_of_the_others(texts in texts(), at in 0usize..6) {
        let others: Vec<(usize, String)> = numbered(&texts);
        let mut with = others.clone();
        with.insert(at % (others.len() + 1), (90, STRANGER.to_string()));
        let (alone, with) = (found(&others), found(&with));
        let strange = |places: &BTreeSet<String>| places.iter().any(|p| p.starts_with("r90"));
        prop_assert_eq!(alone.votes, with.votes);
        prop_assert_eq!(alone.groups, with.groups.into_iter().filter(|g| !strange(g)).collect::<BTreeSet<_>>());
        prop_assert_eq!(alone.findings, with.findings.into_iter().filter(|f| !strange(&f.0)).collect::<BTreeSet<_>>());
    }

    #[test]
    fn accents_apart_or_together_read_the_same(pieces in vec(prop::sample::select(SENTENCES), 1..8)) {
        let text = pieces.concat();
        prop_assert_eq!(facts(&text, str::to_string), facts(&apart(&text), together));
    }

    #[test]
    fn quotation_marks_of_any_country_read_the_same(pieces in vec(prop::sample::select(SENTENCES), 1..8)) {
        let text = quoted(&pieces.concat(), "\u{1}", "\u{2}");
        let plain = |t: &str| t.replace(['"', '“', '”', '„', '«', '»', '‘', '’', '\'', '\u{a0}'], "").replace("  ", " ").trim().to_string();
        let first = facts(&text.replace('\u{1}', "“").replace('\u{2}', "”"), plain);
        for (open, close) in [("\"", "\""), ("«", "»"), ("« ", " »"), ("«\u{a0}", "\u{a0}»"), ("„", "“"), ("‘", "’")] {
            let other = facts(&text.replace('\u{1}', open).replace('\u{2}', close), plain);
            prop_assert_eq!(&first, &other, "{}…{}", open, close);
        }
    }

    #[test]
    fn line_endings_and_wide_spaces_read_the_same(pieces in vec(prop::sample::select(SENTENCES), 1..8)) {
        let text = pieces.concat();
        let plain = |t: &str| t.replace("\r\n", "\n").replace('\r', "\n").replace(['\u{a0}', '\u{202f}'], " ").replace("...", "…");
        let first = facts(&text, plain);
        prop_assert_eq!(&first, &facts(&text.replace('\n', "\r\n"), plain));
        prop_assert_eq!(&first, &facts(&text.replace('\n', "\r"), plain));
        prop_assert_eq!(&first, &facts(&text.replace(" :", "\u{a0}:").replace(" voix", "\u{202f}voix"), plain));
    }
}

/// Every fact of a text as words, its places as the words there, put into one form by `plain`.
fn facts(text: &str, plain: impl Fn(&str) -> String) -> Vec<String> {
    let reading = read(text);
    let words = |span: Option<Span>| span.map_or_else(String::new, |s| plain(s.of(text)));
    let mut facts = Vec::new();
    for t in &reading.tallies {
        let counts = [t.in_favour, t.against, t.abstain, t.not_voting, t.voters].map(|c| c.map(|c| c.value));
        let qualifier = t.qualifier.map(|q| q.0);
        facts.push(format!(
            "tally {counts:?} {qualifier:?} {:?} {} | {}",
            t.outcome,
            words(t.body),
            words(Some(t.span))
        ));
    }
    for d in &reading.dates {
        facts.push(format!("date {:?} | {}", (d.year, d.month, d.day, d.weekday, d.offset_days), words(Some(d.span))));
    }
    for c in &reading.claims {
        let flags = (c.act, c.quoted, c.negated);
        facts.push(format!("claim {flags:?} {} | {}", words(c.speaker), words(Some(c.span))));
    }
    facts
}

/// Accented letters as two characters (the canonical decomposition of the letters French uses).
const LETTERS: &[(char, &str)] = &[
    ('é', "e\u{301}"),
    ('è', "e\u{300}"),
    ('ê', "e\u{302}"),
    ('à', "a\u{300}"),
    ('â', "a\u{302}"),
    ('ç', "c\u{327}"),
    ('î', "i\u{302}"),
    ('ô', "o\u{302}"),
    ('û', "u\u{302}"),
    ('ù', "u\u{300}"),
    ('á', "a\u{301}"),
];

fn apart(text: &str) -> String {
    LETTERS.iter().fold(text.to_string(), |t, (whole, parts)| t.replace(*whole, parts))
}

fn together(text: &str) -> String {
    LETTERS.iter().fold(text.to_string(), |t, (whole, parts)| t.replace(parts, &whole.to_string()))
}

/// The same text with other quotation marks.
fn quoted(text: &str, open: &str, close: &str) -> String {
    text.replace("« ", open).replace(" »", close).replace('“', open).replace('”', close)
}
