//! The words around a statement that say whose it is: "X said that ...", "..., the ministry said", "selon X".
//!
//! Leaves names and pronouns to [`super::speaker`]. Invariant: frames and bodies are apart, and a sentence that
//! is all frame keeps itself as body.

use super::flagged::Flagged;
use super::words::{
    ACCUSE, AUX, BODY, DEMAND, DETERMINER, DOCUMENT, MODAL, OFFICE, PREPOSITION, PRONOUN, RELATIVE, STATE, WARN,
};

/// Part of a sentence, and the tokens that name who says it, if they stand in its frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) speaker: Option<(usize, usize)>,
}

/// How long a frame may be, in tokens.
const FRAME: usize = 26;

/// Takes frames in the middle and at the end off the sentence `first..=last`.
pub(super) fn split(words: &Flagged<'_, '_>, first: usize, last: usize, out: &mut Vec<Part>) {
    let mut start = first;
    if let Some(end) = opening(words, first, last) {
        out.push(Part { first: end.1 + 1, last, speaker: Some(end.0) });
        return;
    }
    let mut i = first + 2;
    while i < last {
        let edge = words.mark(i, ',') || words.quote(i) && words.word(i + 1) && !words.word(i - 1);
        if !edge && !ends_bare(words, i, last) {
            i += 1;
            continue;
        }
        let mut n = i + usize::from(edge);
        while n <= last && !words.word(n) {
            n += 1;
        }
        let Some((speaker, end)) = frame(words, n, last).filter(|_| words.contents(start, i) >= 1 && i >= start + 3)
        else {
            i += 1;
            continue;
        };
        let mut body = i;
        while body > start && (words.mark(body, ',') || body == n) {
            body -= 1;
        }
        // "The law, he said, breaks the treaty", "la loi viole, selon eux, le traité": one statement around its frame.
        let carries = |from: usize, to: usize| (from..=to).any(|i| words.finite(i));
        if end < last && start == first && !words.quote(start) && !(carries(start, body) && carries(end + 1, last)) {
            out.push(Part { first, last, speaker: Some(speaker) });
            return;
        }
        out.push(Part { first: start, last: body, speaker: Some(speaker) });
        if end >= last {
            return;
        }
        start = end + 1;
        i = start + 2;
        if words.contents(start, last) == 0 {
            return;
        }
    }
    // What follows a frame in the middle is said by the same.
    let speaker = out.last().filter(|p| p.last < start && p.first >= first).and_then(|p| p.speaker);
    out.push(Part { first: start, last, speaker });
}

/// "According to the ministry, ...", "Selon le ministère, ...": the name's tokens and the comma.
fn opening(words: &Flagged<'_, '_>, first: usize, last: usize) -> Option<((usize, usize), usize)> {
    let from = source(words, first)?;
    let comma = (from..=last.min(from + FRAME)).find(|&i| words.mark(i, ','))?;
    (comma > from && comma + 2 < last).then_some(((from, comma - 1), comma))
}

/// After "according to" or "selon": where the name begins.
fn source(words: &Flagged<'_, '_>, i: usize) -> Option<usize> {
    match words.key(i) {
        "according" if words.key(i + 1) == "to" => Some(i + 2),
        "selon" => Some(i + 1),
        "d'" if words.key(i + 1) == "apres" => Some(i + 2),
        _ => None,
    }
}

/// "... current situation the ministry stressed.": a frame with no mark before it at the very end.
fn ends_bare(words: &Flagged<'_, '_>, i: usize, last: usize) -> bool {
    if !words.has(i, DETERMINER) || last - i > 8 {
        return false;
    }
    let mut v = last;
    while v > i && !words.word(v) {
        v -= 1;
    }
    v > i + 1
        && v <= i + 4
        && words.has(i, DETERMINER)
        && !matches!(words.key(i), "that" | "this")
        && words.has(v - 1, BODY | OFFICE)
        && words.finite(v)
        && words.has(v, STATE)
        && words.word(i - 1)
        && !words.has(i - 1, PREPOSITION | STATE | DETERMINER)
}

/// A frame from token `n` on: who, and its last token.
fn frame(words: &Flagged<'_, '_>, n: usize, last: usize) -> Option<((usize, usize), usize)> {
    if let Some(from) = source(words, n) {
        let end = edge(words, from, last);
        return (end > from && end - from < FRAME)
            .then_some(((from, end - usize::from(end < last || !words.word(end))), end));
    }
    if let Some(v) = inverted_verb(words, n, last) {
        let from = v + 1;
        let end = edge(words, from, last);
        let named = (from..=end).any(|i| words.capital(i) || words.has(i, BODY | OFFICE | DOCUMENT | PRONOUN));
        // ", which does not bind, says that ...": what follows is what is said.
        let begins = (words.has(from, DETERMINER | BODY | OFFICE | PRONOUN) || words.capital(from))
            && !matches!(words.key(from), "that" | "que" | "qu'");
        let clause = (from..=end.min(from + FRAME)).any(|i| words.has(i, AUX | MODAL) || joined_verb(words, i));
        if named && begins && !clause && end - from < FRAME {
            let name = (from..=end)
                .take_while(|&i| {
                    words.word(i) && !words.verb(i) && (i == from || !words.has(i, PREPOSITION) || words.key(i) == "of")
                })
                .last()
                .unwrap_or(from);
            return Some(((from, name), end));
        }
        return None;
    }
    // Subject, verb: "the ministry said", "Senior analyst X of the Y said during an episode".
    let mut v = n;
    while v <= last && v < n + FRAME {
        // "President X, who led the talks, told reporters"
        if words.mark(v, ',')
            && v > n
            && let Some(close) = (v + 2..=last.min(v + 14)).find(|&k| words.mark(k, ','))
            && words.has(close + 1, STATE)
            && words.says(close + 1)
        {
            v = close + 1;
            continue;
        }
        if words.has(v, STATE | WARN | DEMAND) && words.says(v) && !words.has(v, DEMAND & !STATE) {
            break;
        }
        if !words.word(v) && !words.mark(v, '&') && !words.mark(v, '-') && !words.mark(v, '\'')
            || words.has(v, AUX | MODAL) && !words.has(v + 1, STATE)
            || matches!(words.key(v), "that" | "que" | "qu'" | "which" | "who" | "qui")
        {
            return None;
        }
        v += 1;
    }
    if v > last || v >= n + FRAME || v == n || !words.has(v, STATE) {
        return None;
    }
    let named = (n..v).any(|i| words.capital(i) || words.has(i, BODY | OFFICE | DOCUMENT | PRONOUN));
    // "Kyiv, in turn, welcomed what it described as ...": a verb names nobody.
    let does = words.finite(n) && !words.capital(n);
    if !named || does || words.gerund(n) || words.has(n, PREPOSITION) {
        return None;
    }
    let end = edge(words, v, last);
    let rest = v + 1;
    let closed = rest > end
        || !words.word(rest)
        || words.has(rest, PREPOSITION)
        || words.tokens.lexeme(rest).date != 0
        || matches!(words.key(rest), "later" | "earlier")
        || matches!(words.key(v), "told" | "tells") && end - v <= 6;
    let content = (rest..=end).any(|i| words.finite(i) && !words.has(i - 1, PREPOSITION))
        || matches!(words.key(rest), "that" | "que" | "qu'" | "on")
        || words.has(rest, PREPOSITION) && words.mark(end, ',') && end < last && !words.quote(end + 1);
    // The name ends where an apposition begins.
    let name = (n..v).take_while(|&i| !words.mark(i, ',')).last().unwrap_or(n);
    (closed && !content).then_some(((n, name), end))
}

/// "adds", "a déclaré", where the verb stands before its subject.
fn inverted_verb(words: &Flagged<'_, '_>, n: usize, last: usize) -> Option<usize> {
    if words.has(n, STATE) && words.finite(n) && n < last {
        return Some(n);
    }
    (words.has(n, AUX) && (n + 1..=last.min(n + 4)).any(|i| words.has(i, STATE) && words.finite(i)))
        .then(|| (n + 1..=n + 4).find(|&i| words.has(i, STATE) && words.finite(i)))
        .flatten()
}

fn joined_verb(words: &Flagged<'_, '_>, i: usize) -> bool {
    matches!(words.key(i), "and" | "et" | "but" | "mais") && words.finite(words.skip(i + 1, i + 4))
}

/// The last token of a frame that begins at `from`: before a comma with a quotation after it, or the end.
fn edge(words: &Flagged<'_, '_>, from: usize, last: usize) -> usize {
    (from..=last)
        .find(|&i| {
            (words.mark(i, ',') || words.mark(i, ':')) && words.quote(i + 1)
                || words.mark(i, ';')
                // "said Ames, who hailed the vote"
                || words.mark(i, ',') && words.has(i + 1, RELATIVE) && i + 3 < last && (words.finite(i + 2) || words.has(i + 2, AUX))
                || joined_verb(words, i + 1)
        })
        .unwrap_or(last)
}

/// "X said that ...": the verb and the first token of what is said, for a clause `first..=last`.
pub(super) fn leading(words: &Flagged<'_, '_>, first: usize, last: usize) -> Option<(usize, usize)> {
    if words.gerund(words.skip(first, last)) || words.key(first) == "to" {
        return None;
    }
    let mut reach = first..=last.min(first + FRAME);
    let v = reach.clone().find(|&i| ends_frame(words, i)).or_else(|| {
        reach.find(|&i| {
            words.says(i) && !words.has(i, AUX | MODAL) && !(i + 1..i + 8).any(|k| adverbial(words, first, k, last))
        })
    })?;
    if words.key(v) == "is" || words.key(v) == "est" {
        // "One of its key points is that ..."
        return (words.finite_after(v + 2, last)).then_some((v, v + 2));
    }
    if !words.has(v, STATE | WARN | ACCUSE) || words.has(v, DEMAND) {
        return None;
    }
    let mut n = v + 1;
    for _ in 0..8 {
        if n > last || words.quote(n) || words.mark(n, ',') || matches!(words.key(n), "that" | "que" | "qu'") {
            break;
        }
        n += 1;
    }
    let content = if matches!(words.key(n), "that" | "que" | "qu'") {
        n + 1
    } else if words.quote(n) && n <= v + 3 && last.saturating_sub(n) >= 4 && words.contents(v + 1, n) == 0 {
        n
    } else if words.mark(v + 1, ':') {
        v + 2
    } else if (words.has(v + 1, DETERMINER | PRONOUN) || words.capital(v + 1)) && own_verb(words, v + 1, last) {
        v + 1
    } else {
        return None;
    };
    (content < last && words.contents(content, last) >= 2).then_some((v, content))
}

/// "In a resolution approved on Wednesday, the Senate said that ...": what stands before comma `k` is adverbial.
fn adverbial(words: &Flagged<'_, '_>, first: usize, k: usize, last: usize) -> bool {
    words.mark(k, ',')
        && words.has(first, PREPOSITION)
        && (k + 1..=last.min(k + 10)).any(|i| {
            words.finite(i) && words.has(i, STATE) && matches!(words.key(i + 1), "that" | "que" | "qu'" | "it" | "the")
        })
}

fn ends_frame(words: &Flagged<'_, '_>, i: usize) -> bool {
    matches!(words.key(i), "is" | "est") && matches!(words.key(i + 1), "that" | "que" | "qu'")
}

fn own_verb(words: &Flagged<'_, '_>, from: usize, last: usize) -> bool {
    let mut i = from;
    while i <= last && i < from + 14 {
        if words.finite(i) && (i > from) && !words.has(i - 1, PREPOSITION | DETERMINER) || words.has(i, AUX | MODAL) {
            return true;
        }
        if words.mark(i, ',') || matches!(words.key(i), "that" | "which" | "who") {
            return false;
        }
        i += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::Tokens;

    #[test]
    fn frames_come_off() {
        for (text, want) in [
            ("The road is closed, the ministry said.", &[("The road is closed", "the ministry")][..]),
            ("“It is late,” he said, “and it is cold.”", &[("“It is late", "he"), ("“and it is cold.”", "he")]),
            (
                "The roads are closed to cars today, adds the town’s letter.",
                &[("The roads are closed to cars today", "the town’s letter")],
            ),
            ("Les routes sont fermées, a déclaré le maire.", &[("Les routes sont fermées", "le maire")]),
            ("According to the mayor, the roads are closed.", &[("the roads are closed.", "the mayor")]),
            ("It closes roads and bridges the ministry stressed.", &[("It closes roads and bridges", "the ministry")]),
            (
                "The council, the mayor and the press were there.",
                &[("The council, the mayor and the press were there.", "")],
            ),
        ] {
            let tokens = Tokens::scan(text);
            let words = Flagged::new(&tokens);
            let mut out = Vec::new();
            split(&words, 0, tokens.len() - 1, &mut out);
            let got: Vec<_> = out
                .iter()
                .map(|p| {
                    let name = p.speaker.map_or("", |(a, b)| words.span(a, b).of(text));
                    (words.span(p.first, p.last).of(text), name)
                })
                .collect();
            assert_eq!(got, want, "{text}");
        }
    }
}
