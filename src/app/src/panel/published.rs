//! When the reports were published: bars to choose from, the range as two fields, and the same as words.

use leptos::prelude::*;
use scrutin_engine::address::Address;
use scrutin_engine::view::{self, Bar, Published};
use scrutin_markup::view;

use crate::address::{Place, use_place};
use crate::draw::{CollectNodes, IntoNode, Node};
use crate::memo::Memo;
use crate::words::words;
use crate::world::TheWorld;

/// The bars, with everything to choose by them; nothing where there is nothing to choose.
pub(crate) fn published_facet(world: TheWorld) -> Node {
    let place = use_place();
    let page = Memo::new(move || world.ask(|world| place.with_address(|address| view::published(world, address))));
    let facet = move || page.with(|page| (page.bars.len() > 1 || page.all.is_some()).then(|| draw(page, place)));
    facet.into_node()
}

fn draw(page: &Published, place: Place) -> Node {
    let w = words();
    let ends = page.bars.first().zip(page.bars.last()).filter(|_| page.bars.len() > 1);
    let ends = ends.map(|(first, last)| {
        view! {
            <p class="histogram-ends faint" aria-hidden="true"><span>{first.label.clone()}</span><span>{last.label.clone()}</span></p>
        }
    });
    let counted = page.bars.iter().filter(|bar| bar.count > 0).map(|bar| {
        view! { <li><a href=bar.link.href()>{bar.label.clone()}</a>" "<span class="facet-count">{bar.count}</span></li> }
    });
    let undated = (page.undated > 0 || page.undated_chosen).then(|| {
        let sign = if page.undated_chosen { "✓" } else { "" };
        view! {
            <a class="facet-choose" href=page.toggle_undated.href() aria-current=page.undated_chosen.then_some("true")>
                <span class="facet-sign" aria-hidden="true">{sign}</span>
                <span class="facet-label">{w.tools.not_stated}</span>
                " "<span class="facet-count">{page.undated}</span>
            </a>
        }
    });
    let (from, to) = page.chosen;
    view! {
        <div class="facet" role="group" aria-labelledby="facet-published">
            <p class="kicker facet-head" id="facet-published">{w.tools.published}</p>
            <ol class="histogram" aria-label=w.tools.histogram>{page.bars.iter().map(bar).collect_nodes()}</ol>
            {ends}
            <div class="histogram-range">
                {end(page, place, w.tools.from, from, |address, page, at| view::between(address, &page.bars, at, page.chosen.1))}
                {end(page, place, w.tools.to, to, |address, page, at| view::between(address, &page.bars, page.chosen.0, at))}
            </div>
            <div class="facet-value" class:is-chosen=page.undated_chosen>{undated}</div>
            {page.all.as_ref().map(|all| view! { <a class="facet-all" href=all.href()>{w.tools.all_days}</a> })}
            <details class="facet-more">
                <summary>{w.tools.as_words}</summary>
                <ul class="histogram-words">{counted.collect_nodes()}</ul>
            </details>
        </div>
    }
}

/// One bar: a link where there is something to choose.
fn bar(bar: &Bar) -> Node {
    let said = words().tools.bar(&bar.label, bar.count);
    let height = format!("{}%", bar.tall);
    let face = view! { <span class="bar" style:block-size=height></span> };
    let link = if bar.count > 0 {
        view! { <a href=bar.link.href() aria-label=said.clone() title=said>{face}</a> }
    } else {
        face
    };
    view! { <li class:is-out=!bar.kept>{link}</li> }
}

/// One end of the range, to be chosen among the bars.
fn end(
    page: &Published,
    place: Place,
    label: &'static str,
    chosen: Option<usize>,
    link: fn(&Address, &Published, Option<usize>) -> Address,
) -> Node {
    let page_then = page.clone();
    let choose = move |event| {
        let at = event_target_value(&event).parse().ok();
        place.go(&place.look(|address| link(address, &page_then, at)));
    };
    let options = page.bars.iter().enumerate().map(|(at, bar)| {
        view! { <option value=at.to_string() selected=chosen == Some(at)>{bar.label.clone()}</option> }
    });
    view! {
        <label class="histogram-end">
            <span>{label}</span>
            <select class="field" on:change=choose>
                <option value="" selected=chosen.is_none()>{words().tools.any_day}</option>
                {options.collect_nodes()}
            </select>
        </label>
    }
}
