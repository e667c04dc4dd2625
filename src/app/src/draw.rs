//! What stands in the page as plain data, and the one place that draws it.
//!
//! `view!` makes a [`Node`]; [`open`] puts the first one in the document. A closure in it is live: it runs anew whenever
//! a signal it read changes, and only what it gave is compared with what stands there. Markup that has the same shape
//! keeps its elements, and with them the focus; anything else is drawn afresh. The signals, memos and effects are
//! Leptos's; its views are not used, since each piece of their markup is a type of its own with its own code.
//!
//! Invariant: what is drawn is what the last run of each closure gave, in the order of the data.

mod element;
mod node;
mod value;

pub(crate) use element::Template;
pub(crate) use node::{CollectNodes, IntoNode, Node, open};
pub(crate) use value::IntoValue;

#[cfg(test)]
mod tests {
    use scrutin_markup::view;

    use super::{CollectNodes, IntoNode, Node};

    /// What a node draws as, live parts as they are now.
    fn drawn(node: &Node) -> String {
        match node {
            Node::Nothing => String::new(),
            Node::Words(words) => words.to_string(),
            Node::Element(element) => element.drawn(drawn),
            Node::Many(nodes) => nodes.iter().map(drawn).collect(),
            Node::Named(_, node) => drawn(node),
            Node::Live(give) => drawn(&give()),
        }
    }

    #[test]
    fn markup_is_data_in_its_order() {
        let list = ["a", "b"].map(|word| view! { <li>{word}</li> }).collect_nodes();
        let node = view! { <p class="x" id={"y".to_owned()} hidden=true lang={None::<String>} tabindex="-1">"one" {list} {Some(2_usize)}</p> };
        let expected = r#"<p class="x" id="y" hidden="" tabindex="-1">one<li>a</li><li>b</li>2</p>"#;
        assert_eq!(drawn(&node), expected);
    }

    #[test]
    fn closures_are_live_in_children_and_values() {
        let node =
            view! { <a href=move || Some("#1/votes") class="b" class:is-chosen=move || true>{move || "there"}</a> };
        assert_eq!(drawn(&node), r##"<a href="#1/votes" class="b" class:is-chosen="">there</a>"##);
    }

    #[test]
    fn what_is_fixed_and_what_is_not_keep_their_places() {
        let node = view! {
            <ul hidden><li class="a">"one"<b>{"two"}</b></li>"three"<li id={"x"} class:on=true>{1_usize}" and "{2_usize}</li><hr/></ul>
        };
        let expected =
            r#"<ul hidden=""><li class="a">one<b>two</b></li>three<li id="x" class:on="">1 and 2</li><hr></hr></ul>"#;
        assert_eq!(drawn(&node), expected);
    }

    #[test]
    fn several_stand_side_by_side() {
        let node = view! { <b>"one"</b> {()} <i>"two"</i> "three" };
        assert_eq!(drawn(&node), "<b>one</b><i>two</i>three");
        assert_eq!(drawn(&"words".to_owned().into_node().named("place")), "words");
    }
}
