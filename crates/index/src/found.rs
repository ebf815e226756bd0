//! In which documents a part of a query stands, and how often.

use crate::bits;
use crate::index::Index;
use crate::list::{BLOCK, EntryWriter, List, each};
use crate::stream::{self, Phrase};
use core::{hint, ops::Range};

/// A part that must stand in a document. Words are folded as those of the index were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// This word.
    Word(String),
    /// A word that begins so.
    Prefix(String),
    /// A word that becomes this one by at most so many letters added, left out or replaced.
    Near(String, usize),
    /// These words, in this order, one behind the other.
    Phrase(Vec<String>),
    /// One of these words, by number.
    AnyOf(Vec<Range<usize>>),
    /// These words (at least one), and directly behind them one of those, by number.
    Before(Vec<String>, Range<usize>),
}

/// Where a part stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    pub part: Option<Part>,
    pub bits: Vec<u64>,
    /// How often it stands in each document of `bits`, less `plus`; 255 for more.
    times: Vec<u8>,
    plus: u8,
    /// In how many documents it stands.
    pub count: usize,
}

impl Found {
    /// How often it stands in a document of `bits`.
    #[inline]
    pub(crate) fn times(&self, document: usize) -> u8 {
        self.times.get(document).copied().unwrap_or_default().saturating_add(self.plus)
    }

    /// Looks for `part`.
    pub(crate) fn fill(&mut self, index: &Index<'_>, part: &Part) {
        self.clear(index.documents);
        self.part = Some(part.clone());
        match part {
            Part::Word(word) => index.dictionary.exact(word).into_iter().for_each(|word| self.list(index, word)),
            Part::Prefix(prefix) => match index.known.merged(prefix) {
                Some(merged) => self.merged(merged, index.documents),
                None => self.any_of(index, &[index.dictionary.beginning(prefix)]),
            },
            Part::Near(word, edits) => {
                let near = index.dictionary.near(word, *edits);
                self.any_of(index, &near.into_iter().map(|w| w..w + 1).collect::<Vec<_>>());
            }
            Part::Phrase(phrase) => self.phrase(index, phrase),
            Part::AnyOf(words) => self.any_of(index, words),
            Part::Before(words, last) => self.before(index, words, last),
        }
        self.count = bits::count(&self.bits);
    }

    /// Forgets where its part stood: one document after the other where these are few.
    fn clear(&mut self, documents: usize) {
        // Whole blocks are looked at.
        let length = documents.next_multiple_of(BLOCK);
        if self.times.len() == length && self.count < documents / 64 {
            bits::iter(&self.bits).for_each(|d| self.times[d as usize] = 0);
        } else {
            self.times.clear();
            self.times.resize(length, 0);
        }
        self.bits.clear();
        self.bits.resize(bits::words(documents), 0);
        self.plus = 0;
    }

    /// Makes it the documents of what [`Found::merge`] wrote.
    fn merged(&mut self, merged: &[u8], documents: usize) {
        let (quarters, more) = merged.split_at_checked(documents.div_ceil(4)).unwrap_or_default();
        for (four, byte) in self.times.as_chunks_mut::<4>().0.iter_mut().zip(quarters) {
            *four = [byte & 3, byte >> 2 & 3, byte >> 4 & 3, byte >> 6];
        }
        List::Entries(more).add(&mut self.times);
        self.mask();
    }

    /// Two bits for each document: how often it stands there, up to three times; then the entries of what is beyond three.
    pub(crate) fn merge(&self, documents: usize) -> Vec<u8> {
        let mut quarters = vec![0; documents.div_ceil(4)];
        let mut more = EntryWriter::default();
        for document in bits::iter(&self.bits) {
            let times = self.times(document as usize);
            quarters[document as usize / 4] |= times.min(3) << (2 * (document % 4));
            if times > 3 {
                more.push(document, times - 3);
            }
        }
        quarters.extend(more.bytes);
        quarters
    }

    /// Makes it the documents of one list.
    fn list(&mut self, index: &Index<'_>, list: usize) {
        let Self { times: all, bits, .. } = self;
        self.plus = 1;
        index.lists.get(list).join(bits, |document, times| {
            if let Some(t) = all.get_mut(document as usize) {
                *t = times.saturating_sub(1);
            }
        });
    }

    /// Makes it the documents of all these words.
    fn any_of(&mut self, index: &Index<'_>, ranges: &[Range<usize>]) {
        if let [range] = ranges
            && range.len() == 1
        {
            return self.list(index, range.start);
        }
        let lists = index.lists;
        let Self { times: all, bits, .. } = self;
        // Adding to `bits`, too, is more work than looking at all documents at the end once that many are added.
        let many = ranges.iter().map(|r| lists.work(r.start, r.end)).sum::<usize>() > index.documents / 8;
        for list in ranges.iter().flat_map(|r| lists.formed_in(r.start, r.end)) {
            list.add(all);
            if !many {
                list.join(bits, |_, _| ());
            }
        }
        for entries in ranges.iter().cloned().flatten().map(|word| lists.entries(word)) {
            if many {
                List::Entries(entries).add(all);
                continue;
            }
            each(entries, |document, times| {
                if let Some(t) = all.get_mut(document as usize) {
                    *t = t.saturating_add(times);
                }
                if let Some(word) = bits.get_mut(document as usize / 64) {
                    *word |= 1 << (document % 64);
                }
            });
        }
        if many {
            self.mask();
        }
    }

    /// Makes `bits` the documents whose times are not zero.
    fn mask(&mut self) {
        for (word, times) in self.bits.iter_mut().zip(self.times.as_chunks::<64>().0) {
            let mut bits = 0;
            for (number, eight) in times.as_chunks::<8>().0.iter().enumerate() {
                const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
                let eight = u64::from_le_bytes(*eight);
                let some = (((eight & LOW) + LOW) | eight) & !LOW;
                // The highest bits of the eight bytes, brought side by side.
                bits |= ((some >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) << (8 * number);
            }
            *word = bits;
        }
    }

    fn before(&mut self, index: &Index<'_>, words: &[String], last: &Range<usize>) {
        let codes: Option<Vec<u32>> =
            words.iter().map(|w| index.dictionary.exact(w).map(|w| index.codes.get(w))).collect();
        let Some(codes) = codes.filter(|c| !c.is_empty()) else { return };
        let mut ends = vec![false; index.dictionary.len() + 1];
        for code in last.clone().map(|w| index.codes.get(w) as usize) {
            if let Some(end) = ends.get_mut(code) {
                *end = true;
            }
        }
        self.phrase(index, words);
        let Self { times, bits, plus, .. } = self;
        *plus = 0;
        let (mut candidates, mut read) = (Vec::new(), Vec::new());
        bits::list(bits, false, index.documents, &mut candidates);
        for document in candidates.into_iter().map(|d| d as usize) {
            stream::codes(index.stream.get(document), &mut read);
            let stands = |run: &&[u32]| {
                run.split_last().is_some_and(|(end, run)| run == codes && ends.get(*end as usize) == Some(&true))
            };
            let count = read.windows(codes.len() + 1).filter(stands).count().min(255) as u8;
            times[document] = count;
            if count == 0 {
                bits[document / 64] &= !(1 << (document % 64));
            }
        }
    }

    fn phrase(&mut self, index: &Index<'_>, phrase: &[String]) {
        let words: Option<Vec<usize>> = phrase.iter().map(|w| index.dictionary.exact(w)).collect();
        let Some(words) = words.filter(|w| !w.is_empty()) else { return };
        if let [word] = words[..] {
            return self.list(index, word);
        }
        bits::fill_range(&mut self.bits, 0, index.documents);
        let mut one = vec![0; self.bits.len()];
        let mut only = |list: usize, bits: &mut [u64]| {
            one.fill(0);
            index.lists.join(list, &mut one);
            bits::and(bits, &one);
        };
        let mut alone = true;
        for (place, word) in words.iter().enumerate() {
            match words.get(place + 1).and_then(|next| index.neighbours.list(*word, *next)) {
                Some(None) => return self.bits.fill(0),
                Some(Some(list)) if words.len() == 2 => {
                    self.bits.fill(0);
                    return self.list(index, list);
                }
                Some(Some(list)) => only(list, &mut self.bits),
                None if alone => only(*word, &mut self.bits),
                None => {}
            }
            // The second of two neighbours is in their list.
            alone = words.get(place + 1).is_none_or(|next| index.neighbours.list(*word, *next).is_none());
        }
        let looked_for = Phrase::new(words.iter().map(|w| index.codes.get(*w)));
        let Self { times, bits, .. } = self;
        let mut candidates = Vec::new();
        bits::list(bits, false, index.documents, &mut candidates);
        for some in candidates.chunks(32) {
            // Each is read once before any is looked through: so memory is waited for once, not 32 times.
            hint::black_box(some.iter().fold(0, |sum, d| sum ^ index.stream.touch(*d as usize)));
            for document in some.iter().map(|d| *d as usize) {
                match looked_for.count(index.stream, document).min(255) as u8 {
                    0 => bits[document / 64] &= !(1 << (document % 64)),
                    count => times[document] = count,
                }
            }
        }
    }
}
