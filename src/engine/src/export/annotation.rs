//! The view's passages as a W3C Web Annotation collection (JSON-LD).
//!
//! Each target names its passage twice: by its words with what stands around them, and by its place in
//! code points, as the standard asks, of the text in the corpus. That text is the source; where it was
//! published is the scope, so that no position is claimed for a page that may have changed.

use std::fmt::Write;

use serde_json::{Value, json};

use super::citation::is_web;
use super::{Place, json::pretty, shown};
use crate::address::{Address, Anchor, View};
use crate::comparison::ReportIx;
use crate::contract;
use crate::language::Language;
use crate::order::Order as _;
use crate::span::Span;
use crate::view;

/// Most code points told of what stands before and after a passage.
const AROUND: usize = 32;

/// What a passage is marked as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Claim,
    Tally,
    Date,
    Motion,
}

impl Kind {
    const fn tag(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Tally => "tally",
            Self::Date => "date",
            Self::Motion => "motion",
        }
    }

    /// The motivation, of those the standard names.
    const fn motivation(self) -> &'static str {
        match self {
            Self::Claim => "classifying",
            Self::Tally => "describing",
            Self::Date | Self::Motion => "identifying",
        }
    }
}

/// One passage. Ordered by report and place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    report: ReportIx,
    span: Span,
    kind: Kind,
    says: String,
}

/// The view's passages, in order and once each.
pub(super) fn marks(place: &Place<'_>) -> Vec<Mark> {
    let mut marks = match place.address.view {
        View::Claims => claims(place),
        View::Beside => beside(place),
        View::Votes => votes(place),
        View::Start | View::Findings | View::Time | View::Names | View::Reports | View::Own | View::About => {
            readings(place)
        }
    };
    marks.order();
    marks.dedup();
    marks
}

pub(super) fn print(place: &Place<'_>) -> String {
    let marks = marks(place);
    let head = place.head();
    let collection = format!("urn:scrutin:{}:{}", head.fingerprint, head.view);
    pretty(&json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": collection,
        "type": "AnnotationCollection",
        "label": format!("Scrutin, {}: fingerprint {}, {}", head.view, head.fingerprint, head.link),
        "generator": { "type": "Software", "name": "Scrutin" },
        "total": marks.len(),
        "first": {
            "id": format!("{collection}:1"),
            "type": "AnnotationPage",
            "partOf": collection,
            "startIndex": 0,
            "items": items(place, &marks),
        },
    }))
}

/// Every claim, count and date of the view's reports.
fn readings(place: &Place<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    for report in shown::reports_of(place) {
        let Some((text, reading)) = place.report(report) else { continue };
        let mut put = |span, kind, says| marks.push(Mark { report, span, kind, says });
        for claim in &reading.claims {
            put(claim.span, Kind::Claim, view::claim_in_words(&text.text, claim, Language::English));
        }
        for tally in &reading.tallies {
            put(tally.span, Kind::Tally, view::tally_in_words(tally, Language::English));
        }
        for date in &reading.dates {
            put(date.span, Kind::Date, date.value().unwrap_or_else(|| "a day told by the time of writing".to_string()));
        }
    }
    marks
}

/// The passages of the chosen reports.
fn beside(place: &Place<'_>) -> Vec<Mark> {
    let page = view::beside(place.world, &place.address);
    let reports = shown::reports_of(place);
    let mut marks = Vec::new();
    for row in &page.rows {
        let Some(group) = place.world.comparison.groups.get(row.group.0 as usize) else { continue };
        for claim_ref in group.claims.iter().filter(|c| reports.contains(&c.report)) {
            let claim = place.report(claim_ref.report).and_then(|(_, r)| r.claims.get(claim_ref.claim as usize));
            let Some(claim) = claim else { continue };
            let says = format!("{}: {}", row.group, row.label);
            marks.push(Mark { report: claim_ref.report, span: claim.span, kind: Kind::Claim, says });
        }
    }
    marks
}

/// The passages of the claim groups shown.
fn claims(place: &Place<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    for row in view::claims(place.world, &place.address).rows {
        let Some(group) = place.world.comparison.groups.get(row.group.0 as usize) else { continue };
        for claim_ref in &group.claims {
            let Some((_, reading)) = place.report(claim_ref.report) else { continue };
            let Some(claim) = reading.claims.get(claim_ref.claim as usize) else { continue };
            let says = format!("{} ({}): {}", row.group, row.stated_by, row.label);
            marks.push(Mark { report: claim_ref.report, span: claim.span, kind: Kind::Claim, says });
        }
    }
    marks
}

/// What the reports say of the votes shown: counts, dates, motions.
fn votes(place: &Place<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    for card in view::votes(place.world, &place.address).cards {
        let Some(vote) = place.world.comparison.votes.get(card.vote.0 as usize) else { continue };
        let date = vote.date.map_or_else(|| "date open".to_string(), |d| d.to_string());
        let name = format!("{}, {date}", card.vote);
        for told in &vote.reports {
            marks.push(Mark { report: told.report, span: told.span, kind: Kind::Tally, says: name.clone() });
            let Some((_, reading)) = place.report(told.report) else { continue };
            let mention = told.date_mention.and_then(|at| reading.dates.get(at as usize));
            if let Some((mention, day)) = mention.zip(told.date) {
                marks.push(Mark { report: told.report, span: mention.span, kind: Kind::Date, says: day.to_string() });
            }
        }
        if let Some(motion) = vote.motion {
            marks.push(Mark { report: motion.report, span: motion.span, kind: Kind::Motion, says: name });
        }
    }
    marks
}

/// The annotations, in order of report and place.
fn items(place: &Place<'_>, marks: &[Mark]) -> Vec<Value> {
    let mut items: Vec<Value> = Vec::with_capacity(marks.len());
    let mut counter = Counter::default();
    for mark in marks {
        let Some((report, reading)) = place.report(mark.report) else { continue };
        let exact = mark.span.of(&report.text);
        if exact.is_empty() {
            continue;
        }
        let (start, end) = counter.code_points(mark.report, &report.text, mark.span);
        let language = contract::language(report, reading);
        let anchor = Anchor::new(&report.text, mark.span);
        let here = Address { corpus: place.address.corpus.clone(), ..Address::default() };
        let mut source = json!({ "id": source(place, &here, &report.id), "type": "Text", "format": "text/plain" });
        put(&mut source, "language", language);
        let mut target = json!({
            "source": source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": exact,
                    "prefix": before(&report.text, mark.span),
                    "suffix": after(&report.text, mark.span),
                },
                { "type": "TextPositionSelector", "start": start, "end": end },
            ],
        });
        put(&mut target, "scope", report.meta.address.clone().filter(|a| is_web(a)));
        let kind = mark.kind.tag();
        items.push(json!({
            "id": format!("urn:scrutin:{}:{}:{}:{start}-{end}", place.world.fingerprint, encoded(&report.id), kind),
            "type": "Annotation",
            "motivation": mark.kind.motivation(),
            "body": [
                { "type": "TextualBody", "purpose": "tagging", "value": kind },
                { "type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": mark.says },
            ],
            "via": place.link(&here.opening(&report.id, Some(anchor))),
            "target": target,
        }));
    }
    items
}

/// Adds what is known.
fn put(object: &mut Value, key: &str, value: Option<String>) {
    if let Some((object, value)) = object.as_object_mut().zip(value) {
        object.insert(key.to_string(), value.into());
    }
}

/// The name of a report's text: its place in the page where that is told, else a name of its own.
fn source(place: &Place<'_>, here: &Address, id: &str) -> String {
    if place.page.is_empty() {
        format!("urn:scrutin:{}:{}", place.world.fingerprint, encoded(id))
    } else {
        place.link(&here.opening(id, None))
    }
}

fn encoded(id: &str) -> String {
    let mut out = String::new();
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn before(text: &str, span: Span) -> &str {
    let head = text.get(..span.start as usize).unwrap_or("");
    let from = head.char_indices().rev().take(AROUND).last().map_or(head.len(), |(at, _)| at);
    &head[from..]
}

fn after(text: &str, span: Span) -> &str {
    let tail = text.get(span.end as usize..).unwrap_or("");
    let to = tail.char_indices().nth(AROUND).map_or(tail.len(), |(at, _)| at);
    &tail[..to]
}

/// Counts code points from the start of the passage before, so that a text is walked about once.
#[derive(Default)]
struct Counter {
    report: ReportIx,
    byte: usize,
    code_point: usize,
}

impl Counter {
    fn code_points(&mut self, report: ReportIx, text: &str, span: Span) -> (usize, usize) {
        let start = span.start as usize;
        if self.report != report || self.byte > start {
            *self = Self { report, byte: 0, code_point: 0 };
        }
        self.code_point += text.get(self.byte..start).map_or(0, |t| t.chars().count());
        self.byte = start;
        (self.code_point, self.code_point + span.of(text).chars().count())
    }
}
