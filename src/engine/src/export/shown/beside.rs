//! Chosen reports beside each other: one row a passage, in the order of the claims.

use super::{Shown, findings};
use crate::export::Place;
use crate::export::sheet::{Cell, Sheet};
use crate::view::{self, Standing};

pub(super) fn sheets(place: &Place<'_>) -> Shown {
    let page = view::beside(place.world, &place.address);
    let columns = [
        "row",
        "claim",
        "label",
        "standing",
        "report",
        "publisher",
        "speaker",
        "act",
        "quoted",
        "hedge",
        "words",
        "link",
    ];
    let mut sheet = Sheet::new("passages", &columns);
    for (row, number) in page.rows.iter().zip(1u32..) {
        let standing = match row.standing {
            Standing::All => "all",
            Standing::Some => "some",
            Standing::One => "one",
            Standing::Conflict => "conflict",
        };
        for passage in row.cells.iter().flatten() {
            sheet.rows.push(vec![
                number.into(),
                row.group.to_string().into(),
                place.label(row.group, &row.label).into(),
                Cell::code(standing),
                passage.id.as_str().into(),
                Cell::from(passage.name.as_str()),
                passage.speaker.as_deref().into(),
                passage.act.into(),
                passage.quoted.into(),
                passage.hedge.as_deref().into(),
                passage.segments.iter().map(|s| s.text.as_str()).collect::<String>().into(),
                place.link(&passage.link).into(),
            ]);
        }
    }
    let mut sheets = vec![sheet];
    sheets.extend(findings::of(place, |f| page.rows.iter().any(|row| f.group == Some(row.group))));
    Shown { main: 0, sheets }
}
