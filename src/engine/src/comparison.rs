//! Several readings put together: votes, claim groups and findings.
//!
//! `compare` is the only step that sees more than one report. Pure, and the same whatever the order of
//! the reports: ties are broken by report id and place. The order of `reports` follows the corpus.

mod group;
mod origin;
pub(crate) mod said;
mod vote;

pub(crate) use group::name_uses;
#[doc(hidden)]
pub use group::{Weighed, signs, weigh};
use serde::{Deserialize, Serialize};

pub use self::said::Said;
use crate::corpus::Corpus;
use crate::date::Day;
use crate::order::Order as _;
use crate::reading::Reading;
use crate::span::Span;
use crate::tally::{Outcome, Qualifier};

/// Index of a report in [`Corpus::reports`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ReportIx(pub u32);

/// Index of a vote in [`Comparison::votes`]; printed `v1` for 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct VoteIx(pub u32);

/// Index of a claim group in [`Comparison::groups`]; printed `c1` for 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct GroupIx(pub u32);

impl std::fmt::Display for VoteIx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "v{}", self.0 + 1)
    }
}

impl std::fmt::Display for GroupIx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "c{}", self.0 + 1)
    }
}

/// A place in one report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Evidence {
    /// The report.
    pub report: ReportIx,
    /// Where in its text.
    pub span: Span,
}

/// A number known to lie between two bounds, both included; `high` is `None` where nothing bounds it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// Least it can be.
    pub low: u64,
    /// Most it can be.
    pub high: Option<u64>,
}

/// One report's word on one vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteReport {
    /// The report.
    pub report: ReportIx,
    /// Where the vote is told of: the tally, or the words that mention the vote.
    pub span: Span,
    /// Index into the reading's tallies; `None` where the report gives no count and no qualifier.
    pub tally: Option<u32>,
    /// Further tallies of the same report for the same vote (repeated, or corrected), as indices.
    pub also: Vec<u32>,
    /// The report only recalls this vote, as background to another matter.
    pub recalled: bool,
    /// The report tells of the opposite motion ("voted 218-140 to strike it"): its sides are turned round here, so that
    /// all reports of a vote have one side for and one against.
    pub turned: bool,
    /// Stated numbers, all tallies of this report for this vote taken together.
    pub in_favour: Option<u64>,
    /// Stated votes against.
    pub against: Option<u64>,
    /// Stated abstentions.
    pub abstain: Option<u64>,
    /// Stated not voting.
    pub not_voting: Option<u64>,
    /// The report's own denominator.
    pub voters: Option<u64>,
    /// Stated qualifier.
    pub qualifier: Option<Qualifier>,
    /// The day this report gives the vote, resolved.
    pub date: Option<Day>,
    /// Index into the reading's dates of the words `date` was resolved from, if any.
    pub date_mention: Option<u32>,
    /// How `date` was reached, step by step; empty if it is stated in full.
    pub date_basis: Vec<DateStep>,
    /// Whether the whole date stands in the report's own words.
    pub date_stated: bool,
}

/// One step on the way from the words of a report to a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateStep {
    /// What it rests on, in plain words.
    pub said: Said,
    /// It rests on when reports were published or what other days they speak of, not on the day others give the vote.
    pub by_own_time: bool,
}

impl From<Said> for DateStep {
    fn from(said: Said) -> Self {
        Self { said, by_own_time: false }
    }
}

/// One vote, put together from the reports by evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// The day, if evidence fixes it.
    pub date: Option<Day>,
    /// The days it could be, where evidence leaves several open.
    pub date_candidates: Vec<Day>,
    /// The body that voted, by the name of the chamber data where known.
    pub body: Option<Said>,
    /// Seats of that body, from the chamber data.
    pub seats: Option<u32>,
    /// What was voted on, in the words of a report.
    pub motion: Option<Evidence>,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// Votes for: what the reports and arithmetic leave possible.
    pub in_favour: Interval,
    /// Votes against.
    pub against: Interval,
    /// Abstentions.
    pub abstain: Interval,
    /// Not voting.
    pub not_voting: Interval,
    /// Each report that tells of the vote, in corpus order.
    pub reports: Vec<VoteReport>,
    /// Why these passages are taken for one vote, strongest reason first.
    pub why: Vec<Said>,
    /// Only mentioned as background, by no report its subject.
    pub background: bool,
}

/// A claim named by report and place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClaimRef {
    /// The report.
    pub report: ReportIx,
    /// Index into the reading's claims.
    pub claim: u32,
}

/// Claims of several reports that say the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimGroup {
    /// A short heading in the words of a report.
    pub label: String,
    /// The claims, in corpus order.
    pub claims: Vec<ClaimRef>,
    /// Those of them that only weak evidence joins to the others: perhaps the same. In corpus order.
    pub perhaps: Vec<ClaimRef>,
    /// The vote(s) its reports tell of, if the claims are about one.
    pub votes: Vec<VoteIx>,
    /// One claim that only sums up others of its report, each of which is in a group of its own: of no interest beside them.
    pub sums_up: bool,
}

impl ClaimGroup {
    /// Whether a claim of the group is perhaps another.
    #[must_use]
    pub fn doubts(&self, claim: ClaimRef) -> bool {
        self.perhaps.binary_search(&claim).is_ok()
    }

    /// The reports that surely state it, in corpus order.
    #[must_use]
    pub fn stated_by(&self) -> Vec<ReportIx> {
        let mut reports: Vec<ReportIx> =
            self.claims.iter().filter(|&&claim| !self.doubts(claim)).map(|claim| claim.report).collect();
        reports.dedup();
        reports
    }
}

/// The kinds of findings. The kebab-case name is what the contract prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// Two tallies that belong to two votes.
    DifferentVotes,
    /// Numbers compared across reports.
    Tally,
    /// Numbers that cannot hold together.
    Arithmetic,
    /// "of 296 voters" where others count those who abstained.
    Denominator,
    /// A report leaves a number unstated.
    Unstated,
    /// A word for the majority against the numbers.
    Qualifier,
    /// Dates compared.
    Date,
    /// Binding against non-binding.
    LegalEffect,
    /// Claims of one group that cannot both hold.
    ClaimConflict,
    /// Own voice here, quoted there; or different speakers.
    Attribution,
    /// One statement in two wordings.
    Wording,
    /// Different names for one thing, or a name spelt differently.
    NameVariant,
    /// Reports that share long runs of words or rare misspellings.
    SharedOrigin,
}

impl FindingKind {
    /// Every kind, in the order findings stand in.
    pub const ALL: [Self; 13] = [
        Self::DifferentVotes,
        Self::Tally,
        Self::Arithmetic,
        Self::Denominator,
        Self::Unstated,
        Self::Qualifier,
        Self::Date,
        Self::LegalEffect,
        Self::ClaimConflict,
        Self::Attribution,
        Self::Wording,
        Self::NameVariant,
        Self::SharedOrigin,
    ];

    /// The name in the contract and in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::DifferentVotes => "different-votes",
            Self::Tally => "tally",
            Self::Arithmetic => "arithmetic",
            Self::Denominator => "denominator",
            Self::Unstated => "unstated",
            Self::Qualifier => "qualifier",
            Self::Date => "date",
            Self::LegalEffect => "legal-effect",
            Self::ClaimConflict => "claim-conflict",
            Self::Attribution => "attribution",
            Self::Wording => "wording",
            Self::NameVariant => "name-variant",
            Self::SharedOrigin => "shared-origin",
        }
    }
}

/// What a finding says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The reports agree.
    Agree,
    /// They differ.
    Differ,
    /// At least one is silent.
    Silent,
    /// It cannot be so.
    Impossible,
}

/// A typed agreement, difference or silence, with its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What kind.
    pub kind: FindingKind,
    /// What it says.
    pub status: Status,
    /// The vote it concerns, if one.
    pub vote: Option<VoteIx>,
    /// The claim group it concerns, if one.
    pub group: Option<GroupIx>,
    /// The reports it concerns, in corpus order.
    pub reports: Vec<ReportIx>,
    /// The words it rests on.
    pub evidence: Vec<Evidence>,
    /// One or two plain sentences.
    pub explanation: Said,
}

/// The reader's word on which passages tell of one vote; part of the address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overrides {
    /// Pairs of places the reader says are one vote: report id and first byte of the passage.
    pub same: Vec<[(String, u32); 2]>,
    /// Pairs the reader says are two votes.
    pub apart: Vec<[(String, u32); 2]>,
}

/// A corpus compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Votes, by date, then by body; undated last.
    pub votes: Vec<Vote>,
    /// Claim groups: most reports first, then by first appearance. Every claim is in exactly one.
    pub groups: Vec<ClaimGroup>,
    /// Findings, by kind, then by vote and group.
    pub findings: Vec<Finding>,
}

/// Compares the reports of a corpus. `readings` are theirs, in the same order. Never fails.
pub fn compare(corpus: &Corpus, readings: &[Reading], overrides: &Overrides) -> Comparison {
    let votes = vote::assemble(corpus, readings, overrides);
    let (groups, meanings) = group::assemble(corpus, readings, &votes);
    let mut findings = vote::find(corpus, readings, &votes);
    findings.extend(group::find(corpus, readings, &votes, &groups, &meanings));
    findings.order_by(|a, b| (a.kind, a.vote, a.group, &a.evidence).cmp(&(b.kind, b.vote, b.group, &b.evidence)));
    Comparison { votes, groups, findings }
}

#[cfg(test)]
mod tests {
    use super::FindingKind;

    #[test]
    fn kinds_are_called_what_the_contract_calls_them() {
        for kind in FindingKind::ALL {
            assert_eq!(serde_json::to_value(kind).ok(), Some(kind.word().into()));
        }
    }
}
