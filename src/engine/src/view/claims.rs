//! The matrix of claim groups by report, and the passages of one group side by side.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput};

use super::{FindingLine, Segment, World, filter::Kept, finding_line, segment::mark_up, words};
use crate::address::{Address, Anchor, Rows};
use crate::comparison::{ClaimGroup, ClaimRef, Comparison, Finding, FindingKind, GroupIx, ReportIx, Status};
use crate::contract;
use crate::order::Order as _;
use crate::search::words::{Word, key, scan};
use crate::span::Span;

/// The matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimsPage {
    /// One a report, reports of one vote together.
    pub columns: Vec<ColumnHead>,
    /// One a claim group, those stated by most reports first.
    pub rows: Vec<ClaimRow>,
    /// How many groups there are without filters.
    pub total: usize,
    /// How many are kept; `rows` may hold a part of them.
    pub kept: usize,
    /// How many reports there are in all; `columns` may hold a part of them.
    pub reports: usize,
    /// The chosen group's passages.
    pub side: Option<SideBySide>,
    /// The heading of the chosen group, in quotation marks, where the filters leave it out; and the link that shows it.
    pub left_out: Option<(String, Address)>,
}

/// A report as a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnHead {
    /// The report's id.
    pub id: String,
    /// Its publisher, or its id.
    pub name: String,
    /// The vote it tells of, in words; columns with the same words stand together.
    pub vote: String,
    /// The link that opens it.
    pub open: Address,
    /// The link that leaves only what it is silent on, or shows all again.
    pub silences: Address,
    /// Whether only what it is silent on is left.
    pub silent_only: bool,
}

/// A claim group as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimRow {
    /// The group.
    pub group: GroupIx,
    /// Its heading, in the words of a report.
    pub label: String,
    /// How many reports state it.
    pub stated_by: usize,
    /// How many more perhaps do.
    pub perhaps: usize,
    /// How many reports shown could state it: all but those that tell of other votes.
    pub concerned: usize,
    /// Whether reports conflict in it.
    pub conflict: bool,
    /// One a column.
    pub cells: Vec<Cell>,
    /// The link that lays its passages side by side, or closes them.
    pub choose: Address,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

/// What one report does with one claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CellState {
    /// Says it in its own voice.
    States,
    /// Quotes it.
    Quotes,
    /// Says something that conflicts.
    Differs,
    /// Says what is perhaps the same: weak evidence alone joins it to the others.
    Perhaps,
    /// Says nothing of it.
    Silent,
    /// Tells of another vote than those who say it: not asked, and so not silent.
    Elsewhere,
    /// Says it, but not in the voice, the act or by the speaker that the filters ask for.
    LeftOut,
}

/// A cell of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What the report does.
    pub state: CellState,
    /// Its words, passage by passage; none if it says nothing.
    pub words: Vec<String>,
    /// The link to them.
    pub link: Option<Address>,
    /// How many passages of the report are in the group.
    pub passages: usize,
}

/// The passages of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideBySide {
    /// The group.
    pub group: GroupIx,
    /// Its heading.
    pub label: String,
    /// The passages, the reference first, then those that conflict; in their segments mark 0 is a word the reference
    /// does not have.
    pub passages: Vec<Passage>,
    /// How many of them a conflict is about, the reference with them; all of them where there is no conflict.
    pub at_stake: usize,
    /// Reports that say nothing of it, by name.
    pub silent: Vec<String>,
    /// Findings about the group.
    pub findings: Vec<FindingLine>,
    /// The link that closes it.
    pub close: Address,
}

/// One passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The report's id.
    pub id: String,
    /// Its publisher, or its id.
    pub name: String,
    /// Who says it, as named in the report.
    pub speaker: Option<String>,
    /// What it does, in a word.
    pub act: &'static str,
    /// Quoted, or the report's own voice.
    pub quoted: bool,
    /// Perhaps the same as the others, perhaps another statement.
    pub perhaps: bool,
    /// The words that keep a distance.
    pub hedge: Option<String>,
    /// The code of the language its words are in, where it is known.
    pub lang: Option<String>,
    /// The words; mark 0: differs from the reference.
    pub segments: Vec<Segment>,
    /// Whether the others are compared with this one.
    pub reference: bool,
    /// The link to the passage in its report.
    pub link: Address,
}

/// The matrix under the filters, and the chosen group side by side.
pub fn claims(world: &World, address: &Address) -> ClaimsPage {
    claims_within(world, address, 0..usize::MAX, usize::MAX)
}

/// The same with rows for the places in `window` only, and at most so many columns: those that say most of what is
/// kept.
pub fn claims_within(world: &World, address: &Address, window: Range<usize>, most_columns: usize) -> ClaimsPage {
    let kept = Kept::of(world, address);
    let silent = address.silent.as_deref().and_then(|id| world.find(id));
    let mut groups: Vec<bool> = vec![false; world.comparison.groups.len()];
    for (i, row) in world.rows.list.iter().enumerate() {
        if kept.row(i)
            && let Some(group) = groups.get_mut(row.group.0 as usize)
        {
            *group = true;
        }
    }
    let best = (address.rows == Rows::Most).then(|| Corroborated::best(&world.comparison));
    // The comparison has them in this order: those stated by most reports first.
    let mut order: Vec<GroupIx> = Vec::new();
    for ((at, group), _) in (0..).map(GroupIx).zip(&world.comparison.groups).zip(groups).filter(|(_, kept)| *kept) {
        let asked = match address.rows {
            Rows::All => true,
            Rows::Shared => stated_by(group).0 > 1,
            Rows::Single => stated_by(group).0 == 1,
            Rows::Conflict => conflicts(world, at).next().is_some(),
            Rows::Most => best.as_ref().is_some_and(|best| best.has(group)),
        };
        let says_nothing = |ix: ReportIx| group.claims.iter().all(|claim| claim.report != ix);
        let silent = silent.is_none_or(|ix| says_nothing(ix) && !is_elsewhere(world, group, ix));
        if asked && silent {
            order.push(at);
        }
    }
    let left_out = address.group.filter(|ix| !order.contains(ix)).and_then(|ix| {
        let group = world.comparison.groups.get(ix.0 as usize)?;
        Some((address.language().in_marks(&group.label), address.cleared()))
    });
    let columns = columns_that_say_most(world, &kept, most_columns);
    let shown = order.iter().skip(window.start).take(window.len());
    // The chosen one is there even where the window ends before it.
    let beyond = order.iter().skip(window.end).filter(|ix| address.group == Some(**ix));
    let rows = shown.chain(beyond).filter_map(|ix| {
        let group = world.comparison.groups.get(ix.0 as usize)?;
        Some(row(world, address, &kept, *ix, group, &columns))
    });
    ClaimsPage {
        rows: rows.collect(),
        columns: columns.iter().map(|ix| head(world, address, *ix)).collect(),
        total: total(&world.comparison),
        kept: order.len(),
        reports: world.corpus.reports.len(),
        side: address.group.and_then(|g| side_by_side(world, address, g)),
        left_out,
    }
}

/// How many claims there are, each counted once; what only sums up others is none.
pub(super) fn total(comparison: &Comparison) -> usize {
    comparison.groups.iter().filter(|group| !group.sums_up).count()
}

/// The claims that most reports make of which none goes back to another's source.
pub(super) struct Corroborated {
    /// For each report, the first of those that have its source.
    source: Vec<ReportIx>,
    /// How many such reports make one of these claims; 0 where no two make one.
    pub(super) reports: usize,
}

impl Corroborated {
    pub(super) fn best(comparison: &Comparison) -> Self {
        let reports = comparison.groups.iter().flat_map(|group| &group.claims).map(|claim| claim.report.0 + 1).max();
        let mut source: Vec<ReportIx> = (0..reports.unwrap_or(0)).map(ReportIx).collect();
        for finding in comparison.findings.iter().filter(|f| f.kind == FindingKind::SharedOrigin) {
            let of = |ix: &ReportIx| source.get(ix.0 as usize).copied();
            let joined: Vec<ReportIx> = finding.reports.iter().filter_map(of).collect();
            let Some(first) = joined.iter().copied().min() else { continue };
            source.iter_mut().filter(|source| joined.contains(source)).for_each(|source| *source = first);
        }
        let mut best = Self { source, reports: 0 };
        let counted = comparison.groups.iter().filter(|group| !group.sums_up);
        best.reports = counted.map(|group| best.count(group)).max().filter(|most| *most > 1).unwrap_or(0);
        best
    }

    /// How many reports of different sources make a claim.
    fn count(&self, group: &ClaimGroup) -> usize {
        let source = |report: &ReportIx| self.source.get(report.0 as usize).copied().unwrap_or_default();
        distinct(group.stated_by().iter().map(source).collect())
    }

    /// Whether a claim is one of them.
    pub(super) fn has(&self, group: &ClaimGroup) -> bool {
        self.reports > 0 && !group.sums_up && self.count(group) == self.reports
    }
}

/// How many reports state a claim, and how many more perhaps do. The claims of a group are in order of their reports.
fn stated_by(group: &ClaimGroup) -> (usize, usize) {
    let all = group.claims.chunk_by(|a, b| a.report == b.report).count();
    let sure = group.stated_by().len();
    (sure, all.saturating_sub(sure))
}

/// How many reports there are in a list, each counted once.
fn distinct(mut reports: Vec<ReportIx>) -> usize {
    reports.order();
    reports.dedup();
    reports.len()
}

/// Reports in order of the vote they tell of, then of the corpus.
pub(super) fn columns(world: &World) -> Vec<ReportIx> {
    world.register.columns().to_vec()
}

/// The same, but at most so many: those with most claims kept.
fn columns_that_say_most(world: &World, kept: &Kept, most: usize) -> Vec<ReportIx> {
    let mut columns = columns(world);
    if columns.len() > most {
        let mut claims = vec![0usize; columns.len()];
        for (_, row) in world.rows.list.iter().enumerate().filter(|(i, _)| kept.row(*i)) {
            if let Some(count) = claims.get_mut(row.claim.report.0 as usize) {
                *count += 1;
            }
        }
        let claims_of = |ix: &ReportIx| claims.get(ix.0 as usize).copied().unwrap_or(0);
        let mut best = columns.clone();
        best.select_nth_unstable_by_key(most, |ix| (usize::MAX - claims_of(ix), *ix));
        best.truncate(most);
        best.order();
        columns.retain(|ix| best.binary_search(ix).is_ok());
    }
    columns
}

pub(super) fn head(world: &World, address: &Address, ix: ReportIx) -> ColumnHead {
    let l = address.language();
    let vote = world.votes_of(ix).first().and_then(|v| world.comparison.votes.get(v.0 as usize));
    let vote = match vote {
        Some(vote) => vote.date.map_or_else(
            || l.choose("a vote, date open", "un vote, date incertaine").to_string(),
            |day| words::day_in_words(day, l),
        ),
        None => l.choose("no vote told of", "aucun vote relaté").to_string(),
    };
    let id = world.id(ix);
    let silent_only = address.silent.as_deref() == Some(id);
    let silences = Address { silent: (!silent_only).then(|| id.to_string()), ..address.clone() };
    ColumnHead {
        id: id.to_string(),
        name: world.name(ix),
        vote,
        open: address.opening(id, None),
        silences,
        silent_only,
    }
}

fn row(
    world: &World,
    address: &Address,
    kept: &Kept,
    ix: GroupIx,
    group: &ClaimGroup,
    columns: &[ReportIx],
) -> ClaimRow {
    let conflicts: Vec<&Finding> = conflicts(world, ix).collect();
    let cells: Vec<Cell> =
        columns.iter().map(|report| cell(world, address, kept, group, *report, &conflicts)).collect();
    let chosen = address.group == Some(ix);
    let (stated_by, perhaps) = stated_by(group);
    ClaimRow {
        group: ix,
        label: group.label.clone(),
        stated_by,
        perhaps,
        concerned: cells.iter().filter(|cell| cell.state != CellState::Elsewhere).count(),
        conflict: !conflicts.is_empty(),
        cells,
        choose: Address { group: (!chosen).then_some(ix), ..address.clone() },
        chosen,
    }
}

pub(super) fn conflicts(world: &World, ix: GroupIx) -> impl Iterator<Item = &Finding> {
    world.findings_about(ix).filter(|f| {
        matches!(f.kind, FindingKind::ClaimConflict | FindingKind::LegalEffect)
            && matches!(f.status, Status::Differ | Status::Impossible)
    })
}

fn cell(
    world: &World,
    address: &Address,
    kept: &Kept,
    group: &ClaimGroup,
    ix: ReportIx,
    conflicts: &[&Finding],
) -> Cell {
    let says = || group.claims.iter().filter(|c| c.report == ix);
    let mut mine: Vec<&ClaimRef> = says().filter(|claim| kept.is_said_so(world, **claim)).collect();
    // What is surely the same stands for what is perhaps so.
    mine.order_by_key(|c| (group.doubts(**c), **c));
    let doubted = mine.first().is_some_and(|c| group.doubts(**c));
    let first = mine.first().and_then(|first| {
        let (report, reading) = world.report(ix)?;
        let claim = reading.claims.get(first.claim as usize)?;
        Some((report, claim))
    });
    let Some((report, claim)) = first else {
        let state = match says().next() {
            Some(_) => CellState::LeftOut,
            None if is_elsewhere(world, group, ix) => CellState::Elsewhere,
            None => CellState::Silent,
        };
        return Cell { state, words: Vec::new(), link: None, passages: 0 };
    };
    let state = if conflicts.iter().any(|f| f.reports.contains(&ix)) {
        CellState::Differs
    } else if doubted {
        CellState::Perhaps
    } else if claim.quoted {
        CellState::Quotes
    } else {
        CellState::States
    };
    Cell {
        state,
        words: mine.iter().filter_map(|claim| said(world, **claim)).map(str::to_string).collect(),
        link: Some(address.opening(&report.id, Some(Anchor::new(&report.text, claim.span)))),
        passages: mine.len(),
    }
}

fn side_by_side(world: &World, address: &Address, ix: GroupIx) -> Option<SideBySide> {
    let group = world.comparison.groups.get(ix.0 as usize)?;
    let base = address.base.as_deref().and_then(|id| world.find(id));
    let mut claims: Vec<ClaimRef> = group.claims.clone();
    let conflicts: Vec<&Finding> = conflicts(world, ix).collect();
    let in_conflict = |claim: &ClaimRef| {
        let span = world.report(claim.report).and_then(|(_, r)| Some(r.claims.get(claim.claim as usize)?.span));
        let evidence = conflicts.iter().flat_map(|f| &f.evidence).filter(|e| e.report == claim.report);
        span.is_some_and(|span| evidence.clone().any(|e| e.span.start < span.end && span.start < e.span.end))
    };
    claims.order_by_key(|c| (Some(c.report) != base, !in_conflict(c), group.doubts(*c), *c));
    let at_stake = match claims.iter().rposition(in_conflict) {
        Some(last) => last + 1,
        None => claims.len(),
    };
    let reference = claims.first().copied()?;
    let reference_text = said(world, reference)?;
    let passages =
        claims.iter().filter_map(|c| passage(world, address, *c, (*c != reference).then_some(reference_text)));
    let silent = (0..world.corpus.reports.len() as u32).map(ReportIx);
    let silent = silent.filter(|r| !claims.iter().any(|c| c.report == *r) && !is_elsewhere(world, group, *r));
    let silent = silent.map(|r| world.name(r));
    Some(SideBySide {
        group: ix,
        label: group.label.clone(),
        passages: passages.collect(),
        at_stake,
        silent: silent.collect(),
        findings: world.findings_about(ix).map(|f| finding_line(world, address, f)).collect(),
        close: Address { group: None, ..address.clone() },
    })
}

/// Whether a report tells of other votes than the claims of a group: what is said of one vote alone is no matter of it.
fn is_elsewhere(world: &World, group: &ClaimGroup, ix: ReportIx) -> bool {
    let votes = world.votes_of(ix);
    !group.votes.is_empty() && !votes.is_empty() && !votes.iter().any(|v| group.votes.contains(v))
}

/// The heading of a group in full, where it was cut for want of room: the words of the claim it was taken from.
pub(crate) fn label_in_full(world: &World, ix: GroupIx) -> Option<String> {
    let group = world.comparison.groups.get(ix.0 as usize)?;
    let start = group.label.strip_suffix('…')?;
    let mut words = group.claims.iter().filter_map(|claim| said(world, *claim));
    words.find_map(|words| {
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        line.starts_with(start).then_some(line)
    })
}

/// The words of a claim.
pub(super) fn said(world: &World, claim: ClaimRef) -> Option<&str> {
    let (report, reading) = world.report(claim.report)?;
    Some(reading.claims.get(claim.claim as usize)?.span.of(&report.text))
}

pub(super) fn passage(
    world: &World,
    address: &Address,
    claim_ref: ClaimRef,
    reference: Option<&str>,
) -> Option<Passage> {
    let (report, reading) = world.report(claim_ref.report)?;
    let claim = reading.claims.get(claim_ref.claim as usize)?;
    let words = claim.span.of(&report.text);
    let group = world.group_of(claim_ref).and_then(|ix| world.comparison.groups.get(ix.0 as usize));
    let differing: Vec<(u32, Span)> = reference
        .map(|reference| differing_words(reference, words))
        .unwrap_or_default()
        .into_iter()
        .map(|s| (0, Span::new(s.start + claim.span.start, s.end + claim.span.start)))
        .collect();
    Some(Passage {
        id: report.id.clone(),
        lang: contract::language(report, reading),
        name: world.name(claim_ref.report),
        speaker: claim.speaker.map(|s| s.of(&report.text).to_string()),
        act: words::act_in_words(claim.act, address.language()),
        quoted: claim.quoted,
        perhaps: group.is_some_and(|group| group.doubts(claim_ref)),
        hedge: claim.hedge.map(|s| s.of(&report.text).to_string()),
        segments: mark_up(&report.text, claim.span, &differing),
        reference: reference.is_none(),
        link: address.opening(&report.id, Some(Anchor::new(&report.text, claim.span))),
    })
}

/// The runs of words in `text` that `reference` does not have at that place; case, accents and what stands between words
/// do not count.
pub(super) fn differing_words(reference: &str, text: &str) -> Vec<Span> {
    let after: Vec<Word<'_>> = scan(text).collect();
    let mut input = InternedInput::default();
    input.update_before(scan(reference).map(|word| key(word.text)));
    input.update_after(after.iter().map(|word| key(word.text)));
    let mut diff = Diff::compute(Algorithm::Myers, &input);
    diff.postprocess_no_heuristic(&input);
    diff.hunks()
        .filter_map(|hunk| after.get(hunk.after.start as usize..hunk.after.end as usize))
        .filter_map(|run| Some(Span::new(run.first()?.span.start, run.last()?.span.end)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Corpus, Report};

    #[test]
    fn a_window_holds_the_same_rows_and_the_columns_that_say_most() {
        let report = |id: &str, text: &str| Report { id: id.into(), text: text.into(), ..Report::default() };
        let shared = "The mayor demands the withdrawal of the troops from the harbour.";
        let reports = vec![
            report("a", shared),
            report(
                "b",
                &format!("{shared} The market opened again on the square. The ferry was late because of the storm."),
            ),
            report("c", "The weather was fine in the whole valley. The bakery closed early on Monday."),
        ];
        let world = World::read(Corpus { reports, ..Corpus::default() });
        let address = Address::default();
        let all = claims(&world, &address);
        assert!(all.rows.len() > 3 && all.kept == all.rows.len() && all.rows[0].stated_by == 2);
        let part = claims_within(&world, &address, 1..3, usize::MAX);
        assert_eq!((part.rows.as_slice(), part.kept), (&all.rows[1..3], all.kept));
        let narrow = claims_within(&world, &address, 0..usize::MAX, 2);
        assert_eq!(narrow.columns.iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), ["b", "c"]);
        assert_eq!((narrow.reports, narrow.rows[0].stated_by), (3, 2));
    }

    #[test]
    fn a_chosen_claim_that_the_filters_leave_out_is_named_with_the_way_to_it() {
        let report = |id: &str, text: &str| Report { id: id.into(), text: text.into(), ..Report::default() };
        let reports = vec![
            report("a", "The mayor demands the withdrawal of the troops from the harbour."),
            report("b", "The ferry was late because of the storm."),
        ];
        let world = World::read(Corpus { reports, ..Corpus::default() });
        let rows = claims(&world, &Address::default()).rows;
        let mayor = rows.iter().find(|row| row.label.contains("withdrawal")).expect("is a claim");
        let narrowed = Address { group: Some(mayor.group), search: "ferry".into(), ..Address::default() };
        let page = claims(&world, &narrowed);
        assert!(page.rows.iter().all(|row| !row.chosen));
        let (label, way) = page.left_out.expect("is named");
        assert_eq!(label, format!("“{}”", mayor.label));
        let page = claims(&world, &way);
        assert!(page.rows.iter().any(|row| row.chosen) && page.left_out.is_none());
    }

    #[test]
    fn what_is_perhaps_the_same_is_shown_so_and_not_counted() {
        let report = |id: &str, text: &str| Report { id: id.into(), text: text.into(), ..Report::default() };
        let shared = "The mayor demands the withdrawal of the troops from the harbour.";
        let reports = vec![report("a", shared), report("b", shared), report("c", shared)];
        let mut world = World::read(Corpus { reports, ..Corpus::default() });
        let group = &mut world.comparison.groups[0];
        group.perhaps = vec![group.claims[2]];
        let address = Address { group: Some(GroupIx(0)), ..Address::default() };
        let page = claims(&world, &address);
        let row = &page.rows[0];
        assert_eq!((row.stated_by, row.perhaps), (2, 1));
        let states: Vec<CellState> = row.cells.iter().map(|cell| cell.state).collect();
        assert_eq!(states, [CellState::States, CellState::States, CellState::Perhaps]);
        let passages = page.side.expect("a group is chosen").passages;
        assert_eq!(passages.iter().map(|p| p.perhaps).collect::<Vec<_>>(), [false, false, true]);
    }

    #[test]
    fn marks_the_words_that_differ() {
        let text = "exposes the one-sided political stance of “France”";
        let spans = differing_words("demonstrates the biased and one-sided political position of \"France\"", text);
        let words: Vec<&str> = spans.iter().map(|s| s.of(text)).collect();
        assert_eq!(words, ["exposes", "stance"]);
    }

    #[test]
    fn best_corroborated_are_claims_of_most_reports_with_sources_of_their_own() {
        let shared = "The mayor demands the withdrawal of the troops from the old harbour.";
        let lone = "The ferry company denies that the bridge was closed because of the storm.";
        let texts = [format!("{shared} {lone}"), shared.to_string(), format!("{shared} The market opened again.")];
        let reports = texts.into_iter().zip(["a", "b", "c"]);
        let reports = reports.map(|(text, id)| Report { id: id.into(), text, ..Report::default() });
        let mut world = World::read(Corpus { reports: reports.collect(), ..Corpus::default() });
        world.comparison.findings.clear();
        assert_eq!(Corroborated::best(&world.comparison).reports, 3);
        let address = Address { rows: Rows::Most, ..Address::default() };
        let page = claims(&world, &address);
        assert!(page.rows.iter().all(|row| row.stated_by == 3) && !page.rows.is_empty());
        let copies = vec![ReportIx(0), ReportIx(2)];
        world.comparison.findings.push(Finding {
            kind: FindingKind::SharedOrigin,
            status: Status::Agree,
            vote: None,
            group: None,
            reports: copies,
            evidence: Vec::new(),
            explanation: crate::comparison::Said::new("", ""),
        });
        assert_eq!(Corroborated::best(&world.comparison).reports, 2);
    }
}
