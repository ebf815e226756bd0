//! Two frequent words side by side: where they stand is known beforehand.
//!
//! A phrase is looked for in the documents that have all its words, and frequent words stand together in very many without
//! being neighbours. So each pair of frequent words that are neighbours somewhere has a list of its own, behind those of the
//! facet values; a pair that has none stands nowhere.

use crate::bytes::U32s;
use std::collections::BTreeSet;

/// The frequent words, and which pairs of them have a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Neighbours<'a> {
    /// Ascending.
    frequent: U32s<'a>,
    /// For each pair the first's place in `frequent`, times how many there are, and the second's place; ascending.
    pairs: U32s<'a>,
    /// The list of the first pair.
    first: usize,
}

impl<'a> Neighbours<'a> {
    pub(crate) const fn new(frequent: U32s<'a>, pairs: U32s<'a>, first: usize) -> Self {
        Self { frequent, pairs, first }
    }

    /// How many pairs have a list.
    pub(crate) fn len(self) -> usize {
        self.pairs.len()
    }

    /// `None` where the words are not both frequent; their list, if they are neighbours anywhere.
    pub(crate) fn list(self, one: usize, next: usize) -> Option<Option<usize>> {
        let (one, next) = (self.frequent.find(one as u32)?, self.frequent.find(next as u32)?);
        Some(self.pairs.find((one * self.frequent.len() + next) as u32).map(|pair| self.first + pair))
    }

    /// The lists of the neighbours in a document's words, which count from 1 on.
    pub(crate) fn lists(self, words: &[u32]) -> impl Iterator<Item = usize> {
        words.windows(2).filter_map(move |w| self.list(w[0].checked_sub(1)? as usize, w[1].checked_sub(1)? as usize)?)
    }
}

/// The pairs of `frequent` words (ascending, from 0 on) that are neighbours in these texts, whose words count from 1 on.
pub(crate) fn pairs<'t>(frequent: &[u32], texts: impl Iterator<Item = &'t [u32]>) -> Vec<u32> {
    let mut pairs = BTreeSet::new();
    let place = |word: u32| frequent.binary_search(&word.checked_sub(1)?).ok();
    for text in texts {
        let mut before = None;
        for place in text.iter().map(|w| place(*w)) {
            if let (Some(before), Some(place)) = (before, place) {
                pairs.insert((before * frequent.len() + place) as u32);
            }
            before = place;
        }
    }
    pairs.into_iter().collect()
}
