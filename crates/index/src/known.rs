//! Answers that are known beforehand: of the prefixes that stand in most documents, and of the values that do.
//!
//! The first letters typed find the most, so they would take the longest. Their answers stand in the file: for each prefix
//! how many documents, the count of every value, and the best fifty; and for those of the most words in which documents they
//! stand, and how often. For the most frequent values the counts of every other
//! value stand there, too: what is answered when nothing but these is chosen.

use crate::bytes::{Items, U32s};
use crate::layout::{self, File};
use crate::rank::BEST;

/// Stands where there are fewer than fifty best documents.
pub(crate) const NONE: u32 = u32::MAX;

/// What is found in this part of the documents has its answer in the file.
const PART: usize = 16;
/// And what begins so in this part.
const PREFIX_PART: usize = 8;
/// Below this many documents an answer is quick enough by itself.
const LEAST: usize = 1000;

/// With more values than this, their counts take more room than they are worth: nothing but [`Known::merged`] is kept.
pub(crate) const MOST_VALUES: usize = 2000;

/// Whether the answer of what stands in so many documents is worth its place.
pub(crate) fn worth(list: usize, documents: usize) -> bool {
    list > (documents / PART).max(LEAST)
}

/// Whether the answer of a prefix, whose words stand in so many documents together, is worth its place.
pub(crate) fn worth_prefix(weight: usize, documents: usize) -> bool {
    weight > (documents / PREFIX_PART).max(LEAST)
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Known<'a> {
    prefixes: Items<'a>,
    answers: U32s<'a>,
    merged: Items<'a>,
    pairs: U32s<'a>,
    pair_counts: U32s<'a>,
}

/// An answer known beforehand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KnownAnswer<'a> {
    pub total: usize,
    pub counts: U32s<'a>,
    /// Documents; [`NONE`] behind the last.
    pub best: U32s<'a>,
}

impl<'a> Known<'a> {
    pub(crate) fn new(file: &File<'a>) -> Self {
        Self {
            prefixes: Items::new(file.numbers(layout::PREFIX_ENDS), file.section(layout::PREFIXES)),
            answers: file.numbers(layout::PREFIX_ANSWERS),
            merged: Items::new(file.numbers(layout::MERGED_ENDS), file.section(layout::MERGED)),
            pairs: file.numbers(layout::PAIRS),
            pair_counts: file.numbers(layout::PAIR_COUNTS),
        }
    }

    pub(crate) fn is_whole(self, values: usize) -> bool {
        (self.answers.len() == 0 || self.answers.len() == self.prefixes.len() * (1 + values + BEST))
            && self.merged.len() == self.prefixes.len()
            && self.pair_counts.len() == self.pairs.len() * values
    }

    pub(crate) fn prefix(self, prefix: &str, values: usize) -> Option<KnownAnswer<'a>> {
        let at = self.prefixes.find(0, self.prefixes.len(), prefix.as_bytes())? * (1 + values + BEST);
        if at >= self.answers.len() {
            return None;
        }
        Some(KnownAnswer {
            total: self.answers.get(at) as usize,
            counts: self.answers.part(at + 1, values),
            best: self.answers.part(at + 1 + values, BEST),
        })
    }

    /// Where a prefix stands, if that is more work to find out than to read.
    pub(crate) fn merged(self, prefix: &str) -> Option<&'a [u8]> {
        let merged = self.merged.get(self.prefixes.find(0, self.prefixes.len(), prefix.as_bytes())?);
        Some(merged).filter(|m| !m.is_empty())
    }

    /// The counts of all values among the documents that have this one.
    pub(crate) fn pairs(self, value: usize, values: usize) -> Option<U32s<'a>> {
        let at = self.pairs.find(value as u32)?;
        Some(self.pair_counts.part(at * values, values))
    }
}
