//! A page for print: quotes, sources, fingerprint and link, as one HTML file that asks for nothing.
//!
//! Gathers what the view shows into plain pieces; `html` writes them down.

mod html;

use self::html::{Piece, Quote};
use super::{Place, shown};
use crate::address::View;
use crate::comparison::Finding;
use crate::contract;
use crate::language::Language;
use crate::view::{self, CellState, EvidenceLine, FindingLine};

pub(super) fn print(place: &Place<'_>) -> String {
    html::page(place.heading(), &place.head(), place.address.language(), &pieces(place))
}

/// How many passages are quoted.
pub(super) fn quotes(place: &Place<'_>) -> usize {
    pieces(place).iter().filter(|piece| matches!(piece, Piece::Quote(_))).count()
}

fn pieces(place: &Place<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    match place.address.view {
        View::Votes => votes(place, &mut pieces),
        View::Claims => claims(place, &mut pieces),
        View::Beside => beside(place, &mut pieces),
        View::Findings => {
            for listed in &view::findings(place.world, &place.address, usize::MAX).lines {
                finding(place, &listed.line, &mut pieces);
            }
        }
        View::Time => time(place, &mut pieces),
        View::Names => names(place, &mut pieces),
        View::Start | View::Reports | View::Own | View::About => findings(place, &mut pieces),
    }
    sources(place, &mut pieces);
    pieces
}

fn votes(place: &Place<'_>, out: &mut Vec<Piece>) {
    let l = place.address.language();
    let page = view::votes(place.world, &place.address);
    for line in &page.answer {
        finding(place, line, out);
    }
    for card in &page.cards {
        let date = card
            .date
            .as_ref()
            .map_or_else(|| l.choose("date open", "date incertaine").to_string(), |d| d.words.clone());
        let parts = [Some(date), card.body.clone(), card.count.clone(), card.outcome.map(str::to_string)];
        out.push(Piece::Heading(parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")));
        out.extend(card.sums.iter().map(|sum| {
            let broken = l.choose("cannot hold", "ne peut pas tenir");
            Piece::Item(if sum.holds { sum.line.clone() } else { format!("{} ({broken})", sum.line) })
        }));
        for row in &card.rows {
            out.push(Piece::Quote(Quote {
                words: row.words.clone(),
                source: format!("{} ({}){} {}", row.name, row.id, colon(l), row.verdict_words),
                link: place.link(&row.link),
            }));
            out.extend(row.date_basis.iter().cloned().map(Piece::Item));
        }
        for f in &card.findings {
            finding(place, &f.line, out);
        }
    }
}

fn claims(place: &Place<'_>, out: &mut Vec<Piece>) {
    let l = place.address.language();
    let page = view::claims(place.world, &place.address);
    for row in &page.rows {
        out.push(Piece::Heading(format!("{} · {}", row.group, row.label)));
        for (head, cell) in page.columns.iter().zip(&row.cells) {
            let Some(link) = &cell.link else { continue };
            let state = match cell.state {
                CellState::States => l.choose("in its own voice", "avec la voix de l’article"),
                CellState::Quotes => l.choose("quoted", "cité"),
                CellState::Differs => l.choose("conflicts", "diverge"),
                CellState::Perhaps => l.choose("perhaps the same", "peut-être la même"),
                CellState::Silent | CellState::Elsewhere | CellState::LeftOut => l.choose("silent", "se tait"),
            };
            let source = format!("{} ({}), {state}", head.name, head.id);
            for words in &cell.words {
                let (words, source) = (words.clone(), source.clone());
                out.push(Piece::Quote(Quote { words, source, link: place.link(link) }));
            }
        }
        let silent = page.columns.iter().zip(&row.cells).filter(|(_, cell)| cell.state == CellState::Silent);
        let silent: Vec<&str> = silent.map(|(head, _)| head.name.as_str()).collect();
        if !silent.is_empty() {
            out.push(Piece::Line(format!("{} {}", l.choose("Silent:", "Silence :"), silent.join(", "))));
        }
        for found in place.world.findings_about(row.group) {
            out.push(Piece::Item(found.explanation.in_language(l).to_owned()));
        }
    }
}

fn beside(place: &Place<'_>, out: &mut Vec<Piece>) {
    for row in &view::beside(place.world, &place.address).rows {
        out.push(Piece::Heading(format!("{} · {}", row.group, row.label)));
        for passage in row.cells.iter().flatten() {
            out.push(Piece::Quote(Quote {
                words: passage.segments.iter().map(|s| s.text.as_str()).collect(),
                source: format!("{} ({})", passage.name, passage.id),
                link: place.link(&passage.link),
            }));
        }
    }
}

fn time(place: &Place<'_>, out: &mut Vec<Piece>) {
    let l = place.address.language();
    for event in &view::timeline(place.world, &place.address, usize::MAX).events {
        let inferred = if event.inferred { l.choose(" (inferred)", " (déduit)") } else { "" };
        out.push(Piece::Heading(format!("{}{inferred}", event.when)));
        out.push(Piece::Line(event.what.clone()));
        out.extend(event.how.iter().cloned().map(Piece::Item));
        out.extend(event.evidence.iter().map(|e| evidence(place, e)));
    }
}

fn names(place: &Place<'_>, out: &mut Vec<Piece>) {
    let page = view::names(place.world, &place.address, usize::MAX);
    for thing in &page.things {
        out.push(Piece::Heading(thing.label.clone()));
        for row in &thing.rows {
            for (head, cell) in page.columns.iter().zip(&row.cells).filter(|(_, cell)| cell.link.is_some()) {
                let (name, own, quoted, report) = (&row.name, cell.own, cell.quoted, &head.name);
                out.push(Piece::Item(match place.address.language() {
                    Language::English => {
                        format!("{name}: {own} in its own voice, {quoted} in quotation marks ({report})")
                    }
                    Language::French => {
                        format!("{name} : {own} avec la voix de l’article, {quoted} entre guillemets ({report})")
                    }
                }));
            }
        }
    }
}

/// The findings of the view's reports, with the words they rest on.
fn findings(place: &Place<'_>, out: &mut Vec<Piece>) {
    let l = place.address.language();
    let reports = shown::reports_of(place);
    let about = |f: &&Finding| f.reports.is_empty() || f.reports.iter().any(|r| reports.contains(r));
    for found in place.world.comparison.findings.iter().filter(about) {
        let kind = view::kind_in_words(found.kind, l);
        out.push(Piece::Heading(format!("{kind}{} {}", colon(l), view::verdict_in_words(found, l))));
        out.push(Piece::Line(found.explanation.in_language(l).to_owned()));
        for evidence in &found.evidence {
            let Some((report, _)) = place.report(evidence.report) else { continue };
            let anchor = crate::address::Anchor::new(&report.text, evidence.span);
            let name = report.meta.publisher.as_deref().unwrap_or(l.choose("publisher unknown", "éditeur non précisé"));
            out.push(Piece::Quote(Quote {
                words: evidence.span.of(&report.text).to_string(),
                source: format!("{name} ({})", report.id),
                link: place.link(&place.address.opening(&report.id, Some(anchor))),
            }));
        }
    }
}

fn finding(place: &Place<'_>, line: &FindingLine, out: &mut Vec<Piece>) {
    let colon = colon(place.address.language());
    out.push(Piece::Line(format!("{} ({}){colon} {}", line.kind, line.status, line.explanation)));
    out.extend(line.evidence.iter().map(|e| evidence(place, e)));
}

fn evidence(place: &Place<'_>, line: &EvidenceLine) -> Piece {
    let source = format!("{} ({})", line.name, line.id);
    Piece::Quote(Quote { words: line.words.clone(), source, link: place.link(&line.link) })
}

/// The colon after a label, with the space a language has before it.
const fn colon(language: Language) -> &'static str {
    language.choose(":", " :")
}

fn sources(place: &Place<'_>, out: &mut Vec<Piece>) {
    let l = place.address.language();
    out.push(Piece::Heading("Sources".to_string()));
    for ix in shown::reports_of(place) {
        let Some((report, reading)) = place.report(ix) else { continue };
        let date = contract::report_date(report, reading).map(|day| view::day_in_words(day, l));
        let inferred = report
            .meta
            .date_inferred_in(l)
            .map(|why| format!("{} {why}", l.choose("date inferred:", "date déduite :")));
        let parts = [
            Some(report.id.clone()),
            report.meta.publisher.clone(),
            contract::title(report, reading).map(str::to_string),
            date.or(inferred),
        ];
        let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        out.push(Piece::Source { text, address: report.meta.address.clone() });
    }
}
