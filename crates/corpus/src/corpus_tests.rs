//! What a corpus tells of itself.

use super::*;
use crate::testing::{Told, corpus, small};

#[test]
fn statements_are_found_by_their_id() {
    let corpus = small();
    for (number, statement) in corpus.statements.iter().enumerate() {
        assert_eq!(corpus.statement(&statement.id), Some(number));
    }
    for id in ["", "000", "000-", "000-000", "000-003", "9-001", "-", "000-001-001"] {
        assert_eq!(corpus.statement(id), None, "{id}");
    }
}

#[test]
fn labels_are_what_a_reader_calls_it() {
    let corpus = small();
    let dutch = |facet, slug| corpus.label(facet, slug, Language::Dutch);
    let english = |facet, slug| corpus.label(facet, slug, Language::English);
    assert_eq!(dutch(Facet::Source, "donald-trump"), "Donald Trump");
    assert_eq!(
        (dutch(Facet::Source, "onbekend"), english(Facet::Source, "onbekend")),
        ("onbekend".into(), "unknown".into())
    );
    assert_eq!((dutch(Facet::Outlet, "anp"), english(Facet::Outlet, "onbekend")), ("ANP".into(), "unknown".into()));
    assert_eq!((dutch(Facet::Kind, "direct"), english(Facet::Kind, "act")), ("letterlijk".into(), "speech act".into()));
    assert_eq!((dutch(Facet::Topic, "deal"), english(Facet::Topic, "deal")), ("DEAL".into(), "deal (en)".into()));
    assert_eq!(dutch(Facet::Article, "001"), "NOS: „Geen deal tot er een deal is”");
    assert_eq!(dutch(Facet::To, "niemand"), "niemand");
}

#[test]
fn every_slug_a_statement_has_is_one_a_link_may_name() {
    let corpus = small();
    for facet in Facet::ALL {
        let known = corpus.slugs(facet);
        for statement in 0..corpus.statements.len() {
            assert!(corpus.facet_slugs(facet, statement).iter().all(|s| known.contains(s)), "{facet:?}");
        }
    }
    assert_eq!(corpus.slugs(Facet::Outlet), ["anp", "nos", "onbekend"]);
    assert_eq!(corpus.slugs(Facet::Article), ["000", "001", "002"]);
}

#[test]
fn what_a_link_names_and_nobody_has_is_left_out() {
    let corpus = small();
    let link = "source=donald-trump,-bestaat-niet&topic=nergens&kind=act&statement=999-001";
    let (query, notices) = crate::permalink::parse(link).0.known_in(&corpus);
    assert_eq!(crate::permalink::format(&query), "source=donald-trump&kind=act");
    assert_eq!(notices.len(), 3);
    assert!(notices.contains(&crate::Notice::unknown_value("statement", "999-001")));
}

#[test]
fn topics_come_from_the_words_or_those_around_or_else_from_the_fallback() {
    let corpus = small();
    let topics: Vec<Vec<String>> = (0..5).map(|s| corpus.facet_slugs(Facet::Topic, s)).collect();
    assert_eq!(topics, [["deal"], ["top"], ["deal"], ["deal"], ["overig"]]);
}

#[test]
fn articles_may_have_no_words_at_all() {
    let corpus = corpus(&[Told { id: "", ..Told::default() }, Told { id: "", ..Told::default() }]);
    assert_eq!(corpus.short_names, ["naamloos", "naamloos-2"]);
    assert!(corpus.paragraphs(0).is_empty());
    assert_eq!(corpus.article_label(0), "");
}
