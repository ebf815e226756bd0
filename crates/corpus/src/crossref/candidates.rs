//! Which statements are compared at all.
//!
//! An inverted index: from a word of a speaker to the statements that have it. Two statements under one key are compared.
//! Where a key has too many (a common word of somebody who speaks often), it falls back on narrower ones: the same word said
//! within the same days, and two words that say something next to each other. So the work grows with the number of
//! statements, and a big source still finds its pairs.

use std::collections::BTreeMap;

/// A key that more statements have than this is too common to compare all of them.
const MOST: usize = 48;

/// What one statement is found by.
pub(crate) struct Entry {
    /// Who speaks, each by number.
    pub speakers: Vec<u32>,
    /// The words that say something, each once, in text order.
    pub words: Vec<u32>,
    /// The day it was said, if that is known.
    pub day: Option<i32>,
}

/// Days that are looked at together.
const DAYS: i32 = 4;

/// The pairs to compare, each once, ordered.
pub(crate) fn pairs(entries: &[Entry]) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    let single = postings(entries, |e, put| e.words.iter().for_each(|w| put(u64::from(*w))));
    let common: Vec<(u32, u64)> = single.keys().filter(|key| single[*key].len() > MOST).copied().collect();
    let is_common = |speaker: u32, word: u32| common.binary_search(&(speaker, u64::from(word))).is_ok();
    together(&single, &mut pairs);
    drop(single);
    if !common.is_empty() {
        // Two words next to each other of which none finds anything by itself.
        let twos = per_speaker(entries, |e, speaker, put| {
            for two in e.words.windows(2).filter(|two| two.iter().all(|w| is_common(speaker, *w))) {
                put(u64::from(two[0].min(two[1])) << 32 | u64::from(two[0].max(two[1])));
            }
        });
        together(&twos, &mut pairs);
        drop(twos);
        // A common word within the same days: periods overlap by half, so that no two days that are near fall apart.
        let days = per_speaker(entries, |e, speaker, put| {
            let Some(day) = e.day else { return };
            for word in e.words.iter().filter(|w| is_common(speaker, **w)) {
                for period in [day.div_euclid(DAYS), day.div_euclid(DAYS) + 1] {
                    put(u64::from(*word) << 32 | u64::from(period.unsigned_abs()));
                }
            }
        });
        together(&days, &mut pairs);
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

type Postings = BTreeMap<(u32, u64), Vec<u32>>;

fn postings(entries: &[Entry], keys: impl Fn(&Entry, &mut dyn FnMut(u64))) -> Postings {
    per_speaker(entries, |entry, _, put| keys(entry, put))
}

fn per_speaker(entries: &[Entry], keys: impl Fn(&Entry, u32, &mut dyn FnMut(u64))) -> Postings {
    let mut postings = Postings::new();
    for (number, entry) in entries.iter().enumerate() {
        for speaker in &entry.speakers {
            keys(entry, *speaker, &mut |key| {
                let statements = postings.entry((*speaker, key)).or_default();
                if statements.last() != Some(&(number as u32)) {
                    statements.push(number as u32);
                }
            });
        }
    }
    postings
}

fn together(postings: &Postings, pairs: &mut Vec<(u32, u32)>) {
    for statements in postings.values().filter(|s| s.len() <= MOST) {
        for (at, a) in statements.iter().enumerate() {
            pairs.extend(statements[at + 1..].iter().map(|b| (*a, *b)));
        }
    }
    // Many keys find the same pair.
    pairs.sort_unstable();
    pairs.dedup();
}
