//! One report opened: its text in blocks, with every reading marked in place.

use super::{DayLine, FindingLine, Segment, World, filter::Kept, finding_line, segment::mark_up, words};
use rustc_hash::FxHashSet;

use crate::address::{Address, Anchor, View};
use crate::claim::Claim;
use crate::comparison::{ClaimRef, GroupIx, ReportIx, Status, VoteIx};
use crate::contract;
use crate::corpus::Report;
use crate::fold::fold;
use crate::language::Language;
use crate::order::Order as _;
use crate::reading::{Reading, WarningKind};
use crate::span::Span;
use crate::structure::BlockKind;

/// A report opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Its id.
    pub id: String,
    /// The code of the language its words are in, where it is known.
    pub lang: Option<String>,
    /// Its title, if it has one.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it was published: an `http` or `https` address.
    pub address: Option<String>,
    /// Day of publication.
    pub date: Option<DayLine>,
    /// Somebody's reasoning about the day, where it is not known.
    pub date_inferred: Option<String>,
    /// The text.
    pub blocks: Vec<ReaderBlock>,
    /// What the segments' marks are.
    pub marks: Vec<MarkInfo>,
    /// Where the passage of the link was found, if the link names one.
    pub found: Option<Found>,
    /// The findings this report has a part in.
    pub findings: Vec<FindingLine>,
    /// Doubts about the reading: the words, and why.
    pub warnings: Vec<(String, String)>,
    /// The reports before and after it.
    pub neighbours: [Option<Address>; 2],
    /// The link back to the list.
    pub back: Address,
    /// Where findings stand in the text, from its top, each place once; silences aside.
    pub stops: Vec<u32>,
}

impl Reader {
    /// The marks that cover a place of the text, those of a finding first, then the shorter ones.
    pub fn marks_at(&self, place: u32) -> Vec<&MarkInfo> {
        let mut marks: Vec<&MarkInfo> =
            self.marks.iter().filter(|m| m.span.start <= place && place < m.span.end).collect();
        marks.order_by_key(|m| (m.finding.is_none(), m.span.len()));
        marks
    }
}

/// One block of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaderBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, cut at the marks' edges.
    pub segments: Vec<Segment>,
}

/// What a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A vote count.
    Tally,
    /// A date.
    Date,
    /// A claim.
    Claim,
    /// A place the search was found.
    Hit,
    /// Characters that cannot be seen, or that change the direction of text; the label names them: `U+202E`.
    Hidden,
    /// The passage the link points to.
    Target,
    /// Words a finding rests on.
    Finding,
}

/// One mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkInfo {
    /// What it is.
    pub kind: MarkKind,
    /// Where.
    pub span: Span,
    /// What it says, in a line: "Count: 295 for, 1 against".
    pub label: String,
    /// Who else says it, or what it was taken for: words and where they lead.
    pub links: Vec<(String, Address)>,
    /// The link to this very passage.
    pub here: Address,
    /// The finding it belongs to, as a place in [`Reader::findings`].
    pub finding: Option<u32>,
}

/// Where the passage of a link was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// At its place, word for word.
    Exact(Span),
    /// Word for word, at another place.
    Moved(Span),
    /// Not word for word: this sentence has most of its words, and all of its numbers.
    Changed(Span),
    /// Nowhere.
    Missing,
}

impl Found {
    /// Where, unless missing.
    pub const fn span(self) -> Option<Span> {
        match self {
            Self::Exact(span) | Self::Moved(span) | Self::Changed(span) => Some(span),
            Self::Missing => None,
        }
    }
}

/// The report the address has open; `None` if none is, or none of that id is here.
pub fn reader(world: &World, address: &Address) -> Option<Reader> {
    let ix = world.find(address.open.as_deref()?)?;
    let (report, reading) = world.report(ix)?;
    let found = address.anchor.as_ref().map(|a| find_anchor(report, reading, a));
    let findings: Vec<FindingLine> = world.findings_of(ix).map(|f| finding_line(world, address, f)).collect();
    let mut marks = marks(world, address, ix, found);
    for (line, at) in findings.iter().zip(0..) {
        marks.extend(evidence(world, address, ix, line, at));
    }
    marks.order_by_key(|m| (m.span.start, u32::MAX - m.span.end));
    // A silence is of the other reports; the words beside it are no place to stop at.
    let tells = |at: u32| findings.get(at as usize).is_some_and(|line| line.finding.status != Status::Silent);
    let mut stops: Vec<u32> = marks.iter().filter(|m| m.finding.is_some_and(tells)).map(|m| m.span.start).collect();
    stops.dedup();
    let spans: Vec<(u32, Span)> = (0..).zip(&marks).map(|(i, m)| (i, m.span)).collect();
    let blocks = reading
        .structure
        .blocks
        .iter()
        .map(|b| ReaderBlock { kind: b.kind, segments: mark_up(&report.text, b.span, &spans) });
    let neighbour = |at: Option<u32>| {
        let id = at.and_then(|at| world.corpus.reports.get(at as usize)).map(|r| r.id.as_str())?;
        Some(address.opening(id, None))
    };
    let stated = report.meta.date.is_some();
    Some(Reader {
        id: report.id.clone(),
        lang: contract::language(report, reading),
        title: contract::title(report, reading).map(str::to_string),
        publisher: report.meta.publisher.clone(),
        address: report.meta.address.clone(),
        date: contract::report_date(report, reading).map(|day| DayLine {
            day,
            words: words::day_in_words(day, address.language()),
            stated,
        }),
        date_inferred: report.meta.date_inferred_in(address.language()).map(str::to_string),
        blocks: blocks.collect(),
        marks,
        found,
        findings,
        stops,
        warnings: reading
            .warnings
            .iter()
            .map(|doubt| {
                (doubt.span.of(&report.text).to_string(), words::doubt_in_words(doubt, address.language()).into())
            })
            .collect(),
        neighbours: [neighbour(ix.0.checked_sub(1)), neighbour(ix.0.checked_add(1))],
        back: Address { open: None, anchor: None, ..address.clone() },
    })
}

/// The words of this report a finding rests on, each with what the finding says and where its other words stand.
fn evidence(world: &World, address: &Address, ix: ReportIx, line: &FindingLine, at: u32) -> Vec<MarkInfo> {
    let Some((report, _)) = world.report(ix) else { return Vec::new() };
    let others = line.finding.evidence.iter().filter(|e| e.report != ix);
    let links: Vec<(String, Address)> = others
        .filter_map(|e| {
            let (other, _) = world.report(e.report)?;
            Some((world.name(e.report), address.opening(&other.id, Some(Anchor::new(&other.text, e.span)))))
        })
        .collect();
    let own = line.finding.evidence.iter().filter(|e| e.report == ix);
    own.map(|e| MarkInfo {
        kind: MarkKind::Finding,
        span: e.span,
        label: format!("{}, {}: {}", line.kind, line.status, line.explanation),
        links: links.clone(),
        here: address.opening(&report.id, Some(Anchor::new(&report.text, e.span))),
        finding: Some(at),
    })
    .collect()
}

fn marks(world: &World, address: &Address, ix: ReportIx, found: Option<Found>) -> Vec<MarkInfo> {
    let Some((report, reading)) = world.report(ix) else { return Vec::new() };
    let l = address.language();
    let here = |span: Span| address.opening(&report.id, Some(Anchor::new(&report.text, span)));
    let plain = |kind: MarkKind, span: Span, label: String| MarkInfo {
        kind,
        span,
        label,
        links: Vec::new(),
        here: here(span),
        finding: None,
    };
    let mut marks = Vec::new();
    for (claim, at) in reading.claims.iter().zip(0..) {
        marks.push(MarkInfo {
            kind: MarkKind::Claim,
            span: claim.span,
            label: format!("{} {}", l.choose("Claim:", "Affirmation :"), claim_in_words(&report.text, claim, l)),
            links: claim_links(world, address, ClaimRef { report: ix, claim: at }),
            here: here(claim.span),
            finding: None,
        });
    }
    for tally in &reading.tallies {
        marks.push(MarkInfo {
            kind: MarkKind::Tally,
            span: tally.span,
            label: format!("{} {}", l.choose("Count:", "Décompte :"), tally_in_words(tally, l)),
            links: vote_links(world, address, ix, tally.span),
            here: here(tally.span),
            finding: None,
        });
    }
    for date in &reading.dates {
        let label = date.value().map_or_else(
            || {
                l.choose("Date, by the weekday or day of writing", "Date, d’après le jour de la semaine ou de l’écrit")
                    .to_string()
            },
            |v| format!("{} {v}", l.choose("Date:", "Date :")),
        );
        marks.push(plain(MarkKind::Date, date.span, label));
    }
    for warning in reading.warnings.iter().filter(|w| w.kind == WarningKind::HiddenCharacters) {
        let span = warning.span;
        let codes = span.of(&report.text).chars().map(|c| format!("U+{:04X}", u32::from(c)));
        let label = codes.collect::<Vec<_>>().join(" ");
        marks.push(plain(MarkKind::Hidden, span, label));
    }
    for span in Kept::of(world, address).hits_in(world, ix) {
        let label = l.choose("Found by the search", "Trouvé par la recherche").to_string();
        marks.push(plain(MarkKind::Hit, span, label));
    }
    if let Some(span) = found.and_then(Found::span) {
        let label = l.choose("The passage of the link", "Le passage du lien").to_string();
        marks.push(plain(MarkKind::Target, span, label));
    }
    marks
}

/// A passage a reader picked out in a report: from a place in one piece of its text to a place in another, each
/// told as the byte at which the piece begins and UTF-16 units from there, as browsers count. White space at its
/// ends is left out; `None` if nothing is left.
pub fn picked(world: &World, report: &str, from: (u32, u32), to: (u32, u32)) -> Option<Span> {
    let (report, _) = world.report(world.find(report)?)?;
    let byte = |(at, units): (u32, u32)| {
        let piece = report.text.get(at as usize..)?;
        let mut left = units as usize;
        let length: usize = piece
            .chars()
            .take_while(|c| {
                let within = left >= c.len_utf16();
                left = if within { left - c.len_utf16() } else { 0 };
                within
            })
            .map(char::len_utf8)
            .sum();
        Some(at as usize + length)
    };
    let (a, b) = (byte(from)?, byte(to)?);
    let (from, to) = (a.min(b), a.max(b));
    let words = report.text.get(from..to)?;
    let start = from + (words.len() - words.trim_start().len());
    let span = Span::new(start as u32, (start + words.trim().len()) as u32);
    (!span.is_empty()).then_some(span)
}

/// What a claim of `text` does, in words: "The mayor demands, negated, quoted".
pub(crate) fn claim_in_words(text: &str, claim: &Claim, l: Language) -> String {
    let own = l.choose("in the report’s own voice", "avec la voix de l’article");
    let voice = if claim.quoted { l.choose("quoted", "cité") } else { own };
    let not = if claim.negated { l.choose(", negated", ", à la forme négative") } else { "" };
    let speaker = claim.speaker.map_or_else(String::new, |speaker| format!("{} ", speaker.of(text)));
    format!("{speaker}{}{not}, {voice}", words::act_in_words(claim.act, l))
}

/// A tally's numbers in words.
pub(crate) fn tally_in_words(tally: &crate::tally::Tally, language: Language) -> String {
    let counts = [tally.in_favour, tally.against, tally.abstain, tally.not_voting, tally.voters];
    let mut parts = Vec::new();
    for (count, what) in counts.into_iter().zip(words::counted_in_words(language)) {
        parts.extend(count.map(|count| format!("{} {what}", language.figures(count.value))));
    }
    parts.extend(tally.qualifier.map(|(q, _)| words::qualifier_in_words(q, language).to_string()));
    parts.join(", ")
}

fn claim_links(world: &World, address: &Address, claim: ClaimRef) -> Vec<(String, Address)> {
    let Some(group_ix) = world.group_of(claim) else { return Vec::new() };
    let Some(group) = world.comparison.groups.get(group_ix.0 as usize) else { return Vec::new() };
    let mut links: Vec<(String, Address)> = Vec::new();
    // What is perhaps another statement is not said to be this one.
    let same = |c: &&ClaimRef| c.report != claim.report && !group.doubts(**c) && !group.doubts(claim);
    for other in group.claims.iter().filter(same) {
        if let Some((report, reading)) = world.report(other.report)
            && let Some(said) = reading.claims.get(other.claim as usize)
        {
            let anchor = Anchor::new(&report.text, said.span);
            links.push((world.name(other.report), address.opening(&report.id, Some(anchor))));
        }
    }
    if !links.is_empty() {
        let side = Address { group: Some(group_ix), ..address.to_view(View::Claims) };
        links.push((address.language().choose("side by side", "côte à côte").to_string(), side));
    }
    links
}

fn vote_links(world: &World, address: &Address, ix: ReportIx, span: Span) -> Vec<(String, Address)> {
    let l = address.language();
    let votes = (0..).zip(&world.comparison.votes);
    let mine = votes.filter(|(_, v)| v.reports.iter().any(|r| r.report == ix && r.span.overlap(span) > 0));
    mine.map(|(at, vote)| {
        let date = words::day_or_open(vote.date, l);
        (
            format!("{} {date}", l.choose("the vote of", "le vote du")),
            Address { card: Some(VoteIx(at)), ..address.to_view(View::Votes) },
        )
    })
    .collect()
}

impl World {
    /// The group a claim is in.
    pub(super) fn group_of(&self, claim: ClaimRef) -> Option<GroupIx> {
        let at = self.rows.list.binary_search_by_key(&claim, |row| row.claim).ok()?;
        self.rows.list.get(at).map(|row| row.group)
    }
}

/// Finds the passage of a link again.
fn find_anchor(report: &Report, reading: &Reading, anchor: &Anchor) -> Found {
    let text = report.text.as_str();
    let Some(quote) = &anchor.quote else {
        return if anchor.span.of(text).is_empty() { Found::Missing } else { Found::Exact(anchor.span) };
    };
    // A quote that was not shortened is the whole passage, whatever the place of the link says.
    let shortened = quote.len() + char::MAX_LEN_UTF8 > Anchor::MAX_QUOTE;
    let tail = if shortened { anchor.span.len().saturating_sub(quote.len() as u32) } else { 0 };
    if anchor.span.of(text).starts_with(quote.as_str()) {
        return Found::Exact(anchor.span);
    }
    let nearest = text.match_indices(quote.as_str()).min_by_key(|(at, _)| (*at as u32).abs_diff(anchor.span.start));
    if let Some((at, _)) = nearest {
        let whole = Span::new(at as u32, at as u32 + quote.len() as u32 + tail);
        let exact = Span::new(whole.start, whole.start + quote.len() as u32);
        return Found::Moved(if whole.of(text).is_empty() { exact } else { whole });
    }
    changed(text, reading, quote).map_or(Found::Missing, Found::Changed)
}

/// The sentence with at least two thirds of the quote's words and every one of its numbers and names.
fn changed(text: &str, reading: &Reading, quote: &str) -> Option<Span> {
    let cut = |t: &str| -> Vec<(String, bool)> {
        let words = t.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        words.map(|w| (fold(w), w.starts_with(|c: char| c.is_numeric() || c.is_uppercase()))).collect()
    };
    let wanted = cut(quote);
    // The last word of a shortened quote may be cut.
    let wanted = &wanted[..wanted.len().saturating_sub(1).max(1).min(wanted.len())];
    let mut best: Option<(usize, Span)> = None;
    for sentence in &reading.structure.sentences {
        let has: FxHashSet<String> = cut(sentence.span.of(text)).into_iter().map(|(w, _)| w).collect();
        let fixed = wanted.iter().skip(1).filter(|(_, fixed)| *fixed).all(|(w, _)| has.contains(w))
            && wanted.iter().filter(|(w, _)| w.starts_with(char::is_numeric)).all(|(w, _)| has.contains(w));
        let common = wanted.iter().filter(|(w, _)| has.contains(w)).count();
        if fixed && common * 3 >= wanted.len() * 2 && best.is_none_or(|(most, _)| common > most) {
            best = Some((common, sentence.span));
        }
    }
    best.filter(|(common, _)| *common > 2).map(|(_, span)| span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Corpus;

    fn world(text: &str) -> World {
        let report = Report { id: "a".into(), text: text.into(), ..Report::default() };
        World::read(Corpus { reports: vec![report], ..Corpus::default() })
    }

    #[test]
    fn a_passage_is_exact_moved_changed_or_missing() {
        let old = "The Senate voted 295 to 1 on the text after a long debate.";
        let anchor = Anchor::new(old, Span::new(0, old.len() as u32));
        for (text, want) in [
            (old.to_string(), "exact"),
            (format!("A new head. {old}"), "moved"),
            ("The Senate voted 295 to 1 on the text after a very long debate.".to_string(), "changed"),
            ("The Senate voted 296 to 1 on the text after a long debate.".to_string(), "missing"),
            ("Something else.".to_string(), "missing"),
        ] {
            let address = Address {
                view: View::Reports,
                open: Some("a".into()),
                anchor: Some(anchor.clone()),
                ..Address::default()
            };
            let got = match reader(&world(&text), &address).and_then(|r| r.found) {
                Some(Found::Exact(_)) => "exact",
                Some(Found::Moved(_)) => "moved",
                Some(Found::Changed(_)) => "changed",
                Some(Found::Missing) | None => "missing",
            };
            assert_eq!(got, want, "{text}");
        }
    }

    #[test]
    fn what_a_browser_picks_is_found_in_bytes() {
        let world = world("Le 🏛 Sénat a voté.");
        for (from, to, want) in [
            ((0, 3), (0, 5), Some("🏛")),
            ((0, 0), (8, 5), Some("Le 🏛 Sénat")),
            ((8, 5), (0, 2), Some("🏛 Sénat")),
            ((0, 2), (0, 3), None),
            ((8, 0), (8, 99), Some("Sénat a voté.")),
            ((9999, 0), (0, 1), None),
        ] {
            let got = picked(&world, "a", from, to).map(|span| span.of(&world.corpus.reports[0].text).to_string());
            assert_eq!(got.as_deref(), want, "{from:?} {to:?}");
        }
        assert_eq!(picked(&world, "zzz", (0, 0), (0, 2)), None);
    }

    #[test]
    fn every_finding_with_words_here_is_a_stop_in_the_text() {
        let report = |id: &str, text: &str| Report { id: id.into(), text: text.into(), ..Report::default() };
        let reports = vec![
            report("a", "The Harbour Council adopted the bill by 12 votes to 3 on March 1, 2024."),
            report("b", "The Harbour Council adopted the bill by 12 votes to 4 on March 1, 2024."),
        ];
        let world = World::read(Corpus { reports, ..Corpus::default() });
        let reader = reader(&world, &Address::default().opening("b", None)).expect("the report is here");
        assert!(!reader.stops.is_empty(), "{:?}", reader.findings);
        for &stop in &reader.stops {
            let marks = reader.marks_at(stop);
            let finding = marks.first().and_then(|m| m.finding).expect("a finding comes first");
            assert!(marks[0].label.contains(reader.findings[finding as usize].kind));
        }
    }

    #[test]
    fn blocks_tile_the_report() {
        let text = "A title\n\nIt voted 5-4 on Monday.\n\nEnd of it.";
        let address = Address { open: Some("a".into()), ..Address::default() };
        let reader = reader(&world(text), &address).expect("the report is here");
        let joined: Vec<String> =
            reader.blocks.iter().map(|b| b.segments.iter().map(|s| s.text.as_str()).collect()).collect();
        assert_eq!(joined.join("\n\n"), text);
    }
}
