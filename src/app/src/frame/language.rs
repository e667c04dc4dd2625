//! The link to the same view in the other language.

use leptos::prelude::*;
use scrutin_engine::Language;

use crate::address::use_place;
use crate::words::words;

/// The id of the link, which has the focus again when the page was drawn anew.
pub(crate) const SWITCH: &str = "language";

/// The link; everything else of the address stays as it is.
#[component]
pub(crate) fn LanguageSwitch() -> impl IntoView {
    let place = use_place();
    let w = words();
    let other = w.language.choose(Language::French, Language::English);
    let code = other.code();
    let href = move || place.with_address(|address| address.in_language(other).href());

    view! { <a id=SWITCH class="button" href=href lang=code hreflang=code>{w.other_language}</a> }
}
