//! Noun phrases that can name a speaker: pronouns, names with their titles and roles, bodies, groups, the nameless.
//!
//! There is no parser here: a phrase is a determiner, some modifiers, a head from the lexicon or a name, and what
//! belongs to it ("van het ministerie", ", hoogleraar in Gent,").

mod apposed;
mod name;
mod parts;
mod pronoun;

use apposed::apposed;
pub(crate) use name::name_end;
use name::surname;
pub(crate) use parts::past_land;
use parts::{attach, counted, headed, named, past_description};
use pronoun::pronoun;

use crate::doc::View;
use crate::lang::flag::*;
use core::cell::RefCell;

/// What kind of phrase it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Pronoun,
    /// A name, perhaps after a role.
    Name,
    /// A role without a name: "de minister", "een woordvoerder van de bond".
    Role,
    /// A body named by a common noun: "het ministerie van Financiën".
    Body,
    /// Several: "analisten", "Jansen en De Vries".
    Group,
    /// A report, a newspaper's article.
    Document,
    /// Some other noun after a determiner.
    Other,
}

/// A noun phrase, by item indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Np {
    pub(crate) sort: Sort,
    pub(crate) start: usize,
    /// One past the phrase itself, with what a preposition ties to it.
    pub(crate) core: usize,
    /// One past appositions and relative clauses too, with their closing comma.
    pub(crate) end: usize,
    /// The name in it.
    pub(crate) name: Option<(usize, usize)>,
    /// The head noun that tells a role, a body or a group.
    pub(crate) head: Option<usize>,
    /// An apposition after a comma.
    pub(crate) apposition: Option<(usize, usize)>,
    pub(crate) definite: bool,
    /// The second of two joined by "en".
    pub(crate) joined: Option<usize>,
}

const CLOSED: u64 =
    PREP | COORD | SUBORD | THAT | PRON_S | PRON_O | SELF | HAVE | BE | PASSIVE | MODAL | WH | NEG | TE | BOTH;

/// The phrase that starts at `i`, appositions included, ending before `limit`.
pub(crate) fn phrase(v: View<'_>, i: usize, limit: usize) -> Option<Np> {
    match v.token_index(i).filter(|_| limit == v.len()) {
        Some(token) => v.doc.whole_phrases.get(token, || whole(v, i, limit)),
        None => whole(v, i, limit),
    }
}

fn whole(v: View<'_>, i: usize, limit: usize) -> Option<Np> {
    let first = simple(v, i, limit, 0)?;
    // "Jansen, directeur Sport en Jeugd, zei": no list, but what he is.
    let list = joined(v, first, limit).filter(|n| v.is_comma(first.core) && !v.is_comma(n.core));
    if list.is_some() {
        return list;
    }
    let first = apposed(v, first, limit);
    Some(joined(v, first, limit).unwrap_or(first))
}

/// "Jansen en De Vries", "de ministers Smit (Verkeer) en Jansen", "Jansen, Smit en De Vries".
fn joined(v: View<'_>, first: Np, limit: usize) -> Option<Np> {
    let i = first.start;
    let aside = v.low(first.core) == "(" || v.is(i, BOTH_AND) && v.is(first.core, OF_WHOM | AT_WHOM);
    let mut and = if aside { first.end } else { first.core };
    let mut listed = false;
    while first.name.is_some() && first.end == first.core && v.is_comma(and) {
        and = simple(v, and + 1, limit, 0).filter(|n| n.sort == Sort::Name)?.core;
        listed = true;
    }
    let joins = (listed || first.end == and) && v.is(and, AND) && (v.is(i, BOTH_AND) || v.is(and, COORD | BOTH_AND));
    let can = matches!(first.sort, Sort::Name | Sort::Role | Sort::Group | Sort::Body | Sort::Pronoun);
    if !joins || and + 1 >= limit || !can {
        return None;
    }
    // "zei Jansen en hij vertrok" joins clauses, not names; "Jansen en De Vries zeiden" joins names.
    let fits = |s: &Np| {
        s.sort != Sort::Other
            && s.sort != Sort::Document
            && (s.sort != Sort::Pronoun || !v.is(s.core, FINITE) || i == 0)
            // "vraagt de leraar of hij of zij"
            && (s.sort != Sort::Pronoun || !v.is(and, WHETHER))
            && (matches!(s.sort, Sort::Name | Sort::Group) || !listed)
    };
    let second = simple(v, and + 1, limit, 0).filter(fits)?;
    Some(Np { sort: Sort::Group, core: second.core, end: second.core, joined: Some(second.start), ..first })
}

/// The phrase that starts at `i` without appositions. Up to the end of the sentence it is read once, and then known.
pub(crate) fn simple(v: View<'_>, i: usize, limit: usize, depth: usize) -> Option<Np> {
    if i >= limit || depth > 2 {
        return None;
    }
    match v.token_index(i).filter(|_| depth == 0 && limit == v.len()) {
        Some(token) => v.doc.phrases.get(token, || read(v, i, limit, depth)),
        None => read(v, i, limit, depth),
    }
}

/// The phrases read lately, each by its first token, in the place that the last bits of that token give.
#[derive(Default)]
pub(crate) struct Lately(RefCell<Vec<Option<Read>>>);

/// A token, and the phrase that starts there, if one does.
type Read = (usize, Option<Np>);

impl Lately {
    /// How many are kept: a long sentence or two.
    const KEPT: usize = 256;

    fn get(&self, token: usize, read: impl FnOnce() -> Option<Np>) -> Option<Np> {
        let at = token % Self::KEPT;
        if let Some(Some((known, np))) = self.0.borrow().get(at)
            && *known == token
        {
            return *np;
        }
        let np = read();
        let mut kept = self.0.borrow_mut();
        if kept.is_empty() {
            kept.resize(Self::KEPT, None);
        }
        kept[at] = Some((token, np));
        np
    }
}

fn read(v: View<'_>, i: usize, limit: usize, depth: usize) -> Option<Np> {
    let blank = Np {
        sort: Sort::Other,
        start: i,
        core: i + 1,
        end: i + 1,
        name: None,
        head: None,
        apposition: None,
        definite: false,
        joined: None,
    };
    if v.is(i, BOTH_AND) {
        return simple(v, i + 1, limit, depth + 1).map(|n| Np { start: i, ..n });
    }
    if let Some(end) = surname(v, i, limit) {
        return Some(Np { sort: Sort::Name, core: end, end, name: Some((i, end)), ..blank });
    }
    // "een van hen", "een van de bronnen"
    if v.is(i, INDEF) && v.is(i + 1, OF_WHOM) {
        let core = simple(v, i + 2, limit, depth + 1)?.core;
        return Some(Np { sort: Sort::Role, core, end: core, ..blank });
    }
    // "twee van hen"
    if v.is(i, QUANT) && v.is(i + 1, OF_WHOM) && v.is(i + 2, PRON_O) && v.is(i + 2, PLURAL) {
        return Some(Np { sort: Sort::Group, core: i + 3, end: i + 3, ..blank });
    }
    if v.mark(i) && v.doc.lexicon.pack.phrases.someone.contains(&v.low(i)) {
        let mut np = Np { sort: Sort::Role, ..blank };
        attach(v, &mut np, limit, depth);
        return Some(np);
    }
    if let Some(core) = counted(v, i, limit, depth) {
        return Some(Np { sort: Sort::Group, core, end: core, head: Some(core - 1), ..blank });
    }
    if let Some(pronoun) = pronoun(v, i, limit) {
        return Some(Np { sort: Sort::Pronoun, core: pronoun, end: pronoun, ..blank });
    }
    let mut at = i;
    let (mut determined, mut definite, mut counted) = (false, false, false);
    while at < limit && at < i + 3 && !is_name_after(v, at) {
        // "zo zegt dat bedrijf", "volgens dat bericht": no conjunction.
        let points = at > 1 && v.is(at - 2, SO) || at > 0 && v.is(at - 1, ACCORDING);
        if v.is(at, THAT) && at > 0 && !points {
            return None;
        }
        // "toen hij het de directeur vertelde": a pronoun before a phrase.
        if v.is(at, DEF) && at > i && v.is(at - 1, DEF) {
            return None;
        }
        if v.is(at, DEF | POSS) && !v.is(at, HAVE | BE) || v.is(at, POSS) && at == i {
            definite = true;
            determined = true;
        } else if v.is(at, INDEF) {
            determined = true;
        } else if v.is(at, QUANT) {
            counted = true;
        } else if !determined || !v.is(at, OWN) {
            // "haar eigen broer" goes on.
            break;
        }
        at += 1;
    }
    at = past_description(v, at, limit).filter(|_| determined).unwrap_or(at);
    let base = Np { definite, ..blank };
    let from = at;
    while at < limit && at < from + 7 {
        if v.is(at, TITLE) && at + 1 < limit {
            at += 1;
            continue;
        }
        let speaker = v.speaker(at);
        // "het leek"
        let neuter = at > i && v.is(at, FINITE) && v.doc.lexicon.pack.phrases.neuter.contains(&v.low(at - 1));
        // "dichter bij de deur"
        let more = !determined && v.is(at + 1, PREP) && v.doc.lexicon.pack.phrases.comparatives.contains(&v.low(at));
        if speaker & NOT_SPEAKER != 0 || neuter || more {
            return None;
        }
        // "council member", "police chief": the last noun is the head.
        let goes_on = v.doc.lexicon.pack.bare_clause
            && v.token(at + 1).is_some_and(|t| !t.cap && t.forms.is_empty())
            && v.speaker(at + 1) & (ROLE | ORG | GROUP) != 0;
        if goes_on && at + 1 < limit {
            at += 1;
            determined |= v.token(at - 1).is_some_and(|t| t.cap);
            continue;
        }
        // "een ingewijde diplomaat": an adjective that is also a noun.
        let adjective = speaker & ROLE != 0 && !v.is_capital(at) && v.low(at).ends_with('e');
        if adjective && v.speaker(at + 1) & ROLE != 0 && !v.is_capital(at + 1) && at + 1 < limit {
            at += 1;
            continue;
        }
        if speaker & (ROLE | ORG | GROUP | DOC) != 0 {
            return headed(v, base, at, speaker, limit, depth, determined || counted);
        }
        if v.is_name(at) {
            return named(v, base, at, limit);
        }
        let adjective = v.token(at).and_then(|t| t.nation).is_some_and(|(_, a)| a);
        if adjective
            && v.token(at + 1).is_some_and(|n| n.cap && v.is_name(at + 1) && n.nation.is_none())
            && v.speaker(at + 1) == 0
        {
            // "de Deense Mette Lund": somebody of there, and no name that begins so.
            let end = name_end(v, at + 1, limit);
            let person =
                determined && end == at + 3 && (at + 1..end).all(|k| v.head_flags(k) & (ORG | GROUP | DOC) == 0);
            let known = v.is(at + 1, MALE_NAME | FEMALE_NAME) || v.doc.stands_alone(v.low(end - 1), "");
            return named(v, base, at + usize::from(person && known), limit);
        }
        let verb = !v.is(at, ADV)
            && v.token(at).is_some_and(|t| !t.forms.is_empty() && t.flags == 0)
            && !looks_adjective(v, at);
        // "de laatste berichten": no verb after an adjective.
        let plural = |k: usize| v.forms(k).all(|f| f.form == crate::lang::Form::Plural);
        let verb = verb && !(determined && at > from && v.low(at - 1).ends_with('e') && plural(at));
        // An adjective ends in -e, so after another word a noun has been: "zijn management rust".
        let compounds = v.doc.lexicon.pack.bare_clause;
        let complete = at > from
            && !compounds
            && !v.low(at - 1).ends_with('e')
            && !v.low(at - 1).ends_with("ig")
            && v.low(at - 1).len() > 2
            && !v.low(at - 1).ends_with("lijk")
            && !v.low(at - 1).ends_with("isch")
            && !v.is(at - 1, ADV)
            && v.token(at - 1).is_some_and(|t| !t.cap && t.sort == crate::token::Sort::Word);
        // "een zichtbaar aangeslagen Jansen"
        let described = determined && complete && at == from + 1 && v.is_name(at + 1) && plain_participle(v, at);
        if complete && !described
            || !v.is_word(at)
            || v.is(at, CLOSED)
            || v.is(at, TIME | WEEKDAY)
            || at > from && v.is(at, REL)
            || verb
            || v.is(at, ADV) && (at == from && !determined)
            || compounds && v.is(at, DEF | INDEF | FINITE)
        {
            break;
        }
        at += 1;
    }
    // "de twee", "de drie": of whom was spoken.
    if definite && counted && at == from && at == i + 2 && v.is(at - 1, PLURAL) {
        return Some(Np { sort: Sort::Group, core: at, end: at, ..base });
    }
    // "die eraan toevoegde", "de bejaarde dan": an adverb is no noun.
    while at > from && v.is(at - 1, ADV) {
        at -= 1;
    }
    let words = at - from;
    // "die anoniem wil blijven": no thing that is pointed at.
    let related = v.is(i, REL) && !v.is(i, THAT) && at == i + 2 && i > 0 && v.is(at, MODAL);
    if v.is(at, TIME | WEEKDAY) || !(1..=3).contains(&words) || related {
        return None;
    }
    if determined {
        let core = at;
        let mut np = Np { core, end: core, head: Some(core - 1), ..base };
        attach(v, &mut np, limit, depth);
        return Some(np);
    }
    // "omwonenden", "betrokken wethouders": a bare plural, for whoever asks for a subject.
    let plural = |w: &str| {
        w.ends_with("ici")
            || w.ends_with("ies")
            || w.ends_with("en")
            || w.ends_with("ers")
            || w.ends_with("'s")
            || w.ends_with("isten")
    };
    let lower = v.token(at - 1).is_some_and(|t| !t.cap || v.initial(at - 1));
    (lower
        && plural(v.low(at - 1))
        && v.low(at - 1).len() > 4
        && !(from > 0 && v.is(from - 1, HAVE | PASSIVE) && v.low(at - 1).starts_with("ge"))
        && !v.is(at - 1, ADV | CLOSED)
        && v.token(at - 1).is_some_and(|t| t.forms.is_empty()))
    .then(|| {
        let mut np = Np { sort: Sort::Group, core: at, end: at, head: Some(at - 1), ..base };
        attach(v, &mut np, limit, depth);
        np
    })
}

/// "aangeslagen", "ontroerde": a participle or an adjective right before whom it describes.
fn plain_participle(v: View<'_>, i: usize) -> bool {
    let endings = ["en", "e", "d", "t"];
    v.token(i).is_some_and(|t| !t.cap && t.flags == 0 && endings.iter().any(|e| t.low.ends_with(e)))
}

/// "genoemde", "verwachte": a participle used as an adjective before a noun.
fn looks_adjective(v: View<'_>, i: usize) -> bool {
    v.low(i).ends_with("ende") && v.is_word(i + 1)
}

fn is_name_after(v: View<'_>, i: usize) -> bool {
    // "De Jong", "Het Parool" within a sentence: the article is part of the name.
    v.token(i).is_some_and(|t| t.cap && !v.initial(i) && t.is(DEF))
        && v.token(i + 1).is_some_and(|t| t.cap && t.nation.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::Doc;
    use crate::{Article, Language};

    /// The phrase at the start of a text: its sort, its words and the name in it.
    fn first(text: &str) -> String {
        let article = Article { text: text.into(), language: Language::Dutch, ..Article::default() };
        let doc = Doc::new(&article);
        let v = doc.view(0);
        phrase(v, 0, v.len()).map_or("-".into(), |n| {
            let name = n.name.map_or("", |(a, b)| v.span(a, b).of(text));
            format!("{:?} | {} | {name}", n.sort, v.span(n.start, n.core).of(text))
        })
    }

    #[test]
    fn names_with_roles() {
        assert_eq!(
            first("de Franse president Jean Dupont zei"),
            "Name | de Franse president Jean Dupont | Jean Dupont"
        );
        assert_eq!(
            first("minister van Buitenlandse Zaken Anna Smit zei"),
            "Name | minister van Buitenlandse Zaken Anna Smit | Anna Smit"
        );
        assert_eq!(
            first("hoogleraar staatsrecht Jan van der Berg zei"),
            "Name | hoogleraar staatsrecht Jan van der Berg | Jan van der Berg"
        );
    }

    #[test]
    fn speakers_without_a_name() {
        assert_eq!(first("een woordvoerder van het ministerie zei"), "Role | een woordvoerder van het ministerie | ");
        assert_eq!(first("het ministerie van Financiën zei"), "Body | het ministerie van Financiën | ");
        assert_eq!(first("Veel ouders vinden dat"), "Group | Veel ouders | ");
        assert_eq!(first("Jansen en De Vries zeiden"), "Group | Jansen en De Vries | Jansen");
        assert_eq!(first("hij zei"), "Pronoun | hij | ");
    }

    #[test]
    fn what_cannot_speak() {
        assert_eq!(first("vorige week zei"), "-");
        assert_eq!(first("de planning zei"), "-");
    }
}
