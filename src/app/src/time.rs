//! The time line: a picture whose signs are links, and the same as a table.

mod axis;
mod picture;

use scrutin_engine::view::{self, Event, Timeline};
use scrutin_markup::view;

use crate::draw::{CollectNodes, Node};

use self::picture::picture;
use crate::address::use_place;
use crate::memo::Memo;
use crate::panel::{active, facets};
use crate::words::words;
use crate::world::TheWorld;

/// Most events shown; the filters lead to the others.
const MOST: usize = 300;

/// The timeline view.
pub(crate) fn time(world: TheWorld) -> Node {
    let place = use_place();
    let w = words();
    let line = Memo::new(move || world.ask(|world| place.with_address(|address| view::timeline(world, address, MOST))));
    view! {
        <div class="split">
            {facets(world)}
            <div class="stack">
                <h1 id="view-head" tabindex="-1">{w.views.time}</h1>
                <p class="soft">{w.views.time_lead}</p>
                {active(world)}
                {move || line.with(draw)}
            </div>
        </div>
    }
}

fn draw(line: &Timeline) -> Node {
    let w = words();
    let undated =
        line.undated.iter().map(|(what, link)| view! { <li><a href=link.href()><bdi>{what.clone()}</bdi></a></li> });
    let undated = undated.collect_nodes();
    let rows = line.events.iter().map(row).collect_nodes();
    let dated = if line.events.is_empty() {
        view! { <p>{w.views.nothing_dated}</p> }
    } else {
        view! {
            {picture(line)}
            {w.views.first_of(line.events.len(), line.kept).map(|said| view! { <p class="soft">{said}</p> })}
            {(line.stretches.len() > 1).then(|| view! { <p class="faint">{w.views.folded}</p> })}
            <div class="scroller" role="region" aria-labelledby="view-head" tabindex="0">
                <table class="time-table">
                    <thead>
                        <tr>
                            <th scope="col">{w.views.when}</th>
                            <th scope="col">{w.views.what}</th>
                            <th scope="col">{w.views.rests_on}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    };
    view! {
        {dated}
        {(!line.undated.is_empty()).then(|| view! {
            <section aria-labelledby="undated-head">
                <h2 id="undated-head">{w.views.without_day}</h2>
                <ul class="points">{undated}</ul>
            </section>
        })}
    }
}

fn row(event: &Event) -> Node {
    let w = words();
    let evidence = event.evidence.iter().map(|e| {
        view! { <li><a href=e.link.href()><bdi class="evidence-name">{e.name.clone()}</bdi>" "<q class="serif"><bdi lang=e.lang.clone()>{e.words.clone()}</bdi></q></a></li> }
    });
    let how = event.how.iter().map(|step| view! { <li class="soft"><bdi>{step.clone()}</bdi></li> });
    let iso = event.days[0].to_string();
    view! {
        <tr>
            <th scope="row">
                <time datetime=iso>{event.when.clone()}</time>
                {event.inferred.then(|| view! { " "<span class="tag tag-silent">{w.views.inferred}</span> })}
            </th>
            <td>
                <span class="kicker">{w.views.event(event.kind)}</span>
                <a class="time-what" href=event.link.href()><bdi>{event.what.clone()}</bdi></a>
            </td>
            <td><ul class="time-evidence">{evidence.collect_nodes()}{how.collect_nodes()}</ul></td>
        </tr>
    }
}
