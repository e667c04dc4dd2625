//! How likely it is that two claims of two reports state one thing: what speaks for and against it, added up.
//!
//! In thousandths of natural log-odds, integers only, symmetric. The weights were fitted to the labelled corpora of
//! `tests/gold` and to the passages their labels leave out (`tools/fit`), each time leaving one corpus out to see that they
//! hold for reports they never saw; weights set by hand one by one did worse on those. Leaves what is shared to [`super::likeness`], and what forbids
//! that two claims are one.

use super::concepts::Weight;
use super::features::{Features, Table, Term};
use super::likeness::{Common, clash, common};
use crate::claim::Act;

/// No pair is held less likely than this: that two claims of a group share no word proves little.
pub(super) const FLOOR: i32 = -3000;

/// What is looked at, and what each weighs. `tools/fit` fits the weights and writes them in this form; those marked "by
/// hand" it leaves alone, for the corpora have too few pairs to tell.
pub(super) const SIGNS: [(&str, i32); 30] = [
    // With nothing known.
    ("start", -5800),
    // Twice what is shared by all that both say.
    ("dice", 6800),
    // What is shared by all the shorter says.
    ("cover", 2700),
    // The weight of shared names, in sixteens, up to eight.
    ("names", 350),
    // The weight of shared numbers, in sixteens.
    ("figures", 550),
    // The weight of words near in meaning, in sixteens.
    ("near", 100),
    // Numbers that are the other's rounded.
    ("rounded", 2300),
    // Both have numbers, and none in common.
    ("other-figures", -650),
    // No telling word in common.
    ("nothing-telling", -600),
    // Words in common that most claims have, up to three.
    ("topical", 800),
    // Each is about something the other is not.
    ("other-heads", -900),
    // Both demand, each what the other does not, and nothing telling is in common. By hand.
    ("other-demands", -1500),
    // Each has a telling word the other has not.
    ("other-words", 1000),
    // One act.
    ("act", 350),
    // Both demand.
    ("demands", 400),
    // Both condemn, or both support, one thing.
    ("reacts", 1400),
    // Two condemn, or support, each a thing of its own. By hand.
    ("other-objects", -1500),
    // Acts that do not go together.
    ("clash", -750),
    // One speaker.
    ("speaker", 700),
    // The text says one, somebody by name the other.
    ("text-against-name", -300),
    // One is negated.
    ("negated", -600),
    // Of two languages: fewer words can be seen to be shared.
    ("languages", 350),
    // One stands at the beginning of its report, the other at the end.
    ("place", -3000),
    // Both are quotations.
    ("quoted", 1100),
    // Both tell how the vote ended.
    ("tally", 5000),
    // Words in common that each report has in this claim alone, up to three.
    ("lone-words", 400),
    // One is a handful of words, of which a few are soon shared by chance.
    ("short", -600),
    // What both do is said by verbs the rules know.
    ("verbs", 650),
    // Telling words in common, up to four.
    ("telling", 500),
    // One alone is a quotation.
    ("one-quoted", -900),
];

/// The odds that the claims of rows `a` and `b` are one statement.
pub(super) fn odds(table: &Table, a: usize, b: usize) -> i32 {
    let Some(measures) = measures(table, a, b) else { return FLOOR };
    let total: i64 = SIGNS.iter().zip(measures).map(|(&(_, weight), much)| i64::from(weight) * i64::from(much)).sum();
    ((total / 1000) as i32).max(FLOOR)
}

/// How much of each sign of [`SIGNS`] two claims show, in thousandths; `None` if nothing speaks for them at all.
pub(super) fn measures(table: &Table, row: usize, other: usize) -> Option<[i32; SIGNS.len()]> {
    let (a, b) = (&table.features[row], &table.features[other]);
    let (at, with) = (table.stands[row], table.stands[other]);
    let common = common(table, a, b, true);
    let Common { shared, of_names, heavy, topical, alone: [alone_a, alone_b], .. } = common;
    let permille = |part: u64, whole: u64| (1000 * part / whole.max(1)) as i32;
    let sixteens = |weight: u64| (weight * 1000 / 16) as i32;
    let when = |holds: bool| if holds { 1000 } else { 0 };
    let (mine, yours) = (shared + alone_a.weight, shared + alone_b.weight);
    let told = |f: &Features| f.act == Act::Decides;
    let counts = |f: &Features| f.terms.iter().any(|&t| table.marks[t as usize].tally);
    let ends = told(a) && told(b) && counts(a) && counts(b);
    let other_heads = alone_a.heads > 0 && alone_b.heads > 0;
    let demands = a.act == b.act && a.act == Act::Demands;
    let bare = common.bare(a, b);
    // Two demands for different things made of one state are two.
    if (common.nothing(bare) || bare && demands && other_heads) && !ends {
        return None;
    }
    let reacts = a.act == b.act && matches!(a.act, Act::Condemns | Act::Supports);
    let one_speaker = one_speaker(a, b);
    // "The union condemned the sale of the port", "the mayor condemned the sale of the stadium".
    let one_thing = one_speaker || heavy > 1 || alone_a.own().min(alone_b.own()) == 0;
    let lone = table.lone[row].iter().filter(|t| table.lone[other].binary_search(t).is_ok());
    Some([
        1000,
        permille(2 * shared, mine + yours),
        permille(shared, mine.min(yours)),
        sixteens(of_names.min(128)),
        sixteens(common.of_figures),
        sixteens(common.of_near),
        common.rounded.cast_signed() * 1000,
        when(common.rounded == 0 && other_figures(table, a, b)),
        when(heavy == 0),
        topical.min(3).cast_signed() * 1000,
        when(other_heads),
        when(demands && heavy == 0 && other_heads),
        when(alone_a.heavy > 0 && alone_b.heavy > 0),
        when(a.act == b.act),
        when(demands),
        when(reacts && one_thing),
        when(reacts && !one_thing),
        when(clash(a.act, b.act)),
        when(one_speaker),
        when(!one_speaker && (of_text(a, b) || of_text(b, a))),
        when(a.negated != b.negated),
        when(at.french != with.french),
        i32::from(at.place.abs_diff(with.place)),
        when(at.quoted && with.quoted),
        when(ends),
        lone.take(3).map(|_| 1000).sum(),
        when(at.short || with.short),
        when(at.verb && with.verb),
        heavy.min(4).cast_signed() * 1000,
        when(at.quoted != with.quoted),
    ])
}

fn one_speaker(a: &Features, b: &Features) -> bool {
    a.speaker.iter().any(|t| b.speaker.contains(t))
}

/// Whether the text itself says `a`, and somebody by name `b`.
const fn of_text(a: &Features, b: &Features) -> bool {
    a.by_text && !b.by_text && !b.speaker.is_empty()
}

/// Whether both name numbers, years aside, and none is named by both.
fn other_figures(table: &Table, a: &Features, b: &Features) -> bool {
    let figure = |t: &Term| table.kinds[*t as usize] == Weight::Word && table.marks[*t as usize].number;
    let mut mine = a.terms.iter().filter(|&t| figure(t)).peekable();
    mine.peek().is_some() && b.terms.iter().any(figure) && !mine.any(|t| b.terms.binary_search(t).is_ok())
}
