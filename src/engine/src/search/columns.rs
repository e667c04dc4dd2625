//! Facets as columns of small numbers, counted in one pass.
//!
//! Each row has one value, or several, in each column. A choice in a column makes rows fail it; what a facet
//! shows is counted over the rows that fail no other. Invariant: values are below the number the column was made
//! for; others are never counted.

use serde::{Deserialize, Serialize};

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

    /// How many of the rows with no bit of `mask` in `fails` have each of the values below `values`.
    pub fn count(&self, fails: &[u16], mask: u16, values: usize) -> Vec<u32> {
        let mut counts = vec![0u32; values];
        match self {
            Self::One(column) => tally(column, fails, mask, &mut counts),
            Self::Many { of, lists } => {
                let mut rows = vec![0u32; lists.len()];
                tally(of, fails, mask, &mut rows);
                for (list, rows) in lists.iter().zip(rows) {
                    for &value in list {
                        if let Some(count) = counts.get_mut(value as usize) {
                            *count += rows;
                        }
                    }
                }
            }
        }
        counts
    }
}

fn tally(column: &[u32], fails: &[u16], mask: u16, counts: &mut [u32]) {
    for (&value, &fails) in column.iter().zip(fails) {
        if let Some(count) = counts.get_mut(value as usize) {
            *count += u32::from(fails & mask == 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_rows_that_fail_nothing_else() {
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
            assert_eq!(column.count(&fails, mask, 3), want);
        }
        assert_eq!(many.values(0), [0, 1]);
        assert_eq!(one.values(5), [0u32; 0]);
    }
}
