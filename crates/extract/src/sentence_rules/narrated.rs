//! Where a clause that is told ends and the writer goes on telling.

use crate::doc::View;
use crate::lang::flag::*;
use crate::noun::{Sort, simple};

/// "… is gegaan en zette hem": after a clause with its verb at the end, a verb right behind the conjunction.
pub(super) fn acts(v: View<'_>, k: usize) -> bool {
    let comma = usize::from(v.is_comma(k));
    let at = k + comma + 1;
    if !v.is(at - 1, COORD) || v.is(at - 1, WHETHER) || v.doc.lexicon.pack.bare_clause {
        return false;
    }
    let singular = |f: crate::lang::VerbForm| f.form == crate::lang::Form::Singular;
    let past = |e: &&str| !e.ends_with('n') && v.low(at).ends_with(*e);
    let told = v.token(at).is_some_and(|t| !t.cap && t.flags & !(FINITE | HAVE | BE | MODAL) == 0)
        && (v.is(at, FINITE) || v.forms(at).any(singular) || v.doc.lexicon.pack.phrases.past_endings.iter().any(past));
    let closed = |k: usize| {
        v.is(k, FINITE | HAVE | BE | MODAL)
            || v.forms(k).next().is_some()
            || v.token(k)
                .is_some_and(|t| t.low.len() > 4 && (t.low.starts_with("ge") || t.low.ends_with('t')) && !t.cap)
    };
    let next = v.is(at + 1, PRON_O | ADV | DEF | INDEF | TIME | NEG) && !v.is(at + 1, THAT | WH) || v.is_name(at + 1);
    told && closed(k - 1) && next && v.is_word(at + 2)
}

/// ", maar daar voelde zij", ", en hij las": a comma before a main clause that begins with its verb in second place.
pub(crate) fn narrates(v: View<'_>, k: usize) -> bool {
    if !v.is_comma(k) || !v.is(k + 1, COORD) {
        return false;
    }
    const NO_VERB: u64 = COORD | SUBORD | THAT | REL | WH | PREP | DEF | INDEF | PRON_S | PRON_O | ADV | TE | NEG;
    let verb = |k: usize| {
        v.is(k, FINITE | SAYS) && !v.is(k, POSS)
            || v.token(k).is_some_and(|t| {
                let past = v.doc.lexicon.pack.phrases.past_endings.iter().any(|e| t.low.ends_with(e));
                !t.cap && !t.is(NO_VERB) && (!t.forms.is_empty() || past)
            })
    };
    let he = v.is(k + 2, PRON_S) && !v.is(k + 2, THAT);
    let there =
        v.is(k + 2, ADV) && !v.is(k + 2, NEG) && (v.is(k + 3, FINITE) || simple(v, k + 4, v.len(), 0).is_some());
    // "maar dat is niet zeker", "maar een motie ging haar te ver"
    let that = v.is(k + 2, THAT) && v.is(k + 3, FINITE | SAYS);
    let thing = simple(v, k + 2, v.len(), 0).filter(|n| v.is(n.start, DEF | INDEF | POSS) && !v.is(n.start, THAT));
    // "maar uit Gent kwam geen antwoord"
    let place = v.is(k + 2, PREP).then(|| simple(v, k + 3, v.len(), 0)).flatten();
    // "maar de spits trainde gewoon mee"
    let weak = |k: usize| {
        let past =
            v.token(k).is_some_and(|t| v.doc.lexicon.pack.phrases.past_endings.iter().any(|e| t.low.ends_with(e)));
        past && v.is(k + 1, ADV | NEG | TIME | WEEKDAY) && v.is_word(k + 2)
    };
    let thing = thing.or(place).is_some_and(|n| {
        (v.is(n.core, FINITE) && !v.is(n.core, POSS) || weak(n.core))
            && v.is_word(n.core + 1)
            && n.core + 3 < v.body_end()
    });
    // "maar hoe dat moet, wil hij niet zeggen"
    let whether = v.is(k + 2, WH | WHETHER) && !v.is(k + 2, THAT | REL) && k + 6 < v.body_end();
    if whether && (k + 3..v.body_end()).filter(|&j| verb(j)).count() > 1 {
        return true;
    }
    // ", maar Jansen wilde niet wachten", ", maar Jansen, die moe was, bleef"
    let somebody = simple(v, k + 2, v.len(), 0).filter(|n| matches!(n.sort, Sort::Name | Sort::Role));
    let somebody = somebody.is_some_and(|n| {
        let related = v.is_comma(n.core) && v.is(n.core + 1, REL) && !v.is(n.core + 1, THAT);
        related || v.is(n.core, FINITE) && !v.is(n.core, POSS) && v.is_word(n.core + 1)
    });
    if somebody && !v.is(k + 1, AND) {
        return true;
    }
    (he || there || that) && verb(k + 3) && !v.is(k + 4, COORD) || thing
}
