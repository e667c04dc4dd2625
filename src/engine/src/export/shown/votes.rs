//! The votes, each report's word on them, and the arithmetic, as tables.

use super::{Shown, findings};
use crate::comparison::{Interval, Vote, VoteReport};
use crate::export::Place;
use crate::export::sheet::{Cell, Sheet};
use crate::view::{self, Verdict, VoteCard, VoteRow};

pub(super) fn sheets(place: &Place<'_>) -> Shown {
    let page = view::votes(place.world, &place.address);
    let cards: Vec<(&VoteCard, &Vote)> = page
        .cards
        .iter()
        .filter_map(|card| Some((card, place.world.comparison.votes.get(card.vote.0 as usize)?)))
        .collect();
    let mut sheets = vec![votes(place, &cards), told(place, &cards), sums(&cards)];
    let answer = page.answer.iter().map(|line| &line.finding);
    let shown: Vec<_> =
        answer.chain(page.cards.iter().flat_map(|c| c.findings.iter().map(|f| &f.line.finding))).collect();
    sheets.extend(findings::of(place, |finding| shown.contains(&finding)));
    Shown { main: 1, sheets }
}

fn votes(place: &Place<'_>, cards: &[(&VoteCard, &Vote)]) -> Sheet {
    let mut sheet = Sheet::new(
        "votes",
        &[
            "vote",
            "date",
            "date_stated",
            "date_candidates",
            "body",
            "seats",
            "outcome",
            "motion",
            "for_low",
            "for_high",
            "against_low",
            "against_high",
            "abstain_low",
            "abstain_high",
            "not_voting_low",
            "not_voting_high",
            "background",
            "why",
            "link",
        ],
    );
    for (card, vote) in cards {
        let mut row: Vec<Cell> = vec![
            card.vote.to_string().into(),
            card.date.as_ref().map(|d| d.day.to_string()).into(),
            card.date.as_ref().map(|d| d.stated).into(),
            card.candidates.clone().into(),
            card.body.as_deref().into(),
            card.seats.into(),
            vote.outcome.as_ref().map_or(Cell::Empty, Cell::word),
            card.motion.as_ref().map(|(words, _)| words.as_str()).into(),
        ];
        for Interval { low, high } in [vote.in_favour, vote.against, vote.abstain, vote.not_voting] {
            row.extend([low.into(), high.into()]);
        }
        row.extend([card.background.into(), card.why.clone().into(), place.link(&card.here).into()]);
        sheet.rows.push(row);
    }
    sheet
}

/// One row a report and vote.
fn told(place: &Place<'_>, cards: &[(&VoteCard, &Vote)]) -> Sheet {
    let mut sheet = Sheet::new(
        "told",
        &[
            "vote",
            "vote_date",
            "body",
            "report",
            "publisher",
            "words",
            "for",
            "against",
            "abstain",
            "not_voting",
            "voters",
            "qualifier",
            "date",
            "date_stated",
            "date_words",
            "date_basis",
            "verdict",
            "verdict_words",
            "unstated",
            "link",
        ],
    );
    for (card, vote) in cards {
        for row in &card.rows {
            let report = place.world.find(&row.id).and_then(|ix| place.report(ix));
            let numbers = numbers(place, vote, row);
            let number = |field: fn(&VoteReport) -> Option<u64>| Cell::from(numbers.and_then(field));
            sheet.rows.push(vec![
                card.vote.to_string().into(),
                card.date.as_ref().map(|d| d.day.to_string()).into(),
                card.body.as_deref().into(),
                row.id.as_str().into(),
                report.and_then(|(r, _)| r.meta.publisher.as_deref()).into(),
                row.words.as_str().into(),
                number(|n| n.in_favour),
                number(|n| n.against),
                number(|n| n.abstain),
                number(|n| n.not_voting),
                number(|n| n.voters),
                numbers.and_then(|n| n.qualifier).as_ref().map_or(Cell::Empty, Cell::word),
                row.date.as_ref().map(|d| d.day.to_string()).into(),
                row.date.as_ref().map(|d| d.stated).into(),
                row.date_words.as_deref().into(),
                row.date_basis.clone().into(),
                Cell::code(verdict(row.verdict)),
                row.verdict_words.as_str().into(),
                row.silent.iter().map(ToString::to_string).collect::<Vec<_>>().into(),
                place.link(&row.link).into(),
            ]);
        }
    }
    sheet
}

/// The comparison's entry behind a row of a card.
fn numbers<'v>(place: &Place<'_>, vote: &'v Vote, row: &VoteRow) -> Option<&'v VoteReport> {
    let report = place.world.find(&row.id)?;
    let span = row.link.anchor.as_ref().map(|a| a.span);
    let mine = || vote.reports.iter().filter(|r| r.report == report);
    mine().find(|r| Some(r.span) == span).or_else(|| mine().next())
}

const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "agrees",
        Verdict::Differs => "differs",
        Verdict::StatesNone => "states-none",
        Verdict::Impossible => "impossible",
    }
}

fn sums(cards: &[(&VoteCard, &Vote)]) -> Sheet {
    let mut sheet = Sheet::new("sums", &["vote", "sum", "holds"]);
    for (card, _) in cards {
        let rows =
            card.sums.iter().map(|sum| vec![card.vote.to_string().into(), sum.line.as_str().into(), sum.holds.into()]);
        sheet.rows.extend(rows);
    }
    sheet
}
