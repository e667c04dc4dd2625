//! Which report uses which name: one row a name and report.

use super::{Shown, findings};
use crate::comparison::FindingKind;
use crate::export::Place;
use crate::export::sheet::Sheet;
use crate::view;

pub(super) fn sheets(place: &Place<'_>) -> Shown {
    let page = view::names(place.world, &place.address, usize::MAX);
    let mut sheet = Sheet::new("names", &["thing", "name", "report", "publisher", "own_voice", "quoted", "link"]);
    for thing in &page.things {
        for row in &thing.rows {
            for (head, cell) in page.columns.iter().zip(&row.cells) {
                let Some(link) = &cell.link else { continue };
                sheet.rows.push(vec![
                    thing.label.as_str().into(),
                    row.name.as_str().into(),
                    head.id.as_str().into(),
                    head.name.as_str().into(),
                    cell.own.into(),
                    cell.quoted.into(),
                    place.link(link).into(),
                ]);
            }
        }
    }
    let mut sheets = vec![sheet];
    sheets.extend(findings::of(place, |f| f.kind == FindingKind::NameVariant));
    Shown { main: 0, sheets }
}
