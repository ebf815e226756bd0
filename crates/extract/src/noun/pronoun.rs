//! Words that stand for somebody: where one does, and is no article or possessive of what follows.

use crate::doc::View;
use crate::lang::flag::*;

/// One past the pronoun that starts at `i`.
pub(super) fn pronoun(v: View<'_>, i: usize, limit: usize) -> Option<usize> {
    let next_noun = i + 1 < limit
        && (v.speaker(i + 1) != 0 || v.token(i + 1).is_some_and(|t| t.nation.is_some()) || v.is_name(i + 1));
    let plain_next =
        i + 1 < limit && v.is_word(i + 1) && v.token(i + 1).is_some_and(|t| t.flags == 0 && t.forms.is_empty());
    // "die laatste zei"
    if v.is(i, DEMO)
        && v.doc.lexicon.pack.phrases.latter.contains(&v.low(i + 1))
        && i + 1 < limit
        && !next_noun_after(v, i + 2)
    {
        return Some(i + 2);
    }
    if v.is(i, PRON_S | BOTH) {
        return Some(i + 1);
    }
    if v.is(i, SELF) {
        return Some(i + 1);
    }
    // "Volgens haar levert het": a verb, and no noun that is hers.
    let verb = plain_next
        && i > 0
        && v.is(i - 1, ACCORDING)
        && ["t", "de", "te", "den", "ten"].iter().any(|e| v.low(i + 1).ends_with(e))
        && !v.is(i + 2, FINITE)
        && v.token(i + 2).is_none_or(|t| t.forms.is_empty() || t.flags != 0);
    // "wat haar betreft"
    let as_for = v.doc.lexicon.pack.phrases.as_for;
    if v.is(i, PRON_O) && (verb || i > 0 && v.is_word(i + 1) && v.low(i - 1) == as_for.0 && v.low(i + 1) == as_for.1) {
        return Some(i + 1);
    }
    // "haar eigen broer"
    if v.is(i, PRON_O) && v.is(i, POSS) && v.is(i + 1, OWN) && i + 2 < limit {
        return None;
    }
    if v.is(i, PRON_O) {
        return (!v.is(i, POSS) || !(next_noun || plain_next)).then_some(i + 1);
    }
    if v.is(i, DEMO) {
        return (!next_noun && !plain_next).then_some(i + 1);
    }
    None
}

/// Whether a noun or an adjective goes on: "de laatste grote bank".
fn next_noun_after(v: View<'_>, i: usize) -> bool {
    v.speaker(i) != 0
        || v.is_name(i)
        || v.token(i).is_some_and(|t| {
            t.sort != crate::token::Sort::Punct && t.flags == 0 && t.forms.is_empty() && v.is(i + 1, FINITE)
        })
}
