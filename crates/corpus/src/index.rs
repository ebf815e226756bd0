//! What answers queries.
//!
//! A dictionary of folded words with the statements they stand in, their stems, and a column of values for each facet.
//! A query is answered in one pass over the statements: each is asked which of the query's parts it fails; one that fails
//! none is a hit, one that fails only a facet's choice counts for that facet's values (disjunctive counts).

use crate::order::ordered;
use crate::resort::{Resort, Vocabulary, Why, is_near};
use crate::search::{Term, Terms};
use crate::select::Select;
use crate::selection::Selection;
use crate::stem::stem;
use crate::{Corpus, Facet, Query, Sort};
use core::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use wederhoor_extract::When;

/// A word that stands between the parts of a statement, so that no phrase runs over their border.
const BORDER: u32 = u32::MAX;

/// What answers queries about one corpus.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// The words, ascending, each with the statements it stands in (ascending) and how often.
    words: Vec<(String, Vec<(u32, u32)>)>,
    /// The words (by index) of each stem.
    stems: BTreeMap<String, Vec<u32>>,
    /// For each statement its words, by index.
    texts: Vec<Vec<u32>>,
    /// How many words each statement has, and how many they have on average.
    lengths: Vec<f32>,
    average: f32,
    /// In the order of [`Facet::ALL`].
    columns: Vec<Column>,
    /// First and last day of each statement.
    days: Vec<Option<(i32, i32)>>,
    /// The months in which something was said, oldest first.
    months: Vec<When>,
    /// For each statement its month, by index.
    month_of: Vec<Option<usize>>,
}

/// The values of one facet.
#[derive(Clone, Debug, Default)]
struct Column {
    /// Ascending.
    slugs: Vec<String>,
    /// For each statement its values, by index.
    values: Vec<Vec<u32>>,
}

/// How near the words of a statement are to those asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    Typo,
    Part,
    Prefix,
    Stem,
    Exact,
}

impl Form {
    /// What an occurrence counts.
    const fn weight(self) -> f32 {
        match self {
            Self::Typo => 0.1,
            Self::Part => 0.2,
            Self::Prefix => 0.3,
            Self::Stem => 0.6,
            Self::Exact => 1.0,
        }
    }
}

/// Where a term is found: for each statement the occurrences, weighed (0 for none), and the nearest form.
type Found = Vec<(f32, Form)>;

impl Index {
    /// Indexes `corpus`.
    #[must_use]
    pub fn new(corpus: &Corpus) -> Self {
        let texts: Vec<Vec<Vec<String>>> = corpus.statements.iter().map(|s| s.folded(corpus)).collect();
        let mut dictionary = BTreeSet::new();
        texts.iter().flatten().flatten().for_each(|w| {
            dictionary.insert(w.as_str());
        });
        let mut words: Vec<(String, Vec<(u32, u32)>)> =
            dictionary.into_iter().map(|w| (w.to_owned(), Vec::new())).collect();
        let mut stems: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (number, (word, _)) in words.iter().enumerate() {
            stems.entry(stem(word)).or_default().push(number as u32);
        }
        let mut numbered = Vec::with_capacity(texts.len());
        for (statement, parts) in texts.iter().enumerate() {
            let mut numbers = Vec::new();
            for part in parts {
                for word in part {
                    if let Ok(number) = words.binary_search_by(|(w, _)| w.cmp(word)) {
                        numbers.push(number as u32);
                        let postings = &mut words[number].1;
                        match postings.last_mut() {
                            Some((last, times)) if *last == statement as u32 => *times += 1,
                            _ => postings.push((statement as u32, 1)),
                        }
                    }
                }
                numbers.push(BORDER);
            }
            numbered.push(numbers);
        }
        let lengths: Vec<f32> = texts.iter().map(|parts| parts.iter().map(Vec::len).sum::<usize>() as f32).collect();
        let when: Vec<Option<When>> = corpus.statements.iter().map(|s| s.when(corpus)).collect();
        let month: Vec<Option<When>> = corpus.statements.iter().map(|s| s.month(corpus)).collect();
        let mut months = BTreeSet::new();
        month.iter().copied().flatten().for_each(|m| {
            months.insert(m);
        });
        let months: Vec<When> = months.into_iter().collect();
        Self {
            words,
            stems,
            average: (lengths.iter().sum::<f32>() / lengths.len().max(1) as f32).max(1.0),
            lengths,
            texts: numbered,
            columns: Facet::ALL.iter().map(|f| Column::new(corpus, *f)).collect(),
            days: when.iter().map(|w| w.map(days)).collect(),
            month_of: month.iter().map(|m| months.binary_search(&(*m)?).ok()).collect(),
            months,
        }
    }

    /// For each statement its relevance, the whole part of which is its form; nothing where it does not have what the text
    /// asks for.
    pub(crate) fn scores(&self, terms: &Terms) -> Vec<Option<f32>> {
        let mut scores = vec![Some((0.0, Form::Exact)); self.texts.len()];
        for term in &terms.all {
            let found = self.find(term);
            let (all, with) = (found.len() as f32, found.iter().filter(|f| f.0 > 0.0).count() as f32);
            let rarity = (1.0 + (all - with + 0.5) / (with + 0.5)).ln();
            for ((score, (times, form)), length) in scores.iter_mut().zip(found).zip(&self.lengths) {
                *score = score.filter(|_| times > 0.0).map(|(sum, worst): (f32, Form)| {
                    let length = 1.2 * (0.25 + 0.75 * length / self.average);
                    (sum + rarity * times * 2.2 / (times + length), worst.min(form))
                });
            }
        }
        for term in &terms.none {
            for (score, (times, _)) in scores.iter_mut().zip(self.find(term)) {
                score.take_if(|_| times > 0.0);
            }
        }
        let some = !terms.all.is_empty();
        // An exact hit is never hidden behind a better placed other form: the form is the whole part of the score.
        let whole = |(sum, form): (f32, Form)| if some { f32::from(form as u8) + sum / (sum + 10.0) } else { 0.0 };
        scores.into_iter().map(|s| s.map(whole)).collect()
    }

    /// The statements in which a term is found.
    fn find(&self, term: &Term) -> Found {
        let mut found: Found = vec![(0.0, Form::Prefix); self.texts.len()];
        let mut add = |statement: u32, times: u32, form: Form| {
            let entry = &mut found[statement as usize];
            *entry = (entry.0 + times as f32 * form.weight(), entry.1.max(form));
        };
        let Some((word, before)) = term.words.split_last() else { return found };
        let mut forms = self.forms(term, word);
        if let Some(resort) = self.resort(term) {
            let form = if resort.why == Why::Part { Form::Part } else { Form::Typo };
            forms.extend(resort.instead.iter().filter_map(|w| Some((self.number(w)?, form))));
        }
        if before.is_empty() {
            for (word, form) in forms {
                self.words[word as usize].1.iter().for_each(|(statement, times)| add(*statement, *times, form));
            }
            return found;
        }
        // A phrase: looked for where its rarest word stands.
        let numbers: Option<Vec<u32>> = before.iter().map(|w| self.number(w)).collect();
        let Some(numbers) = numbers else { return found };
        let Some(rarest) = numbers.iter().min_by_key(|n| self.words[**n as usize].1.len()) else { return found };
        for (statement, _) in &self.words[*rarest as usize].1 {
            for run in self.texts[*statement as usize].windows(term.words.len()) {
                if let Some((last, run)) = run.split_last()
                    && run == numbers
                    && let Some(form) = forms.get(last)
                {
                    add(*statement, 1, *form);
                }
            }
        }
        found
    }

    /// The words (by index) that are forms of `word`, the last one of a term.
    fn forms(&self, term: &Term, word: &str) -> BTreeMap<u32, Form> {
        let mut forms = BTreeMap::new();
        let place = self.words.partition_point(|(w, _)| w.as_str() < word);
        if term.typing {
            let begin = self.words[place..].iter().take_while(|(w, _)| w.starts_with(word)).count();
            forms.extend((place..place + begin).map(|w| (w as u32, Form::Prefix)));
        }
        if term.loose {
            forms.extend(self.stems.get(&stem(word)).into_iter().flatten().map(|w| (*w, Form::Stem)));
        }
        forms.extend(self.number(word).map(|w| (w, Form::Exact)));
        forms
    }

    /// What is searched for instead of a term that stands nowhere.
    fn resort(&self, term: &Term) -> Option<Resort> {
        term.words.last().filter(|w| term.loose && self.forms(term, w).is_empty())?;
        Resort::new(term, self)
    }

    fn passing(&self, fits: &dyn Fn(&str) -> bool) -> Vec<String> {
        self.words.iter().map(|(word, _)| word).filter(|w| fits(w)).cloned().collect()
    }

    /// The index of a word.
    fn number(&self, word: &str) -> Option<u32> {
        self.words.binary_search_by(|(w, _)| w.as_str().cmp(word)).ok().map(|n| n as u32)
    }

    /// For each statement the parts of the query that it fails: a bit for each facet, and [`PERIOD`].
    fn failing(&self, query: &Query) -> Vec<u16> {
        let mut failing = vec![0; self.texts.len()];
        for (facet, (name, column)) in Facet::ALL.iter().zip(&self.columns).enumerate() {
            let Some(choice) = query.chosen.get(name) else { continue };
            let any: Vec<bool> = column.slugs.iter().map(|s| choice.any.contains(s)).collect();
            let none: Vec<bool> = column.slugs.iter().map(|s| choice.none.contains(s)).collect();
            for (fails, values) in failing.iter_mut().zip(&column.values) {
                let has = |chosen: &[bool]| values.iter().any(|v| chosen[*v as usize]);
                if (!choice.any.is_empty() && !has(&any)) || has(&none) {
                    *fails |= 1 << facet;
                }
            }
        }
        if query.from.is_some() || query.until.is_some() {
            let (from, until) = (query.from.map(|w| days(w).0), query.until.map(|w| days(w).1));
            for (fails, days) in failing.iter_mut().zip(&self.days) {
                if !days.is_some_and(|(first, last)| from.is_none_or(|f| last >= f) && until.is_none_or(|u| first <= u))
                {
                    *fails |= PERIOD;
                }
            }
        }
        failing
    }

    fn order(&self, query: &Query, ranked: bool, hits: &[(usize, f32)]) -> Vec<usize> {
        let first = |hit: usize| self.days[hits[hit].0].map(|d| d.0);
        // Hits stand by article and place, and equal ones stay so. What has no date comes last either way.
        let newest = |a: usize, b: usize| first(b).cmp(&first(a));
        let order = ordered(hits.len(), &|a, b| match query.sort {
            Sort::Best if ranked => hits[b].1.total_cmp(&hits[a].1).then_with(|| newest(a, b)),
            Sort::Best | Sort::Newest => newest(a, b),
            Sort::Oldest => first(a).is_none().cmp(&first(b).is_none()).then_with(|| newest(b, a)),
            Sort::Place => Ordering::Equal,
        });
        order.into_iter().map(|h| hits[h].0).collect()
    }
}

impl Vocabulary for Index {
    fn containing(&self, part: &str) -> Vec<String> {
        self.passing(&|w| w.contains(part))
    }

    fn near(&self, word: &str, edits: usize) -> Vec<String> {
        self.passing(&|w| is_near(word, w, edits))
    }
}

impl Select for Index {
    fn values(&self, facet: Facet) -> Vec<&str> {
        let column = Facet::ALL.iter().zip(&self.columns).find(|(f, _)| **f == facet);
        column.map_or_else(Vec::new, |(_, column)| column.slugs.iter().map(String::as_str).collect())
    }

    fn select(&self, corpus: &Corpus, query: &Query) -> Selection {
        debug_assert_eq!(corpus.statements.len(), self.texts.len(), "the index is of this corpus");
        let terms = Terms::read(&query.text);
        let scores = self.scores(&terms);
        let failing = self.failing(query);
        let mut months: Vec<(When, usize)> = self.months.iter().map(|m| (*m, 0)).collect();
        let mut counts: Vec<Vec<u32>> = self.columns.iter().map(|c| vec![0; c.slugs.len()]).collect();
        let mut hits = Vec::new();
        for (statement, (score, fails)) in scores.into_iter().zip(failing).enumerate() {
            let Some(score) = score else { continue };
            if fails == 0 {
                hits.push((statement, score));
            }
            if fails & !PERIOD == 0
                && let Some(month) = self.month_of[statement]
            {
                months[month].1 += 1;
            }
            for (facet, (column, counts)) in self.columns.iter().zip(&mut counts).enumerate() {
                if fails & !(1 << facet) == 0 {
                    column.values[statement].iter().for_each(|v| counts[*v as usize] += 1);
                }
            }
        }
        let hits = self.order(query, !terms.all.is_empty(), &hits);
        Selection {
            total: hits.len(),
            hits,
            instead: terms.all.iter().filter_map(|t| self.resort(t)).collect(),
            counts,
            months,
        }
    }

    fn first(&self, corpus: &Corpus, query: &Query, most: usize) -> Vec<usize> {
        let mut hits = self.select(corpus, query).hits;
        hits.truncate(most);
        hits
    }
}

/// The bit of [`Index::failing`] behind those of the facets.
const PERIOD: u16 = 1 << Facet::ALL.len();

/// First and last day, as numbers.
fn days(when: When) -> (i32, i32) {
    (when.first().to_julian_day(), when.last().to_julian_day())
}

impl Column {
    fn new(corpus: &Corpus, facet: Facet) -> Self {
        let of: Vec<Vec<String>> = (0..corpus.statements.len()).map(|s| corpus.facet_slugs(facet, s)).collect();
        let mut slugs = BTreeSet::new();
        of.iter().flatten().for_each(|slug| {
            slugs.insert(slug.clone());
        });
        let slugs: Vec<String> = slugs.into_iter().collect();
        let number = |slug: &String| slugs.binary_search(slug).unwrap_or_default() as u32;
        let values = of.iter().map(|of| of.iter().map(number).collect()).collect();
        Self { values, slugs }
    }
}

#[cfg(test)]
#[path = "index_tests.rs"]
mod tests;
