//! Content spans: from a range of items to the words that are said, without what only belongs to the telling.

use crate::doc::View;
use crate::found::Found;
use crate::lang::flag::COORD;

/// Adds the items `from..to` to a finding as a part, trimmed. Adds nothing where no word is left.
pub(crate) fn add(v: View<'_>, found: &mut Found, from: usize, to: usize) {
    let (mut from, mut to) = (from, to.min(v.len()));
    while from < to && (v.is_punct(from) && !opens(v.low(from))) {
        from += 1;
    }
    while to > from && v.is_punct(to - 1) && !closes(v.low(to - 1)) {
        to -= 1;
    }
    if from >= to {
        return;
    }
    // Only quotations, perhaps joined by "en" or a comma: the words inside the marks.
    let only = (from..to).all(|k| v.quote(k).is_some() || v.is_punct(k) || v.is(k, COORD));
    if only {
        for q in (from..to).filter_map(|k| v.quote(k)) {
            found.parts.extend(v.doc.quote_parts(q));
            found.quotes.push(q);
            found.quoted = true;
        }
        return;
    }
    whole(v, found, from, to);
}

/// Adds the items `from..to` as a part of a clause, quotation marks and all.
pub(crate) fn whole(v: View<'_>, found: &mut Found, from: usize, to: usize) {
    if from >= to {
        return;
    }
    found.quoted |= (from..to).any(|k| v.quote(k).is_some());
    found.quotes.extend((from..to).filter_map(|k| v.quote(k)));
    found.unquoted = true;
    let mut span = v.span(from, to);
    // A quotation that runs over paragraphs keeps its part in each.
    if let Some(q) = v.quote(to - 1)
        && let [_, rest @ ..] = &v.doc.quote_parts(q)[..]
        && !rest.is_empty()
    {
        let first = v.doc.quote_parts(q)[0];
        span.end = first.end;
        found.parts.push(span);
        found.parts.extend(rest);
        return;
    }
    found.parts.push(span);
}

fn opens(mark: &str) -> bool {
    matches!(mark, "(" | "[" | "€" | "$" | "£" | "'" | "’" | "#" | "@")
}

fn closes(mark: &str) -> bool {
    matches!(mark, ")" | "]" | "%" | "€" | "°" | "'" | "’")
}
