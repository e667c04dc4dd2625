//! What the reports of each vote agree on, differ on and leave out: one finding a point.
//!
//! Each file below finds one kind. Leaves claims, wording and names to the claim groups. Invariant: every
//! finding rests on words of the reports, and its explanation can be read without the page.

mod arithmetic;
mod count;
mod day;
mod denominator;
mod different;
mod outcome;
mod qualifier;
mod silence;

use super::explain;
use crate::comparison::said::{Said, say};
use crate::comparison::{Evidence, Finding, FindingKind, ReportIx, Status, Vote, VoteIx, VoteReport};
use crate::corpus::Corpus;
use crate::date::DateMention;
use crate::order::Order as _;
use crate::reading::Reading;
use crate::span::Span;
use crate::tally::{Count, Tally};

/// Finds everything worth saying of the votes, in order of kind and vote.
pub(super) fn scan(corpus: &Corpus, readings: &[Reading], votes: &[Vote]) -> Vec<Finding> {
    let mut out = Vec::new();
    let scenes: Vec<Scene<'_>> =
        votes.iter().zip(0u32..).map(|(vote, at)| Scene { corpus, readings, vote, at: VoteIx(at) }).collect();
    different::scan(&scenes, &mut out);
    for scene in &scenes {
        count::scan(scene, &mut out);
        outcome::scan(scene, &mut out);
        arithmetic::scan(scene, &mut out);
        denominator::scan(scene, &mut out);
        silence::scan(scene, &mut out);
        qualifier::scan(scene, &mut out);
        day::scan(scene, &mut out);
    }
    for finding in &mut out {
        finding.evidence.order();
        finding.evidence.dedup();
        finding.reports.order();
        finding.reports.dedup();
    }
    out
}

/// One vote with what its findings are drawn from.
struct Scene<'a> {
    corpus: &'a Corpus,
    readings: &'a [Reading],
    vote: &'a Vote,
    at: VoteIx,
}

impl<'a> Scene<'a> {
    fn name(&self, report: ReportIx) -> String {
        self.corpus.reports.get(report.0 as usize).map_or_else(String::new, explain::report)
    }

    /// The names of the reports of `list`, in order.
    fn names(&self, list: &[&VoteReport]) -> Said {
        let mut names: Vec<Said> = list.iter().map(|r| Said::same(self.name(r.report))).collect();
        names.dedup();
        explain::list(&names)
    }

    /// The tallies of one report for this vote.
    fn tallies(&self, r: &'a VoteReport) -> impl Iterator<Item = &'a Tally> {
        let reading = self.readings.get(r.report.0 as usize);
        r.tally.iter().chain(&r.also).filter_map(move |i| reading?.tallies.get(*i as usize))
    }

    fn text(&self, report: ReportIx, span: Span) -> &'a str {
        self.corpus.reports.get(report.0 as usize).map_or("", |r| span.of(&r.text))
    }

    /// Where a report states a number of this vote.
    fn stated(&self, r: &'a VoteReport, field: fn(&Tally) -> Option<Count>) -> Option<Evidence> {
        let span = self.tallies(r).find_map(field)?.span;
        Some(Evidence { report: r.report, span })
    }

    /// Where a report states its count: its tally, or where it tells of the vote.
    fn telling(&self, r: &'a VoteReport) -> Evidence {
        Evidence { report: r.report, span: self.tallies(r).next().map_or(r.span, |t| t.span) }
    }

    /// Where a report states for and against: the words from one to the other.
    fn pair(&self, r: &'a VoteReport) -> Evidence {
        let tally = self.tallies(r).find(|t| t.in_favour.is_some());
        let span = tally.and_then(|t| {
            Some(t.against.map_or(t.in_favour?.span, |a| a.span.join(t.in_favour.map_or(a.span, |f| f.span))))
        });
        Evidence { report: r.report, span: span.unwrap_or_else(|| self.telling(r).span) }
    }

    fn date(&self, r: &'a VoteReport) -> Option<&'a DateMention> {
        self.readings.get(r.report.0 as usize)?.dates.get(r.date_mention? as usize)
    }

    /// The reports that tell of this vote themselves: those with a count, or, where none has one, all.
    fn counting(&self) -> Vec<&'a VoteReport> {
        self.vote.reports.iter().filter(|r| r.in_favour.is_some()).collect()
    }

    /// For and against as most reports give them, with one that does.
    fn main(&self) -> Option<(u64, u64)> {
        super::most(self.vote.reports.iter().filter_map(|r| r.in_favour.zip(r.against)))
    }

    fn finding(&self, kind: FindingKind, status: Status, explanation: Said) -> Finding {
        Finding {
            kind,
            status,
            vote: Some(self.at),
            group: None,
            reports: Vec::new(),
            evidence: Vec::new(),
            explanation,
        }
    }

    /// "the vote of 15 November 2022", "this vote".
    fn called(&self) -> Said {
        self.vote.date.map_or_else(
            || Said::new("this vote", "ce vote"),
            |day| say!("the vote of {day}", "le vote du {day}", day = explain::day(day)),
        )
    }

    /// "the French Senate".
    fn body(&self) -> Said {
        explain::body(self.vote.body.as_ref())
    }

    /// "of the French Senate".
    fn of_body(&self) -> Said {
        explain::of_body(self.vote.body.as_ref())
    }
}

/// Reports grouped by a value they state, the most frequent first; ties by value.
fn by_value<'a, T: Ord + Copy>(
    reports: impl Iterator<Item = &'a VoteReport>,
    value: impl Fn(&VoteReport) -> Option<T>,
) -> Vec<(T, Vec<&'a VoteReport>)> {
    let mut groups: std::collections::BTreeMap<T, Vec<&'a VoteReport>> = std::collections::BTreeMap::new();
    for report in reports {
        if let Some(value) = value(report) {
            groups.entry(value).or_default().push(report);
        }
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.order_by_key(|g| std::cmp::Reverse(g.1.len()));
    groups
}
