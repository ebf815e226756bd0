//! Which statements pull against each other. Few and good: what is shown as tension and is none costs a reader's trust.

use super::candidates::Entry;
use super::closeness::Wordings;
use super::contrast::{Contrast, contrasts};
use super::tokens::{Class, Lexicon, Token};
use super::{CrossReference, Relation, overlap, percent};
use crate::{Corpus, lang, text};
use std::collections::BTreeMap;
use wederhoor_extract::Span;

/// A word more statements have than this does not find what is denied.
const MOST: usize = 40;
/// How close what is denied must be to the denial.
const DENIED: f32 = 0.25;
/// How close two neighbours must be that a text sets against each other.
const SET_AGAINST: f32 = 0.1;
/// Days between a statement and its denial.
const DAYS: i32 = 14;

/// In more words than this a "niet" need not be about what the two share.
const LONGEST: usize = 24;

/// Whether two wordings that are one as a whole part in a word that turns what they say.
pub(super) fn parts(corpus: &Corpus, lexicon: &Lexicon<'_>, a: usize, b: usize) -> bool {
    let told = [a, b].map(|s| lexicon.of(corpus, s));
    let text = |s: usize| corpus.articles[corpus.statements[s].article].text.as_str();
    // "Ik sluit geen deal" and "sluit een deal" are of two people's doings.
    let speaks_of_itself = |tokens: &[Token], text: &str| {
        tokens.iter().any(|t| lang::FIRST_PERSON.split(' ').any(|w| w == text::fold(t.span.of(text))))
    };
    let [one, other] = &told;
    if one.len().max(other.len()) > LONGEST || speaks_of_itself(one, text(a)) != speaks_of_itself(other, text(b)) {
        return false;
    }
    let found = contrasts(corpus, lexicon, a, b);
    found.iter().any(|c| !matches!(c, Contrast::Modality { .. }))
}

/// Two sources who disagree on one matter: the one says that what the other says is not so, or the article sets the one
/// against the other.
pub(super) fn between_sources(
    corpus: &Corpus,
    lexicon: &Lexicon<'_>,
    wordings: &Wordings,
    entries: &[Entry],
) -> Vec<CrossReference> {
    let mut pairs = denials(corpus, lexicon, wordings, entries);
    pairs.extend((1..entries.len()).filter(|b| is_set_against(corpus, *b)).map(|b| (b - 1, b, SET_AGAINST)));
    pairs.sort_by(|x, y| (x.0, x.1).cmp(&(y.0, y.1)).then_with(|| x.2.total_cmp(&y.2)));
    pairs.dedup_by_key(|(a, b, _)| (*a, *b));
    let strangers = |a: usize, b: usize| {
        let (one, other) = (&entries[a].speakers, &entries[b].speakers);
        !one.is_empty() && !other.is_empty() && one.iter().all(|s| !other.contains(s))
    };
    let pairs = pairs.into_iter().filter(|(a, b, _)| strangers(*a, *b) && !overlap(corpus, *a, *b));
    let links = pairs.filter_map(|(a, b, least)| {
        let shares =
            wordings.words[a].iter().any(|w| wordings.class(*w) == Class::Full && wordings.words[b].contains(w));
        let score = wordings.closeness(a, b, least)?.score();
        let link = CrossReference {
            relation: Relation::Tension,
            a,
            b,
            score: percent(score),
            certain: score >= super::CERTAIN,
        };
        (shares && score >= least).then_some(link)
    });
    let bare = (1..entries.len()).filter(|b| strangers(b - 1, *b) && is_bare_denial(corpus, lexicon, *b));
    let score = percent(DENIED);
    let bare = bare.map(|b| CrossReference { relation: Relation::Tension, a: b - 1, b, score, certain: false });
    let mut links: Vec<CrossReference> = links.chain(bare).collect();
    links.sort_by_key(|link| (link.a, link.b));
    links.dedup_by_key(|link| (link.a, link.b));
    links
}

/// Whether a statement does nothing but deny ("onzin", "het bedrijf ontkent dat") right behind another of its paragraph.
fn is_bare_denial(corpus: &Corpus, lexicon: &Lexicon<'_>, statement: usize) -> bool {
    let text = &corpus.articles[corpus.statements[statement].article].text;
    let Some(against) = lexicon.against(corpus, statement) else { return false };
    let tells = |t: &Token| t.class > Class::Empty && !t.span.overlaps(against);
    between(corpus, statement).is_some_and(|between| !between.of(text).contains('\n'))
        && lexicon.against(corpus, statement - 1).is_none()
        && !lexicon.of(corpus, statement).iter().any(tells)
}

/// What stands between a statement and the one before it in its article.
fn between(corpus: &Corpus, statement: usize) -> Option<Span> {
    let (one, other) = (&corpus.statements[statement - 1], &corpus.statements[statement]);
    let (before, after) = one.parts.last().zip(other.parts.first())?;
    let between = Span { start: before.end, end: after.start };
    (one.article == other.article && between.start < between.end).then_some(between)
}

/// Statements that deny something, each with those of about the same days that share words with it.
fn denials(corpus: &Corpus, lexicon: &Lexicon<'_>, wordings: &Wordings, entries: &[Entry]) -> Vec<(usize, usize, f32)> {
    let against: Vec<bool> = (0..entries.len()).map(|s| lexicon.against(corpus, s).is_some()).collect();
    let denies: Vec<usize> = (0..entries.len()).filter(|s| against[*s]).collect();
    let mut having: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let telling = |s: usize| entries[s].words.iter().copied().filter(|w| wordings.class(*w) == Class::Full);
    for denial in &denies {
        telling(*denial).for_each(|w| {
            having.entry(w).or_default();
        });
    }
    for statement in 0..entries.len() {
        telling(statement).for_each(|w| {
            if let Some(all) = having.get_mut(&w) {
                all.push(statement);
            }
        });
    }
    let near = |a: usize, b: usize| entries[a].day.zip(entries[b].day).is_none_or(|(a, b)| (a - b).abs() <= DAYS);
    let mut pairs = Vec::new();
    for denial in denies {
        for word in telling(denial) {
            let others = having[&word].iter().filter(|_| having[&word].len() <= MOST);
            let others = others.filter(|o| **o != denial && near(denial, **o) && !against[**o]);
            pairs.extend(others.map(|o| (denial.min(*o), denial.max(*o), DENIED)));
        }
    }
    pairs
}

/// Whether the article's own words between a statement and the one before it set the two against each other.
fn is_set_against(corpus: &Corpus, statement: usize) -> bool {
    let text = &corpus.articles[corpus.statements[statement].article].text;
    between(corpus, statement).is_some_and(|between| {
        !between.of(text).contains('\n')
            && text::words_in(text, between).any(|w| lang::CONTRAST.split_whitespace().any(|c| c == w.folded))
    })
}
