//! The corpus that ships, built as the build script builds it.
#![cfg(feature = "seeds")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use wederhoor_corpus::{Corpus, Facet, Index, Query, export, permalink, seeds};

fn files() -> BTreeMap<String, Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let entries = fs::read_dir(folder).expect("the seeds are there").map(|e| e.expect("a readable folder").path());
    entries.map(|p| (p.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&p).unwrap())).collect()
}

fn corpus() -> Corpus {
    let seeds = seeds::read(&files()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    Corpus::build(seeds.articles, &seeds.people, &seeds.topics)
}

#[test]
fn same_seeds_same_bytes() {
    let bytes = corpus().to_bytes();
    assert!(bytes == corpus().to_bytes());
    assert_eq!(
        Corpus::from_bytes(&bytes).as_ref(),
        Ok(&corpus()),
        "and every index and span in it points at something"
    );
}

#[test]
fn every_article_speaks_and_every_part_is_words() {
    let corpus = corpus();
    for article in 0..corpus.articles.len() {
        assert!(corpus.statements.iter().any(|s| s.article == article), "{}", corpus.short_name(article));
        assert!(!corpus.paragraphs(article).is_empty() && !corpus.article_label(article).is_empty());
    }
    for (number, statement) in corpus.statements.iter().enumerate() {
        assert_eq!(corpus.statement(&statement.id), Some(number));
        assert!(
            !statement.parts.is_empty() && statement.words(&corpus).all(|w| !w.trim().is_empty()),
            "{}",
            statement.id
        );
        let record = export::record(&corpus, number);
        assert!((0.0..=1.0).contains(&record.confidence) && !record.topics.is_empty());
    }
}

#[test]
fn a_reporter_finds_what_trump_said_about_a_ceasefire_and_sends_the_link() {
    let corpus = corpus();
    let index = Index::new(&corpus);
    let query = Query { text: "staakt-het-vuren".into(), ..Query::default() }.toggle(Facet::Source, "donald-trump");
    let selection = index.select(&corpus, &query);
    assert!(!selection.hits.is_empty());
    for hit in &selection.hits {
        let text = &corpus.articles[corpus.statements[hit.statement].article].text;
        let marks = index.marks(&corpus, hit.statement, &query);
        assert!(marks.iter().any(|m| m.of(text).to_lowercase().starts_with("staakt-het-vuren")));
    }
    let (opened, notices) = permalink::parse(&permalink::format(&query));
    let (opened, unknown) = opened.known_in(&corpus);
    assert!(notices.is_empty() && unknown.is_empty());
    assert_eq!(index.select(&corpus, &opened), selection);
}

#[test]
fn the_order_of_files_is_that_of_their_names() {
    let turned: BTreeMap<String, Vec<u8>> = files().into_iter().rev().collect();
    assert_eq!(seeds::read(&turned), seeds::read(&files()));
}
