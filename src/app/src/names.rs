//! Which report uses which name for the same thing, with every use of a chosen name.

use scrutin_engine::view::{self, ColumnHead, NameCell, NameRow, NamesPage, Thing, Uses};
use scrutin_markup::view;

use crate::address::use_place;
use crate::draw::{CollectNodes, Node};
use crate::frame::cite_link;
use crate::marked::{Meaning, marked};
use crate::memo::Memo;
use crate::panel::{active, facets};
use crate::reports::finding;
use crate::words::words;
use crate::world::TheWorld;

/// Most reports shown as columns; the filters lead to the others.
const MOST: usize = 60;

/// The names view.
pub(crate) fn names(world: TheWorld) -> Node {
    let place = use_place();
    let w = words();
    let page = Memo::new(move || world.ask(|world| place.with_address(|address| view::names(world, address, MOST))));
    view! {
        <div class="split">
            {facets(world)}
            <div class="stack">
                <h1 id="view-head" tabindex="-1">{w.views.names}</h1>
                <p class="soft">{w.views.names_lead}</p>
                {active(world)}
                {move || page.with(draw)}
            </div>
        </div>
    }
}

fn draw(page: &NamesPage) -> Node {
    let w = words();
    let findings = page.findings.iter().map(finding).collect_nodes();
    view! {
        {w.views.first_of(page.columns.len(), page.kept).map(|said| view! { <p class="soft">{said}</p> })}
        <ul class="matrix-key" aria-label=w.views.names_key>
            <li class="cell-states"><span class="sign" aria-hidden="true">"●"</span>" "{w.views.own}</li>
            <li class="cell-quotes"><span class="sign" aria-hidden="true">"❝"</span>" "{w.views.in_quotes}</li>
            <li class="cell-silent"><span class="sign" aria-hidden="true">"–"</span>" "{w.views.not_used}</li>
        </ul>
        {page.things.is_empty().then(|| view! { <p>{w.views.no_names}</p> })}
        {page.things.iter().map(|one| thing(one, page)).collect_nodes()}
        {(!page.findings.is_empty()).then(|| view! {
            <section class="stack" aria-labelledby="names-findings">
                <h2 id="names-findings">{w.views.about_names}</h2>
                <ul class="findings">{findings}</ul>
            </section>
        })}
    }
}

/// One thing: its names by report, and the uses of the chosen one.
fn thing(thing: &Thing, page: &NamesPage) -> Node {
    let w = words();
    let heads = page.columns.iter().map(|head| {
        view! {
            <th scope="col" class="matrix-head">
                <a href=head.open.href() title=head.name.clone()>
                    <span class="report-id">{head.id.clone()}</span>" "<bdi class="matrix-name">{head.name.clone()}</bdi>
                </a>
            </th>
        }
    });
    let heads = heads.collect_nodes();
    let rows = thing.rows.iter().map(|one| row(one, &page.columns)).collect_nodes();
    let uses = page.uses.as_ref().filter(|_| thing.rows.iter().any(|row| row.chosen)).map(uses);
    view! {
        <section class="stack">
            <h2><bdi>{thing.label.clone()}</bdi></h2>
            <p class="goes-on faint" aria-hidden="true">{w.views.goes_on}</p>
            <div class="scroller matrix-scroller" role="region" aria-label=thing.label.clone() tabindex="0">
                <table class="matrix names">
                    <thead><tr><th scope="col" class="matrix-corner">{w.views.name}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {uses}
        </section>
    }
}

fn row(row: &NameRow, columns: &[ColumnHead]) -> Node {
    let cells = row.cells.iter().zip(columns).map(|(one, head)| cell(one, &head.name)).collect_nodes();
    view! {
        <tr class="matrix-row" class:is-chosen=row.chosen>
            <th scope="row"><a href=row.choose.href() aria-expanded=row.chosen.to_string()><bdi class="serif">{row.name.clone()}</bdi></a></th>
            {cells}
        </tr>
    }
}

/// How often one report uses one name: signs for its own voice and for quotation marks.
fn cell(cell: &NameCell, report: &str) -> Node {
    let w = words();
    let Some(link) = &cell.link else {
        return view! {
            <td class="cell cell-silent"><span class="cell-face"><span class="sign" aria-hidden="true">"–"</span><span class="aloud">{w.views.not_used}</span></span></td>
        };
    };
    let said = format!("{report}: {}", w.views.use_counts(cell.own, cell.quoted));
    let own =
        (cell.own > 0).then(|| view! { <span class="cell-states"><span class="sign">"●"</span>" "{cell.own}</span> });
    let quoted = (cell.quoted > 0)
        .then(|| view! { <span class="cell-quotes"><span class="sign">"❝"</span>" "{cell.quoted}</span> });
    view! {
        <td class="cell"><a href=link.href() aria-label=said.clone() title=said><span class="figures names-count">{own}{quoted}</span></a></td>
    }
}

fn uses(uses: &Uses) -> Node {
    let w = words();
    let items = uses.list.iter().map(|one| {
        let (sign, class, word) =
            if one.quoted { ("❝", "cell-quotes", w.views.in_quotes) } else { ("●", "cell-states", w.views.own) };
        view! {
            <li class="name-use">
                <p class="kicker">
                    <span class="report-id">{one.id.clone()}</span>" "<bdi>{one.report.clone()}</bdi>" · "
                    <span class=class><span class="sign" aria-hidden="true">{sign}</span>" "{word}</span>
                </p>
                <p class="serif" dir="auto" lang=one.lang.clone()><a href=one.link.href()>{marked(&one.segments, Meaning::Hit)}</a></p>
                {cite_link(&one.link)}
            </li>
        }
    });
    view! {
        <section class="name-uses">
            <div class="side-bar">
                <h3>{w.views.uses_of(&uses.name, uses.list.len())}</h3>
                <a class="button" href=uses.close.href()>{w.close}</a>
            </div>
            <ul>{items.collect_nodes()}</ul>
        </section>
    }
}
