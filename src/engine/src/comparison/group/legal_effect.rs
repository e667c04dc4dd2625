//! Whether a text binds: reports that say it does or allows something, against reports that say it does not.
//!
//! Read from the claims' own words, in English and French. Compared among the reports of one vote; where no vote
//! is known, among all. Leaves other conflicts to [`super::conflict`].

use super::evidence::{Reports, finding};
use crate::claim::words::DOCUMENT;
use crate::comparison::said::{Said, say};
use crate::comparison::{Evidence, Finding, FindingKind, GroupIx, ReportIx, Status, Vote, VoteIx};
use crate::language::Language;
use crate::order::Order as _;
use crate::span::Span;
use crate::tokens::Tokens;

/// What a passage says of the force of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Force {
    /// It obliges, allows, or is a law.
    Binds,
    /// It recommends, or is a symbol.
    DoesNotBind,
}

/// Findings about the force of the texts voted on.
pub(super) fn find(
    reports: Reports<'_>,
    votes: &[Vote],
    group_of: impl Fn(Evidence) -> Option<GroupIx>,
) -> Vec<Finding> {
    let said: Vec<(Evidence, Force)> =
        (0..reports.readings.len() as u32).flat_map(|report| of_report(reports, ReportIx(report))).collect();
    let mut findings = Vec::new();
    let main: Vec<(u32, &Vote)> = (0..).zip(votes).filter(|(_, v)| !v.background).collect();
    // Reports that no vote joins, and no day or body tells apart, are of one text.
    let (mut joined, mut days, mut bodies) = (Vec::new(), Vec::new(), Vec::new());
    for (_, vote) in &main {
        if vote.reports.len() > 1 {
            joined.extend(vote.reports.iter().map(|r| r.report));
        } else if vote.reports.iter().any(|r| said.binary_search_by_key(&r.report, |(e, _)| e.report).is_ok()) {
            days.extend(vote.date);
            bodies.extend(vote.body.as_ref().map(|body| body.in_language(Language::English)));
        }
    }
    joined.order();
    days.order();
    days.dedup();
    bodies.order_by_key(|b| b.len());
    // "Senate" may be the "French Senate".
    let one_body = bodies.windows(2).all(|pair| pair[1].contains(pair[0]));
    let told: Vec<&(u32, &Vote)> = main.iter().filter(|(_, v)| v.reports.len() > 1).collect();
    if let ([(ix, vote)], true) = (told.as_slice(), one_body)
        && days.iter().all(|&day| vote.date.is_none_or(|d| d == day))
    {
        // One vote, and nothing that tells of another.
        findings.extend(compare(reports, Some(VoteIx(*ix)), &said, &group_of));
        return findings;
    }
    for (ix, vote) in told {
        let of_vote: Vec<(Evidence, Force)> =
            said.iter().filter(|(e, _)| vote.reports.iter().any(|r| r.report == e.report)).copied().collect();
        findings.extend(compare(reports, Some(VoteIx(*ix)), &of_vote, &group_of));
    }
    if days.len() <= 1 && one_body {
        let rest: Vec<(Evidence, Force)> =
            said.iter().filter(|(e, _)| joined.binary_search(&e.report).is_err()).copied().collect();
        findings.extend(compare(reports, None, &rest, &group_of));
    }
    findings
}

fn compare(
    reports: Reports<'_>,
    vote: Option<VoteIx>,
    said: &[(Evidence, Force)],
    group_of: impl Fn(Evidence) -> Option<GroupIx>,
) -> Option<Finding> {
    let of = |force| said.iter().filter(move |(_, f)| *f == force).map(|(e, _)| *e).collect::<Vec<_>>();
    let (binds, free) = (of(Force::Binds), of(Force::DoesNotBind));
    let mut evidence: Vec<Evidence> = said.iter().map(|(e, _)| *e).collect();
    let quote = |e: &Evidence| reports.short(e.report, e.span);
    // By report id, so that the order of the reports does not matter.
    let id = |e: &Evidence| &reports.corpus.reports[e.report.0 as usize].id;
    let grouped = free.iter().filter_map(|e| group_of(*e).map(|g| (id(e), e.span.start, g)));
    let group = grouped.min_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1))).map(|g| g.2);
    if !binds.is_empty() && !free.is_empty() {
        // The first two of different reports are shown first.
        let pair = binds.iter().find_map(|e| free.iter().find(|f| f.report != e.report).map(|f| (e, f)));
        let (bound, loose) = pair?;
        evidence.splice(0..0, [*bound, *loose]);
        let explanation = say!(
            "{one} writes as if the text had legal effect (“{first}”); {other} says it binds nobody (“{second}”).",
            "{one} écrit comme si le texte avait un effet juridique (« {first} ») ; {other} dit qu’il n’engage personne (« {second} »).",
            one = reports.head(bound.report),
            first = quote(bound),
            other = reports.name(loose.report),
            second = quote(loose)
        );
        return Some(finding(FindingKind::LegalEffect, Status::Differ, vote, group, evidence, explanation));
    }
    let mut who: Vec<ReportIx> = free.iter().map(|e| e.report).collect();
    who.dedup();
    (who.len() > 1).then(|| {
        let all = if who.len() == 2 { Said::new("both", "tous deux") } else { Said::new("all", "tous") };
        let explanation = say!(
            "{names} {all} say that the text binds nobody (“{quoted}”).",
            "Le texte n’engage personne : {names} le disent {all} (« {quoted} »).",
            names = reports.names(&who),
            all,
            quoted = quote(&free[0])
        );
        finding(FindingKind::LegalEffect, Status::Agree, vote, group, evidence, explanation)
    })
}

/// What one report says of the force of the text: one passage a kind, the tightest.
fn of_report(reports: Reports<'_>, report: ReportIx) -> Vec<(Evidence, Force)> {
    let text = reports.text(report);
    let mut best: [Option<Span>; 2] = [None, None];
    let reading = &reports.readings[report.0 as usize];
    for sentence in &reading.structure.sentences {
        if !reading.structure.blocks.get(sentence.block as usize).is_some_and(|b| b.kind.is_body()) {
            continue;
        }
        let Some((force, word)) = force(sentence.span.of(text)) else { continue };
        let word = Span::new(sentence.span.start + word.start, sentence.span.start + word.end);
        let from = reading.claims.partition_point(|c| c.span.start < sentence.span.start);
        // The shortest claim around the word says it best.
        let claims = reading.claims[from..].iter().take_while(|c| c.span.start < sentence.span.end);
        let around = claims.filter(|c| c.span.contains(word)).map(|c| c.span).min_by_key(|s| (s.len(), s.start));
        let slot = &mut best[usize::from(force == Force::DoesNotBind)];
        if slot.is_none() {
            *slot = Some(around.unwrap_or(sentence.span));
        }
    }
    let [binds, free] = best;
    let mut said = Vec::new();
    said.extend(binds.map(|span| (Evidence { report, span }, Force::Binds)));
    said.extend(free.map(|span| (Evidence { report, span }, Force::DoesNotBind)));
    said
}

/// Texts that are agreed, not voted on.
const OTHERS: &[&str] = &[
    "accord",
    "accords",
    "agreement",
    "agreements",
    "treaty",
    "treaties",
    "traite",
    "traites",
    "pact",
    "pacte",
    "deal",
    "convention",
    "contract",
    "contrat",
];
/// Beginnings of words for what is done to the text voted on.
const ADOPTS: &[&str] =
    &["adopt", "pass", "approv", "approuv", "vote", "vota", "back", "endors", "carri", "reject", "rejet"];

/// What a sentence says of the force of the text it speaks of, if it does, and the word that says it.
fn force(sentence: &str) -> Option<(Force, Span)> {
    // Most sentences are out before they are cut into words.
    const SIGNS: &[&str] = &[
        "bind",
        "contraign",
        "ymbol",
        "ecomm",
        "lets ",
        "allow",
        "utori",
        "uthori",
        "ermet",
        "ermit",
        "mpower",
        "nabl",
        "blig",
        "equir",
        "ompel",
        "orces",
        "draft",
        "dvisory",
        "onsult",
        "egal",
        "uridi",
        "engage",
        "commits",
        " lie ",
    ];
    if !SIGNS.iter().any(|sign| sentence.contains(sign)) {
        return None;
    }
    let tokens = Tokens::scan(sentence);
    let key = |i: usize| tokens.key(i);
    // A court's order is a text too.
    let document = |i: usize| {
        tokens.lexeme(i).claim & DOCUMENT != 0
            || matches!(
                key(i),
                "order"
                    | "orders"
                    | "judgment"
                    | "judgement"
                    | "verdict"
                    | "vote"
                    | "arret"
                    | "jugement"
                    | "ordonnance"
                    | "opinion"
                    | "avis"
            )
    };
    let about = (0..tokens.len()).any(document);
    // What the text is about may bind as well: "to end an agreement that lets", "to repeal a law that requires".
    let other = |i: usize| {
        OTHERS.contains(&key(i))
            || i > 3
                && (i.saturating_sub(3)..i).any(|k| matches!(key(k), "a" | "an" | "un" | "une"))
                && !(i.saturating_sub(6)..i).any(|k| ADOPTS.iter().any(|stem| key(k).starts_with(stem)))
    };
    let voted_on =
        |at: std::ops::Range<usize>| at.clone().any(document) && !at.clone().any(|i| document(i) && other(i));
    for i in 0..tokens.len() {
        let before = |n: usize, list: &[&str]| (i.saturating_sub(n)..i).any(|k| list.contains(&key(k)));
        let after = |n: usize, list: &[&str]| (i + 1..=i + n).any(|k| list.contains(&key(k)));
        let found = |force| Some((force, tokens.span(i, i)));
        match key(i) {
            "non-binding" | "nonbinding" => return found(Force::DoesNotBind),
            "binding" | "contraignant" | "contraignante" | "contraignants" => {
                let denied = before(
                    5,
                    &["non", "not", "no", "without", "pas", "sans", "isn't", "never", "aucun", "aucune", "n'", "ne"],
                );
                let legal = about || before(2, &["legally", "juridiquement"]) || after(2, &["force", "effect"]);
                if denied {
                    return found(Force::DoesNotBind);
                }
                if legal && key(i) != "contraignants" && !after(2, OTHERS) {
                    return found(Force::Binds);
                }
            }
            "binds" | "lie" | "engage" | "commits" if after(2, &["nobody", "no", "noone", "personne", "rien"]) => {
                return found(Force::DoesNotBind);
            }
            "recommendation" | "recommandation"
                if about
                    && before(6, &["is", "only", "est", "simple", "mere", "merely", "qu'", "just"])
                    && !after(4, &["asks", "calls"]) =>
            {
                return found(Force::DoesNotBind);
            }
            // "devoid of any binding force", "n'oblige personne"
            "oblige" | "obliges" if after(2, &["nobody", "no", "personne"]) => return found(Force::DoesNotBind),
            "symbolic" | "symbolique" | "symbole" | "advisory" | "consultatif" | "consultative"
                if about || before(4, &["valeur", "value", "purely", "largely", "portee", "only"]) =>
            {
                return found(Force::DoesNotBind);
            }
            "force" | "effect" | "value" | "weight" | "valeur" | "effet" | "portee"
                if (before(4, &["legal", "legally", "binding"])
                    || after(
                        2,
                        &["juridique", "legale", "normative", "obligatoire", "contraignante", "contraignant"],
                    ))
                    && before(
                        5,
                        &[
                            "no",
                            "without",
                            "not",
                            "aucun",
                            "aucune",
                            "sans",
                            "lacks",
                            "pas",
                            "devoid",
                            "depourvue",
                            "depourvu",
                            "denue",
                            "denuee",
                            "toute",
                        ],
                    ) =>
            {
                return found(Force::DoesNotBind);
            }
            // "a resolution that lets France impose", "le texte autorise le gouvernement à".
            "lets" | "allows" | "allowing" | "authorises" | "authorizes" | "authorising" | "authorizing"
            | "permits" | "permitting" | "empowers" | "empowering" | "enables" | "enabling" | "obliges"
            | "obliging" | "requires" | "requiring" | "compels" | "forces" | "permet" | "autorise" | "oblige"
            | "contraint" | "permettant" | "autorisant" | "obligeant"
                if voted_on(i.saturating_sub(3)..i) && !before(3, &["not", "ne", "n'"]) =>
            {
                return found(Force::Binds);
            }
            "draft" if key(i + 1) == "law" => return found(Force::Binds),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn force_is_read() {
        for (clause, want) in [
            ("A resolution that lets the state buy rails", Some(Force::Binds)),
            ("The text allows the mayor to close roads", Some(Force::Binds)),
            ("The motion is legally binding", Some(Force::Binds)),
            ("the non-binding resolution", Some(Force::DoesNotBind)),
            ("The resolution, which bears no legal binding", Some(Force::DoesNotBind)),
            ("this is a recommendation without binding legal force", Some(Force::DoesNotBind)),
            ("Décompte du texte, non contraignant", Some(Force::DoesNotBind)),
            ("Le texte, qui n'a qu'une valeur de symbole", Some(Force::DoesNotBind)),
            ("the document is only a recommendation and binds no one", Some(Force::DoesNotBind)),
            ("The law allows nothing of the kind, he said", Some(Force::Binds)),
            ("The senate passed a resolution that lets the state buy rails", Some(Force::Binds)),
            ("It voted to end a defence agreement that lets soldiers train there", None),
            ("It asks Georgia to repeal a law that requires groups to register", None),
            ("It asks Peru to stop pending a binding accord", None),
            ("He lets the cat out", None),
        ] {
            assert_eq!(force(clause).map(|(f, _)| f), want, "{clause}");
        }
    }
}
