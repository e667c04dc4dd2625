//! The one table of words the rules know, looked up once a token.
//!
//! Each part of the reading keeps its own list beside its rules (`tally/words.rs`, `claim/words.rs`,
//! `date/words.rs`, `number.rs`) in its own column of flags; here they are put together. Words are in
//! folded form (see [`crate::fold`]). Leaves phrases of several words to the rules.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::{claim, date, number, tally};

/// What is known of one word. A column is zero if its part does not know the word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lexeme {
    /// Flags of `tally::words`.
    pub tally: u64,
    /// Flags of `claim::words`.
    pub claim: u64,
    /// Flags of `date::words`.
    pub date: u64,
    /// The month (1 to 12) or weekday (1 is Monday) a date word names.
    pub date_value: u8,
    /// The value of a number word, `None` if it is none.
    pub number: Option<u32>,
}

/// Names a [`Lexeme`]; 0 is the unknown word.
pub type LexemeId = u16;

struct Lexicon {
    ids: FxHashMap<&'static str, LexemeId>,
    lexemes: Vec<Lexeme>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { ids: FxHashMap::default(), lexemes: vec![Lexeme::default()] };
    for (flags, words) in tally::words::WORDS {
        words.split_whitespace().for_each(|w| lexicon.entry(w).tally |= flags);
    }
    for (flags, words) in claim::words::WORDS.iter().chain(claim::verbs::VERBS) {
        words.split_whitespace().for_each(|w| lexicon.entry(w).claim |= flags);
    }
    for (flags, value, words) in date::words::WORDS {
        for word in words.split_whitespace() {
            let entry = lexicon.entry(word);
            entry.date |= flags;
            entry.date_value = *value;
        }
    }
    for (value, words) in number::WORDS {
        words.split_whitespace().for_each(|w| lexicon.entry(w).number = Some(*value));
    }
    lexicon
});

impl Lexicon {
    fn entry(&mut self, word: &'static str) -> &mut Lexeme {
        let next = self.lexemes.len() as LexemeId;
        let id = *self.ids.entry(word).or_insert(next);
        if id == next {
            self.lexemes.push(Lexeme::default());
        }
        &mut self.lexemes[usize::from(id)]
    }
}

/// Looks up a folded word; 0 if no rule knows it.
pub fn find(folded: &str) -> LexemeId {
    LEXICON.ids.get(folded).copied().unwrap_or(0)
}

/// What is known of a word found by [`find`].
pub fn lexeme(id: LexemeId) -> Lexeme {
    LEXICON.lexemes.get(usize::from(id)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_word_is_in_folded_form() {
        for word in LEXICON.ids.keys() {
            assert_eq!(*word, crate::fold::fold(word), "lists hold folded words");
        }
    }

    #[test]
    fn unknown_words_have_no_flags() {
        assert_eq!(lexeme(find("qwertyuiop")), Lexeme::default());
    }
}
