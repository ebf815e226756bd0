//! Articles → corpus.

use crate::hash::fnv;
use crate::sources::Linker;
use crate::topic::{self, Matcher};
use crate::{Corpus, Statement, Synonyms, TopicRule, crossref, guess, slug, text};
use std::collections::{BTreeMap, BTreeSet};
use wederhoor_extract::{Article, Extraction, People, Span, Statement as Found, extract};

impl Corpus {
    /// Finds the statements of `articles` and connects them: sources linked over all articles, topics, cross-references.
    #[must_use]
    pub fn build(articles: Vec<Article>, people: &People, topics: &[TopicRule]) -> Self {
        let extractions = articles.iter().map(|a| extract(a, people)).collect();
        Self::assemble(articles, extractions, people, topics)
    }

    /// Connects what was found: `extractions` in the order of `articles`.
    #[must_use]
    pub fn assemble(
        articles: Vec<Article>,
        extractions: Vec<Extraction>,
        people: &People,
        topics: &[TopicRule],
    ) -> Self {
        let linked = Linker::new(people).link(&extractions);
        let short_names = short_names(&articles);
        let matcher = Matcher::new(topics);
        let mut statements = Vec::new();
        for (article, extraction) in extractions.into_iter().enumerate() {
            let source = |entity: Option<usize>| entity.and_then(|e| linked.ends[article].get(e).copied().flatten());
            let text = articles[article].text.as_str();
            let words = |p| text::words_in(text, p).map(|w| w.folded).collect();
            let own = |s: &Found| {
                let parts: Vec<Vec<String>> = s.parts.iter().copied().map(words).collect();
                matcher.own(&parts)
            };
            let own: Vec<Vec<usize>> = extraction.statements.iter().map(own).collect();
            let mostly = topic::mostly(&own);
            for (number, s) in extraction.statements.into_iter().enumerate() {
                // Around the content a name is most often that of who speaks, and tells no topic.
                let small = |w: &text::Word| !w.span.of(text).starts_with(char::is_uppercase);
                let common = |p| text::words_in(text, p).filter(small).map(|w| w.folded).collect();
                statements.push(Statement {
                    id: format!("{}-{:03}", short_names[article], number + 1),
                    article,
                    kind: s.kind,
                    source: source(s.source),
                    mention: s.mention,
                    cue: s.cue,
                    addressee: source(s.addressee),
                    channel: s.channel,
                    via: source(s.via),
                    said_on: s.said_on,
                    topics: matcher.topics(&own[number], around(text, &s.parts).map(common), mostly),
                    rule: s.rule,
                    confidence: s.confidence,
                    parts: s.parts,
                });
            }
        }
        let topics = topics.iter().map(|t| t.topic.clone()).collect();
        let headlines = articles.iter().map(guess::headline).collect();
        let mut corpus =
            Self { articles, short_names, headlines, sources: linked.sources, topics, statements, ..Self::default() };
        corpus.synonyms =
            Synonyms::dutch().used_in((0..corpus.statements.len()).flat_map(|s| corpus.statements[s].words(&corpus)));
        corpus.references = crossref::link(&corpus);
        corpus.version = format!("{:012x}", fnv(&corpus.to_bytes()) >> 16);
        corpus
    }
}

/// The stretches of text around a statement, the nearest first: its sentence, its paragraph, that with the paragraph before.
/// No further than some sentences: a text may have no paragraphs.
fn around(text: &str, parts: &[Span]) -> impl Iterator<Item = Span> {
    const FAR: usize = 500;
    let (first, last) = (parts.first().copied().unwrap_or_default(), parts.last().copied().unwrap_or_default());
    let (start, end) = (first.start as usize, last.end as usize);
    let near = |at: usize| (at..text.len()).find(|&k| text.is_char_boundary(k)).unwrap_or(text.len());
    let (low, high) = (near(start.saturating_sub(FAR)), near(end + FAR));
    let (before, after) = (text.get(low..start).unwrap_or_default(), text.get(end..high).unwrap_or_default());
    let line = |before: &str| low + before.rfind('\n').map_or(0, |n| n + 1);
    let paragraph = line(before);
    let earlier = line(text.get(low..paragraph).unwrap_or_default().trim_end());
    let close = end + after.find('\n').unwrap_or(after.len());
    let sentence = paragraph.max(low + before.rfind(". ").map_or(0, |n| n + 2));
    let full = close.min(end + after.find(". ").unwrap_or(after.len()));
    [(sentence, full), (paragraph, close), (earlier, close)].into_iter().map(|(from, to)| Span::new(from, to))
}

/// For each article the digits before the `_` of its id where no other article has them; else its whole id as a slug.
/// Two may be the same, and one may be empty: then the seeds are at fault.
pub(crate) fn wanted_short_names(articles: &[Article]) -> Vec<String> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    articles.iter().filter_map(|a| digits(&a.id)).for_each(|d| *times.entry(d).or_default() += 1);
    let own = |a: &Article| digits(&a.id).filter(|d| times.get(d) == Some(&1)).map(str::to_owned);
    articles.iter().map(|a| own(a).unwrap_or_else(|| slug::slug(&a.id))).collect()
}

fn short_names(articles: &[Article]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    wanted_short_names(articles).iter().map(|name| slug::unique(name, &mut taken)).collect()
}

fn digits(id: &str) -> Option<&str> {
    let (digits, _) = id.split_once('_')?;
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_digits_where_they_are_unique() {
        let names = |ids: &[&str]| {
            short_names(&ids.iter().map(|id| Article { id: (*id).into(), ..Article::default() }).collect::<Vec<_>>())
        };
        assert_eq!(names(&["000_ab", "001_cd"]), ["000", "001"]);
        assert_eq!(names(&["000_ab", "000_cd", "Een stuk"]), ["000-ab", "000-cd", "een-stuk"]);
        assert_eq!(names(&["7", "7_x", "_x"]), ["7", "7-2", "x"]);
    }
}
