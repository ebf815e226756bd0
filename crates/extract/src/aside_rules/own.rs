//! Attributions by what is somebody's own: "in de woorden van X", "in zijn ogen", "naar eigen zeggen".

use super::first_subject;
use crate::content::add;
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::noun::{Np, Sort, phrase, simple};
use crate::{Cue, Rule};

/// "in de woorden van X": what is quoted after it; "sloot af met de woorden '…'": the subject's.
pub(super) fn in_words_of(v: View<'_>, sentence: usize, i: usize, out: &mut Vec<Found>, first: usize) {
    let words = &v.doc.lexicon.pack.phrases;
    let whose = v.is(i + 1, OF_WHOM) && words.inside.contains(&v.low(i - 2));
    if whose {
        let Some(np) = phrase(v, i + 2, v.len()) else { return };
        let Some(k) = (np.core..v.len()).find(|&k| v.quote(k).is_some()) else { return };
        let mut found = Found::new(Rule::OwnWords, sentence, Mention::Np(np), 84);
        found.cue = Some(Cue { span: v.span(i - 2, i + 2), particle: None });
        found.quotes.extend(v.quote(k));
        found.quoted = true;
        found.unquoted = true;
        found.parts.push(v.span(k, k + 1));
        out.push(found);
        return;
    }
    let k = i + 1 + usize::from(v.low(i + 1) == ":");
    let with = words.with.contains(&v.low(i - 2)) && v.quote(k).is_some();
    let Some(np) = first_subject(v, i - 2).filter(|_| with) else { return };
    let span = v.span(k, k + 1);
    out.truncate(
        out.iter().rposition(|f| f.parts.iter().all(|p| !p.overlaps(span))).map_or(first, |p| p + 1).max(first),
    );
    let mut found = Found::new(Rule::OwnWords, sentence, Mention::Np(np), 86);
    found.cue = Some(Cue { span: v.span(i, i + 1), particle: None });
    add(v, &mut found, k, k + 1);
    out.push(found);
}

/// "In de ogen van X is …", "In hun ogen is …", "Dat is in de ogen van X …".
pub(super) fn in_eyes_of(v: View<'_>, sentence: usize, i: usize, out: &mut Vec<Found>, first: usize) {
    let his = v.is(i - 1, POSS);
    let np = if his { Some(possessor(i - 1)) } else { phrase(v, i + 2, v.len()).filter(|_| v.is(i + 1, OF_WHOM)) };
    let inside = |k: usize| v.doc.lexicon.pack.phrases.inside.contains(&v.low(k));
    let open = (i.saturating_sub(2)..i).find(|&k| inside(k) && (k + 1 == i || v.is(k + 1, DEF | POSS)));
    let (Some(np), Some(open)) = (np, open) else { return };
    if np.sort == Sort::Other || v.is(np.start, SELF) {
        return;
    }
    let past = np.end.max(i + 1);
    let mut found = Found::new(Rule::According, sentence, Mention::Np(np), if open == 0 { 86 } else { 80 });
    found.cue = Some(Cue { span: v.span(open, if his { i + 1 } else { i + 2 }), particle: None });
    let from = super::clause_start(v, open, out, first);
    let told = out[first..].iter().any(|f| f.parts.iter().any(|p| p.overlaps(v.span(open, i + 1))));
    let main = (from..open).any(|k| v.is(k, FINITE) && !v.is(k, POSS))
        && !(from + 1..open).any(|k| v.is(k, SUBORD | REL) && !v.is(k, DEF));
    if told || open > 0 && !main {
        return;
    }
    if from < open {
        add(v, &mut found, from, open);
    }
    let reason = |k: usize| v.is_comma(k) && v.low(k + 1) == v.doc.lexicon.pack.phrases.because;
    add(v, &mut found, past, (past..v.body_end()).find(|&k| reason(k)).unwrap_or(v.body_end()));
    out.push(found);
}

/// The one meant by "zijn", "haar", "hun" before a noun.
pub(crate) fn possessor(k: usize) -> Np {
    let (name, head, apposition, joined) = (None, None, None, None);
    Np { sort: Sort::Pronoun, start: k, core: k + 1, end: k + 1, name, head, apposition, definite: true, joined }
}

/// "Jansen is naar eigen zeggen …": the subject says it of itself.
pub(super) fn own_words(v: View<'_>, sentence: usize, i: usize, out: &mut Vec<Found>, first: usize) {
    let (from, to) = (i.saturating_sub(1), i + 2);
    // "heeft haar naar eigen zeggen aangeraden te gaan": the verb tells it.
    let verb = |f: &Found| {
        f.cue.is_some_and(|c| {
            v.items.get(to..).is_some() && (to..(to + 4).min(v.len())).any(|k| v.span(k, k + 1) == c.span)
        })
    };
    if out[first..].iter().any(verb) {
        return;
    }
    let related = relative(v, from);
    let clause = related
        .map(|(k, _)| k + 1)
        .or_else(|| {
            (0..from)
                .rev()
                .find(|&k| v.is_comma(k) && v.is(k + 1, COORD) || matches!(v.low(k), ";" | ":"))
                .map(|k| if v.is_comma(k) { k + 2 - usize::from(v.is(k + 1, SUBORD)) } else { k + 1 })
        })
        .unwrap_or(0);
    // "maar vroeg naar eigen zeggen": its subject is the one of the clause before.
    let bare = related.is_some() || clause > 0 && v.token(clause).is_some_and(|t| !t.forms.is_empty() && !t.cap);
    // "Met wat de steden rekenen, is Jansen het naar eigen zeggen niet eens": the clause of the verb before it.
    let main = (clause + 1..from).rev().find(|&k| v.is_comma(k) && v.is(k + 1, FINITE)).map_or(clause, |k| k + 2);
    let own = (if bare { from } else { main }..from).find_map(|k| {
        let np = phrase(v, k, from)
            .filter(|n| matches!(n.sort, Sort::Name | Sort::Role | Sort::Pronoun | Sort::Group | Sort::Body))?;
        (!(v.is(np.start, SELF | DEMO) || k > 0 && v.is(k - 1, PREP))).then_some(np)
    });
    let Some(np) = own.or_else(|| first_subject(v, from)).or_else(|| first_subject(v, v.len())) else { return };
    let mut found = Found::new(Rule::OwnWords, sentence, Mention::Np(np), 84);
    found.cue = Some(Cue { span: v.span(from, to), particle: None });
    // Where its subject does not open it, all of the clause is content.
    let opens = np.start <= clause || (clause..np.start).all(|k| v.is(k, ADV | COORD));
    let start = if related.is_none() && bare {
        from
    } else if opens && np.start >= clause {
        np.end
    } else {
        clause
    };
    add(v, &mut found, start, from);
    let stop = (to..v.body_end())
        .find(|&k| v.is_comma(k) && (related.is_some() || v.is(k + 1, SUBORD | LEADS_NARRATION | COORD)))
        .unwrap_or(v.body_end());
    add(v, &mut found, to, stop);
    if !found.parts.is_empty() {
        out.push(found);
    }
}

/// "naar zijn zeggen", at its pronoun.
pub(super) fn says_he(v: View<'_>, i: usize) -> bool {
    let (to, say) = v.doc.lexicon.pack.phrases.his_words;
    v.is(i, POSS) && v.low(i - 1) == to && v.low(i + 1) == say
}

/// "Het plan is naar zijn zeggen klaar": of whoever was spoken of.
pub(super) fn his_words(v: View<'_>, sentence: usize, i: usize, out: &mut Vec<Found>, first: usize) {
    let mut found = Found::new(Rule::OwnWords, sentence, Mention::Np(possessor(i)), 80);
    found.cue = Some(Cue { span: v.span(i - 1, i + 2), particle: None });
    add(v, &mut found, super::clause_start(v, i - 1, out, first), i - 1);
    add(v, &mut found, i + 2, v.body_end());
    out.extend(Some(found).filter(|f| !f.parts.is_empty()));
}

/// The clause ", die zich volgens X …," around an item.
pub(super) fn relative(v: View<'_>, i: usize) -> Option<(usize, usize)> {
    let comma = (0..i).rev().find(|&k| v.is_comma(k))?;
    let to = (i + 1..v.body_end()).find(|&k| v.is_comma(k)).unwrap_or(v.body_end());
    // ", wat volgens hem jammer is"
    let which = v.low(comma + 1) == v.doc.lexicon.pack.phrases.as_for.0 && comma + 2 == i;
    (which || v.is(comma + 1, REL) && !v.is(comma + 1, THAT) && comma + 1 < i).then_some((comma + 1, to))
}

/// "Ze heeft een vermoeden, 'maar dat houdt ze voor zich'": what her own words end is hers.
pub(super) fn coda(v: View<'_>, sentence: usize) -> Option<Found> {
    let last = v.body_end().max(1) - 1;
    let q = v.quote(last).filter(|_| last > 2 && v.is_comma(last - 1))?;
    let joins = v.doc.quotes[q].inner().next().is_some_and(|t| v.doc.tokens[t].is(COORD) && !v.doc.tokens[t].cap);
    let np = phrase(v, 0, last).filter(|n| {
        let person = matches!(n.sort, Sort::Name | Sort::Role | Sort::Body) || v.is(n.start, PRON_S);
        person && !v.is(n.start, SELF | THAT) && n.end < last - 1
    })?;
    let plain = (0..last).all(|k| v.quote(k).is_none() && v.low(k) != ":");
    let mut found = Found::new(Rule::CueFragment, sentence, Mention::Np(np), 66);
    add(v, &mut found, 0, last + 1);
    Some(found).filter(|_| joins && plain)
}

/// "De raad onderzoekt 'waarom dat gebeurt'": a clause in quotation marks is in the words of the subject.
pub(super) fn clause_in_quotes(v: View<'_>, sentence: usize) -> Option<Found> {
    let mut quotes = (0..v.len()).filter_map(|k| v.quote(k).map(|q| (k, q)));
    let (k, q) = quotes.next().filter(|_| v.doc.sentences[sentence].level.is_none())?;
    let inner = v.doc.quotes[q].inner();
    let tokens = &v.doc.tokens[inner];
    let verb = |t: &crate::token::Token<'_>| t.is(FINITE) && !t.is(POSS) || !t.forms.is_empty();
    // A title begins with a capital.
    let clause = tokens.len() > 3 && !tokens[0].cap && tokens.iter().skip(1).any(verb);
    let np = phrase(v, 0, k).filter(|n| {
        let says =
            matches!(n.sort, Sort::Name | Sort::Role | Sort::Body) || v.is(n.start, PRON_S) && !v.is(n.start, THAT);
        says && !v.is(n.start, SELF) && n.end < k
    })?;
    let mut found = Found::new(Rule::OwnWords, sentence, Mention::Np(np), 62);
    add(v, &mut found, k, k + 1);
    found.unquoted = true;
    Some(found).filter(|_| clause && quotes.next().is_none())
}

/// "De bond is 'onaangenaam verrast' door het plan": what somebody is, in words that are no noun.
pub(super) fn feeling(v: View<'_>, sentence: usize) -> Option<Found> {
    let np = phrase(v, 0, v.len()).filter(|n| {
        let people = n.sort == Sort::Group && n.head.is_none_or(|h| v.speaker(h) != 0);
        let person = people || matches!(n.sort, Sort::Name | Sort::Role | Sort::Body);
        (person || v.is(n.start, PRON_S) && !v.is(n.start, THAT | DEF)) && !v.is(n.start, SELF | DEMO)
    })?;
    let f = (np.end..np.end + 2).find(|&k| v.is(k, BE) && v.is(k, FINITE) && !v.is(k, PASSIVE))?;
    let k = (f + 1..f + 4).find(|&k| v.quote(k).is_some())?;
    let inner = v.doc.quotes[v.quote(k)?].inner();
    let open = v.doc.tokens.get(inner.start)?;
    // A noun after its article is what others call one.
    let noun = open.cap || open.is(DEF | INDEF | POSS | PREP) || open.speaker != 0 || inner.len() > 8;
    let plain = (f + 1..k).all(|j| v.is(j, ADV | NEG)) && (k + 1..v.len()).all(|j| v.quote(j).is_none());
    let mut found = Found::new(Rule::OwnWords, sentence, Mention::Np(np), 62);
    let comma = (k + 1..v.body_end()).find(|&j| v.is_comma(j));
    add(v, &mut found, f + 1, comma.unwrap_or(v.body_end()));
    Some(found).filter(|_| !noun && plain && v.doc.sentences[sentence].level.is_none())
}

/// "leidt dat": a pronoun right behind its verb, and no conjunction.
pub(super) fn pointed(v: View<'_>, that: usize) -> bool {
    let f = that - 1;
    let weak = || {
        let ends =
            v.low(f).ends_with('t') || v.doc.lexicon.pack.phrases.past_endings.iter().any(|e| v.low(f).ends_with(e));
        let plain = v.token(f).is_some_and(|t| !t.cap && (t.flags, t.speaker) == (0, 0) && t.forms.is_empty());
        plain && ends && !v.is(f - 1, DEF | INDEF | POSS) && !(0..f).any(|k| v.is(k, FINITE) && !v.is(k, POSS))
    };
    v.is(f, FINITE) && !v.is(f, POSS) && v.forms(f).next().is_none() || weak()
}

/// "Volgens twee artsen die anoniem blijven, is": one past the relative clause and its comma.
pub(super) fn related(v: View<'_>, np: &Np) -> usize {
    if np.end != np.core || !v.is(np.core, REL) || np.sort == Sort::Pronoun {
        return np.end;
    }
    let comma = (np.core + 2..(np.core + 14).min(v.len())).find(|&k| v.is_comma(k) || v.quote(k).is_some());
    let verb = |k: usize| v.is_word(k) && !v.is(k, COORD | SUBORD | REL | THAT | PREP | DEF | INDEF | PRON_S | WH);
    comma.filter(|&k| v.is_comma(k) && verb(k + 1)).map_or(np.end, |k| k + 1)
}

/// "Als het aan de burgemeester ligt, gaat de kroeg dicht": whose wish it is.
pub(super) fn up_to(v: View<'_>, sentence: usize, i: usize, out: &mut Vec<Found>, first: usize) {
    let Some(np) = phrase(v, i + 3, v.len()) else { return };
    let says = !matches!(np.sort, Sort::Other | Sort::Document) && !v.is(np.start, SELF);
    if !says || !v.doc.lexicon.pack.phrases.up_to.1.contains(&v.low(np.end)) {
        return;
    }
    let mut found = Found::new(Rule::According, sentence, Mention::Np(np), 78);
    found.cue = Some(Cue { span: v.span(i, i + 3), particle: None });
    let from = super::clause_start(v, i, out, first);
    if i > from {
        add(v, &mut found, from, i);
    }
    if v.is_comma(np.end + 1) || i == from {
        add(v, &mut found, np.end + 1, v.body_end());
    }
    out.extend(Some(found).filter(|f| !f.parts.is_empty()));
}

/// Where "leden die" begins in "Hij heeft leden die volgens hem te veel betalen": the rest of the clause is not theirs.
pub(super) fn antecedent(v: View<'_>, i: usize) -> Option<usize> {
    let rel = i.checked_sub(1).filter(|&k| v.is(k, REL) && !v.is(k, THAT) && k > 0 && !v.is_comma(k - 1))?;
    (rel.saturating_sub(5)..rel).find(|&s| simple(v, s, rel, 0).is_some_and(|n| n.core == rel))
}

/// "De kroeg mag wat de burgemeester betreft open": within a clause, of who has a say in it.
pub(super) fn as_for(v: View<'_>, sentence: usize, i: usize, out: &mut Vec<Found>, first: usize) {
    let Some(np) = phrase(v, i + 1, v.len()) else { return };
    let says = matches!(np.sort, Sort::Name | Sort::Role | Sort::Body | Sort::Pronoun) && !v.is(np.start, SELF);
    // "Wat Jansen betreft, die bleef thuis": of him, where the verb does not follow.
    let apart = if i == 0 { v.is_comma(np.end + 1) } else { v.is_comma(i - 1) };
    // "liet weten dat het wat hem betreft doorgaat": told already.
    let told = out[first..].iter().any(|f| f.parts.iter().any(|p| p.overlaps(v.span(i, i + 1))));
    if !says || told || v.low(np.end) != v.doc.lexicon.pack.phrases.as_for.1 || apart {
        return;
    }
    let mut found = Found::new(Rule::According, sentence, Mention::Np(np), 84);
    found.cue = Some(Cue { span: v.span(np.end, np.end + 1), particle: None });
    let from = (0..i).rev().find(|&k| v.is_comma(k) && v.is(k + 1, COORD)).map_or(0, |k| k + 2);
    add(v, &mut found, from, i);
    add(v, &mut found, np.end + 1, v.body_end());
    out.push(found);
}
