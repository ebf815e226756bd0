//! Attribution within one sentence: reporting verbs before, after and between their content.

mod as_told;
mod asked;
mod before_cue;
mod gapped;
mod narrated;
mod nested;
mod reach;

use before_cue::before_cue;
use gapped::gapped;
pub(crate) use narrated::narrates;
use reach::{addressee, agent, by_whom, content_end, trailer};

use crate::clause::{self, Content, How, Subject};
use crate::content::{add, whole};
use crate::cues::{Hit, hits, negated};
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::{flag::*, takes};
use crate::noun::{Sort, simple};
use crate::{Cue, Rule};

/// The attributions of a sentence. `bare` receives the reporting verbs that found no content, for the next sentence.
pub(crate) fn attribute(v: View<'_>, sentence: usize, out: &mut Vec<Found>, bare: &mut Vec<Found>) {
    let first = out.len();
    let verbs = hits(v);
    let mut floor = 0;
    let mut content: Option<(usize, usize, usize)> = None;
    let asked = asked::asked(v, sentence);
    if let Some((end, question)) = &asked {
        floor = *end;
        out.extend(question.clone());
    }
    let mut done: Vec<usize> = Vec::new();
    if let Some(h) = trailer(v, &verbs)
        && let Some((found, end)) = before_cue(
            v,
            sentence,
            &verbs[h],
            &clause::subject(v, &verbs[h], verbs[h].finite.saturating_sub(1)),
            floor,
            &verbs,
        )
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
        // With the conjunction before it, by which a verb at the end of its clause finds its subject.
        let lowest = nested.map_or(floor, |(from, _, _)| from - usize::from(from > 0 && v.is(from - 1, THAT)));
        let mut subject = if hit.passive { by_whom(v, hit) } else { clause::subject(v, hit, lowest) };
        // "Jansen, die vindt dat het te lang duurt, vroeg of": whose relative clause that was.
        subject.carried |= subject.np.is_none()
            && content.is_some_and(|c| c.1 == floor)
            && v.is_comma(floor)
            && hit.finite == floor + 1;
        if nested::of_nobody(v, sentence, hit, &subject) {
            continue;
        }
        if let Some((from, to, outer)) = nested {
            if let Some(found) = nested::nested_report(v, sentence, hit, &subject, (from, to), outer) {
                out.push(found);
            }
            continue;
        }
        if let Some((from, named, end)) = clause::judged::fronted(v, hit, &subject, floor).filter(|_| {
            !negated(v, hit) && !verbs[i + 1..].iter().any(|h| h.takes(takes::FREE) && v.is_comma(h.finite - 1))
        }) {
            let mut found = report(v, sentence, hit, &subject, Rule::CueNaming, 82);
            add(v, &mut found, from, hit.finite);
            whole(v, &mut found, named, end);
            floor = end;
            out.push(found);
            continue;
        }
        if let Some((found, end)) = as_told::as_told(v, sentence, hit, &subject, floor) {
            floor = end;
            out.push(found);
            continue;
        }
        let end = content_end(v, &verbs, i, hit.last() + 1);
        let f = hit.finite;
        // "'…', zo zei ze in 'De ochtend'"
        let so = usize::from(f > 1 && v.is(f - 1, SO));
        let f = f - so;
        let quote_before = subject.inverted
            && f > 0
            && (v.quote(f - 1).is_some()
                || f > 1 && v.is_comma(f - 1) && v.quote(f - 2).is_some_and(|q| clause::is_sentence(v, q)))
            && (f - 1)
                .checked_sub(usize::from(v.is_comma(f - 1)))
                .and_then(|k| v.quote(k))
                .is_some_and(|q| clause::is_sentence(v, q));
        let f = hit.finite;
        // "Over Jansen, zei hij, 'kan ik kort zijn'"
        let np_end = subject.np.map_or(subject.after, |n| n.core);
        let topic =
            subject.inverted && f > floor + 2 && v.is_comma(f - 1) && (v.is(floor, PREP) || hit.takes(takes::FREE));
        let stop = clause::past_adverbs(v, hit, np_end);
        let parted = topic && v.is_comma(stop) && v.quote(stop + 1).is_some_and(|q| !clause::is_sentence(v, q));
        // "The bridge," Jansen said, "is safe."
        let between = v.doc.lexicon.pack.bare_clause
            && subject
                .np
                .is_some_and(|n| !subject.inverted && n.start > 0 && n.core == f && v.quote(n.start - 1).is_some());
        if (quote_before || parted || between)
            && let Some((found, end)) = before_cue(v, sentence, hit, &subject, floor, &verbs)
        {
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
            gapped(v, sentence, &mut floor, out);
            continue;
        }
        if let Some((found, end)) = before_cue(v, sentence, hit, &subject, floor, &verbs) {
            content = Some((floor, hit.finite, out.len()));
            floor = end;
            out.push(found);
            continue;
        }
        // "Toen een toeschouwer '…' riep": a quotation between its subject and its verb.
        if let Some(np) =
            subject.np.filter(|n| !subject.inverted && n.end + 1 == f && hit.takes(takes::QUOTE) && !negated(v, hit))
            && v.quote(f - 1).is_some_and(|q| clause::is_sentence(v, q))
        {
            let mut found = report(v, sentence, hit, &Subject { np: Some(np), ..subject }, Rule::QuoteInvertedCue, 88);
            add(v, &mut found, f - 1, f);
            content = Some((f - 1, f, out.len()));
            floor = hit.last() + 1;
            out.push(found);
            continue;
        }
        // "De premier maakte dat maandag bekend": the sentence before is what was said.
        let object = f + 1 < v.len() && v.doc.lexicon.pack.phrases.that.contains(&v.low(f + 1));
        let clause = (f + 2..v.body_end()).find(|&k| v.is_comma(k)).unwrap_or(v.body_end());
        let told = object
            && subject.np.is_some_and(|n| n.start == 0 && !subject.inverted && n.sort != Sort::Other)
            && confirms(v, hit)
            && !negated(v, hit)
            && hit.last() < clause
            && (f + 2..clause).all(|k| v.is_word(k) && (k == hit.at || Some(k) == hit.particle || !v.is(k, FINITE)));
        if told {
            out.push(report(v, sentence, hit, &subject, Rule::PointsBack, 78));
            continue;
        }
        let points = hit.finite == 1 && v.is(0, DEF | DEMO) && subject.inverted && confirms(v, hit);
        if points && subject.np.is_some() {
            // "Dat meldt het persbureau.": the sentence before is what was said.
            out.push(report(v, sentence, hit, &subject, Rule::PointsBack, 80));
            continue;
        }
        if subject.np.is_some()
            && hit.takes(takes::QUOTE | takes::AROUND | takes::ACT)
            && !hit.takes(takes::VIEW)
            && !negated(v, hit)
            && !v.doc.lexicon.pack.phrases.will.contains(&v.low(hit.finite))
        {
            let mut found = report(v, sentence, hit, &subject, Rule::QuoteAfterSentence, 75);
            found.act = true;
            bare.push(found);
        }
    }
    if let Some((_, question)) = asked {
        // Who answers is told; nobody spoke before.
        bare.iter_mut().filter(|f| f.sentence == sentence).for_each(|f| f.reply = false);
        let (questions, answers) = out[first..].split_at_mut(question.iter().len());
        for answer in answers {
            answer.reply = !questions.is_empty();
            for question in &mut *questions {
                if let (Mention::Np(by), Mention::Np(who)) = (question.mention, answer.mention) {
                    answer.addressee = answer.addressee.or(Some(by));
                    question.addressee = question.addressee.or(Some(who));
                }
            }
        }
    }
}

/// Whether "dat" as the object of a verb may be what was said: "Dat meldt de bond", not "Dat bestrijdt de bond".
fn confirms(v: View<'_>, hit: &Hit) -> bool {
    let denies = |stem: &&str| v.low(hit.at).starts_with(*stem);
    hit.takes(takes::FREE) && !hit.takes(takes::VIEW) && !v.doc.lexicon.pack.phrases.denies.iter().any(denies)
}

/// A finding with what a verb tells: cue, subject, addressee.
fn report(v: View<'_>, sentence: usize, hit: &Hit, subject: &Subject, rule: Rule, confidence: u8) -> Found {
    let mention = match subject.np {
        Some(np) => Mention::Np(np),
        None if subject.carried => Mention::Carried,
        None => Mention::Unknown,
    };
    let mut found = Found::new(rule, sentence, mention, confidence);
    // "meldt de omroep op gezag van een ambtenaar": the official's words, which the broadcaster relays.
    let (on, grounds) = v.doc.lexicon.pack.phrases.grounds;
    if let Some(np) = subject.np.filter(|n| matches!(n.sort, Sort::Name | Sort::Body))
        && let Some(k) = (np.core..np.core + 4).find(|&k| v.low(k) == on && grounds.contains(&v.low(k + 1)))
        && let Some(of) = simple(v, k + 3, v.len(), 0)
            .filter(|n| v.is(k + 2, OF_WHOM) && (n.sort == Sort::Role || n.sort == Sort::Group && v.is(n.start, QUANT)))
    {
        found.mention = Mention::Np(of);
        found.relay = Some(np);
    }
    let span = v.span(hit.at, hit.at + 1);
    found.cue = Some(Cue { span, particle: hit.particle.map(|p| v.span(p, p + 1)) });
    found.reply = hit.takes(takes::REPLY);
    found.view = hit.takes(takes::VIEW);
    found.plural = hit.plural;
    found.asks = hit.takes(takes::ASKED) && !hit.takes(takes::CLAUSE | takes::VIEW);
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
        && matches!(c.how, How::Fragment | How::That)
        && !hit.takes(takes::ACT)
        && subject.np.map_or(!subject.carried, |n| n.sort == Sort::Other)
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
    let phrase_only = found.quotes.iter().all(|&q| !clause::is_sentence(v, q));
    if (c.how == How::Fragment || phrase_only && !matches!(c.how, How::Quote | How::Colon))
        && !found.unquoted
        && found.parts.len() == 1
    {
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
