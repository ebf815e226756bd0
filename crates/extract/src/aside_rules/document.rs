//! What is written in a report: "In het rapport staat dat …".

use crate::content::add;
use crate::doc::{Doc, View};
use crate::found::{Found, Mention};
use crate::lang::{Form, flag::*, takes};
use crate::noun::{Np, Sort, phrase, simple};
use crate::{Cue, Rule};

/// "In het rapport staat dat …", "Uit onderzoek van X blijkt dat …".
pub(super) fn document(v: View<'_>, sentence: usize, out: &mut Vec<Found>) {
    if v.doc.lexicon.pack.phrases.therein.contains(&v.low(0)) && v.is(1, SAYS) {
        out.extend(therein(v, sentence));
        return;
    }
    // "Zo blijkt uit een peiling dat", "Ook staat in het rapport dat"
    if v.is(0, SO | ADV) && v.is(1, SAYS) && v.is(2, WHERE) {
        if let Some(np) = whose(v, 3)
            && let Some(that) = (np.core..v.len()).find(|&k| v.is(k, THAT) && !v.is_comma(k - 1))
        {
            let mut found = Found::new(Rule::Document, sentence, Mention::Np(np), 76);
            found.cue = Some(Cue { span: v.span(1, 2), particle: None });
            add(v, &mut found, that + 1, v.body_end());
            out.extend(Some(found).filter(|f| !f.parts.is_empty() && that < np.core + 6));
        }
        return;
    }
    let open = usize::from(v.is(0, ADV) && v.is(1, AT_WHOM));
    if !v.is(0, WHERE) && !v.is(open, AT_WHOM) {
        // "… een rapport van de inspectie, waarin staat dat …"
        let Some(k) =
            (2..v.len()).find(|&k| v.is(k, SUBORD) && matches!(v.low(k), "waarin" | "waaruit") && v.is_comma(k - 1))
        else {
            return;
        };
        let Some(np) = (k.saturating_sub(10)..k - 1)
            .filter_map(|s| simple(v, s, k - 1, 0))
            .find(|n| n.sort == Sort::Document && n.core == k - 1)
        else {
            return;
        };
        if v.is(k + 1, SAYS) && v.is(k + 2, THAT) {
            let mut found = Found::new(Rule::Document, sentence, Mention::Np(np), 72);
            found.cue = Some(Cue { span: v.span(k + 1, k + 2), particle: None });
            add(v, &mut found, k + 3, v.len());
            out.push(found);
        }
        return;
    }
    let np = phrase(v, open + 1, v.len());
    // "een eerdere versie van de verklaring"
    let version = |n: &Np| (n.start..n.core).any(|k| v.head_flags(k) & DOC != 0);
    // "In vakbondskringen wordt gezegd dat"
    let circles = |n: &Np| v.doc.lexicon.pack.phrases.circles.iter().any(|c| v.low(n.core - 1).ends_with(c));
    let Some(np) = np.filter(|n| {
        matches!(n.sort, Sort::Document | Sort::Body)
            || n.sort == Sort::Other && version(n)
            || circles(n)
            || v.is(open, AT_WHOM) && n.sort != Sort::Pronoun
    }) else {
        return;
    };
    // "In het rapport wordt benadrukt dat"
    let told = |k: usize| {
        let said = |j: &usize| v.forms(*j).any(|f| f.form == Form::Participle && f.verb.takes & takes::CLAUSE != 0);
        v.is(k, PASSIVE) && v.is(k, FINITE) && (k + 1..k + 5).find(said).is_some_and(|j| v.is(j + 1, THAT))
    };
    // "Uit een rapport dat vorige maand verscheen, blijkt dat": past a relative clause, too.
    // "Bij de bond valt te horen dat"
    let (to, read) = v.doc.lexicon.pack.phrases.readable;
    let heard = |k: usize| v.is_word(k) && v.low(k + 1) == to && read.contains(&v.low(k + 2));
    let Some(verb) = (np.core..(np.core + 16).min(v.len()))
        .find(|&k| (v.is(k, SAYS) || told(k) || heard(k)) && (k < np.core + 3 || v.is_comma(k - 1)))
    else {
        return;
    };
    let Some(that) = (verb + 1..(verb + 6).min(v.len())).find(|&k| v.is(k, THAT)) else { return };
    let mut found = Found::new(Rule::Document, sentence, Mention::Np(np), 72);
    found.cue = Some(Cue { span: v.span(verb, verb + 1), particle: None });
    add(v, &mut found, that + 1, v.len());
    out.push(found);
}

/// "Het aantal daalt, blijkt uit cijfers van de politie", "'…', staat in de brief": what is shown or written stands before it.
pub(super) fn shown(v: View<'_>, sentence: usize, out: &mut Vec<Found>) {
    let words = &v.doc.lexicon.pack.phrases;
    let (to, read) = words.readable;
    let verb = |k: usize| {
        v.is(k, SAYS)
            || v.is(k + 1, TE) && v.is_word(k) && v.low(k + 1) == to && read.contains(&v.low(k + 2)) && !v.is(k, COORD)
    };
    // "Dat blijkt uit onderzoek van het bureau": the sentence before.
    if v.is(0, THAT | DEMO) && v.is(1, SAYS) && v.is(2, WHERE) {
        if let Some(np) = whose(v, 3) {
            let mut found = Found::new(Rule::PointsBack, sentence, Mention::Np(np), 74);
            found.cue = Some(Cue { span: v.span(1, 2), particle: None });
            out.push(found);
        }
        return;
    }
    let opens =
        |k: usize| v.is_comma(k - 1) || v.quote(k - 1).is_some() || v.is(k - 1, SO) && k > 1 && v.is_comma(k - 2);
    let Some(k) = (2..v.len()).find(|&k| verb(k) && opens(k)) else { return };
    let after = if v.is(k, SAYS) { k + 1 } else { k + 3 };
    let points = |j: usize| v.is(j, PREP) || words.therein.contains(&v.low(j));
    let after = (after..v.len()).find(|&j| !v.is(j, ADV | WEEKDAY) || points(j)).unwrap_or(v.len());
    let np = if words.therein.contains(&v.low(after)) {
        let level = |s: &usize| v.doc.sentences[*s].level == v.doc.sentences[sentence].level;
        (0..sentence).rev().filter(level).take(2).find_map(|s| written(v.doc, s).map(|np| (s, np)))
    } else if v.is(after, WHERE) {
        whose(v, after + 1).map(|np| (sentence, np))
    } else {
        None
    };
    let Some((told, np)) = np else { return };
    let mut found = Found::new(Rule::Document, sentence, Mention::Np(np), 80);
    found.told_in = told;
    found.cue = Some(Cue { span: v.span(k, k + 1), particle: None });
    let end = k - usize::from(v.is(k - 1, SO));
    add(v, &mut found, super::clause_start(v, end, &[], 0), end);
    let words = (0..end).filter(|&j| v.is_word(j)).count();
    out.extend(Some(found).filter(|f| !f.parts.is_empty() && (words > 2 || f.quoted)));
}

/// The report, or whoever made "cijfers van het bureau".
fn whose(v: View<'_>, at: usize) -> Option<Np> {
    let speaks = |n: &Np| matches!(n.sort, Sort::Name | Sort::Body | Sort::Role | Sort::Group) && !v.is(n.start, DEMO);
    let maker = |from: usize| {
        let of = (from..from + 4).take_while(|&k| v.is_word(k)).find(|&k| v.is(k, OF_WHOM | BY))?;
        simple(v, of + 1, v.len(), 0).filter(speaks)
    };
    maker(at + 1)
        .or_else(|| phrase(v, at, v.len()).filter(|n| n.sort == Sort::Document || speaks(n)))
        .filter(|n| !v.doc.lexicon.pack.phrases.ours.contains(&v.low(n.start)))
}

/// A report a sentence speaks of, or whose it is.
fn written(doc: &Doc<'_>, s: usize) -> Option<Np> {
    let w = doc.view(s);
    let head = (0..w.len()).rev().find(|&k| w.head_flags(k) & DOC != 0)?;
    let owner = w.is(head + 1, OF_WHOM).then(|| phrase(w, head + 2, w.len())).flatten();
    // "Hij schreef een brief"
    let told = (1..head).any(|k| w.forms(k).any(|f| f.verb.takes & crate::lang::takes::BARE_TO != 0));
    let writer = super::first_subject(w, head).filter(|n| told && n.start == 0 && !w.is(0, SELF));
    owner.filter(|n| matches!(n.sort, Sort::Name | Sort::Body | Sort::Role | Sort::Group)).or(writer).or_else(|| {
        (head.saturating_sub(3)..=head).find_map(|k| phrase(w, k, w.len()).filter(|n| n.head == Some(head)))
    })
}

/// "Er ligt een rapport van de inspectie. Daarin staat dat …": whoever wrote it, or the report.
fn therein(v: View<'_>, sentence: usize) -> Option<Found> {
    let that = (2..5).find(|&k| v.is(k, THAT))?;
    let doc = v.doc;
    let told = (0..sentence).rev().find(|&s| doc.sentences[s].level == doc.sentences[sentence].level)?;
    let np = written(doc, told)?;
    let mut found = Found::new(Rule::Document, sentence, Mention::Np(np), 74);
    found.told_in = told;
    found.cue = Some(Cue { span: v.span(1, 2), particle: None });
    add(v, &mut found, that + 1, v.body_end());
    Some(found)
}
