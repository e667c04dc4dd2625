//! What belongs to which report and to which claim group, looked up once when a world is made.
//!
//! Views ask for it row by row, and rows may be thousands. Leaves what is shown of it to the views.

use rustc_hash::FxHashMap;

use super::reports::{apart, is_difference};
use crate::comparison::{Comparison, Finding, GroupIx, ReportIx, VoteIx};
use crate::corpus::Corpus;
use crate::order::Order as _;

/// The lists, by report and by group.
#[derive(Clone, Debug, Default)]
pub(super) struct Register {
    ids: FxHashMap<String, ReportIx>,
    /// Places in the comparison's findings.
    of_report: Vec<Vec<u32>>,
    of_group: FxHashMap<GroupIx, Vec<u32>>,
    votes: Vec<Vec<VoteIx>>,
    /// Reports in order of the vote they tell of, then of the corpus.
    columns: Vec<ReportIx>,
    /// For each finding in which reports differ, those that stand apart.
    apart: FxHashMap<u32, Vec<ReportIx>>,
}

impl Register {
    pub(super) fn build(corpus: &Corpus, comparison: &Comparison) -> Self {
        let mut register = Self {
            of_report: vec![Vec::new(); corpus.reports.len()],
            votes: vec![Vec::new(); corpus.reports.len()],
            ..Self::default()
        };
        for (report, ix) in corpus.reports.iter().zip(0..) {
            register.ids.entry(report.id.clone()).or_insert(ReportIx(ix));
        }
        for (finding, at) in comparison.findings.iter().zip(0..) {
            if is_difference(finding) {
                register.apart.insert(at, apart(comparison, finding));
            }
            for report in &finding.reports {
                if let Some(list) = register.of_report.get_mut(report.0 as usize).filter(|l| l.last() != Some(&at)) {
                    list.push(at);
                }
            }
            if let Some(group) = finding.group {
                register.of_group.entry(group).or_default().push(at);
            }
        }
        let mut votes: Vec<(bool, VoteIx)> =
            comparison.votes.iter().zip(0..).map(|(vote, ix)| (vote.background, VoteIx(ix))).collect();
        votes.order();
        for (_, ix) in votes {
            for told in comparison.votes.get(ix.0 as usize).map_or(&[][..], |vote| &vote.reports) {
                if let Some(list) = register.votes.get_mut(told.report.0 as usize).filter(|l| l.last() != Some(&ix)) {
                    list.push(ix);
                }
            }
        }
        register.columns = (0..corpus.reports.len() as u32).map(ReportIx).collect();
        let votes = &register.votes;
        register.columns.order_by_key(|ix| {
            let first = votes.get(ix.0 as usize).and_then(|votes| votes.first());
            (first.map_or(u32::MAX, |vote| vote.0), *ix)
        });
        register
    }

    /// Reports in order of the vote they tell of, then of the corpus: as columns stand side by side.
    pub(super) fn columns(&self) -> &[ReportIx] {
        &self.columns
    }

    /// The report with this id.
    pub(super) fn find(&self, id: &str) -> Option<ReportIx> {
        self.ids.get(id).copied()
    }

    /// The votes a report tells of, its subjects first.
    pub(super) fn votes(&self, report: ReportIx) -> &[VoteIx] {
        self.votes.get(report.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// The findings a report has a part in, in their order.
    pub(super) fn about_report<'c>(
        &'c self,
        comparison: &'c Comparison,
        report: ReportIx,
    ) -> impl Iterator<Item = &'c Finding> {
        let places = self.of_report.get(report.0 as usize).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|&at| comparison.findings.get(at as usize))
    }

    /// The findings in which a report has a part and reports differ, each with those that stand apart.
    pub(super) fn differences_of<'c>(
        &'c self,
        comparison: &'c Comparison,
        report: ReportIx,
    ) -> impl Iterator<Item = (&'c Finding, &'c [ReportIx])> {
        let places = self.of_report.get(report.0 as usize).map_or(&[][..], Vec::as_slice);
        let differs = |at: &u32| Some((comparison.findings.get(*at as usize)?, self.apart.get(at)?.as_slice()));
        places.iter().filter_map(differs)
    }

    /// The findings about a claim group, in their order.
    pub(super) fn about_group<'c>(
        &'c self,
        comparison: &'c Comparison,
        group: GroupIx,
    ) -> impl Iterator<Item = &'c Finding> {
        let places = self.of_group.get(&group).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|&at| comparison.findings.get(at as usize))
    }
}
