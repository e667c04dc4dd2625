//! How alike two claims are, in thousandths, and what forbids that they are one.
//!
//! Integers only. Likeness is symmetric, and 1000 only for claims with the same terms.

use super::concepts::Weight;
use super::features::{Features, Table};
use crate::claim::Act;

/// How alike the claims `a` and `b` are, 0 to 1000.
pub(super) fn likeness(table: &Table, a: &Features, b: &Features) -> u32 {
    // The weight shared, the part of it that is names; how many names, words and heads.
    let (mut shared, mut of_names) = (0u64, 0u64);
    let (mut names, mut heavy, mut heads) = (0u32, 0u32, 0u32);
    let (mut i, mut k) = (0, 0);
    while i < a.terms.len() && k < b.terms.len() {
        match a.terms[i].cmp(&b.terms[k]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => k += 1,
            std::cmp::Ordering::Equal => {
                let term = a.terms[i] as usize;
                shared += u64::from(table.weights[term]);
                match table.kinds[term] {
                    Weight::Name => {
                        of_names += u64::from(table.weights[term]);
                        names += 1;
                    }
                    Weight::Head => {
                        heavy += 1;
                        heads += 1;
                    }
                    Weight::Word => heavy += 1,
                    _ => {}
                }
                i += 1;
                k += 1;
            }
        }
    }
    // Names and verbs of asking alone make no statement.
    if heavy == 0 && (a.terms.len() > 3 || b.terms.len() > 3) || shared == of_names {
        return 0;
    }
    let (weight_a, weight_b) = (weight(table, a), weight(table, b));
    if weight_a == 0 || weight_b == 0 {
        return 0;
    }
    let dice = 2000 * shared / (weight_a + weight_b);
    let cover = 1000 * shared / weight_a.min(weight_b);
    // That the shorter is part of the longer counts only where they share what they are about.
    let about = |f: &Features| {
        f.terms.iter().filter(|&&t| matches!(table.kinds[t as usize], Weight::Head | Weight::Word)).count() as u32
    };
    let (about_a, about_b) = (about(a), about(b));
    let single = heads >= 1 && about_a.min(about_b) == heavy && (names >= 1 || a.act == b.act);
    let mut alike = if heavy >= 2 || single { (5 * dice + cover) / 6 } else { dice };
    if heavy == 1 && about_a > 1 && about_b > 1 {
        alike = alike * 17 / 20;
    }
    // Each is about something the other is not; two demands for different things most of all.
    let of_heads = |f: &Features| f.terms.iter().filter(|&&t| table.kinds[t as usize] == Weight::Head).count() as u32;
    if of_heads(a) > heads && of_heads(b) > heads {
        alike = if a.act == Act::Demands && b.act == Act::Demands { alike / 2 } else { alike * 15 / 20 };
    }
    let named = |f: &Features| f.terms.iter().any(|&t| table.kinds[t as usize] == Weight::Name);
    if names == 0 && named(a) && named(b) {
        alike = alike * 16 / 20;
    }
    if clash(a.act, b.act) {
        alike = alike * 13 / 20;
    }
    if !a.speaker.is_empty() && !b.speaker.is_empty() && !a.speaker.iter().any(|t| b.speaker.contains(t)) {
        alike = alike * 3 / 4;
    } else if a.by_text && !b.by_text && !b.speaker.is_empty() || b.by_text && !a.by_text && !a.speaker.is_empty() {
        alike = alike * 17 / 20;
    }
    alike as u32
}

/// The weight of all terms of a claim.
pub(super) fn weight(table: &Table, features: &Features) -> u64 {
    features.terms.iter().map(|&t| u64::from(table.weights[t as usize])).sum()
}

/// Whether two acts are about different things.
fn clash(a: Act, b: Act) -> bool {
    let side = |act| match act {
        Act::Demands => 1,
        Act::Condemns | Act::Accuses | Act::Denies => 2,
        Act::Supports => 3,
        _ => 0,
    };
    side(a) != 0 && side(b) != 0 && side(a) != side(b)
}

/// What one votes for or against, condemns or mourns is an event of its time: reports of different votes that
/// condemn an attack condemn two attacks, unless a year says otherwise.
pub(super) fn of_its_time(table: &Table, a: &Features, b: &Features) -> bool {
    let both = |f: &Features| f.act == Act::Condemns && f.terms.iter().any(|&t| table.terms[t as usize] == "attack");
    both(a) && both(b) && !(a.years.iter().any(|y| b.years.contains(y)))
}

/// Whether the dates of two claims forbid that they tell of one thing: years without one in common, or,
/// where years do not speak, months.
pub(super) fn apart(a: &Features, b: &Features) -> bool {
    let disjoint = |x: &[u32], y: &[u32]| !x.is_empty() && !y.is_empty() && !x.iter().any(|v| y.contains(v));
    disjoint(&a.years, &b.years)
        || !a.months.is_empty() && !b.months.is_empty() && !a.months.iter().any(|m| b.months.contains(m))
}
