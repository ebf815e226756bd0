//! An index, opened: its sections with their meaning, and whether they fit each other.

use crate::bytes::{Items, U32s};
use crate::dictionary::Dictionary;
use crate::facets::Column;
use crate::known::Known;
use crate::layout::{self, File, IndexError};
use crate::list::Lists;
use crate::neighbours::Neighbours;
use core::ops::Range;

/// An index, used where its bytes stand.
#[derive(Clone, Debug)]
pub struct Index<'a> {
    pub(crate) documents: usize,
    /// Words in all documents together.
    pub(crate) total: u64,
    pub(crate) rows: U32s<'a>,
    pub(crate) lengths: &'a [u8],
    /// Pairs: a day (as the bits of an `i32`) and its first document, newest first.
    days: U32s<'a>,
    pub(crate) dictionary: Dictionary<'a>,
    pub(crate) lists: Lists<'a>,
    pub(crate) stream: Items<'a>,
    pub(crate) codes: U32s<'a>,
    pub(crate) neighbours: Neighbours<'a>,
    facet_names: Vec<&'a str>,
    pub(crate) columns: Vec<Column<'a>>,
    values: Items<'a>,
    pub(crate) totals: U32s<'a>,
    pub(crate) known: Known<'a>,
}

impl<'a> Index<'a> {
    /// Opens the bytes that [`crate::Builder::finish`] gave. Reads all of them once, for the check sum, and keeps nothing but
    /// where things stand.
    ///
    /// # Errors
    ///
    /// Where the bytes are no index, one of another version, cut off, or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, IndexError> {
        let file = File::open(bytes)?;
        let documents = file.documents;
        if file.numbers(layout::ROWS).len() != documents {
            return Err(IndexError::Damaged);
        }
        let facet_names = core::str::from_utf8(file.section(layout::FACET_NAMES)).unwrap_or_default();
        let facet_names: Vec<&str> = facet_names.split_terminator('\n').collect();
        let starts = file.numbers(layout::VALUE_STARTS);
        let items = |ends, bytes| Items::new(file.numbers(ends), file.section(bytes));
        let columns: Option<Vec<Column<'a>>> = (0..facet_names.len())
            .map(|f| {
                let at = layout::FACETS + 3 * f;
                let range = starts.get(f) as usize..starts.get(f + 1) as usize;
                Column::new(file.section(at), file.numbers(at + 1), file.numbers(at + 2), range, documents)
            })
            .collect();
        let index = Self {
            documents,
            total: file.words,
            rows: file.numbers(layout::ROWS),
            lengths: file.section(layout::LENGTHS),
            days: file.numbers(layout::DAYS),
            dictionary: Dictionary::new(items(layout::WORD_ENDS, layout::WORDS)),
            lists: Lists::new(
                items(layout::LIST_ENDS, layout::LISTS),
                file.numbers(layout::FORMED),
                items(layout::FORMED_ENDS, layout::FORMS),
                documents,
            ),
            stream: items(layout::STREAM_ENDS, layout::STREAM),
            codes: file.numbers(layout::CODES),
            neighbours: Neighbours::new(
                file.numbers(layout::FREQUENT),
                file.numbers(layout::NEIGHBOURS),
                file.numbers(layout::CODES).len() + file.numbers(layout::TOTALS).len(),
            ),
            columns: columns.filter(|_| facet_names.len() == file.facets).ok_or(IndexError::Damaged)?,
            facet_names,
            values: items(layout::VALUE_ENDS, layout::VALUES),
            totals: file.numbers(layout::TOTALS),
            known: Known::new(&file),
        };
        let values = index.values.len();
        let whole = index.lengths.len() == documents
            && index.stream.len() == documents
            && index.codes.len() == index.dictionary.len()
            && index.lists.is_whole(index.dictionary.len() + values + index.neighbours.len())
            && index.totals.len() == values
            && starts.len() == index.columns.len() + 1
            && starts.iter().is_sorted()
            && starts.iter().all(|s| s as usize <= values)
            && index.known.is_whole(values);
        if whole { Ok(index) } else { Err(IndexError::Damaged) }
    }

    /// How many documents there are.
    #[must_use]
    pub const fn documents(&self) -> usize {
        self.documents
    }

    /// The words that occur.
    #[must_use]
    pub const fn dictionary(&self) -> Dictionary<'a> {
        self.dictionary
    }

    /// The facets' names, in the order in which they were given.
    #[must_use]
    pub fn facets(&self) -> &[&'a str] {
        &self.facet_names
    }

    /// The numbers of the values of a facet; they run on from facet to facet.
    #[must_use]
    pub fn values(&self, facet: usize) -> Range<usize> {
        self.columns.get(facet).map_or(0..0, |c| c.first..c.end)
    }

    /// The value with this number; empty where there is none.
    #[must_use]
    pub fn value(&self, number: usize) -> &'a str {
        core::str::from_utf8(self.values.get(number)).unwrap_or_default()
    }

    /// The number of this value of a facet.
    #[must_use]
    pub fn value_number(&self, facet: usize, value: &str) -> Option<usize> {
        let Range { start, end } = self.values(facet);
        self.values.find(start, end, value.as_bytes())
    }

    /// As the how manieth a document came to the builder.
    #[must_use]
    pub fn row(&self, document: usize) -> usize {
        self.rows.get(document) as usize
    }

    /// The documents in a period; both days belong to it. Those without a day are in every period without an end.
    pub(crate) fn period(&self, from: Option<i32>, until: Option<i32>) -> Range<usize> {
        // Days descend: the first that is not later than `until`, and the first that is earlier than `from`.
        let first = |before: &dyn Fn(i32) -> bool| {
            let (mut low, mut high) = (0, self.days.len() / 2);
            while low < high {
                let middle = low.midpoint(high);
                if before(self.days.get(2 * middle).cast_signed()) { low = middle + 1 } else { high = middle }
            }
            if 2 * low < self.days.len() {
                (self.days.get(2 * low + 1) as usize).min(self.documents)
            } else {
                self.documents
            }
        };
        let start = until.map_or(0, |until| first(&|day| day > until));
        let end = from.map_or(self.documents, |from| first(&|day| day >= from));
        start..end.max(start)
    }
}
