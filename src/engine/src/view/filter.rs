//! The rows facets choose among: one a claim, with a value in every facet.
//!
//! Leaves counting to `facets`. Invariant: a row has at least one value in each facet; what is not stated
//! is a value of its own.

use rustc_hash::FxHashMap;

use super::{World, words};
use crate::address::{Address, Facet, Value};
use crate::comparison::{ClaimRef, Comparison, Evidence, FindingKind, GroupIx, ReportIx, Status};
use crate::corpus::Corpus;
use crate::fold::fold;
use crate::reading::Reading;
use crate::search::Query;
use crate::span::Span;

/// One claim as facets see it.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) claim: ClaimRef,
    pub(super) group: GroupIx,
    pub(super) span: Span,
    values: Vec<Vec<u32>>,
}

/// All rows, and the values they have, by facet.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    /// In order of report, then of place.
    pub(super) list: Vec<Row>,
    /// The distinct values of each facet, in the order of [`Facet::ALL`].
    values: Vec<Vec<Value>>,
}

impl Rows {
    pub(super) fn build(corpus: &Corpus, readings: &[Reading], comparison: &Comparison) -> Self {
        let mut rows = Self { list: Vec::new(), values: vec![Vec::new(); Facet::ALL.len()] };
        let mut seen: Vec<FxHashMap<Value, u32>> = vec![FxHashMap::default(); Facet::ALL.len()];
        let speakers = speaker_labels(corpus, readings);
        let statuses = statuses(comparison);
        let votes = votes_by_report(comparison, readings.len());
        for (group, group_ix) in comparison.groups.iter().zip(0..) {
            for &claim_ref in &group.claims {
                let at = claim_ref.report.0 as usize;
                let (Some(report), Some(reading)) = (corpus.reports.get(at), readings.get(at)) else { continue };
                let Some(claim) = reading.claims.get(claim_ref.claim as usize) else { continue };
                let speaker = claim.speaker.map(|s| fold(s.of(&report.text)));
                let speaker = speaker.and_then(|s| speakers.get(strip_article(&s)));
                let values = Facet::ALL.map(|facet| match facet {
                    Facet::Report => vec![Value::Is(report.id.clone())],
                    Facet::Publisher => vec![Value::of(report.meta.publisher.as_deref())],
                    Facet::Vote if votes[at].is_empty() => vec![Value::NotStated],
                    Facet::Vote => votes[at].iter().map(|v| Value::Is(v.clone())).collect(),
                    Facet::Act => vec![Value::of(Some(words::act_in_words(claim.act)))],
                    Facet::Speaker => vec![Value::of(speaker.map(String::as_str))],
                    Facet::Voice => vec![Value::of(Some(if claim.quoted { "quoted" } else { "own" }))],
                    Facet::Status => vec![Value::of(statuses.get(group_ix).copied())],
                });
                let values = values.into_iter().enumerate().map(|(f, values)| {
                    let ids = values.into_iter().map(|value| {
                        let next = seen[f].len() as u32;
                        *seen[f].entry(value.clone()).or_insert_with(|| {
                            rows.values[f].push(value);
                            next
                        })
                    });
                    ids.collect()
                });
                let values = values.collect();
                rows.list.push(Row { claim: claim_ref, group: GroupIx(group_ix as u32), span: claim.span, values });
            }
        }
        rows.list.sort_by_key(|row| row.claim);
        rows
    }

    /// The distinct values of a facet.
    pub(super) fn values(&self, facet: Facet) -> &[Value] {
        self.values.get(facet_index(facet)).map_or(&[], Vec::as_slice)
    }
}

impl Row {
    /// The value ids of this row in a facet.
    pub(super) fn in_facet(&self, facet: Facet) -> &[u32] {
        self.values.get(facet_index(facet)).map_or(&[], Vec::as_slice)
    }
}

fn facet_index(facet: Facet) -> usize {
    Facet::ALL.iter().position(|f| *f == facet).unwrap_or(0)
}

/// What the filters and the search of an address leave.
#[derive(Debug)]
pub(super) struct Kept {
    /// For each row, the facets it fails, as bits in the order of [`Facet::ALL`].
    fails: Vec<u16>,
    /// For each row, whether its words have what is searched.
    found: Vec<bool>,
    /// Every place the search was found, in order; empty without a search.
    pub(super) hits: Vec<Evidence>,
    /// For each report, whether all of the search is found in it.
    pub(super) reports: Vec<bool>,
}

impl Kept {
    pub(super) fn of(world: &World, address: &Address) -> Self {
        let texts: Vec<&str> = world.corpus.reports.iter().map(|r| r.text.as_str()).collect();
        let query = Query::parse(&address.search);
        let lists = world.index.find(&texts, &query);
        let mut reports = vec![true; texts.len()];
        for list in &lists {
            for (at, kept) in reports.iter_mut().enumerate() {
                let from = list.partition_point(|e| (e.report.0 as usize) < at);
                *kept &= list.get(from).is_some_and(|e| e.report.0 as usize == at);
            }
        }
        let found =
            world.rows.list.iter().map(|row| lists.iter().all(|list| any_inside(list, row.claim.report, row.span)));
        let found = found.collect();
        let mut hits = lists.concat();
        hits.sort();
        hits.dedup();
        Self { fails: fails(world, address), found, hits, reports }
    }

    /// Whether row `i` is kept.
    pub(super) fn row(&self, i: usize) -> bool {
        self.found.get(i).copied().unwrap_or(false) && self.fails.get(i).is_some_and(|f| *f == 0)
    }

    /// Whether the facets keep row `i`, whatever is searched.
    pub(super) fn row_but_search(&self, i: usize) -> bool {
        self.fails.get(i).is_some_and(|f| *f == 0)
    }

    /// Whether row `i` is kept when `facet` is left out of account.
    pub(super) fn row_but_for(&self, i: usize, facet: Facet) -> bool {
        let mask = !(1u16 << facet_index(facet));
        self.found.get(i).copied().unwrap_or(false) && self.fails.get(i).is_some_and(|f| f & mask == 0)
    }

    /// The search hits in one report.
    pub(super) fn hits_in(&self, report: ReportIx) -> &[Evidence] {
        let from = self.hits.partition_point(|e| e.report < report);
        let to = self.hits.partition_point(|e| e.report <= report);
        &self.hits[from..to]
    }
}

fn fails(world: &World, address: &Address) -> Vec<u16> {
    let mut fails = vec![0u16; world.rows.list.len()];
    for (facet, choice) in address.filters.iter() {
        let bit = 1u16 << facet_index(facet);
        let values = world.rows.values(facet);
        let any: Vec<bool> = values.iter().map(|v| choice.any.contains(v)).collect();
        let excluded: Vec<bool> = values.iter().map(|v| choice.excluded.contains(v)).collect();
        for (row, fails) in world.rows.list.iter().zip(&mut fails) {
            let ids = row.in_facet(facet);
            let has = |set: &[bool]| ids.iter().any(|&id| set.get(id as usize).copied().unwrap_or(false));
            if !(choice.any.is_empty() || has(&any)) || has(&excluded) {
                *fails |= bit;
            }
        }
    }
    fails
}

fn any_inside(list: &[Evidence], report: ReportIx, span: Span) -> bool {
    let from = list.partition_point(|e| (e.report, e.span.start) < (report, span.start));
    list.get(from).is_some_and(|e| e.report == report && e.span.end <= span.end)
}

/// Agreement of each group: `differ` where a finding says so, `single` where one report makes the claim.
fn statuses(comparison: &Comparison) -> Vec<&'static str> {
    let mut statuses: Vec<&'static str> = comparison
        .groups
        .iter()
        .map(|g| if g.claims.windows(2).any(|w| w[0].report != w[1].report) { "agree" } else { "single" })
        .collect();
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
