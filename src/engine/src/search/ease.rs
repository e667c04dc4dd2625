//! A search in words, and the searches that ask for a little less.
//!
//! For a reader who found nothing: what was looked for, and each way to ask for less by one change. Leaves trying them
//! to the views. Invariant: every eased search is again a search as it would be typed.

use super::query::{Field, MAX_NEAR, Node, Query, Term};
use crate::language::Language;

/// Distances to try where two words are not as near as was asked.
const WIDER: [u32; 2] = [25, MAX_NEAR];

impl Query {
    /// What is looked for, in words; `text` is what was typed. Nothing where nothing is asked for.
    pub fn in_words(&self, text: &str, language: Language) -> String {
        let mut told = Telling { text, language, out: String::new() };
        if let Some(root) = &self.root {
            told.node(root);
        }
        told.out
    }

    /// The searches that ask for less by one change, as they would be typed; last those that leave out a part.
    pub fn eased(&self, text: &str) -> Vec<String> {
        let mut eased = Vec::new();
        let Some(root) = &self.root else { return eased };
        for dropping in [false, true] {
            let before = eased.len();
            loop {
                let left = Some(eased.len() - before);
                let mut easing = Easing { text, dropping, left, out: String::new() };
                easing.node(root, false);
                if easing.left.is_some() {
                    break;
                }
                eased.push(easing.out);
            }
        }
        eased
    }
}

/// Says a search in a language.
struct Telling<'t> {
    text: &'t str,
    language: Language,
    out: String,
}

impl Telling<'_> {
    fn say(&mut self, english: &str, french: &str) {
        self.out.push_str(self.language.choose(english, french));
    }

    fn term(&mut self, term: &Term) {
        if term.words.len() > 1 {
            self.say("the phrase ", "l’expression ");
        }
        self.out.push_str(&self.language.in_marks(term.span.of(self.text)));
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Term(term) => self.term(term),
            Node::Near(left, right, most) => {
                self.term(left);
                self.say(" and ", " et ");
                self.term(right);
                self.say(" (words between, at most: ", " (mots entre eux, au plus : ");
                self.out.push_str(&self.language.figures(u64::from(*most)));
                self.out.push(')');
            }
            Node::Field(field, term) => {
                let french = match field {
                    Field::Speaker => "le locuteur",
                    Field::Report => "l’article",
                    Field::Publisher => "l’éditeur",
                    Field::Act => "l’acte",
                    Field::Title => "le titre",
                    Field::Voice => "la voix",
                };
                self.say(field.word(), french);
                self.out.push(' ');
                self.term(term);
            }
            Node::All(nodes) => self.joined(nodes, " and ", " et "),
            Node::Any(nodes) => {
                self.out.push('(');
                self.joined(nodes, " or ", " ou ");
                self.out.push(')');
            }
            Node::Not(node) => {
                self.say("without ", "sans ");
                self.node(node);
            }
        }
    }

    fn joined(&mut self, nodes: &[Node], english: &str, french: &str) {
        for (at, node) in nodes.iter().enumerate() {
            if at > 0 {
                self.say(english, french);
            }
            self.node(node);
        }
    }
}

/// Writes a search as it would be typed, with one change.
struct Easing<'t> {
    text: &'t str,
    /// The change leaves out a part, or joins the parts more loosely.
    dropping: bool,
    /// Changes to pass over before the one to make; `None` once it is made.
    left: Option<usize>,
    out: String,
}

impl Easing<'_> {
    /// Whether a change that could be made here is the one to make.
    fn is_it(&mut self, dropping: bool) -> bool {
        if self.dropping != dropping {
            return false;
        }
        let is_it = self.left == Some(0);
        self.left = self.left.and_then(|left| left.checked_sub(1));
        is_it
    }

    fn term(&mut self, term: &Term, apart: bool) {
        let mark = if term.quoted && !(apart && term.words.len() > 1 && self.is_it(false)) { "\"" } else { "" };
        self.out.extend([mark, term.span.of(self.text), mark]);
    }

    fn near(&mut self, most: u32) {
        let wider = WIDER.into_iter().find(|wider| *wider > most && self.is_it(false));
        if wider.is_none() && self.is_it(false) {
            self.out.push_str(" AND ");
        } else {
            self.out.extend([" NEAR/", &wider.unwrap_or(most).to_string(), " "]);
        }
    }

    fn node(&mut self, node: &Node, inside: bool) {
        match node {
            Node::Term(term) => self.term(term, true),
            Node::Near(left, right, most) => {
                self.term(left, true);
                self.near(*most);
                self.term(right, true);
            }
            Node::Field(field, term) => {
                if !self.is_it(false) {
                    self.out.extend([field.word(), ":"]);
                }
                self.term(term, false);
            }
            Node::All(nodes) | Node::Any(nodes) => {
                let all = matches!(node, Node::All(_));
                let join = if all && !self.is_it(true) { " " } else { " OR " };
                self.out.push_str(if inside { "(" } else { "" });
                let start = self.out.len();
                for node in nodes {
                    if all && self.is_it(true) {
                        continue;
                    }
                    self.out.push_str(if self.out.len() > start { join } else { "" });
                    self.node(node, true);
                }
                self.out.push_str(if inside { ")" } else { "" });
            }
            Node::Not(node) => {
                self.out.push_str("NOT ");
                self.node(node, true);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_looked_for() {
        for (search, english, french) in [
            ("", "", ""),
            ("oil ", "“oil”", "« oil »"),
            (
                "\"French Senate\" oil ",
                "the phrase “French Senate” and “oil”",
                "l’expression « French Senate » et « oil »",
            ),
            (
                "abstained NEAR/5 36",
                "“abstained” and “36” (words between, at most: 5)",
                "« abstained » et « 36 » (mots entre eux, au plus : 5)",
            ),
            ("speaker:mayor NOT oil", "speaker “mayor” and without “oil”", "le locuteur « mayor » et sans « oil »"),
            ("(troops OR army) left ", "(“troops” or “army”) and “left”", "(« troops » ou « army ») et « left »"),
        ] {
            let said = Language::ALL.map(|language| Query::parse(search).in_words(search, language));
            assert_eq!(said, [english, french]);
        }
    }

    #[test]
    fn asks_for_less_by_one_change() {
        for (search, eased) in [
            ("", vec![]),
            ("oil ", vec![]),
            ("\"French Senate\"", vec!["French Senate"]),
            ("a1 NEAR/5 b2", vec!["a1 NEAR/25 b2", "a1 NEAR/100 b2", "a1 AND b2"]),
            ("\"x y\" NEAR/50 z", vec!["x y NEAR/50 z", "\"x y\" NEAR/100 z", "\"x y\" AND z"]),
            (
                "speaker:\"the mayor\" oil ",
                vec!["\"the mayor\" oil", "speaker:\"the mayor\" OR oil", "oil", "speaker:\"the mayor\""],
            ),
            ("oil NOT gas", vec!["oil OR NOT gas", "NOT gas", "oil"]),
            ("(a1 OR \"b c\") d ", vec!["(a1 OR b c) d", "(a1 OR \"b c\") OR d", "d", "(a1 OR \"b c\")"]),
        ] {
            let found = Query::parse(search).eased(search);
            assert_eq!(found, eased, "{search}");
            assert!(found.iter().all(|typed| Query::parse(typed).notices.is_empty()), "{found:?}");
        }
    }
}
