//! Two numbers set against each other: "52-48", "455 votes to 112", "71 voix contre 22", "five to four".
//!
//! Finds the shape and what stands right beside it; whether it is a vote at all is left to
//! [`super::guard`], which side is which to [`super::outcome`].

use super::scene::{Scene, among};
use super::words::{COURT, FAVOUR, FOR, HOLD, MEASURE, MEMBER, RULING, VOICES, VOTE};
use crate::number::{Make, NumberMention};

/// Two or three numbers joined.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// The number named first.
    pub a: NumberMention,
    /// The number named second.
    pub b: NumberMention,
    /// A third, as in "231-187-2".
    pub c: Option<NumberMention>,
    /// What joins them.
    pub join: Join,
    /// What they are attached to.
    pub beside: Beside,
}

/// How the numbers of a pair are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    /// "52-48".
    Dash,
    /// "52 to 48".
    To,
    /// "300 against 200".
    Against,
    /// "455 votes to 112": votes by its own words.
    Votes,
}

/// The noun a pair is attached to: "a 52-48 vote", "a vote of 52-48".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    /// A vote.
    Vote,
    /// A court's ruling or a jury's verdict.
    Ruling,
    /// A margin or majority: a vote only if the rest of the sentence says so.
    Margin,
    /// Something that is no vote: "a 52-48 Senate", "6-10 years".
    Other,
    /// Nothing.
    Nothing,
}

/// Appends every pair of the sentence, in order.
pub(super) fn scan(scene: &Scene<'_>, out: &mut Vec<Pair>) {
    let mut k = 0;
    while let (Some(a), Some(b)) = (scene.numbers.get(k), scene.numbers.get(k + 1)) {
        let Some(join) = join(scene, a, b) else {
            k += 1;
            continue;
        };
        let c = scene
            .numbers
            .get(k + 2)
            .filter(|c| matches!(self::join(scene, b, c), Some(j) if j == join && join != Join::Votes));
        // "6-3 4-6 7-5" and "2-1-3-4" are no votes; nor are "604-2-b", "1/2-3", "10:5-4".
        let next = c.unwrap_or(b);
        let run = scene.numbers.get(k + 2 + usize::from(c.is_some())).is_some_and(|d| {
            d.first == next.last + 1 && d.make != Make::Article
                || self::join(scene, next, d).is_some_and(|j| j == Join::Dash)
        });
        let tangled = joined_mark(scene, next.last + 1) || a.first > scene.first && joined_mark(scene, a.first - 1);
        if run || tangled {
            while scene.numbers.get(k + 1).is_some_and(|n| n.first <= next.last + 3) {
                k += 1;
            }
            k += 1;
            continue;
        }
        // "295 voix contre une, ..."
        let one = b.make == Make::Article
            && (matches!(join, Join::Votes | Join::Against) || scene.key(b.first) == "nothing")
            // "par 305 voix contre une la résolution"
            && (scene.is_boundary(b.last + 1) || scene.among(b.last + 1, "la le les l' cette ce cet the a"));
        if usable(a) && (usable(b) || one) && c.is_none_or(usable) {
            out.push(Pair {
                first: a.first,
                last: next.last,
                a: *a,
                b: *b,
                c: c.copied(),
                join,
                beside: beside(scene, a.first, next.last),
            });
            k += 2 + usize::from(c.is_some());
        } else {
            k += 1;
        }
    }
}

fn usable(n: &NumberMention) -> bool {
    matches!(n.make, Make::Plain) || n.make == Make::Article && n.last > n.first
}

/// A slash, colon or dash glued to the pair makes it something else.
fn joined_mark(scene: &Scene<'_>, i: usize) -> bool {
    matches!(scene.key(i), "/" | ":" | "+" | "=")
        && scene.tokens.get(i + 1).is_some_and(|t| !t.spaced)
        && scene.tokens.get(i).is_some_and(|t| !t.spaced)
}

fn join(scene: &Scene<'_>, a: &NumberMention, b: &NumberMention) -> Option<Join> {
    let (from, to) = (scene.past_share(a.last + 1), b.first);
    let key = |n: usize| if from + n < to { scene.key(from + n) } else { "" };
    let spaced = |i: usize| scene.tokens.get(i).is_some_and(|t| t.spaced);
    match to.checked_sub(from)? {
        1 => match key(0) {
            // "AR 13-025" is the name of a paper.
            "-" if a.worded == b.worded && spaced(from) == spaced(to) => {
                let digits = scene.tokens.word(b.first);
                (!(digits.starts_with('0') && digits.len() > 2)).then_some(Join::Dash)
            }
            "to" => Some(Join::To),
            // "a 5/1 vote", "by a vote of 295:2"; "a 2/3 vote" is a share.
            "/" | ":"
                if a.value >= b.value
                    && (a.value > b.value && scene.is(b.last + 1, VOTE)
                        // "The vote was 7/7."
                        || scene.among(a.first.wrapping_sub(1), "was were")
                            && scene.among(a.first.wrapping_sub(2), "vote votes tally")
                        || scene.key(a.first.wrapping_sub(1)) == "of" && scene.is(a.first.wrapping_sub(2), VOTE)) =>
            {
                Some(Join::Dash)
            }
            "a" if !spaced(from) || !scene.tokens.word(from).is_ascii() => Some(Join::To),
            "against" | "contre" | "versus" | "v" | "vs" => {
                // "74 voix contre 31 pour" names its sides.
                (!named_side(scene, b.last + 1)).then_some(Join::Against)
            }
            _ => None,
        },
        // "The government lost, by 230 to the 432 who turned it down."
        2 if key(0) == "to" && key(1) == "the" && scene.key(a.first.wrapping_sub(1)) == "by" => Some(Join::To),
        2 => {
            let counted = scene.is(from, VOICES) || scene.is(from, MEMBER);
            match key(1) {
                "to" | "against" | "contre" | "versus" | "a" | "vs" if counted && !named_side(scene, b.last + 1) => {
                    Some(if scene.is(from, VOICES) { Join::Votes } else { Join::To })
                }
                _ => None,
            }
        }
        // "by 24 votes, to 10 votes"
        // "par 28 voix, contre 22 à Mme Roux"
        3 if scene.is(from, VOICES)
            && key(1) == ","
            && (key(2) == "to"
                || matches!(key(2), "contre" | "against")
                    && a.first > scene.first
                    && (matches!(scene.key(a.first - 1), "par" | "by")
                        // "Mme Roux a obtenu 218 voix, contre 64 pour M. Blanc", in a body.
                        || matches!(scene.key(a.first - 1), "obtenu" | "recueilli")
                            && a.value < 1000
                            && scene.flags & super::words::BODY != 0))
            && !named_side(scene, b.last + 1) =>
        {
            Some(Join::Votes)
        }
        // "soutenu par 336 sénateurs, contre un"
        3 if scene.is(from, MEMBER)
            && key(1) == ","
            && matches!(key(2), "contre" | "against")
            && !named_side(scene, b.last + 1) =>
        {
            Some(Join::Against)
        }
        3 if key(0) == "-" && matches!(key(1), "to" | "a") && key(2) == "-" => Some(Join::To),
        // "140 votes to Smith's 60", "140 to Ann Smith's 60".
        n @ 3..=6 => {
            let at = usize::from(scene.is(from, VOICES));
            let genitive = scene.key(to - 1) == "'s" || scene.key(to - 1) == "for" || scene.key(to - 1) == "'";
            (matches!(key(at), "to" | "against")
                && genitive
                && (at + 1..n - 1).all(|i| {
                    scene.is_name(from + i)
                        || scene.among(from + i, "his her their the rival opponent challenger nearest closest")
                }))
            .then_some(if at == 1 { Join::Votes } else { Join::To })
        }
        _ => None,
    }
}

/// "for"/"in favour" that ends a clause right after a number.
fn named_side(scene: &Scene<'_>, i: usize) -> bool {
    let i = if scene.is(i, VOICES) { i + 1 } else { i };
    scene.is(i, FOR) && (scene.is_boundary(i + 1)) || scene.key(i) == "in" && scene.is(i + 1, FAVOUR)
}

fn beside(scene: &Scene<'_>, first: usize, last: usize) -> Beside {
    let right = beside_right(scene, last + 1);
    if matches!(right, Beside::Nothing | Beside::Margin) {
        let left = beside_left(scene, first);
        if left != Beside::Nothing {
            return left;
        }
    }
    right
}

fn beside_right(scene: &Scene<'_>, from: usize) -> Beside {
    for i in from..from + 5 {
        if scene.is_quote(i) || scene.key(i) == "-" && scene.tokens.get(i).is_some_and(|t| !t.spaced) {
            continue;
        }
        if !scene.is_word(i) || scene.is(i, super::words::FOR | super::words::AGAINST) {
            break;
        }
        let key = scene.key(i);
        if among(
            key,
            "to in on of by with and for that which who as at the a last after from along but when yesterday despite amid over following \
             et de le la les pour en sur dans mardi jeudi avec ce au aux du des lors apres",
        ) {
            break;
        }
        // "in the 232-190 roll call"
        if key == "roll" && (scene.key(i + 1) == "call" || scene.key(i + 2) == "call") {
            return Beside::Vote;
        }
        match key {
            "margin" | "majority" | "score" | "edge" | "advantage" | "lead" => return Beside::Margin,
            "tie" | "tally" | "result" | "count" | "outcome" => return Beside::Vote,
            "percent" | "pct" | "per" | "reverse" | "stock" | "forward" | "win" | "draw" | "victory" | "loss"
            | "triumph" | "thrashing" | "deficit" | "aggregate" => return Beside::Other,
            // "In an unsigned 5-4 order, the justices ..."
            "order" | "opinion" | "judgment" if i <= from + 1 && scene.flags & COURT != 0 => return Beside::Ruling,
            "recommendation" | "endorsement" | "approval" | "passage" | "confirmation" if i <= from + 1 => {
                return Beside::Vote;
            }
            "split" => continue,
            "defeat" if scene.flags & (super::words::BODY | super::words::MOTION) == 0 => return Beside::Other,
            _ => {}
        }
        if scene.is(i, VOTE) {
            return Beside::Vote;
        }
        if scene.is(i, RULING) {
            return Beside::Ruling;
        }
        if scene.is(i, MEASURE | HOLD) {
            return Beside::Other;
        }
        if scene.is(i, super::words::BODY | COURT) {
            // "a 2-1 panel of the circuit court" ruled so.
            if key == "panel" && scene.flags & COURT != 0 {
                return Beside::Ruling;
            }
            // "an 11-10 Judiciary panel" is made up so; "a 10-8 committee vote" is a vote.
            let vote = (i + 1..i + 3).any(|k| scene.is(k, VOTE | RULING) && !scene.among(k, "voted ruled"));
            if !vote {
                return if i == from || scene.key(i) != "members" { Beside::Other } else { Beside::Nothing };
            }
        }
        // An adverb of time or manner does not belong to the noun.
        if key.ends_with("day") || key.ends_with("ly") {
            break;
        }
    }
    Beside::Nothing
}

fn beside_left(scene: &Scene<'_>, first: usize) -> Beside {
    let mut i = first;
    for _ in 0..6 {
        if i <= scene.first {
            break;
        }
        i -= 1;
        let key = scene.key(i);
        if matches!(key, "margin" | "majority" | "score" | "majorite" | "marge") {
            return Beside::Margin;
        }
        if scene.is(i, RULING) && !scene.is(i, VOTE) {
            return Beside::Ruling;
        }
        if scene.is(i, VOTE) {
            return Beside::Vote;
        }
        let passes = among(
            key,
            "of was were is are by a an at in with on the stood count final came , : ( - be only down narrowly overwhelmingly unanimously par de tied ended split being out up favorable went again just",
        ) || scene.is_quote(i)
            || key.ends_with("ly")
            || key.ends_with("day");
        if !passes {
            break;
        }
    }
    Beside::Nothing
}

#[cfg(test)]
mod tests {
    use crate::tally::tests::told;

    #[test]
    fn cases() {
        for (text, want) in [
            ("The council voted 52-48 to sell the mill.", "52-48"),
            ("The assembly passed it, 311–97.", "311-97"),
            ("Peers backed the clause by 210 votes to 156.", "210-156"),
            ("In a five-to-four ruling the court let it stand.", "5-4"),
            ("The House approved it 231-187-2.", "231-187-2"),
            ("Le conseil a adopté le budget par 71 voix contre 22.", "71-22"),
            ("Le texte a été adopté par 295 voix contre une, mardi.", "295-1"),
            ("The chamber chose Ames by 140 votes to Orr's 60.", "140-60"),
            ("Members voted 1,318 to 611 in favor.", "1318-611"),
            ("Résultat : 74 voix contre 31 pour.", "31-74"),
            ("The trustees agreed to the lease on a 5/1 vote.", "5-1"),
            ("The charter needs a 2/3 vote of the council.", ""),
            ("The chamber chose its speaker: Orr won with 140 votes against his rival's 60.", "140-60"),
            ("The set ended 6-3 4-6 7-5, the committee noted.", ""),
            ("The resolution sailed through the Senate, 98 to nothing.", "98-0"),
            ("By a vote of 12-0-3 the council adopted it.", "12-0-3"),
            (
                "The minutes were declared accurate by the council by 24 votes, to 10 votes, with 1 abstention.",
                "24-10-1",
            ),
            ("The motion was lost at the council by a vote of 4/3.", "3-4"),
            ("Members were urged to vote yes on AR 13-025 and no on AR 13-026.", ""),
            ("The House turned the deal down: the government lost its motion by 230 to the 432 against it.", "230-432"),
        ] {
            assert_eq!(told(text), want, "{text}");
        }
    }
}
