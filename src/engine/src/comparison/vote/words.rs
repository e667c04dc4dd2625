//! Words that tell of a decision, of its motion, and of things that have dates of their own, folded.
//!
//! Sources: the verbs of parliamentary reports in English and French. Leaves counts to `tally::words`.

use crate::tally::Outcome;

/// What a verb says of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// It was taken.
    Taken,
    /// It was taken, with this outcome.
    With(Outcome),
}

impl Decision {
    /// The outcome, if the verb says it.
    pub(super) const fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Taken => None,
            Self::With(outcome) => Some(outcome),
        }
    }
}

/// What the word says of a decision, if it is a verb of decision.
pub(super) fn decision(key: &str) -> Option<Decision> {
    Some(match key {
        "adopted" | "adopts" | "passed" | "passes" | "approved" | "approves" | "endorsed" | "endorses" | "ratified"
        | "ratifies" | "enacted" | "confirmed" | "confirms" | "adopte" | "adoptee" | "adoptes" | "adoptees"
        | "adoptent" | "adopta" | "approuve" | "approuvee" | "approuves" | "approuvees" | "approuvent" | "ratifie"
        | "ratifiee" | "enterine" | "enterinee" | "cleared" | "adoptait" | "adoptaient" | "approuvait"
        | "adopterent" | "approuva" | "adopting" | "approving" | "passing" | "impeached" | "censured"
        | "authorised" | "authorized" | "repealed" | "legalised" | "legalized" => Decision::With(Outcome::Adopted),
        "rejected" | "rejects" | "defeated" | "defeats" | "rejete" | "rejetee" | "rejetes" | "rejetees"
        | "rejettent" | "rejetait" | "rejeta" | "repousse" | "repoussee" => Decision::With(Outcome::Rejected),
        "voted" | "votes" | "vote" | "votee" | "votent" | "votees" | "vota" | "votait" | "votaient" | "voterent"
        | "backed" | "backs" | "supported" | "prononce" | "prononcee" | "prononces" | "soutenu" | "voting" => {
            Decision::Taken
        }
        _ => return None,
    })
}

/// Whether the word tells of a vote by itself, as "backed" does not.
pub(super) fn is_firm(key: &str) -> bool {
    !matches!(
        key,
        "confirmed"
            | "confirms"
            | "backed"
            | "backs"
            | "supported"
            | "soutenu"
            | "passing"
            | "rejected"
            | "rejects"
            | "cleared"
            | "vote"
    )
}

/// Names of what is voted on.
pub(super) fn is_motion(key: &str) -> bool {
    matches!(
        key,
        "resolution"
            | "resolutions"
            | "bill"
            | "motion"
            | "measure"
            | "amendment"
            | "text"
            | "texte"
            | "proposition"
            | "projet"
            | "loi"
            | "law"
            | "act"
            | "budget"
            | "legislation"
            | "amendement"
            | "treaty"
            | "traite"
            | "proposal"
            | "ordinance"
            | "declaration"
            | "deliberation"
            | "plan"
            | "nomination"
            | "articles"
            | "article"
            | "reform"
            | "reforme"
            | "report"
            | "agreement"
            | "accord"
            | "package"
            | "directive"
            | "regulation"
            | "reglement"
            | "deal"
            | "appointment"
    )
}

/// Nouns of the vote itself.
pub(super) fn is_vote_noun(key: &str) -> bool {
    matches!(
        key,
        "vote"
            | "votes"
            | "adoption"
            | "passage"
            | "scrutin"
            | "ballot"
            | "approval"
            | "rejection"
            | "rejet"
            | "appui"
            | "resolution"
            | "motion"
    )
}

/// Words before a verb that leave it to the future, to a wish or to a condition.
pub(super) fn is_unreal(key: &str) -> bool {
    matches!(
        key,
        "will"
            | "would"
            | "should"
            | "could"
            | "must"
            | "may"
            | "might"
            | "can"
            | "to"
            | "if"
            | "whether"
            | "shall"
            | "cannot"
            | "expected"
            | "scheduled"
            | "devra"
            | "doit"
            | "devrait"
            | "va"
            | "pourrait"
            | "peut"
            | "si"
            | "not"
            | "never"
            | "n'"
            | "before"
            | "until"
            | "avant"
            | "unless"
            | "pour"
    )
}

/// Events that have dates of their own: a date beside one of these is not the vote's.
pub(super) fn has_own_date(key: &str) -> bool {
    matches!(
        key,
        "war"
            | "attack"
            | "attacks"
            | "attacked"
            | "offensive"
            | "assault"
            | "aggression"
            | "strike"
            | "strikes"
            | "invasion"
            | "guerre"
            | "attaque"
            | "attaques"
            | "agression"
            | "conflit"
            | "conflict"
            | "ceasefire"
            | "truce"
            | "treve"
            | "introduced"
            | "tabled"
            | "submitted"
            | "filed"
            | "proposed"
            | "depose"
            | "deposee"
            | "deposes"
            | "signed"
            | "signe"
            | "signee"
            | "elected"
            | "elections"
            | "election"
            | "elu"
            | "elue"
            | "born"
            | "ne"
            | "nee"
            | "killed"
            | "died"
            | "arrested"
            | "interview"
            | "article"
            | "summit"
            | "sommet"
            | "agreement"
            | "accord"
            | "blockade"
            | "blocus"
            | "launched"
            | "began"
            | "started"
            | "expires"
            | "effect"
            | "since"
            | "depuis"
            | "occupied"
            | "seized"
            | "wounded"
            | "injured"
            | "shooting"
            | "hearing"
            | "deadline"
            | "published"
            | "publie"
            | "publiee"
    )
}

/// Words that set a date before or after something: the vote did not fall on it.
pub(super) fn sets_apart(words: &str) -> bool {
    let first = words.split(|c: char| !c.is_alphanumeric()).find(|w| !w.is_empty()).unwrap_or("");
    let eve = matches!(crate::fold::fold(words).as_str(), "avant-hier" | "before yesterday" | "day before yesterday");
    !eve && matches!(
        crate::fold::fold(first).as_str(),
        "since"
            | "after"
            | "before"
            | "until"
            | "till"
            | "from"
            | "by"
            | "depuis"
            | "apres"
            | "avant"
            | "des"
            | "jusqu"
    ) || words.starts_with("jusqu")
}
