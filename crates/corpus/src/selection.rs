//! The answer to a query.

use crate::order::ordered;
use crate::{Choice, Facet, Resort};
use wederhoor_extract::{Span, When};

/// A facet value with its count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The slug.
    pub slug: String,
    /// As the how manieth it comes when the slugs of all that its facet has in the corpus are ascending; nothing where the
    /// corpus does not have it.
    pub number: Option<usize>,
    /// How many statements have this value when the facet's own choices are set aside and all the rest of the query is
    /// kept (disjunctive).
    pub count: usize,
    /// Chosen (`any`).
    pub wanted: bool,
    /// Excluded (`none`).
    pub excluded: bool,
}

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
    /// For every facet its values with a count above zero or a choice on them: most first, then by slug.
    pub facets: Vec<(Facet, Vec<FacetValue>)>,
    /// Statements a month, for a histogram: every month in which the corpus has a statement, oldest first, with how
    /// many are selected when the period is set aside (0 included). Statements known only to a year are in none.
    pub months: Vec<(When, usize)>,
}

impl Selection {
    /// The values of one facet.
    #[must_use]
    pub fn values(&self, facet: Facet) -> &[FacetValue] {
        self.facets.iter().find(|(f, _)| *f == facet).map_or(&[], |(_, values)| values)
    }
}

/// Where the query's words stand in a statement, in bytes of the article's text: ascending, without overlap.
pub type Marks = Vec<Span>;

/// The values of a facet as they are shown, with what is chosen of them: `slug` gives all by number, `counts` how often each
/// was found.
pub(crate) fn facet_values<'s>(
    slug: &dyn Fn(usize) -> &'s str,
    counts: &[u32],
    choice: Option<&'s Choice>,
) -> Vec<FacetValue> {
    let chosen = choice.into_iter().flat_map(|c| c.any.iter().chain(&c.none)).map(String::as_str);
    let place = |wanted: &str| {
        let (mut low, mut high) = (0, counts.len());
        while low < high {
            let middle = low.midpoint(high);
            if slug(middle) < wanted { low = middle + 1 } else { high = middle }
        }
        Some(low).filter(|n| *n < counts.len() && slug(*n) == wanted)
    };
    let mut shown: Vec<(Option<usize>, &str, u32)> = chosen
        .map(|slug| (place(slug), slug))
        .filter(|(number, _)| number.is_none_or(|n| counts[n] == 0))
        .map(|(number, slug)| (number, slug, 0))
        .collect();
    let counted = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    shown.extend(counted.map(|(number, count)| (Some(number), slug(number), *count)));
    // Of equal ones that were found the numbers tell the order.
    let order = ordered(shown.len(), &|a, b| {
        let ((one, s, n), (other, t, m)) = (shown[a], shown[b]);
        m.cmp(&n).then_with(|| if n == 0 { s.cmp(t) } else { one.cmp(&other) })
    });
    let value = |n: usize| {
        let (number, slug, count) = shown[n];
        let wanted = choice.is_some_and(|c| c.any.contains(slug));
        let excluded = choice.is_some_and(|c| c.none.contains(slug));
        FacetValue { slug: slug.to_owned(), number, count: count as usize, wanted, excluded }
    };
    order.into_iter().map(value).collect()
}
