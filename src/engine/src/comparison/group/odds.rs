//! How likely it is that two claims of two reports state one thing: what speaks for and against it, added up.
//!
//! In thousandths of natural log-odds, integers only, symmetric. The weights were fitted (logistic regression) to the
//! labelled corpora of `tests/gold`, each time leaving one corpus out to see that they hold for reports they never saw;
//! weights set by hand one by one did worse on those. Leaves what is shared to [`super::likeness`], and what forbids
//! that two claims are one.

use super::concepts::Weight;
use super::features::{Features, Stand, Table, Term};
use super::likeness::{Common, clash, common};
use crate::claim::Act;

/// No pair is held less likely than this: that two claims of a group share no word proves little.
pub(super) const FLOOR: i32 = -3000;

/// The weights, in the unit each name gives.
mod weight {
    /// With nothing known.
    pub(super) const START: i32 = -5350;
    /// Twice what is shared by all that both say, at 1000.
    pub(super) const DICE: i32 = 7750;
    /// What is shared by all the shorter says, at 1000.
    pub(super) const COVER: i32 = 2650;
    /// Each sixteen of the weight of shared names, up to eight times.
    pub(super) const NAMES: i32 = 500;
    /// Each sixteen of the weight of shared numbers.
    pub(super) const FIGURES: i32 = 550;
    /// Each sixteen of the weight of words near in meaning.
    pub(super) const NEAR: i32 = 100;
    /// Each number that is the other's rounded.
    pub(super) const ROUNDED: i32 = 3200;
    /// Both have numbers, and none in common.
    pub(super) const OTHER_FIGURES: i32 = -750;
    /// No telling word in common.
    pub(super) const NOTHING_TELLING: i32 = -500;
    /// Each word in common that most claims have, up to three.
    pub(super) const TOPICAL: i32 = 600;
    /// Each is about something the other is not.
    pub(super) const OTHER_HEADS: i32 = -800;
    /// Both demand, each what the other does not, and nothing telling is in common. Set by hand: the corpora have few.
    pub(super) const OTHER_DEMANDS: i32 = -1500;
    /// Each has a telling word the other has not.
    pub(super) const OTHER_WORDS: i32 = 1050;
    /// One act.
    pub(super) const ACT: i32 = 350;
    /// Both demand.
    pub(super) const DEMANDS: i32 = 500;
    /// Two condemn, or support, each a thing of its own. Set by hand: the corpora have few.
    pub(super) const OTHER_OBJECTS: i32 = -1500;
    /// Both condemn, or both support, one thing.
    pub(super) const REACTS: i32 = 1000;
    /// Acts that do not go together.
    pub(super) const CLASH: i32 = -250;
    /// One speaker.
    pub(super) const SPEAKER: i32 = 800;
    /// The text says one, somebody by name the other.
    pub(super) const TEXT_AGAINST_NAME: i32 = -400;
    /// One is negated.
    pub(super) const NEGATED: i32 = -500;
    /// Of two languages: fewer words can be seen to be shared.
    pub(super) const LANGUAGES: i32 = 250;
    /// One stands at the beginning of its report, the other at the end.
    pub(super) const PLACE: i32 = -3450;
    /// Both are quotations.
    pub(super) const QUOTED: i32 = 1400;
    /// Both tell how the vote ended.
    pub(super) const TALLY: i32 = 5000;
}

/// The odds that `a` and `b`, which stand where they stand, are one statement.
pub(super) fn odds(table: &Table, (a, at): (&Features, Stand), (b, with): (&Features, Stand)) -> i32 {
    let common = common(table, a, b, true);
    let Common { shared, of_names, heavy, topical, alone: [alone_a, alone_b], .. } = common;
    let permille = |part: u64, whole: u64| (1000 * part / whole.max(1)) as i32;
    let sixteens = |weight: u64, each: i32| weight as i32 * each / 16;
    let share = |permille: i32, full: i32| permille * full / 1000;
    let (mine, yours) = (shared + alone_a.weight, shared + alone_b.weight);
    let told = |f: &Features| f.act == Act::Decides;
    let shares = |name: &str| {
        let has = |f: &Features| f.terms.iter().any(|&t| table.terms[t as usize] == name);
        has(a) && has(b)
    };
    let ends = told(a) && told(b) && shares("tally");
    if common.nothing(common.bare(a, b)) && !ends {
        return FLOOR;
    }
    let when = |holds: bool, weight: i32| if holds { weight } else { 0 };
    let reacts = a.act == b.act && matches!(a.act, Act::Condemns | Act::Supports);
    // "The union condemned the sale of the port", "the mayor condemned the sale of the stadium".
    let one_thing = one_speaker(a, b) || heavy > 1 || alone_a.own().min(alone_b.own()) == 0;
    let total = weight::START
        + share(permille(2 * shared, mine + yours), weight::DICE)
        + share(permille(shared, mine.min(yours)), weight::COVER)
        + sixteens(of_names.min(128), weight::NAMES)
        + sixteens(common.of_figures, weight::FIGURES)
        + sixteens(common.of_near, weight::NEAR)
        + common.rounded.cast_signed() * weight::ROUNDED
        + when(common.rounded == 0 && other_figures(table, a, b), weight::OTHER_FIGURES)
        + when(heavy == 0, weight::NOTHING_TELLING)
        + topical.min(3).cast_signed() * weight::TOPICAL
        + when(alone_a.heads > 0 && alone_b.heads > 0, weight::OTHER_HEADS)
        + when(
            a.act == Act::Demands && b.act == a.act && heavy == 0 && alone_a.heads > 0 && alone_b.heads > 0,
            weight::OTHER_DEMANDS,
        )
        + when(alone_a.heavy > 0 && alone_b.heavy > 0, weight::OTHER_WORDS)
        + when(a.act == b.act, weight::ACT)
        + when(a.act == b.act && a.act == Act::Demands, weight::DEMANDS)
        + when(reacts && one_thing, weight::REACTS)
        + when(reacts && !one_thing, weight::OTHER_OBJECTS)
        + when(clash(a.act, b.act), weight::CLASH)
        + when(one_speaker(a, b), weight::SPEAKER)
        + when(!one_speaker(a, b) && (of_text(a, b) || of_text(b, a)), weight::TEXT_AGAINST_NAME)
        + when(a.negated != b.negated, weight::NEGATED)
        + when(at.french != with.french, weight::LANGUAGES)
        + share(i32::from(at.place.abs_diff(with.place)), weight::PLACE)
        + when(at.quoted && with.quoted, weight::QUOTED)
        + when(ends, weight::TALLY);
    total.max(FLOOR)
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
    let figure = |t: &Term| table.kinds[*t as usize] == Weight::Word && is_number(&table.terms[*t as usize]);
    let mut mine = a.terms.iter().filter(|&t| figure(t)).peekable();
    mine.peek().is_some() && b.terms.iter().any(figure) && !mine.any(|t| b.terms.binary_search(t).is_ok())
}

/// A number that is no year.
pub(super) fn is_number(term: &str) -> bool {
    term.strip_prefix('#').is_some_and(|n| !n.parse::<u64>().is_ok_and(|n| (1900..2100).contains(&n)))
}
