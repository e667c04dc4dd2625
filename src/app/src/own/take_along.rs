//! What can be taken along: one page with the reports inside, a folder, a link; and what this device keeps.

use leptos::prelude::*;
use scrutin_intake::{folder, limits, zip};
use scrutin_markup::view;

use super::state::{Own, use_own};
use crate::address::use_place;
use crate::dom;
use crate::draw::Node;
use crate::words::own::own_words;

const LINK_FIELD: &str = "own-link";

/// The ways to take the reports along.
pub(crate) fn take_along() -> Node {
    let own = use_own();
    let place = use_place();
    let w = own_words();
    let said = RwSignal::new(String::new());
    let link = RwSignal::new(None::<String>);

    let save_page = move |_| {
        dom::save_page("scrutin.html", &own.form(), move |whole| {
            said.set(if whole { w.page_saved } else { w.page_not_saved }.to_owned());
        });
    };
    let save_folder = move |_| {
        let files = own.gathered.with_untracked(|gathered| folder::print(&gathered.basket));
        dom::save_bytes("seeds.zip", "application/zip", &zip::write(&files));
        said.set(w.folder_saved.to_owned());
    };
    let make_link = move |_| {
        dom::shorten(&own.form(), move |code| {
            let code = code.unwrap_or_default();
            if code.is_empty() || code.len() > limits::LINK_BYTES {
                link.set(None);
                return said.set(w.link_too_long(code.len(), limits::LINK_BYTES));
            }
            let mut address = place.address().to_view(scrutin_engine::address::View::Start).cleared();
            address.carried = Some(code);
            let whole = format!("{}{}", dom::page_without_fragment(), address.href());
            link.set(Some(whole.clone()));
            dom::copy(&whole, move |copied| {
                said.set(if copied { w.link_copied } else { w.link_by_hand }.to_owned());
                dom::after(0, || dom::select_field(LINK_FIELD));
            });
        });
    };

    view! {
        <section aria-labelledby="own-along-head" class="own-along">
            <h2 id="own-along-head">{w.along_head}</h2>
            <ul class="own-ways">
                <li><button type="button" class="button" on:click=save_page>{w.save_page}</button><p class="soft">{w.save_page_why}</p></li>
                <li><button type="button" class="button" on:click=save_folder>{w.save_folder}</button><p class="soft">{w.save_folder_why}</p></li>
                <li><button type="button" class="button" on:click=make_link>{w.make_link}</button><p class="soft">{w.make_link_why}</p></li>
                {keeping(own, said)}
            </ul>
            {move || link.get().map(|link| view! {
                <label class="own-field">{w.link_label}
                    <input id=LINK_FIELD class="field" type="text" readonly prop:value=link/>
                </label>
            })}
            <p role="status">{said}</p>
        </section>
    }
}

/// Keeping on this device, where that can be had.
fn keeping(own: Own, said: RwSignal<String>) -> Option<Node> {
    let w = own_words();
    let keep = move |_| {
        dom::keep_form(&own.form(), move |done| {
            own.kept.set(done || own.kept.get_untracked());
            said.set(if done { w.kept } else { w.not_kept }.to_owned());
        });
    };
    dom::can_keep().then(|| view! {
        <li>
            <button type="button" class="button" on:click=keep>{move || if own.kept.get() { w.keep_again } else { w.keep }}</button>
            {move || own.kept.get().then(|| forget(said))}
            <p class="soft">{w.keep_why}</p>
        </li>
    })
}

/// The button that forgets what is kept.
pub(crate) fn forget(said: RwSignal<String>) -> Node {
    let own = use_own();
    let w = own_words();
    let forget = move |_| {
        dom::forget_form(move |done| {
            own.kept.set(!done);
            said.set(if done { w.forgotten } else { w.not_forgotten }.to_owned());
        });
    };
    view! { <button type="button" class="button" on:click=forget>{w.forget}</button> }
}
