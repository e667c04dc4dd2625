//! The matrix of claims, narrow for reading and wide for a spreadsheet, and every passage behind it.

use super::{Shown, findings};
use crate::address::Anchor;
use crate::export::Place;
use crate::export::sheet::{Cell, Sheet};
use crate::view::{self, CellState, ClaimsPage};

pub(super) fn sheets(place: &Place<'_>) -> Shown {
    let page = view::claims(place.world, &place.address);
    let mut sheets = vec![matrix(place, &page), passages(place, &page)];
    sheets.extend(findings::of(place, |f| page.rows.iter().any(|row| f.group == Some(row.group))));
    sheets.push(wide(place, &page));
    Shown { main: sheets.len() - 1, sheets }
}

/// What a report does with a claim, in a word.
const fn state(state: CellState) -> &'static str {
    match state {
        CellState::States => "states",
        CellState::Quotes => "quotes",
        CellState::Differs => "differs",
        CellState::Perhaps => "perhaps the same",
        CellState::Silent => "silent",
        CellState::Elsewhere => "other vote",
        CellState::LeftOut => "filtered out",
    }
}

const ROW_HEAD: [&str; 4] = ["claim", "label", "stated_by", "conflict"];

fn row_head(place: &Place<'_>, row: &view::ClaimRow) -> Vec<Cell> {
    vec![
        row.group.to_string().into(),
        place.label(row.group, &row.label).into(),
        row.stated_by.into(),
        row.conflict.into(),
    ]
}

/// One column a report: what it does.
fn matrix(place: &Place<'_>, page: &ClaimsPage) -> Sheet {
    let mut sheet = Sheet::new("claims", &ROW_HEAD);
    sheet.columns.extend(page.columns.iter().map(|head| head.id.clone()));
    for row in &page.rows {
        let mut cells = row_head(place, row);
        cells.extend(row.cells.iter().map(|cell| Cell::code(state(cell.state))));
        sheet.rows.push(cells);
    }
    sheet
}

/// Two columns a report: what it does, and its words.
fn wide(place: &Place<'_>, page: &ClaimsPage) -> Sheet {
    let mut sheet = Sheet::new("matrix", &ROW_HEAD);
    sheet.wide = true;
    for head in &page.columns {
        let name = if head.name == head.id { head.id.clone() } else { format!("{} {}", head.id, head.name) };
        let words = place.address.language().choose(": words", " : mots");
        sheet.columns.extend([name.clone(), format!("{name}{words}")]);
    }
    for row in &page.rows {
        let mut cells = row_head(place, row);
        cells.extend(row.cells.iter().flat_map(|cell| [Cell::code(state(cell.state)), cell.words.clone().into()]));
        sheet.rows.push(cells);
    }
    sheet
}

/// Every passage of the groups shown.
fn passages(place: &Place<'_>, page: &ClaimsPage) -> Sheet {
    let columns = [
        "claim",
        "report",
        "publisher",
        "state",
        "speaker",
        "act",
        "quoted",
        "negated",
        "hedge",
        "words",
        "start",
        "end",
        "link",
    ];
    let mut sheet = Sheet::new("passages", &columns);
    for row in &page.rows {
        let Some(group) = place.world.comparison.groups.get(row.group.0 as usize) else { continue };
        for claim_ref in &group.claims {
            let Some((report, reading)) = place.report(claim_ref.report) else { continue };
            let Some(claim) = reading.claims.get(claim_ref.claim as usize) else { continue };
            let column = page.columns.iter().position(|head| head.id == report.id);
            let cell = column.and_then(|at| row.cells.get(at));
            if cell.is_some_and(|cell| cell.state == CellState::LeftOut) {
                continue;
            }
            let anchor = Anchor::new(&report.text, claim.span);
            sheet.rows.push(vec![
                row.group.to_string().into(),
                report.id.as_str().into(),
                report.meta.publisher.as_deref().into(),
                cell.map_or(Cell::Empty, |c| Cell::code(state(c.state))),
                claim.speaker.map(|s| s.of(&report.text)).into(),
                Cell::word(&claim.act),
                claim.quoted.into(),
                claim.negated.into(),
                claim.hedge.map(|s| s.of(&report.text)).into(),
                claim.span.of(&report.text).into(),
                claim.span.start.into(),
                claim.span.end.into(),
                place.link(&place.address.opening(&report.id, Some(anchor))).into(),
            ]);
        }
    }
    sheet
}
