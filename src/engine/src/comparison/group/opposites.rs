//! Words of which only one can be true of a thing: "approved" and "rejected", "acquitted" and "convicted".
//!
//! The list is our own, in English and French. Leaves what the words are said of to [`super::conflict`].

use crate::tokens::Tokens;

/// Beginnings of folded words, those of one side and those of the other.
const PAIRS: &[(&str, &str)] = &[
    ("approv adopt pass endors approuv", "reject defeat rejet repouss torpill"),
    ("acquit exonerat innocent", "convict guilty coupable"),
    ("signed signs signe", "vetoed vetoes veto"),
    ("lift lever leve", "impos extend renew prolong"),
    ("increas rais hike augment relev", "reduc cut cuts lower slash redui baiss diminu"),
    ("allow permit authoris authoriz autoris permet", "ban bans banned prohibit forbid forbad outlaw interdi"),
    ("reopen rouvr rouvert", "closed closes ferm"),
    ("releas freed liber", "detain arrest jail detenu emprisonn"),
    ("accept accueill", "refus declin"),
    ("uphold upheld confirm valid", "overturn annul quash struck invalid cass"),
    ("resum repris reprend", "suspend suspen halt interromp"),
    ("succe reussi", "fail failed echou"),
    ("held holds tient respected", "broken broke collaps violated rompu viole"),
    ("retreat withdr pull retir", "advanc remain stay stayed avanc rest"),
    ("innocent", "guilty"),
    ("invited invit", "expel expuls"),
];

/// What "repousser" puts off rather than turns down: an age, a date.
const PUT_OFF: &[&str] =
    &["age", "date", "echeance", "delai", "calendrier", "depart", "scrutin", "election", "elections"];

/// Which side of which pair each word of a claim takes: the pair, and whether it is the first side, in order.
pub(super) fn sides(tokens: &Tokens<'_>) -> Vec<(usize, bool)> {
    let begins = |list: &str, key: &str| {
        list.split(' ').any(|stem| if stem.len() < 5 { key == stem } else { key.starts_with(stem) } || {
            // A short stem takes the endings of its verb.
            let ending = key.strip_prefix(stem).unwrap_or("-");
            matches!(ending, "" | "e" | "ed" | "es" | "s" | "ing" | "al" | "ee" | "ent" | "er")
        })
    };
    let mut sides = Vec::new();
    for i in 0..tokens.len() {
        let key = tokens.key(i);
        if key.len() < 3 || key.starts_with("repouss") && (i + 1..i + 4).any(|k| PUT_OFF.contains(&tokens.key(k))) {
            continue;
        }
        for (pair, (one, other)) in PAIRS.iter().enumerate() {
            for (first, list) in [(true, one), (false, other)] {
                if begins(list, key) && !sides.contains(&(pair, first)) {
                    sides.push((pair, first));
                }
            }
        }
    }
    sides
}

/// Whether one claim takes one side of a pair and the other claim the other, and neither takes both.
pub(super) fn opposed(a: &[(usize, bool)], b: &[(usize, bool)]) -> bool {
    let only = |list: &[(usize, bool)], side: (usize, bool)| list.contains(&side) && !list.contains(&(side.0, !side.1));
    a.iter().any(|&(pair, first)| only(a, (pair, first)) && only(b, (pair, !first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opposite_outcomes_are_seen() {
        for (a, b, want) in [
            ("The house approved the reform", "The house rejected the reform", true),
            ("The court acquitted the mayor", "The mayor was found guilty", true),
            ("Le Parlement a adopté la loi", "Le Parlement a rejeté la loi", true),
            ("The president signed the law", "The president vetoed the law", true),
            ("The council banned cars", "The council banned lorries", false),
            ("The house approved what the senate rejected", "The senate rejected it", false),
            ("Les députés ont adopté la motion", "Les députés ont repoussé la motion", true),
            ("The house adopted a later retirement", "Les députés repoussent l'âge de la retraite", false),
        ] {
            assert_eq!(opposed(&sides(&Tokens::scan(a)), &sides(&Tokens::scan(b))), want, "{a} | {b}");
        }
    }
}
