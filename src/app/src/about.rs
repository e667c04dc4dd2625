//! About: what the page does and does not do, its limits, and the audit in which it reads everything again.

use leptos::prelude::*;
use scrutin_desk::{Answer, Task};
use scrutin_engine::view::{self, Audit};
use scrutin_markup::view;

use crate::draw::{CollectNodes, IntoNode, Node};
use crate::words::about::about_words;
use crate::words::words;
use crate::world::TheWorld;

/// The about view.
pub(crate) fn about(world: TheWorld) -> Node {
    let (w, a) = (words(), about_words());
    // What came of it; the inner `None` if it failed.
    let audit = RwSignal::new(None::<Option<Audit>>);
    let running = RwSignal::new(false);

    let run = move |_| {
        running.set(true);
        world.have_done(Task::Audit, move |answer| {
            audit.set(Some(match answer {
                Some(Answer::Audited(audit)) => Some(audit),
                _ => None,
            }));
            running.set(false);
        });
    };
    let label = move || if running.get() { a.audit_running } else { a.audit_run };
    let method = a.method.iter().map(|line| view! { <p>{*line}</p> }).collect_nodes();
    let limits = a.limits.iter().map(|line| view! { <li>{*line}</li> }).collect_nodes();
    let privacy = a.privacy.iter().map(|line| view! { <li>{*line}</li> }).collect_nodes();

    view! {
        <div class="about stack-wide">
            <h1 id="view-head" tabindex="-1">{a.head}</h1>
            <section><h2>{a.method_head}</h2>{method}</section>
            <section><h2>{a.limits_head}</h2><ul class="points">{limits}</ul></section>
            <section><h2>{a.privacy_head}</h2><ul class="points">{privacy}</ul></section>
            <section>
                <h2>{a.audit_head}</h2>
                <p>{a.audit_lead}</p>
                <button type="button" class="button" disabled=running on:click=run>{label}</button>
                <div role="status">{move || audit.with(|audit| audit.as_ref().map(|audit| audit.as_ref().map_or_else(|| w.desk_failed.into_node(), result)))}</div>
            </section>
            <section><h2>{a.sources_head}</h2><ul class="points">{move || world.ask(chambers)}</ul></section>
        </div>
    }
}

/// What the audit found.
fn result(audit: &Audit) -> Node {
    let (w, a) = (words(), about_words());
    let faults = audit
        .faults
        .iter()
        .map(|fault| view! { <li>{fault.id.clone()}": "{fault.reason.in_language(w.language).to_owned()}</li> });
    view! {
        <p class="audit">
            <span class=if audit.faults.is_empty() { "tag tag-agree" } else { "tag tag-differ" }>
                <span class="sign" aria-hidden="true">{if audit.faults.is_empty() { "✓" } else { "✕" }}</span>" "
                {a.audit_result(audit.reports, audit.facts, audit.faults.len())}
            </span>
        </p>
        <ul class="points">{faults.collect_nodes()}</ul>
        <p class="faint audit-digest">{a.digest}" "<code>{audit.digest.clone()}</code></p>
    }
}

/// The chambers the arithmetic rests on, with where their seats are known from.
fn chambers(world: &view::World) -> Node {
    let w = words();
    let items = world.corpus.chambers.iter().map(|chamber| {
        let seats = chamber.seats.map(|seats| w.seats(seats));
        view! { <li><bdi>{chamber.name_in(w.language).to_owned()}</bdi>{seats}" "<span class="soft"><bdi>{chamber.source_in(w.language).map(str::to_owned)}</bdi></span></li> }
    });
    items.collect_nodes()
}
