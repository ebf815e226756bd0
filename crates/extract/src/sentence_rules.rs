//! Attribution within one sentence: reporting verbs before, after and between their content.

use crate::clause::{self, Content, How, Subject};
use crate::content::add;
use crate::cues::{Hit, hits, negated};
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::{flag::*, takes};
use crate::noun::{Np, Sort, simple};
use crate::{Cue, Rule};

/// The attributions of a sentence. `bare` receives the reporting verbs that found no content, for the next sentence.
pub(crate) fn attribute(v: View<'_>, sentence: usize, out: &mut Vec<Found>, bare: &mut Vec<Found>) {
    let first = out.len();
    let verbs = hits(v);
    let mut floor = 0;
    let mut content: Option<(usize, usize, usize)> = None;
    let mut done: Vec<usize> = Vec::new();
    if let Some(h) = trailer(v, &verbs)
        && let Some((found, end)) =
            before_cue(v, sentence, &verbs[h], &clause::subject(v, &verbs[h], region_start(v, &verbs[h])), 0, &verbs)
    {
        content = Some((0, verbs[h].finite, out.len()));
        out.push(found);
        done.push(h);
        floor = end;
    }
    for (i, hit) in verbs.iter().enumerate() {
        if done.contains(&i) || hit.passive && agent(v, hit).is_none() {
            continue;
        }
        let nested =
            content.filter(|(from, to, _)| (*from..*to).contains(&hit.finite) || hit.finite < floor && hit.at < floor);
        let lowest = nested.map_or(floor, |(from, _, _)| from);
        let subject = if hit.passive { by_whom(v, hit) } else { clause::subject(v, hit, lowest) };
        if subject.np.is_some_and(|n| v.is(n.start, SELF) && n.sort == Sort::Pronoun) {
            continue;
        }
        if let Some((from, to, outer)) = nested {
            if let Some(found) = nested_report(v, sentence, hit, &subject, (from, to), outer) {
                out.push(found);
            }
            continue;
        }
        let end = content_end(v, &verbs, i, hit.last() + 1);
        let f = hit.finite;
        let quote_before = subject.inverted
            && f > 0
            && (v.quote(f - 1).is_some()
                || f > 1 && v.is_comma(f - 1) && v.quote(f - 2).is_some_and(|q| clause::is_sentence(v, q)))
            && (f - 1)
                .checked_sub(usize::from(v.is_comma(f - 1)))
                .and_then(|k| v.quote(k))
                .is_some_and(|q| clause::is_sentence(v, q));
        if quote_before && let Some((found, end)) = before_cue(v, sentence, hit, &subject, floor, &verbs) {
            content = Some((floor, hit.finite, out.len()));
            floor = end;
            out.push(found);
            continue;
        }
        if let Some(c) = clause::after(v, hit, &subject, end)
            && let Some(found) = after_cue(v, sentence, hit, &subject, c, out, first)
        {
            content = Some((c.from, c.to, out.len()));
            floor = c.to;
            out.push(found);
            continue;
        }
        if let Some((found, end)) = before_cue(v, sentence, hit, &subject, floor, &verbs) {
            content = Some((floor, hit.finite, out.len()));
            floor = end;
            out.push(found);
            continue;
        }
        let points = hit.finite == 1
            && v.is(0, DEF | DEMO)
            && subject.inverted
            && hit.takes(takes::FREE)
            && !hit.takes(takes::VIEW);
        if points && subject.np.is_some() {
            // "Dat meldt het persbureau.": the sentence before is what was said.
            out.push(report(v, sentence, hit, &subject, Rule::PointsBack, 80));
            continue;
        }
        if subject.np.is_some()
            && hit.takes(takes::QUOTE | takes::AROUND | takes::ACT)
            && !hit.takes(takes::VIEW)
            && !negated(v, hit)
        {
            let mut found = report(v, sentence, hit, &subject, Rule::QuoteAfterSentence, 75);
            found.act = true;
            bare.push(found);
        }
    }
}

/// "werd gezegd door de minister": the agent.
fn by_whom(v: View<'_>, hit: &Hit) -> Subject {
    let door = agent(v, hit).unwrap_or(hit.at);
    let np = simple(v, door + 1, v.len(), 0);
    Subject {
        np,
        inverted: false,
        carried: false,
        after: np.map_or(door + 1, |n| n.core).max(hit.at.max(hit.finite) + 1),
    }
}

/// The "door" of a passive, after its participle or before it.
fn agent(v: View<'_>, hit: &Hit) -> Option<usize> {
    let near = hit.finite.min(hit.at).saturating_sub(8)..(hit.at.max(hit.finite) + 4).min(v.len());
    near.into_iter().find(|&k| {
        matches!(v.low(k), "door" | "by") && simple(v, k + 1, v.len(), 0).is_some_and(|n| n.sort != Sort::Other)
    })
}

/// A finding with what a verb tells: cue, subject, addressee.
fn report(v: View<'_>, sentence: usize, hit: &Hit, subject: &Subject, rule: Rule, confidence: u8) -> Found {
    let mention = match subject.np {
        Some(np) => Mention::Np(np),
        None if subject.carried => Mention::Carried,
        None => Mention::Unknown,
    };
    let mut found = Found::new(rule, sentence, mention, confidence);
    let span = v.span(hit.at, hit.at + 1);
    found.cue = Some(Cue { span, particle: hit.particle.map(|p| v.span(p, p + 1)) });
    found.reply = hit.takes(takes::REPLY);
    found.plural = hit.plural;
    found.addressee = addressee(v, hit, subject);
    if hit.infinitive {
        found.confidence = found.confidence.saturating_sub(12);
    }
    if subject.np.is_none() {
        found.confidence = found.confidence.saturating_sub(if subject.carried { 8 } else { 35 });
    }
    if subject.np.is_some_and(|n| n.sort == Sort::Other) {
        found.confidence = found.confidence.saturating_sub(15);
    }
    found
}

fn after_cue(
    v: View<'_>,
    sentence: usize,
    hit: &Hit,
    subject: &Subject,
    c: Content,
    out: &[Found],
    first: usize,
) -> Option<Found> {
    let (rule, confidence) = match c.how {
        How::That => (Rule::CueThat, 93),
        How::Asked => (Rule::CueQuestion, 88),
        How::Colon => (Rule::CueColon, 82),
        How::Quote => (Rule::CueQuote, 96),
        How::Fragment => (Rule::CueFragment, 88),
        How::Infinitive => (Rule::CueInfinitive, 85),
        How::Naming => (Rule::CueNaming, 85),
    };
    if hit.infinitive && !matches!(c.how, How::That | How::Quote | How::Colon) {
        return None;
    }
    // A view without anybody who holds it is the narrator's.
    if subject.np.is_none() && !subject.carried && (c.how != How::Quote || hit.takes(takes::VIEW)) {
        return None;
    }
    if hit.takes(takes::QUOTED_ONLY)
        && c.how == How::Fragment
        && !hit.takes(takes::ACT)
        && subject.np.is_none_or(|n| n.sort == Sort::Other)
    {
        return None;
    }
    let mut found = report(v, sentence, hit, subject, rule, confidence);
    if subject.carried && found.mention == Mention::Carried && out.len() > first {
        found.mention = Mention::Same(out.len() - 1);
    }
    if hit.predicate {
        found.confidence = found.confidence.saturating_sub(8);
    }
    // "sprak van een 'nuttig gesprek', zei …": the clause before the cue may belong to the content too.
    add(v, &mut found, c.from, c.to);
    if c.how == How::Fragment && !found.unquoted && found.parts.len() == 1 {
        // Quoted words inside a report: the clause is the narrator's, marks and all.
        found.parts = vec![v.span(c.from, c.to.min(v.body_end().max(c.from + 1)))];
        found.unquoted = true;
    }
    if let Some(k) = tail(v, c.to) {
        found.relay = simple(v, k, v.len(), 0).filter(|n| n.sort != Sort::Pronoun);
    }
    (!found.parts.is_empty()).then_some(found)
}

/// "…, aldus het persbureau" at the end of a report: the phrase after "aldus".
fn tail(v: View<'_>, at: usize) -> Option<usize> {
    let k = if v.is_comma(at) { at + 1 } else { at };
    (v.is(k, ASIDE)).then_some(k + 1)
}

/// A report inside another's content counts when somebody else is quoted by name.
fn nested_report(
    v: View<'_>,
    sentence: usize,
    hit: &Hit,
    subject: &Subject,
    range: (usize, usize),
    outer: usize,
) -> Option<Found> {
    let np = subject.np.filter(|n| matches!(n.sort, Sort::Name | Sort::Role | Sort::Body | Sort::Group))?;
    let opens = subject.inverted
        || np.start == range.0
        || clause::boundary(v, np.start.wrapping_sub(1)) && v.low(np.start.wrapping_sub(1)) != "als";
    if hit.infinitive || hit.takes(takes::QUOTED_ONLY) || np.start < range.0 || !opens {
        return None;
    }
    let c = clause::after(v, hit, subject, range.1)?;
    if !matches!(c.how, How::That | How::Naming | How::Fragment | How::Quote | How::Infinitive) {
        return None;
    }
    let mut found = report(v, sentence, hit, subject, Rule::Nested, 75);
    add(v, &mut found, c.from, c.to);
    found.inside = Some(outer);
    (!found.parts.is_empty()).then_some(found)
}

/// A cue that closes the sentence after a view told in it: "De bond verwacht dat …, zei de voorzitter."
fn trailer(v: View<'_>, verbs: &[Hit]) -> Option<usize> {
    let (last, rest) = verbs.split_last()?;
    let earlier = rest.first()?;
    let trails = last.finite > 0
        && v.is_comma(last.finite - 1)
        && last.takes(takes::FREE)
        && earlier.takes(takes::VIEW | takes::NAMING)
        && !earlier.takes(takes::QUOTED_ONLY)
        && (last.finite..v.len()).all(|k| v.quote(k).is_none() && v.low(k) != ":");
    let closes = simple(v, last.finite + 1, v.len(), 0).is_some_and(|n| n.core + 6 >= v.body_end());
    (trails && closes && last.at == last.finite).then(|| verbs.len() - 1)
}

fn region_start(_v: View<'_>, hit: &Hit) -> usize {
    hit.finite.saturating_sub(1)
}

/// Content before its cue: `"…", zei hij`, "We gaan door, zei hij", and what goes on after it.
fn before_cue(
    v: View<'_>,
    sentence: usize,
    hit: &Hit,
    subject: &Subject,
    floor: usize,
    verbs: &[Hit],
) -> Option<(Found, usize)> {
    let impersonal = hit.takes(takes::IMPERSONAL);
    // "…", she said: the subject may stand between.
    let between = subject.np.filter(|n| !subject.inverted && n.start > 0 && n.core == hit.finite);
    if !subject.inverted && !impersonal && between.is_none() || hit.finite == 0 {
        return None;
    }
    let mut at = between.map_or(hit.finite, |n| n.start);
    if v.is(at - 1, SO) && at > 1 {
        at -= 1;
    }
    let ends = v.is_comma(at - 1) || v.quote(at - 1).is_some() || matches!(v.low(at - 1), "?" | "!" | "–" | "-" | "—");
    if !ends || negated(v, hit) {
        return None;
    }
    let mut from = floor;
    while from < at && (v.is(from, COORD) || v.is_punct(from)) {
        from += 1;
    }
    let quotes = (from..at).filter(|&k| v.quote(k).is_some()).count();
    let only = quotes > 0 && (from..at).all(|k| v.quote(k).is_some() || v.is_punct(k) || v.is(k, COORD));
    if !only && let Some(colon) = (from..at).find(|&k| v.low(k) == ":" && v.quote(k + 1).is_some()) {
        from = colon + 1;
    }
    let words = (from..at).filter(|&k| v.is_word(k)).count();
    let rule = if only || from < at && (from..at).all(|k| v.quote(k).is_some() || v.is_punct(k)) {
        Rule::QuoteInvertedCue
    } else {
        Rule::FreeInvertedCue
    };
    let subject = if impersonal { by_impersonal(v, hit)? } else { *subject };
    let goes_on = rest(v, hit, &subject, words, rule, verbs);
    if rule == Rule::FreeInvertedCue {
        let clause = hit.takes(takes::FREE) || hit.takes(takes::SPEAK_END) || quotes > 0 && hit.takes(takes::QUOTE);
        let narrated = v.is(from, LEADS_NARRATION) && !(from..at - 1).any(|k| v.is_comma(k));
        let prepositional = v.is(from, PREP) && words < 6 && quotes == 0;
        // A title right before the verb is no speech: In zijn roman 'X' beschrijft hij …
        let title = v.quote(at - 1).is_some_and(|q| {
            let last = v.doc.quotes[q].inner().last();
            words > 0 && !last.is_some_and(|t| v.doc.tokens[t].sort == crate::token::Sort::Punct)
        });
        let enough = !title && words >= 3 || words > 0 && goes_on.is_some();
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
    let mut end = subject.after;
    if let Some((from, to)) = goes_on {
        add(v, &mut found, from, to);
        end = to;
    }
    if let Some(k) = (subject.after..v.len()).find(|&k| v.is(k, ASIDE)) {
        found.relay = simple(v, k + 1, v.len(), 0).filter(|n| n.sort != Sort::Pronoun);
    }
    (!found.parts.is_empty()).then_some((found, end))
}

/// "klinkt het bij de bond": the speaker after "bij".
fn by_impersonal(v: View<'_>, hit: &Hit) -> Option<Subject> {
    if !matches!(v.low(hit.finite + 1), "het") {
        return None;
    }
    let Some(at) = (hit.finite + 1..(hit.finite + 4).min(v.len())).find(|&k| v.low(k) == "bij") else {
        return Some(Subject { np: None, inverted: true, carried: true, after: hit.finite + 2 });
    };
    let np = simple(v, at + 1, v.len(), 0)?;
    Some(Subject { np: Some(np), inverted: true, carried: false, after: np.core })
}

/// What goes on after a cue between two pieces of content: `", zei hij, "`.
fn rest(v: View<'_>, hit: &Hit, subject: &Subject, words: usize, rule: Rule, verbs: &[Hit]) -> Option<(usize, usize)> {
    let from = subject.np.map_or(subject.after, |n| n.core).max(hit.last() + 1);
    let end = v.body_end();
    let stop = (from..(from + 24).min(v.len()))
        .find(|&k| v.is_comma(k) || v.quote(k).is_some() || matches!(v.low(k), ":" | ";"))?;
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
    let depends = matches!(
        v.low(next),
        "om" | "omdat"
            | "als"
            | "tenzij"
            | "mits"
            | "zodat"
            | "waardoor"
            | "want"
            | "indien"
            | "because"
            | "if"
            | "unless"
    );
    let short = words < 3 && rule == Rule::FreeInvertedCue && !v.is(next, COORD);
    ((joins || depends && rule == Rule::FreeInvertedCue || short) && subject.np.is_none_or(|n| n.end <= next))
        .then_some((next, to))
}

fn clause_of_its_own(v: View<'_>, k: usize) -> bool {
    v.is(k, PRON_S) || v.token(k).is_some_and(|t| !t.forms.is_empty())
}

/// Where the content after a cue ends: at the next report of the sentence, or with the sentence.
fn content_end(v: View<'_>, verbs: &[Hit], i: usize, from: usize) -> usize {
    content_end_from(v, verbs, from, &verbs[i])
}

fn content_end_from(v: View<'_>, verbs: &[Hit], from: usize, this: &Hit) -> usize {
    let mut end = v.body_end().max(from.min(v.len()));
    if v.len() > end && v.quote(v.len() - 1).is_some() {
        end = v.len();
    }
    for k in from..end {
        if v.is(k, ASIDE) && k > from && (v.is_comma(k - 1) || v.quote(k - 1).is_some()) {
            end = if v.is_comma(k - 1) { k - 1 } else { k };
            break;
        }
    }
    for hit in verbs.iter().filter(|h| h.finite > from && h.finite < end && h.finite != this.finite && !h.infinitive) {
        let f = hit.finite;
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
            if v.is(s, COORD) && (v.is_comma(s.wrapping_sub(1)) || np.end == f) && !matches!(v.low(s), "of" | "or") {
                return if s > 0 && v.is_comma(s - 1) { s - 1 } else { s };
            }
            if matches!(v.low(s), "terwijl" | "waarna" | "waarop" | ";" | "while") && s > from {
                return if v.is_comma(s - 1) { s - 1 } else { s };
            }
        }
    }
    end
}

/// To whom: "tegen X", "aan X", or a bare object of verbs such as "vertelde".
fn addressee(v: View<'_>, hit: &Hit, subject: &Subject) -> Option<Np> {
    let end = v.len();
    let from = subject.np.filter(|_| subject.inverted).map_or(hit.finite + 1, |n| n.core).max(hit.finite + 1);
    if hit.takes(takes::BARE_TO)
        && let Some(np) = simple(v, from, end, 0).filter(|n| n.sort != Sort::Other && !v.is(n.start, PRON_S))
    {
        return Some(np);
    }
    // "toen de verslaggever aan hem vroeg": before a verb at the end, too.
    let before = subject.np.filter(|_| !subject.inverted).map_or(hit.finite, |n| n.end.min(hit.finite));
    for k in (before..hit.finite).chain(from..(from + 14).min(end)) {
        if v.quote(k).is_some() || v.is(k, THAT) || matches!(v.low(k), ":" | ";") {
            break;
        }
        if Some(k) == hit.particle {
            continue;
        }
        if matches!(v.low(k), "tegen" | "tegenover" | "aan" | "to")
            && hit.takes(takes::TO | takes::BARE_TO | takes::QUOTE)
            && let Some(np) = simple(v, k + 1, end, 0).filter(|n| n.sort != Sort::Other && n.sort != Sort::Document)
        {
            return Some(np);
        }
    }
    None
}
