//! What a date dates, told by where it stands: the report, a dispatch, a picture, a broadcast, or an event.
//!
//! Leaves the choice among several event dates to the comparison.

use std::ops::Range;

use super::DateRole;
use crate::span::Span;
use crate::structure::{BlockKind, Structure};
use crate::tokens::{Kind, Tokens};

/// A dateline's place and agency take at most this many tokens.
const DATELINE_TOKENS: usize = 10;
/// A line this short may be nothing but the name of a programme with its date.
const PROGRAMME_TOKENS: usize = 24;
/// A line this short may be nothing but a place and a date.
const PLACE_LINE_TOKENS: usize = 12;
/// A line this short may be a by-line with its date.
const BYLINE_TOKENS: usize = 16;

/// Words that say a text or programme was put out on the date that follows.
const PUBLISHED: &[&str] = &["published", "posted", "updated", "publie", "publiee", "mis", "modified", "issued"];
/// Words of programmes and sittings named with their date.
const BROADCAST: &[&str] = &[
    "broadcast",
    "aired",
    "airs",
    "podcast",
    "episode",
    "programme",
    "seance",
    "emission",
    "diffuse",
    "diffusee",
    "diffusion",
    "rediffusion",
    "replay",
    "direct",
    "livestream",
    "webcast",
];

/// The role of the date expression over tokens `first..=last`, whose bytes are `span`.
pub(super) fn resolve(
    tokens: &Tokens<'_>,
    structure: &Structure,
    span: Span,
    first: usize,
    last: usize,
    full: bool,
) -> DateRole {
    let index = structure.blocks.partition_point(|b| b.span.end <= span.start);
    let Some(block) = structure.blocks.get(index) else { return DateRole::Event };
    match block.kind {
        BlockKind::DateLine => return DateRole::Published,
        BlockKind::Caption => return DateRole::Caption,
        BlockKind::Title | BlockKind::Paragraph | BlockKind::Credit | BlockKind::Boilerplate | BlockKind::Biography => {
        }
    }
    let inside = tokens.inside(block.span);
    let short = inside.len() <= PROGRAMME_TOKENS;
    let near = |words: &[&str], back: usize| {
        (first.saturating_sub(back).max(inside.start)..first).any(|i| words.contains(&tokens.key(i)))
    };
    let sentence = structure.sentences.get(structure.sentence_at(span.start)).map_or(block.span, |s| s.span);
    let opens = tokens.at(sentence.start).max(inside.start);
    // A line or sentence that is nothing but a day, at the end: "18.01.2024".
    let ended = structure.sentences.last().is_some_and(|s| s.span == sentence);
    let bare = || {
        tokens.inside(sentence).all(|i| {
            (first..=last).contains(&i)
                || !tokens.get(i).is_some_and(|t| t.kind == Kind::Word || t.kind == Kind::Number)
        })
    };
    if full && ended && structure.sentences.len() > 1 && bare() {
        return DateRole::Published;
    }
    if full && near(PUBLISHED, 6) && !has_body_verb(tokens, opens, first) {
        return DateRole::Published;
    }
    // "Lors de la séance du 15 novembre, le Sénat a adopté": what was decided there is told, no programme.
    let decides = || {
        let verbs = crate::tally::words::ADOPT | crate::tally::words::REJECT;
        tokens.is_mark(last + 1, ',') && (last + 1..inside.end).any(|i| tokens.lexeme(i).tally & verbs != 0)
    };
    if full && (near(BROADCAST, 4) && (short && !decides() || tokens.is_mark(first.wrapping_sub(1), '('))) {
        return DateRole::Broadcast;
    }
    if full && index < 4 && inside.len() <= PLACE_LINE_TOKENS && only_names(tokens, inside.clone(), first, last) {
        return DateRole::Dateline;
    }
    // "3 June 2025. The Assembly today passed": a day, and then what happened.
    let stops = |i: usize| ['.', '-', '–', '—', ':'].into_iter().any(|mark| tokens.is_mark(i, mark));
    if full && index < 4 && first == inside.start && last + 2 < inside.end && stops(last + 1) {
        return DateRole::Dateline;
    }
    if is_dateline(tokens, inside.start, inside.end, first, last) {
        return DateRole::Dateline;
    }
    let byline = inside.len() <= BYLINE_TOKENS
        && index < 5
        && full
        && (matches!(tokens.key(inside.start), "by" | "par")
            || tokens.is_mark(last + 1, '|')
            || tokens.is_mark(first.wrapping_sub(1), '|'));
    if byline { DateRole::Published } else { DateRole::Event }
}

/// Whether a line holds names and marks alone beside its date: "Strasbourg, 14 March 2019".
fn only_names(tokens: &Tokens<'_>, mut line: Range<usize>, first: usize, last: usize) -> bool {
    let ended = line.end > 0 && matches!(tokens.get(line.end - 1).map(|t| t.kind), Some(Kind::Mark('.' | '!' | '?')));
    let name = |i: usize| {
        tokens.get(i).is_some_and(|t| match t.kind {
            Kind::Word => t.capital || matches!(tokens.key(i), "le" | "the" | "on" | "de" | "of" | "by" | "par"),
            Kind::Number => tokens.key(i).contains(':') || tokens.key(i).len() <= 2,
            Kind::Mark(_) => true,
        })
    };
    let beside = line.len() > last + 1 - first;
    !ended && beside && line.all(|i| (first..=last).contains(&i) || name(i))
}

/// "The report published on 3 May" inside a sentence dates that report, not this one.
fn has_body_verb(tokens: &Tokens<'_>, start: usize, first: usize) -> bool {
    first.saturating_sub(start) > 8
        || (start..first)
            .any(|i| matches!(tokens.key(i), "a" | "the" | "un" | "une" | "report" | "rapport" | "statement" | "study"))
}

/// Place, perhaps a country, a comma or bracket, the date, and then a stop, a dash or an agency.
fn is_dateline(tokens: &Tokens<'_>, start: usize, end: usize, first: usize, last: usize) -> bool {
    if first <= start || first - start > DATELINE_TOKENS {
        return false;
    }
    // "Bruxelles, le 12 juin 2023 -"
    let first = if tokens.key(first - 1) == "le" && first > start + 1 { first - 1 } else { first };
    let place = (start..first).all(|i| {
        tokens.get(i).is_some_and(|t| match t.kind {
            Kind::Word => t.capital || tokens.key(i).contains('.'),
            Kind::Number => false,
            Kind::Mark(m) => matches!(m, ',' | '(' | ')' | '.' | '-' | '/' | '\''),
        })
    });
    let opened = tokens.is_mark(first - 1, ',') || tokens.is_mark(first - 1, '(') || tokens.is_mark(first - 1, '-');
    let sentence_before = (start + 1..first).any(|i| tokens.is_mark(i, '.') && tokens.key(i - 1).chars().count() > 4);
    if !place || !opened || sentence_before || tokens.get(start).is_none_or(|t| t.kind != Kind::Word) {
        return false;
    }
    let mut after = last + 1;
    // "NOVEMBER 25, ARMENPRESS." and "Nov 25 (AP) -"
    // "November 26 /Trend/ -"
    let slashed = tokens.is_mark(after, '/')
        && (after + 2..end.min(after + 6)).any(|i| tokens.is_mark(i, '/'))
        && tokens.get(after + 1).is_some_and(|t| t.capital);
    if !slashed && (tokens.is_mark(after, ',') || tokens.is_mark(after, '/')) {
        let capitals =
            (after + 1..end.min(after + 6)).take_while(|&i| tokens.get(i).is_some_and(|t| t.capital)).count();
        let caps = (after + 1..=after + capitals).all(|i| tokens.word(i).chars().all(|c| !c.is_lowercase()));
        if capitals == 0 || !caps {
            return false;
        }
        after += capitals + 1;
    }
    after < end && matches!(tokens.get(after).map(|t| t.kind), Some(Kind::Mark('.' | '-' | '(' | ':' | '/' | ')')))
}
