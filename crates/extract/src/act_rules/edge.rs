//! Where the clause of an act ends, and the words in it that point outside.

use super::{Hit, among};
use crate::clause;
use crate::doc::View;
use crate::lang::flag::*;
use crate::noun::phrase;

/// Whether a word points at what was said: "spreekt dat tegen", not "het" or "het plan" nor the "dat" of a clause.
pub(super) fn points(v: View<'_>, k: usize, hit: &Hit) -> bool {
    let ends = |k: usize| {
        let verb = k == hit.at || k == hit.finite || Some(k) == hit.particle;
        verb || k >= v.body_end() || v.is(k, ADV | NEG | PREP | WEEKDAY)
    };
    let parted = hit.particle.is_some_and(|p| k == hit.finite + 1 && p < k + 6);
    v.doc.lexicon.pack.phrases.that.contains(&v.low(k)) && (k < hit.finite || ends(k + 1) || parted)
}

/// Whether another clause begins at item `k`.
pub(super) fn stops(v: View<'_>, k: usize) -> bool {
    if matches!(v.low(k), ";" | ":" | "–" | "—") || v.is(k, ASIDE) {
        return true;
    }
    if v.is(k, SUBORD) && v.is(k, LEADS_NARRATION) && !v.is(k, ADV) {
        return true;
    }
    if v.is_comma(k) {
        return v.is(k + 1, THAT | REL | WH | PRON_S | SUBORD | ASIDE) || v.is(k + 1, COORD) && !v.is(k + 1, AND);
    }
    if v.is(k, COORD) && !v.is(k, ADV) {
        let verb = v.token(k + 1).is_some_and(|t| {
            !t.cap
                && (t.is(FINITE) && !t.is(POSS)
                    || !t.forms.is_empty() && !t.is(DEF | PREP | SPEECH_NOUN) && t.speaker == 0
                    || among(v.doc.lexicon.pack.acts.narrated, &t.low)
                    || !v.doc.lexicon.acts(&t.low).is_empty()
                    || past(v, &t.low) && v.is(k + 2, DEF | INDEF | POSS | PREP | ADV | PRON_O))
        });
        let subject = v.is(k + 1, PRON_S)
            || clause::boundary(v, k)
                && phrase(v, k + 1, v.len()).is_some_and(|n| {
                    v.is(n.end, FINITE) && !v.is(n.end, POSS)
                        || among(v.doc.lexicon.pack.acts.narrated, v.low(n.end))
                        || v.token(n.end).is_some_and(|t| !t.forms.is_empty())
                });
        return verb || subject || !v.is(k, AND);
    }
    false
}

/// A weak verb in the past: "bedankte", "stelden".
fn past(v: View<'_>, low: &str) -> bool {
    low.len() > 5 && v.doc.lexicon.pack.phrases.past_endings.iter().any(|e| low.ends_with(e))
}
