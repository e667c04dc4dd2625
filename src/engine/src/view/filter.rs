//! The rows facets choose among, one a claim, and what filters and search leave of them.
//!
//! Leaves the panels to `facets`. Invariant: a row has at least one value in each facet; what is not stated is a
//! value of its own. Rows are the units of the claims' index, in the same order.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{World, words};
use crate::address::{Address, Choice, Facet, Filters, Value};
use crate::comparison::{ClaimRef, Comparison, FindingKind, GroupIx, ReportIx, Status};
use crate::contract;
use crate::corpus::{Corpus, Report};
use crate::date::Day;
use crate::fold::fold;
use crate::language::Language;
use crate::order::Order as _;
use crate::reading::Reading;
use crate::search::columns::{Column, Things};
use crate::search::{Broken, Builder, Doubt, Field, Index, Notice, Query, Source, Term, highlight};
use crate::span::Span;

/// One claim as facets see it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Row {
    pub(super) claim: ClaimRef,
    pub(super) group: GroupIx,
    pub(super) span: Span,
}

/// All rows, and the values they have, by facet.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Rows {
    /// In order of report, then of place.
    pub(super) list: Vec<Row>,
    /// The claim of each row: one that several passages make is counted once.
    claims: Things,
    /// The value ids of the rows, one column a facet in the order of [`Facet::ALL`].
    columns: Vec<Column>,
    /// The distinct values of each facet, in the same order.
    values: Vec<Vec<Value>>,
    /// The day of publication of each report.
    pub(super) days: Vec<Option<Day>>,
}

/// The values of one facet as they are met, each with its id.
#[derive(Default)]
struct Seen {
    ids: FxHashMap<Value, u32>,
    values: Vec<Value>,
}

impl Seen {
    fn id(&mut self, value: Value) -> u32 {
        let next = self.values.len() as u32;
        *self.ids.entry(value).or_insert_with_key(|value| {
            self.values.push(value.clone());
            next
        })
    }
}

impl Rows {
    pub(super) fn build(corpus: &Corpus, readings: &[Reading], comparison: &Comparison) -> Self {
        let mut list = Vec::new();
        for (group, group_ix) in comparison.groups.iter().zip(0..).filter(|(group, _)| !group.sums_up) {
            for &claim in &group.claims {
                let reading = readings.get(claim.report.0 as usize);
                if let Some(read) = reading.and_then(|r| r.claims.get(claim.claim as usize)) {
                    list.push(Row { claim, group: GroupIx(group_ix), span: read.span });
                }
            }
        }
        list.order_by_key(|row| row.claim);
        let claims = Things::of(list.iter().map(|row| row.group.0));
        let speakers = speaker_labels(corpus, readings);
        let statuses = statuses(comparison);
        let votes = votes_by_report(comparison, readings.len());
        let (mut columns, mut values) = (Vec::new(), Vec::new());
        for facet in Facet::ALL {
            let mut seen = Seen::default();
            let column = if facet == Facet::Vote {
                let lists = votes.iter().map(|votes| match votes.as_slice() {
                    [] => vec![seen.id(Value::NotStated)],
                    votes => votes.iter().map(|v| seen.id(Value::Is(v.clone()))).collect(),
                });
                let lists = lists.collect();
                Column::Many { of: list.iter().map(|row| row.claim.report.0).collect(), lists }
            } else {
                let value = |row: &Row| {
                    let at = row.claim.report.0 as usize;
                    let report = corpus.reports.get(at)?;
                    let claim = readings.get(at)?.claims.get(row.claim.claim as usize)?;
                    match facet {
                        Facet::Report => Some(report.id.as_str()),
                        Facet::Publisher => report.meta.publisher.as_deref(),
                        Facet::Act => Some(words::act_in_words(claim.act, Language::English)),
                        Facet::Speaker => {
                            let speaker = fold(claim.speaker?.of(&report.text));
                            speakers.get(strip_article(&speaker)).map(String::as_str)
                        }
                        Facet::Voice => Some(if claim.quoted { "quoted" } else { "own" }),
                        Facet::Status => statuses.get(row.group.0 as usize).copied(),
                        Facet::Vote => None,
                    }
                };
                Column::One(list.iter().map(|row| seen.id(Value::of(value(row)))).collect())
            };
            columns.push(column);
            values.push(seen.values);
        }
        let days = corpus.reports.iter().zip(readings).map(|(report, reading)| contract::report_date(report, reading));
        Self { list, claims, columns, values, days: days.collect() }
    }

    /// The distinct values of a facet.
    pub(super) fn values(&self, facet: Facet) -> &[Value] {
        self.values.get(facet_index(facet)).map_or(&[], Vec::as_slice)
    }

    /// The value ids of a facet, row by row.
    pub(super) fn column(&self, facet: Facet) -> Option<&Column> {
        self.columns.get(facet_index(facet))
    }

    /// How many claims have a value in some passage, each claim once.
    pub(super) fn claims_with(&self, facet: Facet, value: &Value) -> usize {
        let mut groups = BTreeSet::new();
        if let (Some(id), Some(column)) = (self.values(facet).iter().position(|v| v == value), self.column(facet)) {
            let mut set = vec![false; id + 1];
            set[id] = true;
            column.has(&set, |at, has| {
                if let Some(row) = self.list.get(at).filter(|_| has) {
                    groups.insert(row.group);
                }
            });
        }
        groups.len()
    }

    /// The rows of one report.
    pub(super) fn of_report(&self, report: ReportIx) -> std::ops::Range<usize> {
        let from = self.list.partition_point(|row| row.claim.report < report);
        let to = self.list.partition_point(|row| row.claim.report <= report);
        from..to
    }
}

fn facet_index(facet: Facet) -> usize {
    Facet::ALL.iter().position(|f| *f == facet).unwrap_or(0)
}

/// What the last address left: a view, its panel and its chips ask for the same.
#[derive(Debug, Default)]
pub(super) struct Last(Mutex<Option<Arc<Kept>>>);

impl Clone for Last {
    /// Another world has yet to be asked.
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// What the filters and the search of an address leave.
#[derive(Debug)]
pub(super) struct Kept {
    /// The address's part in it.
    asked: (Filters, String),
    /// For each row, the facets it fails, as bits in the order of [`Facet::ALL`]; the highest is the search.
    fails: Vec<u16>,
    /// The reports the search finds, best first; `None` without a search.
    pub(super) ranked: Option<Vec<ReportIx>>,
    /// The search as understood.
    pub(super) query: Query,
}

/// The bit of the search in [`Kept::fails`].
const SEARCH: u16 = 1 << 15;
/// The bit of the days of publication.
const DAYS: u16 = 1 << 14;

impl Kept {
    pub(super) fn of(world: &World, address: &Address) -> Arc<Self> {
        let Ok(mut last) = world.last.0.lock() else { return Arc::new(Self::ask(world, address)) };
        match last.as_ref().filter(|kept| kept.asked.0 == address.filters && kept.asked.1 == address.search) {
            Some(kept) => Arc::clone(kept),
            None => Arc::clone(last.insert(Arc::new(Self::ask(world, address)))),
        }
    }

    fn ask(world: &World, address: &Address) -> Self {
        let asked = (address.filters.clone(), address.search.clone());
        let query = Query::parse(&address.search).resolved(&world.search.reports);
        let mut fails = fails(world, address);
        if query.is_empty() {
            return Self { asked, fails, ranked: None, query };
        }
        let hits = world.search.reports.search(&query, &Reports(world));
        let mut rows = world.search.claims.matches(&query, &Claims(world)).into_iter().map(|hit| hit.unit).peekable();
        for (row, fails) in (0..).zip(&mut fails) {
            if rows.next_if_eq(&row).is_none() {
                *fails |= SEARCH;
            }
        }
        let ranked = hits.into_iter().map(|hit| ReportIx(hit.unit)).collect();
        Self { asked, fails, ranked: Some(ranked), query }
    }

    /// Whether row `i` is kept.
    pub(super) fn row(&self, i: usize) -> bool {
        self.fails.get(i).is_some_and(|f| *f == 0)
    }

    /// For each report, whether something of it is kept: a claim, or all of it where nothing is filtered.
    pub(super) fn reports(&self, world: &World, address: &Address) -> Vec<bool> {
        let mut kept = vec![address.filters.is_empty(); world.corpus.reports.len()];
        for (i, row) in world.rows.list.iter().enumerate() {
            if self.row_but_search(i)
                && let Some(kept) = kept.get_mut(row.claim.report.0 as usize)
            {
                *kept = true;
            }
        }
        if let Some(found) = &self.ranked {
            let mut hit = vec![false; kept.len()];
            for at in found {
                if let Some(hit) = hit.get_mut(at.0 as usize) {
                    *hit = true;
                }
            }
            kept.iter_mut().zip(hit).for_each(|(kept, hit)| *kept &= hit);
        }
        kept
    }

    /// Whether the facets keep row `i`, whatever is searched.
    pub(super) fn row_but_search(&self, i: usize) -> bool {
        self.fails.get(i).is_some_and(|f| *f & !SEARCH == 0)
    }

    /// How many claims have each value of a facet when that facet is left out of account.
    pub(super) fn count(&self, world: &World, facet: Facet) -> Vec<u32> {
        let Some(column) = world.rows.column(facet) else { return Vec::new() };
        column.count(&world.rows.claims, &self.fails, !(1 << facet_index(facet)), world.rows.values(facet).len())
    }

    /// How many claims there are in each bar of days of publication when those days are left out of account; `bars` has
    /// for each report the one it is in.
    pub(super) fn count_by_bar(&self, world: &World, bars: &[u32], count: usize) -> Vec<u32> {
        world.rows.claims.count(&self.fails, !DAYS, count, |at| {
            let bar = world.rows.list.get(at).map_or(usize::MAX, |row| row.claim.report.0 as usize);
            bars.get(bar..).and_then(|bars| bars.get(..1)).unwrap_or(&[])
        })
    }

    /// How many claims a report makes, whatever is searched.
    pub(super) fn count_of(&self, world: &World, report: ReportIx) -> usize {
        let range = world.rows.of_report(report);
        let rows = world.rows.list.get(range.clone()).unwrap_or(&[]);
        let kept = range.zip(rows).filter(|(i, _)| self.row_but_search(*i));
        let mut groups: Vec<GroupIx> = kept.map(|(_, row)| row.group).collect();
        groups.order();
        groups.dedup();
        groups.len()
    }

    /// How many claims reports make between them, whatever is searched.
    pub(super) fn count_in(&self, world: &World, reports: &[ReportIx]) -> usize {
        let mut among = vec![false; world.corpus.reports.len()];
        for ix in reports {
            if let Some(among) = among.get_mut(ix.0 as usize) {
                *among = true;
            }
        }
        let mut made = vec![false; world.comparison.groups.len()];
        for (i, row) in world.rows.list.iter().enumerate() {
            if among.get(row.claim.report.0 as usize) == Some(&true)
                && self.row_but_search(i)
                && let Some(made) = made.get_mut(row.group.0 as usize)
            {
                *made = true;
            }
        }
        made.into_iter().filter(|made| *made).count()
    }

    /// Whether a claim is said as the filters ask: in the voice, the act and by the speaker chosen.
    pub(super) fn is_said_so(&self, world: &World, claim: ClaimRef) -> bool {
        let asked = [Facet::Voice, Facet::Act, Facet::Speaker].map(|facet| 1u16 << facet_index(facet));
        let row = world.rows.list.binary_search_by_key(&claim, |row| row.claim).ok();
        let fails = row.and_then(|row| self.fails.get(row)).copied().unwrap_or(0);
        asked.iter().all(|bit| fails & bit == 0)
    }

    /// The search hits in one report, in order and apart.
    pub(super) fn hits_in(&self, world: &World, report: ReportIx) -> Vec<Span> {
        world.report(report).map_or_else(Vec::new, |(report, _)| highlight(&report.text, &self.query))
    }

    /// What may not be understood as meant in the search: as typed, and values that nothing here has.
    pub(super) fn notices(&self, world: &World) -> Vec<Notice> {
        let mut notices = self.query.notices.clone();
        for (field, value) in self.query.fields() {
            if Reports(world).having(field, value).is_empty() {
                let part = format!("{}:{}", field.word(), value.written());
                notices.push(Notice { span: value.span(), part, doubt: Doubt::NoSuchValue });
            }
        }
        notices.order_by_key(|notice| notice.span);
        notices
    }
}

/// What is searched: reports, and claims as the rows have them.
#[derive(Clone, Debug)]
pub(super) struct Indices {
    reports: Index,
    claims: Index,
}

impl Indices {
    pub(super) fn build(corpus: &Corpus, rows: &Rows) -> Self {
        let mut claims = Builder::default();
        let mut reports = Builder::default();
        for (report, ix) in corpus.reports.iter().zip(0..) {
            reports.add(&report.text);
            let rows = rows.list.get(rows.of_report(ReportIx(ix))).unwrap_or(&[]);
            rows.iter().for_each(|row| claims.add(row.span.of(&report.text)));
        }
        Self { reports: reports.finish(), claims: claims.finish() }
    }

    /// Both as bytes: of the reports, of the claims.
    pub(super) fn encode(&self) -> [Vec<u8>; 2] {
        [self.reports.encode().to_vec(), self.claims.encode().to_vec()]
    }

    /// Undoes [`Indices::encode`].
    pub(super) fn decode([reports, claims]: [Vec<u8>; 2]) -> Result<Self, Broken> {
        Ok(Self { reports: Index::decode(reports)?, claims: Index::decode(claims)? })
    }
}

/// Reports as units of a search.
struct Reports<'w>(&'w World);

impl Source for Reports<'_> {
    fn text(&self, unit: u32) -> &str {
        self.0.corpus.reports.get(unit as usize).map_or("", |report| &report.text)
    }

    fn having(&self, field: Field, value: &Term) -> Vec<u32> {
        let world = self.0;
        let by_claims = |facet: Facet| {
            let rows = rows_having(world, facet, value);
            let reports =
                rows.into_iter().filter_map(|row| world.rows.list.get(row as usize)).map(|r| r.claim.report.0);
            let mut reports: Vec<u32> = reports.collect();
            reports.dedup();
            reports
        };
        let by_report = |name: &dyn Fn(&Report, &Reading) -> bool| {
            let reports = world.corpus.reports.iter().zip(world.readings.iter()).zip(0..);
            reports.filter(|((report, reading), _)| name(report, reading)).map(|(_, ix)| ix).collect()
        };
        match field {
            Field::Speaker => by_claims(Facet::Speaker),
            Field::Act => by_claims(Facet::Act),
            Field::Voice => by_claims(Facet::Voice),
            Field::Report => by_report(&|report, _| value.names(&report.id)),
            Field::Publisher => by_report(&|report, _| report.meta.publisher.as_ref().is_some_and(|p| value.names(p))),
            Field::Title => {
                by_report(&|report, reading| contract::title(report, reading).is_some_and(|t| value.names(t)))
            }
        }
    }
}

/// Claims as units of a search, in the order of the rows.
struct Claims<'w>(&'w World);

impl Source for Claims<'_> {
    fn text(&self, unit: u32) -> &str {
        let Some(row) = self.0.rows.list.get(unit as usize) else { return "" };
        self.0.report(row.claim.report).map_or("", |(report, _)| row.span.of(&report.text))
    }

    fn having(&self, field: Field, value: &Term) -> Vec<u32> {
        match field {
            Field::Speaker => rows_having(self.0, Facet::Speaker, value),
            Field::Act => rows_having(self.0, Facet::Act, value),
            Field::Voice => rows_having(self.0, Facet::Voice, value),
            Field::Report | Field::Publisher | Field::Title => {
                let reports = Reports(self.0).having(field, value);
                reports.into_iter().flat_map(|ix| self.0.rows.of_report(ReportIx(ix))).map(|row| row as u32).collect()
            }
        }
    }
}

/// The rows whose value in a facet is called so.
fn rows_having(world: &World, facet: Facet, value: &Term) -> Vec<u32> {
    let named = |known: &Value| matches!(known, Value::Is(name) if value.names(name));
    let set: Vec<bool> = world.rows.values(facet).iter().map(named).collect();
    let mut rows = Vec::new();
    if let Some(column) = world.rows.column(facet).filter(|_| set.contains(&true)) {
        column.has(&set, |row, has| rows.extend(has.then_some(row as u32)));
    }
    rows
}

fn fails(world: &World, address: &Address) -> Vec<u16> {
    let mut fails = vec![0u16; world.rows.list.len()];
    for (facet, choice) in address.filters.iter() {
        let bit = 1u16 << facet_index(facet);
        let (values, Some(column)) = (world.rows.values(facet), world.rows.column(facet)) else { continue };
        let any: Vec<bool> = values.iter().map(|v| choice.any.is_empty() || choice.any.contains(v)).collect();
        let excluded: Vec<bool> = values.iter().map(|v| choice.excluded.contains(v)).collect();
        let mut fail = |row: usize, failed: bool| {
            if let Some(fails) = fails.get_mut(row).filter(|_| failed) {
                *fails |= bit;
            }
        };
        column.has(&any, |row, has| fail(row, !has));
        column.has(&excluded, &mut fail);
        if choice.all {
            let complete = groups_with_all(world, choice, values, column);
            for (row, known) in world.rows.list.iter().enumerate() {
                fail(row, !complete.get(known.group.0 as usize).copied().unwrap_or(false));
            }
        }
    }
    if let Some(days) = address.filters.days() {
        let kept: Vec<bool> = world.rows.days.iter().map(|day| days.keeps(*day)).collect();
        for (row, fails) in world.rows.list.iter().zip(&mut fails) {
            if !kept.get(row.claim.report.0 as usize).copied().unwrap_or(false) {
                *fails |= DAYS;
            }
        }
    }
    fails
}

/// For each claim group, whether its claims have every one of the values chosen in a facet between them.
fn groups_with_all(world: &World, choice: &Choice, values: &[Value], column: &Column) -> Vec<bool> {
    let mut complete = vec![true; world.comparison.groups.len()];
    for chosen in &choice.any {
        let set: Vec<bool> = values.iter().map(|value| value == chosen).collect();
        let mut has_it = vec![false; complete.len()];
        column.has(&set, |row, has| {
            let group = world.rows.list.get(row).filter(|_| has).map(|row| row.group.0 as usize);
            if let Some(has_it) = group.and_then(|group| has_it.get_mut(group)) {
                *has_it = true;
            }
        });
        complete.iter_mut().zip(has_it).for_each(|(complete, has)| *complete &= has);
    }
    complete
}

/// Agreement of each group: `differ` where a finding says so, `single` where one report makes the claim.
fn statuses(comparison: &Comparison) -> Vec<&'static str> {
    let mut statuses: Vec<&'static str> =
        comparison.groups.iter().map(|g| if g.stated_by().len() > 1 { "agree" } else { "single" }).collect();
    for finding in &comparison.findings {
        let conflict = matches!(finding.kind, FindingKind::ClaimConflict | FindingKind::LegalEffect);
        if let (true, Status::Differ | Status::Impossible, Some(group)) = (conflict, finding.status, finding.group)
            && let Some(status) = statuses.get_mut(group.0 as usize)
        {
            *status = "differ";
        }
    }
    statuses
}

fn votes_by_report(comparison: &Comparison, reports: usize) -> Vec<Vec<String>> {
    let mut votes = vec![Vec::new(); reports];
    for (vote, ix) in comparison.votes.iter().zip(0..).filter(|(v, _)| !v.background) {
        for entry in &vote.reports {
            if let Some(list) = votes.get_mut(entry.report.0 as usize) {
                list.push(crate::comparison::VoteIx(ix).to_string());
            }
        }
    }
    votes.iter_mut().for_each(Vec::dedup);
    votes
}

/// For each folded speaker without its article, the way of writing it that comes most often.
fn speaker_labels(corpus: &Corpus, readings: &[Reading]) -> FxHashMap<String, String> {
    let mut forms: FxHashMap<String, std::collections::BTreeMap<String, u32>> = FxHashMap::default();
    for (report, reading) in corpus.reports.iter().zip(readings) {
        for speaker in reading.claims.iter().filter_map(|c| c.speaker) {
            let written = speaker.of(&report.text);
            let key = fold(written);
            let start = written.len().saturating_sub(written_tail(written, &key));
            let form = written.get(start..).unwrap_or(written).to_string();
            *forms.entry(strip_article(&key).to_string()).or_default().entry(form).or_insert(0) += 1;
        }
    }
    let most = |forms: std::collections::BTreeMap<String, u32>| {
        forms.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0))).map(|(form, _)| form).unwrap_or_default()
    };
    forms.into_iter().map(|(key, forms)| (key, most(forms))).collect()
}

/// How many bytes of `written` stand after its article.
fn written_tail(written: &str, key: &str) -> usize {
    let cut = key.len() - strip_article(key).len();
    // Articles are ASCII, so the cut is the same in both forms; an apostrophe may be longer as written.
    match written.char_indices().nth(cut) {
        Some((at, _)) => written.len() - at,
        None => written.len(),
    }
}

fn strip_article(folded: &str) -> &str {
    ["the ", "le ", "la ", "les ", "l'", "a ", "an "].iter().find_map(|a| folded.strip_prefix(a)).unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Meta;

    fn world() -> World {
        let texts = [
            ("a", "Daily News", "The mayor demands the withdrawal of the troops. The troops stayed in the city."),
            ("b", "Evening Post", "“We condemn the withdrawal,” the mayor said. The city voted 12 to 3."),
        ];
        let reports = texts.map(|(id, publisher, text)| Report {
            id: id.into(),
            text: text.into(),
            meta: Meta { publisher: Some(publisher.into()), ..Meta::default() },
            ..Report::default()
        });
        World::read(Corpus { reports: reports.into(), ..Corpus::default() })
    }

    #[test]
    fn fields_hold_for_claims_and_for_reports() {
        let world = world();
        for (search, reports, has_rows) in [
            ("", None, true),
            ("withdrawal ", Some(vec![0, 1]), true),
            ("withdrawal act:demands", Some(vec![0]), true),
            ("speaker:mayor withdrawal voice:quoted", Some(vec![1]), true),
            ("publisher:\"daily news\" troops ", Some(vec![0]), true),
            ("report:b vote ", Some(vec![1]), true),
            ("withdrawal \"in the city\" ", Some(vec![0]), false),
            ("troops 12 ", Some(vec![]), false),
            ("speaker:nobody ", Some(vec![]), false),
        ] {
            let kept = Kept::of(&world, &Address { search: search.into(), ..Address::default() });
            let mut ranked = kept.ranked.clone().map(|r| r.iter().map(|ix| ix.0).collect::<Vec<_>>());
            ranked.iter_mut().for_each(|ranked| ranked.sort_unstable());
            assert_eq!(ranked, reports, "{search}");
            assert_eq!((0..world.rows.list.len()).any(|row| kept.row(row)), has_rows, "{search}");
            assert_eq!(kept.notices(&world).is_empty(), !search.contains("nobody"), "{search}");
        }
    }

    #[test]
    fn all_of_a_facet_leaves_claims_made_with_each_value() {
        let report = |id: &str, text: &str| Report { id: id.into(), text: text.into(), ..Report::default() };
        let shared = "The mayor demands the withdrawal of the troops from the harbour.";
        let reports = vec![
            report("a", &format!("{shared} The weather was fine in the whole valley.")),
            report("b", &format!("{shared} The market opened again on the square.")),
            report("c", "The ferry was late because of the storm."),
        ];
        let world = World::read(Corpus { reports, ..Corpus::default() });
        let mut address = Address::default();
        for id in ["a", "b"] {
            address.filters.toggle(Facet::Report, &Value::Is(id.into()));
        }
        let kept = |address: &Address| {
            let kept = Kept::of(&world, address);
            (0..world.rows.list.len()).filter(|&row| kept.row(row)).count()
        };
        let any = kept(&address);
        let choice = address.filters.get(Facet::Report).cloned().expect("a choice");
        address.filters.set(Facet::Report, Choice { all: true, ..choice });
        assert_eq!((any > 2, kept(&address)), (true, 2));
        assert_eq!(crate::view::claims(&world, &address).rows.len(), 1);
    }

    #[test]
    fn facets_count_what_the_search_leaves() {
        let world = world();
        let address = Address { search: "withdrawal ".into(), ..Address::default() };
        let kept = Kept::of(&world, &address);
        let rows = (0..world.rows.list.len()).filter(|&row| kept.row(row)).count();
        assert!(rows > 0 && rows < world.rows.list.len());
        let claims = crate::view::claims(&world, &address).kept;
        let both = [ReportIx(0), ReportIx(1)];
        assert_eq!(kept.count_in(&world, &both), crate::view::claims(&world, &Address::default()).kept);
        for facet in [Facet::Act, Facet::Speaker, Facet::Voice, Facet::Status, Facet::Report] {
            let counts = kept.count(&world, facet);
            assert!(counts.iter().all(|count| *count as usize <= claims), "{facet:?}");
            for (value, count) in world.rows.values(facet).iter().zip(counts) {
                let chosen = address.clone().toggling(facet, value);
                assert_eq!(crate::view::claims(&world, &chosen).kept, count as usize, "{facet:?} {value:?}");
            }
        }
    }
}
