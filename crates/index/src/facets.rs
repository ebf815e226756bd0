//! What can be counted: for each document its set of values of each facet.
//!
//! A document has a set of values, and equal sets are one: a set of one value for most facets, of some for topics. So every
//! facet is one column, and a document is counted by one addition, however many values it has.

use crate::bytes::U32s;
use crate::list::Lists;
use core::ops::Range;

/// A facet's column.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column<'a> {
    sets: Sets<'a>,
    /// Where each set ends, after a 0.
    ends: U32s<'a>,
    members: U32s<'a>,
    /// The first value of the facet, and the one behind the last.
    pub first: usize,
    pub end: usize,
}

#[derive(Clone, Copy, Debug)]
enum Sets<'a> {
    One(&'a [u8]),
    Two(&'a [[u8; 2]]),
    Four(&'a [[u8; 4]]),
}

impl<'a> Column<'a> {
    /// `None` where the column is not of this many documents.
    pub(crate) fn new(
        column: &'a [u8],
        ends: U32s<'a>,
        members: U32s<'a>,
        range: Range<usize>,
        documents: usize,
    ) -> Option<Self> {
        let sets = match column.len() {
            n if n == documents => Sets::One(column),
            n if n == 2 * documents => Sets::Two(column.as_chunks().0),
            n if n == 4 * documents => Sets::Four(column.as_chunks().0),
            _ => return None,
        };
        Some(Self { sets, ends, members, first: range.start, end: range.end })
    }

    /// Adds the documents of `list` to the counts of the facet's values.
    pub(crate) fn count(&self, list: &[u32], counts: &mut [u32], histogram: &mut Vec<u32>) {
        match self.sets {
            Sets::One(column) if list.len() > 1024 => {
                let mut four = [[0_u32; 256]; 4];
                let set = |document: u32| usize::from(column.get(document as usize).copied().unwrap_or_default());
                let (chunks, rest) = list.as_chunks::<4>();
                for [a, b, c, d] in chunks {
                    four[0][set(*a)] += 1;
                    four[1][set(*b)] += 1;
                    four[2][set(*c)] += 1;
                    four[3][set(*d)] += 1;
                }
                rest.iter().for_each(|d| four[0][set(*d)] += 1);
                for set in 0..self.len().min(256) {
                    self.add(set, four.iter().map(|h| h[set]).sum(), counts);
                }
            }
            Sets::One(column) => self.gather(list, |d| column.get(d).map(|b| usize::from(*b)), counts, histogram),
            Sets::Two(column) => {
                self.gather(list, |d| column.get(d).map(|b| usize::from(u16::from_le_bytes(*b))), counts, histogram);
            }
            Sets::Four(column) => {
                self.gather(list, |d| column.get(d).map(|b| u32::from_le_bytes(*b) as usize), counts, histogram);
            }
        }
    }

    #[inline(always)]
    fn gather(&self, list: &[u32], set: impl Fn(usize) -> Option<usize>, counts: &mut [u32], histogram: &mut Vec<u32>) {
        if list.len() < self.len() / 2 {
            list.iter().filter_map(|d| set(*d as usize)).for_each(|set| self.add(set, 1, counts));
            return;
        }
        histogram.clear();
        histogram.resize(self.len(), 0);
        for document in list {
            if let Some(times) = set(*document as usize).and_then(|set| histogram.get_mut(set)) {
                *times += 1;
            }
        }
        for (set, times) in histogram.iter().enumerate() {
            self.add(set, *times, counts);
        }
    }

    /// How many sets there are.
    fn len(&self) -> usize {
        self.ends.len().saturating_sub(1)
    }

    #[inline]
    fn add(&self, set: usize, times: u32, counts: &mut [u32]) {
        let (from, to) = (self.ends.get(set) as usize, self.ends.get(set + 1) as usize);
        for value in self.members.part(from, to.saturating_sub(from)).iter() {
            if let Some(count) = counts.get_mut(value as usize) {
                *count += times;
            }
        }
    }

    /// Counts the documents of `bits` by value with the values' bit sets, where each value has one and that is less work than
    /// looking at `documents` of them; says whether it did.
    pub(crate) fn count_dense(
        &self,
        bits: &[u64],
        documents: usize,
        lists: Lists<'_>,
        first_list: usize,
        counts: &mut [u32],
    ) -> bool {
        let values = self.first..self.end;
        if values.len() * bits.len() >= documents || values.clone().any(|v| lists.set(first_list + v).is_none()) {
            return false;
        }
        for value in values {
            if let (Some(set), Some(count)) = (lists.set(first_list + value), counts.get_mut(value)) {
                *count = bits.iter().zip(set).map(|(a, b)| (a & u64::from_le_bytes(*b)).count_ones()).sum();
            }
        }
        true
    }
}
