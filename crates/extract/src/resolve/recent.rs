//! Whoever was spoken of last: where a pronoun and words without a cue look for somebody.

use super::{Event, MEMORY, Resolver, Who};
use crate::doc::Doc;
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::noun::Np;
use crate::{EntityKind, Gender};

impl<'a> Resolver<'a> {
    /// The sources of statements without anybody beside them: of whoever the text speaks of.
    pub(super) fn uncued(&mut self, s: usize, found: &[Found], of: &[usize], who: &mut [Who]) {
        let level = self.doc.sentences[s].level;
        for &f in of {
            // "…', zei hij. 'Mijn buurvrouw …'": who "mijn" is, too.
            if let Mention::Same(told) = found[f].mention
                && let Some(e) = who[told].source.filter(|_| found[f].sentence == s)
            {
                self.quoting.extend(found[f].quotes.iter().map(|q| (*q, e)));
            }
            if found[f].sentence == s && found[f].mention == Mention::Carried {
                let impersonal = matches!(found[f].rule, crate::Rule::FreeInvertedCue | crate::Rule::QuoteInvertedCue);
                // "De bond wil niet. 'Nooit', klonk het": of whom the sentence since then tells.
                let since = |at: usize| self.events.iter().rev().take(12).any(|x| x.subject && x.sentence > at);
                let impersonal =
                    self.reported.filter(|r| impersonal && !found[f].reply && self.together(r.1, s) && !since(r.1));
                let asked = self.asked(Some(&found[f]), s);
                self.naming = self.surnames_in(&found[f]);
                let recent = || impersonal.map(|r| r.0).or_else(|| self.carried(level, s, asked));
                who[f].source = if found[f].interview {
                    self.interviewee = self.interviewee.or_else(|| self.protagonist()).or_else(recent);
                    self.interviewee
                } else {
                    recent()
                };
                who[f].indirect = true;
                if let Some(e) = who[f].source {
                    self.speaks(&found[f], e);
                }
            }
        }
    }

    /// Whose words stand without a cue: whom the paragraph speaks of, rather than somebody before it.
    pub(super) fn carried(&self, level: Option<usize>, s: usize, not: Option<usize>) -> Option<usize> {
        let named = |e: &usize| self.names.all[*e].kind == EntityKind::Person && !self.names.all[*e].thing;
        let person = |e: &usize| named(e) && !self.spoken_of(*e);
        let here = || {
            let of = |x: &&Event| x.level == level && self.together(x.sentence, s) && Some(x.entity) != not;
            self.events.iter().rev().take(MEMORY).filter(of)
        };
        let told = here().find(|x| x.subject && !x.kin && person(&x.entity));
        if let Some(e) = self.last_voice(level, s).filter(|e| !self.spoken_of(*e) && here().next().is_none()) {
            return Some(e);
        }
        let first = here().map(|x| x.entity).find(person);
        let only = first.filter(|e| here().all(|x| x.entity == *e || !person(&x.entity) || x.kin));
        let kin = here().find(|x| x.subject).is_some_and(|x| x.kin);
        let known = told.map(|x| x.entity).filter(|_| kin).or(only.filter(|_| kin || here().all(|x| !x.subject)));
        // "Voor Smit was het een meevaller": of whom it is told, where nobody does anything.
        let known_by =
            |e: usize| !self.names.all[e].ties.is_empty() || self.events.iter().any(|x| x.entity == e && x.subject);
        let of_whom =
            here().next_back().map(|x| x.entity).filter(|e| person(e) && known_by(*e) && here().all(|x| !x.subject));
        known.or(of_whom).or_else(|| self.recent(level, s, None, true, not))
    }

    /// Whom the article quotes and named last, unless the sentence before tells of somebody else.
    fn last_voice(&self, level: Option<usize>, s: usize) -> Option<usize> {
        let last = self.events.iter().rev().map(|x| x.entity).find(|e| self.voices.contains_key(e));
        let e = last.filter(|_| level.is_none())?;
        let before = (0..s).rev().find(|&p| self.doc.sentences[p].level == level)?;
        let other = |x: &Event| x.sentence == before && x.subject && x.entity != e && !self.names.all[x.entity].thing;
        let person = matches!(self.names.all[e].kind, EntityKind::Person | EntityKind::Anonymous);
        (person && !self.names.all[e].thing && !self.events.iter().rev().take(MEMORY).any(other)).then_some(e)
    }

    /// Whoever a quotation names, unless as in "Mijn naam is Smit".
    pub(super) fn surnames_in(&self, f: &Found) -> Vec<&'a str> {
        let tokens = &self.doc.tokens;
        let inside =
            |i: &usize| f.parts.iter().any(|p| p.start <= tokens[*i].span.start && tokens[*i].span.end <= p.end);
        let own = |i: usize| (0..i).rev().find(|&k| !tokens[k].cap).is_some_and(|k| tokens[k].is(BE));
        let quoted = f.quotes.iter().flat_map(|q| self.doc.quotes[*q].inner()).filter(|_| !f.unquoted);
        let named = |i: &usize| tokens[*i].cap && tokens[*i].low.len() > 2 && inside(i) && !own(*i);
        quoted.filter(named).map(|i| &*tokens[i].low).collect()
    }

    /// Whether the quotation at hand names somebody.
    fn spoken_of(&self, e: usize) -> bool {
        let name = self.names.all[e].name.rsplit(' ').next().unwrap_or_default();
        name.starts_with(char::is_uppercase) && self.naming.iter().any(|n| *n == name.to_lowercase())
    }

    /// Keeps who speaks in the quotations of a statement.
    pub(super) fn speaks(&mut self, f: &Found, e: usize) {
        self.quoting.extend(f.quotes.iter().map(|q| (*q, e)));
        if f.quoted && !f.unquoted && self.doc.sentences[f.sentence].level.is_none() {
            *self.voices.entry(e).or_default() += 1;
        }
    }

    /// "de oud-prof", "de Tilburger": a noun no list holds, by its form for a person, is whoever was just the subject.
    pub(super) fn someone(&self, v: View<'_>, np: &Np, s: usize, not: Option<usize>) -> Option<usize> {
        let head = np.head.filter(|_| np.definite && !v.is(np.start, POSS | PLURAL) && np.joined.is_none())?;
        let (low, pack) = (v.low(head), v.doc.lexicon.pack);
        if let Some(e) = self.of_house(low) {
            return Some(e);
        }
        if np.core != head + 1 || pack.phrases.neuter.contains(&v.low(np.start)) || !v.personal(head) {
            return None;
        }
        // "hoornist Jan Vos", and later "de hoornist"
        let tied = |e: &&usize| self.names.all[**e].ties.iter().any(|t| t.head == low);
        if let Some(e) = self.names.with_role(low).iter().find(tied) {
            return Some(*e);
        }
        // "een verpleger", and later "de verpleger": somebody by himself.
        let at = v.token_index(head)?;
        let known = |x: &crate::token::Token<'_>| &*x.low == low;
        let again = |x: &&Event| self.names.all[x.entity].name.to_lowercase().split(' ').any(|w| w == low);
        if let Some(x) = self.events.iter().rev().take(MEMORY).find(again) {
            return Some(x.entity);
        }
        if v.doc.tokens[..at].iter().any(known) {
            return None;
        }
        let level = self.doc.sentences[s].level;
        let e = self.recent(level, s, None, true, not.or(self.clause_subject).or(self.matrix_subject))?;
        let ent = &self.names.all[e];
        let near = |x: &Event| x.entity == e && x.level == level && x.subject && self.back(x.sentence, s) <= 2;
        let office = ent.kind == EntityKind::Anonymous && ent.ties.iter().any(|t| pack.offices.contains(&&*t.head));
        let named =
            (ent.kind == EntityKind::Person || office) && !ent.thing && self.events.iter().rev().take(MEMORY).any(near);
        (named && Some(e) != self.clause_subject && Some(e) != self.matrix_subject).then_some(e)
    }

    /// "beide leiders", "de twee": the two persons the text spoke of last.
    pub(super) fn pair(&mut self, v: View<'_>, np: &Np, s: usize) -> Option<usize> {
        let both = v.doc.lexicon.pack.phrases.both;
        let pair = np.head.is_some_and(|h| v.doc.lexicon.pack.phrases.pairs.contains(&v.low(h)));
        // "de twee leiders", and no "twee kampen".
        let one = |h: usize| v.low(h).strip_suffix("en").or(v.low(h).strip_suffix('s')).unwrap_or_default();
        let title = |h: usize| v.doc.lexicon.pack.title_endings.iter().any(|e| one(h).ends_with(e));
        let people = |h: usize| both.contains(&v.low(h)) || v.head_flags(h) & (GROUP | ROLE) != 0 || title(h);
        let two = pair || np.head.is_none_or(people) && (np.start..np.core).any(|k| both.contains(&v.low(k)));
        if !two
            || v.is(np.start, POSS)
            || np.joined.is_some()
            || np.name.is_some()
            || !(np.definite || v.low(np.start) == both[0])
        {
            return None;
        }
        let level = self.doc.sentences[s].level;
        let here = |x: &&Event| x.level == level && self.back(x.sentence, s) <= 4;
        let mut persons: Vec<usize> = Vec::new();
        for x in self.events.iter().rev().filter(here) {
            let ent = &self.names.all[x.entity];
            let named = ent.name.contains(' ') && ent.name.starts_with(char::is_uppercase);
            if ent.kind == EntityKind::Group && (named || pair) {
                return Some(x.entity);
            }
            let person = ent.kind == EntityKind::Person && !ent.name.is_empty();
            if person && !ent.thing && !persons.contains(&x.entity) {
                persons.push(x.entity);
            }
        }
        let [b, a] = persons[..] else { return None };
        let name = format!("{} en {}", self.names.all[a].name, self.names.all[b].name);
        Some(self.describe(&name, EntityKind::Group))
    }

    /// Whether the text ties no role to somebody, or no more than "de man".
    pub(super) fn untied(&self, e: usize) -> bool {
        let somebody = |head: &str| self.doc.lexicon.word(head).is_some_and(|w| w.flags & SOMEBODY != 0);
        self.names.all[e].ties.iter().all(|t| somebody(&t.head))
    }

    /// How many sentences back one stands: for the text itself, quotations count for nothing.
    pub(super) fn back(&self, at: usize, s: usize) -> usize {
        if self.doc.sentences[s].level.is_none() {
            self.rank[s].saturating_sub(self.rank[at])
        } else {
            s.saturating_sub(at)
        }
    }

    /// Whether a sentence stands on a level and is more than a quotation.
    pub(super) fn tells(&self, at: usize, level: Option<usize>) -> bool {
        self.doc.sentences[at].level == level && self.doc.sentences[at].items.len() > 1
    }

    /// Whether two sentences stand in one paragraph.
    pub(super) fn together(&self, a: usize, b: usize) -> bool {
        self.doc.sentences[a].paragraph == self.doc.sentences[b].paragraph
    }

    /// The person spoken of last on this level, subjects first; failing that, on the levels around it.
    pub(super) fn recent(
        &self,
        level: Option<usize>,
        s: usize,
        gender: Option<Gender>,
        subjects: bool,
        not: Option<usize>,
    ) -> Option<usize> {
        let mut speaking = Vec::new();
        let mut around = level;
        while let Some(q) = around {
            speaking.extend(self.quoting.get(&q).copied());
            around = self.doc.quotes[q].parent;
        }
        let fits = |e: &&Event| {
            // "Smit moet weg, zei hij": not Smit.
            if speaking.contains(&e.entity)
                || self.spoken_of(e.entity)
                || self.saying.iter().any(|p| p.start <= e.at && e.at < p.end)
            {
                return false;
            }
            let ent = &self.names.all[e.entity];
            let person = match ent.kind {
                EntityKind::Person => !ent.thing,
                EntityKind::Anonymous => gender != Some(Gender::Other) && !ent.thing,
                _ => false,
            };
            person && (gender.is_none() || ent.gender.is_none() || ent.gender == gender) && Some(e.entity) != not
        };
        let own = level;
        let mut level = level;
        loop {
            let here = || self.events.iter().rev().take(MEMORY).filter(|e| e.level == level).filter(fits);
            // Known by gender, and close, goes before merely possible.
            let sure = |e: &&Event| gender != Some(Gender::Female) || self.names.all[e.entity].gender == gender;
            let sure_of = |e: &Event| self.names.all[e.entity].gender == gender;
            let near = |e: &&Event| e.sentence + 8 >= s;
            let pick = if subjects {
                let nearest = here().filter(near).find(|e| e.subject);
                let known = here().filter(near).filter(sure).find(|e| e.subject);
                // "toen een erfgename navraag deed. Volgens haar …": known to be a woman, and just spoken of.
                let told = here().find(sure).filter(|e| gender.is_some() && e.sentence + 1 >= s && !e.kin);
                let vague = nearest.is_some_and(|n| self.names.all[n.entity].gender.is_none());
                // Most first names of women end so, and few of men.
                let passing = |n: &Event| {
                    let ent = &self.names.all[n.entity];
                    let once = self.events.iter().filter(|x| x.entity == n.entity).count() == 1;
                    ent.kind == EntityKind::Anonymous && once && n.level == own
                };
                let hers = |e: usize| self.names.all[e].name.split_once(' ').is_some_and(|n| n.0.ends_with(['a', 'e']));
                // "Het is elf uur als Smit binnenkomt. Ze zegt": nobody nearer is a subject.
                let free = here().find(|e| (e.free || level != own) && self.together(e.sentence, s));
                // "De volgende koers van Smit is morgen. Ze twijfelt": of whom this paragraph tells, and no other.
                let about = |n: &Event| {
                    let beside = || here().filter(|x| self.together(x.sentence, s));
                    let only =
                        beside().next().filter(|x| gender.is_some() && sure_of(x) && !self.together(n.sentence, s));
                    only.filter(|x| beside().all(|o| o.entity == x.entity) && n.level == own)
                        .filter(|x| self.names.all[x.entity].name.contains(' '))
                };
                match (known.or(told.filter(|_| vague)), nearest) {
                    (Some(k), Some(n)) if k.sentence + usize::from(!hers(n.entity)) >= n.sentence => Some(k),
                    // "schreef een recensent. Dat raakte haar, zegt ze": not one who has only just come up.
                    (Some(k), Some(n)) if passing(n) && self.back(k.sentence, s) <= 6 => Some(k),
                    (Some(k), Some(n)) if n.kin => Some(k),
                    (_, n) => n,
                }
                .filter(|n| free.is_none() || self.together(n.sentence, s))
                .map(|n| about(n).unwrap_or(n))
                .or(free)
                .or_else(|| here().find(sure))
                .or_else(|| here().next())
            } else {
                here().next()
            };
            if let Some(e) = pick {
                return Some(e.entity);
            }
            // "'Smit aarzelt', zegt Vos. 'Eerder wilde hij niet'": of whom the speaker told before.
            let same = |q: usize| speaking.last().is_some_and(|e| self.quoting.get(&q) == Some(e));
            let before = |x: &&Event| x.level.is_some_and(same) && x.level != level && self.back(x.sentence, s) <= 6;
            let told = || self.events.iter().rev().take(MEMORY).filter(before).filter(fits);
            if let Some(e) = told().find(|e| e.subject).or(told().next()).filter(|_| level == own && level.is_some()) {
                return Some(e.entity);
            }
            level = match level {
                Some(q) => self.doc.quotes[q].parent,
                None => return None,
            };
        }
    }
}

/// For each sentence how many of the text itself, rather than of a quotation, stand before it.
pub(super) fn rank(doc: &Doc<'_>) -> Vec<usize> {
    let mut before = 0;
    let of = |s: &crate::outline::Sentence| {
        before += usize::from(s.level.is_none());
        before
    };
    doc.sentences.iter().map(of).collect()
}

/// Whether a noun no list holds is no person: after "het", or after "volgens" and by its form.
pub(super) fn lifeless(v: View<'_>, np: &Np, found: Option<&Found>) -> bool {
    let phrases = &v.doc.lexicon.pack.phrases;
    let Some(head) = np.head else { return false };
    let person = v.personal(head) || phrases.neuter_people.iter().any(|e| v.low(head).ends_with(e));
    let according = found.is_some_and(|f| f.rule == crate::Rule::According);
    phrases.neuter.contains(&v.low(np.start)) && !phrases.neuter_people.iter().any(|e| v.low(head).ends_with(e))
        || according && !person
}
