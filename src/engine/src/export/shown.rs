//! The tables of each view.
//!
//! Takes what the view shows from [`crate::view`], and the exact numbers from the comparison. Leaves
//! writing them down to the formats.

mod beside;
mod claims;
mod findings;
mod names;
mod reports;
mod time;
mod votes;

use super::Place;
use super::sheet::Sheet;
use crate::address::View;
use crate::comparison::ReportIx;
use crate::order::Order as _;
use crate::view;

/// The tables of one view.
pub(super) struct Shown {
    /// Which of them is the main one.
    pub(super) main: usize,
    pub(super) sheets: Vec<Sheet>,
}

impl Shown {
    /// The tables for a reader: all but those too wide.
    pub(super) fn readable(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().filter(|s| !s.wide)
    }
}

/// The tables of the view.
pub(super) fn of(place: &Place<'_>) -> Shown {
    match place.address.view {
        View::Start => Shown { main: 0, sheets: findings::all(place) },
        View::Votes => votes::sheets(place),
        View::Claims => claims::sheets(place),
        View::Beside => beside::sheets(place),
        View::Findings => {
            let shown = view::findings(place.world, &place.address, usize::MAX).lines;
            Shown { main: 0, sheets: findings::of(place, |f| shown.iter().any(|l| l.line.finding == *f)) }
        }
        View::Time => time::sheets(place),
        View::Names => names::sheets(place),
        View::Reports | View::Own => reports::sheets(place),
        View::About => Shown { main: 0, sheets: vec![reports::audit(place)] },
    }
}

/// The reports the view is about, in corpus order.
pub(super) fn reports_of(place: &Place<'_>) -> Vec<ReportIx> {
    let world = place.world;
    let found = |ids: Vec<String>| {
        let mut found: Vec<ReportIx> = ids.iter().filter_map(|id| world.find(id)).collect();
        found.order();
        found.dedup();
        found
    };
    match place.address.view {
        View::Start | View::Own | View::About => (0..world.corpus.reports.len() as u32).map(ReportIx).collect(),
        View::Votes => {
            let cards = view::votes(world, &place.address).cards;
            found(cards.into_iter().flat_map(|card| card.rows).map(|row| row.id).collect())
        }
        View::Claims => {
            let page = view::claims(world, &place.address);
            let stated = |at: usize| page.rows.iter().any(|r| r.cells.get(at).is_some_and(|c| c.link.is_some()));
            let heads = page.columns.iter().enumerate().filter(|(at, _)| stated(*at));
            found(heads.map(|(_, head)| head.id.clone()).collect())
        }
        View::Beside => {
            let page = view::beside(world, &place.address);
            found(page.columns.into_iter().map(|column| column.head.id).collect())
        }
        View::Findings | View::Time | View::Names => view::kept_reports(world, &place.address),
        View::Reports => match place.address.open.as_ref().and_then(|id| world.find(id)) {
            Some(open) => vec![open],
            None => found(view::reports(world, &place.address).rows.into_iter().map(|r| r.id).collect()),
        },
    }
}
