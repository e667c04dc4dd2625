//! One passage, one report or one vote as a line to quote in another text.
//!
//! The words in quotation marks, who published them, under which title, on which day, and the link to the very
//! place. Invariant: what is not known is left out, and an inferred day is called so.

use super::Place;
use super::citation::one_line;
use crate::address::{Address, Anchor};
use crate::comparison::{ReportIx, VoteIx};
use crate::contract;
use crate::span::Span;
use crate::view::{self, World};

/// A passage of a report, or the report where no `span` is given. `page` is the address of the page without its
/// fragment. Empty if there is no such report.
pub fn cite_passage(world: &World, address: &Address, report: &str, span: Option<Span>, page: &str) -> String {
    let place = Place::new(world, address, page).in_language(address.language());
    let found = world.find(report).and_then(|ix| Some((ix, place.report(ix)?.0)));
    found.map_or_else(String::new, |(ix, text)| {
        let words = span.map_or_else(String::new, |span| {
            let l = address.language();
            let said = speaker(&place, ix, span);
            let said = said.map(|who| format!("{} {}, ", l.choose("attributed to", "attribué à"), one_line(who)));
            quoted(&place, span.of(&text.text)) + ", " + &said.unwrap_or_default()
        });
        format!("{words}{}. {}", source(&place, ix), link_to_passage(world, address, &text.id, span, page))
    })
}

/// The link to a passage of a report, or to the report, without what the reader had filtered. Empty if there is no
/// such report.
pub fn link_to_passage(world: &World, address: &Address, report: &str, span: Option<Span>, page: &str) -> String {
    let here = Address { overrides: address.overrides.clone(), ..Address::default() };
    let place = Place::new(world, &here, page);
    let text = world.find(report).and_then(|ix| place.report(ix));
    text.map_or_else(String::new, |(text, _)| {
        let anchor = span.map(|span| Anchor::new(&text.text, span));
        place.link(&place.address.opening(report, anchor))
    })
}

/// A vote, with the words of each report that tells of it. Empty if there is no such vote.
pub fn cite_vote(world: &World, address: &Address, vote: VoteIx, page: &str) -> String {
    let here = Address { overrides: address.overrides.clone(), ..Address::default() };
    let place = Place::new(world, &here.to_view(crate::address::View::Votes), page).in_language(address.language());
    let l = address.language();
    let card = view::votes(world, &place.address).cards.into_iter().find(|card| card.vote == vote);
    let Some(card) = card else { return String::new() };
    let date =
        card.date.as_ref().map_or_else(|| l.choose("day open", "date incertaine").to_string(), |day| day.words.clone());
    let head = [card.body.clone(), Some(date), card.count.clone(), card.outcome.map(str::to_string)];
    let mut text = head.into_iter().flatten().collect::<Vec<_>>().join(", ");
    text.push_str(". ");
    text.push_str(&place.link(&Address { corpus: place.address.corpus.clone(), ..card.here.clone() }));
    for row in &card.rows {
        let Some(ix) = world.find(&row.id) else { continue };
        let (words, source, link) = (quoted(&place, &row.words), source(&place, ix), place.link(&row.link));
        text.push_str(&["\n", &words, ", ", &source, ". ", &link].concat());
    }
    text
}

/// Who says a passage, where most of it is speech that the report quotes and one speaker's alone.
fn speaker<'w>(place: &Place<'w>, ix: ReportIx, span: Span) -> Option<&'w str> {
    let (report, reading) = place.report(ix)?;
    let quoted = reading.claims.iter().filter(|claim| claim.quoted && claim.span.overlap(span) > 0);
    let mut covered = 0;
    let mut speaker = None;
    for claim in quoted {
        let named = claim.speaker?.of(&report.text);
        if speaker.is_some_and(|other| other != named) {
            return None;
        }
        speaker = Some(named);
        covered += claim.span.overlap(span);
    }
    speaker.filter(|_| covered * 2 >= span.len())
}

/// Words of a report, in one line and in the quotation marks of the language.
fn quoted(place: &Place<'_>, words: &str) -> String {
    place.address.language().in_marks(&one_line(words))
}

/// Who published a report, its title and its day.
fn source(place: &Place<'_>, ix: ReportIx) -> String {
    let Some((report, reading)) = place.report(ix) else { return String::new() };
    let l = place.address.language();
    let day = contract::report_date(report, reading).map(|day| view::day_in_words(day, l));
    let inferred = report.meta.date_inferred_in(l);
    let inferred = inferred.map(|why| format!("{} {}", l.choose("date inferred:", "date déduite :"), one_line(why)));
    let parts = [
        Some(
            report
                .meta
                .publisher
                .as_deref()
                .map_or_else(|| format!("{} {}", l.choose("report", "article"), report.id), one_line),
        ),
        contract::title(report, reading).map(|title| quoted(place, title)),
        day.or(inferred),
        report.meta.address.clone().filter(|address| super::citation::is_web(address)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Corpus;
    use crate::corpus::{Meta, Report};
    use crate::date::Day;

    const PAGE: &str = "https://example.org/";

    fn world() -> World {
        let report = |id: &str, meta: Meta| Report {
            id: id.into(),
            text: "The Harbour Council voted 12 to 3 on March 1, 2024. It was\nlate.".into(),
            meta,
            ..Report::default()
        };
        let meta = Meta {
            publisher: Some("The Gazette".into()),
            title: Some("A bill".into()),
            date: Day::parse("2024-03-02"),
            address: Some("javascript:alert(1)".into()),
            ..Meta::default()
        };
        World::read(Corpus { reports: vec![report("a", meta), report("b", Meta::default())], ..Corpus::default() })
    }

    #[test]
    fn a_passage_names_its_words_its_source_and_its_place() {
        let world = world();
        let address = Address { search: "left out".into(), ..Address::default() };
        let cited = cite_passage(&world, &address, "a", Some(Span::new(52, 63)), PAGE);
        let short = &world.fingerprint[..8];
        let want = format!(
            "“It was late”, The Gazette, “A bill”, 2 March 2024. {PAGE}#1/reports?open=a&at=52-63&quote=It%20was%0Alate&corpus={short}"
        );
        assert_eq!(cited, want);
        assert_eq!(
            cite_passage(&world, &address, "b", None, PAGE),
            format!("report b. {PAGE}#1/reports?open=b&corpus={short}")
        );
        assert_eq!(cite_passage(&world, &address, "nowhere", None, PAGE), "");
        let address = Address { language: Some(crate::Language::French), ..address };
        let cited = cite_passage(&world, &address, "a", Some(Span::new(52, 63)), PAGE);
        assert!(cited.starts_with("« It was late », The Gazette, « A bill », 2 mars 2024. https://"), "{cited}");
        assert!(cite_passage(&world, &address, "b", None, PAGE).starts_with("article b. "));
    }

    #[test]
    fn a_vote_names_its_count_and_every_report_of_it() {
        let world = world();
        let cited = cite_vote(&world, &Address::default(), VoteIx(0), PAGE);
        assert!(cited.to_lowercase().starts_with("harbour council, 1 march 2024, 12 – 3"), "{cited}");
        assert_eq!(cited.lines().count(), 3, "{cited}");
        assert!(cited.lines().skip(1).all(|line| line.contains("12 to 3") && line.contains("&at=")), "{cited}");
        assert_eq!(cite_vote(&world, &Address::default(), VoteIx(99), PAGE), "");
        let address = Address { language: Some(crate::Language::French), ..Address::default() };
        let cited = cite_vote(&world, &address, VoteIx(0), PAGE);
        assert!(cited.to_lowercase().starts_with("harbour council, 1er mars 2024, 12 – 3"), "{cited}");
        assert!(cited.lines().skip(1).all(|line| line.starts_with("« ")), "{cited}");
    }

    #[test]
    fn quoted_speech_names_its_speaker_and_marks_stand_inside_marks() {
        let text = "The bill was late. “We want this ‘peace’ now and we will have it,” Mayor Ann Leroy said.";
        let report = Report { id: "a".into(), text: text.into(), ..Report::default() };
        let world = World::read(Corpus { reports: vec![report], ..Corpus::default() });
        let start = text.find("“We").expect("there") as u32;
        let cite = |span, language| {
            let address = Address { language: Some(language), ..Address::default() };
            cite_passage(&world, &address, "a", Some(span), "")
        };
        let speech = Span::new(start, text.len() as u32);
        let english = cite(speech, crate::Language::English);
        assert!(english.starts_with("“‘We want this “peace” now and we will have it,’ Mayor Ann Leroy said.”, attributed to Mayor Ann Leroy, report a. "), "{english}");
        let french = cite(speech, crate::Language::French);
        assert!(french.starts_with("« “We want this ‘peace’ now and we will have it,” Mayor Ann Leroy said. », attribué à Mayor Ann Leroy, article a. "), "{french}");
        let own = cite(Span::new(0, start - 1), crate::Language::English);
        assert!(own.starts_with("“The bill was late.”, report a. "), "{own}");
    }
}
