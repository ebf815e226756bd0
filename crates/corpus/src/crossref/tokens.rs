//! The words of a statement as they are compared.

use crate::synonyms::root;
use crate::{Corpus, Synonyms, lang, text};
use std::collections::BTreeSet;
use wederhoor_extract::{EntityKind, Span};

/// How much a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    /// Nothing: every text is full of it, or it is the source's own name.
    Empty,
    /// Little: it is of any news, or a name. Two statements that speak of one person need not say the same.
    Light,
    /// Something.
    Full,
}

impl Class {
    /// What it counts for, in percent. "geen" alone links nothing, but makes "geen deal" something else than "deal".
    pub(crate) const fn weight(self) -> u32 {
        match self {
            Self::Empty => 12,
            Self::Light => 45,
            Self::Full => 100,
        }
    }
}

/// A word, or a phrase that means what a word does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Two words with one key are the same or mean the same.
    pub key: String,
    pub class: Class,
    /// Its bytes in the text.
    pub span: Span,
}

/// One by one: collecting would sort, and every type that is sorted adds three kilobytes to the page.
fn set(words: &mut dyn Iterator<Item = String>) -> BTreeSet<String> {
    let mut set = BTreeSet::new();
    for word in words {
        set.insert(word);
    }
    set
}

/// What words are.
pub(crate) struct Lexicon<'s> {
    synonyms: &'s Synonyms,
    empty: BTreeSet<String>,
    light: BTreeSet<String>,
    /// The words of the names of all who speak.
    names: BTreeSet<String>,
    /// Words that set a statement against others.
    against: BTreeSet<String>,
    /// Roots of opposites.
    pub(super) opposites: Vec<(String, String)>,
}

impl<'s> Lexicon<'s> {
    pub(crate) fn new(corpus: &'s Corpus) -> Self {
        let named = corpus.sources.iter().filter(|s| matches!(s.kind, EntityKind::Person | EntityKind::Institution));
        let words = |list: &'static str| set(&mut list.split_whitespace().map(str::to_owned));
        let opposites = lang::OPPOSITES.split('|').filter_map(|pair| pair.split_once(' '));
        Self {
            synonyms: &corpus.synonyms,
            empty: words(lang::EMPTY),
            light: set(&mut lang::LIGHT.split_whitespace().map(|w| corpus.synonyms.root(w))),
            names: set(&mut named.flat_map(|s| text::words(&s.name)).map(|w| w.folded)),
            against: words(lang::AGAINST),
            opposites: opposites.map(|(x, y)| (root(x), root(y))).collect(),
        }
    }

    /// The words of the stretch `span` of `text`.
    pub(crate) fn tokens(&self, text: &str, span: Span, out: &mut Vec<Token>) {
        let words: Vec<text::Word> = text::words_in(text, span).collect();
        let roots: Vec<String> = words.iter().map(|w| self.synonyms.root(&w.folded)).collect();
        let mut at = 0;
        while at < words.len() {
            let word = &words[at];
            let number = number(&word.folded);
            // "negentig" looks like a form of "negeren".
            let is_word = number.is_none() && !self.is_empty(&word.folded);
            let group = self.synonyms.group(&roots[at..]).filter(|(_, length)| *length > 1 || is_word);
            let length = group.map_or(1, |(_, length)| length);
            let span = Span { end: words[at + length - 1].span.end, ..word.span };
            let (key, class) = match (group, number) {
                (None, _) if self.is_empty(&word.folded) => (format!("={}", word.folded), Class::Empty),
                (None, Some(number)) => (format!("#{number}"), if number < 13 { Class::Light } else { Class::Full }),
                (group, _) => {
                    let light = length == 1
                        && (self.light.contains(&roots[at])
                            || self.names.contains(&word.folded)
                            || is_name(text, word.span));
                    let key = group.map_or_else(|| roots[at].clone(), |(group, _)| format!("~{group}"));
                    (key, if light { Class::Light } else { Class::Full })
                }
            };
            out.push(Token { key, class, span });
            at += length;
        }
    }

    /// The words of a statement. Its source's own name says nothing about what is said.
    pub(crate) fn of(&self, corpus: &Corpus, statement: usize) -> Vec<Token> {
        let told = &corpus.statements[statement];
        let text = &corpus.articles[told.article].text;
        let mut tokens = Vec::new();
        told.parts.iter().for_each(|part| self.tokens(text, *part, &mut tokens));
        if let Some(source) = told.source {
            let source = &corpus.sources[source];
            let own: Vec<String> = source.aliases.iter().chain([&source.name]).map(|n| text::fold(n)).collect();
            for token in tokens.iter_mut().filter(|t| t.class != Class::Empty) {
                let word = text::fold(token.span.of(text));
                if own.iter().any(|name| name.split(' ').any(|n| n == word)) {
                    token.class = Class::Empty;
                    token.key = format!("={word}");
                }
            }
        }
        tokens
    }

    /// The group that the word with this key is of, or its last part.
    pub(crate) fn kin(&self, key: &str) -> Option<String> {
        if key.starts_with('~') {
            return Some(key.to_owned());
        }
        self.synonyms.head(key).map(|group| format!("~{group}"))
    }

    /// By which word a statement sets itself against others.
    pub(crate) fn against(&self, corpus: &Corpus, statement: usize) -> Option<Span> {
        let told = &corpus.statements[statement];
        let text = &corpus.articles[told.article].text;
        let cue = told.cue.map(|c| c.span);
        let is = |w: &text::Word| self.against.contains(w.folded.as_str());
        cue.iter().chain(&told.parts).find_map(|span| text::words_in(text, *span).find(is).map(|w| w.span))
    }

    fn is_empty(&self, word: &str) -> bool {
        let towards = |rest: &str| lang::TOWARDS.split(' ').any(|t| t == rest);
        self.empty.contains(word) || lang::PLACES.iter().any(|p| word.strip_prefix(p).is_some_and(towards))
    }
}

/// Whether a word is written as a name: with a capital, and not where a sentence or a quotation begins.
fn is_name(text: &str, word: Span) -> bool {
    let before = text.get(..word.start as usize).unwrap_or_default().trim_end_matches(' ');
    word.of(text).starts_with(char::is_uppercase) && before.ends_with(|c: char| c.is_alphanumeric() || c == ',')
}

/// The number a word tells, in digits or letters.
pub(crate) fn number(word: &str) -> Option<u64> {
    let told = |word: &str| lang::NUMBERS.iter().position(|n| *n == word).map(|n| n as u64);
    let tens = |word: &str| lang::TENS.iter().position(|n| *n == word).map(|n| 10 * (n as u64 + 2));
    // "vijfentwintig": five and twenty; "zevenentwintig" has the first "en" in its seven.
    let both =
        || word.match_indices("en").find_map(|(at, en)| Some(told(&word[..at])? + tens(&word[at + en.len()..])?));
    let spelled = told(word).or_else(|| tens(word)).or_else(both);
    spelled.or_else(|| word.parse().ok().filter(|_| word.bytes().all(|b| b.is_ascii_digit())))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_told_in_digits_and_in_letters() {
        for (word, told) in
            [("95", 95), ("negentien", 19), ("dertig", 30), ("zevenentwintig", 27), ("eenentachtig", 81)]
        {
            assert_eq!(number(word), Some(told), "{word}");
        }
        assert_eq!(number("enten"), None);
    }
}
