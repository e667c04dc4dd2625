//! The words of the everyday tools: taking a view away, quoting, moving about by keys.

use scrutin_engine::export::{Format, Unit};

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
};
