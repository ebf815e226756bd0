//! Different words for one thing.
//!
//! The table of a language is long, and most of it never occurs in a given corpus. So a corpus keeps only the groups of
//! which it has two words: the page compares wordings with these and need not carry the table.

use crate::stem::stem;
use crate::{lang, text};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Words by what they mean. A word is told by its root, a phrase by the roots of its words with a blank between; a word of
/// which another group has the root ("rust", whose root is a Russian's) by itself, behind an `=`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonyms {
    /// Ascending; each with the number of its group.
    words: Vec<(String, u32)>,
}

/// Longest phrase, in words.
const LONGEST: usize = 3;
/// The fewest letters of what a compound begins with, and of the root of the word it ends in.
const FIRST: usize = 3;
const HEAD: usize = 5;

impl Synonyms {
    /// All that is known.
    #[must_use]
    pub(crate) fn dutch() -> Self {
        let groups = lang::SYNONYMS.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let groups: Vec<Vec<&str>> = groups.map(|line| line.split_whitespace().collect()).collect();
        // How many words of a group have a root.
        let mut whose: BTreeMap<String, BTreeMap<u32, u32>> = BTreeMap::new();
        let words = |group: &[&'static str], phrases: bool| -> Vec<&'static str> {
            group.iter().copied().filter(|word| word.contains('_') == phrases).collect()
        };
        for (group, number) in groups.iter().zip(0..) {
            for word in words(group, false) {
                *whose.entry(root(word)).or_default().entry(number).or_default() += 1;
            }
        }
        let mut told: BTreeMap<String, u32> = BTreeMap::new();
        for (group, number) in groups.iter().zip(0..) {
            let shared = words(group, false).into_iter().filter(|word| whose[&root(word)].len() > 1);
            told.extend(shared.map(|word| (format!("={word}"), number)));
        }
        // What is not listed itself is of the group with the most words of its root, the first of these.
        for (root, groups) in whose {
            let most = groups.into_iter().min_by_key(|(_, times)| core::cmp::Reverse(*times));
            told.extend(most.map(|(group, _)| (root, group)));
        }
        let single = Self { words: told.clone().into_iter().collect() };
        for (group, number) in groups.iter().zip(0..) {
            for phrase in words(group, true) {
                let key: Vec<String> = phrase.split('_').map(|word| single.root(word)).collect();
                told.entry(key.join(" ")).or_insert(number);
            }
        }
        Self { words: told.into_iter().collect() }
    }

    /// The groups of which `texts` have two words or more.
    #[must_use]
    pub(crate) fn used_in<'t>(&self, texts: impl Iterator<Item = &'t str>) -> Self {
        let mut used = BTreeSet::new();
        for text in texts {
            let roots: Vec<String> = text::words(text).map(|w| self.root(&w.folded)).collect();
            let mut at = 0;
            while at < roots.len() {
                let found = self.find(&roots[at..]);
                used.extend(found.map_or_else(|| self.find_head(&roots[at]), |(entry, _)| Some(entry)));
                at += found.map_or(1, |(_, length)| length);
            }
        }
        let mut times: BTreeMap<u32, usize> = BTreeMap::new();
        used.iter().for_each(|entry: &usize| *times.entry(self.words[*entry].1).or_default() += 1);
        // A word that is told by itself stays: without it, it would be taken for another.
        let is_kept = |(word, group): &(String, u32)| times[group] > 1 || word.starts_with('=');
        Self { words: used.into_iter().map(|entry| self.words[entry].clone()).filter(is_kept).collect() }
    }

    /// By what a folded word is found and compared.
    pub(crate) fn root(&self, word: &str) -> String {
        let itself = || core::iter::once(b'=').chain(word.bytes());
        let is_told = self.words.binary_search_by(|(told, _)| told.bytes().cmp(itself())).is_ok();
        if is_told { format!("={word}") } else { root(word) }
    }

    /// The group of the longest phrase (or word) that `roots` begin with, and how many words it has.
    pub(crate) fn group(&self, roots: &[String]) -> Option<(u32, usize)> {
        self.find(roots).map(|(entry, length)| (self.words[entry].1, length))
    }

    /// The group of the word that a compound with this root ends in: an "energieakkoord" is an "akkoord".
    pub(crate) fn head(&self, root: &str) -> Option<u32> {
        self.find_head(root).map(|entry| self.words[entry].1)
    }

    fn find_head(&self, root: &str) -> Option<usize> {
        // No verb with something before it: "tegenspreken" is no "spreken".
        let is_compound = |first: &str| !lang::PREFIXES.split(' ').any(|prefix| prefix == first);
        let splits = root.char_indices().map(|(at, _)| root.split_at(at)).skip(FIRST);
        let mut heads = splits.take_while(|(_, head)| head.len() >= HEAD).filter(|(first, _)| is_compound(first));
        heads.find_map(|(_, head)| self.words.binary_search_by(|(told, _)| told.as_str().cmp(head)).ok())
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
        let all = Synonyms::dutch();
        text::words(text).map(|w| all.root(&w.folded)).collect()
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
    fn a_compound_is_akin_to_the_word_it_ends_in() {
        let all = Synonyms::dutch();
        let group = |word: &str| all.group(&[all.root(word)]).map(|(group, _)| group);
        for (compound, word) in
            [("energieakkoord", "akkoord"), ("grondoorzaken", "oorzaak"), ("dorpsbewoners", "bewoner")]
        {
            assert!(all.head(&all.root(compound)).is_some_and(|head| Some(head) == group(word)), "{compound}");
        }
        for word in ["tegenspreken", "akkoord", "opmaken", "xyz", ""] {
            assert_eq!(all.head(&all.root(word)), None, "{word}");
        }
        // In a corpus, too, that has the word only as the end of a compound.
        let used = all.used_in(["het energieakkoord", "een deal"].into_iter());
        assert_eq!(used.head(&used.root("energieakkoord")), used.group(&[used.root("deal")]).map(|(group, _)| group));
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
        let used = all.used_in(["een deal en een oorlog", "het akkoord"].into_iter());
        assert_eq!(used.words.len(), 2);
        assert!(used.group(&roots("akkoord")).is_some());
        assert!(used.group(&roots("oorlog")).is_none());
    }

    #[test]
    fn a_word_that_looks_like_the_form_of_another_is_itself() {
        let all = Synonyms::dutch();
        let is_one =
            |one: &str, other: &str| all.group(&roots(one)).is_some_and(|o| all.group(&roots(other)) == Some(o));
        for (one, other) in [("rus", "rusland"), ("russen", "russische"), ("kalm", "rustig"), ("wetten", "wetgeving")] {
            assert!(is_one(one, other), "{one} {other}");
        }
        for (one, other) in
            [("rust", "rusland"), ("gewond", "gewoon"), ("wet", "weten"), ("baan", "banden"), ("reden", "redden")]
        {
            assert!(!is_one(one, other), "{one} {other}");
        }
        // It is itself in a corpus that has no other word of its group, too.
        let used = all.used_in(["rust in rusland", "moskou"].into_iter());
        assert_ne!(used.root("rust"), used.root("rus"));
        assert!(used.group(&[used.root("rust")]) != used.group(&[used.root("moskou")]));
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
