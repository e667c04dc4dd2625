//! A text as words, numbers and marks.
//!
//! Word boundaries are those of UAX #29 (the `unicode-segmentation` crate); on top of them elided
//! French words (`l'accord`) and English genitives (`Armenia's`) are split. Leaves sentences and
//! paragraphs to [`crate::structure`]. Invariant: tokens are in order, do not overlap, and what lies
//! between two of them is white space or invisible.

use unicode_segmentation::UnicodeSegmentation;

use crate::fold::fold_into;
use crate::lexicon::{self, Lexeme, LexemeId};
use crate::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word, elided word (`l'`) or genitive ending (`'s`).
    Word,
    /// Anything that begins with a digit.
    Number,
    /// One mark; look-alikes are one: every dash is `-`, every double quote `"`, every apostrophe `'`.
    Mark(char),
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// Begins with a capital letter.
    pub capital: bool,
    /// White space stands before it.
    pub spaced: bool,
    /// A line break stands before it, or it is the first.
    pub line_start: bool,
    /// What the lexicon knows of it.
    pub lexeme_id: LexemeId,
}

/// The tokens of one text, with their folded forms.
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    /// The text they were made from.
    pub text: &'t str,
    list: Vec<Token>,
    keys: String,
    key_ends: Vec<u32>,
}

/// From so many bytes on, what stands behind digits is a word that lost its space: "48abstentions", but "90s", "100km".
const GLUED: usize = 6;

/// The space that is no white space to UAX #29.
const NARROW: char = '\u{202f}';

/// Prefixes that French elides before a vowel, in folded form without the apostrophe.
const ELIDED: &[&str] =
    &["l", "d", "j", "n", "s", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "aujourd"];

/// What lies before the next token.
#[derive(Clone, Copy, Default)]
struct Gap {
    spaced: bool,
    line_start: bool,
}

/// What stands at a bound between words.
enum Piece {
    /// One plain space or line break.
    Space { line: bool },
    /// One plain word, number or mark.
    Text,
    /// Several pieces, whose bounds the rules of UAX #29 tell.
    Any,
}

/// The piece that begins at byte `at`, a bound between words, and where it ends. Whatever is not plain ASCII, or may be
/// joined to what follows, goes as far as the next plain space, before which there always is a bound.
fn plain_piece(text: &[u8], at: usize) -> (Piece, usize) {
    let byte = |i: usize| text.get(i).copied();
    let plain_end = |end: usize| byte(end).is_none_or(|b| b.is_ascii());
    let first = byte(at).unwrap_or(b' ');
    let any = || {
        let end = (at + 1..text.len()).find(|&i| matches!(text[i], b' ' | b'\n')).unwrap_or(text.len());
        (Piece::Any, end)
    };
    match first {
        b' ' | b'\n' if plain_end(at + 1) => (Piece::Space { line: first == b'\n' }, at + 1),
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
            let end = (at + 1..text.len()).find(|&i| !text[i].is_ascii_alphanumeric()).unwrap_or(text.len());
            // "it's", "10,000", "e.g": a mark between letters or digits joins them.
            let joined = match byte(end) {
                Some(b'\'' | b'.' | b',' | b':' | b';') => {
                    byte(end + 1).is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_' || !b.is_ascii())
                }
                Some(b'_') => true,
                _ => false,
            };
            if joined || !plain_end(end) { any() } else { (Piece::Text, end) }
        }
        b'!'..=b'/' | b':'..=b'@' | b'['..=b'^' | b'`' | b'{'..=b'~' if plain_end(at + 1) => (Piece::Text, at + 1),
        _ => any(),
    }
}

impl<'t> Tokens<'t> {
    /// Cuts `text` into tokens, each with what the lexicon knows of it. Never fails.
    pub fn scan(text: &'t str) -> Self {
        let mut tokens = Self::cut(text);
        for i in 0..tokens.len() {
            if tokens.list[i].kind == Kind::Word {
                tokens.list[i].lexeme_id = lexicon::find(tokens.key(i));
            }
        }
        tokens
    }

    /// Cuts `text` into tokens and looks none of them up: a page that only compares words needs no lexicon. Never fails.
    pub fn cut(text: &'t str) -> Self {
        let mut tokens = Self {
            text,
            list: Vec::with_capacity(text.len() / 5),
            keys: String::with_capacity(text.len()),
            key_ends: Vec::with_capacity(text.len() / 5),
        };
        let mut gap = Gap { spaced: true, line_start: true };
        let mut at = 0;
        while at < text.len() {
            // Most of a text is plain words with plain spaces between, whose bounds need no table.
            let (piece, end) = plain_piece(text.as_bytes(), at);
            match piece {
                Piece::Space { line } => {
                    gap.spaced = true;
                    gap.line_start |= line;
                }
                Piece::Text => {
                    let piece = &text[at..end];
                    if let Some(first) = piece.chars().next() {
                        tokens.push_piece(at, piece, first, gap.spaced, gap.line_start);
                    }
                    gap = Gap::default();
                }
                Piece::Any => tokens.cut_any(at, &text[at..end], &mut gap),
            }
            at = end;
        }
        tokens
    }

    /// Cuts a stretch of text by the rules of UAX #29.
    fn cut_any(&mut self, from: usize, text: &'t str, gap: &mut Gap) {
        for (at, piece) in text.split_word_bound_indices() {
            let at = from + at;
            let Some(first) = piece.chars().next() else { continue };
            if first.is_whitespace() || is_invisible(first) {
                gap.spaced |= first.is_whitespace();
                gap.line_start |= piece.contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
                // A combining mark on a space is a word of its own: nothing written is left out.
                if let Some((cut, _)) = piece.char_indices().find(|(_, c)| c.is_alphanumeric()) {
                    self.push(at + cut, &piece[cut..], Kind::Word, gap.spaced, gap.line_start);
                    *gap = Gap::default();
                }
                continue;
            }
            // The word rules glue "38" and "voix" over the narrow space French sets between them.
            let mut from = at;
            for part in piece.split(NARROW) {
                if let Some(first) = part.chars().next() {
                    self.push_piece(from, part, first, gap.spaced, gap.line_start);
                    gap.line_start = false;
                }
                from += part.len() + NARROW.len_utf8();
                gap.spaced = true;
            }
            *gap = Gap::default();
        }
    }

    fn push_piece(&mut self, at: usize, piece: &str, first: char, spaced: bool, line_start: bool) {
        if first.is_ascii_digit()
            && piece.len() > GLUED
            && let Some(cut) = piece.find(|c: char| c.is_ascii_alphabetic()).filter(|cut| piece.len() - cut >= GLUED)
        {
            self.push(at, &piece[..cut], Kind::Number, spaced, line_start);
            self.push(at + cut, &piece[cut..], Kind::Word, false, false);
        } else if first.is_numeric() {
            self.push(at, piece, Kind::Number, spaced, line_start);
        } else if first.is_alphabetic() {
            match piece.char_indices().find(|(_, c)| is_apostrophe(*c)) {
                Some((cut, mark)) => self.push_split(at, piece, cut, mark, spaced, line_start),
                None => self.push(at, piece, Kind::Word, spaced, line_start),
            }
        } else if first == '_' {
            self.push(at, piece, Kind::Mark('_'), spaced, line_start);
        } else {
            self.push(at, piece, Kind::Mark(alike(first)), spaced, line_start);
        }
    }

    fn push_split(&mut self, at: usize, piece: &str, cut: usize, mark: char, spaced: bool, line_start: bool) {
        let after = cut + mark.len_utf8();
        let (left, right) = (&piece[..cut], &piece[after..]);
        if matches!(right, "s" | "S") {
            self.push(at, left, Kind::Word, spaced, line_start);
            self.push(at + cut, &piece[cut..], Kind::Word, false, false);
        } else if ELIDED.iter().any(|e| left.eq_ignore_ascii_case(e)) && !left.eq_ignore_ascii_case("aujourd") {
            self.push(at, &piece[..after], Kind::Word, spaced, line_start);
            self.push(at + after, right, Kind::Word, false, false);
        } else {
            self.push(at, piece, Kind::Word, spaced, line_start);
        }
    }

    fn push(&mut self, at: usize, piece: &str, kind: Kind, spaced: bool, line_start: bool) {
        if piece.is_empty() {
            return;
        }
        match kind {
            Kind::Mark(mark) => self.keys.push(mark),
            _ => fold_into(piece, &mut self.keys),
        }
        self.key_ends.push(self.keys.len() as u32);
        self.list.push(Token {
            span: Span::new(at as u32, (at + piece.len()) as u32),
            kind,
            capital: piece.starts_with(char::is_uppercase),
            spaced,
            line_start,
            lexeme_id: 0,
        });
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether the text holds nothing but white space.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All tokens in order.
    pub fn list(&self) -> &[Token] {
        &self.list
    }

    /// The token at `i`, or `None` past either end.
    pub fn get(&self, i: usize) -> Option<&Token> {
        self.list.get(i)
    }

    /// The folded form of token `i`: lower case, no accents, marks made alike; empty past the end.
    pub fn key(&self, i: usize) -> &str {
        let end = self.key_ends.get(i).copied().unwrap_or(self.keys.len() as u32);
        let start = if i == 0 { 0 } else { self.key_ends.get(i - 1).copied().unwrap_or(end) };
        &self.keys[start as usize..end as usize]
    }

    /// Token `i` as written; empty past the end.
    pub fn word(&self, i: usize) -> &'t str {
        self.list.get(i).map_or("", |t| t.span.of(self.text))
    }

    /// What the lexicon knows of token `i`; all zero past the end.
    pub fn lexeme(&self, i: usize) -> Lexeme {
        self.list.get(i).map_or_else(Lexeme::default, |t| lexicon::lexeme(t.lexeme_id))
    }

    /// Whether token `i` is the mark `mark` (in its one form: `-`, `"`, `'`, ...).
    pub fn is_mark(&self, i: usize, mark: char) -> bool {
        self.list.get(i).is_some_and(|t| t.kind == Kind::Mark(mark))
    }

    /// The first token that starts at or after byte `at`.
    pub fn at(&self, at: u32) -> usize {
        self.list.partition_point(|t| t.span.start < at)
    }

    /// The tokens that lie inside `span`, as a range of indices.
    pub fn inside(&self, span: Span) -> std::ops::Range<usize> {
        let start = self.at(span.start);
        start..start.max(self.list.partition_point(|t| t.span.end <= span.end))
    }

    /// The span from token `first` to token `last`, both included.
    pub fn span(&self, first: usize, last: usize) -> Span {
        match (self.list.get(first), self.list.get(last)) {
            (Some(a), Some(b)) => a.span.join(b.span),
            _ => Span::default(),
        }
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '＇')
}

/// Zero-width and direction marks: part of no word, and no white space either.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
        || c.is_control()
}

/// One form for marks that look or mean alike.
fn alike(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '－' => '-',
        '“' | '”' | '„' | '‟' | '«' | '»' | '＂' => '"',
        '’' | '‘' | '‚' | '‛' | 'ʼ' | '＇' | '‹' | '›' => '\'',
        '（' => '(',
        '）' => ')',
        '：' => ':',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let tokens = Tokens::scan(text);
        (0..tokens.len()).map(|i| tokens.key(i).to_string()).collect()
    }

    #[test]
    fn cuts_as_news_needs() {
        for (text, want) in [
            ("voted 26-21, with one", "voted 26 - 21 , with one"),
            ("par 38\u{202f}voix", "par 38 voix"),
            ("321–103 (with", "321 - 103 ( with"),
            ("l’Azerbaïdjan n'ont", "l' azerbaidjan n' ont"),
            ("Armenia’s troops", "armenia 's troops"),
            ("42,118,903 to 655,207", "42,118,903 to 655,207"),
            ("doesn’t", "doesn't"),
            ("“forced” «oui»", "\" forced \" \" oui \""),
            ("U.S. 4.75%", "u.s . 4.75 %"),
        ] {
            assert_eq!(words(text).join(" "), want);
        }
    }

    #[test]
    fn gaps_are_white_or_invisible() {
        let text = "A\u{200b}b  “c’s” d\u{301}é\n\n1 272 voix – 3\u{202e}4";
        let tokens = Tokens::scan(text);
        let mut end = 0;
        for t in tokens.list() {
            assert!(text[end..t.span.start as usize].chars().all(|c| c.is_whitespace() || is_invisible(c)));
            end = t.span.end as usize;
        }
    }

    /// The tokens of a text by the rules of UAX #29 alone.
    fn by_rule(text: &str) -> String {
        let mut tokens = Tokens { text, list: Vec::new(), keys: String::new(), key_ends: Vec::new() };
        tokens.cut_any(0, text, &mut Gap { spaced: true, line_start: true });
        shown(&tokens)
    }

    fn shown(tokens: &Tokens<'_>) -> String {
        tokens.list.iter().map(|t| format!("{:?} {:?} {} {}; ", t.span, t.kind, t.spaced, t.line_start)).collect()
    }

    #[test]
    fn plain_words_are_cut_as_the_rules_cut_them() {
        let pieces = [
            "a",
            "Ab9",
            "7",
            "10,000",
            "it's",
            "l'",
            "e.g.",
            ".",
            ",",
            "'",
            "\"",
            "_",
            "-",
            "(",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\t",
            "é",
            "\u{301}",
            "\u{200d}",
            "\u{202f}",
            "\u{2003}",
            "\u{ad}",
            "中",
            "1\u{202f}272",
            "\u{1f1eb}\u{1f1f7}",
            "\u{85}",
            "א",
            ":",
            ";",
            "\u{345}",
            "\u{b}",
        ];
        for a in pieces {
            for b in pieces {
                for c in pieces {
                    let text = format!("{a}{b}{c}{a}");
                    assert_eq!(shown(&Tokens::cut(&text)), by_rule(&text), "{text:?}");
                }
            }
        }
    }
}
