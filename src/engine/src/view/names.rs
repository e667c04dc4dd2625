//! Which report uses which name for the same thing, in its own voice or in quotation marks.

use super::claims::{ColumnHead, columns};
use super::{FindingLine, Segment, World, filter::Kept, finding_line, segment::mark_up};
use crate::address::{Address, Anchor};
use crate::comparison::{FindingKind, ReportIx, name_uses};
use crate::contract;
use crate::span::Span;

/// The names of the corpus, as its reports use them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamesPage {
    /// One a report kept, reports of one vote together; at most as many as asked for.
    pub columns: Vec<ColumnHead>,
    /// How many reports are kept.
    pub kept: usize,
    /// Things that some report names, in the order of the corpus.
    pub things: Vec<Thing>,
    /// The uses of the chosen name.
    pub uses: Option<Uses>,
    /// Findings about names: spellings among them.
    pub findings: Vec<FindingLine>,
}

/// One thing and its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// What it is called here.
    pub label: String,
    /// Whether the choice of its name says something.
    pub matters: bool,
    /// Its names that are used, in the order of the corpus.
    pub rows: Vec<NameRow>,
}

/// One name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameRow {
    /// The name.
    pub name: String,
    /// One a column.
    pub cells: Vec<NameCell>,
    /// The link that lists its uses, or closes the list.
    pub choose: Address,
    /// Whether its uses are listed.
    pub chosen: bool,
}

/// How often a report uses a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameCell {
    /// In its own voice.
    pub own: usize,
    /// In quotation marks.
    pub quoted: usize,
    /// The link to the first use.
    pub link: Option<Address>,
}

/// Every use of one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uses {
    /// The name.
    pub name: String,
    /// The uses, by report and place.
    pub list: Vec<Use>,
    /// The link that closes the list.
    pub close: Address,
}

/// One use of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The report's id.
    pub id: String,
    /// The code of the language its words are in, where it is known.
    pub lang: Option<String>,
    /// Its publisher, or its id.
    pub report: String,
    /// In quotation marks, or in the report's own voice.
    pub quoted: bool,
    /// The sentence it stands in; mark 0 is the name.
    pub segments: Vec<Segment>,
    /// The link to it.
    pub link: Address,
}

/// One use as found.
struct Found {
    name: usize,
    column: usize,
    report: ReportIx,
    span: Span,
    quoted: bool,
}

/// The names under the filters, in `most` reports.
pub fn names(world: &World, address: &Address, most: usize) -> NamesPage {
    let kept = Kept::of(world, address).reports(world, address);
    let mut shown = columns(world);
    shown.retain(|ix| kept.get(ix.0 as usize) == Some(&true));
    let all = shown.len();
    shown.truncate(most);
    let mut things = Vec::new();
    let mut uses = None;
    for set in &world.corpus.names {
        let found = find(world, &shown, &set.names);
        let mut rows = Vec::new();
        for (at, name) in set.names.iter().enumerate() {
            let of_name: Vec<&Found> = found.iter().filter(|f| f.name == at).collect();
            if of_name.is_empty() {
                continue;
            }
            let chosen = address.name.as_deref() == Some(name);
            if chosen {
                let list = of_name.iter().filter_map(|f| used(world, address, f)).collect();
                uses = Some(Uses { name: name.clone(), list, close: Address { name: None, ..address.clone() } });
            }
            let choose = Address { name: (!chosen).then(|| name.clone()), ..address.clone() };
            rows.push(NameRow {
                name: name.clone(),
                cells: cells(world, address, &of_name, shown.len()),
                choose,
                chosen,
            });
        }
        if !rows.is_empty() {
            things.push(Thing { label: set.label.clone(), matters: set.variants_matter, rows });
        }
    }
    let findings = world.comparison.findings.iter().filter(|f| {
        f.kind == FindingKind::NameVariant && f.reports.iter().any(|r| kept.get(r.0 as usize) == Some(&true))
    });
    NamesPage {
        findings: findings.map(|f| finding_line(world, address, f)).collect(),
        kept: all,
        columns: shown.iter().map(|ix| super::claims::head(world, address, *ix)).collect(),
        things,
        uses,
    }
}

fn find(world: &World, shown: &[ReportIx], names: &[String]) -> Vec<Found> {
    let mut found = Vec::new();
    for (column, &report) in shown.iter().enumerate() {
        let Some((text, reading)) = world.report(report) else { continue };
        for (name, span) in name_uses(&text.text, names) {
            let quoted = reading.quotes.iter().any(|quote| quote.covers(span));
            found.push(Found { name, column, report, span, quoted });
        }
    }
    found
}

fn cells(world: &World, address: &Address, found: &[&Found], columns: usize) -> Vec<NameCell> {
    let mut cells = vec![NameCell::default(); columns];
    for f in found {
        let (Some(cell), Some((report, _))) = (cells.get_mut(f.column), world.report(f.report)) else { continue };
        *(if f.quoted { &mut cell.quoted } else { &mut cell.own }) += 1;
        if cell.link.is_none() {
            cell.link = Some(address.opening(&report.id, Some(Anchor::new(&report.text, f.span))));
        }
    }
    cells
}

fn used(world: &World, address: &Address, found: &Found) -> Option<Use> {
    let (report, reading) = world.report(found.report)?;
    let at = reading.structure.sentence_at(found.span.start);
    let sentence = reading.structure.sentences.get(at).map_or(found.span, |s| s.span);
    Some(Use {
        id: report.id.clone(),
        lang: contract::language(report, reading),
        report: world.name(found.report),
        quoted: found.quoted,
        segments: mark_up(&report.text, sentence, &[(0, found.span)]),
        link: address.opening(&report.id, Some(Anchor::new(&report.text, found.span))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Corpus, NameSet, Report};

    #[test]
    fn own_voice_and_quotation_marks_are_counted_apart() {
        let report = |id: &str, text: &str| Report { id: id.into(), text: text.into(), ..Report::default() };
        let set = NameSet {
            label: "Upland".into(),
            names: vec!["Upland".into(), "Upper Land".into(), "Overland".into()],
            variants_matter: true,
            ..NameSet::default()
        };
        let world = World::read(Corpus {
            reports: vec![
                report("a", "The Senate spoke of Upland. \"Upper Land is ours,\" said the minister of Upland."),
                report("b", "Upper-Land was quiet."),
            ],
            names: vec![set],
            ..Corpus::default()
        });
        let address = Address { name: Some("Upper Land".into()), ..Address::default() };
        let page = names(&world, &address, 10);
        let counts: Vec<(&str, Vec<(usize, usize)>)> = page.things[0]
            .rows
            .iter()
            .map(|row| (row.name.as_str(), row.cells.iter().map(|c| (c.own, c.quoted)).collect()))
            .collect();
        assert_eq!(counts, [("Upland", vec![(2, 0), (0, 0)]), ("Upper Land", vec![(0, 1), (1, 0)])]);
        let uses = page.uses.expect("the chosen name's uses");
        assert_eq!(
            uses.list.iter().map(|u| (u.id.as_str(), u.quoted)).collect::<Vec<_>>(),
            [("a", true), ("b", false)]
        );
    }
}
