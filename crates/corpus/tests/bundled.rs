//! The corpus that ships, built as the build script builds it.
#![cfg(feature = "seeds")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use wederhoor_corpus::{Corpus, Facet, Index, Query, Select as _, export, permalink, seeds};

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
fn every_part_is_words_and_every_id_is_found() {
    let corpus = corpus();
    assert!(!corpus.statements.is_empty());
    for article in 0..corpus.articles.len() {
        assert!(!corpus.paragraphs(article).is_empty() && !corpus.article_label(article).is_empty());
    }
    for (number, statement) in corpus.statements.iter().enumerate() {
        assert_eq!(corpus.statement(&statement.id), Some(number));
        assert!(!statement.parts.is_empty(), "{}", statement.id);
        assert!(statement.words(&corpus).all(|w| !w.trim().is_empty()), "{}", statement.id);
        assert!(export::record(&corpus, number).confidence.0 <= 100);
    }
}

#[test]
fn every_statement_is_found_by_its_words_and_source_and_by_that_link() {
    let corpus = corpus();
    let index = Index::new(&corpus);
    for (number, statement) in corpus.statements.iter().enumerate() {
        let words = statement.words(&corpus).next().unwrap_or_default().replace(['"', '„', '“', '”', '«', '»'], " ");
        let few: Vec<&str> = words.split_whitespace().take(4).collect();
        let query = Query { text: format!("\"{}\"", few.join(" ")), ..Query::default() };
        let query = corpus.facet_slugs(Facet::Source, number).iter().fold(query, |q, s| q.toggle(Facet::Source, s));
        let selection = index.select(&corpus, &query);
        assert!(selection.hits.contains(&number), "{}: {}", statement.id, query.text);
        let (opened, notices) = permalink::parse(&permalink::format(&query));
        let (opened, unknown) = opened.known_in(&corpus);
        assert!(notices.is_empty() && unknown.is_empty());
        assert_eq!(index.select(&corpus, &opened), selection);
    }
}

#[test]
fn the_order_of_files_is_that_of_their_names() {
    let turned: BTreeMap<String, Vec<u8>> = files().into_iter().rev().collect();
    assert_eq!(seeds::read(&turned), seeds::read(&files()));
}
