//! Sorting, compiled once instead of once for every type and key.
//!
//! The standard library's sort is some five kilobytes of module for each use; the page has dozens. Here indices are
//! sorted through one function, and the items then follow them. Leaves the hot lists of the search to the
//! standard library. Invariant: stable, and the same order as the standard library's stable sort.

use std::cmp::Ordering;

/// Stable sorting of slices.
pub trait Order<T> {
    /// Sorts by `compare`.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Sorts by a key computed at each comparison.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Sorts by the items' own order.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let places = places(self.len(), &mut |a, b| match (self.get(a as usize), self.get(b as usize)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        follow(places, &mut |a, b| self.swap(a as usize, b as usize));
    }
}

/// Where each item goes: `places[i]` is the place of item `i` in the sorted list.
fn places(len: usize, compare: &mut dyn FnMut(u32, u32) -> Ordering) -> Vec<u32> {
    let mut sorted: Vec<u32> = (0..len as u32).collect();
    sorted.sort_by(|&a, &b| compare(a, b));
    let mut places = vec![0u32; len];
    for (place, &item) in (0..).zip(&sorted) {
        places[item as usize] = place;
    }
    places
}

/// Swaps items until each is in its place: at most one swap an item.
fn follow(mut places: Vec<u32>, swap: &mut dyn FnMut(u32, u32)) {
    for i in 0..places.len() {
        while places[i] as usize != i {
            let place = places[i];
            swap(i as u32, place);
            places.swap(i, place as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Order;

    #[test]
    fn orders_as_the_standard_library_does() {
        let mut state = 7u64;
        for len in 0..200usize {
            let mut list: Vec<(u64, usize)> = (0..len)
                .map(|i| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    (state >> 60, i)
                })
                .collect();
            let mut want = list.clone();
            want.sort_by_key(|item| item.0);
            list.order_by_key(|item| item.0);
            assert_eq!(list, want, "stable");
            list.reverse();
            list.order();
            want.sort_unstable();
            assert_eq!(list, want);
        }
    }
}
