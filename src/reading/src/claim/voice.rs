//! In whose voice a clause is: quoted or the report's own, negated, held at a distance.
//!
//! Leaves who is quoted to [`super::speaker`].

use super::flagged::Flagged;
use super::words::{DETERMINER, HEDGE, NEGATION};
use crate::quote::Quote;
use crate::span::Span;
use crate::tokens::Kind;

/// A quotation a claim ends in is of at least this many bytes: more than a word held at a distance.
const ENDS: u32 = 36;

/// Whether at least half of the bytes of `span` stand in quotation marks, or it ends in a quotation of a third of it:
/// "asks the government to consider “the seizure of assets”". `quotes` are in order of start.
pub(super) fn quoted(quotes: &[Quote], span: Span) -> bool {
    // Quotations never cross, so outermost ones are apart and in order of their ends too.
    let from = quotes.partition_point(|q| q.span.end <= span.start && q.depth == 0).saturating_sub(8);
    let (mut inside, mut at_end) = (0, 0);
    for quote in quotes[from..].iter().take_while(|q| q.span.start < span.end).filter(|q| q.depth == 0) {
        inside += quote.span.overlap(span);
        if quote.span.end + 2 >= span.end {
            at_end = quote.span.overlap(span);
        }
    }
    (2 * inside >= span.len() || 3 * at_end >= span.len() && at_end >= ENDS) && !span.is_empty()
}

/// Whether the clause `first..=last` is negated.
pub(super) fn negated(words: &Flagged<'_, '_>, first: usize, last: usize) -> bool {
    (first..=last).any(|i| {
        // "Un pas vers la paix" is a step; "ne ... que" says only.
        let step = || words.has(i - 1, DETERMINER) || matches!(words.key(i - 1), "premier" | "grand" | "nouveau");
        match words.key(i) {
            "pas" => i > first && !step(),
            "ne" | "n'" => !only(words, i, last),
            "far" => words.key(i + 1) == "from" && i < last,
            "loin" => matches!(words.key(i + 1), "de" | "d'" | "du") && i < last,
            "no" if i > first && is_ballot(words, i) => false,
            _ => words.has(i, NEGATION) && !counts_none(words, i),
        }
    })
}

/// Whether "no" at `i` is what was voted, or how many did: "six voted no", "41 ayes, 6 no".
fn is_ballot(words: &Flagged<'_, '_>, i: usize) -> bool {
    words.tokens.get(i - 1).is_some_and(|before| before.kind == Kind::Number)
        || matches!(words.key(i - 1), "vote" | "votes" | "voted" | "voting")
}

/// Whether a negation at `i` only says that a vote had none of a kind: "none against", "sans abstention".
fn counts_none(words: &Flagged<'_, '_>, i: usize) -> bool {
    let counts = |key: &str| {
        matches!(
            key,
            "against" | "contre" | "abstention" | "abstentions" | "abstaining" | "abstained" | "opposed" | "dissent"
        )
    };
    // "41 votes to none"
    let to_none = i > 1
        && matches!(words.key(i), "none" | "zero")
        && matches!(words.key(i - 1), "to" | "and")
        && words
            .tokens
            .get(i - 2)
            .is_some_and(|t| t.kind == Kind::Number || matches!(words.key(i - 2), "votes" | "vote"));
    to_none
        || matches!(words.key(i), "none" | "no" | "without" | "aucun" | "aucune" | "sans")
            && (counts(words.key(i + 1))
                || matches!(words.key(i + 1), "votes" | "vote" | "voix") && counts(words.key(i + 2)))
}

/// Whether "ne" at token `i` goes with "que" alone: "ne reconnaîtra que".
fn only(words: &Flagged<'_, '_>, i: usize, last: usize) -> bool {
    let behind = i + 1..=last.min(i + 12);
    behind.clone().any(|k| matches!(words.key(k), "que" | "qu'"))
        && !behind
            .clone()
            .any(|k| matches!(words.key(k), "pas" | "plus" | "jamais" | "rien" | "aucun" | "aucune" | "ni"))
}

/// The words by which the report keeps its distance: "what it described as", "so-called".
pub(super) fn hedge(words: &Flagged<'_, '_>, first: usize, last: usize) -> Option<Span> {
    for i in first..=last {
        if words.has(i, HEDGE) {
            return Some(words.span(i, i));
        }
        match words.key(i) {
            "so" if words.mark(i + 1, '-') && words.key(i + 2) == "called" => return Some(words.span(i, i + 2)),
            "soi" if words.mark(i + 1, '-') && words.key(i + 2) == "disant" => return Some(words.span(i, i + 2)),
            // "what it described as", "what the ministry claims is"; "ce qu'il appelle".
            "what" | "ce" => {
                let said = (i + 1..=last.min(i + 7)).find(|&k| {
                    matches!(
                        words.key(k),
                        "described"
                            | "describes"
                            | "called"
                            | "calls"
                            | "claims"
                            | "claimed"
                            | "termed"
                            | "considers"
                            | "considered"
                            | "labelled"
                            | "labeled"
                            | "dubbed"
                            | "appelle"
                            | "qualifie"
                            | "considere"
                            | "nomme"
                            | "presente"
                            | "decrit"
                    )
                });
                if let Some(said) = said {
                    let end = said + usize::from(matches!(words.key(said + 1), "as" | "is" | "was" | "comme"));
                    return Some(words.span(i, end.min(last)));
                }
            }
            "it" | "they" | "he" | "she"
                if matches!(words.key(i + 1), "claims" | "claimed" | "alleges" | "alleged") && i > first =>
            {
                return Some(words.span(i, i + 1));
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::Tokens;

    #[test]
    fn distance_is_seen() {
        for (text, want) in [
            ("over what it claims as aggression", Some("what it claims as")),
            ("the so-called republic", Some("so-called")),
            ("withdraw from land it claims belongs to it", Some("it claims")),
            ("the republic", None),
        ] {
            let tokens = Tokens::scan(text);
            let words = Flagged::new(&tokens);
            assert_eq!(hedge(&words, 0, tokens.len() - 1).map(|s| s.of(text)), want);
        }
    }
}
