//! Why two statements are linked, in a form a page can show.

use super::closeness::alike;
use super::contrast::{Contrast, contrasts};
use super::occasion::gap;
use super::tokens::{Class, Lexicon, Token};
use super::{CrossReference, Relation};
use crate::order::ascending;
use crate::{Corpus, Marks, text};
use wederhoor_extract::{Span, When};

/// Why two statements are linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The words that say something and that both have, in the order of the first; where there is none, the others.
    pub shared: Vec<Shared>,
    /// Where these stand in `a` and in `b`, each time they are said: ascending.
    marks: [Marks; 2],
    /// How many words of the shorter statement that say something stand in the other, in percent.
    pub covered: u8,
    /// Where the two part; only of a tension.
    pub contrasts: Vec<Contrast>,
    /// When each was said, or else when its article appeared.
    pub when: [Option<When>; 2],
    /// Days between the two, where both are known.
    pub days: Option<u32>,
}

/// A word (or a phrase) that both statements have. Bytes of the text of each one's article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    /// In the link's `a`.
    pub a: Span,
    /// In the link's `b`.
    pub b: Span,
    /// How alike they are.
    pub likeness: Likeness,
}

/// How alike two words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same word.
    Word,
    /// Another form of it, or another word that means much the same.
    Meaning,
    /// One is a piece of the other, or both begin alike.
    Piece,
}

impl Reason {
    /// Where the shared words stand in `a` and in `b`, each time they are said: ascending.
    #[must_use]
    pub fn marks(&self) -> [Marks; 2] {
        self.marks.clone()
    }
}

/// Why `link` is there. Worked out from the words of its two statements.
#[must_use]
pub fn explain(corpus: &Corpus, link: &CrossReference) -> Reason {
    let lexicon = Lexicon::new(corpus);
    let (one, other) = (lexicon.of(corpus, link.a), lexicon.of(corpus, link.b));
    let text = |s: usize| corpus.articles[corpus.statements[s].article].text.as_str();
    let (text_a, text_b) = (text(link.a), text(link.b));
    let mut shared: Vec<(&Token, Shared)> = Vec::new();
    for token in &one {
        let free = |t: &&Token| shared.iter().all(|(_, s)| s.b != t.span);
        let same = other.iter().filter(free).find(|t| t.key == token.key);
        let kin = lexicon.kin(&token.key);
        let is_kin = |t: &Token| kin.is_some() && kin == lexicon.kin(&t.key);
        let piece = || {
            let mut full = other.iter().filter(free).filter(|t| t.class == Class::Full);
            full.find(|t| is_kin(t) || alike(&t.key, &token.key))
        };
        let fold = |t: &str, s: Span| text::fold(s.of(t));
        let found = same.map_or_else(
            || piece().filter(|_| token.class == Class::Full).map(|t| (t, Likeness::Piece)),
            |t| {
                Some((
                    t,
                    if fold(text_a, token.span) == fold(text_b, t.span) { Likeness::Word } else { Likeness::Meaning },
                ))
            },
        );
        if let Some((t, likeness)) = found {
            shared.push((token, Shared { a: token.span, b: t.span, likeness }));
        }
    }
    let tells = |t: &Token| t.class > Class::Empty;
    let fewer = one.iter().filter(|t| tells(t)).count().min(other.iter().filter(|t| tells(t)).count());
    let telling = shared.iter().filter(|(token, _)| tells(token)).count();
    // Empty words count, but say nothing to a reader: they are shown only where there is nothing else.
    shared.retain(|(token, _)| telling == 0 || tells(token));
    // A word that one says once and the other twice is marked three times.
    let marks = |tokens: &[Token], place: fn(&Shared) -> Span| {
        let is_shared = |t: &&Token| shared.iter().any(|(token, s)| token.key == t.key || place(s) == t.span);
        let marks: Marks = tokens.iter().filter(is_shared).map(|t| t.span).collect();
        ascending(&marks)
    };
    let marks = [marks(&one, |s| s.a), marks(&other, |s| s.b)];
    let when = [link.a, link.b].map(|s| corpus.statements[s].when(corpus));
    Reason {
        shared: shared.iter().map(|(_, s)| *s).collect(),
        marks,
        covered: (telling * 100 / fewer.max(1)).min(100) as u8,
        contrasts: if link.relation == Relation::Tension {
            contrasts(corpus, &lexicon, link.a, link.b)
        } else {
            Vec::new()
        },
        when,
        days: when[0].zip(when[1]).map(|(a, b)| gap(a, b).unsigned_abs() as u32),
    }
}
