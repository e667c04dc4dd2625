//! Votes told by a word: "voted unanimously", "à la quasi-unanimité", "by voice vote".
//!
//! Leaves numbers to the other scanners. A word that is negated, required, planned or an opinion tells of no vote.

use super::Qualifier;
use super::scene::{Scene, among};
use super::words::{
    ADOPT, AGAINST, BODY, COURT, DECIDE, HOLD, HYPOTHETICAL, LARGE, MEMBER, MOTION, NEAR, NEGATION, PARTY, POLL,
    PUNDIT, REJECT, RULING, SPORT, UNANIMOUS, VOICE, VOTE,
};

/// One such word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// What it tells.
    pub qualifier: Qualifier,
    /// It tells of a vote by itself; else it only colours numbers beside it.
    pub stands: bool,
    /// "the unanimous vote": points back to a vote told before.
    pub definite: bool,
}

/// Appends every such word of the sentence, in order.
pub(super) fn scan(scene: &Scene<'_>, out: &mut Vec<Told>) {
    for i in scene.first..scene.end {
        if scene.is(i, UNANIMOUS) {
            out.extend(unanimous(scene, i));
        } else if scene.is(i, AGAINST) {
            out.extend(none_against(scene, i));
        } else if scene.is(i, VOICE) {
            out.extend(voice(scene, i));
        } else if scene.is(i, HOLD) {
            out.extend(majority(scene, i));
        }
    }
}

fn unanimous(scene: &Scene<'_>, i: usize) -> Option<Told> {
    if among(scene.key(i), "nem dissent dissenting opposition objection objections") {
        return unopposed(scene, i);
    }
    let mut first = i;
    for _ in 0..3 {
        let Some(k) = first.checked_sub(1).filter(|&k| scene.holds(k)) else { break };
        if scene.is(k, NEAR) || scene.among(k, "- l' the la a by full all but") && near_before(scene, k) {
            first = k;
        } else {
            break;
        }
    }
    let near = (first..i).any(|k| scene.is(k, NEAR)) || first + 2 <= i && scene.reads(first, &["all", "but"]);
    let less = scene
        .among(i + 1, "moins less minus save except but")
        .then(|| scene.number_at(i + 2).or_else(|| scene.number_at(i + 3)).filter(|n| n.value < 20))
        .flatten();
    if negated(scene, first) || by_party(scene, first) {
        return None;
    }
    let stands = !planned(scene, first, i) && told(scene, i);
    let before = first.checked_sub(1).map_or("", |k| scene.key(k));
    Some(Told {
        first,
        last: less.map_or(i, |n| n.last),
        // "à l'unanimité moins la voix d'un élu"
        qualifier: if near || less.is_some() || scene.among(i + 1, "moins minus bar") {
            Qualifier::NearUnanimous
        } else {
            Qualifier::Unanimous
        },
        stands,
        definite: matches!(before, "the" | "its" | "their" | "this" | "that" | "'s" | "ce" | "cette" | "his"),
    })
}

/// "House Democrats voted unanimously for it", "Labour MPs unanimously opposed it": how a party stood, not what the
/// body did. Whom a party chose for itself is its own vote.
fn by_party(scene: &Scene<'_>, first: usize) -> bool {
    if by_group(scene, first) {
        return true;
    }
    let Some(who) = scene.find_left(first, 6, PARTY | BODY | COURT | MEMBER) else { return false };
    let party = scene.is(who, PARTY)
        || scene.is(who, MEMBER) && who > scene.first && scene.is(who - 1, PARTY) && !scene.is(who, COURT);
    let parted = (who + 1..first).any(|k| !scene.is_word(k));
    let own = (who + 1..first + 5)
        .any(|k| scene.among(k, "elected elect chose chosen nominated selected picked elu elue choisi designe"));
    party && !parted && !own
}

/// "Le groupe socialiste a voté unanimement contre": in a French parliament a group is a party, unless it is one of work
/// or of experts; and it votes only where it is the subject.
fn by_group(scene: &Scene<'_>, first: usize) -> bool {
    const REACH: usize = 10;
    let from = first.saturating_sub(REACH).max(scene.first + 1);
    (from..first).any(|i| {
        scene.among(i, "groupe groupes")
            && !scene.among(i + 1, "de d' des")
            && scene.among(i - 1, "le les notre leur son nos leurs ses ce ces")
            && (i < scene.first + 2 || !scene.among(i - 2, "par de d' pour avec dans a chez sous sur contre entre"))
    })
}

/// "passed nem. con.", "agreed without dissent", "adopted without opposition", "without a dissenting vote".
fn unopposed(scene: &Scene<'_>, i: usize) -> Option<Told> {
    let con = (i + 1..i + 3).find(|&k| scene.key(k) == "con");
    let (first, last) = if scene.key(i) == "nem" {
        (i, con?)
    } else {
        let from = i.saturating_sub(3).max(scene.first);
        (from..i).rev().find(|&k| matches!(scene.key(k), "without" | "sans")).map(|k| (k, i))?
    };
    let decided = match scene.key(i) {
        "nem" | "dissent" => ADOPT | REJECT | DECIDE,
        // "without opposition support"; who is elected without opposition has no rival.
        "dissenting" if scene.is(i + 1, VOTE | VOICE) => ADOPT | REJECT | DECIDE,
        "dissenting" => return None,
        _ if !scene.is_boundary(i + 1) => return None,
        _ => ADOPT | REJECT,
    };
    let last = if scene.key(i) == "dissenting" { i + 1 } else { last };
    let voted = (scene.first..scene.end).any(|k| scene.key(k) == "voted");
    let elected =
        (scene.first..scene.end).any(|k| scene.among(k, "elected re-elected reelected elu elue reelu reelue"));
    let stands = (scene.flags & decided != 0 || voted) && !elected && !planned(scene, first, last);
    Some(Told { first, last, qualifier: Qualifier::Unanimous, stands, definite: false })
}

/// "without any senator voting against", "sans voix contre".
fn none_against(scene: &Scene<'_>, i: usize) -> Option<Told> {
    let from = i.saturating_sub(5).max(scene.first);
    let first = (from..i).rev().find(|&k| matches!(scene.key(k), "without" | "sans"))?;
    let people = (first + 1..i).any(|k| scene.is(k, MEMBER | super::words::VOICES | VOTE));
    let stands = people
        && (first + 1..i).all(|k| scene.is_word(k))
        && scene.is_boundary(i + 1)
        && scene.flags & (ADOPT | REJECT | DECIDE) != 0
        && !planned(scene, first, i);
    stands.then_some(Told { first, last: i, qualifier: Qualifier::Unanimous, stands, definite: false })
}

fn near_before(scene: &Scene<'_>, i: usize) -> bool {
    (i.saturating_sub(2).max(scene.first)..i).any(|k| scene.is(k, NEAR) || scene.reads(k, &["all", "but"]))
}

fn negated(scene: &Scene<'_>, first: usize) -> bool {
    let mut i = first;
    for _ in 0..6 {
        let Some(k) = i.checked_sub(1).filter(|&k| scene.holds(k)) else { return false };
        i = k;
        if scene.among(k, ", ; : ( ) and but et mais") {
            return false;
        }
        if scene.is(k, NEGATION) || matches!(scene.key(k), "far" | "loin" | "lack" | "absence" | "faute") {
            return true;
        }
    }
    false
}

/// Required, possible or to come.
fn planned(scene: &Scene<'_>, first: usize, at: usize) -> bool {
    let mut i = first;
    for _ in 0..8 {
        let Some(k) = i.checked_sub(1).filter(|&k| scene.holds(k)) else { break };
        i = k;
        if scene.among(k, ", ; : which when qui") {
            break;
        }
        if scene.is(k, HYPOTHETICAL)
            || scene.among(k, "will can rule regle without until seeks sought asked ask asking")
            || scene.key(k) == "only" && matches!(scene.key(k + 1), "after" | "by" | "with" | "if")
        {
            return true;
        }
    }
    // "may adopt it at a single meeting by the unanimous approval"
    let allowed = (at.saturating_sub(16).max(scene.first) + 1..at)
        .any(|k| scene.is(k, ADOPT) && scene.among(k - 1, "may shall can must could"));
    allowed
        || (at + 1..at + 10).any(|k| scene.among(k, "required requirement requise needed necessaire request"))
        || (at + 1..at + 4).any(|k| scene.key(k) == "rule")
}

fn told(scene: &Scene<'_>, i: usize) -> bool {
    let decisive = VOTE | ADOPT | REJECT | DECIDE | RULING;
    let near = |reach: usize| {
        (i.saturating_sub(reach).max(scene.first)..i).any(|k| scene.is(k, decisive))
            || (i + 1..i + 1 + reach).any(|k| scene.is(k, decisive))
    };
    let opinion = scene.find_left(i, 10, PUNDIT).is_some() || scene.flags & (POLL) != 0 && scene.flags & BODY == 0;
    if opinion || scene.flags & SPORT != 0 && is_bout(scene) {
        return false;
    }
    let body = scene.flags & (BODY | COURT | MEMBER) != 0;
    let body_near = body || scene.before & (BODY | COURT) != 0;
    match scene.key(i) {
        "unanimously" | "unanimement" => {
            let subject = scene.flags & MOTION != 0
                || scene.find_left(i, 12, BODY | COURT | MEMBER).is_some()
                || scene.find_right(i, 12, BODY | COURT).is_some();
            near(5)
                && (subject
                    || body_near
                    || scene.is(i + 1, VOTE | ADOPT | REJECT)
                    || i > scene.first && scene.is(i - 1, VOTE | ADOPT | REJECT)
                    // "Both passed almost unanimously."
                    || i > scene.first + 1 && scene.is(i - 1, NEAR) && scene.is(i - 2, VOTE | ADOPT | REJECT))
                || subject && verb_beside(scene, i)
        }
        "unanimous" | "unanime" | "unanimes" => adjective(scene, i, body_near),
        _ => noun(scene, i, near(12), body_near),
    }
}

/// "The council unanimously condemned": a past verb right beside the adverb.
fn verb_beside(scene: &Scene<'_>, i: usize) -> bool {
    scene.key(i + 1).ends_with("ed") && !scene.among(i + 1, "praised liked loved considered regarded described")
}

fn adjective(scene: &Scene<'_>, i: usize, body_near: bool) -> bool {
    for k in i + 1..i + 4 {
        let key = scene.key(k);
        if among(key, "in that on about as ,") {
            break;
        }
        if scene.is(k, VOTE)
            || among(key, "approval resolution resolutions recommendation passage adoption confirmation")
        {
            return true;
        }
        if among(key, "decision ruling verdict opinion judgment judgement") {
            return body_near || matches!(key, "ruling" | "verdict");
        }
        // "A unanimous Supreme Court ruled"
        if scene.is(k, BODY | COURT) && (k + 1..k + 5).any(|v| scene.is(v, VOTE | ADOPT | REJECT | DECIDE)) {
            return true;
        }
        if matches!(key, "consent" | "support" | "backing" | "endorsement") {
            let with = i > scene.first
                && (i.saturating_sub(3).max(scene.first)..i)
                    .any(|b| matches!(scene.key(b), "by" | "with" | "avec" | "won" | "received" | "gave" | "given"));
            return with && scene.flags & (ADOPT | REJECT) != 0;
        }
    }
    // "The vote was unanimous", "the court was unanimous", "un vote unanime".
    let from = i.saturating_sub(6).max(scene.first);
    let beside = (from..i)
        .any(|k| scene.is(k, VOTE) || scene.is(k, RULING | COURT) || matches!(scene.key(k), "decision" | "approval"));
    let predicate = (i.saturating_sub(3).max(scene.first)..i).any(|k| scene.among(k, "was were est etait ete been"));
    let french = i > scene.first
        && scene.key(i).starts_with("unanime")
        && (scene.is(i - 1, VOTE | RULING) || scene.key(i - 1) == "decision");
    let past = (i.saturating_sub(3).max(scene.first)..i).any(|k| matches!(scene.key(k), "was" | "were"));
    let body = (from..i).any(|k| scene.is(k, BODY | COURT));
    // "the chamber was unanimous.", "the trustees were unanimous in voting to close it"
    let in_vote = scene.key(i + 1) == "in"
        && (i + 2..i + 5).any(|k| scene.is(k, VOTE | ADOPT | REJECT) || scene.key(k) == "decision");
    let alone = scene.is_boundary(i + 1) && !matches!(scene.key(i + 1), "and" | "as" | "with");
    french
        || body && past && (in_vote || alone)
        || predicate && beside && !matches!(scene.key(i + 1), "in" | "that" | "on" | "about" | "as")
}

fn noun(scene: &Scene<'_>, i: usize, decided: bool, body_near: bool) -> bool {
    let before = (i.saturating_sub(5).max(scene.first)..i).any(|k| {
        matches!(scene.key(k), "a" | "by" | "with" | "par") && !matches!(scene.tokens.word(k), "A" | "a")
            // "A l'unanimité les conseillers adoptent": the accent of a capital left out.
            || k == scene.first && scene.tokens.word(k) == "A" && scene.key(k + 1) == "l'" && k + 2 == i
            || matches!(scene.key(k), "by" | "with" | "near")
            || scene.is(k, NEAR)
    });
    // "Unanimité moins deux abstentions pour le vœu": the result itself opens the sentence.
    let opens = (i == scene.first || scene.key(i - 1) == ":")
        && (scene.among(i + 1, "moins pour less . !") || !scene.holds(i + 1))
        && (scene.flags | scene.before) & (VOTE | MOTION | ADOPT) != 0;
    let idiom = i >= scene.first + 2
        && scene.among(i - 2, "fait faire faisait font fera ferait faisant pas plus regle principe de")
        || scene.key(i + 1) == "rule";
    opens || before && !idiom && (decided || body_near && scene.flags & (MOTION | BODY | COURT) != 0)
}

/// A bout won on points, not a body.
fn is_bout(scene: &Scene<'_>) -> bool {
    (scene.first..scene.end).any(|i| {
        scene.among(
            i,
            "boxing bout knockout rounds ufc heavyweight middleweight \
                 welterweight mvp",
        )
    })
}

/// "adopted by a narrow majority", "à la majorité"; a majority that is held, named or needed decides nothing.
fn majority(scene: &Scene<'_>, i: usize) -> Option<Told> {
    if !matches!(scene.key(i), "majority" | "majorite") {
        return None;
    }
    let first = (i.saturating_sub(5).max(scene.first)..i)
        .rev()
        .find(|&k| matches!(scene.key(k), "by" | "par") || scene.key(k) == "a" && !scene.tokens.word(k).is_ascii())?;
    let kept =
        (first + 1..i).all(|k| scene.is_word(k) && !scene.is(k, BODY | super::words::PARTY | super::words::SUPER));
    let absolute = (first..i + 3).any(|k| scene.among(k, "absolute absolue qualified qualifiee whip leader leaders"));
    // "by the majority", "par la majorité présidentielle", "a majority that": those who govern.
    let party = scene.key(first) != "a" && scene.among(first + 1, "the la its their sa leur")
        || scene.among(
            i + 1,
            "that which who qui parlementaire presidentielle municipale senatoriale sortante gouvernementale",
        );
    // "given a second reading by a majority of 37", "lost the vote by a majority of 12"
    let counted = matches!(scene.key(i + 1), "of" | "de")
        && scene.number_at(i + 2).is_some()
        && scene.flags & (VOTE | MOTION | BODY) != 0
        && scene.flags & (POLL | SPORT | super::words::ELECTION) == 0;
    let decided = counted || scene.flags & (ADOPT | REJECT) != 0;
    if party || !kept || absolute || !decided || planned(scene, first, i) || negated(scene, first) {
        return None;
    }
    let large = (first + 1..i + 2).any(|k| scene.is(k, LARGE));
    let qualifier = if large { Qualifier::Overwhelming } else { Qualifier::Majority };
    Some(Told { first, last: i, qualifier, stands: true, definite: false })
}

fn voice(scene: &Scene<'_>, i: usize) -> Option<Told> {
    let (first, last) = match scene.key(i) {
        "voice" if scene.is(i + 1, VOTE) => (i, i + 1),
        "voice" if i > scene.first && matches!(scene.key(i - 1), "by" | "on") && scene.is_boundary(i + 1) => (i - 1, i),
        "levee" | "levees" if i > scene.first + 1 && matches!(scene.key(i - 1), "main" | "mains") => {
            (i.saturating_sub(2).max(scene.first), i)
        }
        "hands" if i > scene.first + 1 && scene.reads(i - 2, &["show", "of"]) => (i - 2, i),
        "acclamation" if i > scene.first && matches!(scene.key(i - 1), "by" | "par") => (i - 1, i),
        _ => return None,
    };
    let stands = scene.flags & (ADOPT | REJECT | DECIDE) != 0 && !planned(scene, first, last) && !negated(scene, first);
    Some(Told { first, last, qualifier: Qualifier::Voice, stands, definite: false })
}

#[cfg(test)]
mod tests {
    use crate::tally::tests::told;

    #[test]
    fn cases() {
        for (text, want) in [
            ("The board voted unanimously to close the mill.", "unanimous"),
            ("Le conseil a approuvé à l'unanimité le projet.", "unanimous"),
            ("La motion a été adoptée à la quasi-unanimité.", "near-unanimous"),
            ("The resolution was approved almost unanimously.", "near-unanimous"),
            ("Adoptée à l'unanimité moins une voix, la motion part au préfet.", "near-unanimous"),
            ("The bill passed the House on a voice vote.", "voice"),
            ("A unanimous verdict is required.", ""),
            ("Le projet ne fait pas l'unanimité.", ""),
            ("Critics unanimously praised the film.", ""),
            ("The jury could not reach a unanimous verdict.", ""),
            ("Economists were unanimous in naming four ills.", ""),
            ("The vote was unanimous.", "unanimous"),
            ("The trustees voted without opposition to sell the land.", "unanimous"),
            ("Le Parlement a voté le texte sans opposition.", "unanimous"),
            ("The bill passed without a single dissenting vote.", "unanimous"),
            ("She was elected chair without opposition.", ""),
            ("Unanimité moins deux abstentions pour le vœu.", "_-_-2"),
            ("The motion passed nem. con.", "unanimous"),
            ("It was agreed without dissent that the clerk be thanked.", "unanimous"),
            ("The draft was adopted by consensus.", ""),
            ("The council approved the lease by a narrow majority.", "majority"),
            ("Le conseil a adopté le budget à la majorité.", "majority"),
            ("Le texte adopté par la majorité parlementaire part au conseil.", ""),
            ("The council is run by a narrow majority that approved the budget.", ""),
            ("The majority leader approved the draft of the council.", ""),
            ("The council may adopt a bylaw at one meeting by the unanimous approval of a quorum.", ""),
            ("Treaty changes need unanimity in the Council.", ""),
            ("We voted on and unanimously passed a home rule petition.", "unanimous"),
        ] {
            assert_eq!(told(text), want, "{text}");
        }
    }
}
