//! Where in a report its claims and counts stand, for a strip as long as its text.

use super::World;
use super::claims::conflicts;
use crate::comparison::ReportIx;
use crate::order::Order as _;
use crate::span::Span;

/// A part of a strip. Ordered from the plain to what is most worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StripKind {
    /// A claim of this report alone.
    Alone,
    /// A claim others make, too.
    Shared,
    /// A vote count.
    Tally,
    /// A claim others contradict.
    Differs,
}

/// A passage on a strip: from and to, in thousandths of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StripMark {
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// What it is.
    pub kind: StripKind,
}

/// The claims and counts of a report along its text, by kind, then by place.
pub(super) fn strip(world: &World, ix: ReportIx) -> Vec<StripMark> {
    let Some((report, reading)) = world.report(ix) else { return Vec::new() };
    let length = report.text.len().max(1) as u64;
    let thousandths = |at: u32| (u64::from(at) * 1000 / length) as u32;
    let mark = |span: Span, kind| StripMark { from: thousandths(span.start), to: thousandths(span.end), kind };
    let mut marks: Vec<StripMark> = reading.tallies.iter().map(|t| mark(t.span, StripKind::Tally)).collect();
    for row in &world.rows.list[world.rows.of_report(ix)] {
        let group = world.comparison.groups.get(row.group.0 as usize);
        let shared = group.is_some_and(|g| !g.doubts(row.claim) && g.stated_by().iter().any(|r| *r != ix));
        let differs = conflicts(world, row.group).any(|f| f.reports.contains(&ix));
        let kind = match (differs, shared) {
            (true, _) => StripKind::Differs,
            (false, true) => StripKind::Shared,
            (false, false) => StripKind::Alone,
        };
        marks.push(mark(row.span, kind));
    }
    marks.order_by_key(|m| (m.kind, m.from, m.to));
    marks
}
