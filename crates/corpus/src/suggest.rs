//! Facet values that the words typed may mean: who types "fox" may want the channel, not the word.

use crate::{Corpus, Facet, Query, Select, text};
use wederhoor_extract::Language;

/// Most suggestions.
const MOST: usize = 4;
/// Fewer letters say too little.
const SHORTEST: usize = 3;
/// The facets whose values one may type the name of.
const NAMED: [Facet; 4] = [Facet::Source, Facet::To, Facet::Channel, Facet::Topic];

/// A facet value meant by the text, instead of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The facet.
    pub facet: Facet,
    /// The value's label.
    pub label: String,
    /// The query with the value wanted and the text gone.
    pub query: Query,
    /// How many statements that finds (never 0).
    pub count: usize,
}

/// The facet values whose name holds the words of the query's text, the last of which may still be being typed. Most
/// statements first.
#[must_use]
pub fn suggestions(index: &dyn Select, corpus: &Corpus, query: &Query, language: Language) -> Vec<Suggestion> {
    let folded = |text: &str| text::words(text).map(|w| w.folded).collect::<Vec<_>>();
    let typed = folded(&query.text);
    let Some((last, before)) = typed.split_last() else { return Vec::new() };
    if typed.iter().map(String::len).sum::<usize>() < SHORTEST {
        return Vec::new();
    }
    let means = |label: &str| {
        let name = folded(label);
        before.iter().all(|word| name.contains(word)) && name.iter().any(|word| word.starts_with(last.as_str()))
    };
    let without = Query { text: String::new(), ..query.clone() };
    let selection = index.select(corpus, &without);
    let mut found = Vec::new();
    for facet in NAMED {
        let wanted = query.chosen.get(&facet).map(|choice| &choice.any);
        for (slug, count) in index.values(facet).into_iter().zip(selection.counts(facet)) {
            // A slug is made of the words of the name; topics have theirs from whoever wrote them.
            let may_mean = facet == Facet::Topic || typed.iter().all(|word| slug.contains(word.as_str()));
            if *count == 0 || !may_mean || wanted.is_some_and(|wanted| wanted.contains(slug)) {
                continue;
            }
            let label = corpus.label(facet, slug, language);
            if means(&label) {
                let query = without.without(facet, slug).toggle(facet, slug);
                found.push(Suggestion { facet, label, query, count: *count as usize });
            }
        }
    }
    let best = crate::order::ordered(found.len(), &|a, b| found[b].count.cmp(&found[a].count));
    let best = best.into_iter().take(MOST).map(|n| found[n].clone());
    // Beside another value that is chosen already, a value adds to what that one finds.
    best.map(|s| Suggestion { count: index.select(corpus, &s.query).total, ..s }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Index, testing};

    fn suggested(text: &str) -> Vec<(Facet, String)> {
        let corpus = testing::small();
        let query = Query { text: text.into(), ..Query::default() };
        let found = suggestions(&Index::new(&corpus), &corpus, &query, Language::Dutch);
        assert!(found.iter().all(|s| s.count > 0 && s.query.text.is_empty() && s.query.chosen.len() == 1));
        found.into_iter().map(|s| (s.facet, s.label)).collect()
    }

    #[test]
    fn a_name_being_typed_is_offered_as_a_filter() {
        let corpus = testing::small();
        let source =
            corpus.sources[corpus.statements[0].source.expect("the first statement has a source")].name.clone();
        let surname = source.split(' ').next_back().expect("a name has a word");
        assert!(suggested(surname).contains(&(Facet::Source, source.clone())), "{surname}");
        assert!(suggested(&source[..source.len() - 1]).contains(&(Facet::Source, source.clone())), "all but a letter");
        assert!(suggested(&surname[..4].to_uppercase()).contains(&(Facet::Source, source)));
    }

    #[test]
    fn what_means_nothing_suggests_nothing() {
        for text in ["", "a", "xyzzy", "\"", "-"] {
            assert_eq!(suggested(text), [], "{text}");
        }
    }
}
