//! One sentence as the tally rules see it: its tokens, numbers and word flags, and those of its neighbours.
//!
//! Leaves every judgement to the rules. Invariant: nothing outside the sentence is looked at but the flags
//! of the sentences beside it.

use std::ops::Range;

use super::words::{ADOPT, ELECTION, SPORT, VOTE};
use crate::number::NumberMention;
use crate::tokens::{Kind, Tokens};

/// A sentence under the rules.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    /// The whole text.
    pub tokens: &'a Tokens<'a>,
    /// First token of the sentence.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// Its numbers, in order.
    pub numbers: &'a [NumberMention],
    /// Word flags of the sentence.
    pub flags: u64,
    /// Word flags of the sentence before.
    pub before: u64,
    /// Word flags of the sentence after.
    pub after: u64,
}

/// Whether `key` is one of `words`, a list with spaces between.
pub(super) fn among(key: &str, words: &str) -> bool {
    let (key, words) = (key.as_bytes(), words.as_bytes());
    let Some(first) = key.first() else { return false };
    let mut at_start = true;
    for (i, byte) in words.iter().enumerate() {
        if at_start
            && byte == first
            && words.get(i..i + key.len()) == Some(key)
            && words.get(i + key.len()).is_none_or(|b| *b == b' ')
        {
            return true;
        }
        at_start = *byte == b' ';
    }
    false
}

/// The flags of token `i` of a text. "The final vote" is no game, "primary legislation" no
/// election, a roll call is a vote.
pub(super) fn flags(tokens: &Tokens<'_>, i: usize) -> u64 {
    let flags = tokens.lexeme(i).tally;
    if flags & SPORT != 0
        && among(tokens.key(i), "final finale")
        && (tokens.lexeme(i + 1).tally & (VOTE | ADOPT) != 0 || among(tokens.key(i + 1), "reading count outcome"))
    {
        return flags & !SPORT;
    }
    // "in the 232-190 roll call"
    if flags & VOTE != 0
        && tokens.key(i) == "roll"
        && !(tokens.key(i + 1) == "call" || tokens.is_mark(i + 1, '-') && tokens.key(i + 2) == "call")
    {
        return flags & !VOTE;
    }
    // "primary legislation", but "the Republican primary", "primary voters"
    if flags & ELECTION != 0
        && tokens.key(i) == "primary"
        && among(
            tokens.key(i + 1),
            "legislation school schools care health education responsibility concern reason goal",
        )
    {
        return flags & !ELECTION;
    }
    flags
}

impl<'a> Scene<'a> {
    /// The flags of token `i`; none outside the sentence.
    pub(super) fn flags(&self, i: usize) -> u64 {
        if self.holds(i) && !self.is_month_of_may(i) { flags(self.tokens, i) } else { 0 }
    }

    /// Whether token `i` is the month: "on May 3", "3 May", but not "it may pass".
    fn is_month_of_may(&self, i: usize) -> bool {
        let number = |i: usize| self.tokens.get(i).is_some_and(|t| t.kind == Kind::Number);
        self.tokens.key(i) == "may"
            && self.tokens.get(i).is_some_and(|t| t.capital)
            && (number(i + 1) || i.checked_sub(1).is_some_and(number))
    }

    /// Whether token `i` has one of `flags`.
    pub(super) fn is(&self, i: usize, flags: u64) -> bool {
        self.flags(i) & flags != 0
    }

    /// The folded form of token `i`; empty outside the sentence.
    pub(super) fn key(&self, i: usize) -> &'a str {
        if self.holds(i) { self.tokens.key(i) } else { "" }
    }

    /// Whether token `i` is one of `words`, a list with spaces between.
    pub(super) fn among(&self, i: usize, words: &str) -> bool {
        let number = self.tokens.get(i).is_some_and(|t| t.kind == Kind::Number);
        !number && among(self.key(i), words)
    }

    /// Whether token `i` belongs to the sentence.
    pub(super) const fn holds(&self, i: usize) -> bool {
        self.first <= i && i < self.end
    }

    /// Whether token `i` is a word of the sentence.
    pub(super) fn is_word(&self, i: usize) -> bool {
        self.holds(i) && self.tokens.get(i).is_some_and(|t| t.kind == Kind::Word)
    }

    /// Whether token `i` begins with a capital and is not the first of the sentence.
    pub(super) fn is_name(&self, i: usize) -> bool {
        i > self.first && self.is_word(i) && self.tokens.get(i).is_some_and(|t| t.capital)
    }

    /// Whether token `i` is a quotation mark.
    pub(super) fn is_quote(&self, i: usize) -> bool {
        self.holds(i) && (self.tokens.is_mark(i, '"') || self.tokens.is_mark(i, '\''))
    }

    /// Whether nothing of the clause goes on at `i`: the end, a mark, or a word that joins clauses.
    pub(super) fn is_boundary(&self, i: usize) -> bool {
        match self.tokens.get(i).map(|t| t.kind) {
            _ if !self.holds(i) => true,
            Some(Kind::Mark(_)) => true,
            Some(Kind::Word) => matches!(
                self.key(i),
                "and"
                    | "et"
                    | "with"
                    | "avec"
                    | "but"
                    | "mais"
                    | "while"
                    | "to"
                    | "versus"
                    | "dont"
                    | "soit"
                    | "as"
                    | "after"
                    | "when"
            ),
            _ => false,
        }
    }

    /// The token after a share in brackets that begins at token `i`, as in "438 (53.3 percent) in favor"; else `i`.
    pub(super) fn past_share(&self, i: usize) -> usize {
        if self.key(i) != "(" {
            return i;
        }
        let close = (i + 2..i + 6).find(|&k| self.key(k) == ")");
        let share = |k: usize| matches!(self.key(k), "%" | "percent" | "pct" | "cent");
        close.filter(|&c| (i + 1..c).any(share)).map_or(i, |c| c + 1)
    }

    /// The number that begins at token `i`.
    pub(super) fn number_at(&self, i: usize) -> Option<&'a NumberMention> {
        let at = self.numbers.partition_point(|n| n.first < i);
        self.numbers.get(at).filter(|n| n.first == i)
    }

    /// The nearest token before `i`, at most `reach` away, with one of `flags`.
    pub(super) fn find_left(&self, i: usize, reach: usize, flags: u64) -> Option<usize> {
        (i.saturating_sub(reach).max(self.first)..i).rev().find(|&k| self.is(k, flags))
    }

    /// The nearest token from `i` on, at most `reach` away, with one of `flags`.
    pub(super) fn find_right(&self, i: usize, reach: usize, flags: u64) -> Option<usize> {
        (i..self.end.min(i.saturating_add(reach))).find(|&k| self.is(k, flags))
    }

    /// Whether the tokens from `i` on read `words`.
    pub(super) fn reads(&self, i: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(n, w)| self.key(i + n) == *w)
    }

    /// Whether the sentence reads `words` anywhere in `range`.
    pub(super) fn says(&self, range: Range<usize>, words: &[&str]) -> bool {
        range.into_iter().any(|i| self.reads(i, words))
    }
}
