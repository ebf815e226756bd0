//! How far an attribution reaches: where its content ends or goes on, to whom it is said, by whom in a passive.

use super::narrated::{acts, narrates};
use crate::Rule;
use crate::clause::{self, Subject};
use crate::cues::Hit;
use crate::doc::View;
use crate::lang::{flag::*, takes};
use crate::noun::{Np, Sort, simple};

pub(super) fn clause_of_its_own(v: View<'_>, k: usize) -> bool {
    v.is(k, PRON_S) || v.token(k).is_some_and(|t| !t.forms.is_empty())
}

/// What goes on after a cue between two pieces of content: `", zei hij, "`.
pub(super) fn rest(
    v: View<'_>,
    hit: &Hit,
    subject: &Subject,
    before: (usize, usize),
    rule: Rule,
    verbs: &[Hit],
) -> Option<(usize, usize)> {
    let words = (before.0..before.1).filter(|&k| v.is_word(k)).count();
    let from = subject.np.map_or(subject.after, |n| n.core).max(hit.last() + 1);
    let end = v.body_end();
    let stop = (from..(from + 24).min(v.len()))
        .find(|&k| v.is_comma(k) || v.quote(k).is_some() || matches!(v.low(k), ":" | ";"))?;
    // "…, zo zegt Jansen, die de bond leidt, zijn onveilig"
    let related = (v.is_comma(stop) && v.is(stop + 1, REL) && subject.np.is_some_and(|n| n.core == stop))
        .then(|| (stop + 2..(stop + 16).min(end)).find(|&k| v.is_comma(k)))
        .flatten();
    let stop = related.unwrap_or(stop);
    let next = if v.quote(stop).is_some() { stop } else { stop + 1 };
    if next >= end {
        return None;
    }
    let to = content_end_from(v, verbs, next, hit);
    if to <= next {
        return None;
    }
    if v.quote(next).is_some() {
        // Without a mark before it, it may be a title: zegt zij in "De ochtend".
        return (v.is_punct(next - 1) || !v.is(next - 1, PREP | DEF | CHANNEL)).then_some((next, to));
    }
    if !v.is_comma(stop) {
        return None;
    }
    let quote_later = (next..to).any(|k| v.quote(k).is_some());
    let joins = v.is(next, COORD)
        && (quote_later || rule == Rule::FreeInvertedCue && to == end && words > 0 && !clause_of_its_own(v, next + 1));
    // "Hij was bedreigd, zei hij, door mannen in het zwart"
    let he = subject.np.is_some_and(|n| n.sort == Sort::Pronoun);
    let depends = v.is(next, DEPENDS) || he && v.is(next, PREP) && to == end;
    let free = rule == Rule::FreeInvertedCue;
    let short = words < 3 && !v.is(next, COORD);
    // "De brug, zei hij, is veilig", "Het zou, zei hij, geld kosten", "Op die dag, zei hij, waarop …".
    let verb =
        |k: usize| v.is(k, FINITE) && !v.is(k, POSS) || v.token(k).is_some_and(|t| !t.forms.is_empty() && t.flags == 0);
    // "…, zegt zij, alleen in de kerk zijn vrouwen onzichtbaar"
    let main = v.is(next, ADV) && !v.is(next, SUBORD | REL | PREP) && to == end && (next + 1..to).any(verb);
    let open = verb(next)
        || main
        || verb(before.1.saturating_sub(2))
        || v.is(before.0, PREP) && v.is(next, REL | SUBORD) && !(before.0..before.1).any(verb);
    ((joins || free && (depends || short || open)) && subject.np.is_none_or(|n| n.end <= next)).then_some((next, to))
}

fn dash(low: &str) -> bool {
    matches!(low, "–" | "—" | "-")
}

/// Where the content after a cue ends: at the next report of the sentence, or with the sentence.
pub(super) fn content_end(v: View<'_>, verbs: &[Hit], i: usize, from: usize) -> usize {
    let end = content_end_from(v, verbs, from, &verbs[i]);
    let end = main_clause(v, &verbs[i], end).unwrap_or(end);
    resumed(v, &verbs[i], end).unwrap_or(end)
}

/// "Jansen, die vindt dat het te lang duurt, vroeg": where the clause goes on that a relative clause interrupts.
fn resumed(v: View<'_>, hit: &Hit, end: usize) -> Option<usize> {
    let first = hit.finite.min(hit.at);
    let open = (0..first).rev().take_while(|&k| !v.is_comma(k) && v.quote(k).is_none()).find(|&k| v.is(k, REL))?;
    let relative = !v.is(open, THAT) || clause::which(v, open);
    let related = open > 1 && v.is_comma(open - 1) && relative && first < open + 12;
    const NO_VERB: u64 =
        COORD | SUBORD | THAT | REL | WH | PREP | DEF | INDEF | PRON_S | PRON_O | ADV | TE | NEG | QUANT | TIME;
    let verb = |k: usize| {
        v.is(k, FINITE) && !v.is(k, POSS) || v.is_word(k) && v.token(k).is_some_and(|t| !t.cap && !t.is(NO_VERB))
    };
    (hit.last() + 1..end).find(|&k| related && v.is_comma(k) && verb(k + 1))
}

/// "Toen iemand vroeg of het kon, lachte hij": where the main clause begins after a clause that opens the sentence.
fn main_clause(v: View<'_>, hit: &Hit, end: usize) -> Option<usize> {
    let opener = (0..hit.finite.min(3)).find(|&k| !v.is(k, ADV) || v.is(k, SUBORD)).filter(|&k| v.is(k, SUBORD))?;
    if (opener..hit.finite).any(|k| v.is_comma(k)) {
        return None;
    }
    let verb = |k: usize| {
        const NO_VERB: u64 = COORD | SUBORD | THAT | REL | WH | PREP | DEF | INDEF | PRON_S | PRON_O | ADV | TE | NEG;
        v.is(k, FINITE) && !v.is(k, POSS) || v.token(k).is_some_and(|t| !t.cap && !t.is(NO_VERB)) && v.is_word(k)
    };
    (hit.last() + 1..end).find(|&k| {
        v.is_comma(k)
            && verb(k + 1)
            && simple(v, k + 2, end, 0).is_some_and(|n| n.sort != Sort::Other && !v.is(n.start, PRON_O | POSS))
    })
}

pub(super) fn content_end_from(v: View<'_>, verbs: &[Hit], from: usize, this: &Hit) -> usize {
    let mut end = v.body_end().max(from.min(v.len()));
    if v.len() > end && v.quote(v.len() - 1).is_some() {
        end = v.len();
    }
    let clause = |k: usize| v.is(k, THAT) && this.takes(takes::CLAUSE);
    let reports = this.at < from && v.is(from.wrapping_sub(1), THAT)
        || (from..from + 4).take_while(|&k| v.is(k, ADV | TIME | WEEKDAY | THAT)).any(clause);
    // "zei dat het kan, maar daar voelde zij niets voor": after a clause with its verb at the end, a main clause tells.
    let told = reports || this.takes(takes::INFINITIVE);
    end = (from + 3..end).find(|&k| told && narrates(v, k)).unwrap_or(end);
    // "zei dat het goed is gegaan en zette hem onder druk": no verb stands before its object in such a clause.
    end = (from + 3..end).find(|&k| reports && acts(v, k)).unwrap_or(end);
    // ", wat de inspectie tegensprak": what somebody else makes of it.
    let of_others = |k: usize| {
        v.is_comma(k)
            && v.low(k + 1) == v.doc.lexicon.pack.phrases.as_for.0
            && simple(v, k + 2, v.len(), 0).is_some_and(|n| matches!(n.sort, Sort::Name | Sort::Role | Sort::Body))
    };
    end = (from + 3..end).find(|&k| of_others(k)).unwrap_or(end);
    let words = &v.doc.lexicon.pack.phrases;
    // ", want dat is volgens haar te duur": a clause of its own.
    let reason = |k: usize| v.is_comma(k) && v.low(k + 1) == words.because && (k..end).any(|j| v.is(j, ACCORDING));
    end = (from + 3..end).find(|&k| reason(k)).unwrap_or(end);
    // ", waarna hij vertrok"
    end = (from + 2..end).find(|&k| v.is_comma(k) && words.thereupon.contains(&v.low(k + 1))).unwrap_or(end);
    // ", al heeft hij daar spijt van": a main clause, too.
    let verb = |k: usize| v.is(k, FINITE) && !v.is(k, POSS) || v.forms(k).next().is_some();
    let although =
        |k: usize| (v.is_comma(k) || dash(v.low(k))) && v.is(k + 1, ADV) && v.is(k + 1, LEADS_NARRATION) && verb(k + 2);
    end = (from + 2..end).find(|&k| although(k)).unwrap_or(end);
    // ", zo blijkt uit een mail"
    let shown = |k: usize| v.is_comma(k) && v.is(k + 1 + usize::from(v.is(k + 1, SO)), SAYS);
    end = (from + 2..end).find(|&k| shown(k)).unwrap_or(end);
    for k in from..end {
        if v.is(k, ASIDE) && k > from && (v.is_comma(k - 1) || v.quote(k - 1).is_some()) {
            end = if v.is_comma(k - 1) { k - 1 } else { k };
            break;
        }
    }
    let semicolon =
        (from..end).find(|&k| v.low(k) == ";" || v.low(k) == ":" && v.quote(k + 1).is_none() && k > from + 2);
    if let Some(k) = semicolon.filter(|&k| (k..end).any(|j| v.is(j, ACCORDING) || verbs.iter().any(|h| h.finite == j)))
    {
        end = k;
    }
    for hit in verbs.iter().filter(|h| h.finite > from && h.finite < end && h.finite != this.finite && !h.infinitive) {
        let f = hit.finite;
        if hit.adding {
            return f - 1;
        }
        // ", zei hij" at the end, ", en zei", ", maar hij zei"
        if v.is(f - 1, COORD) {
            return if v.is_comma(f - 2) { f - 2 } else { f - 1 };
        }
        if v.is_comma(f - 1) && hit.takes(takes::FREE) && simple(v, f + 1, v.len(), 0).is_some() {
            return f - 1;
        }
        // ", al verwacht hij dat"
        if f > from + 2 && v.is_comma(f - 2) && v.is(f - 1, ADV) && simple(v, f + 1, v.len(), 0).is_some() {
            return f - 2;
        }
        let subject = clause::subject(v, hit, from);
        if let Some(np) = subject.np.filter(|n| !subject.inverted && n.start > from) {
            let s = np.start - 1;
            if v.is(s, COORD) && (v.is_comma(s.wrapping_sub(1)) || np.end == f) && !v.is(s, WHETHER) {
                return if s > 0 && v.is_comma(s - 1) { s - 1 } else { s };
            }
            // "sprak van een ramp, Smit zei dat": two main clauses side by side.
            let opens = |k: usize| v.is(k, THAT) || v.low(k) == ":" || v.quote(k).is_some();
            if v.is_comma(s) && s > from + 1 && np.end == f && opens(hit.last() + 1) {
                return s;
            }
            if (v.is(s, LEADS_NARRATION) || v.low(s) == ";") && s > from {
                return if v.is_comma(s - 1) { s - 1 } else { s };
            }
        }
    }
    end
}

/// To whom: "tegen X", "aan X", or a bare object of verbs such as "vertelde".
pub(super) fn addressee(v: View<'_>, hit: &Hit, subject: &Subject) -> Option<Np> {
    let end = v.len();
    let words = &v.doc.lexicon.pack.phrases;
    let past = |n: Np| if v.is(n.core + 1, REL) { n.end } else { n.core };
    let from = subject.np.filter(|_| subject.inverted).map_or(hit.finite + 1, past).max(hit.finite + 1);
    if hit.takes(takes::BARE_TO)
        && let Some(np) = simple(v, from, hit.particle.filter(|&p| p > from).unwrap_or(end), 0).filter(|n| {
            // "hield de afgevaardigden voor": whom no list holds.
            let known = !matches!(n.sort, Sort::Other | Sort::Document);
            let other =
                n.sort == Sort::Other && n.definite && n.head.is_some_and(|h| !v.is(h, SPEECH_NOUN | CHANNEL | TIME));
            (known || other) && !v.is(n.start, PRON_S)
        })
    {
        return Some(np);
    }
    // "zei me", "zei hem"
    if hit.takes(takes::TO)
        && let Some(np) = simple(v, from, end, 0).filter(|n| n.sort == Sort::Pronoun && v.is(from, PRON_O))
    {
        return Some(np);
    }
    // "antwoordde op vragen van de rechtbank"
    let question =
        |k: &usize| words.question.contains(&v.low(*k)) && (hit.takes(takes::REPLY) || v.is(k.wrapping_sub(1), PREP));
    if let Some(k) = (0..(hit.last() + 8).min(end)).find(question)
        && let Some(np) = simple(v, k + 2, end, 0).filter(|n| v.is(k + 1, OF_WHOM) && n.sort != Sort::Other)
    {
        return Some(np);
    }
    // "toen de rechter hem vroeg": before a verb at the end of its clause.
    if hit.takes(takes::BARE_TO)
        && let Some(np) = subject.np.filter(|n| !subject.inverted && n.end < hit.finite)
        && let Some(np) = simple(v, np.end, hit.finite, 0).filter(|n| n.core == hit.finite && n.sort != Sort::Other)
    {
        return Some(np);
    }
    // "toen de verslaggever aan hem vroeg": before a verb at the end, too.
    // "Tegen de krant zei de minister dat": before a verb that opens the clause.
    if subject.inverted
        && hit.takes(takes::TO | takes::QUOTE)
        && let Some(np) = (hit.finite.saturating_sub(6)..hit.finite)
            .find(|&k| v.is(k, TO_WHOM) && (k == 0 || clause::boundary(v, k - 1)))
            .and_then(|k| simple(v, k + 1, hit.finite, 0))
            .filter(|n| {
                (n.core == hit.finite || v.is(n.core, REL) && v.is_comma(hit.finite - 1)) && n.sort != Sort::Other
            })
    {
        return Some(np);
    }
    let before = subject.np.filter(|_| !subject.inverted).map_or(hit.finite, |n| n.end.min(hit.finite));
    for k in (before..hit.finite).chain(from..(from + 14).min(end)) {
        if v.quote(k).is_some() || v.is(k, THAT | WHETHER | TE) || matches!(v.low(k), ":" | ";") {
            break;
        }
        if Some(k) == hit.particle {
            continue;
        }
        // "een bezoek aan Gent": what a noun ties to itself is no addressee; "zei in de hal aan de pers" ties nothing.
        let placed = (k.saturating_sub(4)..k).rev().take_while(|&j| v.is_word(j)).find(|&j| v.is(j, PREP)).is_some();
        let tied = k > from
            && !placed
            && v.token(k - 1)
                .is_some_and(|t| !t.cap && t.flags == 0 && t.forms.is_empty() && t.sort == crate::token::Sort::Word);
        // "drong er bij het bestuur op aan om"
        let at = hit.particle.is_some() && hit.takes(takes::INFINITIVE) && !hit.takes(takes::FREE) && v.is(k, AT_WHOM);
        if at && let Some(np) = simple(v, k + 1, end, 0).filter(|n| !matches!(n.sort, Sort::Other | Sort::Document)) {
            return Some(np);
        }
        let heard = v.is(k, AT_WHOM) && (k + 1..k + 3).any(|j| words.hearers.contains(&v.low(j)));
        let towards = words.towards.contains(&v.low(k)) || heard && hit.takes(takes::QUOTE);
        if (v.is(k, TO_WHOM) || towards)
            && !(tied && hit.finite < k)
            && (towards || hit.takes(takes::TO | takes::BARE_TO | takes::QUOTE))
            && let Some(np) = simple(v, k + 1, end, 0)
                .filter(|n| (n.sort != Sort::Other || towards && n.definite) && n.sort != Sort::Document)
        {
            return Some(np);
        }
    }
    (before.min(8)..hit.finite).chain(from..(from + 14).min(end)).chain(0..before.min(8)).find_map(|k| partner(v, k))
}

/// "in een telefoongesprek met de premier": to whoever is talked with, unless that is a medium.
fn partner(v: View<'_>, k: usize) -> Option<Np> {
    let words = &v.doc.lexicon.pack.phrases;
    if !v.mark(k + 1) || !words.with.contains(&v.low(k + 1)) {
        return None;
    }
    let media = v.doc.lexicon.pack.channels.media;
    let talk = words.talks.iter().any(|t| v.low(k).ends_with(t));
    let within = (k.saturating_sub(3)..k).any(|j| v.doc.lexicon.pack.channels.at.contains(&v.low(j)));
    let np = simple(v, k + 2, v.len(), 0)
        .filter(|n| talk && within && matches!(n.sort, Sort::Name | Sort::Role | Sort::Group))?;
    let letters = |k: usize| v.token(k).is_some_and(|t| t.span.of(v.doc.text).chars().all(char::is_uppercase));
    let medium = |k: usize| {
        media.iter().any(|m| v.low(k).ends_with(m))
            || v.is(k, PLATFORM | DEF) && np.name.is_some_and(|n| k >= n.0)
            || letters(k)
    };
    (!(np.start..np.core).any(medium)).then_some(np)
}

/// A cue that closes the sentence after a view told in it: "De bond verwacht dat …, zei de voorzitter."
pub(super) fn trailer(v: View<'_>, verbs: &[Hit]) -> Option<usize> {
    let (last, rest) = verbs.split_last()?;
    let earlier = rest.first()?;
    let trails = last.finite > 0
        && v.is_comma(last.finite - 1)
        && last.takes(takes::FREE)
        && (earlier.takes(takes::VIEW | takes::NAMING)
            || earlier.finite < earlier.at && v.is(earlier.finite, HAVE) && told_of(v, last)
            || v.is(earlier.finite, WOULD) && !earlier.takes(takes::CLAUSE))
        && (!earlier.takes(takes::QUOTED_ONLY) || earlier.takes(takes::CLAUSE))
        && (last.finite..v.len()).all(|k| v.quote(k).is_none() && v.low(k) != ":");
    let closes = simple(v, last.finite + 1, v.len(), 0).is_some_and(|n| n.core + 6 >= v.body_end());
    (trails && closes && last.at == last.finite).then(|| verbs.len() - 1)
}

/// Whether somebody closes the sentence, and no medium: "De stad had beloofd dat het kon, zegt Jansen."
fn told_of(v: View<'_>, last: &Hit) -> bool {
    let by = simple(v, last.finite + 1, v.len(), 0);
    by.is_some_and(|n| matches!(n.sort, Sort::Role | Sort::Pronoun) || n.sort == Sort::Name && n.head.is_some())
}

/// The "door" of a passive, after its participle or before it.
pub(super) fn agent(v: View<'_>, hit: &Hit) -> Option<usize> {
    let near = hit.finite.min(hit.at).saturating_sub(8)..(hit.at.max(hit.finite) + 4).min(v.len());
    near.into_iter().find(|&k| v.is(k, BY) && simple(v, k + 1, v.len(), 0).is_some_and(|n| n.sort != Sort::Other))
}

/// "werd gezegd door de minister": the agent.
pub(super) fn by_whom(v: View<'_>, hit: &Hit) -> Subject {
    let door = agent(v, hit).unwrap_or(hit.at);
    let np = simple(v, door + 1, v.len(), 0);
    Subject {
        np,
        inverted: false,
        carried: false,
        after: np.map_or(door + 1, |n| n.core).max(hit.at.max(hit.finite) + 1),
    }
}

/// "klinkt het bij de bond": the speaker after "bij".
pub(super) fn by_impersonal(v: View<'_>, hit: &Hit) -> Option<Subject> {
    if !v.is(hit.finite + 1, DEF) {
        return None;
    }
    // "klinkt het op het kabinet"
    let at_home = |n: Np| n.sort == Sort::Body && n.head.is_some_and(|h| !v.is(h, CHANNEL | DOC | PLATFORM));
    let on = v.doc.lexicon.pack.phrases.grounds.0;
    let house = |k: usize| v.low(k) == on && simple(v, k + 1, v.len(), 0).is_some_and(at_home);
    // "klinkt het in een mededeling van de stad"
    let document = |k: usize| v.is(k, SPEECH_NOUN | DOC | CHANNEL) && v.is(k + 1, OF_WHOM);
    let written = (hit.finite + 2..(hit.finite + 9).min(v.len())).take_while(|&k| v.is_word(k)).find(|&k| document(k));
    if let Some(np) = written.and_then(|k| simple(v, k + 2, v.len(), 0)).filter(|n| n.definite || n.sort != Sort::Other)
    {
        return Some(Subject { np: Some(np), inverted: true, carried: false, after: np.core });
    }
    let Some(at) = (hit.finite + 1..(hit.finite + 4).min(v.len())).find(|&k| v.is(k, AT_WHOM) || house(k)) else {
        // "heet het" alone may be a name.
        return hit.particle.is_none().then_some(Subject {
            np: None,
            inverted: true,
            carried: true,
            after: hit.finite + 2,
        });
    };
    let np = simple(v, at + 1, v.len(), 0)?;
    Some(Subject { np: Some(np), inverted: true, carried: false, after: np.core })
}
