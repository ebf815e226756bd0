//! What somebody counts on or speaks of, told as a thing: "verwacht een omzetdaling van 12 procent", "sprak van chantage".

use crate::content::whole;
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::noun::{Np, Sort, phrase, simple};
use crate::{Cue, Rule};

/// A subject, a verb of looking ahead or of speaking, and the thing.
pub(super) fn outlook(v: View<'_>, sentence: usize, out: &mut Vec<Found>) {
    let words = &v.doc.lexicon.pack.phrases;
    // A verb of a clause that depends on another tells nothing of its own.
    for f in (1..v.body_end()).take_while(|&f| !v.is(f - 1, SUBORD | THAT & !DEF)).filter(|&f| v.mark(f)) {
        let low = v.low(f);
        let of = words.speaks_of.contains(&low);
        let ahead = words.foresees.iter().find(|(verbs, ..)| verbs.contains(&low));
        if !of && ahead.is_none() {
            continue;
        }
        let Some((np, inverted)) = subject(v, f) else { continue };
        // "Mensen verwachten een wonder", in what somebody says
        if v.doc.sentences[sentence].level.is_some()
            && np.core == np.start + 1
            && words.anyone.contains(&v.low(np.start))
        {
            continue;
        }
        let after = if inverted { np.core } else { f + 1 };
        let thing = if of { spoken_of(v, after) } else { ahead.and_then(|(_, part, to)| expected(v, after, part, to)) };
        let Some((from, to)) = thing else { continue };
        let mut found = Found::new(Rule::CueFragment, sentence, Mention::Np(np), if of { 76 } else { 70 });
        found.cue = Some(Cue { span: v.span(f, f + 1), particle: None });
        whole(v, &mut found, from, to);
        out.push(found);
        return;
    }
}

/// Who stands right before the verb, or right behind it where something else opens the sentence.
fn subject(v: View<'_>, f: usize) -> Option<(Np, bool)> {
    let speaks = |n: &Np| {
        matches!(n.sort, Sort::Name | Sort::Role | Sort::Body | Sort::Group)
            || n.sort == Sort::Pronoun && v.is(n.start, PRON_S) && !v.is(n.start, SELF | DEMO)
    };
    let adverbs = |from: usize| (from..f).all(|k| v.is(k, ADV) && !v.is(k, NEG));
    let opens = |s: usize| s == 0 || crate::clause::boundary(v, s - 1) || s == 1 && v.is(0, ADV);
    let before = (0..f)
        .filter(|&s| opens(s) && v.is_word(s))
        .find_map(|s| phrase(v, s, f).filter(|n| n.end <= f && adverbs(n.end)));
    if let Some(np) = before.filter(speaks) {
        return Some((np, false));
    }
    // "In juli ging het concern uit van": what opens the sentence is no subject.
    let fronted = v.is(0, PREP | ADV | TIME | WEEKDAY) && !(0..f).any(|k| v.is(k, FINITE) && !v.is(k, POSS));
    phrase(v, f + 1, v.len()).filter(|n| fronted && speaks(n)).map(|n| (n, true))
}

/// How far plain words of time and manner reach: "dit jaar nu".
fn past_asides(v: View<'_>, from: usize) -> usize {
    let mut at = from;
    while at < v.body_end() {
        let time = (at..at + 4).find(|&k| v.is(k, TIME)).filter(|&k| {
            (at..k).all(|j| v.is_word(j) && !v.is(j, INDEF | NEG)) && !(k + 1..k + 2).any(|j| v.is(j, OF_WHOM))
        });
        let year = v.is(at, PREP) && v.low(at + 1).bytes().all(|b| b.is_ascii_digit()) && v.low(at + 1).len() == 4;
        at = match time {
            Some(k) => k + 1,
            None if year => at + 2,
            None if v.is(at, ADV | WEEKDAY) && !v.is(at, NEG | PREP) => at + 1,
            None => break,
        };
    }
    at
}

/// "een verlies van 3 miljoen": an indefinite thing up to the end of its clause.
fn expected(v: View<'_>, after: usize, part: &str, to: &str) -> Option<(usize, usize)> {
    let mut at = past_asides(v, after);
    for word in [part, to].into_iter().filter(|w| !w.is_empty()) {
        if v.low(at) != word {
            return None;
        }
        at = if word == to { at + 1 } else { past_asides(v, at + 1) };
    }
    let end = ends(v, at);
    let figure = |k: usize| v.low(k).starts_with(|c: char| c.is_ascii_digit());
    // "geen gevolgen voor de resultaten", and not "geen bezoek"
    let none = v.is(at, NEG) && v.is_word(at + 1) && end > at + 3;
    let open = v.is(at, INDEF) && !v.is(at, NEG) || none || figure(at);
    let private = (at..end).any(|k| v.doc.lexicon.pack.phrases.private.contains(&v.low(k)));
    let clause = (at..end).any(|k| v.is(k, FINITE | TE) && !v.is(k, POSS));
    (open && end > at + 1 && !private && !clause).then_some((at, end))
}

/// "sprak bij aankomst in Brussel van chantage": the thing after "van".
fn spoken_of(v: View<'_>, after: usize) -> Option<(usize, usize)> {
    let words = &v.doc.lexicon.pack.phrases;
    let of = (after..(after + 8).min(v.body_end())).find(|&k| v.low(k) == words.of)?;
    let plain = (after..of).all(|k| v.is_word(k) && !v.is(k, NEG | FINITE | COORD | SUBORD | THAT) || v.is(k, POSS));
    let placed = of == after || v.is(after, PREP | ADV | TIME | WEEKDAY);
    let end = ends(v, of + 1);
    // "sprak van mens tot mens", "sprak namens": of a thing, not of somebody.
    // "sprak van een man die al genoeg gestraft is"
    let related = simple(v, of + 1, end, 0).filter(|n| v.is(of + 1, INDEF) && v.is(n.core, REL) && !v.is(n.core, THAT));
    let thing = simple(v, of + 1, end, 0).is_none_or(|n| matches!(n.sort, Sort::Other | Sort::Document));
    let thing = thing || related.is_some();
    let own = v.is(of + 1, POSS | PRON_O | PRON_S | DEMO | SELF | DEF);
    let clause = related.is_none() && (of + 1..end).any(|k| v.is(k, FINITE) && !v.is(k, POSS));
    // "spreekt van jongs af aan Frans"
    // "spreekt van blamage voor de club", and not "van mens tot mens"
    let tied = Some(of + 2)
        .filter(|&k| v.is(k, PREP))
        .filter(|&k| v.low(k) != words.until && !words.parts.contains(&v.low(k)) && !v.is(k + 1, PREP) && k + 1 < end);
    let stop = tied.unwrap_or(end);
    let bare = v.is(of + 1, INDEF) || stop < of + 5 && (of + 1..stop).all(|k| v.is_word(k) && !v.is(k, PREP | ADV));
    (plain && bare && placed && thing && !own && !clause && end > of + 1).then_some((of + 1, end))
}

/// The end of the clause.
fn ends(v: View<'_>, from: usize) -> usize {
    let stop = |k: usize| v.is_comma(k) || matches!(v.low(k), ";" | ":" | "(") || v.is(k, COORD) && v.is(k + 1, FINITE);
    (from..v.body_end()).find(|&k| stop(k)).unwrap_or(v.body_end())
}
