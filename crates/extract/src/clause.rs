//! Where the parts of an attribution stand: the subject of a cue, and the content after it or before it.

pub(crate) mod judged;
mod openings;
mod quoted;
mod subject;

use crate::cues::{Hit, negated};
use crate::doc::View;
use crate::lang::{flag::*, takes};
use crate::noun::{Np, Sort, simple};
use openings::{bare_clause, clause_follows, conjunction, infinitive, looms};
pub(crate) use openings::{infinitive_at, opens_clause, past_adverbs, skip_asides};
pub(crate) use subject::{subject, which};

/// Who is the subject of a cue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject {
    pub(crate) np: Option<Np>,
    /// The verb stands before it: "zei Jansen".
    pub(crate) inverted: bool,
    /// Left out, because it is the one of the clause before: "… en zei dat".
    pub(crate) carried: bool,
    /// The first item that may be content after the cue.
    pub(crate) after: usize,
}

/// A stretch of items that is content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) how: How,
}

/// By what the content was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    That,
    Asked,
    Colon,
    Quote,
    Fragment,
    Infinitive,
    Naming,
}

/// Whether a clause may begin after item `i`.
pub(crate) fn boundary(v: View<'_>, i: usize) -> bool {
    v.quote(i).is_some()
        || v.is(i, COORD | SUBORD | THAT)
        || matches!(v.low(i), "," | ":" | ";" | "–" | "—" | "-" | "(" | ")" | ".")
}

/// The content after a cue.
pub(crate) fn after(v: View<'_>, hit: &Hit, subject: &Subject, end: usize) -> Option<Content> {
    if negated(v, hit) && !hit.takes(takes::VIEW) {
        // 'wil hij nog niet zeggen: "…"': he says that instead.
        let colon = hit.last() + 1;
        let instead = v.low(colon) == ":" && v.quote(colon + 1).is_some_and(|q| is_sentence(v, q));
        return instead.then_some(Content { from: colon + 1, to: end.max(colon + 2), how: How::Quote });
    }
    let start = subject.after.max(hit.at.max(hit.finite) + 1);
    // "had het in Gent over een 'ramp'"
    let start = hit
        .particle
        .filter(|_| hit.takes(takes::QUOTED_ONLY) || hit.verb.particle.contains(' '))
        .map_or(start, |p| start.max(p + 1));
    // "door critici 'een wonder' genoemd"
    if hit.passive && hit.at == hit.finite {
        let from = subject.np.map_or(hit.at, |n| n.core);
        return (from < hit.at).then_some(Content { from, to: hit.at, how: How::Naming });
    }
    if hit.takes(takes::NAMING)
        && (!hit.takes(takes::VIEW) || judged::judges(v, start, end) || judged::verb_final(v, hit, subject))
        && let Some(content) = judged::naming(v, hit, subject, start, end)
    {
        return Some(content);
    }
    if v.doc.lexicon.pack.bare_clause
        && hit.takes(takes::CLAUSE)
        && !subject.inverted
        && !hit.takes(takes::BARE_TO)
        && bare_clause(v, start, end)
    {
        return Some(Content { from: start, to: end, how: How::That });
    }
    let mut j = start;
    while j < end {
        if Some(j) == hit.particle {
            j += 1;
            continue;
        }
        if v.low(j) == "(" {
            j = (j + 1..(j + 12).min(end)).find(|&k| v.low(k) == ")").unwrap_or(j) + 1;
            continue;
        }
        // "maakte dat bekend" points, "maakte bekend dat" reports.
        let points = hit.particle.is_some_and(|p| p > j);
        // "De rechtbank besloot dat": a body makes known what it decides.
        let ruled = hit.takes(takes::SPEAK_END) && subject.np.is_some_and(|n| n.sort == Sort::Body);
        // "Zij vraagt dat het stopt": a request.
        let requests = hit.takes(takes::ASKED) && hit.takes(takes::REQUEST);
        if (hit.takes(takes::CLAUSE) || ruled || requests)
            && v.is(j, THAT)
            && !points
            && (hit.predicate || conjunction(v, j))
            && (!hit.takes(takes::QUOTED_ONLY) || openings::wished(v, hit, start, j, end))
            && (j + 2 < end || v.quote(j + 1).is_some())
        {
            return Some(Content { from: j + 1, to: end, how: How::That });
        }
        let near = j <= start + 8;
        let asks = hit.takes(takes::ASKED)
            || v.is(hit.finite, FINITE) && hit.takes(takes::CLAUSE) && v.is(j.wrapping_sub(1), NEG);
        if asks && near && v.is(j, WHETHER) && !v.is(j + 1, PREP) {
            return Some(Content { from: j + 1, to: end, how: How::Asked });
        }
        // "wat hij zegt en wat hij doet"
        let alike = v.is(j - 1, COORD) && subject.np.is_some_and(|n| n.start > 0 && v.is(n.start - 1, WH));
        if asks && !alike && j <= skip_asides(v, hit, start, end) + 5 && v.is(j, WH) && !v.is(j, THAT) {
            return Some(Content { from: j, to: end, how: How::Asked });
        }
        if v.low(j) == ":" {
            let quoted = v.quote(j + 1).is_some();
            let takes_it = quoted && hit.takes(takes::QUOTE | takes::CLAUSE | takes::ASKED)
                || hit.takes(takes::CLAUSE | takes::ASKED | takes::REPLY)
                    && !hit.takes(takes::VIEW)
                    && subject.np.is_none_or(|n| n.sort != Sort::Other);
            // "schreef het leven van een stel: de een": what is written, and no report of it.
            let written = !quoted
                && simple(v, start, j, 0).is_some_and(|n| {
                    n.core == j && n.sort == Sort::Other && !n.head.is_some_and(|h| v.is(h, SPEECH_NOUN | CHANNEL))
                });
            // "zeggen de twee: '…', zei verdachte Bos": the last to be named said it.
            let own = v.is_comma(j + 2) && v.forms(j + 3).next().is_some() && simple(v, j + 4, v.len(), 0).is_some();
            if quoted && own && v.forms(j + 3).any(|f| f.verb.takes & takes::QUOTE != 0) {
                return None;
            }
            return (takes_it && !written && j + 1 < end).then_some(Content {
                from: j + 1,
                to: end,
                how: if quoted { How::Quote } else { How::Colon },
            });
        }
        if v.is(j, TE) && hit.takes(takes::INFINITIVE) && infinitive_at(v, j + 1) && !looms(v, hit, subject, j + 1) {
            return Some(Content { from: infinitive(v, hit, start, j), to: end, how: How::Infinitive });
        }
        // "is volgens bronnen die de krant citeert 'onzeker'": not of the krant.
        let related =
            !subject.inverted && j == start && subject.np.is_some_and(|n| n.start > 0 && v.is(n.start - 1, REL));
        if let Some(q) = v.quote(j).filter(|_| !related) {
            return quoted::quoted(v, hit, q, j, start, end);
        }
        // "stelde iets voor, waarvan Smit zei dat": what another says of it.
        let opens = v.is(j + 1, THAT | WHETHER) || v.is(j + 1, WH) && (asks || !v.is(j + 1, SUBORD));
        // "zegt een open, bruisende stad te willen": no clause ends there.
        let plain = |k: usize| v.token(k).is_some_and(|t| !t.cap && t.flags == 0 && t.forms.is_empty() && v.is_word(k));
        let listed = plain(j - 1) && plain(j + 1) && v.low(j + 1).ends_with('e') && plain(j + 2);
        if v.is_comma(j) && listed && hit.takes(takes::INFINITIVE) {
            j += 1;
            continue;
        }
        if v.is_comma(j) && !(opens || v.quote(j + 1).is_some()) {
            // ", nadat hij was aangekomen, dat": an aside between two commas.
            let close = (j + 1..(j + 16).min(end)).find(|&k| v.is_comma(k) || v.quote(k).is_some() || v.low(k) == ":");
            // "stelde toen voor, morgen te praten", "beloofde, nog eens te kijken"
            let te = (j + 2..close.unwrap_or(end)).find(|&k| v.is(k, TE) && infinitive_at(v, k + 1));
            let right_after = hit.particle.map_or(j == start, |p| p + 1 == j);
            if te.is_some() && right_after && hit.takes(takes::INFINITIVE) {
                return Some(Content { from: j + 1, to: end, how: How::Infinitive });
            }
            match close {
                // "kondigde Jansen, voorzitter van de bond, aan dat"
                Some(k)
                    if v.is_comma(k)
                        && v.is(k + 1 + usize::from(hit.particle == Some(k + 1)), THAT)
                        && hit.takes(takes::CLAUSE)
                        && !v.is(j + 1, COORD) =>
                {
                    j = k;
                }
                // "beloofde, net als zijn voorganger, te zullen gaan"
                Some(k) if v.is_comma(k) && hit.takes(takes::INFINITIVE) && aside(v, j + 1, k) => {
                    let stop = (k + 1..end).find(|&x| v.is_comma(x) || v.is(x, THAT)).unwrap_or(end);
                    let te = (k + 1..stop).find(|&x| v.is(x, TE) && infinitive_at(v, x + 1))?;
                    return (te > k).then_some(Content { from: k + 1, to: end, how: How::Infinitive });
                }
                // "vertelde, met een stem die brak, hoe"
                Some(k) if v.is_comma(k) && v.is(k + 1, WH) && asks && v.is(j + 1, PREP) => {
                    return Some(Content { from: k + 1, to: end, how: How::Asked });
                }
                _ => return None,
            }
        }
        if matches!(v.low(j), ";") || v.is(j, COORD) && (clause_follows(v, j + 1) || v.is(j + 1, THAT)) {
            return None;
        }
        j += 1;
    }
    None
}

/// "net zoals zijn voorganger", "volgens de krant": no clause of its own between two commas.
fn aside(v: View<'_>, from: usize, to: usize) -> bool {
    v.is(from, ADV | PREP | SUBORD)
        && (from..to).all(|k| v.is_word(k) && (!v.is(k, FINITE) || v.is(k, POSS)) && v.forms(k).next().is_none())
}

/// Whether a quotation is a sentence and not a phrase or a title.
pub(crate) fn is_sentence(v: View<'_>, q: usize) -> bool {
    let doc = v.doc;
    let inner = doc.quotes[q].inner();
    let first = inner.clone().find(|&t| doc.tokens[t].sort != crate::token::Sort::Punct);
    let Some(first) = first.map(|t| &doc.tokens[t]) else { return false };
    let capital = first.cap
        || first.sort == crate::token::Sort::Number
        || doc.tokens[inner.start].low.starts_with(['.', '…', '\'', '‘']);
    let full = doc.tokens[inner.end - 1].sort == crate::token::Sort::Punct;
    capital && (full || inner.len() >= 3 || inner.len() <= 2 && !first.cap || inner.len() <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::Doc;
    use crate::{Article, Language};

    /// Subject and content of the first cue of a sentence.
    fn read(text: &str) -> String {
        let article = Article { text: text.into(), language: Language::Dutch, ..Article::default() };
        let doc = Doc::new(&article);
        let v = doc.view(0);
        let hit = crate::cues::hits(v)[0];
        let s = subject(v, &hit, 0);
        let who = s.np.map_or("-", |n| v.span(n.start, n.core).of(text));
        let what = after(v, &hit, &s, v.body_end()).map_or("-", |c| v.span(c.from, c.to).of(text));
        format!("{who} | {what}")
    }

    #[test]
    fn subject_before_and_after() {
        assert_eq!(read("Jansen zei dat het mag."), "Jansen | het mag");
        assert_eq!(read("Gisteren zei de minister dat het mag."), "de minister | het mag");
        assert_eq!(read("Volgende week, zo liet zij weten, begint het."), "zij | -");
        assert_eq!(read("Anna Smit, hoogleraar in Gent, stelt dat het mag."), "Anna Smit | het mag");
    }

    #[test]
    fn content_by_its_opening() {
        assert_eq!(read("Jansen vroeg of het mocht."), "Jansen | het mocht");
        assert_eq!(read("Jansen zegt spijt te hebben."), "Jansen | spijt te hebben");
        assert_eq!(read("Jansen noemde het plan onhaalbaar."), "Jansen | het plan onhaalbaar");
        assert_eq!(read("Jansen zei niet wat het kost."), "Jansen | -");
    }
}
