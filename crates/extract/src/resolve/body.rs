//! Which body a noun means.

use super::{Event, MEMORY, Resolver};
use crate::doc::View;
use crate::found::Found;
use crate::lang::flag::*;
use crate::noun::Np;
use crate::{EntityKind, Gender};

impl Resolver<'_> {
    /// The body a phrase means, by the words of the text where it has no name.
    pub(super) fn institution(&mut self, v: View<'_>, np: &Np, s: usize) -> usize {
        if let Some(e) = self.body(v, np, s) {
            return e;
        }
        if let Some(name) = self.of_whom(v, np, s) {
            return self.describe(&name, EntityKind::Institution);
        }
        let from = (np.start..np.core).find(|&k| !np.definite || !v.is(k, DEF)).unwrap_or(np.start);
        let name = v.span(from, np.core).of(v.doc.text).to_string();
        let name = self.names.short.get(&name.to_lowercase()).filter(|_| np.core == from + 1).cloned().unwrap_or(name);
        // "Een familie uit Gent", at the start of a sentence
        let small = v.is(from, INDEF | POSS) && v.initial(from);
        let name = if small { v.low(from).to_string() + &name[v.span(from, from + 1).len()..] } else { name };
        self.describe(&name, EntityKind::Institution)
    }

    /// "De politie ontkent dat. '…', schrijft ze": a body is a she, where no woman is spoken of.
    pub(super) fn feminine(&mut self, v: View<'_>, np: &Np, s: usize, found: Option<&Found>) -> Option<usize> {
        let level = self.doc.sentences[s].level;
        if !v.is(np.start, FEM) || !v.is(np.start, PRON_S) || found.is_none_or(|f| f.plural) {
            return None;
        }
        let before = (0..s).rev().find(|&p| self.doc.sentences[p].level == level).filter(|&p| self.together(p, s))?;
        let w = self.doc.view(before);
        let body = crate::noun::simple(w, 0, w.len(), 0).filter(|n| n.sort == crate::noun::Sort::Body && n.definite);
        let of = |x: &&Event| x.sentence == before && x.subject && x.level == level;
        let subject = self.events.iter().rev().find(of).map(|x| x.entity);
        let named = subject.filter(|&e| self.names.all[e].kind == EntityKind::Institution && !self.names.all[e].thing);
        let woman = |x: &Event| {
            let ent = &self.names.all[x.entity];
            let person = matches!(ent.kind, EntityKind::Person | EntityKind::Anonymous) && !ent.thing;
            let hers = ent.gender == Some(Gender::Female) || ent.gender.is_none() && (x.subject || named.is_none());
            person && hers && x.level == level && self.together(x.sentence, s)
        };
        if self.events.iter().rev().take(12).any(woman) {
            return None;
        }
        named.or_else(|| body.map(|n| self.institution(w, &n, before)))
    }

    /// "het bedrijf": the body with a name that was spoken of last.
    pub(super) fn body(&self, v: View<'_>, np: &Np, s: usize) -> Option<usize> {
        let town = |k: usize| v.token(k).is_some_and(|t| t.cap && t.low.ends_with('e'));
        // "de dienst": the body whose name ends so.
        if let Some(h) = np.head.filter(|&h| np.definite && np.core == h + 1 && np.start + 1 == h) {
            let named = |e: &&Event| {
                let ent = &self.names.all[e.entity];
                let words = ent.name.to_lowercase();
                ent.kind == EntityKind::Institution
                    && words.split(' ').any(|w| w.len() > v.low(h).len() + 2 && w.ends_with(v.low(h)))
            };
            if let Some(e) = self.events.iter().rev().take(MEMORY).find(named) {
                return Some(e.entity);
            }
        }
        np.head.filter(|&h| {
            np.definite && np.core == h + 1 && (np.start + 1..h).all(town) && h > np.start && v.is(h, GENERIC)
        })?;
        let level = self.doc.sentences[s].level;
        let bodies = || {
            self.events.iter().rev().take(MEMORY).filter(|e| {
                let ent = &self.names.all[e.entity];
                let unknown = ent.kind == EntityKind::Person
                    && ent.ties.is_empty()
                    && ent.gender.is_none()
                    && (!ent.name.contains(' ') || e.subject && self.back(e.sentence, s) <= 1);
                let named = ent.name.starts_with(char::is_uppercase) && !ent.thing;
                // "de Kamer" is no company, nor a union.
                let called = ent.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
                // "de gemeente Gent" is no "fabrikant".
                let town = self.doc.is_place(&called);
                let other = town
                    || np.head.is_some_and(|h| called != v.low(h))
                        && v.doc.lexicon.word(&called).is_some_and(|w| w.flags & ORG != 0);
                Some(e.entity) != self.clause_subject
                    && e.level == level
                    && e.sentence + 6 >= s
                    && named
                    && !other
                    && (ent.kind == EntityKind::Institution || unknown)
            })
        };
        // "vraagt Smit van koepel De Kapstok. De organisatie": known to be one, and just spoken of.
        let sure =
            |e: &&Event| self.names.all[e.entity].kind == EntityKind::Institution && self.back(e.sentence, s) <= 1;
        let subject = bodies().find(|e| e.subject);
        let told = bodies().find(sure).filter(|_| subject.is_none_or(|e| !sure(&e)));
        told.or(subject).or_else(|| bodies().next()).map(|e| e.entity)
    }
}
