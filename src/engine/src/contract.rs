//! Readings and comparisons in the shape of the command's JSON: names, ids and quotes instead of indices.
//!
//! Plain structs that serialise; printing them is left to the caller. Invariant: unknown is `null`, never
//! left out, and every place is `start`/`end` in bytes of the report's text.

use serde::Serialize;

use crate::comparison::{Comparison, FindingKind, Interval, ReportIx, Said, Status};
use crate::corpus::{Corpus, Report};
use crate::date::{DateMention, Day, Precision};
use crate::language::Language;
use crate::reading::{Reading, WarningKind};
use crate::span::Span;
use crate::tally::{Outcome, Qualifier};

/// One line of `scrutin read`.
#[derive(Debug, Serialize)]
pub struct ReadingOut<'a> {
    id: &'a str,
    title: Option<&'a str>,
    date: Option<String>,
    language: Option<String>,
    tallies: Vec<TallyOut<'a>>,
    claims: Vec<ClaimOut<'a>>,
    dates: Vec<DateOut<'a>>,
    warnings: Vec<WarningOut<'a>>,
}

#[derive(Debug, Serialize)]
struct TallyOut<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    #[serde(rename = "for")]
    in_favour: Option<u64>,
    against: Option<u64>,
    abstain: Option<u64>,
    not_voting: Option<u64>,
    voters: Option<u64>,
    corrected: Option<u64>,
    qualifier: Option<Qualifier>,
    outcome: Option<Outcome>,
    body: Option<&'a str>,
    date: Option<DateOut<'a>>,
}

#[derive(Debug, Serialize)]
struct ClaimOut<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    speaker: Option<PlaceOut<'a>>,
    act: crate::claim::Act,
    quoted: bool,
    negated: bool,
    hedge: Option<PlaceOut<'a>>,
}

#[derive(Debug, Serialize)]
struct DateOut<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    value: Option<String>,
    precision: Option<Precision>,
    weekday: Option<String>,
    offset_days: Option<i8>,
    role: crate::date::DateRole,
}

#[derive(Debug, Serialize)]
struct WarningOut<'a> {
    kind: WarningKind,
    start: u32,
    end: u32,
    reason: &'a str,
}

#[derive(Debug, Serialize)]
struct PlaceOut<'a> {
    start: u32,
    end: u32,
    text: &'a str,
}

/// The whole of `scrutin compare --json`.
#[derive(Debug, Serialize)]
pub struct ComparisonOut<'a> {
    fingerprint: String,
    reports: Vec<ReportOut<'a>>,
    votes: Vec<VoteOut<'a>>,
    claim_groups: Vec<GroupOut<'a>>,
    findings: Vec<FindingOut<'a>>,
}

#[derive(Debug, Serialize)]
struct ReportOut<'a> {
    id: &'a str,
    file: &'a str,
    title: Option<&'a str>,
    publisher: Option<&'a str>,
    date: Option<String>,
    language: Option<String>,
}

#[derive(Debug, Serialize)]
struct VoteOut<'a> {
    id: String,
    date: Option<String>,
    date_candidates: Vec<String>,
    body: Option<&'a str>,
    seats: Option<u32>,
    motion: Option<EvidenceOut<'a>>,
    outcome: Option<Outcome>,
    #[serde(rename = "for")]
    in_favour: Interval,
    against: Interval,
    abstain: Interval,
    not_voting: Interval,
    reports: Vec<VoteReportOut<'a>>,
    why: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct VoteReportOut<'a> {
    report: &'a str,
    start: u32,
    end: u32,
    /// Of the motion as the report words it.
    #[serde(rename = "for")]
    in_favour: Option<u64>,
    against: Option<u64>,
    /// That motion is the opposite of the vote's: its sides are those of the vote turned round.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    turned: bool,
    abstain: Option<u64>,
    not_voting: Option<u64>,
    voters: Option<u64>,
    qualifier: Option<Qualifier>,
    date: Option<String>,
    date_stated: bool,
    date_basis: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct GroupOut<'a> {
    id: String,
    label: &'a str,
    votes: Vec<String>,
    sums_up: bool,
    claims: Vec<MemberOut<'a>>,
}

#[derive(Debug, Serialize)]
struct FindingOut<'a> {
    kind: FindingKind,
    status: Status,
    vote: Option<String>,
    group: Option<String>,
    reports: Vec<&'a str>,
    evidence: Vec<EvidenceOut<'a>>,
    explanation: &'a str,
}

#[derive(Debug, Serialize)]
struct MemberOut<'a> {
    #[serde(flatten)]
    place: EvidenceOut<'a>,
    /// Weak evidence alone joins it to the others; left out where it does not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    perhaps: bool,
}

#[derive(Debug, Serialize)]
struct EvidenceOut<'a> {
    report: &'a str,
    start: u32,
    end: u32,
}

/// A reading in the shape of the contract.
pub fn reading<'a>(report: &'a Report, reading: &'a Reading) -> ReadingOut<'a> {
    let text = report.text.as_str();
    let place = |span: Span| PlaceOut { start: span.start, end: span.end, text: span.of(text) };
    ReadingOut {
        id: &report.id,
        title: title(report, reading),
        date: report_date(report, reading).map(|d| d.to_string()),
        language: language(report, reading),
        tallies: reading
            .tallies
            .iter()
            .map(|t| TallyOut {
                start: t.span.start,
                end: t.span.end,
                text: t.span.of(text),
                in_favour: t.in_favour.map(|c| c.value),
                against: t.against.map(|c| c.value),
                abstain: t.abstain.map(|c| c.value),
                not_voting: t.not_voting.map(|c| c.value),
                voters: t.voters.map(|c| c.value),
                corrected: t.corrected.map(|c| c.value),
                qualifier: t.qualifier.map(|(q, _)| q),
                outcome: t.outcome,
                body: t.body.map(|s| s.of(text)),
                date: t.date.and_then(|i| reading.dates.get(i as usize)).map(|d| date(d, text)),
            })
            .collect(),
        claims: reading
            .claims
            .iter()
            .map(|c| ClaimOut {
                start: c.span.start,
                end: c.span.end,
                text: c.span.of(text),
                speaker: c.speaker.map(place),
                act: c.act,
                quoted: c.quoted,
                negated: c.negated,
                hedge: c.hedge.map(place),
            })
            .collect(),
        dates: reading.dates.iter().map(|d| date(d, text)).collect(),
        warnings: reading
            .warnings
            .iter()
            .map(|w| WarningOut { kind: w.kind, start: w.span.start, end: w.span.end, reason: &w.reason })
            .collect(),
    }
}

/// A comparison in the shape of the contract.
pub fn comparison<'a>(corpus: &'a Corpus, readings: &'a [Reading], comparison: &'a Comparison) -> ComparisonOut<'a> {
    let id = |ix: ReportIx| corpus.reports.get(ix.0 as usize).map_or("", |r| r.id.as_str());
    let evidence = |report: ReportIx, span: Span| EvidenceOut { report: id(report), start: span.start, end: span.end };
    let day = |d: Option<Day>| d.map(|d| d.to_string());
    ComparisonOut {
        fingerprint: corpus.fingerprint(),
        reports: corpus
            .reports
            .iter()
            .zip(readings)
            .map(|(report, reading)| ReportOut {
                id: &report.id,
                file: &report.file,
                title: title(report, reading),
                publisher: report.meta.publisher.as_deref(),
                date: day(report_date(report, reading)),
                language: language(report, reading),
            })
            .collect(),
        votes: comparison
            .votes
            .iter()
            .zip(0..)
            .map(|(vote, ix)| VoteOut {
                id: crate::comparison::VoteIx(ix).to_string(),
                date: day(vote.date),
                date_candidates: vote.date_candidates.iter().map(Day::to_string).collect(),
                body: vote.body.as_ref().map(in_english),
                seats: vote.seats,
                motion: vote.motion.map(|m| evidence(m.report, m.span)),
                outcome: vote.outcome,
                in_favour: vote.in_favour,
                against: vote.against,
                abstain: vote.abstain,
                not_voting: vote.not_voting,
                reports: vote
                    .reports
                    .iter()
                    .map(|r| VoteReportOut {
                        report: id(r.report),
                        start: r.span.start,
                        end: r.span.end,
                        in_favour: if r.turned { r.against } else { r.in_favour },
                        against: if r.turned { r.in_favour } else { r.against },
                        turned: r.turned,
                        abstain: r.abstain,
                        not_voting: r.not_voting,
                        voters: r.voters,
                        qualifier: r.qualifier,
                        date: day(r.date),
                        date_stated: r.date_stated,
                        date_basis: r.date_basis.iter().map(|step| in_english(&step.said)).collect(),
                    })
                    .collect(),
                why: vote.why.iter().map(in_english).collect(),
            })
            .collect(),
        claim_groups: comparison
            .groups
            .iter()
            .zip(0..)
            .map(|(group, ix)| GroupOut {
                id: crate::comparison::GroupIx(ix).to_string(),
                label: &group.label,
                votes: group.votes.iter().map(ToString::to_string).collect(),
                sums_up: group.sums_up,
                claims: group
                    .claims
                    .iter()
                    .filter_map(|c| {
                        let claim = readings.get(c.report.0 as usize)?.claims.get(c.claim as usize)?;
                        Some(MemberOut { place: evidence(c.report, claim.span), perhaps: group.doubts(*c) })
                    })
                    .collect(),
            })
            .collect(),
        findings: comparison
            .findings
            .iter()
            .map(|f| FindingOut {
                kind: f.kind,
                status: f.status,
                vote: f.vote.map(|v| v.to_string()),
                group: f.group.map(|g| g.to_string()),
                reports: f.reports.iter().map(|&r| id(r)).collect(),
                evidence: f.evidence.iter().map(|e| evidence(e.report, e.span)).collect(),
                explanation: in_english(&f.explanation),
            })
            .collect(),
    }
}

/// The contract is in English, whatever the page speaks.
fn in_english(said: &Said) -> &str {
    said.in_language(Language::English)
}

/// The title given with the report, else the one its text begins with.
pub fn title<'a>(report: &'a Report, reading: &Reading) -> Option<&'a str> {
    report.meta.title.as_deref().or_else(|| reading.structure.title.map(|s| s.of(&report.text)))
}

/// The day of publication given with the report, else the one its date line states in full.
pub fn report_date(report: &Report, reading: &Reading) -> Option<Day> {
    report.meta.date.or_else(|| {
        let mut dated = reading.dates.iter().filter(|d| d.role == crate::date::DateRole::Published);
        dated.find_map(DateMention::day_stated)
    })
}

/// The language given with the report, else the one its words are in.
pub fn language(report: &Report, reading: &Reading) -> Option<String> {
    report.meta.language.clone().or_else(|| reading.language.map(|l| l.code().to_string()))
}

fn date<'a>(mention: &DateMention, text: &'a str) -> DateOut<'a> {
    DateOut {
        start: mention.span.start,
        end: mention.span.end,
        text: mention.span.of(text),
        value: mention.value(),
        precision: mention.precision(),
        weekday: mention.weekday.map(|w| format!("-W-{w}")),
        offset_days: mention.offset_days,
        role: mention.role,
    }
}
