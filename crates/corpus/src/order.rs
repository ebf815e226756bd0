//! Sorting, once.

use core::cmp::Ordering;

/// The numbers below `count` in the order of `compare`, equal ones ascending.
///
/// Every list of the page is put in order through this one function: a sort for each type of element would add three
/// kilobytes apiece to what a reader downloads.
#[must_use]
pub fn ordered(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// `all`, ascending.
pub(crate) fn ascending<T: Ord + Clone>(all: &[T]) -> Vec<T> {
    ordered(all.len(), &|a, b| all[a].cmp(&all[b])).into_iter().map(|n| all[n].clone()).collect()
}
