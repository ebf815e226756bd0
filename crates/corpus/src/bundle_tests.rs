//! Bytes that are a corpus, and bytes that are none.

use super::*;
use crate::testing::small;
use proptest::prelude::*;

#[test]
fn a_corpus_survives_its_bytes() {
    let corpus = small();
    assert_eq!(Corpus::from_bytes(&corpus.to_bytes()), Ok(corpus));
    assert_eq!(Corpus::from_bytes(&Corpus::default().to_bytes()), Ok(Corpus::default()));
}

#[test]
fn the_same_articles_are_the_same_bytes() {
    assert_eq!(small().to_bytes(), small().to_bytes());
    assert_eq!(small().version.len(), 12);
    let mut other = small();
    other.articles[0].text = format!("{}!", other.articles[0].text.as_str()).into();
    assert_ne!(other.to_bytes(), small().to_bytes());
}

#[test]
fn foreign_old_and_cut_off_bytes_are_told() {
    let bytes = small().to_bytes();
    assert_eq!(Corpus::from_bytes(b""), Err(BundleError::Foreign));
    assert_eq!(Corpus::from_bytes(b"<!doctype html>"), Err(BundleError::Foreign));
    let mut old = bytes.clone();
    old[4] = 99;
    assert_eq!(Corpus::from_bytes(&old), Err(BundleError::Layout { found: 99, expected: LAYOUT }));
    for end in 4..bytes.len() {
        assert_eq!(Corpus::from_bytes(&bytes[..end]), Err(BundleError::Damaged), "{end}");
    }
    assert_eq!(BundleError::Damaged.to_string(), "the bundled corpus is damaged or cut off");
}

#[test]
fn what_points_nowhere_is_told() {
    let broken = |break_it: fn(&mut Corpus)| {
        let mut corpus = small();
        break_it(&mut corpus);
        Corpus::from_bytes(&corpus.to_bytes()).unwrap_err()
    };
    let breaks: [fn(&mut Corpus); 7] = [
        |c| c.statements[0].article = 9,
        |c| c.statements[0].parts[0].end = 9999,
        |c| c.statements[0].parts[0].start = 1,
        |c| c.statements[0].source = Some(9),
        |c| c.statements[4].article = 0,
        |c| c.short_names.clear(),
        |c| {
            let mut links = c.references.to_vec();
            links[0].b = 0;
            c.references = links.into();
        },
    ];
    for break_it in breaks {
        assert_eq!(broken(break_it), BundleError::Inconsistent);
    }
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange(bytes in proptest::collection::vec(any::<u8>(), 0..64), at in 0usize..400, checked in any::<bool>()) {
        prop_assert!(Corpus::from_bytes(&bytes).is_err());
        // Damage behind a right checksum: an error or a corpus, but no panic.
        let mut bundle = small().to_bytes();
        for (offset, byte) in bytes.iter().enumerate() {
            if let Some(place) = bundle.get_mut(HEADER + at + offset) {
                *place = *byte;
            }
        }
        if checked {
            let sum = fnv(&bundle[HEADER..]);
            bundle[8..HEADER].copy_from_slice(&sum.to_le_bytes());
        }
        let _ = Corpus::from_bytes(&bundle);
    }
}
