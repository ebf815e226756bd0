//! Links between statements.
//!
//! A first version: two statements of one source whose words are close enough tell the same; where they were said weeks
//! apart, the one repeats the other. Tension is for later.
//!
//! Translations of one sentence share rare stems rather than strings of words, so closeness is the share of stems, each
//! weighed by how rare it is in the corpus: *w(both) / w(either)*. Where one is a piece of the other ("extreem productief"
//! inside a longer wording), the share of the shorter counts for some of it.
//!
//! Candidates come from shared rare stems; not every pair is compared. Short answers ("Ja.") share too little to link.

use crate::stem::stem;
use crate::{Corpus, text};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use wederhoor_extract::When;

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

/// Why two statements are linked, in a form the page can show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// The words that say something and that the two share, as the first of them has them: rarest first.
    pub shared: Vec<String>,
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
    /// Why.
    pub reason: Reason,
}

/// The closeness from which two statements are linked.
const CLOSE: f64 = 0.15;
/// What the share of the shorter statement counts for against the share of both.
const PART: f64 = 0.4;
/// They share two stems, and these are together as rare as this many that only two statements have.
const WEIGHT: f64 = 1.3;
/// What an empty word counts for: "geen" alone links nothing, but makes "geen deal" something else than "deal".
const EMPTY_COUNTS: f64 = 0.25;
/// Days within which articles still report one occasion.
const ONE_OCCASION: i64 = 7;
/// A stem that more of a source's statements have than this makes no candidates by itself.
const COMMON: usize = 100;

/// Words that every text is full of: they are shared by chance.
const EMPTY: &str = "aan af al alle alleen als alsof ben bent bij binnen dan dat de deze die dit door dus een eens en er ga gaan gaat ging \
haar had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hun iets ik in is ja je jij jullie kan kon konden kun kunnen kunt laat \
maar me mee men met mij mijn moet moeten naar nee niet niets nog nu of om omdat onder ons ook op over s t te tegen ten ter toe toen tot u \
uit uw van veel voor waar wanneer want waren was wat we weer wel werd werden wie wij wil willen wilt word worden wordt zal ze zeer zei zelf \
zeggen zegt zich zij zijn zo zoals zou zouden zult zullen a all an and are as at be been but by do for from had has have he her his i if in is it \
its me my not of on or our she so that the their them there they this to was we were will with would you your";

/// The stems of a statement, each with the first word that has it.
type Stems = BTreeMap<usize, String>;

/// What the corpus's statements are compared by.
struct Compared {
    /// For each statement its stems, by number.
    stems: Vec<Stems>,
    /// For each stem what it counts for.
    weights: Vec<f64>,
    /// For each stem whether it is of an empty word.
    empty: Vec<bool>,
}

/// The links of a corpus, ordered by (`a`, `b`).
pub(crate) fn find(corpus: &Corpus) -> Vec<CrossReference> {
    let compared = Compared::new(corpus);
    let pairs = compared.candidates(corpus).into_iter().filter(|(a, b)| !overlap(corpus, *a, *b));
    pairs
        .filter_map(|(a, b)| {
            compared.link(a, b).map(|link| CrossReference { relation: relation(corpus, a, b), ..link })
        })
        .collect()
}

/// Whether two tellings are of one utterance, by when it was said; what has no date may always be.
fn relation(corpus: &Corpus, a: usize, b: usize) -> Relation {
    let when = |s: usize| corpus.statements[s].when(corpus);
    let Some((a, b)) = when(a).zip(when(b)) else { return Relation::Same };
    let gap = |before: When, after: When| (after.first() - before.last()).whole_days();
    if gap(a, b).max(gap(b, a)) > ONE_OCCASION { Relation::Repeat } else { Relation::Same }
}

/// Whether two statements share a stretch of text: what is told in two layers is not told twice.
fn overlap(corpus: &Corpus, a: usize, b: usize) -> bool {
    let (a, b) = (&corpus.statements[a], &corpus.statements[b]);
    a.article == b.article && a.parts.iter().any(|p| b.parts.iter().any(|q| p.overlaps(*q)))
}

impl Compared {
    fn new(corpus: &Corpus) -> Self {
        let empty_words: BTreeSet<&str> = EMPTY.split_whitespace().collect();
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        let (mut with, mut empty): (Vec<usize>, Vec<bool>) = (Vec::new(), Vec::new());
        let mut all = Vec::with_capacity(corpus.statements.len());
        for statement in &corpus.statements {
            let mut stems = Stems::new();
            for word in statement.words(corpus).flat_map(text::words).map(|w| w.folded) {
                let number = *numbers.entry(stem(&word)).or_insert(with.len());
                if number == with.len() {
                    with.push(0);
                    empty.push(true);
                }
                empty[number] &= empty_words.contains(word.as_str());
                stems.entry(number).or_insert(word);
            }
            stems.keys().for_each(|s| with[*s] += 1);
            all.push(stems);
        }
        let counts = |empty: bool| if empty { EMPTY_COUNTS } else { 1.0 };
        let weights = with.iter().zip(&empty).map(|(with, e)| counts(*e) * rarity(all.len(), *with)).collect();
        Self { stems: all, weights, empty }
    }

    fn weight<'s>(&self, stems: impl Iterator<Item = &'s usize>) -> f64 {
        stems.map(|s| self.weights[*s]).sum()
    }

    /// Pairs of statements of one source that share a stem that says something and is not common with it, ordered.
    fn candidates(&self, corpus: &Corpus) -> BTreeSet<(usize, usize)> {
        let mut having: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (number, (statement, stems)) in corpus.statements.iter().zip(&self.stems).enumerate() {
            let Some(source) = statement.source else { continue };
            for stem in stems.keys().filter(|s| !self.empty[**s]) {
                having.entry((source, *stem)).or_default().push(number);
            }
        }
        let mut pairs = BTreeSet::new();
        for together in having.values().filter(|t| t.len() <= COMMON) {
            for (at, a) in together.iter().enumerate() {
                pairs.extend(together[at + 1..].iter().map(|b| (*a, *b)));
            }
        }
        pairs
    }

    /// The link between two statements, where they are close enough.
    fn link(&self, a: usize, b: usize) -> Option<CrossReference> {
        let (one, other) = (&self.stems[a], &self.stems[b]);
        let mut shared: Vec<usize> = one.keys().filter(|s| other.contains_key(s)).copied().collect();
        let both = self.weight(shared.iter());
        let (all, else_all) = (self.weight(one.keys()), self.weight(other.keys()));
        let close = (both / (all + else_all - both)).max(PART * both / all.min(else_all));
        let enough = shared.len() > 1 && both >= WEIGHT * rarity(self.stems.len(), 2);
        if !enough || close < CLOSE {
            return None;
        }
        let weight = |s: &usize| (self.empty[*s], self.weights[*s]);
        shared.sort_by(|x, y| {
            let ((x_empty, x_weight), (y_empty, y_weight)) = (weight(x), weight(y));
            x_empty.cmp(&y_empty).then(y_weight.total_cmp(&x_weight)).then(x.cmp(y))
        });
        // Empty words count, but say nothing to a reader: they are shown only where there is little else.
        let telling = shared.iter().filter(|s| !self.empty[**s]).count();
        shared.truncate(telling.max(2));
        let words = shared.iter().map(|s| one[s].clone()).collect();
        let score = (close * 100.0).round().min(100.0) as u8;
        Some(CrossReference { relation: Relation::Same, a, b, score, reason: Reason { shared: words } })
    }
}

/// How rare a stem is that `with` of `all` statements have.
fn rarity(all: usize, with: usize) -> f64 {
    (1.0 + all as f64 / with as f64).ln()
}

#[cfg(test)]
#[path = "crossref_tests.rs"]
mod tests;
