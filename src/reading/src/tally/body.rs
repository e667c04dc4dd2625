//! Who voted: the mention of a body nearest to the verb of a count.
//!
//! Leaves which chamber of the world it is to the comparison.

use std::ops::Range;

use super::scene::Scene;
use super::words::{ADOPT, BODY, COURT, DECIDE, MEMBER, REJECT};
use crate::span::Span;
use crate::tokens::{Kind, Tokens};

/// The head of the body that voted, in the sentence: the noun itself, as a token.
pub(super) fn find(scene: &Scene<'_>, verb: Option<usize>, first: usize, last: usize) -> Option<usize> {
    // "the House 377 to 31", "97-1 in the Senate".
    if let Some(i) = first.checked_sub(1).filter(|&i| is_head(scene, i)) {
        return Some(i);
    }
    // "hours after the Senate (214 votes to 114)".
    if first > scene.first + 1 && scene.key(first - 1) == "(" && is_head(scene, first - 2) {
        return Some(first - 2);
    }
    let led = |from: usize, to: usize| (from..to).take_while(|&i| scene.is_word(i)).find(|&i| is_head(scene, i));
    if matches!(scene.key(last + 1), "in" | "at" | "by" | "au" | "en")
        && let Some(i) = led(last + 2, last + 8)
    {
        return Some(i);
    }
    let verb = verb.unwrap_or(first);
    // "defeated by the House of Lords", "rejeté par le Sénat"
    if let Some(by) = (verb..(verb + 8).min(first.max(verb))).find(|&i| matches!(scene.key(i), "by" | "par" | "in"))
        && let Some(i) = led(by + 1, (by + 7).min(first))
    {
        return Some(i);
    }
    // "passed the Senate 71-9", "cleared the House".
    let left = verb.min(first);
    let before = || (scene.first..left).rev().filter(|&i| is_head(scene, i) && !is_object(scene, i));
    // "The House had set up the committee by 121 votes": the one that acts.
    before()
        .find(|&i| is_subject(scene, i))
        .or_else(|| before().find(|&i| !is_new(scene, i)))
        .or_else(|| before().next())
        .or_else(|| (left..first).find(|&i| is_head(scene, i)))
        .or_else(|| (last + 1..scene.end).find(|&i| is_head(scene, i)))
        // "51 senators to 49"
        .or_else(|| (first..=last).find(|&i| is_head(scene, i)))
        .or_else(|| (scene.first..first).rev().find(|&i| scene.is(i, BODY | COURT)))
}

/// The nearest body before the sentence, among the tokens of `range`. One that is only spoken of through its people
/// ("as some members had asked") or sits in judgement, where a motion was `decided`, gives way to one farther off.
pub(super) fn find_before(tokens: &Tokens<'_>, range: Range<usize>, decided: bool) -> Option<usize> {
    let mut nearest = None;
    for i in range.rev().filter(|&i| head(tokens, i)) {
        let flags = tokens.lexeme(i).tally;
        let people = flags & MEMBER != 0 && !tokens.get(i).is_some_and(|t| t.capital);
        if !(people || decided && flags & COURT != 0) {
            return Some(i);
        }
        nearest = nearest.or(Some(i));
    }
    nearest
}

fn is_head(scene: &Scene<'_>, i: usize) -> bool {
    scene.holds(i) && head(scene.tokens, i)
}

fn head(tokens: &Tokens<'_>, i: usize) -> bool {
    let flags = tokens.lexeme(i).tally;
    if flags & (BODY | COURT) == 0 || tokens.key(i) == "justice" {
        return false;
    }
    // "Board of Supervisors": the board.
    if i > 1 && matches!(tokens.key(i - 1), "of" | "des" | "de") && tokens.lexeme(i - 2).tally & (BODY | COURT) != 0 {
        return false;
    }
    // "Senate Armed Services Committee", "House Republicans", "House of Representatives": the last noun is the head.
    let next = i + 1;
    let capital = |k: usize| tokens.get(k).is_some_and(|t| t.capital && t.kind == Kind::Word && t.spaced);
    if capital(i) && capital(next) && flags & MEMBER == 0 {
        let later =
            (next..next + 5).take_while(|&k| capital(k) || matches!(tokens.key(k), "and" | "of" | "the" | "&" | ","));
        let mut found = false;
        for k in later {
            found |= tokens.lexeme(k).tally & (BODY | COURT) != 0 && capital(k) && !matches!(tokens.key(k - 1), ",");
        }
        if found && !matches!(tokens.key(next), "of") {
            return false;
        }
    }
    // "house" is a building and "union" an idea, unless they are names.
    let plain = "house un ordre society association union workers teachers employees pilots";
    let chamber = i > 0 && tokens.key(i) == "house" && matches!(tokens.key(i - 1), "upper" | "lower");
    chamber || capital(i) || !super::scene::among(tokens.key(i), plain)
}

/// Whether a verb follows the body at `i`, perhaps over a word of its name: "la Chambre belge avait".
fn is_subject(scene: &Scene<'_>, i: usize) -> bool {
    let verb = |k: usize| {
        scene.among(k, "has have had ont avait avaient s'") && scene.is_word(k + 1)
            || scene.tokens.word(k) == "a" && scene.is(k + 1, ADOPT | REJECT | DECIDE)
            // "le passé", "the vote"
            || scene.is(k, ADOPT | REJECT | DECIDE)
                && !scene.tokens.get(k).is_some_and(|t| t.capital)
                && !scene.among(k - 1, "le la les du au the a un une son sa leur its")
    };
    (i + 1..i + 4).take_while(|&k| scene.is_word(k)).any(verb)
}

/// "a committee on the matter", "la création d'une commission": named here for the first time.
fn is_new(scene: &Scene<'_>, i: usize) -> bool {
    let from = i.saturating_sub(3).max(scene.first);
    (from..i).any(|k| matches!(scene.key(k), "une" | "un" | "a" | "an") && k > scene.first)
}

/// "to the Supreme Court", "of the Senate", "for the board": not who votes.
fn is_object(scene: &Scene<'_>, i: usize) -> bool {
    let mut k = i;
    for _ in 0..5 {
        let Some(before) = k.checked_sub(1).filter(|&b| scene.holds(b)) else { return false };
        k = before;
        if matches!(scene.key(k), "to" | "from" | "against" | "until" | "with") {
            return true;
        }
        if !(scene.tokens.get(k).is_some_and(|t| t.capital) || scene.among(k, "the a le la l' 's")) {
            return false;
        }
    }
    false
}

/// The whole name around its head: "the Dover Board of Supervisors" without its article.
pub(super) fn span(tokens: &Tokens<'_>, head: usize) -> Span {
    let word = |i: usize| tokens.get(i).is_some_and(|t| t.kind == Kind::Word);
    let capital = |i: usize| {
        let lexeme = tokens.lexeme(i);
        word(i) && tokens.get(i).is_some_and(|t| t.capital) && lexeme.date == 0 && lexeme.number.is_none()
    };
    let article = |i: usize| {
        matches!(
            tokens.key(i),
            "the" | "le" | "la" | "les" | "a" | "an" | "last" | "on" | "but" | "when" | "by" | "in" | "and"
        )
    };
    let (mut first, mut last) = (head, head);
    while let Some(i) = first.checked_sub(1) {
        let joined = tokens.get(first).is_some_and(|t| t.spaced) && !tokens.get(first).is_some_and(|t| t.line_start);
        if joined && capital(i) && !article(i) {
            first = i;
        } else if i > 0
            && joined
            && matches!(tokens.key(i), "and" | "&")
            && capital(i - 1)
            && capital(first)
            && !article(i - 1)
            || tokens.key(i) == "'s" && i > 0 && capital(i - 1)
        {
            first = i - 1;
        } else {
            break;
        }
        if head - first > 8 {
            break;
        }
    }
    // "of Representatives", "des représentants", "nationale", "on the Judiciary".
    for _ in 0..3 {
        let next = last + 1;
        if matches!(
            tokens.key(next),
            "nationale"
                | "national"
                | "europeen"
                | "municipal"
                | "constitutionnel"
                | "general"
                | "regional"
                | "departemental"
        ) || capital(next) && capital(last) && tokens.get(next).is_some_and(|t| t.spaced)
        {
            last = next;
        } else if matches!(tokens.key(next), "of" | "des" | "de" | "on" | "for")
            && (capital(next + 1)
                || matches!(
                    tokens.key(next + 1),
                    "representants" | "deputes" | "ministres" | "supervisors" | "directors"
                ))
        {
            last = next + 1;
        } else if matches!(tokens.key(next), "of" | "on" | "for")
            && tokens.key(next + 1) == "the"
            && capital(next + 2)
            && capital(head)
        {
            last = next + 2;
        } else {
            break;
        }
    }
    tokens.span(first, last)
}

#[cfg(test)]
mod tests {
    use crate::reading::read;

    #[test]
    fn cases() {
        for (text, want) in [
            ("The French Senate on Wednesday adopted it with 336 votes in favor and one against.", "French Senate"),
            ("It passed the House 377 to 31.", "House"),
            ("The Senate Armed Services Committee voted 13-8 to send it on.", "Senate Armed Services Committee"),
            ("The Dover Board of Supervisors voted 8-3 for the change.", "Dover Board of Supervisors"),
            ("The Senate rejected her nomination to the Supreme Court by a vote of 57-41.", "Senate"),
            ("Le Sénat a adopté le texte par 66 voix contre 27.", "Sénat"),
            ("L'Assemblée nationale a voté la loi par 66 voix contre 27.", "Assemblée nationale"),
            ("The House of Representatives met. The bill passed 300-20.", "House of Representatives"),
        ] {
            let reading = read(text);
            let body = reading.tallies.first().and_then(|t| t.body).map(|b| b.of(text));
            assert_eq!(body, Some(want), "{text}");
        }
    }
}
