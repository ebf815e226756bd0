//! Naming, and judging: "noemde het plan nuttig";
//! "vindt het plan slecht": an object and what somebody thinks of it, told from "vindt een sleutel".

use super::{Content, How, Subject, boundary, skip_asides};
use crate::cues::Hit;
use crate::doc::View;
use crate::lang::Form;
use crate::lang::{flag::*, takes};
use crate::noun::{Sort, simple};

/// Whether an object and a judgement of it fill the clause from `start`.
pub(super) fn judges(v: View<'_>, start: usize, end: usize) -> bool {
    let mut from = start;
    while from < end && v.is(from, ADV | WEEKDAY) && !v.is(from, PREP | NEG) {
        from += 1;
    }
    let stop = (from..end).find(|&k| v.quote(k).is_none() && boundary(v, k) && !v.is(k, THAT)).unwrap_or(end);
    let pointed = v.is(from, DEMO | DEF | PRON_O) && !v.is(from, POSS);
    let object = match simple(v, from, stop, 0).map(|n| n.core).filter(|c| *c < stop) {
        Some(core) => core,
        None if pointed => from + 1,
        None => return stop > from + 1 && v.doc.lexicon.pack.phrases.proven.contains(&v.low(stop - 1)),
    };
    let judgement = object..stop;
    // "acht diefstal en geweld bewezen"
    if v.doc.lexicon.pack.phrases.proven.contains(&v.low(stop - 1)) && stop > from + 1 {
        return true;
    }
    if judgement.is_empty() || judgement.len() > 4 || judgement.clone().any(|k| v.is(k, FINITE | WEEKDAY | TIME)) {
        return false;
    }
    // "vindt dat jammer", but "vindt dat hij …".
    let clause = v.is(object, PRON_S | DEF | INDEF | POSS) || v.is_name(object);
    if v.is(from, THAT) && (judgement.len() > 2 || clause) {
        return false;
    }
    if judgement.clone().any(|k| v.quote(k).is_some()) {
        return true;
    }
    let opens = !v.is(object, PREP) || v.is(object, TE) && !v.low(object + 1).ends_with("en");
    let last = stop - 1;
    let plain = v.token(last).is_some_and(|t| !t.cap && t.flags == 0 && t.speaker == 0)
        && v.forms(last).all(|f| f.form == Form::Participle);
    opens && plain && judgement.clone().all(|k| v.is_word(k))
}

/// "Een verbod noemt hij onhaalbaar": the object before the verb, and what it is called.
pub(crate) fn fronted(v: View<'_>, hit: &Hit, subject: &Subject, floor: usize) -> Option<(usize, usize, usize)> {
    let np = subject.np.filter(|_| subject.inverted && hit.takes(takes::NAMING) && hit.at == hit.finite)?;
    let f = hit.finite;
    let from = floor + usize::from(v.is(floor, COORD) || v.is_comma(floor));
    // "De bonnetjes, soms van jaren terug, noemde ze 'brutaal'"
    let object = simple(v, from, f, 0).is_some_and(|n| {
        let aside = v.is_comma(n.core) && n.core + 2 < f && v.is_comma(f - 1);
        (n.core == f || aside) && n.sort != Sort::Name
    }) || from + 1 == f && v.is(from, DEMO | DEF)
        || v.is(from, THAT) && v.is_comma(f.saturating_sub(1)) && from + 3 < f;
    let stop = (np.end..v.len()).find(|&k| v.quote(k).is_none() && boundary(v, k)).unwrap_or(v.len());
    let named = np.end..stop.min(v.body_end().max(np.end));
    let short = !named.is_empty() && named.len() <= 6 && !v.is(named.start, PREP | THAT);
    let called = named.clone().any(|k| v.quote(k).is_some())
        || named.len() <= 3
            && named.clone().all(|k| v.is_word(k) && !v.is(k, FINITE | NEG | TIME | WEEKDAY | PRON_O))
            && !v.is(named.end - 1, ADV);
    (from < f && object && short && called).then_some((from, named.start, named.end))
}

/// "omdat hij het plan 'een ramp' vindt": only with quoted words.
pub(super) fn verb_final(v: View<'_>, hit: &Hit, subject: &Subject) -> bool {
    let Some(np) = subject.np.filter(|n| !subject.inverted && n.end + 1 < hit.finite) else { return false };
    (np.end..hit.finite).any(|k| v.quote(k).is_some())
}

/// "noemde OBJECT NAAM", also with the verb at the end.
pub(super) fn naming(v: View<'_>, hit: &Hit, subject: &Subject, start: usize, end: usize) -> Option<Content> {
    let mut clause = end;
    let own = |k: usize| matches!(v.low(k), ";" | ":") && (k..end).any(|j| v.is(j, OWN));
    let goes_on = |k: usize| v.is(k, COORD) && v.low(k) != v.doc.lexicon.pack.phrases.because;
    let ends = |k: usize| v.is_comma(k) && !goes_on(k + 1) || own(k);
    if let Some(k) = (start..end).find(|&k| ends(k) && v.quote(k + 1).is_none()) {
        clause = k;
    }
    let mut from = skip_asides(v, hit, start, clause);
    // "hoewel hij het plan een ramp noemde en de raad boos was"
    let closed = !subject.inverted
        && v.is(hit.last() + 1, COORD)
        && subject.np.is_some_and(|n| n.start > 0 && v.is(n.start - 1, SUBORD) && n.core + 1 < hit.finite);
    // "had de klim een kwestie van tijd genoemd, maar stapte af"
    let done = hit.at > hit.finite + 2 && v.is_comma(hit.at + 1) && v.is(hit.at + 2, COORD);
    if from >= clause || hit.particle == Some(from) || closed || done {
        // "toen hij het plan 'een ramp' noemde", "heeft het plan nuttig genoemd"
        let np = subject.np?;
        let left = if subject.inverted || hit.finite != hit.at {
            np.end.max(if hit.finite < hit.at { hit.finite + 1 } else { 0 })
        } else {
            np.end
        };
        (from, clause) = (skip_asides(v, hit, left, hit.at.min(hit.finite.max(left))), hit.at.max(left));
        if from >= clause {
            return None;
        }
    }
    let has_quote = (from..clause).any(|k| v.quote(k).is_some());
    let words = (from..clause).filter(|&k| v.is_word(k)).count();
    let whole = simple(v, from, clause, 0).is_some_and(|n| n.core >= clause && n.sort != Sort::Other);
    let short = words < 3
        && !(words == 2 && matches!(v.low(from), "het" | "dat" | "dit" | "hem" | "haar" | "hen" | "ze" | "it"));
    // A headline: "Raad noemt boete onzin".
    let bare = |k: usize| v.token(k).is_some_and(|t| !t.cap && t.flags == 0 && t.forms.is_empty());
    let headline = words == 2 && clause == v.len() && bare(from) && bare(from + 1);
    (has_quote || headline || !whole && !short).then_some(Content { from, to: clause, how: How::Naming })
}
