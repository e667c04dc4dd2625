//! Says above every view that the reader's own reports are shown, and leads back.

use leptos::prelude::*;
use scrutin_engine::address::View;
use scrutin_markup::view;

use super::state::{Used, use_own};
use super::take_along::forget;
use crate::address::use_place;
use crate::draw::Node;
use crate::memo::Memo;
use crate::words::own::own_words;

/// The bar; nothing while the page's own reports are shown.
pub(crate) fn own_bar() -> Node {
    let own = use_own();
    let place = use_place();
    let w = own_words();
    let shown = Memo::new(move || {
        let elsewhere = place.with_address(|address| address.view != View::Own);
        let busy = own.progress.with(Option::is_some);
        (elsewhere && (busy || own.used.get() != Used::Starter)).then_some(busy)
    });
    let what = move || match own.progress.get() {
        Some(progress) => w.doing(progress),
        None => own.gathered.with(|gathered| w.in_force(gathered.basket.held.len(), own.used.get() == Used::Both)),
    };
    let body = move || {
        shown.get().map(|busy| {
            let back = (!busy).then(|| view! { <button type="button" class="button" on:click=move |_| own.compare(Used::Starter)>{w.back_to_starter}</button> });
            let forget = move || (!busy && own.kept.get()).then(|| view! { <span class="soft">{w.is_kept}</span> {forget(own.said)} });
            view! {
                <div class="own-bar">
                    <p>{what}</p>
                    <a href=move || place.address().to_view(View::Own).href()>{w.to_own}</a>
                    {back}
                    {forget}
                </div>
            }
        })
    };
    view! { <div role="status">{body}</div> }
}
