//! Who a cue is said of: the phrase before its verb, behind it, or at the start of its clause.

use super::{Subject, boundary, is_sentence, past_adverbs};
use crate::cues::Hit;
use crate::doc::View;
use crate::lang::{flag::*, takes};
use crate::noun::{Np, Sort, phrase, simple};

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
    // "Dat meldde althans de Franse president."
    let past = || {
        phrase(v, f + 2, limit).filter(|n| v.is(f + 1, ADV) && matches!(n.sort, Sort::Name | Sort::Role | Sort::Body))
    };
    let after = after.or_else(|| past().filter(|_| f == 1 && v.is(0, DEF | DEMO)));
    let after = after.filter(|_| !hit.closes || hit.finite != hit.at || v.doc.lexicon.pack.bare_clause);
    // "In Parijs zeggen ze dat", "Bij de bond denken ze dat": who is there.
    let they = after.filter(|n| hit.plural && n.sort == Sort::Pronoun && v.is(n.start, PRON_S) && v.is(n.start, FEM));
    let there = |k: usize| v.is(k, AT_WHOM) || v.doc.lexicon.pack.phrases.inside[0] == v.low(k);
    if let Some(they) = they.filter(|_| f > 1 && there(0))
        && let Some(np) = phrase(v, 1, f).filter(|n| n.core == f && matches!(n.sort, Sort::Name | Sort::Body))
    {
        return Subject { np: Some(np), inverted: true, carried: false, after: they.end };
    }
    // "Bij de bond vreest men dat"
    let one = v.doc.lexicon.pack.phrases.one == v.low(f + 1) && f > 1 && there(0);
    if let Some(np) = one.then(|| phrase(v, 1, f)).flatten()
        && np.end == f
        && matches!(np.sort, Sort::Name | Sort::Body | Sort::Group)
    {
        return Subject { np: Some(np), inverted: true, carried: false, after: f + 2 };
    }
    // "De brug, zegt Jansen, is veilig": the phrase before the comma is content.
    let parted = f > 0
        && v.is_comma(f - 1)
        && after.is_some_and(|n| {
            let he = n.sort == Sort::Pronoun && v.is(n.start, PRON_S) && !v.doc.lexicon.pack.bare_clause;
            n.sort != Sort::Other && (he || v.is_comma(past_adverbs(v, hit, n.core)))
        });
    // "Luidkeels zei Jansen": what stands before the verb and nowhere else is no name beside one that follows.
    let manner = |np: &Np| {
        let single =
            np.start == 0 && np.name == Some((0, 1)) && np.end == f && !hit.takes(takes::NAMING | takes::BARE_TO);
        let unknown = !v.doc.seen_as_name(v.low(0)) && !v.is(0, MALE_NAME | FEMALE_NAME | COUNTRY);
        let plain = v.token(0).is_some_and(|t| t.nation.is_none() && t.low.len() > 4)
            && v.low(0).chars().all(char::is_lowercase);
        single
            && unknown
            && plain
            && after.is_some_and(|n| matches!(n.sort, Sort::Name | Sort::Role) && n.core != f + 1 + skip)
            && (v.is(np.end + 2, TO_WHOM | THAT)
                || v.low(np.end + 2) == ":"
                || after.is_some_and(|n| v.is(n.core, TO_WHOM | THAT) || v.low(n.core) == ":"))
    };
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
            // "De studie uit 1994 stelde", "Bronnen uit zijn omgeving zeggen": what stands before the verb is its subject.
            let whole = s == 0
                && after.is_none()
                && np.sort != Sort::Pronoun
                && v.is(np.end, PREP)
                && (2..=8).contains(&f.saturating_sub(np.end))
                && (np.end..f).all(|k| {
                    v.is_word(k)
                        && (!v.is(k, FINITE | COORD | SUBORD | THAT) || v.is(k, POSS) && v.is(k - 1, PREP))
                        && v.token(k).is_some_and(|t| t.forms.is_empty())
                });
            // "De rechtbank in Utrecht zegt": where a body sits.
            let seated = matches!(np.sort, Sort::Body | Sort::Role | Sort::Group)
                && v.is(np.end, PREP)
                && (2..=5).contains(&f.saturating_sub(np.end))
                && (np.end + 1..f).all(|k| v.is_name(k) || v.is(k, DEF) && k + 1 < f);
            if seated || whole && np.definite {
                before = Some(np);
                break;
            }
            if placed || whole {
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
    if let Some(np) = before.filter(|n| nominative(v, n) && !object_first(n) && !manner(n)) {
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
        // "Jansen(,) die de minister bekritiseerde": somebody before, and whom the verb is about.
        let about = v.is(s, REL)
            && !v.is(s, THAT)
            && s > 0
            && hit.takes(takes::NAMING | takes::BARE_TO | takes::QUOTED_ONLY | takes::ACT);
        if let Some(np) = about.then(|| antecedent(v, s - usize::from(v.is_comma(s - 1)))).flatten()
            && np.sort == Sort::Name
            && simple(v, s + 1, f, 0).is_some_and(|n| n.definite && n.core == f)
        {
            return Subject { np: Some(np), inverted: false, carried: false, after: hit.at.max(f) + 1 };
        }
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
