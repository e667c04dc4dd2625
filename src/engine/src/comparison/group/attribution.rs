//! One statement in several voices or wordings: the report's own here, quoted there; one statement of one
//! speaker quoted in different words.

use super::evidence::{Reports, finding};
use super::features::Table;
use super::likeness::strict;
use crate::claim::words::{ACCUSE, DENY, DOCUMENT, STATE, WARN};
use crate::claim::{Act, Claim};
use crate::comparison::said::{Said, say};
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
    findings.extend(speakers(reports, table, &places, ix, group));
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
        let other = quoted[i + 1..]
            .iter()
            .copied()
            .find(|&b| b.report != a.report && one_speaker(table, &places, a, b) && differ(reports, a, b));
        let Some(b) = other else { continue };
        let speaker = [a, b].iter().find_map(|&c| reports.claim(c).speaker.map(|s| reports.short(c.report, s)));
        let evidence = vec![reports.place(a), reports.place(b)];
        let speaker = speaker.map_or_else(
            || Said::new(" of one speaker", ""),
            |name| say!(" of {name}", ", attribuée à « {name} »", name = lower_article(&name)),
        );
        let explanation = say!(
            "One statement{speaker}, it seems, in two wordings: “{first}” in {one}, “{second}” in {other}. Each report puts its wording in quotation marks.",
            "Une même déclaration, semble-t-il{speaker}, en deux formulations : « {first} » dans {one}, « {second} » dans {other}. Chaque article met la sienne entre guillemets.",
            speaker,
            first = reports.short(a.report, quotation(reports, a)),
            one = reports.name(a.report),
            second = reports.short(b.report, quotation(reports, b)),
            other = reports.name(b.report)
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
    // Somebody says it: in a frame around it, or in quotation marks.
    let said = |c: ClaimRef| {
        let claim = reports.claim(c);
        let person = claim.speaker.is_some_and(|s| !is_text(s.of(reports.text(c.report))));
        person && (claim.quoted || speaks(claim) && framed(reports, c))
    };
    // Nobody says it, or whoever is named does it: "the army shelled the town".
    let own = |c: ClaimRef| {
        let claim = reports.claim(c);
        let told = claim.speaker.is_none() && claim.act == Act::Reports
            || claim.act == Act::States
                && claim.act_span.is_none()
                && claim.speaker.is_some_and(|s| s.start == claim.span.start);
        told && !claim.quoted && claim.hedge.is_none()
    };
    // What both say in passing is not what is left to somebody.
    let least = |c: ClaimRef| if reports.claim(c).speaker.is_some() { 600 } else { 500 };
    for own in group.claims.iter().copied().filter(|&c| own(c)).take(20) {
        let other = group
            .claims
            .iter()
            .copied()
            .find(|&c| c.report != own.report && said(c) && likeness_of(table, &places, own, c) >= least(own));
        let Some(other) = other else { continue };
        let speaker = reports.claim(other).speaker.map_or_else(String::new, |s| reports.short(other.report, s));
        let explanation = say!(
            "{one} says it in its own voice (“{first}”); {two} leaves it to {speaker} (“{second}”).",
            "{one} le prend à son compte (« {first} ») ; {two} l’attribue à « {speaker} » (« {second} »).",
            one = reports.head(own.report),
            first = reports.short(own.report, reports.claim(own).span),
            two = reports.name(other.report),
            speaker = lower_article(&speaker),
            second = reports.short(other.report, reports.claim(other).span)
        );
        let evidence = vec![reports.place(own), reports.place(other)];
        return Some(finding(FindingKind::Attribution, Status::Differ, None, Some(ix), evidence, explanation));
    }
    None
}

/// Whether a verb of saying, or "according to", stands beside the name of who says a claim, in its sentence.
fn framed(reports: Reports<'_>, at: ClaimRef) -> bool {
    const NEAR: u32 = 160;
    let (claim, text) = (reports.claim(at), reports.text(at.report));
    let Some(name) = claim.speaker else { return false };
    if claim.span.contains(name) {
        // "The ministry said that ..."; who writes a text, answers or abolishes does what is told.
        return claim.act_span.is_some_and(|act| {
            let tokens = Tokens::scan(Span::new(act.end, claim.span.end.max(act.end)).of(text));
            matches!(tokens.key(0), "that" | "que" | "qu'") || ['"', ':'].iter().any(|mark| tokens.is_mark(0, *mark))
        });
    }
    let (from, to) = if name.start < claim.span.start {
        (name.start.saturating_sub(16), claim.span.start)
    } else {
        (claim.span.end, name.end + 24)
    };
    let end = text.len() as u32;
    let window = Span::new(floor(text, from), floor(text, to.min(end)));
    if window.len() > NEAR || window.of(text).contains(['.', '\n']) && name.start < claim.span.start {
        return false;
    }
    let tokens = Tokens::scan(window.of(text));
    let says = |i: usize| {
        tokens.lexeme(i).claim & (STATE | DENY | WARN | ACCUSE) != 0
            || matches!(tokens.key(i), "according" | "selon" | "apres")
    };
    // Before a claim, the frame leads up to it: "said on Monday that", "according to the mayor,", "warned".
    let last = tokens.len().saturating_sub(1);
    let leads = || {
        matches!(tokens.key(last), "that" | "que" | "qu'" | "how")
            || ['"', ',', ':', '-'].iter().any(|mark| tokens.is_mark(last, *mark))
            || (last.saturating_sub(1)..=last).any(says)
    };
    (0..tokens.len()).any(says) && (name.start > claim.span.start || leads())
}

/// The last character boundary at or before `at`.
fn floor(text: &str, at: u32) -> u32 {
    let at = (at as usize).min(text.len());
    (0..=at).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0) as u32
}

/// The very same words are put in the mouths of two people.
fn speakers(
    reports: Reports<'_>,
    table: &Table,
    places: impl Fn(ClaimRef) -> Option<usize>,
    ix: GroupIx,
    group: &ClaimGroup,
) -> Option<Finding> {
    let names = |c: ClaimRef| places(c).map(|row| &table.features[row].speaker).filter(|names| !names.is_empty());
    let quoted: Vec<ClaimRef> = group.claims.iter().copied().filter(|&c| quotes(reports, c)).take(40).collect();
    for (i, &one) in quoted.iter().enumerate() {
        let words = plain(quotation(reports, one).of(reports.text(one.report)));
        if words.split(' ').count() < 5 {
            continue;
        }
        let other = quoted[i + 1..].iter().copied().find(|&c| {
            c.report != one.report
                && plain(quotation(reports, c).of(reports.text(c.report))) == words
                && names(one).zip(names(c)).is_some_and(|(x, y)| !x.iter().any(|t| y.contains(t)))
        });
        let Some(other) = other else { continue };
        let who = |c: ClaimRef| reports.claim(c).speaker.map_or_else(String::new, |s| reports.short(c.report, s));
        let explanation = say!(
            "The same words (“{words}”) are {first}'s in {in_one} and {second}'s in {in_other}.",
            "Les mêmes mots (« {words} ») sont attribués à « {first} » dans {in_one} et à « {second} » dans {in_other}.",
            words = reports.short(one.report, quotation(reports, one)),
            first = lower_article(&who(one)),
            in_one = reports.name(one.report),
            second = lower_article(&who(other)),
            in_other = reports.name(other.report)
        );
        let evidence = vec![reports.place(one), reports.place(other)];
        return Some(finding(FindingKind::Attribution, Status::Differ, None, Some(ix), evidence, explanation));
    }
    None
}

/// Whether two quotations have different words, not only more or fewer of the same.
fn differ(reports: Reports<'_>, a: ClaimRef, b: ClaimRef) -> bool {
    let words = |c: ClaimRef| plain(quotation(reports, c).of(reports.text(c.report)));
    let (one, other) = (words(a), words(b));
    !one.contains(&other) && !other.contains(&one)
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
    let least = if x.is_empty() && y.is_empty() { 500 } else { 300 };
    (x.is_empty() && y.is_empty() || x.iter().any(|t| y.contains(t))) && likeness_of(table, &places, a, b) >= least
}

/// How alike two claims of a group are themselves, not only through others.
fn likeness_of(table: &Table, places: impl Fn(ClaimRef) -> Option<usize>, a: ClaimRef, b: ClaimRef) -> u32 {
    let (Some(x), Some(y)) = (places(a), places(b)) else { return 0 };
    strict(table, &table.features[x], &table.features[y])
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
