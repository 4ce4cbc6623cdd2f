//! Values put in order, by a heap: half a kilobyte of program for a kind of value, where a sort of the standard library is two.

use std::collections::BinaryHeap;

/// The values from the smallest to the largest. Equal ones have no order among them.
pub fn sorted<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    values.into_iter().collect::<BinaryHeap<T>>().into_sorted_vec()
}
