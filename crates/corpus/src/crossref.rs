//! Links between statements.
//!
//! # Steps
//!
//! 1. `tokens`: each statement's words, by root or by what they mean, and how much they say.
//! 2. `offices`: who speaks for whom.
//! 3. `candidates`: which pairs of one voice are compared at all.
//! 4. `closeness` and `grams`: how close two wordings are, by their words and by their letters.
//! 5. `standing`: what their places in their articles add.
//! 6. `occasion` and `tension`: what a pair that is close enough is: one utterance told twice, a repeat, or two that pull
//!    against each other.
//!
//! [`Links`] holds what was found. Why two statements are linked is worked out from their words when somebody asks
//! ([`explain`]); storing it would double the bundle.

mod candidates;
mod closeness;
mod contrast;
mod grams;
mod headings;
mod links;
mod occasion;
mod offices;
mod reason;
mod standing;
mod tension;
mod tokens;

pub(crate) use closeness::alike;
pub use contrast::Contrast;
pub use links::Links;
pub(crate) use occasion::gap;
pub use reason::{Likeness, Reason, Shared, explain};

use crate::{Corpus, Source, Statement, text};
use candidates::Entry;
use closeness::{Closeness, Wordings};
use grams::Grams;
use serde::{Deserialize, Serialize};
use standing::{Anchors, sums_up};
use std::collections::BTreeMap;
use tokens::{Class, Lexicon};
use wederhoor_extract::{EntityKind, Kind};

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
    grams: Grams,
    entries: Vec<Entry>,
}

impl<'c> Linker<'c> {
    fn new(corpus: &'c Corpus) -> Self {
        let (lexicon, wordings) = (Lexicon::new(corpus), Wordings::default());
        let texts = corpus.statements.iter().map(|s| letters(corpus, s));
        let grams = Grams::new(texts, closeness::rarest(corpus.statements.len()));
        let mut linker = Self { corpus, lexicon, wordings, grams, entries: Vec::new() };
        let (speakers, offices) = (speakers(corpus), offices::offices(corpus));
        for (number, statement) in corpus.statements.iter().enumerate() {
            let tokens = linker.lexicon.of(corpus, number);
            let tokens = tokens.into_iter().map(|t| (t.key, t.class));
            linker.wordings.push(tokens, &|key| linker.lexicon.kin(key));
            linker.entries.push(Entry {
                speakers: statement.source.map_or_else(Vec::new, |s| speakers[s].clone()),
                offices: statement.source.map_or_else(Vec::new, |s| offices[s].clone()),
                words: Vec::new(),
                kin: Vec::new(),
                grams: linker.grams.rare(number),
                sums_up: sums_up(corpus, statement),
                day: statement.when(corpus).map(|w| w.first().to_julian_day()),
            });
        }
        linker.wordings.weigh();
        for ((entry, words), statement) in linker.entries.iter_mut().zip(&linker.wordings.words).zip(&corpus.statements)
        {
            for word in words.iter().filter(|w| linker.wordings.class(**w) > Class::Empty) {
                if !entry.words.contains(word) {
                    entry.words.push(*word);
                    entry.kin.extend(linker.wordings.kin(*word).filter(|kin| kin != word));
                }
            }
            // "zoals hij dreigde" tells of a threat, not which.
            if statement.kind == Kind::Act && entry.words.len() < 2 {
                entry.words.clear();
                entry.kin.clear();
            }
            // What has no word that says something is not found by its letters, either.
            if entry.words.is_empty() {
                entry.grams.clear();
            }
        }
        linker
    }

    fn links(&self) -> Vec<CrossReference> {
        let pairs = candidates::pairs(&self.entries);
        let mut close: Vec<Pair> = pairs.into_iter().filter_map(|(a, b)| self.close(a, b)).collect();
        let anchors = close.iter().filter(|p| p.score >= ANCHOR).map(|p| (p.a, p.b));
        let anchors = Anchors::new(self.corpus, anchors);
        let often = standing::often(self.corpus);
        for pair in &mut close {
            let articles = (self.article(pair.a), self.article(pair.b));
            if articles.0 != articles.1 {
                let one_event =
                    occasion::is_one_event(self.corpus, articles) && anchors.has_other(articles, pair.a, pair.b);
                pair.least = if one_event { POSSIBLE * CLOSEST } else { POSSIBLE };
                if one_event {
                    pair.score += SELDOM / often[pair.a as usize].max(often[pair.b as usize]) as f32;
                }
                if anchors.stand_beside(articles, pair.a, pair.b) {
                    pair.score += BESIDE;
                }
            }
        }
        close.retain(|pair| pair.score >= pair.least);
        let best = self.best(&close);
        let told = close.into_iter().filter_map(|pair| self.told(pair, &best));
        let mut links: Vec<CrossReference> = told.collect();
        links.sort_by_key(|link| (link.a, link.b));
        let tensions = tension::between_sources(self.corpus, &self.lexicon, &self.wordings, &self.entries);
        let more = tension::with_other_tellings(&self.entries, &links, &tensions);
        links.extend(tensions.into_iter().chain(more));
        links.sort_by_key(|link| (link.a, link.b));
        links.extend(headings::links(self, &links));
        links.sort_by_key(|link| (link.a, link.b));
        links
    }

    /// How close two statements are, whoever says them: by their words, and in all.
    fn likeness(&self, a: usize, b: usize) -> (Closeness, f32) {
        let words = self.wordings.closeness(a, b, 0.0).unwrap_or_default();
        (words, (words.score() + LETTERS * self.grams.cosine(a, b)) * self.counts(a, b))
    }

    /// How close two statements of one voice are; nothing where that is too little.
    fn close(&self, a: u32, b: u32) -> Option<Pair> {
        let (one, other) = (a as usize, b as usize);
        let letters = LETTERS * self.grams.cosine(one, other);
        let counts = self.counts(one, other);
        let least = POSSIBLE * CLOSEST - BESIDE - SELDOM;
        let channel = self.channel(one, other);
        let words = self.wordings.closeness(one, other, (least - channel) / counts - letters)?;
        let score = (words.score() + letters) * counts + channel;
        let pair = Pair { a, b, score, least: POSSIBLE, is_one_wording: words.is_one_wording() };
        (score >= least && !overlap(self.corpus, one, other)).then_some(pair)
    }

    /// What it adds to the closeness of two statements that both are told to have been made in one place.
    fn channel(&self, a: usize, b: usize) -> f32 {
        let channel = |s: usize| self.corpus.statements[s].channel.as_ref();
        if channel(a).is_some() && channel(a) == channel(b) { CHANNEL } else { 0.0 }
    }

    /// What the closeness of two statements counts for.
    fn counts(&self, a: usize, b: usize) -> f32 {
        let (one, other) = (&self.entries[a], &self.entries[b]);
        let statement = |s: usize| &self.corpus.statements[s];
        let is_act = |s: usize| statement(s).kind == Kind::Act;
        let acts = if is_act(a) && is_act(b) { TWO_ACTS } else { 1.0 };
        let article = match statement(a).article == statement(b).article {
            true if one.sums_up != other.sums_up => SUMMED_UP,
            true => ONE_ARTICLE,
            false => 1.0,
        };
        acts * article
    }

    fn article(&self, statement: u32) -> usize {
        self.corpus.statements[statement as usize].article
    }

    /// Each statement with each other article and how close the closest there is: ascending.
    fn best(&self, close: &[Pair]) -> Vec<(u32, usize, u32)> {
        let ends =
            |p: &Pair| [(p.a, self.article(p.b), p.score.to_bits()), (p.b, self.article(p.a), p.score.to_bits())];
        let mut best: Vec<(u32, usize, u32)> = close.iter().flat_map(ends).collect();
        best.sort_unstable();
        best
    }

    /// What two statements of one voice are, where they are close enough.
    fn told(&self, pair: Pair, best: &[(u32, usize, u32)]) -> Option<CrossReference> {
        let Pair { a, b, score, is_one_wording, .. } = pair;
        let is_closest = |a: u32, b: u32| {
            let after = best.partition_point(|(s, article, _)| (*s, *article) <= (a, self.article(b)));
            best[..after].last().is_none_or(|(.., most)| *most <= score.to_bits())
        };
        let apart = self.article(a) != self.article(b);
        if score < POSSIBLE && !(apart && is_closest(a, b) && is_closest(b, a)) {
            return None;
        }
        let (corpus, a, b) = (self.corpus, a as usize, b as usize);
        // A heading leaves out what does not fit in it; it does not pull against what it stands above.
        let is_heading = !apart && self.entries[a].sums_up != self.entries[b].sums_up;
        let tension = is_one_wording && !is_heading && tension::parts(corpus, &self.lexicon, a, b);
        let relation = if tension { Relation::Tension } else { occasion::relation(corpus, a, b) };
        Some(CrossReference { relation, a, b, score: percent(score), certain: score >= CERTAIN })
    }
}

/// Two statements that may be linked.
#[derive(Clone, Copy)]
struct Pair {
    a: u32,
    b: u32,
    score: f32,
    /// The closeness from which they may be linked where each is the closest that the other's article has.
    least: f32,
    is_one_wording: bool,
}

/// The closeness from which two statements may be linked, and from which that is sure. On the annotated articles what
/// they give hardly changes from 0.24 to 0.30.
const POSSIBLE: f32 = 0.27;
const CERTAIN: f32 = 0.5;
/// What the letters two wordings share count for beside their words.
const LETTERS: f32 = 0.6;
/// What closeness counts for within one article: hardly any tells one utterance twice.
const ONE_ARTICLE: f32 = 0.5;
/// What it counts for there where one of the two stands where the article sums up what the other tells in full.
const SUMMED_UP: f32 = 0.75;
/// What it counts for between two acts: they are told in few words, most of them of who and to whom.
const TWO_ACTS: f32 = 0.8;
/// The closeness from which a pair speaks for others of its articles, and what that adds for those beside it.
const ANCHOR: f32 = 0.3;
const BESIDE: f32 = 0.05;
/// What it adds that the two are the only ones of their source in their articles, where these follow one event: the more often
/// it speaks in one of them, the less. Whoever speaks once is asked for one thing.
const SELDOM: f32 = 0.07;
/// What it adds that both were said in one place: on the same network, in the same programme.
const CHANNEL: f32 = 0.1;
/// How much less is enough for two of which each is the closest that the other's article has, where another pair shows
/// that the two articles follow one event.
const CLOSEST: f32 = 0.6;

/// The words of a statement, folded, with blanks around them.
fn letters(corpus: &Corpus, statement: &Statement) -> String {
    let text = &corpus.articles[statement.article].text;
    let mut all = String::from(" ");
    for word in statement.parts.iter().flat_map(|part| text::words_in(text, *part)) {
        all.push_str(&word.folded);
        all.push(' ');
    }
    all
}

fn percent(share: f32) -> u8 {
    (share * 100.0).round().clamp(0.0, 100.0) as u8
}

/// For each source who speaks: itself, and where it is several of the others at once ("Jansen en De Vries") those of them
/// that are known.
fn speakers(corpus: &Corpus) -> Vec<Vec<u32>> {
    // Whoever is called so, by full name, alias or the end of a name; what several are called tells nobody.
    let mut numbers: BTreeMap<&str, Option<u32>> = BTreeMap::new();
    for (source, number) in corpus.sources.iter().zip(0..) {
        let ends = source.name.match_indices(' ').map(|(at, _)| &source.name[at + 1..]);
        let ends = ends.filter(|_| source.kind == EntityKind::Person && !source.name.contains(SEVERAL));
        for name in source.aliases.iter().chain([&source.name]).map(String::as_str).chain(ends) {
            let whose = numbers.entry(name).or_insert(Some(number));
            whose.take_if(|other| *other != number);
        }
    }
    let each = |(source, number): (&Source, u32)| {
        let several = source.name.split(SEVERAL).filter(|_| source.name.contains(SEVERAL));
        let several = several.filter_map(|name| *numbers.get(name)?).filter(|other| *other != number);
        core::iter::once(number).chain(several).collect()
    };
    corpus.sources.iter().zip(0..).map(each).collect()
}

/// What stands between two who speak together.
const SEVERAL: &str = " en ";

/// Whether two statements share a stretch of text: what is told in two layers is not told twice.
fn overlap(corpus: &Corpus, a: usize, b: usize) -> bool {
    let (a, b) = (&corpus.statements[a], &corpus.statements[b]);
    a.article == b.article && a.parts.iter().any(|p| b.parts.iter().any(|q| p.overlaps(*q)))
}

#[cfg(test)]
mod order_tests;
#[cfg(test)]
mod tests;
