//! Every finding as a list, by topic.

use super::entry::place;
use super::reports::is_difference;
use super::{FindingLine, World, filter::Kept, finding_line, words};
use crate::address::{Address, Topic, View};
use crate::comparison::{Finding, FindingKind};

/// The findings an address leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingsPage {
    /// What the findings are about, with counts; topics without a finding are left out.
    pub topics: Vec<TopicLine>,
    /// Those kept, in the order of the comparison; at most as many as asked for.
    pub lines: Vec<ListedFinding>,
    /// How many are kept.
    pub kept: usize,
    /// How many there are in all.
    pub total: usize,
}

/// A topic to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicLine {
    /// In words.
    pub words: &'static str,
    /// How many findings of it the filters leave.
    pub count: usize,
    /// How many of them are differences.
    pub differ: usize,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// The link that chooses it, or shows all again.
    pub link: Address,
}

/// A finding in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedFinding {
    /// The finding.
    pub line: FindingLine,
    /// Whether it is a difference.
    pub differs: bool,
    /// The view that shows what it is about; `None` where this list is the place.
    pub link: Option<Address>,
    /// Its reports side by side, where it is about a claim of theirs.
    pub beside: Option<Address>,
}

/// The findings under the filters: those in which a kept report has a part; `most` of them are listed.
pub fn findings(world: &World, address: &Address, most: usize) -> FindingsPage {
    let all = &world.comparison.findings;
    let reports = Kept::of(world, address).reports(world, address);
    let kept = |f: &&Finding| f.reports.iter().any(|r| reports.get(r.0 as usize) == Some(&true));
    let kept: Vec<&Finding> = all.iter().filter(kept).collect();
    let mut topics = Vec::new();
    for topic in FindingKind::ALL.into_iter().map(Topic::Kind).chain([Topic::Title]) {
        let (mut count, mut differ) = (0, 0);
        for finding in kept.iter().filter(|f| is_about(world, f, topic)) {
            count += 1;
            differ += usize::from(is_difference(finding));
        }
        let chosen = address.about == Some(topic);
        if count > 0 || chosen {
            let link = Address { about: (!chosen).then_some(topic), ..address.clone() };
            topics.push(TopicLine {
                words: words::topic_in_words(topic, address.language()),
                count,
                differ,
                chosen,
                link,
            });
        }
    }
    let mut chosen = kept;
    chosen.retain(|finding| address.about.is_none_or(|topic| is_about(world, finding, topic)));
    let lines = chosen.iter().take(most).map(|finding| ListedFinding {
        line: finding_line(world, address, finding),
        differs: is_difference(finding),
        link: place(address, finding),
        beside: beside(world, address, finding),
    });
    FindingsPage { topics, lines: lines.collect(), kept: chosen.len(), total: all.len() }
}

/// The reports of a finding about a claim side by side.
fn beside(world: &World, address: &Address, finding: &Finding) -> Option<Address> {
    let several = finding.group.is_some() && finding.reports.len() > 1;
    let with = finding.reports.iter().map(|ix| world.id(*ix).to_string()).collect();
    several.then(|| Address { with, ..address.to_view(View::Beside) })
}

/// Whether a finding belongs to a topic. How a title words or names a thing is not what it claims.
pub(super) fn is_about(world: &World, finding: &Finding, topic: Topic) -> bool {
    match topic {
        Topic::Kind(kind) => finding.kind == kind,
        Topic::Title => {
            let worded =
                matches!(finding.kind, FindingKind::NameVariant | FindingKind::Wording | FindingKind::SharedOrigin);
            is_difference(finding)
                && !worded
                && finding.evidence.iter().any(|e| {
                    let title = world.report(e.report).and_then(|(_, reading)| reading.structure.title);
                    title.is_some_and(|title| title.contains(e.span))
                })
        }
    }
}
