//! The head of the page: skip link, name, the views.

use scrutin_engine::address::View;
use scrutin_markup::view;

use super::PALETTE;
use super::language::language_switch;
use super::share::share;
use super::take::take;
use crate::address::use_place;
use crate::dom;
use crate::draw::{CollectNodes, Node};
use crate::keys::use_keys;
use crate::words::words;
use crate::world::TheWorld;

/// The head of the page.
pub(crate) fn header(world: TheWorld) -> Node {
    let place = use_place();
    let keys = use_keys();
    let w = words();

    let home = move || place.address().to_view(View::Start).href();
    let tab = move |view: View| {
        let href = move || place.address().to_view(view).href();
        let current = move || (place.address().view == view).then_some("page");
        view! { <li><a href=href aria-current=current>{w.view(view)}</a></li> }
    };
    // Not a link: its fragment would be read as an address.
    let skip = |_| dom::focus("view-head");

    view! {
        <button type="button" class="skip" on:click=skip>{w.skip}</button>
        <header class="head">
            <div class="column head-row">
                <a class="wordmark" href=home>
                    <svg class="wordmark-sign" viewBox="0 0 24 24" aria-hidden="true">
                        <path d="M3 8.5h18M3 15.5h18"></path>
                        <path class="wordmark-stroke" d="M16.5 3.5l-9 17"></path>
                    </svg>
                    {w.name}
                </a>
                <p class="tagline">{w.tagline}</p>
                <nav class="views" aria-label=w.views_label>
                    <ul>{View::ALL.map(tab).collect_nodes()}</ul>
                </nav>
                <div class="head-tools">
                    <button type="button" class="button" aria-haspopup="dialog" title=w.tools.go_to_hint on:click=move |_| keys.open(PALETTE)>
                        {w.tools.go_to}
                    </button>
                    {share(world)}
                    {take(world)}
                    {language_switch()}
                </div>
            </div>
        </header>
    }
}
