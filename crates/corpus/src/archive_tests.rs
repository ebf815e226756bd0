//! An archive answers as the index inside the page does, and loses nothing on its way through files.

use super::*;
use crate::search::Terms;
use crate::testing::{small, some_corpus, some_query};
use crate::{BundleError, Facet, Index, Select, Sort};
use proptest::prelude::*;

/// What a page has read of the files: all but the texts.
fn read(corpus: &Corpus) -> (Archive, Answers, Vec<(String, Vec<u8>)>) {
    let mut files = Archive::files(corpus.clone());
    let mut take = |name: &str| {
        let place = files.iter().position(|f| f.0 == name).expect("the file is there");
        files.swap_remove(place).1
    };
    let (head, index) = (take(CORPUS), take(INDEX));
    let archive = Archive::read(&head).expect("what was written can be read");
    let answers = Answers::open(&archive, index.leak()).expect("what was built can be opened");
    (archive, answers, files)
}

#[test]
fn texts_come_with_their_shard_and_with_no_other() {
    let corpus = small();
    let (archive, _, shards) = read(&corpus);
    assert_eq!((archive.shards(), shards.len()), (1, 1), "small articles share a shard");
    assert!(archive.corpus.articles.iter().all(|a| !a.text.is_here() && a.text.is_empty()));
    let (name, bytes) = &shards[0];
    assert_eq!((name, archive.size()), (&shard_name(0), bytes.len()));
    let mut cut = bytes.clone();
    cut.pop();
    assert_eq!(archive.admit(0, &cut), Err(BundleError::Damaged));
    assert_eq!(archive.admit(7, bytes), Err(BundleError::Inconsistent));
    assert!(archive.corpus.articles.iter().all(|a| !a.text.is_here()), "nothing came of it");
    assert_eq!(archive.admit(0, bytes), Ok(()));
    assert_eq!(archive.corpus, corpus);
    assert_eq!(archive.admit(0, bytes), Ok(()), "once more does no harm");
}

#[test]
fn large_articles_have_shards_of_their_own() {
    let mut corpus = small();
    for article in &mut corpus.articles {
        article.text = format!("{}{}", article.text.as_str(), "…".repeat(SHARD / 3)).into();
    }
    let (archive, _, shards) = read(&corpus);
    assert_eq!((shards.len(), (0..3).map(|a| archive.shard_of(a)).collect::<Vec<_>>()), (3, vec![0, 1, 2]));
    for (shard, (_, bytes)) in shards.iter().enumerate() {
        let (before, after) = (shard.checked_sub(1), shard + 1);
        assert!(before.is_none_or(|b| archive.admit(b, bytes).is_err()), "of another article, or too short for it");
        assert!(archive.admit(after, bytes).is_err());
        assert_eq!(archive.admit(shard, bytes), Ok(()));
    }
    assert_eq!(archive.corpus, corpus);
}

#[test]
fn files_of_another_archive_are_told() {
    let (archive, ..) = read(&small());
    let (other, ..) = read(&crate::testing::corpus(&[]));
    assert!(Archive::read(b"WDHR").is_err() && Archive::read(&small().to_bytes()).is_err());
    let index = Archive::files(small()).pop().expect("the index is the last").1;
    assert!(Answers::open(&archive, index.clone().leak()).is_ok());
    assert!(Answers::open(&other, index.clone().leak()).is_err_and(|e| e.contains("index.bin")));
    assert!(Answers::open(&archive, b"<!doctype html>").is_err_and(|e| e.contains("not a search index")));
    assert!(Answers::open(&archive, index[..99].to_vec().leak()).is_err_and(|e| e.contains("cut off")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]
    #[test]
    fn an_archive_answers_as_the_index_in_the_page(corpus in some_corpus(), queries in proptest::collection::vec(some_query(), 1..5)) {
        let index = Index::new(&corpus);
        let (archive, answers, _) = read(&corpus);
        for facet in Facet::ALL {
            prop_assert_eq!(answers.values(facet), index.values(facet));
        }
        for query in queries {
            let (expected, mut given) = (index.select(&corpus, &query), answers.select(&archive.corpus, &query));
            prop_assert_eq!(&given.hits[..], &answers.first(&archive.corpus, &query, usize::MAX)[..given.total]);
            let terms = Terms::read(&query.text);
            if query.sort == Sort::Best && !terms.all.is_empty() {
                // Within one form each ranks in a way of its own.
                let scores = index.scores(&terms);
                let form = |hit: &usize| scores[*hit].map(|s| s as u32);
                prop_assert!(given.hits.is_sorted_by(|a, b| form(a) >= form(b)), "{:?} {:?}", query, given.hits);
                let ascending = |hits: &[usize]| { let mut hits = hits.to_vec(); hits.sort_unstable(); hits };
                prop_assert_eq!(ascending(&given.hits), ascending(&expected.hits));
                given.hits.clone_from(&expected.hits);
            }
            prop_assert_eq!(given, expected, "{:?}", query);
            for most in [0, 1, 3] {
                prop_assert_eq!(answers.first(&archive.corpus, &query, most), answers.first(&archive.corpus, &query, usize::MAX).into_iter().take(most).collect::<Vec<_>>());
            }
        }
    }
}
