//! What a sentence speaks of besides its attributions.

use super::{Event, Resolver};
use crate::EntityKind;
use crate::doc::View;
use crate::lang::flag::*;
use crate::noun::{Np, Sort, simple};

impl Resolver<'_> {
    /// Names within a phrase: "de topman van Noordzee", "vakbond" in "FNV-bestuurder".
    pub(super) fn within(&mut self, v: View<'_>, np: &Np, s: usize) {
        self.all_of(v, np, s);
        for k in np.start..np.core {
            let at = v.span(k, k + 1).start;
            let hyphened = v
                .token(k)
                .filter(|t| t.cap && t.speaker & ROLE != 0)
                .and_then(|t| t.span.of(v.doc.text).split_once('-'));
            let entity = match hyphened {
                Some((body, _)) if body.len() > 1 => {
                    let e = self.names.add(body, self.people);
                    let ent = &mut self.names.all[e];
                    if ent.ties.is_empty() && ent.gender.is_none() {
                        ent.kind = EntityKind::Institution;
                    }
                    e
                }
                // "het bestuur van Sparta"
                _ if np.head.is_some_and(|h| h + 2 == k && v.head_flags(h) & ORG != 0)
                    && np.name.is_none()
                    && v.is(k - 1, OF_WHOM)
                    && v.is_name(k)
                    && !v.is(k, COUNTRY)
                    && v.token(k).is_some_and(|t| t.nation.is_none()) =>
                {
                    let Some(inner) = simple(v, k, np.core, 1).filter(|n| n.sort == Sort::Name) else { continue };
                    let e = self.name(v, &inner, s);
                    let ent = &mut self.names.all[e];
                    if ent.ties.is_empty() && ent.gender.is_none() && !v.doc.is_place(v.low(k)) {
                        ent.kind = EntityKind::Institution;
                    }
                    e
                }
                _ if k > np.start && np.name.is_none() && v.head_flags(k) & ORG != 0 => {
                    let Some(inner) = simple(v, k, np.core, 1).filter(|n| n.sort == Sort::Name) else { continue };
                    self.name(v, &inner, s)
                }
                _ => continue,
            };
            let level = self.doc.sentences[s].level;
            self.speak_of(Event { entity, at, level, sentence: s, subject: false, free: false, kin: false });
        }
    }

    /// "Jansen, Smit en De Vries kwamen aan. Ze zeiden …": all of them, where they are the subject.
    fn all_of(&mut self, v: View<'_>, np: &Np, s: usize) {
        let i = np.start;
        let first = np.sort == Sort::Name && np.joined.is_none() && governor(v, i).is_none();
        let listed = i > 1 && v.is_comma(i - 1) && v.is_name(i - 2);
        let verb = |k: usize| v.low(k).ends_with('n') && !v.is_capital(k) && !v.is(k, PREP | ADV);
        let all = crate::noun::phrase(v, i, v.len()).filter(|n| first && !listed && n.joined.is_some() && verb(n.core));
        if let Some(entity) = all.and_then(|n| self.several(v, &n, s)) {
            let (at, level) = (v.span(i, i + 1).start, self.doc.sentences[s].level);
            self.speak_of(Event { entity, at, level, sentence: s, subject: true, free: true, kin: false });
        }
    }

    /// "Jansen, Smit en De Vries": each of them, and all together.
    pub(super) fn several(&mut self, v: View<'_>, np: &Np, s: usize) -> Option<usize> {
        let (mut i, mut names) = (np.start, Vec::new());
        while i < np.core {
            let one = simple(v, i, np.core, 0)?;
            let one = Np { sort: if one.name.is_some() { Sort::Name } else { one.sort }, ..one };
            let entity = match one.sort {
                Sort::Body => self.institution(v, &one, s),
                _ => self.phrase(v, &one, s, None)?,
            };
            let (at, level) = (v.span(i, i + 1).start, self.doc.sentences[s].level);
            if one.name.is_some_and(|(a, b)| b > a + 1) {
                self.speak_of(Event { entity, at, level, sentence: s, subject: false, free: false, kin: false });
            }
            names.push(self.names.all[entity].name.clone());
            // "Smit (Verkeer) en Jansen", "Smit van Sparta en Jansen"
            let both = v.is(np.start, BOTH_AND);
            let next = |k: &usize| v.is_comma(*k) || v.is(*k, AND) && (both || v.is(*k, COORD | BOTH_AND));
            i = (one.core..np.core).find(next).map_or(np.core, |k| k + 1);
        }
        let last = names.pop()?;
        let name = format!("{} en {last}", names.join(", "));
        let e = self.describe(&name, EntityKind::Group);
        if let Some(head) = np.head.filter(|&h| v.head_flags(h) & GROUP != 0) {
            self.names.tie(e, super::ties::role(v, head, head, head + 1));
        }
        Some(e)
    }

    /// "de vakbonden FNV en CNV", and later "de bonden".
    pub(super) fn called(&self, v: View<'_>, np: &Np) -> Option<usize> {
        let alone = |h: &usize| np.definite && np.core == h + 1 && np.start + 1 == *h && !v.is(np.start, POSS);
        let low = np.head.filter(alone).map(|h| v.low(h))?;
        let named = |e: &usize| {
            let ent = &self.names.all[*e];
            ent.kind == EntityKind::Group && ent.ties.iter().any(|t| t.head.ends_with(low))
        };
        self.events.iter().rev().map(|x| x.entity).find(named)
    }

    pub(super) fn speak_of(&mut self, event: Event) {
        if event.level.is_none() {
            *self.told.entry(event.entity).or_default() += 1 + usize::from(event.subject);
        }
        self.events.push(event);
    }

    /// Whom the article is about so far: the person it speaks of most, the first of equals.
    pub(super) fn protagonist(&self) -> Option<usize> {
        let person = |e: &usize| self.names.all[*e].kind == EntityKind::Person && !self.names.all[*e].thing;
        let often = |e: &usize| (self.told[e], core::cmp::Reverse(*e));
        self.told.keys().copied().filter(person).max_by_key(often)
    }

    /// "een van de standpunten", "een Oscar", "haar Mercedes", "Vosmaers' huis", and "een Deen" where the text calls somebody so.
    fn nobody(&self, v: View<'_>, i: usize, np: &Np) -> bool {
        let thing = |n: Np| matches!(n.sort, Sort::Other | Sort::Document);
        let one_of = v.is(i, INDEF) && v.is(i + 1, OF_WHOM) && simple(v, i + 2, v.len(), 1).is_none_or(thing);
        let from = (0..i).rev().take_while(|&k| v.is_name(k)).last().unwrap_or(i);
        // "haar tweede Mercedes"
        let adjective = |k: usize| v.token(k).is_some_and(|t| !t.cap && t.forms.is_empty() && t.low.ends_with('e'));
        let from = from - usize::from(from > 1 && adjective(from - 1) && v.is(from - 2, POSS) && np.head.is_none());
        let before = |flags| from > 0 && v.is(from - 1, flags) && !v.is(from - 1, DEF | BE);
        let owned = before(INDEF | POSS) && np.sort == Sort::Name && np.head.is_none();
        let given = (from..i + 1).any(|k| v.is(k, MALE_NAME | FEMALE_NAME));
        let land = v.demonym(i).filter(|_| before(INDEF)).and_then(|_| v.doc.lexicon.homeland(v.low(i)));
        let genitive = np.sort == Sort::Name && ["'s", "’s"].iter().any(|e| v.low(np.core - 1).ends_with(e));
        let of = v.token(np.core).is_some_and(|t| !t.cap && t.flags == 0 && t.sort == crate::token::Sort::Word);
        one_of || owned && !given || genitive && of || land.is_some_and(|l| self.compatriot(l, None).is_some())
    }

    /// A phrase that refers to somebody the article may speak of: names, "de" and a role, "hij".
    pub(super) fn mentioned(&self, v: View<'_>, i: usize) -> Option<Np> {
        let token = v.token(i)?;
        let several = v.speaker(i) & GROUP != 0;
        let group = several || i == 0 && (token.low.ends_with("en") || token.low.ends_with('s'));
        let kin = token.is(POSS) && v.speaker(i + 1) & ROLE != 0;
        let starts = kin || token.is(DEF | PRON_S | INDEF) || v.is_name(i) || v.speaker(i) & (ROLE | ORG) != 0 || group;
        if !starts || token.is(WEEKDAY | MONTH) {
            return None;
        }
        let np = simple(v, i, v.len(), 0)?;
        let name = i + usize::from(v.is(i, INDEF | POSS) && !v.is(i, DEF | BE) && v.is_capital(i + 1));
        if self.nobody(v, name, &np) {
            return None;
        }
        match np.sort {
            Sort::Role => crate::noun::phrase(v, i, v.len())
                .filter(|n| n.sort == Sort::Name)
                .or(Some(np))
                .filter(|n| n.sort == Sort::Name || n.definite || v.is(n.start, INDEF)),
            Sort::Name => Some(np),
            // "De VO-raad": a body by its own name.
            Sort::Body if np.head.is_some_and(|h| h > 0 && v.is_name(h)) => Some(np),
            // "Die was te gast."
            Sort::Pronoun if i == 0 && v.is(0, DEMO) && !v.is(0, THAT) && v.is(1, FINITE) => Some(np),
            // "de ministers Smit en Jansen": by their names.
            Sort::Group if np.name.is_some() => {
                crate::noun::phrase(v, i, v.len()).filter(|n| n.joined.is_some()).or(Some(np))
            }
            // Whom "zij" may mean later: a group known as one, or that opens a sentence.
            Sort::Group if i == 0 || several || np.head.is_some_and(|h| v.speaker(h) & GROUP != 0 && h < np.core) => {
                Some(np)
            }
            // "De juwelier is boos."
            Sort::Other
                if i == 0
                    && (np.definite && np.core == 2 || v.is(0, INDEF) && np.core < 5)
                    && np.head.is_some_and(|h| v.personal(h)) =>
            {
                let told = |k: usize| v.is(k, BE | HAVE | MODAL) && v.is(k, FINITE) || v.forms(k).next().is_some();
                Some(np).filter(|n| told(n.core) && !v.is(0, POSS))
            }
            // "ze" may be several: without a verb beside it that tells, it says nothing.
            Sort::Pronoun if v.is(i, PRON_S) && (v.is(i, MASC) || one(v, i)) => Some(np),
            _ => None,
        }
    }
}

/// The preposition before a phrase, past words that belong to the phrase: "naast zijn Poolse gast Smit", "bij station Oost".
pub(super) fn governor(v: View<'_>, i: usize) -> Option<usize> {
    let lower = |k: usize| {
        v.token(k).is_some_and(|t| !t.cap && t.flags == 0 && t.forms.is_empty() && t.sort == crate::token::Sort::Word)
    };
    // "Na afloop huilde Smit": no more than one noun, or adjectives.
    if i > 1 && v.is(i - 2, PREP) && lower(i - 1) {
        return Some(i - 2);
    }
    let adjective = |k: usize| {
        v.is(k, POSS) && (!v.is(k, BE) || k > 0 && v.is(k - 1, PREP))
            || v.token(k).is_some_and(|t| t.cap && t.nation.is_some_and(|n| n.1))
            || lower(k) && v.low(k).ends_with('e') && !v.low(k).ends_with("de") && !v.low(k).ends_with("te")
    };
    (i.saturating_sub(3)..i).rev().find(|&k| !adjective(k)).filter(|&k| v.is(k, PREP))
}

/// "met Jansen, premier Smit en De Vries": a name in a list that a preposition governs.
pub(super) fn in_list(v: View<'_>, mut i: usize) -> bool {
    while i > 1 && v.is_comma(i - 1) && v.is_name(i - 2) {
        i = (0..i - 1).rev().take_while(|&k| v.is_name(k) || v.is(k, INFIX)).last().unwrap_or(i - 2);
        i -= usize::from(i > 0 && v.speaker(i - 1) & ROLE != 0);
        if governor(v, i).is_some_and(|k| !v.is(k, ACCORDING | ASIDE)) {
            return true;
        }
    }
    false
}

/// "Ze was weg", "miste zij": a verb beside it tells that she is one.
fn one(v: View<'_>, i: usize) -> bool {
    let singular = |k: usize| !v.low(k).ends_with('n') || v.low(k).ends_with("on");
    let verb = |k: usize| v.token(k).is_some_and(|t| !t.cap && (t.is(FINITE) || t.flags == 0)) && v.speaker(k) == 0;
    let (before, after) = (i.wrapping_sub(1), i + 1);
    // "roemt hij de stad en smeekt ze": of him.
    let first = || (0..before).all(|k| !v.is_comma(k) && !v.is(k, COORD | PRON_S | FINITE));
    i == 0 && verb(after) && singular(after) || i > 0 && verb(before) && singular(before) && first()
}
