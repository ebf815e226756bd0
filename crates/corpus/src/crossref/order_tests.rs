//! An article that is added later is linked as if it had been there from the start.

use super::{Relation, link};
use crate::testing::{Told, corpus};
use proptest::prelude::*;
use std::collections::BTreeSet;

type Said = Vec<(&'static str, String)>;

/// The links between the statements of these articles, by id, and all that is told of each.
fn links(articles: &[(usize, &Said)]) -> BTreeSet<(String, String, Relation, u8, bool)> {
    let ids: Vec<String> = articles.iter().map(|(number, _)| format!("{number:03}_x")).collect();
    let told: Vec<Told<'_>> = articles
        .iter()
        .zip(&ids)
        .map(|((number, said), id)| Told {
            id,
            date: [Some("2025-08-15"), Some("2025-08-16"), Some("2025-03"), None][number % 4],
            statements: said.iter().map(|(source, content)| (Some(*source), None, content.as_str())).collect(),
            ..Told::default()
        })
        .collect();
    let corpus = corpus(&told);
    let id = |statement: usize| corpus.statements[statement].id.clone();
    let links = link(&corpus);
    let ends = |a: usize, b: usize| (id(a).min(id(b)), id(a).max(id(b)));
    links.iter().map(|l| (ends(l.a, l.b), l)).map(|((a, b), l)| (a, b, l.relation, l.score, l.certain)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn the_order_in_which_articles_come_does_not_matter(
        articles in proptest::collection::vec(
            proptest::collection::vec(
                (
                    proptest::sample::select(vec!["Kim Bos", "Piet Smit", "De minister"]),
                    "((deal|akkoord|vredesakkoord|brug|haven|niet|geen|de|in|mei|open|12|Rusland|rust|Moskou) ){2,9}",
                ),
                0..5,
            ),
            1..6,
        ),
        last in 0usize..6,
    ) {
        let all: Vec<(usize, &Said)> = articles.iter().enumerate().collect();
        let full = links(&all);
        // Whichever comes last.
        let mut added = all.clone();
        let late = added.remove(last % all.len());
        added.push(late);
        prop_assert_eq!(&links(&added), &full);
        added.reverse();
        prop_assert_eq!(&links(&added), &full);
    }
}
