//! Chosen reports beside each other, aligned claim by claim.

use super::claims::{ColumnHead, Corroborated, Passage, columns, conflicts, head, passage, said};
use super::strip::{StripMark, strip};
use super::{World, filter::Kept};
use crate::address::{Address, Rows};
use crate::comparison::{ClaimRef, GroupIx, ReportIx};

/// The chosen reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesidePage {
    /// The reports to choose from: the chosen ones and those the filters keep, 60 at most.
    pub choices: Vec<Chosen>,
    /// The chosen ones, the reference first.
    pub columns: Vec<BesideColumn>,
    /// One a claim, in the order of the reference; what it is silent on stands where the others have it.
    pub rows: Vec<BesideRow>,
    /// How many rows there are without filters.
    pub total: usize,
}

/// A report to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its publisher, or its id.
    pub name: String,
    /// Its id.
    pub id: String,
    /// Whether it is laid beside the others.
    pub chosen: bool,
    /// The link that chooses it, or takes it away; `None` where two have to stay.
    pub link: Option<Address>,
}

/// A chosen report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesideColumn {
    /// What stands at its head.
    pub head: ColumnHead,
    /// Whether the others are compared with it.
    pub reference: bool,
    /// The link that makes it the reference.
    pub refer: Address,
    /// Its claims and counts along its text.
    pub strip: Vec<StripMark>,
}

/// How the chosen reports stand to one claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Each of them makes it.
    All,
    /// Some make it, some are silent.
    Some,
    /// One alone makes it.
    One,
    /// They contradict each other.
    Conflict,
}

/// One claim over the chosen reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesideRow {
    /// The claim group.
    pub group: GroupIx,
    /// Its heading, in the words of a report.
    pub label: String,
    /// How the reports stand to it.
    pub standing: Standing,
    /// Whether reports that say it differ: they contradict each other, or say it in other words. That one is silent is
    /// no difference.
    pub differs: bool,
    /// The passages of each column; in their segments mark 0 is a word the reference does not have.
    pub cells: Vec<Vec<Passage>>,
}

/// Reports that are laid side by side where the reader has chosen none.
const DEFAULT: usize = 2;

/// Most reports offered to choose from; the filters lead to the others.
const MOST_CHOICES: usize = 60;

/// The chosen reports under the filters.
pub fn beside(world: &World, address: &Address) -> BesidePage {
    let kept = Kept::of(world, address);
    let all = columns(world);
    let shown = chosen(world, address, &all);
    let order = aligned(world, &shown);
    let best = (address.rows == Rows::Most).then(|| Corroborated::best(&world.comparison));
    let rows: Vec<BesideRow> =
        order.iter().filter_map(|group| row(world, address, &kept, best.as_ref(), &shown, *group)).collect();
    let ids: Vec<String> = shown.iter().map(|ix| world.id(*ix).to_string()).collect();
    let offered = kept.reports(world, address);
    let offered = all.iter().filter(|ix| shown.contains(ix) || offered.get(ix.0 as usize) == Some(&true));
    let choices = offered.take(MOST_CHOICES).map(|ix| {
        let id = world.id(*ix).to_string();
        let chosen = ids.contains(&id);
        let mut with = ids.clone();
        if chosen {
            with.retain(|other| *other != id);
        } else {
            with.push(id.clone());
        }
        let link = (with.len() >= DEFAULT).then(|| Address { with, ..address.clone() });
        Chosen { name: world.name(*ix), id, chosen, link }
    });
    BesidePage {
        choices: choices.collect(),
        columns: shown
            .iter()
            .enumerate()
            .map(|(at, ix)| BesideColumn {
                head: head(world, address, *ix),
                reference: at == 0,
                refer: Address { base: Some(world.id(*ix).to_string()), with: ids.clone(), ..address.clone() },
                strip: strip(world, *ix),
            })
            .collect(),
        total: order.len(),
        rows,
    }
}

/// The chosen reports, the reference first. Where the link chooses fewer than two: the first that tell of one vote.
fn chosen(world: &World, address: &Address, all: &[ReportIx]) -> Vec<ReportIx> {
    let mut shown: Vec<ReportIx> = address.with.iter().filter_map(|id| world.find(id)).collect();
    let base = address.base.as_deref().and_then(|id| world.find(id));
    for ix in base.into_iter().chain(all.iter().copied()) {
        if shown.len() < DEFAULT && !shown.contains(&ix) {
            shown.push(ix);
        }
    }
    if let Some(at) = base.and_then(|base| shown.iter().position(|ix| *ix == base)) {
        let base = shown.remove(at);
        shown.insert(0, base);
    }
    shown
}

/// The claim groups of the reports: those of the first in the order of its text, those of the next put in after the
/// one before it there, and so on.
fn aligned(world: &World, shown: &[ReportIx]) -> Vec<GroupIx> {
    let mut order: Vec<GroupIx> = Vec::new();
    for ix in shown {
        let mut next = 0;
        for row in &world.rows.list[world.rows.of_report(*ix)] {
            if let Some(at) = order.iter().position(|group| *group == row.group) {
                next = at + 1;
            } else {
                order.insert(next, row.group);
                next += 1;
            }
        }
    }
    order
}

fn row(
    world: &World,
    address: &Address,
    kept: &Kept,
    best: Option<&Corroborated>,
    shown: &[ReportIx],
    ix: GroupIx,
) -> Option<BesideRow> {
    let group = world.comparison.groups.get(ix.0 as usize)?;
    let of = |report: ReportIx| group.claims.iter().copied().filter(move |c| c.report == report);
    let is_kept = |claim: &ClaimRef| {
        let rows = world.rows.of_report(claim.report);
        let at = world.rows.list[rows.clone()].iter().position(|row| row.claim == *claim);
        at.is_some_and(|at| kept.row(rows.start + at))
    };
    if !shown.iter().any(|report| of(*report).any(|claim| is_kept(&claim))) {
        return None;
    }
    let saying = shown.iter().filter(|report| of(**report).any(|claim| !group.doubts(claim))).count().max(1);
    let against = conflicts(world, ix).any(|f| shown.iter().filter(|report| f.reports.contains(report)).count() > 1);
    let standing = match saying {
        _ if against => Standing::Conflict,
        1 => Standing::One,
        all if all == shown.len() => Standing::All,
        _ => Standing::Some,
    };
    let wanted = match address.rows {
        Rows::All => true,
        Rows::Shared => saying > 1,
        Rows::Single => saying == 1,
        Rows::Conflict => standing == Standing::Conflict,
        Rows::Most => best.is_some_and(|best| best.has(group)),
    };
    if !wanted {
        return None;
    }
    let reference = shown.iter().find_map(|report| of(*report).next());
    let words = reference.and_then(|claim| said(world, claim));
    let cells = shown.iter().map(|report| {
        // A report is not compared with itself.
        let words = words.filter(|_| reference.is_some_and(|claim| claim.report != *report));
        of(*report).filter_map(|claim| passage(world, address, claim, words)).collect()
    });
    let cells: Vec<Vec<Passage>> = cells.collect();
    let other_words = || cells.iter().flatten().flat_map(|said| &said.segments).any(|part| !part.marks.is_empty());
    let differs = standing == Standing::Conflict || saying > 1 && other_words();
    Some(BesideRow { group: ix, label: group.label.clone(), standing, differs, cells })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Corpus, Report};

    fn world() -> World {
        let report = |id: &str, text: &str| Report { id: id.into(), text: text.into(), ..Report::default() };
        World::read(Corpus {
            reports: vec![
                report("a", "The Senate condemned the blockade of the corridor. The minister demanded a new budget."),
                report("b", "The mayor opened a library. The Senate condemned the blockade of the corridor again."),
                report("c", "The weather was fine."),
            ],
            ..Corpus::default()
        })
    }

    #[test]
    fn claims_meet_in_one_row_and_every_claim_has_a_row() {
        let world = world();
        let page = beside(&world, &Address { with: vec!["a".into(), "b".into()], ..Address::default() });
        assert!(page.rows.iter().any(|row| row.standing == Standing::All && row.cells.iter().all(|c| !c.is_empty())));
        let passages: usize = page.rows.iter().flat_map(|row| &row.cells).map(Vec::len).sum();
        let claims = world.readings[0].claims.len() + world.readings[1].claims.len();
        assert_eq!(passages, claims);
    }

    #[test]
    fn the_reference_comes_first() {
        let page = beside(&world(), &Address { base: Some("b".into()), ..Address::default() });
        assert_eq!(page.columns[0].head.id, "b");
        assert_eq!(page.columns.len(), 2);
        // Two have to stay.
        assert!(page.choices.iter().all(|c| c.chosen == c.link.is_none()));
    }
}
