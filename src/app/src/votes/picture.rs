//! The picture of a count: a seat a dot in the half circle of the chamber, told apart by shape as well as by colour.
//!
//! Where the seats are not known or too many to tell apart, a bar. The numbers stand beside it as words, so the
//! picture itself is hidden from those who hear the page.

use scrutin_engine::order::Order as _;
use scrutin_engine::view::{Part, PartKind};
use scrutin_markup::view;

use super::hemicycle::{HEIGHT, Hemicycle, Length, WIDTH};
use crate::draw::{CollectNodes, Node};
use crate::words::words;

/// Most seats that are drawn one by one.
const MOST_SEATS: u64 = 1_000;

/// The class of a part; the key beside the picture uses it too.
const fn class(kind: PartKind) -> &'static str {
    match kind {
        PartKind::InFavour => "count-for",
        PartKind::Against => "count-against",
        PartKind::Abstain => "count-abstain",
        PartKind::NotVoting => "count-absent",
        PartKind::Disputed => "count-disputed",
        PartKind::Unstated => "count-unstated",
    }
}

/// Parts as they sit: for on the left, against on the right, what is not known between them.
const fn seat_order(kind: PartKind) -> u8 {
    match kind {
        PartKind::InFavour => 0,
        PartKind::Abstain => 1,
        PartKind::Unstated => 2,
        PartKind::NotVoting => 3,
        PartKind::Disputed => 4,
        PartKind::Against => 5,
    }
}

/// Draws the parts of a count, with a key; nothing where no number is known.
pub(crate) fn picture(parts: &[Part], seats: Option<u32>) -> Option<Node> {
    let w = words();
    let total: u64 = parts.iter().map(|part| part.count).sum();
    if total == 0 {
        return None;
    }
    let mut seated = parts.to_vec();
    seated.order_by_key(|part| seat_order(part.kind));
    let drawn = if seats.is_some() && total <= MOST_SEATS { half_circle(&seated, total) } else { bar(&seated, total) };
    let key = parts.iter().map(|part| {
        view! {
            <li>
                {swatch(part.kind)}
                <span class="count-number figures">{w.language.figures(part.count)}</span>" "
                <span class="count-word">{w.part(part.kind)}</span>
            </li>
        }
    });
    Some(view! {
        <figure class="count-picture">
            {drawn}
            <figcaption><ul class="count-key">{key.collect_nodes()}</ul></figcaption>
        </figure>
    })
}

fn half_circle(parts: &[Part], total: u64) -> Node {
    let hemicycle = Hemicycle::build(usize::try_from(total).unwrap_or_default());
    let mut from = 0;
    let paths = parts.iter().map(|part| {
        let to = from + usize::try_from(part.count).unwrap_or_default();
        let outline = match part.kind {
            PartKind::Against => hemicycle.squares(from..to),
            PartKind::NotVoting => hemicycle.outline(from..to, 0.5),
            PartKind::InFavour | PartKind::Abstain | PartKind::Disputed | PartKind::Unstated => {
                hemicycle.outline(from..to, 1.0)
            }
        };
        from = to;
        view! { <path class=class(part.kind) d=outline></path> }
    });
    let paths = paths.collect_nodes();
    view! { <svg class="count-seats" viewBox=format!("0 0 {} {}", Length(WIDTH), Length(HEIGHT)) aria-hidden="true">{paths}</svg> }
}

fn bar(parts: &[Part], total: u64) -> Node {
    let mut from = 0u64;
    let exact = |count: u64| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let place = |count: u64| exact(count) / exact(total) * WIDTH;
    let boxes = parts.iter().map(|part| {
        let x = place(from);
        from += part.count;
        // One vote in hundreds is still to be seen.
        let width = (place(from) - x).max(1.5);
        view! { <rect class=class(part.kind) x=Length(x.min(WIDTH - width)).to_string() y="1" width=Length(width).to_string() height="18"></rect> }
    });
    let boxes = boxes.collect_nodes();
    view! { <svg class="count-bar" viewBox=format!("0 0 {} 20", Length(WIDTH)) preserveAspectRatio="none" aria-hidden="true">{boxes}</svg> }
}

/// One dot of a kind, for the key.
fn swatch(kind: PartKind) -> Node {
    let shape = match kind {
        PartKind::Against => "M1.5 1.5h7v7h-7z",
        PartKind::NotVoting => "M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0",
        PartKind::InFavour | PartKind::Abstain | PartKind::Disputed | PartKind::Unstated => {
            "M1 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0"
        }
    };
    view! { <svg class="count-swatch" viewBox="0 0 10 10" aria-hidden="true"><path class=class(kind) d=shape></path></svg> }
}
