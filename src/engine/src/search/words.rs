//! The words of a text as search sees them: light enough to read every hit again.
//!
//! A word is a run of letters and digits; French elided words (`l'`) and the English genitive (`'s`) are cut
//! off and left out, so that `l'accord` is found under `accord`. Numbers keep the points and commas inside
//! them. Scripts written without spaces give one word a character. Leaves sentences to [`crate::structure`].
//! Invariant: words are in order, do not overlap, and their spans are whole words of the text.

use crate::fold::fold_into;
use crate::span::Span;

/// Longest form under which a word is looked up, in bytes; the rest of a longer word does not count.
pub(super) const MAX_KEY: usize = 48;

/// One word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word<'t> {
    /// As written.
    pub(crate) text: &'t str,
    /// Where it stands.
    pub(crate) span: Span,
    /// Begins with a capital letter.
    pub(super) capital: bool,
    /// Begins with a digit.
    pub(super) number: bool,
    /// Opens a sentence, a quotation or the like, so that its capital says nothing.
    pub(super) opens: bool,
    /// The line it stands in, counted from 0.
    pub(super) line: u32,
}

impl Word<'_> {
    /// The form under which it is looked up; written to `key`, which is emptied first.
    pub(super) fn key_into(&self, key: &mut String) {
        key.clear();
        fold_into(self.text, key);
        if key.len() > MAX_KEY {
            let mut end = MAX_KEY;
            while !key.is_char_boundary(end) {
                end -= 1;
            }
            key.truncate(end);
        }
    }
}

/// Folds `word` as a key of the index.
pub(crate) fn key(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let span = Span::new(0, word.len() as u32);
    Word { text: word, span, capital: false, number: false, opens: false, line: 0 }.key_into(&mut out);
    out
}

/// Cuts `text` into words. Never fails.
pub(crate) fn scan(text: &str) -> Words<'_> {
    Words { text, at: 0, line: 0, opens: true }
}

/// The words of a text, in order.
#[derive(Clone, Debug)]
pub(crate) struct Words<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    opens: bool,
}

impl<'t> Iterator for Words<'t> {
    type Item = Word<'t>;

    fn next(&mut self) -> Option<Word<'t>> {
        let first = self.skip_to_word()?;
        let mut start = self.at;
        let mut head = first;
        self.at += first.len_utf8();
        let number = first.is_numeric();
        let mut end = self.at;
        if !is_lone(first) {
            while let Some(c) = self.peek() {
                if c.is_ascii_alphanumeric() || (!c.is_ascii() && goes_on(c)) {
                    self.at += c.len_utf8();
                    end = self.at;
                    continue;
                }
                let next = self.after(c).filter(|n| n.is_alphanumeric() && !is_lone(*n));
                let Some(next) = next else { break };
                if number
                    && matches!(c, '.' | ',')
                    && next.is_numeric()
                    && self.text[..self.at].ends_with(char::is_numeric)
                {
                    self.at += c.len_utf8();
                } else if !number && is_apostrophe(c) {
                    let left = &self.text[start..self.at];
                    if is_elided(left) {
                        self.at += c.len_utf8();
                        (start, head) = (self.at, next);
                    } else if self.is_genitive(c) {
                        self.at += c.len_utf8() + 1;
                        break;
                    } else {
                        self.at += c.len_utf8();
                    }
                } else {
                    break;
                }
            }
        }
        let opens = std::mem::replace(&mut self.opens, false);
        Some(Word {
            text: self.text.get(start..end).unwrap_or(""),
            span: Span::new(start as u32, end as u32),
            capital: head.is_uppercase(),
            number: head.is_numeric(),
            opens,
            line: self.line,
        })
    }
}

impl Words<'_> {
    /// How far the text is read.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// Goes on from a place behind white space.
    pub(super) fn skip_to(&mut self, at: usize) {
        if at > self.at && self.text.is_char_boundary(at) {
            self.at = at;
        }
    }

    /// Goes to the next character that begins a word, and gives it.
    fn skip_to_word(&mut self) -> Option<char> {
        loop {
            let c = self.peek()?;
            if c.is_alphanumeric() {
                return Some(c);
            }
            if c == '\n' {
                self.line += 1;
            }
            if !matches!(c, ' ' | '\t' | ',' | '\u{a0}' | '\u{202f}') && !is_apostrophe(c) {
                self.opens = true;
            }
            self.at += c.len_utf8();
        }
    }

    fn peek(&self) -> Option<char> {
        match self.text.as_bytes().get(self.at) {
            Some(&byte) if byte < 128 => Some(char::from(byte)),
            _ => self.text.get(self.at..).and_then(|rest| rest.chars().next()),
        }
    }

    /// The character after `c`, which stands here.
    fn after(&self, c: char) -> Option<char> {
        self.text.get(self.at + c.len_utf8()..).and_then(|rest| rest.chars().next())
    }

    /// Whether the apostrophe here begins a genitive ending: `'s` and then no letter.
    fn is_genitive(&self, apostrophe: char) -> bool {
        let mut rest = self.text.get(self.at + apostrophe.len_utf8()..).unwrap_or("").chars();
        matches!(rest.next(), Some('s' | 'S')) && !rest.next().is_some_and(char::is_alphanumeric)
    }
}

/// Whether a character other than ASCII belongs to the word it stands in.
fn goes_on(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{2060}')
        || c.is_alphanumeric() && !is_lone(c)
}

/// Characters of scripts without spaces: each is a word.
fn is_lone(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '＇')
}

fn is_elided(left: &str) -> bool {
    const ELIDED: [&str; 13] = ["l", "d", "j", "n", "s", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];
    left.len() <= 6 && ELIDED.iter().any(|e| left.eq_ignore_ascii_case(e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_as_search_needs() {
        for (text, want) in [
            ("The Senate voted 295-1.", "the senate voted 295 1"),
            ("l’Azerbaïdjan n'ont qu'aujourd'hui", "azerbaidjan ont aujourd'hui"),
            ("Armenia’s troops, the Armenians' own", "armenia troops the armenians own"),
            ("42,118,903 to 655,207; 4.75% (1.)", "42,118,903 to 655,207 4.75 1"),
            ("doesn’t e\u{301}té U.S. G7", "doesn't ete u s g7"),
            ("Haut-Karabakh “forced” «oui»", "haut karabakh forced oui"),
            ("上院は Հայաստան", "上 院 は հայաստան"),
            ("S\u{ad}enate '' -- \u{202e}", "senate"),
            ("", ""),
        ] {
            let words: Vec<String> = scan(text).map(|w| key(w.text)).collect();
            assert_eq!(words.join(" "), want);
        }
    }

    #[test]
    fn knows_where_a_capital_says_nothing() {
        let text = "The Senate adopted it. “Baku rejects it,” the Ministry said in Baku\nParis agreed with Paris";
        let telling: Vec<&str> = scan(text).filter(|w| w.capital && !w.opens).map(|w| w.text).collect();
        assert_eq!(telling, ["Senate", "Ministry", "Baku", "Paris"]);
    }

    #[test]
    fn long_words_are_cut_at_a_character() {
        let key = key(&"é\u{1e9e}ա".repeat(40));
        assert!(key.len() <= MAX_KEY && key.len() > MAX_KEY - 4);
    }
}
