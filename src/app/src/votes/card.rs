//! One vote: what it was, its count as a picture, each report's word on it, and the arithmetic.

use scrutin_engine::address::Address;
use scrutin_engine::export::cite_vote;
use scrutin_engine::view::{Overrule, VoteCard};
use scrutin_markup::view;

use super::apparatus::apparatus;
use super::picture::picture;
use super::testimony::testimony;
use crate::address::use_place;
use crate::dom;
use crate::draw::{CollectNodes, Node};
use crate::frame::cite_button;
use crate::reports::finding;
use crate::words::words;
use crate::world::use_world;

/// Draws a card.
pub(crate) fn card(card: &VoteCard, address: &Address) -> Node {
    let w = words();
    let id = card.vote.to_string();
    let head = format!("{id}-head");
    let date = card.date.as_ref().map(|day| {
        let iso = day.day.to_string();
        view! { <time datetime=iso>{day.words.clone()}</time> }
    });
    let open = card.date.is_none().then(|| w.day_open(&card.candidates.join(", ")));
    let differing = card.findings.iter().filter(|f| f.differs);
    let findings =
        differing.chain(card.findings.iter().filter(|f| !f.differs)).map(|f| finding(&f.line)).collect_nodes();
    let rows = card.rows.iter().map(|row| testimony(row, address)).collect_nodes();
    view! {
        <article class="card" class:is-chosen=card.chosen class:is-background=card.background id=id aria-labelledby=head.clone()>
            <header class="card-head">
                <p class="kicker">
                    <bdi>{card.body.clone().unwrap_or_else(|| w.body_unknown.to_owned())}</bdi>
                    {card.seats.map(|seats| w.seats(seats))}
                    {card.background.then_some(w.background)}
                </p>
                <h2 id=head.clone() tabindex="-1"><a href=card.here.href()>{date}{open}</a></h2>
                <p class="card-outcome">
                    {card.count.clone().map(|count| view! { <span class="card-count figures">{count}</span>" " })}
                    {card.outcome.map(|outcome| view! { <span class="tag">{outcome}</span> })}
                </p>
                {card.motion.clone().map(|(motion, link)| view! {
                    <p class="card-motion serif"><a href=link.href()><q><bdi>{motion}</bdi></q></a></p>
                })}
            </header>
            {picture(&card.parts, card.seats)}
            <section class="card-part">
                <h3>{w.what_reports_say(card.rows.len())}</h3>
                <ul class="testimonies">{rows}</ul>
            </section>
            {(!card.findings.is_empty()).then(|| view! {
                <section class="card-part"><h3>{w.what_follows}</h3><ul class="findings">{findings}</ul></section>
            })}
            <div class="card-more">
                {cite(card)}
                {(!card.apparatus.is_empty()).then(|| apparatus(&card.apparatus))}
                {(!card.sums.is_empty()).then(|| arithmetic(card))}
                {(!card.why.is_empty()).then(|| view! {
                    <details>
                        <summary>{w.why_one_vote}</summary>
                        <ul class="steps">{card.why.iter().cloned().map(|why| view! { <li><bdi>{why}</bdi></li> }).collect_nodes()}</ul>
                        {joins(&card.join)}
                    </details>
                })}
            </div>
        </article>
    }
}

/// The vote as a line to quote, with every report's words on it.
fn cite(card: &VoteCard) -> Option<Node> {
    let (place, vote) = (use_place(), card.vote);
    use_world().map(|world| {
        cite_button(move || {
            let page = dom::page_without_fragment();
            world.ask_once(|world| place.look(|address| cite_vote(world, address, vote, &page)))
        })
    })
}

/// The sums, and which of them cannot hold.
fn arithmetic(card: &VoteCard) -> Node {
    let w = words();
    let broken = card.sums.iter().any(|sum| !sum.holds);
    let sums = card.sums.iter().map(|sum| {
        let (sign, class, word) =
            if sum.holds { ("✓", "sum", w.holds) } else { ("✕", "sum sum-broken", w.cannot_hold) };
        view! {
            <li class=class>
                <span class="sign" aria-hidden="true">{sign}</span>" "
                <span class="figures"><bdi>{sum.line.clone()}</bdi></span>" "<span class="faint">{word}</span>
            </li>
        }
    });
    view! { <details open=broken><summary>{w.arithmetic}</summary><ul class="sums">{sums.collect_nodes()}</ul></details> }
}

/// "Take it for the same vote as ...".
fn joins(joins: &[Overrule]) -> Node {
    let links = joins
        .iter()
        .map(|join| view! { <li><a class="choice-link" href=join.link.href()>{join.words.clone()}</a></li> });
    view! { <ul class="joins">{links.collect_nodes()}</ul> }
}
