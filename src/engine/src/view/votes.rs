//! Votes as cards: the count as a picture, each report's word on it, and what the arithmetic says.

use super::apparatus::{ApparatusLine, apparatus, qualifier_span};
use super::reports::is_difference;
use super::{DayLine, FindingLine, World, finding_line, words};
use crate::address::{Address, Anchor};
use crate::comparison::{Finding, FindingKind, Interval, ReportIx, Status, Vote, VoteIx, VoteReport};
use crate::contract;
use crate::language::Language;
use crate::order::Order as _;

/// All votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VotesPage {
    /// The answer to the newcomer's question: which tallies circulate, and why that is no disagreement; or whether the
    /// reports agree on the one there is.
    pub answer: Vec<FindingLine>,
    /// One a vote, by date.
    pub cards: Vec<VoteCard>,
    /// How many votes there are without filters.
    pub total: usize,
    /// Reports that tell of no vote, by name.
    pub without: Vec<String>,
    /// The reader's "one vote" and "two votes", each with the link that takes it back.
    pub overruled: Vec<Overrule>,
}

/// A choice of the reader's about which passages tell of one vote: to make, or to take back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overrule {
    /// What it says, in words.
    pub words: String,
    /// The link that makes it, or takes it back.
    pub link: Address,
}

/// One vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteCard {
    /// Which.
    pub vote: VoteIx,
    /// The day, if evidence fixes it.
    pub date: Option<DayLine>,
    /// Else the days it could be, in words.
    pub candidates: Vec<String>,
    /// The body that voted.
    pub body: Option<String>,
    /// Its seats.
    pub seats: Option<u32>,
    /// What was voted on, in the words of a report, and the link to them.
    pub motion: Option<(String, Address)>,
    /// What became of it, in a word.
    pub outcome: Option<&'static str>,
    /// The count in short: "295 – 1".
    pub count: Option<String>,
    /// The parts of the picture, in order; together they fill the seats, or the known numbers.
    pub parts: Vec<Part>,
    /// The arithmetic, line by line.
    pub sums: Vec<Sum>,
    /// Each report's word on it.
    pub rows: Vec<VoteRow>,
    /// What varies between the reports, place by place.
    pub apparatus: Vec<ApparatusLine>,
    /// Findings about it.
    pub findings: Vec<CardFinding>,
    /// Why these passages are taken for one vote.
    pub why: Vec<String>,
    /// Only mentioned as background.
    pub background: bool,
    /// Whether the link points to this card.
    pub chosen: bool,
    /// The link to this card.
    pub here: Address,
    /// "Take them for the same vote as ...": choices to make.
    pub join: Vec<Overrule>,
}

/// A finding on a card, and whether it is a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardFinding {
    /// The finding.
    pub line: FindingLine,
    /// Differs or cannot be.
    pub differs: bool,
}

/// What a part of the picture counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// Votes for.
    InFavour,
    /// Votes against.
    Against,
    /// Abstentions.
    Abstain,
    /// Not voting.
    NotVoting,
    /// Votes some reports count on one side, and others do not.
    Disputed,
    /// Seats no report accounts for.
    Unstated,
}

/// A part of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it counts.
    pub kind: PartKind,
    /// How many, exact for the stated ones.
    pub count: u64,
}

/// One line of arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The line: "295 for + 1 against = 296 votes cast for or against".
    pub line: String,
    /// Whether it can hold.
    pub holds: bool,
}

/// How a report's count stands to the others'.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every number it states is the one most reports state.
    Agrees,
    /// Some number differs.
    Differs,
    /// It states no number.
    StatesNone,
    /// Its numbers cannot hold together.
    Impossible,
}

/// One report's word on a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteRow {
    /// The report's id.
    pub id: String,
    /// The code of the language its words are in, where it is known.
    pub lang: Option<String>,
    /// Its publisher, or its id.
    pub name: String,
    /// The words that state the count or mention the vote.
    pub words: String,
    /// The link to them.
    pub link: Address,
    /// The words that state the date, if any.
    pub date_words: Option<String>,
    /// The day they come to.
    pub date: Option<DayLine>,
    /// How that day was reached, step by step.
    pub date_basis: Vec<String>,
    /// Agrees, differs, states none, impossible.
    pub verdict: Verdict,
    /// The verdict in a sentence: "agrees", "35 abstaining, others 30".
    pub verdict_words: String,
    /// What it leaves unstated: "abstaining, not voting".
    pub silent: Vec<&'static str>,
    /// Whether it is the reference.
    pub reference: bool,
    /// "Take this for another vote": the choice to make, where the vote has other reports.
    pub part: Option<Overrule>,
}

/// All votes, cards filtered by the facets for vote and report.
pub fn votes(world: &World, address: &Address) -> VotesPage {
    let votes = &world.comparison.votes;
    let different = world.comparison.findings.iter().filter(|f| f.kind == FindingKind::DifferentVotes);
    let keep = |ix: VoteIx, vote: &Vote| {
        use crate::address::{Facet, Value};
        let by = |facet: Facet, values: Vec<Value>| address.filters.get(facet).is_none_or(|c| c.keeps_any_of(&values));
        let ids = vote.reports.iter().map(|r| Value::Is(world.id(r.report).to_string())).collect();
        let publishers = vote.reports.iter().filter_map(|r| world.report(r.report));
        let publishers = publishers.map(|(r, _)| Value::of(r.meta.publisher.as_deref())).collect();
        let days = |kept: crate::address::Days| {
            vote.reports.iter().any(|told| kept.keeps(world.days().get(told.report.0 as usize).copied().flatten()))
        };
        address.filters.days().is_none_or(days)
            && by(Facet::Vote, vec![Value::Is(ix.to_string())])
            && by(Facet::Report, ids)
            && by(Facet::Publisher, publishers)
    };
    let mut answer: Vec<&Finding> = different.collect();
    if answer.is_empty() {
        let counts = || world.comparison.findings.iter().filter(|f| f.kind == FindingKind::Tally);
        // That the reports of one of several votes agree answers nothing about the others.
        let only = votes.iter().filter(|vote| !vote.background).count() == 1;
        answer.extend(counts().find(|f| is_difference(f)).or_else(|| counts().next().filter(|_| only)));
    }
    VotesPage {
        answer: answer.into_iter().map(|f| finding_line(world, address, f)).collect(),
        cards: (0..)
            .map(VoteIx)
            .zip(votes)
            .filter(|(ix, vote)| keep(*ix, vote))
            .map(|(ix, vote)| card(world, address, ix, vote))
            .collect(),
        total: votes.len(),
        without: (0..world.corpus.reports.len() as u32)
            .map(crate::comparison::ReportIx)
            .filter(|ix| world.votes_of(*ix).is_empty())
            .map(|ix| world.name(ix))
            .collect(),
        overruled: overruled(world, address),
    }
}

fn card(world: &World, address: &Address, ix: VoteIx, vote: &Vote) -> VoteCard {
    let l = address.language();
    let motion = vote.motion.and_then(|m| {
        let (report, _) = world.report(m.report)?;
        let link = address.opening(&report.id, Some(Anchor::new(&report.text, m.span)));
        Some((m.span.of(&report.text).to_string(), link))
    });
    let stated = vote.reports.iter().any(|r| r.date == vote.date && r.date_stated);
    let findings: Vec<&Finding> = world
        .comparison
        .findings
        .iter()
        .filter(|f| f.vote == Some(ix) && f.kind != FindingKind::DifferentVotes)
        .collect();
    VoteCard {
        vote: ix,
        date: vote.date.map(|day| DayLine { day, words: words::day_in_words(day, l), stated }),
        candidates: vote.date_candidates.iter().map(|d| words::day_in_words(*d, l)).collect(),
        body: vote.body.as_ref().map(|body| body.in_language(l).to_owned()),
        seats: vote.seats,
        motion,
        outcome: vote.outcome.map(|o| words::outcome_in_words(o, l)),
        count: count_in_short(vote, l),
        parts: parts(vote),
        sums: sums(world, vote, l),
        rows: vote.reports.iter().filter_map(|r| row(world, address, vote, r, &findings)).collect(),
        apparatus: apparatus(world, address, vote),
        findings: findings
            .into_iter()
            .map(|f| CardFinding { line: finding_line(world, address, f), differs: is_difference(f) })
            .collect(),
        why: vote.why.iter().map(|why| why.in_language(l).to_owned()).collect(),
        background: vote.background,
        chosen: address.card == Some(ix),
        here: Address { card: Some(ix), ..address.clone() },
        join: joins(world, address, ix, vote),
    }
}

/// The count in short: "295 – 1", "19 – 8 or 9" where reports differ; `None` where no report states both sides.
pub(super) fn count_in_short(vote: &Vote, l: Language) -> Option<String> {
    let side = |interval: Interval, field: Field| {
        let values = exact(interval).map_or_else(|| stated(vote, field), |value| vec![value]);
        let values: Vec<String> = values.into_iter().map(|value| l.figures(value)).collect();
        (!values.is_empty() && values.len() <= MOST_READINGS).then(|| values.join(l.choose(" or ", " ou ")))
    };
    side(vote.in_favour, FIELDS[0]).zip(side(vote.against, FIELDS[1])).map(|(f, a)| format!("{f} – {a}"))
}

/// Most numbers for one side that still make a count in short.
const MOST_READINGS: usize = 3;

/// The numbers the reports state for one side, each once, least first.
fn stated(vote: &Vote, field: Field) -> Vec<u64> {
    let mut values: Vec<u64> = vote.reports.iter().filter_map(field).collect();
    values.order();
    values.dedup();
    values
}

/// The one value an interval allows.
fn exact(interval: Interval) -> Option<u64> {
    interval.high.filter(|high| *high == interval.low)
}

fn parts(vote: &Vote) -> Vec<Part> {
    let kinds = [PartKind::InFavour, PartKind::Against, PartKind::Abstain, PartKind::NotVoting];
    let intervals = [vote.in_favour, vote.against, vote.abstain, vote.not_voting];
    let mut disputed = 0;
    let mut parts = Vec::new();
    for ((kind, interval), field) in kinds.into_iter().zip(intervals).zip(FIELDS) {
        let values = exact(interval).map_or_else(|| stated(vote, field), |value| vec![value]);
        let Some((least, most)) = values.first().zip(values.last()) else { continue };
        disputed = u64::saturating_add(disputed, most - least);
        if *least > 0 {
            parts.push(Part { kind, count: *least });
        }
    }
    if !parts.iter().any(|part| matches!(part.kind, PartKind::InFavour | PartKind::Against)) {
        return Vec::new();
    }
    if disputed > 0 {
        parts.push(Part { kind: PartKind::Disputed, count: disputed });
    }
    let known = parts.iter().fold(0, |sum: u64, part| sum.saturating_add(part.count));
    let left = vote.seats.map_or(0, |seats| u64::from(seats).saturating_sub(known));
    if left > 0 {
        parts.push(Part { kind: PartKind::Unstated, count: left });
    }
    parts
}

fn sums(world: &World, vote: &Vote, l: Language) -> Vec<Sum> {
    let mut sums = Vec::new();
    let mut put = |line: String, holds: bool| {
        if !sums.iter().any(|s: &Sum| s.line == line) {
            sums.push(Sum { line, holds });
        }
    };
    let seats = vote.seats.map(u64::from);
    let of_seats = |seats: u64| l.counted(seats, ["seats"; 2], ["siège", "sièges"]);
    let [for_, against, ..] = words::counted_in_words(l);
    if let Some((f, a)) = exact(vote.in_favour).zip(exact(vote.against)) {
        let (cast, both) = (f.saturating_add(a), l.figures(f.saturating_add(a)));
        let cast_words = l.choose("votes cast for or against", "suffrages pour ou contre");
        put(format!("{} {for_} + {} {against} = {both} {cast_words}", l.figures(f), l.figures(a)), true);
        if let Some(seats) = seats {
            if let Some(left) = seats.checked_sub(cast) {
                let [most, rest] = l.choose(
                    ["at most", "abstaining or not voting (a seat may be vacant)"],
                    ["au plus", "abstentions ou non-votants (un siège peut être vacant)"],
                );
                put(format!("{} − {both} = {most} {} {rest}", of_seats(seats), l.figures(left)), true);
            } else {
                let more = l.choose("votes are more than the", "suffrages dépassent les");
                put(format!("{both} {more} {}", of_seats(seats)), false);
            }
        }
    }
    for told in &vote.reports {
        let counts = [told.in_favour, told.against, told.abstain, told.not_voting];
        let stated: Vec<(u64, &str)> =
            counts.into_iter().zip(words::counted_in_words(l)).filter_map(|(n, what)| Some((n?, what))).collect();
        if stated.len() > 2 {
            let total: u64 = stated.iter().fold(0, |sum, (n, _)| sum.saturating_add(*n));
            let line: Vec<String> = stated.iter().map(|(n, what)| format!("{} {what}", l.figures(*n))).collect();
            let colon = l.choose(":", " :");
            let line = format!("{}{colon} {} = {}", world.name(told.report), line.join(" + "), l.figures(total));
            match seats {
                Some(seats) if total > seats => {
                    let more = l.choose("more than the", "plus que les");
                    put(format!("{line}, {more} {}", of_seats(seats)), false);
                }
                Some(seats) => put(format!("{line} {} {}", l.choose("of", "sur"), of_seats(seats)), true),
                None => put(line, true),
            }
        }
    }
    sums
}

fn row(world: &World, address: &Address, vote: &Vote, told: &VoteReport, findings: &[&Finding]) -> Option<VoteRow> {
    let (report, reading) = world.report(told.report)?;
    let date_mention = told.date_mention.and_then(|i| reading.dates.get(i as usize));
    let l = address.language();
    let only = qualifier_span(reading, told).unwrap_or(told.span).of(&report.text);
    let (verdict, verdict_words) = verdict(vote, told, only, findings, l);
    let names = l.choose(
        ["votes for", "votes against", "abstentions", "not voting"],
        ["voix pour", "voix contre", "abstentions", "non-votants"],
    );
    let fields = [told.in_favour, told.against, told.abstain, told.not_voting].into_iter().zip(names);
    let reference = address.base.as_deref() == Some(report.id.as_str());
    Some(VoteRow {
        id: report.id.clone(),
        lang: contract::language(report, reading),
        name: world.name(told.report),
        words: told.span.of(&report.text).to_string(),
        link: address.opening(&report.id, Some(Anchor::new(&report.text, told.span))),
        date_words: date_mention.map(|d| d.span.of(&report.text).to_string()),
        date: told.date.map(|day| DayLine { day, words: words::day_in_words(day, l), stated: told.date_stated }),
        date_basis: told.date_basis.iter().map(|step| step.said.in_language(l).to_owned()).collect(),
        verdict,
        verdict_words,
        silent: fields.filter(|(n, _)| n.is_none()).map(|(_, what)| what).collect(),
        reference,
        part: parting(world, address, vote, told),
    })
}

/// Takes one number of a report's word on a vote.
type Field = fn(&VoteReport) -> Option<u64>;

/// For, against, abstaining, not voting.
const FIELDS: [Field; 4] = [|r| r.in_favour, |r| r.against, |r| r.abstain, |r| r.not_voting];

/// The reports that state a number no other report of the vote does, where others state one; in order, each once.
pub(super) fn with_other_numbers(vote: &Vote) -> Vec<ReportIx> {
    let of = |field: Field| alone_with(vote.reports.iter().map(move |told| (field(told), told.report)));
    let mut apart: Vec<ReportIx> = FIELDS.into_iter().flat_map(of).collect();
    apart.order();
    apart.dedup();
    apart
}

/// Of reports with what each states, those whose statement is nobody else's, where others state something; in order.
pub(super) fn alone_with<T: Ord>(stated: impl Iterator<Item = (Option<T>, ReportIx)>) -> Vec<ReportIx> {
    let mut stated: Vec<(T, ReportIx)> = stated.filter_map(|(value, ix)| Some((value?, ix))).collect();
    stated.order();
    let first = stated.first().map(|one| one.1);
    if stated.iter().all(|one| Some(one.1) == first) {
        return Vec::new();
    }
    let values = stated.chunk_by(|a, b| a.0 == b.0);
    let alone = values.filter(|same| same.iter().all(|one| one.1 == same[0].1));
    let mut alone: Vec<ReportIx> = alone.map(|same| same[0].1).collect();
    alone.order();
    alone
}

/// How a report's numbers stand to those most reports state; `only` are the words it has in place of numbers.
fn verdict(vote: &Vote, told: &VoteReport, only: &str, findings: &[&Finding], l: Language) -> (Verdict, String) {
    let impossible = findings.iter().any(|f| f.status == Status::Impossible && f.reports.contains(&told.report));
    let mut differences = Vec::new();
    let mut stated = 0;
    for (field, what) in FIELDS.into_iter().zip(words::counted_in_words(l)) {
        let Some(own) = field(told) else { continue };
        stated += 1;
        let others: Vec<u64> = vote.reports.iter().filter(|r| r.report != told.report).filter_map(field).collect();
        if !others.is_empty() && !others.contains(&own) {
            let mut values: Vec<u64> = others.clone();
            values.order();
            values.dedup();
            let values: Vec<String> = values.iter().map(|n| l.figures(*n)).collect();
            let [give, or] = l.choose(["; others give", " or "], [" ; d’autres donnent", " ou "]);
            differences.push(format!("{} {what}{give} {}", l.figures(own), values.join(or)));
        }
    }
    if impossible {
        let cannot = l.choose("its numbers cannot hold together", "ses nombres ne peuvent pas tenir ensemble");
        let mut words = vec![cannot.to_string()];
        words.extend(differences);
        return (Verdict::Impossible, words.join(l.choose("; ", " ; ")));
    }
    match (stated, differences.is_empty(), told.qualifier) {
        (0, _, Some(_)) => {
            let states = l.choose("states no number, only", "ne donne aucun nombre, seulement");
            (Verdict::StatesNone, format!("{states} {}", l.in_marks(only)))
        }
        (0, _, None) => (Verdict::StatesNone, l.choose("states no number", "ne donne aucun nombre").to_string()),
        (_, true, _) if vote.reports.iter().filter(|r| r.in_favour.is_some()).count() < 2 => {
            (Verdict::Agrees, l.choose("the only report with a count", "seul article à donner un décompte").to_string())
        }
        (_, true, _) => (Verdict::Agrees, l.choose("agrees with the others", "concorde avec les autres").to_string()),
        (_, false, _) => (Verdict::Differs, differences.join(l.choose("; ", " ; "))),
    }
}

/// "Take this for another vote", than the rest of the card's.
fn parting(world: &World, address: &Address, vote: &Vote, told: &VoteReport) -> Option<Overrule> {
    let other = vote.reports.iter().find(|r| r.report != told.report)?;
    let mut link = address.clone();
    link.overrides.apart.push([place(world, other), place(world, told)]);
    let words = address.language().choose("Take this for another vote", "Le tenir pour un autre vote").to_string();
    Some(Overrule { words, link })
}

/// "Take it for the same vote as ...", for each other vote of the same body.
fn joins(world: &World, address: &Address, ix: VoteIx, vote: &Vote) -> Vec<Overrule> {
    let l = address.language();
    let others = (0..).map(VoteIx).zip(&world.comparison.votes);
    let others = others.filter(|(other, v)| *other != ix && v.body.is_some() && v.body == vote.body);
    others
        .filter_map(|(_, other)| {
            let mut link = address.clone();
            link.overrides.same.push([place(world, vote.reports.first()?), place(world, other.reports.first()?)]);
            let words = match other.date.map(|day| words::day_in_words(day, l)) {
                Some(day) => format!(
                    "{} {day}",
                    l.choose("Take it for the same vote as that of", "Le tenir pour le même vote que celui du")
                ),
                None => l
                    .choose(
                        "Take it for the same vote as the undated one",
                        "Le tenir pour le même vote que celui sans date",
                    )
                    .to_string(),
            };
            Some(Overrule { words, link })
        })
        .take(6)
        .collect()
}

fn place(world: &World, told: &VoteReport) -> (String, u32) {
    (world.id(told.report).to_string(), told.span.start)
}

fn overruled(world: &World, address: &Address) -> Vec<Overrule> {
    let name = |id: &str| world.find(id).map_or_else(|| id.to_string(), |ix| world.name(ix));
    let l = address.language();
    let say = |a: &str, b: &str, votes: &str| {
        let [you, and] = l.choose(["You say", "and"], ["Selon vous,", "et"]);
        format!("{you} {} {and} {} {votes}", name(a), name(b))
    };
    let mut list = Vec::new();
    for (i, [a, b]) in address.overrides.same.iter().enumerate() {
        let mut link = address.clone();
        link.overrides.same.remove(i);
        list.push(Overrule { words: say(&a.0, &b.0, l.choose("tell of one vote", "relatent un seul vote")), link });
    }
    for (i, [a, b]) in address.overrides.apart.iter().enumerate() {
        let mut link = address.clone();
        link.overrides.apart.remove(i);
        list.push(Overrule { words: say(&a.0, &b.0, l.choose("tell of two votes", "relatent deux votes")), link });
    }
    list
}
