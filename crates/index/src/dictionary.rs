//! The words that occur, ascending: which are meant by what was typed.

use crate::bytes::Items;
use core::ops::Range;

/// The words of an index, by number.
#[derive(Clone, Copy, Debug)]
pub struct Dictionary<'a> {
    words: Items<'a>,
}

impl<'a> Dictionary<'a> {
    pub(crate) const fn new(words: Items<'a>) -> Self {
        Self { words }
    }

    /// How many words there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.words.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The word with this number; empty where there is none.
    #[must_use]
    pub fn word(self, number: usize) -> &'a str {
        core::str::from_utf8(self.words.get(number)).unwrap_or_default()
    }

    /// The number of this word.
    #[must_use]
    pub fn exact(self, word: &str) -> Option<usize> {
        self.words.find(0, self.len(), word.as_bytes())
    }

    /// The numbers of the words that begin with this.
    #[must_use]
    pub fn beginning(self, prefix: &str) -> Range<usize> {
        let prefix = prefix.as_bytes();
        let first = self.words.partition(0, self.len(), |w| w < prefix);
        first..self.words.partition(first, self.len(), |w| w.starts_with(prefix))
    }

    /// The numbers of the words in which this stands, ascending. Looks at every word.
    #[must_use]
    pub fn containing(self, part: &str) -> Vec<usize> {
        (0..self.len()).filter(|n| self.word(*n).contains(part)).collect()
    }

    /// The numbers of the words that become `word` by at most `edits` letters added, left out or replaced, ascending.
    #[must_use]
    pub fn near(self, word: &str, edits: usize) -> Vec<usize> {
        let letters: Vec<char> = word.chars().collect();
        let mut found = Vec::new();
        self.walk(0..self.len(), &mut String::new(), &letters, edits, &mut found);
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Of the words in `range`, which all begin with `begin`, those that go on with `rest` but for `edits`.
    fn walk(self, range: Range<usize>, begin: &mut String, rest: &[char], edits: usize, found: &mut Vec<usize>) {
        let length = begin.len();
        if edits == 0 {
            begin.extend(rest);
            found.extend(self.words.find(range.start, range.end, begin.as_bytes()));
            begin.truncate(length);
            return;
        }
        if let Some((_, after)) = rest.split_first() {
            self.walk(range.clone(), begin, after, edits - 1, found);
        }
        let mut at = range.start;
        if at < range.end && self.words.get(at).len() == length {
            if rest.len() <= edits {
                found.push(at);
            }
            at += 1;
        }
        while at < range.end {
            let Some(letter) = self.word(at).get(length..).and_then(|w| w.chars().next()) else { break };
            begin.push(letter);
            let next = self.words.partition(at, range.end, |w| w.starts_with(begin.as_bytes()));
            // The first word begins so; where it does not, the file is damaged, and the walk still ends.
            let child = at..next.max(at + 1);
            at = child.end;
            self.walk(child.clone(), begin, rest, edits - 1, found);
            if let Some((first, after)) = rest.split_first() {
                self.walk(child, begin, after, edits - usize::from(*first != letter), found);
            }
            begin.truncate(length);
        }
    }
}
