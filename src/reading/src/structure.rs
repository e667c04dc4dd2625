//! The shape of a report: title, date line, paragraphs, and what is no part of the report.
//!
//! Lines become blocks, blocks become sentences. Captions, credits, author biographies and the words a
//! site puts around an article are kept, but set apart by their [`BlockKind`]. Leaves all meaning to
//! the other rules. Invariant: blocks are in order and do not overlap; every sentence lies in one block.

use serde::{Deserialize, Serialize};

use crate::reading::{Language, Warning, WarningKind};
use crate::span::Span;
use crate::tokens::{Kind, Tokens};

/// What a block is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The first line, where it is a title.
    Title,
    /// A line, or the head of one, that only dates the report.
    DateLine,
    /// The report's own text.
    #[default]
    Paragraph,
    /// Words under or beside a picture.
    Caption,
    /// Who wrote or took it.
    Credit,
    /// What a site puts around an article.
    Boilerplate,
    /// About the author.
    Biography,
}

impl BlockKind {
    /// Whether the block is part of what the report says: its title or a paragraph.
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Title | Self::Paragraph)
    }
}

/// One block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Without the white space around it.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// One sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Without the white space around it.
    pub span: Span,
    /// Index of its block.
    pub block: u32,
}

/// Blocks and sentences of one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Structure {
    /// The title, if the first line is one.
    pub title: Option<Span>,
    /// Blocks in order.
    pub blocks: Vec<Block>,
    /// Sentences in order.
    pub sentences: Vec<Sentence>,
}

impl Structure {
    /// The kind of the block in which byte `at` lies; a paragraph if in none.
    pub fn kind_at(&self, at: u32) -> BlockKind {
        let i = self.blocks.partition_point(|b| b.span.end <= at);
        self.blocks.get(i).filter(|b| b.span.start <= at).map_or(BlockKind::Paragraph, |b| b.kind)
    }

    /// The index of the sentence in which byte `at` lies, or of the next one.
    pub fn sentence_at(&self, at: u32) -> usize {
        self.sentences.partition_point(|s| s.span.end <= at)
    }
}

/// A title is at most this many tokens long.
const TITLE_TOKENS: usize = 50;

/// Words after which a line that only dates a report may name its date.
const DATE_HEADS: &[&str] = &[
    "date",
    "dated",
    "published",
    "publie",
    "publiee",
    "updated",
    "posted",
    "mis",
    "jour",
    "le",
    "on",
    "a",
    "at",
    "de",
    "of",
];

/// Words of the credit at the end of a caption: agencies and sites pictures come from.
const PICTURE_CREDITS: &[&str] = &[
    "photo",
    "photos",
    "photograph",
    "image",
    "images",
    "facebook",
    "twitter",
    "instagram",
    "telegram",
    "flickr",
    "getty",
    "afp",
    "ap",
    "epa",
    "aa",
    "reuters",
    "ansa",
    "tass",
    "xinhua",
    "pool",
    "credit",
    "credits",
    "courtesy",
    "handout",
    "screenshot",
    "capture",
    "wikimedia",
    "wikipedia",
    "archive",
    "archives",
    "file",
    "illustration",
    "youtube",
];

/// How lines begin that a site, not the report, says.
const SITE_PHRASES: &[&str] = &[
    "be the first to comment",
    "leave a reply",
    "leave a comment",
    "your email address will not be published",
    "required fields are marked",
    "read more",
    "read also",
    "see also",
    "also read",
    "related articles",
    "related posts",
    "related stories",
    "share this",
    "share on",
    "share via",
    "subscribe",
    "sign up for",
    "sign up to",
    "sign in",
    "log in",
    "follow us",
    "click here",
    "advertisement",
    "all rights reserved",
    "copyright",
    "print this",
    "support our",
    "donate",
    "this site uses",
    "we use cookies",
    "accept cookies",
    "comments",
    "no comments",
    "newsletter",
    "back to top",
    "lire aussi",
    "a lire aussi",
    "lire plus",
    "lire la suite",
    "voir aussi",
    "partager",
    "abonnez vous",
    "s'abonner",
    "suivez nous",
    "cliquez ici",
    "publicite",
    "tous droits reserves",
    "laisser un commentaire",
    "soyez le premier a",
    "votre adresse e mail ne sera pas",
    "votre adresse email ne sera pas",
    "inscrivez vous",
    "connectez vous",
];

/// What authors are, in the line that tells of them.
const AUTHOR_TRADES: &[&str] = &[
    "editor",
    "reporter",
    "correspondent",
    "journalist",
    "writer",
    "columnist",
    "author",
    "freelance",
    "contributor",
    "producer",
    "photographer",
    "redacteur",
    "redactrice",
    "journaliste",
    "correspondant",
    "correspondante",
    "auteur",
    "autrice",
    "chroniqueur",
    "chroniqueuse",
];

/// Words before a full stop that does not end a sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "st", "ste", "rep", "reps", "sen", "sens", "gov", "gen", "col", "lt", "sgt", "capt",
    "adm", "prof", "hon", "rev", "jr", "sr", "vs", "no", "nos", "art", "mm", "mme", "mlle", "me", "mgr", "etc", "inc",
    "corp", "co", "ltd", "bros", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "cf", "p", "pp", "vol", "fig", "dept", "est", "approx", "al", "ca", "fla", "calif", "mass", "pa", "va", "wash",
    "tex", "ariz", "conn", "ill", "mich", "minn", "miss", "mo", "ore", "tenn", "wis", "janv", "fevr", "juil",
];

/// Words that begin a sentence even after an abbreviation.
const SENTENCE_HEADS: &[&str] = &[
    "the", "a", "an", "it", "he", "she", "they", "we", "in", "on", "at", "but", "and", "this", "that", "these",
    "those", "as", "if", "when", "while", "after", "le", "la", "les", "il", "elle", "ils", "elles", "un", "une", "ce",
    "cette", "mais",
];

/// Finds blocks, title and sentences. Never fails.
pub fn scan(tokens: &Tokens<'_>) -> Structure {
    let lines = lines(tokens);
    let mut blocks: Vec<(usize, usize, BlockKind)> = Vec::new();
    for &(first, last) in &lines {
        let head = if blocks.is_empty() { date_head(tokens, first, last) } else { None };
        if let Some(cut) = head {
            blocks.push((first, cut, BlockKind::DateLine));
            if cut < last {
                blocks.push((cut + 1, last, BlockKind::Paragraph));
            }
            continue;
        }
        blocks.push((first, last, kind(tokens, first, last)));
    }
    mark_title(tokens, &mut blocks);
    mark_authors(tokens, &mut blocks);

    let mut structure = Structure::default();
    for (index, &(first, last, kind)) in blocks.iter().enumerate() {
        let span = tokens.span(first, last);
        if kind == BlockKind::Title {
            structure.title = Some(span);
        }
        structure.blocks.push(Block { span, kind });
        push_sentences(tokens, first, last, index as u32, &mut structure.sentences);
    }
    structure
}

/// The language most function words belong to, or `None` where neither leads.
pub fn language(tokens: &Tokens<'_>) -> Option<Language> {
    let (mut en, mut fr) = (0u32, 0u32);
    for i in 0..tokens.len().min(4000) {
        match tokens.key(i).as_bytes() {
            b"the" | b"of" | b"and" | b"to" | b"that" | b"was" | b"with" | b"by" | b"which" | b"its" | b"is"
            | b"were" | b"it" | b"had" => en += 1,
            b"le" | b"la" | b"les" | b"des" | b"du" | b"et" | b"que" | b"qui" | b"dans" | b"une" | b"par" | b"ete"
            | b"l'" | b"d'" | b"au" | b"sur" => fr += 1,
            _ => {}
        }
    }
    match en.cmp(&fr) {
        std::cmp::Ordering::Greater => Some(Language::En),
        std::cmp::Ordering::Less => Some(Language::Fr),
        std::cmp::Ordering::Equal => None,
    }
}

/// Characters that change the direction of text or cannot be seen, one warning a run.
pub fn scan_hidden(text: &str) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = Vec::new();
    if text.is_ascii() {
        return warnings;
    }
    for (at, c) in text.char_indices() {
        let what = match c {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "a character that changes the direction of text",
            '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{ad}' | '\u{feff}' if at > 0 => "a character that cannot be seen",
            '\u{e0000}'..='\u{e007f}' => "a tag character that cannot be seen",
            _ => continue,
        };
        let span = Span::new(at as u32, (at + c.len_utf8()) as u32);
        match warnings.last_mut() {
            Some(last) if last.span.end == span.start => last.span.end = span.end,
            _ => warnings.push(Warning {
                kind: WarningKind::HiddenCharacters,
                span,
                reason: format!("the text holds {what} (U+{:04X})", u32::from(c)),
            }),
        }
    }
    warnings
}

/// Lines as token ranges, both ends included; lines of a text wrapped at a fixed width are put together.
fn lines(tokens: &Tokens<'_>) -> Vec<(usize, usize)> {
    let mut lines: Vec<(usize, usize)> = Vec::new();
    for (i, token) in tokens.list().iter().enumerate() {
        match lines.last_mut() {
            Some(line) if !token.line_start || continues(tokens, *line, i) => line.1 = i,
            _ => lines.push((i, i)),
        }
    }
    lines
}

/// Whether token `next`, at the start of a line, goes on with the sentence of the line before: no blank
/// line between, no end mark, and a small letter, or the width of wrapped text.
fn continues(tokens: &Tokens<'_>, line: (usize, usize), next: usize) -> bool {
    let (Some(last), Some(token)) = (tokens.get(line.1), tokens.get(next)) else { return false };
    let gap = Span::new(last.span.end, token.span.start).of(tokens.text);
    if gap.chars().filter(|c| *c == '\n').count() > 1 || ends_sentence(tokens, line.1) {
        return false;
    }
    let starts_small = matches!(token.kind, Kind::Word) && !token.capital;
    let row = tokens.text[..last.span.end as usize].rsplit('\n').next().map_or(0, str::len);
    starts_small && (40..=120).contains(&row)
}

fn ends_sentence(tokens: &Tokens<'_>, last: usize) -> bool {
    let mut i = last;
    while i > 0 && matches!(tokens.get(i).map(|t| t.kind), Some(Kind::Mark('"' | '\'' | ')' | ']'))) {
        i -= 1;
    }
    matches!(tokens.get(i).map(|t| t.kind), Some(Kind::Mark('.' | '!' | '?' | '…' | ':' | ';')))
}

/// Where a date at the very head of the text ends ("date 2024-01-18 In a resolution ..."), or the whole
/// first line if it is nothing but a date.
fn date_head(tokens: &Tokens<'_>, first: usize, last: usize) -> Option<usize> {
    let mut i = first;
    while i <= last && i < first + 4 && (DATE_HEADS.contains(&tokens.key(i)) || tokens.is_mark(i, ':')) {
        i += 1;
    }
    let digits = |i: usize, n: usize| tokens.key(i).len() == n && tokens.key(i).bytes().all(|b| b.is_ascii_digit());
    if digits(i, 4)
        && tokens.is_mark(i + 1, '-')
        && digits(i + 2, 2)
        && tokens.is_mark(i + 3, '-')
        && digits(i + 4, 2)
        && i + 4 <= last
    {
        return Some(i + 4);
    }
    is_date_line(tokens, first, last).then_some(last)
}

/// Whether a line holds nothing but a date, a time and the words around them.
fn is_date_line(tokens: &Tokens<'_>, first: usize, last: usize) -> bool {
    if last - first > 14 {
        return false;
    }
    let (mut dated, mut rest) = (false, 0);
    // "Press office, 6 November 2025": where it was written, then nothing but a date.
    let place = (first..last.min(first + 4)).find(|&i| tokens.is_mark(i, ',')).filter(|_| first > 0);
    let from = place.filter(|&comma| (comma + 1..=last).any(|i| is_year(tokens, i))).map_or(first, |comma| comma + 1);
    for i in from..=last {
        let Some(token) = tokens.get(i) else { return false };
        match token.kind {
            Kind::Number => dated = true,
            Kind::Word if tokens.lexeme(i).date != 0 => {}
            Kind::Word
                if DATE_HEADS.contains(&tokens.key(i))
                    || matches!(tokens.key(i), "am" | "pm" | "h" | "gmt" | "utc" | "et" | "by" | "par") => {}
            Kind::Word => rest += 1,
            Kind::Mark(_) => {}
        }
    }
    dated && rest == 0
}

/// Whether a token is the number of a year.
fn is_year(tokens: &Tokens<'_>, i: usize) -> bool {
    tokens.key(i).parse().is_ok_and(|year: u16| (1900..2100).contains(&year))
}

fn kind(tokens: &Tokens<'_>, first: usize, last: usize) -> BlockKind {
    if is_date_line(tokens, first, last) {
        return BlockKind::DateLine;
    }
    if is_caption(tokens, first, last) {
        return BlockKind::Caption;
    }
    if last - first < 24 && is_site_phrase(tokens, first, last) {
        return BlockKind::Boilerplate;
    }
    if last - first < 8
        && matches!(tokens.key(first), "by" | "par")
        && tokens.get(first + 1).is_some_and(|t| t.capital)
        && !ends_sentence(tokens, last)
    {
        return BlockKind::Credit;
    }
    BlockKind::Paragraph
}

/// A caption ends in a bracket that names where the picture comes from, or begins with "Photo:".
fn is_caption(tokens: &Tokens<'_>, first: usize, last: usize) -> bool {
    if matches!(tokens.key(first), "photo" | "image" | "credit" | "©")
        && (tokens.is_mark(first + 1, ':') || tokens.key(first) == "©")
    {
        return true;
    }
    let end = if tokens.is_mark(last, '.') && last > first { last - 1 } else { last };
    if !tokens.is_mark(end, ')') || end - first > 80 {
        return false;
    }
    let Some(open) = (first..end).rev().find(|&i| tokens.is_mark(i, '(')) else { return false };
    end - open <= 8 && (open + 1..end).any(|i| PICTURE_CREDITS.contains(&tokens.key(i)))
}

fn is_site_phrase(tokens: &Tokens<'_>, first: usize, last: usize) -> bool {
    let mut line = String::new();
    for i in
        (first..=last).filter(|&i| matches!(tokens.get(i).map(|t| t.kind), Some(Kind::Word | Kind::Number))).take(10)
    {
        if !line.is_empty() && !line.ends_with('\'') {
            line.push(' ');
        }
        line.push_str(tokens.key(i));
    }
    SITE_PHRASES.iter().any(|p| line.starts_with(p) && !line[p.len()..].starts_with(char::is_alphanumeric))
        // One-word phrases ("comments", "donate") are site words only when they stand nearly alone.
        && (line.split(' ').count() <= 3 || SITE_PHRASES.iter().any(|p| p.contains(' ') && line.starts_with(p)))
}

/// The first block is the title if it is one line without an end mark and more text follows.
fn mark_title(tokens: &Tokens<'_>, blocks: &mut [(usize, usize, BlockKind)]) {
    let bodies = blocks.iter().filter(|b| b.2 == BlockKind::Paragraph).count();
    let Some(block) = blocks.iter_mut().find(|b| !matches!(b.2, BlockKind::DateLine | BlockKind::Credit)) else {
        return;
    };
    let (first, last, kind) = *block;
    let starts_line = tokens.get(first).is_some_and(|t| t.line_start);
    if kind == BlockKind::Paragraph
        && bodies > 1
        && last - first < TITLE_TOKENS
        && starts_line
        && !is_sentence(tokens, last)
    {
        block.2 = BlockKind::Title;
    }
}

fn is_sentence(tokens: &Tokens<'_>, last: usize) -> bool {
    let mut i = last;
    while i > 0 && matches!(tokens.get(i).map(|t| t.kind), Some(Kind::Mark('"' | '\'' | ')' | ']'))) {
        i -= 1;
    }
    matches!(tokens.get(i).map(|t| t.kind), Some(Kind::Mark('.' | ':' | ';' | ',')))
}

/// A line that says what a person writes for, and lines with nothing but that person's name.
fn mark_authors(tokens: &Tokens<'_>, blocks: &mut [(usize, usize, BlockKind)]) {
    let from = blocks.len() - blocks.len().min(8);
    let mut author: Option<String> = None;
    for block in &mut blocks[from..] {
        let (first, last, kind) = *block;
        let name_end = (first..=last).take_while(|&i| tokens.get(i).is_some_and(|t| t.capital)).last();
        let Some(name_end) = name_end.filter(|&e| e > first && e - first < 4) else { continue };
        let is = matches!(tokens.key(name_end + 1), "is" | "est" | "was" | "writes" | "reports" | "covers");
        let trade = (name_end + 2..=last.min(name_end + 12)).any(|i| AUTHOR_TRADES.contains(&tokens.key(i)));
        if kind == BlockKind::Paragraph && is && trade {
            block.2 = BlockKind::Biography;
            author = Some(tokens.span(first, name_end).of(tokens.text).to_string());
        }
    }
    if let Some(name) = author {
        for block in blocks.iter_mut() {
            if tokens.span(block.0, block.1).of(tokens.text) == name {
                block.2 = BlockKind::Credit;
            }
        }
    }
}

fn push_sentences(tokens: &Tokens<'_>, first: usize, last: usize, block: u32, out: &mut Vec<Sentence>) {
    let mut start = first;
    let mut i = first;
    while i <= last {
        let mut end = i;
        if is_end(tokens, i, last) {
            while end < last && closes(tokens, end + 1) {
                end += 1;
            }
            // "Ayes ... 62" leads over to its number.
            let leads = (end > i || tokens.is_mark(i, '…'))
                && (i..=end).all(|k| tokens.is_mark(k, '.') || tokens.is_mark(k, '…'))
                && tokens.get(end + 1).is_some_and(|t| t.kind == Kind::Number);
            if end == last || !leads && begins(tokens, end + 1, end == i) {
                out.push(Sentence { span: tokens.span(start, end), block });
                start = end + 1;
            }
        }
        i = end + 1;
    }
    if start <= last {
        out.push(Sentence { span: tokens.span(start, last), block });
    }
}

/// Whether token `i` is a mark that may end a sentence.
fn is_end(tokens: &Tokens<'_>, i: usize, last: usize) -> bool {
    match tokens.get(i).map(|t| t.kind) {
        Some(Kind::Mark('!' | '?' | '…' | '。' | '।' | '։')) => true,
        Some(Kind::Mark('.')) => {
            if i == 0 || i == last {
                return true;
            }
            let before = tokens.key(i - 1);
            let initial =
                before.chars().count() == 1 && tokens.get(i - 1).is_some_and(|t| t.capital && t.kind == Kind::Word);
            let dotted = before.contains('.') && tokens.get(i - 1).is_some_and(|t| t.kind == Kind::Word);
            let party = before.len() == 1
                || i > 1
                    && tokens.is_mark(i - 2, '-')
                    && before.len() <= 5
                    && tokens.get(i - 1).is_some_and(|t| t.capital);
            let abbreviation = initial
                || dotted
                || ABBREVIATIONS.contains(&before) && tokens.get(i - 1).is_some_and(|t| t.kind == Kind::Word)
                || party && tokens.get(i - 1).is_some_and(|t| t.kind == Kind::Word);
            !abbreviation
                || SENTENCE_HEADS.contains(&tokens.key(i + 1))
                    && tokens.get(i + 1).is_some_and(|t| t.capital && t.spaced)
                    && !initial
        }
        _ => false,
    }
}

fn closes(tokens: &Tokens<'_>, i: usize) -> bool {
    match tokens.get(i).map(|t| (t.kind, t.spaced)) {
        Some((Kind::Mark('"' | '\'' | ')' | ']'), false)) => {
            !matches!(tokens.word(i), "“" | "«" | "‘") || tokens.get(i + 1).is_none_or(|t| t.spaced)
        }
        Some((Kind::Mark('"'), true)) => tokens.word(i) == "»",
        Some((Kind::Mark('.' | '!' | '?' | '…'), false)) => true,
        _ => false,
    }
}

/// Whether token `i` can begin a sentence.
fn begins(tokens: &Tokens<'_>, i: usize, bare: bool) -> bool {
    tokens.get(i).is_some_and(|t| {
        t.spaced
            && match t.kind {
                Kind::Word => t.capital || !bare && !t.span.of(tokens.text).starts_with(char::is_lowercase),
                Kind::Number => true,
                Kind::Mark(m) => matches!(m, '"' | '\'' | '(' | '[' | '-' | '•' | '*' | '¿' | '¡'),
            }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<String> {
        scan(&Tokens::scan(text)).sentences.iter().map(|s| s.span.of(text).to_string()).collect()
    }

    fn kinds(text: &str) -> Vec<BlockKind> {
        scan(&Tokens::scan(text)).blocks.iter().map(|b| b.kind).collect()
    }

    #[test]
    fn sentences_end_where_they_do() {
        for (text, count) in [
            ("Mr. Smith voted. He left.", 2),
            ("The U.S. Senate voted 5-4. It passed.", 2),
            ("“It is so.” He said so.", 2),
            ("Rep. Tulsi Gabbard (D-HI), of No. 10, voted present.", 1),
            ("Le vote a eu lieu. « Oui ! » Il est parti.", 3),
            ("He works in the U.S. The bill passed.", 2),
            ("He asked, “Why?” and left.", 1),
        ] {
            assert_eq!(sentences(text).len(), count, "{:?}", sentences(text));
        }
    }

    #[test]
    fn blocks_have_kinds() {
        use BlockKind::*;
        for (text, want) in [
            ("A title here\n\nIt passed.\n\nIt ended.", &[Title, Paragraph, Paragraph][..]),
            (" date 2024-01-18 In a resolution it said so.\n\nMore.", &[DateLine, Paragraph, Paragraph]),
            ("16.11.2022\nLe texte passe.", &[DateLine, Paragraph]),
            ("Text here.\n\nSenate building (Facebook)\n\nMore.", &[Paragraph, Caption, Paragraph]),
            (
                "One.\n\nAnn Lee\n\nAnn Lee is the assistant editor of the Weekly.\n\nBe the first to comment\n\nLeave a Reply",
                &[Paragraph, Credit, Biography, Boilerplate, Boilerplate],
            ),
            ("The house voted on the bill that many had waited\nfor since the spring of that year.\n", &[Paragraph]),
        ] {
            assert_eq!(kinds(text), want, "{text}");
        }
    }
}
