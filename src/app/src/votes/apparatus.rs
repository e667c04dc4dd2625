//! The apparatus of a vote: one line a place where reports vary.

use scrutin_engine::view::{ApparatusLine, VariantReading};
use scrutin_markup::view;

use crate::draw::{CollectNodes, Node};
use crate::words::words;

/// Draws the lines; open where readings differ.
pub(crate) fn apparatus(lines: &[ApparatusLine]) -> Node {
    let w = words();
    let varies = lines.iter().any(|line| line.readings.len() > 1);
    let lines = lines.iter().map(|line| {
        let readings = line.readings.iter().map(reading).collect_nodes();
        let silent = (!line.silent.is_empty()).then(|| {
            view! { <span class="apparatus-silent"><span class="sign" aria-hidden="true">"–"</span>" "{w.views.silent}" "<bdi>{line.silent.join(", ")}</bdi></span> }
        });
        view! {
            <div class="apparatus-line" class:is-varied={line.readings.len() > 1}>
                <dt>{line.place}</dt>
                <dd>{readings}{silent}</dd>
            </div>
        }
    });
    let lines = lines.collect_nodes();
    view! {
        <details open=varies>
            <summary>{w.views.apparatus}</summary>
            <p class="soft">{w.views.apparatus_lead}</p>
            <dl class="apparatus">{lines}</dl>
        </details>
    }
}

/// "295 A, B" and the bracket that sets the next reading off.
fn reading(reading: &VariantReading) -> Node {
    let witnesses = reading.witnesses.iter().map(|(name, link)| {
        view! { " "<a href=link.href()><bdi>{name.clone()}</bdi></a> }
    });
    view! {
        <span class="apparatus-reading" class:is-reference=reading.reference>
            <strong class="figures">{reading.says.clone()}</strong>{witnesses.collect_nodes()}
        </span>
    }
}
