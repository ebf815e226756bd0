//! A corpus too large to stand inside the page: its parts, as files beside it.
//!
//! | file | what |
//! |---|---|
//! | [`CORPUS`] | the corpus without its texts, and which articles are in which shard |
//! | [`INDEX`] | what answers queries: the layout of `wederhoor-index` |
//! | [`shard_name`] | a shard: the texts of consecutive articles, fetched when the first of them comes into view |
//!
//! Same corpus, same bytes. A foreign, old, cut off or damaged file is told, as it is of a bundle.

mod answers;

pub use answers::Answers;

use crate::bundle::{BundleError, seal, unseal};
use crate::hash::fnv;
use crate::{Corpus, Facet};
use core::ops::Range;
use serde::{Deserialize, Serialize};
use wederhoor_index::Builder;

/// The file with all but the texts.
pub const CORPUS: &str = "corpus.bin";
/// The file that answers queries.
pub const INDEX: &str = "index.bin";
/// A shard has the texts of whole articles, about so many bytes.
const SHARD: usize = 64 << 10;
/// The facet of the index that no link knows: the month of each statement.
const MONTH: &str = "month";

/// The file of a shard.
#[must_use]
pub fn shard_name(shard: usize) -> String {
    format!("texts-{shard:04}.bin")
}

/// A corpus whose texts come later.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Archive {
    /// All but the texts; each of them [comes](wederhoor_extract::Text::come) with its shard.
    pub corpus: Corpus,
    shards: Vec<Shard>,
}

/// The texts of some articles that follow each other.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Shard {
    /// The first article.
    first: usize,
    /// Bytes of its file.
    size: usize,
}

impl Archive {
    /// The files of `corpus`, by name.
    #[must_use]
    pub fn files(mut corpus: Corpus) -> Vec<(String, Vec<u8>)> {
        let index = index(&corpus);
        let texts: Vec<String> =
            corpus.articles.iter_mut().map(|a| String::from(std::mem::take(&mut a.text))).collect();
        let (mut files, mut shards, mut first) = (Vec::new(), Vec::new(), 0);
        while first < texts.len() {
            let mut size = 0;
            let fits = |text: &&String| {
                let fits = size == 0 || size + text.len() <= SHARD;
                size += text.len();
                fits
            };
            let end = first + texts[first..].iter().take_while(fits).count();
            let bytes = seal(&(shards.len(), &texts[first..end]));
            let name = shard_name(shards.len());
            shards.push(Shard { first, size: bytes.len() });
            files.push((name, bytes));
            first = end;
        }
        files.push((CORPUS.to_owned(), seal(&Self { corpus, shards })));
        files.push((INDEX.to_owned(), index));
        files
    }

    /// The folder for files: another one for other files, so that none that is kept is ever an old one.
    #[must_use]
    pub fn folder(files: &[(String, Vec<u8>)]) -> String {
        let sums: Vec<u8> = files.iter().flat_map(|(_, bytes)| fnv(bytes).to_le_bytes()).collect();
        format!("archive-{:016x}", fnv(&sums))
    }

    /// Reads the file [`CORPUS`].
    ///
    /// # Errors
    /// For all other bytes; see [`BundleError`].
    pub fn read(bytes: &[u8]) -> Result<Self, BundleError> {
        let archive: Self = unseal(bytes)?;
        let shards = archive.shards.first().is_none_or(|s| s.first == 0)
            && archive.shards.is_sorted_by(|a, b| a.first < b.first)
            && archive.shards.last().is_none_or(|s| s.first < archive.corpus.articles.len());
        if shards && archive.corpus.is_consistent() { Ok(archive) } else { Err(BundleError::Inconsistent) }
    }

    /// How many shards there are.
    #[must_use]
    pub fn shards(&self) -> usize {
        self.shards.len()
    }

    /// The bytes of all shards together.
    #[must_use]
    pub fn size(&self) -> usize {
        self.shards.iter().map(|s| s.size).sum()
    }

    /// The shard with the text of an article.
    #[must_use]
    pub fn shard_of(&self, article: usize) -> usize {
        self.shards.partition_point(|s| s.first <= article).saturating_sub(1)
    }

    /// The articles of a shard; none where there is no such shard.
    fn articles(&self, shard: usize) -> Range<usize> {
        let first = |shard: usize| self.shards.get(shard).map_or(self.corpus.articles.len(), |s| s.first);
        first(shard)..first(shard + 1)
    }

    /// Puts the texts of a shard in their places.
    ///
    /// # Errors
    /// Where the bytes are not those of this shard; then no text has come.
    pub fn admit(&self, shard: usize, bytes: &[u8]) -> Result<(), BundleError> {
        let texts = self.texts(shard, bytes)?;
        self.corpus.articles[self.articles(shard)]
            .iter()
            .zip(texts)
            .for_each(|(article, text)| article.text.come(text));
        Ok(())
    }

    /// The texts of a shard, from the bytes of its file.
    ///
    /// # Errors
    /// Where the bytes are not those of this shard.
    pub fn texts(&self, shard: usize, bytes: &[u8]) -> Result<Vec<String>, BundleError> {
        let (number, texts): (usize, Vec<String>) = unseal(bytes)?;
        let articles = self.articles(shard);
        let fit = texts.iter().zip(articles.clone()).all(|(text, article)| self.corpus.fits(article, text));
        if number != shard || texts.len() != articles.len() || !fit {
            return Err(BundleError::Inconsistent);
        }
        Ok(texts)
    }
}

/// The index of `corpus`, whose texts are there.
fn index(corpus: &Corpus) -> Vec<u8> {
    let names: Vec<&str> = Facet::ALL.iter().map(|f| f.name()).chain([MONTH]).collect();
    let mut builder = Builder::new(&names);
    for (number, statement) in corpus.statements.iter().enumerate() {
        let parts = statement.folded(corpus);
        let when = statement.when(corpus);
        let mut values: Vec<Vec<String>> = Facet::ALL.iter().map(|f| corpus.facet_slugs(*f, number)).collect();
        values.push(statement.month(corpus).map(|m| m.to_string()).into_iter().collect());
        let values: Vec<Vec<&str>> = values.iter().map(|v| v.iter().map(String::as_str).collect()).collect();
        let values: Vec<&[&str]> = values.iter().map(Vec::as_slice).collect();
        let parts = parts.iter().map(|p| p.iter().map(String::as_str));
        builder.add(parts, &values, when.map(|w| w.first().to_julian_day()));
    }
    builder.finish()
}

#[cfg(test)]
#[path = "archive_tests.rs"]
mod tests;
