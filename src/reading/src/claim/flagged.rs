//! A report's tokens with what the claim rules know of each, the language taken into account.
//!
//! Leaves clauses to [`super::clause`]. Invariant: one set of flags a token; past either end there are none.

use super::regular;
use super::words::{
    ADVERB, ANY_VERB, AUX, BASE, BODY, CONJUNCTION, DETERMINER, DOCUMENT, FINITE, GERUND, MODAL, NEGATION, NOUNISH,
    OFFICE, PREPOSITION, PRONOUN, RELATIVE, STOP,
};
use crate::reading::Language;
use crate::span::Span;
use crate::structure;
use crate::tokens::{Kind, Tokens};

/// Tokens and their flags.
pub(super) struct Flagged<'a, 't> {
    pub(super) tokens: &'a Tokens<'t>,
    flags: Vec<u64>,
    french: bool,
}

impl<'a, 't> Flagged<'a, 't> {
    /// Looks up every token once.
    pub(super) fn new(tokens: &'a Tokens<'t>) -> Self {
        let french = structure::language(tokens) == Some(Language::Fr);
        let flags = (0..tokens.len()).map(|i| look_up(tokens, i, french)).collect();
        Self { tokens, flags, french }
    }

    /// Whether the text is in French.
    pub(super) const fn french(&self) -> bool {
        self.french
    }

    /// The flags of token `i`.
    pub(super) fn of(&self, i: usize) -> u64 {
        self.flags.get(i).copied().unwrap_or(0)
    }

    /// Whether token `i` has any of `flags`.
    pub(super) fn has(&self, i: usize, flags: u64) -> bool {
        self.of(i) & flags != 0
    }

    /// The folded form of token `i`.
    pub(super) fn key(&self, i: usize) -> &str {
        self.tokens.key(i)
    }

    /// Whether token `i` is the mark `mark`.
    pub(super) fn mark(&self, i: usize, mark: char) -> bool {
        self.tokens.is_mark(i, mark)
    }

    /// Whether token `i` is a double quote.
    pub(super) fn quote(&self, i: usize) -> bool {
        self.mark(i, '"')
    }

    /// Whether token `i` is a word or number.
    pub(super) fn word(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Number))
    }

    /// Whether token `i` begins with a capital.
    pub(super) fn capital(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.capital && t.kind == Kind::Word)
    }

    /// Whether token `i` is a word that means something by itself.
    pub(super) fn content(&self, i: usize) -> bool {
        self.word(i) && !self.has(i, STOP)
    }

    /// How many meaning words stand in `first..=last`.
    pub(super) fn contents(&self, first: usize, last: usize) -> usize {
        (first..=last).filter(|&i| self.content(i)).count()
    }

    /// The span of tokens `first..=last`.
    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        self.tokens.span(first, last)
    }

    /// The first token at or after `i`, before `end`, that is no quote and no adverb.
    pub(super) fn skip(&self, mut i: usize, end: usize) -> usize {
        while i < end && (self.quote(i) || self.has(i, ADVERB) && !self.has(i, NEGATION)) {
            i += 1;
        }
        i
    }

    /// Whether token `i` is a verb where it stands: a word as often a noun must not follow an article, a
    /// preposition, a genitive or a hyphen.
    pub(super) fn verb(&self, i: usize) -> bool {
        if !self.has(i, ANY_VERB) {
            return false;
        }
        if self.has(i, AUX | MODAL) {
            return true;
        }
        if self.key(i) == "states" && i > 0 && self.key(i - 1) == "united" {
            return false;
        }
        if i > 0 && self.mark(i - 1, '-') || self.mark(i + 1, '-') && !self.tokens.get(i + 1).is_some_and(|t| t.spaced)
        {
            return false;
        }
        if !self.has(i, NOUNISH) {
            let determined = i > 0
                && self.has(i - 1, DETERMINER | PREPOSITION)
                && !matches!(self.key(i - 1), "to" | "les" | "le" | "la" | "l'" | "that" | "this" | "it" | "en")
                && self.has(i, FINITE)
                && !self.has(i, BASE | GERUND);
            return !determined;
        }
        let (before, after) = (i.wrapping_sub(1), i + 1);
        if i > 0 && self.key(before) == "to" {
            return self.has(i, BASE);
        }
        if i > 0 && matches!(self.key(before), "we" | "they") {
            return true;
        }
        if i > 0
            && (self.has(before, DETERMINER | PREPOSITION) && self.key(before) != "that" || self.key(before) == "'s")
        {
            return false;
        }
        // "a text that bans bags"
        let of_text = i > 1 && self.key(before) == "that" && self.has(i - 2, DOCUMENT);
        let led = i == 0
            || of_text
            || self.has(before, PRONOUN | ADVERB | CONJUNCTION | RELATIVE | MODAL | AUX)
            || !self.word(before)
            || self.has(before, BODY | OFFICE | DOCUMENT)
            || self.capital(before);
        let leads = self.has(after, PREPOSITION | DETERMINER | PRONOUN)
            || matches!(self.key(after), "that" | "que" | "qu'" | "to" | "all" | "more")
            || self.quote(after)
            || self.capital(after);
        self.has(i, FINITE) && (led || leads) || led && leads
    }

    /// Whether token `i` is a verb that can carry a clause by itself.
    pub(super) fn finite(&self, i: usize) -> bool {
        self.verb(i) && self.has(i, FINITE | AUX | MODAL)
    }

    /// Whether token `i` carries a clause, a bare form after a plural ("experts say") too.
    pub(super) fn says(&self, i: usize) -> bool {
        self.finite(i)
            || i > 0
                && self.has(i, BASE)
                && self.verb(i)
                && (self.key(i - 1).len() > 3 && self.key(i - 1).ends_with('s')
                    || matches!(self.key(i - 1), "they" | "we" | "i" | "people"))
    }

    /// Whether token `i`, which no list knows, looks like a verb in the past: "summoned", after "and".
    pub(super) fn past(&self, i: usize) -> bool {
        let leads = self.has(i + 1, DETERMINER | PREPOSITION | PRONOUN | ADVERB | STOP)
            || self.capital(i + 1)
            || self.quote(i + 1)
            || self.content(i + 1) && self.has(i + 2, DETERMINER | PREPOSITION);
        self.of(i) == 0 && !self.capital(i) && self.key(i).len() > 5 && self.key(i).ends_with("ed") && leads
    }

    /// Whether token `i` is a gerund.
    pub(super) fn gerund(&self, i: usize) -> bool {
        self.has(i, GERUND) && self.verb(i)
    }
}

/// Words of one spelling in both languages that do different work.
fn look_up(tokens: &Tokens<'_>, i: usize, french: bool) -> u64 {
    let flags = tokens.lexeme(i).claim;
    if flags == 0 {
        let key = tokens.key(i);
        if key == "parole" && french && i > 1 && tokens.key(i - 2) == "porte" {
            return OFFICE;
        }
        let adverb = key.len() > 5 && key.ends_with("ly") && !french && !matches!(key, "family" | "supply");
        // A name is no verb.
        let named = i > 0 && tokens.get(i).is_some_and(|t| t.capital && !t.line_start) && !tokens.is_mark(i - 1, '"');
        return if adverb {
            ADVERB
        } else if named || tokens.get(i).is_none_or(|t| t.kind != Kind::Word) {
            0
        } else {
            let flags = regular::flags(key, french);
            // "values", "charges": a verb only where what it is done to begins right behind.
            let plural = flags & NOUNISH != 0 && flags & FINITE != 0 && !french;
            let next = tokens.lexeme(i + 1).claim;
            let leads =
                next & (DETERMINER | PRONOUN) != 0 || matches!(tokens.key(i + 1), "that" | "to" | "how" | "whether");
            if plural && !leads { 0 } else { flags }
        };
    }
    match (tokens.key(i), french) {
        ("a", false) => DETERMINER | STOP,
        ("a", true) if tokens.word(i).starts_with(['à', 'À']) => PREPOSITION | STOP,
        ("a", true) => AUX | STOP,
        ("on", false) | ("as" | "pour" | "des", true) => PREPOSITION | STOP,
        ("on", true) => PRONOUN | STOP,
        ("ou", true) if tokens.word(i).ends_with('ù') => RELATIVE | STOP,
        ("ou", true) => CONJUNCTION | STOP,
        ("or" | "an" | "to" | "is" | "are" | "was" | "but", true) => STOP,
        ("est" | "sera" | "font" | "fait" | "fit" | "mis" | "va" | "met" | "dit", false) | ("no", true) => 0,
        ("que" | "qui" | "des" | "son" | "ses" | "car" | "sur" | "tout" | "entre" | "main" | "ou" | "et", false) => {
            STOP
        }
        _ => flags,
    }
}
