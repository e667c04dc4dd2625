//! The view of the reader's own reports.

use leptos::prelude::*;
use scrutin_engine::address::View;
use scrutin_markup::view;

use super::bring::bring;
use super::list::list;
use super::progress::Progress;
use super::state::{Used, use_own};
use super::take_along::take_along;
use crate::address::use_place;
use crate::draw::{CollectNodes, Node};
use crate::memo::Memo;
use crate::words::own::own_words;
use crate::words::words;

/// The view.
pub(crate) fn own_page() -> Node {
    let own = use_own();
    let w = own_words();
    let empty = Memo::new(move || own.gathered.with(|gathered| gathered.basket.held.is_empty()));
    let limits = w.limits();

    view! {
        <div class="own stack-wide">
            <div class="own-lead">
                <h1 id="view-head" tabindex="-1">{words().own_head}</h1>
                <p class="soft">{w.lead}</p>
            </div>
            {bring()}
            {outcome}
            {move || (!empty.get()).then(|| view! { {choice()} {list()} {take_along()} })}
            <details class="own-limits"><summary>{w.limits_head}</summary><ul class="points">{limits.into_iter().map(|line| view! { <li>{line}</li> }).collect_nodes()}</ul></details>
        </div>
    }
}

/// What is being done, and what came of it.
fn outcome() -> Node {
    let own = use_own();
    let w = own_words();
    let place = use_place();
    let numbers = move || match own.progress.get() {
        Some(Progress::Taking(done, all) | Progress::Reading(done, all)) if all > 0 => Some((done, all)),
        _ => None,
    };
    let running = Memo::new(move || own.progress.with(Option::is_some));
    let to_views = move || {
        let link = |view: View| view! { <a href=place.address().to_view(view).href()>{words().view(view)}</a> };
        let shown = own.used.get() != Used::Starter && !own.said.with(String::is_empty);
        shown.then(|| view! { <p class="own-views">{w.look_at}" "{link(View::Votes)}" "{link(View::Claims)}" "{link(View::Reports)}</p> })
    };
    let refused = move || {
        own.refused.with(|refused| {
            let items = refused.iter().map(|refusal| view! { <li><bdi class="own-path">{refusal.path.clone()}</bdi>" "<bdi>{refusal.reason.in_language(words().language).to_owned()}</bdi></li> });
            (!refused.is_empty()).then(|| view! {
                <section class="own-refused" aria-labelledby="own-refused">
                    <h2 id="own-refused">{w.not_taken(refused.len())}</h2>
                    <ul class="points">{items.collect_nodes()}</ul>
                    <p class="soft">{w.rest_taken}</p>
                    <button type="button" class="button" on:click=move |_| own.refused.set(Vec::new())>{words().close}</button>
                </section>
            })
        })
    };

    view! {
        <section class="own-outcome" aria-label=w.progress>
            {move || running.get().then(|| view! {
                <div class="own-progress">
                    <progress aria-label=w.progress max=move || numbers().map(|(_, all)| all.to_string()) value=move || numbers().map(|(done, _)| done.to_string())></progress>
                    <button type="button" class="button" on:click=move |_| own.cancel()>{w.cancel}</button>
                </div>
            })}
            <p class="own-said" role="status">{move || own.progress.get().map_or_else(|| own.said.get(), |progress| w.doing(progress))}</p>
            {to_views}
            {refused}
        </section>
    }
}

/// Which reports are compared.
fn choice() -> Node {
    let own = use_own();
    let w = own_words();
    let radio = |used: Used, label: &'static str| {
        let chosen = move || own.used.get() == used;
        view! {
            <label class="own-choice">
                <input type="radio" name="own-used" prop:checked=chosen on:change=move |_| own.compare(used)/>
                {label}
            </label>
        }
    };
    view! {
        <fieldset class="own-used">
            <legend>{w.used_head}</legend>
            {radio(Used::Own, w.used_own)}
            {radio(Used::Both, w.used_both)}
            {radio(Used::Starter, w.used_starter)}
        </fieldset>
    }
}
