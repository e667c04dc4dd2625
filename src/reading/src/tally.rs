//! Vote counts read from prose: digits and words, both languages, with their qualifiers.
//!
//! Holds the types; the rules live in the files below. Leaves to others which vote a tally belongs to
//! (`vote`). Invariant: every number in a [`Tally`] has the span it was read from, and what a report
//! does not state is `None`, never zero.

mod body;
mod correction;
mod guard;
mod labelled;
mod merge;
mod one_side;
mod outcome;
mod pair;
mod scene;
mod unanimity;
pub mod words;

use serde::{Deserialize, Serialize};

use self::labelled::Side;
use self::scene::Scene;
use crate::date::DateMention;
use crate::number::{self, NumberMention};
use crate::span::Span;
use crate::structure::{BlockKind, Structure};
use crate::tokens::{Kind, Tokens};

/// A stated number and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The number, exact.
    pub value: u64,
    /// The digits or words that state it.
    pub span: Span,
}

/// A word for how large a majority was, where it stands beside or instead of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// All who voted were on one side.
    Unanimous,
    /// All but a few.
    NearUnanimous,
    /// Two thirds or more.
    Overwhelming,
    /// More for than against.
    Majority,
    /// Decided by voice or by show of hands, uncounted.
    Voice,
}

/// What became of the motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Passed, approved, confirmed.
    Adopted,
    /// Failed, defeated, voted down.
    Rejected,
}

/// One count of one vote as one passage states it. `for` is the side that supports the motion as put.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The words that state the count, qualifier included.
    pub span: Span,
    /// Votes for the motion as put; a court's majority; a contest's winner.
    pub in_favour: Option<Count>,
    /// Votes against.
    pub against: Option<Count>,
    /// Abstentions, "present".
    pub abstain: Option<Count>,
    /// Did not take part in the vote.
    pub not_voting: Option<Count>,
    /// The report's own denominator ("of the 306 senators present").
    pub voters: Option<Count>,
    /// Stated qualifier and its words.
    pub qualifier: Option<(Qualifier, Span)>,
    /// Stated outcome, from the verb of the sentence.
    pub outcome: Option<Outcome>,
    /// The body that voted, as named in the text.
    pub body: Option<Span>,
    /// Index into the reading's dates of the date stated for this vote.
    pub date: Option<u32>,
    /// A later correction of `in_favour`, `against` or `abstain` ("the count became 297").
    pub corrected: Option<Count>,
}

/// Finds every tally of a text, in order. Never fails.
pub fn scan(tokens: &Tokens<'_>, structure: &Structure, dates: &[DateMention]) -> Vec<Tally> {
    let places = places(tokens, structure);
    let (mut drafts, mut numbers, mut found) = (Vec::new(), Vec::new(), merge::Found::default());
    let mut group = false;
    for (i, place) in places.iter().enumerate() {
        group = place.heads_group(tokens) || group && place.is_row();
        if !place.worth_reading() {
            continue;
        }
        numbers.clear();
        if place.numbered {
            number::scan(tokens, place.first..place.end, &mut numbers);
            numbers.retain(|n| !is_dated(tokens, dates, n) && !is_fraction(tokens, n) && !is_aside(tokens, n));
            add_none(tokens, place, &mut numbers);
        }
        let before = i.checked_sub(1).and_then(|k| places.get(k));
        let scene = Scene {
            tokens,
            first: place.first,
            end: place.end,
            numbers: &numbers,
            flags: place.flags,
            before: before.map_or(0, |p| p.flags),
            after: places.get(i + 1).map_or(0, |p| p.flags),
        };
        let from = drafts.len();
        merge::scan(&scene, i, before.map_or(place.first, |p| p.first), &mut found, &mut drafts);
        if group {
            drafts[from..].iter_mut().for_each(|d| d.party = true);
        }
    }
    let again = |sentence: usize| {
        let flags = places.get(sentence).map_or(0, |p| p.flags);
        (flags, u64::from(places.get(sentence).is_some_and(|p| p.says_again(tokens))))
    };
    let mut drafts = merge::join(drafts, &again);
    correction::add(tokens, &places, &mut drafts);
    drafts.iter().map(|draft| finish(draft, tokens, &places, dates)).collect()
}

/// A sentence as a range of tokens, with the flags of its words together.
#[derive(Clone, Copy, Debug)]
struct Place {
    first: usize,
    end: usize,
    flags: u64,
    numbered: bool,
    told: bool,
}

impl Place {
    const fn worth_reading(&self) -> bool {
        // "Pour : 24."
        let listed = self.flags & words::FOR != 0 && self.end - self.first < 8;
        // "The final score was 220 to 213."
        let score = self.flags & words::SPORT != 0 && self.end - self.first < 10;
        let motion = self.flags & words::MOTION != 0;
        // "The margin was thin: 172 to 149."
        let margin = self.flags & words::HOLD != 0 && self.end - self.first < 12;
        self.told
            && (self.numbered && (self.flags & words::TELLING != 0 || listed || score || motion || margin)
                || self.flags & (words::UNANIMOUS | words::VOICE) != 0
                // "approved without any senator voting against"
                || self.flags & words::AGAINST != 0
                    && self.flags & words::NEGATION != 0
                    && self.flags & (words::ADOPT | words::REJECT) != 0
                || self.flags & words::HOLD != 0 && self.flags & (words::ADOPT | words::REJECT) != 0)
    }

    /// The head of a group's rows: "Groupe du centre (30 membres)".
    fn heads_group(&self, tokens: &Tokens<'_>) -> bool {
        matches!(tokens.key(self.first), "groupe" | "group") && (self.first..self.end).any(|i| tokens.is_mark(i, '('))
    }

    /// A row of a list: "Contre : 153".
    const fn is_row(&self) -> bool {
        self.end - self.first < 8
    }

    /// Another event than the one told just before: "in 2016", "also", "another".
    fn says_again(&self, tokens: &Tokens<'_>) -> bool {
        (self.first..self.end).any(|i| {
            matches!(
                tokens.key(i),
                "also" | "another" | "second" | "separate" | "separately" | "again" | "earlier" | "aussi" | "autre"
            ) || matches!(tokens.key(i).as_bytes(), [b'1' | b'2', b'0' | b'9', _, _])
                && number::parse_digits(tokens.key(i)).is_some()
        })
    }
}

/// Longer sentences (tables, text without marks) are read in pieces, so that reading stays linear.
const PLACE_TOKENS: usize = 256;

fn places(tokens: &Tokens<'_>, structure: &Structure) -> Vec<Place> {
    let mut places = Vec::with_capacity(structure.sentences.len());
    let mut i = 0;
    for sentence in &structure.sentences {
        while tokens.get(i).is_some_and(|t| t.span.start < sentence.span.start) {
            i += 1;
        }
        let kind = structure.blocks.get(sentence.block as usize).map(|b| b.kind).unwrap_or_default();
        let told = kind.is_body() || kind == BlockKind::Caption;
        let (mut first, mut flags, mut numbered) = (i, 0, false);
        while let Some(token) = tokens.get(i).filter(|t| t.span.end <= sentence.span.end) {
            if i - first == PLACE_TOKENS {
                places.push(Place { first, end: i, flags, numbered, told });
                (first, flags, numbered) = (i, 0, false);
            }
            if token.lexeme_id != 0 {
                let lexeme = tokens.lexeme(i);
                flags |= scene::flags(tokens, i);
                numbered |= lexeme.number.is_some();
            }
            numbered |= token.kind == Kind::Number;
            i += 1;
        }
        places.push(Place { first, end: i, flags, numbered, told });
    }
    places
}

/// Whether a number is part of a date.
fn is_dated(tokens: &Tokens<'_>, dates: &[DateMention], n: &NumberMention) -> bool {
    let span = tokens.span(n.first, n.last);
    // "in September 20-13": the month's day it is not.
    let falling = tokens.is_mark(n.last + 1, '-')
        && n.first > 1
        && tokens.key(n.first - 2) == "in"
        && number::parse_digits(tokens.word(n.last + 2)).is_some_and(|next| next < n.value);
    if falling {
        return false;
    }
    let k = dates.partition_point(|d| d.span.end <= span.start);
    dates.get(k).is_some_and(|d| d.span.overlap(span) > 0)
}

/// "Two thirds of the senators", "one quarter": a share, not a number of votes.
fn is_fraction(tokens: &Tokens<'_>, n: &NumberMention) -> bool {
    match tokens.key(n.last + 1) {
        "thirds" | "quarters" | "fifths" | "tiers" | "quarts" | "cinquiemes" => n.value < 5,
        "third" | "quarter" | "fifth" => n.value == 1,
        _ => false,
    }
}

/// "438 (53 percent) in favor": the share beside a count, in brackets.
fn is_aside(tokens: &Tokens<'_>, n: &NumberMention) -> bool {
    n.make == number::Make::Unit
        && n.first > 0
        && tokens.is_mark(n.first - 1, '(')
        && (n.last + 1..n.last + 4).any(|i| tokens.is_mark(i, ')'))
}

/// "by 69 votes to 64, without abstentions": none abstained, where other numbers are told.
fn add_none(tokens: &Tokens<'_>, place: &Place, numbers: &mut Vec<NumberMention>) {
    if numbers.is_empty() || place.flags & words::ABSTAIN == 0 {
        return;
    }
    let none = (place.first..place.end).find(|&i| {
        matches!(tokens.key(i), "sans" | "without") && matches!(tokens.key(i + 1), "abstention" | "abstentions")
    });
    if let Some(i) = none {
        let at = numbers.partition_point(|n| n.first < i);
        let make = number::Make::Article;
        numbers.insert(at, NumberMention { first: i, last: i, value: 0, worded: true, make });
    }
}

/// How far back, in tokens, the body that voted may have been named.
const BODY_TOKENS: usize = 300;

fn finish(draft: &merge::Draft, tokens: &Tokens<'_>, places: &[Place], dates: &[DateMention]) -> Tally {
    let count = |n: NumberMention| Count { value: n.value, span: tokens.span(n.first, n.last) };
    let mut span = tokens.span(draft.first, draft.last);
    let place = places.get(draft.sentence);
    // A quotation that opens inside closes inside: `295 "pour", un seul "contre"`.
    let quotes = (draft.first..=draft.last).filter(|&i| tokens.is_mark(i, '"')).count();
    if quotes % 2 == 1 && tokens.is_mark(draft.last + 1, '"') {
        span = tokens.span(draft.first, draft.last + 1);
    }
    if let Some((_, first, last)) = draft.qualifier {
        span = span.join(tokens.span(first, last));
    }
    let body = draft.body.or_else(|| {
        let first = place.map_or(0, |p| p.first);
        body::find_before(tokens, first.saturating_sub(BODY_TOKENS)..first, draft.verdict.outcome.is_some())
    });
    let at = draft.verdict.verb.map_or(span, |v| tokens.span(v, v));
    Tally {
        span,
        in_favour: draft.side(Side::For).map(count),
        against: draft.side(Side::Against).map(count),
        abstain: draft.side(Side::Abstain).map(count),
        not_voting: draft.side(Side::NotVoting).map(count),
        voters: draft.voters.map(count),
        qualifier: draft.qualifier.map(|(q, first, last)| (q, tokens.span(first, last))),
        outcome: draft.verdict.outcome,
        body: body.map(|head| body::span(tokens, head)),
        date: place.and_then(|p| date_near(dates, tokens.span(p.first, p.end.saturating_sub(1)), at)),
        corrected: draft.corrected.map(count),
    }
}

/// The date expression of the sentence nearest to the verb of the count.
fn date_near(dates: &[DateMention], sentence: Span, at: Span) -> Option<u32> {
    let from = dates.partition_point(|d| d.span.start < sentence.start);
    let gap = |d: &DateMention| d.span.start.saturating_sub(at.end).max(at.start.saturating_sub(d.span.end));
    let near = dates[from..].iter().take_while(|d| sentence.contains(d.span)).enumerate().min_by_key(|(_, d)| gap(d));
    near.map(|(k, _)| (from + k) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::read;

    /// The counts of a text, short: "52-48", "46-_-37", "unanimous".
    pub(in crate::tally) fn told(text: &str) -> String {
        read(text).tallies.iter().map(shown).collect::<Vec<_>>().join(" ")
    }

    /// The same, each with its outcome.
    pub(in crate::tally) fn told_with_outcome(text: &str) -> String {
        let outcome = |t: &Tally| match t.outcome {
            Some(Outcome::Adopted) => " adopted",
            Some(Outcome::Rejected) => " rejected",
            None => "",
        };
        read(text).tallies.iter().map(|t| shown(t) + outcome(t)).collect::<Vec<_>>().join(" ")
    }

    fn shown(tally: &Tally) -> String {
        let side = |count: Option<Count>| count.map_or("_".to_string(), |c| c.value.to_string());
        match (tally.in_favour, tally.against, tally.abstain, tally.qualifier) {
            (None, None, None, Some((qualifier, _))) => match qualifier {
                Qualifier::Unanimous => "unanimous",
                Qualifier::NearUnanimous => "near-unanimous",
                Qualifier::Overwhelming => "overwhelming",
                Qualifier::Majority => "majority",
                Qualifier::Voice => "voice",
            }
            .to_string(),
            (a, b, None, _) => format!("{}-{}", side(a), side(b)),
            (a, b, c, _) => format!("{}-{}-{}", side(a), side(b), side(c)),
        }
    }

    #[test]
    fn every_number_has_its_span() {
        let text =
            "Sur 343 votants, 295 « pour », un seul « contre ». Abstentions : 36. N'ont pas pris part au vote : 40.";
        let reading = read(text);
        let tally = &reading.tallies[0];
        let words = |c: Option<Count>| c.map(|c| c.span.of(text));
        assert_eq!(words(tally.in_favour), Some("295"));
        assert_eq!(words(tally.against), Some("un seul"));
        assert_eq!(words(tally.abstain), Some("36"));
        assert_eq!(words(tally.not_voting), Some("40"));
        assert_eq!(words(tally.voters), Some("343"));
    }

    #[test]
    fn any_text_is_read() {
        for text in [
            "-",
            "5-",
            "-4",
            "to 5 to",
            "« 5 »-«4»",
            "no no no 1 contre",
            "unanimité",
            "à",
            "5 voix contre",
            "(12",
            "12)",
            "voix contre (3)",
        ] {
            read(text);
            read(&text.repeat(50));
        }
    }
}
