//! The facet panels, the active filters in words, and what of an address this corpus does not have.

use std::cmp::Ordering;

use super::{World, filter::Kept, words};
use crate::address::{Address, Choice, Days, Facet, Notice, Rows, Trouble, Value, View};
use crate::claim::Act;
use crate::date::Day;
use crate::language::Language;
use crate::order::Order as _;

/// One facet with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetPanel {
    /// Which.
    pub facet: Facet,
    /// Its values, those with most rows first; chosen and excluded ones are always there.
    pub values: Vec<FacetValue>,
    /// How many more values there are than are listed.
    pub left_out: usize,
    /// The ways to take the values chosen, where there are several: the link of each, and which one holds.
    pub ways: Vec<(Way, Address, bool)>,
}

/// How the values chosen in a facet are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Any of them.
    Any,
    /// A claim made with all of them: by each of these reports, say.
    All,
    /// None of them.
    None,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The value.
    pub value: Value,
    /// As shown.
    pub label: String,
    /// Claims with this value, each once, that pass all other facets and the search.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it is excluded.
    pub excluded: bool,
    /// The link that chooses it, or takes it back.
    pub toggle: Address,
    /// The link that excludes it, or no more.
    pub exclude: Address,
}

/// One active filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The facet; `None` for the search and the choice of rows.
    pub facet: Option<Facet>,
    /// The value as shown.
    pub label: String,
    /// Whether it is excluded.
    pub excluded: bool,
    /// The link without it.
    pub without: Address,
    /// How the values of its facet are meant, where not any of them will do.
    pub all: bool,
}

/// Most values listed of one facet, besides those chosen; a search finds the others.
const MOST_VALUES: usize = 100;

/// The panels of all facets, with counts under the other filters.
pub fn facets(world: &World, address: &Address) -> Vec<FacetPanel> {
    let kept = Kept::of(world, address);
    let repeats = address.filters.get(Facet::Publisher).is_none() && publishers_are_reports(world);
    let facets = Facet::ALL.into_iter().filter(|facet| !repeats || *facet != Facet::Publisher);
    facets.map(|facet| panel(world, address, &kept, facet)).collect()
}

/// Whether every publisher has one report: the reports' names tell them already.
fn publishers_are_reports(world: &World) -> bool {
    let reports = &world.corpus.reports;
    world.rows.values(Facet::Publisher).len() == world.rows.values(Facet::Report).len()
        && reports.iter().all(|report| report.meta.publisher.is_some())
}

/// The ways to take what is chosen in a facet, where it is several values.
fn ways(address: &Address, facet: Facet) -> Vec<(Way, Address, bool)> {
    let Some(choice) = address.filters.get(facet) else { return Vec::new() };
    let values: Vec<Value> = choice.any.iter().chain(&choice.excluded).cloned().collect();
    if values.len() < 2 {
        return Vec::new();
    }
    let with = |choice: Choice| {
        let mut link = address.clone();
        link.filters.set(facet, choice);
        link
    };
    let any = Choice { any: values.clone(), ..Choice::default() };
    let all = Choice { all: true, ..any.clone() };
    let none = Choice { excluded: values, ..Choice::default() };
    [(Way::Any, any), (Way::All, all), (Way::None, none)]
        .map(|(way, one)| (way, with(one.clone()), one == *choice))
        .into()
}

fn panel(world: &World, address: &Address, kept: &Kept, facet: Facet) -> FacetPanel {
    let known = world.rows.values(facet);
    let counts = kept.count(world, facet);
    let choice = address.filters.get(facet);
    let picked = |value: &Value| choice.is_some_and(|c| c.any.contains(value) || c.excluded.contains(value));
    let mut met: Vec<(&Value, u32)> =
        known.iter().zip(counts).filter(|(value, count)| *count > 0 || picked(value)).collect();
    let by_name = matches!(facet, Facet::Report | Facet::Vote);
    let first = |a: &(&Value, u32), b: &(&Value, u32)| {
        let by_count = if by_name { Ordering::Equal } else { b.1.cmp(&a.1) };
        by_count.then_with(|| a.0.cmp(b.0))
    };
    // Of thousands only those listed are put in order.
    let left_out = met.len().saturating_sub(MOST_VALUES);
    if left_out > 0 {
        met.select_nth_unstable_by(MOST_VALUES, first);
        let others = met.split_off(MOST_VALUES);
        met.extend(others.into_iter().filter(|(value, _)| picked(value)));
    }
    met.order_by(first);
    let values = met.into_iter().map(|(value, count)| FacetValue {
        value: value.clone(),
        label: label(world, facet, value, address.language()),
        count: count as usize,
        chosen: address.filters.is_chosen(facet, value),
        excluded: address.filters.is_excluded(facet, value),
        toggle: address.toggling(facet, value),
        exclude: address.excluding(facet, value),
    });
    let values = values.collect();
    FacetPanel { left_out, facet, values, ways: ways(address, facet) }
}

/// The active filters, search included, each with the link that takes it away.
pub fn filters(world: &World, address: &Address) -> Vec<Filter> {
    let l = address.language();
    let mut list = Vec::new();
    if !address.search.is_empty() {
        let without = Address { search: String::new(), ..address.clone() };
        let label = l.in_marks(&address.search);
        list.push(Filter { facet: None, label, excluded: false, without, all: false });
    }
    for (facet, choice) in address.filters.iter() {
        for value in &choice.any {
            let without = address.toggling(facet, value);
            list.push(Filter {
                facet: Some(facet),
                label: label(world, facet, value, address.language()),
                excluded: false,
                without,
                all: choice.all,
            });
        }
        for value in &choice.excluded {
            let without = address.excluding(facet, value);
            list.push(Filter {
                facet: Some(facet),
                label: label(world, facet, value, address.language()),
                excluded: true,
                without,
                all: false,
            });
        }
    }
    if let Some(id) = address.silent.as_deref().filter(|_| address.view == View::Claims) {
        let name = world.find(id).map_or_else(|| id.to_string(), |ix| world.name(ix));
        let without = Address { silent: None, ..address.clone() };
        let label = format!("{name} {}", l.choose("is silent", "n’en dit rien"));
        list.push(Filter { facet: None, label, excluded: false, without, all: false });
    }
    if let Some(days) = address.filters.days() {
        let mut without = address.clone();
        without.filters.set_days(None);
        list.push(Filter { facet: None, label: days_in_words(days, l), excluded: false, without, all: false });
    }
    if address.rows != Rows::All && matches!(address.view, View::Claims | View::Beside) {
        let label = match address.rows {
            Rows::Single => l.choose("made by one report only", "faites par un seul article"),
            Rows::Conflict => l.choose("with a conflict", "contradictoires"),
            Rows::Most => l.choose("best corroborated", "les mieux corroborées"),
            Rows::All | Rows::Shared => l.choose("made by two reports or more", "faites par deux articles ou plus"),
        };
        let without = Address { rows: Rows::All, ..address.clone() };
        list.push(Filter { facet: None, label: label.to_string(), excluded: false, without, all: false });
    }
    list
}

/// Chosen days of publication: "from 1 November 2022 to 31 January 2024, or not stated".
fn days_in_words(days: Days, l: Language) -> String {
    let parts = [
        days.from().map(|day| format!("{} {}", l.choose("from", "du"), words::day_in_words(day, l))),
        days.to().map(|day| format!("{} {}", l.choose("to", "au"), words::day_in_words(day, l))),
        days.undated().then(|| l.choose("not stated", "jour non précisé").to_string()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{} {}", l.choose("published", "publiées"), parts.join(" "))
}

/// A value as shown.
fn label(world: &World, facet: Facet, value: &Value, l: Language) -> String {
    let Value::Is(text) = value else { return l.choose("not stated", "non précisé").to_string() };
    match facet {
        Facet::Report => match world.find(text) {
            Some(ix) if world.name(ix) != *text => format!("{text} · {}", world.name(ix)),
            _ => text.clone(),
        },
        Facet::Vote => {
            // As `VoteIx` is written: votes are counted from one.
            let number = text.strip_prefix('v').and_then(|number| number.parse::<usize>().ok());
            let vote = number.and_then(|number| world.comparison.votes.get(number.checked_sub(1)?));
            vote.map_or_else(
                || text.clone(),
                |vote| vote_label(vote.date, vote.body.as_ref().map(|body| body.in_language(l)), l),
            )
        }
        Facet::Voice if text == "own" => l.choose("the report’s own voice", "la voix de l’article").to_string(),
        Facet::Voice => l.choose("quoted", "cité").to_string(),
        Facet::Act => {
            let act = Act::ALL.into_iter().find(|act| words::act_in_words(*act, Language::English) == text);
            act.map_or_else(|| text.clone(), |act| words::act_in_words(act, l).to_string())
        }
        Facet::Status => match text.as_str() {
            "agree" => l.choose("in two reports or more", "dans deux articles ou plus"),
            "differ" => l.choose("reports conflict", "les articles se contredisent"),
            _ => l.choose("in one report only", "dans un seul article"),
        }
        .to_string(),
        _ => text.clone(),
    }
}

fn vote_label(date: Option<Day>, body: Option<&str>, language: Language) -> String {
    let date = words::day_or_open(date, language);
    body.map_or(date.clone(), |body| format!("{date} · {body}"))
}

/// What the address names and this corpus does not have.
pub fn notices(world: &World, address: &Address) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut missing = |part: String| notices.push(Notice::new(&part, Trouble::NotHere));
    for (key, id) in [("open", &address.open), ("base", &address.base), ("silent", &address.silent)] {
        if let Some(id) = id.as_ref().filter(|id| world.find(id).is_none()) {
            missing(format!("{key}={id}"));
        }
    }
    for id in address.with.iter().filter(|id| world.find(id).is_none()) {
        missing(format!("with={id}"));
    }
    if let Some(group) = address.group.filter(|g| g.0 as usize >= world.comparison.groups.len()) {
        missing(format!("group={group}"));
    }
    if let Some(card) = address.card.filter(|c| c.0 as usize >= world.comparison.votes.len()) {
        missing(format!("card={card}"));
    }
    if let Some(name) =
        address.name.as_ref().filter(|name| !world.corpus.names.iter().any(|set| set.names.contains(name)))
    {
        missing(format!("name={name}"));
    }
    for (facet, choice) in address.filters.iter() {
        let known = world.rows.values(facet);
        for value in choice.any.iter().chain(&choice.excluded).filter(|v| !known.contains(v)) {
            match value {
                Value::Is(text) => missing(format!("{}={text}", facet.key())),
                Value::NotStated => missing(format!("{}=-", facet.key())),
            }
        }
    }
    for (key, pairs) in [("one", &address.overrides.same), ("two", &address.overrides.apart)] {
        for (id, _) in pairs.iter().flatten().filter(|(id, _)| world.find(id).is_none()) {
            missing(format!("{key}={id}"));
        }
    }
    if let Some(corpus) = &address.corpus
        && !world.fingerprint.starts_with(corpus.fingerprint.as_str())
    {
        let trouble = if corpus.own { Trouble::OwnCorpus } else { Trouble::OtherCorpus };
        notices.push(Notice::new(&corpus.fingerprint, trouble));
    }
    notices
}
