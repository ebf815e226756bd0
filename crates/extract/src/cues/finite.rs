//! The finite verb that a participle or an infinitive goes with.

use crate::doc::View;
use crate::lang::flag::*;

/// The auxiliary of a participle, before or after it.
pub(super) fn auxiliary(v: View<'_>, i: usize) -> Option<usize> {
    if v.is(i + 1, HAVE | BE | PASSIVE) && v.is(i + 1, FINITE) && !v.is(i + 1, POSS) {
        return Some(modal_left(v, i).unwrap_or(i + 1));
    }
    if i > 0
        && v.is(i - 1, HAVE | PASSIVE | MODAL)
        && v.is(i - 1, FINITE)
        && !v.is(i - 1, WOULD)
        && v.low(i - 1) != "hebben"
    {
        return Some(i - 1);
    }
    let mut perfect = false;
    for k in (i.saturating_sub(18)..i).rev() {
        if v.is(k, HAVE | BE | PASSIVE) && v.is(k, FINITE) && !(v.is(k, POSS) && v.is_word(k + 1)) {
            // "zou hebben gezegd": the finite verb is further left.
            if matches!(v.low(k), "hebben" | "zijn" | "worden")
                && let Some(modal) = modal_left(v, k)
            {
                return Some(modal);
            }
            return Some(k);
        }
        perfect |= v.low(k) == "hebben";
        // "heeft dat gezegd", "heeft dat tegenover de krant gezegd": it points.
        let points = k > 0 && v.is(k - 1, HAVE) && v.is(k - 1, FINITE) && (k + 1 == i || v.is(k + 1, PREP | ADV));
        if matches!(v.low(k), ";" | ":") || v.is(k, THAT) && !perfect && !points {
            return None;
        }
    }
    None
}

/// The modal before an infinitive, in its clause.
pub(super) fn modal_left(v: View<'_>, i: usize) -> Option<usize> {
    for k in (i.saturating_sub(14)..i).rev() {
        if v.is(k, MODAL) && v.is(k, FINITE) {
            return Some(k);
        }
        if v.quote(k).is_some()
            || matches!(v.low(k), ";" | ":" | ",")
            || v.is(k, THAT)
            || v.is(k, COORD) && !v.is(k, ADV)
            || v.token(k).is_some_and(|t| !t.forms.is_empty() && t.flags == 0)
        {
            return None;
        }
    }
    None
}

/// The "om" that governs an infinitive with "te".
pub(super) fn purpose(v: View<'_>, i: usize) -> Option<usize> {
    (i.saturating_sub(10)..i).rev().take_while(|&k| v.is_word(k)).find(|&k| v.is(k, DEPENDS) && v.is(k, PREP))
}

/// "greep de dag aan om te zeggen dat": the verb of a clause that tells on what occasion somebody spoke.
pub(super) fn used(v: View<'_>, i: usize) -> Option<usize> {
    let om = purpose(v, i).filter(|_| i > 0 && v.is(i - 1, TE))?;
    (om.saturating_sub(12)..om).rev().find(|&k| v.doc.lexicon.pack.phrases.uses.contains(&v.low(k)))
}

/// The finite verb before "te" and an infinitive.
pub(super) fn finite_left(v: View<'_>, i: usize) -> Option<usize> {
    (i.saturating_sub(14)..i)
        .rev()
        .take_while(|&k| !matches!(v.low(k), ";" | ":") && v.quote(k).is_none_or(|q| !crate::clause::is_sentence(v, q)))
        .find(|&k| {
            v.is(k, FINITE) && !(v.is(k, POSS))
                || v.doc.lexicon.pack.phrases.tries.contains(&v.low(k))
                || v.token(k).is_some_and(|t| !t.forms.is_empty() && t.flags == 0)
        })
}
