//! Reading what was typed into the search field.
//!
//! Words stand for AND; OR binds looser, NOT and `-` bind to what follows, NEAR to its two neighbours. Never
//! fails and never loses a word in silence: what cannot be meant becomes a [`Notice`]. Time is linear in the
//! length of the text. Invariant: the spans of notices are in order and of the text that was read.

use super::query::{
    DEFAULT_NEAR, Doubt, Field, MAX_BYTES, MAX_NEAR, MAX_NESTING, MAX_TERMS, Manner, Node, Notice, Query, Term, term,
};
use crate::fold::fold;
use crate::order::Order as _;
use crate::span::Span;

/// Reads a search text.
pub(super) fn parse(text: &str) -> Query {
    let mut end = text.len().min(MAX_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut parser = Parser { text: &text[..end], lexemes: Vec::new(), at: 0, terms: 0, notices: Vec::new() };
    if end < text.len() {
        parser.notice(Span::new(end as u32, end as u32), Doubt::TooLong);
    }
    parser.cut();
    let root = parser.whole();
    let mut notices = parser.notices;
    notices.order_by_key(|notice| notice.span);
    Query { root, notices }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Open,
    Close,
    And,
    Or,
    Not,
    Near(u32),
    Field(Field),
    /// The words between quotation marks.
    Quoted,
    /// Anything else without white space.
    Run,
}

#[derive(Clone, Copy, Debug)]
struct Lexeme {
    kind: Kind,
    span: Span,
}

struct Parser<'t> {
    text: &'t str,
    lexemes: Vec<Lexeme>,
    at: usize,
    terms: usize,
    notices: Vec<Notice>,
}

impl Parser<'_> {
    fn notice(&mut self, span: Span, doubt: Doubt) {
        let part: String = span.of(self.text).chars().take(40).collect();
        self.notices.push(Notice { span, part, doubt });
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) -> usize {
        self.lexemes.push(Lexeme { kind, span: Span::new(start as u32, end as u32) });
        end
    }

    /// Cuts the text into lexemes.
    fn cut(&mut self) {
        let text = self.text;
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let next = at + c.len_utf8();
            at = match c {
                '(' => self.push(Kind::Open, at, next),
                ')' => self.push(Kind::Close, at, next),
                _ if is_quote(c) => self.cut_quoted(next),
                '-' | '−' | '–'
                    if text[next..].starts_with(|n: char| n.is_alphanumeric() || n == '(' || is_quote(n)) =>
                {
                    self.push(Kind::Not, at, next)
                }
                _ if c.is_whitespace() || c == '-' => next,
                _ => self.cut_run(at),
            };
        }
    }

    fn cut_quoted(&mut self, start: usize) -> usize {
        let text = self.text;
        let length = text[start..].find(is_quote);
        let end = start + length.unwrap_or(text.len() - start);
        self.push(Kind::Quoted, start, end);
        if length.is_none() {
            self.notice(Span::new(start as u32, end as u32), Doubt::OpenQuote);
        }
        end + text[end..].chars().next().map_or(0, char::len_utf8)
    }

    fn cut_run(&mut self, start: usize) -> usize {
        let text = self.text;
        let rest = &text[start..];
        let end = start
            + rest.find(|c: char| c.is_whitespace() || matches!(c, '(' | ')') || is_quote(c)).unwrap_or(rest.len());
        let run = &text[start..end];
        let kind = match run {
            "AND" => Kind::And,
            "OR" => Kind::Or,
            "NOT" => Kind::Not,
            "NEAR" => Kind::Near(DEFAULT_NEAR),
            _ => match run.strip_prefix("NEAR/") {
                Some(distance) => Kind::Near(self.distance(distance, start, end)),
                None => Kind::Run,
            },
        };
        if kind == Kind::Run
            && let Some((name, value)) = run.split_once(':')
            && name.chars().count() > 1
            && name.chars().all(char::is_alphabetic)
            && !value.starts_with("//")
        {
            let colon = start + name.len() + 1;
            let name = fold(name);
            if let Some(field) = Field::ALL.into_iter().find(|field| field.word() == name) {
                return self.push(Kind::Field(field), start, colon);
            }
            if !value.is_empty() || text[end..].starts_with(is_quote) {
                self.notice(Span::new(start as u32, colon as u32), Doubt::UnknownField);
                return self.push(Kind::Run, start, colon - 1);
            }
        }
        self.push(kind, start, end)
    }

    fn distance(&mut self, digits: &str, start: usize, end: usize) -> u32 {
        let distance = digits.parse::<u32>().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()));
        if distance.is_none_or(|d| d > MAX_NEAR) {
            self.notice(Span::new(start as u32, end as u32), Doubt::NearDistance);
        }
        // A number too long to be read is too large.
        let large = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        distance.unwrap_or(if large { MAX_NEAR } else { DEFAULT_NEAR }).min(MAX_NEAR)
    }

    fn peek(&self) -> Option<Lexeme> {
        self.lexemes.get(self.at).copied()
    }

    fn take_if(&mut self, wanted: impl Fn(Kind) -> bool) -> Option<Lexeme> {
        let lexeme = self.peek().filter(|l| wanted(l.kind))?;
        self.at += 1;
        Some(lexeme)
    }

    /// Everything; a parenthesis that closes nothing is left out.
    fn whole(&mut self) -> Option<Node> {
        let mut parts = Vec::new();
        loop {
            parts.extend(self.any(0));
            match self.take_if(|k| k == Kind::Close) {
                Some(stray) => self.notice(stray.span, Doubt::StrayParenthesis),
                None => return joined(parts, Node::All),
            }
        }
    }

    /// Alternatives, up to a closing parenthesis or the end.
    fn any(&mut self, depth: usize) -> Option<Node> {
        let mut parts: Vec<Node> = self.all(depth).into_iter().collect();
        while let Some(or) = self.take_if(|k| k == Kind::Or) {
            let before = parts.len();
            parts.extend(self.all(depth));
            if before == 0 || parts.len() == before {
                self.notice(or.span, Doubt::Dangling);
            }
        }
        joined(parts, Node::Any)
    }

    /// What must all hold, up to OR, a closing parenthesis or the end.
    fn all(&mut self, depth: usize) -> Option<Node> {
        let mut parts: Vec<Node> = Vec::new();
        let mut and: Option<Lexeme> = None;
        while let Some(lexeme) = self.peek() {
            match lexeme.kind {
                Kind::Or | Kind::Close => break,
                Kind::And => {
                    self.at += 1;
                    if parts.is_empty() || and.is_some() {
                        self.notice(lexeme.span, Doubt::Dangling);
                    }
                    and = and.or(Some(lexeme).filter(|_| !parts.is_empty()));
                }
                Kind::Near(distance) => {
                    self.at += 1;
                    self.near(lexeme, distance, depth, &mut parts);
                }
                _ => {
                    if let Some(part) = self.negated(depth) {
                        parts.push(part);
                        and = None;
                    }
                }
            }
        }
        if let Some(and) = and {
            self.notice(and.span, Doubt::Dangling);
        }
        joined(parts, Node::All)
    }

    /// Joins the last part with what follows NEAR.
    fn near(&mut self, near: Lexeme, distance: u32, depth: usize, parts: &mut Vec<Node>) {
        let right = match self.peek().map(|l| l.kind) {
            None | Some(Kind::Or | Kind::Close | Kind::And | Kind::Near(_)) => None,
            Some(_) => self.negated(depth),
        };
        let left = match parts.last() {
            Some(Node::Term(term) | Node::Near(_, term, _)) => Some(term.clone()),
            _ => None,
        };
        match (left, right) {
            (Some(left), Some(Node::Term(right))) => {
                if matches!(parts.last(), Some(Node::Term(_))) {
                    parts.pop();
                }
                parts.push(Node::Near(left, right, distance));
            }
            (_, None) => self.notice(near.span, Doubt::Dangling),
            (_, Some(right)) => {
                let doubt = if parts.is_empty() { Doubt::Dangling } else { Doubt::NearGroup };
                self.notice(near.span, doubt);
                parts.push(right);
            }
        }
    }

    fn negated(&mut self, depth: usize) -> Option<Node> {
        let mut not: Option<Lexeme> = None;
        let mut odd = false;
        while let Some(lexeme) = self.take_if(|k| k == Kind::Not) {
            (not, odd) = (Some(lexeme), !odd);
        }
        let nothing = self.peek().is_none_or(|l| matches!(l.kind, Kind::And | Kind::Or | Kind::Near(_) | Kind::Close));
        if let Some(not) = not.filter(|_| nothing) {
            self.notice(not.span, Doubt::Dangling);
            return None;
        }
        let node = self.primary(depth)?;
        Some(if odd { Node::Not(Box::new(node)) } else { node })
    }

    fn primary(&mut self, depth: usize) -> Option<Node> {
        let lexeme = self.peek()?;
        self.at += 1;
        match lexeme.kind {
            Kind::Open if depth == MAX_NESTING => {
                self.notice(lexeme.span, Doubt::TooDeep);
                self.skip_group();
                None
            }
            Kind::Open => {
                let inside = self.any(depth + 1);
                if self.take_if(|k| k == Kind::Close).is_none() {
                    self.notice(lexeme.span, Doubt::OpenParenthesis);
                }
                inside
            }
            Kind::Field(field) => {
                let value = self.take_if(|k| matches!(k, Kind::Quoted | Kind::Run)).and_then(|v| self.term(v));
                if value.is_none() {
                    self.notice(lexeme.span, Doubt::EmptyField);
                }
                Some(Node::Field(field, value?))
            }
            Kind::Quoted | Kind::Run => Some(Node::Term(self.term(lexeme)?)),
            Kind::Close | Kind::And | Kind::Or | Kind::Not | Kind::Near(_) => None,
        }
    }

    /// Goes behind the parenthesis that closes the one just read.
    fn skip_group(&mut self) {
        let mut open = 1;
        while let Some(lexeme) = self.peek().filter(|_| open > 0) {
            self.at += 1;
            match lexeme.kind {
                Kind::Open => open += 1,
                Kind::Close => open -= 1,
                _ => {}
            }
        }
    }

    fn term(&mut self, lexeme: Lexeme) -> Option<Term> {
        let written = lexeme.span.of(self.text);
        let typing = lexeme.span.end as usize == self.text.len();
        let manner = match lexeme.kind {
            Kind::Quoted if typing => Manner::ExactTyping,
            Kind::Quoted => Manner::Exact,
            _ if written.ends_with('*') => Manner::Beginning,
            _ if typing => Manner::Typing,
            _ => Manner::Forms,
        };
        let (term, doubt) = term(written, lexeme.span, manner);
        if let Some(doubt) = doubt {
            self.notice(lexeme.span, doubt);
        }
        let term = term?;
        self.terms += 1;
        if self.terms > MAX_TERMS {
            if self.terms == MAX_TERMS + 1 {
                self.notice(lexeme.span, Doubt::TooMany);
            }
            return None;
        }
        Some(term)
    }
}

/// One part as it is, several joined, none as nothing.
fn joined(mut parts: Vec<Node>, join: fn(Vec<Node>) -> Node) -> Option<Node> {
    if parts.len() > 1 { Some(join(parts)) } else { parts.pop() }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(node: &Node) -> String {
        let list = |nodes: &[Node]| nodes.iter().map(drawn).collect::<Vec<_>>().join(" ");
        match node {
            Node::Term(term) => drawn_term(term),
            Node::Near(left, right, distance) => {
                format!("near{distance}({} {})", drawn_term(left), drawn_term(right))
            }
            Node::Field(field, term) => format!("{}:{}", field.word(), drawn_term(term)),
            Node::All(nodes) => format!("all({})", list(nodes)),
            Node::Any(nodes) => format!("any({})", list(nodes)),
            Node::Not(node) => format!("not {}", drawn(node)),
        }
    }

    /// Words joined by `+`; `~` with forms, `*` open, `"` quoted.
    fn drawn_term(term: &Term) -> String {
        let words: Vec<String> = term
            .words
            .iter()
            .map(|w| format!("{}{}{}", w.key, if w.stems.is_some() { "~" } else { "" }, if w.open { "*" } else { "" }))
            .collect();
        format!("{}{}", if term.quoted { "\"" } else { "" }, words.join("+"))
    }

    #[test]
    fn reads_what_was_meant() {
        for (text, want) in [
            ("", ""),
            ("  — ?! ", ""),
            ("vote", "vote*"),
            ("votes", "votes~*"),
            ("vote ", "vote~"),
            ("Sénat adopté ", "all(senat adopte~)"),
            ("a b", "all(a b)"),
            ("295 29", "all(295 29)"),
            ("295-1 ", "295+1"),
            ("29*", "29*"),
            ("sanct* x ", "all(sanct* x)"),
            ("l'accord ", "accord~"),
            ("\"French Senate\" vote ", "all(\"french+senate vote~)"),
            ("«le Sénat» ", "\"le+senat"),
            ("\"French Sen", "\"french+sen*"),
            ("vote OR poll AND count ", "any(vote~ all(poll~ count~))"),
            ("vote -poll NOT count ", "all(vote~ not poll~ not count~)"),
            ("NOT NOT vote ", "vote~"),
            ("-(a1 OR b1) c1 ", "all(not any(a1 b1) c1)"),
            ("well - known ", "all(well~ known~)"),
            ("well-known ", "well+known"),
            ("vote NEAR/5 \"the bill\" ", "near5(vote~ \"the+bill)"),
            ("ab NEAR cd NEAR/2 ef ", "all(near10(ab cd) near2(cd ef))"),
            ("speaker:ministry act:\"demands\" ", "all(speaker:ministry~ act:\"demands)"),
            ("Speaker: Macron vote ", "all(speaker:macron vote~)"),
            ("-voice:quoted ", "not voice:quoted~"),
            ("12:30 ", "12+30"),
            ("and or not near ", "all(and~ or not~ near~)"),
        ] {
            let query = Query::parse(text);
            assert_eq!(query.root.as_ref().map(drawn).unwrap_or_default(), want, "{text}");
        }
    }

    #[test]
    fn says_what_is_doubtful() {
        use Doubt as D;
        let many = "ab ".repeat(MAX_TERMS + 3);
        let phrase = format!("\"{}\"", "ab ".repeat(30));
        let deep = "(".repeat(9) + "ab" + &")".repeat(9) + " cd ";
        let long = "ab ".repeat(2000);
        for (text, doubts, want) in [
            ("\"ab cd", &[(D::OpenQuote, 1)][..], "\"ab+cd*"),
            ("(ab OR cd ", &[(D::OpenParenthesis, 0)], "any(ab cd)"),
            ("ab) cd ", &[(D::StrayParenthesis, 2)], "all(ab cd)"),
            ("colour:red ", &[(D::UnknownField, 0)], "all(colour~ red~)"),
            ("speaker: ", &[(D::EmptyField, 0)], ""),
            ("act:OR ab ", &[(D::EmptyField, 0), (D::Dangling, 4)], "ab"),
            ("OR ab ", &[(D::Dangling, 0)], "ab"),
            ("ab AND ", &[(D::Dangling, 3)], "ab"),
            ("ab AND AND cd ", &[(D::Dangling, 7)], "all(ab cd)"),
            ("ab NOT ", &[(D::Dangling, 3)], "ab"),
            ("ab NEAR ", &[(D::Dangling, 3)], "ab"),
            ("NEAR ab ", &[(D::Dangling, 0)], "ab"),
            ("(ab cd) NEAR ef ", &[(D::NearGroup, 8)], "all(all(ab cd) ef)"),
            ("ab NEAR/x cd ", &[(D::NearDistance, 3)], "near10(ab cd)"),
            ("ab NEAR/999 cd ", &[(D::NearDistance, 3)], "near100(ab cd)"),
            ("ab NEAR/99999999999 cd ", &[(D::NearDistance, 3)], "near100(ab cd)"),
            ("a* ", &[(D::ShortBeginning, 0)], "a"),
            (&deep, &[(D::TooDeep, 8)], "cd"),
            ("() ", &[], ""),
        ] {
            let query = Query::parse(text);
            let got: Vec<(Doubt, u32)> = query.notices.iter().map(|n| (n.doubt, n.span.start)).collect();
            assert_eq!(got, doubts, "{text}");
            assert_eq!(query.root.as_ref().map(drawn).unwrap_or_default(), want, "{text}");
        }
        for (text, doubt) in [(&many, D::TooMany), (&phrase, D::LongPhrase), (&long, D::TooLong)] {
            assert!(Query::parse(text).notices.iter().any(|n| n.doubt == doubt), "{doubt:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in prop_oneof![any::<String>(), "([a-cA-C\"“»()*: -]|AND |OR |NOT |NEAR(/[0-9]{0,3})? |act:|l'){0,60}"]) {
            let query = Query::parse(&text);
            for notice in &query.notices {
                let (start, end) = (notice.span.start as usize, notice.span.end as usize);
                prop_assert!(text.get(start..end).is_some());
                prop_assert!(!notice.to_string().is_empty());
            }
            prop_assert!(query.notices.is_sorted_by_key(|n| n.span));
        }
    }
}
