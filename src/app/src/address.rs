//! The place the reader is at: the page's address, read, kept and changed.
//!
//! The only file that listens to the address and changes it. A deliberate choice is a link, which the browser follows
//! and puts into its history by itself; typing changes the place at once and its history entry at most once in
//! [`PAUSE_MILLIS`]. Leaves the form of an address to the engine.

use std::collections::BTreeMap;

use leptos::prelude::*;
use scrutin_engine::Language;
use scrutin_engine::address::{self, Address, Parsed};

use crate::dom::{self, Whereabouts};
use crate::handover::Luggage;
use crate::words::speak;

/// Browsers refuse changes of the history that come too often.
const PAUSE_MILLIS: u32 = 250;
/// When what a key changes besides the list it narrows follows: the list is painted first.
const FRAME_MILLIS: u32 = 20;

/// Where the reader is. Cheap to copy; there is one.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    parsed: RwSignal<Parsed>,
    /// The same with what is typed at this moment: for the list that is narrowed, which is painted before the rest.
    typed: RwSignal<Address>,
    /// The rest has yet to follow what was typed.
    behind: StoredValue<bool>,
    /// The fragment as it was written, for when not all of it could be read.
    written: RwSignal<String>,
    /// Reports the link carried; taken out of the address, so that no other link repeats them.
    carried: RwSignal<Option<String>>,
    /// Typed, and not yet in the history.
    unsaved: StoredValue<bool>,
    trail: StoredValue<Trail>,
}

/// How the entries of the history were left, so that Back and Forward lead to the very place.
#[derive(Default)]
struct Trail {
    here: u32,
    newest: u32,
    left: BTreeMap<u32, Whereabouts>,
    returned: Option<Whereabouts>,
}

impl Trail {
    /// Notes how the entry before was left, and learns whether this one was seen before.
    fn step(&mut self) {
        self.left.insert(self.here, dom::whereabouts());
        if let Some(mark) = dom::entry_mark() {
            self.here = mark;
            self.returned = self.left.get(&mark).cloned();
        } else {
            self.newest = self.newest.max(self.here) + 1;
            self.here = self.newest;
            self.returned = None;
            dom::mark_entry(self.here);
        }
    }

    /// A line for each entry that was left: its mark, how far down in whole pixels (to write a fraction and to read one
    /// takes 20 kB of tables), and the link that had the focus: which of its address, and the address.
    fn packed(&self) -> String {
        let line = |(mark, left): (&u32, &Whereabouts)| {
            let (nth, href) = left.focused.as_ref().map_or((0, ""), |(nth, href)| (*nth, href));
            format!("{mark} {} {nth} {href}\n", left.down as i32)
        };
        self.left.iter().map(line).collect()
    }

    /// Takes in what [`Trail::packed`] wrote; what is no such line is left out.
    fn unpack<'a>(&mut self, lines: impl Iterator<Item = &'a str>) {
        let entry = |line: &str| {
            let mut parts = line.splitn(4, ' ');
            let mark = parts.next()?.parse().ok()?;
            let down = f64::from(parts.next()?.parse::<i32>().ok()?);
            let nth = parts.next()?.parse().ok()?;
            let focused = parts.next().filter(|href| !href.is_empty()).map(|href| (nth, href.to_owned()));
            Some((mark, Whereabouts { down, focused }))
        };
        self.left = lines.filter_map(entry).collect();
        self.newest = self.left.keys().copied().fold(self.newest, u32::max);
        self.returned = self.left.get(&self.here).cloned();
    }
}

impl Place {
    /// Reads the address and follows it from now on; every component below finds the place in its context.
    pub(crate) fn provide(luggage: Option<&Luggage>) -> Self {
        let fragment = dom::fragment();
        let mut parsed = read(&fragment);
        let carried = parsed.address.carried.take();
        let place = Self {
            typed: RwSignal::new(parsed.address.clone()),
            behind: StoredValue::new(false),
            parsed: RwSignal::new(parsed),
            carried: RwSignal::new(carried),
            written: RwSignal::new(fragment),
            unsaved: StoredValue::new(false),
            trail: StoredValue::new(Trail::default()),
        };
        dom::take_over_scrolling();
        place.trail.update_value(|trail| {
            trail.here = dom::entry_mark().unwrap_or_default();
            trail.newest = trail.here;
            dom::mark_entry(trail.here);
            if let Some(luggage) = luggage {
                trail.unpack(luggage.place());
            }
        });
        dom::on_fragment_change(move || {
            let fragment = dom::fragment();
            place.unsaved.set_value(false);
            place.trail.update_value(Trail::step);
            let mut parsed = read(&fragment);
            if let Some(carried) = parsed.address.carried.take() {
                place.carried.set(Some(carried));
            }
            place.behind.set_value(false);
            place.typed.set(parsed.address.clone());
            place.parsed.set(parsed);
            place.written.set(fragment);
        });
        provide_context(place);
        place
    }

    /// The address, and what could not be read of it. Tracked.
    pub(crate) fn parsed(self) -> Parsed {
        self.parsed.get()
    }

    /// Looks at the address. Tracked.
    pub(crate) fn with_address<T>(self, look: impl FnOnce(&Address) -> T) -> T {
        self.parsed.with(|parsed| look(&parsed.address))
    }

    /// The address. Tracked.
    pub(crate) fn address(self) -> Address {
        self.parsed.with(|parsed| parsed.address.clone())
    }

    /// Looks at the address with what is typed at this moment. Tracked.
    pub(crate) fn with_typed<T>(self, look: impl FnOnce(&Address) -> T) -> T {
        self.typed.with(look)
    }

    /// The same. Not tracked.
    pub(crate) fn look_typed<T>(self, look: impl FnOnce(&Address) -> T) -> T {
        self.typed.with_untracked(look)
    }

    /// Looks at the address. Not tracked.
    pub(crate) fn look<T>(self, look: impl FnOnce(&Address) -> T) -> T {
        self.parsed.with_untracked(|parsed| look(&parsed.address))
    }

    /// The fragment as it stood in the link. Tracked.
    pub(crate) fn written(self) -> String {
        self.written.get()
    }

    /// The address of the link itself, which follows what is typed at a distance. Tracked.
    pub(crate) fn linked(self) -> Address {
        let own_language = self.look(|address| address.own_language);
        Address { own_language, ..address::parse(&self.written()).address }
    }

    /// The reports the last link that had some carried. Tracked.
    pub(crate) fn carried(self) -> Option<String> {
        self.carried.get()
    }

    /// How the reader left this entry of the history, if Back or Forward has just led here. Not tracked.
    pub(crate) fn take_returned(self) -> Option<Whereabouts> {
        self.trail.try_update_value(|trail| trail.returned.take()).flatten()
    }

    /// How the entries of the history were left, for the page that takes over; with how this one stands if it is `at_rest`,
    /// not about to show another view, and the reader has gone down or put the focus somewhere.
    pub(crate) fn packed(self, at_rest: bool) -> String {
        self.trail
            .try_update_value(|trail| {
                let now = dom::whereabouts();
                if at_rest && now != Whereabouts::default() {
                    trail.left.insert(trail.here, now);
                }
                trail.packed()
            })
            .unwrap_or_default()
    }

    /// Goes to an address, as if a link to it had been followed: for what is chosen in a field.
    pub(crate) fn go(self, address: &Address) {
        self.save();
        dom::go_to_fragment(&address.to_string());
    }

    /// Takes what stands in the search field.
    pub(crate) fn type_search(self, text: String) {
        self.typed.update(|address| address.search = text);
        if !self.behind.get_value() {
            self.behind.set_value(true);
            dom::after(FRAME_MILLIS, move || self.follow());
        }
        if !self.unsaved.get_value() {
            self.unsaved.set_value(true);
            dom::after(PAUSE_MILLIS, move || self.save());
        }
    }

    /// Has everything else follow what was typed.
    fn follow(self) {
        if self.behind.get_value() {
            self.behind.set_value(false);
            let search = self.look_typed(|address| address.search.clone());
            self.parsed.update(|parsed| parsed.address.search = search);
        }
    }

    /// Puts what was typed into the history now.
    pub(crate) fn save(self) {
        self.follow();
        if self.unsaved.get_value() {
            self.unsaved.set_value(false);
            let fragment = self.parsed.with_untracked(|parsed| parsed.address.to_string());
            dom::replace_fragment(&fragment);
            self.written.set(fragment);
        }
    }
}

/// Reads a fragment for this reader, and has the page speak its language before anything of it is drawn.
///
/// A link that names no language speaks the reader's: what a colleague sends opens in the words one reads. Choosing a
/// language by the switch puts it into the address, so that it holds from then on and in links passed on.
fn read(fragment: &str) -> Parsed {
    let mut parsed = address::parse(fragment);
    let asked = dom::languages();
    parsed.address.own_language = Language::preferred(asked.iter().map(String::as_str));
    speak(parsed.address.language());
    parsed
}

/// The place, from the context.
pub(crate) fn use_place() -> Place {
    // Provided by the app before anything is drawn; a lone component stands at the start.
    use_context().unwrap_or_else(|| Place::provide(None))
}
