//! The words of the everyday tools: taking a view away, quoting, moving about by keys.

use scrutin_engine::export::{Format, Unit};
use scrutin_engine::view::{Destination, Way};

use super::counted;

/// The words of one language.
pub(crate) struct ToolWords {
    pub(crate) take: &'static str,
    pub(crate) take_hint: &'static str,
    pub(crate) take_lead: &'static str,
    pub(crate) download: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) print: &'static str,
    pub(crate) print_hint: &'static str,
    pub(crate) print_foot: &'static str,
    pub(crate) by_hand: &'static str,
    pub(crate) link_copied: &'static str,
    pub(crate) text_copied: &'static str,
    pub(crate) citation: &'static str,
    pub(crate) citation_copied: &'static str,
    pub(crate) cite: &'static str,
    pub(crate) search_help: &'static str,
    pub(crate) published: &'static str,
    pub(crate) histogram: &'static str,
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    pub(crate) any_day: &'static str,
    pub(crate) all_days: &'static str,
    pub(crate) not_stated: &'static str,
    pub(crate) as_words: &'static str,
    pub(crate) all_of: &'static str,
    pub(crate) go_to: &'static str,
    pub(crate) go_to_hint: &'static str,
    pub(crate) palette: &'static str,
    pub(crate) palette_field: &'static str,
    pub(crate) palette_hint: &'static str,
    pub(crate) shortcuts: &'static str,
    pub(crate) keys_on: &'static str,
    pub(crate) keys_note: &'static str,
    /// Each key, and what it does.
    pub(crate) keys: &'static [(&'static str, &'static str)],
    pub(crate) previous_finding: &'static str,
    pub(crate) next_finding: &'static str,
    pub(crate) findings_bar: &'static str,
    pub(crate) marked_here: &'static str,
    pub(crate) your_passage: &'static str,
    pub(crate) link_here: &'static str,
    pub(crate) copy_link_here: &'static str,
}

/// Sentences that hold numbers or names.
#[expect(clippy::unused_self, reason = "another language answers otherwise")]
impl ToolWords {
    /// What a format is good for.
    pub(crate) const fn format(&self, format: Format) -> &'static str {
        match format {
            Format::Csv => "the main table, for a spreadsheet; cells that would run as a formula are made harmless",
            Format::Json => "all tables, for programs; what is not stated is null",
            Format::Markdown => "all tables, to be read or pasted",
            Format::Dossier => "a page of its own: quotes, sources, fingerprint and link",
            Format::BibTex | Format::Ris | Format::CslJson => "the reports as sources, for a reference manager",
            Format::Annotations => "the marked passages, as the W3C writes annotations",
        }
    }

    /// How much a file would hold.
    pub(crate) fn holds(&self, count: usize, unit: Unit) -> String {
        match unit {
            Unit::Row => counted(count, "row", "rows"),
            Unit::RowOfAll => counted(count, "row in all", "rows in all"),
            Unit::Quote => counted(count, "quote", "quotes"),
            Unit::Source => counted(count, "source", "sources"),
            Unit::Passage => counted(count, "passage", "passages"),
        }
    }

    pub(crate) const fn kind(&self, kind: Destination) -> &'static str {
        match kind {
            Destination::View => "view",
            Destination::Question => "question",
            Destination::Vote => "vote",
            Destination::Report => "report",
        }
    }

    pub(crate) const fn way(&self, way: Way) -> &'static str {
        match way {
            Way::Any => "any",
            Way::All => "all",
            Way::None => "none",
        }
    }

    pub(crate) fn ways(&self, facet: &str) -> String {
        format!("{facet}: which of those chosen")
    }

    pub(crate) fn bar(&self, time: &str, count: usize) -> String {
        format!("{time}: {}", counted(count, "claim", "claims"))
    }

    pub(crate) fn rows_left(&self, left: usize) -> String {
        format!("Show more ({left} left)")
    }

    pub(crate) fn columns_shown(&self, shown: usize, of: usize) -> String {
        format!(
            "{shown} of {of} reports stand here as columns: those that say most of what is kept. A filter by report brings others."
        )
    }

    pub(crate) fn values_left_out(&self, count: usize) -> String {
        format!("{count} more; a search finds them")
    }

    /// How many goals fit; from `most` on there may be more.
    pub(crate) fn goals(&self, count: usize, most: usize) -> String {
        match count {
            0 => "Nothing here is called so.".to_owned(),
            count if count < most => counted(count, "place", "places"),
            _ => format!("the first {most}; type to find the others"),
        }
    }

    pub(crate) fn finding_of(&self, at: Option<usize>, count: usize) -> String {
        match (at, count) {
            (_, 0) => "No finding has words in this text.".to_owned(),
            (None, count) => counted(count, "place", "places"),
            (Some(at), count) => format!("{} of {count}", at + 1),
        }
    }

    pub(crate) fn saved(&self, name: &str) -> String {
        format!("Saved: {name}")
    }

    pub(crate) fn in_format(&self, verb: &str, format: Format) -> String {
        format!("{verb}: {}", format.label())
    }
}

pub(super) static ENGLISH: ToolWords = ToolWords {
    take: "Take it with you",
    take_hint: "Saves or copies exactly this view",
    take_lead: "Every file holds exactly what this view shows, with its filters, the fingerprint of the reports and the link.",
    download: "Download",
    copy: "Copy",
    print: "Print this view",
    print_hint: "as it stands here, with the link and the fingerprint",
    print_foot: "Link to this view",
    by_hand: "To copy by hand",
    link_copied: "Link copied",
    text_copied: "Copied",
    citation: "Citation",
    citation_copied: "Citation copied",
    cite: "Copy as citation",
    search_help: "How to search",
    published: "published",
    histogram: "Claims by the time of their publication",
    from: "from",
    to: "to",
    any_day: "any time",
    all_days: "All times",
    not_stated: "not stated",
    as_words: "As a list",
    all_of: "with all:",
    go_to: "Go to…",
    go_to_hint: "Any view, question, vote or report by name (Ctrl K)",
    palette: "Go to",
    palette_field: "Part of a name",
    palette_hint: "a view, a question, a vote, a report",
    shortcuts: "Keys",
    keys_on: "Keys that are a letter or a sign do what is listed here",
    keys_note: "They never do while you type in a field. Ctrl K and the arrows work in any case.",
    keys: &[
        ("Ctrl K  ⌘ K", "go to a view, question, vote or report"),
        ("/", "to the search field"),
        ("t", "take this view with you"),
        ("n  p", "in a report: next finding, previous finding"),
        ("j  k", "in a report: next mark, previous mark of any kind"),
        ("Enter", "on a mark: to what is said of it"),
        ("Esc", "closes what is open"),
        ("?", "this list"),
    ],
    previous_finding: "Previous finding",
    next_finding: "Next finding",
    findings_bar: "Findings in this text",
    marked_here: "What is marked here",
    your_passage: "The passage you selected",
    link_here: "Link to this passage",
    copy_link_here: "Copy the link",
};
