//! The list of reports.

use std::ops::Range;

use super::votes::{alone_with, with_other_numbers};
use super::{DayLine, Segment, World, filter::Kept, segment::mark_up, words};
use crate::address::{Address, Anchor};
use crate::comparison::{Comparison, Finding, FindingKind, ReportIx, Status};
use crate::contract;
use crate::order::Order as _;
use crate::reading::Reading;
use crate::search::Notice;
use crate::span::Span;
use crate::structure::BlockKind;

/// The reports an address leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportsPage {
    /// Those kept: in corpus order, or best first where there is a search.
    pub rows: Vec<ReportRow>,
    /// How many there are in all.
    pub total: usize,
    /// Claims kept of all of them, each once.
    pub claims: usize,
    /// How many are kept; `rows` may hold a part of them.
    pub kept: usize,
    /// What may not be understood as meant in the search.
    pub search_notices: Vec<Notice>,
}

/// What may not be understood as meant in the search of an address.
pub fn search_notices(world: &World, address: &Address) -> Vec<Notice> {
    if address.search.is_empty() { Vec::new() } else { Kept::of(world, address).notices(world) }
}

/// One report in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    /// Its id.
    pub id: String,
    /// The code of the language its words are in, where it is known.
    pub lang: Option<String>,
    /// Its title, or its first words where it has none.
    pub title: String,
    /// Whether it has a title.
    pub titled: bool,
    /// Who published it.
    pub publisher: Option<String>,
    /// Day of publication.
    pub date: Option<DayLine>,
    /// Somebody's reasoning about the day, where it is not known.
    pub date_inferred: Option<String>,
    /// Language code.
    pub language: Option<String>,
    /// Each vote it tells of: in words, with the count it gives in its own words.
    pub votes: Vec<(String, String)>,
    /// Claims kept under the filters.
    pub claims: usize,
    /// Passages that have what is searched, marked; mark 0 is the search.
    pub passages: Vec<(Vec<Segment>, Address)>,
    /// How many more passages there are than shown.
    pub more: usize,
    /// What differs between it and others, each kind once.
    pub differences: Vec<Difference>,
    /// The link that opens it.
    pub open: Address,
}

/// Findings of one kind in which reports differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The kind, in words.
    pub kind: &'static str,
    /// Whether this report stands apart in them; else others do, while most are as this one.
    pub own: bool,
    /// Whether they differ in names and wording alone, not in what they say.
    pub in_words_only: bool,
    /// How many it differs from; where it does not stand apart, how many do.
    pub others: usize,
    /// Their names, where they are few.
    pub names: Vec<String>,
}

/// Most others that are named.
const MOST_NAMED: usize = 2;

/// Most passages shown for one report.
const MAX_PASSAGES: usize = 3;

/// The list under the filters and the search.
pub fn reports(world: &World, address: &Address) -> ReportsPage {
    reports_within(world, address, 0..usize::MAX)
}

/// The same with rows for the places in `window` only: for a list of which a part is in view.
pub fn reports_within(world: &World, address: &Address, window: Range<usize>) -> ReportsPage {
    let kept = Kept::of(world, address);
    let all = (0..world.corpus.reports.len() as u32).map(ReportIx);
    let mut order = kept.ranked.clone().unwrap_or_else(|| all.collect());
    if !address.filters.is_empty() {
        let has = kept.reports(world, address);
        order.retain(|ix| has.get(ix.0 as usize) == Some(&true));
    }
    let shown = order.iter().skip(window.start).take(window.len());
    ReportsPage {
        rows: shown.filter_map(|&ix| row(world, address, &kept, ix)).collect(),
        total: world.corpus.reports.len(),
        claims: kept.count_in(world, &order),
        kept: order.len(),
        search_notices: kept.notices(world),
    }
}

fn row(world: &World, address: &Address, kept: &Kept, ix: ReportIx) -> Option<ReportRow> {
    let (report, reading) = world.report(ix)?;
    let stated = report.meta.date.is_some();
    let votes = world.votes_of(ix).iter().filter_map(|v| {
        let vote = world.comparison.votes.get(v.0 as usize)?;
        let told = vote.reports.iter().find(|r| r.report == ix)?;
        let date = words::day_or_open(vote.date, address.language());
        Some((date, told.span.of(&report.text).to_string()))
    });
    let (passages, more) = passages(world, address, kept, ix);
    Some(ReportRow {
        id: report.id.clone(),
        lang: contract::language(report, reading),
        title: heading(world, ix),
        titled: contract::title(report, reading).is_some(),
        publisher: report.meta.publisher.clone(),
        date: contract::report_date(report, reading).map(|day| DayLine {
            day,
            words: words::day_in_words(day, address.language()),
            stated,
        }),
        date_inferred: report.meta.date_inferred_in(address.language()).map(str::to_string),
        language: contract::language(report, reading),
        votes: votes.collect(),
        claims: kept.count_of(world, ix),
        passages,
        more,
        differences: differences(world, address, ix),
        open: address.opening(&report.id, None),
    })
}

/// What differs between a report and others: by kind, its own differences first.
fn differences(world: &World, address: &Address, ix: ReportIx) -> Vec<Difference> {
    let mut told: Vec<(bool, FindingKind, Vec<&[ReportIx]>)> = Vec::new();
    for (finding, apart) in world.register.differences_of(&world.comparison, ix) {
        let own = apart.binary_search(&ix).is_ok();
        let others = if own { &finding.reports } else { apart };
        match told.iter_mut().find(|one| (one.0, one.1) == (own, finding.kind)) {
            Some((_, _, known)) => known.push(others),
            None => told.push((own, finding.kind, vec![others])),
        }
    }
    let (mine, theirs): (Vec<_>, Vec<_>) = told.into_iter().partition(|one| one.0);
    let difference = |(own, kind, others): (bool, FindingKind, Vec<&[ReportIx]>)| {
        let mut others = others.concat();
        others.order();
        others.dedup();
        others.retain(|other| *other != ix);
        let names = if others.len() > MOST_NAMED { &[] } else { others.as_slice() };
        Difference {
            kind: words::kind_in_words(kind, address.language()),
            own,
            in_words_only: matches!(kind, FindingKind::NameVariant | FindingKind::Wording),
            others: others.len(),
            names: names.iter().map(|other| world.name(*other)).collect(),
        }
    };
    mine.into_iter().chain(theirs).map(difference).collect()
}

/// The reports that stand apart in a finding, in order: where numbers or days differ, those that have nobody else's; else
/// all.
pub(super) fn apart(comparison: &Comparison, finding: &Finding) -> Vec<ReportIx> {
    let vote = finding.vote.and_then(|vote| comparison.votes.get(vote.0 as usize));
    let alone = match (finding.kind, vote) {
        (FindingKind::Tally, Some(vote)) => with_other_numbers(vote),
        (FindingKind::Date, Some(vote)) => alone_with(vote.reports.iter().map(|told| (told.date, told.report))),
        _ => Vec::new(),
    };
    let mut apart: Vec<ReportIx> =
        finding.reports.iter().copied().filter(|ix| alone.binary_search(ix).is_ok()).collect();
    if apart.is_empty() {
        apart.clone_from(&finding.reports);
    }
    apart.order();
    apart
}

pub(super) fn is_difference(finding: &Finding) -> bool {
    finding.kind != FindingKind::DifferentVotes && matches!(finding.status, Status::Differ | Status::Impossible)
}

/// What a report is called in a list: its title, or the first words of its first paragraph.
pub(super) fn heading(world: &World, ix: ReportIx) -> String {
    let Some((report, reading)) = world.report(ix) else { return String::new() };
    let first = reading.structure.blocks.iter().find(|block| block.kind == BlockKind::Paragraph);
    let text = || first.map_or(report.text.as_str(), |block| block.span.of(&report.text));
    contract::title(report, reading).map_or_else(|| opening(text()), str::to_string)
}

/// The first words of a text, cut at a word's end.
fn opening(text: &str) -> String {
    let text = text.trim_start();
    let line = text.lines().next().unwrap_or("");
    let mut end = line.len().min(90);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    if end == line.len() {
        return line.to_string();
    }
    let cut = line[..end].rfind(' ').unwrap_or(end);
    format!("{} …", &line[..cut])
}

/// The sentences of a text in which the search found something, each once.
fn sentences(reading: &Reading, hits: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut sentences: Vec<Span> = Vec::new();
    for hit in hits {
        let at = reading.structure.sentence_at(hit.start);
        let span = reading.structure.sentences.get(at).map_or(hit, |s| s.span);
        if sentences.last() != Some(&span) {
            sentences.push(span);
        }
    }
    sentences
}

/// The words of every sentence of a report in which the search of an address found something.
pub(crate) fn found_in(world: &World, address: &Address, ix: ReportIx) -> Vec<String> {
    let Some((report, reading)) = world.report(ix) else { return Vec::new() };
    let hits = Kept::of(world, address).hits_in(world, ix);
    sentences(reading, hits.into_iter()).into_iter().map(|span| span.of(&report.text).to_string()).collect()
}

/// The sentences with search hits, the hits marked.
fn passages(world: &World, address: &Address, kept: &Kept, ix: ReportIx) -> (Vec<(Vec<Segment>, Address)>, usize) {
    let Some((report, reading)) = world.report(ix) else { return (Vec::new(), 0) };
    let hits: Vec<(u32, Span)> = kept.hits_in(world, ix).into_iter().map(|span| (0, span)).collect();
    let sentences = sentences(reading, hits.iter().map(|(_, hit)| *hit));
    let more = sentences.len().saturating_sub(MAX_PASSAGES);
    let shown = sentences.into_iter().take(MAX_PASSAGES).map(|span| {
        let first = hits.iter().map(|(_, h)| *h).find(|h| span.contains(*h)).unwrap_or(span);
        (mark_up(&report.text, span, &hits), address.opening(&report.id, Some(Anchor::new(&report.text, first))))
    });
    (shown.collect(), more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Corpus, Meta, Report};

    #[test]
    fn only_who_stands_apart_differs() {
        let reports = [("a", "Gazette", "30"), ("b", "Herald", "30"), ("c", "Courier", "35")].map(|(id, name, count)| {
            let text = format!(
                "The Harbour Council adopted the bill on March 1, 2024, by 120 votes to 4, with {count} abstentions."
            );
            let meta = Meta { publisher: Some(name.into()), ..Meta::default() };
            Report { id: id.into(), text, meta, ..Report::default() }
        });
        let world = World::read(Corpus { reports: reports.into(), ..Corpus::default() });
        let page = reports_within(&world, &Address::default(), 0..3);
        let told = |at: usize| page.rows[at].differences.iter().find(|one| one.kind == "Count").expect("a difference");
        for at in [0, 1] {
            assert_eq!((told(at).own, told(at).names.as_slice()), (false, &["Courier".to_string()][..]));
        }
        assert_eq!((told(2).own, told(2).others), (true, 2));
    }
}
