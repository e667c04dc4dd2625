//! The list of reports, one report opened, and the self-audit, as tables.

use super::{Shown, findings};
use crate::export::Place;
use crate::export::sheet::{Cell, Sheet};
use crate::view::{self, MarkKind, ReportRow};

/// The list, or the opened report's marks.
pub(super) fn sheets(place: &Place<'_>) -> Shown {
    if let Some(opened) = opened(place) {
        return opened;
    }
    let page = view::reports(place.world, &place.address);
    let mut sheet = Sheet::new(
        "reports",
        &[
            "report",
            "title",
            "publisher",
            "date",
            "date_given",
            "date_inferred",
            "language",
            "address",
            "votes",
            "claims",
            "differences",
            "found",
            "link",
        ],
    );
    for row in &page.rows {
        let meta = place.world.find(&row.id).and_then(|ix| place.report(ix)).map(|(report, _)| &report.meta);
        let colon = place.address.language().choose(":", " :");
        let votes: Vec<String> = row.votes.iter().map(|(date, words)| format!("{date}{colon} {words}")).collect();
        sheet.rows.push(vec![
            row.id.as_str().into(),
            row.titled.then_some(row.title.as_str()).into(),
            row.publisher.as_deref().into(),
            row.date.as_ref().map(|d| d.day.to_string()).into(),
            row.date.as_ref().map(|d| d.stated).into(),
            row.date_inferred.as_deref().into(),
            row.language.as_deref().into(),
            meta.and_then(|m| m.address.as_deref()).into(),
            votes.into(),
            row.claims.into(),
            row.differences.iter().map(|difference| difference.kind.to_string()).collect::<Vec<_>>().into(),
            found(place, row).into(),
            place.link(&row.open).into(),
        ]);
    }
    Shown { main: 0, sheets: vec![sheet] }
}

/// Every passage the search found, also those for which the view has no room.
fn found(place: &Place<'_>, row: &ReportRow) -> Vec<String> {
    place.world.find(&row.id).map_or_else(Vec::new, |ix| view::found_in(place.world, &place.address, ix))
}

fn opened(place: &Place<'_>) -> Option<Shown> {
    let ix = place.world.find(place.address.open.as_deref()?)?;
    let (report, _) = place.report(ix)?;
    let reader = view::reader(place.world, &place.address)?;
    let mut sheet = Sheet::new("marks", &["report", "kind", "words", "says", "also", "start", "end", "link"]);
    for mark in &reader.marks {
        let kind = match mark.kind {
            MarkKind::Tally => "tally",
            MarkKind::Date => "date",
            MarkKind::Claim => "claim",
            MarkKind::Hit => "found",
            MarkKind::Hidden => "hidden characters",
            MarkKind::Target => "linked",
            MarkKind::Finding => "finding",
        };
        let also: Vec<String> = mark.links.iter().map(|(words, _)| words.clone()).collect();
        sheet.rows.push(vec![
            reader.id.as_str().into(),
            Cell::code(kind),
            mark.span.of(&report.text).into(),
            mark.label.as_str().into(),
            also.into(),
            mark.span.start.into(),
            mark.span.end.into(),
            place.link(&mark.here).into(),
        ]);
    }
    let mut sheets = vec![sheet];
    sheets.extend(findings::of(place, |f| f.reports.contains(&ix)));
    Some(Shown { main: 0, sheets })
}

/// What the self-audit did not find again; no row is the good news.
pub(super) fn audit(place: &Place<'_>) -> Sheet {
    let l = place.address.language();
    let audit = view::audit(place.world);
    let mut sheet = Sheet::new("audit", &["report", "reason"]);
    sheet.rows.extend(audit.faults.into_iter().map(|fault| vec![fault.id.into(), fault.reason.in_language(l).into()]));
    let [read, looked, digest] = l.choose(
        ["reports read again", "facts looked up;", "digest"],
        ["articles relus", "faits revérifiés ;", "condensat"],
    );
    let summary = format!("{} {read}, {} {looked} {digest} {}", audit.reports, audit.facts, audit.digest);
    sheet.rows.push(vec![Cell::Empty, summary.into()]);
    sheet
}
