//! What statements are about.

use crate::text;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A topic of the topics file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// The stable slug, e.g. `staakt-het-vuren`.
    pub id: String,
    /// The label in Dutch.
    pub nl: String,
    /// The label in English.
    pub en: String,
}

/// A topic with the patterns by which statements are given it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicRule {
    /// The topic.
    pub topic: Topic,
    /// Compared with the folded words of a statement: `sancti*` begins with, `*akkoord` ends with, `*vuren*` holds,
    /// `akkoord` is a whole word, `vuren te staken` are words in a row (`staakt-het-vuren` too).
    pub words: Vec<String>,
    /// Given when no topic's patterns fit.
    pub fallback: bool,
}

/// A statement is about no more than this many.
const MOST: usize = 3;

/// One word of a pattern, folded.
#[derive(Debug)]
enum Piece {
    Is(String),
    Begins(String),
    Ends(String),
    Holds(String),
}

impl Piece {
    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Is(w) => word == w,
            Self::Begins(w) => word.starts_with(w.as_str()),
            Self::Ends(w) => word.ends_with(w.as_str()),
            Self::Holds(w) => word.contains(w.as_str()),
        }
    }
}

/// The patterns of all topics, ready to compare.
pub(crate) struct Matcher {
    patterns: Vec<(usize, Vec<Piece>)>,
    fallback: Vec<usize>,
}

impl Matcher {
    pub(crate) fn new(rules: &[TopicRule]) -> Self {
        let patterns = rules.iter().enumerate().flat_map(|(topic, rule)| {
            rule.words.iter().map(move |w| (topic, pattern(w))).filter(|(_, pieces)| !pieces.is_empty())
        });
        let fallback = rules.iter().enumerate().filter(|(_, r)| r.fallback).map(|(i, _)| i);
        Self { patterns: patterns.collect(), fallback: fallback.collect() }
    }

    /// What a statement itself speaks of: indices into the rules, ascending.
    pub(crate) fn own(&self, parts: &[Vec<String>]) -> Vec<usize> {
        self.fit(parts, MOST)
    }

    /// The topics of a statement, from its own. Where it has none (`complete verzinsels`), what the nearest of the stretches
    /// `around` it is about, each as folded words; failing that what the article is mostly about, see [`mostly`].
    pub(crate) fn topics(
        &self,
        own: &[usize],
        around: impl Iterator<Item = Vec<String>>,
        article: Option<usize>,
    ) -> Vec<usize> {
        let mut found = own.to_vec();
        let mut around = around;
        while found.is_empty()
            && let Some(words) = around.next()
        {
            // What is told around it may be of more than it is.
            found = self.fit(&[words], 1);
        }
        found.extend(article.filter(|_| found.is_empty()));
        if found.is_empty() { self.fallback.clone() } else { found }
    }

    /// The topics whose patterns fit, no more than `most` of them: those with the most places.
    fn fit(&self, parts: &[Vec<String>], most: usize) -> Vec<usize> {
        let fits = |pieces: &[Piece], w: &[String]| {
            pieces[0].fits(&w[0]) && pieces[1..].iter().zip(&w[1..]).all(|(piece, word)| piece.fits(word))
        };
        let mut places: BTreeMap<usize, BTreeSet<(usize, usize)>> = BTreeMap::new();
        for (topic, pieces) in &self.patterns {
            for (p, words) in parts.iter().enumerate() {
                let here = words.windows(pieces.len()).enumerate().filter(|(_, w)| fits(pieces, w));
                for (at, _) in here {
                    places.entry(*topic).or_default().insert((p, at));
                }
            }
        }
        let mut found: Vec<(usize, usize)> = places.into_iter().map(|(topic, at)| (at.len(), topic)).collect();
        found.sort_by_key(|(places, topic)| (core::cmp::Reverse(*places), *topic));
        found.truncate(most);
        let mut found: Vec<usize> = found.into_iter().map(|(_, topic)| topic).collect();
        found.sort_unstable();
        found
    }
}

/// The topic most statements of an article speak of, where a quarter of those that have any do, and more than one.
pub(crate) fn mostly(own: &[Vec<usize>]) -> Option<usize> {
    let mut times: BTreeMap<usize, usize> = BTreeMap::new();
    for topic in own.iter().flatten() {
        *times.entry(*topic).or_default() += 1;
    }
    let told = own.iter().filter(|o| !o.is_empty()).count();
    let (topic, most) = times.into_iter().max_by_key(|(topic, n)| (*n, core::cmp::Reverse(*topic)))?;
    (most > 1 && most * 4 >= told).then_some(topic)
}

/// The words of a pattern. A star standing alone is any one word; a pattern without a letter fits nothing.
fn pattern(text: &str) -> Vec<Piece> {
    let folded = text::fold(text);
    let pieces = folded.split(|c: char| c != '*' && !c.is_alphanumeric()).filter(|p| !p.is_empty());
    let pieces: Vec<Piece> = pieces
        .map(|p| match (p.strip_prefix('*'), p.strip_suffix('*')) {
            (None, None) => Piece::Is(p.to_owned()),
            (None, Some(start)) => Piece::Begins(start.replace('*', "")),
            (Some(end), None) => Piece::Ends(end.replace('*', "")),
            (Some(_), Some(_)) => Piece::Holds(p.replace('*', "")),
        })
        .collect();
    if folded.contains(char::is_alphanumeric) { pieces } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(id: &str, words: &[&str], fallback: bool) -> TopicRule {
        let topic = Topic { id: id.into(), nl: id.into(), en: id.into() };
        TopicRule { topic, words: words.iter().map(|w| (*w).to_owned()).collect(), fallback }
    }

    fn topics(patterns: &[&str], text: &str) -> bool {
        let words = text::words(text).map(|w| w.folded).collect();
        Matcher::new(&[rule("a", patterns, false)]).fit(&[words], MOST) == [0]
    }

    #[test]
    fn a_star_stands_for_the_rest_of_a_word() {
        assert!(topics(&["sancti*"], "nieuwe sancties"));
        assert!(!topics(&["sancti*"], "handelssancties"));
        assert!(topics(&["*sancti*"], "handelssancties"));
        assert!(topics(&["*akkoord"], "een vredesakkoord"));
        assert!(!topics(&["*akkoord"], "akkoorden"));
        assert!(!topics(&["bestand"], "bestanden"));
        assert!(!topics(&["*", "", " - "], "alles"));
    }

    #[test]
    fn several_words_follow_each_other_within_a_part() {
        assert!(topics(&["staakt-het-vuren*"], "het staakt het vuren"));
        assert!(topics(&["vuren te staken"], "om het Vuren te staken"));
        assert!(!topics(&["vuren te staken"], "vuren en te staken"));
        assert!(topics(&["Oekraïense president"], "de oekraïense president"));
        let matcher = Matcher::new(&[rule("a", &["ja nee"], false)]);
        assert!(matcher.fit(&[vec!["ja".into()], vec!["nee".into()]], MOST).is_empty());
    }

    #[test]
    fn the_fallback_is_given_when_nothing_fits() {
        let matcher =
            Matcher::new(&[rule("a", &["ja", "j*"], false), rule("rest", &[], true), rule("b", &["ja"], false)]);
        let topics = |word: &str, around: &[&str]| {
            matcher.topics(&matcher.own(&[vec![word.into()]]), around.iter().map(|w| vec![(*w).to_owned()]), None)
        };
        assert_eq!(topics("ja", &[]), [0, 2]);
        assert_eq!(topics("nee", &["nee"]), [1]);
    }

    #[test]
    fn of_many_topics_those_with_most_words_are_kept() {
        let matcher = Matcher::new(&["a", "b", "c", "d"].map(|id| rule(id, &[id], false)));
        let said = |text: &str| vec![text.split(' ').map(str::to_owned).collect::<Vec<_>>()];
        assert_eq!(matcher.own(&said("a d c b d")), [0, 1, 3]);
        assert_eq!(matcher.topics(&[], said("a c c").into_iter(), Some(0)), [2]);
    }

    #[test]
    fn the_nearest_words_around_tell_what_the_content_does_not() {
        let matcher = Matcher::new(&[rule("a", &["ja"], false), rule("b", &["nee"], false), rule("rest", &[], true)]);
        let around = |words: &[&str]| words.iter().map(|w| vec![(*w).to_owned()]).collect::<Vec<_>>().into_iter();
        assert_eq!(matcher.topics(&[], around(&["och", "nee", "ja"]), None), [1]);
        assert_eq!(matcher.topics(&[0], around(&["nee"]), Some(1)), [0]);
    }

    #[test]
    fn what_nothing_near_tells_is_what_the_article_is_mostly_about() {
        let matcher = Matcher::new(&[rule("a", &["ja"], false), rule("rest", &[], true)]);
        assert_eq!(matcher.topics(&[], core::iter::once(vec!["och".to_owned()]), Some(0)), [0]);
        assert_eq!(mostly(&[vec![3], vec![], vec![1, 3], vec![2]]), Some(3));
        assert_eq!(mostly(&[vec![1], vec![2], vec![]]), None);
        assert_eq!(mostly(&[vec![1], vec![1], vec![2], vec![3], vec![4], vec![5], vec![6], vec![7], vec![8]]), None);
    }
}
