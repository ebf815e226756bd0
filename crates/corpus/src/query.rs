//! What is asked; the same thing as the link.

use crate::permalink::Notice;
use crate::{Corpus, Facet};
use std::collections::{BTreeMap, BTreeSet};
use wederhoor_extract::{Language, When};

/// The values chosen of one facet, by slug. A statement passes when it has one of `any` (or `any` is empty) and none of `none`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Wanted.
    pub any: BTreeSet<String>,
    /// Excluded. Never shares a value with `any`.
    pub none: BTreeSet<String>,
}

impl Choice {
    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.any.is_empty() && self.none.is_empty()
    }
}

/// In which order statements are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best match first when there is text, newest first otherwise.
    #[default]
    Best,
    /// Newest said first.
    Newest,
    /// Oldest said first.
    Oldest,
    /// By article, in the order of the text.
    Place,
}

impl Sort {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Best, Self::Newest, Self::Oldest, Self::Place];

    /// The value in links: `best`, `newest`, `oldest`, `place`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Place => "place",
        }
    }

    /// The order with this value in links.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }
}

/// What is shown beside the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The statement (where one is chosen) in its article.
    #[default]
    Reader,
    /// The statement's tellings side by side.
    Compare,
    /// What this is and how it works.
    About,
}

impl View {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Reader, Self::Compare, Self::About];

    /// The value in links: `reader`, `compare`, `about`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Compare => "compare",
            Self::About => "about",
        }
    }

    /// The view with this value in links.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.name() == name)
    }
}

/// A question to the corpus and everything else a link holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words, `"phrases"`, `-exclusions`, as typed; outer white space removed.
    pub text: String,
    /// The choices, by facet; no empty ones.
    pub chosen: BTreeMap<Facet, Choice>,
    /// Said on or after the first day of this.
    pub from: Option<When>,
    /// Said on or before the last day of this.
    pub until: Option<When>,
    /// In which order.
    pub sort: Sort,
    /// What is shown beside the list.
    pub view: View,
    /// The id of the statement opened.
    pub statement: Option<String>,
    /// The language of the interface, where the link says.
    pub lang: Option<Language>,
}

/// A part of a query that narrows the selection: what a chip shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// The text.
    Text(String),
    /// A value wanted.
    Any(Facet, String),
    /// A value excluded.
    Not(Facet, String),
    /// Said on or after this.
    From(When),
    /// Said on or before this.
    Until(When),
}

impl Query {
    /// Whether every statement is selected: no text, no choices, no period.
    #[must_use]
    pub fn is_default_selection(&self) -> bool {
        self.text.is_empty()
            && self.chosen.values().all(Choice::is_empty)
            && self.from.is_none()
            && self.until.is_none()
    }

    /// Whether `slug` is wanted.
    #[must_use]
    pub fn wants(&self, facet: Facet, slug: &str) -> bool {
        self.chosen.get(&facet).is_some_and(|c| c.any.contains(slug))
    }

    /// Whether `slug` is excluded.
    #[must_use]
    pub fn excludes(&self, facet: Facet, slug: &str) -> bool {
        self.chosen.get(&facet).is_some_and(|c| c.none.contains(slug))
    }

    /// The query with `slug` wanted where it was not, and no longer chosen where it was wanted. What was excluded
    /// becomes wanted.
    #[must_use]
    pub fn toggle(&self, facet: Facet, slug: &str) -> Self {
        let mut query = self.without(facet, slug);
        if !self.wants(facet, slug) {
            query.chosen.entry(facet).or_default().any.insert(slug.to_owned());
        }
        query
    }

    /// The query with `slug` excluded where it was not, and no longer chosen where it was excluded. What was wanted
    /// becomes excluded.
    #[must_use]
    pub fn exclude(&self, facet: Facet, slug: &str) -> Self {
        let mut query = self.without(facet, slug);
        if !self.excludes(facet, slug) {
            query.chosen.entry(facet).or_default().none.insert(slug.to_owned());
        }
        query
    }

    /// The query with `slug` neither wanted nor excluded.
    #[must_use]
    pub fn without(&self, facet: Facet, slug: &str) -> Self {
        let mut query = self.clone();
        if let Some(choice) = query.chosen.get_mut(&facet) {
            choice.any.remove(slug);
            choice.none.remove(slug);
            if choice.is_empty() {
                query.chosen.remove(&facet);
            }
        }
        query
    }

    /// The query without this part.
    #[must_use]
    pub fn without_filter(&self, filter: &Filter) -> Self {
        match filter {
            Filter::Text(_) => Self { text: String::new(), ..self.clone() },
            Filter::Any(facet, slug) | Filter::Not(facet, slug) => self.without(*facet, slug),
            Filter::From(_) => Self { from: None, ..self.clone() },
            Filter::Until(_) => Self { until: None, ..self.clone() },
        }
    }

    /// The query without anything that narrows the selection; order, view, statement and language stay.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { text: String::new(), chosen: BTreeMap::new(), from: None, until: None, ..self.clone() }
    }

    /// The parts that narrow the selection, in the order of links.
    #[must_use]
    pub fn filters(&self) -> Vec<Filter> {
        let mut filters = Vec::new();
        if !self.text.is_empty() {
            filters.push(Filter::Text(self.text.clone()));
        }
        for (facet, choice) in &self.chosen {
            filters.extend(choice.any.iter().map(|slug| Filter::Any(*facet, slug.clone())));
            filters.extend(choice.none.iter().map(|slug| Filter::Not(*facet, slug.clone())));
        }
        filters.extend(self.from.map(Filter::From));
        filters.extend(self.until.map(Filter::Until));
        filters
    }

    /// The query without the facet values and the statement that `corpus` does not know, and a notice for each.
    #[must_use]
    pub fn known_in(mut self, corpus: &Corpus) -> (Self, Vec<Notice>) {
        let mut notices = Vec::new();
        for (facet, choice) in &mut self.chosen {
            let known = corpus.slugs(*facet);
            for values in [&mut choice.any, &mut choice.none] {
                values.retain(|slug| {
                    let keep = known.contains(slug);
                    if !keep {
                        Notice::unknown_value(facet.name(), slug).join(&mut notices);
                    }
                    keep
                });
            }
        }
        self.chosen.retain(|_, choice| !choice.is_empty());
        if let Some(id) = self.statement.take_if(|id| corpus.statement(id).is_none()) {
            Notice::unknown_value("statement", &id).join(&mut notices);
        }
        (self, notices)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choosing_twice_is_choosing_nothing() {
        let none = Query::default();
        let one = none.toggle(Facet::Source, "trump");
        assert!(one.wants(Facet::Source, "trump") && !one.is_default_selection());
        let both = one.toggle(Facet::Source, "poetin");
        assert_eq!(both.chosen[&Facet::Source].any.len(), 2);
        assert_eq!(both.toggle(Facet::Source, "poetin"), one);
        assert_eq!(one.toggle(Facet::Source, "trump"), none);
        assert!(one.toggle(Facet::Source, "trump").chosen.is_empty(), "no empty choices");
    }

    #[test]
    fn a_value_is_never_wanted_and_excluded_at_once() {
        let wanted = Query::default().toggle(Facet::Kind, "direct");
        let excluded = wanted.exclude(Facet::Kind, "direct");
        assert!(excluded.excludes(Facet::Kind, "direct") && !excluded.wants(Facet::Kind, "direct"));
        assert_eq!(excluded.toggle(Facet::Kind, "direct"), wanted);
        assert_eq!(excluded.exclude(Facet::Kind, "direct"), Query::default());
    }

    #[test]
    fn every_filter_can_be_taken_away_by_itself() {
        let query = Query { text: "deal".into(), from: When::parse("2025"), ..Query::default() }
            .toggle(Facet::Source, "trump")
            .exclude(Facet::To, "media");
        let filters = query.filters();
        assert_eq!(filters.len(), 4);
        for filter in &filters {
            let less = query.without_filter(filter);
            assert_eq!(less.filters(), filters.iter().filter(|f| *f != filter).cloned().collect::<Vec<_>>());
        }
        let sorted = Query { sort: Sort::Oldest, ..query };
        assert_eq!(sorted.cleared(), Query { sort: Sort::Oldest, ..Query::default() });
    }
}
