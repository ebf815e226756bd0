//! Cut off, foreign and damaged files: an error, or any answer, but never a panic.

use crate::bytes::checksum;
use crate::layout::{HEADER, IndexError, VERSION};
use crate::{Builder, Engine, Index, Part, Query};
use proptest::prelude::*;
use std::sync::LazyLock;

/// An index in which no section is empty.
static WHOLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut builder = Builder::new(&["source", "topic"]);
    for n in 0..1400_u32 {
        let rare = ["alpha", "beta", "gamma", "delta"].map(|w| format!("{w}{}", n * 7 % 300));
        let mut words = vec!["het", "huis", "van", "het"];
        words.extend(rare.iter().map(String::as_str));
        words.extend(["staat", "vanavond"].iter().take(n as usize % 3));
        let (source, topics) =
            (format!("s{}", if n % 6 == 0 { n % 40 } else { 0 }), [format!("t{}", n % 7), format!("u{}", n % 11)]);
        builder.add([words], &[&[&source], &topics.each_ref().map(String::as_str)], Some(n as i32 / 9));
    }
    let mut bytes = builder.finish();
    let sections = HEADER + 8 * (crate::layout::FACETS + 6);
    let empty: Vec<usize> = (HEADER..sections).step_by(8).filter(|s| bytes[s + 4..s + 8] == [0; 4]).collect();
    assert_eq!(empty, [], "the offsets of empty sections in the table");
    seal(&mut bytes);
    bytes
});

fn seal(bytes: &mut [u8]) {
    if bytes.len() > 16 {
        let sum = checksum(&bytes[16..]);
        bytes[8..16].copy_from_slice(&sum.to_le_bytes());
    }
}

fn ask(bytes: &[u8]) -> Result<(), IndexError> {
    let index = Index::open(bytes)?;
    let text = |must: &[Part]| Query { must: must.to_vec(), ..Query::default() };
    let phrase = |words: &[&str]| Part::Phrase(words.iter().map(|w| (*w).to_owned()).collect());
    let mut engine = Engine::new(index);
    for query in [
        Query::default(),
        text(&[Part::Prefix("va".into())]),
        text(&[Part::Prefix(String::new()), Part::Word("het".into())]),
        text(&[Part::Prefix("v".into()), Part::Prefix("al".into()), Part::Near("beta1".into(), 2)]),
        text(&[phrase(&["huis", "van", "het"]), phrase(&["alpha7", "beta7"]), phrase(&["van", "het"])]),
        text(&[Part::AnyOf(vec![0..3, 9..900]), Part::Before(vec!["van".into()], 0..9000)]),
        Query {
            not: vec![Part::Word("staat".into()), phrase(&["van", "het"])],
            also: vec![3, 90_000],
            from: Some(3),
            until: Some(90),
            ..Query::default()
        },
        Query { any: vec![(0, vec![0])], ..Query::default() },
        Query { none: vec![(1, vec![5, 77])], any: vec![(1, vec![4])], ..Query::default() },
        Query { any: vec![(0, vec![1, 2]), (1, vec![4, 9000]), (7, vec![3])], ..text(&[Part::Prefix("h".into())]) },
    ] {
        let best = engine.select(&query).best.clone();
        best.iter().for_each(|d| assert!(engine.index().row(*d as usize) <= u32::MAX as usize));
    }
    let dictionary = engine.index().dictionary();
    assert!(dictionary.containing("et").len() <= dictionary.len());
    let mut values = (0..3).flat_map(|f| engine.index().values(f));
    assert!(values.all(|v| engine.index().value(v).len() <= bytes.len()));
    Ok(())
}

#[test]
fn what_is_whole_answers_and_what_is_not_says_what_is_wrong() {
    assert_eq!(ask(&WHOLE), Ok(()));
    assert_eq!(ask(b""), Err(IndexError::CutOff));
    assert_eq!(ask(b"WHI"), Err(IndexError::CutOff));
    assert_eq!(ask(b"<!doctype html><title>404</title><p>Not found"), Err(IndexError::Foreign));
    for end in (0..WHOLE.len()).step_by(997).chain(0..64).chain([WHOLE.len() - 1]) {
        assert_eq!(ask(&WHOLE[..end]), Err(IndexError::CutOff), "{end} bytes");
    }
    let mut other = WHOLE.clone();
    other[4] += 1;
    assert_eq!(ask(&other), Err(IndexError::Version(VERSION + 1)));
    let said = IndexError::Version(7).to_string();
    assert!(said.contains('7') && said.contains(&VERSION.to_string()), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn changed_bytes_are_noticed_and_never_end_in_a_panic(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), 1..=255_u8), 1..4),
        in_table in any::<bool>(),
        cut in proptest::option::weighted(0.2, any::<proptest::sample::Index>()),
    ) {
        let mut bytes = WHOLE.clone();
        let length = if in_table { HEADER + 300 } else { bytes.len() };
        for (at, change) in &changes {
            bytes[at.index(length)] ^= change;
        }
        if bytes != *WHOLE {
            prop_assert!(ask(&bytes).is_err());
        }
        // Somebody who changes the sum as well.
        if let Some(cut) = cut {
            bytes.truncate(cut.index(length));
        }
        seal(&mut bytes);
        let _ = ask(&bytes);
    }

    #[test]
    fn noise_is_no_index(mut bytes in proptest::collection::vec(any::<u8>(), 0..2000), sealed in any::<bool>()) {
        prop_assert!(ask(&bytes).is_err());
        if sealed && bytes.len() > HEADER {
            bytes[..8].copy_from_slice(&WHOLE[..8]);
            seal(&mut bytes);
        }
        let _ = ask(&bytes);
    }
}
