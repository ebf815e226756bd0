//! The parts of a noun phrase: a name with its small words, a role and the name after it, what a preposition ties to it.

use super::{CLOSED, Np, Sort, is_name_after, name_end, simple};
use crate::doc::View;
use crate::lang::flag::*;

/// A name from `i`, with a role compound inside it split off: "omroep-verslaggever Jan Jansen".
pub(super) fn named(v: View<'_>, base: Np, i: usize, limit: usize) -> Option<Np> {
    let end = name_end(v, i, limit);
    let compounds = v.doc.lexicon.pack.bare_clause;
    let role = (i..end).rev().find(|&k| {
        let plain = compounds && k + 1 < end && v.head_flags(k) & ROLE != 0;
        let long = k > i && k + 1 < end && v.low(k).len() > 7;
        plain || v.speaker(k) & ROLE != 0 && (long || v.low(k).contains('-'))
    });
    if let Some(role) = role {
        if role + 1 == end {
            return Some(Np { sort: Sort::Role, core: end, end, head: Some(role), ..base });
        }
        return Some(Np {
            sort: Sort::Name,
            core: end,
            end,
            name: Some((past_land(v, role + 1), end)),
            head: Some(role),
            ..base
        });
    }
    // "Lotte's vader", "Jansens advocaat Anna Smit": somebody of theirs.
    let theirs = v.low(end - 1).ends_with('s') && v.speaker(end) & (ROLE | ORG) != 0;
    // "a Treasury official"
    let body = compounds && v.speaker(end) & (ROLE | GROUP) != 0;
    if (theirs || body) && end < limit && v.token(end).is_some_and(|t| !t.cap) {
        return headed(v, base, end, v.speaker(end), limit, 1, true);
    }
    let start = if is_name_after(v, base.start) { base.start } else { i };
    Some(Np { sort: Sort::Name, core: end, end, name: Some((start, end)), ..base })
}

/// "correspondent Rusland Anna Smit": where the name starts, past the land right after the role.
pub(crate) fn past_land(v: View<'_>, k: usize) -> usize {
    let land = v.token(k).is_some_and(|t| t.cap && (t.nation.is_some_and(|n| !n.1) || t.is(COUNTRY)));
    let full = v.is_name(k + 1) && (v.is_name(k + 2) || v.is(k + 2, INFIX));
    k + usize::from(land && full)
}

/// "de chef van de geheime dienst Jan Vos": the name after a body is of whoever has the role, where such a body has no
/// name of its own or the name begins with a first name.
fn bearer(v: View<'_>, from: usize, to: usize) -> Option<usize> {
    let name = (from + 1..to).find(|&k| v.is_name(k) && v.head_flags(k - 1) & ORG != 0 && !v.is_name(k - 1))?;
    let given = v.is(name, MALE_NAME | FEMALE_NAME) && !v.is(name, COUNTRY);
    let nameless = v.doc.lexicon.pack.phrases.unnamed.iter().any(|b| v.low(name - 1).ends_with(b));
    (to > name + 1 && (given || nameless) && name_end(v, name, to) == to).then_some(name)
}

/// A phrase around a head the lexicon knows, with the name after it.
pub(super) fn headed(
    v: View<'_>,
    base: Np,
    head: usize,
    speaker: u64,
    limit: usize,
    depth: usize,
    determined: bool,
) -> Option<Np> {
    let sort = if speaker & GROUP != 0 {
        Sort::Group
    } else if speaker & ROLE != 0 {
        Sort::Role
    } else if speaker & ORG != 0 {
        Sort::Body
    } else {
        Sort::Document
    };
    let mut np = Np { sort, core: head + 1, end: head + 1, head: Some(head), ..base };
    let at = head + 1;
    let place = |k: usize| sort == Sort::Role && v.doc.is_place(v.low(k)) && name_end(v, k, limit) == k + 1;
    if let Some(name) = name_after(v, at, limit, sort).filter(|&k| !place(k)) {
        let end = name_end(v, name, limit);
        return Some(Np {
            sort: if sort == Sort::Group { Sort::Group } else { Sort::Name },
            core: end,
            end,
            name: Some((name, end)),
            ..np
        });
    }
    // "onderzoeker en schrijver Anna Smit"
    if sort == Sort::Role && (v.is(at, AND) || v.low(at) == "/") {
        for next in at + 1..(at + 5).min(limit) {
            if v.speaker(next) & ROLE != 0 {
                if let Some(name) = name_after(v, next + 1, limit, sort) {
                    let end = name_end(v, name, limit);
                    return Some(Np { sort: Sort::Name, core: end, end, name: Some((name, end)), ..np });
                }
                break;
            }
            if !v.is_word(next) || v.is(next, CLOSED) {
                break;
            }
        }
    }
    // "Advocaat verdachte noemt eis": a headline has no articles.
    if sort == Sort::Role && v.headline() && base.start == 0 {
        let core = at + usize::from(v.head_flags(at) & (ROLE | ORG | GROUP) != 0 && !v.is_capital(at) && at < limit);
        np = Np { definite: true, core, end: core, ..np };
    }
    attach(v, &mut np, limit, depth);
    if let Some(name) = bearer(v, at, np.core).filter(|_| sort == Sort::Role) {
        return Some(Np { sort: Sort::Name, name: Some((name, np.core)), ..np });
    }
    // "minister voor Kmo's Jan Vos"
    let plural = |k: usize| v.low(k).ends_with("'s") || v.low(k).ends_with("’s");
    let apart = |k: usize| !v.is_name(k) || plural(k);
    if sort == Sort::Role && np.core > at && np.core < limit && v.is_name(np.core) && apart(np.core - 1) {
        let end = name_end(v, np.core, limit);
        return Some(Np { sort: Sort::Name, name: Some((np.core, end)), core: end, end, ..np });
    }
    // A bare role cannot be a subject: "Bakker zegt" is a name.
    let bare = np.sort == Sort::Role && !determined && np.core == at && np.start == head;
    if bare && !v.shouting && v.token(head).is_some_and(|t| t.cap && !t.low.contains('-')) {
        return Some(Np { sort: Sort::Name, name: Some((head, at)), head: None, ..np });
    }
    // "president" alone is nobody; "analisten" alone are, and so is "volgens justitie".
    let cue = |k: usize| k > 0 && v.is(k - 1, ACCORDING | ASIDE);
    let relied_on = cue(np.start) || np.start > 1 && v.is(np.start - 1, AND) && cue(np.start - 2);
    (determined
        || np.definite
        || relied_on && np.sort != Sort::Role
        || np.sort == Sort::Group
        || np.core > at
        || v.doc.lexicon.pack.phrases.bare_bodies.contains(&v.low(head))
        || matches!(np.sort, Sort::Role | Sort::Body) && v.token(head).is_some_and(|t| t.cap))
    .then_some(np)
}

/// Where the name after a role starts, past a field or ministry: "hoogleraar staatsrecht Smit".
fn name_after(v: View<'_>, at: usize, limit: usize, sort: Sort) -> Option<usize> {
    let mut k = at;
    if sort == Sort::Role && v.is(k, OF_WHOM | AT_WHOM) && v.is(k + 1, MINISTRY) {
        k += 1;
        while k < limit
            && (v.is(k, MINISTRY) || v.is(k, AND) && v.is(k + 1, MINISTRY) || v.is_comma(k) && v.is(k + 1, MINISTRY))
        {
            k += 1;
        }
        return (k < limit && v.is_name(k)).then_some(k);
    }
    for _ in 0..3 {
        if k >= limit {
            return None;
        }
        if v.is(k, TITLE) {
            k += 1;
            continue;
        }
        if sort == Sort::Role && k == at && past_land(v, k) > k {
            return Some(k + 1);
        }
        if v.is_name(k) || is_name_after(v, k) {
            return Some(k);
        }
        // The small word that opens a surname: "minister Van den Berg", "verslaggever de Boer".
        if v.is(k, INFIX) && v.token(k).is_some_and(|t| t.cap) && v.token(k + 1).is_some_and(|t| t.cap || t.is(INFIX)) {
            return Some(k);
        }
        // "Volgens de president bereidt Moskou": a verb, and no field of his.
        let verb = k > 2
            && (k.saturating_sub(4)..k).any(|a| v.is(a, DEF) && a > 0 && v.is(a - 1, ACCORDING))
            && ["t", "de", "te", "n"].iter().any(|e| v.low(k).ends_with(e));
        let field = sort == Sort::Role
            && !verb
            && (k == at || k == at + 1 && v.token(at).is_some_and(|t| t.low.ends_with('e')))
            && v.token(k).is_some_and(|t| {
                t.flags & !NOT_SPEAKER == 0 && t.forms.is_empty() && t.sort == crate::token::Sort::Word
            });
        if !field {
            return None;
        }
        k += 1;
    }
    None
}

/// Adds "van het ministerie", "bij de bond", "aan de universiteit van Gent".
pub(super) fn attach(v: View<'_>, np: &mut Np, limit: usize, depth: usize) {
    for _ in 0..2 {
        let at = np.core;
        if at + 1 >= limit {
            return;
        }
        let wide = np.sort != Sort::Other;
        let nearby = v.is(at + 1, DEF | INDEF) || v.is_name(at + 1);
        let school = |k: usize| v.head_flags(k) & ORG != 0;
        let ties = v.is(at, OF_WHOM)
            || wide && v.is(at, AT_WHOM) && nearby && !v.is(at + 2, TIME)
            // "hoogleraar aan de universiteit", but "zei hij aan de krant".
            || wide && v.is(at, TO_WHOM) && np.sort == Sort::Role && (at + 1..(at + 4).min(limit)).any(|k| school(k) && teaches(v, k));
        if !ties {
            // "Artsen in Tbilisi zeggen": a place right before the verb belongs to the subject.
            let placed = matches!(np.sort, Sort::Group | Sort::Role) && v.low(at) == "in" && v.is_name(at + 1);
            if placed {
                let end = name_end(v, at + 1, limit);
                if v.is(end, FINITE) || v.token(end).is_some_and(|t| !t.forms.is_empty() && t.flags == 0) {
                    np.core = end;
                    np.end = end;
                    return;
                }
            }
            // `zegt een bakker in Hulst, "…"`: where somebody without a name is.
            let speaks = |k: usize| v.doc.lexicon.pack.phrases.speaks_for.contains(&v.low(k));
            let told = np.start > 0 && v.forms(np.start - 1).next().is_some() && !np.head.is_some_and(speaks);
            if told && !np.definite && np.sort == Sort::Role && v.low(at) == "in" && v.is_name(at + 1) {
                let end = name_end(v, at + 1, limit);
                if end >= v.body_end() || !v.is_word(end) {
                    (np.core, np.end) = (end, end);
                    return;
                }
            }
            // "president Rusland", "ambassadeur in Rusland": a role tied to a country.
            if np.sort == Sort::Role
                && v.low(at) == "in"
                && v.token(at + 1).is_some_and(|t| t.nation.is_some() || t.is(COUNTRY))
            {
                np.core = at + 2;
                np.end = np.core;
            }
            return;
        }
        if v.is(at, OF_WHOM) && v.is(at + 1, MINISTRY) {
            let mut k = at + 1;
            while k < limit && (v.is(k, MINISTRY) || v.is(k, AND) && v.is(k + 1, MINISTRY)) {
                k += 1;
            }
            np.core = k;
            np.end = k;
            continue;
        }
        let inner = simple(v, at + 1, limit, depth + 1).filter(|n| n.sort != Sort::Pronoun);
        let end = inner.map_or_else(|| bare_words(v, at + 1, limit), |n| n.core);
        if end <= at + 1 {
            return;
        }
        np.core = end;
        np.end = end;
    }
}

/// Whether a word names a school of some kind.
fn teaches(v: View<'_>, k: usize) -> bool {
    v.doc.lexicon.pack.schools.iter().any(|s| v.low(k).contains(s))
}

/// Up to three plain words: "van onderzoek", "voor klimaat".
fn bare_words(v: View<'_>, at: usize, limit: usize) -> usize {
    let mut k = at;
    while k < limit
        && k < at + 2
        && v.is_word(k)
        && v.token(k).is_some_and(|t| {
            t.flags & !(QUANT | MINISTRY | ROLE | ORG | GROUP | CHANNEL | SPEECH_NOUN) == 0 && t.forms.is_empty()
        })
    {
        k += 1;
    }
    k
}

/// "een aantal Europese leiders", "een groeiende groep boeren": one past those who are counted.
pub(super) fn counted(v: View<'_>, i: usize, limit: usize, depth: usize) -> Option<usize> {
    let amount = |k: usize| v.is_word(k) && v.doc.lexicon.pack.phrases.amounts.contains(&v.low(k));
    let noun = (i + 1..i + 3).find(|&k| amount(k)).filter(|_| v.is(i, INDEF))?;
    let of = usize::from(v.is(noun + 1, OF_WHOM) && v.doc.lexicon.pack.bare_clause);
    let them = simple(v, noun + 1 + of, limit, depth + 1)?;
    let several = them.sort == Sort::Group && them.joined.is_none() && !v.is(noun + 1, DEF | POSS);
    several.then_some(them.core)
}

/// "het in Gent gevestigde bedrijf": one past the participle that describes whom it stands before.
pub(super) fn past_description(v: View<'_>, at: usize, limit: usize) -> Option<usize> {
    let describes = |k: &usize| {
        ["de", "te", "en"].iter().any(|e| v.low(*k).ends_with(e))
            && v.token(*k).is_some_and(|t| !t.cap && t.flags == 0)
            && v.speaker(k + 1) & (ROLE | ORG | GROUP) != 0
    };
    if at >= limit || !v.is(at, PREP) || v.is(at, THAT) {
        return None;
    }
    let far = (at + 7).min(limit);
    let stop = (at..far).find(|&k| !v.is_word(k) || v.is(k, FINITE | COORD | SUBORD)).unwrap_or(far);
    (at + 2..stop).find(describes).map(|k| k + 1)
}
