//! The time line: one row an event.

use super::Shown;
use crate::export::Place;
use crate::export::sheet::{Cell, Sheet};
use crate::view::{self, EventKind};

pub(super) fn sheets(place: &Place<'_>) -> Shown {
    let line = view::timeline(place.world, &place.address, usize::MAX);
    let columns = ["from", "to", "event", "inferred", "what", "how", "reports", "words", "link"];
    let mut sheet = Sheet::new("events", &columns);
    for event in &line.events {
        let kind = match event.kind {
            EventKind::Vote => "vote",
            EventKind::Published => "published",
            EventKind::ToldOf => "told-of",
        };
        sheet.rows.push(vec![
            event.days[0].to_string().into(),
            event.days[1].to_string().into(),
            Cell::code(kind),
            event.inferred.into(),
            event.what.as_str().into(),
            event.how.clone().into(),
            event.evidence.iter().map(|e| e.id.clone()).collect::<Vec<_>>().into(),
            event.evidence.iter().map(|e| e.words.clone()).collect::<Vec<_>>().into(),
            place.link(&event.link).into(),
        ]);
    }
    Shown { main: 0, sheets: vec![sheet] }
}
