//! What goes on being told at second hand: "Jansen zou het hebben geweten", after a sentence that reports.

use crate::doc::Doc;
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::{Cue, Rule};

/// Adds the sentences with "zou" and a perfect, or "zou … zijn", to what was found: of whoever the sentence before reports.
pub(crate) fn add(doc: &Doc<'_>, mut found: Vec<Found>) -> Vec<Found> {
    let mut last: Vec<Option<usize>> = vec![None; doc.sentences.len()];
    for (i, f) in found.iter().enumerate().filter(|(_, f)| !f.parts.is_empty()) {
        let known = last[f.sentence].is_some_and(|l| found[l].inside.is_none() && f.inside.is_some());
        if !known {
            last[f.sentence] = Some(i);
        }
    }
    let mut prev = 0;
    for s in (1..doc.sentences.len()).filter(|&s| doc.sentences[s].level.is_none()) {
        let before = core::mem::replace(&mut prev, s);
        let together = doc.sentences[s].paragraph == doc.sentences[before].paragraph;
        let known = |&f: &usize| together && last[s].is_none() && found[f].unquoted;
        let Some(of) = last[before].filter(known) else { continue };
        // Who is reported at second hand himself tells nothing on.
        let hearsay = found[of].rule != Rule::FreeInvertedCue && doc.view(before).items.len() > 1;
        let w = doc.view(before);
        if hearsay && (0..w.len().min(9)).find(|&k| w.is(k, FINITE)).is_some_and(|k| w.is(k, WOULD)) {
            continue;
        }
        let v = doc.view(s);
        let end = v.body_end();
        let would = (0..end.min(9)).find(|&k| v.is(k, FINITE) && !v.is(k, POSS) || v.is(k, SUBORD | THAT | REL & !DEF));
        let Some(k) = would.filter(|&k| v.is(k, WOULD) && (0..end).all(|q| v.quote(q).is_none())) else { continue };
        let perfect =
            (k + 2..end).any(|j| v.is(j, HAVE | BE) && !v.is(j, PASSIVE) && (j + 2 >= end || v.is_comma(j + 1)));
        if v.low(v.len() - 1) == "?" || v.is(0, WH | SUBORD) || (0..k).any(|j| v.is(j, SELF)) || !perfect {
            continue;
        }
        let told = Mention::Same(if let Mention::Same(first) = found[of].mention { first } else { of });
        let mut more = Found::new(Rule::FreeInvertedCue, s, told, 72);
        more.cue = Some(Cue { span: v.span(k, k + 1), particle: None });
        crate::content::whole(v, &mut more, 0, end);
        last[s] = Some(found.len());
        found.push(more);
    }
    found
}
