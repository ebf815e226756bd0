//! By what a reported clause or an infinitive is known to begin.

use super::Subject;
use crate::cues::Hit;
use crate::doc::View;
use crate::lang::{flag::*, takes};
use crate::noun::{Np, Sort, simple};

/// Skips what stands between a cue and its content: adverbs, times, addressees.
pub(crate) fn skip_asides(v: View<'_>, hit: &Hit, mut at: usize, end: usize) -> usize {
    let words = &v.doc.lexicon.pack.phrases;
    while at < end {
        let among = v.is_word(at) && (v.low(at), v.low(at + 1)) == words.among_others;
        let aside = v.is(at, ADV | WEEKDAY) && !v.is(at, NEG | PREP)
            || words.fillers.contains(&v.low(at))
            || Some(at) == hit.particle
            || at == hit.at
            || v.is_comma(at);
        if aside || among {
            at += 1 + usize::from(among);
            continue;
        }
        let time =
            (at..at + 3).find(|&k| v.is(k, TIME)).filter(|&k| (at..k).all(|j| v.is_word(j) && !v.is(j, PREP | DEF)));
        if let Some(k) = time.filter(|k| *k > at) {
            at = k + 1;
            continue;
        }
        if v.is(at, PREP) {
            let np = simple(v, at + 1, end, 0);
            let to_somebody = v.is(at, TO_WHOM) && np.is_some();
            let somewhere = (at + 1..(at + 5).min(end))
                .find(|&k| v.is(k, CHANNEL | PLATFORM | TIME | WEEKDAY) || v.low(k) == words.turn);
            if let Some(np) = np.filter(|_| to_somebody) {
                at = np.core;
                continue;
            }
            if let Some(k) = somewhere.filter(|&k| (at + 1..k).all(|j| v.is_word(j) && !v.is(j, PREP))) {
                at = k + 1;
                continue;
            }
        }
        break;
    }
    at
}

/// Whether "dat" opens a clause rather than points: "dat de brug", "dat er", not "dat is", "dat plan".
pub(crate) fn opens_clause(v: View<'_>, k: usize) -> bool {
    let next = k + 1;
    let there = v.doc.lexicon.pack.phrases.pointers.contains(&v.low(next)) && !v.is_punct(next + 1);
    let opens = v.is(next, DEF | INDEF | POSS | PRON_S) || there || v.is_name(next);
    v.is(k, THAT) && opens && !v.is(next, FINITE)
}

/// Past adverbs and the part of a verb: "zei Jansen toen".
pub(crate) fn past_adverbs(v: View<'_>, hit: &Hit, at: usize) -> usize {
    (at..at + 4).find(|&k| !(v.is(k, ADV) || hit.particle == Some(k))).unwrap_or(at)
}

/// "wil dat de lonen stijgen": a clause with a subject right behind the verb, and not "wil dat bevestigen".
pub(super) fn wished(v: View<'_>, hit: &Hit, start: usize, that: usize, end: usize) -> bool {
    let opens = v.low(that + 1) == v.doc.lexicon.pack.phrases.there
        || v.is(that + 1, PRON_S | SELF)
        || simple(v, that + 1, end, 0).is_some_and(|n| n.core < end && v.is_word(n.core));
    skip_asides(v, hit, start, end) == that && !v.is_comma(that.wrapping_sub(1)) && opens
}

/// Whether a word after "te" can be an infinitive.
pub(crate) fn infinitive_at(v: View<'_>, k: usize) -> bool {
    let ends = v.doc.lexicon.pack.infinitives;
    v.is_word(k) && !v.is(k, DEF | INDEF) && !v.is_name(k) && ends.iter().any(|e| v.low(k).ends_with(e))
}

/// "dreigt failliet te gaan", "het belooft een mooie dag te worden": what happens to somebody, or to a thing, is no
/// threat and no promise.
pub(super) fn looms(v: View<'_>, hit: &Hit, subject: &Subject, k: usize) -> bool {
    let thing = subject.np.is_some_and(|n| {
        n.sort == Sort::Other || v.doc.lexicon.pack.phrases.neuter.contains(&v.low(n.start)) && n.core == n.start + 1
    });
    let befalls = v.doc.lexicon.pack.phrases.befalls.contains(&v.low(k));
    befalls && (hit.takes(takes::OF) && !hit.takes(takes::BARE_TO) || thing && v.is(k, PASSIVE))
}

/// Whether a clause follows without a conjunction: "said the plan was rushed", not "said goodbye".
pub(super) fn bare_clause(v: View<'_>, start: usize, end: usize) -> bool {
    let plain = v.token(start).is_some_and(|t| t.flags == 0 && t.forms.is_empty() && v.is_word(start));
    let opens =
        plain || v.is(start, DEF | INDEF | POSS | PRON_S | QUANT) || v.is_name(start) || v.head_flags(start) != 0;
    let verb = |k: usize| v.is(k, FINITE) || v.low(k).ends_with("ed") || v.forms(k).next().is_some();
    opens && !v.is(start, THAT) && (start + 1..end).take_while(|&k| !v.is_comma(k) && !v.is(k, AND)).any(verb)
}

/// Where an infinitive before `j` begins: to whom it is said ("verwijt de bond te treuzelen") is no content.
pub(super) fn infinitive(v: View<'_>, hit: &Hit, start: usize, j: usize) -> usize {
    let whom = |n: &Np| n.core <= j && matches!(n.sort, Sort::Name | Sort::Role | Sort::Body | Sort::Group);
    let to = simple(v, start, j + 1, 0).filter(|n| hit.takes(takes::BARE_TO) && whom(n));
    // "zei toe de raad te informeren": after its part begins what the verb says.
    let to = to.filter(|n| hit.at == hit.finite && hit.particle.is_none_or(|p| n.start < p));
    let apart = hit.particle.filter(|&p| start <= p && p < j).map_or(start, |p| p + 1);
    let from = skip_asides(v, hit, to.map_or(start, |n| n.core).max(apart), j);
    // "zei nog nooit te hebben gevlogen"
    let still = |k: usize| v.doc.lexicon.pack.phrases.still == v.low(k);
    let from = from - usize::from(from > start && v.is(from, NEG) && still(from - 1));
    from + usize::from(opens_clause(v, from))
}

/// Whether "dat" joins a clause rather than points: "over dat plan", "zei dat donderdag in Gent".
pub(super) fn conjunction(v: View<'_>, j: usize) -> bool {
    let told = (j + 1..v.body_end()).any(|k| {
        v.quote(k).is_some()
            || v.token(k).is_some_and(|t| {
                (!t.cap || v.shouting)
                    && t.sort == crate::token::Sort::Word
                    && !t.is(WEEKDAY | PREP | ADV | TIME | MONTH)
            })
    });
    // "vond dat een goed idee": no verb, and so no clause.
    let stop = (j + 1..v.body_end()).find(|&k| !v.is_word(k)).unwrap_or(v.body_end());
    let thing = (j + 1..stop).find(|&k| !v.is(k, ADV)).filter(|&k| v.is(k, INDEF));
    let verb = |k: usize| v.is(k, FINITE) || v.forms(k).next().is_some();
    let named = thing.is_some_and(|k| stop < k + 4 && !(k..stop).any(verb) && !v.low(stop - 1).ends_with(['t', 'n']));
    // "bevestigt dat aan de telefoon": nothing but where.
    let at = j + 1 + usize::from(v.is(j + 1, ADV) && !v.is(j + 1, PREP));
    let placed = v.is(at, PREP)
        && !v.is(at, TE)
        && v.quote(stop).is_none()
        && simple(v, at + 1, stop, 0).map_or(at + 2, |n| n.core) >= stop
        && stop < at + 6
        && (j + 1..stop).all(|k| v.quote(k).is_none());
    // "betwist dat niet, maar", "vroeg dat ook te doen"
    let past = (j + 1..stop).find(|&k| !v.is(k, ADV | NEG)).unwrap_or(stop);
    let points = past > j + 1 && past == stop && v.quote(stop).is_none()
        || v.is(past, TE) && past + 2 >= stop && infinitive_at(v, past + 1);
    if !told || named || placed || points {
        return false;
    }
    !(j > 0 && v.is(j - 1, PREP) && !v.doc.lexicon.pack.phrases.closers.contains(&v.low(j - 1)))
}

/// Whether a clause of its own follows a conjunction: "en zei", "maar hij".
pub(super) fn clause_follows(v: View<'_>, k: usize) -> bool {
    let somebody = |n: Np| {
        matches!(n.sort, Sort::Name | Sort::Body | Sort::Role) && v.is(n.core, BE | HAVE) && v.is(n.core, FINITE)
    };
    v.is(k, PRON_S)
        || simple(v, k, v.len(), 0).is_some_and(somebody)
        || v.token(k).is_some_and(|t| !t.forms.is_empty() && t.flags & (DEF | PREP) == 0)
}
