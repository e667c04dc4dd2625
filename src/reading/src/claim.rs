//! Claims at clause level: who says or does what, in whose voice.
//!
//! Holds the types; the rules live in the files below. Leaves comparison across reports to
//! `scrutin-engine`. Invariant: claims of one report are in order of their start; one may lie inside
//! another (a demand inside what a ministry said).

mod act;
mod bounds;
mod clause;
mod flagged;
mod frame;
mod regular;
mod speaker;
pub mod verbs;
mod voice;
pub mod words;

use serde::{Deserialize, Serialize};

use self::clause::{Clause, Shape};
use self::flagged::Flagged;
use self::speaker::Memory;
use crate::order::Order as _;
use crate::quote::Quote;
use crate::span::Span;
use crate::structure::Structure;
use crate::tokens::{Kind, Tokens};

/// What a claim does. The kebab-case name is what the contract prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Says that something is so, in speech.
    #[default]
    States,
    /// Narrated as a fact, nobody named as saying it.
    Reports,
    /// Asks for, calls for, urges, demands.
    Demands,
    /// Condemns, denounces, deplores, slams, rejects.
    Condemns,
    /// Supports, backs, welcomes, thanks.
    Supports,
    /// Denies, disputes.
    Denies,
    /// Recognises, reaffirms, recalls.
    Affirms,
    /// Adopts, passes, votes.
    Decides,
    /// Warns, threatens.
    Warns,
    /// Promises, pledges, offers.
    Promises,
    /// Accuses, blames.
    Accuses,
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 11] = [
        Self::States,
        Self::Reports,
        Self::Demands,
        Self::Condemns,
        Self::Supports,
        Self::Denies,
        Self::Affirms,
        Self::Decides,
        Self::Warns,
        Self::Promises,
        Self::Accuses,
    ];
}

/// One claim of one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The clause.
    pub span: Span,
    /// Who says or does it, as named in the text (also when named in an earlier sentence).
    pub speaker: Option<Span>,
    /// What it does.
    pub act: Act,
    /// The word(s) from which `act` was read, if any.
    pub act_span: Option<Span>,
    /// At least half of its words stand in quotation marks, or it ends in a long quotation.
    pub quoted: bool,
    /// Negated.
    pub negated: bool,
    /// The words by which the report keeps its distance ("what it described as").
    pub hedge: Option<Span>,
}

/// Finds every claim of a text, in order. Never fails.
///
/// Every sentence of the title and the paragraphs yields at least one; captions, credits, biographies and a
/// site's own words yield none.
pub fn scan(tokens: &Tokens<'_>, structure: &Structure, quotes: &[Quote]) -> Vec<Claim> {
    let words = Flagged::new(tokens);
    let mut reader =
        Reader { words: &words, quotes, memory: Memory::default(), said: None, asked: None, claims: Vec::new() };
    let mut block = u32::MAX;
    for sentence in &structure.sentences {
        if !structure.blocks.get(sentence.block as usize).is_some_and(|b| b.kind.is_body()) {
            continue;
        }
        let begins = sentence.block != block;
        if begins {
            (block, reader.said) = (sentence.block, None);
        }
        let inside = tokens.inside(sentence.span);
        if !inside.is_empty() {
            let last = inside.end - 1;
            let first = if begins { behind_dateline(tokens, inside.start, last) } else { inside.start };
            reader.read(first, last);
        }
    }
    let mut claims = reader.claims;
    claims.order_by_key(|c| (c.span.start, std::cmp::Reverse(c.span.end)));
    claims.dedup_by_key(|c| c.span);
    claims
}

/// Most tokens of a dispatch's place and day.
const DATELINE: usize = 12;

/// "PARIS, 15 November (AFP) — The Senate ...": where the sentence begins, behind the place and day of a dispatch, which
/// claim nothing.
fn behind_dateline(tokens: &Tokens<'_>, first: usize, last: usize) -> usize {
    let is_dash = |i: usize| ['—', '–', '-'].into_iter().any(|mark| tokens.is_mark(i, mark));
    let spaced = |i: usize| tokens.get(i).is_some_and(|t| t.spaced) && tokens.get(i + 1).is_some_and(|t| t.spaced);
    let Some(dash) = (first + 1..last.min(first + DATELINE)).find(|&i| is_dash(i) && spaced(i)) else { return first };
    let dated = |i: usize| tokens.get(i).is_some_and(|t| t.kind == Kind::Number) || tokens.lexeme(i).date != 0;
    let place = |i: usize| match tokens.get(i).map(|t| t.kind) {
        Some(Kind::Word) => tokens.get(i).is_some_and(|t| t.capital) || dated(i),
        Some(Kind::Mark(mark)) => matches!(mark, ',' | '.' | '(' | ')' | '/'),
        Some(Kind::Number) => true,
        None => false,
    };
    let letters = |i: usize| tokens.get(i).map_or("", |t| t.span.of(tokens.text));
    let cried = letters(first).chars().count() > 2 && letters(first).chars().all(char::is_uppercase);
    if (first..dash).all(place) && (cried || (first..dash).any(dated)) { dash + 1 } else { first }
}

/// The reading of one report's sentences, in order.
struct Reader<'a, 't> {
    words: &'a Flagged<'a, 't>,
    quotes: &'a [Quote],
    memory: Memory,
    /// Who was quoted last in this block: a quotation without a frame goes on with the same speaker.
    said: Option<Span>,
    /// The act of the clause before, which its items share.
    asked: Option<Act>,
    claims: Vec<Claim>,
}

impl Reader<'_, '_> {
    /// Reads the sentence of tokens `first..=last`.
    fn read(&mut self, first: usize, last: usize) {
        let words = self.words;
        let mut parts = Vec::new();
        frame::split(words, first, last, &mut parts);
        let mut clauses = Vec::new();
        let before = self.claims.len();
        for part in &parts {
            // Who says it is remembered after what is said: "It condemns the war, the embassy said".
            let mut said = part.speaker.and_then(|s| self.memory.resolve(words, s, false));
            if said.is_some() {
                self.said = said;
            } else if words.quote(part.first) {
                said = self.said;
            }
            clauses.clear();
            clause::cut(words, part.first, part.last, &mut clauses);
            let mut subject = None;
            for &clause in &clauses {
                self.claim(clause, &mut said, &mut subject);
            }
            if let Some(name) = part.speaker {
                self.memory.resolve(words, name, true);
            }
        }
        clauses.clear();
        bounds::attributes(words, first, last, &mut clauses);
        for &clause in &clauses {
            self.claim(clause, &mut None, &mut None);
        }
        // A few short clauses, none of them most of what the sentence says: then it is a claim as a whole too.
        let made = self.claims.len() - before;
        // Counted in tokens: line endings have no say.
        let told = self.claims[before..].iter().any(|c| 2 * words.tokens.inside(c.span).len() > last - first);
        if told || made > 3 || !(first..=last).any(|i| words.word(i)) {
            return;
        }
        let last = (first..=last).rev().find(|&i| words.word(i) || words.quote(i)).unwrap_or(last);
        if let [only] = &mut self.claims[before..] {
            // Its frame says more than it does: they belong together.
            only.span = words.span(first, last);
            only.quoted = voice::quoted(self.quotes, only.span);
            return;
        }
        let shape = if made == 0 { Shape::Main } else { Shape::Whole };
        let mut said = self.claims[before..].first().and_then(|c| c.speaker);
        let negated = made > 0 && self.claims[before..].iter().all(|c| c.negated);
        self.claim(Clause { first, last, shape }, &mut said, &mut None);
        if let (true, Some(whole)) = (made > 0, self.claims.last_mut()) {
            whole.negated = negated;
        }
    }

    /// Adds the claim of one clause. `said` is who says the sentence, `subject` the subject of the clause before.
    fn claim(&mut self, mut clause: Clause, said: &mut Option<Span>, subject: &mut Option<Span>) {
        let words = self.words;
        if clause.shape != Shape::Attribute
            && let Some((verb, content)) = frame::leading(words, clause.first, clause.last)
        {
            let named = speaker::subject(words, clause.first, verb).and_then(|s| self.memory.resolve(words, s, true));
            if clause.shape != Shape::Whole {
                *said = named.or(*subject).or(*said);
                self.said = *said;
            }
            // "Turkey has warned that ties will suffer": so little is said that the frame belongs to it.
            let little = words.span(content, clause.last).len() < words.span(clause.first, content).len();
            // "The judges ruled by 13 votes to 2 that ...": how they decided is part of it.
            let counts = (clause.first..content).any(|i| words.tokens.get(i).is_some_and(|t| t.kind == Kind::Number));
            if !little && !counts {
                clause.first = content;
            }
        }
        let read = act::read(words, clause.first, clause.last);
        let span = words.span(clause.first, clause.last);
        let quoted = voice::quoted(self.quotes, span);
        if clause.shape == Shape::Attribute
            && let Some(comma) = (clause.first..clause.last).find(|&i| words.mark(i, ','))
        {
            *subject = self.memory.resolve(words, (clause.first, comma - 1), !quoted).or(*subject);
        }
        let own = match (clause.shape, read.verb) {
            (Shape::Main, Some(verb)) => speaker::subject(words, clause.first, verb),
            (Shape::Gerund, Some(_)) => document_before(words, clause.first),
            _ => None,
        };
        let own = own.and_then(|s| self.memory.resolve(words, s, !quoted));
        let agent = read.word.filter(|_| read.passive).and_then(|v| speaker::agent(words, v, clause.last));
        let agent = agent.and_then(|s| self.memory.resolve(words, s, !quoted));
        if clause.shape == Shape::Main {
            *subject = own;
        }
        // "It condemns the attack, the embassy said": who condemns is not who says so.
        let does = own.filter(|_| !quoted && !read.passive && !matches!(read.act, None | Some(Act::States)));
        let speaker = agent.or(does).or(*said).or(if read.passive { None } else { own }).or(*subject);
        // An item of a demand is demanded, whatever verb stands in it.
        let inherited = match clause.shape {
            Shape::Item | Shape::Parts => self.asked,
            _ => None,
        };
        let shared = self.asked.filter(|_| clause.shape == Shape::Whole);
        if !matches!(clause.shape, Shape::Item | Shape::Parts | Shape::Whole | Shape::Attribute) {
            self.asked = read.act;
        }
        self.claims.push(Claim {
            span,
            speaker,
            act: inherited.or(read.act).or(shared).unwrap_or(if speaker.is_some() {
                Act::States
            } else {
                Act::Reports
            }),
            act_span: read.word.map(|w| words.span(w, w)),
            quoted,
            negated: voice::negated(words, clause.first, clause.last),
            hedge: voice::hedge(words, clause.first, clause.last),
        });
    }
}

/// The document right before a participle: "a resolution | demanding sanctions".
fn document_before(words: &Flagged<'_, '_>, first: usize) -> Option<(usize, usize)> {
    let noun = first.checked_sub(1).filter(|&n| words.has(n, words::DOCUMENT))?;
    let start = (noun.saturating_sub(4)..noun).rev().find(|&i| words.has(i, words::DETERMINER)).unwrap_or(noun);
    Some((start, noun))
}
