//! The head of the page: skip link, name, the views.

use scrutin_engine::address::View;
use scrutin_markup::view;

use super::language::language_switch;
use super::share::share;
use super::{PALETTE, TAKE, button_of};
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
    let opens = move |dialog: &'static str, hint: &'static str, name: &'static str| {
        let id = button_of(dialog);
        view! { <button type="button" id=id class="button" aria-haspopup="dialog" title=hint on:click=move |_| keys.open(dialog)>{name}</button> }
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
                    {opens(PALETTE, w.tools.go_to_hint, w.tools.go_to)}
                    {share(world)}
                    {opens(TAKE, w.tools.take_hint, w.tools.take)}
                    {language_switch()}
                </div>
            </div>
        </header>
    }
}
