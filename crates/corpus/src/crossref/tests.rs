//! What is linked, and what is not.

use super::{Relation, explain};
use crate::testing::{Told, corpus, small};
use proptest::prelude::*;

/// The links of statements by these sources, each in an article of its own.
fn links(told: &[(&str, &str)]) -> Vec<(usize, usize)> {
    let ids: Vec<String> = (0..told.len()).map(|n| format!("{n:03}_x")).collect();
    let articles: Vec<Told<'_>> = told
        .iter()
        .zip(&ids)
        .map(|((source, content), id)| Told { id, statements: vec![(Some(source), None, content)], ..Told::default() })
        .collect();
    corpus(&articles).references.iter().map(|r| (r.a, r.b)).collect()
}

const FILLER: [(&str, &str); 4] = [
    ("Jan Jansen", "De boeren willen meer geld voor hun melk"),
    ("Jan Jansen", "Het weer wordt morgen zonnig met kans op onweer"),
    ("Piet Smit", "Scholen krijgen volgend jaar nieuwe computers"),
    ("Piet Smit", "De brug over de rivier blijft dicht"),
];

#[test]
fn one_utterance_in_two_translations_is_linked() {
    let told = [
        &FILLER[..],
        &[("Trump", "Er is geen deal tot er een deal is"), ("Trump", "We hebben geen deal totdat de deal er is")],
    ]
    .concat();
    assert_eq!(links(&told), [(4, 5)]);
}

#[test]
fn the_same_words_by_another_source_are_not() {
    let told = [
        &FILLER[..],
        &[("Trump", "Er is geen deal tot er een deal is"), ("Poetin", "Er is geen deal tot er een deal is")],
    ]
    .concat();
    assert_eq!(links(&told), []);
}

#[test]
fn short_answers_are_not() {
    for answer in ["Ja.", "Nee!", "Ja, zeker", "Dat is zo", "Productief", ""] {
        let told = [&FILLER[..], &[("Trump", answer), ("Trump", answer)]].concat();
        let expected = if answer == "Ja, zeker" { 1 } else { 0 };
        assert!(links(&told).len() <= expected, "{answer}");
    }
}

#[test]
fn links_say_which_words_are_shared() {
    let corpus = small();
    assert_eq!(corpus.references.len(), 1);
    let reason = explain(&corpus, &corpus.references[0]);
    let words = reason.shared.iter().map(|s| s.a.of(&corpus.articles[0].text));
    assert_eq!(words.collect::<Vec<_>>(), ["deal", "deal"]);
    assert_eq!(corpus.related(0), [(2, &corpus.references[0])]);
    assert_eq!(corpus.related(2), [(0, &corpus.references[0])]);
    assert_eq!(corpus.related(1), []);
}

#[test]
fn what_was_said_weeks_apart_is_a_repeat() {
    let relation = |one, other| {
        let told = |id, date| Told {
            id,
            date,
            statements: vec![(Some("Trump"), None, "Geen deal tot er een deal is")],
            ..Told::default()
        };
        let statements = FILLER.map(|(source, content)| (Some(source), None, content)).to_vec();
        let corpus = corpus(&[told("0_a", one), told("1_b", other), Told { id: "2_c", statements, ..Told::default() }]);
        assert_eq!(corpus.references.len(), 1);
        corpus.references[0].relation
    };
    assert_eq!(relation(Some("2025-05"), Some("2025-08-15")), Relation::Repeat);
    assert_eq!(relation(Some("2025-08-15"), Some("2025-05")), Relation::Repeat);
    assert_eq!(relation(Some("2025-08-15"), Some("2025-08-18")), Relation::Same);
    assert_eq!(relation(Some("2025-08"), Some("2025-08-15")), Relation::Same);
    assert_eq!(relation(None, Some("2025-08-15")), Relation::Same);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn links_are_told_once_and_do_not_depend_on_the_order(
        told in proptest::collection::vec(("[ab]", "((deal|top|huis|brief|geen|de) ){1,5}"), 0..8),
        turn in 0usize..8,
    ) {
        let told: Vec<(&str, &str)> = told.iter().map(|(s, c)| (s.as_str(), c.as_str())).collect();
        let found = links(&told);
        prop_assert!(found.iter().all(|(a, b)| a < b && told[*a].0 == told[*b].0));
        prop_assert!(found.windows(2).all(|w| w[0] < w[1]));
        // In another order of articles the same pairs are linked.
        let length = told.len().max(1);
        let mut turned = told.clone();
        turned.rotate_left(turn % length);
        let place = |n: usize| (n + turn) % length;
        let mut back: Vec<(usize, usize)> = links(&turned).iter().map(|(a, b)| {
            let (a, b) = (place(*a), place(*b));
            (a.min(b), a.max(b))
        }).collect();
        back.sort_unstable();
        prop_assert_eq!(back, found);
    }
}
