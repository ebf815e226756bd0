//! Content that begins with quotation marks: a sentence, a phrase, or a clause of which only some words are quoted.

use super::openings::{infinitive, infinitive_at};
use super::{Content, How, is_sentence};
use crate::cues::Hit;
use crate::doc::View;
use crate::lang::{flag::*, takes};
use crate::noun::{Sort, phrase};

/// Content that begins with quoted words after the cue.
pub(super) fn quoted(v: View<'_>, hit: &Hit, q: usize, j: usize, start: usize, end: usize) -> Option<Content> {
    let sentence = is_sentence(v, q);
    let introduced = j == start || v.is_comma(j - 1) || v.low(j - 1) == ":";
    if sentence
        && introduced
        && hit.takes(takes::QUOTE | takes::QUOTED_ONLY | takes::CLAUSE)
        && j + 1 >= v.body_end().min(end)
    {
        return Some(Content { from: j, to: end, how: How::Quote });
    }
    if sentence
        && j > start
        && !v.is(j - 1, DEF | INDEF | POSS)
        && hit.takes(takes::QUOTE)
        && j + 1 >= v.body_end().min(end)
    {
        return Some(Content { from: j, to: end, how: How::Quote });
    }
    if hit.takes(takes::INFINITIVE)
        && (j + 1..end).take_while(|&k| !v.is(k, THAT)).any(|k| v.is(k, TE) && infinitive_at(v, k + 1))
    {
        return Some(Content { from: infinitive(v, hit, start, j), to: end, how: How::Infinitive });
    }
    let reach = if hit.takes(takes::ACT) { 14 } else { 6 };
    if hit.takes(takes::QUOTED_ONLY) && !hit.takes(takes::QUOTE) && j > start + reach {
        return None;
    }
    if !hit.takes(takes::QUOTE | takes::OF | takes::QUOTED_ONLY | takes::NAMING | takes::ACT) {
        return None;
    }
    // Far from its verb a quoted word is one of the narrator's own.
    // "vroeg de raad om 'haar plicht te doen'"
    let to_do = || v.doc.quotes[q].inner().any(|t| v.doc.tokens[t].is(TE));
    if hit.takes(takes::INFINITIVE) && j > start && v.is(j - 1, DEPENDS) && v.is(j - 1, PREP) && to_do() {
        return Some(Content { from: j - 1, to: end, how: How::Infinitive });
    }
    // "liet weten 'gewoon door te gaan'"
    if hit.takes(takes::INFINITIVE) && hit.takes(takes::FREE) && j == start && !sentence && to_do() {
        return Some(Content { from: j, to: end, how: How::Infinitive });
    }
    let only_quotes =
        !hit.takes(takes::CLAUSE | takes::OF | takes::QUOTED_ONLY | takes::NAMING | takes::ACT | takes::VIEW);
    if only_quotes && j > start || j > start + 8 && !hit.takes(takes::OF | takes::ACT) {
        return None;
    }
    let mut from = j;
    while from > start
        && (v.is(from - 1, DEF | INDEF | POSS | QUANT | NEG)
            || v.token(from - 1)
                .is_some_and(|t| t.flags == 0 && t.forms.is_empty() && t.sort == crate::token::Sort::Word && !t.cap))
    {
        from -= 1;
    }
    // "wil na de zomer 'uren maken'"
    if from > start && v.is(from - 1, PREP) && (hit.takes(takes::ACT) || hit.takes(takes::VIEW) && from < j) {
        from -= 1;
    }
    // "noemde het 'een misser', Smit sprak van …": a clause of somebody else follows.
    let other = v.is_comma(j + 1)
        && phrase(v, j + 2, v.len()).filter(|n| n.end < end).is_some_and(|n| {
            let verb = |k: usize| v.is(k, FINITE) || v.token(k).is_some_and(|t| !t.forms.is_empty() && !t.cap);
            let verb = verb(n.core) || verb(n.end);
            // 'sprak van "een zware dag", de bond van "een les"'
            let gap = v.is(n.core, PREP) && (n.core + 1..n.core + 4).any(|k| v.quote(k).is_some());
            matches!(n.sort, Sort::Name | Sort::Role | Sort::Body | Sort::Pronoun)
                && (verb || gap && hit.takes(takes::OF))
        });
    // 'wilde "er niets over zeggen" en liep door': what is told after it is no content.
    let past = |k: usize| {
        let ends = v.doc.lexicon.pack.phrases.past_endings;
        v.token(k).is_some_and(|t| t.flags == 0 && !t.cap && ends.iter().any(|e| t.low.ends_with(e)))
    };
    let goes_on = v.is(j + 1, COORD)
        && (v.is(j + 2, FINITE) && !v.is(j + 2, POSS) || v.forms(j + 2).next().is_some() || past(j + 2));
    Some(Content { from, to: if other || goes_on { j + 1 } else { end }, how: How::Fragment })
}
