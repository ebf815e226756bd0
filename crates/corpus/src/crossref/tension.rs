//! Which statements pull against each other. Few and good: what is shown as tension and is none costs a reader's trust.

use super::candidates::Entry;
use super::closeness::Wordings;
use super::contrast::{Contrast, contrasts};
use super::tokens::{Class, Lexicon, Token};
use super::{CrossReference, Links, Relation, overlap, percent};
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
    let strangers = |a: usize, b: usize| are_strangers(&entries[a], &entries[b]);
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
    let denies = |b: usize| is_bare_denial(corpus, lexicon, b) || is_said_to_disagree(corpus, b);
    let bare = (1..entries.len()).filter(|b| strangers(b - 1, *b) && denies(*b));
    let score = percent(DENIED);
    let bare = bare.map(|b| CrossReference { relation: Relation::Tension, a: b - 1, b, score, certain: false });
    let mut links: Vec<CrossReference> = links.chain(bare).collect();
    links.sort_by_key(|link| (link.a, link.b));
    links.dedup_by_key(|link| (link.a, link.b));
    links
}

/// What pulls against one telling pulls against the others that are certain to tell the same, and have no link with it
/// yet: one step from each of `tensions`. `told` is ordered.
pub(super) fn with_other_tellings(
    entries: &[Entry],
    told: &[CrossReference],
    tensions: &[CrossReference],
) -> Vec<CrossReference> {
    let sure = told.iter().filter(|link| link.relation == Relation::Same && link.certain);
    let same = Links::from(sure.cloned().collect::<Vec<_>>());
    let is_free = |a: usize, b: usize| {
        are_strangers(&entries[a], &entries[b])
            && [told, tensions].iter().all(|all| all.binary_search_by_key(&(a, b), |link| (link.a, link.b)).is_err())
    };
    let mut links: Vec<CrossReference> = Vec::new();
    for tension in tensions {
        for (end, other) in [(tension.a, tension.b), (tension.b, tension.a)] {
            for (telling, link) in same.of(end) {
                let (a, b) = (telling.min(other), telling.max(other));
                if is_free(a, b) {
                    let score = tension.score.min(link.score);
                    links.push(CrossReference { relation: Relation::Tension, a, b, score, certain: false });
                }
            }
        }
    }
    links.sort_by_key(|link| (link.a, link.b, core::cmp::Reverse(link.score)));
    links.dedup_by_key(|link| (link.a, link.b));
    links
}

/// Whether two statements are of two known sources.
fn are_strangers(one: &Entry, other: &Entry) -> bool {
    let (one, other) = (&one.speakers, &other.speakers);
    !one.is_empty() && !other.is_empty() && one.iter().all(|s| !other.contains(s))
}

/// How many words a statement has that does nothing but deny what stands before it, and how many of them say something
/// else ("typische leugens").
const SHORT: usize = 6;
const BESIDES: usize = 2;

/// Whether a statement does nothing but deny ("onzin", "het bedrijf ontkent dat") right behind another of its paragraph.
fn is_bare_denial(corpus: &Corpus, lexicon: &Lexicon<'_>, statement: usize) -> bool {
    let text = &corpus.articles[corpus.statements[statement].article].text;
    let Some(against) = lexicon.against(corpus, statement) else { return false };
    let tells = |t: &&Token| t.class > Class::Empty && !t.span.overlaps(against);
    let tokens = lexicon.of(corpus, statement);
    between(corpus, statement).is_some_and(|between| !between.of(text).contains('\n'))
        && lexicon.against(corpus, statement - 1).is_none()
        && tokens.len() <= SHORT
        && tokens.iter().filter(|t| tells(t)).count() <= BESIDES
}

/// Whether the article says of a statement that it is against the one before it, no further back than a paragraph ("het
/// ministerie spreekt dat tegen: …").
fn is_said_to_disagree(corpus: &Corpus, statement: usize) -> bool {
    let text = &corpus.articles[corpus.statements[statement].article].text;
    let Some(between) = between(corpus, statement) else { return false };
    let said = between.of(text);
    if said.matches('\n').count() > 2 {
        return false;
    }
    let words: Vec<text::Word> = text::words(said).collect();
    let has = |phrase: &str| {
        let length = phrase.split('_').count();
        words.windows(length).any(|found| {
            let behind = said.get(found[length - 1].span.end as usize..).unwrap_or_default();
            // "Hij zei dat tegen ons" is something else.
            let ends =
                !phrase.ends_with("_tegen") || !behind.trim_start_matches(' ').starts_with(char::is_alphanumeric);
            ends && phrase.split('_').eq(found.iter().map(|w| w.folded.as_str()))
        })
    };
    lang::DISAGREES.split_whitespace().any(has)
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
        // What denies is not what is denied.
        let word = lexicon.against(corpus, denial);
        let mut tokens = lexicon.of(corpus, denial);
        tokens.retain(|t| word.is_some_and(|word| t.span.overlaps(word)));
        let denied = |word: &u32| tokens.iter().all(|t| t.key != wordings.keys[*word as usize]);
        for word in telling(denial).filter(denied) {
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

#[cfg(test)]
mod tests {
    use crate::Corpus;
    use crate::testing::{Told, told};

    /// The tensions of two articles: one of what the province and another say, with what the text has between the two, and
    /// one of what the province says elsewhere.
    fn tensions(between: &str, answer: &str, elsewhere: &str) -> Vec<(usize, usize)> {
        let said = |who, content| (Some(who), None, content);
        let statements =
            vec![said("De provincie", "de fabriek loosde jarenlang gif in de rivier"), said("Het bedrijf", answer)];
        let (mut article, found) = told(&Told { id: "000_a", statements, ..Told::default() });
        article.text = article.text.replacen('\n', between, 1).into();
        let mut found = found;
        let moved = between.len() as u32 - 1;
        for part in &mut found.statements[1].parts {
            (part.start, part.end) = (part.start + moved, part.end + moved);
        }
        let other = vec![said("De provincie", elsewhere), said("Kim Bos", "de kade krijgt nieuwe bomen")];
        let (other, more) = told(&Told { id: "001_b", statements: other, ..Told::default() });
        let corpus = Corpus::assemble(vec![article, other], vec![found, more], &Vec::new(), &[]);
        corpus.tensions().iter().map(|link| (link.a, link.b)).collect()
    }

    #[test]
    fn a_short_denial_may_have_a_word_besides() {
        for answer in ["typische leugens", "een drogreden", "dat verwijt is onzin"] {
            assert_eq!(tensions(" ", answer, "De melk wordt duurder"), [(0, 1)], "{answer}");
        }
        for answer in ["typische verwijten", "wie zwijgt over de haven verkoopt later onzin"] {
            assert_eq!(tensions(" ", answer, "De melk wordt duurder"), [], "{answer}");
        }
        assert_eq!(tensions("\n", "typische leugens", "De melk wordt duurder"), []);
    }

    #[test]
    fn a_text_tells_that_the_next_disagrees() {
        let answer = "Wij meten elke dag";
        for between in
            [" Het bedrijf spreekt dat tegen: ", ".\n\nDat werd weersproken. ", " Het wil er niets van weten. "]
        {
            assert_eq!(tensions(between, answer, "De melk wordt duurder"), [(0, 1)], "{between}");
        }
        for between in [" Het bedrijf zei dat tegen de krant: ", ".\n\n\nDat werd weersproken. ", " Het bedrijf: "] {
            assert_eq!(tensions(between, answer, "De melk wordt duurder"), [], "{between}");
        }
    }

    #[test]
    fn what_pulls_against_one_telling_pulls_against_the_other() {
        let same = "Jarenlang loosde de fabriek gif in de rivier";
        assert_eq!(tensions(" Het bedrijf spreekt dat tegen: ", "Wij meten elke dag", same), [(0, 1), (1, 2)]);
    }
}
