//! Nodes: text, elements, several side by side, and what a closure gives.

use std::borrow::Cow;

use leptos::prelude::{Get, RenderEffect, RwSignal, document};
use wasm_bindgen::JsCast;
use web_sys::{Comment, Text};

use super::element::{DrawnElement, Element};

/// What is to stand in the document.
pub(crate) enum Node {
    /// Nothing.
    Nothing,
    /// Words.
    Words(Cow<'static, str>),
    /// An element with what is in it.
    Element(Box<Element>),
    /// One after the other.
    Many(Vec<Node>),
    /// A place of the page: one of another name is drawn afresh, however alike the two are.
    Named(&'static str, Box<Node>),
    /// What a closure gives, each time a signal it reads changes.
    Live(Box<dyn Fn() -> Node>),
}

impl Node {
    /// It, as the place of that name.
    pub(crate) fn named(self, name: &'static str) -> Self {
        Self::Named(name, Box::new(self))
    }
}

/// What can stand in the document.
pub(crate) trait IntoNode {
    /// It, as a node.
    fn into_node(self) -> Node;
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for () {
    fn into_node(self) -> Node {
        Node::Nothing
    }
}

impl IntoNode for &'static str {
    fn into_node(self) -> Node {
        Node::Words(Cow::Borrowed(self))
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Words(Cow::Owned(self))
    }
}

macro_rules! number {
    ($($number:ty),+) => {
        $(impl IntoNode for $number {
            fn into_node(self) -> Node {
                self.to_string().into_node()
            }
        })+
    };
}

number!(usize, u32);

impl<T: IntoNode> IntoNode for Option<T> {
    fn into_node(self) -> Node {
        self.map_or(Node::Nothing, IntoNode::into_node)
    }
}

impl<T: IntoNode> IntoNode for Vec<T> {
    fn into_node(self) -> Node {
        self.into_iter().collect_nodes()
    }
}

impl<T: IntoNode, F: Fn() -> T + 'static> IntoNode for F {
    fn into_node(self) -> Node {
        Node::Live(Box::new(move || self().into_node()))
    }
}

impl<T: IntoNode + Clone + Send + Sync + 'static> IntoNode for RwSignal<T> {
    fn into_node(self) -> Node {
        (move || self.get()).into_node()
    }
}

/// Several of what can stand in the document.
pub(crate) trait CollectNodes {
    /// They, one after the other.
    fn collect_nodes(self) -> Node;
}

impl<T: IntoNode, I: IntoIterator<Item = T>> CollectNodes for I {
    fn collect_nodes(self) -> Node {
        Node::Many(self.into_iter().map(IntoNode::into_node).collect())
    }
}

/// Puts a node at the end of the document's body, for as long as the page stands.
pub(crate) fn open(node: Node) {
    if let Some(body) = document().body() {
        let drawn = Drawn::new(node, false);
        drawn.put(&body, None);
        std::mem::forget(drawn);
    }
}

/// What stands in the document.
pub(super) enum Drawn {
    Nothing,
    Words {
        text: Text,
        words: Cow<'static, str>,
    },
    Element(Box<DrawnElement>),
    Many(Vec<Drawn>),
    Named(&'static str, Box<Drawn>),
    /// What the closure gave last is the effect's value; it stands before the mark.
    Live {
        effect: RenderEffect<Drawn>,
        mark: Comment,
    },
}

impl Drawn {
    /// Makes it, outside of the document; `vector` inside of a picture.
    pub(super) fn new(node: Node, vector: bool) -> Self {
        match node {
            Node::Nothing => Self::Nothing,
            Node::Words(words) => Self::Words { text: document().create_text_node(&words), words },
            Node::Element(element) => Self::Element(Box::new(DrawnElement::new(*element, vector))),
            Node::Many(nodes) => Self::Many(nodes.into_iter().map(|node| Self::new(node, vector)).collect()),
            Node::Named(name, node) => Self::Named(name, Box::new(Self::new(*node, vector))),
            Node::Live(give) => {
                let mark = document().create_comment("");
                Self::Live { effect: live(give, mark.clone(), vector, None), mark }
            }
        }
    }

    /// Puts it into `parent`, before a node of it or at its end.
    pub(super) fn put(&self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        match self {
            Self::Nothing => {}
            Self::Words { text, .. } => insert(parent, text, before),
            Self::Element(element) => insert(parent, &element.element, before),
            Self::Many(all) => all.iter().for_each(|one| one.put(parent, before)),
            Self::Named(_, one) => one.put(parent, before),
            Self::Live { effect, mark } => {
                effect.with_value_mut(|drawn| drawn.put(parent, before));
                insert(parent, mark, before);
            }
        }
    }

    /// Takes it out of the document.
    fn take_out(&self) {
        match self {
            Self::Nothing => {}
            Self::Words { text, .. } => text.remove(),
            Self::Element(element) => element.element.remove(),
            Self::Many(all) => all.iter().for_each(Self::take_out),
            Self::Named(_, one) => one.take_out(),
            Self::Live { effect, mark } => {
                effect.with_value_mut(|drawn| drawn.take_out());
                mark.remove();
            }
        }
    }

    /// The first of its nodes in the document.
    fn first(&self) -> Option<web_sys::Node> {
        match self {
            Self::Nothing => None,
            Self::Words { text, .. } => Some(text.clone().unchecked_into()),
            Self::Element(element) => Some(element.element.clone().unchecked_into()),
            Self::Many(all) => all.iter().find_map(Self::first),
            Self::Named(_, one) => one.first(),
            Self::Live { effect, mark } => {
                let first = effect.with_value_mut(|drawn| drawn.first()).flatten();
                first.or_else(|| Some(mark.clone().unchecked_into()))
            }
        }
    }

    /// Makes it what `node` is, keeping what has the same shape.
    fn become_node(&mut self, node: Node, vector: bool, place: &Place<'_>) {
        match (&mut *self, node) {
            (Self::Nothing, Node::Nothing) => {}
            (Self::Words { text, words }, Node::Words(new)) => {
                if *words != new {
                    text.set_data(&new);
                    *words = new;
                }
            }
            (Self::Element(old), Node::Element(new)) if old.is_like(&new) => old.become_element(*new),
            (Self::Many(old), Node::Many(new)) => become_many(old, new, vector, place),
            (Self::Named(old, drawn), Node::Named(new, node)) if *old == new => drawn.become_node(*node, vector, place),
            (Self::Live { effect, mark }, Node::Live(give)) => {
                let before = effect.take_value();
                *effect = live(give, mark.clone(), vector, before);
            }
            (_, node) => {
                let new = Self::new(node, vector);
                let next = self.first().or_else(|| place.next());
                new.put(place.parent, next.as_ref());
                self.take_out();
                *self = new;
            }
        }
    }
}

/// The children of `parent` become what `new` is. From the last to the first: what follows a node stands already.
pub(super) fn become_children(parent: &web_sys::Node, old: &mut Vec<Drawn>, new: Vec<Node>, vector: bool) {
    become_many(old, new, vector, &Place { parent, rest: &[], around: None, end: None });
}

fn become_many(old: &mut Vec<Drawn>, mut new: Vec<Node>, vector: bool, place: &Place<'_>) {
    for gone in old.drain(new.len().min(old.len())..) {
        gone.take_out();
    }
    let added = new.split_off(old.len().min(new.len()));
    for (at, node) in new.into_iter().enumerate().rev() {
        let (before, rest) = old.split_at_mut(at + 1);
        if let Some(one) = before.last_mut() {
            one.become_node(node, vector, &Place { parent: place.parent, rest, around: Some(place), end: None });
        }
    }
    if !added.is_empty() {
        let next = place.next();
        for node in added {
            let one = Drawn::new(node, vector);
            one.put(place.parent, next.as_ref());
            old.push(one);
        }
    }
}

/// Where something stands: what it is in, and what follows it. What follows is looked for only when it is needed.
struct Place<'a> {
    parent: &'a web_sys::Node,
    rest: &'a [Drawn],
    around: Option<&'a Place<'a>>,
    end: Option<&'a web_sys::Node>,
}

impl Place<'_> {
    fn next(&self) -> Option<web_sys::Node> {
        let near = self.rest.iter().find_map(Drawn::first);
        near.or_else(|| self.around.and_then(Place::next)).or_else(|| self.end.cloned())
    }
}

/// Draws what `give` gives now, over `before` if something stood there, and again whenever it changes.
fn live(give: Box<dyn Fn() -> Node>, mark: Comment, vector: bool, before: Option<Drawn>) -> RenderEffect<Drawn> {
    let run = move |before: Option<Drawn>| {
        let node = give();
        let Some(mut drawn) = before else {
            return Drawn::new(node, vector);
        };
        if let Some(parent) = mark.parent_node() {
            drawn.become_node(node, vector, &Place { parent: &parent, rest: &[], around: None, end: Some(&mark) });
        }
        drawn
    };
    RenderEffect::new_with_value(run, before)
}

fn insert(parent: &web_sys::Node, node: &web_sys::Node, before: Option<&web_sys::Node>) {
    // Fails only where `before` is not a child of `parent`, which the order of the data rules out.
    let _ = parent.insert_before(node, before);
}
