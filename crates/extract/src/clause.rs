//! Where the parts of an attribution stand: the subject of a cue, and the content after it or before it.

pub(crate) mod judged;
mod openings;
mod quoted;

use crate::cues::{Hit, negated};
use crate::doc::View;
use crate::lang::{flag::*, takes};
use crate::noun::{Np, Sort, phrase, simple};
use openings::{bare_clause, clause_follows, conjunction, infinitive, looms};
pub(crate) use openings::{infinitive_at, opens_clause, past_adverbs, skip_asides};

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

/// The subject of a cue; nothing to the left of `floor` belongs to its clause.
pub(crate) fn subject(v: View<'_>, hit: &Hit, floor: usize) -> Subject {
    let f = hit.finite;
    let limit = v.len();
    if hit.adding {
        return Subject { np: None, inverted: false, carried: true, after: f + 1 };
    }
    let lowest = floor.max(f.saturating_sub(60));
    let mut before = None;
    let skip = usize::from(matches!(v.low(f + 1), "zich" | "dan" | "ook"));
    let after = phrase(v, f + 1 + skip, limit).filter(|n| nominative(v, n)).or_else(|| later(v, f));
    let after = after.filter(|_| !hit.closes || hit.finite != hit.at || v.doc.lexicon.pack.bare_clause);
    // "In Parijs zeggen ze dat", "Bij de bond denken ze dat": who is there.
    let they = after.filter(|n| hit.plural && n.sort == Sort::Pronoun && v.is(n.start, PRON_S) && v.is(n.start, FEM));
    let there = |k: usize| v.is(k, AT_WHOM) || v.doc.lexicon.pack.phrases.inside[0] == v.low(k);
    if let Some(they) = they.filter(|_| f > 1 && there(0))
        && let Some(np) = phrase(v, 1, f).filter(|n| n.core == f && matches!(n.sort, Sort::Name | Sort::Body))
    {
        return Subject { np: Some(np), inverted: true, carried: false, after: they.end };
    }
    // "De brug, zegt Jansen, is veilig": the phrase before the comma is content.
    let parted = f > 0
        && v.is_comma(f - 1)
        && after.is_some_and(|n| {
            let he = n.sort == Sort::Pronoun && v.is(n.start, PRON_S) && !v.doc.lexicon.pack.bare_clause;
            n.sort != Sort::Other && (he || v.is_comma(past_adverbs(v, hit, n.core)))
        });
    // "Het uitstel vindt hij": a nominative right behind the verb is its subject.
    let object_first = |np: &Np| {
        after.is_some_and(|n| {
            let he = !v.doc.lexicon.pack.bare_clause
                && n.sort == Sort::Pronoun
                && v.is(n.start, PRON_S)
                && v.is(n.start, MASC);
            he || matches!(np.sort, Sort::Other | Sort::Document)
                && hit.takes(takes::NAMING)
                && (matches!(n.sort, Sort::Name | Sort::Role) || n.sort == Sort::Pronoun && v.is(n.start, PRON_S))
        })
    };
    for s in lowest..f {
        // "Ook de minister zegt": an adverb may open the clause.
        let opens = |s: usize| s == lowest || boundary(v, s - 1);
        if !(opens(s) || v.is(s - 1, ADV) && opens(s - 1)) || v.is_punct(s) {
            continue;
        }
        if let Some(np) = phrase(v, s, f).or_else(|| phrase(v, s, (f + 1).min(limit))) {
            // "is zo goed als gevallen, waarschuwde de premier": no plural.
            let loose = after.is_some() && np.sort == Sort::Group && np.head.is_some_and(|h| v.speaker(h) == 0);
            let comma = |k: usize| !parted && !loose && v.is_comma(k) && k + 1 == f && np.end == k;
            let fills = |end: usize| end <= f && (end..f).all(|k| v.is(k, ADV) || comma(k));
            // "Smit, niet betrokken bij de studie, vindt": an aside between commas.
            let aside = matches!(np.sort, Sort::Name | Sort::Role)
                && v.is_comma(np.end)
                && f >= np.end + 3
                && v.is_comma(f - 1)
                && (np.end + 1..f - 1).all(|k| {
                    v.is_word(k) && !v.is(k, FINITE | COORD) && v.token(k).is_some_and(|t| t.forms.is_empty())
                });
            // "Een man achter in de zaal riep": where somebody without a name stands.
            let placed = !np.definite
                && matches!(np.sort, Sort::Role | Sort::Group | Sort::Other)
                && v.is(np.end, PREP)
                && (2..=6).contains(&f.saturating_sub(np.end))
                && (np.end..f).all(|k| {
                    v.is_word(k)
                        && !v.is(k, FINITE | COORD | SUBORD | THAT)
                        && v.token(k).is_some_and(|t| t.forms.is_empty())
                });
            // "De rechtbank in Utrecht zegt": where a body sits.
            let seated = matches!(np.sort, Sort::Body | Sort::Role | Sort::Group)
                && v.is(np.end, PREP)
                && (2..=5).contains(&f.saturating_sub(np.end))
                && (np.end + 1..f).all(|k| v.is_name(k) || v.is(k, DEF) && k + 1 < f);
            if seated {
                before = Some(np);
                break;
            }
            if placed {
                before = Some(Np { core: f, end: f, ..np });
                break;
            }
            // "Een oud-collega die namens de staf sprak, zei", and not "Wie dat wil mag mee, zei Smit"
            let told_apart = np.sort != Sort::Pronoun
                && after.is_none_or(|n| n.end < v.body_end() || n.sort == Sort::Other)
                && np.end == np.core
                && v.is(np.core, REL)
                && f >= np.core + 4
                && v.is_comma(f - 1)
                && !(np.core..f - 1).any(|k| v.is_comma(k) || v.quote(k).is_some());
            if told_apart || aside || fills(np.end) && f - np.end <= 4 {
                before = Some(np);
                break;
            }
        }
    }
    // ", die zei", "met vissers die zeiden": whoever stands before the comma, or right before it.
    let related = before.filter(|n| n.sort == Sort::Pronoun && v.is(n.start, REL) && n.start > 0);
    let before = related.filter(|n| v.is_comma(n.start - 1)).and_then(|n| antecedent(v, n.start - 1)).or(before);
    let told = (f > 1 && v.is(f - 1, REL) && !v.is(f - 1, THAT) && !v.is_comma(f - 2)).then(|| f - 1);
    let before = before.or_else(|| antecedent(v, told?));
    if let Some(np) = before.filter(|n| nominative(v, n) && !object_first(n)) {
        return Subject { np: Some(np), inverted: false, carried: false, after: hit.at.max(f) + 1 };
    }
    let coordinated = f > 0 && v.is(f - 1, COORD) && (f > 1 && f > floor);
    let takes_object = hit.takes(takes::NAMING | takes::BARE_TO) && coordinated;
    if let Some(np) = after.filter(|n| !takes_object || n.sort == Sort::Pronoun && !v.is(n.start, PRON_O)) {
        return Subject { np: Some(np), inverted: true, carried: false, after: np.end.max(hit.at + 1) };
    }
    if coordinated {
        let np = phrase(v, lowest, f).filter(|n| lowest == 0 && nominative(v, n) && n.sort != Sort::Other);
        return Subject { np, inverted: false, carried: true, after: f + 1 };
    }
    // Verb-final clauses: "toen de minister gisteren zei", "die zei".
    for s in (lowest..f).rev() {
        if v.is(s, REL)
            && (!v.is(s, THAT) || which(v, s))
            && s > 0
            && v.is_comma(s - 1)
            && !v.is_word(s + 1).then(|| simple(v, s + 1, f, 0)).flatten().is_some_and(|n| nominative(v, &n))
        {
            return Subject { np: antecedent(v, s - 1), inverted: false, carried: false, after: hit.at.max(f) + 1 };
        }
        // "het gesprek als 'nuttig' omschreef": no clause of its own.
        let like = v.is(s, AND) && hit.takes(takes::NAMING);
        if v.is(s, SUBORD | THAT | WH | WHETHER | REL) && !like {
            let np = phrase(v, s + 1, f).filter(|n| nominative(v, n) && n.sort != Sort::Other);
            return Subject { np, inverted: false, carried: false, after: hit.at.max(f) + 1 };
        }
        if matches!(v.low(s), ";" | ":") {
            break;
        }
    }
    Subject { np: None, inverted: false, carried: false, after: hit.at.max(f) + 1 }
}

/// `"…", zei dan weer de arts`, `"…", riep volgens de overlevering een boer`: a subject after what else follows the verb.
fn later(v: View<'_>, f: usize) -> Option<Np> {
    let quote = f.checked_sub(1 + usize::from(f > 0 && v.is_comma(f - 1))).and_then(|k| v.quote(k))?;
    let mut at = f + 1;
    while at < f + 8 && v.is(at, ADV | TIME | WEEKDAY | PREP) {
        at = if v.is(at, PREP) && !v.is(at, ADV) {
            simple(v, at + 1, v.len(), 0).map_or(at + 2 + usize::from(v.is(at + 1, DEF)), |n| n.core)
        } else {
            at + 1
        };
    }
    let known = |n: &Np| match n.sort {
        Sort::Other | Sort::Document => false,
        Sort::Group => n.head.is_none_or(|h| v.speaker(h) != 0),
        _ => true,
    };
    phrase(v, at, v.len()).filter(|n| is_sentence(v, quote) && known(n))
}

/// "Rusland, dat altijd heeft gezegd dat": of a body that opens the sentence.
pub(crate) fn which(v: View<'_>, s: usize) -> bool {
    let body = |n: Np| n.core + 1 == s && matches!(n.sort, Sort::Name | Sort::Body);
    v.is(s, THAT) && s > 1 && v.is_comma(s - 1) && simple(v, 0, s, 0).is_some_and(body)
}

fn nominative(v: View<'_>, np: &Np) -> bool {
    !(np.sort == Sort::Pronoun && v.is(np.start, PRON_O) && !v.is(np.start, PRON_S))
}

/// The phrase that ends at the comma before "die".
fn antecedent(v: View<'_>, comma: usize) -> Option<Np> {
    (comma.saturating_sub(14)..comma)
        // "Er zijn mensen die": no possessive.
        .filter(|&s| !(v.is(s, POSS) && v.is(s, BE)) || s > 0 && v.is(s - 1, PREP))
        .filter_map(|s| simple(v, s, comma, 0))
        .find(|n| n.core == comma && !matches!(n.sort, Sort::Other | Sort::Pronoun) && !written_by(v, n))
}

/// "een rapport van de dienst, die": whoever wrote it is meant.
fn written_by(v: View<'_>, np: &Np) -> bool {
    np.sort == Sort::Document
        && v.is(np.core + 1, REL)
        && !v.is(np.core + 1, THAT)
        && (np.start..np.core).any(|k| v.is(k, OF_WHOM))
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
        if hit.takes(takes::CLAUSE)
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
        if asks && j <= skip_asides(v, hit, start, end) + 5 && v.is(j, WH) && !v.is(j, THAT) {
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
            return (takes_it && !written && j + 1 < end).then_some(Content {
                from: j + 1,
                to: end,
                how: if quoted { How::Quote } else { How::Colon },
            });
        }
        if v.is(j, TE) && hit.takes(takes::INFINITIVE) && infinitive_at(v, j + 1) && !looms(v, hit, j + 1) {
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
        if v.is_comma(j) && !(opens || v.quote(j + 1).is_some()) {
            // ", nadat hij was aangekomen, dat": an aside between two commas.
            let close = (j + 1..(j + 16).min(end)).find(|&k| v.is_comma(k) || v.quote(k).is_some() || v.low(k) == ":");
            match close {
                Some(k) if v.is_comma(k) && v.is(k + 1, THAT) && hit.takes(takes::CLAUSE) && !v.is(j + 1, COORD) => {
                    j = k;
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
