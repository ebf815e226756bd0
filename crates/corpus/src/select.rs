//! What every way of answering queries has in common, and what is worked out from its answers.
//!
//! There are two: [`crate::Index`], small and made when the page starts, for the articles inside the page; and
//! [`crate::archive::Answers`], for those that stand in files beside it.

use crate::order::{ascending, ordered};
use crate::search::Terms;
use crate::selection::{Dropped, Marks, Relief, Selection};
use crate::{Corpus, Facet, Query, Resort, text};
use wederhoor_extract::Span;

/// What answers queries about one corpus.
pub trait Select: Send + Sync {
    /// The slugs of all values that `facet` has in the corpus, ascending.
    fn values(&self, facet: Facet) -> Vec<&str>;

    /// The statements that answer `query`, and the count of every facet value.
    fn select(&self, corpus: &Corpus, query: &Query) -> Selection;

    /// The first `most` statements that answer `query`, in its order.
    fn first(&self, corpus: &Corpus, query: &Query, most: usize) -> Vec<usize>;
}

/// Which part of `query` to drop when nothing answers it, and how many statements that would give: most first.
#[must_use]
pub fn relief(index: &dyn Select, corpus: &Corpus, query: &Query) -> Vec<Relief> {
    let mut parts = Vec::new();
    if !query.text.is_empty() {
        parts.push((Dropped::Text, Query { text: String::new(), ..query.clone() }));
    }
    for facet in query.chosen.keys() {
        let mut less = query.clone();
        less.chosen.remove(facet);
        parts.push((Dropped::Facet(*facet), less));
    }
    if query.from.is_some() || query.until.is_some() {
        parts.push((Dropped::Period, Query { from: None, until: None, ..query.clone() }));
    }
    let counted = parts.into_iter().map(|(dropped, query)| {
        let count = index.select(corpus, &query).total;
        Relief { query, dropped, count }
    });
    let reliefs: Vec<Relief> = counted.filter(|r| r.count > 0).collect();
    let order = ordered(reliefs.len(), &|a, b| reliefs[b].count.cmp(&reliefs[a].count));
    order.into_iter().map(|r| reliefs[r].clone()).collect()
}

/// Where the words that `query` asks for stand in a statement, or those that are searched for `instead`.
#[must_use]
pub fn marks(corpus: &Corpus, statement: usize, query: &Query, instead: &[Resort]) -> Marks {
    let terms = Terms::read(&query.text);
    let Some(s) = corpus.statements.get(statement).filter(|_| !terms.all.is_empty()) else { return Marks::new() };
    let text = &corpus.articles[s.article].text;
    let mut marks = Marks::new();
    for part in &s.parts {
        let words: Vec<text::Word> = text::words_in(text, *part).collect();
        marks.extend(words.iter().filter(|w| instead.iter().any(|r| r.fits(w))).map(|w| w.span));
        for term in &terms.all {
            for run in words.windows(term.words.len()) {
                if let (true, [first, .., last] | [first @ last]) =
                    (term.fits(run.iter().map(|w| w.folded.as_str())), run)
                {
                    marks.push(Span { start: first.span.start, end: last.span.end });
                }
            }
        }
    }
    let mut marks = ascending(&marks);
    marks.dedup_by(|next, before| {
        let joins = next.start < before.end;
        if joins {
            before.end = before.end.max(next.end);
        }
        joins
    });
    marks
}
