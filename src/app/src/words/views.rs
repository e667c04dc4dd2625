//! The words of the views that list findings, lay reports beside each other, order time and gather names.

use scrutin_engine::view::{EventKind, Standing, StripKind, StripMark};

use super::counted;

/// The words of one language.
pub(crate) struct ViewWords {
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
    pub(crate) lay_beside: &'static str,
    pub(crate) two_stay: &'static str,
}

/// Sentences that hold numbers or names.
#[expect(clippy::unused_self, reason = "another language answers otherwise")]
impl ViewWords {
    pub(crate) fn findings_shown(&self, shown: usize, total: usize) -> String {
        format!("{shown} of {}", counted(total, "finding", "findings"))
    }

    /// Why not all of it is shown; nothing where all is.
    pub(crate) fn first_of(&self, shown: usize, kept: usize) -> Option<String> {
        (shown < kept).then(|| format!("Shown are the first {shown} of {kept}. Filters and search lead to the others."))
    }

    pub(crate) const fn of_standing(&self, standing: Standing) -> (&'static str, &'static str) {
        match standing {
            Standing::All => ("●", "in all"),
            Standing::Some => ("◐", "in some"),
            Standing::One => ("○", "in one only"),
            Standing::Conflict => ("≠", "in conflict"),
        }
    }

    pub(crate) const fn event(&self, kind: EventKind) -> &'static str {
        match kind {
            EventKind::Vote => "vote",
            EventKind::Published => "published",
            EventKind::ToldOf => "mentioned",
        }
    }

    /// What a strip shows, for those who do not see it.
    pub(crate) fn strip(&self, marks: &[StripMark]) -> String {
        let count = |kind: StripKind| marks.iter().filter(|mark| mark.kind == kind).count();
        let (alone, shared, differs) = (count(StripKind::Alone), count(StripKind::Shared), count(StripKind::Differs));
        format!(
            "{}: {shared} shared, {differs} in conflict, {alone} here alone; {}",
            counted(alone + shared + differs, "claim", "claims"),
            counted(count(StripKind::Tally), "count", "counts")
        )
    }

    pub(crate) fn uses_of(&self, name: &str, count: usize) -> String {
        format!("“{name}”: {}", counted(count, "use", "uses"))
    }

    pub(crate) fn use_counts(&self, own: usize, quoted: usize) -> String {
        format!("{own} outside quotation marks, {quoted} inside")
    }

    pub(crate) fn silent_only(&self, report: &str) -> String {
        format!("Only what {report} is silent on")
    }
}

pub(super) static ENGLISH: ViewWords = ViewWords {
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
    lay_beside: "Lay these reports side by side",
    two_stay: "Two reports have to stay",
};
