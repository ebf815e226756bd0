//! Whom a pronoun means.

use super::{Event, Resolver};
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::noun::{Np, Sort, simple};
use crate::{EntityKind, Gender};

impl Resolver<'_> {
    pub(super) fn pronoun(&mut self, v: View<'_>, np: &Np, s: usize, found: Option<&Found>) -> Option<usize> {
        let level = self.doc.sentences[s].level;
        let i = np.start;
        if v.is(i, SELF) {
            // "vertelde mij": whoever speaks.
            return level.filter(|_| v.is(i, PRON_O)).and_then(|q| self.quoting.get(&q).copied());
        }
        if v.is(i, PRON_O | BOTH) && v.is(i, PLURAL)
            || found.is_some_and(|f| f.plural) && v.is(i, FEM | DEMO)
            || v.is(i, BOTH)
        {
            return self.group(v, np, s);
        }
        if np.core == i + 2 {
            // "Jansen belde De Boer. Die laatste zei": whoever was named last.
            let at = v.span(i, i + 1).start;
            let named =
                |x: &&Event| x.level == level && x.at < at && self.names.all[x.entity].kind != EntityKind::Group;
            return self.events.iter().rev().take(12).filter(named).max_by_key(|x| x.at).map(|x| x.entity);
        }
        if v.is(i, ORG) {
            let body = |e: &&Event| e.level == level && self.names.all[e.entity].kind == EntityKind::Institution;
            return self.events.iter().rev().take(12).find(body).map(|e| e.entity);
        }
        if v.is(i, DEMO) {
            // "De bond twijfelt: die schreef …": whoever the clause before speaks of.
            let goes_on = i > 0 && matches!(v.low(i - 1), ":" | ";");
            let here = |x: &&Event| x.level == level && x.sentence == s;
            if let Some(x) = self.events.iter().rev().take(12).rfind(here).filter(|_| goes_on) {
                return Some(x.entity);
            }
            let body = simple(v, 0, i, 0).filter(|n| goes_on && n.sort == Sort::Body);
            if let Some(body) = body {
                return Some(self.institution(v, &body, s));
            }
            // "Jansen belde De Boer. Die zei": rather not who was the subject.
            let person = |e: usize| matches!(self.names.all[e].kind, EntityKind::Person) && !self.names.all[e].thing;
            let last = self.events.iter().rev().find(|x| x.level == level && x.sentence < s).map(|x| x.sentence);
            let before = |x: &&Event| x.level == level && Some(x.sentence) == last && person(x.entity);
            let told = || self.events.iter().rev().take(12).filter(before);
            let subject = told().find(|x| x.subject).map(|x| x.entity);
            // "Jansen wil blijven: de trainer beslist. Die zei": of two subjects the second.
            let second = subject.filter(|e| told().any(|x| x.subject && x.entity != *e));
            let other = told().map(|x| x.entity).find(|e| subject.is_some_and(|x| x != *e));
            let other = second.or(other).filter(|_| i == 0);
            return other.or_else(|| self.recent(level, s, None, false, None));
        }
        let gender = if v.is(i, FEM) || v.low(i) == "haar" {
            Some(Gender::Female)
        } else if v.is(i, MASC) || matches!(v.low(i), "zijn" | "his") {
            Some(Gender::Male)
        } else {
            None
        };
        // Who answers is not who asked.
        let asker = self.asker.filter(|a| a.1 < s && a.1 + 2 >= s && found.is_some_and(|f| f.quoted)).map(|a| a.0);
        let told = found.is_some_and(|f| f.addressee == Some(*np));
        let source = found.is_some_and(|f| f.mention == Mention::Np(*np) && !f.plural);
        let object = v.is(i, PRON_O) && (!v.is(i, POSS) || told);
        let not = self.asked(found, s).or(asker).or(self.clause_subject.filter(|_| object));
        if let Some(e) = self.feminine(v, np, s, found) {
            return Some(e);
        }
        let answers = self.asked_of.filter(|&(e, at)| {
            let ent = &self.names.all[e];
            found.is_some_and(|f| f.reply)
                && at + 2 >= s
                && Some(e) != not
                && matches!(ent.kind, EntityKind::Person | EntityKind::Anonymous)
                && (gender.is_none() || ent.gender.is_none() || ent.gender == gender)
        });
        if let Some((e, _)) = answers {
            return Some(e);
        }
        // "adviseerde hij haar": whoever is there to be spoken to, rather than a subject further back.
        let there = v.is(i, PRON_O) && !(i > 0 && v.is(i - 1, PREP));
        let near = |x: &&Event| {
            let ent = &self.names.all[x.entity];
            let fits =
                matches!(ent.kind, EntityKind::Person | EntityKind::Anonymous) && !ent.thing && ent.gender == gender;
            x.level == level && x.free && fits && Some(x.entity) != not && self.together(x.sentence, s)
        };
        let near = self.events.iter().rev().take(12).find(near).filter(|_| there && gender.is_some()).map(|x| x.entity);
        let beside = |x: &&Event, known: bool| {
            let ent = &self.names.all[x.entity];
            let person = ent.kind == EntityKind::Person || known && ent.kind == EntityKind::Anonymous;
            let sex = if known { ent.gender == gender } else { ent.gender.is_none() };
            let here = self.back(x.sentence, s) <= if known { 2 } else { 1 };
            x.level == level && person && !ent.thing && sex && Some(x.entity) != not && here
        };
        let find = |known| self.events.iter().rev().take(12).find(|x| beside(x, known));
        let beside = find(true).or_else(|| find(false)).filter(|_| there && told).map(|x| x.entity);
        let known = near.or(beside).or_else(|| self.recent(level, s, gender, true, not));
        // A text that begins with "zei hij": somebody, whom it may yet call by a role.
        let he = v.is(i, PRON_S)
            && found.is_some_and(|f| f.quoted)
            && gender.is_some()
            && level.is_none()
            && !told
            && source;
        let e = known.or_else(|| he.then(|| self.unnamed()))?;
        let ent = &mut self.names.all[e];
        if ent.kind == EntityKind::Person || ent.kind == EntityKind::Anonymous {
            ent.gender = ent.gender.or(gender);
        }
        Some(e)
    }

    /// "De trainer is er niet zeker van, zei hij", "De oud-diplomaat Jan Smit verwacht weinig, vertelt hij": who but himself
    /// would know, and whom the text names for the first time.
    pub(super) fn of_himself(&self, v: View<'_>, i: usize, s: usize) -> bool {
        let feels = (1..i).any(|k| v.is(k, PREDICATE_CUE)) && (1..i).any(|k| v.is(k, BE | FINITE));
        let full = simple(v, 0, i, 0)
            .filter(|n| n.sort == Sort::Name && n.name.is_some_and(|(a, b)| b > a + 1 && n.start < a));
        let at = full.and_then(|n| n.name).map(|(a, b)| (v.span(a, b).start, v.low(b - 1)));
        let spoken_of = |low: &str| {
            let named = |x: &&Event| x.sentence < s && self.names.all[x.entity].name.to_lowercase().ends_with(low);
            self.events.iter().rev().find(named).is_some()
        };
        feels || at.is_some_and(|(_, low)| !spoken_of(low))
    }

    /// The group that was spoken of last, of which a pronoun may be.
    pub(super) fn group(&self, v: View<'_>, np: &Np, s: usize) -> Option<usize> {
        let level = self.doc.sentences[s].level;
        let several = |e: &&Event| e.level == level && self.names.all[e.entity].kind == EntityKind::Group;
        let groups = || self.events.iter().rev().take(12).filter(several);
        let near = || groups().filter(|e| e.sentence + 1 >= s);
        // "Jansen en Smit belden de Russen. Die vroegen": rather not who was the subject.
        let other = near().find(|e| !e.subject).filter(|_| v.is(np.start, DEMO) && near().any(|e| e.subject));
        let pick = other
            .or_else(|| near().find(|e| e.subject))
            .or_else(|| near().next())
            .or_else(|| groups().find(|e| e.subject));
        pick.or_else(|| groups().next()).map(|e| e.entity)
    }

    /// Who spoke before an answer, and so does not give it.
    pub(super) fn asked(&self, found: Option<&Found>, s: usize) -> Option<usize> {
        let (e, at) = self.spoke.filter(|_| found.is_some_and(|f| f.reply))?;
        (at + 3 >= s).then_some(e)
    }
}
