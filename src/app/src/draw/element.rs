//! Elements: their attributes, what they answer to, and what is in them.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::{RenderEffect, document};
use leptos::web_sys::Event;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::node::{Drawn, IntoNode, Node, become_children};
use super::value::Value;

/// The namespace of pictures.
const VECTOR: &str = "http://www.w3.org/2000/svg";

/// What a name of an element is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Attribute,
    Class,
    Style,
    Property,
}

struct Part {
    what: Use,
    name: &'static str,
    value: Value,
}

type Handler = Rc<dyn Fn(&Event)>;

/// An element to be drawn.
pub(crate) struct Element {
    tag: &'static str,
    parts: Vec<Part>,
    handlers: Vec<(&'static str, Handler)>,
    kids: Vec<Node>,
}

impl Element {
    const fn new(tag: &'static str) -> Self {
        Self { tag, parts: Vec::new(), handlers: Vec::new(), kids: Vec::new() }
    }
}

// The marks in the text of a template, as the crate of `view!` writes them; each has a name, words or nothing behind it.
const OPEN: char = '\u{10}';
const CLOSE: char = '\u{11}';
const FIXED: char = '\u{12}';
const VALUE: char = '\u{13}';
const CLASS: char = '\u{15}';
const STYLE: char = '\u{16}';
const PROPERTY: char = '\u{17}';
const WORDS: char = '\u{19}';
const KID: char = '\u{1a}';

/// Markup as `view!` writes it, while values are filled in from its start to its end.
pub(crate) struct Template {
    rest: &'static str,
    /// The elements that are open, the innermost last.
    open: Vec<Element>,
}

/// None of these is worth a copy of its own wherever it is called, which is at every value in markup.
impl Template {
    /// A template of which nothing is filled in.
    #[inline(never)]
    #[expect(clippy::unnecessary_box_returns, reason = "moving it into a box at every call is code in every view")]
    pub(crate) fn new(text: &'static str) -> Box<Self> {
        Box::new(Self { rest: text, open: Vec::new() })
    }

    /// The next value.
    #[inline(never)]
    pub(crate) fn value(&mut self, value: Value) {
        let (mark, name) = self.advance();
        let what = match mark {
            CLASS => Use::Class,
            STYLE => Use::Style,
            PROPERTY => Use::Property,
            _ => Use::Attribute,
        };
        if let Some(element) = self.open.last_mut() {
            element.parts.push(Part { what, name, value });
        }
    }

    /// What the innermost element does when the next event happens.
    pub(crate) fn on<E: JsCast + Clone, F: Fn(E) + 'static>(&mut self, handler: F) {
        self.hear(Rc::new(move |event| handler(event.unchecked_ref::<E>().clone())));
    }

    #[inline(never)]
    fn hear(&mut self, handler: Handler) {
        let (_, event) = self.advance();
        if let Some(element) = self.open.last_mut() {
            element.handlers.push((event, handler));
        }
    }

    /// The next node.
    #[inline(never)]
    pub(crate) fn kid(&mut self, node: Node) {
        self.advance();
        if let Some(element) = self.open.last_mut() {
            element.kids.push(node);
        }
    }

    /// What the template makes, every value being filled in.
    #[inline(never)]
    pub(crate) fn done(&mut self) -> Node {
        self.advance();
        self.open.pop().map_or(Node::Nothing, |element| Node::Element(Box::new(element)))
    }

    /// Makes what is fixed up to the next value; gives its mark and its name. At the end only the outermost is open.
    fn advance(&mut self) -> (char, &'static str) {
        let mut fixed = "";
        loop {
            let mut letters = self.rest.chars();
            let Some(mark) = letters.next() else { return ('\0', "") };
            let text = letters.as_str();
            let end = text.bytes().position(|byte| (OPEN..=KID).contains(&char::from(byte))).unwrap_or(text.len());
            let (text, rest) = text.split_at(end);
            self.rest = rest;
            match mark {
                OPEN => self.open.push(Element::new(text)),
                CLOSE => {
                    // The last one is what the template makes.
                    if self.open.len() > 1
                        && let Some(kid) = self.open.pop()
                        && let Some(around) = self.open.last_mut()
                    {
                        around.kids.push(Node::Element(Box::new(kid)));
                    }
                }
                FIXED => fixed = text,
                VALUE => {
                    if let Some(element) = self.open.last_mut() {
                        let value = Value::Words(Cow::Borrowed(text));
                        element.parts.push(Part { what: Use::Attribute, name: fixed, value });
                    }
                }
                WORDS => {
                    if let Some(element) = self.open.last_mut() {
                        element.kids.push(text.into_node());
                    }
                }
                _ => return (mark, text),
            }
        }
    }
}

/// An element that stands in the document.
pub(super) struct DrawnElement {
    pub(super) element: web_sys::Element,
    tag: &'static str,
    vector: bool,
    parts: Vec<DrawnPart>,
    handlers: Vec<DrawnHandler>,
    kids: Vec<Drawn>,
}

struct DrawnPart {
    what: Use,
    name: &'static str,
    value: DrawnValue,
}

enum DrawnValue {
    Fixed(Value),
    Live(RenderEffect<Value>),
}

struct DrawnHandler {
    event: &'static str,
    /// What is done now: the listener stays while this changes.
    now: Rc<RefCell<Handler>>,
    _listener: EventListener,
}

impl DrawnElement {
    pub(super) fn new(new: Element, vector: bool) -> Self {
        let vector = vector || new.tag == "svg";
        let document = document();
        let made =
            if vector { document.create_element_ns(Some(VECTOR), new.tag) } else { document.create_element(new.tag) };
        // Only a name with characters no tag has is refused, and tags are written in the code.
        let element = made.expect("a tag of the code is a tag of the browser");
        let parts = new.parts.into_iter().map(|part| {
            let value = drawn_value(&element, part.what, part.name, part.value, Value::Absent);
            DrawnPart { what: part.what, name: part.name, value }
        });
        let parts = parts.collect();
        let handlers = new.handlers.into_iter().map(|(event, handler)| listen(&element, event, handler)).collect();
        let kids: Vec<Drawn> = new.kids.into_iter().map(|kid| Drawn::new(kid, vector)).collect();
        kids.iter().for_each(|kid| kid.put(&element, None));
        Self { element, tag: new.tag, vector, parts, handlers, kids }
    }

    /// Whether it can become `new` and stay the same element: the same tag, with the same names on it.
    pub(super) fn is_like(&self, new: &Element) -> bool {
        self.tag == new.tag
            && self.parts.len() == new.parts.len()
            && self.handlers.len() == new.handlers.len()
            && self.parts.iter().zip(&new.parts).all(|(a, b)| a.what == b.what && a.name == b.name)
            && self.handlers.iter().zip(&new.handlers).all(|(a, (event, _))| a.event == *event)
    }

    /// Becomes `new`, which it is like.
    pub(super) fn become_element(&mut self, new: Element) {
        // A new value of `class` takes with it what was added to it.
        let mut classes_gone = false;
        for (old, part) in self.parts.iter_mut().zip(new.parts) {
            let mut stood = match std::mem::replace(&mut old.value, DrawnValue::Fixed(Value::Absent)) {
                DrawnValue::Fixed(value) => value,
                DrawnValue::Live(effect) => effect.take_value().unwrap_or(Value::Absent),
            };
            if old.what == Use::Class && classes_gone {
                stood = Value::Absent;
            }
            classes_gone |= old.what == Use::Attribute && old.name == "class" && stood != part.value;
            old.value = drawn_value(&self.element, old.what, old.name, part.value, stood);
        }
        for (old, (_, handler)) in self.handlers.iter().zip(new.handlers) {
            *old.now.borrow_mut() = handler;
        }
        become_children(&self.element, &mut self.kids, new.kids, self.vector);
    }
}

/// Sets a value where `stood` stood before, and keeps it set.
fn drawn_value(element: &web_sys::Element, what: Use, name: &'static str, value: Value, stood: Value) -> DrawnValue {
    let Value::Live(give) = value else {
        if value != stood {
            apply(element, what, name, &value);
        }
        return DrawnValue::Fixed(value);
    };
    let element = element.clone();
    let run = move |stood: Option<Value>| {
        let value = give();
        if stood.as_ref() != Some(&value) {
            apply(&element, what, name, &value);
        }
        value
    };
    DrawnValue::Live(RenderEffect::new_with_value(run, Some(stood)))
}

/// Sets a value, or takes it away. What the browser refuses (it refuses none of the names in the code) is left out.
fn apply(element: &web_sys::Element, what: Use, name: &'static str, value: &Value) {
    let words = match value {
        Value::Words(words) => Some(&**words),
        Value::Present => Some(""),
        Value::Absent | Value::Live(_) => None,
    };
    match (what, words) {
        (Use::Attribute, Some(words)) => drop(element.set_attribute(name, words)),
        (Use::Attribute, None) => drop(element.remove_attribute(name)),
        (Use::Class, there) => drop(element.class_list().toggle_with_force(name, there.is_some())),
        (Use::Style, words) => {
            let style = element.unchecked_ref::<HtmlElement>().style();
            drop(style.set_property(name, words.unwrap_or_default()));
        }
        (Use::Property, words) => {
            let value = match value {
                Value::Words(_) => JsValue::from(words.unwrap_or_default()),
                _ => JsValue::from(words.is_some()),
            };
            drop(web_sys::js_sys::Reflect::set(element, &name.into(), &value));
        }
    }
}

fn listen(element: &web_sys::Element, event: &'static str, handler: Handler) -> DrawnHandler {
    let now = Rc::new(RefCell::new(handler));
    let called = now.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(element, event, options, move |event| {
        // Taken out first: what is done may change what is to be done.
        let handler = called.borrow().clone();
        handler(event);
    });
    DrawnHandler { event, now, _listener: listener }
}

#[cfg(test)]
impl Element {
    /// It, written as markup for a test to compare; `kid` writes what is in it.
    pub(super) fn drawn(&self, kid: impl Fn(&Node) -> String) -> String {
        let value = |value: &Value| match value {
            Value::Live(give) => give(),
            Value::Words(words) => Value::Words(words.clone()),
            Value::Present => Value::Present,
            Value::Absent => Value::Absent,
        };
        let parts = self.parts.iter().filter_map(|part| {
            let class = if part.what == Use::Class { "class:" } else { "" };
            match value(&part.value) {
                Value::Words(words) => Some(format!(" {class}{}={words:?}", part.name)),
                Value::Present => Some(format!(" {class}{}=\"\"", part.name)),
                Value::Absent | Value::Live(_) => None,
            }
        });
        let inside: String = self.kids.iter().map(kid).collect();
        format!("<{0}{1}>{inside}</{0}>", self.tag, parts.collect::<String>())
    }
}
