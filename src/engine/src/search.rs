//! Search over the texts of a corpus: words and beginnings of words, accents and case folded.
//!
//! An inverted index: the vocabulary sorted, and for each word the places it stands, as report and byte
//! span. Leaves ranking of views to [`crate::view`]. Invariant: a hit's span is the whole word in the text.

use rustc_hash::FxHashMap;

use crate::comparison::{Evidence, ReportIx};
use crate::fold::fold;
use crate::span::Span;
use crate::tokens::{Kind, Tokens};

/// The index of one corpus.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Folded words in order, each with the range of its places.
    words: Vec<(Box<str>, std::ops::Range<u32>)>,
    places: Vec<Evidence>,
}

/// A search as typed: every term must be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// One word, or words in quotation marks that must stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    words: Vec<String>,
    /// The last word may go on: it is still being typed.
    open: bool,
}

/// Most terms of one search that are looked at.
const MAX_TERMS: usize = 16;

impl Query {
    /// Reads a search text. Never fails; marks count for nothing but quotation marks.
    pub fn parse(text: &str) -> Self {
        let tokens = Tokens::scan(text);
        let mut terms: Vec<Term> = Vec::new();
        let mut phrase: Option<Vec<String>> = None;
        for i in 0..tokens.len() {
            match tokens.get(i).map(|t| t.kind) {
                Some(Kind::Mark('"')) => match phrase.take() {
                    Some(words) if !words.is_empty() => terms.push(Term { words, open: false }),
                    Some(_) => {}
                    None => phrase = Some(Vec::new()),
                },
                Some(Kind::Word | Kind::Number) => match &mut phrase {
                    Some(words) => words.push(tokens.key(i).to_string()),
                    None => terms.push(Term { words: vec![tokens.key(i).to_string()], open: true }),
                },
                _ => {}
            }
        }
        terms.extend(phrase.filter(|w| !w.is_empty()).map(|words| Term { words, open: true }));
        terms.truncate(MAX_TERMS);
        Self { terms }
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

impl Index {
    /// Indexes the texts, in the order of the corpus.
    pub fn build<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut by_word: FxHashMap<String, Vec<Evidence>> = FxHashMap::default();
        for (text, report) in texts.zip(0..) {
            let tokens = Tokens::scan(text);
            for (i, token) in tokens.list().iter().enumerate() {
                if !matches!(token.kind, Kind::Mark(_)) {
                    let place = Evidence { report: ReportIx(report), span: token.span };
                    match by_word.get_mut(tokens.key(i)) {
                        Some(places) => places.push(place),
                        None => {
                            by_word.insert(tokens.key(i).to_string(), vec![place]);
                        }
                    }
                }
            }
        }
        let mut entries: Vec<(String, Vec<Evidence>)> = by_word.into_iter().collect();
        entries.sort();
        let mut index = Self::default();
        for (word, places) in entries {
            let start = index.places.len() as u32;
            index.places.extend(places);
            index.words.push((word.into(), start..index.places.len() as u32));
        }
        index
    }

    /// The places each term of a search is found at, in order of report and place; one list a term.
    pub fn find(&self, texts: &[&str], query: &Query) -> Vec<Vec<Evidence>> {
        query.terms.iter().map(|term| self.find_term(texts, term)).collect()
    }

    fn find_term(&self, texts: &[&str], term: &Term) -> Vec<Evidence> {
        let Some((first, rest)) = term.words.split_first() else { return Vec::new() };
        let mut hits: Vec<Evidence> = if rest.is_empty() && term.open {
            let from = self.words.partition_point(|(w, _)| w.as_ref() < first.as_str());
            let matching = self.words[from..].iter().take_while(|(w, _)| w.starts_with(first.as_str()));
            matching.flat_map(|(_, range)| self.places(range)).copied().collect()
        } else {
            match self.words.binary_search_by(|(w, _)| w.as_ref().cmp(first)) {
                Ok(at) => self.places(&self.words[at].1).to_vec(),
                Err(_) => Vec::new(),
            }
        };
        if !rest.is_empty() {
            hits = hits.into_iter().filter_map(|hit| goes_on(texts, hit, rest, term.open)).collect();
        }
        hits.sort();
        hits
    }

    fn places(&self, range: &std::ops::Range<u32>) -> &[Evidence] {
        self.places.get(range.start as usize..range.end as usize).unwrap_or(&[])
    }
}

/// The hit widened over the words that must follow it, if they do.
fn goes_on(texts: &[&str], hit: Evidence, rest: &[String], open: bool) -> Option<Evidence> {
    let text = texts.get(hit.report.0 as usize)?;
    // Enough text for the words asked for, marks and white space between them included.
    let room: usize = rest.iter().map(|w| w.len() * 4 + 16).sum();
    let mut end = (hit.span.end as usize + room).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let tail = text.get(hit.span.end as usize..end)?;
    let mut want = rest.iter().peekable();
    for word in tail.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        let next = want.next()?;
        let folded = fold(word);
        let is_last = want.peek().is_none();
        if !(folded == *next || is_last && open && folded.starts_with(next.as_str())) {
            return None;
        }
        if is_last {
            let end = hit.span.end + (word.as_ptr() as usize - tail.as_ptr() as usize + word.len()) as u32;
            return Some(Evidence { report: hit.report, span: Span::new(hit.span.start, end) });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(texts: &[&str], query: &str) -> Vec<String> {
        let index = Index::build(texts.iter().copied());
        index
            .find(texts, &Query::parse(query))
            .concat()
            .iter()
            .map(|e| e.span.of(texts[e.report.0 as usize]).to_string())
            .collect()
    }

    #[test]
    fn finds_words_beginnings_and_phrases() {
        let texts = ["Le Sénat a adopté la résolution.", "The Senate adopted it; senators voted 295 to 1."];
        for (query, want) in [
            ("senat", &["Sénat", "Senate", "senators"][..]),
            ("SÉNAT", &["Sénat", "Senate", "senators"]),
            ("\"senate adopted\"", &["Senate adopted"]),
            ("\"voted 295 t", &["voted 295 to"]),
            ("\"senate voted\"", &[]),
            ("29", &["295"]),
            ("", &[]),
        ] {
            assert_eq!(hits(&texts, query), want, "{query}");
        }
    }
}
