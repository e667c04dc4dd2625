//! Every finding as a list, narrowed down by what it is about.

use scrutin_engine::address::Address;
use scrutin_engine::view::{self, FindingsPage, ListedFinding};
use scrutin_markup::view;

use crate::address::use_place;
use crate::draw::{CollectNodes, Node};
use crate::memo::Memo;
use crate::panel::{active, facets};
use crate::reports::{finding_with, nothing};
use crate::words::words;
use crate::world::TheWorld;

/// Most findings listed; the filters lead to the others.
const MOST: usize = 300;

/// The findings view.
pub(crate) fn findings(world: TheWorld) -> Node {
    let place = use_place();
    let w = words();
    let page = Memo::new(move || world.ask(|world| place.with_address(|address| view::findings(world, address, MOST))));
    let count = move || page.with(|page| w.views.findings_shown(page.kept, page.total));
    let topics = move || place.with_address(|address| page.with(|page| topics(page, address)));
    let body = move || {
        page.with(|page| {
            if page.lines.is_empty() {
                return place.with_address(|address| nothing(world, address, |w, a| view::findings(w, a, 1).kept));
            }
            view! {
                <ul class="findings findings-all">{page.lines.iter().map(listed).collect_nodes()}</ul>
                {words().views.first_of(page.lines.len(), page.kept).map(|said| view! { <p class="soft">{said}</p> })}
            }
        })
    };
    view! {
        <div class="split">
            {facets(world)}
            <div class="stack">
                <h1 id="view-head" tabindex="-1">{w.views.findings}</h1>
                <p class="soft">{w.views.findings_lead}</p>
                {topics}
                <p class="count" role="status">{count}</p>
                {active(world)}
                {body}
            </div>
        </div>
    }
}

/// What the findings are about, each with its count.
fn topics(page: &FindingsPage, address: &Address) -> Node {
    let w = words();
    let mut items = Vec::new();
    let all = Address { about: None, ..address.clone() };
    items.push((all, w.views.everything, None, address.about.is_none()));
    for topic in &page.topics {
        items.push((topic.link.clone(), topic.words, Some(topic.count), topic.chosen));
    }
    let items = items.into_iter().map(|(link, words, count, chosen)| {
        let current = chosen.then_some("true");
        let count = count.map(|count| view! { " "<span class="figures faint">{count}</span> });
        view! { <li><a href=link.href() aria-current=current>{words}{count}</a></li> }
    });
    view! { <ul class="choice" aria-label=w.views.topics>{items.collect_nodes()}</ul> }
}

fn listed(listed: &ListedFinding) -> Node {
    let w = words();
    let links = [(&listed.link, w.views.where_shown), (&listed.beside, w.views.lay_beside)];
    let links = links.into_iter().filter_map(|(link, words)| {
        let link = link.as_ref()?;
        Some(view! { <p class="finding-where"><a href=link.href()>{words}</a></p> })
    });
    finding_with(&listed.line, Some(links.collect_nodes()))
}
