//! Different words for one thing.
//!
//! The table of a language is long, and most of it never occurs in a given corpus. So a corpus keeps only the groups of
//! which it has two words: the page compares wordings with these and need not carry the table.

use crate::stem::stem;
use crate::{lang, text};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Words by what they mean. A word is told by its root, a phrase by the roots of its words with a blank between.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonyms {
    /// Ascending; each with the number of its group.
    words: Vec<(String, u32)>,
}

/// Longest phrase, in words.
const LONGEST: usize = 3;

impl Synonyms {
    /// All that is known.
    #[must_use]
    pub(crate) fn dutch() -> Self {
        let mut words = BTreeMap::new();
        let groups = lang::SYNONYMS.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        for (group, line) in groups.enumerate() {
            for word in line.split_whitespace() {
                let key: Vec<String> = word.split('_').map(root).collect();
                words.entry(key.join(" ")).or_insert(group as u32);
            }
        }
        Self { words: words.into_iter().collect() }
    }

    /// The groups of which `texts` have two words or more.
    #[must_use]
    pub(crate) fn used_in<'t>(&self, texts: impl Iterator<Item = &'t str>) -> Self {
        let mut used = BTreeSet::new();
        for text in texts {
            let roots: Vec<String> = text::words(text).map(|w| root(&w.folded)).collect();
            let mut at = 0;
            while at < roots.len() {
                let found = self.find(&roots[at..]);
                used.extend(found.map(|(entry, _)| entry));
                at += found.map_or(1, |(_, length)| length);
            }
        }
        let mut times: BTreeMap<u32, usize> = BTreeMap::new();
        used.iter().for_each(|entry: &usize| *times.entry(self.words[*entry].1).or_default() += 1);
        let kept = used.into_iter().map(|entry| self.words[entry].clone()).filter(|(_, group)| times[group] > 1);
        Self { words: kept.collect() }
    }

    /// The group of the longest phrase (or word) that `roots` begin with, and how many words it has.
    pub(crate) fn group(&self, roots: &[String]) -> Option<(u32, usize)> {
        self.find(roots).map(|(entry, length)| (self.words[entry].1, length))
    }

    fn find(&self, roots: &[String]) -> Option<(usize, usize)> {
        let first = roots.first()?;
        let place = self.words.partition_point(|(word, _)| word < first);
        let mut found = None;
        // Phrases stand right behind their first word: a blank sorts before every letter.
        for (entry, (word, _)) in self.words.iter().enumerate().skip(place) {
            let Some(rest) = word.strip_prefix(first.as_str()) else { break };
            if rest.is_empty() {
                found = Some((entry, 1));
            } else if let Some(rest) = rest.strip_prefix(' ') {
                let length = rest.split(' ').count();
                let fits = || rest.split(' ').zip(&roots[1..]).all(|(wanted, root)| wanted == root);
                if length < LONGEST && length < roots.len() && fits() && found.is_none_or(|(_, l)| l <= length) {
                    found = Some((entry, length + 1));
                }
            } else {
                break;
            }
        }
        found
    }
}

/// What the forms of a word have in common when it is compared, not searched for: its stem without the marks of a
/// participle or a past ("gebeld", "belde" and "bellen" are one).
pub(crate) fn root(word: &str) -> String {
    let mut root = stem(word);
    if root.len() >= 5 && root.starts_with("ge") && word.ends_with(['d', 't', 'n']) {
        root.drain(..2);
    }
    if root.len() >= 4 && root.ends_with(['d', 't']) && root.is_ascii() {
        root.pop();
        // "maakt" has lost what kept its vowel double.
        root = stem(&root);
    }
    root
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roots(text: &str) -> Vec<String> {
        text::words(text).map(|w| root(&w.folded)).collect()
    }

    #[test]
    fn words_and_phrases_of_a_group_are_one() {
        let all = Synonyms::dutch();
        let group = |text: &str| all.group(&roots(text));
        assert_eq!(group("deal").unwrap().0, group("akkoorden").unwrap().0);
        assert_eq!(group("staakt-het-vuren nu").unwrap(), (group("bestand").unwrap().0, 3));
        assert_ne!(group("deal").unwrap().0, group("oorlog").unwrap().0);
        assert_eq!(group("qqq"), None);
        assert_eq!(group(""), None);
    }

    #[test]
    fn forms_of_a_verb_share_a_root() {
        for forms in [["bellen", "belde", "gebeld"], ["dreigt", "dreigde", "gedreigd"], ["maken", "maakt", "gemaakt"]] {
            let roots: BTreeSet<String> = forms.iter().map(|f| root(f)).collect();
            assert_eq!(roots.len(), 1, "{roots:?}");
        }
    }

    #[test]
    fn a_corpus_keeps_the_groups_it_has_two_words_of() {
        let all = Synonyms::dutch();
        let used = all.used_in(["een deal en een bestand", "het akkoord"].into_iter());
        assert_eq!(used.words.len(), 2);
        assert!(used.group(&roots("akkoord")).is_some());
        assert!(used.group(&roots("bestand")).is_none());
    }

    #[test]
    fn a_word_stands_in_one_group() {
        let mut seen = BTreeSet::new();
        for line in lang::SYNONYMS.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
            assert!(line.split_whitespace().count() > 1, "{line}");
            for word in line.split_whitespace() {
                assert!(seen.insert(word), "{word} stands twice");
                assert_eq!(word, text::fold(word));
            }
        }
    }
}
