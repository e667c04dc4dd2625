//! One report's word on a vote: its count and its date as it words them, what they come to, and the verdict.

use scrutin_engine::address::Address;
use scrutin_engine::view::{Verdict, VoteRow};
use scrutin_markup::view;

use crate::draw::{CollectNodes, Node};
use crate::words::words;

/// The sign and the look of a verdict; its words stand beside it.
const fn look(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Agrees => ("=", "tag tag-agree"),
        Verdict::Differs => ("≠", "tag tag-differ"),
        Verdict::StatesNone => ("○", "tag tag-silent"),
        Verdict::Impossible => ("✕", "tag tag-differ"),
    }
}

/// Draws one report's row of a card.
pub(crate) fn testimony(row: &VoteRow, address: &Address) -> Node {
    let w = words();
    let (sign, class) = look(row.verdict);
    let base = Address { base: (!row.reference).then(|| row.id.clone()), ..address.clone() };
    view! {
        <li class="testimony" class:is-reference=row.reference>
            <h4 class="testimony-name"><span class="report-id">{row.id.clone()}</span>" "<bdi>{row.name.clone()}</bdi></h4>
            <div class="testimony-said">
                <p class="testimony-words serif">
                    <a href=row.link.href()><q><bdi lang=row.lang.clone()>{row.words.clone()}</bdi></q></a>
                </p>
                <p class="testimony-verdict">
                    <span class=class><span class="sign" aria-hidden="true">{sign}</span>" "{row.verdict_words.clone()}</span>
                    {(!row.silent.is_empty())
                        .then(|| view! { <span class="faint">{w.leaves_unstated(&row.silent.join(", "))}</span> })}
                </p>
            </div>
            <div class="testimony-when">
                {date(row)}
                <p class="testimony-choices">
                    <a class="choice-link" href=base.href()>{if row.reference { w.reference_undo } else { w.reference_choose }}</a>
                    {row.part.as_ref().map(|part| view! { <a class="choice-link" href=part.link.href()>{part.words.clone()}</a> })}
                </p>
            </div>
        </li>
    }
}

/// The date as stated, the day it comes to, and how.
fn date(row: &VoteRow) -> Node {
    let w = words();
    let said =
        row.date_words.clone().map(|said| view! { <q class="serif"><bdi lang=row.lang.clone()>{said}</bdi></q> });
    let Some(day) = row.date.clone() else {
        let nothing = said.is_none();
        return view! {
            <p class="testimony-date">{said}" "<span class="faint">{if nothing { w.date_silent } else { w.date_open }}</span></p>
        };
    };
    let iso = day.day.to_string();
    let steps = row.date_basis.clone();
    let how = if day.stated { w.date_stated } else { w.date_inferred };
    view! {
        <div class="testimony-date">
            <p>{said}" → "<time datetime=iso>{day.words}</time>" "<span class="faint">{how}</span></p>
            {(!steps.is_empty()).then(|| view! {
                <details>
                    <summary>{w.date_how}</summary>
                    <ol class="steps">{steps.into_iter().map(|step| view! { <li><bdi>{step}</bdi></li> }).collect_nodes()}</ol>
                </details>
            })}
        </div>
    }
}
