//! What one view shows, as plain structs in the reader's words.
//!
//! A [`World`] is a corpus read and compared; each function here takes it and an [`Address`] and gives
//! what is to be drawn: labels, counts, text cut into marked segments, and links as addresses. The page
//! and the terminal draw these and compute nothing. Leaves facts to the reading and the comparison.

mod about;
mod apparatus;
mod beside;
mod claims;
mod destinations;
mod entry;
mod facets;
mod filter;
mod findings;
mod names;
mod nothing;
mod published;
mod reader;
mod register;
mod reports;
mod segment;
mod shipped;
mod strip;
mod time;
mod votes;
mod words;

use std::sync::Arc;

pub use about::{Audit, AuditFault, audit};
pub use apparatus::{ApparatusLine, VariantReading};
pub use beside::{BesideColumn, BesidePage, BesideRow, Chosen, Standing, beside};
pub(crate) use claims::label_in_full;
pub use claims::{Cell, CellState, ClaimRow, ClaimsPage, ColumnHead, Passage, SideBySide, claims, claims_within};
pub use destinations::{Destination, Goal, goals, goals_for};
pub use entry::{Entry, KindCount, Lead, Question, entry};
pub use facets::{FacetPanel, FacetValue, Filter, Way, facets, filters, notices};
pub use findings::{FindingsPage, ListedFinding, TopicLine, findings};
pub use names::{NameCell, NameRow, NamesPage, Thing, Use, Uses, names};
pub use nothing::{Nothing, nothing};
pub use published::{Bar, Published, between, published};
pub use reader::{Found, MarkInfo, MarkKind, Reader, ReaderBlock, picked, reader};
pub(crate) use reader::{claim_in_words, tally_in_words};
pub(crate) use reports::found_in;
pub use reports::{Difference, ReportRow, ReportsPage, reports, reports_within, search_notices};
pub use segment::{Segment, mark_up};
pub use shipped::{Packed, Ruled, Shipped, ship};
pub use strip::{StripKind, StripMark};
pub use time::{Event, EventKind, Stretch, Timeline, timeline};
pub use votes::{CardFinding, Overrule, Part, PartKind, Sum, Verdict, VoteCard, VoteRow, VotesPage, votes};
pub use words::{day_in_words, kind_in_words, verdict_in_words};

use crate::address::{Address, Collection};
use crate::comparison::{Comparison, Finding, GroupIx, Overrides, ReportIx, VoteIx, compare};
use crate::corpus::{Corpus, Report};
use crate::date::Day;
use crate::reading::{Reading, read};

/// A corpus read and compared, ready to be asked.
#[derive(Clone, Debug)]
pub struct World {
    /// The reports and what is known of them.
    pub corpus: Arc<Corpus>,
    /// Their readings, in the same order.
    pub readings: Arc<Vec<Reading>>,
    /// The comparison under the reader's overrides.
    pub comparison: Comparison,
    /// Fingerprint of the corpus.
    pub fingerprint: String,
    /// Reports of the reader's own are among them: whoever gets a link may not have them.
    pub own: bool,
    search: Arc<filter::Indices>,
    rows: filter::Rows,
    register: register::Register,
    last: filter::Last,
}

impl World {
    /// Reads and compares a corpus.
    pub fn read(corpus: Corpus) -> Self {
        let readings = corpus.reports.iter().map(|r| read(&r.text)).collect();
        Self::new(corpus, readings)
    }

    /// Compares a corpus whose readings are at hand.
    pub fn new(corpus: Corpus, readings: Vec<Reading>) -> Self {
        let comparison = compare(&corpus, &readings, &Overrides::default());
        Self::compared(corpus, readings, comparison)
    }

    /// Takes a corpus whose readings and whose comparison, under no override, are at hand.
    pub fn compared(corpus: Corpus, readings: Vec<Reading>, comparison: Comparison) -> Self {
        Packed::new(corpus, readings, comparison).into()
    }

    /// What a link says of the corpus it was made on.
    pub fn collection(&self) -> Collection {
        let fingerprint = self.fingerprint.chars().take(8).collect();
        Collection { fingerprint, own: self.own }
    }

    /// The index of the report with this id.
    pub fn find(&self, id: &str) -> Option<ReportIx> {
        self.register.find(id)
    }

    fn report(&self, ix: ReportIx) -> Option<(&Report, &Reading)> {
        let i = ix.0 as usize;
        Some((self.corpus.reports.get(i)?, self.readings.get(i)?))
    }

    fn id(&self, ix: ReportIx) -> &str {
        self.corpus.reports.get(ix.0 as usize).map_or("", |r| &r.id)
    }

    /// How a report is called where there is little room: its publisher, else its id.
    fn name(&self, ix: ReportIx) -> String {
        self.report(ix).map_or_else(String::new, |(r, _)| r.meta.publisher.clone().unwrap_or_else(|| r.id.clone()))
    }

    /// The day of publication of each report, in their order.
    fn days(&self) -> &[Option<Day>] {
        &self.rows.days
    }

    /// The votes a report tells of, its subjects first.
    fn votes_of(&self, report: ReportIx) -> &[VoteIx] {
        self.register.votes(report)
    }

    /// The findings a report has a part in.
    fn findings_of(&self, report: ReportIx) -> impl Iterator<Item = &Finding> {
        self.register.about_report(&self.comparison, report)
    }

    /// The findings about a claim group.
    pub(crate) fn findings_about(&self, group: GroupIx) -> impl Iterator<Item = &Finding> {
        self.register.about_group(&self.comparison, group)
    }
}

/// The reports of which an address keeps something, in corpus order.
pub(crate) fn kept_reports(world: &World, address: &Address) -> Vec<ReportIx> {
    let kept = filter::Kept::of(world, address).reports(world, address);
    (0..).map(ReportIx).zip(kept).filter(|(_, kept)| *kept).map(|(ix, _)| ix).collect()
}

/// A finding in the reader's words, with links to the words it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingLine {
    /// The finding itself.
    pub finding: Finding,
    /// What kind it is, in words.
    pub kind: &'static str,
    /// Agree, differ, silent or impossible, in a word.
    pub status: &'static str,
    /// What it says, in a sentence or two.
    pub explanation: String,
    /// Each piece of evidence: the report's name, its words, and the link that opens them.
    pub evidence: Vec<EvidenceLine>,
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceLine {
    /// The report's id.
    pub id: String,
    /// The code of the language its words are in, where it is known.
    pub lang: Option<String>,
    /// The report's publisher, or its id.
    pub name: String,
    /// The words.
    pub words: String,
    /// The link that opens them in the reader.
    pub link: Address,
}

fn finding_line(world: &World, address: &Address, finding: &Finding) -> FindingLine {
    let evidence = finding.evidence.iter().filter_map(|e| {
        let (report, reading) = world.report(e.report)?;
        Some(EvidenceLine {
            id: report.id.clone(),
            lang: crate::contract::language(report, reading),
            name: world.name(e.report),
            words: e.span.of(&report.text).to_string(),
            link: address.opening(&report.id, Some(crate::address::Anchor::new(&report.text, e.span))),
        })
    });
    FindingLine {
        kind: words::kind_in_words(finding.kind, address.language()),
        status: words::verdict_in_words(finding, address.language()),
        explanation: finding.explanation.in_language(address.language()).to_owned(),
        evidence: evidence.collect(),
        finding: finding.clone(),
    }
}

/// A day as shown, with how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayLine {
    /// The day.
    pub day: Day,
    /// In words: "15 November 2022".
    pub words: String,
    /// Whether it is stated; else it is inferred.
    pub stated: bool,
}
