//! The way to every view, question, vote and report by typing a part of its name.

use leptos::prelude::*;
use scrutin_engine::address::View;
use scrutin_engine::view::{Goal, goals, goals_for};
use scrutin_markup::view;

use super::PALETTE;
use crate::address::use_place;
use crate::dom;
use crate::draw::{CollectNodes, Node};
use crate::keys::use_keys;
use crate::memo::Memo;
use crate::words::words;
use crate::world::TheWorld;

const LIST: &str = "palette-list";
/// Most goals shown at once: what fits without scrolling. Typing brings the others.
const MOST: usize = 16;

/// The dialog.
pub(crate) fn palette(world: TheWorld) -> Node {
    let place = use_place();
    let keys = use_keys();
    let w = words();
    let typed = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);

    // Made when the dialog opens, and made no more once it is closed.
    let all = Memo::new(move || {
        if keys.opened.get() != Some(PALETTE) {
            return Vec::new();
        }
        let names = View::ALL.map(|view| (view, w.view(view)));
        world.ask(|world| place.with_address(|address| goals(world, address, &names)))
    });
    let found = Memo::new(move || {
        all.with(|all| typed.with(|typed| goals_for(all, typed, MOST).into_iter().cloned().collect::<Vec<Goal>>()))
    });

    let type_it = move |event| {
        typed.set(event_target_value(&event));
        at.set(0);
    };
    let press = move |event| {
        let last = found.with(Vec::len).saturating_sub(1);
        let now = at.get_untracked();
        let to = match dom::name_of_key(&event).as_str() {
            "ArrowDown" if now < last => now + 1,
            "ArrowDown" | "Home" => 0,
            "ArrowUp" if now > 0 => now - 1,
            "ArrowUp" | "End" => last,
            "Enter" => {
                // The focus goes back to a button, which is not to be pressed by this key.
                dom::prevent(&event);
                dom::follow(&goal_id(now));
                return;
            }
            _ => return,
        };
        dom::prevent(&event);
        at.set(to);
        dom::show(&goal_id(to));
    };
    let closed = move |_| {
        keys.opened.set(None);
        typed.set(String::new());
        at.set(0);
    };
    let list =
        move || found.with(|found| found.iter().enumerate().map(|(place, goal)| line(place, goal, at)).collect_nodes());
    let active = move || found.with(|found| !found.is_empty()).then(|| goal_id(at.get()));
    let count = move || w.tools.goals(found.with(Vec::len), MOST);

    view! {
        <dialog id=PALETTE class="dialog palette" aria-label=w.tools.palette on:close=closed>
            <div class="palette-bar">
                <input
                    class="field"
                    type="text"
                    role="combobox"
                    aria-label=w.tools.palette_field
                    aria-expanded="true"
                    aria-controls=LIST
                    aria-autocomplete="list"
                    aria-activedescendant=active
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    placeholder=w.tools.palette_hint
                    prop:value=move || typed.get()
                    on:input=type_it
                    on:keydown=press
                />
                <button type="button" class="button" on:click=|_| dom::close_dialog(PALETTE)>{w.close}</button>
            </div>
            <p class="faint" role="status">{count}</p>
            <div id=LIST class="palette-list" role="listbox" aria-label=w.tools.palette on:click=|_| dom::close_dialog(PALETTE)>
                {list}
            </div>
        </dialog>
    }
}

fn goal_id(at: usize) -> String {
    format!("goal-{at}")
}

fn line(place: usize, goal: &Goal, at: RwSignal<usize>) -> Node {
    view! {
        <a
            id=goal_id(place)
            class="palette-goal"
            role="option"
            tabindex="-1"
            href=goal.link.href()
            aria-selected=move || (at.get() == place).to_string()
        >
            <span class="kicker">{words().tools.kind(goal.kind)}</span>
            <bdi class="palette-name">{goal.label.clone()}</bdi>
            <bdi class="faint figures">{goal.detail.clone()}</bdi>
        </a>
    }
}
