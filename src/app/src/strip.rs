//! A strip as long as a report's text, with a stroke where each claim and count stands.
//!
//! Kinds differ in height as well as in colour; what the strip shows is said in words, too.

use scrutin_engine::view::{StripKind, StripMark};
use scrutin_markup::view;

use crate::draw::{CollectNodes, Node};
use crate::words::words;

/// Draws the marks of one report.
pub(crate) fn strip(marks: &[StripMark]) -> Node {
    let strokes = marks.iter().map(|mark| {
        let (class, top) = match mark.kind {
            StripKind::Alone => ("strip-alone", 14),
            StripKind::Shared => ("strip-shared", 8),
            StripKind::Tally => ("strip-tally", 4),
            StripKind::Differs => ("strip-differs", 0),
        };
        // A short passage is still to be seen.
        let width = (mark.to - mark.from).max(4);
        view! {
            <rect class=class x=mark.from.to_string() y=top.to_string() width=width.to_string() height=(20 - top).to_string()></rect>
        }
    });
    let said = words().views.strip(marks);
    view! {
        <svg class="strip" viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-label=said>
            {strokes.collect_nodes()}
        </svg>
    }
}
