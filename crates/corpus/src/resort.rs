//! What is searched for where a word stands nowhere: first the words it is a part of, as Dutch writes compounds in one; then
//! those that a slip of the finger away from it. Both only where nothing nearer is found, and told to the reader.

use crate::search::Term;
use crate::text::Word;

/// A part of a compound has as many letters, at least.
const PART: usize = 4;
/// From so many letters on one slip is forgiven, and two.
const ONE: usize = 4;
const TWO: usize = 8;

/// A word that stands nowhere, and what was searched for instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resort {
    /// The word asked for, folded.
    pub word: String,
    /// Why others stand for it.
    pub why: Why,
    /// The words that do, folded, ascending.
    pub instead: Vec<String>,
}

/// Why other words stand for one that stands nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is a part of them.
    Part,
    /// They are like it but for one or two letters.
    Typo,
}

/// The words that there are, as far as they may stand for one that there is not; ascending.
pub(crate) trait Vocabulary {
    /// Those in which `part` stands.
    fn containing(&self, part: &str) -> Vec<String>;

    /// Those that become `word` by at most `edits` letters added, left out or replaced.
    fn near(&self, word: &str, edits: usize) -> Vec<String>;
}

impl Resort {
    /// What to search for instead of `term`, which fits none of the words; nothing where there is nothing.
    pub(crate) fn new(term: &Term, words: &dyn Vocabulary) -> Option<Self> {
        let word = term.words.first().filter(|_| term.loose)?;
        let letters = word.chars().count();
        let edits = usize::from(letters >= ONE) + usize::from(letters >= TWO);
        let of = |why, instead: Vec<String>| (!instead.is_empty()).then(|| Self { word: word.clone(), why, instead });
        let part = if letters >= PART { words.containing(word) } else { Vec::new() };
        // The fewer slips the better.
        of(Why::Part, part).or_else(|| (1..=edits).find_map(|edits| of(Why::Typo, words.near(word, edits))))
    }

    /// Whether it stands for this word.
    pub(crate) fn fits(&self, word: &Word) -> bool {
        self.instead.contains(&word.folded)
    }
}

/// Whether one word becomes the other by at most `edits` letters added, left out or replaced.
pub(crate) fn is_near(one: &str, other: &str, edits: usize) -> bool {
    let (mut a, mut b) = (one.chars(), other.chars());
    let (mut here, mut there) = (a.as_str(), b.as_str());
    loop {
        match (a.next(), b.next()) {
            (None, None) => return true,
            (x, y) if x == y => (here, there) = (a.as_str(), b.as_str()),
            _ if edits == 0 => return false,
            _ => {
                return is_near(a.as_str(), there, edits - 1)
                    || is_near(here, b.as_str(), edits - 1)
                    || is_near(a.as_str(), b.as_str(), edits - 1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Levenshtein's distance, by its table.
    fn distance(a: &str, b: &str) -> usize {
        let b: Vec<char> = b.chars().collect();
        let mut row: Vec<usize> = (0..=b.len()).collect();
        for (i, x) in a.chars().enumerate() {
            let mut before = std::mem::replace(&mut row[0], i + 1);
            for (j, y) in b.iter().enumerate() {
                let here = (before + usize::from(x != *y)).min(row[j] + 1).min(row[j + 1] + 1);
                before = std::mem::replace(&mut row[j + 1], here);
            }
        }
        row[b.len()]
    }

    proptest! {
        #[test]
        fn near_is_what_the_table_says(a in "[abé]{0,6}", b in "[abé]{0,6}", edits in 0..3_usize) {
            prop_assert_eq!(is_near(&a, &b, edits), distance(&a, &b) <= edits);
        }
    }
}
