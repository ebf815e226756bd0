//! Links between statements.
//!
//! # Steps
//!
//! 1. `tokens`: each statement's words, by root or by what they mean, and how much they say.
//! 2. `candidates`: which pairs are compared at all.
//! 3. `closeness`: how close two wordings are.
//! 4. `decide`: what a pair that is close enough is: one utterance told twice, a repeat, or two that pull against each other.
//!
//! [`Links`] holds what was found. Why two statements are linked is worked out from their words when somebody asks
//! ([`explain`]); storing it would double the bundle.

mod candidates;
mod closeness;
mod contrast;
mod links;
mod occasion;
mod reason;
mod tension;
mod tokens;

pub(crate) use closeness::alike;
pub use contrast::Contrast;
pub use links::Links;
pub(crate) use occasion::gap;
pub use reason::{Likeness, Reason, Shared, explain};

use crate::{Corpus, Source};
use candidates::Entry;
use closeness::Wordings;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tokens::{Class, Lexicon};
use wederhoor_extract::Kind;

/// How two statements are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// One utterance told twice.
    Same,
    /// The same source making the same point on another occasion.
    Repeat,
    /// Two statements that pull against each other.
    Tension,
}

impl Relation {
    /// `same`, `repeat` or `tension`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Repeat => "repeat",
            Self::Tension => "tension",
        }
    }
}

/// A link between two statements, told once: `a < b`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CrossReference {
    /// How they are related.
    pub relation: Relation,
    /// Index into `Corpus::statements`.
    pub a: usize,
    /// Index into `Corpus::statements`; larger than `a`.
    pub b: usize,
    /// Closeness in percent.
    pub score: u8,
    /// Whether the engine is sure; else it is possible.
    pub certain: bool,
}

/// The links between the statements of a corpus.
#[must_use]
pub fn link(corpus: &Corpus) -> Links {
    Linker::new(corpus).links().into()
}

/// What is known of the statements of a corpus when they are compared.
struct Linker<'c> {
    corpus: &'c Corpus,
    lexicon: Lexicon<'c>,
    wordings: Wordings,
    entries: Vec<Entry>,
}

impl<'c> Linker<'c> {
    fn new(corpus: &'c Corpus) -> Self {
        let (lexicon, wordings) = (Lexicon::new(corpus), Wordings::default());
        let mut linker = Self { corpus, lexicon, wordings, entries: Vec::new() };
        let speakers = speakers(corpus);
        for (number, statement) in corpus.statements.iter().enumerate() {
            let tokens = linker.lexicon.of(corpus, number);
            linker.wordings.push(tokens.into_iter().map(|t| (t.key, t.class)));
            linker.entries.push(Entry {
                speakers: statement.source.map_or_else(Vec::new, |s| speakers[s].clone()),
                words: Vec::new(),
                day: statement.when(corpus).map(|w| w.first().to_julian_day()),
            });
        }
        linker.wordings.weigh();
        for ((entry, words), statement) in linker.entries.iter_mut().zip(&linker.wordings.words).zip(&corpus.statements)
        {
            for word in words.iter().filter(|w| linker.wordings.class(**w) > Class::Empty) {
                if !entry.words.contains(word) {
                    entry.words.push(*word);
                }
            }
            // "zoals hij dreigde" tells of a threat, not which.
            if statement.kind == Kind::Act && entry.words.len() < 2 {
                entry.words.clear();
            }
        }
        linker
    }

    fn links(&self) -> Vec<CrossReference> {
        let told = candidates::pairs(&self.entries).into_iter().filter_map(|(a, b)| self.told(a, b));
        let mut links: Vec<CrossReference> = told.collect();
        links.extend(tension::between_sources(self.corpus, &self.lexicon, &self.wordings, &self.entries));
        links.sort_by_key(|link| (link.a, link.b));
        links
    }

    /// What two statements of one speaker are, where they are close enough.
    fn told(&self, a: u32, b: u32) -> Option<CrossReference> {
        let (corpus, a, b) = (self.corpus, a as usize, b as usize);
        let closeness = self.wordings.closeness(a, b)?;
        let one_article = corpus.statements[a].article == corpus.statements[b].article;
        let score = closeness.score() * if one_article { ONE_ARTICLE } else { 1.0 };
        if score < POSSIBLE || overlap(corpus, a, b) {
            return None;
        }
        let tension = || closeness.is_one_wording() && tension::parts(corpus, &self.lexicon, a, b);
        let relation = if tension() { Relation::Tension } else { occasion::relation(corpus, a, b) };
        Some(CrossReference { relation, a, b, score: percent(score), certain: score >= CERTAIN })
    }
}

/// The closeness from which two statements may be linked, and from which that is sure.
const POSSIBLE: f32 = 0.2;
const CERTAIN: f32 = 0.45;
/// What closeness counts for within one article: hardly any tells one utterance twice.
const ONE_ARTICLE: f32 = 0.6;

fn percent(share: f32) -> u8 {
    (share * 100.0).round().clamp(0.0, 100.0) as u8
}

/// For each source who speaks: itself, or where it is several of the others at once ("Jansen en De Vries") each of them.
fn speakers(corpus: &Corpus) -> Vec<Vec<u32>> {
    // Whoever is called so; a name that several have tells nobody.
    let mut numbers: BTreeMap<&str, Option<u32>> = BTreeMap::new();
    for (source, number) in corpus.sources.iter().zip(0..) {
        for name in source.aliases.iter().chain([&source.name]) {
            let whose = numbers.entry(name.as_str()).or_insert(Some(number));
            whose.take_if(|other| *other != number);
        }
    }
    let each = |(source, number): (&Source, u32)| {
        let several: Vec<u32> = source.name.split(" en ").filter_map(|name| *numbers.get(name)?).collect();
        if several.len() > 1 { several } else { vec![number] }
    };
    corpus.sources.iter().zip(0..).map(each).collect()
}

/// Whether two statements share a stretch of text: what is told in two layers is not told twice.
fn overlap(corpus: &Corpus, a: usize, b: usize) -> bool {
    let (a, b) = (&corpus.statements[a], &corpus.statements[b]);
    a.article == b.article && a.parts.iter().any(|p| b.parts.iter().any(|q| p.overlaps(*q)))
}

#[cfg(test)]
mod tests;
