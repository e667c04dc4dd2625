//! The words in which views name kinds, acts, states and days.
//!
//! Each in every language of the interface, side by side. Leaves whole sentences to the findings.

use crate::address::Topic;
use crate::claim::Act;
use crate::comparison::{Finding, FindingKind, Status};
use crate::date::Day;
use crate::language::Language;
use crate::reading::{Warning, WarningKind};
use crate::tally::{Outcome, Qualifier};

/// A day in words: "15 November 2022", "1er janvier 2022".
pub fn day_in_words(day: Day, language: Language) -> String {
    let first = if day.day == 1 { language.choose("", "er") } else { "" };
    format!("{}{first} {}", day.day, month_in_words(day, language))
}

/// The month of a day in words: "November 2022".
pub(super) fn month_in_words(day: Day, language: Language) -> String {
    format!("{} {}", language.month(day.month), day.year)
}

/// A day, or what is said where evidence fixes none.
pub(super) fn day_or_open(day: Option<Day>, language: Language) -> String {
    day.map_or_else(|| language.choose("date open", "date incertaine").to_string(), |day| day_in_words(day, language))
}

/// First and last day: "13 September 2022 to 14 September 2022".
pub(super) fn days_in_words([first, last]: [Day; 2], language: Language) -> String {
    format!("{} {} {}", day_in_words(first, language), language.choose("to", "au"), day_in_words(last, language))
}

/// What is counted about a vote, in words: for, against, abstaining, not voting, voters.
pub(super) const fn counted_in_words(language: Language) -> [&'static str; 5] {
    language.choose(
        ["for", "against", "abstaining", "not voting", "voters"],
        ["pour", "contre", "abstentions", "non-votants", "votants"],
    )
}
/// Why a reading is in doubt. A reading gives its reasons in English; in French its kind of doubt is said.
pub(super) fn doubt_in_words(doubt: &Warning, language: Language) -> &str {
    let french = match doubt.kind {
        WarningKind::UnbalancedQuote => "ce guillemet n’a pas son pendant dans le paragraphe",
        WarningKind::HiddenCharacters => {
            "le texte contient des caractères qu’on ne voit pas ou qui changent le sens de lecture"
        }
        WarningKind::Empty => "le texte ne contient aucun mot",
        WarningKind::CutOff => "le passage semble coupé",
        WarningKind::ImpossibleDate => "ce jour n’existe pas dans ce mois",
    };
    language.choose(&doubt.reason, french)
}

/// The kind of a finding, in words.
pub const fn kind_in_words(kind: FindingKind, language: Language) -> &'static str {
    match kind {
        FindingKind::DifferentVotes => language.choose("Different votes", "Votes différents"),
        FindingKind::Tally => language.choose("Count", "Décompte"),
        FindingKind::Arithmetic => language.choose("Arithmetic", "Calcul"),
        FindingKind::Denominator => language.choose("Counted out of", "Base du décompte"),
        FindingKind::Unstated => language.choose("Left unstated", "Passé sous silence"),
        FindingKind::Qualifier => language.choose("Word for the majority", "Mot pour la majorité"),
        FindingKind::Date => "Date",
        FindingKind::LegalEffect => language.choose("Legal effect", "Effet juridique"),
        FindingKind::ClaimConflict => language.choose("Conflict", "Contradiction"),
        FindingKind::Attribution => language.choose("Who says it", "Qui le dit"),
        FindingKind::Wording => language.choose("Wording", "Formulation"),
        FindingKind::NameVariant => language.choose("Names", "Noms"),
        FindingKind::SharedOrigin => language.choose("Shared origin", "Origine commune"),
    }
}

/// What findings are about, in words.
pub(super) const fn topic_in_words(topic: Topic, language: Language) -> &'static str {
    match topic {
        Topic::Kind(kind) => kind_in_words(kind, language),
        Topic::Title => language.choose("In a title", "Dans un titre"),
    }
}

/// What a finding comes to, in a word or two. That counts belong to different votes is no agreement of theirs.
pub fn verdict_in_words(finding: &Finding, language: Language) -> &'static str {
    match finding.status {
        Status::Agree if finding.kind == FindingKind::DifferentVotes => {
            language.choose("no conflict", "pas de contradiction")
        }
        Status::Agree => language.choose("agree", "concordent"),
        Status::Differ => language.choose("differ", "divergent"),
        Status::Silent => language.choose("silent", "silence"),
        Status::Impossible => language.choose("cannot be", "impossible"),
    }
}

/// What a claim does, in a word.
pub(super) const fn act_in_words(act: Act, language: Language) -> &'static str {
    match act {
        Act::States => language.choose("states", "affirme"),
        Act::Reports => language.choose("reports", "rapporte"),
        Act::Demands => language.choose("demands", "demande"),
        Act::Condemns => language.choose("condemns", "condamne"),
        Act::Supports => language.choose("supports", "soutient"),
        Act::Denies => language.choose("denies", "nie"),
        Act::Affirms => language.choose("affirms", "réaffirme"),
        Act::Decides => language.choose("decides", "décide"),
        Act::Warns => language.choose("warns", "avertit"),
        Act::Promises => language.choose("promises", "promet"),
        Act::Accuses => language.choose("accuses", "accuse"),
    }
}

/// A qualifier, in words.
pub(super) const fn qualifier_in_words(qualifier: Qualifier, language: Language) -> &'static str {
    match qualifier {
        Qualifier::Unanimous => language.choose("unanimous", "à l’unanimité"),
        Qualifier::NearUnanimous => language.choose("nearly unanimous", "à la quasi-unanimité"),
        Qualifier::Overwhelming => language.choose("overwhelming majority", "majorité écrasante"),
        Qualifier::Majority => language.choose("majority", "majorité"),
        Qualifier::Voice => language.choose("not counted (by voice)", "sans décompte (à main levée ou de vive voix)"),
    }
}

/// An outcome, in a word.
pub(super) const fn outcome_in_words(outcome: Outcome, language: Language) -> &'static str {
    match outcome {
        Outcome::Adopted => language.choose("adopted", "adopté"),
        Outcome::Rejected => language.choose("rejected", "rejeté"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, French};

    #[test]
    fn days_are_said_as_each_language_says_them() {
        for (day, english, french) in [
            ("2022-11-15", "15 November 2022", "15 novembre 2022"),
            ("2024-01-01", "1 January 2024", "1er janvier 2024"),
            ("2024-08-21", "21 August 2024", "21 août 2024"),
        ] {
            let day = Day::parse(day).expect("a day");
            assert_eq!((day_in_words(day, English), day_in_words(day, French)), (english.into(), french.into()));
        }
        let days = ["2022-09-01", "2022-09-14"].map(|day| Day::parse(day).expect("a day"));
        assert_eq!(days_in_words(days, French), "1er septembre 2022 au 14 septembre 2022");
        assert_eq!(day_or_open(None, French), "date incertaine");
    }

    #[test]
    fn doubts_are_said_in_both() {
        let reading = crate::read("He said “no on 31 June.");
        let said =
            |language| -> Vec<&str> { reading.warnings.iter().map(|doubt| doubt_in_words(doubt, language)).collect() };
        assert_eq!(
            said(English),
            [
                "this quotation mark opens a quotation that is not closed in its paragraph",
                "there is no day 31 in that month, which has 30"
            ]
        );
        assert_eq!(
            said(French),
            ["ce guillemet n’a pas son pendant dans le paragraphe", "ce jour n’existe pas dans ce mois"]
        );
    }

    #[test]
    fn no_word_is_missing_or_the_same_in_french() {
        let same = ["Date"];
        let kinds = FindingKind::ALL.map(|kind| [kind_in_words(kind, English), kind_in_words(kind, French)]);
        let acts = Act::ALL.map(|act| [act_in_words(act, English), act_in_words(act, French)]);
        let statuses = [Status::Agree, Status::Differ, Status::Silent, Status::Impossible].map(|status| {
            let finding = Finding {
                kind: FindingKind::Tally,
                status,
                vote: None,
                group: None,
                reports: Vec::new(),
                evidence: Vec::new(),
                explanation: crate::comparison::Said::default(),
            };
            [verdict_in_words(&finding, English), verdict_in_words(&finding, French)]
        });
        for [english, french] in kinds.into_iter().chain(acts).chain(statuses) {
            assert!(!french.is_empty() && (english != french || same.contains(&english)), "{english}: {french}");
        }
    }
}
