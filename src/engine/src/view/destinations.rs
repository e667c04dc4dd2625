//! Everywhere a reader can go by name: views, questions, votes and reports.
//!
//! Leaves the names of the views to the page, which has them in the reader's language.

use super::reports::heading;
use super::{World, entry, words};
use crate::address::{Address, View};
use crate::comparison::{ReportIx, VoteIx};
use crate::fold::fold;
use crate::order::Order as _;

/// What kind of place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Destination {
    /// A view.
    View,
    /// A question, answered by a view.
    Question,
    /// A vote.
    Vote,
    /// A report.
    Report,
}

/// A place to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// What kind of place.
    pub kind: Destination,
    /// Its name.
    pub label: String,
    /// What else tells it apart: a publisher, a count.
    pub detail: String,
    /// The link that leads there.
    pub link: Address,
    /// Name and detail, folded.
    key: String,
}

impl Goal {
    fn new(kind: Destination, label: String, detail: String, link: Address) -> Self {
        let key = fold(&format!("{label} {detail}"));
        Self { kind, label, detail, link, key }
    }

    /// How well the folded words fit: 0 begins so, 1 has a word that begins so, 2 has it inside; `None` not at all.
    fn fits(&self, typed: &[String]) -> Option<u8> {
        let mut worst = 0;
        for word in typed {
            let at = self.key.find(word.as_str())?;
            let begins = at == 0 || self.key.match_indices(word.as_str()).any(|(at, _)| self.key[..at].ends_with(' '));
            worst = worst.max(if at == 0 { 0 } else { 2 - u8::from(begins) });
        }
        Some(worst)
    }
}

/// Every goal, with the views under the names given.
pub fn goals(world: &World, address: &Address, views: &[(View, &str)]) -> Vec<Goal> {
    let mut goals = Vec::new();
    let mut put = |kind, label: String, detail: String, link| goals.push(Goal::new(kind, label, detail, link));
    for (view, name) in views {
        put(Destination::View, (*name).to_string(), String::new(), address.to_view(*view));
    }
    for question in entry::questions(world, address) {
        let detail = format!("{} {}", address.language().figures(question.count as u64), question.unit);
        put(Destination::Question, question.words.to_string(), detail, question.link);
    }
    for (vote, ix) in world.comparison.votes.iter().zip(0..).filter(|(vote, _)| !vote.background) {
        let day = words::day_or_open(vote.date, address.language());
        let body = vote.body.as_ref().map(|body| body.in_language(address.language()));
        let label = body.map_or_else(|| day.clone(), |body| format!("{body}, {day}"));
        let exact = |bounds: crate::comparison::Interval| bounds.high.filter(|high| *high == bounds.low);
        let count = exact(vote.in_favour).zip(exact(vote.against)).map(|(f, a)| format!("{f} – {a}"));
        let link = Address { card: Some(VoteIx(ix)), ..address.to_view(View::Votes) };
        put(Destination::Vote, label, count.unwrap_or_default(), link);
    }
    for (ix, report) in (0..).map(ReportIx).zip(&world.corpus.reports) {
        let detail = match &report.meta.publisher {
            Some(publisher) => format!("{} · {publisher}", report.id),
            None => report.id.clone(),
        };
        put(Destination::Report, heading(world, ix), detail, address.opening(&report.id, None));
    }
    goals
}

/// At most `most` goals that have every word of what was typed, the best fit first, else in their order.
pub fn goals_for<'g>(goals: &'g [Goal], typed: &str, most: usize) -> Vec<&'g Goal> {
    let typed: Vec<String> = fold(typed).split_whitespace().map(str::to_string).collect();
    let mut fitting: Vec<(u8, usize)> = Vec::new();
    for (at, goal) in goals.iter().enumerate() {
        fitting.extend(goal.fits(&typed).map(|fit| (fit, at)));
    }
    fitting.order();
    fitting.into_iter().take(most).filter_map(|(_, at)| goals.get(at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Corpus, Meta, Report};

    #[test]
    fn what_is_typed_finds_by_words_in_any_order() {
        let report = |id: &str, title: &str| Report {
            id: id.into(),
            text: "The Harbour Council adopted the bill by 12 votes to 3 on March 1, 2024.".into(),
            meta: Meta { title: Some(title.into()), publisher: Some("Gazette".into()), ..Meta::default() },
            ..Report::default()
        };
        let reports = vec![report("a", "Une séance agitée"), report("b", "The council votes")];
        let world = World::read(Corpus { reports, ..Corpus::default() });
        let goals = goals(&world, &Address::default(), &[(View::Votes, "Votes"), (View::Claims, "Claims")]);
        for (typed, want) in [
            ("votes", Some("Votes")),
            ("seance", Some("Une séance agitée")),
            ("gazette council", Some("The council votes")),
            ("harbour 2024", Some("Harbour Council, 1 March 2024")),
            ("contradict", Some("Where do the reports contradict each other?")),
            ("nothing of the kind", None),
        ] {
            let found = goals_for(&goals, typed, 5);
            assert_eq!(found.first().map(|goal| goal.label.as_str()), want, "{typed}");
        }
        assert_eq!(goals_for(&goals, "", 3).len(), 3);
        for kind in [Destination::View, Destination::Question, Destination::Vote, Destination::Report] {
            assert!(goals.iter().any(|goal| goal.kind == kind), "{kind:?}");
        }
    }
}
