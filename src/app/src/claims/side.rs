//! The passages of one claim side by side, the words that differ from the first one marked.

use scrutin_engine::view::{Passage, SideBySide};
use scrutin_markup::view;

use crate::draw::{CollectNodes, Node};
use crate::frame::cite_link;
use crate::marked::{Meaning, marked};
use crate::reports::finding;
use crate::words::words;

/// Draws the passages, the silent reports and the findings of one group.
pub(crate) fn side_by_side(side: &SideBySide) -> Node {
    let w = words();
    let (at_stake, others) = side.passages.split_at(side.at_stake.min(side.passages.len()));
    let findings = (!side.findings.is_empty()).then(|| {
        view! {
            <ul class="findings">{side.findings.iter().map(finding).collect_nodes()}</ul>
        }
    });
    // Where passages conflict, what is said about it comes first, and what it is not about is folded away.
    let (first, last) = if others.is_empty() { (None, findings) } else { (findings, None) };
    let others = (!others.is_empty()).then(|| {
        view! {
            <details>
                <summary>{w.other_passages(others.len())}</summary>
                <div class="side-passages">{others.iter().map(passage).collect_nodes()}</div>
            </details>
        }
    });
    view! {
        <section class="side" aria-labelledby="side-head">
            <div class="side-bar">
                <h2 id="side-head" class="kicker">{w.side_by_side}</h2>
                <a class="button" href=side.close.href()>{w.close}</a>
            </div>
            {first}
            {(side.passages.len() > 1).then(|| view! { <p class="soft side-hint">{w.side_hint}</p> })}
            <div class="side-passages">{at_stake.iter().map(passage).collect_nodes()}</div>
            {others}
            {(!side.silent.is_empty()).then(|| view! {
                <p class="side-silent"><span class="sign" aria-hidden="true">"–"</span>" "{w.silent_reports(&side.silent.join(", "))}</p>
            })}
            {last}
        </section>
    }
}

/// Draws one passage.
pub(crate) fn passage(passage: &Passage) -> Node {
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
            <blockquote class="serif" dir="auto" lang=passage.lang.clone()>{marked(&passage.segments, Meaning::Differs)}</blockquote>
            <p class="side-said faint"><bdi>{said}</bdi></p>
            {passage.hedge.clone().map(|hedge| view! { <p class="faint">{w.distance}" "<q><bdi>{hedge}</bdi></q></p> })}
            <p class="side-links">
                {passage.perhaps.then(|| view! {
                    <span class="tag"><span class="sign" aria-hidden="true">"≈"</span>" "{w.perhaps}</span>" "
                })}
                {passage.reference.then(|| view! { <span class="tag">{w.reference}</span>" " })}
                <a href=passage.link.href()>{w.in_the_report}</a>
                {cite_link(&passage.link)}
            </p>
        </article>
    }
}
