//! A search as understood: a tree of words, phrases and what joins them.
//!
//! Holds the shapes and the doubts about what was typed; reading it is left to [`super::parse`]. Invariant: a
//! query is at most [`MAX_NESTING`] deep and has at most [`MAX_TERMS`] terms.

use std::fmt;

use super::index::Index;
use super::parse;
use super::stem::Stems;
use super::words::{Word, key, scan};
use crate::language::Language;
use crate::span::Span;

/// Most words and phrases of one search that are looked at.
pub const MAX_TERMS: usize = 32;
/// Most words of one phrase that are looked at.
pub const MAX_PHRASE: usize = 24;
/// Deepest parentheses that are looked at.
pub const MAX_NESTING: usize = 8;
/// Most words between the two sides of NEAR.
pub const MAX_NEAR: u32 = 100;
/// Words between the two sides of NEAR where none are given.
pub const DEFAULT_NEAR: u32 = 10;
/// Longest search that is read, in bytes.
pub const MAX_BYTES: usize = 4096;
/// Shortest beginning written with a star, in letters.
const MIN_BEGINNING: usize = 2;
/// The last word as typed is a beginning from this many letters on.
const MIN_OPEN: usize = 3;
/// Its forms are looked for from this many letters on; shorter, it begins most of them, and too much else.
const MIN_OPEN_FORMS: usize = 5;

/// What a term can be looked for in, other than the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Who says it.
    Speaker,
    /// The report, by id.
    Report,
    /// Its publisher.
    Publisher,
    /// What a claim does.
    Act,
    /// The report's title.
    Title,
    /// Quoted, or the report's own voice.
    Voice,
}

impl Field {
    /// Every field, in the order told of.
    pub const ALL: [Self; 6] = [Self::Speaker, Self::Report, Self::Publisher, Self::Act, Self::Title, Self::Voice];

    /// The word before the colon.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Report => "report",
            Self::Publisher => "publisher",
            Self::Act => "act",
            Self::Title => "title",
            Self::Voice => "voice",
        }
    }
}

/// What could not be understood as it was meant, perhaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The search is longer than is read.
    TooLong,
    /// A quotation mark without its partner.
    OpenQuote,
    /// An opening parenthesis without its partner.
    OpenParenthesis,
    /// A closing parenthesis without its partner.
    StrayParenthesis,
    /// Parentheses deeper than are read.
    TooDeep,
    /// More terms than are read.
    TooMany,
    /// A phrase of more words than are read.
    LongPhrase,
    /// No field of that name.
    UnknownField,
    /// A field without a value.
    EmptyField,
    /// AND, OR, NOT or NEAR without something it joins.
    Dangling,
    /// NEAR joins words and phrases only.
    NearGroup,
    /// A distance that is no number, or too large.
    NearDistance,
    /// A beginning too short to be looked for.
    ShortBeginning,
    /// Nothing here has this value.
    NoSuchValue,
}

/// A doubt about a search, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The place in the search text.
    pub span: Span,
    /// Its words.
    pub part: String,
    /// What is doubtful.
    pub doubt: Doubt,
}

impl Notice {
    /// The notice in words.
    pub fn in_words(&self, language: Language) -> String {
        match language {
            Language::English => self.in_english(),
            Language::French => self.in_french(),
        }
    }

    fn in_french(&self) -> String {
        let part = &self.part;
        match self.doubt {
            Doubt::TooLong => {
                format!("La recherche est trop longue ; seuls ses {MAX_BYTES} premiers octets ont été lus.")
            }
            Doubt::OpenQuote => {
                format!("Le guillemet devant {part} n’est pas fermé ; l’expression a été lue jusqu’à la fin.")
            }
            Doubt::OpenParenthesis => "Il manque une parenthèse fermante ; elle a été mise à la fin.".to_string(),
            Doubt::StrayParenthesis => "Une parenthèse fermante est de trop et a été laissée.".to_string(),
            Doubt::TooDeep => {
                format!("Les parenthèses sont lues sur {MAX_NESTING} niveaux ; les plus profondes ont été laissées.")
            }
            Doubt::TooMany => {
                format!("Une recherche a au plus {MAX_TERMS} termes ; à partir de « {part} » ils ont été laissés.")
            }
            Doubt::LongPhrase => format!("Une expression a au plus {MAX_PHRASE} mots ; le reste a été laissé."),
            Doubt::UnknownField => {
                let fields: Vec<&str> = Field::ALL.iter().map(|field| field.word()).collect();
                format!(
                    "« {part} » n’est pas un champ, ses mots ont donc été cherchés. Les champs sont {}.",
                    fields.join(", ")
                )
            }
            Doubt::EmptyField => format!("« {part} » attend un mot ou une expression et a été laissé."),
            Doubt::Dangling => format!("« {part} » n’a rien à joindre et a été laissé."),
            Doubt::NearGroup => {
                format!("« {part} » ne joint que des mots et des expressions ; il a été lu ici comme AND.")
            }
            Doubt::NearDistance => {
                format!("« {part} » attend un nombre de 0 à {MAX_NEAR} ; {DEFAULT_NEAR} ou le plus grand a été pris.")
            }
            Doubt::ShortBeginning => {
                format!("« {part} » est un début trop court ; il faut au moins deux lettres.")
            }
            Doubt::NoSuchValue => format!("Rien ici n’a « {part} »."),
        }
    }

    fn in_english(&self) -> String {
        let part = &self.part;
        match self.doubt {
            Doubt::TooLong => format!("The search is too long; only its first {MAX_BYTES} bytes were read."),
            Doubt::OpenQuote => {
                format!("The quotation mark before {part} has no partner; the phrase was read to the end.")
            }
            Doubt::OpenParenthesis => "A closing parenthesis is missing; it was put at the end.".to_string(),
            Doubt::StrayParenthesis => "A closing parenthesis has no partner and was left out.".to_string(),
            Doubt::TooDeep => format!("Parentheses are read {MAX_NESTING} deep; deeper ones were left out."),
            Doubt::TooMany => format!("A search has at most {MAX_TERMS} terms; from “{part}” on they were left out."),
            Doubt::LongPhrase => format!("A phrase has at most {MAX_PHRASE} words; the rest of it was left out."),
            Doubt::UnknownField => {
                let fields: Vec<&str> = Field::ALL.iter().map(|field| field.word()).collect();
                format!("“{part}” is no field, so its words were looked for. Fields are {}.", fields.join(", "))
            }
            Doubt::EmptyField => format!("“{part}” needs a word or a phrase behind it and was left out."),
            Doubt::Dangling => format!("“{part}” has nothing to join and was left out."),
            Doubt::NearGroup => format!("“{part}” joins words and phrases only; here it was read as AND."),
            Doubt::NearDistance => {
                format!("“{part}” needs a number from 0 to {MAX_NEAR}; {DEFAULT_NEAR} or the largest was taken.")
            }
            Doubt::ShortBeginning => format!("“{part}” is too short a beginning; at least two letters are needed."),
            Doubt::NoSuchValue => format!("Nothing here has “{part}”."),
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_english())
    }
}

/// One word looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    /// Its folded form.
    pub(super) key: String,
    /// The word may go on.
    pub(super) open: bool,
    /// What its other forms are known by; `None` if only the word itself is meant.
    pub(super) stems: Option<Stems>,
    /// Its other forms, once an index has said which there are.
    pub(super) forms: Option<Vec<String>>,
}

impl Pattern {
    /// What every word it fits begins with, folded.
    pub(super) fn head(&self) -> &str {
        self.stems.as_ref().map_or(&self.key, |stems| stems.head())
    }

    /// Whether a word of a text is what is looked for. `buffer` is for folding.
    pub(super) fn is(&self, word: &Word<'_>, buffer: &mut String) -> bool {
        // Most words of most texts are told apart by their first letter alone.
        let (Some(&first), Some(&want)) = (word.text.as_bytes().first(), self.key.as_bytes().first()) else {
            return false;
        };
        if first.is_ascii() && want.is_ascii() && first.to_ascii_lowercase() != want {
            return false;
        }
        word.key_into(buffer);
        let key = buffer.as_str();
        if key == self.key || self.open && key.starts_with(&self.key) {
            return true;
        }
        match (&self.forms, &self.stems) {
            (Some(forms), _) => forms.iter().any(|form| form == key),
            (None, Some(stems)) => (word.opens || !word.capital) && stems.are_of(key),
            (None, None) => false,
        }
    }
}

/// A word, or words that stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub(super) words: Vec<Pattern>,
    /// In quotation marks.
    pub(super) quoted: bool,
    pub(super) span: Span,
}

impl Term {
    /// Whether the words of a name are what is looked for: any of its words may go on, unless in quotation marks.
    pub fn names(&self, name: &str) -> bool {
        let keys: Vec<String> = scan(name).map(|word| key(word.text)).collect();
        keys.windows(self.words.len().max(1)).any(|window| {
            window
                .iter()
                .zip(&self.words)
                .all(|(key, want)| *key == want.key || (!self.quoted || want.open) && key.starts_with(&want.key))
        })
    }

    /// Its words in folded form.
    pub fn written(&self) -> String {
        self.words.iter().map(|word| word.key.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Where it stands in the search text.
    pub const fn span(&self) -> Span {
        self.span
    }
}

/// A part of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Term(Term),
    /// Both, with at most so many words between.
    Near(Term, Term, u32),
    Field(Field, Term),
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
}

/// A search as understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) root: Option<Node>,
    /// What may not be understood as meant, in the order of the text.
    pub notices: Vec<Notice>,
}

impl Query {
    /// Reads a search text. Never fails; doubts go to `notices`.
    pub fn parse(text: &str) -> Self {
        parse::parse(text)
    }

    /// Whether nothing is asked for.
    pub const fn is_empty(&self) -> bool {
        self.root.is_none()
    }

    /// This query with the forms of its words that `index` knows: the same words are then found and marked.
    #[must_use]
    pub fn resolved(mut self, index: &Index) -> Self {
        if let Some(root) = &mut self.root {
            each_term(root, &mut |term| term.words.iter_mut().for_each(|word| resolve(word, index)));
        }
        self
    }

    /// The fields it asks for, with the values.
    pub fn fields(&self) -> Vec<(Field, &Term)> {
        fn walk<'q>(node: &'q Node, out: &mut Vec<(Field, &'q Term)>) {
            match node {
                Node::Field(field, term) => out.push((*field, term)),
                Node::All(nodes) | Node::Any(nodes) => nodes.iter().for_each(|n| walk(n, out)),
                Node::Not(node) => walk(node, out),
                Node::Term(_) | Node::Near(..) => {}
            }
        }
        let mut out = Vec::new();
        self.root.iter().for_each(|root| walk(root, &mut out));
        out
    }
}

fn each_term(node: &mut Node, act: &mut impl FnMut(&mut Term)) {
    match node {
        Node::Term(term) => act(term),
        Node::Near(left, right, _) => {
            act(left);
            act(right);
        }
        Node::Field(..) => {}
        Node::All(nodes) | Node::Any(nodes) => nodes.iter_mut().for_each(|n| each_term(n, act)),
        Node::Not(node) => each_term(node, act),
    }
}

/// Looks up which forms of a word the index knows; names are forms of nothing.
fn resolve(word: &mut Pattern, index: &Index) {
    let mut forms = Vec::new();
    // A word that is only ever a name is not stemmed, however it is typed.
    let is_name = || index.find(&word.key).is_some_and(|entry| entry.name);
    if let Some(stems) = word.stems.as_ref().filter(|_| !is_name()) {
        let head = stems.head();
        // What an open word begins is found without its stem.
        let is_open = |key: &[u8]| word.open && key.starts_with(word.key.as_bytes());
        let mut cursor = index.from(head);
        while let Some(entry) = cursor.next().filter(|_| !is_open(head.as_bytes())) {
            let Some(key) = std::str::from_utf8(cursor.key()).ok().filter(|key| key.starts_with(head)) else { break };
            if !entry.name && !is_open(key.as_bytes()) && stems.are_of(key) {
                forms.push(key.to_string());
            }
        }
    }
    word.forms = Some(forms);
}

/// What is to be done with a run of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Written in quotation marks: as it stands.
    Exact,
    /// Forms count too.
    Forms,
    /// The last word of the search: forms count, and it may go on.
    Typing,
    /// In quotation marks, and its last word may go on.
    ExactTyping,
    /// Written with a star: a beginning.
    Beginning,
}

/// A term from the words of `text`, which stands at `span` of the search; `None` if it has no words.
pub(super) fn term(text: &str, span: Span, manner: Manner) -> (Option<Term>, Option<Doubt>) {
    let mut doubt = None;
    let all: Vec<Word<'_>> = scan(text).collect();
    let alone = all.len() == 1;
    let last = all.len().saturating_sub(1);
    let mut words: Vec<Pattern> = Vec::new();
    for (i, word) in all.iter().enumerate() {
        let key = key(word.text);
        if key.is_empty() {
            continue;
        }
        if words.len() == MAX_PHRASE {
            doubt = Some(Doubt::LongPhrase);
            break;
        }
        let letters = key.chars().count();
        let long = letters >= MIN_BEGINNING;
        let open = i == last
            && match manner {
                Manner::Beginning => long,
                // A number half typed is another number.
                Manner::Typing | Manner::ExactTyping => {
                    letters >= (if i == 0 { MIN_OPEN } else { MIN_BEGINNING }) && !word.number
                }
                Manner::Exact | Manner::Forms => false,
            };
        if manner == Manner::Beginning && i == last && !long {
            doubt = Some(Doubt::ShortBeginning);
        }
        let forms = alone
            && !word.capital
            && !word.number
            && (manner == Manner::Forms || manner == Manner::Typing && key.len() >= MIN_OPEN_FORMS);
        words.push(Pattern { stems: if forms { Stems::of(&key) } else { None }, key, open, forms: None });
    }
    let quoted = matches!(manner, Manner::Exact | Manner::ExactTyping);
    ((!words.is_empty()).then_some(Term { words, quoted, span }), doubt)
}
