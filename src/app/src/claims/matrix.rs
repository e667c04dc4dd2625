//! The matrix of claims by report.

use scrutin_engine::address::{Address, Rows};
use scrutin_engine::view::{self, CellState, ClaimRow, ClaimsPage, ColumnHead};
use scrutin_markup::view;

use super::cell::{STATES, cell, look};
use super::side::side_by_side;
use crate::address::use_place;
use crate::draw::{CollectNodes, Node};
use crate::grow::{more_rows, use_grown};
use crate::memo::Memo;
use crate::panel::{active, facets};
use crate::reports::nothing;
use crate::words::words;
use crate::world::TheWorld;

/// The id of the chosen claim, for where a link leads.
pub(crate) const CHOSEN: &str = "chosen-claim";
/// Columns that stand side by side on a wide screen.
const MOST_WITHOUT_SCROLLING: usize = 7;

/// Cells that stand in the document at first, and that come at once.
const CELLS: usize = 288;
/// Columns that stand in the document at most.
const MOST_COLUMNS: usize = 60;
/// Columns of which there are more than that: those that say most; and rows at first, since much else is to be drawn then.
const SAYING_MOST: usize = 12;
const FIRST_OF_MANY: usize = 12;

/// The claims view.
pub(crate) fn claims(world: TheWorld) -> Node {
    let place = use_place();
    let w = words();
    let grown = use_grown();
    let page = Memo::new(move || {
        let reports = world.ask_once(|world| world.corpus.reports.len()).max(1);
        let (columns, at_once) =
            if reports > MOST_COLUMNS { (SAYING_MOST, FIRST_OF_MANY) } else { (reports, (CELLS / reports).max(1)) };
        let rows = grown.rows(at_once);
        world.ask(|world| place.with_typed(|address| view::claims_within(world, address, 0..rows, columns)))
    });

    let count = move || page.with(|page| w.claims_shown(page.kept, page.total));
    let body = move || {
        page.with(|page| {
            if page.rows.is_empty() {
                place.with_typed(|address| nothing(world, address, |w, a| view::claims_within(w, a, 0..0, 1).kept))
            } else {
                matrix(page)
            }
        })
    };

    view! {
        <div class="split">
            {facets(world)}
            <div class="stack">
                <h1 id="view-head" tabindex="-1">{w.claims_head}</h1>
                <p class="soft">{w.claims_lead}</p>
                {active(world)}
                <div class="matrix-bar">
                    <p class="count" role="status">{count}</p>
                    {move || place.with_address(choice_of_rows)}
                </div>
                {move || page.with(|page| page.left_out.as_ref().map(|(label, show)| view! {
                    <p class="notices">{w.chosen_left_out}<bdi>{label.clone()}</bdi><a href=show.href()>{w.show_it}</a></p>
                }))}
                {move || page.with(|page| (page.columns.len() < page.reports).then(|| view! {
                    <p class="soft">{w.tools.columns_shown(page.columns.len(), page.reports)}</p>
                }))}
                {body}
                {move || page.with(|page| more_rows(grown, page.rows.len(), page.kept))}
            </div>
        </div>
    }
}

/// All claims, shared ones, those of one report, conflicts.
pub(crate) fn choice_of_rows(address: &Address) -> Node {
    let w = words();
    let choices = Rows::ALL.map(|rows| {
        let link = Address { rows, ..address.clone() }.href();
        let current = (rows == address.rows).then_some("true");
        view! { <li><a href=link aria-current=current>{w.rows(rows)}</a></li> }
    });
    view! { <ul class="choice" aria-label=w.rows_label>{choices.collect_nodes()}</ul> }
}

fn matrix(page: &ClaimsPage) -> Node {
    let w = words();
    let is_there = |state: &CellState| {
        *state != CellState::LeftOut || page.rows.iter().any(|row| row.cells.iter().any(|cell| cell.state == *state))
    };
    let key = STATES.into_iter().filter(is_there).map(|state| {
        let (sign, class, word) = look(state);
        let why = (state == CellState::Perhaps).then_some(w.perhaps_why);
        view! { <li class=class><span class="sign" aria-hidden="true">{sign}</span>" "{word}{why}</li> }
    });
    let columns = page.columns.len();
    view! {
        <ul class="matrix-key" aria-label=w.key>{key.collect_nodes()}</ul>
        <p class="goes-on faint" aria-hidden="true">{w.views.goes_on}</p>
        <div class="scroller matrix-scroller" class:matrix-few={columns <= MOST_WITHOUT_SCROLLING} role="region" aria-labelledby="matrix-caption" tabindex="0">
            <table class="matrix">
                <caption id="matrix-caption" class="aloud">{w.matrix_caption}</caption>
                <thead>
                    <tr class="matrix-votes"><td></td>{votes(&page.columns)}</tr>
                    <tr>
                        <th scope="col" class="matrix-corner">{w.claim}</th>
                        {page.columns.iter().map(head).collect_nodes()}
                    </tr>
                </thead>
                <tbody>
                    {page.rows.iter().map(|line| {
                        let side = page.side.as_ref().filter(|side| line.chosen && side.group == line.group);
                        view! {
                            {row(line, &page.columns)}
                            {side.map(|side| view! {
                                <tr class="matrix-side"><td colspan=(columns + 1).to_string()>{side_by_side(side)}</td></tr>
                            })}
                        }
                    }).collect_nodes()}
                </tbody>
            </table>
        </div>
    }
}

/// One heading over the columns of each vote.
fn votes(columns: &[ColumnHead]) -> Node {
    columns
        .chunk_by(|a, b| a.vote == b.vote)
        .map(|group| {
            let vote = group.first().map(|head| head.vote.clone());
            view! { <th scope="colgroup" colspan=group.len().to_string()><span>{vote}</span></th> }
        })
        .collect_nodes()
}

fn head(head: &ColumnHead) -> Node {
    view! {
        <th scope="col" class="matrix-head">
            <a href=head.open.href() title=head.name.clone()>
                <span class="report-id">{head.id.clone()}</span>" "<bdi class="matrix-name">{head.name.clone()}</bdi>
            </a>
            {silences(head)}
        </th>
    }
}

/// "Silent on": only the claims this report does not make.
fn silences(head: &ColumnHead) -> Node {
    let w = words();
    let current = head.silent_only.then_some("true");
    view! {
        <a class="matrix-silences" href=head.silences.href() aria-current=current aria-label=w.views.silent_only(&head.name)>
            <span class="sign" aria-hidden="true">"–"</span>" "{w.views.silences}
        </a>
    }
}

fn row(row: &ClaimRow, columns: &[ColumnHead]) -> Node {
    let w = words();
    let cells = row.cells.iter().zip(columns).map(|(one, head)| cell(one, &head.name));
    view! {
        <tr class="matrix-row" class:is-chosen=row.chosen>
            <th scope="row">
                <a id=row.chosen.then_some(CHOSEN) href=row.choose.href() aria-expanded=row.chosen.to_string()>
                    <bdi class="serif">{row.label.clone()}</bdi>
                    <span class="matrix-by figures">{w.stated_by(row.stated_by, row.concerned, row.perhaps)}</span>
                </a>
            </th>
            {cells.collect_nodes()}
        </tr>
    }
}
