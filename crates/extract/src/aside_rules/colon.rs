//! A name, a noun of speech or a gesture before a colon, and what is said after it.

use super::{first_subject_from, owner};
use crate::clause::is_sentence;
use crate::content::add;
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::noun::{Np, Sort, phrase, simple};
use crate::{Cue, Rule};

/// `Jansen: "…"`, `Hij haalt zijn schouders op: "…"`, and a name with a colon before a block.
pub(super) fn colon(v: View<'_>, sentence: usize, out: &mut Vec<Found>) {
    // "Foto: Jansen tegen de arbiter: '…'": what stands before such a text is no part of it.
    let labelled = label(v);
    let Some(c) = (labelled + 1..v.len()).find(|&k| v.low(k) == ":") else { return };
    // "Uit de zaal: '…'"
    let lead = phrase(v, labelled + usize::from(v.is(0, WHERE) && v.quote(c + 1).is_some()), c);
    let names = lead.filter(|n| n.end == c && (n.sort != Sort::Other || v.is(0, WHERE)) && !v.is(n.start, SELF));
    // "De trainer was blij: 'mooi, dan kunnen we door'": no capital, and still all of what follows.
    let all = |q: usize| {
        let speaks = |n: Np| matches!(n.sort, Sort::Name | Sort::Role | Sort::Pronoun) && !v.is(n.start, SELF);
        c + 2 >= v.body_end()
            && v.doc.quotes[q].inner().len() > 3
            && first_subject_from(v, labelled, c).is_some_and(speaks)
    };
    let quoted = v.quote(c + 1).is_some_and(|q| is_sentence(v, q) || names.is_some() || all(q));
    if let Some(np) = names {
        let block = c + 1 >= v.len();
        if !quoted && !block && v.doc.transcript {
            transcribed(v, sentence, np, c, out);
            return;
        }
        let spoken = quoted
            || headline(v, sentence) && c + 3 < v.len() && matches!(np.sort, Sort::Body | Sort::Group | Sort::Role)
            || np.sort == Sort::Name
                && c + 2 < v.len()
                && np.name.is_some_and(|(a, b)| {
                    v.head_flags(a) == 0
                        && v.low(b - 1).len() > 1
                        && (b > a + 1 || np.head.is_some() || v.doc.seen_as_name(v.low(a)))
                })
                && !v.doc.items_span(&v.items[..c]).of(v.doc.text).contains('-');
        if !(block || spoken) {
            return;
        }
        let rule = if block || quoted { Rule::NameColon } else { Rule::NameColonText };
        let mut found = Found::new(
            rule,
            sentence,
            Mention::Np(np),
            if quoted {
                95
            } else if block {
                93
            } else {
                68
            },
        );
        found.cue = Some(Cue { span: v.span(c, c + 1), particle: None });
        add(v, &mut found, c + 1, v.len());
        out.push(found);
        return;
    }
    // "Haar antwoord: nee, daar is het te laat voor."
    // "De kritiek van Jansen: te duur, te laat."
    let of = v.is(1, SPEECH_NOUN) && v.is(2, OF_WHOM) && lead.is_none_or(|n| n.end == c) && c < 8;
    let answered = (c <= 3 && v.is(0, POSS) && v.is(c - 1, SPEECH_NOUN) || of) && c + 1 < v.len();
    // "De premier was duidelijk: er komt geen geld bij."
    let outspoken = v.doc.lexicon.pack.phrases.outspoken.contains(&v.low(c - 1))
        && c + 3 < v.len()
        && (labelled..c).any(|k| v.is(k, BE | HAVE) && v.is(k, FINITE) || v.forms(k).next().is_some());
    // "De minister gaf een sombere inschatting: zonder geld gaat het mis."
    let words = &v.doc.lexicon.pack.phrases;
    let voiced = v.is(c - 1, SPEECH_NOUN)
        && c + 4 < v.len()
        && (c.saturating_sub(5)..c).any(|k| v.is(k, INDEF | DEF))
        && (1..c).any(|k| words.gives.contains(&v.low(k)));
    if !quoted && !answered && !outspoken && !voiced {
        return;
    }
    // `"…", zegt Jansen. En: "…"`: he goes on.
    let goes_on = c == 1 && v.is(0, COORD);
    // "Dat kreeg ze terug van Jansen: '…'"
    let thing =
        |k: usize| k > 1 && v.is(k - 2, INDEF | DEF | POSS) && !v.is(k - 1, CHANNEL | SPEECH_NOUN | DOC | QUANT);
    let from = (1..c).rev().find(|&k| v.is(k, OF_WHOM) && !thing(k)).and_then(|k| simple(v, k + 1, c, 0));
    let from = from.filter(|n| n.core == c && n.sort == Sort::Name && owner(v, c).is_none());
    let (mention, cue) = match owner(v, c).or(from.map(|n| (n, c))) {
        Some((np, noun)) => (Mention::Np(np), v.span(noun, noun + 1)),
        None => {
            // "De raad wil een brug, de burgemeester aarzelt: '…'"
            // "Raad wil een brug, Jansen: '…'"
            let opens =
                |k: usize| v.is_comma(k) && phrase(v, k + 1, c).is_some_and(|n| n.sort == Sort::Name && n.end <= c);
            let clause = (1..c).rev().find(|&k| opens(k)).and_then(|k| phrase(v, k + 1, c));
            // "Doelend op de bewoners: '…'": he who just spoke.
            let doing =
                v.doc.lexicon.pack.phrases.doing.iter().any(|e| v.low(labelled).ends_with(e)) && c > labelled + 2;
            let subject = || first_subject_from(v, labelled, c).filter(|_| !doing);
            (clause.or_else(subject).map_or(Mention::Carried, Mention::Np), v.span(c, c + 1))
        }
    };
    if (outspoken || voiced)
        && !quoted
        && !matches!(mention, Mention::Np(n) if matches!(n.sort, Sort::Name | Sort::Role | Sort::Pronoun | Sort::Body))
    {
        return;
    }
    let mut found = Found::new(Rule::ColonQuote, sentence, mention, 80);
    let before = out.iter().rposition(|f| f.inside.is_none());
    let near = |f: &usize| {
        let (a, b) = (&v.doc.sentences[out[*f].sentence], &v.doc.sentences[sentence]);
        (a.paragraph, a.level) == (b.paragraph, b.level)
    };
    if let Some(of) = before.filter(|f| goes_on && near(f)) {
        found.mention = Mention::Same(of);
        found.joins = Some(of);
    }
    // "En tegen deze krant: '…'"
    let to = (0..2).find(|&k| v.is(k, TO_WHOM));
    found.addressee = to.and_then(|k| simple(v, k + 1, c, 0)).filter(|n| n.sort != Sort::Other);
    if from.is_some_and(|n| mention == Mention::Np(n)) {
        let receiver = first_subject_from(v, labelled, c).filter(|n| Some(n.start) != from.map(|f| f.start));
        found.addressee = found.addressee.or(receiver);
    }
    found.reply = owner(v, c).is_some_and(|(_, noun)| v.doc.lexicon.pack.phrases.answers.contains(&v.low(noun)));
    found.cue = Some(Cue { span: cue, particle: None });
    // A caption names its photographer.
    let to = (c + 2..v.len()).find(|&k| labelled > 0 && v.is_punct(k) && v.low(k) == "©").unwrap_or(v.len());
    add(v, &mut found, c + 1, to);
    out.push(found);
}

/// "Jansen: Nee, dat klopt niet. Echt niet.", in a transcript: all of the paragraph.
fn transcribed(v: View<'_>, sentence: usize, np: Np, c: usize, out: &mut Vec<Found>) {
    let doc = v.doc;
    let mut found = Found::new(Rule::NameColonText, sentence, Mention::Np(np), 80);
    found.cue = Some(Cue { span: v.span(c, c + 1), particle: None });
    add(v, &mut found, c + 1, v.len());
    let same = |s: &usize| doc.sentences.get(*s).is_some_and(|t| t.paragraph == doc.sentences[sentence].paragraph);
    if let Some(last) = (sentence + 1..).take_while(same).filter(|&s| doc.sentences[s].level.is_none()).last()
        && let Some(part) = found.parts.first_mut()
    {
        let w = doc.view(last);
        part.end = part.end.max(w.span(0, w.body_end()).end);
    }
    if !found.parts.is_empty() {
        out.push(found);
    }
}

/// Where the text after a label begins: "Lees ook:", "Foto:".
fn label(v: View<'_>) -> usize {
    let words = &v.doc.lexicon.pack.phrases;
    let colon = 1 + usize::from(v.low(1) == words.also);
    if words.labels.contains(&v.low(0)) && v.low(colon) == ":" { colon + 1 } else { 0 }
}

/// Whether a sentence is all of its paragraph and ends without a full stop.
fn headline(v: View<'_>, sentence: usize) -> bool {
    let all = &v.doc.sentences;
    let paragraph = |s: usize| all.get(s).filter(|t| t.level.is_none()).map(|t| t.paragraph);
    let own = paragraph(sentence);
    own.is_some()
        && (sentence == 0 || paragraph(sentence - 1) != own)
        && (sentence + 1..all.len()).find(|&s| all[s].level.is_none()).and_then(paragraph) != own
        && v.body_end() == v.len()
        && v.len() < 20
}
