//! Facets and the values chosen in them.
//!
//! Leaves counting to [`crate::view`]. Invariant: a value is chosen or excluded, never both, and a facet
//! without any choice is not in the map, so equal choices are equal filters.

use std::collections::BTreeMap;

use super::Days;
use crate::order::Order as _;
use serde::{Deserialize, Serialize};

/// What can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Facet {
    /// The report, by id.
    Report,
    /// Its publisher.
    Publisher,
    /// The vote its claims belong to, by id.
    Vote,
    /// What a claim does.
    Act,
    /// Who says it.
    Speaker,
    /// Quoted, or in the report's own voice.
    Voice,
    /// Agreement: agree, differ, single.
    Status,
}

impl Facet {
    /// Every facet, in the order shown.
    pub const ALL: [Self; 7] =
        [Self::Report, Self::Publisher, Self::Vote, Self::Act, Self::Speaker, Self::Voice, Self::Status];

    /// The key in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Publisher => "publisher",
            Self::Vote => "vote",
            Self::Act => "act",
            Self::Speaker => "speaker",
            Self::Voice => "voice",
            Self::Status => "status",
        }
    }
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Value {
    /// Nothing is stated: a value of its own.
    NotStated,
    /// This value.
    Is(String),
}

impl Value {
    /// A value from what may be unknown.
    pub fn of(known: Option<&str>) -> Self {
        known.map_or(Self::NotStated, |v| Self::Is(v.to_string()))
    }
}

/// What is chosen in one facet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// A row with any of these is kept; all rows if empty.
    pub any: Vec<Value>,
    /// A claim is kept only if it is made with every one of `any`: by each of two reports, say. Never with fewer
    /// than two.
    pub all: bool,
    /// A row with any of these is left out.
    pub excluded: Vec<Value>,
}

impl Choice {
    /// Whether a row with this value is kept.
    pub fn keeps(&self, value: &Value) -> bool {
        (self.any.is_empty() || self.any.contains(value)) && !self.excluded.contains(value)
    }

    /// Whether a row with these values, several at once, is kept.
    pub fn keeps_any_of(&self, values: &[Value]) -> bool {
        let chosen = if self.all {
            self.any.iter().all(|v| values.contains(v))
        } else {
            self.any.is_empty() || values.iter().any(|v| self.any.contains(v))
        };
        chosen && !values.iter().any(|v| self.excluded.contains(v))
    }

    fn is_empty(&self) -> bool {
        self.any.is_empty() && self.excluded.is_empty()
    }
}

/// All choices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters {
    choices: BTreeMap<Facet, Choice>,
    days: Option<Days>,
}

impl Filters {
    /// What is chosen in `facet`, if anything.
    pub fn get(&self, facet: Facet) -> Option<&Choice> {
        self.choices.get(&facet)
    }

    /// Every facet with a choice, in the order shown.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &Choice)> {
        self.choices.iter().map(|(facet, choice)| (*facet, choice))
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.choices.is_empty() && self.days.is_none()
    }

    /// Whether `value` is chosen in `facet`.
    pub fn is_chosen(&self, facet: Facet, value: &Value) -> bool {
        self.get(facet).is_some_and(|c| c.any.contains(value))
    }

    /// Whether `value` is excluded in `facet`.
    pub fn is_excluded(&self, facet: Facet, value: &Value) -> bool {
        self.get(facet).is_some_and(|c| c.excluded.contains(value))
    }

    /// Replaces the choice in one facet; values are kept in order and once.
    pub fn set(&mut self, facet: Facet, mut choice: Choice) {
        choice.any.order();
        choice.any.dedup();
        choice.excluded.order();
        choice.excluded.dedup();
        choice.any.retain(|v| !choice.excluded.contains(v));
        choice.all &= choice.any.len() > 1;
        if choice.is_empty() {
            self.choices.remove(&facet);
        } else {
            self.choices.insert(facet, choice);
        }
    }

    /// The days of publication chosen, if any are.
    pub const fn days(&self) -> Option<Days> {
        self.days
    }

    /// Replaces the choice of days.
    pub const fn set_days(&mut self, days: Option<Days>) {
        self.days = days;
    }

    /// Chooses `value`, or takes it back.
    pub fn toggle(&mut self, facet: Facet, value: &Value) {
        let mut choice = self.choices.get(&facet).cloned().unwrap_or_default();
        choice.excluded.retain(|v| v != value);
        if choice.any.contains(value) {
            choice.any.retain(|v| v != value);
        } else {
            choice.any.push(value.clone());
        }
        self.set(facet, choice);
    }

    /// Excludes `value`, or no more excludes it.
    pub fn toggle_excluded(&mut self, facet: Facet, value: &Value) {
        let mut choice = self.choices.get(&facet).cloned().unwrap_or_default();
        choice.any.retain(|v| v != value);
        if choice.excluded.contains(value) {
            choice.excluded.retain(|v| v != value);
        } else {
            choice.excluded.push(value.clone());
        }
        self.set(facet, choice);
    }
}
