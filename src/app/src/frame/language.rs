//! The link to the same view in the other language.

use scrutin_engine::Language;
use scrutin_markup::view;

use crate::address::use_place;
use crate::draw::Node;
use crate::words::words;

/// The id of the link, which has the focus again when the page was drawn anew.
pub(crate) const SWITCH: &str = "language";

/// The link; everything else of the address stays as it is.
pub(crate) fn language_switch() -> Node {
    let place = use_place();
    let w = words();
    let other = w.language.choose(Language::French, Language::English);
    let code = other.code();
    let href = move || place.with_address(|address| address.in_language(other).href());

    view! { <a id=SWITCH class="button" href=href lang=code hreflang=code>{w.other_language}</a> }
}
