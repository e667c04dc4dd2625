//! A comparison drawn for a terminal: what the page's votes view shows, on one screen.
//!
//! Draws the engine's view structs and computes nothing. Leaves colour out: a sign and a word say it.

use std::fmt::Write as _;

use scrutin_engine::Language;
use scrutin_engine::address::Address;
use scrutin_engine::comparison::FindingKind;
use scrutin_engine::view::{self, FindingLine, Verdict, VoteCard, World};

/// Widest line written.
const WIDTH: usize = 100;
/// Widest name of a report.
const NAME: usize = 22;

/// Draws the votes and the findings about them.
pub(crate) fn draw(world: &World) -> String {
    let mut out = String::new();
    let page = view::votes(world, &Address::default());
    let title = world.corpus.title.as_deref().unwrap_or("Reports compared");
    let count = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    let line = format!("{title}: {}, {}", count(world.corpus.reports.len(), "report"), count(page.cards.len(), "vote"));
    put(&mut out, &line, 0);
    for answer in &page.answer {
        put(&mut out, &answer.explanation, 2);
    }
    for card in &page.cards {
        draw_card(&mut out, card);
    }
    if page.cards.is_empty() {
        put(&mut out, "No report tells of a vote.", 2);
    }
    draw_claims(&mut out, world);
    out
}

fn draw_card(out: &mut String, card: &VoteCard) {
    out.push('\n');
    let date = match (&card.date, card.candidates.as_slice()) {
        (Some(date), _) if date.stated => date.words.clone(),
        (Some(date), _) => format!("{} (inferred)", date.words),
        (None, []) => "date open".to_string(),
        (None, days) => days.join(" or "),
    };
    let body = card.body.as_deref().unwrap_or("body not named");
    let count = card.count.as_deref().unwrap_or("no count");
    let outcome = card.outcome.map(|o| format!(", {o}")).unwrap_or_default();
    let background = if card.background { " (mentioned as background)" } else { "" };
    put(out, &format!("{} {date} · {body} · {count}{outcome}{background}", card.vote), 0);
    for row in &card.rows {
        let sign = match row.verdict {
            Verdict::Agrees => "=",
            Verdict::Differs => "≠",
            Verdict::StatesNone => "–",
            Verdict::Impossible => "!",
        };
        let name = cut(&row.name, NAME);
        let words = cut(&row.words.split_whitespace().collect::<Vec<_>>().join(" "), 46);
        let line = format!("{sign} {:<4} {name:<NAME$} “{words}” {}", row.id, row.verdict_words);
        writeln!(out, "  {}", cut(&line, WIDTH - 2)).unwrap_or_default();
    }
    let shown = card.findings.iter().filter(|f| f.differs || f.line.finding.kind == FindingKind::Date);
    for finding in shown {
        put_finding(out, &finding.line);
    }
}

/// One line on the claims: how many, how many shared, and the conflicts.
fn draw_claims(out: &mut String, world: &World) {
    let entry = view::entry(world, &Address::default());
    out.push('\n');
    put(out, &format!("{} claims; {} made by two reports or more", entry.claims, entry.shared), 0);
    let conflicts = [FindingKind::ClaimConflict, FindingKind::LegalEffect];
    for finding in world.comparison.findings.iter().filter(|f| conflicts.contains(&f.kind)).take(5) {
        put(
            out,
            &format!(
                "{}: {}",
                view::kind_in_words(finding.kind, Language::English),
                finding.explanation.in_language(Language::English)
            ),
            2,
        );
    }
    put(out, "With --json: every claim group and finding, with the words each rests on.", 0);
}

fn put_finding(out: &mut String, line: &FindingLine) {
    put(out, &format!("{}: {}", line.kind, line.explanation), 4);
}

/// Writes text broken at spaces, every line indented.
fn put(out: &mut String, text: &str, indent: usize) {
    let mut column = 0;
    for word in text.split_whitespace() {
        let width = word.chars().count();
        if column > 0 && indent + column + 1 + width > WIDTH {
            out.push('\n');
            column = 0;
        }
        if column == 0 {
            out.extend(std::iter::repeat_n(' ', indent));
        } else {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
    }
    out.push('\n');
}

/// The text, shortened to `width` characters with an ellipsis if it is longer.
fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_string();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::{cut, put};

    #[test]
    fn lines_are_broken_and_indented() {
        let mut out = String::new();
        put(&mut out, &"word ".repeat(40), 4);
        assert!(out.lines().count() == 3 && out.lines().all(|l| l.starts_with("    word") && l.len() <= super::WIDTH));
    }

    #[test]
    fn long_names_are_cut() {
        assert_eq!(cut("abcdef", 4), "abc…");
        assert_eq!(cut("éé", 2), "éé");
    }
}
