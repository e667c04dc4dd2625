//! The address: everything a reader chose, as the fragment of a link.
//!
//! `#1/claims?report=003,!004&voice=quoted&q=withdrawal&open=004&at=310-332`
//!
//! A version, a view, then readable keys; defaults are not printed. Values are percent-encoded once.
//! `!` excludes a value, `-` is "not stated". Reading never fails: an unknown or unreadable part becomes a
//! [`Notice`] and the rest is kept. Leaves to [`crate::view`] what an address shows. Invariant:
//! `parse(address.to_string())` gives the same address and no notice.

mod codec;
mod days;
mod facet;
mod notice;

use serde::{Deserialize, Serialize};

pub use days::Days;
pub use facet::{Choice, Facet, Filters, Value};
pub use notice::{Notice, Trouble};

use crate::comparison::{FindingKind, GroupIx, Overrides, VoteIx};
use crate::language::Language;
use crate::span::Span;

/// The version printed at the head of every address.
pub const VERSION: u32 = 1;
/// Longest fragment that is read, in bytes; what lies beyond is reported and left.
pub const MAX_BYTES: usize = 16 * 1024;
/// Most values read of one list.
pub const MAX_VALUES: usize = 200;

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum View {
    /// The entry: what the corpus holds, and the questions people come with.
    #[default]
    Start,
    /// The list of reports, and the reader.
    Reports,
    /// Claim groups by report.
    Claims,
    /// Votes and their counts.
    Votes,
    /// Chosen reports beside each other, claim by claim.
    Beside,
    /// Every finding, by kind.
    Findings,
    /// Votes, publications and days told of, in the order of time.
    Time,
    /// Which report uses which name for the same thing.
    Names,
    /// The reader's own reports: bringing, describing, keeping and saving them.
    Own,
    /// Method, limits, self-audit.
    About,
}

impl View {
    /// Every view, in the order of the navigation.
    pub const ALL: [Self; 10] = [
        Self::Start,
        Self::Votes,
        Self::Claims,
        Self::Beside,
        Self::Findings,
        Self::Time,
        Self::Names,
        Self::Reports,
        Self::Own,
        Self::About,
    ];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Reports => "reports",
            Self::Claims => "claims",
            Self::Votes => "votes",
            Self::Beside => "beside",
            Self::Findings => "findings",
            Self::Time => "time",
            Self::Names => "names",
            Self::Own => "own",
            Self::About => "about",
        }
    }
}

/// Which rows of the claims view are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rows {
    /// All.
    #[default]
    All,
    /// Made by at least two reports.
    Shared,
    /// Made by one report only.
    Single,
    /// With a conflict inside.
    Conflict,
    /// Made by as many independent reports as any claim is.
    Most,
}

impl Rows {
    /// Every choice, in the order shown.
    pub const ALL: [Self; 5] = [Self::All, Self::Shared, Self::Most, Self::Single, Self::Conflict];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Shared => "shared",
            Self::Single => "single",
            Self::Conflict => "conflict",
            Self::Most => "most",
        }
    }
}

/// Which findings are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Topic {
    /// Those of one kind.
    Kind(FindingKind),
    /// Differences that rest on the words of a title.
    Title,
}

impl Topic {
    /// The topic with this word in the address.
    pub fn parse(word: &str) -> Option<Self> {
        if word == Self::Title.word() {
            return Some(Self::Title);
        }
        FindingKind::ALL.into_iter().find(|kind| kind.word() == word).map(Self::Kind)
    }

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.word(),
            Self::Title => "title",
        }
    }
}

/// A passage a link points to: its bytes, and its words so that it can be found again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Where it stood when the link was made.
    pub span: Span,
    /// The words that stood there (at most [`Anchor::MAX_QUOTE`] bytes of them), if the link carries them.
    pub quote: Option<String>,
}

impl Anchor {
    /// Most bytes of a quote a link carries.
    pub const MAX_QUOTE: usize = 120;

    /// An anchor for `span` of `text`, with its words.
    pub fn new(text: &str, span: Span) -> Self {
        let words = span.of(text);
        let mut end = words.len().min(Self::MAX_QUOTE);
        while !words.is_char_boundary(end) {
            end -= 1;
        }
        Self { span, quote: Some(words[..end].to_string()).filter(|q| !q.is_empty()) }
    }
}

/// The collection of reports a link was made on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collection {
    /// Its fingerprint, or the first digits of it.
    pub fingerprint: String,
    /// It held reports of the reader's own, which whoever opens the link may not have.
    pub own: bool,
}

/// Everything a reader chose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// What is shown.
    pub view: View,
    /// The corpus the link was made on.
    pub corpus: Option<Collection>,
    /// Reports the link carries inside, packed; letters, digits, `-` and `_`.
    pub carried: Option<String>,
    /// Chosen facet values.
    pub filters: Filters,
    /// The search text.
    pub search: String,
    /// Rows of the claims view.
    pub rows: Rows,
    /// The report open in the reader, by id.
    pub open: Option<String>,
    /// The passage to show in it.
    pub anchor: Option<Anchor>,
    /// The claim group whose passages are laid side by side.
    pub group: Option<GroupIx>,
    /// The vote whose card is chosen.
    pub card: Option<VoteIx>,
    /// The reports laid beside each other, by id, in the order of the columns.
    pub with: Vec<String>,
    /// Which findings are listed; all of them if `None`.
    pub about: Option<Topic>,
    /// The name whose uses are listed.
    pub name: Option<String>,
    /// Only claims this report is silent on, by id.
    pub silent: Option<String>,
    /// The reference report, by id: the others are compared with it.
    pub base: Option<String>,
    /// The reader's "one vote" and "two votes".
    pub overrides: Overrides,
    /// The language the reader chose.
    pub language: Option<Language>,
    /// The reader's own language, spoken as long as they chose none. Never printed: a link without a language
    /// opens for everyone in theirs.
    pub own_language: Language,
}

/// An address as read, and what could not be read of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// What could be read; the default for the rest.
    pub address: Address,
    /// What could not, in the order it stands in the link.
    pub notices: Vec<Notice>,
}

/// Reads a fragment, with or without its `#`. Never fails.
pub fn parse(fragment: &str) -> Parsed {
    codec::parse(fragment)
}

impl std::fmt::Display for Address {
    /// The fragment without its `#`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&codec::print(self))
    }
}

impl Address {
    /// The `href` of a link to this address.
    pub fn href(&self) -> String {
        format!("#{self}")
    }

    /// The language to speak.
    pub fn language(&self) -> Language {
        self.language.unwrap_or(self.own_language)
    }

    /// This address in a language, whatever the reader's own is.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self { language: Some(language), ..self.clone() }
    }

    /// This address with another view, keeping what holds across views: filters, search, chosen reports, reference,
    /// overrides.
    #[must_use]
    pub fn to_view(&self, view: View) -> Self {
        Self { view, open: None, anchor: None, group: None, card: None, about: None, name: None, ..self.clone() }
    }

    /// This address with a report open, at a passage if one is given.
    #[must_use]
    pub fn opening(&self, report: &str, anchor: Option<Anchor>) -> Self {
        Self { open: Some(report.to_string()), anchor, ..self.to_view(View::Reports) }
    }

    /// This address with one facet value switched: chosen if it was not, else taken back.
    #[must_use]
    pub fn toggling(&self, facet: Facet, value: &Value) -> Self {
        let mut address = self.clone();
        address.filters.toggle(facet, value);
        address
    }

    /// This address with one facet value excluded, or no more excluded.
    #[must_use]
    pub fn excluding(&self, facet: Facet, value: &Value) -> Self {
        let mut address = self.clone();
        address.filters.toggle_excluded(facet, value);
        address
    }

    /// This address without any filter or search.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { filters: Filters::default(), search: String::new(), rows: Rows::All, silent: None, ..self.clone() }
    }
}
