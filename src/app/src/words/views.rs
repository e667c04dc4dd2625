//! The words of the views that list findings, lay reports beside each other, order time and gather names.

use scrutin_engine::Language;
use scrutin_engine::view::{EventKind, Standing, StripKind, StripMark};

use super::{CLAIMS, FINDINGS, Noun, counted};

/// The words of one language.
pub(crate) struct ViewWords {
    pub(crate) language: Language,
    pub(crate) findings: &'static str,
    pub(crate) findings_lead: &'static str,
    pub(crate) topics: &'static str,
    pub(crate) everything: &'static str,
    pub(crate) where_shown: &'static str,

    pub(crate) beside: &'static str,
    pub(crate) beside_lead: &'static str,
    pub(crate) choose_reports: &'static str,
    pub(crate) beside_caption: &'static str,
    pub(crate) standing: &'static str,
    pub(crate) make_reference: &'static str,
    pub(crate) next_difference: &'static str,
    pub(crate) previous_difference: &'static str,

    pub(crate) time: &'static str,
    pub(crate) time_lead: &'static str,
    pub(crate) time_picture: &'static str,
    pub(crate) folded: &'static str,
    pub(crate) when: &'static str,
    pub(crate) what: &'static str,
    pub(crate) rests_on: &'static str,
    pub(crate) inferred: &'static str,
    pub(crate) without_day: &'static str,
    pub(crate) nothing_dated: &'static str,

    pub(crate) names: &'static str,
    pub(crate) names_lead: &'static str,
    pub(crate) name: &'static str,
    pub(crate) own: &'static str,
    pub(crate) in_quotes: &'static str,
    pub(crate) not_used: &'static str,
    pub(crate) no_names: &'static str,
    pub(crate) about_names: &'static str,

    pub(crate) apparatus: &'static str,
    pub(crate) apparatus_lead: &'static str,
    pub(crate) silent: &'static str,
    pub(crate) silences: &'static str,
    pub(crate) elsewhere: &'static str,
    pub(crate) names_key: &'static str,
    /// Of a table wider than the screen.
    pub(crate) goes_on: &'static str,
    pub(crate) lay_beside: &'static str,
    pub(crate) two_stay: &'static str,
}

/// Sentences that hold numbers or names.
impl ViewWords {
    pub(crate) fn findings_shown(&self, shown: usize, total: usize) -> String {
        format!("{shown} {} {}", self.language.choose("of", "sur"), self.counted(total, FINDINGS))
    }

    fn counted(&self, count: usize, noun: Noun) -> String {
        counted(self.language, count, noun)
    }

    /// Why not all of it is shown; nothing where all is.
    pub(crate) fn first_of(&self, shown: usize, kept: usize) -> Option<String> {
        (shown < kept).then(|| {
            let (shown, kept) = (self.language.figures(shown as u64), self.language.figures(kept as u64));
            match self.language {
                Language::English => {
                    format!("Shown are the first {shown} of {kept}. Filters and search lead to the others.")
                }
                Language::French => {
                    format!("Voici les {shown} premiers sur {kept}. Les filtres et la recherche mènent aux autres.")
                }
            }
        })
    }

    pub(crate) const fn of_standing(&self, standing: Standing) -> (&'static str, &'static str) {
        let l = self.language;
        match standing {
            Standing::All => ("●", l.choose("in all", "dans tous")),
            Standing::Some => ("◐", l.choose("in some", "dans certains")),
            Standing::One => ("○", l.choose("in one only", "dans un seul")),
            Standing::Conflict => ("≠", l.choose("in conflict", "contradictoire")),
        }
    }

    pub(crate) const fn event(&self, kind: EventKind) -> &'static str {
        let l = self.language;
        match kind {
            EventKind::Vote => "vote",
            EventKind::Published => l.choose("published", "publié"),
            EventKind::ToldOf => l.choose("mentioned", "mentionné"),
        }
    }

    /// What a strip shows, for those who do not see it.
    pub(crate) fn strip(&self, marks: &[StripMark]) -> String {
        let count = |kind: StripKind| marks.iter().filter(|mark| mark.kind == kind).count();
        let (alone, shared, differs) = (count(StripKind::Alone), count(StripKind::Shared), count(StripKind::Differs));
        let claims = self.counted(alone + shared + differs, CLAIMS);
        let counts = self.counted(count(StripKind::Tally), (["count", "counts"], ["décompte", "décomptes"]));
        match self.language {
            Language::English => {
                format!("{claims}: {shared} shared, {differs} in conflict, {alone} here alone; {counts}")
            }
            Language::French => {
                format!("{claims} : partagées {shared}, contradictoires {differs}, ici seulement {alone} ; {counts}")
            }
        }
    }

    /// Which of the differences is shown.
    pub(crate) fn difference_of(&self, at: Option<usize>, count: usize) -> String {
        match (at, count) {
            (_, 0) => self
                .language
                .choose(
                    "No report here differs in what another says, too.",
                    "Aucun article ne diffère ici dans ce qu’un autre dit aussi.",
                )
                .to_owned(),
            (None, count) => self.counted(count, (["difference", "differences"], ["divergence", "divergences"])),
            (Some(at), count) => format!("{} {} {count}", at + 1, self.language.choose("of", "sur")),
        }
    }

    pub(crate) fn event_said(&self, when: &str, kind: EventKind, what: &str) -> String {
        match self.language {
            Language::English => format!("{when}, {}: {what}", self.event(kind)),
            Language::French => format!("{when}, {}\u{a0}: {what}", self.event(kind)),
        }
    }

    pub(crate) fn uses_of(&self, name: &str, count: usize) -> String {
        let uses = self.counted(count, (["use", "uses"], ["emploi", "emplois"]));
        match self.language {
            Language::English => format!("“{name}”: {uses}"),
            Language::French => format!("« {name} » : {uses}"),
        }
    }

    pub(crate) fn use_counts(&self, own: usize, quoted: usize) -> String {
        match self.language {
            Language::English => format!("{own} outside quotation marks, {quoted} inside"),
            Language::French => format!("{own} hors guillemets, {quoted} entre guillemets"),
        }
    }

    pub(crate) fn silent_only(&self, report: &str) -> String {
        match self.language {
            Language::English => format!("Only what {report} is silent on"),
            Language::French => format!("Seulement ce qui est passé sous silence par {report}"),
        }
    }
}

pub(super) static ENGLISH: ViewWords = ViewWords {
    language: Language::English,
    findings: "Findings",
    findings_lead: "Everything the comparison found, each with the words it rests on.",
    topics: "What the findings are about",
    everything: "everything",
    where_shown: "See it in its place",

    beside: "Side by side",
    beside_lead: "Two reports or more, claim by claim, in the order of the first. Marked are the words the first report does not have; a strip shows where in its text a report has claims and counts: the higher, the more reports are concerned.",
    choose_reports: "Which reports",
    beside_caption: "What each chosen report says of each claim",
    standing: "Said",
    make_reference: "Put first",
    next_difference: "Next difference",
    previous_difference: "Previous difference",

    time: "Timeline",
    time_lead: "Votes, publications and the days the reports mention. A hollow sign is a day that was inferred; the table says from what.",
    time_picture: "The events in the order of time; the same as the table below",
    folded: "Time without any event is folded away at each ⋯.",
    when: "When",
    what: "What",
    rests_on: "It rests on",
    inferred: "inferred",
    without_day: "Without a day",
    nothing_dated: "Nothing here has a day.",

    names: "Names",
    names_lead: "Which report uses which name for the same thing, inside or outside quotation marks. Choose a name to read every use of it.",
    name: "Name",
    own: "outside quotation marks",
    in_quotes: "in quotation marks",
    not_used: "not used",
    no_names: "The reports come without a list of names that denote one thing. Such a list stands in corpus.toml.",
    about_names: "Found about names",

    apparatus: "Where the reports vary",
    apparatus_lead: "The reading of the reference, or of most reports, first; then the others, with the reports that have them.",
    silent: "silent:",
    silences: "what it omits",
    elsewhere: "other vote",
    names_key: "What the signs mean",
    goes_on: "The table goes on to the side →",
    lay_beside: "Lay these reports side by side",
    two_stay: "Two reports have to stay",
};

pub(super) static FRENCH: ViewWords = ViewWords {
    language: Language::French,
    findings: "Constats",
    findings_lead: "Tout ce que la comparaison a trouvé, chaque constat avec les mots sur lesquels il repose.",
    topics: "Sur quoi portent les constats",
    everything: "tout",
    where_shown: "Le voir à sa place",

    beside: "Côte à côte",
    beside_lead: "Deux articles ou plus, affirmation par affirmation, dans l’ordre du premier. Sont marqués les mots que le premier article n’a pas ; une bande montre où, dans son texte, un article a des affirmations et des décomptes : plus elle est haute, plus d’articles sont concernés.",
    choose_reports: "Quels articles",
    beside_caption: "Ce que chaque article choisi dit de chaque affirmation",
    standing: "Dit",
    make_reference: "Mettre en premier",
    next_difference: "Divergence suivante",
    previous_difference: "Divergence précédente",

    time: "Chronologie",
    time_lead: "Les votes, les publications et les jours que mentionnent les articles. Un signe creux est un jour déduit ; le tableau dit de quoi.",
    time_picture: "Les événements dans l’ordre du temps ; la même chose que le tableau ci-dessous",
    folded: "Le temps sans événement est replié à chaque ⋯.",
    when: "Quand",
    what: "Quoi",
    rests_on: "Repose sur",
    inferred: "déduit",
    without_day: "Sans jour",
    nothing_dated: "Rien ici n’a de jour.",

    names: "Noms",
    names_lead: "Quel article emploie quel nom pour la même chose, entre guillemets ou non. Choisissez un nom pour en lire tous les emplois.",
    name: "Nom",
    own: "hors guillemets",
    in_quotes: "entre guillemets",
    not_used: "non employé",
    no_names: "Les articles viennent sans liste de noms qui désignent une même chose. Une telle liste se trouve dans corpus.toml.",
    about_names: "Constats sur les noms",

    apparatus: "Là où les articles varient",
    apparatus_lead: "La leçon de la référence, ou de la plupart des articles, d’abord ; puis les autres, avec les articles qui les portent.",
    silent: "muets :",
    silences: "ce qu’il omet",
    elsewhere: "autre vote",
    names_key: "Ce que les signes veulent dire",
    goes_on: "Le tableau continue sur le côté →",
    lay_beside: "Mettre ces articles côte à côte",
    two_stay: "Deux articles doivent rester",
};
