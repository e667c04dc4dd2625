//! Quotations, with their nesting.
//!
//! Curly quotes and guillemets say which way they open; straight ones are paired by where white space
//! stands. Leaves who is quoted to [`crate::claim`]. Invariant: quotations nest or are apart, never cross,
//! and none leaves its block.

use serde::{Deserialize, Serialize};

use crate::order::Order as _;
use crate::reading::{Warning, WarningKind};
use crate::span::Span;
use crate::structure::Structure;
use crate::tokens::{Kind, Tokens};

/// One quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// From the opening mark to the closing one, both included.
    pub span: Span,
    /// 0 for an outermost quotation, 1 for one inside it.
    pub depth: u8,
}

impl Quote {
    /// Whether `span` lies at least half inside this quotation.
    pub fn covers(self, span: Span) -> bool {
        2 * self.span.overlap(span) >= span.len() && !span.is_empty()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
}

/// A mark still open: its byte, and whether it is a single quote.
struct Open {
    at: Span,
    single: bool,
}

/// Finds the quotations of each block. A mark without its partner quotes to the edge of its block and is
/// reported in `warnings`. Never fails.
pub fn scan(tokens: &Tokens<'_>, structure: &Structure, warnings: &mut Vec<Warning>) -> Vec<Quote> {
    let mut quotes = Vec::new();
    for block in &structure.blocks {
        scan_block(tokens, block.span, &mut quotes, warnings);
    }
    quotes.order_by_key(|q| (q.span.start, u32::MAX - q.span.end));
    quotes
}

fn scan_block(tokens: &Tokens<'_>, block: Span, quotes: &mut Vec<Quote>, warnings: &mut Vec<Warning>) {
    let mut open: Vec<Open> = Vec::new();
    for i in tokens.inside(block) {
        let Some(token) = tokens.get(i) else { break };
        let Kind::Mark(mark @ ('"' | '\'')) = token.kind else { continue };
        let single = mark == '\'';
        let side = side(tokens, i, &open, single);
        match side {
            Side::Opens if single && !opens_single(tokens, i) => {}
            Side::Opens => open.push(Open { at: token.span, single }),
            Side::Closes => match open.iter().rposition(|o| o.single == single) {
                Some(depth) => {
                    let span = open[depth].at.join(token.span);
                    open.truncate(depth);
                    quotes.push(Quote { span, depth: depth.min(255) as u8 });
                }
                // An apostrophe, or the end of a quotation whose opening mark is missing.
                None if single => {}
                None => {
                    let from = Span::new(block.start, token.span.end);
                    if !quotes.iter().any(|q| q.span.overlap(from) > 0) {
                        quotes.push(Quote { span: from, depth: 0 });
                    }
                    warnings.push(unbalanced(token.span, "closes a quotation that was not opened"));
                }
            },
        }
    }
    for (depth, left) in open.iter().enumerate().filter(|(_, o)| !o.single) {
        let to = Span::new(left.at.start, block.end);
        if !quotes.iter().any(|q| q.span.overlap(to) > 0 && !to.contains(q.span)) {
            quotes.push(Quote { span: to, depth: depth.min(255) as u8 });
        }
        warnings.push(unbalanced(left.at, "opens a quotation that is not closed in its paragraph"));
    }
}

fn unbalanced(span: Span, what: &str) -> Warning {
    Warning { kind: WarningKind::UnbalancedQuote, span, reason: format!("this quotation mark {what}") }
}

fn side(tokens: &Tokens<'_>, i: usize, open: &[Open], single: bool) -> Side {
    // „So“ and ‚so‘ close with the mark that opens elsewhere.
    let low = || {
        let last = open.iter().rev().find(|o| o.single == single);
        last.is_some_and(|o| matches!(o.at.of(tokens.text), "„" | "‚"))
    };
    match tokens.word(i) {
        "“" | "‘" if low() => Side::Closes,
        "“" | "„" | "«" | "‘" | "‹" | "‚" | "‟" => Side::Opens,
        "”" | "»" | "’" | "›" => Side::Closes,
        _ => {
            let is_open = open.iter().any(|o| o.single == single);
            let spaced_before = tokens.get(i).is_none_or(|t| t.spaced);
            let spaced_after = tokens.get(i + 1).is_none_or(|t| t.spaced);
            match (spaced_before, spaced_after) {
                (true, false) => Side::Opens,
                (false, true) => Side::Closes,
                // "(" or a dash may stand before an opening mark, a comma after a closing one.
                _ if is_open => Side::Closes,
                _ => Side::Opens,
            }
        }
    }
}

/// A single quote opens a quotation only before a word and after white space or another mark.
fn opens_single(tokens: &Tokens<'_>, i: usize) -> bool {
    let before = tokens.get(i).is_some_and(|t| t.spaced)
        || i == 0
        || matches!(tokens.get(i - 1).map(|t| t.kind), Some(Kind::Mark(_)));
    before && tokens.get(i + 1).is_some_and(|t| !t.spaced)
}
