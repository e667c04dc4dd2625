//! Where one sentence is cut into clauses that each state something.
//!
//! Cuts stand before coordinated verbs, participial and relative clauses, the parts of what is asked for, and
//! the labels put on a thing ("as an ..."). Leaves speakers' frames to [`super::frame`]. Every rule looks a bounded
//! number of tokens ahead. Invariant: clauses lie in the given tokens; the [`Shape::Whole`] and
//! [`Shape::Attribute`] ones lie over others, the rest are apart.

use super::bounds::{resume, subject_start, trim, wholes};
use super::flagged::Flagged;
use super::words::{
    ACTS, ADVERB, AUX, BASE, BODY, CONDEMN, CONJUNCTION, DECIDE, DEMAND, DETERMINER, DOCUMENT, FINITE, GERUND,
    INCLUDING, MEASURE, MODAL, PREPOSITION, PRONOUN, RELATIVE, STATE, SUBORDINATE, SUPPORT, VERB,
};

/// How a clause hangs in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A clause with its own subject.
    Main,
    /// A further verb of the same subject.
    Verb,
    /// "-ing", "-ant".
    Gerund,
    /// "which ...", "qui ...".
    Relative,
    /// One of several things asked for or said with one verb.
    Item,
    /// "including ...", "such as ...".
    Parts,
    /// "as an ...".
    Label,
    /// A subject with its relative clause, or a document with the word for its force: "the non-binding resolution".
    Attribute,
    /// A verb with all its items.
    Whole,
}

/// One clause: tokens `first..=last`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) shape: Shape,
}

/// How far a rule looks ahead.
const AHEAD: usize = 10;

/// Cuts tokens `first..=last` of one sentence into clauses, in order.
pub(super) fn cut(words: &Flagged<'_, '_>, first: usize, last: usize, out: &mut Vec<Clause>) {
    let from = out.len();
    let (mut start, mut shape, mut i) = (first, Shape::Main, first + 1);
    let mut push = |words: &Flagged<'_, '_>, first: usize, last: usize, shape: Shape| {
        let Some(clause) = trim(words, Clause { first, last, shape }) else { return };
        // "offered talks" is short, but says all.
        let acts = shape == Shape::Verb && words.has(clause.first, ACTS) && words.finite(clause.first);
        let thin = words.contents(clause.first, clause.last) < 2 || clause.last - clause.first < 2 && !acts;
        match out[from..].last_mut() {
            // Too little to be a statement: it belongs to what stands before it.
            Some(before) if thin && !matches!(shape, Shape::Item | Shape::Parts) => before.last = clause.last,
            Some(before) if thin && words.contents(clause.first, clause.last) == 0 => before.last = clause.last,
            _ => out.push(clause),
        }
    };
    while i <= last {
        // Nothing is known of most words, and no rule begins at them.
        if words.of(i) == 0 && words.word(i) {
            i += 1;
            continue;
        }
        let Some(cut) = cut_at(words, start, i, last) else {
            i += 1;
            continue;
        };
        match cut {
            // "Main points:", "On Thursday,": too little to stand alone, it goes with what follows.
            Cut::Before(at, _) if start == first && words.contents(first, at - 1) < 2 && !words.quote(first) => {
                i = at + 1;
            }
            Cut::Before(at, next) => {
                if at > start {
                    push(words, start, at - 1, shape);
                }
                (start, shape, i) = (at, next, at + 1);
            }
            Cut::Embedded { relative, resume } => {
                let subject = subject_start(words, start, relative);
                if relative - subject <= 6 {
                    push(words, subject, resume - 1, Shape::Attribute);
                    if subject == start {
                        (start, shape) = (resume, Shape::Verb);
                    }
                }
                i = resume + 1;
            }
        }
    }
    push(words, start, last, shape);
    wholes(&mut out[from..].to_vec(), out);
}

enum Cut {
    /// A clause begins at the token.
    Before(usize, Shape),
    /// A relative clause from `relative` up to the token before `resume`, where the main verb stands.
    Embedded { relative: usize, resume: usize },
}

/// Whether a clause begins at or right after token `i`; the clause so far began at `start`.
fn cut_at(words: &Flagged<'_, '_>, start: usize, i: usize, last: usize) -> Option<Cut> {
    let room = last - i;
    if words.mark(i, ';') || words.mark(i, ':') || words.mark(i, '•') {
        return (room >= 2 && words.contents(i + 1, last.min(i + AHEAD)) >= 2)
            .then_some(Cut::Before(i + 1, Shape::Main));
    }
    if words.mark(i, '-') {
        let dash = [i, i + 1].iter().all(|&k| words.tokens.get(k).is_some_and(|t| t.spaced));
        return (dash && room >= 3).then_some(Cut::Before(i + 1, Shape::Main));
    }
    if words.mark(i, ',') {
        return after_comma(words, start, i, last);
    }
    if joins(words, i) {
        return after_conjunction(words, start, i, last).map(|shape| Cut::Before(i, shape));
    }
    inside(words, start, i, last).map(|shape| Cut::Before(i, shape))
}

/// "and", "but", "as well as", "ainsi que".
pub(super) fn joins(words: &Flagged<'_, '_>, i: usize) -> bool {
    words.has(i, CONJUNCTION) && matches!(words.key(i), "and" | "but" | "et" | "mais" | "&")
        || words.key(i) == "ainsi" && words.key(i + 1) == "que"
        || words.key(i) == "as" && words.key(i + 1) == "well" && words.key(i + 2) == "as"
}

fn after_conjunction(words: &Flagged<'_, '_>, start: usize, i: usize, last: usize) -> Option<Shape> {
    let skip = match words.key(i) {
        "ainsi" => 2,
        "as" => 3,
        _ => 1,
    };
    let j = words.skip(i + skip, last);
    if j >= last {
        return None;
    }
    // "was biased and had no effect"
    let had = matches!(words.key(j), "has" | "had" | "was" | "were" | "is" | "are") && room_for_object(words, j, last);
    if had || words.finite(j) && !words.has(j, AUX | MODAL) && !paired(words, start, i, j) {
        return Some(Shape::Verb);
    }
    // "and summoned home its envoy", "the deputies reaffirm ... and demand that".
    let past = words.past(j)
        && !words.key(i - 1).ends_with("ed")
        && (start..i).any(|p| words.verb(p) && words.has(p, FINITE | GERUND));
    let present = j == i + 1
        && words.has(j, BASE)
        && words.has(j, ACTS)
        && words.verb(j)
        && (start..i).any(|p| words.says(p) && !words.finite(p));
    if past || present {
        return Some(Shape::Verb);
    }
    // "et a rappelé", "and has called".
    if words.has(j, AUX) && (j + 1..=j + 3).any(|k| words.has(k, FINITE) && words.has(k, ACTS | VERB)) {
        return Some(Shape::Verb);
    }
    // "called on the government to pay and on the bank to lend"
    let again = matches!(words.key(j), "on" | "upon")
        && (start + 1..i).any(|p| matches!(words.key(p), "on" | "upon") && words.has(p - 1, DEMAND));
    if again && (j + 2..=last.min(j + 6)).any(|k| words.key(k) == "to" && words.has(k + 1, BASE)) {
        return Some(Shape::Item);
    }
    // "called for a truce and for talks": the second thing called for.
    let called = words.key(j) == "for"
        && last - j >= 2
        && (words.mark(i - 1, ',') || (start + 1..i).any(|p| words.key(p) == "for"))
        && asked_for(words, i);
    if called {
        return Some(Shape::Item);
    }
    let infinitive = to_do(words, j);
    // "urges Peru to free the crew and Chile to open the port"
    let other = (words.has(j, DETERMINER) || words.capital(j))
        && (start..i).any(|p| to_do(words, p) && words.has(p + 1, BASE) && words.verb(p + 1))
        && (j + 1..=last.min(j + 6))
            .take_while(|&k| words.word(k) && !words.finite(k))
            .any(|k| to_do(words, k) && words.has(k + 1, BASE) && words.verb(k + 1));
    if other && asked_for(words, i) {
        return Some(Shape::Item);
    }
    let k = words.skip(j + usize::from(infinitive), last);
    if words.has(k, BASE) && words.verb(k) {
        if words.has(i - 1, BASE) && words.verb(i - 1) {
            return None;
        }
        let led = (start..i)
            .rev()
            .find(|&p| words.has(p, BASE) && words.verb(p) && p > start && (words.has(p - 1, PREPOSITION | MODAL)));
        if let Some(led) = led {
            let own = words.has(led, ACTS & !STATE & !DECIDE) || words.has(k, DEMAND | CONDEMN | SUPPORT);
            return Some(if own { Shape::Verb } else { Shape::Item });
        }
        if infinitive {
            return Some(Shape::Item);
        }
    }
    if words.gerund(j) && (start..i).any(|p| words.gerund(p)) && !words.has(start, PREPOSITION) {
        return Some(Shape::Gerund);
    }
    if matches!(words.key(j), "that" | "que" | "qu'") && words.finite_after(j + 1, last) {
        return Some(Shape::Main);
    }
    let comma = words.mark(i - 1, ',');
    // ", mais elle ne dispose d'aucun moyen": the verb need not be known.
    let turns = comma && matches!(words.key(i), "but" | "mais") && words.has(j, PRONOUN);
    if turns && words.contents(j, last) >= 2 && (start..i).any(|p| words.finite(p)) {
        return Some(Shape::Main);
    }
    if own_subject(words, j, last, comma) && (start..i).any(|p| words.says(p)) {
        return Some(Shape::Main);
    }
    item(words, start, i, j, last).then_some(Shape::Item)
}

/// Whether "to", "de" or "à" stands at `i`.
fn to_do(words: &Flagged<'_, '_>, i: usize) -> bool {
    matches!(words.key(i), "to" | "de" | "d'") || words.key(i) == "a" && words.has(i, PREPOSITION)
}

/// Whether an auxiliary at `j` stands for a verb: "had no effect", "is not binding".
fn room_for_object(words: &Flagged<'_, '_>, j: usize, last: usize) -> bool {
    j + 2 <= last && !words.has(j + 1, FINITE | PRONOUN) && words.contents(j + 1, last.min(j + 8)) > 0
}

/// "arrested and charged": two participles of one "was".
fn paired(words: &Flagged<'_, '_>, start: usize, i: usize, j: usize) -> bool {
    if words.has(j, ACTS & !STATE) && words.has(j + 1, PREPOSITION | DETERMINER) && !words.key(j).ends_with("ed") {
        return false;
    }
    let participle = words.key(j).ends_with("ed") || words.key(j).ends_with('e') || words.key(j).ends_with("es");
    participle
        && i.saturating_sub(start) >= 2
        && words.has(i - 1, FINITE)
        && words.verb(i - 1)
        && words.key(i - 1).ends_with(if words.key(j).ends_with("ed") { "ed" } else { "e" })
}

/// Whether a subject of its own and a verb follow from `j`.
fn own_subject(words: &Flagged<'_, '_>, j: usize, last: usize, comma: bool) -> bool {
    if (j.saturating_sub(6)..j).any(|p| matches!(words.key(p), "between" | "both" | "entre")) {
        return false;
    }
    let begins = words.has(j, DETERMINER | PRONOUN) || words.capital(j) || comma && words.content(j);
    if !begins {
        return false;
    }
    // "soldiers who kill must face": the verb behind the relative clause's own.
    let mut own = true;
    for k in j + 1..=last.min(j + AHEAD) {
        if words.mark(k, ',') || words.mark(k, ';') || words.quote(k) || joins(words, k) {
            return false;
        }
        if words.has(k, RELATIVE) {
            if !own {
                return false;
            }
            own = false;
            continue;
        }
        if !own {
            if comma && words.has(k, MODAL) && !words.has(k - 1, RELATIVE) {
                return true;
            }
            continue;
        }
        if words.has(k, AUX | MODAL) || comma && words.finite(k) && !words.has(k - 1, PREPOSITION | DETERMINER) {
            return true;
        }
        if words.says(k) && words.has(j, PRONOUN) {
            return true;
        }
        // "parliamentarians from across the continent demand that"
        if comma && words.has(k, ACTS) && words.verb(k) && matches!(words.key(k + 1), "that" | "que" | "qu'") {
            return true;
        }
    }
    false
}

/// Whether a further thing asked for begins at `j`: "and an embargo", ", retour des prisonniers".
fn item(words: &Flagged<'_, '_>, start: usize, i: usize, j: usize, last: usize) -> bool {
    // "immediate and unconditional withdrawal" is one thing: a further one needs an article, or one before it.
    if words.has(j, DETERMINER) && deed(words, j, last) && asked_for(words, i) {
        return true;
    }
    // "appelle à la fin des combats, à l'ouverture de couloirs et au retour des déplacés"
    let to = words.french()
        && (to_do(words, j) && words.has(j + 1, DETERMINER) && deed(words, j + 1, last)
            || matches!(words.key(j), "au" | "aux") && deed(words, j, last));
    if to && asked_for(words, i) {
        return true;
    }
    // "des sanctions" is an object where something is asked for.
    let some = words.french() && words.key(j) == "des" && words.has(j + 1, MEASURE);
    if some && asked_for(words, i) {
        return true;
    }
    let one = (start..i).any(|p| words.has(p, MEASURE));
    let asked = (start..i).any(|p| words.has(p, DEMAND | CONDEMN | SUPPORT) && words.verb(p));
    if !(one || asked && words.has(j, DETERMINER)) {
        return false;
    }
    let mut k = j;
    while k < last && k < j + 4 && !words.has(k, MEASURE) {
        if !words.word(k) && !words.quote(k) || words.has(k, PREPOSITION) && !words.has(k, DETERMINER) {
            return false;
        }
        k += 1;
    }
    words.has(k, MEASURE) && !(words.verb(k) && words.has(k, FINITE) && k == j)
}

/// Whether the last verb of saying before token `i`, in its sentence, asks for something.
fn asked_for(words: &Flagged<'_, '_>, i: usize) -> bool {
    let near = (i.saturating_sub(4 * AHEAD)..i).rev().take_while(|&p| !words.mark(p, ';') && !words.mark(p, '.'));
    let mut verbs = near.filter(|&p| words.has(p, ACTS) && words.verb(p));
    verbs.next().is_some_and(|p| words.has(p, DEMAND))
}

/// Whether a deed that can be asked for stands at an article at `j`: "the appointment of an envoy", "l'acheminement sans
/// entrave de l'aide". Known by its ending, for no list has them all.
fn deed(words: &Flagged<'_, '_>, j: usize, last: usize) -> bool {
    const ENDINGS: [&str; 14] =
        ["tion", "tions", "sion", "ment", "ments", "age", "ance", "ence", "ture", "wal", "val", "sal", "tenue", "sing"];
    let ends = |k: usize| words.key(k).len() > 4 && ENDINGS.iter().any(|e| words.key(k).ends_with(e));
    let noun = (j + 1..=last.min(j + 3)).take_while(|&k| words.word(k) && !words.has(k, PREPOSITION)).find(|&k| {
        let deed = ends(k) || matches!(words.key(k), "end" | "fin" | "halt" | "access" | "acces" | "lifting" | "vote");
        deed && !words.has(k, BODY | DOCUMENT) && !words.capital(k)
    });
    noun.is_some_and(|k| (k + 1..=last.min(k + 3)).any(|p| words.word(p) && words.has(p, PREPOSITION)))
}

fn after_comma(words: &Flagged<'_, '_>, start: usize, i: usize, last: usize) -> Option<Cut> {
    let n = words.skip(i + 1, last);
    if n >= last || joins(words, n) {
        return None;
    }
    let before = |shape| Some(Cut::Before(i + 1, shape));
    if words.has(n, RELATIVE) && words.key(n) != "or" {
        return match resume(words, n + 1, last) {
            Some(resume) => Some(Cut::Embedded { relative: n, resume }),
            None => before(Shape::Relative),
        };
    }
    // "The text, tabled by six groups, was adopted"
    if participle(words, n)
        && words.has(n + 1, PREPOSITION)
        && n <= start + 8
        && let Some(resume) = resume(words, n + 2, last)
    {
        return Some(Cut::Embedded { relative: n, resume });
    }
    if (words.has(n, INCLUDING) || including(words, n)) && (start..i).any(|p| words.verb(p)) {
        return (words.contents(n, last) >= 2).then_some(Cut::Before(i + 1, Shape::Parts));
    }
    // ", tout en regrettant"
    let gerund = words.gerund(n) || words.key(n) == "en" && words.gerund(n + 1);
    if gerund && (start..i).any(|p| words.word(p)) {
        return before(Shape::Gerund);
    }
    if words.has(n, SUBORDINATE) && !because_of(words, n) {
        return before(Shape::Main);
    }
    if words.finite(n)
        && !words.has(n, AUX | MODAL)
        && n - start > if words.has(n, ACTS) { 2 } else { 10 }
        && (start..i).any(|p| words.finite(p) || words.gerund(p))
    {
        return before(Shape::Verb);
    }
    // "sets a cap on rents, bans evictions and gives tenants a right": three verbs of one subject.
    let third = |k: usize| joins(words, k) && words.finite(words.skip(k + 1, last)) && !words.has(k + 1, AUX | MODAL);
    if words.finite(n)
        && !words.has(n, AUX | MODAL)
        && n - start > 3
        && (start..i).any(|p| words.finite(p) && !words.has(p, AUX | MODAL))
        && (n + 2..last.min(n + 3 * AHEAD)).take_while(|&k| !words.mark(k, ';')).any(third)
    {
        return before(Shape::Verb);
    }
    if matches!(words.key(n), "that" | "que" | "qu'" | "since" | "car") && words.finite_after(n + 1, last) {
        return before(Shape::Main);
    }
    if words.key(n) == "to" && words.has(n + 1, DEMAND | CONDEMN | SUPPORT) && words.has(n + 1, BASE) {
        return before(Shape::Verb);
    }
    // "asks Peru to free the crew, to open the port and ..."
    let infinitive =
        |p: usize| matches!(words.key(p), "to" | "de" | "d'") && words.has(p + 1, BASE) && words.verb(p + 1);
    if infinitive(n)
        && (start + 1..i).any(|p| infinitive(p) && (start..p).any(|d| words.has(d, DEMAND) && words.verb(d)))
    {
        return before(Shape::Item);
    }
    // "calls on Peru to free the crew, open the port and ..."
    if words.has(n, BASE)
        && words.verb(n)
        && words.has(n + 1, DETERMINER)
        && (start + 1..i).any(|p| infinitive(p) && (start..p).any(|d| words.has(d, DEMAND) && words.verb(d)))
    {
        return before(Shape::Item);
    }
    // ", nine of whom were arrested"
    if words.key(n + 1) == "of" && matches!(words.key(n + 2), "whom" | "which") && n + 4 <= last {
        return before(Shape::Relative);
    }
    // "In a resolution passed by 52 votes to 48, the members demanded ..."
    let leads = words.has(start, PREPOSITION) && (start..i).any(|p| words.finite(p) && words.has(p, DECIDE))
        || words.gerund(start) && words.has(start, DECIDE);
    if leads && own_subject(words, n, last, true) {
        return before(Shape::Main);
    }
    if label(words, n) {
        return before(Shape::Label);
    }
    if words.has(n, PRONOUN) && words.finite(words.skip(n + 1, last)) && (start..i).any(|p| words.finite(p)) {
        return before(Shape::Main);
    }
    item(words, start, i, n, last).then_some(Cut::Before(i + 1, Shape::Item))
}

/// Whether the word at `n` looks like a participle that tells what was done to what stands before it.
fn participle(words: &Flagged<'_, '_>, n: usize) -> bool {
    let key = words.key(n);
    let ending =
        if words.french() { ["e", "ee", "es", "ees"].iter().any(|e| key.ends_with(e)) } else { key.ends_with("ed") };
    key.len() > 4 && !words.capital(n) && ending && (!words.french() || words.has(n, FINITE) && words.verb(n))
}

/// Whether a clause begins at token `i` without any mark before it.
fn inside(words: &Flagged<'_, '_>, start: usize, i: usize, last: usize) -> Option<Shape> {
    if i < start + 2 || last - i < 1 {
        return None;
    }
    if including(words, i) && !words.has(i - 1, PREPOSITION) && (start..i).any(|p| words.verb(p)) {
        return Some(Shape::Parts);
    }
    if label(words, i)
        && (start..i).any(|p| words.verb(p))
        && !(i.saturating_sub(5)..i).any(|p| matches!(words.key(p), "what" | "ce"))
    {
        return Some(Shape::Label);
    }
    let before = i - 1;
    if words.gerund(i)
        && words.has(i, ACTS)
        && words.word(before)
        && !words.has(before, PREPOSITION | AUX | BASE | ADVERB)
        && !words.finite(before)
        && (words.has(before, DOCUMENT) || words.has(i, DEMAND | CONDEMN | SUPPORT) && words.content(before))
    {
        return Some(Shape::Gerund);
    }
    let next = words.skip(i + 1, last);
    // "a motion that recognises", "une motion qui demande".
    // "a resolution on the strait that has no force"; but "a resolution that was passed" says what it is.
    if matches!(words.key(i), "that" | "which" | "qui")
        && words.has(next, AUX)
        && (i.saturating_sub(7)..i).any(|p| words.has(p, DOCUMENT))
        && !words.has(words.skip(next + 1, last), DECIDE)
        && last - i >= 4
        && i - start >= 4
    {
        return Some(Shape::Relative);
    }
    if matches!(words.key(i), "that" | "which" | "qui")
        && words.has(before, DOCUMENT)
        && i - start >= 3
        && (words.has(next, (ACTS | VERB) & !STATE) && words.finite(next) && !words.has(next, AUX | MODAL)
            || words.has(next, MODAL) && words.has(words.skip(next + 1, last), ACTS & !STATE))
    {
        return Some(Shape::Relative);
    }
    if matches!(words.key(i), "to" | "pour")
        && words.has(next, DEMAND | CONDEMN | SUPPORT)
        && words.has(next, BASE)
        && !words.has(before, DEMAND)
        && (start..i).any(|p| words.has(p, DECIDE) && words.verb(p) || words.has(p, DOCUMENT))
        && (start..i).any(|p| words.finite(p))
        // "rules that allow the minister to dismiss judges"
        && !(start..i).any(|p| {
            ["allow", "permit", "enabl", "empower", "authoris", "authoriz", "entitl"].iter().any(|a| words.key(p).starts_with(a))
        })
    {
        return Some(Shape::Verb);
    }
    if words.has(i, SUBORDINATE)
        && !because_of(words, i)
        && i - start >= 4
        && last - i >= 3
        && words.key(i) != "bien"
        && !matches!(words.key(before), "que" | "only" | "except")
    {
        return Some(Shape::Main);
    }
    // "Cars hooted after the court told Ankara to stop"
    if matches!(words.key(i), "before" | "after" | "when" | "lorsque" | "quand")
        && (words.has(i + 1, DETERMINER) || words.capital(i + 1))
        && i - start >= 3
        && (start..i).any(|p| words.finite(p) || words.past(p))
        && (i + 3..=last.min(i + AHEAD))
            .take_while(|&k| words.word(k) && !words.has(k, RELATIVE))
            .any(|k| words.finite(k) && words.has(k, ACTS | AUX) && k + 2 <= last)
    {
        return Some(Shape::Main);
    }
    if matches!(words.key(i), "before" | "after" | "by") && words.gerund(next) && i - start >= 4 && words.key(i) != "by"
    {
        return Some(Shape::Gerund);
    }
    None
}

/// "because of the drought" opens no clause.
fn because_of(words: &Flagged<'_, '_>, i: usize) -> bool {
    words.key(i) == "because" && words.key(i + 1) == "of"
}

/// "such as", "y compris", "including", "tels que".
fn including(words: &Flagged<'_, '_>, i: usize) -> bool {
    match words.key(i) {
        "including" => true,
        "such" => words.key(i + 1) == "as",
        "y" => words.key(i + 1) == "compris",
        "tel" | "tels" | "telle" | "telles" => words.key(i + 1) == "que",
        _ => false,
    }
}

/// "as an “important step”", "as “provocative”", "comme « un pas »".
fn label(words: &Flagged<'_, '_>, i: usize) -> bool {
    if !matches!(words.key(i), "as" | "comme") {
        return false;
    }
    let article = usize::from(words.has(i + 1, DETERMINER) && !words.quote(i + 1));
    words.quote(i + 1 + article)
}

impl Flagged<'_, '_> {
    /// Whether a verb that carries a clause follows within a few tokens.
    pub(super) fn finite_after(&self, from: usize, last: usize) -> bool {
        (from..=last.min(from + 2 * AHEAD))
            .any(|i| self.has(i, AUX | MODAL) || self.has(i, FINITE | VERB) && self.verb(i))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::Tokens;

    fn clauses(text: &str) -> Vec<String> {
        let tokens = Tokens::scan(text);
        let words = Flagged::new(&tokens);
        let mut out = Vec::new();
        cut(&words, 0, tokens.len() - 1, &mut out);
        out.sort_by_key(|c| (c.first, std::cmp::Reverse(c.last)));
        out.iter().map(|c| words.span(c.first, c.last).of(text).to_string()).collect()
    }

    #[test]
    fn cuts_at_verbs_and_participles() {
        for (text, want) in [
            (
                "The council condemned the closure of the bridge and called for a bike lane.",
                &["The council condemned the closure of the bridge", "called for a bike lane"][..],
            ),
            (
                "The bill, which is non-binding, references the strikes of May.",
                &["The bill, which is non-binding", "references the strikes of May"],
            ),
            (
                "The house passed a motion to demand the release of the miners and apply sanctions against the firm.",
                &[
                    "The house passed a motion",
                    "to demand the release of the miners",
                    "apply sanctions against the firm",
                ],
            ),
            (
                "The text calls on Kyiv to free the crew, including the captain and two sailors.",
                &["The text calls on Kyiv to free the crew", "including the captain and two sailors"],
            ),
            (
                "The text calls for a truce, the opening of the border and access for aid, and for sanctions to be imposed.",
                &[
                    "The text calls for a truce, the opening of the border and access for aid, and for sanctions to be imposed",
                    "The text calls for a truce",
                    "the opening of the border",
                    "access for aid",
                    "for sanctions to be imposed",
                ],
            ),
            (
                "La Chambre réclame le départ des soldats, des sanctions contre les chefs et la tenue d'un vote libre.",
                &[
                    "La Chambre réclame le départ des soldats, des sanctions contre les chefs et la tenue d'un vote libre",
                    "La Chambre réclame le départ des soldats",
                    "des sanctions contre les chefs",
                    "la tenue d'un vote libre",
                ],
            ),
            (
                "The text urges Peru to free the crew and Chile to open the port.",
                &[
                    "The text urges Peru to free the crew and Chile to open the port",
                    "The text urges Peru to free the crew",
                    "Chile to open the port",
                ],
            ),
            (
                "It was hailed by the mayor as “a big step for the town”.",
                &["It was hailed by the mayor", "as “a big step for the town”"],
            ),
        ] {
            assert_eq!(clauses(text), want, "{text}");
        }
    }
}
