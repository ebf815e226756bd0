//! Attributions by a noun of speech: `"…", is zijn advies`, "met de waarschuwing dat", a quotation and a name under it.

use super::{first_subject, owner};
use crate::clause::is_sentence;
use crate::content::add;
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::noun::{Np, Sort, phrase, simple};
use crate::{Cue, Rule};

/// `"…", is zijn advies`, "De boodschap van X is dat …", `"…" Jansen, voorzitter`.
pub(super) fn noun_cue(v: View<'_>, sentence: usize, out: &mut Vec<Found>) {
    if let Some(q) = v.quote(0).filter(|q| is_sentence(v, *q)) {
        let at = 1 + usize::from(v.is_punct(1));
        // "(PKM)": who wrote it.
        let signed = v.low(1) == "(" && crate::names::in_letters(v, at);
        if let Some(np) = phrase(v, at, v.len()).filter(|n| n.sort == Sort::Name && !v.is_comma(1) && !signed) {
            // A pulled quotation with a name under it.
            if v.body_end() <= np.end || pulled(v, np.end) {
                let mut found = Found::new(Rule::PulledQuote, sentence, Mention::Np(np), 88);
                add(v, &mut found, 0, 1);
                out.push(found);
                return;
            }
        }
        let verb = v.is(at, BE | HAVE | PASSIVE) || impersonal(v, at);
        // "…", was het antwoord: of whoever was asked.
        if v.is(at, BE) && v.is(at + 1, DEF) && v.is(at + 2, SPEECH_NOUN) && at + 3 >= v.body_end() {
            let mut found = Found::new(Rule::NounCue, sentence, Mention::Carried, 74);
            found.cue = Some(Cue { span: v.span(at + 2, at + 3), particle: None });
            found.reply = true;
            add(v, &mut found, 0, 1);
            out.push(found);
            return;
        }
        if verb && let Some((np, noun)) = owner(v, v.len()) {
            let mut found = Found::new(Rule::NounCue, sentence, Mention::Np(np), 86);
            found.cue = Some(Cue { span: v.span(noun, noun + 1), particle: None });
            found.quotes.push(q);
            add(v, &mut found, 0, 1);
            let to = (noun + 1..v.len()).find(|&k| v.is(k, TO_WHOM));
            found.addressee = to.and_then(|k| simple(v, k + 1, v.len(), 0));
            out.push(found);
        }
        return;
    }
    if let Some(found) = heard(v, sentence) {
        out.push(found);
        return;
    }
    // "Jansen kwam met de waarschuwing dat": the subject's.
    let words = &v.doc.lexicon.pack.phrases;
    let with = |k: usize| {
        v.mark(k) && words.with.contains(&v.low(k)) && v.is(k + 2, SPEECH_NOUN) && v.is(k + 3, THAT) && v.is(k + 1, DEF)
    };
    if let Some(k) = (1..v.len()).find(|&k| with(k))
        && let Some(np) = related(v, k).or_else(|| first_subject(v, k))
    {
        let mut found = Found::new(Rule::NounCue, sentence, Mention::Np(np), 80);
        found.cue = Some(Cue { span: v.span(k + 2, k + 3), particle: None });
        add(v, &mut found, k + 4, v.len());
        out.push(found);
        return;
    }
    // "Jansen uitte de vrees dat"
    let (voices, first) = (words.voices, first_subject(v, v.len()));
    let noun = |k: usize| {
        v.is(k, SPEECH_NOUN)
            && v.is(k + 1, THAT)
            && k > 2
            && v.is(k - 1 - usize::from(!v.is(k - 1, DEF | POSS | INDEF)), DEF | POSS | INDEF)
    };
    if let Some(np) = first.filter(|n| n.start == 0 && n.sort != Sort::Other && voices.contains(&v.low(n.end)))
        && let Some(k) = (np.end + 1..np.end + 9).find(|&k| noun(k))
        && (np.end + 1..k).all(|j| v.is_word(j) && !v.is(j, NEG))
    {
        let mut found = Found::new(Rule::NounCue, sentence, Mention::Np(np), 80);
        found.cue = Some(Cue { span: v.span(k, k + 1), particle: None });
        add(v, &mut found, k + 2, v.len());
        out.push(found);
        return;
    }
    if let Some(found) = called_for(v, sentence) {
        out.push(found);
        return;
    }
    // "Ook zijn waarschuwing dat het misgaat, viel slecht"
    let warned = |k: usize| k < 8 && v.is(k - 1, SPEECH_NOUN) && (k == 2 || v.is(k - 2, POSS));
    let told = |k: usize| v.is(k, THAT) && (v.is(k - 1, BE | HAVE) || impersonal(v, k - 1) || warned(k));
    let Some(that) = (2..v.len()).find(|&k| told(k)) else { return };
    let close = (that + 3..v.body_end()).rev().find(|&k| v.is_comma(k)).filter(|_| warned(that));
    if let Some((np, noun)) = owner(v, that).filter(|(n, _)| n.sort != Sort::Other) {
        let mut found = Found::new(Rule::NounCue, sentence, Mention::Np(np), 80);
        found.cue = Some(Cue { span: v.span(noun, noun + 1), particle: None });
        add(v, &mut found, that + 1, close.unwrap_or(v.len()));
        out.push(found);
    }
}

/// "Jansen deed een oproep aan de raad om de brug te redden": what somebody asks for.
fn called_for(v: View<'_>, sentence: usize) -> Option<Found> {
    let words = &v.doc.lexicon.pack.phrases;
    let noun =
        (2..v.len()).find(|&k| v.mark(k) && v.is(k - 1, INDEF | DEF | POSS) && words.requests.contains(&v.low(k)))?;
    let np = first_subject(v, noun).filter(|n| n.sort != Sort::Other && n.end < noun)?;
    let verb = (np.end..noun).find(|&k| words.gives.contains(&v.low(k)))?;
    let plain = (verb + 1..noun).all(|k| v.is_word(k) && !v.is(k, NEG | FINITE) || v.is(k, POSS));
    let whom = simple(v, noun + 2, v.len(), 0).filter(|n| v.is(noun + 1, TO_WHOM) && n.sort != Sort::Other);
    let om = (noun + 1..noun + 9).find(|&k| v.is(k, DEPENDS) && !v.is(k, THAT | WHETHER))?;
    let to = (om..v.body_end()).find(|&k| v.low(k) == ":").unwrap_or(v.body_end());
    let te = (om + 1..to).any(|k| v.is(k, TE) && crate::clause::infinitive_at(v, k + 1));
    let mut found = Found::new(Rule::NounCue, sentence, Mention::Np(np), 78);
    found.cue = Some(Cue { span: v.span(noun, noun + 1), particle: None });
    found.addressee = whom;
    add(v, &mut found, om + 1, to);
    Some(found).filter(|f| plain && te && !f.parts.is_empty())
}

/// "bij Jansen, die haar de microfoon gaf met": whose relative clause it is.
fn related(v: View<'_>, k: usize) -> Option<Np> {
    let rel =
        (1..k).rev().take_while(|&j| !v.is_comma(j)).find(|&j| v.is(j, REL) && !v.is(j, THAT) && v.is_comma(j - 1))?;
    (rel.saturating_sub(9)..rel - 1)
        .find_map(|s| simple(v, s, rel, 0).filter(|n| n.core == rel - 1 && n.sort != Sort::Other))
}

/// "Jansen kreeg van de bank te horen dat": of the bank, to Jansen.
fn heard(v: View<'_>, sentence: usize) -> Option<Found> {
    let told = v.doc.lexicon.pack.phrases.told;
    let k = (2..v.len()).find(|&k| v.is(k, TE) && v.low(k) == told.0 && v.low(k + 1) == told.1)?;
    // "Er was geen plek, kreeg ze te horen": what she was told stands before it.
    let gets = |j: usize| v.doc.lexicon.pack.phrases.gets.contains(&v.low(j));
    if let Some(f) = (2..k).find(|&j| gets(j) && v.is_comma(j - 1))
        && !(k + 2..k + 5).any(|j| v.is(j, THAT))
        && let Some(whom) = simple(v, f + 1, k, 0).filter(|n| n.sort != Sort::Other)
    {
        let by = (f..k).chain(k + 2..k + 4).find(|&j| v.is(j, OF_WHOM)).and_then(|j| simple(v, j + 1, v.len(), 0));
        let mut found = Found::new(Rule::FreeInvertedCue, sentence, by.map_or(Mention::Unknown, Mention::Np), 70);
        found.cue = Some(Cue { span: v.span(k + 1, k + 2), particle: None });
        found.addressee = Some(whom);
        add(v, &mut found, 0, f);
        if by.is_none() && v.is_comma(k + 2) {
            add(v, &mut found, k + 3, v.body_end());
        }
        return Some(found).filter(|f| !f.parts.is_empty());
    }
    let that = (k + 2..k + 5).find(|&j| v.is(j, THAT))?;
    // "Jan van der Wal kreeg te horen": no "van" before the verb, unless it opens the sentence.
    let verb = (0..k).find(|&j| gets(j)).unwrap_or(0);
    let of = |j: usize| v.is(j, OF_WHOM) && !v.is_capital(j);
    let by = (verb.max(1)..k).rev().find_map(|j| of(j).then(|| simple(v, j + 1, k, 0)).flatten());
    let Some(by) = by else {
        // "De buren kregen te horen dat": nobody says of whom.
        let got = (0..k).rev().take(7).chain([k + 2]).any(|j| v.doc.lexicon.pack.phrases.gets.contains(&v.low(j)));
        let mut found = Found::new(Rule::CueThat, sentence, Mention::Unknown, 60);
        found.cue = Some(Cue { span: v.span(k + 1, k + 2), particle: None });
        add(v, &mut found, that + 1, v.body_end());
        return Some(found).filter(|f| got && !f.parts.is_empty());
    };
    let mut found = Found::new(Rule::CueThat, sentence, Mention::Np(by), 80);
    found.cue = Some(Cue { span: v.span(k + 1, k + 2), particle: None });
    let whom =
        |j: usize| simple(v, j, by.start, 0).filter(|n| matches!(n.sort, Sort::Name | Sort::Pronoun | Sort::Role));
    found.addressee =
        (0..by.start.saturating_sub(1)).rev().filter(|&j| j == 0 || !v.is(j - 1, PREP | DEF)).find_map(whom);
    add(v, &mut found, that + 1, v.body_end());
    Some(found).filter(|f| !f.parts.is_empty() && by.sort != Sort::Other)
}

/// "luidt", "klinkt": a verb of speech whose subject is what is said.
fn impersonal(v: View<'_>, i: usize) -> bool {
    v.forms(i).any(|f| f.verb.takes & crate::lang::takes::IMPERSONAL != 0)
}

/// A name under a pulled quotation may have a role without an article: "Jansen, voorzitter".
fn pulled(v: View<'_>, at: usize) -> bool {
    let from = at + usize::from(v.is_comma(at));
    (from..v.len()).all(|k| v.is_word(k) && !v.is(k, FINITE) || v.is_punct(k)) && v.len() - from < 9
}
