//! The corpus as bytes.
//!
//! Postcard: one byte for most numbers and lengths, no field names, 1.5 kB of code in the page, against 14 kB for JSON and
//! a text half as large again. In front of it stand a magic word, the version of the layout and a checksum, so that a
//! truncated or foreign file is told from a corpus before anything is read from it.

use crate::Corpus;
use crate::hash::fnv;
use core::fmt;
use serde::{Serialize, de::DeserializeOwned};
use wederhoor_extract::{Article, Cue, Span};

/// The first bytes of every bundle.
const MAGIC: &[u8; 4] = b"WDHR";

/// To be raised whenever a serialised type changes.
const LAYOUT: u32 = 3;

/// Magic, layout, checksum.
const HEADER: usize = 4 + 4 + 8;

/// Why bytes are not a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// They do not begin as a bundle does.
    Foreign,
    /// They are of another version of this program.
    Layout {
        /// The layout found.
        found: u32,
        /// The layout this program reads.
        expected: u32,
    },
    /// They were changed or cut off on the way.
    Damaged,
    /// They hold a corpus whose parts do not fit together.
    Inconsistent,
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => write!(f, "this is not a bundled corpus"),
            Self::Layout { found, expected } => {
                write!(
                    f,
                    "the bundled corpus has layout {found}, this program reads layout {expected}; build both again"
                )
            }
            Self::Damaged => write!(f, "the bundled corpus is damaged or cut off"),
            Self::Inconsistent => write!(f, "the bundled corpus contradicts itself"),
        }
    }
}

impl std::error::Error for BundleError {}

/// `value` as bytes behind magic word, layout and checksum; the same value is always the same bytes.
pub(crate) fn seal<T: Serialize>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::from(*MAGIC);
    bytes.extend(LAYOUT.to_le_bytes());
    bytes.extend([0; 8]);
    // Only a length that is not known beforehand can fail here, and nothing that is sealed has one.
    let mut bytes = postcard::to_extend(value, bytes).unwrap_or_default();
    if let Some((header, payload)) = bytes.split_at_mut_checked(HEADER) {
        header[8..].copy_from_slice(&fnv(payload).to_le_bytes());
    }
    bytes
}

/// Reads what [`seal`] wrote.
pub(crate) fn unseal<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, BundleError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(BundleError::Foreign)?;
    let (layout, rest) = rest.split_first_chunk().ok_or(BundleError::Damaged)?;
    let found = u32::from_le_bytes(*layout);
    if found != LAYOUT {
        return Err(BundleError::Layout { found, expected: LAYOUT });
    }
    let (checksum, payload) = rest.split_first_chunk().ok_or(BundleError::Damaged)?;
    if u64::from_le_bytes(*checksum) != fnv(payload) {
        return Err(BundleError::Damaged);
    }
    postcard::from_bytes(payload).map_err(|_| BundleError::Damaged)
}

impl Corpus {
    /// The corpus as bytes; the same corpus is always the same bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        seal(self)
    }

    /// Reads what [`Corpus::to_bytes`] wrote.
    ///
    /// # Errors
    /// For all other bytes; see [`BundleError`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BundleError> {
        let corpus: Self = unseal(bytes)?;
        let fit = |(number, article): (usize, &Article)| corpus.fits(number, &article.text);
        let consistent = corpus.is_consistent() && corpus.articles.iter().enumerate().all(fit);
        if consistent { Ok(corpus) } else { Err(BundleError::Inconsistent) }
    }

    /// Whether every index points at something, so that nothing that uses them can fail.
    pub(crate) fn is_consistent(&self) -> bool {
        let below = |index: Option<usize>, length: usize| index.is_none_or(|i| i < length);
        let statements = self.statements.iter().all(|s| {
            s.article < self.articles.len()
                && [s.source, s.addressee, s.via].into_iter().all(|i| below(i, self.sources.len()))
                && s.topics.iter().all(|t| *t < self.topics.len())
        });
        statements
            && self.statements.is_sorted_by_key(|s| s.article)
            && [self.short_names.len(), self.headlines.len()] == [self.articles.len(); 2]
            && self.references.iter().all(|r| r.a < r.b && r.b < self.statements.len())
    }

    /// Whether every span of an article's statements lies within `text`.
    pub(crate) fn fits(&self, article: usize, text: &str) -> bool {
        let fits = |span: Span| text.get(span.start as usize..span.end as usize).is_some();
        self.statements[self.statements_of(article)].iter().all(|s| {
            s.parts.iter().copied().all(fits)
                && s.mention.is_none_or(fits)
                && s.cue.is_none_or(|Cue { span, particle }| fits(span) && particle.is_none_or(fits))
        })
    }
}

#[cfg(test)]
#[path = "bundle_tests.rs"]
mod tests;
