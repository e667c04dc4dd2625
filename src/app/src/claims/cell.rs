//! One cell of the matrix: what one report does with one claim, as a sign and a word.

use leptos::prelude::*;
use scrutin_engine::view::{Cell, CellState};

use crate::words::words;

/// Every state, in the order of the key.
pub(crate) const STATES: [CellState; 5] =
    [CellState::States, CellState::Quotes, CellState::Differs, CellState::Silent, CellState::Elsewhere];

/// The sign of a state, its class, and its word.
pub(crate) fn look(state: CellState) -> (&'static str, &'static str, &'static str) {
    let w = words();
    match state {
        CellState::States => ("●", "cell cell-states", w.states),
        CellState::Quotes => ("❝", "cell cell-quotes", w.quotes),
        CellState::Differs => ("≠", "cell cell-differs", w.differs),
        CellState::Silent => ("–", "cell cell-silent", w.silent),
        CellState::Elsewhere => ("·", "cell cell-elsewhere", w.views.elsewhere),
    }
}

/// Draws a cell; `report` is the name of its column.
pub(crate) fn cell(cell: &Cell, report: &str) -> impl IntoView + use<> {
    let (sign, class, word) = look(cell.state);
    let face = view! {
        <span class="sign" aria-hidden="true">{sign}</span>
        <span class="cell-word">{word}</span>
        {(cell.passages > 1).then(|| view! { <span class="cell-times figures">{words().times(cell.passages)}</span> })}
    };
    let face = match &cell.link {
        Some(link) => view! {
            <a href=link.href() title=cell.words.join(" … ") aria-label=words().cell(word, report)>{face}</a>
        }
        .into_any(),
        None => view! { <span class="cell-face">{face}</span> }.into_any(),
    };
    view! { <td class=class>{face}</td> }
}
