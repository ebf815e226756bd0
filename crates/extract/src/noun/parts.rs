//! The parts of a noun phrase: a name with its small words, a role and the name after it, what a preposition ties to it.

use super::{CLOSED, Np, Sort, is_name_after, simple};
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

/// One past a name: capitals, with the small words that stand inside names.
pub(crate) fn name_end(v: View<'_>, i: usize, limit: usize) -> usize {
    let capital = |k: usize| {
        k < limit
            && v.token(k).is_some_and(|t| {
                t.cap
                    && t.sort == crate::token::Sort::Word
                    && !t.is(WEEKDAY | MONTH)
                    && !(t.is(PRON_S | COORD | SUBORD) && t.low.len() > 1)
            })
    };
    let mut at = i + 1;
    // "in Frankrijk Jean Dupont", "van Financiën Jan Smit": two names side by side.
    if v.is(i, MINISTRY) && i > 0 && v.is(i - 1, OF_WHOM | AT_WHOM | AND) {
        while v.is(at, MINISTRY) || v.is(at, AND) && v.is(at + 1, MINISTRY) {
            at += 1;
        }
        return at;
    }
    // "burgemeester van Dordrecht Anna Smit"
    let of_role = i > 1 && v.is(i - 1, OF_WHOM) && v.speaker(i - 2) & ROLE != 0;
    if of_role && v.is(at, MALE_NAME | FEMALE_NAME) && capital(at + 1) && !v.is(i, MALE_NAME | FEMALE_NAME) {
        return at;
    }
    // "voor Kmo's Jan Vos"
    let plural = v.low(i).ends_with("'s") || v.low(i).ends_with("’s");
    let field = i > 1 && v.is(i - 1, AT_WHOM) && v.speaker(i - 2) & ROLE != 0;
    if plural && field && capital(at) && capital(at + 1) {
        return at;
    }
    let other = v.is(i, MINISTRY) || v.token(i).is_some_and(|t| t.nation.is_some());
    if other && v.is(at, MALE_NAME | FEMALE_NAME) {
        return at;
    }
    let mut capitals = 1;
    let mut infixed = v.is(i, INFIX);
    loop {
        // "toen vicepresident Anna Smit De Boer belde": two names side by side that the text both uses alone.
        if capitals > 1 && capital(at) && v.doc.stands_alone(v.low(at), "") && v.doc.stands_alone(v.low(at - 1), "") {
            return at;
        }
        // "riep oud-minister Anna Smit Vermeer op": a first name and a surname are a whole.
        let whole = capitals == 2 && v.is(i, MALE_NAME | FEMALE_NAME) && !v.is(at - 1, MALE_NAME | FEMALE_NAME);
        let two = || {
            whole && v.doc.stands_alone(v.low(at), "")
            || capitals == 1 && v.doc.two_people(v.low(i), v.low(at), v.token_index(i).unwrap_or_default())
            // "Of Jansen Moskou overtuigt": somebody and a town.
            || capitals == 1 && v.doc.surname_and_place(v.low(i), v.low(at))
        };
        if capital(at) && two() {
            return at;
        }
        if capital(at) && !v.shouting_break(at) {
            at += 1;
            capitals += 1;
            continue;
        }
        if v.low(at) == "&" && capital(at + 1) {
            at += 2;
            capitals += 1;
            continue;
        }
        // "University of Wessex", "Institute for the Study of Dikes"
        let phrases = &v.doc.lexicon.pack.phrases;
        let foreign = (i..at).any(|k| phrases.of_names.contains(&v.low(k)));
        let link = |k: usize| phrases.of_links.contains(&v.low(k)) && !v.is_capital(k);
        let next = at + usize::from(link(at)) + usize::from(link(at) && link(at + 1));
        if foreign && next > at && capital(next) {
            capitals += 2;
            at = next + 1;
            continue;
        }
        let mut small = at;
        while small < limit && small < at + 3 && v.is(small, INFIX) && v.token(small).is_some_and(|t| !t.cap) {
            small += 1;
        }
        // "vroeg Anna Smit de Nederlandse premier": another phrase.
        if small > at && capital(small) && !v.token(small).is_some_and(|t| t.nation.is_some_and(|n| n.1)) {
            // "Hanzestad de KNVB": a body after its article.
            if v.is(at, DEF) && crate::names::in_letters(v, small) && !crate::names::in_letters(v, i) {
                return at;
            }
            let given = v.is(at - 1, MALE_NAME | FEMALE_NAME) || v.low(at - 1).ends_with('.');
            let body = (i..at).any(|k| v.head_flags(k) & ORG != 0);
            let van = v.is(at, PREP);
            // "voorzitter Hoekema van Bouwend Oost", where the text also says "Hoekema" alone: no part of the name.
            let of_body = van && capitals == 1 && !given && i > 0 && v.speaker(i - 1) & ROLE != 0;
            // "woordvoerder Vos van het hof"
            if of_body && v.doc.lexicon.pack.phrases.neuter.contains(&v.low(at + 1)) {
                return at;
            }
            // "de XYZ van Jansen", "directeur Bever van Zeist", where the text also speaks of Zeist
            let thing = crate::names::in_letters(v, i) && capitals == 1 && !v.low(i).ends_with('.');
            let land = v.is(small, COUNTRY)
                || v.token(small).is_some_and(|t| t.nation.is_some())
                || v.doc.is_place(v.low(small));
            if van && thing || of_body && !land && v.speaker(i - 1) & MASC == 0 && v.doc.stands_apart(v.low(small)) {
                return at;
            }
            if of_body && v.doc.stands_alone(v.low(i), v.low(small)) {
                return at;
            }
            let locative = matches!(v.low(at), "in" | "op" | "aan" | "te" | "het" | "af" | "of")
                && !(v.low(at) == "op" && v.low(at + 1) == "de" || v.low(at) == "in" && v.low(at + 1) == "'t");
            if !locative
                && (!van
                    || body
                    || given && !infixed
                    || capitals == 1 && !infixed && v.token(i).is_some_and(|t| t.nation.is_none()))
            {
                infixed = true;
                at = small + 1;
                capitals += 1;
                continue;
            }
        }
        return at;
    }
}

/// "zegt van Hoven", "minister van der Weg": a surname whose small word has no capital, after a verb that reports what
/// is quoted before it.
pub(super) fn surname(v: View<'_>, i: usize, limit: usize) -> Option<usize> {
    let small = |k: usize| v.is(k, INFIX) && v.token(k).is_some_and(|t| !t.cap);
    let quoted = (0..i).any(|k| v.quote(k).is_some());
    let told = v.forms(i.checked_sub(1)?).any(|f| f.form == crate::lang::Form::Singular);
    if !small(i) || !v.is(i, OF_WHOM) || !quoted || !told {
        return None;
    }
    let name = (i + 1..(i + 3).min(limit)).find(|&k| !small(k))?;
    let land = v.token(name).is_none_or(|t| t.nation.is_some()) || v.is(name, COUNTRY) || v.doc.is_place(v.low(name));
    (v.is_name(name) && !land).then(|| name_end(v, name, limit))
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
