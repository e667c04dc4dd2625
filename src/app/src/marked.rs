//! Text with one kind of mark in it: search hits, or words that differ.

use scrutin_engine::view::Segment;
use scrutin_markup::view;

use crate::draw::{CollectNodes, IntoNode, Node};

/// What the marks mean; each has its own look, and a word for those who hear the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// The search was found here.
    Hit,
    /// The reference has other words here.
    Differs,
}

/// Draws segments; every segment with a mark is marked with the one meaning.
pub(crate) fn marked(segments: &[Segment], meaning: Meaning) -> Node {
    let class = match meaning {
        Meaning::Hit => "mark-hit",
        Meaning::Differs => "mark-differs",
    };
    segments
        .iter()
        .map(|segment| {
            let text = segment.text.clone();
            if segment.marks.is_empty() {
                text.into_node()
            } else {
                view! { <mark class=class>{text}</mark> }
            }
        })
        .collect_nodes()
}
