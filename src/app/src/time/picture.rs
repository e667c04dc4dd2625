//! The picture of the time line: a lane for each kind of event, over an axis.
//!
//! Places across are percentages, so that it needs no room of its own to be read on a phone.

use scrutin_engine::view::{Event, EventKind, Timeline};
use scrutin_markup::view;

use super::axis::{Axis, LABEL, Sign, WIDTH, lane};
use crate::draw::{CollectNodes, Node};
use crate::words::words;

/// Height of a row of days below the line.
const TICK: u32 = 16;
/// Height of a row of signs.
const ROW: u32 = 26;
/// Height of a lane's name.
const NAME: u32 = 20;

/// Draws the time line.
pub(super) fn picture(line: &Timeline) -> Node {
    let w = words();
    let axis = Axis::new(&line.stretches);
    let mut top = 0;
    let mut lanes = Vec::new();
    for kind in [EventKind::Vote, EventKind::Published, EventKind::ToldOf] {
        let signs = lane(&axis, line, kind);
        if signs.is_empty() {
            continue;
        }
        let rows = signs.iter().map(|(_, sign)| sign.row + 1).max().unwrap_or(1);
        let drawn: Vec<Node> =
            signs.iter().map(|(at, place)| sign(&line.events[*at], place, top + NAME + ROW / 2)).collect();
        lanes.push(view! {
            <g>
                <text class="time-lane" x="0" y=(top + 14).to_string()>{w.views.event(kind)}</text>
                {drawn}
            </g>
        });
        top += NAME + rows * ROW + 4;
    }
    let base = (top + 8).to_string();
    let lines = axis.lines().map(|[from, to]| {
        view! { <line class="time-axis" x1=percent(from) x2=percent(to) y1=base.clone() y2=base.clone()></line> }
    });
    let lines = lines.collect_nodes();
    let ends: Vec<[u32; 2]> = axis.lines().collect();
    let folds = ends.windows(2).map(|pair| {
        let middle = u32::midpoint(pair[0][1], pair[1][0]);
        view! { <text class="time-fold" x=percent(middle) y=(top + 12).to_string()>"⋯"</text> }
    });
    let folds = folds.collect_nodes();
    let ticks = axis.ticks();
    let below = ticks.iter().map(|(_, row, _)| u32::try_from(*row).unwrap_or_default()).max().unwrap_or_default();
    let ticks = ticks.into_iter().map(|(at, row, words)| {
        // One that would run over the edge ends there.
        let (class, at) = if at + LABEL > WIDTH { ("time-tick is-last", WIDTH) } else { ("time-tick", at) };
        let y = top + 28 + TICK * u32::try_from(row).unwrap_or_default();
        view! { <g><text class=class x=percent(at) y=y.to_string()>{words}</text></g> }
    });
    let ticks = ticks.collect_nodes();
    view! {
        <svg class="time-picture" width="100%" height=(top + 36 + TICK * below).to_string() role="group" aria-label=w.views.time_picture>
            {lines}{folds}{ticks}{lanes}
        </svg>
    }
}

/// Ten-thousandths as the percentage an attribute holds.
fn percent(at: u32) -> String {
    format!("{}.{:02}%", at / 100, at % 100)
}

/// One event: a shape for its kind, hollow where its day is inferred, a bar where it is a period.
fn sign(event: &Event, sign: &Sign, top: u32) -> Node {
    let w = words();
    let y = top + sign.row * ROW;
    let inferred = if event.inferred { format!(" ({})", w.views.inferred) } else { String::new() };
    let said = w.views.event_said(&format!("{}{inferred}", event.when), event.kind, &event.what);
    let class = if event.inferred { "time-sign is-inferred" } else { "time-sign" };
    let [from, to] = sign.span;
    let shape = if to > from + 60 {
        view! {
            <rect x=percent(from) y=(y - 5).to_string() width=percent(to - from) height="10" rx="5"></rect>
        }
    } else {
        let path = match event.kind {
            EventKind::Vote => "M0-8L8 0L0 8L-8 0z",
            EventKind::Published => "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z",
            EventKind::ToldOf => "M-5-5h10v10h-10z",
        };
        view! { <svg x=percent(from) y=y.to_string() overflow="visible"><path d=path></path></svg> }
    };
    let tip = said.clone();
    view! { <g class=class><a href=event.link.href() aria-label=said><title>{tip}</title>{shape}</a></g> }
}
