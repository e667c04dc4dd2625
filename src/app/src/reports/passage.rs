//! The text of a report with what was read in it marked in place.
//!
//! A segment may lie in several marks; it is drawn once, with the look of each. A mark says what it is to those who
//! hear the page, once, where it begins; a claim others make ends in a link to them, and words a finding rests on
//! begin with its sign. Invariant: every piece of the text carries the byte at which it begins.

use scrutin_engine::comparison::Status;
use scrutin_engine::structure::BlockKind;
use scrutin_engine::view::{MarkInfo, MarkKind, Reader, ReaderBlock, Segment};
use scrutin_markup::view;

use super::findings::sign;
use crate::draw::{CollectNodes, IntoNode, Node};
use crate::words::words;

/// The id of the passage a link points to.
pub(crate) const TARGET: &str = "passage";

/// Draws what stands in a block, without the block.
pub(crate) fn inside(block: &ReaderBlock, reader: &Reader) -> Vec<Node> {
    block.segments.iter().map(|part| segment(part, reader)).collect()
}

/// Draws one block of the text.
pub(crate) fn block(block: &ReaderBlock, reader: &Reader) -> Node {
    let text = inside(block, reader);
    match block.kind {
        BlockKind::DateLine => view! { <p class="text-dateline" dir="auto">{text}</p> },
        BlockKind::Title | BlockKind::Paragraph => view! { <p dir="auto">{text}</p> },
        BlockKind::Caption | BlockKind::Credit | BlockKind::Boilerplate | BlockKind::Biography => view! {
            <p class="text-aside" dir="auto"><span class="kicker">{words().block(block.kind)}</span>" "{text}</p>
        },
    }
}

fn segment(segment: &Segment, reader: &Reader) -> Node {
    let text = segment.text.clone();
    let marks: Vec<&MarkInfo> = segment.marks.iter().filter_map(|&at| reader.marks.get(at as usize)).collect();
    let at = segment.span.start.to_string();
    if marks.is_empty() {
        return view! { <span data-at=at>{text}</span> };
    }
    let has = |kind| marks.iter().any(|mark| mark.kind == kind);
    let begins = |mark: &MarkInfo| mark.span.start == segment.span.start;
    let mut class = String::from("mark");
    for (kind, name) in [
        (MarkKind::Tally, " mark-tally"),
        (MarkKind::Date, " mark-date"),
        (MarkKind::Hit, " mark-hit"),
        (MarkKind::Target, " mark-target"),
        (MarkKind::Hidden, " mark-hidden"),
        (MarkKind::Finding, " mark-finding"),
    ] {
        if has(kind) {
            class.push_str(name);
        }
    }
    let claim = marks.iter().filter(|mark| mark.kind == MarkKind::Claim);
    class.push_str(match claim.clone().map(|mark| mark.links.is_empty()).reduce(|a, b| a && b) {
        Some(true) => " mark-claim",
        Some(false) => " mark-claim mark-shared",
        None => "",
    });
    let target = marks.iter().any(|mark| mark.kind == MarkKind::Target && begins(mark));
    let spoken: Vec<&str> = marks
        .iter()
        .filter(|mark| matches!(mark.kind, MarkKind::Tally | MarkKind::Date | MarkKind::Target) && begins(mark))
        .map(|mark| mark.label.as_str())
        .collect();
    let spoken = (!spoken.is_empty()).then(|| format!(" [{}] ", spoken.join("; ")));
    let found = marks.iter().filter(|mark| begins(mark)).find_map(|mark| mark.finding);
    let found = found.and_then(|at| reader.findings.get(at as usize)).map(|line| {
        let (sign, _) = sign(line.finding.status);
        let differs = matches!(line.finding.status, Status::Differ | Status::Impossible);
        view! { <span class="mark-found sign" class:mark-found-differs=differs aria-hidden="true">{sign}</span> }
    });
    let notes = marks.iter().filter(|mark| mark.span.end == segment.span.end).filter_map(|mark| note(mark));
    // What cannot be seen is named in its place; the characters stay beside the name, held apart from the line.
    let hidden = marks.iter().find(|mark| mark.kind == MarkKind::Hidden && begins(mark)).map(|mark| {
        view! { <span class="hidden-code">{mark.label.clone()}</span> }
    });
    let text = if has(MarkKind::Hidden) {
        view! { <bdi>{text}</bdi> }
    } else {
        text.into_node()
    };
    view! {
        {found}
        <mark class=class id=target.then_some(TARGET) tabindex="-1" data-mark="" data-at=at>
            {spoken.map(|spoken| view! { <span class="aloud">{spoken}</span> })}
            {hidden}
            {text}
        </mark>
        {notes.collect_nodes()}
    }
}

/// The small link behind a claim that others make, and behind a count that belongs to a vote.
fn note(mark: &MarkInfo) -> Option<Node> {
    let w = words();
    let ((last, link), before) = mark.links.split_last()?;
    let at = mark.span.start.to_string();
    let (sign, label) = match mark.kind {
        MarkKind::Claim => {
            let mut others: Vec<&str> = before.iter().map(|(name, _)| name.as_str()).collect();
            others.dedup();
            (format!("+{}", others.len()), w.also_said_by(&others.join(", ")))
        }
        MarkKind::Tally => ("Σ".to_owned(), last.clone()),
        MarkKind::Date | MarkKind::Hit | MarkKind::Hidden | MarkKind::Target | MarkKind::Finding => return None,
    };
    Some(view! { <a class="sigla figures" href=link.href() aria-label=label data-mark="" data-at=at>{sign}</a> })
}
