//! Answering a query from an index, and from the texts where the index knows too little.
//!
//! Every part of a query gives its hits in order of the unit; parts are then joined like lists. Phrases and NEAR
//! are looked for in the texts of those units that have all their words and fit what else is asked.
//! Invariant: hits are in order of the unit and each unit comes once.

use super::index::{Entry, Index};
use super::place::{stand_near, stands_in};
use super::query::{Field, Node, Pattern, Query, Term};
use super::rank::{Hit, rarity, score, sort};
use crate::order::Order as _;

/// What an index does not hold of its units.
pub trait Source {
    /// The text of a unit, as it was indexed.
    fn text(&self, unit: u32) -> &str;
    /// The units that have a value in a field, in order; none if units have no such field.
    fn having(&self, field: Field, value: &Term) -> Vec<u32>;
}

impl<T: AsRef<str>> Source for [T] {
    fn text(&self, unit: u32) -> &str {
        self.get(unit as usize).map_or("", AsRef::as_ref)
    }

    fn having(&self, _: Field, _: &Term) -> Vec<u32> {
        Vec::new()
    }
}

impl Index {
    /// The units a query finds, best first; equal ones in order. An empty query finds nothing.
    pub fn search(&self, query: &Query, source: &(impl Source + ?Sized)) -> Vec<Hit> {
        sort(self.matches(query, source))
    }

    /// The units a query finds, in order. An empty query finds nothing.
    pub fn matches(&self, query: &Query, source: &(impl Source + ?Sized)) -> Vec<Hit> {
        let finder = Finder { index: self, source };
        query.root.as_ref().map_or_else(Vec::new, |root| finder.node(root, None))
    }
}

struct Finder<'a, S: ?Sized> {
    index: &'a Index,
    source: &'a S,
}

impl<S: Source + ?Sized> Finder<'_, S> {
    /// The hits of a part; only those in `within` need be given where it is known that others will not be kept.
    fn node(&self, node: &Node, within: Option<&[Hit]>) -> Vec<Hit> {
        match node {
            Node::Term(term) => self.term(term, within),
            Node::Near(left, right, between) => {
                let both = intersect(&self.words(left, within), &self.words(right, None));
                let keeps = |hit: &Hit| stand_near(left, right, *between, self.source.text(hit.unit));
                both.into_iter().filter(keeps).collect()
            }
            Node::Field(field, value) => {
                let units = self.source.having(*field, value);
                units.into_iter().filter(|&unit| unit < self.index.units).map(|unit| Hit { unit, score: 0 }).collect()
            }
            Node::All(nodes) => self.all(nodes, within),
            Node::Any(nodes) => {
                let lists = nodes.iter().map(|node| self.node(node, within));
                lists.reduce(|a, b| unite(&a, &b)).unwrap_or_default()
            }
            Node::Not(node) => self.without(within, node),
        }
    }

    /// What all parts find: those the index answers first, then those that need the texts, then what is excluded.
    fn all(&self, nodes: &[Node], within: Option<&[Hit]>) -> Vec<Hit> {
        let mut order: Vec<&Node> = nodes.iter().collect();
        order.order_by_key(|node| cost(node));
        let mut found: Option<Vec<Hit>> = None;
        for node in order {
            let known = found.as_deref().or(within);
            found = Some(match (node, &found) {
                (Node::Not(excluded), Some(found)) => self.without(Some(found), excluded),
                (_, Some(found)) => intersect(found, &self.node(node, known)),
                (_, None) => self.node(node, known),
            });
        }
        found.unwrap_or_default()
    }

    /// `from`, or all units, without what `node` finds.
    fn without(&self, from: Option<&[Hit]>, node: &Node) -> Vec<Hit> {
        let excluded = self.node(node, from);
        let mut excluded = excluded.iter().map(|h| h.unit).peekable();
        let mut keeps = |hit: &Hit| {
            while excluded.peek().is_some_and(|&unit| unit < hit.unit) {
                excluded.next();
            }
            excluded.peek() != Some(&hit.unit)
        };
        match from {
            Some(from) => from.iter().copied().filter(keeps).collect(),
            None => (0..self.index.units).map(|unit| Hit { unit, score: 0 }).filter(|h| keeps(h)).collect(),
        }
    }

    fn term(&self, term: &Term, within: Option<&[Hit]>) -> Vec<Hit> {
        let hits = self.words(term, within);
        if term.words.len() < 2 {
            return hits;
        }
        hits.into_iter().filter(|hit| stands_in(term, self.source.text(hit.unit))).collect()
    }

    /// The units that have every word of a term, wherever.
    fn words(&self, term: &Term, within: Option<&[Hit]>) -> Vec<Hit> {
        let lists = term.words.iter().map(|word| self.word(word));
        let hits = lists.reduce(|a, b| intersect(&a, &b)).unwrap_or_default();
        match within {
            Some(within) if term.words.len() > 1 => restrict(&hits, within),
            _ => hits,
        }
    }

    /// The units that have a word, one of its forms, or a word it begins.
    fn word(&self, word: &Pattern) -> Vec<Hit> {
        let mut entries: Vec<Entry> = Vec::new();
        if word.open {
            let mut cursor = self.index.from(&word.key);
            while let Some(entry) = cursor.next().filter(|_| cursor.key().starts_with(word.key.as_bytes())) {
                entries.push(entry);
            }
        } else {
            entries.extend(self.index.find(&word.key));
        }
        entries.extend(word.forms.iter().flatten().filter_map(|form| self.index.find(form)));
        match entries.as_slice() {
            [] => Vec::new(),
            [entry] => self.one(*entry),
            _ => self.several(&entries),
        }
    }

    fn one(&self, entry: Entry) -> Vec<Hit> {
        let index = self.index;
        let rarity = rarity(index.units, entry.found);
        let mut hits = Vec::with_capacity(entry.found as usize);
        index.each(entry, |unit, count| {
            hits.push(Hit { unit, score: score(rarity, index.shares.of(index.length(unit), count)) });
        });
        hits
    }

    /// Several words counted as one.
    fn several(&self, entries: &[Entry]) -> Vec<Hit> {
        let index = self.index;
        let mut counts = vec![0u8; index.units as usize];
        for entry in entries {
            index.each(*entry, |unit, count| {
                if let Some(sum) = counts.get_mut(unit as usize) {
                    *sum = sum.saturating_add(count);
                }
            });
        }
        let found = counts.iter().filter(|&&c| c > 0).count();
        let rarity = rarity(index.units, found as u32);
        let mut hits = Vec::with_capacity(found);
        for (&count, unit) in counts.iter().zip(0..) {
            if count > 0 {
                hits.push(Hit { unit, score: score(rarity, index.shares.of(index.length(unit), count)) });
            }
        }
        hits
    }
}

/// Parts in the order they are best looked at.
fn cost(node: &Node) -> u32 {
    match node {
        Node::Field(..) => 0,
        Node::Term(term) if term.words.len() < 2 => 1,
        Node::All(_) | Node::Any(_) => 2,
        Node::Term(_) => 3,
        Node::Near(..) => 4,
        Node::Not(_) => 5,
    }
}

/// Units in both lists, their scores added.
fn intersect(left: &[Hit], right: &[Hit]) -> Vec<Hit> {
    let mut out = Vec::with_capacity(left.len().min(right.len()));
    let mut right = right.iter().peekable();
    for hit in left {
        while right.next_if(|r| r.unit < hit.unit).is_some() {}
        if let Some(other) = right.next_if(|r| r.unit == hit.unit) {
            out.push(Hit { unit: hit.unit, score: hit.score.saturating_add(other.score) });
        }
    }
    out
}

/// Those of `hits` whose units are in `within`, their scores as they are.
fn restrict(hits: &[Hit], within: &[Hit]) -> Vec<Hit> {
    let mut within = within.iter().peekable();
    let mut out = Vec::with_capacity(hits.len().min(within.len()));
    for hit in hits {
        while within.next_if(|w| w.unit < hit.unit).is_some() {}
        if within.peek().is_some_and(|w| w.unit == hit.unit) {
            out.push(*hit);
        }
    }
    out
}

/// Units in either list; the scores of those in both added.
fn unite(left: &[Hit], right: &[Hit]) -> Vec<Hit> {
    let mut out = Vec::with_capacity(left.len() + right.len());
    let mut right = right.iter().copied().peekable();
    for &hit in left {
        while let Some(other) = right.next_if(|r| r.unit < hit.unit) {
            out.push(other);
        }
        let same = right.next_if(|r| r.unit == hit.unit).map_or(0, |r| r.score);
        out.push(Hit { unit: hit.unit, score: hit.score.saturating_add(same) });
    }
    out.extend(right);
    out
}
