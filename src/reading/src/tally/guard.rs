//! What only looks like a vote: scores, polls, odds, shares, compositions, ranges, plans.
//!
//! Every rule here can only say no. Leaves finding the numbers to the scanners.

use super::pair::{Beside, Join, Pair};
use super::scene::Scene;
use super::words::{
    ADOPT, BODY, COURT, DECIDE, ELECTION, FAIL, HOLD, HYPOTHETICAL, MEASURE, MEMBER, NUMBERED, POLL, REJECT, RULING,
    SPORT, VOTE,
};
use crate::date;
use crate::number::NumberMention;

/// How far, in tokens, a verb may stand from the count it governs.
const REACH: usize = 40;

/// Whether a pair is a count of votes. `listed`: an earlier one of the sentence is.
pub(super) fn is_vote(scene: &Scene<'_>, pair: &Pair, listed: bool) -> bool {
    if pair.beside == Beside::Other
        || is_range(scene, pair)
        || is_numbered(scene, pair)
        || is_planned(scene, pair.first)
        || is_allowed(scene, pair.first)
    {
        return false;
    }
    let attached = matches!(pair.beside, Beside::Vote | Beside::Ruling) || pair.join == Join::Votes;
    let voted = scene.find_left(pair.first, REACH, VOTE).is_some() || scene.find_right(pair.last, 12, VOTE).is_some();
    let verbs = ADOPT | REJECT | FAIL | DECIDE | RULING;
    let decided =
        scene.find_left(pair.first, REACH, verbs).is_some() || scene.find_right(pair.last, 14, verbs).is_some();
    let body = scene.flags & (BODY | COURT | MEMBER) != 0;
    let body_near = body || scene.before & (BODY | COURT) != 0 || scene.flags & super::words::MOTION != 0 || listed;
    // "Ten Republicans joined in voting to impeach him, 232-197."
    let acted = (scene.first..pair.first).any(|i| scene.among(i, "voted voting") && scene.key(i + 1) == "to");
    let body_near = body_near || acted && scene.flags & super::words::PARTY != 0 && pair.join == Join::Dash;
    // "soutenu par 336 sénateurs, contre un"
    let stood = pair.join == Join::Against && scene.find_left(pair.first, 4, super::words::BACKED).is_some();
    let decided = decided || stood || is_phrasal(scene, pair) || by_majority(scene, pair);
    if is_ratio(scene, pair, listed) {
        return false;
    }
    if is_divided(scene, pair) {
        return true;
    }
    if is_split(scene, pair) || is_share(scene, pair) || is_even(scene, pair) {
        return false;
    }
    if final_score(scene, pair) || heads(scene, pair) || opens(scene, pair) {
        return true;
    }
    // "led 2-0 at the break"
    let led = pair.first > scene.first && scene.among(pair.first - 1, "led leading trailed trailing drew");
    let halfway =
        scene.key(pair.last + 1) == "at" && scene.among(pair.last + 3, "break interval half halftime whistle");
    // "where a 10-2 or 11-1 jury can convict"
    let or = matches!(scene.key(pair.last + 1), "or" | "ou") && scene.number_at(pair.last + 2).is_some();
    // "Le club mène 2-0"
    let leads = pair.join == Join::Dash
        && pair.first > scene.first
        && scene.among(pair.first - 1, "mene menent menait menaient menee menes");
    // "fell 3-to-2": a ratio, unless it is said to be of votes.
    let ratio = pair.join == Join::To
        && scene.key(pair.a.last + 1) == "-"
        && pair.a.value <= 10
        && pair.beside == Beside::Nothing
        && !(pair.first.saturating_sub(5).max(scene.first)..pair.first)
            .any(|i| scene.is(i, VOTE) || scene.among(i, "ruled split divided decided by"));
    // "elected with 1,102,341 votes to 987,224": by the people.
    let chosen =
        (pair.first.saturating_sub(4).max(scene.first)..pair.first).any(|i| scene.among(i, "elu elue reelu reelue"));
    let at_large = pair.a.value > if chosen { 1000 } else { 5000 }
        && !(scene.first..scene.end).any(|i| scene.among(i, "members leadership leader adherents militants"))
        && (pair.first.saturating_sub(6).max(scene.first)..pair.first)
            .any(|i| scene.among(i, "elected reelected won beat defeated elu elue reelu reelue"));
    // "Texas beat Oklahoma 34-30, and regents meet to vote"
    let beaten = pair.join == Join::Dash
        && (pair.first.saturating_sub(5).max(scene.first)..pair.first)
            .any(|i| scene.among(i, "beat beats downed topped edged routed thrashed outlasted scored"))
        && !is_contest(scene, pair);
    // "a 4-1 vote of the board would be needed"
    let needed = (pair.last + 2..pair.last + 11)
        .any(|i| scene.among(i, "needed required requis requise necessaire") && scene.among(i - 1, "be is are est"));
    // "The Kings are 10-2 at home since the council approved the arena": how they played so far.
    let record = pair.join == Join::Dash
        && pair.beside == Beside::Nothing
        && pair.first > scene.first
        && scene.among(pair.first - 1, "is are went")
        && scene.among(pair.last + 1, "at in on since this against after with")
        && !(scene.key(pair.last + 1) == "in" && scene.is(pair.last + 2, super::words::FAVOUR))
        && scene.find_left(pair.first, 8, VOTE | BODY | COURT | super::words::MOTION).is_none();
    if leads || ratio || at_large || beaten || needed || record {
        return false;
    }
    if or || is_composition(scene, pair) || halfway || led && scene.flags & SPORT != 0 {
        return false;
    }
    // "The motion, passed by 37 votes to 7, comes before an election and after a poll": nothing else is passed so.
    let carried = pair.join == Join::Votes
        && pair.a.value < 2000
        && pair.first > scene.first + 1
        && scene.key(pair.first - 1) == "by"
        && scene.is(pair.first - 2, ADOPT | REJECT)
        && !scene.among(pair.first - 2, "won beat beats lost defeated")
        && (scene.flags | scene.before) & (BODY | super::words::MOTION) != 0;
    // "trounced its rival by 134 to 65 with abstentions from": no game has them.
    let abstained = pair.first > scene.first
        && scene.key(pair.first - 1) == "by"
        && (pair.last + 1..pair.last + 5).any(|i| scene.is(i, super::words::ABSTAIN));
    // "demanded an end to the blockade, 138 to 9, with 32 countries abstaining"
    let abstained = abstained
        || pair.first > scene.first
            && scene.among(pair.first - 1, ", (")
            && scene.flags & (BODY | COURT | MEMBER) != 0
            && (pair.last + 1..pair.last + 8).any(|i| scene.is(i, super::words::ABSTAIN))
            && scene.flags & (SPORT | POLL | ELECTION) == 0;
    if carried || abstained {
        return true;
    }
    let polled = scene.flags & POLL != 0 && !told_beside_poll(scene, pair);
    if polled && (!body || !(attached || voted)) {
        return false;
    }
    if polled && says_poll(scene) {
        return false;
    }
    if scene.flags & ELECTION != 0 && !(body && (attached || voted || decided)) {
        return false;
    }
    if is_election(scene, pair) || !attached && is_control(scene, pair) {
        return false;
    }
    if is_people(scene, pair) {
        return false;
    }
    if attached || super::outcome::has_it(scene).is_some() {
        return !is_years(pair) || pair.join == Join::Votes;
    }
    // "The Hawks lost 3-0, and the council later voted 6-1": who lost is no motion.
    let played = pair.first > scene.first
        && scene.among(pair.first - 1, "lost won drew win wins winning losing")
        && scene.find_left(pair.first, 25, BODY | COURT | super::words::MOTION | VOTE).is_none();
    if played {
        return false;
    }
    if is_years(pair) || pair.beside == Beside::Margin && !decided && !plainly(scene, pair) {
        return false;
    }
    if scene.flags & SPORT != 0 && !(voted && body) && !is_contest(scene, pair) && !(body && decided && !is_game(scene))
    {
        return false;
    }
    // "The council adopted its budget, 4-3. The council had closed the bridge two weeks earlier, 5-2."
    let closes = pair.join == Join::Dash
        && pair.first > scene.first
        && scene.key(pair.first - 1) == ","
        && pair.last + 2 >= scene.end
        && scene.flags & (SPORT | POLL | ELECTION) == 0
        && body
        && scene.before & (VOTE | ADOPT | REJECT) != 0
        && scene.before & SPORT == 0;
    // "The resolution follows that of November 25, 2020 (305-1)."
    let bracketed = pair.join == Join::Dash
        && pair.first > scene.first
        && scene.key(pair.first - 1) == "("
        && scene.key(pair.last + 1) == ")"
        && scene.flags & (SPORT | POLL | ELECTION) == 0
        && scene.flags & super::words::MOTION != 0
        && scene.before & (VOTE | ADOPT | REJECT) != 0
        && pair.a.value > 9;
    if pair.join != Join::Votes && plainly(scene, pair) || closes || bracketed || result(scene, pair) {
        return true;
    }
    match pair.join {
        Join::To if pair.a.value < pair.b.value && !introduced(scene, pair) => false,
        // "À une voix près, 44 contre 43, la région a validé l'emprunt."
        Join::Against if decided && scene.flags & super::words::VOICES != 0 && introduced(scene, pair) => true,
        Join::To | Join::Against => {
            // "335 to 36 in one house and 246 to 1 in the other"
            let goes_on = listed && pair.first > scene.first && matches!(scene.key(pair.first - 1), "and" | "et");
            (decided || voted) && body_near && (goes_on || introduced(scene, pair)) || is_contest(scene, pair)
        }
        Join::Dash | Join::Votes => (decided || voted) && body_near || is_contest(scene, pair),
    }
}

/// Words that only a vote has, right beside the count: "was rejected 57 to 40", "signed off on the bill 22-18",
/// "the council was 4-2 in favor".
fn plainly(scene: &Scene<'_>, pair: &Pair) -> bool {
    let from = pair.first.saturating_sub(5).max(scene.first);
    let verb = (from..pair.first).any(|i| {
        super::outcome::phrasal(scene.tokens, i).is_some() && scene.key(i) != "out" || scene.among(
            i,
            "rejected approved adopted passed passes failed fails dies ratified confirmed tabled defeated acquitted convicted impeached adopte adoptee \
             rejete rejetee repousse repoussee approuve approuvee",
        )
    });
    // "passed with support of opposition parties by 251-247"
    let verb = verb
        || pair.first > scene.first
            && scene.key(pair.first - 1) == "by"
            && pair.a.value > 9
            && scene
                .find_left(pair.first, 12, ADOPT | REJECT)
                .is_some_and(|i| !scene.among(i, "won beat beats defeated lost"));
    // "Rezoning of the mill: 4-1 passes."
    let headline = pair.join == Join::Dash
        && scene.among(pair.last + 1, "passes passed fails failed carries dies")
        && scene.is_boundary(pair.last + 2);
    let verb = verb || headline;
    // "The Dáil had lifted the ban in November by 81-66": whatever it did, it did so by a vote.
    let by = pair.first > scene.first
        && scene.key(pair.first - 1) == "by"
        && pair.a.value > 9
        && pair.a.value > pair.b.value
        && scene.flags & (SPORT | ELECTION | POLL) == 0
        && (pair.first.saturating_sub(14).max(scene.first)..pair.first).any(|i| {
            scene.is(i, BODY) && !scene.among(i, "league association club union federation workers employees")
        });
    // "A majority in the Senate, 68-32, sent the bill to the House."
    let aside = pair.join == Join::Dash
        && pair.first > scene.first + 1
        && scene.key(pair.first - 1) == ","
        && scene.key(pair.last + 1) == ","
        && scene.is(pair.first - 2, BODY)
        && !scene.among(pair.first - 2, "league association club union federation workers")
        && scene.flags & (SPORT | ELECTION | POLL) == 0;
    let verb = verb || by || aside;
    let judged = scene.flags & COURT != 0 && (from..pair.first).any(|i| matches!(scene.key(i), "writing" | "wrote"));
    let body = scene.find_left(pair.first, 25, BODY | COURT).is_some();
    let motion =
        pair.first > scene.first && scene.is(pair.first - 1, super::words::MOTION) && scene.is_boundary(pair.last + 1);
    let favour = scene.key(pair.last + 1) == "in" && scene.is(pair.last + 2, super::words::FAVOUR)
        || matches!(scene.key(pair.last + 1), "against" | "contre");
    (verb && scene.flags & (SPORT | ELECTION) == 0 && pair.a.value.max(pair.b.value) > 2
        || judged
        || body && (motion || favour))
        && (pair.join == Join::Dash || introduced(scene, pair) || verb)
        && scene.find_left(pair.first, 6, SPORT).is_none()
}

/// "The House passed it on Friday. The final score was 220 to 213."
fn final_score(scene: &Scene<'_>, pair: &Pair) -> bool {
    pair.first > scene.first + 1
        && scene.key(pair.first - 1) == "was"
        && scene.key(pair.first - 2) == "score"
        && scene.is_boundary(pair.last + 1)
        && (scene.first..scene.end).all(|i| !scene.is(i, SPORT) || scene.among(i, "final score"))
        && scene.before & (ADOPT | REJECT | VOTE) != 0
        && scene.before & (BODY | COURT | super::words::MOTION) != 0
        && scene.before & SPORT == 0
}

/// "402 to 17: rarely has the house been so united."
fn heads(scene: &Scene<'_>, pair: &Pair) -> bool {
    pair.first == scene.first
        && scene.key(pair.last + 1) == ":"
        && scene.flags & BODY != 0
        && scene.flags & (SPORT | POLL | ELECTION) == 0
        && pair.a.value.max(pair.b.value) > 20
}

/// "By 38 to 24, with two abstaining, the mayor's majority decided to": nothing but a vote goes by two numbers and
/// decides.
fn opens(scene: &Scene<'_>, pair: &Pair) -> bool {
    pair.first == scene.first + 1
        && matches!(scene.key(scene.first), "by" | "par")
        && scene.key(pair.last + 1) == ","
        && scene.flags & (SPORT | POLL | ELECTION) == 0
        && (scene.flags & super::words::ABSTAIN != 0 || scene.flags & (BODY | COURT) != 0)
        && scene.find_right(pair.last, 20, ADOPT | REJECT | DECIDE).is_some()
        && pair.a.value.max(pair.b.value) > 4
}

/// The whole result of a vote spoken of without its body: "The vote was 6 to 1", "Le vote est serré : 51 contre 49",
/// "Professors voted no confidence, 212 to 94".
fn result(scene: &Scene<'_>, pair: &Pair) -> bool {
    if scene.flags & (SPORT | POLL | ELECTION) != 0 || !scene.is_boundary(pair.last + 1) || pair.first <= scene.first {
        return false;
    }
    // "The margin was thin: 172 to 149." of what was told just before.
    let margin = (pair.first.saturating_sub(12).max(scene.first)..pair.first)
        .any(|i| scene.among(i, "margin majority outcome marge majorite ecart"));
    let told = scene.before & (ADOPT | REJECT | VOTE | super::words::BACKED) != 0
        && scene.before & (BODY | COURT) != 0
        && scene.before & (SPORT | POLL | ELECTION) == 0;
    if margin && told && pair.a.value > 9 && scene.among(pair.first - 1, ": - was") {
        return true;
    }
    let noun = scene.find_left(pair.first, 12, VOTE).is_some_and(|i| !scene.among(i, "voted voting voter voters"));
    let verb = (pair.first.saturating_sub(12).max(scene.first)..pair.first).any(|i| scene.key(i) == "voted");
    // "The vote on the merger was close, 402 to 400"
    let close = scene.key(pair.first - 1) == ","
        && ((scene.flags | scene.before) & (BODY | COURT | super::words::MOTION) != 0
            || scene.find_left(pair.first, 12, VOTE).is_some_and(|i| scene.among(i + 1, "to on")))
        && (pair.first.saturating_sub(4).max(scene.first)..pair.first).any(|i| scene.key(i) == "was");
    noun && (close || scene.among(pair.first - 1, "was : at stood")) || verb && scene.key(pair.first - 1) == ","
}

/// "got through the Senate on Tuesday, 295 to 1", "was turned back, 60-40".
fn is_phrasal(scene: &Scene<'_>, pair: &Pair) -> bool {
    let from = pair.first.saturating_sub(20).max(scene.first);
    (from..pair.first).any(|i| super::outcome::phrasal(scene.tokens, i).is_some())
}

/// "The Senate is split 50-50", "an even 50-50 split": how a body is made up.
fn is_split(scene: &Scene<'_>, pair: &Pair) -> bool {
    // "was evenly split at 137-137"
    if (scene.first + 1..pair.first)
        .any(|i| scene.key(i) == "split" && scene.key(i - 1) == "evenly" && i + 3 > pair.first)
    {
        return true;
    }
    let now = pair.first > scene.first + 2 && matches!(scene.key(pair.first - 2), "is" | "are" | "remains" | "evenly");
    let before = pair.first > scene.first + 1
        && matches!(scene.key(pair.first - 1), "split" | "divided")
        && (now || pair.a.value == pair.b.value);
    let tie_to_come = scene.key(pair.last + 1) == "split" && pair.a.value == pair.b.value;
    now && before || (before || tie_to_come) && scene.flags & (COURT | VOTE) == 0
}

/// "324 to 162, or exactly two to one", "by almost three to one": the count in other words.
fn is_ratio(scene: &Scene<'_>, pair: &Pair, listed: bool) -> bool {
    let rough = (pair.first.saturating_sub(2).max(scene.first)..pair.first)
        .any(|i| scene.among(i, "exactly about nearly almost roughly or than ratio outnumber outnumbered"));
    // "ratified by a 2-to-1 margin"
    let rough = rough || pair.beside == Beside::Margin && scene.key(pair.a.last + 1) == "-";
    pair.join == Join::To && pair.b.value == 1 && pair.a.value <= 10 && (rough || listed && scene.flags & COURT == 0)
}

/// "The board split 3-3 over the lease": divided, not made up so.
fn is_divided(scene: &Scene<'_>, pair: &Pair) -> bool {
    // "The jury remained stuck at 11-1."
    let stuck = pair.first > scene.first + 2
        && scene.key(pair.first - 1) == "at"
        && scene.among(pair.first - 2, "stuck deadlocked hung divided")
        && scene.flags & COURT != 0;
    stuck
        || pair.first > scene.first + 1
            && scene.among(pair.first - 1, "split divided deadlocked")
            && scene.is(pair.first - 2, BODY | COURT)
            && scene.among(pair.last + 1, "over on whether")
}

/// "Smith defeated Jones 140-60" inside a body that chooses its leader.
fn is_contest(scene: &Scene<'_>, pair: &Pair) -> bool {
    let from = pair.first.saturating_sub(6).max(scene.first);
    let beaten = (from..pair.first)
        .find(|&i| scene.among(i, "defeated beat over bested edged ousted"))
        .is_some_and(|v| (v + 1..pair.first).any(|i| scene.is_name(i)));
    let chosen = || {
        (scene.first..scene.end).any(|i| scene.among(i, "caucus leader speaker chairman whip conference leadership"))
    };
    beaten
        && ((scene.before | scene.flags) & super::words::PARTY != 0 || chosen())
        && pair.a.value + pair.b.value > 12
        && !is_game(scene)
        && (scene.before | scene.flags) & (ELECTION | POLL) == 0
}

/// "Iowa voted 51-48 for Bush": a share of the people's votes.
fn is_share(scene: &Scene<'_>, pair: &Pair) -> bool {
    let next = scene.key(pair.last + 1);
    let name = scene.is_name(pair.last + 2) && !scene.is(pair.last + 2, BODY | super::words::MOTION);
    // "The committee's members voted 71-24 for Paris": a body chose.
    let body = scene.find_left(pair.first, 5, BODY | COURT).is_some();
    matches!(next, "for" | "pour") && name && !body && (90..=101).contains(&(pair.a.value + pair.b.value))
}

/// "The chance is 50-50 that": even, not a tie that was voted.
fn is_even(scene: &Scene<'_>, pair: &Pair) -> bool {
    pair.a.value == 50
        && pair.b.value == 50
        && pair.beside != Beside::Vote
        && !scene.says(scene.first..scene.end, &["tie"])
}

/// "Smith beat Jones, 1,203 votes to 1,150, in the primary".
fn is_election(scene: &Scene<'_>, pair: &Pair) -> bool {
    let from = pair.first.saturating_sub(12).max(scene.first);
    let beaten = (from..pair.first)
        .any(|i| scene.among(i, "beat beats defeated defeats won wins lost edged led leads reelu elu battu emporte"));
    beaten
        && (scene.first..scene.end).any(|i| {
            scene.among(
                i,
                "primary primaries election elections runoff race district sheriff mayor mayoral ward seat seats county voters votes-cast \
                 municipales cantonales legislatives electeurs urnes circonscription canton sortant sortante listes",
            )
        })
        && !(scene.first..scene.end).any(|i| scene.among(i, "leader leadership speaker chairman president caucus committee congres commission"))
}

/// "won control of the House 235-199".
fn is_control(scene: &Scene<'_>, pair: &Pair) -> bool {
    let from = pair.first.saturating_sub(7).max(scene.first);
    let won = (from..pair.first).any(|i| {
        scene.among(i, "won win take took keep kept retained recaptured regained lost flipped")
            && (i + 1..pair.first)
                .any(|k| scene.among(k, "house senate chamber assembly legislature council parliament"))
            && scene.find_left(i, 6, super::words::PARTY).is_some()
    });
    if won {
        return true;
    }
    // "the Republican-controlled House" says who sits there.
    (from..pair.first).any(|i| {
        scene.among(i, "control controls controlled controlling outnumber outnumbered lead leads")
            && !(i > scene.first && scene.key(i - 1) == "-")
    }) && scene.find_left(pair.first, 5, ADOPT | REJECT | DECIDE).is_none_or(|i| matches!(scene.key(i), "won" | "held"))
}

/// Words only a game has.
fn is_game(scene: &Scene<'_>) -> bool {
    (scene.first..scene.end).any(|i| {
        scene.is(i, SPORT)
            && !scene.among(
                i,
                "win wins beat final defeat victory series sets set drew drawn draw team season score \
                 match matches fight club clubs leg champion league equipe but finale nul ligue victoire \
                 defaite hosts coach player players buts",
            )
    })
}

/// "The Senate, where a poll found most against, voted 61-34 for it": the vote itself, after the poll.
fn told_beside_poll(scene: &Scene<'_>, pair: &Pair) -> bool {
    let verb = (pair.first.saturating_sub(16).max(scene.first)..pair.first).rev().find(|&i| {
        scene.among(
            i,
            "voted passed adopted approved rejected ratified adopte adoptee approuve approuvee rejete rejetee repousse vote votee",
        ) && !scene.tokens.is_mark(i + 1, '-')
    });
    let Some(verb) = verb.filter(|&v| pair.join == Join::Votes || pair.first <= v + 7) else { return false };
    let poll = (scene.first..scene.end).rev().find(|&i| scene.is(i, POLL));
    let member = (scene.first..verb).any(|i| scene.is(i, BODY | COURT) && !scene.is(i, super::words::PUNDIT));
    let after = poll.is_some_and(|p| p > pair.last || p < verb && (p..verb).any(|i| scene.key(i) == ","));
    member && after
}

fn says_poll(scene: &Scene<'_>) -> bool {
    (scene.first..scene.end).any(|i| {
        scene.among(
            i,
            "poll polled survey surveyed whip undecided gallup respondents pollsters sondage sondages \
                 indecis odds ratio bookmakers outnumber outnumbered outspent",
        )
    })
}

/// The people at large, not a body: "voters", "the county".
fn is_people(scene: &Scene<'_>, pair: &Pair) -> bool {
    // "After pleas from residents, Article 9 was voted down, 440 to 241": they spoke, they did not vote.
    let aside = |i: usize| {
        scene.key(i) == "residents"
            && (i + 1..pair.first).any(|k| {
                scene.key(k) == ","
                    && scene.find_right(k, pair.first - k, super::words::MOTION).is_some()
                    && scene.find_right(k, pair.first - k, VOTE | ADOPT | REJECT).is_some()
            })
    };
    let own = |i: usize| {
        scene.among(i, "voters electorate referendum residents townspeople county precinct electeurs electoral")
            && !aside(i)
    };
    let subject = (pair.first.saturating_sub(14).max(scene.first)..pair.first).any(own)
        || (pair.last..(pair.last + 4).min(scene.end)).any(|i| matches!(scene.key(i), "electoral" | "referendum"));
    subject && scene.find_left(pair.first, 14, BODY | COURT).is_none()
}

/// "from 5 to 10", "10 to 15 years", "May 3-4".
fn is_range(scene: &Scene<'_>, pair: &Pair) -> bool {
    let before = if pair.first > scene.first { scene.key(pair.first - 1) } else { "" };
    let month = |i: usize| scene.holds(i) && scene.tokens.lexeme(i).date & date::words::MONTH != 0;
    // "5-6 districts"
    let next = scene.key(pair.last + 1);
    let things = pair.a.value < pair.b.value
        && pair.beside == Beside::Nothing
        && next.len() > 4
        && next.ends_with('s')
        && scene.tokens.get(pair.last + 1).is_some_and(|t| !t.capital);
    things
        || matches!(before, "from" | "between" | "entre" | "aged" | "ages")
        || pair.join == Join::To && matches!(before, "de" | "du")
        || scene.is(pair.last + 1, MEASURE)
        || matches!(scene.key(pair.last + 1), "th" | "million" | "billion" | "°")
        // "May 3-4"; "passed the Senate in September 20-13"
        || pair.first > scene.first && month(pair.first - 1) && pair.a.value < pair.b.value
        || month(pair.last + 1)
        || scene.key(pair.last + 1) == ","
            && pair.beside != Beside::Vote
            && pair.first > scene.first
            && month(pair.first - 1)
}

/// "Policy 311-2", "Genesis 2-4".
fn is_numbered(scene: &Scene<'_>, pair: &Pair) -> bool {
    let Some(i) = pair.first.checked_sub(1).filter(|&i| scene.holds(i)) else { return false };
    // "acquitted on the first article 52-48"
    let counted =
        i > scene.first && scene.among(i - 1, "first second third fourth last final next other one each both");
    scene.is(i, NUMBERED)
        && !counted
        && pair.join == Join::Dash
        && (scene.is_name(i) && !scene.is(i, super::words::MOTION)
            || scene
                .among(i, "policy section chapter rule no number table page form route article articles decret alinea"))
        || scene.is(i, NUMBERED)
            && pair.a.value < pair.b.value
            && pair.beside == Beside::Nothing
            && scene.key(i).ends_with('s')
        || scene.is(i, NUMBERED)
            && pair.beside == Beside::Nothing
            && scene.among(pair.last + 1, "was were is are of calls called says said passed failed est a")
        // "adopted ordinance 25-26-85", but "passed the ordinance 5-2"
        || (scene.is(i, NUMBERED | super::words::MOTION) || scene.key(i) == "ordinance")
            && pair.join == Join::Dash
            && (pair.a.value < pair.b.value || pair.c.is_some_and(|c| c.value > pair.a.value))
            && pair.beside == Beside::Nothing
            && !is_determined(scene, i)
            && !scene.is(i, VOTE | ADOPT | REJECT)
        || matches!(scene.key(i), "§" | "no." | "h.r" | "s.b")
        || scene.key(i) == "." && i > scene.first && scene.among(i - 1, "h.r s.b h.b s.r h.j s.j no nos art sec a.b")
}

/// "the ordinance", "its new budget": a thing known, not a number's name.
fn is_determined(scene: &Scene<'_>, noun: usize) -> bool {
    let determiner = |k: Option<usize>| {
        k.is_some_and(|k| scene.among(k, "the a an this that its their le la un une l' ce cette 's"))
    };
    let before = noun.checked_sub(1);
    determiner(before)
        || before.is_some_and(|k| !scene.is(k, ADOPT | REJECT | DECIDE)) && determiner(noun.checked_sub(2))
}

/// Both could be years, or a year and a later one of its century: "1914-1918", "2019-20", "1930-33".
const fn is_years(pair: &Pair) -> bool {
    let (a, b) = (pair.a.value, pair.b.value);
    !pair.a.worded && a >= 1500 && a <= 2100 && (b > a && b <= 2100 || b < 100 && b > a % 100) && pair.c.is_none()
}

/// What a party holds, not what was voted: "a 52-48 majority".
fn is_composition(scene: &Scene<'_>, pair: &Pair) -> bool {
    if pair.beside != Beside::Margin && !scene.is(pair.last + 1, HOLD) {
        return false;
    }
    let from = pair.first.saturating_sub(7).max(scene.first);
    let held = (from..pair.first).any(|i| {
        scene.among(
            i,
            "have has had hold holds held holding control controls enjoy enjoys maintain maintains \
                 command commands retain keep keeps having their its 's current expand expanded slim \
                 detient dispose",
        )
    });
    if scene.flags & COURT != 0
        && (scene.says(from..pair.first, &["writing", "for"])
            || scene.says(from..pair.first, &["wrote", "for"])
            // "said in an opinion by Justice Orr for a 7-2 majority"
            || scene.says(pair.first.saturating_sub(2).max(scene.first)..pair.first, &["for", "a"])
                && scene.find_left(pair.first, 10, RULING).is_some())
    {
        return false;
    }
    let with =
        (pair.first.saturating_sub(3).max(scene.first)..pair.first).any(|i| matches!(scene.key(i), "with" | "avec"));
    let decided = scene.find_left(pair.first, REACH, ADOPT | REJECT | FAIL | DECIDE | VOTE).is_some()
        || !with && scene.find_right(pair.last, 14, ADOPT | REJECT | FAIL | DECIDE).is_some();
    let decided = decided || by_majority(scene, pair);
    held && pair.beside == Beside::Margin && !by(scene, pair.first) || !decided
}

/// "By a two-thirds majority of 24 to 13, the synod ...".
fn by_majority(scene: &Scene<'_>, pair: &Pair) -> bool {
    let from = pair.first.saturating_sub(8).max(scene.first);
    (from..pair.first).any(|i| matches!(scene.key(i), "by" | "par"))
        && scene.find_right(pair.last, 8, BODY | COURT).is_some()
}

/// "by a 52-48 majority", "by a margin of 52 to 48".
fn by(scene: &Scene<'_>, first: usize) -> bool {
    (first.saturating_sub(4).max(scene.first)..first)
        .any(|i| matches!(scene.key(i), "by" | "on" | "par" | "with" | "avec"))
}

/// Not held, or not yet: "in the event of a 50-50 tie", "a 5-4 ruling would".
pub(super) fn is_planned(scene: &Scene<'_>, first: usize) -> bool {
    // "When a motion ends in a draw, that is five for and five against, the chair decides": of any motion.
    let of_any = scene.among(scene.first, "when where if whenever lorsqu' quand si")
        && scene.among(scene.first + 1, "a an any un une")
        && (scene.first..first).any(|k| scene.among(k, "is are ends gets est sont obtient"))
        && !(scene.first..first).any(|k| scene.among(k, "was were had came voted passed rejected failed etait ont"));
    if of_any || is_supposed(scene, first) {
        return true;
    }
    let mut i = first;
    let mut reach = 9;
    while reach > 0 {
        reach -= 1;
        if i <= scene.first {
            break;
        }
        i -= 1;
        // 'The bill "We Need Rooms" passed with 25 votes': a title says nothing of its vote.
        if scene.is_quote(i) && i < first - 1 {
            i = (scene.first..i).rev().find(|&k| scene.is_quote(k)).unwrap_or(i);
            continue;
        }
        // "must win more than half, or 13 votes": the comma ends no clause there.
        let or = scene.key(i) == "," && scene.among(i + 1, "or ou soit");
        if or {
            reach += 8;
        }
        if !or && scene.among(i, ", ) that which after when by par que") {
            break;
        }
        // "They have 52 to 48"; but "has voted 52-48".
        let counts_on = scene.among(i, "have has lack lacks short dispose disposent")
            && i + 3 > first
            && !scene.is(i + 1, ADOPT | REJECT | FAIL | DECIDE | VOTE);
        if scene.key(i) == "s'" && matches!(scene.key(i + 1), "il" | "ils") {
            return true;
        }
        if counts_on
            || scene.is(i, HYPOTHETICAL)
            || scene.reads(i, &["in", "the", "event"])
            || scene.reads(i, &["off", "chance"])
            || scene.reads(i, &["in", "case"])
        {
            return true;
        }
    }
    false
}

/// "Cela permettrait de voter le texte par 37 voix contre 36", "Si un élu manque, un vote à 36 voix contre 36
/// provoquerait un rejet": what would be.
fn is_supposed(scene: &Scene<'_>, first: usize) -> bool {
    // The imperfect of "considérer" has its accent.
    let would = |i: usize| {
        let word = scene.tokens.word(i);
        scene.is_word(i)
            && [
                "erait",
                "eraient",
                "drait",
                "draient",
                "ttrait",
                "ttraient",
                "evrait",
                "evraient",
                "ourrait",
                "ourraient",
            ]
            .iter()
            .any(|end| word.ends_with(end))
    };
    let clause =
        (first.saturating_sub(14).max(scene.first)..first).rev().take_while(|&i| !scene.among(i, ", ; ( que qui"));
    let opens = scene.among(scene.first, "si s'") && (first..first + 8).take_while(|&i| scene.key(i) != ",").any(would);
    opens || clause.into_iter().any(would)
}

/// "The council may override the mayor by a vote of 6 to 3": what a rule allows.
fn is_allowed(scene: &Scene<'_>, first: usize) -> bool {
    (first.saturating_sub(12).max(scene.first) + 1..first).any(|i| {
        scene.among(i - 1, "may can shall must could might peut doit pourra")
            && !scene.is_name(i - 1)
            && (scene.is(i, ADOPT | REJECT | DECIDE) || scene.among(i, "override expel remove overturn amend"))
    })
}

/// Whether the count is led in: "by 52 to 48", "(52 to 48", "the Senate 390 to 24", or ends its clause.
fn introduced(scene: &Scene<'_>, pair: &Pair) -> bool {
    let Some(i) = pair.first.checked_sub(1).filter(|&i| scene.holds(i)) else { return true };
    // "turned down the contract 5 to 4": nothing but its object stands between.
    let object = pair.a.value > pair.b.value
        && (pair.first.saturating_sub(7).max(scene.first)..pair.first)
            .rev()
            .take_while(|&k| scene.is_word(k) && !scene.among(k, "from of between and"))
            .any(|k| {
                scene.is(k, ADOPT | REJECT) && scene.among(k + 1, "the its their a an his her this that")
                    || super::outcome::phrasal(scene.tokens, k).is_some()
            })
        && !scene.is(pair.last + 1, MEASURE)
        && scene.flags & (BODY | COURT) != 0;
    object
        || scene.among(
            i,
            "by , ( - : of was it on with par voted ruled split decided a an divided to him her them \
                 in",
        )
        || scene.is(i, BODY | COURT | ADOPT | REJECT | FAIL | DECIDE | VOTE | super::words::MOTION)
        || scene.is_boundary(pair.last + 1)
        || scene.key(i).ends_with("day")
        || scene.key(i).ends_with("ly")
}

/// Whether a number is a bound or a guess rather than a count: "at least 289", "about 40".
pub(super) fn is_bound(scene: &Scene<'_>, number: &NumberMention) -> bool {
    let from = number.first.saturating_sub(3).max(scene.first);
    // "easier to get four affirmative votes"
    let sought = number.first >= scene.first + 2
        && scene.key(number.first - 2) == "to"
        && scene.among(number.first - 1, "get win gain secure obtain muster attract receive garner find reach");
    // "Some 347 deputies voted for it": a number told to the last digit is no guess.
    let exact = !number.worded && number.value > 20 && !number.value.is_multiple_of(5);
    sought
        || (from..number.first).any(|i| {
            scene.among(i, "about some roughly around environ quelque quelques estimated") && !exact
                || scene.among(i, "least minimum nearly than needed needs need takes required another moyenne")
                || scene.reads(i, &["plus", "de"])
                || scene.reads(i, &["au", "moins"])
                || scene.reads(i, &["moins", "de"])
        })
}

/// Whether labelled counts of the sentence are a forecast or a survey.
pub(super) fn is_survey(scene: &Scene<'_>) -> bool {
    scene.flags & POLL != 0 && says_poll(scene) || scene.flags & ELECTION != 0 && scene.flags & (BODY | COURT) == 0
}

#[cfg(test)]
mod tests {
    use crate::tally::tests::told;

    #[test]
    fn cases() {
        for (text, want) in [
            ("They hold a slim 52-48 majority in the Senate.", ""),
            ("Deputies backed the overhaul of pensions on Monday. The margin was thin: 172 to 149.", "172-149"),
            ("402 to 17: rarely has the house been so united.", "402-17"),
            ("3 to 2: the board of the club is happy with the win.", ""),
            (
                "By 38 to 24, with two brave souls abstaining, the mayor's majority has decided to close the road.",
                "38-24",
            ),
            ("By 10 to 12, the team decided to go home.", ""),
            ("The Rovers beat the Albion 3-1.", ""),
            ("The poll found voters opposed it by a margin of 56 to 29.", ""),
            ("The ban passed by a 52-48% margin.", ""),
            ("In the event of a 50-50 tie the chair decides.", ""),
            ("The board repealed Policy 311-2.", ""),
            ("The committee sat for 10 to 12 hours.", ""),
            ("The whip count: 31 against, 28 in favor, 41 undecided.", ""),
            ("Il doit obtenir au moins 289 voix pour être adopté.", ""),
            ("The council approved a 2-for-1 stock split.", ""),
            ("The law was passed in 2009-10.", ""),
            ("Nominees must clear the 12-11 Budget panel.", ""),
            ("She beat Orr, 1,203 votes to 1,150, in the primary for the House seat.", ""),
            ("Il l'emporte avec 3 120 voix contre 2 870 au maire sortant.", ""),
            ("The trustees split 3-3 over the lease.", "3-3"),
            ("It passed by a 52-48 majority.", "52-48"),
            ("Three Tories voted for the bill.", ""),
            ("The parliament was evenly split at 137-137.", ""),
            ("Of those polled, 512 supported the law and 340 opposed it.", ""),
            ("The vote, taken by roll call, was 6 to 1.", "6-1"),
            ("The Hawks lost 3-0, and the city council later voted 6-1 to fund an arena.", "6-1"),
            ("The council may override the mayor by a vote of 6 to 3.", ""),
            ("The Lords has 790 members, 40 of them opposed to reform.", ""),
            (
                "The Senate voted 336-1. The resolution follows those of November 25, 2020 (305-1) and of 2022 (295-1).",
                "336-1 305-1 295-1",
            ),
            (
                "The council passed its budget by a single vote, 4-3. The same council had closed the bridge two weeks earlier, 5-2.",
                "4-3 5-2",
            ),
            ("In two states a 10-2 or 11-1 jury can convict.", ""),
            ("Le Sénat a adopté le texte en application de l'article 34-1 de la Constitution.", ""),
            ("Le Sénat a voté un texte sur la nécessité de conclure la paix par 305 voix contre une.", "305-1"),
            ("Le projet de résolution a été soutenu par 336 sénateurs, contre un.", "336-1"),
            ("The clause was passed with help from the opposition by 251-247.", "251-247"),
            ("The panel's 7-0 recommendation goes to the council.", "7-0"),
            ("The 50-50 Senate voted 51-50 to pass it.", "51-50"),
            ("The chamber has voted 79-0 to send more aid.", "79-0"),
            ("They have 52 to 48 in the Senate and voted to adjourn.", ""),
            ("The committee members voted 71-24 for Paris.", "71-24"),
            ("The House passed the bill on Friday. The final score was 220 to 213.", "220-213"),
            ("The Rovers met the Albion on Friday. The final score was 3 to 1.", ""),
            ("The Senate, where a poll of voters found 61 percent opposed, voted 61-34 for the bill.", "61-34"),
            (
                "Malgré un sondage qui donne 58 % contre, les députés ont adopté la loi par 301 voix contre 240.",
                "301-240",
            ),
            ("Leeds led 2-0 at the break, but the board has backed the coach.", ""),
            ("By law, 9 of the 15 members must vote in favour for a resolution to pass.", ""),
            ("À une voix près, 44 contre 43, la région a validé l'emprunt.", "44-43"),
            ("Ten Republicans joined in voting to impeach him, 232-197.", "232-197"),
            ("The school board split 3-3 over the lease despite a poll of parents.", "3-3"),
            ("The council adopted ordinance 25-26-85 on a split vote of 4-3.", "4-3"),
            ("The council passed the ordinance 5-2.", "5-2"),
            ("The final vote of the chamber on the first article was 48-52.", "48-52"),
            ("The move on primary legislation was backed by 314 votes to 217.", "314-217"),
            ("A member may sit in on the off chance the board ends in a 2-2 tie.", ""),
            ("The bill passed the Senate in September 20-13.", "20-13"),
            ("The council met on May 3-4 and passed the bill.", ""),
            ("The bill passed its second reading by a majority of 324 to 162, or exactly two to one.", "324-162"),
            ("It is easier to get four affirmative votes out of seven on the board.", ""),
            (
                "The parliament wants the hunt back. The motion, passed by 37 votes to 7, follows a poll before the election.",
                "37-7",
            ),
            ("The lease was carried by 3,700 votes to 2,100 in the referendum.", ""),
            ("The jury remained stuck at 11-1.", "11-1"),
            ("The bid trounced its rival by 134 to 65 with abstentions from two members.", "134-65"),
        ] {
            assert_eq!(told(text), want, "{text}");
        }
    }
}
