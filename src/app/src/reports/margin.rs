//! What is known of a report beside its text.

use scrutin_engine::view::{DayLine, Reader};
use scrutin_markup::view;

use crate::draw::Node;
use crate::words::words;

/// When a report was published: stated, inferred with the reasoning, or unknown.
pub(crate) fn published(date: Option<&DayLine>, inferred: Option<&str>) -> Node {
    let w = words();
    match (date, inferred) {
        (Some(day), _) => {
            let iso = day.day.to_string();
            let how = if day.stated { w.published } else { w.dated_in_text };
            view! { <span>{how}" "<time datetime=iso>{day.words.clone()}</time></span> }
        }
        (None, Some(reasoning)) => view! {
            <span>{w.published_inferred}" "<bdi>{reasoning.to_owned()}</bdi></span>
        },
        (None, None) => view! { <span>{w.published_unknown}</span> },
    }
}

/// Where a report was published, as a link that leaves the page; nothing unless it is an http or https address.
pub(crate) fn source(reader: &Reader) -> Option<Node> {
    let w = words();
    let address = reader.address.clone()?;
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = host.split(['/', '?', '#']).next().unwrap_or_default().to_owned();
    Some(view! {
        <a class="outside" href=address rel="noopener noreferrer" target="_blank">{w.original_at}" "<bdi>{host}</bdi>" ↗"</a>
    })
}
