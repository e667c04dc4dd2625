//! Sides, pairs and words put together: one draft a count, first in a sentence, then across sentences.
//!
//! Leaves reading them to the scanners. Invariant: a number goes into one draft only, and what is told
//! twice is one draft.

use super::labelled::{Item, Side};
use super::one_side;
use super::outcome::{self, Verdict};
use super::pair::{self, Beside, Pair};
use super::scene::Scene;
use super::unanimity::{self, Told};
use super::words::{ADOPT, BODY, COURT, DECIDE, FAIL, LARGE, REJECT, VOTE};
use super::{Qualifier, body, guard, labelled};
use crate::number::NumberMention;

/// A count in the making.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing seen beside the count")]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Draft {
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// Index of the sentence it begins in.
    pub sentence: usize,
    /// Index of the last sentence it takes words from.
    pub until: usize,
    /// The numbers, by side.
    pub sides: [Option<NumberMention>; 4],
    /// The report's denominator.
    pub voters: Option<NumberMention>,
    /// The word beside or instead of numbers.
    pub qualifier: Option<(Qualifier, usize, usize)>,
    /// A later figure for one side.
    pub corrected: Option<NumberMention>,
    /// What the governing verb says.
    pub verdict: Verdict,
    /// The head of the body's name.
    pub body: Option<usize>,
    /// Made from a pair: both sides are told.
    pub paired: bool,
    /// The numbers count members of parties.
    pub party: bool,
    /// Points back to a count told before.
    pub definite: bool,
    /// Counts votes by name, or a vote is spoken of beside it.
    pub voices: bool,
    /// Too little to be a count of its own; it may complete one.
    pub weak: bool,
    /// Told by a verb of members alone.
    pub verbal: bool,
}

impl Draft {
    /// The number for a side.
    pub(super) const fn side(&self, side: Side) -> Option<NumberMention> {
        self.sides[side as usize]
    }

    fn has_sides(&self) -> bool {
        self.side(Side::For).is_some() || self.side(Side::Against).is_some()
    }

    fn values(&self) -> [Option<u64>; 4] {
        self.sides.map(|n| n.map(|n| n.value))
    }

    fn told(&self) -> usize {
        self.sides.iter().flatten().count()
    }

    fn cover(&mut self, first: usize, last: usize) {
        self.first = self.first.min(first);
        self.last = self.last.max(last);
    }
}

/// What the scanners find in one sentence; kept between sentences for its memory.
#[derive(Default)]
pub(super) struct Found {
    pairs: Vec<Pair>,
    taken: Vec<(usize, usize)>,
    items: Vec<Item>,
    told: Vec<Told>,
}

/// Appends the drafts of one sentence. `floor` is the first token of the sentence before in its block.
pub(super) fn scan(scene: &Scene<'_>, sentence: usize, floor: usize, found: &mut Found, out: &mut Vec<Draft>) {
    let Found { pairs, taken, items, told } = found;
    pairs.clear();
    taken.clear();
    items.clear();
    told.clear();
    if scene.numbers.len() > 1 {
        pair::scan(scene, pairs);
    }
    taken.extend(pairs.iter().map(|p| (p.first, p.last)));
    let mut listed = false;
    pairs.retain(|p| {
        let vote = guard::is_vote(scene, p, listed);
        listed |= vote;
        vote
    });
    if !scene.numbers.is_empty() {
        labelled::scan(scene, taken, items);
        one_side::add(scene, taken, items);
        if guard::is_survey(scene) {
            items.clear();
        }
        // What is planned of the first count of a list is planned of all.
        let mut planned = None;
        items.retain(|i| {
            let so = guard::is_planned(scene, i.first)
                || scene.among(i.last + 1, "would could might may will")
                // "9 of the 15 members must vote in favour"
                || (i.number.last + 1..i.last).any(|k| scene.among(k, "must should would doivent devront devraient"))
                || planned.is_some_and(|at| i.first <= at + 8);
            if so {
                planned = Some(i.last);
            }
            !so
        });
    }
    unanimity::scan(scene, told);

    let start = out.len();
    gather(scene, sentence, pairs, items, out);
    let mut earlier = Verdict::default();
    for draft in &mut out[start..] {
        // "12 states in favour and five against, and we wait for ten": where sides stand, no vote.
        if !draft.paired && !draft.voices && draft.side(Side::Abstain).is_none() && !tells_of_vote(scene) {
            draft.weak = true;
        }
        draft.weak |= is_party_row(scene, draft.first) || !draft.paired && is_of_group(scene, draft.first);
        if draft.voters.is_none() && draft.has_sides() {
            let used = |n: &NumberMention| draft.sides.iter().flatten().any(|s| s.first == n.first);
            let most = draft.sides.iter().flatten().map(|n| n.value).max().unwrap_or(0);
            draft.voters = labelled::denominator(scene, most).filter(|n| !used(n));
        }
        // "Twenty-one House Republicans voted for it and 182 against"
        draft.weak |= draft.party
            && (draft.first..draft.last)
                .any(|i| scene.is(i + 1, super::words::PARTY) && scene.among(i, "house senate commons"));
        let alone = !draft.paired && draft.told() == 1;
        if alone && !stands_alone(scene, draft) {
            draft.weak = true;
        }
        if let Some(voters) = draft.voters.filter(|v| v.first.abs_diff(draft.last) < 8) {
            draft.cover(voters.first, voters.last);
        }
        settle(scene, draft, floor, pairs, earlier);
        earlier = draft.verdict;
    }
    let numbered = out[start..].iter().any(|d| !d.weak);
    colour(scene, sentence, floor, told, numbered, start, out);
}

/// "The Socialist Group voted 180 for and 4 against", "Le groupe s'est divisé : 41 pour, 23 contre": a part of the house.
fn is_of_group(scene: &Scene<'_>, first: usize) -> bool {
    let group = (scene.first..first.min(scene.first + 5)).find(|&i| matches!(scene.key(i), "group" | "groupe"));
    let Some(group) = group else { return false };
    let other =
        (scene.first..first).any(|i| i != group && scene.is(i, BODY | COURT) && !scene.is(i, super::words::MEMBER));
    // What it decides for itself is a vote of its own.
    !other
        && (group + 1..first).any(|i| scene.among(i, "voted split divided vote divise partage"))
        && !(group + 1..first).any(|i| scene.key(i) == "to")
}

/// "Free Democrats: Aye (108), Nay (168)": how one party voted.
fn is_party_row(scene: &Scene<'_>, first: usize) -> bool {
    let Some(colon) = first.checked_sub(1).filter(|&i| scene.holds(i) && scene.key(i) == ":") else { return false };
    let from = (colon.saturating_sub(5).max(scene.first)..colon).rev().take_while(|&i| scene.is_word(i)).last();
    let Some(from) = from else { return false };
    // "by the groups of the left, the centre and the greens: 295 for": no row begins there.
    let row = from == scene.first || scene.among(from - 1, ": )");
    let party = (from..colon).any(|i| scene.is(i, super::words::PARTY) || scene.among(i, "party parti"));
    let body = (from..colon).any(|i| scene.is(i, BODY | COURT));
    row && party && !body
}

/// Pairs and items in order of place, each item with the count it belongs to.
fn gather(scene: &Scene<'_>, sentence: usize, pairs: &[Pair], items: &[Item], out: &mut Vec<Draft>) {
    let start = out.len();
    let (mut p, mut i) = (0, 0);
    while p < pairs.len() || i < items.len() {
        let pair_next = match (pairs.get(p), items.get(i)) {
            (Some(pair), Some(item)) => pair.first < item.first,
            (Some(_), None) => true,
            _ => false,
        };
        if pair_next {
            let pair = &pairs[p];
            p += 1;
            let sides = [Some(pair.a), Some(pair.b), pair.c, None];
            let draft = Draft {
                first: pair.first,
                last: pair.last,
                sentence,
                until: sentence,
                paired: true,
                voices: true,
                definite: points_back(scene, pair.first),
                ..Draft::default()
            };
            match out[start..].last_mut() {
                // "with 12 abstaining, the House voted 311-97"
                Some(open) if !open.has_sides() => {
                    let (abstain, absent) = (open.side(Side::Abstain), open.side(Side::NotVoting));
                    open.cover(pair.first, pair.last);
                    open.sides = [sides[0], sides[1], sides[2].or(abstain), absent];
                    open.paired = true;
                }
                _ => out.push(Draft { sides, ..draft }),
            }
        } else {
            let item = items[i];
            i += 1;
            put(scene, sentence, start, &item, out);
        }
    }
}

fn put(scene: &Scene<'_>, sentence: usize, start: usize, item: &Item, out: &mut Vec<Draft>) {
    let slot = item.side as usize;
    let side_count = matches!(item.side, Side::For | Side::Against);
    if let Some(open) = out[start..].last_mut() {
        let near = item.first <= open.last + 30;
        match open.sides[slot] {
            Some(there) if there.value == item.number.value => return,
            None if near && !(open.paired && side_count) => {
                // A party's own count says nothing of the whole.
                let part = item.party && !open.party && side_count
                    || open.party && !item.party && side_count && open.told() > 0;
                if !part {
                    open.sides[slot] = Some(item.number);
                    open.voters = open.voters.or(item.voters);
                    open.cover(item.first, item.last);
                    open.party |= item.party && side_count;
                    open.voices |= item.voices;
                    open.verbal &= item.verbal;
                    return;
                }
                if item.party {
                    return;
                }
            }
            _ if open.paired && (item.party || item.definite || item.verbal || part_of(open, item)) => return,
            _ => {}
        }
    }
    let mut sides = [None; 4];
    sides[slot] = Some(item.number);
    out.push(Draft {
        first: item.first,
        last: item.last,
        sentence,
        until: sentence,
        sides,
        voters: item.voters,
        party: item.party && side_count,
        definite: item.definite,
        voices: item.voices,
        verbal: item.verbal,
        ..Draft::default()
    });
    let _ = scene;
}

/// A smaller count of one side beside a whole one is part of it.
fn part_of(open: &Draft, item: &Item) -> bool {
    open.sides[item.side as usize].is_some_and(|n| item.number.value < n.value) && !item.voices
}

/// "the 52-48 vote", "its 5-4 ruling".
fn points_back(scene: &Scene<'_>, first: usize) -> bool {
    let Some(i) = first.checked_sub(1).filter(|&i| scene.holds(i)) else { return false };
    scene.among(i, "the its their that this 's his") && !scene.is(i, BODY)
}

/// Whether the sentence or one beside it speaks of voting or deciding.
fn tells_of_vote(scene: &Scene<'_>) -> bool {
    let flags = ADOPT | REJECT | FAIL | DECIDE | VOTE | super::words::AYES | super::words::UNANIMOUS;
    // "Just four of the 21 judges dissented."
    let judged = scene.flags & (COURT | super::words::RULING) != 0 && scene.flags & super::words::OPPOSED != 0;
    // "The decision was supported by 255 MPs."
    let backed = scene.flags & super::words::RULING != 0
        && scene.flags & super::words::BACKED != 0
        && scene.flags & super::words::MEMBER != 0;
    judged || backed || scene.flags & flags != 0 || (scene.before | scene.after) & (ADOPT | REJECT | VOTE) != 0
}

/// Whether one number alone tells of a vote.
fn stands_alone(scene: &Scene<'_>, draft: &Draft) -> bool {
    let decided = scene.flags & (ADOPT | REJECT | FAIL | DECIDE | VOTE) != 0;
    // "won by 60 votes against an outsider": a margin.
    if draft
        .sides
        .iter()
        .flatten()
        .any(|n| n.first > scene.first && scene.key(n.first - 1) == "by" && scene.is(n.last + 1, super::words::VOICES))
    {
        return false;
    }
    // "12 votes for best actor"
    let cut = matches!(scene.key(draft.last), "for" | "pour") && !scene.is_boundary(draft.last + 1);
    let whole = scene.among(draft.last + 1, "it this them") && scene.flags & BODY != 0;
    // "A total of 203 MPs voted for the decision."
    let members = scene.is(draft.last - 1, VOTE)
        && draft.sides.iter().flatten().any(|n| scene.is(n.last + 1, super::words::MEMBER))
        && scene.among(draft.last + 1, "the this it them le la les ce cette l'");
    let whole = whole || members;
    // "Thirteen of the 15 members voted for the text of Algeria."
    let whole = whole || draft.voters.is_some() && scene.is(draft.last - 1, VOTE);
    if cut && !whole && scene.find_right(draft.last + 1, 5, super::words::MOTION).is_none() {
        return false;
    }
    let named =
        (draft.first..=draft.last).any(|i| matches!(scene.key(i), "ayes" | "noes" | "yeas" | "nays" | "contents"));
    if named {
        return true;
    }
    // "The vote was 12 in favor."
    let told = draft.first > scene.first
        && scene.among(draft.first - 1, "was : stood")
        && scene.find_left(draft.first, 4, VOTE).is_some();
    // "32 des 36 maires ont voté la motion": who all were is told.
    let some_of = draft.voters.is_some() && scene.flags & super::words::MEMBER != 0 && scene.flags & VOTE != 0;
    let body = told || some_of || (scene.flags | scene.before) & (BODY | COURT) != 0;
    if draft.side(Side::NotVoting).is_some() {
        // Kept for the count it may complete; dropped later if there is none.
        return true;
    }
    if draft.side(Side::Abstain).is_some() {
        return true;
    }
    // "casting the lone dissenting vote" is told for the first time.
    let lone =
        draft.sides.iter().flatten().any(|n| scene.among(n.first, "lone sole") || n.last > n.first && n.value == 1);
    if draft.definite && !lone {
        return false;
    }
    // "Three members dissented in the decision to keep rates."
    let dissented = matches!(scene.key(draft.last), "dissented" | "dissent")
        && body
        && draft.sides.iter().flatten().any(|n| scene.is(n.last + 1, super::words::MEMBER))
        && scene.flags & (ADOPT | REJECT | DECIDE | super::words::RULING) != 0;
    // "La délibération est mise aux voix. 6 contre : le groupe du port."
    let listed = scene.is(draft.last, super::words::AGAINST)
        && scene.is_boundary(draft.last + 1)
        && draft.first <= scene.first + 1
        && scene.before & (VOTE | super::words::VOICES) != 0;
    draft.party
        || listed
        || dissented
        // "Le oui n'a enregistré que 55 voix."
        || draft.voices && (decided || body || scene.find_left(draft.first, 8, super::words::AYES).is_some())
        || body && decided && !draft.verbal
        || draft.verbal
            && body
            && (scene.flags & VOTE != 0
                || draft.voters.is_some() && scene.flags & COURT != 0
                || draft.voters.is_some() && scene.flags & (ADOPT | REJECT) != 0
                // "The board approved it with two members dissenting", "It failed with only 174 deputies backing it."
                || scene.flags & (ADOPT | REJECT | FAIL) != 0
                    && draft.has_sides()
                    && draft.first > scene.first
                    && (scene.among(draft.first - 1, "with avec")
                        || scene.among(draft.first - 1, "only just seulement")
                            && draft.first > scene.first + 1
                            && scene.among(draft.first - 2, "with avec"))
                // "Seuls 55 députés ont été favorables à la motion."
                || draft.first > scene.first
                    && scene.among(draft.first - 1, "seuls seules only just")
                    && (draft.first..draft.last).any(|i| scene.among(i, "ete etaient were"))
                    && (draft.last + 1..draft.last + 4).any(|i| scene.is(i, super::words::MOTION))
                // "The parliament voted to dismiss him. The decision was supported by 255 MPs."
                || (scene.before & (BODY | VOTE) != 0 || scene.find_left(draft.first, 20, BODY).is_some())
                    && (draft.first.saturating_sub(3).max(scene.first)..draft.first).any(|i| scene.key(i) == "decision")
                    && scene.among(draft.first, "supported backed approved")
                    && draft.side(Side::For).is_some_and(|n| n.value > 19 && scene.is(n.last + 1, super::words::MEMBER))
                // "The Senate adopted a resolution. The text was backed by 305 senators."
                || scene.before & ADOPT != 0
                    && scene.before & (BODY | COURT) != 0
                    && scene.flags & super::words::MOTION != 0)
}

/// Reads outcome and body, and turns the sides round where the larger number is the side against.
/// `earlier` is what was read for the count before it in the sentence.
fn settle(scene: &Scene<'_>, draft: &mut Draft, floor: usize, pairs: &[Pair], earlier: Verdict) {
    let pair = pairs.iter().find(|p| draft.first <= p.first && p.last <= draft.last);
    // "voted 38-29 against the bill, with two abstaining": what the pair is of stands right after it.
    let end = pair.map_or(draft.last, |p| p.last);
    draft.verdict = outcome::read(scene, draft.first, end, floor);
    if end < draft.last && draft.verdict.outcome.is_none() {
        draft.verdict = outcome::read(scene, draft.first, draft.last, floor);
    }
    // "voted 52-48 against one article and 53-47 on the other": what is said of the first holds for both.
    if earlier.outcome.is_some()
        && scene.key(draft.last + 1) == "on"
        && (draft.last + 2..draft.last + 4).any(|i| scene.among(i, "other second latter next"))
    {
        draft.verdict = earlier;
    }
    draft.body = body::find(scene, draft.verdict.verb, draft.first, draft.last);
    let ruling = pair.is_some_and(|p| p.beside == Beside::Ruling);
    if outcome::is_court(scene, ruling, draft.body, draft.verdict.verb) {
        draft.verdict = Verdict { outcome: None, verb: draft.verdict.verb, lost: false };
        return;
    }
    // "won a majority, 51-48, but fell short"
    if draft.paired && scene.says(draft.last..scene.end, &["fell", "short"]) {
        draft.verdict = Verdict { outcome: Some(super::Outcome::Rejected), lost: false, ..draft.verdict };
        return;
    }
    let contest = draft.verdict.verb.is_some_and(|v| {
        scene.among(v, "defeated beat won elected elu elue chose lost")
            && (v + 1..draft.first).any(|i| scene.is_name(i) && !scene.is(i, BODY) && !is_day(scene, i))
            && !(v + 1..draft.first).any(|i| scene.is(i, super::words::MOTION))
    });
    if contest {
        draft.verdict.outcome = None;
        return;
    }
    let (Some(a), Some(b)) = (draft.sides[0], draft.sides[1]) else { return };
    let plain = pair.is_some();
    // "voted 140-218 to strike the clause": fewer were for it.
    let lost_to = plain
        && a.value < b.value
        && draft.verdict.outcome == Some(super::Outcome::Adopted)
        && draft.verdict.verb.is_some_and(|v| v < draft.first && scene.among(v, "voted voting voter vote"));
    if lost_to {
        draft.verdict.outcome = Some(super::Outcome::Rejected);
    }
    if plain
        && draft.verdict.lost
        && a.value > b.value
        && !(outcome::is_super(scene) && pair.is_some_and(|p| !is_against(scene, p)))
    {
        draft.sides.swap(0, 1);
    }
}

fn is_day(scene: &Scene<'_>, i: usize) -> bool {
    scene.tokens.lexeme(i).date & (crate::date::words::WEEKDAY | crate::date::words::MONTH) != 0
}

fn is_against(scene: &Scene<'_>, pair: &Pair) -> bool {
    (pair.last + 1..pair.last + 5).any(|i| scene.key(i) == "against")
}

/// Gives words for the majority to the counts beside them, or makes them counts of their own.
fn colour(
    scene: &Scene<'_>,
    sentence: usize,
    floor: usize,
    told: &[Told],
    numbered: bool,
    start: usize,
    out: &mut Vec<Draft>,
) {
    for word in told {
        let value = (word.qualifier, word.first, word.last);
        let beside = out[start..]
            .iter_mut()
            .filter(|d| d.qualifier.is_none() && d.told() > 0)
            .min_by_key(|d| d.first.abs_diff(word.last).min(word.first.abs_diff(d.last)));
        if word.qualifier != Qualifier::Voice
            && numbered
            && let Some(draft) = beside
            && draft.first.abs_diff(word.last).min(word.first.abs_diff(draft.last)) < 40
        {
            draft.qualifier = Some(value);
            continue;
        }
        if !word.stands {
            continue;
        }
        let mut draft = Draft {
            first: word.first,
            last: word.last,
            sentence,
            until: sentence,
            qualifier: Some(value),
            definite: word.definite,
            ..Draft::default()
        };
        settle(scene, &mut draft, floor, &[], Verdict::default());
        out.push(draft);
    }
    for draft in &mut out[start..] {
        if draft.qualifier.is_none() && draft.told() > 0 {
            let from = draft.first.saturating_sub(12).max(scene.first);
            if let Some(i) = (from..draft.last + 8).find(|&i| scene.is(i, LARGE)) {
                draft.qualifier = Some((Qualifier::Overwhelming, i, i));
            }
        }
    }
}

/// How many drafts back a draft may belong to.
const LOOK_BACK: usize = 24;

/// How many sentences apart words may still tell of one count.
const APART: usize = 6;

/// Puts drafts of neighbouring sentences together and drops what is told twice or tells of a part.
pub(super) fn join(drafts: Vec<Draft>, scene_of: &dyn Fn(usize) -> (u64, u64)) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::with_capacity(drafts.len());
    let whole: Vec<usize> =
        drafts.iter().filter(|d| !d.party && !d.weak && d.has_sides()).map(|d| d.sentence).collect();
    for draft in drafts {
        let recent = out.len() - out.len().min(LOOK_BACK);
        let recent =
            out[recent..].iter().rposition(|d| d.told() > 0 && draft.sentence <= d.until + APART).map(|r| r + recent);
        // The parts of a count told by party.
        if draft.party {
            let k = whole.partition_point(|&s| s + 2 < draft.sentence);
            let has_whole = whole.get(k).is_some_and(|&s| s <= draft.sentence + 2);
            if has_whole || draft.told() < 2 {
                if let Some(open) = recent.and_then(|r| out.get_mut(r)).filter(|d| draft.sentence <= d.until + 1) {
                    for slot in 2..4 {
                        open.sides[slot] = open.sides[slot].or(draft.sides[slot]);
                    }
                }
                continue;
            }
        }
        if draft.told() > 0 {
            if let Some(r) = recent {
                let open = &mut out[r];
                if is_part(open, &draft) {
                    continue;
                }
                if repeats(open, &draft, scene_of) {
                    complete(open, &draft);
                    continue;
                }
                if completes(open, &draft, whole.len() == 1) {
                    complete(open, &draft);
                    open.until = draft.sentence;
                    continue;
                }
                if draft.told() == 1
                    && draft.has_sides()
                    && open.paired
                    && draft.sentence <= open.until + 1
                    && (draft.verbal || draft.definite)
                {
                    continue;
                }
            }
            // "Pour : 24. Contre : 6.": each waits for the other.
            // "172 members supported the motion. 89 voted against it."
            let waits =
                draft.voices || draft.verbal && !draft.paired && draft.side(Side::For).is_some_and(|n| n.value > 9);
            if draft.weak && draft.has_sides() && waits && !draft.definite {
                out.push(draft);
                continue;
            }
            if draft.weak
                || !draft.has_sides()
                    && draft.qualifier.is_none_or(|q| q.0 > Qualifier::NearUnanimous)
                    && (draft.side(Side::Abstain).is_none()
                        || scene_of(draft.sentence).0 & (ADOPT | REJECT | DECIDE) == 0
                        || !draft.voices && draft.definite)
            {
                continue;
            }
            out.push(draft);
        } else {
            let told =
                out.iter().rev().take(LOOK_BACK).find(|d| d.qualifier.is_some() && draft.sentence <= d.until + APART);
            let same = told.is_some_and(|d| {
                d.qualifier.map(|q| q.0) == draft.qualifier.map(|q| q.0)
                    && (draft.definite || d.sentence == draft.sentence && d.told() > 0)
            });
            let numbers = recent.is_some_and(|r| draft.sentence <= out[r].until + 1 && draft.definite);
            if !same && !numbers {
                out.push(draft);
            }
        }
    }
    out.retain(|d| !d.weak);
    out
}

/// "It passed by 347 for, 151 against and 65 abstentions. Ten backbenchers abstained and one voted against": who they
/// were, told after all sides were.
fn is_part(open: &Draft, draft: &Draft) -> bool {
    // "The vote was 8-4. Three opposed the wording and one favored a cut": what some of them wanted.
    let sum = |d: &Draft| d.sides[..2].iter().flatten().map(|n| n.value).sum::<u64>();
    let some = open.paired
        && draft.verbal
        && !draft.paired
        && draft.told() == 2
        && draft.sentence == open.until + 1
        && sum(draft) * 2 <= sum(open);
    if some {
        return true;
    }
    let less = |k: usize| draft.sides[k].is_none_or(|n| open.sides[k].is_some_and(|whole| n.value < whole.value));
    !draft.paired
        && draft.side(Side::For).is_none()
        && draft.sentence > open.sentence
        && draft.sentence <= open.until + 3
        && open.side(Side::For).is_some()
        && (1..4).all(less)
}

/// Whether `draft` tells again what `open` told.
fn repeats(open: &Draft, draft: &Draft, scene_of: &dyn Fn(usize) -> (u64, u64)) -> bool {
    let (a, b) = (open.values(), draft.values());
    let agree = (0..4).all(|k| b[k].is_none() || a[k].is_none() || a[k] == b[k]);
    let swapped = a[0] == b[1] && a[1] == b[0] && a[0].is_some() && a[1].is_some();
    let sides = (0..2).any(|k| a[k].is_some() && a[k] == b[k]);
    if swapped && draft.paired && open.paired {
        return true;
    }
    if !agree || !sides {
        return false;
    }
    if draft.told() == 1 {
        return true;
    }
    let total = b[0].unwrap_or(0) + b[1].unwrap_or(0);
    if draft.sentence == open.sentence {
        return draft.definite || total > 40;
    }
    // Small courts and boards often divide alike.
    draft.definite || total > 20 || scene_of(draft.sentence).1 == 0
}

/// Whether `draft` tells the sides that `open` left out.
fn completes(open: &Draft, draft: &Draft, only: bool) -> bool {
    let apart = (0..4).all(|k| open.sides[k].is_none() || draft.sides[k].is_none());
    let stance = open.weak && open.verbal && (draft.verbal || !draft.has_sides());
    if !apart || draft.paired || stance {
        return false;
    }
    let rest = !draft.has_sides();
    // "with five against it. The text was backed by 140 members."
    let verbal = draft.verbal && open.side(Side::For).is_some();
    // "It was adopted with 143 votes for. Five countries voted against and 35 abstained."
    let others = draft.side(Side::For).is_none() && open.told() == 1 && open.side(Side::For).is_some();
    // "He secured 165 votes in the House. It took 136. In all, 249 took part, and 83 of them voted against him."
    let apart = if !draft.verbal && others { 2 } else { 1 };
    let sides = (draft.told() == 1 && !verbal || others) && !open.paired && draft.sentence <= open.until + apart;
    // Who abstained may be told sentences later, where the text has no other count to take it for.
    let near = if only { APART } else { 3 };
    if rest { draft.sentence <= open.until + near } else { sides }
}

fn complete(open: &mut Draft, draft: &Draft) {
    for k in 0..4 {
        open.sides[k] = open.sides[k].or(draft.sides[k]);
    }
    open.weak &= !(open.side(Side::For).is_some() && open.side(Side::Against).is_some());
    open.voters = open.voters.or(draft.voters);
    open.qualifier = open.qualifier.or(draft.qualifier);
    if open.verdict.outcome.is_none() {
        open.verdict.outcome = draft.verdict.outcome;
    }
    open.body = open.body.or(draft.body);
}

#[cfg(test)]
mod tests {
    use crate::tally::tests::told;

    #[test]
    fn cases() {
        for (text, want) in [
            ("The bill cleared the House 377 to 31 and the Senate 91–3.", "377-31 91-3"),
            (
                "The council voted 19 to 8 for it. It is dear. It opens in May. Some want a poll. Two members abstained.",
                "19-8-2",
            ),
            ("The House passed it 325-84. All 84 votes against came from the west.", "325-84"),
            ("It passed 236-171, with only 52 Tory yeas.", "236-171"),
            ("The court voted 5-4 to hear it and ruled 5-4 to end it.", "5-4 5-4"),
            ("The panel voted 7-2. In the 7-2 vote two members were absent.", "7-2"),
            ("Pour : 24. Contre : 6. Abstentions : 2.", "24-6-2"),
            (
                "Pour : 139\nContre : 164\nLe texte est rejeté.\nGroupe du centre (291 membres)\nContre : 153\nAbstention : 1\nGroupe du port (98 membres)\nPour : 120",
                "139-164",
            ),
            (
                "The assembly adopted it, with just five states voting against. The text was backed by 140 members. Thirty-eight abstained.",
                "140-5-38",
            ),
            (
                "Le Sénat a rejeté le texte. Il a recueilli 131 pour. Les voix contre ont été plus nombreuses (149).",
                "131-149",
            ),
            ("With 12 members abstaining, the House voted 311-97.", "311-97-12"),
            ("The board voted unanimously. The unanimous vote was swift.", "unanimous"),
            (
                "The bill passed with 347 votes for, 151 against and 65 abstentions. Ten backbenchers abstained and one voted against.",
                "347-151-65",
            ),
            ("The council did not pass the motion. A total of 203 members voted for the decision.", "203-_"),
            ("The motion against the cabinet failed with only 174 deputies backing it.", "174-_"),
            ("The tally by party: Free Democrats: Aye (108), Nay (168)\nSocialist Party: Aye (135), Nay (6)", ""),
            ("The Senate voted 52-48 against convicting him on one article and 53-47 on the other.", "48-52 47-53"),
            (
                "La résolution a été adoptée avec 143 voix pour. Cinq pays ont voté contre et trente-cinq, dont le Mali, se sont abstenus.",
                "143-5-35",
            ),
            ("L'assemblée a rejeté le texte. Seuls 55 députés ont été favorables à la motion.", "55-_"),
            ("On Monday, 172 members supported the motion. 89 members voted against it.", "172-89"),
            ("Some 40 members support the motion. It will be put in May.", ""),
            (
                "He secured 165 votes in the 275-member House. It took 136. In all 249 members took part, and 83 of them voted against him.",
                "165-83",
            ),
        ] {
            assert_eq!(told(text), want, "{text}");
        }
    }
}
