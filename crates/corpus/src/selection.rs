//! The answer to a query.

use crate::{Facet, Resort};
use wederhoor_extract::{Span, When};

/// A part of the query to drop when nothing answers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relief {
    /// The query without that part.
    pub query: crate::Query,
    /// What is dropped.
    pub dropped: Dropped,
    /// How many statements the rest finds (never 0).
    pub count: usize,
}

/// What a [`Relief`] drops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// The text.
    Text,
    /// All choices of a facet.
    Facet(Facet),
    /// The period.
    Period,
}

/// The statements that answer a query, with the count of every facet value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// How many there are.
    pub total: usize,
    /// The first of them in the query's order, as indices into `Corpus::statements`: all, or at least fifty. The rest is
    /// what [`crate::Select::first`] is for.
    pub hits: Vec<usize>,
    /// The words asked for that stand nowhere, and what was searched for instead.
    pub instead: Vec<Resort>,
    /// For every facet, in the order of [`Facet::ALL`], how many statements each of its values would give: a count for each
    /// of [`crate::Select::values`], with the facet's own choices set aside and all the rest of the query kept (disjunctive).
    pub counts: Vec<Vec<u32>>,
    /// Statements a month, for a histogram: every month in which the corpus has a statement, oldest first, with how
    /// many are selected when the period is set aside (0 included). Statements known only to a year are in none.
    pub months: Vec<(When, usize)>,
}

impl Selection {
    /// The counts of one facet's values.
    #[must_use]
    pub fn counts(&self, facet: Facet) -> &[u32] {
        let place = Facet::ALL.iter().position(|f| *f == facet);
        place.and_then(|f| self.counts.get(f)).map_or(&[], Vec::as_slice)
    }
}

/// Where the query's words stand in a statement, in bytes of the article's text: ascending, without overlap.
pub type Marks = Vec<Span>;
