//! What some articles do not have that others tell of the same days.

use crate::Corpus;
use crate::crossref::gap;
use std::collections::BTreeSet;

/// What is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blindspot {
    /// Sources (indices into [`Corpus::sources`]) who speak in two other articles or more and in none of these: those
    /// with most articles first.
    pub sources: Vec<usize>,
    /// Statements that two other articles or more tell and none of these: of each the first telling; the most told first.
    pub statements: Vec<usize>,
}

/// Days around an article's date of which it could have told.
const DAYS: i64 = 7;

/// What `articles` (those of an outlet, or one) lack of what others tell about the same days. What has no date counts as
/// of the same days.
#[must_use]
pub fn blindspot(corpus: &Corpus, articles: &[usize]) -> Blindspot {
    let dates: Vec<_> = articles.iter().filter_map(|a| corpus.articles[*a].date).collect();
    let near = |statement: usize| {
        let when = corpus.statements[statement].when(corpus);
        dates.is_empty() || when.is_none_or(|w| dates.iter().any(|d| gap(w, *d) <= DAYS))
    };
    let ours = |statement: usize| articles.contains(&corpus.statements[statement].article);
    let mut speaks: Vec<(BTreeSet<usize>, bool)> = vec![Default::default(); corpus.sources.len()];
    let mut told = Vec::new();
    for (number, statement) in corpus.statements.iter().enumerate().filter(|(n, _)| ours(*n) || near(*n)) {
        if let Some((others, here)) = statement.source.map(|s| &mut speaks[s]) {
            *here |= ours(number);
            others.insert(statement.article);
        }
        let tellings = corpus.tellings(number);
        let mut others: Vec<usize> = tellings.iter().map(|t| corpus.statements[*t].article).collect();
        others.dedup();
        // Of a statement told several times the first telling stands for all.
        if others.len() > 1 && tellings[0] == number && !tellings.iter().any(|t| ours(*t)) {
            told.push((number, others.len()));
        }
    }
    let lacking = speaks.iter().enumerate().filter(|(_, (others, here))| !here && others.len() > 1);
    let sources: Vec<(usize, usize)> = lacking.map(|(s, (others, _))| (s, others.len())).collect();
    let most_first = |all: Vec<(usize, usize)>| {
        let order = crate::order::ordered(all.len(), &|x, y| all[y].1.cmp(&all[x].1));
        order.into_iter().map(|n| all[n].0).collect()
    };
    Blindspot { sources: most_first(sources), statements: most_first(told) }
}
