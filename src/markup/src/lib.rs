//! `view!`: the markup of Leptos, written into the plain data of the page's `draw` module.
//!
//! Leptos gives every piece of markup a type of its own, and code to build and to rebuild it. Here each is a value that
//! one function draws, which makes the page a third lighter. What can be written is what Leptos takes, but for
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
use syn::{Error, Expr, Result, Stmt};

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

fn element(element: &NodeElement<Infallible>) -> Result<TokenStream> {
    let name = element.name().to_string();
    if name.starts_with(|c: char| c.is_uppercase()) {
        return Err(Error::new(element.name().span(), "components are functions: call it in braces"));
    }
    let it = Ident::new("__element", Span::mixed_site());
    let mut steps = Vec::new();
    for attribute in element.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            return Err(Error::new(attribute.span(), "an attribute has a name"));
        };
        steps.push(self::attribute(&it, attribute)?);
    }
    for kid in &element.children {
        steps.push(match kid {
            Node::Text(text) => {
                let words = &text.value;
                quote! { #it.words(#words); }
            }
            other => {
                let kid = node(other)?;
                quote! { #it.kid(#kid); }
            }
        });
    }
    Ok(quote! {{
        let mut #it = crate::draw::Element::new(#name);
        #(#steps)*
        crate::draw::Node::Element(#it)
    }})
}

fn attribute(it: &Ident, attribute: &KeyedAttribute) -> Result<TokenStream> {
    let name = attribute.key.to_string();
    let Some(value) = attribute.value() else {
        return Ok(quote! { #it.put(#name, ""); });
    };
    let value = bare(value);
    let (kind, part) = name.split_once(':').unwrap_or(("", &name));
    Ok(match kind {
        "" => match value {
            Expr::Lit(words) if matches!(words.lit, syn::Lit::Str(_)) => quote! { #it.put(#name, #words); },
            Expr::Tuple(pair) if name == "style" && pair.elems.len() == 2 => {
                let (part, value) = (&pair.elems[0], &pair.elems[1]);
                quote! { #it.style(#part, crate::draw::IntoValue::into_value(#value)); }
            }
            _ => quote! { #it.set(#name, crate::draw::IntoValue::into_value(#value)); },
        },
        "class" => quote! { #it.class(#part, crate::draw::IntoValue::into_value(#value)); },
        "style" => quote! { #it.style(#part, crate::draw::IntoValue::into_value(#value)); },
        "prop" => quote! { #it.property(#part, crate::draw::IntoValue::into_value(#value)); },
        "on" => {
            let event = event(part);
            quote! { #it.on::<::leptos::web_sys::#event, _>(#part, #value); }
        }
        _ => return Err(Error::new(attribute.key.span(), "no such kind: class, style, prop and on are known")),
    })
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
