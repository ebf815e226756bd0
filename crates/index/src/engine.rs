//! Answers: which documents, the best of them, and the count of every value.
//!
//! What costs is touching documents, so as few as possible are: sets are combined 64 documents at a time; what more than half
//! of the documents have is counted by what the others have; what is known beforehand is looked up; and the parts of the query
//! before, which are all but one while someone types, are not looked for again.

use crate::bits;
use crate::found::{Found, Part};
use crate::index::Index;
use crate::known::NONE;
use crate::rank::{Best, Weights, rarity};

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// All of these must stand in a document.
    pub must: Vec<Part>,
    /// None of these may.
    pub not: Vec<Part>,
    /// For some facets, in any order, the values (by number) of which a document must have one; of none it has one.
    pub any: Vec<(usize, Vec<usize>)>,
    /// For some facets, in any order, the values of which a document may have none.
    pub none: Vec<(usize, Vec<usize>)>,
    /// Not before this day.
    pub from: Option<i32>,
    /// Not after this day.
    pub until: Option<i32>,
    /// Documents that belong to the period although their day does not.
    pub also: Vec<u32>,
}

impl Query {
    /// Whether values of a facet are chosen.
    fn chooses(&self, facet: usize) -> bool {
        self.any.iter().chain(&self.none).any(|(f, _)| *f == facet)
    }

    /// What there is besides text, where that is all.
    fn only_text(&self) -> Option<&[Part]> {
        let plain = self.not.is_empty() && self.any.is_empty() && self.none.is_empty();
        (plain && self.from.is_none() && self.until.is_none()).then_some(&self.must)
    }

    /// The value, and its facet, where one is chosen and nothing else is asked.
    fn only_value(&self) -> Option<(usize, usize)> {
        let plain = self.must.is_empty() && self.not.is_empty() && self.none.is_empty();
        let [(facet, values)] = &self.any[..] else { return None };
        let [value] = values[..] else { return None };
        (plain && self.from.is_none() && self.until.is_none()).then_some((*facet, value))
    }
}

/// What answers a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// How many documents.
    pub total: usize,
    /// The best of them, at most [`crate::BEST`]: by BM25, the parts of the query in their order; equal ones, and all where
    /// there is no text, newest first.
    pub best: Vec<u32>,
    /// For each value, by number, how many documents have it when the choices of its facet are set aside (disjunctive).
    pub counts: Vec<u32>,
}

/// What answers from one index, one query after the other.
#[derive(Clone, Debug)]
pub struct Engine<'a> {
    index: Index<'a>,
    weights: Weights,
    answer: Answer,
    /// The parts of the query before, then room for others.
    found: Vec<Found>,
    /// Documents that pass text and period; and those that pass the choices, too.
    matched: Vec<u64>,
    passing: Vec<u64>,
    /// For each facet with choices the documents that pass them.
    chosen: Vec<Vec<u64>>,
    /// Where what may not stand stands.
    unwanted: Found,
    list: Vec<u32>,
    histogram: Vec<u32>,
    best: Best,
}

impl<'a> Engine<'a> {
    /// What answers from `index`.
    #[must_use]
    pub fn new(index: Index<'a>) -> Self {
        let none = vec![0; bits::words(index.documents)];
        Self {
            weights: Weights::new(index.documents, index.total),
            answer: Answer::default(),
            found: Vec::new(),
            matched: none.clone(),
            passing: none,
            chosen: Vec::new(),
            unwanted: Found::default(),
            list: Vec::new(),
            histogram: Vec::new(),
            best: Best::default(),
            index,
        }
    }

    /// The index it answers from.
    #[must_use]
    pub const fn index(&self) -> &Index<'a> {
        &self.index
    }

    /// The answer given last.
    #[must_use]
    pub const fn answer(&self) -> &Answer {
        &self.answer
    }

    /// Answers `query`.
    pub fn select(&mut self, query: &Query) -> &Answer {
        self.answer.best.clear();
        self.answer.counts.clear();
        if self.is_known(query) {
            return &self.answer;
        }
        self.answer.counts.resize(self.index.totals.len(), 0);
        if !self.gather(query) {
            self.answer.total = 0;
            return &self.answer;
        }
        self.answer.total = bits::count(&self.passing);
        self.list.clear();
        if self.answer.total <= self.index.documents / 2 {
            bits::list(&self.passing, false, self.index.documents, &mut self.list);
        }
        self.rank(query.must.len());
        self.count(query);
        &self.answer
    }

    /// All documents that answer `query`, newest first.
    #[must_use]
    pub fn documents(&mut self, query: &Query) -> Vec<u32> {
        if self.gather(query) { bits::iter(&self.passing).collect() } else { Vec::new() }
    }

    /// The best `most` documents that answer `query`, in the order of [`Answer::best`].
    #[must_use]
    pub fn ranked(&mut self, query: &Query, most: usize) -> Vec<u32> {
        let mut documents = self.documents(query);
        let found: Vec<&Found> = self.found.iter().take(query.must.len()).collect();
        if !found.is_empty() {
            let rarities: Vec<f64> = found.iter().map(|f| rarity(self.index.documents, f.count)).collect();
            let score = |d: u32| score(&self.index, &self.weights, &found, &rarities, d as usize);
            let mut scored: Vec<(f64, u32)> = documents.iter().map(|d| (score(*d), *d)).collect();
            let order = |a: &(f64, u32), b: &(f64, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
            if most < scored.len() {
                scored.select_nth_unstable_by(most, order);
                scored.truncate(most);
            }
            scored.sort_unstable_by(order);
            documents = scored.into_iter().map(|(_, document)| document).collect();
        }
        documents.truncate(most);
        documents
    }

    /// Works out what passes all of `query`. Whether each part of its text stands somewhere.
    fn gather(&mut self, query: &Query) -> bool {
        if !self.find(&query.must) {
            return false;
        }
        let period = self.index.period(query.from, query.until);
        bits::fill_range(&mut self.matched, period.start, period.end);
        for document in query.also.iter().map(|d| *d as usize).filter(|d| *d < self.index.documents) {
            self.matched[document / 64] |= 1 << (document % 64);
        }
        for found in &self.found[..query.must.len()] {
            bits::and(&mut self.matched, &found.bits);
        }
        for part in &query.not {
            if let Part::Word(word) = part {
                let Some(word) = self.index.dictionary.exact(word) else { continue };
                self.passing.fill(0);
                self.index.lists.join(word, &mut self.passing);
                bits::and_not(&mut self.matched, &self.passing);
            } else {
                self.unwanted.fill(&self.index, part);
                bits::and_not(&mut self.matched, &self.unwanted.bits);
            }
        }
        self.choose(query);
        true
    }

    /// Answers from what is known beforehand, if it is.
    fn is_known(&mut self, query: &Query) -> bool {
        let Some([Part::Prefix(prefix)]) = query.only_text() else { return false };
        let Some(known) = self.index.known.prefix(prefix, self.index.totals.len()) else { return false };
        self.answer.total = known.total;
        self.answer.counts.extend(known.counts.iter());
        self.answer.best.extend(known.best.iter().take_while(|d| *d != NONE));
        true
    }

    /// Brings the parts of the query to the front of `found`, in their order; those of the query before are there already.
    /// Whether each stands somewhere.
    fn find(&mut self, parts: &[Part]) -> bool {
        for (place, part) in parts.iter().enumerate() {
            if place == self.found.len() {
                self.found.push(Found::default());
            }
            if let Some(before) = self.found.iter().position(|f| f.part.as_ref() == Some(part)) {
                self.found.swap(place, before);
            }
        }
        // The last is the newest, and the likeliest to stand nowhere.
        for (place, part) in parts.iter().enumerate().rev() {
            if self.found[place].part.as_ref() != Some(part) {
                self.found[place].fill(&self.index, part);
            }
            if self.found[place].count == 0 {
                return false;
            }
        }
        self.found.iter_mut().skip(parts.len()).for_each(|f| f.part = None);
        true
    }

    /// Works out what passes the choices of each facet, and all of them.
    fn choose(&mut self, query: &Query) {
        let Self { index, matched, passing, chosen, .. } = self;
        let first = index.dictionary.len();
        chosen.resize(index.columns.len(), Vec::new());
        passing.copy_from_slice(matched);
        for (facet, chosen) in chosen.iter_mut().enumerate().filter(|(facet, _)| query.chooses(*facet)) {
            chosen.resize(matched.len(), 0);
            let all = if query.any.iter().any(|(f, _)| *f == facet) { 0 } else { index.documents };
            bits::fill_range(chosen, 0, all);
            for (_, values) in query.any.iter().filter(|(f, _)| *f == facet) {
                values.iter().for_each(|v| index.lists.join(first + v, chosen));
            }
            for value in query.none.iter().filter(|(f, _)| *f == facet).flat_map(|(_, values)| values) {
                let mut without = vec![0; chosen.len()];
                index.lists.join(first + value, &mut without);
                bits::and_not(chosen, &without);
            }
            bits::and(passing, chosen);
        }
    }

    /// Counts the values; `list` holds `passing`, unless that is more than half of all.
    fn count(&mut self, query: &Query) {
        let (chosen, others): (Vec<usize>, Vec<usize>) = (0..self.index.columns.len()).partition(|f| query.chooses(*f));
        if !self.pairs(query) {
            self.count_facets(&others, self.answer.total);
        }
        let passing = core::mem::take(&mut self.passing);
        for facet in &chosen {
            self.list.clear();
            self.passing.clone_from(&self.matched);
            for other in chosen.iter().filter(|o| *o != facet) {
                bits::and(&mut self.passing, &self.chosen[*other]);
            }
            let documents = bits::count(&self.passing);
            self.count_facets(&[*facet], documents);
        }
        self.passing = passing;
    }

    /// Counts the values of some facets among the documents of `passing`, `many` of them; `list` is empty or right.
    fn count_facets(&mut self, facets: &[usize], many: usize) {
        let Self { index, passing, list, histogram, answer, .. } = self;
        let complement = many > index.documents / 2;
        let few = if complement { index.documents - many } else { many };
        for column in facets.iter().filter_map(|f| index.columns.get(*f)) {
            let counts = &mut answer.counts;
            if column.count_dense(passing, few, index.lists, index.dictionary.len(), counts) {
                continue;
            }
            if list.len() != few {
                bits::list(passing, complement, index.documents, list);
            }
            column.count(list, counts, histogram);
            if complement {
                for value in column.first..column.end.min(counts.len()) {
                    counts[value] = index.totals.get(value).saturating_sub(counts[value]);
                }
            }
        }
    }

    /// Counts the other facets from what is known of the values chosen, where nothing else is asked.
    fn pairs(&mut self, query: &Query) -> bool {
        let Some((facet, value)) = query.only_value() else { return false };
        let all = self.index.totals.len();
        let (Some(counts), Some(column)) = (self.index.known.pairs(value, all), self.index.columns.get(facet)) else {
            return false;
        };
        self.answer.counts.clear();
        self.answer.counts.extend(counts.iter());
        self.answer.counts[column.first..column.end].fill(0);
        true
    }

    /// Finds the best of `passing`, where `parts` parts of text are asked for.
    fn rank(&mut self, parts: usize) {
        let Self { index, weights, found, passing, best, answer, list, .. } = self;
        if parts == 0 {
            answer.best.extend(bits::iter(passing).take(crate::BEST));
            return;
        }
        if list.is_empty() {
            bits::list(passing, false, index.documents, list);
        }
        best.clear();
        match &found[..parts] {
            [a] => rank(index, weights, list, best, &[a]),
            [a, b] => rank(index, weights, list, best, &[a, b]),
            [a, b, c] => rank(index, weights, list, best, &[a, b, c]),
            more => {
                let more: Vec<&Found> = more.iter().collect();
                let rarities: Vec<f64> = more.iter().map(|f| rarity(index.documents, f.count)).collect();
                for document in list.iter() {
                    best.offer(score(index, weights, &more, &rarities, *document as usize), *document);
                }
            }
        }
        answer.best.extend(best.take());
        if answer.total > index.documents / 2 {
            list.clear();
        }
    }
}

fn rank<const N: usize>(index: &Index<'_>, weights: &Weights, list: &[u32], best: &mut Best, found: &[&Found; N]) {
    let rarities = found.map(|f| rarity(index.documents, f.count));
    for document in list {
        best.offer(score(index, weights, found, &rarities, *document as usize), *document);
    }
}

#[inline(always)]
fn score(index: &Index<'_>, weights: &Weights, found: &[&Found], rarities: &[f64], document: usize) -> f64 {
    let length = index.lengths.get(document).copied().unwrap_or_default();
    found.iter().zip(rarities).map(|(f, rarity)| rarity * weights.of(f.times(document), length)).sum()
}
