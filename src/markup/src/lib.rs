//! `view!`: the markup of Leptos, written into the plain data of the page's `draw` module.
//!
//! Leptos gives every piece of markup a type of its own, and code to build and to rebuild it. Here each is a value that
//! one function draws, and what is fixed in it is one text, which makes the page a third lighter. What can be written is what Leptos takes, but for
//! components: those are functions, called in braces.
//!
//! - `name="words"`, `name=value`, `name`: an attribute; a value may be absent (`None`, `false`) or live (a closure);
//! - `class:name=bool`, `style:name=value`, `style=("--name", value)`, `prop:name=value`, `on:event=handler`;
//! - `"words"` and `{value}` as children, with or without elements around them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use rstml::Infallible;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement};
use syn::spanned::Spanned;
use syn::{Error, Expr, ExprLit, Lit, LitStr, Result, Stmt};

/// Markup as a `crate::draw::Node`; see the head of this crate.
#[proc_macro]
pub fn view(markup: proc_macro::TokenStream) -> proc_macro::TokenStream {
    rstml::parse2(markup.into())
        .and_then(|nodes| several(&nodes))
        .unwrap_or_else(|fault| fault.to_compile_error())
        .into()
}

/// Nodes side by side.
fn several(nodes: &[Node]) -> Result<TokenStream> {
    if let [one] = nodes {
        return node(one);
    }
    let each = nodes.iter().map(node).collect::<Result<Vec<_>>>()?;
    Ok(quote! { crate::draw::Node::Many(::std::vec![#(#each),*]) })
}

/// One node, as an expression.
fn node(one: &Node) -> Result<TokenStream> {
    match one {
        Node::Element(element) => self::element(element),
        Node::Fragment(fragment) => several(&fragment.children),
        Node::Block(block) => {
            let value = inside(block)?;
            Ok(quote! { crate::draw::IntoNode::into_node(#value) })
        }
        Node::Text(text) => {
            let words = &text.value;
            Ok(quote! { crate::draw::IntoNode::into_node(#words) })
        }
        other => Err(Error::new(
            other.span(),
            "not drawn by the page: write an element, words in quotes or a value in braces",
        )),
    }
}

/// An element: what is fixed in it as one text, what is not as the steps that fill it in.
fn element(element: &NodeElement<Infallible>) -> Result<TokenStream> {
    let it = Ident::new("__template", Span::mixed_site());
    let mut template = Template { it, text: String::new(), steps: Vec::new() };
    template.element(element)?;
    let Template { it, text, steps } = template;
    Ok(quote! {{
        let mut #it = crate::draw::Template::new(#text);
        #(#steps)*
        #it.done()
    }})
}

/// Markup as the text that `crate::draw::Template` reads, and the values put into it in the order of that text.
struct Template {
    it: Ident,
    text: String,
    steps: Vec<TokenStream>,
}

// The marks of that text; each stands before a name, words or nothing.
const OPEN: char = '\u{10}';
const CLOSE: char = '\u{11}';
const FIXED: char = '\u{12}';
const VALUE: char = '\u{13}';
const ATTRIBUTE: char = '\u{14}';
const CLASS: char = '\u{15}';
const STYLE: char = '\u{16}';
const PROPERTY: char = '\u{17}';
const EVENT: char = '\u{18}';
const WORDS: char = '\u{19}';
const KID: char = '\u{1a}';

impl Template {
    fn mark(&mut self, mark: char, text: &str) {
        self.text.push(mark);
        self.text.push_str(text);
    }

    fn words(&mut self, mark: char, words: &LitStr) -> Result<()> {
        let text = words.value();
        if text.contains(|c| (OPEN..=KID).contains(&c)) {
            return Err(Error::new(words.span(), "these words hold a control character that marks a place in markup"));
        }
        self.mark(mark, &text);
        Ok(())
    }

    fn value(&mut self, mark: char, name: &str, value: &Expr) {
        self.mark(mark, name);
        let it = &self.it;
        self.steps.push(quote! { #it.value(crate::draw::IntoValue::into_value(#value)); });
    }

    fn element(&mut self, element: &NodeElement<Infallible>) -> Result<()> {
        let name = element.name().to_string();
        if name.starts_with(|c: char| c.is_uppercase()) {
            return Err(Error::new(element.name().span(), "components are functions: call it in braces"));
        }
        self.mark(OPEN, &name);
        for attribute in element.attributes() {
            let NodeAttribute::Attribute(attribute) = attribute else {
                return Err(Error::new(attribute.span(), "an attribute has a name"));
            };
            self.attribute(attribute)?;
        }
        for kid in &element.children {
            match kid {
                Node::Text(text) => self.words(WORDS, &text.value)?,
                Node::Element(element) => self.element(element)?,
                other => {
                    let kid = node(other)?;
                    let it = &self.it;
                    self.steps.push(quote! { #it.kid(#kid); });
                    self.mark(KID, "");
                }
            }
        }
        self.mark(CLOSE, "");
        Ok(())
    }

    fn attribute(&mut self, attribute: &KeyedAttribute) -> Result<()> {
        let name = attribute.key.to_string();
        let Some(value) = attribute.value() else {
            self.mark(FIXED, &name);
            self.mark(VALUE, "");
            return Ok(());
        };
        let value = bare(value);
        let (kind, part) = name.split_once(':').unwrap_or(("", &name));
        match kind {
            "" => match value {
                Expr::Lit(ExprLit { lit: Lit::Str(words), .. }) => {
                    self.mark(FIXED, &name);
                    self.words(VALUE, words)?;
                }
                Expr::Tuple(pair) if name == "style" => match (pair.elems.first(), pair.elems.get(1)) {
                    (Some(Expr::Lit(ExprLit { lit: Lit::Str(part), .. })), Some(value)) => {
                        self.value(STYLE, &part.value(), value);
                    }
                    _ => return Err(Error::new(pair.span(), "a style is a name in quotes and a value")),
                },
                _ => self.value(ATTRIBUTE, &name, value),
            },
            "class" => self.value(CLASS, part, value),
            "style" => self.value(STYLE, part, value),
            "prop" => self.value(PROPERTY, part, value),
            "on" => {
                let event = event(part);
                self.mark(EVENT, part);
                let it = &self.it;
                self.steps.push(quote! { #it.on::<::leptos::web_sys::#event, _>(#value); });
            }
            _ => return Err(Error::new(attribute.key.span(), "no such kind: class, style, prop and on are known")),
        }
        Ok(())
    }
}

/// What the browser gives a handler.
fn event(name: &str) -> Ident {
    let kind = match name {
        "click" | "mousedown" | "mouseleave" | "mousemove" | "mouseover" => "MouseEvent",
        "keydown" => "KeyboardEvent",
        "focusin" => "FocusEvent",
        "dragleave" | "dragover" | "drop" => "DragEvent",
        _ => "Event",
    };
    Ident::new(kind, Span::call_site())
}

/// The value of a block: without its braces where it is one expression.
fn inside(block: &NodeBlock) -> Result<TokenStream> {
    let Some(block) = block.try_block() else {
        return Err(Error::new(block.span(), "this is no value"));
    };
    if let [Stmt::Expr(value, None)] = block.stmts.as_slice() {
        return Ok(quote! { #value });
    }
    Ok(quote! { #block })
}

/// A value without braces around it.
fn bare(value: &Expr) -> &Expr {
    match value {
        Expr::Block(block) if block.label.is_none() && block.attrs.is_empty() => match block.block.stmts.as_slice() {
            [Stmt::Expr(inner, None)] => inner,
            _ => value,
        },
        _ => value,
    }
}
