//! What only the whole page has: the views a reader comes to after the first ones, what is done at the desk, and reports
//! of their own.
//!
//! The first part holds none of it, which makes it a sixth lighter; it names what it needs by this table alone, so that
//! the linker leaves out what no entry of it leads to.

use crate::address::Place;
use crate::draw::Node;
use crate::frame::dialogs;
use crate::own::{Own, own_bar, own_page};
use crate::world::TheWorld;
use crate::{about, beside, findings, names, time};

/// The tools, each as the root calls it.
pub(crate) struct Tools {
    /// Heeds the reader's overrides, and takes in what the page, the link or this device carries.
    pub(crate) provide: fn(TheWorld, Place),
    pub(crate) dialogs: fn(TheWorld) -> Node,
    pub(crate) own_bar: fn() -> Node,
    pub(crate) own_page: fn() -> Node,
    pub(crate) beside: fn(TheWorld) -> Node,
    pub(crate) findings: fn(TheWorld) -> Node,
    pub(crate) time: fn(TheWorld) -> Node,
    pub(crate) names: fn(TheWorld) -> Node,
    pub(crate) about: fn(TheWorld) -> Node,
}

/// All of them.
pub(crate) static TOOLS: Tools = Tools {
    provide: |world, place| {
        world.heed();
        Own::provide(world, place);
    },
    dialogs,
    own_bar,
    own_page,
    beside: beside::beside,
    findings: findings::findings,
    time: time::time,
    names: names::names,
    about: about::about,
};
