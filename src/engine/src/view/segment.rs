//! Text cut into segments at the edges of its marks.
//!
//! Leaves what the marks mean to their makers. Invariant: the segments' texts joined are the text of the
//! span that was cut.

use crate::order::Order as _;
use crate::span::Span;

/// A piece of text no mark begins or ends inside of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// Indices of the marks that cover them, in the order given.
    pub marks: Vec<u32>,
}

/// Cuts `within` at the edges of `marks`, each an index and a span; marks may nest and cross. Edges that
/// are not on a character boundary are left out.
pub fn mark_up(text: &str, within: Span, marks: &[(u32, Span)]) -> Vec<Segment> {
    let within = Span::new(within.start.min(text.len() as u32), within.end.min(text.len() as u32));
    let inside: Vec<(u32, Span)> = marks.iter().copied().filter(|(_, s)| s.overlap(within) > 0).collect();
    let mut cuts: Vec<u32> =
        inside.iter().flat_map(|(_, s)| [s.start, s.end]).chain([within.start, within.end]).collect();
    cuts.retain(|&c| within.start <= c && c <= within.end && text.is_char_boundary(c as usize));
    cuts.order();
    cuts.dedup();
    cuts.windows(2)
        .map(|pair| {
            let span = Span::new(pair[0], pair[1]);
            let marks = inside.iter().filter(|(_, s)| s.overlap(span) > 0).map(|(id, _)| *id).collect();
            Segment { text: span.of(text).to_string(), span, marks }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_tile_the_text() {
        let text = "ab “cd” éf";
        let marks = [(0, Span::new(0, 7)), (1, Span::new(6, 11)), (2, Span::new(4, 100))];
        let segments = mark_up(text, Span::new(0, text.len() as u32), &marks);
        assert_eq!(segments.iter().map(|s| s.text.as_str()).collect::<String>(), text);
        let crossed = segments.iter().find(|s| s.text == "c").map(|s| s.marks.clone());
        assert_eq!(crossed, Some(vec![0, 1, 2]));
    }
}
