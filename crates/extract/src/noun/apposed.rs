//! What stands behind a phrase between commas and is of the same: a role, a name, a relative clause.

use super::{Np, Sort, simple};
use crate::doc::View;
use crate::lang::flag::*;

/// Adds ", hoogleraar in Gent," and ", die al jaren onderzoek doet,".
pub(super) fn apposed(v: View<'_>, mut np: Np, limit: usize) -> Np {
    for _ in 0..2 {
        let mut at = np.end;
        if matches!(v.low(at), "(" | "[") {
            let Some(end) = bracketed(v, at, limit) else { return np };
            (np.end, at) = (end, end);
        }
        // "de burgemeester in kwestie"
        let in_question = v.doc.lexicon.pack.phrases.in_question;
        if np.sort == Sort::Role && v.low(at) == in_question.0 && v.low(at + 1) == in_question.1 {
            np.end = at + 2;
            at += 2;
        }
        let tied = |k: usize| np.sort == Sort::Name && v.is(k, OF_WHOM | AT_WHOM);
        // "minister Vos van Buitenlandse Zaken"
        if tied(at) && np.head.is_some() && v.is(at + 1, MINISTRY) {
            at = (at + 1..limit)
                .find(|&k| !(v.is(k, MINISTRY) || v.is(k, AND) && v.is(k + 1, MINISTRY)))
                .unwrap_or(limit);
            np.end = at;
        }
        if let Some(inner) =
            simple(v, at + 1, limit, 1).filter(|n| tied(at) && !matches!(n.sort, Sort::Other | Sort::Pronoun))
        {
            np.end = inner.core;
            // "de patriarch van Antiochië en heel Syrië"
            let other = np.end + 1 + usize::from(v.is(np.end + 1, ADV));
            let land = |k: usize| v.token(k).is_some_and(|t| t.cap && (t.nation.is_some() || v.doc.is_place(&t.low)));
            if v.is(np.end, AND) && land(np.end - 1) && land(other) && v.is_comma(other + 1) {
                np.end = other + 1;
            }
            at = np.end;
        }
        // "de voorzitter van de bond (tevens burgemeester) zei"
        at = bracketed(v, at, limit).unwrap_or(at);
        np.end = np.end.max(at);
        // "Smit, chef van de dienst, die gisteren sprak, zei"
        if at > np.core && v.is_comma(at - 1) && v.is(at, REL) && !v.is(at, THAT) {
            at -= 1;
        }
        if np.sort == Sort::Pronoun || !v.is_comma(at) {
            return np;
        }
        // ", onder wiens leiding", ", met wie het goed ging"
        let whose = v.is(at + 1, PREP) && v.is(at + 2, REL | WH) && !v.is(at + 2, THAT);
        // "Rusland, dat altijd ontkende, had": where the phrase opens the sentence.
        let which = v.is(at + 1, THAT) && at > 0 && np.start == 0 && matches!(np.sort, Sort::Name | Sort::Body);
        let related = v.is(at + 1, REL) && !v.is(at + 1, THAT) || whose || which;
        // "landen, waaronder Polen en Finland, zeggen"
        let includes = np.sort == Sort::Group && v.doc.lexicon.pack.phrases.including == v.low(at + 1);
        let told = |k: &usize| v.is_comma(*k) && (v.is(k + 1, FINITE) || v.forms(k + 1).next().is_some());
        if let Some(close) = (at + 2..(at + 20).min(limit)).find(told).filter(|_| includes) {
            return Np { end: close + 1, ..np };
        }
        let Some(close) = (at + 1..(at + 45).min(v.len()))
            .find(|&k| v.is_comma(k) || !related && v.quote(k).is_some() || matches!(v.low(k), ":" | ";" | "–"))
        else {
            // An apposition that ends the sentence.
            let end = v.body_end().min(limit);
            let named = simple(v, at + 1, end, 1).filter(|n| n.core == end && n.sort == Sort::Name);
            let body = matches!(np.sort, Sort::Body | Sort::Other) && np.definite && at > 1;
            if let Some(inner) = named.filter(|_| (np.sort == Sort::Role || body) && np.joined.is_none()) {
                return Np { sort: Sort::Name, core: end, end, name: inner.name, ..np };
            }
            if end > at + 1 && tells_role(v, at + 1, end) {
                np.apposition = np.apposition.or(Some((at + 1, end)));
                np.end = end;
            }
            return np;
        };
        let comma = v.is_comma(close);
        let relative = related && comma && close < limit;
        let named = simple(v, at + 1, close, 1).filter(|n| n.core == close && n.sort == Sort::Name);
        // "volgens het havenbedrijf, Koba,", and no list of names
        let body = matches!(np.sort, Sort::Body | Sort::Other) && np.definite && !v.is_name(close + 1);
        if let Some(inner) = named.filter(|_| (np.sort == Sort::Role || body) && comma && np.joined.is_none()) {
            // "De voorzitter van de bond, Jan Vos, zegt"
            return Np { sort: Sort::Name, core: close, end: close + 1, name: inner.name, ..np };
        }
        if relative {
            np.end = close + 1;
        } else if tells_role(v, at + 1, close) {
            np.apposition = np.apposition.or(Some((at + 1, close)));
            np.end = close + usize::from(comma);
            // "Smit, de advocaat van de andere verdachte, Dirk Bos, wees": who that other is.
            let whose = (at + 1..close).any(|k| v.is(k, OF_WHOM)) && v.head_flags(close - 1) & ROLE != 0;
            let other = simple(v, np.end, limit, 1).filter(|n| comma && whose && n.sort == Sort::Name);
            np.end = other.filter(|n| v.is_comma(n.core)).map_or(np.end, |n| n.core + 1);
        } else if v.token(at + 1).is_some_and(|t| t.sort == crate::token::Sort::Number) && close == at + 2 && comma {
            np.end = close + 1;
        } else {
            return np;
        }
        if !comma {
            return np;
        }
    }
    np
}

/// One past the brackets that open at an item.
fn bracketed(v: View<'_>, at: usize, limit: usize) -> Option<usize> {
    let closes = |k: &usize| matches!(v.low(*k), ")" | "]");
    matches!(v.low(at), "(" | "[").then(|| (at + 1..(at + 10).min(limit)).find(closes)).flatten().map(|k| k + 1)
}

/// Whether these items are a role and no clause.
fn tells_role(v: View<'_>, from: usize, to: usize) -> bool {
    if v.is(from, COORD | PRON_S | SUBORD | THAT | WH)
        || v.is(from, PREP)
        || (from..to).any(|k| v.is(k, PASSIVE | MODAL) && v.is(k, FINITE))
    {
        return false;
    }
    let finite = (from..to).any(|k| v.is(k, HAVE | BE) && v.is(k, FINITE) && !v.is(k, POSS));
    let relative = (from..to).any(|k| v.is(k, REL) && !v.is(k, DEF) || v.low(k) == "die");
    // "Smit, een van de drijvende krachten,"
    let one_of = v.is(from, INDEF) && v.is(from + 1, OF_WHOM);
    let role = one_of || (from..to.min(from + 8)).any(|k| v.head_flags(k) & (ROLE | ORG) != 0);
    role && (!finite || relative)
        && (from..to).all(|k| v.is_word(k) || v.is_punct(k))
        && v.token(from).is_some_and(|t| t.forms.is_empty() || t.is(DEF))
}
