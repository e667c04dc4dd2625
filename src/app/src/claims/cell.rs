//! One cell of the matrix: what one report does with one claim, as a sign and a word.

use scrutin_engine::address::Address;
use scrutin_engine::view::{Cell, CellState};
use scrutin_markup::view;

use crate::draw::Node;
use crate::words::words;

/// Every state, in the order of the key.
pub(crate) const STATES: [CellState; 7] = [
    CellState::States,
    CellState::Quotes,
    CellState::Differs,
    CellState::Perhaps,
    CellState::Silent,
    CellState::Elsewhere,
    CellState::LeftOut,
];

/// The sign of a state, its class, and its word.
pub(crate) fn look(state: CellState) -> (&'static str, &'static str, &'static str) {
    let w = words();
    match state {
        CellState::States => ("●", "cell cell-states", w.states),
        CellState::Quotes => ("❝", "cell cell-quotes", w.quotes),
        CellState::Differs => ("≠", "cell cell-differs", w.differs),
        CellState::Perhaps => ("≈", "cell cell-perhaps", w.perhaps),
        CellState::Silent => ("–", "cell cell-silent", w.silent),
        CellState::Elsewhere => ("·", "cell cell-elsewhere", w.views.elsewhere),
        CellState::LeftOut => ("/", "cell cell-left-out", w.left_out),
    }
}

/// Draws a cell; `report` is the name of its column.
pub(crate) fn cell(cell: &Cell, report: &str) -> Node {
    let (sign, class, word) = look(cell.state);
    // Most cells of a large matrix: one element, the sign before the word is of the style.
    if cell.link.is_none() {
        return view! { <td class=class>{word}</td> };
    }
    let face = view! {
        <span class="sign" aria-hidden="true">{sign}</span>
        <span class="cell-word">{word}</span>
        {(cell.passages > 1).then(|| view! { <span class="cell-times figures">{words().times(cell.passages)}</span> })}
    };
    let href = cell.link.as_ref().map(Address::href);
    view! {
        <td class=class><a href=href title=cell.words.join(" … ") aria-label=words().cell(word, report)>{face}</a></td>
    }
}
