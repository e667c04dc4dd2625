//! Votes put together from the reports' tallies and mentions, and the findings about them.
//!
//! Each report is searched for what it tells of votes (`mention`), with the body (`chamber`), the time
//! (`when`) and the topic (`topic`) of each telling; tellings are bound to votes (`bind`), and the day of a
//! vote is resolved from all of them (`resolve`). What numbers leave possible is in `interval`, what the
//! reports agree and differ on in `finding`. Leaves claims to the claim groups.

mod bind;
mod chamber;
mod explain;
mod finding;
mod interval;
mod mention;
mod reason;
mod resolve;
mod topic;
mod when;
mod words;

use std::collections::BTreeMap;

use self::bind::Cluster;
use self::chamber::{Body, Chambers};
use self::mention::{Rests, Telling};
use super::said::Said;
use super::{Evidence, Finding, Overrides, ReportIx, Vote, VoteReport};
use crate::corpus::Corpus;
use crate::order::Order as _;
use crate::reading::Reading;
use crate::tally::Outcome;

/// Puts tallies and mentions of votes together by evidence: body, date, tally, motion, wording.
pub(super) fn assemble(corpus: &Corpus, readings: &[Reading], overrides: &Overrides) -> Vec<Vote> {
    let chambers = Chambers::new(&corpus.chambers);
    let mut by_id: Vec<usize> = (0..corpus.reports.len().min(readings.len())).collect();
    by_id.order_by(|a, b| corpus.reports[*a].id.cmp(&corpus.reports[*b].id).then(a.cmp(b)));
    let mut words = topic::Words::new();
    let mut tellings: Vec<Telling> = Vec::new();
    for (&at, rank) in by_id.iter().zip(0u32..) {
        tellings.extend(mention::scan(&corpus.reports[at], at as u32, rank, &readings[at], &chambers, &mut words));
    }
    let clusters = bind::bind(&tellings, &corpus.reports, &chambers, &words, overrides);
    turn(&clusters, &mut tellings);
    let mut votes: Vec<(Vote, u32)> =
        clusters.iter().map(|c| build(corpus, readings, c, &tellings, &chambers, &words)).collect();
    votes.order_by(|(a, i), (b, j)| {
        let key =
            |v: &Vote| (v.date.is_none(), v.date, v.body.is_none(), v.body.clone(), v.in_favour.low, v.against.low);
        key(a).cmp(&key(b)).then(i.cmp(j))
    });
    votes.into_iter().map(|v| v.0).collect()
}

/// Turns round what a report tells from the other side ("voted 218-140 to strike the clause" where others have "the
/// clause failed 140-218"), so that a vote has one side for and one against.
fn turn(clusters: &[Cluster], tellings: &mut [Telling]) {
    for cluster in clusters {
        let Some((in_favour, against)) = cluster.main_pair() else { continue };
        if in_favour == against {
            continue;
        }
        for &i in &cluster.tellings {
            let Some(t) = tellings.get_mut(i) else { continue };
            if t.numbers.pair() == Some((against, in_favour)) {
                std::mem::swap(&mut t.numbers.in_favour, &mut t.numbers.against);
                t.outcome = t.outcome.map(|o| match o {
                    Outcome::Adopted => Outcome::Rejected,
                    Outcome::Rejected => Outcome::Adopted,
                });
                t.turned = true;
            }
        }
    }
}

/// Findings about votes: different-votes, tally, arithmetic, denominator, unstated, qualifier, date.
pub(super) fn find(corpus: &Corpus, readings: &[Reading], votes: &[Vote]) -> Vec<Finding> {
    finding::scan(corpus, readings, votes)
}

/// The vote a cluster makes, and the rank of its first telling, by which ties are broken.
fn build(
    corpus: &Corpus,
    readings: &[Reading],
    cluster: &Cluster,
    tellings: &[Telling],
    chambers: &Chambers,
    words: &topic::Words,
) -> (Vote, u32) {
    let mut members: Vec<&Telling> = cluster.tellings.iter().filter_map(|i| tellings.get(*i)).collect();
    members.order_by_key(|t| (t.rests == Rests::Background, t.rank, t.span));
    let resolved = resolve::resolve(&members);
    let body = body(&members);
    let seats = chambers.seats(&body, resolved.day.map(|d| d.year));
    let mut reports: Vec<VoteReport> = members.iter().map(|t| told(corpus, readings, t, &resolved)).collect();
    reports.order_by_key(|r| (r.report, r.span));
    let counts = |field: fn(&VoteReport) -> Option<u64>| interval::stated(reports.iter().filter_map(field));
    let stated = [counts(|r| r.in_favour), counts(|r| r.against), counts(|r| r.abstain), counts(|r| r.not_voting)];
    let qualifier = members.iter().filter_map(|t| t.numbers.qualifier).min();
    let [in_favour, against, abstain, not_voting] = interval::bounds(stated, qualifier, seats);
    let shown = as_written(corpus, &members, &body).or_else(|| chambers.shown(&body));
    let why = reason::why(corpus, readings, &members, &resolved, shown.as_ref(), words);
    let vote = Vote {
        date: resolved.day,
        date_candidates: resolved.candidates,
        body: shown,
        seats,
        motion: members
            .iter()
            .filter(|t| t.rests != Rests::Background)
            .filter_map(|t| Some(Evidence { report: ReportIx(t.report), span: t.motion? }))
            .max_by_key(|e| (e.span.len().min(90), std::cmp::Reverse(*e))),
        outcome: most(members.iter().filter_map(|t| t.outcome)),
        in_favour,
        against,
        abstain,
        not_voting,
        background: members.iter().all(|t| t.rests == Rests::Background),
        reports,
        why,
    };
    (vote, members.first().map_or(0, |t| t.rank))
}

/// A body that is not in the table, as the first of the reports that name it so writes it.
fn as_written(corpus: &Corpus, members: &[&Telling], body: &Body) -> Option<Said> {
    let (report, span) = members.iter().filter(|t| t.body == *body).find_map(|t| Some((t.report, t.named?)))?;
    let words: Vec<&str> = span.of(&corpus.reports.get(report as usize)?.text).split_whitespace().collect();
    let name = words.join(" ").replace('\'', "’");
    let mut letters = name.chars();
    let first = letters.next()?;
    Some(Said::same(first.to_uppercase().chain(letters).collect::<String>()))
}

/// The body most tellings name; a known one before a plain name for it.
fn body(members: &[&Telling]) -> Body {
    let known = most(members.iter().filter(|t| matches!(t.body, Body::Known(_))).map(|t| &t.body));
    let named = || {
        let most = most(members.iter().filter(|t| t.body != Body::Unknown).map(|t| &t.body))?;
        // The fuller of two names for one body: "springfield city council" for "council".
        let Body::Named(short) = most else { return Some(most) };
        let covers = |b: &&Body| matches!(b, Body::Named(n) if short.split(' ').all(|w| n.split(' ').any(|v| v == w)));
        members.iter().map(|t| &t.body).filter(covers).max_by_key(|b| match b {
            Body::Named(n) => (n.len(), std::cmp::Reverse(n)),
            _ => (0, std::cmp::Reverse(short)),
        })
    };
    known.or_else(named).cloned().unwrap_or_default()
}

/// The value met most often; of several, the least.
fn most<T: Ord>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, u32> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let best = counts.values().copied().max()?;
    counts.into_iter().find(|c| c.1 == best).map(|c| c.0)
}

fn told(corpus: &Corpus, readings: &[Reading], t: &Telling, resolved: &resolve::Resolved) -> VoteReport {
    let at = t.report as usize;
    let words = t
        .when
        .mention
        .and_then(|m| readings.get(at)?.dates.get(m as usize))
        .zip(corpus.reports.get(at))
        .map(|(d, r)| d.span.of(&r.text));
    let (date, date_basis, date_stated) = resolve::settle(&t.when, words, resolved);
    VoteReport {
        report: ReportIx(t.report),
        span: t.span,
        tally: t.tallies.first().copied(),
        also: t.tallies.iter().skip(1).copied().collect(),
        turned: t.turned,
        in_favour: t.numbers.in_favour,
        against: t.numbers.against,
        abstain: t.numbers.abstain,
        not_voting: t.numbers.not_voting,
        voters: t.numbers.voters,
        qualifier: t.numbers.qualifier,
        date,
        recalled: t.rests == Rests::Background,
        date_mention: t.when.mention,
        date_basis,
        date_stated,
    }
}

#[cfg(test)]
mod tests;
