//! In which documents something stands, and how often.
//!
//! A list has one of three forms:
//!
//! - **Entries**, ascending by document: a number of seven bits a byte, the lowest first, the highest bit set on all bytes but
//!   the last. Its lowest bit says whether a byte with the number of times follows (once, if not); the rest is the distance
//!   from the document before.
//! - **Blocks**, of a list of more than a part of all documents: for each 256 documents a byte that says how many of them, and
//!   for each a byte that says which. Then the entries of those with more than one time.
//! - **Bits**, of a list of more than an eighth of all documents (or of all 256 of a block): one for each document, in `u64`.
//!   Then the same entries.
//!
//! The last two stand in a section of their own, after the numbers of their lists (times two, and one more for bits), and take
//! no room among the entries.

use crate::bits::words;
use crate::bytes::{Items, U32s};

/// A block's documents.
pub(crate) const BLOCK: usize = 256;
/// More than this part of all documents is written as blocks, and as bits.
const BLOCKS: usize = 128;
const BITS: usize = 8;

/// The lists of all words, then those of all facet values, then those of neighbours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lists<'a> {
    entries: Items<'a>,
    numbers: U32s<'a>,
    formed: Items<'a>,
    documents: usize,
}

/// A bit set as it stands in the file.
pub(crate) type Set<'a> = &'a [[u8; 8]];

/// A list, taken apart: where its documents are told, and the entries of more than one time (all of them, of entries).
#[derive(Clone, Copy, Debug)]
pub(crate) enum List<'a> {
    Entries(&'a [u8]),
    Blocks(&'a [u8], &'a [u8]),
    Bits(Set<'a>, &'a [u8]),
}

impl<'a> Lists<'a> {
    pub(crate) const fn new(entries: Items<'a>, numbers: U32s<'a>, formed: Items<'a>, documents: usize) -> Self {
        Self { entries, numbers, formed, documents }
    }

    /// Whether there are this many lists.
    pub(crate) fn is_whole(self, lists: usize) -> bool {
        self.entries.len() == lists && self.numbers.len() == self.formed.len()
    }

    pub(crate) fn get(self, list: usize) -> List<'a> {
        let at = self.numbers.partition(|n| (n as usize) < 2 * list);
        if at < self.numbers.len() && self.numbers.get(at) as usize / 2 == list {
            self.formed(at)
        } else {
            List::Entries(self.entries.get(list))
        }
    }

    fn formed(self, at: usize) -> List<'a> {
        let bytes = self.formed.get(at);
        if self.numbers.get(at) % 2 == 1 {
            let (set, rest) = bytes.split_at_checked(8 * words(self.documents)).unwrap_or_default();
            return List::Bits(set.as_chunks().0, rest);
        }
        let mut rest = bytes;
        for _ in 0..self.documents.div_ceil(BLOCK) {
            let Some((many, behind)) = rest.split_first() else { break };
            rest = behind.get(usize::from(*many)..).unwrap_or_default();
        }
        let (blocks, rest) = bytes.split_at_checked(bytes.len() - rest.len()).unwrap_or_default();
        List::Blocks(blocks, rest)
    }

    /// The lists in `from..to` that are blocks or bits. Among the entries they have none.
    pub(crate) fn formed_in(self, from: usize, to: usize) -> impl ExactSizeIterator<Item = List<'a>> {
        let at = |list: usize| self.numbers.partition(|n| (n as usize) < 2 * list);
        (at(from)..at(to)).map(move |at| self.formed(at))
    }

    /// How many bytes the entries of the lists in `from..to` take: about as many as there are.
    pub(crate) fn weight(self, from: usize, to: usize) -> usize {
        self.entries.length(from, to)
    }

    /// About how much work it is to go through the lists in `from..to`.
    pub(crate) fn work(self, from: usize, to: usize) -> usize {
        let formed = self.formed_in(from, to).map(|list| match list {
            List::Entries(_) => 0,
            List::Blocks(blocks, more) => blocks.len() + more.len(),
            List::Bits(set, more) => set.len() * 8 + more.len(),
        });
        self.weight(from, to) + formed.sum::<usize>()
    }

    /// The entries of a list that is neither blocks nor bits.
    pub(crate) fn entries(self, list: usize) -> &'a [u8] {
        self.entries.get(list)
    }

    /// The bit set of a list that has one.
    pub(crate) fn set(self, list: usize) -> Option<Set<'a>> {
        match self.get(list) {
            List::Bits(set, _) => Some(set),
            _ => None,
        }
    }

    /// Adds the documents of a list to `bits`.
    pub(crate) fn join(self, list: usize, bits: &mut [u64]) {
        self.get(list).join(bits, |_, _| ());
    }
}

impl List<'_> {
    /// Adds its documents to `bits`, and calls for those with more than one time.
    #[inline]
    pub(crate) fn join(self, bits: &mut [u64], mut more: impl FnMut(u32, u8)) {
        match self {
            Self::Entries(entries) => each(entries, |document, times| {
                if let Some(word) = bits.get_mut(document as usize / 64) {
                    *word |= 1 << (document % 64);
                }
                if times > 1 {
                    more(document, times);
                }
            }),
            Self::Blocks(blocks, rest) => {
                let mut words = bits.chunks_mut(BLOCK / 64);
                each_block(blocks, |places| {
                    let Some(block) = words.next() else { return };
                    for place in places {
                        if let Some(word) = block.get_mut(usize::from(place / 64)) {
                            *word |= 1 << (place % 64);
                        }
                    }
                });
                each(rest, more);
            }
            Self::Bits(set, rest) => {
                for (word, with) in bits.iter_mut().zip(set) {
                    *word |= u64::from_le_bytes(*with);
                }
                each(rest, more);
            }
        }
    }

    /// Adds its times to those of each document, a whole number of blocks of them.
    pub(crate) fn add(self, times: &mut [u8]) {
        let more = match self {
            Self::Entries(entries) => return add(entries, 0, times),
            Self::Blocks(blocks, more) => {
                let mut all = times.as_chunks_mut::<BLOCK>().0.iter_mut();
                each_block(blocks, |places| {
                    let Some(block) = all.next() else { return };
                    for place in places {
                        let t = &mut block[usize::from(*place)];
                        *t = t.saturating_add(1);
                    }
                });
                more
            }
            Self::Bits(set, more) => {
                for (times, byte) in times.as_chunks_mut::<8>().0.iter_mut().zip(set.as_flattened()) {
                    for (t, one) in times.iter_mut().zip(SPREAD[usize::from(*byte)]) {
                        *t = t.saturating_add(one);
                    }
                }
                more
            }
        };
        add(more, 1, times);
    }
}

/// Adds entries to the times of each document, but for those that are counted already.
fn add(entries: &[u8], counted: u8, all: &mut [u8]) {
    each(entries, |document, times| {
        if let Some(t) = all.get_mut(document as usize) {
            *t = t.saturating_add(times.saturating_sub(counted));
        }
    });
}

/// For each byte of a bit set its bits as bytes.
static SPREAD: [[u8; 8]; 256] = {
    let mut spread = [[0; 8]; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut bit = 0;
        while bit < 8 {
            spread[byte][bit] = (byte >> bit & 1) as u8;
            bit += 1;
        }
        byte += 1;
    }
    spread
};

#[inline(always)]
pub(crate) fn each(bytes: &[u8], mut call: impl FnMut(u32, u8)) {
    let mut document = 0_u32;
    let mut bytes = bytes.iter();
    while let Some(&first) = bytes.next() {
        let mut number = u32::from(first);
        if first >= 0x80 {
            number &= 0x7f;
            for shift in [7, 14, 21, 28] {
                let Some(&next) = bytes.next() else { return };
                number |= u32::from(next & 0x7f) << shift;
                if next < 0x80 {
                    break;
                }
            }
        }
        document = document.wrapping_add(number >> 1);
        let times = if number & 1 == 1 { bytes.next().copied().unwrap_or(1) } else { 1 };
        call(document, times);
    }
}

#[inline(always)]
fn each_block(blocks: &[u8], mut call: impl FnMut(&[u8])) {
    let mut rest = blocks;
    while let Some((many, behind)) = rest.split_first() {
        let (places, next) = behind.split_at_checked(usize::from(*many)).unwrap_or((behind, &[]));
        call(places);
        rest = next;
    }
}

/// What writes one list: documents come in ascending order.
#[derive(Clone, Debug, Default)]
pub(crate) struct ListWriter {
    /// Every document, once.
    documents: Vec<u32>,
    /// The entries of all documents, and of those with more than one time.
    all: EntryWriter,
    more: EntryWriter,
}

/// What writes entries: documents come in ascending order.
#[derive(Clone, Debug, Default)]
pub(crate) struct EntryWriter {
    pub bytes: Vec<u8>,
    last: u32,
}

impl EntryWriter {
    pub(crate) fn push(&mut self, document: u32, times: u8) {
        let mut number = (document - self.last) << 1 | u32::from(times > 1);
        self.last = document;
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
        if times > 1 {
            self.bytes.push(times);
        }
    }
}

impl ListWriter {
    /// What writes a list of `count` out of `documents`.
    pub(crate) fn new(count: usize, documents: usize) -> Self {
        // Only what may become blocks or bits keeps its documents.
        let room = if is_formed(count, documents) { count } else { 0 };
        Self { documents: Vec::with_capacity(room), ..Self::default() }
    }

    pub(crate) fn push(&mut self, document: u32, times: u8) {
        if self.documents.capacity() == 0 {
            return self.all.push(document, times);
        }
        self.documents.push(document);
        if times > 1 {
            self.more.push(document, times);
        }
    }

    /// The list's bytes: entries, or what stands apart, and whether that is bits.
    pub(crate) fn finish(self, documents: usize) -> (Vec<u8>, Option<bool>) {
        if self.documents.is_empty() {
            return (self.all.bytes, None);
        }
        let full = |block: &[u32]| block.len() == BLOCK;
        let blocks = || self.documents.chunk_by(|a, b| *a as usize / BLOCK == *b as usize / BLOCK);
        let is_bits = self.documents.len() > documents / BITS || blocks().any(full);
        let mut bytes = Vec::new();
        if is_bits {
            bytes.resize(8 * words(documents), 0);
            self.documents.iter().for_each(|d| bytes[*d as usize / 8] |= 1 << (d % 8));
        } else {
            let mut blocks = blocks().peekable();
            for number in 0..documents.div_ceil(BLOCK) {
                let block = blocks.next_if(|b| b[0] as usize / BLOCK == number).unwrap_or_default();
                bytes.push(block.len() as u8);
                bytes.extend(block.iter().map(|d| *d as u8));
            }
        }
        bytes.extend(self.more.bytes);
        (bytes, Some(is_bits))
    }
}

fn is_formed(count: usize, documents: usize) -> bool {
    count > documents / BLOCKS && count > 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_list_is_read_as_it_was_written(
            part in 1..200_usize,
            chosen in proptest::collection::vec((0..200_usize, 1..=255_u8), 0..1000),
            noise in proptest::collection::vec(any::<u8>(), 0..80),
        ) {
            // Of a thousand documents those that fall into the part; so every form comes.
            let expected: Vec<(u32, u8)> =
                chosen.iter().enumerate().filter(|(_, (n, _))| *n < part).map(|(d, (_, times))| (d as u32, *times)).collect();
            let mut writer = ListWriter::new(expected.len(), chosen.len());
            expected.iter().for_each(|(document, times)| writer.push(*document, *times));
            let (bytes, formed) = writer.finish(chosen.len());
            let of = |bytes: &[u8]| {
                let numbers: Vec<u8> = formed.map(|f| u32::from(f).to_le_bytes()).into_iter().flatten().collect();
                let ends = [0, bytes.len() as u32].map(u32::to_le_bytes);
                let (one, none) = (Items::new(U32s::new(ends.as_flattened()), bytes), Items::default());
                let (entries, formed) = if formed.is_some() { (none, one) } else { (one, none) };
                let lists = Lists::new(entries, U32s::new(&numbers), formed, chosen.len());
                let (mut bits, mut times) = (vec![0; words(chosen.len())], vec![0; 1024]);
                lists.join(0, &mut bits);
                lists.get(0).add(&mut times);
                (bits, times)
            };
            let (bits, times) = of(&bytes);
            prop_assert_eq!(crate::bits::iter(&bits).collect::<Vec<_>>(), expected.iter().map(|e| e.0).collect::<Vec<_>>());
            let read: Vec<(u32, u8)> = (0..).zip(times).filter(|(_, t)| *t > 0).collect();
            prop_assert_eq!(read, expected);
            of(&noise);
        }
    }
}
