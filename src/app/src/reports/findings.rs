//! One finding: what it says, and the words it rests on.

use scrutin_engine::comparison::Status;
use scrutin_engine::view::FindingLine;
use scrutin_markup::view;

use crate::draw::{CollectNodes, Node};
use crate::words::words;

/// The sign of a status; its word stands beside it.
pub(crate) const fn sign(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Agree => ("=", "tag tag-agree"),
        Status::Differ => ("≠", "tag tag-differ"),
        Status::Silent => ("○", "tag tag-silent"),
        Status::Impossible => ("✕", "tag tag-differ"),
    }
}

/// Draws a finding as an item of a list.
pub(crate) fn finding(line: &FindingLine) -> Node {
    finding_with(line, None)
}

/// The same with something after its explanation.
pub(crate) fn finding_with(line: &FindingLine, more: Option<Node>) -> Node {
    view! { <li class="finding">{finding_body(line, more)}</li> }
}

/// Draws what stands in the item.
pub(super) fn finding_body(line: &FindingLine, more: Option<Node>) -> Node {
    let (sign, class) = sign(line.finding.status);
    let evidence = line.evidence.iter().map(|e| {
        view! {
            <li>
                <a href=e.link.href()>
                    <span class="evidence-name"><bdi>{e.name.clone()}</bdi></span>
                    " "<q class="serif"><bdi lang=e.lang.clone()>{e.words.clone()}</bdi></q>
                </a>
            </li>
        }
    });
    let count = line.evidence.len();
    view! {
            <p class="finding-head">
                <span class=class><span class="sign" aria-hidden="true">{sign}</span>" "{line.status}</span>
                " "<span class="kicker">{line.kind}</span>
            </p>
            <p class="finding-why"><bdi>{line.explanation.clone()}</bdi></p>
            {more}
            {(count > 0).then(|| view! {
                <details class="evidence">
                    <summary>{words().evidence(count)}</summary>
                    <ul>{evidence.collect_nodes()}</ul>
                </details>
            })}
    }
}
