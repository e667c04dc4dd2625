//! The view's reports as citations.
//!
//! Gathers what is known of each; the three files below write it down. Invariant: what is not known is
//! left out, and a date somebody inferred is told in the note, never as the date.

mod bibtex;
mod csl;
mod ris;

use super::{Format, Place, shown};
use crate::contract;
use crate::date::Day;

/// What is known of a report, on one line each.
#[derive(Debug, Default)]
struct Source {
    /// The report's id.
    id: String,
    title: Option<String>,
    publisher: Option<String>,
    date: Option<Day>,
    /// An `http` or `https` address.
    address: Option<String>,
    language: Option<String>,
    /// Which text was read, and where it is shown.
    note: String,
}

pub(super) fn print(place: &Place<'_>, format: Format) -> String {
    let sources = sources(place);
    let head = place.head();
    let about = format!("Sources of {} (fingerprint {})", head.link, head.fingerprint);
    match format {
        Format::Ris => ris::print(&sources),
        Format::CslJson => csl::print(&sources),
        _ => bibtex::print(&about, &sources),
    }
}

fn sources(place: &Place<'_>) -> Vec<Source> {
    let world = place.world;
    let of = |ix: crate::comparison::ReportIx| {
        let (report, reading) = place.report(ix)?;
        let link = place.link(&place.address.opening(&report.id, None));
        let inferred = report.meta.date_inferred.as_deref().filter(|_| report.meta.date.is_none());
        let inferred = inferred.map_or_else(String::new, |why| format!("; date inferred: {why}"));
        let note = format!("Report {} of the Scrutin corpus {}{inferred}; {link}", report.id, world.fingerprint);
        Some(Source {
            id: one_line(&report.id),
            title: contract::title(report, reading).map(one_line),
            publisher: report.meta.publisher.as_deref().map(one_line),
            date: contract::report_date(report, reading),
            address: report.meta.address.clone().filter(|a| is_web(a)),
            language: contract::language(report, reading),
            note: one_line(&note),
        })
    };
    shown::reports_of(place).into_iter().filter_map(of).collect()
}

/// Whether an address may be followed: the web, and nothing that would break out of a field.
pub(super) fn is_web(address: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme))
        && !address.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// White space and control characters become single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
impl Source {
    /// One of which all is known, with what trips a careless writer in it.
    fn odd() -> Self {
        Self {
            id: "a/1".into(),
            title: Some("50% of {A} & \\B_C #1 \"d\" ~ ^ $".into()),
            publisher: Some("É & Co}".into()),
            date: Day::parse("2022-11-16"),
            address: Some("https://example.org/a_b?x=1&y=%20#{z}".into()),
            language: Some("fr".into()),
            note: "Report a/1".into(),
        }
    }
}
