//! Where two statements on one matter part: evidence for a tension, never a verdict.

use super::tokens::{Class, Lexicon, Token, number};
use crate::synonyms::root;
use crate::{Corpus, lang, text};
use wederhoor_extract::Span;

/// Where two statements part. `a` and `b` are bytes of the text of each one's article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contrast {
    /// One denies, near words both have: the place is that of the denying word.
    Negation {
        /// In the link's `a`.
        a: Option<Span>,
        /// In the link's `b`.
        b: Option<Span>,
    },
    /// Two numbers of the same thing.
    Number {
        /// In the link's `a`.
        a: Span,
        /// In the link's `b`.
        b: Span,
    },
    /// Two words that are each other's opposite.
    Opposite {
        /// In the link's `a`.
        a: Span,
        /// In the link's `b`.
        b: Span,
    },
    /// One tells a fact, the other a possibility, a duty or a wish: the place is that of the word that tells so.
    Modality {
        /// In the link's `a`.
        a: Option<Span>,
        /// In the link's `b`.
        b: Option<Span>,
    },
    /// Words by which one sets itself against others ("ontkent"): in its cue or its content.
    Against {
        /// In the link's `a`.
        a: Option<Span>,
        /// In the link's `b`.
        b: Option<Span>,
    },
}

/// A word denies what stands within so many words of it.
const REACH: usize = 4;

/// Where statements `a` and `b` part: the strongest first.
pub(super) fn contrasts(corpus: &Corpus, lexicon: &Lexicon<'_>, a: usize, b: usize) -> Vec<Contrast> {
    let (one, other) = (Told::new(corpus, lexicon, a), Told::new(corpus, lexicon, b));
    let mut found = Vec::new();
    let (a, b) = (lexicon.against(corpus, a), lexicon.against(corpus, b));
    if a.is_some() != b.is_some() {
        found.push(Contrast::Against { a, b });
    }
    let (a, b) = (one.near(lang::NEGATIONS, &other), other.near(lang::NEGATIONS, &one));
    if a.len() % 2 != b.len() % 2 {
        found.push(Contrast::Negation { a: a.first().copied(), b: b.first().copied() });
    }
    found.extend(one.opposite(&other, &lexicon.opposites).map(|(a, b)| Contrast::Opposite { a, b }));
    found.extend(one.numbers(&other).map(|(a, b)| Contrast::Number { a, b }));
    let (a, b) = (one.near(lang::MODALS, &other), other.near(lang::MODALS, &one));
    if a.is_empty() != b.is_empty() {
        found.push(Contrast::Modality { a: a.first().copied(), b: b.first().copied() });
    }
    found
}

/// A statement's words, with what they say folded.
struct Told {
    tokens: Vec<Token>,
    words: Vec<String>,
    roots: Vec<String>,
}

impl Told {
    fn new(corpus: &Corpus, lexicon: &Lexicon<'_>, statement: usize) -> Self {
        let text = &corpus.articles[corpus.statements[statement].article].text;
        let tokens = lexicon.of(corpus, statement);
        let words: Vec<String> = tokens.iter().map(|t| text::fold(t.span.of(text))).collect();
        Self { roots: words.iter().map(|w| root(w)).collect(), words, tokens }
    }

    fn has(&self, token: &Token) -> bool {
        token.class == Class::Full && self.tokens.iter().any(|t| t.key == token.key)
    }

    /// The words of `list` that stand near a word which `other` has, too.
    fn near(&self, list: &str, other: &Self) -> Vec<Span> {
        let near = |at: usize| {
            let from = at.saturating_sub(REACH);
            self.tokens[from..self.tokens.len().min(at + REACH + 1)].iter().any(|t| other.has(t))
        };
        let of_list = |at: &usize| list.split_whitespace().any(|w| w == self.words[*at]);
        (0..self.words.len()).filter(of_list).filter(|at| near(*at)).map(|at| self.tokens[at].span).collect()
    }

    /// The first words of this and the other that are opposites, where none of the two has both.
    fn opposite(&self, other: &Self, opposites: &[(String, String)]) -> Option<(Span, Span)> {
        let place = |told: &Self, wanted: &str| told.roots.iter().position(|root| root == wanted);
        opposites.iter().flat_map(|(x, y)| [(x, y), (y, x)]).find_map(|(x, y)| {
            let (here, there) = (place(self, x)?, place(other, y)?);
            let both = place(self, y).is_some() || place(other, x).is_some();
            (!both).then(|| (self.tokens[here].span, other.tokens[there].span))
        })
    }

    /// The first numbers of this and the other that differ before the same word.
    fn numbers(&self, other: &Self) -> Option<(Span, Span)> {
        let counted = |told: &Self, at: usize| Some((number(&told.words[at])?, told.tokens.get(at + 1)?.clone()));
        (0..self.words.len()).find_map(|at| {
            let (here, what) = counted(self, at)?;
            if what.class == Class::Empty {
                return None;
            }
            let there = (0..other.words.len())
                .find(|o| counted(other, *o).is_some_and(|(n, w)| n != here && w.key == what.key))?;
            let told = |told: &Self, n: u64| told.words.iter().any(|w| number(w) == Some(n));
            let theirs = number(&other.words[there])?;
            (!told(other, here) && !told(self, theirs)).then(|| (self.tokens[at].span, other.tokens[there].span))
        })
    }
}
