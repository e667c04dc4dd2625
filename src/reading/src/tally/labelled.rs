//! Numbers that name their side: "336 votes in favor", "Noes 155", "un seul contre", "36 abstentions".
//!
//! Each number looks right for a side, then left. Leaves putting sides together to [`super::merge`].

use super::guard;
use super::scene::{Scene, among};
use super::words::{
    ABSENT, ABSTAIN, ADOPT, AGAINST, AYES, BACKED, BODY, COURT, FAVOUR, FILLER, FOR, MEMBER, NOES, OPPOSED, PARTY,
    VOICES, VOTE,
};
use crate::number::{Make, NumberMention};

/// A side of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// For the motion.
    For,
    /// Against it.
    Against,
    /// Abstaining.
    Abstain,
    /// Not taking part.
    NotVoting,
}

/// One number with its side.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing seen beside the number")]
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// First token, label included.
    pub first: usize,
    /// Last token, label included.
    pub last: usize,
    /// The side.
    pub side: Side,
    /// The number.
    pub number: NumberMention,
    /// "of the 306 members".
    pub voters: Option<NumberMention>,
    /// Members of a party, not of the body.
    pub party: bool,
    /// Counts votes by name: "147 voix pour".
    pub voices: bool,
    /// Points back: "all 90 votes against".
    pub definite: bool,
    /// The label is a verb or adverb of members ("only two backed it"), not a noun of the count.
    pub verbal: bool,
}

/// What a look to the right of a number found.
struct Found {
    side: Side,
    end: usize,
    voters: Option<NumberMention>,
    party: bool,
    voices: bool,
    verbal: bool,
}

/// Appends every labelled number of the sentence that lies in no pair, in order. `taken` are the tokens of pairs.
pub(super) fn scan(scene: &Scene<'_>, taken: &[(usize, usize)], out: &mut Vec<Item>) {
    // Labels before this token are spoken for.
    let mut used = scene.first;
    let mut party_until = None;
    for number in scene.numbers {
        // "Not a single member voted against": nobody did.
        let nobody = number.make == Make::Article
            && number.first >= scene.first + 2
            && scene.reads(number.first - 2, &["not", "a"]);
        // "No one voted against it", "no-one opposed it": nor did anyone here.
        let no_one = scene.key(number.first) == "one"
            && (number.first > scene.first && scene.key(number.first - 1) == "no"
                || number.first >= scene.first + 2 && scene.reads(number.first - 2, &["no", "-"]));
        let number = &NumberMention { value: if nobody || no_one { 0 } else { number.value }, ..*number };
        if number.first < used || taken.iter().any(|&(a, b)| a <= number.first && number.first <= b) {
            continue;
        }
        if matches!(number.make, Make::Unit | Make::Scaled | Make::Compound)
            // "a voté neuf fois contre"
            || matches!(scene.key(number.last + 1), "fois" | "times")
        {
            continue;
        }
        // "une vingtaine d'élus ont voté contre", "a handful of members": no count; "un vote favorable": of all.
        let next = number.last + 1;
        let loosely = number.make == Make::Article
            && (scene.among(
                next,
                "dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine poignee \
                 moitie partie minorite majorite handful dozen score couple few minority majority third half number",
            ) || scene.key(next) == "vote"
                && (next + 1..next + 3).any(|i| scene.among(i, "favorable defavorable negatif positif")));
        if loosely {
            continue;
        }
        // "Seven in ten teachers voted to strike", "huit élus sur dix": a share.
        let share = number.first >= scene.first + 2
            && scene.key(number.first - 1) == "in"
            && scene.numbers.iter().any(|n| n.last + 2 == number.first);
        let share = share
            || scene.key(number.last + 1) == "in"
                && scene.number_at(number.last + 2).is_some_and(|n| n.value <= 10 || n.value == 100);
        if share {
            continue;
        }
        // "He was one of 12 senators to vote no."
        let among_them = number.value == 1
            && number.first > scene.first
            && scene.among(number.first - 1, "was is were as became")
            && scene.key(number.last + 1) == "of";
        if among_them {
            let whole = scene.numbers.iter().find(|n| n.first > number.last && n.first <= number.last + 3);
            used = whole.map_or(used, |n| n.last + 1);
            continue;
        }
        // "without a single dissenting vote": told by the word, not by a number.
        if number.make == Make::Article
            && number.first >= scene.first + 2
            && scene.reads(number.first - 2, &["without", "a"])
        {
            continue;
        }
        let right = right(scene, number, out.last());
        let left = left(scene, number, used.max(taken_before(taken, number.first)), out.last()).filter(|_| !no_one);
        let item = match (left, right) {
            (Some((side, at, firm)), None) if firm || !out.is_empty() => Some((side, at, number.last, None)),
            (Some((side, at, true)), Some(_)) if number.make == Make::Plain => Some((side, at, number.last, None)),
            (_, Some(found)) => Some((found.side, number.first, found.end, Some(found))),
            _ => None,
        };
        let Some((side, first, last, found)) = item else { continue };
        // "il s'agissait d'une abstention", "it was an abstention"
        let told = number.make != Make::Article
            || number.first == scene.first
            || !matches!(scene.key(number.first - 1), "d'" | "comme" | "que");
        if !told {
            continue;
        }
        // "Two more senators voted against it": by how many the count grew.
        let more = scene.among(number.last + 1, "more additional extra further")
            || (number.last + 1..number.last + 3).any(|i| scene.among(i, "supplementaires additionnels"))
            || scene.reads(number.last + 2, &["de", "plus"]);
        if more {
            continue;
        }
        // "China and 34 others abstained": not the whole count.
        if number.first > scene.first
            && matches!(scene.key(number.first - 1), "and" | "et")
            && (scene.among(number.last + 1, "other others autres")
                // "Mr Orr and two Republicans voted for it"
                || scene.is_name(number.first.saturating_sub(2)) && scene.is(number.last + 1, PARTY))
        {
            continue;
        }
        // "with five speakers in support and two opposing it": who spoke or wrote, not who voted.
        let spoke = |n: &NumberMention| {
            (n.last + 1..n.last + 3).any(|i| {
                scene.among(i, "speakers witnesses letters emails comments callers speeches orateurs temoins courriers")
            })
        };
        let beside = scene.numbers.iter().rev().find(|n| n.last < number.first && number.first <= n.last + 8);
        if spoke(number) || beside.is_some_and(spoke) && scene.key(number.first.saturating_sub(1)) == "and" {
            continue;
        }
        // "The Greens cast 8 votes against, 6 abstentions and 4 votes for": a party's own tell nothing of the whole.
        let listed =
            party_until.is_some_and(|at: usize| number.first <= at + 12 && scene.is(number.last + 1, VOICES | ABSTAIN));
        if listed || led_by_party(scene, number.first) {
            party_until = Some(last);
            used = last + 1;
            continue;
        }
        // "The clip got 12,000 votes for and 300 against": of no body.
        let body = scene.flags & (BODY | COURT) != 0;
        let people = !body && (number.value >= 100_000 || number.value > 5000 && scene.before & (BODY | COURT) == 0);
        if people || guard::is_bound(scene, number) {
            continue;
        }
        // "soutenu par 101 sénateurs" may only tell who stands behind it; "approuvé par 44 voix" counts.
        let counts = scene.is(number.last + 1, VOICES);
        // "Le texte a recueilli le soutien de 141 pays", "adopted with the support of 112 countries": how it came through.
        let carried = scene.is(number.last + 1, MEMBER)
            && (number.value >= 20
                || number.value > 4
                    && scene.key(number.last + 2) == "of"
                    && scene.find_right(number.last + 3, 4, BODY).is_some())
            && scene.among(first, "support backing soutien appui")
            && (first.saturating_sub(4).max(scene.first)..first).any(|i| {
                scene.is(i, ADOPT) || scene.among(i, super::one_side::GAINS) || scene.among(i, super::one_side::OBTENU)
            });
        let backed = (scene.is(first, BACKED | OPPOSED) || scene.among(first, "soutien appui"))
            && !counts
            && !carried
            && voters(scene, number).is_none();
        // A row of a list: "- 187 pour".
        let row = number.first <= scene.first + 1 && last + 2 >= scene.end && scene.is(last, FOR | AGAINST);
        let party_left = found.is_none() && (number.last + 1..number.last + 3).any(|i| scene.is(i, PARTY));
        out.push(Item {
            first: first.min(number.first),
            last,
            side,
            number: *number,
            voters: found.as_ref().map_or_else(|| voters(scene, number), |f| f.voters),
            // "211 Conservatives voted for him and 148 against": of the same.
            party: party_left
                || found.as_ref().is_some_and(|f| f.party)
                || (scene.is(number.last + 1, AGAINST | FOR) || scene.reads(number.last + 1, &["who", "voted"]))
                    && out.last().is_some_and(|b| b.party && number.first <= b.last + 14),
            voices: row || found.as_ref().map_or(!party_left && !backed, |f| f.voices),
            definite: is_definite(scene, number),
            verbal: found.as_ref().map_or(backed, |f| f.verbal),
        });
        used = last + 1;
    }
}

/// Whether a party cast the votes counted from token `at` on: "l'UMP a émis 8 votes contre".
fn led_by_party(scene: &Scene<'_>, at: usize) -> bool {
    let verb = (at.saturating_sub(2).max(scene.first)..at).rev().find(|&i| scene.among(i, "cast emis emet gave donne"));
    verb.is_some_and(|v| (v.saturating_sub(3).max(scene.first)..v).any(|i| scene.is(i, PARTY)))
}

/// How many voted, told beside the counts: "Of the 296 members taking part", "sur 577 votants", "Votants : 343".
/// The members of the whole body ("of 230 members") count only where `most`, the largest side, is more.
pub(super) fn denominator(scene: &Scene<'_>, most: u64) -> Option<NumberMention> {
    scene
        .numbers
        .iter()
        .find(|n| {
            let of =
                (n.first.saturating_sub(2).max(scene.first)..n.first).any(|i| matches!(scene.key(i), "of" | "sur" | "des"));
            let who =
                (n.last + 1..n.last + 6).take_while(|&i| (scene.is_word(i) || scene.key(i) == ",") && scene.number_at(i).is_none()).any(|i| {
                    scene.among(
                        i,
                        "voting votants voted taking participating participated present presents exprimes votes-cast attending attended",
                    )
                });
            let list = (n.first.saturating_sub(3).max(scene.first)..n.first)
                .any(|i| matches!(scene.key(i), "votants" | "voters"))
                && scene.tokens.is_mark(n.first.saturating_sub(1), ':');
            // "Of 230 members, 235 backed it."
            let members = n.value < most
                && scene.is(n.last + 1, MEMBER)
                && scene.key(n.last + 2) == ","
                && n.first <= scene.first + 3
                && scene.among(scene.first, "of sur out");
            n.make == Make::Plain && (of && who || list || members)
        })
        .copied()
}

/// "305 of the 306 members": the 306.
fn voters(scene: &Scene<'_>, number: &NumberMention) -> Option<NumberMention> {
    let of = number.last + 1;
    let at = if matches!(scene.key(of + 1), "the" | "its" | "les") { of + 2 } else { of + 1 };
    scene
        .number_at(at)
        .filter(|n| matches!(scene.key(of), "of" | "sur" | "des") && n.make == Make::Plain && n.value >= number.value)
        .copied()
}

fn taken_before(taken: &[(usize, usize)], at: usize) -> usize {
    taken.iter().filter(|t| t.1 < at).map(|t| t.1 + 1).max().unwrap_or(0)
}

fn is_definite(scene: &Scene<'_>, number: &NumberMention) -> bool {
    // "All nine members voted for it" is told for the first time.
    // "Tous les 23 conseillers ont voté pour", "les 23 conseillers ont tous voté pour" as well.
    let every = number.first > scene.first
        && (scene.key(number.first - 1) == "all"
            || number.first > scene.first + 1
                && scene.among(number.first - 2, "tous toutes all")
                && scene.among(number.first - 1, "les the of")
            || scene.key(number.first - 1) == "les"
                && (number.last + 2..number.last + 5).any(|i| scene.among(i, "tous toutes")));
    // "They were the three countries that opposed it": told for the first time.
    let named = number.first > scene.first + 1
        && scene.key(number.first - 1) == "the"
        && scene.key(number.first - 2) == "were"
        && scene.is(number.last + 1, MEMBER)
        && scene.among(number.last + 2, "that who");
    if named {
        return false;
    }
    let whole =
        every && (number.last + 1..number.last + 4).take_while(|&i| scene.is_word(i)).any(|i| scene.is(i, MEMBER));
    // "They called the Republicans. Sixty-four of them voted yes."
    let of_party = scene.before & PARTY != 0
        && (scene.reads(number.last + 1, &["of", "them"]) || scene.reads(number.last + 1, &["d'", "entre", "eux"]));
    of_party
        || !whole
            && number.first > scene.first
            && scene.among(number.first - 1, "the all these those its les ces le la both")
        || matches!(scene.key(number.first), "lone" | "sole")
        || number.make == Make::Article && matches!(scene.key(number.first), "single" | "seul" | "seule")
}

/// Looks right of a number for its side.
fn right(scene: &Scene<'_>, number: &NumberMention, before: Option<&Item>) -> Option<Found> {
    let from = scene.past_share(number.last + 1);
    // "48 voted to convict and 52 to acquit", "125 in favour and 99 against it": the other side of what was just told.
    let pronoun = scene.is(from, AGAINST | FOR) && scene.among(from + 1, "it him her them");
    let reach = if pronoun { 16 } else { 4 };
    let after = |side: Side| before.is_some_and(|b| b.side != side && number.first <= b.last + reach);
    if scene.key(from) == "to" && scene.is_word(from + 1) && before.is_some_and(|b| b.verbal) && after(Side::Against) {
        return Some(Found {
            side: Side::Against,
            end: from + 1,
            voters: None,
            party: false,
            voices: true,
            verbal: false,
        });
    }
    let (mut voters, mut party, mut voices, mut member, mut loose) = (None, false, false, false, 0);
    let mut i = from;
    // "180 of them approved"
    if scene.reads(from, &["of", "them"])
        && scene.key(from + 2) != "opposed"
        && scene.is(from + 2, super::words::ADOPT | super::words::REJECT)
    {
        let side = if scene.is(from + 2, super::words::ADOPT) { Side::For } else { Side::Against };
        return Some(Found { side, end: from + 2, voters: None, party: false, voices: true, verbal: false });
    }
    let found = |side, end, voters, party, voices, verbal| Some(Found { side, end, voters, party, voices, verbal });
    while i < from + 16 && scene.holds(i) {
        let bracketed = scene.key(i) == "(" && scene.among(i + 1, "out of sur");
        if let Some(other) = scene.number_at(i).filter(|_| !bracketed) {
            let of = matches!(scene.key(i - 1), "of" | "sur" | "des")
                || matches!(scene.key(i - 1), "the" | "its" | "les")
                    && matches!(scene.key(i - 2), "of" | "sur" | "des")
                || scene.key(i - 1) == "'s" && scene.says(from..i, &["of"]);
            if of && voters.is_none() && other.make == Make::Plain {
                voters = Some(*other);
                i = other.last + 1;
                continue;
            }
            // "19 countries on its 35-member board"
            if other.make == Make::Compound {
                i = other.last + if scene.key(other.last + 1) == "-" { 3 } else { 1 };
                continue;
            }
            // "no" and "one" inside a phrase are no new count.
            if !(other.make == Make::Article && scene.is(i, NOES)) {
                return None;
            }
        }
        if scene.is_quote(i) {
            i += 1;
            continue;
        }
        if let Some((side, end)) = absent(scene, i) {
            return (loose <= 3 || member || party).then(|| found(side, end, voters, party, voices, false)).flatten();
        }
        // "143 member countries (out of 193) voted in favour"
        if scene.key(i) == "("
            && scene.among(i + 1, "out of sur")
            && let Some(close) = (i + 2..i + 6).find(|&k| scene.key(k) == ")")
        {
            i = close + 1;
            continue;
        }
        // "one (United States) voted against": who it was stands between.
        if (i == from || i == from + 1 && (member || party))
            && scene.key(i) == "("
            && scene.is_name(i + 1)
            && let Some(close) =
                (i + 2..i + 24).take_while(|&k| scene.number_at(k).is_none()).find(|&k| scene.key(k) == ")")
        {
            i = close + 1;
            continue;
        }
        // "Four countries joined Russia in voting against it": not all who did; "two votes were nullified": no side.
        if scene
            .among(i, "joined joining nullified null invalid void spoiled spoilt blank nul nuls blanc blancs annules")
        {
            return None;
        }
        // "1 - against"
        if i == from && scene.key(i) == "-" && scene.is(i + 1, FOR | AGAINST | ABSTAIN | AYES | NOES) {
            i += 1;
            continue;
        }
        // "Ten members, among them Orr and Ames, abstained": the count goes on after the names.
        if i <= from + 1 && scene.key(i) == "," && scene.among(i + 1, "dont parmi including among notamment") {
            let (side, end) = after_aside(scene, i + 2)?;
            return found(side, end, voters, party, voices, false);
        }
        // "Five members, all from one group, which had asked for a delay, abstained."
        if i > from && (member || party) && scene.key(i) == "," && number.first <= scene.first + 2 {
            let (side, end) = after_aside(scene, i + 1)?;
            return found(side, end, voters, party, voices, false);
        }
        if !scene.is_word(i) {
            // "no-votes", "not-contents", "non-votants".
            return None;
        }
        let (flags, key) = (scene.flags(i), scene.key(i));
        // "voted present", "voted \"present\""
        let quoted = usize::from(i > from + 1 && scene.is_quote(i - 1));
        let after_vote = i > from && scene.is(i - 1 - quoted, VOTE | VOICES);
        let close = loose == 0;
        let fits = close || member || party || voices;
        if flags & ABSTAIN != 0 {
            // "to convince 37 electors to abstain"
            let plan = matches!(key, "abstain" | "abstenir")
                && scene.key(i - 1) == "to"
                && !scene.is(i - 2, VOTE | super::words::DECIDE);
            return found(Side::Abstain, i, voters, party, voices, false).filter(|_| fits && loose <= 5 && !plan);
        }
        if flags & ABSENT != 0 && (close || i <= from + 3) {
            return found(Side::NotVoting, i, voters, party, voices, false);
        }
        if key == "present"
            && (after_vote || i == from)
            && scene.is_boundary(i + 1)
            && voters.is_none()
            && scene.key(i + 1) != "and"
        {
            return found(Side::Abstain, i, voters, party, voices, false);
        }
        // "10 non-factional votes", but "12 no-votes"
        let prefix = matches!(key, "no" | "non")
            && scene.key(i + 1) == "-"
            && scene.tokens.get(i + 2).is_some_and(|t| !t.spaced)
            && scene.is_word(i + 2)
            && !scene.is(i + 2, VOICES);
        if prefix {
            return None;
        }
        if flags & (AYES | NOES) != 0 {
            let named = after_vote || scene.is(i + 1, VOICES) || scene.is_boundary(i + 1)
                    // "par 55 non contre 40 oui"
                    || scene.is(i + 1, AGAINST) && scene.number_at(i + 2).is_some() || !matches!(key, "no" | "non");
            if named && (close || after_vote || loose <= 1) && fits {
                let end = if scene.is(i + 1, VOICES) { i + 1 } else { i };
                let side = if flags & AYES != 0 { Side::For } else { Side::Against };
                return found(side, end, voters, party, true, false);
            }
            return None;
        }
        if flags & FAVOUR != 0 {
            // "with 283 deputies in favour" counts; "eight members are in favour" may only tell where they stand.
            let with = scene.among(number.first.saturating_sub(1), "with avec");
            let voted = (from..i).any(|k| scene.among(k, "prononces prononcees prononce prononcee"));
            let verbal = !(voices || voted || i <= from + 1 || with && i <= from + 2);
            let fits = fits || with && loose == 1;
            return found(Side::For, i, voters, party, voices, verbal).filter(|_| fits && loose <= 4);
        }
        if flags & (FOR | AGAINST) != 0 {
            let side = if flags & FOR != 0 { Side::For } else { Side::Against };
            let quoted = scene.is_quote(i + 1) && scene.is_quote(i - 1);
            // "for Smith" is a contest; "pour cent" is a share.
            let named = scene.is_name(i + 1)
                && !scene.is(i + 1, BODY | super::words::MOTION)
                && key != "against"
                && key != "contre";
            let ends =
                scene.is_boundary(i + 1) || scene.number_at(i + 1).is_some_and(|n| n.make != Make::Article) || quoted;
            // "21 bishops voted for the text"
            let fits = fits || loose == 1 && after_vote && matches!(scene.key(i - 1), "voted" | "vote");
            // "336 votes and 1 against imposing sanctions"
            let counted = key == "against"
                && scene.numbers.iter().any(|n| {
                    n.last + 3 == number.first
                        && scene.is(n.last + 1, VOICES)
                        && scene.among(n.last + 2, "and with , to")
                });
            // "374 for the merger and 463 against the merger"
            let set_against = key == "for"
                && close
                && (scene.flags | scene.before) & (BODY | super::words::MOTION) != 0
                && scene.numbers.iter().any(|n| {
                    n.first > i + 1
                        && n.first <= i + 6
                        && scene.is(n.last + 1, AGAINST)
                        && scene.among(n.first - 1, "and et ,")
                });
            if (ends && fits
                || set_against
                || close && counted
                || close && after(side)
                || (after_vote || voices || scene.key(i - 1) == "being" || scene.key(i - 1) == "were") && !named)
                && (close || fits && loose <= 4)
            {
                return found(side, i, voters, party, voices, false);
            }
            return None;
        }
        // "278 députés l'ayant votée", "101 sénateurs ont voté la loi"
        let object = || scene.among(i + 1, "la le les l' cette ce");
        if member && (key == "votee" || key == "vote" && !scene.tokens.word(i).is_ascii() && object()) {
            return found(Side::For, i, voters, party, voices, false);
        }
        // "All seven commissioners approved the lease."
        let all = member
            && loose == 0
            && number.first > scene.first
            && scene.among(number.first - 1, "all tous toutes les")
            && (scene.key(number.first - 1) != "les" || scene.among(number.first.wrapping_sub(2), "tous toutes"))
            && (scene.among(i + 1, "the a an this le la l' les ce cette its"));
        if all
            && flags & super::words::ADOPT != 0
            && among(key, "approved adopted endorsed ratified passed confirmed approuve adopte valide")
        {
            return found(Side::For, i, voters, party, true, false);
        }
        if matches!(key, "agreed" | "concurred") && member && scene.flags & COURT != 0 {
            return found(Side::For, i, voters, party, voices, true);
        }
        // "48 senators voted guilty and 52 not guilty"
        // "11 guilty, 1 not guilty"
        let sides = (i + 1..i + 5).any(|k| scene.reads(k, &["not", "guilty"]))
            || scene.key(i - 1) == "not" && i == from + 1 && after(Side::Against);
        if key == "guilty" && (after_vote || close || scene.key(i - 1) == "not") && (scene.flags & COURT == 0 || sides)
        {
            let side = if scene.key(i - 1) == "not" { Side::Against } else { Side::For };
            return found(side, i, voters, party, voices || sides, !sides)
                .filter(|_| after_vote || sides || after(side));
        }
        // "Fourteen said no", "149 deputies had the decency to say no"
        if matches!(key, "said" | "say" | "says" | "dit" | "dire" | "disent")
            && scene.among(i + 1, "no yes non oui")
            && scene.is_boundary(i + 2)
            && loose <= 4
        {
            let side = if scene.is(i + 1, NOES) { Side::Against } else { Side::For };
            return found(side, i + 1, voters, party, voices, false);
        }
        // "172 deputies raised their hands"
        if key == "raised" && member && scene.among(i + 2, "hands hand") {
            return found(Side::For, i + 2, voters, party, voices, true);
        }
        // "Seven voted to table it, seven to veto it": of a body.
        let to_other = || {
            scene.flags & (BODY | COURT) != 0
                && scene.numbers.iter().any(|n| n.first > i + 2 && n.first <= i + 8 && scene.key(n.last + 1) == "to")
        };
        // "Four of the seven justices voted to overturn": the motion is what they voted to do.
        if matches!(key, "voted" | "voting")
            && scene.key(i + 1) == "to"
            && (member || party || after(Side::Against) || close && to_other())
            && scene.is_word(i + 2)
        {
            let not = scene.among(i + 2, "reject oppose block abstain");
            // "324 voted to approve it and 122 voted to reject it"
            if not && scene.key(i + 2) != "abstain" && after(Side::Against) {
                return found(Side::Against, i + 2, voters, party, voices, true);
            }
            return found(Side::For, i + 2, voters, party, voices, true).filter(|_| !not && loose <= 4);
        }
        // "124 votes in favour, 0 objections"
        if close && key == "objections" && after(Side::Against) {
            return found(Side::Against, i, voters, party, voices, false);
        }
        if flags & OPPOSED != 0 {
            let noun = matches!(key, "opposition") && scene.key(i - 1) != "in";
            if noun {
                loose += 1;
                i += 1;
                continue;
            }
            let end = if scene.is(i + 1, VOICES | VOTE) { i + 1 } else { i };
            let side_votes = voices || end > i;
            return found(Side::Against, end, voters, party, side_votes, !side_votes).filter(|_| fits && loose <= 3);
        }
        if flags & BACKED != 0 && scene.key(i + 1) != "by" {
            let of_support = voices && scene.key(i - 1) == "of";
            if of_support || (close || member || party) && loose <= 2 {
                return found(Side::For, i, voters, party, voices, !of_support);
            }
            return None;
        }
        // "331 approved it and 192 turned it down", "192 l'ont repoussé"
        let other = before.is_some_and(|b| number.first <= b.last + 14);
        let took = (key == "l'" && matches!(scene.key(i + 1), "ont" | "ayant")).then_some(i + 2);
        let verb = took.or_else(|| (close && i == from && key.ends_with("ed")).then_some(i)).filter(|_| other);
        let side = verb.and_then(|v| side_of_verb(scene, v)).filter(|s| before.is_some_and(|b| b.side != *s));
        if let (Some(verb), Some(side)) = (verb, side) {
            return found(side, verb, voters, party, voices, true);
        }
        if number.value == 1 && matches!(key, "elu" | "elue") {
            member = true;
        } else if flags & PARTY != 0 {
            party = true;
        } else if flags & VOICES != 0 {
            voices = true;
        } else if flags & (MEMBER | BODY | COURT) != 0 {
            member = true;
        } else if flags & (FILLER | VOTE) != 0
            || scene.among(i, "chose opted preferred decided choisi prefere decide")
                && scene.among(i + 1, "to de for s'")
        {
        } else if among(
            key,
            "and et but mais while or ou than that if said say says will would could might may plan expected signed",
        ) {
            return None;
        } else {
            loose += 1;
            if loose > 6 {
                return None;
            }
        }
        i += 1;
    }
    None
}

/// The side of those who did what the verb at token `i` says.
fn side_of_verb(scene: &Scene<'_>, i: usize) -> Option<Side> {
    if scene.is(i, super::words::REJECT) {
        Some(Side::Against)
    } else {
        scene.is(i, super::words::ADOPT).then_some(Side::For)
    }
}

/// The side that members take after the words set between commas from token `from` on.
fn after_aside(scene: &Scene<'_>, from: usize) -> Option<(Side, usize)> {
    let side = |w: usize| match scene.flags(w) {
        flags if flags & ABSTAIN != 0 => Some(Side::Abstain),
        flags if flags & OPPOSED != 0 && scene.key(w) != "opposition" => Some(Side::Against),
        flags if flags & AGAINST != 0 && scene.is(w - 1, VOTE) => Some(Side::Against),
        flags if flags & FAVOUR != 0 || flags & FOR != 0 && scene.is(w - 1, VOTE) => Some(Side::For),
        _ => None,
    };
    // "Un seul conseiller, sur les 29 présents, a voté contre": of how many.
    let whole = |k: usize| k <= from + 2 && scene.among(from, "sur of out parmi among");
    (from..from + 48)
        .take_while(|&k| scene.holds(k) && scene.key(k) != ";")
        .take_while(|&k| scene.number_at(k).is_none_or(|n| n.make == Make::Article || whole(k)))
        .filter(|&k| scene.key(k) == ",")
        .find_map(|k| (k + 1..k + 6).take_while(|&w| scene.is_word(w)).find_map(|w| Some((side(w)?, w))))
}

/// "not voting", "did not vote", "n'ont pas pris part au vote", "not-contents", "non-votants".
fn absent(scene: &Scene<'_>, i: usize) -> Option<(Side, usize)> {
    let key = scene.key(i);
    let content = |at: usize| scene.key(at) == "contents" || scene.key(at) == "content";
    match key {
        "not" | "non" if scene.key(i + 1) == "-" && content(i + 2) => Some((Side::Against, i + 2)),
        "not" if content(i + 1) => Some((Side::Against, i + 1)),
        "not" if scene.among(i + 1, "voting vote present participating participate voted") => {
            Some((Side::NotVoting, i + 1))
        }
        "not" if matches!(scene.key(i + 1), "taking" | "take") && scene.key(i + 2) == "part" => {
            Some((Side::NotVoting, i + 2))
        }
        "didn't" if matches!(scene.key(i + 1), "vote" | "participate") => Some((Side::NotVoting, i + 1)),
        "non"
            if scene.key(i + 1) == "-"
                && scene.among(i + 2, "votants votant voting participation participations participants") =>
        {
            Some((Side::NotVoting, i + 2))
        }
        "non" if matches!(scene.key(i + 1), "votants" | "votant") => Some((Side::NotVoting, i + 1)),
        "n'" => {
            let end = (i + 1..i + 8).find(|&k| matches!(scene.key(k), "vote" | "votes" | "scrutin" | "part"))?;
            let end = if scene.key(end) == "part" && matches!(scene.key(end + 2), "vote" | "scrutin") {
                end + 2
            } else {
                end
            };
            scene.says(i..end, &["pas"]).then_some((Side::NotVoting, end))
        }
        _ => None,
    }
}

/// Looks left of a number for a side that belongs to it: its side, the label's first token, and whether
/// the label can only belong to this number.
fn left(scene: &Scene<'_>, number: &NumberMention, from: usize, before: Option<&Item>) -> Option<(Side, usize, bool)> {
    if number.make != Make::Plain {
        return None;
    }
    // "les voix contre ont été plus nombreuses (156)"
    if number.first > from && scene.key(number.first - 1) == "(" && scene.key(number.last + 1) == ")" {
        let label = (number.first.saturating_sub(32).max(from)..number.first - 1)
            .rev()
            .take_while(|&i| scene.number_at(i).is_none_or(|n| n.make == Make::Article))
            .find(|&i| scene.is(i, VOICES) && scene.is(i + 1, FOR | AGAINST));
        if let Some(i) = label {
            return Some((if scene.is(i + 1, FOR) { Side::For } else { Side::Against }, i, true));
        }
    }
    // "For the motion 12, one abstention, 32 against", "In favour 53, no abstentions and none against": the chair reads it out.
    let told = number.first.checked_sub(1).filter(|&k| k >= from && scene.is(k, super::words::MOTION | FAVOUR));
    let read_out = || {
        let counted = |k: usize| scene.numbers.iter().any(|n| n.first > number.last && n.last < k && n.last + 4 > k);
        scene.is_boundary(number.last + 1)
            && (number.last + 3..number.last + 10).any(|k| scene.is(k, AGAINST | OPPOSED) && counted(k))
    };
    if let Some(last) = told.filter(|_| read_out()) {
        let label = (last.saturating_sub(4).max(from)..=last)
            .rev()
            .take_while(|&k| scene.is_word(k))
            .find(|&k| scene.is(k, FOR | FAVOUR));
        if let Some(label) = label {
            return Some((Side::For, label, true));
        }
    }
    let (mut colon, mut comma, mut dots, mut steps) = (false, false, false, 0);
    let mut i = number.first;
    let mut link = "";
    loop {
        i = i.checked_sub(1).filter(|&k| k >= from && scene.holds(k))?;
        let key = scene.key(i);
        match key {
            ":" | "-" | "=" | "(" => colon = true,
            "," if !comma => comma = true,
            "." | "…" | "_" => {
                dots = true;
                if number.first - i > 40 {
                    return None;
                }
                continue;
            }
            _ if scene.is_quote(i) => {}
            "were" | "are" | "was" | "is" | "by" | "of" | "de" | "par" | "only" | "just" | "being" | "numbered"
            | "the" | "a" | "les" => {
                if link.is_empty() || link == "the" || link == "a" || link == "only" || link == "just" || link == "les"
                {
                    link = key;
                }
            }
            // "With the yeas at 217 and the nays at 215"
            "at" if i > from && scene.among(i - 1, "ayes noes yeas nays") => {}
            // "The Ayes to the right, 391."
            "right" | "left" if i >= from + 2 && scene.reads(i - 2, &["to", "the"]) => i -= 2,
            _ => break,
        }
        steps += 1;
        if steps > 3 {
            return None;
        }
    }
    let (flags, key) = (scene.flags(i), scene.key(i));
    let strong = !comma || colon || among(key, "ayes noes yeas nays contents");
    // "Results: Yes, 1599; No, 394"
    let then_noes = (number.last + 1..number.last + 4)
        .any(|k| scene.is(k, NOES) && (k + 1..k + 3).any(|n| scene.number_at(n).is_some()));
    if flags & AYES != 0 && (colon || !matches!(key, "yes" | "oui") || !comma || then_noes) {
        let not = i > from
            && (scene.key(i - 1) == "-" && i >= from + 2 && matches!(scene.key(i - 2), "not" | "non")
                || scene.key(i - 1) == "not");
        return Some(if not { (Side::Against, i - 1, strong) } else { (Side::For, i, strong || then_noes) });
    }
    if flags & NOES != 0
        && (colon
            || !matches!(key, "no" | "non")
            || !comma && scene.find_left(i, 12, AYES).is_some()
            || before.is_some_and(|b| b.side == Side::For && scene.is(b.first, AYES) && i <= b.last + 2))
    {
        return Some((Side::Against, i, strong));
    }
    // "The numbers were: for the third reading, 113; against it, 58."
    if comma && !colon && !dots {
        let label = (i.saturating_sub(4).max(from)..=i)
            .rev()
            .take_while(|&k| scene.is_word(k))
            .find(|&k| scene.is(k, FOR | AGAINST))?;
        let side = if scene.is(label, FOR) { Side::For } else { Side::Against };
        let mark = scene.among(number.last + 1, "; , .") || !scene.holds(number.last + 1);
        let other = before.is_some_and(|b| b.side != side && number.first <= b.last + 10)
            || (number.last + 2..number.last + 5).any(|k| scene.is(k, AGAINST));
        return (mark && other && label < i).then_some((side, label, true));
    }
    if comma || dots && flags & (ABSTAIN | ABSENT | FOR | AGAINST) == 0 {
        return None;
    }
    if flags & ABSTAIN != 0 && matches!(link, "" | "were" | "are" | "de" | "was") {
        return Some((Side::Abstain, i, true));
    }
    if flags & ABSENT != 0 && (colon || link.is_empty()) {
        return Some((Side::NotVoting, i, true));
    }
    if flags & VOTE != 0 {
        let from = i.saturating_sub(8).max(from);
        if i > from && scene.key(i - 1) == "not" || scene.says(from..i, &["pas", "pris", "part"]) && colon {
            return Some((Side::NotVoting, i, true));
        }
        if i > from && colon && matches!(scene.key(i - 1), "pour" | "contre" | "yes" | "no") {
            return Some((
                if matches!(scene.key(i - 1), "pour" | "yes") { Side::For } else { Side::Against },
                i - 1,
                true,
            ));
        }
    }
    if flags & OPPOSED != 0 && scene.key(i + 1) == ":" {
        return Some((Side::Against, i, true));
    }
    let backed = flags & BACKED != 0 || matches!(key, "soutien" | "appui");
    if backed && matches!(link, "by" | "of" | "par" | "de") || flags & OPPOSED != 0 && link == "by" {
        let side = if backed { Side::For } else { Side::Against };
        // "supported by 12 groups" is no count of votes: members of a body are.
        let counted = (number.last + 1..number.last + 5).any(|k| scene.is(k, MEMBER | VOICES | PARTY))
            || scene.key(number.last + 1) == "of"
            // "backed by 98 lawmakers and opposed by 21"
            || side == Side::Against && before.is_some_and(|b| b.side == Side::For && number.first <= b.last + 8);
        return counted.then_some((side, i, true));
    }
    if flags & FAVOUR != 0 && (colon || matches!(link, "" | "were" | "was" | "are")) && !scene.is_name(number.last + 1)
    {
        // "in favour 151, against 2"
        let listed = scene.is_boundary(number.last + 1)
            && (number.last + 2..number.last + 5)
                .any(|k| scene.is(k, AGAINST | OPPOSED) && (k + 1..k + 4).any(|n| scene.number_at(n).is_some()));
        return Some((Side::For, i, colon || !link.is_empty() || listed));
    }
    if flags & (FOR | AGAINST) != 0 && matches!(link, "" | "were" | "was" | "are") {
        let side = if flags & FOR != 0 { Side::For } else { Side::Against };
        let votes = i > from && scene.is(i - 1, VOICES);
        let opens = before.is_some_and(|b| b.side != side);
        // "For 12, against 5".
        let voting = i > from && scene.is(i - 1, VOTE) && !votes;
        let listed = flags & FOR != 0
            && !voting
            && (number.last + 1..number.last + 8).any(|k| {
                scene.is(k, AGAINST) && (scene.number_at(k + 1).is_some() || scene.number_at(k + 2).is_some())
            });
        // A line of a list: "Contre 22".
        if i == scene.first && number.last + 1 == scene.end {
            return Some((side, i, true));
        }
        if colon
            && (i == scene.first
                || votes
                || opens
                || listed
                || scene.is_boundary(i.wrapping_sub(1))
                || scene.tokens.get(i).is_some_and(|t| t.capital))
        {
            return Some((side, i, true));
        }
        if votes && flags & AGAINST != 0 && before.is_none() {
            return None;
        }
        if opens && flags & AGAINST != 0 || listed {
            return Some((side, i, listed || scene.is_boundary(number.last + 1)));
        }
        return (votes && before.is_none() && listed).then_some((side, i, false));
    }
    // "Pour l'adoption : 320".
    if key == "adoption" && i >= from + 2 && scene.is(i - 2, FOR) {
        return Some((Side::For, i - 2, true));
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::tally::tests::told;

    #[test]
    fn cases() {
        for (text, want) in [
            ("It passed with 336 votes in favor and one against.", "336-1"),
            ("The House divided: Ayes 281, Noes 155.", "281-155"),
            ("211 members voted against the motion of the party and 120 for it.", "120-211"),
            ("The board of regents approved it with two members dissenting.", "_-2"),
            ("Mr Orr and two Republicans voted to repeal it; two Democrats dissented.", ""),
            ("The Senate passed a resolution with 336 votes and 1 against imposing sanctions.", "336-1"),
            ("In favor: 9; opposed: 3; abstaining: 1.", "9-3-1"),
            (
                "143 member countries of the assembly (out of 193), Serbia among them, voted in favor of the text.",
                "143-_",
            ),
            ("Le Sénat a adopté\n- 340 votants\n- 187 pour\n- 66 contre\n- Abstention : 87\n", "187-66-87"),
            ("In the end 21 bishops voted for the text and 11 against it.", "21-11"),
            ("336 senators were present: 305 voted for the text, one against, and 30 chose to abstain.", "305-1-30"),
            ("A record vote was taken: in favour 151, against 2, abstaining 22.", "151-2-22"),
            ("The motion was lost by 12 votes to nine, with one councillor abstaining.", "9-12-1"),
            ("The Knesset passed the law with 62 MKs in favour and 55 opposed.", "62-55"),
            (
                "The house adopted a resolution backed by 98 lawmakers and opposed by 21, with 14 abstentions.",
                "98-21-14",
            ),
            (
                "It passed by 31 votes to 12. Five members, all from the port group, which had asked for a delay, abstained.",
                "31-12-5",
            ),
            ("Une seule élue, Mme Roux, s'est opposée au projet de budget, qui a reçu 31 voix.", "31-1"),
            ("Nobody voted against the budget; 33 members voted for it and four abstained.", "33-0-4"),
            (
                "Sur 577 députés, 551 ont pris part au vote ; 331 ont approuvé le texte et 192 l'ont repoussé.",
                "331-192",
            ),
            ("The vote was taken in the chamber. 90 voted for the motion of the party and 82 against it.", "90-82"),
            (
                "La loi a eu 140 voix pour et 5 contre. Dix élus, dont les maires Anne Orr, Paul Le Goff, Luc Morin et Jeanne Ames, de la liste du port, se sont abstenus.",
                "140-5-10",
            ),
            ("Pour l'adoption 96\nContre 22\nLe projet est adopté.", "96-22"),
            ("The senators voted on the bill, and 180 of them approved.", "180-_"),
            ("All nine members of the board voted for it.", "9-_"),
            ("The ayes are 44. The nays are 47.", "44-47"),
            ("Le Sénat a voté : 295 \"pour\", un seul \"contre\".", "295-1"),
            ("Abstentions : 36. Pour : 20. Contre : 4.", "20-4"),
            ("Parliament adopted it (301 in favour, 177 against, abstentions 22).", "301-177-22"),
            ("Contents 210; Not-Contents 156.", "210-156"),
            ("It was backed by 93 nations, with 41 abstaining and six voting against.", "93-6-41"),
            ("There were--yeas 220, nays 198, not voting 14.", "220-198"),
            ("Adopted by 14 votes in favour to none against, with no abstentions.", "14-0-0"),
            ("305 senators voted in favor, one voted against, 30 abstained.", "305-1-30"),
            ("Ils sont 101 députés à avoir voté pour, trois contre.", "101-3"),
            ("Sur les 20 votants, 12 ont voté pour et huit contre.", "12-8"),
            ("With 48 senators voting to convict and 52 to acquit, he was cleared.", "48-52"),
            ("Fifty-seven senators voted guilty and 43 not guilty.", "57-43"),
            ("The ayes to the right, 391; the noes to the left, 242.", "391-242"),
            ("Ayes ... 62 Noes ... 58 Majority ... 4", "62-58"),
            ("The chamber passed it with 125 votes in favour and 99 against it.", "125-99"),
            ("The assembly adopted it by 141 votes to 5; China and 34 others abstained.", "141-5"),
            ("Le texte a été adopté par 438 « oui » contre 20 « non ».", "438-20"),
            (
                "Twelve members of the council voted for the draft, one (Malta) voted against, and two (Peru, and Chad) abstained.",
                "12-1-2",
            ),
            ("The Senate passed it by 190 to 114. Two more senators voted against it than in March.", "190-114"),
            (
                "La Chambre a adopté la loi par 190 voix contre 114. Deux députés supplémentaires ont voté contre.",
                "190-114",
            ),
            ("Passing a text of the UN takes nine votes in favour.", ""),
            ("Lors du vote du budget, l'UMP a émis 8 votes contre, 6 abstentions et 4 votes pour.", ""),
            ("Le FN a voté neuf fois contre le budget de la région.", ""),
            (
                "Le texte de l'assemblée a recueilli le soutien de 141 pays sur 193. Cinq pays ont voté contre, 35 se sont abstenus.",
                "141-5-35",
            ),
            ("The resolution of the assembly was adopted with the support of 112 countries.", "112-_"),
            ("The bill passed the Senate with the support of three countries' envoys.", ""),
            ("In all, 324 members of the synod voted to approve the text and 122 voted to reject it.", "324-122"),
            ("L'assemblée a rejeté la motion. Seuls 14 députés se sont prononcés en faveur du texte.", "14-_"),
            (
                "The draft was approved by a recorded vote of 109 in favour to 1against (Malta), with 48abstentions.",
                "109-1-48",
            ),
            (
                "Nineteen countries on the agency's 35-member board voted for the resolution; 12 countries abstained.",
                "19-_-12",
            ),
            ("The vote on the motion: Results: Yes, 1599; No, 394; Abstain 178.", "1599-394-178"),
            (
                "The House divided, and the numbers were: for the third reading, 113; against it, 58; majority, 55.",
                "113-58",
            ),
            ("The house passed the bill by voice vote, with five speakers in support and two opposing it.", "voice"),
            ("Résultat du vote : 53 pour soit 65 % des votants, 18 contre.", "53-18"),
            ("The chair closed the vote. For the motion 12, one abstention, 32 against.", "12-32-1"),
            (
                "The chair closed the vote. In favour 53, no abstentions and none against, and the motion is agreed.",
                "53-0-0",
            ),
            ("Open the vote. In favour of the amendment 44, four abstentions and five against.", "44-5-4"),
            (
                "At midnight 172 deputies raised their hands and adopted the law. 149 deputies had the decency to say no.",
                "172-149",
            ),
            ("The assembly voted on the pause. A hundred and twelve countries backed it. Fourteen said no.", "112-14"),
            ("Three guests said no.", ""),
            ("The jury voted three times; every time it was 11 guilty, 1 not guilty.", "11-1"),
            ("The court heard that 12 guilty pleas were entered.", ""),
        ] {
            assert_eq!(told(text), want, "{text}");
        }
    }
}
