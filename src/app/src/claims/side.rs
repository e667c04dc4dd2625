//! The passages of one claim side by side, the words that differ from the first one marked.

use leptos::prelude::*;
use scrutin_engine::view::{Passage, SideBySide};

use crate::marked::{Meaning, marked};
use crate::reports::finding;
use crate::words::words;

/// Draws the passages, the silent reports and the findings of one group.
pub(crate) fn side_by_side(side: &SideBySide) -> impl IntoView + use<> {
    let w = words();
    view! {
        <section class="side" aria-labelledby="side-head">
            <div class="side-bar">
                <h2 id="side-head" class="kicker">{w.side_by_side}</h2>
                <a class="button" href=side.close.href()>{w.close}</a>
            </div>
            {(side.passages.len() > 1).then(|| view! { <p class="soft side-hint">{w.side_hint}</p> })}
            <div class="side-passages">{side.passages.iter().map(passage).collect_view()}</div>
            {(!side.silent.is_empty()).then(|| view! {
                <p class="side-silent"><span class="sign" aria-hidden="true">"–"</span>" "{w.silent_reports(&side.silent.join(", "))}</p>
            })}
            {(!side.findings.is_empty()).then(|| view! {
                <ul class="findings">{side.findings.iter().map(finding).collect_view()}</ul>
            })}
        </section>
    }
}

/// Draws one passage.
pub(crate) fn passage(passage: &Passage) -> impl IntoView + use<> {
    let w = words();
    let voice = if passage.quoted { w.quoted } else { w.own_voice };
    let said = match &passage.speaker {
        Some(speaker) => format!("{speaker} · {} · {voice}", passage.act),
        None => format!("{} · {voice}", passage.act),
    };
    view! {
        <article class="side-passage" class:is-reference=passage.reference>
            <h3 class="kicker">
                <span class="report-id">{passage.id.clone()}</span>" "<bdi>{passage.name.clone()}</bdi>
            </h3>
            <blockquote class="serif" dir="auto">{marked(&passage.segments, Meaning::Differs)}</blockquote>
            <p class="side-said faint"><bdi>{said}</bdi></p>
            {passage.hedge.clone().map(|hedge| view! { <p class="faint">{w.distance}" "<q><bdi>{hedge}</bdi></q></p> })}
            <p class="side-links">
                {passage.reference.then(|| view! { <span class="tag">{w.reference}</span>" " })}
                <a href=passage.link.href()>{w.in_the_report}</a>
            </p>
        </article>
    }
}
