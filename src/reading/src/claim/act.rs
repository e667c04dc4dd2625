//! What a clause does, read from its verb.
//!
//! Leaves who does it to [`super::speaker`]. The first verb that makes an act decides; a clause without one
//! states or, in nobody's mouth, reports.

use super::Act;
use super::flagged::Flagged;
use super::words::{
    ACCUSE, ACTS, ADVERB, AFFIRM, AUX, CONDEMN, DECIDE, DEMAND, DENY, FINITE, MEASURE, MODAL, OBLIGES, PREPOSITION,
    PROMISE, RELATIVE, STATE, SUPPORT, VERB, WARN,
};

/// The verb of a clause and what it does.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Read {
    /// The verb that carries the clause: first an act, else any.
    pub(super) verb: Option<usize>,
    /// The act, `None` where no verb says one.
    pub(super) act: Option<Act>,
    /// The word the act was read from.
    pub(super) word: Option<usize>,
    /// The verb is passive: its subject is what it is done to.
    pub(super) passive: bool,
}

/// Reads the act of clause `first..=last`.
pub(super) fn read(words: &Flagged<'_, '_>, first: usize, last: usize) -> Read {
    let mut read = Read::default();
    let mut obliges = None;
    for i in first..=last {
        if words.has(i, OBLIGES) && obliges.is_none() {
            obliges = Some(i);
        }
        if !words.verb(i) {
            continue;
        }
        // "the text that was passed", "carried out by": not the verb of this clause.
        let relative = i > first + 1 && (words.has(i - 1, RELATIVE) || words.key(i - 1) == "that" && i > first + 2);
        // "the attack condemned by the council": said of the attack, once the clause has its verb.
        let said_of = read.verb.is_some()
            && words.has(i, ACTS)
            && matches!(words.key(i + 1), "by" | "par")
            && words.word(i - 1)
            && !words.has(i - 1, AUX | ADVERB)
            && !words.has(i.saturating_sub(2), AUX);
        if relative || said_of {
            continue;
        }
        if words.has(i, VERB | AUX | MODAL | ACTS) && read.verb.is_none() {
            read.verb = Some(i);
        }
        if words.has(i, ACTS) {
            read.passive = i > first
                && words.has(i, FINITE)
                && (words.has(i - 1, AUX) && is_be(words.key(i - 1))
                    || i > first + 1 && words.has(i - 2, AUX) && is_be(words.key(i - 2)));
            read.word = Some(i);
            read.act = Some(voicing(words, i, last).unwrap_or_else(|| act(naming(words, i))));
            if words.has(i, ACTS & !STATE & !DECIDE) || i > first + 12 {
                break;
            }
            // "decided to call", "said it would ask": a weak act gives way to a strong one close by.
            let strong = (i + 1..=last.min(i + 5)).find(|&k| {
                words.has(k, DEMAND | CONDEMN | SUPPORT | AFFIRM | DENY)
                    && words.verb(k)
                    && !words.has(k - 1, PREPOSITION & !MEASURE)
            });
            if let Some(k) = strong {
                read.word = Some(k);
                read.act = Some(act(words.of(k)));
            }
            break;
        }
    }
    if let (Some(at), None | Some(Act::States)) = (obliges, read.act) {
        read.act = Some(Act::Demands);
        read.word = Some(at);
        read.verb = read.verb.or(Some(at));
    }
    read
}

/// "expressed its gratitude", "a exprimé son regret": the noun says what is done.
fn voicing(words: &Flagged<'_, '_>, i: usize, last: usize) -> Option<Act> {
    if !words.key(i).starts_with("expr") && !words.key(i).starts_with("voic") {
        return None;
    }
    (i + 1..=last.min(i + 5)).find_map(|k| match words.key(k) {
        "gratitude" | "appreciation" | "thanks" | "support" | "satisfaction" | "solidarity" | "soutien"
        | "solidarite" | "reconnaissance" => Some(Act::Supports),
        "regret" | "dismay" | "outrage" | "indignation" | "anger" | "opposition" | "colere" | "reprobation" => {
            Some(Act::Condemns)
        }
        _ => None,
    })
}

/// "call it a crime" names, "call for" asks.
fn naming(words: &Flagged<'_, '_>, i: usize) -> u64 {
    let flags = words.of(i);
    if matches!(words.key(i), "vote" | "voted" | "votes" | "voting") && matches!(words.key(i + 1), "against" | "contre")
    {
        return CONDEMN;
    }
    if matches!(words.key(i), "call" | "calls" | "called" | "calling")
        && !(i + 1..i + 4).any(|k| matches!(words.key(k), "for" | "on" | "upon" | "to"))
    {
        return flags & !DEMAND | STATE;
    }
    flags
}

fn is_be(key: &str) -> bool {
    matches!(
        key,
        "is" | "are"
            | "was"
            | "were"
            | "be"
            | "been"
            | "being"
            | "est"
            | "sont"
            | "etait"
            | "etaient"
            | "ete"
            | "fut"
            | "sera"
            | "etre"
    )
}

fn act(flags: u64) -> Act {
    for (flag, act) in [
        (DEMAND, Act::Demands),
        (CONDEMN, Act::Condemns),
        (SUPPORT, Act::Supports),
        (DENY, Act::Denies),
        (AFFIRM, Act::Affirms),
        (ACCUSE, Act::Accuses),
        (WARN, Act::Warns),
        (PROMISE, Act::Promises),
        (DECIDE, Act::Decides),
    ] {
        if flags & flag != 0 {
            return act;
        }
    }
    Act::States
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::Tokens;

    #[test]
    fn acts_are_read_from_verbs() {
        for (text, want, passive) in [
            ("The council calls for a bike lane", Some(Act::Demands), false),
            ("The move was denounced by the mayor", Some(Act::Condemns), true),
            ("Soldiers must leave at once", Some(Act::Demands), false),
            ("Le Sénat a condamné l'offensive", Some(Act::Condemns), false),
            ("Le texte demande une enquête", Some(Act::Demands), false),
            ("Two people were killed", None, false),
        ] {
            let tokens = Tokens::scan(text);
            let words = Flagged::new(&tokens);
            let got = read(&words, 0, tokens.len() - 1);
            assert_eq!((got.act, got.passive), (want, passive), "{text}");
        }
    }
}
