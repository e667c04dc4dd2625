//! One statement in several voices or wordings: the report's own here, quoted there; one statement of one
//! speaker quoted in different words.

use super::evidence::{Reports, finding};
use super::features::Table;
use super::likeness::likeness;
use crate::claim::words::DOCUMENT;
use crate::claim::{Act, Claim};
use crate::comparison::{ClaimGroup, ClaimRef, Finding, FindingKind, GroupIx, Status};
use crate::fold::fold;
use crate::span::Span;
use crate::tokens::Tokens;

/// Attribution and wording findings of one group.
pub(super) fn find(
    reports: Reports<'_>,
    table: &Table,
    places: impl Fn(ClaimRef) -> Option<usize>,
    ix: GroupIx,
    group: &ClaimGroup,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(wording(reports, table, &places, ix, group));
    findings.extend(voices(reports, table, &places, ix, group));
    findings
}

/// Two reports quote one speaker in different words.
fn wording(
    reports: Reports<'_>,
    table: &Table,
    places: impl Fn(ClaimRef) -> Option<usize>,
    ix: GroupIx,
    group: &ClaimGroup,
) -> Option<Finding> {
    let quoted: Vec<ClaimRef> = group.claims.iter().copied().filter(|&c| quotes(reports, c)).take(40).collect();
    for (i, &a) in quoted.iter().enumerate() {
        let other = quoted[i + 1..].iter().copied().find(|&b| {
            b.report != a.report
                && one_speaker(table, &places, a, b)
                && plain(reports.words(a)) != plain(reports.words(b))
        });
        let Some(b) = other else { continue };
        let speaker = [a, b].iter().find_map(|&c| reports.claim(c).speaker.map(|s| reports.short(c.report, s)));
        let evidence = vec![reports.place(a), reports.place(b)];
        let explanation = format!(
            "One statement of {}, it seems, in two wordings: “{}” in {}, “{}” in {}. Each report puts its wording in quotation marks.",
            speaker.map_or_else(|| "one speaker".to_string(), |s| lower_article(&s)),
            reports.short(a.report, quotation(reports, a)),
            reports.name(a.report),
            reports.short(b.report, quotation(reports, b)),
            reports.name(b.report),
        );
        return Some(finding(FindingKind::Wording, Status::Differ, None, Some(ix), evidence, explanation));
    }
    None
}

/// One report says it in its own voice, another puts it in somebody's mouth.
fn voices(
    reports: Reports<'_>,
    table: &Table,
    places: impl Fn(ClaimRef) -> Option<usize>,
    ix: GroupIx,
    group: &ClaimGroup,
) -> Option<Finding> {
    let said = |c: ClaimRef| {
        let claim = reports.claim(c);
        let person = claim.speaker.is_some_and(|s| !is_text(s.of(reports.text(c.report))));
        person && (claim.quoted || speaks(claim))
    };
    let own = |c: ClaimRef| {
        let claim = reports.claim(c);
        !claim.quoted && claim.speaker.is_none() && claim.hedge.is_none() && claim.act == Act::Reports
    };
    for own in group.claims.iter().copied().filter(|&c| own(c)).take(20) {
        let other = group
            .claims
            .iter()
            .copied()
            .find(|&c| c.report != own.report && said(c) && likeness_of(table, &places, own, c) >= super::LEAST);
        let Some(other) = other else { continue };
        let speaker = reports.claim(other).speaker.map_or_else(String::new, |s| reports.short(other.report, s));
        let explanation = format!(
            "{} says it in its own voice (“{}”); {} leaves it to {} (“{}”).",
            reports.name(own.report),
            reports.short(own.report, reports.claim(own).span),
            reports.name(other.report),
            lower_article(&speaker),
            reports.short(other.report, reports.claim(other).span),
        );
        let evidence = vec![reports.place(own), reports.place(other)];
        return Some(finding(FindingKind::Attribution, Status::Differ, None, Some(ix), evidence, explanation));
    }
    None
}

/// Whether a speaker is the text itself, which says what everybody may read.
fn is_text(speaker: &str) -> bool {
    let tokens = Tokens::scan(speaker);
    (0..tokens.len()).any(|i| tokens.lexeme(i).claim & DOCUMENT != 0)
}

/// The quotation in a claim, or all of it.
fn quotation(reports: Reports<'_>, at: ClaimRef) -> Span {
    let claim = reports.claim(at);
    let quotes = &reports.readings[at.report.0 as usize].quotes;
    let longest = quotes.iter().filter(|q| claim.span.contains(q.span)).max_by_key(|q| (q.span.len(), q.span.start));
    longest.filter(|q| !claim.quoted || 2 * q.span.len() > claim.span.len()).map_or(claim.span, |q| q.span)
}

/// Whether somebody says it, rather than does it.
fn speaks(claim: &Claim) -> bool {
    matches!(claim.act, Act::States | Act::Denies | Act::Warns | Act::Accuses)
}

/// Whether a claim is mostly, or in its telling part, a quotation.
fn quotes(reports: Reports<'_>, at: ClaimRef) -> bool {
    let claim = reports.claim(at);
    claim.quoted
        || reports.readings[at.report.0 as usize]
            .quotes
            .iter()
            .any(|q| 5 * q.span.overlap(claim.span) >= 2 * claim.span.len())
}

/// Whether two quotations are one speaker's, and how alike they must be: more, where the speaker has no name.
fn one_speaker(table: &Table, places: impl Fn(ClaimRef) -> Option<usize>, a: ClaimRef, b: ClaimRef) -> bool {
    let (Some(x), Some(y)) = (places(a), places(b)) else { return false };
    let (x, y) = (&table.features[x].speaker, &table.features[y].speaker);
    let least = if x.is_empty() && y.is_empty() { 500 } else { super::LEAST };
    (x.is_empty() && y.is_empty() || x.iter().any(|t| y.contains(t))) && likeness_of(table, &places, a, b) >= least
}

/// How alike two claims of a group are themselves, not only through others.
fn likeness_of(table: &Table, places: impl Fn(ClaimRef) -> Option<usize>, a: ClaimRef, b: ClaimRef) -> u32 {
    let (Some(x), Some(y)) = (places(a), places(b)) else { return 0 };
    likeness(table, &table.features[x], &table.features[y])
}

/// A passage without marks and case.
fn plain(words: &str) -> String {
    fold(words).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

/// "The ministry" inside a sentence.
fn lower_article(name: &str) -> String {
    for article in ["The ", "A ", "Le ", "La ", "Les ", "Un ", "Une "] {
        if let Some(rest) = name.strip_prefix(article) {
            return format!("{}{rest}", article.to_lowercase());
        }
    }
    name.to_string()
}
