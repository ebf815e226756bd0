//! The file: what stands where, and how a foreign, cut off or damaged one is told.
//!
//! All numbers are little-endian. A file is a header, a table of sections, and the sections, each beginning at a multiple of
//! eight bytes:
//!
//! | bytes | what |
//! |---|---|
//! | 0..4 | `WHIX` |
//! | 4..8 | the version of this layout, [`VERSION`] |
//! | 8..16 | [`checksum`] of everything behind it |
//! | 16..20 | the number of documents |
//! | 20..24 | the number of facets |
//! | 24..32 | the number of words in all documents together |
//! | 32.. | for each section its first byte and its length in bytes, two `u32` |
//!
//! Documents are numbered newest first (equal days: in the order in which they came), so that a period is a range and the
//! newest are the first. The words of the dictionary are ascending and numbered so, and a prefix is a range, too. Sections
//! (`u32` unless said otherwise):
//!
//! | section | what |
//! |---|---|
//! | [`ROWS`] | for each document, as the how manieth it came |
//! | [`LENGTHS`] | for each document its number of words, a byte, 255 for more |
//! | [`DAYS`] | for each day, newest first: the day (`i32`) and its first document |
//! | [`WORD_ENDS`], [`WORDS`] | where each word ends, after a 0; the words, UTF-8, one behind the other |
//! | [`LIST_ENDS`], [`LISTS`] | where each list ends, after a 0; the lists of all words, then of all facet values, then of neighbours (see [`crate::list`]) |
//! | [`FORMED`], [`FORMED_ENDS`], [`FORMS`] | the lists, ascending, that stand apart as blocks or bits; where each ends, after a 0; those |
//! | [`STREAM_ENDS`], [`STREAM`] | where each document's words end, after a 0; the words, as codes (see [`crate::stream`]) |
//! | [`CODES`] | for each word its code |
//! | [`FACET_NAMES`] | the facets' names, each with a line feed behind it |
//! | [`VALUE_STARTS`] | for each facet its first value; then the number of all values |
//! | [`VALUE_ENDS`], [`VALUES`] | where each value ends, after a 0; the values, ascending in each facet |
//! | [`TOTALS`] | for each value its number of documents |
//! | [`PREFIX_ENDS`], [`PREFIXES`] | prefixes, ascending, whose answer is known: where each ends, after a 0; the prefixes |
//! | [`PREFIX_ANSWERS`] | for each its answer: how many, the count of each value, the best fifty (see [`crate::known`]) |
//! | [`MERGED_ENDS`], [`MERGED`] | for some of them where they stand (see [`crate::found`]): where each ends, after a 0; those |
//! | [`PAIRS`], [`PAIR_COUNTS`] | values, ascending; for each the count of every value among its documents |
//! | [`FREQUENT`], [`NEIGHBOURS`] | the frequent words, ascending; the pairs of them with a list (see [`crate::neighbours`]) |
//! | [`FACETS`] + 3f | for each document its set of values of facet f: a byte, or two or four |
//! | [`FACETS`] + 3f + 1, + 2 | where each such set ends, after a 0; the values; shorter sets first |

use crate::bytes::{U32s, checksum, u32_at};
use core::fmt;

/// The version of the layout that this crate writes and reads.
pub const VERSION: u32 = 1;
pub(crate) const MAGIC: &[u8; 4] = b"WHIX";
pub(crate) const HEADER: usize = 32;

pub(crate) const ROWS: usize = 0;
pub(crate) const LENGTHS: usize = 1;
pub(crate) const DAYS: usize = 2;
pub(crate) const WORD_ENDS: usize = 3;
pub(crate) const WORDS: usize = 4;
pub(crate) const LIST_ENDS: usize = 5;
pub(crate) const LISTS: usize = 6;
pub(crate) const FORMED: usize = 7;
pub(crate) const FORMS: usize = 8;
pub(crate) const STREAM_ENDS: usize = 9;
pub(crate) const STREAM: usize = 10;
pub(crate) const CODES: usize = 11;
pub(crate) const FACET_NAMES: usize = 12;
pub(crate) const VALUE_STARTS: usize = 13;
pub(crate) const VALUE_ENDS: usize = 14;
pub(crate) const VALUES: usize = 15;
pub(crate) const TOTALS: usize = 16;
pub(crate) const PREFIX_ENDS: usize = 17;
pub(crate) const PREFIXES: usize = 18;
pub(crate) const PREFIX_ANSWERS: usize = 19;
pub(crate) const PAIRS: usize = 20;
pub(crate) const PAIR_COUNTS: usize = 21;
pub(crate) const FREQUENT: usize = 22;
pub(crate) const NEIGHBOURS: usize = 23;
pub(crate) const FORMED_ENDS: usize = 24;
pub(crate) const MERGED_ENDS: usize = 25;
pub(crate) const MERGED: usize = 26;
/// The first of the three sections of the first facet.
pub(crate) const FACETS: usize = 27;

/// Why bytes are no index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexError {
    /// The bytes do not begin as an index does.
    Foreign,
    /// An index of another version of the layout: this one.
    Version(u32),
    /// The bytes end before the index does.
    CutOff,
    /// A part of the index contradicts another, or bytes have changed.
    Damaged,
}

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("this is not a search index of Wederhoor"),
            Self::Version(version) => {
                write!(f, "this search index is of version {version}; version {VERSION} is expected: build it again")
            }
            Self::CutOff => f.write_str("the search index is cut off: fetch or build it again"),
            Self::Damaged => f.write_str("the search index is damaged: fetch or build it again"),
        }
    }
}

impl std::error::Error for IndexError {}

/// The sections of a file whose header and check sum are right.
#[derive(Clone, Copy, Debug)]
pub(crate) struct File<'a> {
    bytes: &'a [u8],
    pub documents: usize,
    pub facets: usize,
    /// Words in all documents together.
    pub words: u64,
}

impl<'a> File<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, IndexError> {
        if !bytes.starts_with(MAGIC) {
            return Err(if MAGIC.starts_with(bytes) { IndexError::CutOff } else { IndexError::Foreign });
        }
        let (version, behind) = (u32_at(bytes, 4), bytes.get(HEADER..).ok_or(IndexError::CutOff)?);
        if version != VERSION {
            return Err(IndexError::Version(version));
        }
        let facets = u32_at(bytes, 20) as usize;
        let sections = facets.checked_mul(3).and_then(|f| f.checked_add(FACETS)).ok_or(IndexError::Damaged)?;
        let table = sections.checked_mul(8).and_then(|s| behind.get(..s)).ok_or(IndexError::CutOff)?;
        let end = |s: usize| u64::from(u32_at(table, 8 * s)) + u64::from(u32_at(table, 8 * s + 4));
        if (0..sections).any(|s| end(s) > bytes.len() as u64) {
            return Err(IndexError::CutOff);
        }
        if checksum(&bytes[16..]) != u64::from(u32_at(bytes, 8)) | u64::from(u32_at(bytes, 12)) << 32 {
            return Err(IndexError::Damaged);
        }
        let words = u64::from(u32_at(bytes, 24)) | u64::from(u32_at(bytes, 28)) << 32;
        Ok(Self { bytes, documents: u32_at(bytes, 16) as usize, facets, words })
    }

    /// The bytes of a section.
    pub(crate) fn section(&self, number: usize) -> &'a [u8] {
        let (first, length) =
            (u32_at(self.bytes, HEADER + 8 * number) as usize, u32_at(self.bytes, HEADER + 8 * number + 4) as usize);
        self.bytes.get(first..first + length).unwrap_or_default()
    }

    /// A section of numbers.
    pub(crate) fn numbers(&self, section: usize) -> U32s<'a> {
        U32s::new(self.section(section))
    }
}

/// Joins sections to a file.
pub(crate) fn write(documents: usize, facets: usize, words: u64, sections: &[Vec<u8>]) -> Vec<u8> {
    debug_assert_eq!(sections.len(), FACETS + 3 * facets, "as many sections as the table has");
    let mut file = Vec::with_capacity(HEADER + sections.iter().map(|s| s.len() + 16).sum::<usize>());
    file.extend_from_slice(MAGIC);
    file.extend_from_slice(&VERSION.to_le_bytes());
    file.extend_from_slice(&[0; 8]);
    file.extend_from_slice(&(documents as u32).to_le_bytes());
    file.extend_from_slice(&(facets as u32).to_le_bytes());
    file.extend_from_slice(&words.to_le_bytes());
    let mut first = HEADER + 8 * sections.len();
    for section in sections {
        file.extend_from_slice(&(first as u32).to_le_bytes());
        file.extend_from_slice(&(section.len() as u32).to_le_bytes());
        first = (first + section.len()).next_multiple_of(8);
    }
    for section in sections {
        file.extend_from_slice(section);
        file.resize(file.len().next_multiple_of(8), 0);
    }
    let sum = checksum(&file[16..]);
    file[8..16].copy_from_slice(&sum.to_le_bytes());
    file
}
