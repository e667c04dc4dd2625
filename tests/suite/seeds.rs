//! The starter corpus compared, as one small reviewed file: `tests/seeds.txt`.
//!
//! `UPDATE=1 cargo test --test seeds` rewrites it; the change is then reviewed as a diff.

use std::fmt::Write as _;

use scrutin_engine::Language;
use scrutin_engine::address::Address;
use scrutin_engine::view::{self, World};
use scrutin_engine::{Reading, read};

fn draw(world: &World) -> String {
    let mut out = String::new();
    let [page, in_french] = Language::ALL.map(|language| {
        let address = Address { language: Some(language), ..Address::default() };
        view::votes(world, &address)
    });
    for (card, french) in page.cards.iter().zip(&in_french.cards) {
        let date = card.date.as_ref().map_or_else(|| "undated".to_string(), |d| d.day.to_string());
        let body = card.body.as_deref().unwrap_or("-");
        let count = card.count.as_deref().unwrap_or("-");
        writeln!(out, "vote {date} | {body} | {count} | {}", card.outcome.unwrap_or("-")).expect("a string takes all");
        card.why.iter().for_each(|why| writeln!(out, "  {why}").expect("a string takes all"));
        french.why.iter().for_each(|why| writeln!(out, "  fr {why}").expect("a string takes all"));
        for (row, french) in card.rows.iter().zip(&french.rows) {
            let date = row.date.as_ref().map_or_else(|| "undated".to_string(), |d| d.day.to_string());
            writeln!(out, "  {} {date} | {} | {}", row.id, row.words.replace('\n', " "), row.verdict_words)
                .expect("a string takes all");
            row.date_basis.iter().for_each(|step| writeln!(out, "      {step}").expect("a string takes all"));
            french.date_basis.iter().for_each(|step| writeln!(out, "      fr {step}").expect("a string takes all"));
        }
    }
    for group in world.comparison.groups.iter().filter(|g| g.claims.windows(2).any(|w| w[0].report != w[1].report)) {
        writeln!(out, "\nclaim {}", group.label.replace('\n', " ")).expect("a string takes all");
        for claim in &group.claims {
            let report = &world.corpus.reports[claim.report.0 as usize];
            let words = world.readings[claim.report.0 as usize].claims[claim.claim as usize].span.of(&report.text);
            let sign = if group.doubts(*claim) { "≈ " } else { "" };
            writeln!(out, "  {sign}{} {}", report.id, words.replace('\n', " ")).expect("a string takes all");
        }
    }
    out.push('\n');
    for finding in &world.comparison.findings {
        let reports: Vec<&str> =
            finding.reports.iter().map(|r| world.corpus.reports[r.0 as usize].id.as_str()).collect();
        writeln!(
            out,
            "finding {} | {} | {} | {}",
            view::kind_in_words(finding.kind, Language::English),
            view::verdict_in_words(finding, Language::English),
            reports.join(" "),
            finding.explanation.in_language(Language::English)
        )
        .expect("a string takes all");
        writeln!(out, "      fr {}", finding.explanation.in_language(Language::French)).expect("a string takes all");
    }
    out
}

#[test]
fn the_starter_corpus_compares_as_reviewed() {
    scrutin_tests::as_reviewed("seeds.txt", &draw(&World::read(scrutin_tests::seeds())));
}

#[test]
fn the_audit_finds_every_fact_again() {
    let audit = view::audit(&World::read(scrutin_tests::seeds()));
    assert_eq!(audit.faults, []);
    assert!(audit.reports == 5 && audit.facts > 100, "{} reports, {} facts", audit.reports, audit.facts);
}

#[test]
fn a_world_that_was_sent_answers_as_one_compared_here() {
    let corpus = scrutin_tests::seeds();
    let readings: Vec<Reading> = corpus.reports.iter().map(|report| read(&report.text)).collect();
    let bytes = postcard::to_allocvec(&view::ship(corpus.clone(), readings.clone())).expect("packs");
    let shipped = postcard::from_bytes(&bytes).expect("unpacks");
    let sent = World::receive(corpus.clone(), readings.clone(), shipped).expect("whole");
    let here = World::new(corpus, readings);
    assert!(sent.own && !here.own, "only reports of the reader's own are sent");
    for fragment in ["1/claims?q=sanctions%20OR%20troops&voice=quoted", "1/reports?q=withdr*", "1/votes?card=v1"] {
        let address = scrutin_engine::address::parse(fragment).address;
        assert_eq!(view::entry(&sent, &address), view::entry(&here, &address), "{fragment}");
        assert_eq!(view::claims(&sent, &address), view::claims(&here, &address), "{fragment}");
        assert_eq!(view::reports(&sent, &address), view::reports(&here, &address), "{fragment}");
        assert_eq!(view::votes(&sent, &address), view::votes(&here, &address), "{fragment}");
    }
}
