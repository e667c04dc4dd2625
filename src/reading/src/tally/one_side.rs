//! A count of which only one side is decided, and without a name: "par 51 voix", "38 voix sur 45", "305 of the
//! 306 senators present".
//!
//! Margins ("à 17 voix près", "by 50 votes") and thresholds are none.

use super::guard;
use super::labelled::{Item, Side};
use super::scene::Scene;
use super::words::{ADOPT, BODY, COURT, DECIDE, ELECTION, HOLD, MEMBER, VOICES};
use crate::number::Make;
use crate::order::Order as _;

/// Verbs by which a motion comes by its votes.
pub(super) const GAINS: &str = "won received got garnered secured gained drew obtained attracted mustered collected winning \
                     receiving getting securing gaining drawing obtaining attracting mustering";

/// The same in French, past.
pub(super) const OBTENU: &str = "recueilli obtenu reuni recolte totalise rassemble recu enregistre";

/// Adds every unnamed count for a motion to `out`, kept in order.
pub(super) fn add(scene: &Scene<'_>, taken: &[(usize, usize)], out: &mut Vec<Item>) {
    for (k, number) in scene.numbers.iter().enumerate() {
        if number.make != Make::Plain
            || number.first <= scene.first
            || taken.iter().any(|&(a, b)| a <= number.first && number.first <= b)
            || out.iter().any(|i| i.number.first == number.first)
        {
            continue;
        }
        // "The clip got 12,000 votes": of no body.
        if number.value > 5000 && (scene.flags | scene.before) & (BODY | COURT | MEMBER) == 0 {
            continue;
        }
        let (before, next) = (scene.key(number.first - 1), number.last + 1);
        let total = scene
            .numbers
            .get(k + 1)
            .filter(|n| n.make == Make::Plain && n.first <= number.last + 5 && n.first > number.last + 1);
        let leads = number.first == scene.first + 1;
        let decided = scene.find_left(number.first, 30, ADOPT | DECIDE).is_some()
            || leads && scene.find_right(next, 16, ADOPT).is_some();
        if guard::is_bound(scene, number) || guard::is_planned(scene, number.first) {
            continue;
        }
        let voices = scene.is(next, VOICES);
        // "Le Bundesrat a donné son feu vert par 41 voix sur 69."
        let total = total.filter(|n| {
            matches!(scene.key(n.first - 1), "sur" | "of")
                || matches!(scene.key(n.first - 1), "the" | "les" | "its")
                    && matches!(scene.key(n.first - 2), "sur" | "of")
        });
        // "a recueilli lundi 278 voix", "received only 12 votes"
        let passed = |i: usize| {
            scene.holds(i)
                && (scene.tokens.lexeme(i).date & crate::date::words::WEEKDAY != 0
                    || scene.among(i, "only just seulement hier finalement"))
        };
        let decided = decided || total.is_some() && before == "par" && scene.flags & BODY != 0;
        // "approved by a total of 344 votes"
        let total_of = number.first >= scene.first + 4
            && scene.reads(number.first - 3, &["a", "total", "of"])
            && scene.among(number.first - 4, "by with");
        let before = if total_of { scene.key(number.first - 4) } else { before };
        let over = before == "que" || passed(number.first - 1);
        let (before, at) = if over && number.first > scene.first + 1 {
            (scene.key(number.first - 2), number.first - 2)
        } else {
            (before, number.first - 1)
        };
        let introduced = matches!(
            before,
            "par"
                | "avec"
                | "with"
                | "recueilli"
                | "obtenu"
                | "reuni"
                | "recueille"
                | "obtient"
                | "recu"
                | "recolte"
                | "totalise"
        ) || before == "a" && !scene.tokens.word(at).is_ascii();
        let margin = scene.among(next + 1, "pres d' short shy more fewer needed required")
            || scene.key(next + 1) == "de"
                && matches!(scene.key(next + 2), "majorite" | "difference" | "plus" | "retard" | "moins")
            || scene.find_left(number.first, 5, HOLD).is_some();
        // "by 43 votes with two abstentions": a margin has no abstentions.
        let with_abstentions = before == "by"
            && voices
            && scene.among(next + 1, "with , ; and")
            && out.iter().any(|i| i.side != Side::For && i.first > next && i.first <= next + 8);
        // "won 295 votes, with one senator against".
        let resisted = scene.among(at, GAINS)
            && voices
            && out.iter().any(|i| i.side != Side::For && i.first > next && i.first <= next + 10);
        // "The motion was put on Monday. It won 278 votes, short of the 287 needed."
        // "He received 172 votes in the 275-member parliament."
        let inside = scene.among(next + 1, "in of")
            && (next + 2..next + 7).any(|i| {
                scene.is(i, BODY) && !scene.among(i + 1, "race seat district contest election elections primary")
            });
        let gained = scene.among(at, GAINS) && voices && inside && number.value < 1000
            || scene.among(at, GAINS)
                && voices
                && (scene.flags | scene.before) & super::words::MOTION != 0
                && (scene.flags | scene.before) & (BODY | super::words::VOTE) != 0;
        // "Le texte en a obtenu 271", "n'a recueilli que 228 sur les 287 nécessaires": its votes, spoken of beside it.
        // "The amendment, which needed 67 votes, got 49."
        let past = (scene.among(at, OBTENU) || scene.among(at, "got received garnered mustered")) && number.value > 9;
        let de = scene.key(number.first - 1) == "de" && number.first >= scene.first + 3;
        let past = past || de && scene.key(number.first - 2) == "que" && scene.among(number.first - 3, OBTENU);
        let bare = past
            && !scene.is_word(next) | (scene.key(next) == "sur")
            && (scene.flags | scene.before) & super::words::MOTION != 0
            && ((scene.flags | scene.before) & (VOICES | HOLD) != 0 || total.is_some_and(|n| needed(scene, n)));
        // "Seules 228 voix ont été recueillies."
        let collected = voices
            && (next + 1..next + 7).any(|i| scene.among(i, "recueillies reunies rassemblees obtenues"))
            && (scene.flags | scene.before | scene.after) & super::words::MOTION != 0;
        // "Le oui n'a enregistré que 55 voix."
        let obtained = past
            && voices
            && (scene.flags | scene.before) & super::words::MOTION != 0
            && (scene.flags | scene.before) & (BODY | super::words::VOTE | super::words::AYES) != 0;
        let ayes = past && voices && scene.find_left(number.first, 8, super::words::AYES).is_some();
        // "à l'unanimité (820 voix)", "à l'unanimité par 42 voix": all there were.
        let all_agreed = voices
            && scene.among(number.first - 1, "( par avec by with")
            && scene.find_left(number.first, 3, super::words::UNANIMOUS).is_some();
        let gained = gained || collected || obtained || ayes || all_agreed;
        let introduced = introduced || with_abstentions || resisted || gained || total_of && voices && decided;
        // "votée par 305 sénateurs, une seule voix s'y opposant"
        let opposed = || out.iter().any(|i| i.side != Side::For && i.first > next && i.first <= next + 10);
        let voters = scene.is(next, MEMBER) && matches!(before, "par" | "by") && !margin && decided && opposed();
        // "with the votes of 36 deputies; 24 opposed it"
        let lent = scene.is(next, MEMBER)
            && matches!(before, "of" | "de")
            && number.first >= scene.first + 4
            && scene.is(number.first - 2, VOICES)
            && (number.first - 4..number.first - 2).any(|i| matches!(scene.key(i), "with" | "by" | "avec" | "par"))
            && opposed();
        // "received a vote of confidence from 268 MPs"
        let given = scene.is(next, MEMBER)
            && before == "from"
            && scene.find_left(number.first, 6, super::words::VOTE).is_some()
            && (number.first.saturating_sub(9).max(scene.first)..number.first)
                .any(|i| scene.among(i, GAINS) || scene.among(i, "secure get"));
        let voters = voters || given || lent && scene.find_left(number.first, 30, ADOPT).is_some();
        // "Le texte a été rejeté par 181 voix": the French count names those who did so, "rejected by 181 votes" a margin.
        let refused = voices
            && number.value > 9
            && !margin
            && scene.key(next + 1) != "contre"
            && matches!(scene.tokens.word(number.first - 1), "par" | "à" | "avec")
            && scene
                .find_left(number.first, 5, super::words::REJECT | ADOPT)
                .is_some_and(|i| scene.is(i, super::words::REJECT))
            && !out.iter().any(|i| i.side == Side::Against && i.first.abs_diff(next) < 12)
            && (scene.flags | scene.before) & ELECTION == 0;
        // "The motion was rejected by 131 MPs": those who did so.
        let refused_by = scene.is(next, MEMBER)
            && number.value > 9
            && before == "by"
            && scene.is(number.first - 2, super::words::REJECT)
            && scene.flags & super::words::MOTION != 0
            && !out.iter().any(|i| i.side == Side::Against && i.first.abs_diff(next) < 12);
        if refused || refused_by {
            out.push(Item { side: Side::Against, ..item(number, None, number.first, next) });
            continue;
        }
        // "She won with 264 votes": who voted is not told, and it may have been the people.
        let chosen_at_large = (scene.flags | scene.before) & (BODY | COURT | super::words::MOTION) == 0
            && !matches!(before, "par" | "by")
            && (scene.first..number.first).any(|i| scene.among(i, "won elected elu elue reelu reelue"));
        if bare && !margin {
            out.push(item(
                number,
                total.copied().filter(|n| n.value >= number.value && !needed(scene, n)),
                number.first,
                number.last,
            ));
        } else if voters {
            out.push(item(number, None, number.first, next));
        } else if voices
            && introduced
            && (decided || resisted || gained)
            && !margin
            && !chosen_at_large
            && (scene.flags | scene.before) & ELECTION == 0
        {
            let last = total.map_or(next, |n| n.last);
            out.push(item(number, total.copied(), number.first, last));
        } else if let Some(all) = total {
            // "with the backing of 305 of the 306 senators present"
            // "with 170 of 329 deputies present": who came, not who agreed.
            let came = matches!(before, "with" | "avec")
                && scene.find_left(number.first, 30, ADOPT).is_none()
                && (all.last + 1..all.last + 4).any(|i| scene.among(i, "present presents attending"));
            let members = !came
                && (scene.is(next, MEMBER) || (all.last + 1..all.last + 4).any(|i| scene.is(i, MEMBER | VOICES)))
                && (scene.flags | scene.before) & ELECTION == 0;
            // "Le vote du Sénat ne laisse aucun doute : 305 sénateurs sur les 306 qui se sont exprimés."
            let result = before == ":" && scene.find_left(number.first, 14, super::words::VOTE).is_some();
            let decided = decided || result;
            let by = result || matches!(before, "by" | "of" | "with" | "from" | "par" | "de" | "avec");
            if members && by && decided && scene.flags & BODY != 0 && !voices {
                out.push(item(number, Some(*all), number.first, all.last));
            }
        }
    }
    out.order_by_key(|i| i.first);
}

/// "sur les 287 nécessaires": what it took, not who voted.
fn needed(scene: &Scene<'_>, number: &crate::number::NumberMention) -> bool {
    (number.last + 1..number.last + 4).any(|i| scene.among(i, "necessaires requises requis needed required"))
}

fn item(
    number: &crate::number::NumberMention,
    voters: Option<crate::number::NumberMention>,
    first: usize,
    last: usize,
) -> Item {
    Item {
        first,
        last,
        side: Side::For,
        number: *number,
        voters,
        party: false,
        voices: true,
        definite: false,
        verbal: false,
    }
}

#[cfg(test)]
mod tests {
    use crate::tally::tests::told;

    #[test]
    fn cases() {
        for (text, want) in [
            ("La loi a été adoptée par 152 voix.", "152-_"),
            ("The measure was approved with the votes of 36 deputies; 24 deputies opposed it.", "36-24"),
            ("L'assemblée a adopté la motion par 46 voix et 13 non-participations.", "46-_"),
            ("Le vote du Sénat ne laisse aucun doute : 305 sénateurs sur les 306 qui se sont exprimés.", "305-_"),
            ("Le Bundesrat a donné son feu vert par 41 voix sur 69.", "41-_"),
            ("A last-ditch amendment attracted just 88 votes, with 402 members against.", "88-402"),
            ("The Seimas ratified the treaty by 103 votes; one MP abstained.", "103-_-1"),
            ("The Senate adopted it by 336 votes with one against.", "336-1"),
            ("Le Sénat a voté par 305 voix contre une la résolution sur l'eau.", "305-1"),
            ("The Senate adopted a resolution. The text was backed by 305 senators.", "305-_"),
            ("Le texte a été approuvé par 44 voix sur 60.", "44-_"),
            ("La motion de censure a recueilli lundi 278 voix à l'Assemblée.", "278-_"),
            ("The chamber put the motion to a vote. It won 278 votes, short of the 287 needed.", "278-_"),
            ("The motion fell short in the council, winning 63 votes with 37 against.", "63-37"),
            ("Smith won with 264 votes.", ""),
            ("The council met. Thirteen of the 15 members voted for the draft of Malta.", "13-_"),
            ("Le texte a été voté par 51 voix et 29 abstentions.", "51-_-29"),
            ("Le bureau a décidé, par 38 voix sur 45, de vendre.", "38-_"),
            ("It cleared the Senate with the backing of 305 of the 306 senators present.", "305-_"),
            ("Le maire a été élu à 17 voix près.", ""),
            ("The report was adopted by 43 votes with two abstentions.", "43-_-2"),
            ("He won the seat by 50 votes.", ""),
            ("Par 304 voix sur 305 votants, le Sénat a adopté le texte.", "304-_"),
            ("Le texte a été voté par 305 sénateurs, une seule voix s'y opposant.", "305-1"),
            ("Parliament chose the general with 99 of 128 votes.", "99-_"),
            ("The parliament voted to expel them, with 170 of 329 deputies present.", ""),
            ("Il fallait 287 voix. La motion de censure n'en a recueilli que 278.", "278-_"),
            ("La motion de censure n'a recueilli que 228 sur les 287 nécessaires.", "228-_"),
            ("Seules 228 voix ont été recueillies par la motion de censure.", "228-_"),
            ("La collecte du conseil a réuni 278 euros.", ""),
            ("Après le décompte, le oui n'a enregistré que 55 voix.", "55-_"),
            ("The premier received a vote of confidence from 268 members of parliament.", "268-_"),
            ("He received 172 votes in the 275-member parliament.", "172-_"),
            ("He received 172 votes in the council race.", ""),
        ] {
            assert_eq!(told(text), want, "{text}");
        }
    }
}
