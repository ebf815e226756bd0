//! Whoever the text turns to between two statements.

use crate::doc::Doc;
use crate::found::{Found, Mention};
use crate::lang::flag::*;

/// Somebody named at the start of a sentence who is not the source of `last`.
pub(super) fn newcomer(doc: &Doc<'_>, s: usize, last: Option<&Found>) -> Option<crate::noun::Np> {
    let v = doc.view(s);
    // "De woordvoerster is stellig": what somebody with a role is, too.
    let is = |n: &crate::noun::Np| {
        let speaks = n.head.is_some_and(|h| doc.lexicon.pack.phrases.speaks_for.contains(&v.low(h)));
        // "De man had hem nog een hand willen geven": told of who spoke.
        let of_him = (n.end..v.len()).any(|k| v.is(k, PRON_O) && !v.is(k, POSS | SELF | PLURAL));
        n.sort == crate::noun::Sort::Role && (speaks || v.is(n.end, BE | HAVE | MODAL) && !of_him)
    };
    // "Ook trainer Smit was tevreden."
    let from = usize::from(v.low(0) == doc.lexicon.pack.phrases.also);
    // "Bij de bond is voorzitter Jan Smit minder blij."
    let inverted = || {
        let verb = (1..v.len().min(7)).find(|&k| v.is(k, FINITE) && v.is(k, BE | HAVE | MODAL) && !v.is(k, POSS))?;
        let before = (0..verb).all(|k| !v.is_name(k) || k > 0 && v.is(k - 1, PREP)) && !v.is(0, PRON_S | WH | SUBORD);
        // "Daar is Jansen het niet mee eens."
        let there = verb == 1 && doc.lexicon.pack.phrases.pointers.iter().any(|p| v.low(0).starts_with(p));
        let full = |n: &crate::noun::Np| {
            n.sort == crate::noun::Sort::Name
                && n.name.is_some_and(|(a, b)| {
                    b > a + 1 || v.is(a, MALE_NAME | FEMALE_NAME) || there && !doc.is_place(v.low(a))
                })
        };
        crate::noun::phrase(v, verb + 1, v.len()).filter(|n| before && full(n))
    };
    // "Maar zijn buren denken daar anders over.", "Een vrouw die er woont, is het daarmee eens."
    let first = usize::from(v.is(0, COORD));
    let end = v.body_end();
    let stance = end > 3 && doc.lexicon.pack.phrases.stances.contains(&(v.low(end - 2), v.low(end - 1)));
    let holds = |n: &crate::noun::Np| n.sort != crate::noun::Sort::Pronoun && n.sort != crate::noun::Sort::Document;
    let holder = crate::noun::phrase(v, first, v.len()).filter(|n| stance && holds(n) && n.end < end);
    if holder.is_some() {
        return holder;
    }
    let np = crate::noun::phrase(v, from, v.len())
        .filter(|n| n.sort == crate::noun::Sort::Name || is(n))
        .or_else(inverted)
        .filter(|n| n.end < v.body_end())?;
    let full = |v: crate::doc::View<'_>, np: &crate::noun::Np| {
        np.name.map_or(String::new(), |(a, b)| v.span(a, b).of(doc.text).to_lowercase())
    };
    let before = last.and_then(|f| match f.mention {
        Mention::Np(np) => Some((doc.view(f.told_in), np)),
        _ => None,
    });
    let same = before.is_some_and(|(w, other)| {
        let (a, b) = (full(w, &other), full(v, &np));
        a == b
            || !a.is_empty()
                && a.split(' ').count().min(b.split(' ').count()) == 1
                && a.rsplit(' ').next() == b.rsplit(' ').next()
    });
    (!same && last.is_some()).then_some(np)
}

/// Whether quotations name somebody, and not as in "Ik ben Smit": who speaks is another.
pub(super) fn spoken_of(doc: &Doc<'_>, p: usize, np: &crate::noun::Np, quotes: &[usize]) -> bool {
    let v = doc.view(p);
    let Some(name) = np.name.map(|(_, b)| v.low(b - 1)) else { return false };
    let tokens = &doc.tokens;
    let told = |q: &usize| {
        let inner = doc.quotes[*q].inner();
        let own = |i: usize| (inner.start..i).rev().find(|&k| !tokens[k].cap).is_some_and(|k| tokens[k].is(BE));
        inner.clone().any(|i| tokens[i].cap && tokens[i].low == name && !own(i))
    };
    quotes.iter().any(told)
}
