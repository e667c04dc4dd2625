//! How alike two claims are, in thousandths, and what forbids that they are one.
//!
//! Integers only. Likeness is symmetric.

use super::concepts::Weight;
use super::features::{Features, Table, Term};
use crate::claim::Act;
use crate::order::Order as _;

/// A name of at least this weight stands in few claims.
const RARE: u64 = 36;

/// A word of less weight stands in so many claims that sharing it says little.
const TELLING: u64 = 48;

/// What two claims have in common, and what each has alone.
#[derive(Default)]
pub(super) struct Common {
    /// The weight shared, and the parts of it that are names, numbers, and words only near in meaning.
    pub(super) shared: u64,
    pub(super) of_names: u64,
    pub(super) of_figures: u64,
    pub(super) of_near: u64,
    /// How many numbers of one are those of the other, rounded.
    pub(super) rounded: u32,
    /// How many names, names few claims have, words and heads, and heads are shared.
    names: u32,
    rare: u32,
    pub(super) heavy: u32,
    heads: u32,
    /// How many words are shared that many claims have.
    pub(super) topical: u32,
    /// How many of those are heads or figures, which few statements share by chance.
    firm: u32,
    /// What each has alone.
    pub(super) alone: [Alone; 2],
}

/// What one claim has and the other has not.
#[derive(Clone, Copy, Default)]
pub(super) struct Alone {
    pub(super) weight: u64,
    pub(super) heavy: u32,
    pub(super) heads: u32,
    pub(super) names: u32,
}

/// What `a` and `b` have in common; words only near in meaning count in part if `near`.
pub(super) fn common(table: &Table, a: &Features, b: &Features, near: bool) -> Common {
    let mut common = Common::default();
    let mut single = [a, b].map(|f| Vec::with_capacity(f.terms.len()));
    let (mut left, mut right) = (a.terms.iter().peekable(), b.terms.iter().peekable());
    loop {
        let order = match (left.peek(), right.peek()) {
            (Some(one), Some(other)) => one.cmp(other),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (None, None) => break,
        };
        match order {
            std::cmp::Ordering::Less => single[0].extend(left.next().copied()),
            std::cmp::Ordering::Greater => single[1].extend(right.next().copied()),
            std::cmp::Ordering::Equal => {
                right.next();
                let Some(&term) = left.next() else { break };
                let term = term as usize;
                let weight = u64::from(table.weights[term]);
                common.shared += weight;
                if table.marks[term].figure {
                    // Small numbers go with many things.
                    common.of_figures += if table.kinds[term] == Weight::Word { weight } else { weight / 2 };
                }
                match table.kinds[term] {
                    Weight::Name => {
                        common.of_names += weight;
                        common.names += 1;
                        common.rare += u32::from(weight >= RARE);
                    }
                    // What most claims are about says of none what it is about.
                    Weight::Word if weight < TELLING => common.topical += 1,
                    Weight::Head if weight < TELLING * 22 / 16 && !table.marks[term].text => {
                        common.topical += 1;
                    }
                    Weight::Head => {
                        common.heavy += 1;
                        common.heads += 1;
                        common.firm += 1;
                    }
                    Weight::Word => {
                        common.heavy += 1;
                        common.firm += u32::from(table.marks[term].large);
                    }
                    _ => {}
                }
            }
        }
    }
    if near {
        common.near(table, &mut single);
    }
    for (alone, terms) in common.alone.iter_mut().zip(&single) {
        terms.iter().for_each(|&term| alone.add(table, term));
    }
    common
}

impl Common {
    /// Takes out of what each has alone what is near in meaning: it is shared in part. The nearest first, so that the
    /// order of the two does not matter.
    fn near(&mut self, table: &Table, single: &mut [Vec<Term>; 2]) {
        let mut near: Vec<(u32, Term, Term)> = Vec::new();
        for &a in single[0].iter().filter(|&&a| !table.kin.of(a).is_empty()) {
            near.extend(single[1].iter().filter_map(|&b| Some((table.kin.near(a, b)?, a, b))));
        }
        near.order_by_key(|&(weight, a, b)| (std::cmp::Reverse(weight), a.min(b), a.max(b)));
        for (weight, a, b) in near {
            let at = |list: &[Term], term: Term| list.iter().position(|&t| t == term);
            let (Some(i), Some(j)) = (at(&single[0], a), at(&single[1], b)) else { continue };
            single[0].remove(i);
            single[1].remove(j);
            self.shared += u64::from(weight);
            self.of_near += u64::from(weight);
            self.rounded += u32::from(table.marks[a as usize].figure);
            let kinds = (table.kinds[a as usize], table.kinds[b as usize]);
            self.heavy += u32::from(kinds.0.min(kinds.1) >= Weight::Word);
            self.heads += u32::from(kinds == (Weight::Head, Weight::Head));
        }
    }
}

impl Common {
    /// Names and verbs of asking alone make no statement.
    pub(super) const fn bare(&self, a: &Features, b: &Features) -> bool {
        self.heavy + self.topical == 0 && (a.terms.len() > 3 || b.terms.len() > 3) || self.shared == self.of_names
    }

    /// Unless they are several names, or one few claims have.
    pub(super) const fn nothing(&self, bare: bool) -> bool {
        self.shared == 0 || bare && self.rare == 0 && self.names < 2
    }
}

impl Alone {
    /// How many words and names that tell what it is about.
    pub(super) const fn own(&self) -> u32 {
        self.heavy + self.names
    }

    fn add(&mut self, table: &Table, term: Term) {
        let (weight, kind) = (u64::from(table.weights[term as usize]), table.kinds[term as usize]);
        // That somebody else reacts too does not make the reactions differ.
        if table.marks[term as usize].reacts {
            return;
        }
        // Reports give other numbers for one thing, and everyday words come and go.
        if table.marks[term as usize].figure {
            self.weight += weight / 4;
            return;
        }
        self.weight += match kind {
            Weight::Light | Weight::Act | Weight::Common | Weight::Soft => weight * 2 / 5,
            _ => weight,
        };
        self.heavy += u32::from(matches!(kind, Weight::Head | Weight::Word));
        self.heads += u32::from(kind == Weight::Head);
        self.names += u32::from(kind == Weight::Name);
    }
}

/// How alike the claims `a` and `b` are, 0 to 1000.
pub(super) fn likeness(table: &Table, a: &Features, b: &Features) -> u32 {
    weigh(a, b, &common(table, a, b, true))
}

/// How alike they are in what they say outright: words that are only near prove no contradiction.
pub(super) fn strict(table: &Table, a: &Features, b: &Features) -> u32 {
    weigh(a, b, &common(table, a, b, false))
}

fn weigh(a: &Features, b: &Features, common: &Common) -> u32 {
    let Common { shared, names, heavy, heads, topical, firm, alone: [alone_a, alone_b], .. } = *common;
    let bare = common.bare(a, b);
    if common.nothing(bare) {
        return 0;
    }
    let (weight_a, weight_b) = (shared + alone_a.weight, shared + alone_b.weight);
    let dice = 2000 * shared / (weight_a + weight_b);
    let cover = 1000 * shared / weight_a.min(weight_b);
    // That the shorter is part of the longer counts only where they share what they are about.
    let single = heads >= 1 && alone_a.heavy.min(alone_b.heavy) == 0 && (names >= 2 || a.act == b.act);
    let mut alike = if heavy >= 2 || single { (2 * dice + cover) / 3 } else { dice };
    // One word in common does not make one statement, unless it is all that one of them is about.
    let one_speaker = a.speaker.iter().any(|t| b.speaker.contains(t));
    if heavy <= 1 && alone_a.heavy > 0 && alone_b.heavy > 0 {
        alike = alike * if one_speaker || firm > 0 { 18 } else { 13 } / 20;
    } else if heavy <= 1 && !single && (alone_a.heavy > 0 || alone_b.heavy > 0) {
        alike = alike * 16 / 20;
    }
    // Of the topic of all, two claims say one thing only if they do one thing with it.
    if bare || heavy == 0 && topical > 0 && (a.act != b.act || a.negated != b.negated) {
        alike = alike * 15 / 20;
    }
    // Each is about something the other is not; two demands for different things most of all.
    if alone_a.heads > 0 && alone_b.heads > 0 {
        alike = if a.act == Act::Demands && b.act == Act::Demands { alike / 2 } else { alike * 17 / 20 };
    }
    // "the only path to peace", "far from peace"
    if a.negated != b.negated && alone_a.heavy > 0 && alone_b.heavy > 0 {
        alike = alike * 8 / 20;
    }
    if clash(a.act, b.act) {
        alike = alike * 13 / 20;
    }
    if one_speaker {
        alike = alike * 24 / 20;
    } else if !a.speaker.is_empty() && !b.speaker.is_empty() {
        alike = alike * 3 / 4;
    } else if a.by_text && !b.by_text && !b.speaker.is_empty() || b.by_text && !a.by_text && !a.speaker.is_empty() {
        alike = alike * 17 / 20;
    }
    (alike as u32).min(1000)
}

/// Whether two acts are about different things.
pub(super) fn clash(a: Act, b: Act) -> bool {
    let side = |act| match act {
        Act::Demands => 1,
        Act::Condemns | Act::Accuses | Act::Denies => 2,
        Act::Supports => 3,
        Act::Warns | Act::Promises => 4,
        _ => 0,
    };
    // One may welcome a thing and warn of it, but what one asks for another does not announce.
    let denies = |x: Act, y: Act| x == Act::Denies && matches!(y, Act::States | Act::Reports);
    if denies(a, b) || denies(b, a) {
        return true;
    }
    let asks = |x, y| side(x) == 1 && side(y) == 4;
    asks(a, b) || asks(b, a) || (1..4).contains(&side(a)) && (1..4).contains(&side(b)) && side(a) != side(b)
}

/// What one votes for or against, condemns or mourns is an event of its time: reports of different votes that
/// condemn an attack condemn two attacks, unless a year says otherwise.
pub(super) fn of_its_time(table: &Table, a: &Features, b: &Features) -> bool {
    let event = |f: &Features| {
        let condemned = f.act == Act::Condemns;
        f.terms.iter().map(|&t| table.marks[t as usize]).any(|marks| marks.adopts || condemned && marks.attack)
    };
    event(a) && event(b) && !(a.years.iter().any(|y| b.years.contains(y)))
}

/// Whether the dates of two claims, or the numbers of the texts they name, forbid that they tell of one thing: years
/// without one in common, or, where years do not speak, months; bill 100 and bill 105.
pub(super) fn apart(a: &Features, b: &Features) -> bool {
    let disjoint = |x: &[u32], y: &[u32]| !x.is_empty() && !y.is_empty() && !x.iter().any(|v| y.contains(v));
    disjoint(&a.years, &b.years)
        || a.ids.iter().any(|x| b.ids.iter().any(|y| x.0 == y.0) && !b.ids.contains(x))
            && !a.ids.iter().any(|x| b.ids.contains(x))
        || !a.months.is_empty() && !b.months.is_empty() && !a.months.iter().any(|m| b.months.contains(m))
}
