//! What is written in a report: "In het rapport staat dat …".

use crate::content::add;
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::noun::{Sort, phrase, simple};
use crate::{Cue, Rule};

/// "In het rapport staat dat …", "Uit onderzoek van X blijkt dat …".
pub(super) fn document(v: View<'_>, sentence: usize, out: &mut Vec<Found>) {
    if v.doc.lexicon.pack.phrases.therein.contains(&v.low(0)) && v.is(1, SAYS) {
        out.extend(therein(v, sentence));
        return;
    }
    if !v.is(0, WHERE) {
        // "… een rapport van de inspectie, waarin staat dat …"
        let Some(k) = (2..v.len()).find(|&k| matches!(v.low(k), "waarin" | "waaruit") && v.is_comma(k - 1)) else {
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
    let bare = |k: usize| v.head_flags(k) & DOC != 0;
    let np = phrase(v, 1, v.len()).or_else(|| bare(1).then(|| phrase(v, 1, v.len())).flatten());
    let Some(np) = np.filter(|n| matches!(n.sort, Sort::Document | Sort::Body)) else { return };
    // "Uit een rapport dat vorige maand verscheen, blijkt dat": past a relative clause, too.
    let Some(verb) =
        (np.core..(np.core + 16).min(v.len())).find(|&k| v.is(k, SAYS) && (k < np.core + 3 || v.is_comma(k - 1)))
    else {
        return;
    };
    let Some(that) = (verb + 1..(verb + 4).min(v.len())).find(|&k| v.is(k, THAT)) else { return };
    let mut found = Found::new(Rule::Document, sentence, Mention::Np(np), 72);
    found.cue = Some(Cue { span: v.span(verb, verb + 1), particle: None });
    add(v, &mut found, that + 1, v.len());
    out.push(found);
}

/// "Er ligt een rapport van de inspectie. Daarin staat dat …": whoever wrote it, or the report.
fn therein(v: View<'_>, sentence: usize) -> Option<Found> {
    let that = (2..5).find(|&k| v.is(k, THAT))?;
    let doc = v.doc;
    let told = (0..sentence).rev().find(|&s| doc.sentences[s].level == doc.sentences[sentence].level)?;
    let w = doc.view(told);
    let head = (0..w.len()).rev().find(|&k| w.head_flags(k) & DOC != 0)?;
    let owner = w.is(head + 1, OF_WHOM).then(|| phrase(w, head + 2, w.len())).flatten();
    let np = owner.filter(|n| matches!(n.sort, Sort::Name | Sort::Body | Sort::Role | Sort::Group)).or_else(|| {
        (head.saturating_sub(3)..=head).find_map(|k| phrase(w, k, w.len()).filter(|n| n.head == Some(head)))
    })?;
    let mut found = Found::new(Rule::Document, sentence, Mention::Np(np), 74);
    found.told_in = told;
    found.cue = Some(Cue { span: v.span(1, 2), particle: None });
    add(v, &mut found, that + 1, v.body_end());
    Some(found)
}
