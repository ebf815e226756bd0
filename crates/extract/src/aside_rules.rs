//! Attribution without a verb: "volgens X", ", aldus X", "naar eigen zeggen", a name and a colon, a quotation and a name.

mod colon;
mod document;
mod noun_cue;
mod outlook;
mod own;

use crate::clause::is_sentence;
use crate::content::add;
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::noun::{Np, Sort, phrase, simple};
use crate::{Cue, Rule};
use noun_cue::noun_cue;
pub(crate) use own::possessor;
use own::{in_eyes_of, in_words_of, own_words, relative};

/// The attributions of a sentence by prepositions. Findings of verbs are known: `out[first..]` are of this sentence.
pub(crate) fn attribute(v: View<'_>, sentence: usize, out: &mut Vec<Found>, first: usize) {
    let words = &v.doc.lexicon.pack.phrases;
    for i in (0..v.len()).filter(|&i| v.mark(i) || v.is(i, ACCORDING | ASIDE | OWN | POSS)) {
        if v.is(i, ACCORDING) {
            according(v, sentence, i, out, first);
        } else if i > 0 && words.in_whose.contains(&v.low(i)) {
            in_eyes_of(v, sentence, i, out, first);
        } else if i > 1 && words.words.contains(&v.low(i)) {
            in_words_of(v, sentence, i, out, first);
        } else if i != 1 && v.is_word(i) && v.low(i) == words.as_for.0 {
            own::as_for(v, sentence, i, out, first);
        } else if words.up_to.0.iter().zip(i..).all(|(w, k)| v.low(k) == *w) {
            own::up_to(v, sentence, i, out, first);
        } else if i > 1 && own::says_he(v, i) {
            own::his_words(v, sentence, i, out, first);
        } else if v.is(i, OWN) && matches!(v.low(i + 1), "zeggen" | "admission") {
            own_words(v, sentence, i, out, first);
        } else if v.is(i, ASIDE) {
            aside(v, sentence, i, out, first);
        }
    }
    if out.len() == first {
        colon::colon(v, sentence, out);
    }
    if out.len() == first {
        document::document(v, sentence, out);
    }
    if out.len() == first {
        document::shown(v, sentence, out);
    }
    if out.len() == first {
        noun_cue(v, sentence, out);
    }
    if out.len() == first {
        outlook::outlook(v, sentence, out);
    }
    if out.len() == first {
        out.extend(own::coda(v, sentence).or_else(|| own::clause_in_quotes(v, sentence)));
    }
    if out.len() == first {
        out.extend(own::feeling(v, sentence));
    }
    if out.len() == first {
        generic_verb(v, sentence, out);
    }
}

fn speaks(np: &Np) -> bool {
    np.sort != Sort::Other || np.definite
}

/// "Volgens X is …", "… is volgens X …", "…, volgens X".
fn according(v: View<'_>, sentence: usize, i: usize, out: &mut Vec<Found>, first: usize) {
    let at = i + 1 + usize::from(v.low(i + 1) == "to");
    // "is volgens haar onduidelijk": no noun of hers.
    let adjective = |k: usize| v.doc.lexicon.pack.phrases.adjective_endings.iter().any(|e| v.low(k).ends_with(e));
    let closes = |k: usize| !v.is_word(k) || v.is(k, WHETHER | WH | THAT | PREP);
    let hers = v.is(at, POSS)
        && v.is(at, PRON_O)
        && (v.is(at + 1, ADV | QUANT)
            || v.token(at + 1).is_some_and(|t| t.sort == crate::token::Sort::Number)
            || adjective(at + 1) && v.speaker(at + 1) == 0 && closes(at + 2));
    let np = if hers { Some(possessor(at)) } else { phrase(v, at, v.len()).filter(speaks) };
    let Some(mut np) = np else { return };
    np.end = own::related(v, &np);
    // "Volgens de diensten in Gent was het duidelijk": what stands before the verb is of the source.
    let verb = |k: usize| v.is(k, FINITE) && !v.is(k, POSS) || v.is_word(k) && v.forms(k).next().is_some();
    let placed = (i == 0 && v.is(np.end, PREP)).then(|| phrase(v, np.end + 1, v.len())).flatten();
    np.end = placed.filter(|n| verb(n.end)).map_or(np.end, |n| n.end);
    // "volgens onze informatie": the writer's own.
    let ours = np.sort == Sort::Other && v.doc.lexicon.pack.phrases.ours.contains(&v.low(np.start));
    // "volgens zijn eigen ontwerp": no words of anybody's.
    let own = v.is(at, POSS) && v.is(at + 1, OWN) && np.sort == Sort::Other;
    if v.is(np.start, SELF) || ours || own {
        return;
    }
    // "De nota sprak volgens hem van 'chaos'": a thing speaks only through him.
    let thing = |f: &Found| matches!(f.mention, Mention::Np(m) if m.core <= i && matches!(m.sort, Sort::Other | Sort::Document));
    let mut kept: Vec<Found> = out.drain(first..).filter(|f| !thing(f)).collect();
    out.append(&mut kept);
    // "omschreef de top volgens persbureaus als": what a verb reports of somebody, media relay.
    let media = v.doc.lexicon.pack.channels.media;
    let medium = (np.start..np.core).any(|k| media.iter().any(|m| v.low(k).ends_with(m)));
    let from_here = v.span(i, at).start;
    // "Volgens het hof zien beide partijen 'voordelen'": whoever tells it, and no medium, of whom they think so.
    let opens = i == 0 && !medium && !matches!(np.sort, Sort::Pronoun | Sort::Document);
    let thought = |f: &Found| opens && f.view && matches!(f.mention, Mention::Np(m) if m.start >= np.core) && f.quoted;
    let mut kept: Vec<Found> = out.drain(first..).filter(|f| !thought(f)).collect();
    out.append(&mut kept);
    let told = out[first..].iter_mut().find(|f| {
        let from = from_here;
        let between = matches!(f.mention, Mention::Np(m) if m.start < i && (i >= m.end || m.end == m.core)) && f.parts.iter().all(|p| p.start > from);
        let beside = matches!(f.mention, Mention::Np(m) if m.core == i || m.end == i) && f.cue.is_some_and(|c| c.span.start < from);
        let reported = medium
            && matches!(f.rule, Rule::CueNaming | Rule::CueFragment)
            && f.cue.is_some_and(|c| c.span.start < from)
            && matches!(f.mention, Mention::Np(m) if m.core <= i && m.sort != Sort::Document);
        // "De tunnel moet dicht, heeft Jansen volgens het persbureau gezegd"
        let framed = medium
            && matches!(f.mention, Mention::Np(m) if m.core == i || m.end == i)
            && f.cue.is_some_and(|c| c.span.start > from_here);
        between || beside || reported || framed
    } && f.rule != Rule::According);
    if let Some(told) = told.filter(|_| np.sort != Sort::Pronoun) {
        told.relay = Some(np);
        return;
    }
    let relative = relative(v, i);
    let end = relative.map_or_else(|| clause_end(v, np.end, out, first, sentence), |(_, to)| to);
    let mut found =
        Found::new(Rule::According, sentence, Mention::Np(np), if np.sort == Sort::Other { 70 } else { 92 });
    found.cue = Some(Cue { span: v.span(i, at), particle: None });
    // "…, volgens zijn politieke tak, Vrij Eiland, omdat …"
    let between = v.is_comma(np.end - 1) && v.is(np.end, SUBORD | COORD);
    // "Tot ongelukken leidt dat volgens haar niet": a pronoun.
    let points = i > 2 && v.is(i - 1, THAT) && own::pointed(v, i - 1);
    let opens = i == 0
        || v.is(i - 1, COORD | THAT | SUBORD) && !points
        || v.is_comma(i - 1) && np.end < end && !v.is_comma(np.end) && !between;
    let closes = np.end >= v.body_end() || v.is_comma(np.core) && np.end == np.core;
    if opens {
        add(v, &mut found, np.end, end);
    } else {
        let from = relative.map(|(from, _)| from).or_else(|| own::antecedent(v, i));
        let from = from.unwrap_or_else(|| clause_start(v, i, out, first));
        if from < i {
            add(v, &mut found, from, i);
        }
        if !closes || v.is_comma(np.end) {
            add(v, &mut found, np.end, end);
        }
    }
    if found.parts.is_empty() {
        return;
    }
    // What a medium relays of another: the other is the source, the medium relays.
    let whole = found.parts.iter().map(crate::Span::len).sum::<usize>();
    let inner = out[first..].iter_mut().find(|f| {
        f.sentence == sentence
            && f.relay.is_none()
            && f.cue.is_some_and(|c| c.span.start > v.span(i, at).start)
            && f.parts.iter().map(crate::Span::len).sum::<usize>() * 2 > whole
            && found.parts.iter().any(|p| p.overlaps(f.parts[0]))
    });
    if let Some(inner) = inner {
        if !matches!(np.sort, Sort::Pronoun) {
            inner.relay = Some(np);
        }
        return;
    }
    let outer = out[first..].iter().position(|f| found.parts.iter().all(|p| f.parts.iter().any(|o| o.contains(*p))));
    found.inside = outer.map(|o| first + o);
    if found.inside.is_some() && np.sort == Sort::Pronoun {
        return;
    }
    out.push(found);
}

/// Where the clause of a mid-sentence "volgens X" starts: after an earlier report, or with the sentence.
pub(crate) fn clause_start(v: View<'_>, i: usize, out: &[Found], first: usize) -> usize {
    let mut from = 0;
    for f in &out[first..] {
        for k in 0..i {
            if f.parts.iter().chain(f.cue.as_ref().map(|c| &c.span)).any(|p| p.contains(v.span(k, k + 1))) {
                from = from.max(k + 1);
            }
        }
    }
    // "De bond zweeg, en dat is volgens hem terecht": only the clause at hand.
    let joined = (from + 1..i)
        .rev()
        .find(|&k| v.is(k, COORD) && v.is_comma(k - 1) && (k + 1..i).any(|j| v.is(j, FINITE)) && k > from + 3)
        // "De kritiek van Gent, en later van Brugge, is volgens hem vals": an aside.
        .filter(|&k| (k + 1..i).take_while(|&j| !v.is_comma(j)).any(|j| v.is(j, FINITE)));
    from = joined.unwrap_or(from);
    // "Zij denkt daar anders over: het kan volgens haar niet."
    from = (from + 1..i).rev().find(|&k| matches!(v.low(k), ":" | ";")).map_or(from, |k| k + 1);
    while from < i && (v.is(from, COORD) || v.is_comma(from)) {
        from += 1;
    }
    from
}

/// Where a clause after "volgens X" ends: before the next report joined to it.
fn clause_end(v: View<'_>, from: usize, out: &[Found], first: usize, sentence: usize) -> usize {
    let mut end = v.body_end();
    if v.len() > end && v.quote(v.len() - 1).is_some() {
        end = v.len();
    }
    if let Some(k) =
        (from..end).find(|&k| v.low(k) == ";").filter(|_| out[first..].iter().any(|f| f.sentence == sentence))
    {
        end = k;
    }
    // "Volgens hem is dat zo, en hij las een brief voor", "…, maar Jansen deelt die mening niet"
    let other = |k: usize| {
        let goes_on = |n: usize| v.is_word(n) && !v.is(n, NEG | ADV | PREP | COORD | WOULD);
        let named =
            simple(v, k + 2, v.len(), 0).is_some_and(|n| matches!(n.sort, Sort::Name | Sort::Role) && goes_on(n.core));
        let but = v.is_comma(k) && v.is(k + 1, COORD) && !v.is(k + 1, AND);
        but && named || crate::sentence_rules::narrates(v, k) && v.is(k + 2, PRON_S)
    };
    if let Some(k) = (from + 3..end).find(|&k| other(k)) {
        end = k;
    }
    if let Some(k) = (from..end).find(|&k| v.low(k) == ";" && (k..end).any(|j| v.is(j, OWN))) {
        end = k;
    }
    for f in out[first..].iter().filter(|f| f.sentence == sentence) {
        let Some(cue) = f.cue else { continue };
        let Some(k) = (from..end).find(|&k| v.span(k, k + 1) == cue.span) else { continue };
        let start = (from..k).rev().take(8).find(|&s| {
            let comma = v.is_comma(s.wrapping_sub(1));
            // "Volgens hem kan het, Smit zegt dat": two main clauses side by side.
            let beside = comma && matches!(f.mention, Mention::Np(m) if m.start == s && m.end == k);
            beside || v.is(s, COORD) && (comma || s + 1 == k) || comma && v.is(s, REL | WH) && !v.is(s, THAT | DEF)
        });
        if let Some(s) = start.filter(|s| *s > from + 1) {
            end = if v.is_comma(s - 1) { s - 1 } else { s };
        }
    }
    end
}

/// "…, aldus X."
fn aside(v: View<'_>, sentence: usize, i: usize, out: &mut Vec<Found>, first: usize) {
    let at = i + 1 + usize::from(v.is(i + 1, ADV) && v.token(i + 1).is_some_and(|t| !t.cap));
    let Some(np) = phrase(v, at, v.len()).filter(|n| !v.is(n.start, SELF)) else { return };
    // "aldus zijn verklaring": he.
    let his = v.is(at, POSS) && np.core == at + 2 && v.is(at + 1, SPEECH_NOUN);
    let np = if his { Np { core: at + 2, ..possessor(at) } } else { np };
    if let Some(told) = out[first..].iter_mut().find(|f| f.relay.is_some_and(|r| r.start >= i)) {
        told.relay = Some(np);
        return;
    }
    let mut found = Found::new(Rule::Aside, sentence, Mention::Np(np), 95);
    found.cue = Some(Cue { span: v.span(i, i + 1), particle: None });
    let to = (np.core..np.core + 4).take_while(|&k| v.is_word(k)).find(|&k| v.is(k, TO_WHOM));
    found.addressee = to.and_then(|k| simple(v, k + 1, v.len(), 0)).filter(|n| n.sort != Sort::Other);
    let from = clause_start(v, i, out, first);
    // "omdat, aldus Jansen, 'het te duur is'": what follows, and not what stands before.
    let parted =
        i > 1 && v.is_comma(i - 1) && v.is(i - 2, SUBORD) && v.is_comma(np.core) && v.quote(np.core + 1).is_some();
    if i > from && !parted {
        // `Hij knikt: "…", aldus X`: what stands before the colon tells.
        let colon = (from..i).find(|&k| v.low(k) == ":" && v.quote(k + 1).is_some());
        add(v, &mut found, colon.map_or(from, |c| c + 1), i);
    }
    // "…, aldus Jansen, omdat het te duur wordt": he goes on.
    let depends = v.is(np.core + 1, SUBORD) && !v.is(np.core + 1, LEADS_NARRATION)
        || v.is(np.core + 1, PREP) && v.is(np.core + 2, THAT);
    if v.is_comma(np.core) && depends && i > from {
        add(v, &mut found, np.core + 1, v.body_end());
    }
    let next = (np.core..v.len()).find(|&k| v.quote(k).is_some() && found.parts.len() < 2);
    let told = |k: usize| out[first..].iter().any(|f| f.parts.iter().any(|p| p.overlaps(v.span(k, k + 1))));
    if let Some(k) = next.filter(|&k| k - np.core < 12 && !told(k)) {
        add(v, &mut found, k, v.len());
    }
    if found.parts.is_empty() && i == 0 {
        // "Aldus X." after what was said: the step that looks at paragraphs gives it its words.
        found.confidence = 85;
        out.push(found);
    } else if !found.parts.is_empty() {
        if let Some(inner) = out[first..]
            .iter_mut()
            .find(|f| f.parts.iter().any(|p| found.parts.iter().any(|q| q.overlaps(*p))) && f.inside.is_none())
        {
            inner.relay = Some(np);
            return;
        }
        out.push(found);
    }
}

/// The owner of a noun of speech before `end`: "zijn boodschap", "Jansens advies", "de reactie van Jansen".
fn owner(v: View<'_>, end: usize) -> Option<(Np, usize)> {
    let noun = (0..end).rev().find(|&k| v.is(k, SPEECH_NOUN) || v.ends_as(k, SPEECH_NOUN))?;
    if let Some(np) = (noun + 1..(noun + 3).min(end)).find(|&k| v.is(k, OF_WHOM)).and_then(|k| phrase(v, k + 1, end)) {
        return Some((np, noun));
    }
    (noun.saturating_sub(3)..noun).find_map(|k| {
        let pronoun = v.is(k, POSS);
        if pronoun {
            return Some((possessor(k), noun));
        }
        simple(v, k, noun, 0)
            .filter(|n| n.core == noun && n.sort == Sort::Name && v.low(n.core - 1).ends_with(['s', '\'', '’']))
            .map(|n| (n, noun))
    })
}

/// The first phrase that can be a subject.
pub(crate) fn first_subject(v: View<'_>, end: usize) -> Option<Np> {
    first_subject_from(v, 0, end)
}

fn first_subject_from(v: View<'_>, from: usize, end: usize) -> Option<Np> {
    // "Medelijden had hij niet": no plural.
    let he = (from + 1..end).any(|k| v.is(k, PRON_S) && v.is(k - 1, FINITE));
    let loose = |n: &Np| he && n.sort == Sort::Group && n.head.is_some_and(|h| v.speaker(h) == 0);
    (from..end.min(40)).filter(|&k| k == from || !v.is(k - 1, PREP)).find_map(|k| {
        phrase(v, k, end).filter(|n| {
            matches!(n.sort, Sort::Name | Sort::Role | Sort::Pronoun | Sort::Group | Sort::Body)
                && !v.is(n.start, SELF)
                && !loose(n)
        })
    })
}

/// `"…", kucht de minister`: the place tells that a verb no list holds reports.
fn generic_verb(v: View<'_>, sentence: usize, out: &mut Vec<Found>) {
    let Some(k) = (0..v.len()).find(|&k| v.quote(k).is_some_and(|q| is_sentence(v, q))) else { return };
    let at = k + 1 + usize::from(v.is_comma(k + 1));
    let plain = v.token(at).is_some_and(|t| {
        !t.cap && t.flags & !(FINITE | MODAL | MASC | FEM) == 0 && t.sort == crate::token::Sort::Word && t.low.len() > 2
    });
    if k != 0 || !plain {
        return;
    }
    let Some(np) = phrase(v, at + 1, v.len()).filter(|n| {
        (matches!(n.sort, Sort::Name | Sort::Role | Sort::Pronoun | Sort::Group) || n.sort == Sort::Other && n.definite)
            && !(n.sort == Sort::Pronoun && v.is(n.start, PRON_O) || v.is(n.start, SELF))
    }) else {
        return;
    };
    let mut found = Found::new(Rule::GenericVerb, sentence, Mention::Np(np), 82);
    found.cue = Some(Cue { span: v.span(at, at + 1), particle: None });
    add(v, &mut found, 0, k + 1);
    out.push(found);
}
