//! What a text calls at length once and short from then on: "het Verbond van Bakkers (VVB)", "de directie van de keten".

use super::in_letters;
use crate::doc::{Doc, View};
use crate::lang::flag::*;
use crate::noun::{Sort, simple};
use std::collections::HashMap;

/// The long name of each short one, by the short one in lower case.
pub(super) fn short_names(doc: &Doc<'_>) -> HashMap<String, String> {
    let mut out: HashMap<String, String> = HashMap::new();
    for s in 0..doc.sentences.len() {
        let v = doc.view(s);
        for k in 1..v.len() {
            let found = if v.low(k) == "(" { bracketed(v, k) } else { owned(v, k) };
            if let Some((short, long)) = found {
                out.entry(short).or_insert(long);
            }
        }
    }
    out
}

/// "(VVB)" after a body whose name has these letters in this order.
fn bracketed(v: View<'_>, open: usize) -> Option<(String, String)> {
    let letters = v.low(open + 1);
    if v.low(open + 2) != ")" || !in_letters(v, open + 1) || letters.len() < 2 {
        return None;
    }
    let np = (open.saturating_sub(8)..open)
        .filter_map(|s| simple(v, s, open, 0))
        .find(|n| n.core == open && matches!(n.sort, Sort::Name | Sort::Body))?;
    let from = np.name.map_or(np.start + usize::from(v.is(np.start, DEF)), |n| n.0);
    let long = v.span(from, open).of(v.doc.text);
    let low = long.to_lowercase();
    let mut rest = low.chars();
    let spelled = low.starts_with(letters.chars().next()?) && letters.chars().all(|c| rest.any(|d| d == c));
    let somebody = v.is(from, MALE_NAME | FEMALE_NAME);
    (spelled && !somebody && open > from + 1).then(|| (letters.to_string(), long.to_string()))
}

/// "de directie van de keten": no body without whose it is.
fn owned(v: View<'_>, head: usize) -> Option<(String, String)> {
    if !v.is(head - 1, DEF) || !v.is(head + 1, OF_WHOM) || !v.doc.lexicon.pack.phrases.organs.contains(&v.low(head)) {
        return None;
    }
    let np = simple(v, head - 1, v.len(), 0).filter(|n| n.sort == Sort::Body && n.core > head + 2)?;
    Some((v.low(head).to_string(), v.span(head, np.core).of(v.doc.text).to_string()))
}
