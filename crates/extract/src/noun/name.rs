//! How far a name reaches.

use crate::doc::View;
use crate::lang::flag::*;

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
            let called = v.is(at + 1, PREP) && (v.is(at + 2, DEPENDS | THAT) || !v.is_word(at + 2));
            whole && v.doc.stands_alone(v.low(at), "") && (called || v.doc.parts_from(v.low(at - 1), v.low(at)))
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
            // "minister Vos van Buitenlandse Zaken"
            if of_body && v.is(small, MINISTRY) {
                return at;
            }
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
