//! What answers queries over an archive: the engine of `wederhoor-index`, asked as a reader asks.
//!
//! The engine knows parts that must stand in a document; a reader's word means more than one thing. So a query is asked up to
//! three times: first the words as they are, then their other forms, then what begins so. What an earlier round found stands
//! before what only a later one finds, as [`crate::Index`] ranks them; the last round alone tells how many there are, and
//! counts the values.

use super::{Archive, INDEX, MONTH};
use crate::bundle::BundleError;
use crate::resort::{Resort, Vocabulary};
use crate::search::{Term, Terms};
use crate::select::Select;
use crate::selection::Selection;
use crate::stem::{anchor, stem};
use crate::{Corpus, Facet, Query, Sort};
use core::ops::Range;
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};
use wederhoor_extract::When;
use wederhoor_index::{BEST, Dictionary, Engine, Index, Part};

/// The rounds in which a query is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Round {
    /// The words as they are.
    Exact,
    /// And their other forms.
    Stem,
    /// And what begins so, of the word being typed; and the last resorts.
    All,
}

/// What answers queries over an archive.
#[derive(Debug)]
pub struct Answers {
    engine: Mutex<Engine<'static>>,
    /// The months in which something was said, oldest first, with their values' numbers.
    months: Vec<(When, usize)>,
    /// The statements of which no single day is known: first and last day, and the document.
    wide: Vec<(i32, i32, u32)>,
}

impl Answers {
    /// Opens the file [`INDEX`] of `archive`.
    ///
    /// # Errors
    /// Where the bytes are no index, or not that of this archive.
    pub fn open(archive: &Archive, bytes: &'static [u8]) -> Result<Self, String> {
        let index = Index::open(bytes).map_err(|error| error.to_string())?;
        let corpus = &archive.corpus;
        let names = Facet::ALL.iter().map(|f| f.name()).chain([MONTH]);
        let many = corpus.statements.len();
        let fits = index.documents() == many && (0..many).all(|d| index.row(d) < many);
        if !fits || !index.facets().iter().copied().eq(names) {
            return Err(format!("{INDEX}: {}", BundleError::Inconsistent));
        }
        let months = index.values(Facet::ALL.len()).filter_map(|v| Some((When::parse(index.value(v))?, v))).collect();
        let wide = (0..index.documents()).filter_map(|document| {
            let when = corpus.statements[index.row(document)].when(corpus)?;
            let (first, last) = (when.first().to_julian_day(), when.last().to_julian_day());
            (first < last).then_some((first, last, document as u32))
        });
        Ok(Self { wide: wide.collect(), months, engine: Mutex::new(Engine::new(index)) })
    }

    fn engine(&self) -> MutexGuard<'_, Engine<'static>> {
        self.engine.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is asked besides words.
    fn frame(&self, index: &Index<'_>, query: &Query) -> wederhoor_index::Query {
        let mut asked = wederhoor_index::Query::default();
        for (facet, name) in Facet::ALL.iter().enumerate() {
            let Some(choice) = query.chosen.get(name) else { continue };
            let numbers =
                |slugs: &BTreeSet<String>| slugs.iter().filter_map(|s| index.value_number(facet, s)).collect();
            if !choice.any.is_empty() {
                asked.any.push((facet, numbers(&choice.any)));
            }
            if !choice.none.is_empty() {
                asked.none.push((facet, numbers(&choice.none)));
            }
        }
        let until = query.until.map(|w| w.last().to_julian_day());
        if let Some(from) = query.from.map(|w| w.first().to_julian_day()) {
            let within = |(first, last, _): &&(i32, i32, u32)| {
                *first < from && *last >= from && until.is_none_or(|until| *first <= until)
            };
            asked.also = self.wide.iter().filter(within).map(|w| w.2).collect();
            asked.from = Some(from);
        } else if until.is_some() {
            // What has no day is in no period.
            asked.from = Some(i32::MIN + 1);
        }
        asked.until = until;
        asked
    }

    /// What is asked, round by round, the last always; and what is searched for instead of words that stand nowhere.
    fn rounds(&self, index: &Index<'_>, query: &Query) -> (Vec<wederhoor_index::Query>, Vec<Resort>) {
        let (terms, words) = (Terms::read(&query.text), index.dictionary());
        let frame = wederhoor_index::Query {
            not: terms.none.iter().map(|t| part(words, t, Round::All)).collect(),
            ..self.frame(index, query)
        };
        let resorts: Vec<Option<Resort>> = terms.all.iter().map(|t| resort(words, t)).collect();
        let near = resorts.iter().all(Option::is_none);
        let ranked = !terms.all.is_empty() && query.sort == Sort::Best && near;
        let rounds: &[Round] = if ranked { &[Round::Exact, Round::Stem, Round::All] } else { &[Round::All] };
        let mut asked: Vec<wederhoor_index::Query> = Vec::new();
        for round in rounds {
            let parts = terms.all.iter().zip(&resorts).map(|(term, resort)| match resort {
                Some(resort) => {
                    Part::AnyOf(resort.instead.iter().filter_map(|w| words.exact(w)).map(|w| w..w + 1).collect())
                }
                None => part(words, term, *round),
            });
            let must: Vec<Part> = parts.collect();
            if asked.last().is_none_or(|before| before.must != must) {
                asked.push(wederhoor_index::Query { must, ..frame.clone() });
            }
        }
        (asked, resorts.into_iter().flatten().collect())
    }
}

impl Select for Answers {
    fn values(&self, facet: Facet) -> Vec<&str> {
        let engine = self.engine();
        let index = engine.index();
        let values = Facet::ALL.iter().position(|f| *f == facet).map_or(0..0, |f| index.values(f));
        values.map(|v| index.value(v)).collect()
    }

    fn select(&self, corpus: &Corpus, query: &Query) -> Selection {
        let mut engine = self.engine();
        let (rounds, instead) = self.rounds(engine.index(), query);
        let Some(all) = rounds.last() else { return Selection::default() };
        let timeless = wederhoor_index::Query { from: None, until: None, also: Vec::new(), ..all.clone() };
        let months = (timeless != *all).then(|| engine.select(&timeless).counts.clone());
        let hits = first(&mut engine, corpus, query, &rounds, BEST);
        let answer = engine.select(all).clone();
        let counts = (0..Facet::ALL.len()).map(|facet| answer.counts[engine.index().values(facet)].to_vec());
        let months = months.as_ref().unwrap_or(&answer.counts);
        Selection {
            total: answer.total,
            hits,
            instead,
            counts: counts.collect(),
            months: self.months.iter().map(|(month, value)| (*month, months[*value] as usize)).collect(),
        }
    }

    fn first(&self, corpus: &Corpus, query: &Query, most: usize) -> Vec<usize> {
        let mut engine = self.engine();
        let (rounds, _) = self.rounds(engine.index(), query);
        first(&mut engine, corpus, query, &rounds, most)
    }
}

/// The first `most` statements of what `rounds` find, in the order of `query`.
fn first(
    engine: &mut Engine<'_>,
    corpus: &Corpus,
    query: &Query,
    rounds: &[wederhoor_index::Query],
    most: usize,
) -> Vec<usize> {
    let mut found: Vec<u32> = Vec::new();
    for asked in rounds {
        if query.sort != Sort::Best {
            found = engine.documents(asked);
        } else if rounds.len() == 1 {
            found = engine.ranked(asked, most);
        } else if found.len() < most {
            let seen: BTreeSet<u32> = found.iter().copied().collect();
            found.extend(engine.ranked(asked, most).into_iter().filter(|d| !seen.contains(d)));
        }
    }
    if matches!(query.sort, Sort::Best | Sort::Newest) {
        found.truncate(most);
    }
    let mut hits: Vec<usize> = found.into_iter().map(|d| engine.index().row(d as usize)).collect();
    let day = |s: &usize| corpus.statements[*s].when(corpus).map(When::first);
    match query.sort {
        Sort::Best | Sort::Newest => {}
        Sort::Oldest => hits.sort_by_cached_key(|s| (day(s).is_none(), day(s), *s)),
        Sort::Place => hits.sort_unstable(),
    }
    hits.truncate(most);
    hits
}

/// What a term asks for in a round.
fn part(words: Dictionary<'_>, term: &Term, round: Round) -> Part {
    let Some((last, before)) = term.words.split_last() else { return Part::AnyOf(Vec::new()) };
    let typing = term.typing && round == Round::All;
    if !before.is_empty() {
        return if typing {
            Part::Before(before.to_vec(), words.beginning(last))
        } else {
            Part::Phrase(term.words.clone())
        };
    }
    let begins = if typing { words.beginning(last) } else { 0..0 };
    let forms = if term.loose && round != Round::Exact { forms(words, last) } else { Vec::new() };
    let others: Vec<Range<usize>> =
        forms.into_iter().filter(|w| !begins.contains(w) && words.word(*w) != last).map(|w| w..w + 1).collect();
    match (others.is_empty(), begins.is_empty()) {
        (true, true) => Part::Word(last.clone()),
        (true, false) => Part::Prefix(last.clone()),
        (false, _) => {
            let own = words.exact(last).filter(|w| !begins.contains(w)).map(|w| w..w + 1);
            Part::AnyOf(others.into_iter().chain([begins]).chain(own).filter(|r| !r.is_empty()).collect())
        }
    }
}

/// The words with the stem of `word`.
fn forms(words: Dictionary<'_>, word: &str) -> Vec<usize> {
    let stem_of = stem(word);
    let Some(anchor) = anchor(&stem_of) else { return words.exact(word).into_iter().collect() };
    words.beginning(anchor).filter(|w| stem(words.word(*w)) == stem_of).collect()
}

/// What is searched for instead of a term that stands nowhere.
fn resort(words: Dictionary<'_>, term: &Term) -> Option<Resort> {
    let word = term.words.last().filter(|_| term.loose)?;
    let stands = words.exact(word).is_some()
        || (term.typing && !words.beginning(word).is_empty())
        || !forms(words, word).is_empty();
    if stands {
        return None;
    }
    Resort::new(term, &words)
}

impl Vocabulary for Dictionary<'_> {
    fn containing(&self, part: &str) -> Vec<String> {
        Dictionary::containing(*self, part).into_iter().map(|w| self.word(w).to_owned()).collect()
    }

    fn near(&self, word: &str, edits: usize) -> Vec<String> {
        Dictionary::near(*self, word, edits).into_iter().map(|w| self.word(w).to_owned()).collect()
    }
}
