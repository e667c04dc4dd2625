//! The reader's own reports in a list, and what is known of each, to be changed in place.

use leptos::prelude::*;
use scrutin_intake::{Held, Known};
use scrutin_markup::view;

use super::state::{Own, use_own};
use crate::dom;
use crate::draw::{CollectNodes, Node};
use crate::words::own::own_words;
use crate::words::words;

/// Reports shown at once: the rest is a button away.
const PAGE: usize = 50;

/// The list.
pub(crate) fn list() -> Node {
    let own = use_own();
    let w = own_words();
    let first = RwSignal::new(0usize);
    let rows = move || {
        own.gathered.with(|gathered| {
            let all = gathered.numbers.len();
            let start = first.get().min(all.saturating_sub(1) / PAGE * PAGE);
            let held = gathered.basket.held.iter().zip(&gathered.numbers).skip(start).take(PAGE);
            let items = held.map(|(held, number)| row(own, held, *number)).collect_nodes();
            let turn = move |to: usize| {
                first.set(to);
                dom::focus("own-list-head");
            };
            let end = (start + PAGE).min(all);
            view! {
                <ul class="own-reports">{items}</ul>
                {(all > PAGE).then(|| view! {
                    <p class="own-turn">
                        <button type="button" class="button" disabled=start == 0 on:click=move |_| turn(start.saturating_sub(PAGE))>{w.before}</button>
                        <span class="figures">{w.shown(start + 1, end, all)}</span>
                        <button type="button" class="button" disabled=end == all on:click=move |_| turn(end)>{w.after}</button>
                    </p>
                })}
            }
        })
    };
    let count = move || own.gathered.with(|gathered| w.count(gathered.basket.held.len(), gathered.basket.text_bytes()));
    let bar = move || {
        own.changed.get().then(|| view! {
            <p class="own-changed">
                {w.changed}
                <button type="button" class="button own-primary" on:click=move |_| own.compare(used_or_own(own))>{w.compare_again}</button>
            </p>
        })
    };
    let undo = move || {
        own.can_undo
            .get()
            .then(|| view! { <button type="button" class="button" on:click=move |_| own.undo()>{w.undo}</button> })
    };

    view! {
        <section aria-labelledby="own-list-head" class="own-list">
            <h2 id="own-list-head" tabindex="-1">{w.list_head}</h2>
            <p class="soft">{count}</p>
            <div role="status">{bar}</div>
            {undo}
            {rows}
        </section>
    }
}

/// What is compared again: what was compared last.
fn used_or_own(own: Own) -> super::state::Used {
    own.used.get_untracked()
}

/// One report.
fn row(own: Own, held: &Held, number: u32) -> Node {
    let w = own_words();
    let meta = &held.report.meta;
    let notices = held
        .notices
        .iter()
        .map(|notice| view! { <li><bdi>{notice.in_words(words().language)}</bdi></li> })
        .collect_nodes();
    let notice_count = held.notices.len();
    let place = [meta.publisher.clone(), meta.date.map(|day| day.to_string())]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    let language = meta.language.clone();
    let fields = [
        (Known::Title, meta.title.clone(), w.title),
        (Known::Publisher, meta.publisher.clone(), w.publisher),
        (Known::Date, meta.date.map(|day| day.to_string()), w.date),
        (Known::Address, meta.address.clone(), w.address),
    ];
    let fields = fields.map(|(known, value, label)| field(own, number, known, value, label)).collect_nodes();
    let id = held.report.id.clone();
    let remove = move |_| {
        own.remove(number);
        dom::after(0, || dom::focus("own-list-head"));
    };
    view! {
        <li class="own-report">
            <details>
                <summary>
                    <span class="report-id">{held.report.id.clone()}</span>" "<bdi class="own-heading">{held.heading()}</bdi>" "
                    <span class="soft"><bdi>{place}</bdi></span>" "
                    {(notice_count > 0).then(|| view! { <span class="tag tag-differ"><span class="sign" aria-hidden="true">"!"</span>" "{w.notices(notice_count)}</span> })}
                </summary>
                <div class="own-known">
                    <p class="soft own-from">{w.from}" "<bdi class="own-path">{held.path.clone()}</bdi></p>
                    <ul class="points own-notices">{notices}</ul>
                    {fields}
                    <label class="own-field">{w.language_label}
                        <select class="field" on:change=move |event| { let _ = own.set(number, Known::Language, &event_target_value(&event)); }>
                            <option value="" selected=language.is_none()>{w.language_words}</option>
                            <option value="en" selected=language.as_deref() == Some("en")>{w.english}</option>
                            <option value="fr" selected=language.as_deref() == Some("fr")>{w.french}</option>
                        </select>
                    </label>
                    <button type="button" class="button" aria-label=w.remove_this(&id) on:click=remove>{w.remove}</button>
                </div>
            </details>
        </li>
    }
}

/// One thing known of a report, and what is wrong with it if it cannot be used.
fn field(own: Own, number: u32, known: Known, value: Option<String>, label: &'static str) -> Node {
    let wrong = RwSignal::new(None::<&'static str>);
    let change = move |event| {
        let unfit = own.set(number, known, &event_target_value(&event)).err();
        wrong.set(unfit.map(|[english, french]| words().language.choose(english, french)));
    };
    let place = format!("own-{number}-{}", known as u8);
    let hint = if known == Known::Date { "2024-03-01" } else { "" };
    view! {
        <label class="own-field">{label}
            <input class="field" type="text" dir="auto" value=value.unwrap_or_default() placeholder=hint on:change=change
                aria-invalid=move || wrong.get().map(|_| "true") aria-describedby=place.clone()/>
            <span id=place role="alert" class="own-wrong">{wrong}</span>
        </label>
    }
}
