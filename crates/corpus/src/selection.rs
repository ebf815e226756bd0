//! The answer to a query.

use crate::order::ordered;
use crate::{Choice, Facet, Resort};
use wederhoor_extract::{Span, When};

/// A facet value with its count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The slug.
    pub slug: String,
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

/// The values of a facet as they are shown: `counted`, ascending by slug, with what is chosen of them.
pub(crate) fn facet_values(counted: &[(&str, usize)], choice: Option<&Choice>) -> Vec<FacetValue> {
    let chosen = choice.into_iter().flat_map(|c| c.any.iter().chain(&c.none)).map(String::as_str);
    let absent = chosen.filter(|slug| counted.binary_search_by(|(s, _)| s.cmp(slug)).is_err()).map(|slug| (slug, 0));
    let wanted = |slug: &str| choice.is_some_and(|c| c.any.contains(slug));
    let excluded = |slug: &str| choice.is_some_and(|c| c.none.contains(slug));
    let shown = |(slug, count): &(&str, usize)| *count > 0 || wanted(slug) || excluded(slug);
    let shown: Vec<(&str, usize)> = counted.iter().copied().chain(absent).filter(shown).collect();
    // Equal ones stay as they stand, which is by slug, but for the absent ones.
    let slug = |n: usize| if shown[n].1 == 0 { shown[n].0 } else { "" };
    let order = ordered(shown.len(), &|a, b| shown[b].1.cmp(&shown[a].1).then_with(|| slug(a).cmp(slug(b))));
    let value = |n: usize| {
        let (slug, count) = shown[n];
        FacetValue { slug: slug.to_owned(), count, wanted: wanted(slug), excluded: excluded(slug) }
    };
    order.into_iter().map(value).collect()
}
