//! Content that stands before its cue.

use super::reach::{by_impersonal, rest};
use super::report;
use crate::Rule;
use crate::clause::{self, Subject};
use crate::content::{add, whole};
use crate::cues::{Hit, negated};
use crate::doc::View;
use crate::found::Found;
use crate::lang::{flag::*, takes};
use crate::noun::{Np, Sort, simple};

/// Content before its cue: `"…", zei hij`, "We gaan door, zei hij", and what goes on after it.
pub(super) fn before_cue(
    v: View<'_>,
    sentence: usize,
    hit: &Hit,
    subject: &Subject,
    floor: usize,
    verbs: &[Hit],
) -> Option<(Found, usize)> {
    let impersonal = hit.takes(takes::IMPERSONAL);
    // "…", she said: the subject may stand between.
    let between =
        subject.np.filter(|n| !subject.inverted && n.start > 0 && n.core == hit.finite && !v.is(n.start, REL));
    if !subject.inverted && !impersonal && between.is_none() || hit.finite == 0 {
        return None;
    }
    let mut at = between.map_or(hit.finite, |n| n.start);
    if v.is(at - 1, SO) && at > 1 {
        at -= 1;
    }
    let ends = v.is_comma(at - 1) || v.quote(at - 1).is_some() || matches!(v.low(at - 1), "?" | "!" | "–" | "-" | "—");
    if !(ends || unmarked(v, hit, subject, floor, at)) || negated(v, hit) {
        return None;
    }
    let mut from = floor;
    while from < at && (v.is(from, COORD) || v.is_punct(from)) {
        from += 1;
    }
    let quotes = (from..at).filter(|&k| v.quote(k).is_some()).count();
    let only = quotes > 0 && (from..at).all(|k| v.quote(k).is_some() || v.is_punct(k) || v.is(k, COORD));
    if !only && let Some(colon) = (from..at).find(|&k| matches!(v.low(k), ":" | ";") && v.quote(k + 1).is_some()) {
        from = colon + 1;
    }
    // "Dat er iemand bij komt, sluit hij uit": a clause with its verb at the end.
    let denied = (at..v.body_end()).any(|k| v.is(k, NEG)) && !hit.takes(takes::VIEW);
    let fronted = !denied
        && hit.takes(takes::CLAUSE)
        && !hit.takes(takes::NAMING | takes::QUOTED_ONLY)
        && clause::opens_clause(v, from);
    from += usize::from(fronted);
    let words = (from..at).filter(|&k| v.is_word(k)).count();
    let rule = if only || from < at && (from..at).all(|k| v.quote(k).is_some() || v.is_punct(k)) {
        Rule::QuoteInvertedCue
    } else {
        Rule::FreeInvertedCue
    };
    let subject = if impersonal { by_impersonal(v, hit)? } else { *subject };
    let goes_on = rest(v, hit, &subject, (from, at), rule, verbs);
    if rule == Rule::FreeInvertedCue {
        // "… moesten zij vertellen of ze deugden": what is told comes after.
        if hit.infinitive && v.is(hit.at + 1, WHETHER | THAT | WH) {
            return None;
        }
        // "Een ingewikkeld verschijnsel, noemt Jansen het."
        let it = v.doc.lexicon.pack.phrases.neuter[0] == v.low(subject.after) && subject.after + 1 == v.body_end();
        let called = hit.takes(takes::NAMING) && it && v.is_comma(at - 1) && subject.np.is_some();
        let clause = called
            || fronted
            || hit.takes(takes::FREE)
            || hit.takes(takes::SPEAK_END)
            || quotes > 0 && hit.takes(takes::QUOTE);
        // "In het stuk, dat gisteren uitkwam, pleit hij": a relative clause ends before the verb.
        let related = v.is(from, PREP) && (from..at - 1).any(|k| v.is_comma(k) && v.is(k + 1, REL)) && quotes < 2;
        // "Al is dat een ander geval, benadrukt hij."
        let although = v.is(from, ADV) && (v.is(from + 1, FINITE) || v.forms(from + 1).next().is_some());
        // "Die toestand kan, zo meent hij, gevaarlijk zijn": it points, and opens no relative clause.
        let points = from == 0 && v.is(0, DEMO) && !v.is(1, FINITE);
        let narrated =
            v.is(from, LEADS_NARRATION) && !points && !although && !(from..at - 1).any(|k| v.is_comma(k)) || related;
        // "Op het plein, oog in oog met het beeld 'De val', roemt hij": no verb, then nothing told.
        let verb = |k: usize| v.is(k, FINITE) && !v.is(k, POSS) || !v.is_name(k) && v.forms(k).next().is_some();
        let silent = quotes == 1 && (from..at - 1).any(|k| v.is_comma(k)) && !(from..at).any(verb);
        let prepositional = v.is(from, PREP) && goes_on.is_none() && (words < 6 && quotes == 0 || silent);
        // A title right before the verb is no speech: In zijn roman 'X' beschrijft hij …
        let title = v.quote(at - 1).is_some_and(|q| {
            let last = v.doc.quotes[q].inner().last();
            words > 0 && !last.is_some_and(|t| v.doc.tokens[t].sort == crate::token::Sort::Punct)
        });
        // "De leraar vertelt, stelt een vraag": a thing that is said is nobody.
        let thing =
            |n: Np| n.sort == Sort::Other && (hit.takes(takes::VIEW) || n.head.is_some_and(|h| v.is(h, SPEECH_NOUN)));
        let view = subject.np.is_some_and(thing);
        // "Onzin, vindt de voorzitter."
        let closes = subject.np.is_some_and(|n| n.end >= v.body_end() && n.sort != Sort::Other);
        let word = words > 0 && closes && !v.is(from, ADV | PREP | SUBORD | TIME | WEEKDAY);
        // "Een vergissing, legt hij later uit."
        let he = subject.np.is_some_and(|n| n.sort == Sort::Pronoun && v.is(n.start, PRON_S));
        let thing = words > 1 && he && v.is(from, DEF | INDEF | POSS) && from + 2 < at;
        let enough = !view
            && (!title && (words + 3 * quotes.min(words) >= 3 || word || thing) || words > 0 && goes_on.is_some());
        if !clause || narrated || prepositional || !enough {
            return None;
        }
    }
    let confidence = match rule {
        Rule::QuoteInvertedCue => 97,
        _ if hit.takes(takes::SPEAK_END) => 80,
        _ => 92,
    };
    let mut found = report(v, sentence, hit, &subject, rule, confidence);
    add(v, &mut found, from, at);
    // "…, zei Jansen, die eerder waarschuwde dat": what a relative clause reports is a report of its own.
    let mut end = subject.np.filter(|n| v.is(n.core + 1, REL)).map_or(subject.after, |n| n.core);
    if let Some((from, to)) = goes_on {
        let clause = rule == Rule::FreeInvertedCue && v.quote(from).is_some_and(|q| !clause::is_sentence(v, q));
        (if clause { whole } else { add })(v, &mut found, from, to);
        end = to;
    }
    if let Some(k) = (subject.after..v.len()).find(|&k| v.is(k, ASIDE)) {
        found.relay = simple(v, k + 1, v.len(), 0).filter(|n| n.sort != Sort::Pronoun);
    }
    (!found.parts.is_empty()).then_some((found, end))
}

/// "Het zou zo blijven zei de woordvoerder": a comma left out after the verb that closes what was said.
fn unmarked(v: View<'_>, hit: &Hit, subject: &Subject, from: usize, at: usize) -> bool {
    let last = v.low(at - 1);
    hit.takes(takes::FREE)
        && !hit.takes(takes::VIEW | takes::NAMING | takes::BARE_TO)
        && subject.inverted
        && (last.ends_with("en") || last.starts_with("ge"))
        && (from + 1..at - 1).any(|k| v.is(k, FINITE) && !v.is(k, POSS))
        && (from..at).all(|k| v.is_word(k) && !v.is(k, SUBORD | REL & !DEF | WH))
        && subject.np.is_some_and(|n| matches!(n.sort, Sort::Name | Sort::Role | Sort::Body))
}
