//! Documents → an index. Same documents, same bytes.

use crate::bytes::U32s;
use crate::engine::{Engine, Query};
use crate::found::{Found, Part};
use crate::index::Index;
use crate::layout::{self, write};
use crate::list::ListWriter;
use crate::neighbours::{self, Neighbours};
use crate::rank::BEST;
use crate::{known, stream};
use core::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// A document without a day is older than all others.
const NO_DAY: i32 = i32::MIN;
/// How many letters the prefixes have whose answer may be known beforehand.
const LETTERS: usize = 8;

/// What gathers documents.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    facets: Vec<Facet>,
    numbers: HashMap<String, u32>,
    documents: Vec<Document>,
}

#[derive(Clone, Debug, Default)]
struct Facet {
    name: String,
    numbers: BTreeMap<String, u32>,
}

#[derive(Clone, Debug)]
struct Document {
    day: i32,
    /// The words by the order in which they were first seen, from 1 on; [`stream::BORDER`] between those that belong to no
    /// common phrase.
    words: Vec<u32>,
    /// For each facet the values, by the order in which they were first seen; ascending.
    values: Vec<Vec<u32>>,
}

impl Builder {
    /// What gathers documents that have these facets.
    #[must_use]
    pub fn new(facets: &[&str]) -> Self {
        let facet = |name: &&str| Facet { name: name.replace('\n', " "), ..Facet::default() };
        Self { facets: facets.iter().map(facet).collect(), ..Self::default() }
    }

    /// Adds a document: its words, folded as those of queries are, in parts that no phrase crosses; for each facet its values
    /// (facets without are left out at the end, others empty); its day, on any count of days.
    pub fn add<'w, P>(&mut self, parts: P, values: &[&[&str]], day: Option<i32>)
    where
        P: IntoIterator<Item: IntoIterator<Item = &'w str>>,
    {
        let mut words = Vec::new();
        for part in parts {
            if !words.is_empty() {
                words.push(stream::BORDER);
            }
            for word in part {
                let next = self.numbers.len() as u32 + 1;
                words.push(match self.numbers.get(word) {
                    Some(number) => *number,
                    None => *self.numbers.entry(word.to_owned()).or_insert(next),
                });
            }
        }
        let mut of = vec![Vec::new(); self.facets.len()];
        for ((values, facet), of) in values.iter().zip(&mut self.facets).zip(&mut of) {
            for value in *values {
                let next = facet.numbers.len() as u32;
                of.push(match facet.numbers.get(*value) {
                    Some(number) => *number,
                    None => *facet.numbers.entry((*value).to_owned()).or_insert(next),
                });
            }
            of.sort_unstable();
            of.dedup();
        }
        self.documents.push(Document { day: day.unwrap_or(NO_DAY), words, values: of });
    }

    /// The index.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        let count = self.documents.len();
        let facets = self.facets.len();
        let mut rows: Vec<u32> = (0..count as u32).collect();
        rows.sort_by_key(|r| (Reverse(self.documents[*r as usize].day), *r));
        let mut sections = vec![Vec::new(); layout::FACETS + 3 * facets];
        sections[layout::ROWS] = bytes(rows.iter().copied());
        sections[layout::DAYS] = self.days(&rows);
        let vocabulary = self.words(&mut sections);
        let values = self.facets.iter().map(|f| f.numbers.len()).sum::<usize>();
        let lists = self.lists(&rows, vocabulary, &mut sections);
        for (facet, name) in self.facets.iter().enumerate() {
            self.column(&rows, facet, &mut sections[layout::FACETS + 3 * facet..]);
            sections[layout::FACET_NAMES].extend_from_slice(name.name.as_bytes());
            sections[layout::FACET_NAMES].push(b'\n');
        }
        sections[layout::TOTALS] = bytes(lists[vocabulary..vocabulary + values].iter().copied());
        sections[layout::PREFIX_ENDS] = bytes([0]);
        sections[layout::MERGED_ENDS] = bytes([0]);
        let total =
            self.documents.iter().map(|d| d.words.iter().filter(|w| **w != stream::BORDER).count() as u64).sum();
        drop(core::mem::take(&mut self.documents));
        let file = write(count, facets, total, &sections);
        if !lists.iter().any(|l| known::worth(*l as usize, count)) {
            return file;
        }
        if let Ok(index) = Index::open(&file) {
            answers(&index, &lists, &mut sections);
        }
        write(count, facets, total, &sections)
    }

    fn days(&self, rows: &[u32]) -> Vec<u8> {
        let mut days: Vec<(i32, u32)> = Vec::new();
        for (document, row) in rows.iter().enumerate() {
            let day = self.documents[*row as usize].day;
            if days.last().is_none_or(|(last, _)| *last != day) {
                days.push((day, document as u32));
            }
        }
        bytes(days.into_iter().flat_map(|(day, first)| [day.cast_unsigned(), first]))
    }

    /// Writes words and values, and numbers both anew, ascending: words from 1 on, values from 0 on, through all facets.
    fn words(&mut self, sections: &mut [Vec<u8>]) -> usize {
        let mut words: Vec<(String, u32)> = core::mem::take(&mut self.numbers).into_iter().collect();
        words.sort_unstable();
        let mut anew = vec![0; words.len() + 1];
        let mut ends = vec![0];
        for (number, (word, before)) in words.iter().enumerate() {
            anew[*before as usize] = number as u32 + 1;
            sections[layout::WORDS].extend_from_slice(word.as_bytes());
            ends.push(sections[layout::WORDS].len() as u32);
        }
        sections[layout::WORD_ENDS] = bytes(ends);
        self.documents.iter_mut().flat_map(|d| &mut d.words).for_each(|w| *w = anew[*w as usize]);

        let (mut starts, mut ends, mut all) = (Vec::new(), vec![0], 0);
        for (facet, of) in self.facets.iter().enumerate() {
            starts.push(all);
            let mut anew = vec![0; of.numbers.len()];
            for (value, before) in &of.numbers {
                anew[*before as usize] = all;
                all += 1;
                sections[layout::VALUES].extend_from_slice(value.as_bytes());
                ends.push(sections[layout::VALUES].len() as u32);
            }
            for values in self.documents.iter_mut().map(|d| &mut d.values[facet]) {
                values.iter_mut().for_each(|v| *v = anew[*v as usize]);
                values.sort_unstable();
            }
        }
        starts.push(all);
        sections[layout::VALUE_STARTS] = bytes(starts);
        sections[layout::VALUE_ENDS] = bytes(ends);
        words.len()
    }

    /// Writes lengths, lists, streams and codes. Gives the number of documents of each list.
    fn lists(&self, rows: &[u32], vocabulary: usize, sections: &mut [Vec<u8>]) -> Vec<u32> {
        let values = self.facets.iter().map(|f| f.numbers.len()).sum::<usize>();
        let mut counts = vec![0_u32; vocabulary + values];
        let mut times_in_all = vec![0_u32; vocabulary];
        self.each(rows, vocabulary, |_, list, times| {
            counts[list] += 1;
            if let Some(all) = times_in_all.get_mut(list) {
                *all += u32::from(times);
            }
        });
        let frequent = (0..vocabulary).filter(|w| known::worth(counts[*w] as usize, rows.len()));
        let frequent: Vec<u32> = frequent.map(|w| w as u32).collect();
        let pairs = neighbours::pairs(&frequent, self.documents.iter().map(|d| &d.words[..]));
        sections[layout::FREQUENT] = bytes(frequent);
        sections[layout::NEIGHBOURS] = bytes(pairs.iter().copied());
        let beside = [layout::FREQUENT, layout::NEIGHBOURS].map(|s| sections[s].clone());
        let [frequent, beside] = beside.each_ref().map(|s| U32s::new(s));
        let beside = Neighbours::new(frequent, beside, counts.len());
        counts.resize(counts.len() + pairs.len(), 0);
        self.each_pair(rows, beside, |_, list, _| counts[list] += 1);

        let mut by_frequency: Vec<usize> = (0..vocabulary).collect();
        by_frequency.sort_by_key(|w| Reverse(times_in_all[*w]));
        let mut codes = vec![0; vocabulary];
        for (rank, word) in by_frequency.into_iter().enumerate() {
            codes[word] = rank as u32 + 1;
        }
        let (mut ends, mut out) = (vec![0], Vec::new());
        for row in rows {
            let words = &self.documents[*row as usize].words;
            let length = words.iter().filter(|w| **w != stream::BORDER).count();
            sections[layout::LENGTHS].push(length.min(255) as u8);
            stream::push(stream::BORDER, &mut out);
            for word in words {
                stream::push(word.checked_sub(1).map_or(stream::BORDER, |w| codes[w as usize]), &mut out);
            }
            stream::push(stream::BORDER, &mut out);
            ends.push(out.len() as u32);
        }
        out.resize(out.len() + stream::MARGIN, 0);
        sections[layout::STREAM] = out;
        sections[layout::STREAM_ENDS] = bytes(ends);
        sections[layout::CODES] = bytes(codes);

        let mut writers: Vec<ListWriter> = counts.iter().map(|c| ListWriter::new(*c as usize, rows.len())).collect();
        let mut push = |document: u32, list: usize, times: u8| writers[list].push(document, times);
        self.each(rows, vocabulary, &mut push);
        self.each_pair(rows, beside, &mut push);
        let (mut ends, mut formed_ends, mut formed) = (vec![0], vec![0], Vec::new());
        for (list, writer) in writers.into_iter().enumerate() {
            let (written, is_formed) = writer.finish(rows.len());
            match is_formed {
                None => sections[layout::LISTS].extend(written),
                Some(is_bits) => {
                    sections[layout::FORMS].extend(written);
                    formed.push(2 * list as u32 + u32::from(is_bits));
                    formed_ends.push(sections[layout::FORMS].len() as u32);
                }
            }
            ends.push(sections[layout::LISTS].len() as u32);
        }
        sections[layout::LIST_ENDS] = bytes(ends);
        sections[layout::FORMED] = bytes(formed);
        sections[layout::FORMED_ENDS] = bytes(formed_ends);
        counts
    }

    /// Calls for each document and each list it is in, with how often; documents ascending.
    fn each(&self, rows: &[u32], vocabulary: usize, mut call: impl FnMut(u32, usize, u8)) {
        let mut words = Vec::new();
        for (document, row) in rows.iter().enumerate() {
            let of = &self.documents[*row as usize];
            words.clear();
            words.extend(of.words.iter().filter_map(|w| w.checked_sub(1)));
            words.sort_unstable();
            for same in words.chunk_by(|a, b| a == b) {
                call(document as u32, same[0] as usize, same.len().min(255) as u8);
            }
            for value in of.values.iter().flatten() {
                call(document as u32, vocabulary + *value as usize, 1);
            }
        }
    }

    /// Calls for each document and each list of neighbours it is in, likewise.
    fn each_pair(&self, rows: &[u32], beside: Neighbours<'_>, mut call: impl FnMut(u32, usize, u8)) {
        let mut lists = Vec::new();
        for (document, row) in rows.iter().enumerate() {
            lists.clear();
            lists.extend(beside.lists(&self.documents[*row as usize].words));
            lists.sort_unstable();
            for same in lists.chunk_by(|a, b| a == b) {
                call(document as u32, same[0], same.len().min(255) as u8);
            }
        }
    }

    /// Writes a facet's column, the ends of its sets, and their members.
    fn column(&self, rows: &[u32], facet: usize, sections: &mut [Vec<u8>]) {
        let of = |row: u32| &self.documents[row as usize].values[facet];
        // The shorter first: so whoever goes through all of them does the same many times in a row.
        let key = |row: u32| (of(row).len(), &of(row)[..]);
        let mut sets: BTreeMap<(usize, &[u32]), u32> = rows.iter().map(|r| (key(*r), 0)).collect();
        let (mut ends, mut members) = (vec![0], Vec::new());
        for (next, ((_, set), number)) in sets.iter_mut().enumerate() {
            *number = next as u32;
            members.extend_from_slice(set);
            ends.push(members.len() as u32);
        }
        let width = match sets.len() {
            ..=0x100 => 1,
            0x101..=0x1_0000 => 2,
            _ => 4,
        };
        for row in rows {
            let set = sets.get(&key(*row)).copied().unwrap_or_default();
            sections[0].extend_from_slice(&set.to_le_bytes()[..width]);
        }
        sections[1] = bytes(ends);
        sections[2] = bytes(members);
    }
}

fn bytes(numbers: impl IntoIterator<Item = u32>) -> Vec<u8> {
    numbers.into_iter().flat_map(u32::to_le_bytes).collect()
}

/// Writes the answers that are known beforehand, asked of the index without them.
fn answers(index: &Index<'_>, lists: &[u32], sections: &mut [Vec<u8>]) {
    let (count, dictionary, values) = (index.documents(), index.dictionary(), index.totals.len());
    let mut weights: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, list) in lists.iter().enumerate().take(dictionary.len()) {
        let word = dictionary.word(number);
        for end in word.char_indices().map(|(at, c)| at + c.len_utf8()).take(LETTERS) {
            *weights.entry(&word[..end]).or_default() += *list as usize;
        }
    }
    let pairs: Vec<(usize, usize)> = (0..index.facets().len())
        .flat_map(|facet| index.values(facet).map(move |value| (facet, value)))
        .filter(|(_, value)| known::worth(lists[dictionary.len() + value] as usize, count))
        .filter(|_| values <= known::MOST_VALUES)
        .collect();
    let mut engine = Engine::new(index.clone());
    let (mut ends, mut merged_ends, mut found) = (vec![0], vec![0], Found::default());
    for (prefix, _) in weights.into_iter().filter(|(_, weight)| known::worth_prefix(*weight, count)) {
        sections[layout::PREFIXES].extend_from_slice(prefix.as_bytes());
        ends.push(sections[layout::PREFIXES].len() as u32);
        if values <= known::MOST_VALUES {
            let answer = engine.select(&Query { must: vec![Part::Prefix(prefix.to_owned())], ..Query::default() });
            let best = answer.best.iter().copied().chain(core::iter::repeat(known::NONE)).take(BEST);
            let row = [answer.total as u32].into_iter().chain(answer.counts.iter().copied()).chain(best);
            sections[layout::PREFIX_ANSWERS].extend(bytes(row));
        }
        let words = dictionary.beginning(prefix);
        if index.lists.work(words.start, words.end) > count {
            found.fill(index, &Part::Prefix(prefix.to_owned()));
            sections[layout::MERGED].extend(found.merge(count));
        }
        merged_ends.push(sections[layout::MERGED].len() as u32);
    }
    sections[layout::MERGED_ENDS] = bytes(merged_ends);
    sections[layout::PREFIX_ENDS] = bytes(ends);
    for (facet, value) in &pairs {
        let answer = engine.select(&Query { any: vec![(*facet, vec![*value])], ..Query::default() });
        sections[layout::PAIR_COUNTS].extend(bytes(answer.counts.iter().copied()));
    }
    debug_assert_eq!(sections[layout::PAIR_COUNTS].len(), 4 * pairs.len() * values, "a row for each");
    sections[layout::PAIRS] = bytes(pairs.into_iter().map(|(_, value)| value as u32));
}
