//! Facets as columns of small numbers, counted in one pass.
//!
//! Each row has one value, or several, in each column, and is of one thing; several rows may be of the same. A choice in
//! a column makes rows fail it; what a facet shows is how many things have each value among the rows that fail no other.
//! Invariant: values are below the number the column was made for; others are never counted.

use serde::{Deserialize, Serialize};

use crate::order::Order as _;

/// The values of one facet, row by row.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Column {
    /// One value a row.
    One(Vec<u32>),
    /// Each row points to a list of values.
    Many {
        /// The list of each row.
        of: Vec<u32>,
        /// The lists.
        lists: Vec<Vec<u32>>,
    },
}

impl Column {
    /// The values of a row.
    #[inline]
    pub fn values(&self, row: usize) -> &[u32] {
        match self {
            Self::One(values) => values.get(row..=row).unwrap_or(&[]),
            Self::Many { of, lists } => {
                of.get(row).and_then(|&list| lists.get(list as usize)).map_or(&[], Vec::as_slice)
            }
        }
    }

    /// For each row, whether one of its values is in `set`.
    pub fn has(&self, set: &[bool], mut take: impl FnMut(usize, bool)) {
        let has = |value: u32| set.get(value as usize).copied().unwrap_or(false);
        match self {
            Self::One(values) => values.iter().enumerate().for_each(|(row, &value)| take(row, has(value))),
            Self::Many { of, lists } => {
                let lists: Vec<bool> = lists.iter().map(|list| list.iter().any(|&value| has(value))).collect();
                for (row, &list) in of.iter().enumerate() {
                    take(row, lists.get(list as usize).copied().unwrap_or(false));
                }
            }
        }
    }

    /// How many things have each of the values below `values` in a row with no bit of `mask` in `fails`.
    pub fn count(&self, things: &Things, fails: &[u16], mask: u16, values: usize) -> Vec<u32> {
        things.count(fails, mask, values, |row| self.values(row))
    }
}

/// Of which thing each row is.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Things {
    /// The rows, those of one thing after each other: row and thing.
    rows: Vec<(u32, u32)>,
}

impl Things {
    /// Takes the thing of each row, in order of the rows.
    pub fn of(things: impl Iterator<Item = u32>) -> Self {
        let mut rows: Vec<(u32, u32)> = (0..).zip(things).collect();
        rows.order_by_key(|&(row, thing)| (thing, row));
        Self { rows }
    }

    /// The same where `of` gives the values of a row, each below `values`.
    #[inline]
    pub fn count<'v>(&self, fails: &[u16], mask: u16, values: usize, of: impl Fn(usize) -> &'v [u32]) -> Vec<u32> {
        let mut counts = vec![0u32; values];
        // The thing counted last for each value, one more than its number: those of one thing follow on each other.
        let mut last = vec![0u32; values];
        for &(row, thing) in &self.rows {
            let row = row as usize;
            if fails.get(row).is_none_or(|fails| fails & mask != 0) {
                continue;
            }
            for &value in of(row) {
                if let (Some(count), Some(last)) = (counts.get_mut(value as usize), last.get_mut(value as usize))
                    && *last != thing + 1
                {
                    *last = thing + 1;
                    *count += 1;
                }
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_fails_nothing_else() {
        let each = Things::of(0..5);
        let one = Column::One(vec![0, 1, 1, 2, 9]);
        let many = Column::Many { of: vec![0, 0, 1, 1, 2], lists: vec![vec![0, 1], vec![1], vec![]] };
        let fails = [0, 0b01, 0b10, 0, 0];
        for (column, mask, want) in [
            (&one, 0b11, [1, 0, 1]),
            (&one, 0b10, [1, 1, 1]),
            (&one, 0, [1, 2, 1]),
            (&many, 0b11, [1, 2, 0]),
            (&many, 0, [2, 4, 0]),
        ] {
            assert_eq!(column.count(&each, &fails, mask, 3), want);
        }
        // Rows 1 and 2 are of one thing, and so are 0 and 3.
        let things = Things::of([7, 4, 4, 7, 9].into_iter());
        assert_eq!(one.count(&things, &fails, 0, 3), [1, 1, 1]);
        assert_eq!(many.count(&things, &fails, 0, 3), [2, 2, 0]);
        assert_eq!(many.count(&things, &fails, 0b11, 3), [1, 1, 0]);
        assert_eq!(many.values(0), [0, 1]);
        assert_eq!(one.values(5), [0u32; 0]);
    }
}
