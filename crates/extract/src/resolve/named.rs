//! Whom a name means.

use super::{Event, Resolver};
use crate::doc::View;
use crate::lang::flag::*;
use crate::names::{after_article, bodily};
use crate::noun::Np;
use crate::{EntityKind, Gender};

impl Resolver<'_> {
    /// The entity of a phrase with a name.
    pub(super) fn name(&mut self, v: View<'_>, np: &Np, s: usize) -> usize {
        let (start, end) = np.name.unwrap_or((np.start, np.core));
        let text = v.span(start, end).of(v.doc.text).to_string();
        // "het VVB", once called "het Verbond van Bakkers (VVB)"
        let long = self.names.short.get(&text.to_lowercase()).filter(|_| end == start + 1).cloned();
        if let Some(long) = long.as_ref().filter(|l| self.names.candidates(l).is_empty()) {
            return self.describe(long, EntityKind::Institution);
        }
        let text = long.unwrap_or(text);
        // "dat Jansen De Vries niet sprak": two surnames side by side are no full name.
        let text = self.names.second_of_two(&text, self.people).unwrap_or(text);
        let candidates = self.names.candidates(&text);
        let e = match candidates.len() {
            0 => self.in_heading(v, np).unwrap_or_else(|| self.names.add(&text, self.people)),
            1 => {
                self.names.alias(candidates[0], &text);
                candidates[0]
            }
            // Two with one surname: whoever was spoken of last, and not long ago, else whom the article named first.
            _ => {
                let near = |e: &&Event| self.back(e.sentence, s) <= 24;
                let last = self.events.iter().rev().take_while(near).find(|e| candidates.contains(&e.entity));
                // Whom the text called so before, unless it has just spoken of the other.
                let bare = self.bare.get(&text).copied();
                let last = last.filter(|x| bare.is_none() || self.back(x.sentence, s) <= 5);
                let e = last.map(|x| x.entity).or(bare).unwrap_or(candidates[0]);
                self.bare.insert(text, e);
                e
            }
        };
        let known = self.people.iter().any(|p| p.name == self.names.all[e].name);
        let role = np.head.map_or(0, |h| v.speaker(h));
        let body = bodily(v, start, end);
        let single = end == start + 1;
        let country = single
            && (v.token(start).is_some_and(|t| t.nation.is_some() || t.is(COUNTRY))
                || np.head.is_none() && v.doc.is_place(v.low(start)));
        // "Nicolien": a given name no list holds.
        let feminine = v.doc.lexicon.pack.phrases.feminine;
        let hers = !single && !body && !v.is(start, MALE_NAME) && feminine.iter().any(|e| v.low(start).ends_with(e));
        let gender = if hers
            || v.is(start, FEMALE_NAME)
            || role & FEM != 0
            || (np.start..start).any(|k| v.is(k, TITLE) && v.is(k, FEM))
        {
            Some(Gender::Female)
        } else if v.is(start, MALE_NAME) && !single
            || role & MASC != 0
            || (np.start..start).any(|k| v.low(k) == "heer" || v.low(k) == "meneer")
        {
            Some(Gender::Male)
        } else {
            None
        };
        let platform = single && v.is(start, PLATFORM);
        let words = v.span(start, end).of(v.doc.text).to_lowercase();
        let ent = &mut self.names.all[e];
        // "de tanker Lyra Star"
        let vessels = v.doc.lexicon.pack.phrases.vessels;
        let ship = start > 0 && !known && vessels.iter().any(|e| v.low(start - 1).ends_with(e));
        // "het uitverkochte Veldhuis": somebody has no such article.
        let neuter = |k: usize| v.doc.lexicon.pack.phrases.neuter[0] == v.low(k) && v.low(k + 1).ends_with('e');
        let called = start > 1 && neuter(start - 2) && !v.is_capital(start - 1) && single && !known && gender.is_none();
        ent.thing |= country || platform || ship || called || compound(v, end - 1);
        // "Henk de Wal", and later "De Wal": no article.
        let surname = start > 0 && ent.name.to_lowercase().ends_with(&format!(" {} {words}", v.low(start - 1)));
        // "zijn politieke tak, Vrij Eiland"
        let called = np.head.is_some_and(|h| h < start && v.is_comma(start - 1) && !v.personal(h)) && role & ROLE == 0;
        let body = body || after_article(v, start) && !surname || called || role & ORG != 0;
        let body = body && ent.gender.or(gender).is_none();
        if role & ROLE == 0 && body && !known && ent.ties.is_empty() {
            ent.kind = EntityKind::Institution;
        }
        ent.gender = ent.gender.or(gender);
        e
    }

    /// "Korpschef hekelt geruchten", "Burgemeester Gouda: …": above the text, a role without an article is whom the text
    /// ties it to first.
    fn in_heading(&self, v: View<'_>, np: &Np) -> Option<usize> {
        let place = || v.doc.is_place(v.low(1)) || !v.doc.stands_apart(v.low(1));
        let role = v.headline() && np.start == 0 && v.head_flags(0) & ROLE != 0;
        let alone = role && (np.core == 1 || np.core == 2 && place());
        let low = v.low(np.start);
        let tie = |e: &usize| self.names.all[*e].ties.iter().filter(|t| t.head == low).map(|t| t.at).min();
        let bearers = self.names.with_role(low).iter().copied().filter(|_| alone);
        bearers.filter_map(|e| tie(&e).map(|at| (at, e))).min().map(|(_, e)| e)
    }
}

/// "Gouden Schop-prijs": a thing called after a name.
fn compound(v: View<'_>, i: usize) -> bool {
    let last = |t: &crate::token::Token<'_>| t.span.of(v.doc.text).rsplit_once('-').map(|(_, l)| l.to_string());
    let lower = v.token(i).and_then(last).is_some_and(|l| l.len() > 2 && l.starts_with(char::is_lowercase));
    lower && v.head_flags(i) == 0 && !v.personal(i)
}
