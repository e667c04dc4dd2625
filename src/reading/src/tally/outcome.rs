//! What became of the motion, from the verb that governs a count, and so which number is which side.
//!
//! A count of a motion that was turned down names the larger number first ("rejected 79 to 19"): the
//! smaller is the side for it, unless more than a plain majority was needed. Courts, juries and contests have no outcome.

use super::Outcome;
use super::scene::{Scene, among};
use super::words::{ADOPT, AGAINST, AYES, BODY, COURT, DECIDE, FAIL, FAVOUR, NOES, REJECT, RULING, SUPER};
use crate::tokens::Tokens;

/// What the verb of a count says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Verdict {
    /// What became of the motion.
    pub outcome: Option<Outcome>,
    /// The verb's token.
    pub verb: Option<usize>,
    /// The winning side is the side against.
    pub lost: bool,
}

/// How far, in tokens, the governing verb may stand.
const REACH: usize = 45;

/// Reads the verb that governs the count from token `first` to `last`. `floor` is the first token of the
/// sentence before, if it may be looked at.
pub(super) fn read(scene: &Scene<'_>, first: usize, last: usize, floor: usize) -> Verdict {
    let after = read_after(scene, last);
    if let Some(verdict) = after.filter(|v| v.lost) {
        return verdict;
    }
    let from = first.saturating_sub(REACH).max(scene.first);
    // "The Noes have it, by 344 to 286."
    if let Some(i) = has_it(scene) {
        let lost = scene.is(i, NOES);
        let outcome = if lost { Outcome::Rejected } else { Outcome::Adopted };
        return Verdict { outcome: Some(outcome), verb: Some(i), lost: lost && i < first };
    }
    // "voting by 311 to 302 for the amendment": said after, whatever stands before.
    if let Some(verdict) = after.filter(|v| v.verb.is_some_and(|i| scene.is(i, FAVOUR | super::words::FOR))) {
        return verdict;
    }
    if let Some(verb) = (from..first).rev().find(|&i| governs(scene.tokens, i, first)) {
        return by_verb(scene, verb, first, from).or_after(after);
    }
    if let Some(verdict) = after {
        return verdict;
    }
    // "By 33 to 14 the Senate rejected", but not "the vote was 48-45, and then".
    let was = (first.saturating_sub(2).max(scene.first)..first)
        .any(|i| matches!(scene.key(i), "was" | "were" | "is" | "are" | ":"));
    // "By a 43-32 vote it sent the bill to the Senate, where it died": of another vote.
    let clause = (last + 1..scene.end.min(last + 16))
        .take_while(|&i| scene.key(i) != ";" && !scene.among(i, "where which but though although while whereas mais"));
    if let Some(verb) = clause.into_iter().find(|&i| governs(scene.tokens, i, i + 1))
        && (!was || verb <= last + 2)
    {
        return by_verb(scene, verb, last, last);
    }
    if let Some(verb) = (floor..scene.first).rev().find(|&i| governs(scene.tokens, i, scene.first)) {
        let lexeme = scene.tokens.lexeme(verb).tally;
        // "The council failed to adopt it. The draft received 13 votes in favour."
        if lexeme & ADOPT != 0 && (fails_to(scene.tokens, verb, floor) || negated(scene.tokens, verb, floor)) {
            return Verdict { outcome: Some(Outcome::Rejected), verb: None, lost: false };
        }
        if lexeme & (REJECT | FAIL) != 0 && was {
            return Verdict { outcome: Some(Outcome::Rejected), verb: None, lost: true };
        }
        if lexeme & ADOPT != 0 {
            return Verdict { outcome: Some(Outcome::Adopted), verb: None, lost: false };
        }
    }
    Verdict::default()
}

impl Verdict {
    fn or_after(self, after: Option<Self>) -> Self {
        match after {
            Some(after) if self.outcome.is_none() => Self { verb: self.verb, ..after },
            _ => self,
        }
    }
}

/// "... against opening an inquiry", "to confirm", "in favor of".
fn read_after(scene: &Scene<'_>, last: usize) -> Option<Verdict> {
    for i in last + 1..(last + 8).min(scene.end) {
        let key = scene.key(i);
        if scene.is(i, AGAINST) || key == "opposition" || matches!(key, "rejecting" | "defeating") && i <= last + 2 {
            let ends = scene.is_boundary(i + 1) && scene.holds(i + 1) && scene.number_at(i + 2).is_some();
            return (!ends).then_some(Verdict { outcome: Some(Outcome::Rejected), verb: Some(i), lost: true });
        }
        if scene.is(i, FAVOUR) || key == "for" && i == last + 1 || key == "to" && scene.is_word(i + 1) && i <= last + 3
        {
            return Some(Verdict { outcome: Some(Outcome::Adopted), verb: Some(i), lost: false });
        }
        if matches!(key, "approving" | "confirming" | "passing") && i <= last + 2 {
            return Some(Verdict { outcome: Some(Outcome::Adopted), verb: Some(i), lost: false });
        }
        let passes = among(
            key,
            "vote votes , ) margin decision yesterday today on - night evening morning afternoon late last this week",
        ) || scene.tokens.lexeme(i).date & crate::date::words::MONTH != 0
            || scene.tokens.get(i).is_some_and(|t| t.kind == crate::tokens::Kind::Number)
                && scene.tokens.lexeme(i - 1).date & crate::date::words::MONTH != 0
            || key == "in" && (scene.key(i + 1) == "opposition" || scene.is(i + 1, FAVOUR))
            || key.ends_with("day")
            || key.ends_with("ly")
            || scene.is_quote(i);
        if !passes {
            return None;
        }
    }
    None
}

/// The winner of "the ayes have it", said by the chair.
pub(super) fn has_it(scene: &Scene<'_>) -> Option<usize> {
    (scene.first..scene.end)
        .find(|&i| scene.is(i, AYES | NOES) && scene.among(i + 1, "have had") && scene.key(i + 2) == "it")
}

/// "survived a no-confidence vote 325-306": the motion was lost.
fn survived(scene: &Scene<'_>, verb: usize, first: usize) -> bool {
    scene.among(verb, "survived survives surviving survecu survit echappe")
        && (verb + 1..first).any(|i| {
            scene.among(i, "censure impeachment recall spill defiance challenge")
                || scene.key(i) == "confidence" && matches!(scene.key(i - 1), "no" | "-" | "non")
        })
}

/// The verb on which an infinitive depends: "failed to pass". May look into the sentence before.
fn before_infinitive(tokens: &Tokens<'_>, verb: usize, from: usize) -> Option<usize> {
    let infinitive = verb > from && matches!(tokens.key(verb - 1), "to" | "not" | "de");
    let mut before = (verb.saturating_sub(5).max(from)..verb.saturating_sub(1)).rev();
    before.find(|&i| infinitive && tokens.lexeme(i).tally & (ADOPT | REJECT | FAIL | DECIDE) != 0)
}

/// Whether an infinitive depends on a verb of failing.
fn fails_to(tokens: &Tokens<'_>, verb: usize, from: usize) -> bool {
    before_infinitive(tokens, verb, from).is_some_and(|main| tokens.lexeme(main).tally & (REJECT | FAIL) != 0)
}

fn by_verb(scene: &Scene<'_>, verb: usize, first: usize, from: usize) -> Verdict {
    let flags = scene.tokens.lexeme(verb).tally;
    let key = scene.key(verb);
    let adopted = Verdict { outcome: Some(Outcome::Adopted), verb: Some(verb), lost: false };
    let rejected = Verdict { outcome: Some(Outcome::Rejected), verb: Some(verb), lost: true };
    // "voted to reject", "failed to pass", "refused to approve": the verb before the infinitive decides.
    if let Some(main) = before_infinitive(scene.tokens, verb, from) {
        return if scene.is(main, REJECT | FAIL) { rejected } else { adopted };
    }
    match phrasal(scene.tokens, verb) {
        Some(Outcome::Adopted) => return adopted,
        Some(Outcome::Rejected) => return rejected,
        None => {}
    }
    if verb < first && scene.is(verb + 1, AGAINST) {
        return rejected;
    }
    if matches!(key, "voted" | "vote" | "votes" | "voting") && scene.tokens.word(verb).is_ascii()
        || flags & (ADOPT | REJECT | FAIL) == 0
    {
        if verb < first && scene.key(verb + 1) == "down" {
            return rejected;
        }
        if verb < first && (verb + 1..first.min(verb + 4)).any(|i| scene.is(i, AGAINST)) {
            return rejected;
        }
        if key == "voted"
            && (verb + 1..(verb + 5).min(scene.end)).any(|i| scene.is(i, FAVOUR) || scene.key(i) == "to")
            && verb < first
        {
            return adopted;
        }
        return Verdict { outcome: None, verb: Some(verb), lost: false };
    }
    // "those opposed prevailed, 27-22"
    if key == "prevailed"
        && (verb.saturating_sub(2).max(scene.first)..verb)
            .any(|i| scene.is(i, super::words::OPPOSED | NOES) || scene.among(i, "opponents"))
    {
        return rejected;
    }
    // "Peers inflicted a defeat by 259 votes to 211": they won.
    if key == "defeat"
        && (verb.saturating_sub(5).max(scene.first)..verb)
            .any(|i| scene.among(i, "inflicted handed dealt inflicting handing dealing"))
    {
        return Verdict { outcome: None, verb: Some(verb), lost: false };
    }
    // "The defeats of the government: an amendment on visas (271 votes to 228)": what is listed was carried.
    if key == "defeats" && (verb + 1..first).any(|i| scene.key(i) == ":") {
        return Verdict { outcome: None, verb: Some(verb), lost: false };
    }
    if survived(scene, verb, first) {
        return rejected;
    }
    if flags & ADOPT != 0 && negated(scene.tokens, verb, scene.first) {
        return rejected;
    }
    if flags & (REJECT | FAIL) != 0 && negated(scene.tokens, verb, scene.first) {
        return adopted;
    }
    if flags & (REJECT | FAIL) != 0 { rejected } else { adopted }
}

fn negated(tokens: &Tokens<'_>, verb: usize, from: usize) -> bool {
    (verb.saturating_sub(3).max(from)..verb).any(|i| among(tokens.key(i), "not n' pas never didn't fails"))
}

/// "got through", "turned down", "threw out": the particle of a verb of two words, and what it says.
pub(super) fn phrasal(tokens: &Tokens<'_>, i: usize) -> Option<Outcome> {
    let before = |n: usize| i.checked_sub(n).map_or("", |k| tokens.key(k));
    match tokens.key(i) {
        "through" => among(before(1), "got gets went goes sailed sails squeaked pushed came scraped it breezed voted")
            .then_some(Outcome::Adopted),
        "no" | "non" if among(before(1), "said dit dite dits disent") => Some(Outcome::Rejected),
        "yes" | "oui" if among(before(1), "said dit dite dits disent") => Some(Outcome::Adopted),
        // "gave the bill its first reading", "won final approval", "a donné son feu vert"
        "reading" | "approval" | "backing" | "blessing" | "assent" | "consent" | "nod" | "endorsement" | "light" => {
            let given = (2..=6).any(|n| among(before(n), "gave given gives giving won got secured received obtained"))
                || among(before(1), "gave given gives giving won got secured received");
            let kind = match tokens.key(i) {
                "reading" => among(before(1), "first second third final its"),
                "light" => before(1) == "green",
                _ => true,
            };
            (given && kind).then_some(Outcome::Adopted)
        }
        "vert" => (before(1) == "feu" && (2..=5).any(|n| among(before(n), "donne donnent accorde obtenu recu")))
            .then_some(Outcome::Adopted),
        "off" => (before(1) == "signed").then_some(Outcome::Adopted),
        // "reported out of committee"
        "out" if before(1) == "reported" => Some(Outcome::Adopted),
        "down" | "out" | "back" | "aside" => {
            let verbs = "turned turn turns threw throw throws thrown knocked knock struck slapped shot went goes swept brushed beat voted cast fought";
            (among(before(1), verbs) || among(before(2), "threw throw turned shot voted") && before(1) != "by")
                .then_some(Outcome::Rejected)
        }
        _ => None,
    }
}

/// Whether token `i` is a verb that can govern a count at `at`.
fn governs(tokens: &Tokens<'_>, i: usize, at: usize) -> bool {
    let flags = tokens.lexeme(i).tally;
    let key = tokens.key(i);
    let before = if i > 0 { tokens.key(i - 1) } else { "" };
    if phrasal(tokens, i).is_some() {
        return true;
    }
    if flags & (ADOPT | REJECT | FAIL | DECIDE) == 0 {
        return false;
    }
    match key {
        // The noun "vote" says nothing; French "voté" does.
        "vote" | "votes" => !tokens.word(i).is_ascii(),
        // "the passage of", "its defeat", "a ruling": nouns, unless the count follows by "by".
        "defeat" | "passage" | "approval" | "rejection" | "adoption" | "confirmation" | "ratification" | "rejet"
        | "approbation" | "validation" | "failure" | "echec" => {
            // "the rejection by the Senate (183 to 156)"
            (i + 1..at.min(i + 12)).any(|k| matches!(tokens.key(k), "by" | "par"))
                || at > i + 1 && at <= i + 6 && tokens.key(at - 1) == "("
        }
        // "the elected board", "the Senate-approved bill".
        "approved" | "backed" | "opposed" if before == "-" => false,
        // "30 in favour and seven opposed": a side.
        "opposed" if i > 0 && (tokens.lexeme(i - 1).number.is_some() || is_number(tokens, i - 1)) => false,
        "elected" | "elects" | "chosen" => before != "the",
        "recueilli" | "recueillie" | "recueillies" | "recueille" | "recueillent" | "obtenu" | "obtient" | "ruling"
        | "voting" | "held" | "found" | "called" | "named" | "ordered" | "urged" | "demande" | "condemned"
        | "partisan" => false,
        // "passe": "Le Sénat passe" but also "l'an passé".
        "rules" => at == i + 1,
        "passe" | "passee" => !among(before, "an annee mois semaine le du au son leur"),
        _ => true,
    }
}

fn is_number(tokens: &Tokens<'_>, i: usize) -> bool {
    tokens.get(i).is_some_and(|t| t.kind == crate::tokens::Kind::Number)
}

/// Whether a court or jury decided: its body is one, or the noun beside the count is a ruling.
pub(super) fn is_court(scene: &Scene<'_>, ruling: bool, body: Option<usize>, verb: Option<usize>) -> bool {
    let head = body.map_or(0, |b| scene.tokens.lexeme(b).tally);
    if head & COURT != 0 {
        return true;
    }
    if ruling && (head == 0 || head & BODY == 0 || scene.flags & COURT != 0) {
        return true;
    }
    let courtly = verb.is_some_and(|v| scene.among(v, "ruled convicted acquitted overturned upheld struck affirmed"));
    courtly
        && (scene.flags | scene.before) & (COURT | RULING) != 0
        && (head & BODY == 0 || scene.key(body.unwrap_or(0)) == "panel")
}

/// Whether the text around says that more than a plain majority was needed.
pub(super) fn is_super(scene: &Scene<'_>) -> bool {
    let said = (scene.flags | scene.before | scene.after) & SUPER != 0;
    said || scene.says(scene.first..scene.end, &["deux", "tiers"])
        || (scene.first..scene.end).any(|i| {
            scene.key(i) == "short"
                && (scene.key(i + 1) == "of"
                    || i > scene.first && scene.key(i - 1) == "votes"
                    || i > scene.first && scene.key(i - 1) == "fell"
                    || scene.key(i + 1) == ".")
                || scene.number_at(i).is_some()
                    && scene.key(i + 1) == "-"
                    && matches!(scene.key(i + 2), "vote" | "votes")
                    && scene.among(i + 3, "threshold hurdle requirement supermajority minimum majority margin barrier")
                || scene.among(i, "needed required requise requis necessary necessaires")
                    && scene.find_left(i, 8, !0).is_some()
                    && near_number(scene, i)
        })
}

fn near_number(scene: &Scene<'_>, i: usize) -> bool {
    (i.saturating_sub(4).max(scene.first)..i + 4).any(|k| scene.number_at(k).is_some())
        || (i.saturating_sub(5).max(scene.first)..i).any(|k| scene.is(k, super::words::HOLD))
}

#[cfg(test)]
mod tests {
    use crate::tally::tests::told_with_outcome;

    #[test]
    fn cases() {
        for (text, want) in [
            ("The Senate rejected the bill 79 to 19.", "19-79 rejected"),
            ("The House voted 52-46 against the inquiry.", "46-52 rejected"),
            ("The council voted 5-4 on Jul 14 against opening the pool.", "4-5 rejected"),
            ("The council met. Those opposed prevailed, 27-22.", "22-27 rejected"),
            ("The motion failed 47-52.", "47-52 rejected"),
            ("The chamber let them in by 218 votes to 162; later it refused to sit.", "218-162"),
            (
                "The council approved it at first reading, 30 in favour and seven opposed, and on second by 29 to eight.",
                "30-7 adopted 29-8 adopted",
            ),
            ("Après le rejet du Sénat (183 voix contre 156), le texte revient.", "156-183 rejected"),
            ("Les élus ont dit non par 23 voix contre 12.", "12-23 rejected"),
            ("Le Sénat a dit oui, par 229 voix contre 99, à la réforme.", "229-99 adopted"),
            ("The board failed to adopt a plan. The draft received 9 votes in favour and 3 against.", "9-3 rejected"),
            ("The amendment failed on a 57-41 vote, three votes short of the 60 needed.", "57-41 rejected"),
            ("The council rejected it (81 in favour, 176 against).", "81-176 rejected"),
            ("By a vote of 33 to 14, the Senate defeated the bill.", "14-33 rejected"),
            ("The board voted 5-2 to reject the offer.", "5-2 adopted"),
            ("The Supreme Court rejected the appeal 5-4.", "5-4"),
            ("The cabinet survived a no-confidence vote by 325 to 306.", "306-325 rejected"),
            ("Le Sénat a repoussé l'article par 178 voix contre 155.", "155-178 rejected"),
            ("A measure got through the Senate, 295 to 1.", "295-1 adopted"),
            ("The Noes have it, by 344 to 286.", "286-344 rejected"),
            ("The committee divided, 12 votes to 9.", "12-9"),
        ] {
            assert_eq!(told_with_outcome(text), want, "{text}");
        }
    }
}
