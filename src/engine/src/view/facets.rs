//! The facet panels, the active filters in words, and what of an address this corpus does not have.

use super::{World, filter::Kept, words};
use crate::address::{Address, Facet, Notice, Rows, Trouble, Value, View};
use crate::date::Day;
use crate::order::Order as _;

/// One facet with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetPanel {
    /// Which.
    pub facet: Facet,
    /// Its values, those with most rows first; chosen and excluded ones are always there.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The value.
    pub value: Value,
    /// As shown.
    pub label: String,
    /// Claims with this value that pass all other facets and the search.
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
}

/// The panels of all facets, with counts under the other filters.
pub fn facets(world: &World, address: &Address) -> Vec<FacetPanel> {
    let kept = Kept::of(world, address);
    Facet::ALL.into_iter().map(|facet| panel(world, address, &kept, facet)).collect()
}

fn panel(world: &World, address: &Address, kept: &Kept, facet: Facet) -> FacetPanel {
    let known = world.rows.values(facet);
    let counts = kept.count(world, facet);
    let mut values: Vec<FacetValue> = known
        .iter()
        .zip(counts)
        .map(|(value, count)| FacetValue {
            value: value.clone(),
            label: label(world, facet, value),
            count: count as usize,
            chosen: address.filters.is_chosen(facet, value),
            excluded: address.filters.is_excluded(facet, value),
            toggle: address.toggling(facet, value),
            exclude: address.excluding(facet, value),
        })
        .filter(|v| v.count > 0 || v.chosen || v.excluded)
        .collect();
    if matches!(facet, Facet::Report | Facet::Vote) {
        values.order_by(|a, b| a.value.cmp(&b.value));
    } else {
        values.order_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    }
    FacetPanel { facet, values }
}

/// The active filters, search included, each with the link that takes it away.
pub fn filters(world: &World, address: &Address) -> Vec<Filter> {
    let mut list = Vec::new();
    if !address.search.is_empty() {
        let without = Address { search: String::new(), ..address.clone() };
        list.push(Filter { facet: None, label: format!("“{}”", address.search), excluded: false, without });
    }
    for (facet, choice) in address.filters.iter() {
        for value in &choice.any {
            let without = address.toggling(facet, value);
            list.push(Filter { facet: Some(facet), label: label(world, facet, value), excluded: false, without });
        }
        for value in &choice.excluded {
            let without = address.excluding(facet, value);
            list.push(Filter { facet: Some(facet), label: label(world, facet, value), excluded: true, without });
        }
    }
    if let Some(id) = address.silent.as_deref().filter(|_| address.view == View::Claims) {
        let name = world.find(id).map_or_else(|| id.to_string(), |ix| world.name(ix));
        let without = Address { silent: None, ..address.clone() };
        list.push(Filter { facet: None, label: format!("{name} is silent"), excluded: false, without });
    }
    if address.rows != Rows::All && matches!(address.view, View::Claims | View::Beside) {
        let label = match address.rows {
            Rows::Single => "made by one report only",
            Rows::Conflict => "with a conflict",
            Rows::All | Rows::Shared => "made by two reports or more",
        };
        let without = Address { rows: Rows::All, ..address.clone() };
        list.push(Filter { facet: None, label: label.to_string(), excluded: false, without });
    }
    list
}

/// A value as shown.
fn label(world: &World, facet: Facet, value: &Value) -> String {
    let Value::Is(text) = value else { return "not stated".to_string() };
    match facet {
        Facet::Report => match world.find(text) {
            Some(ix) if world.name(ix) != *text => format!("{text} · {}", world.name(ix)),
            _ => text.clone(),
        },
        Facet::Vote => {
            let vote = world
                .comparison
                .votes
                .iter()
                .zip(0..)
                .find(|(_, ix)| crate::comparison::VoteIx(*ix).to_string() == *text);
            vote.map_or_else(|| text.clone(), |(vote, _)| vote_label(vote.date, vote.body.as_deref()))
        }
        Facet::Voice if text == "own" => "the report’s own voice".to_string(),
        Facet::Voice => "quoted".to_string(),
        Facet::Status => match text.as_str() {
            "agree" => "in two reports or more",
            "differ" => "reports conflict",
            _ => "in one report only",
        }
        .to_string(),
        _ => text.clone(),
    }
}

fn vote_label(date: Option<Day>, body: Option<&str>) -> String {
    let date = date.map_or_else(|| "date open".to_string(), words::day_in_words);
    body.map_or(date.clone(), |body| format!("{date} · {body}"))
}

/// What the address names and this corpus does not have.
pub fn notices(world: &World, address: &Address) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut missing = |part: String| notices.push(Notice::new(&part, Trouble::NotHere));
    for id in [&address.open, &address.base, &address.silent].into_iter().flatten().chain(&address.with) {
        if world.find(id).is_none() {
            missing(id.clone());
        }
    }
    if let Some(group) = address.group.filter(|g| g.0 as usize >= world.comparison.groups.len()) {
        missing(group.to_string());
    }
    if let Some(card) = address.card.filter(|c| c.0 as usize >= world.comparison.votes.len()) {
        missing(card.to_string());
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
    let overrides = [&address.overrides.same, &address.overrides.apart];
    for (id, _) in overrides.into_iter().flatten().flatten() {
        if world.find(id).is_none() {
            missing(id.clone());
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
