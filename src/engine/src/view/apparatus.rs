//! The apparatus of a vote: for each place where reports can vary, the reference's reading, the variants with the
//! reports that have them, and who is silent.
//!
//! After the critical apparatus of an edition: "30 abstaining ] 35 B · silent: C, D".

use super::{World, words};
use crate::address::{Address, Anchor};
use crate::comparison::{Vote, VoteReport};
use crate::language::Language;
use crate::order::Order as _;
use crate::reading::Reading;
use crate::span::Span;

/// One variant place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApparatusLine {
    /// What varies: "abstaining".
    pub place: &'static str,
    /// The readings, the reference's first; then those of most reports first.
    pub readings: Vec<VariantReading>,
    /// Reports that say nothing of it, by name.
    pub silent: Vec<String>,
}

/// One reading, and who has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantReading {
    /// What it says: "295", "15 November 2022".
    pub says: String,
    /// The reports that have it: their name, and the link to their words.
    pub witnesses: Vec<(String, Address)>,
    /// Whether the reference has it.
    pub reference: bool,
}

/// What one report has at a place.
type Take = fn(&VoteReport, Language) -> Option<String>;

/// What reports of a vote can vary in, after its counts.
const PLACES: [Take; 7] = [
    |r, l| r.in_favour.map(|n| l.figures(n)),
    |r, l| r.against.map(|n| l.figures(n)),
    |r, l| r.abstain.map(|n| l.figures(n)),
    |r, l| r.not_voting.map(|n| l.figures(n)),
    |r, l| r.voters.map(|n| l.figures(n)),
    |r, l| r.qualifier.map(|q| words::qualifier_in_words(q, l).to_string()),
    |r, l| r.date.map(|day| words::day_in_words(day, l)),
];

/// The places whose words stand elsewhere than the count, in [`PLACES`].
const WORD: usize = 5;
const DAY: usize = 6;

/// The apparatus of one vote. A place of which no report says anything is left out.
pub(super) fn apparatus(world: &World, address: &Address, vote: &Vote) -> Vec<ApparatusLine> {
    let l = address.language();
    let others = l.choose(["in a word", "day"], ["en un mot", "jour"]);
    let names = words::counted_in_words(l).into_iter().chain(others);
    let places = names.zip(PLACES).enumerate();
    places.filter_map(|(at, (place, take))| line(world, address, vote, (at, place), take)).collect()
}

fn line(
    world: &World,
    address: &Address,
    vote: &Vote,
    (at, place): (usize, &'static str),
    take: Take,
) -> Option<ApparatusLine> {
    let base = address.base.as_deref();
    let mut readings: Vec<VariantReading> = Vec::new();
    let mut silent = Vec::new();
    for told in &vote.reports {
        let Some((report, reading)) = world.report(told.report) else { continue };
        let span = match at {
            DAY => told.date_mention.and_then(|date| reading.dates.get(date as usize)).map(|date| date.span),
            WORD => qualifier_span(reading, told),
            _ => None,
        };
        let span = span.unwrap_or(told.span);
        let name = world.name(told.report);
        let Some(says) = take(told, address.language()) else {
            silent.push(name);
            continue;
        };
        let witness = (name, address.opening(&report.id, Some(Anchor::new(&report.text, span))));
        let reference = base == Some(report.id.as_str());
        match readings.iter_mut().find(|r| r.says == says) {
            Some(known) => {
                known.witnesses.push(witness);
                known.reference |= reference;
            }
            None => readings.push(VariantReading { says, witnesses: vec![witness], reference }),
        }
    }
    // Few readings, kept in the order of the reports where as many have them.
    readings.order_by_key(|r| (!r.reference, usize::MAX - r.witnesses.len()));
    (!readings.is_empty()).then_some(ApparatusLine { place, readings, silent })
}

/// The words of the qualifier a report gives a vote.
pub(super) fn qualifier_span(reading: &Reading, told: &VoteReport) -> Option<Span> {
    let tallies = told.tally.iter().chain(&told.also).filter_map(|at| reading.tallies.get(*at as usize));
    tallies.filter_map(|tally| tally.qualifier).find(|(word, _)| Some(*word) == told.qualifier).map(|(_, span)| span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Corpus, Meta, Report};
    use crate::date::Day;

    fn world() -> World {
        let report = |id: &str, text: &str| Report {
            id: id.into(),
            text: text.into(),
            meta: Meta { date: Day::parse("2022-11-16"), ..Meta::default() },
            ..Report::default()
        };
        World::read(Corpus {
            reports: vec![
                report(
                    "a",
                    "The French Senate adopted the resolution on 15 November 2022 by 295 votes to 1, with 30 abstentions.",
                ),
                report(
                    "b",
                    "On 15 November 2022 the French Senate adopted the resolution by 295 votes to 1, with 35 abstentions.",
                ),
                report("c", "The French Senate adopted the resolution on 15 November 2022 by 295 votes to 1."),
            ],
            ..Corpus::default()
        })
    }

    fn drawn(world: &World, address: &Address) -> Vec<String> {
        let lines = apparatus(world, address, &world.comparison.votes[0]);
        let reading = |r: &VariantReading| {
            let who: Vec<&str> = r.witnesses.iter().map(|(name, _)| name.as_str()).collect();
            format!("{} {}", r.says, who.join(" "))
        };
        let line = |l: &ApparatusLine| {
            let readings: Vec<String> = l.readings.iter().map(reading).collect();
            format!("{}: {} · silent: {}", l.place, readings.join(" ] "), l.silent.join(" "))
        };
        lines.iter().map(line).collect()
    }

    #[test]
    fn most_first_the_reference_before_them_silence_last() {
        let world = world();
        let lines = drawn(&world, &Address::default());
        assert!(lines.contains(&"for: 295 a b c · silent: ".to_string()), "{lines:?}");
        assert!(lines.contains(&"abstaining: 30 a ] 35 b · silent: c".to_string()), "{lines:?}");
        let lines = drawn(&world, &Address { base: Some("b".into()), ..Address::default() });
        assert!(lines.contains(&"abstaining: 35 b ] 30 a · silent: c".to_string()), "{lines:?}");
    }
}
