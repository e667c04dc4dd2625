//! Claims of one group that cannot both hold: what is done against what is to be done, yes against no, number
//! against number; and who cast the lone vote.
//!
//! Leaves the force of a text to [`super::legal_effect`]. Each finding compares two reports.

use super::concepts::Weight;
use super::counts::{self, Count};
use super::evidence::{Reports, finding};
use super::features::{Features, Table};
use super::likeness::strict;
use super::opposites;
use crate::claim::Act;
use crate::claim::words::{ADVERB, AUX, CONJUNCTION, DETERMINER};
use crate::comparison::said::{Said, say};
use crate::comparison::{ClaimGroup, ClaimRef, Evidence, Finding, FindingKind, GroupIx, ReportIx, Status};
use crate::span::Span;
use crate::structure::BlockKind;
use crate::tokens::{Kind, Tokens};

/// Words by which a thing is told as done.
const DONE: &[&str] =
    &["earlier", "already", "previous", "previously", "past", "deja", "precedente", "precedent", "anterieure"];
/// Words by which it is still to do.
const TO_DO: &[&str] = &[
    "need",
    "needs",
    "necessity",
    "should",
    "must",
    "ought",
    "call",
    "calls",
    "calling",
    "urges",
    "urge",
    "asks",
    "asking",
    "demands",
    "necessite",
    "faut",
    "doit",
    "devrait",
    "demande",
    "appelle",
    "besoin",
];

/// Words that deny what they are said of, and so are a "no" without one.
const DENIED: &[&str] = &[
    "unfounded",
    "baseless",
    "groundless",
    "false",
    "untrue",
    "wrong",
    "deny",
    "denies",
    "denied",
    "dismissed",
    "dismisses",
    "disputes",
    "disputed",
    "infonde",
    "infondee",
    "infondes",
    "infondees",
    "faux",
    "fausse",
    "fausses",
    "dement",
    "dementi",
    "nie",
    "nient",
];
/// Words by which what holds now did not hold before, or the other way round: "again", "no longer".
const TURNED: &[&str] =
    &["again", "since", "longer", "anymore", "until", "yet", "resumed", "depuis", "encore", "desormais"];

/// Conflicts inside one group. `places` finds a claim's row in `table`; `together` is whether two reports may tell of
/// one vote.
pub(super) fn find(
    reports: Reports<'_>,
    table: &Table,
    places: impl Fn(ClaimRef) -> Option<usize>,
    together: impl Fn(ReportIx, ReportIx) -> bool,
    ix: GroupIx,
    group: &ClaimGroup,
) -> Vec<Finding> {
    /// Of a large group this many claims are compared.
    const COMPARED: usize = 40;
    let mut findings = Vec::new();
    let read: Vec<(ClaimRef, Signs)> =
        group.claims.iter().take(COMPARED).map(|&c| (c, signs(reports.words(c)))).collect();
    for (i, (a, signs_a)) in read.iter().enumerate() {
        for (b, signs_b) in &read[i + 1..] {
            let told =
                findings.iter().any(|f: &Finding| f.reports.contains(&a.report) && f.reports.contains(&b.report));
            if a.report == b.report || told || findings.len() >= 4 || !together(a.report, b.report) {
                continue;
            }
            let (Some(x), Some(y)) = (places(*a), places(*b)) else { continue };
            let (x, y) = (&table.features[x], &table.features[y]);
            let Some(explanation) = conflict(reports, table, (*a, signs_a, x), (*b, signs_b, y)) else { continue };
            let evidence = vec![reports.place(*a), reports.place(*b)];
            findings.push(finding(FindingKind::ClaimConflict, Status::Differ, None, Some(ix), evidence, explanation));
        }
    }
    findings
}

/// What the words of a claim say of time, outcome and number.
struct Signs {
    done: bool,
    to_do: bool,
    /// It denies, or tells of a turn, so that yes and no may both hold.
    turned: bool,
    sides: Vec<(usize, bool)>,
    counts: Vec<Count>,
}

fn signs(words: &str) -> Signs {
    let tokens = Tokens::scan(words);
    let mut signs = Signs {
        done: false,
        to_do: false,
        turned: false,
        sides: opposites::sides(&tokens),
        counts: counts::scan(&tokens),
    };
    for i in 0..tokens.len() {
        let key = tokens.key(i);
        // "France recognised the state", not "an internationally recognised one".
        let recognised = matches!(key, "recognised" | "recognized")
            && i > 0
            && tokens.lexeme(i - 1).claim & (AUX | ADVERB | DETERMINER | CONJUNCTION) == 0
            || key == "reconnu" && i > 0 && matches!(tokens.key(i - 1), "a" | "ont");
        signs.done |= DONE.contains(&key) || recognised;
        signs.to_do |= TO_DO.contains(&key);
        // "ne paie plus", but "plus de 400 places"; "de nouveau", but "un nouveau pont".
        let turned = match key {
            "plus" => !matches!(tokens.key(i + 1), "de" | "d'" | "des" | "que" | "qu'"),
            "nouveau" => i > 0 && tokens.key(i - 1) == "de",
            _ => TURNED.contains(&key),
        };
        signs.turned |= turned || DENIED.contains(&key);
    }
    signs
}

type Side<'a> = (ClaimRef, &'a Signs, &'a Features);

/// Why two claims cannot both hold, if they cannot.
fn conflict(reports: Reports<'_>, table: &Table, a: Side<'_>, b: Side<'_>) -> Option<Said> {
    let heads = |f: &Features| {
        f.terms.iter().filter(|&&t| table.kinds[t as usize] == Weight::Head).copied().collect::<Vec<_>>()
    };
    let quotes = |a: ClaimRef, b: ClaimRef| {
        let quote = |at: ClaimRef| reports.short(at.report, reports.claim(at).span);
        (reports.head(a.report), quote(a), reports.name(b.report), quote(b))
    };
    let shared = heads(a.2).iter().any(|t| heads(b.2).contains(t));
    for (done, to_do) in [(a, b), (b, a)] {
        if shared && done.1.done && !done.1.to_do && to_do.1.to_do && !to_do.1.done {
            let (one, first, other, second) = quotes(done.0, to_do.0);
            return Some(say!(
                "{one} tells it as already so (“{first}”), {other} as something still to be done (“{second}”): they cannot both be right.",
                "{one} le présente comme déjà acquis (« {first} »), {other} comme encore à faire (« {second} ») : les deux ne peuvent pas être vrais à la fois.",
                one,
                first,
                other,
                second
            ));
        }
    }
    let alike = strict(table, a.2, b.2);
    let force = |f: &Features| f.terms.iter().any(|&t| table.terms[t as usize] == "binding");
    let turned = a.1.turned || b.1.turned;
    if a.2.negated != b.2.negated && !turned && !force(a.2) && alike >= 700 && a.2.act == b.2.act {
        let (yes, no) = if a.2.negated { (b, a) } else { (a, b) };
        let (one, first, other, second) = quotes(yes.0, no.0);
        return Some(say!(
            "{one} says it is so (“{first}”), {other} says it is not (“{second}”).",
            "{one} l’affirme (« {first} »), {other} le nie (« {second} »).",
            one,
            first,
            other,
            second
        ));
    }
    if a.2.negated == b.2.negated && alike >= 400 && opposites::opposed(&a.1.sides, &b.1.sides) {
        let (one, first, other, second) = quotes(a.0, b.0);
        return Some(say!(
            "{one} says one thing (“{first}”), {other} the opposite (“{second}”): they cannot both be right.",
            "{one} dit une chose (« {first} »), {other} le contraire (« {second} ») : les deux ne peuvent pas être vrais à la fois.",
            one,
            first,
            other,
            second
        ));
    }
    // Two numbers of the same thing, votes left to the votes.
    let counted = |at: ClaimRef| {
        let span = reports.claim(at).span;
        reports.readings[at.report.0 as usize].tallies.iter().any(|t| t.span.overlap(span) > 0)
    };
    if alike >= 500 && !counted(a.0) && !counted(b.0) {
        let (one, other) = (&a.1.counts, &b.1.counts);
        // Of one number each it is clear what they count, though each report has its own word for it.
        let single = one.len() == 1 && other.len() == 1;
        for x in one {
            let same = |y: &&Count| y.thing == x.thing && !x.thing.is_empty() || single && countable(x) && countable(y);
            let given = other.iter().any(|y| y.value == x.value);
            if let Some(y) = other.iter().find(same).filter(|y| !given && !counts::agree(x, y)) {
                let (report, first, report_b, second) = quotes(a.0, b.0);
                return Some(say!(
                    "{report} gives {x} (“{first}”), {report_b} {y} (“{second}”).",
                    "{report} donne {x} (« {first} »), {report_b} {y} (« {second} »).",
                    report,
                    x = x.value,
                    first,
                    report_b,
                    y = y.value,
                    second
                ));
            }
        }
    }
    // One demand of one text, for two things.
    let alone = |f: &Features, g: &Features| {
        let only = f.terms.iter().filter(|t| !g.terms.contains(t));
        only.filter(|&&t| table.kinds[t as usize] >= Weight::Name).copied().collect::<Vec<_>>()
    };
    let (of_a, of_b) = (alone(a.2, b.2), alone(b.2, a.2));
    let word = |list: &[u32]| list.len() == 1 && table.kinds[list[0] as usize] == Weight::Word;
    if shared && a.2.act == Act::Demands && b.2.act == Act::Demands && alike >= 400 && word(&of_a) && word(&of_b) {
        let (one, first, other, second) = quotes(a.0, b.0);
        return Some(say!(
            "{one} has it ask for one thing (“{first}”), {other} for another (“{second}”).",
            "{one} fait demander au texte une chose (« {first} »), {other} une autre (« {second} »).",
            one,
            first,
            other,
            second
        ));
    }
    None
}

/// Whether a number may count the same as another under another word: no share, sum or length of time.
fn countable(count: &Count) -> bool {
    const UNITS: &[&str] = &[
        "",
        "%",
        "$",
        "€",
        "£",
        "°",
        "percent",
        "per",
        "pour",
        "days",
        "weeks",
        "months",
        "years",
        "hours",
        "jours",
        "semaines",
        "mois",
        "ans",
        "heures",
        "dollars",
        "euros",
        "km",
        "kilometres",
        "kilometers",
        "metres",
        "degrees",
        "million",
        "billion",
        "millions",
        "milliards",
        "votes",
        "voix",
        "seats",
        "sieges",
        "to",
    ];
    !UNITS.contains(&count.thing.as_str())
}

/// Who cast the lone vote against, where reports name different people.
pub(super) fn lone_votes(reports: Reports<'_>) -> Option<Finding> {
    let mut named: Vec<(String, Evidence)> = Vec::new();
    for (reading, report) in reports.readings.iter().zip(0..) {
        let text = reports.text(ReportIx(report));
        for sentence in &reading.structure.sentences {
            let body = reading
                .structure
                .blocks
                .get(sentence.block as usize)
                .is_some_and(|b| b.kind != BlockKind::Biography && b.kind.is_body());
            if let Some((name, span)) = body.then(|| lone_vote(sentence.span.of(text))).flatten() {
                let at = sentence.span.start;
                let span = Span::new(at + span.start, at + span.end);
                named.push((name, Evidence { report: ReportIx(report), span }));
            }
        }
    }
    let (first, place) = named.first()?.clone();
    let (second, other) = named.iter().find(|(name, e)| *name != first && e.report != place.report)?.clone();
    let evidence = named.iter().filter(|(n, _)| *n == first || *n == second).map(|(_, e)| *e).collect();
    let explanation = say!(
        "{one} names {first} for the one vote against, {two} names {second}: either they tell of two votes, or one of them is wrong.",
        "{one} attribue l’unique voix contre à {first}, {two} à {second} : soit il s’agit de deux votes, soit l’un des articles se trompe.",
        one = reports.head(place.report),
        first = first.as_str(),
        two = reports.name(other.report),
        second = second.as_str()
    );
    Some(finding(FindingKind::ClaimConflict, Status::Differ, None, None, evidence, explanation))
}

/// The full name a sentence gives for a lone vote against, with the words from the count to the sentence's end.
fn lone_vote(sentence: &str) -> Option<(String, Span)> {
    if !["contre", "against", "oppos", "dissent", " no "].iter().any(|w| sentence.contains(w)) {
        return None;
    }
    let tokens = Tokens::scan(sentence);
    let lone = (0..tokens.len()).find(|&i| {
        matches!(tokens.key(i), "seul" | "seule" | "only" | "lone" | "sole" | "single" | "unique")
            && (i.saturating_sub(2)..=i + 4).any(|k| {
                matches!(
                    tokens.key(k),
                    "contre" | "against" | "opposing" | "dissenting" | "dissenter" | "no" | "opposed" | "opponent"
                )
            })
    })?;
    // Two capitalised words in a row behind the count, or before it ("X cast the lone vote against").
    let name_from = |from: usize, to: usize| {
        (from..to).find(|&i| {
            let name = |k: usize| {
                tokens.get(k).is_some_and(|t| t.capital && t.kind == Kind::Word)
                    && tokens.lexeme(k).claim == 0
                    && tokens.lexeme(k).date == 0
            };
            name(i) && name(i + 1)
        })
    };
    let behind = name_from(lone + 1, tokens.len());
    let first = behind.or_else(|| {
        name_from(0, lone)
            .filter(|_| (lone..lone + 4).any(|k| matches!(tokens.key(k), "vote" | "voice" | "against" | "opponent")))
    })?;
    let mut last = first + 1;
    while tokens.is_mark(last + 1, '-') && tokens.get(last + 2).is_some_and(|t| t.capital) {
        last += 2;
    }
    let name = tokens.span(first, last).of(sentence).to_string();
    Some((name, tokens.span(lone.min(first), tokens.len() - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lone_voters_are_named() {
        for (sentence, want) in [
            ("295 \"pour\", un seul \"contre\", celui de la centriste Jeanne Petit, élue.", Some("Jeanne Petit")),
            (
                "Le texte a eu une seule voix contre ; la sénatrice, Anne Roy-Blanc, parle d'erreur.",
                Some("Anne Roy-Blanc"),
            ),
            ("The lone vote against came from Mary Major.", Some("Mary Major")),
            ("Only one senator spoke.", None),
        ] {
            assert_eq!(lone_vote(sentence).map(|(n, _)| n).as_deref(), want, "{sentence}");
        }
    }
}
