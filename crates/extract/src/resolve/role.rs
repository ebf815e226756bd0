//! Whom a role refers to.

use super::ties::{gender, role};
use super::{Event, MEMORY, Resolver};
use crate::doc::View;
use crate::found::Found;
use crate::lang::{Lexicon, flag::*};
use crate::names::Tie;
use crate::noun::{Np, Sort};
use crate::{EntityKind, Gender, Person};

impl Resolver<'_> {
    /// "de minister": whoever the text, the people file or the moment ties to the role.
    pub(super) fn role(&mut self, v: View<'_>, np: &Np, s: usize, found: Option<&Found>) -> Option<usize> {
        let not = self.asked(found, s);
        let level = self.doc.sentences[s].level;
        let head = np.head?;
        let at = v.token_index(head)?;
        let low = v.low(head);
        let lexicon = self.doc.lexicon;
        let this = role(v, np.start, head, np.core);
        let demonym = v.demonym(head).and_then(|_| lexicon.homeland(low));
        let (nation, modifiers) = (this.nation.or(demonym), &this.modifiers);
        // "volgens deze bron": whoever without a name was just spoken of.
        if v.is(np.start, DEMO) && v.speaker(head) & NOT_ANAPHORIC != 0 {
            let here = |x: &&Event| x.level == level && self.back(x.sentence, s) <= 1;
            let mut near = self.events.iter().rev().take(8).filter(here).map(|x| x.entity);
            if let Some(e) = near.find(|e| self.names.all[*e].kind == EntityKind::Anonymous) {
                return Some(e);
            }
        }
        if let Some(e) = demonym.and_then(|land| self.compatriot(land, level).or_else(|| self.only_one(v, head, s))) {
            return Some(e);
        }
        if v.demonym(head).is_some() && np.sort == Sort::Role && np.definite {
            let sex = gender(v.demonym(head).unwrap_or_default()).filter(|g| *g == Gender::Female);
            let last = self.recent(level, s, sex, true, not.or(self.clause_subject).or(self.matrix_subject));
            let near =
                |e: &usize| self.events.iter().any(|x| x.entity == *e && x.subject && self.back(x.sentence, s) <= 3);
            // Nobody the text or the people file knows to be of another country.
            let stranger = |e: &usize| {
                let ent = &self.names.all[*e];
                let elsewhere = ent.ties.iter().any(|t| t.nation.is_some_and(|n| Some(n) != nation));
                ent.kind == EntityKind::Person && !elsewhere && self.people.iter().all(|p| p.name != ent.name)
            };
            if let Some(e) = last.filter(stranger).filter(near) {
                self.call(e, v, np);
                return Some(e);
            }
        }
        // "een mail van een redder. Volgens de man": whoever without a name was spoken of last, and just now.
        if v.is(head, SOMEBODY) && v.is(np.start, DEF) && np.core == head + 1 && np.start + 1 == head {
            let sex = gender(v.speaker(head));
            let person = |x: &&Event| {
                let ent = &self.names.all[x.entity];
                let fits = sex.is_none() || ent.gender.is_none() || ent.gender == sex;
                let kind = matches!(ent.kind, EntityKind::Person | EntityKind::Anonymous) && !ent.thing;
                x.level == level && kind && fits && Some(x.entity) != not
            };
            let last = self.events.iter().rev().take(12).find(person).filter(|x| self.back(x.sentence, s) <= 2);
            let named = last.filter(|x| self.names.all[x.entity].kind == EntityKind::Anonymous && !x.kin);
            if let Some(x) = named.filter(|x| Some(x.entity) != self.clause_subject) {
                return Some(x.entity);
            }
        }
        // "de Finse leider" is the president or the premier of the land.
        let phrases = &lexicon.pack.phrases;
        let leads = |w: &str| nation.is_some() && phrases.leaders.contains(&low) && phrases.rulers.contains(&w);
        let wide = |w: &&(&[&str], &[&str])| w.0.iter().any(|w| *w == low || leads(w));
        let narrower = || lexicon.pack.wider_roles.iter().filter(wide).flat_map(|w| w.1);
        let tied = |early: bool| {
            let mut best: Option<(usize, usize)> = None;
            let wider = narrower().flat_map(|role| self.names.with_role(role)).map(|e| (e, true));
            for (&e, wider) in self.names.with_role(low).iter().map(|e| (e, false)).chain(wider.filter(|_| early)) {
                // "de bewindsman": of a minister who was just spoken of.
                let near = |x: &Event| x.entity == e && x.level == level && self.back(x.sentence, s) <= 3;
                if wider && !self.events.iter().rev().take(MEMORY).any(near) {
                    continue;
                }
                // "mijn spits" within a quotation is nobody of the text around it.
                let nameless = self.names.all[e].kind == EntityKind::Anonymous;
                if early && nameless && !self.events.iter().any(|x| x.entity == e && x.level == level) {
                    continue;
                }
                for tie in &self.names.all[e].ties {
                    if (tie.at < at) != early
                        || tie.at == at
                        || !wider && !same_role(lexicon, &tie.head, low)
                        || wider && !narrower().any(|role| same_role(lexicon, &tie.head, role))
                    {
                        continue;
                    }
                    let other = |a: &str, b: &str| !a.starts_with(b) && !b.starts_with(a);
                    if elsewhere(lexicon, tie, &this)
                        || nation.is_some() && tie.nation.is_some() && nation != tie.nation
                        || (nation.is_none() || nation != tie.nation) && other(&tie.of, &this.of)
                    {
                        continue;
                    }
                    let shared = modifiers.iter().filter(|m| tie.modifiers.iter().any(|t| t == *m)).count();
                    if nation.is_some() && tie.nation != nation && shared == 0
                        || nation.is_none() && modifiers.len() > shared && tie.modifiers.len() > shared
                    {
                        continue;
                    }
                    let spoken = |subject: bool| {
                        self.events.iter().rposition(|x| x.entity == e && x.level == level && (x.subject || !subject))
                    };
                    let recency = spoken(true).map_or_else(|| spoken(false).map_or(0, |p| p + 1) / 2, |p| p + 1);
                    let score = shared * 3 + usize::from(nation.is_some() && nation == tie.nation) * 4;
                    let rank = if early { score * 100_000 + recency } else { score };
                    if best.is_none_or(|(b, _)| rank > b) {
                        best = Some((rank, e));
                    }
                }
            }
            best.map(|(_, e)| e)
        };
        // "Smit zweeg. Diens advocaat": of another than was spoken of before.
        let of_that = lexicon.pack.phrases.of_that.contains(&v.low(np.start));
        if let Some(e) = tied(true).filter(|_| !of_that) {
            // "de president" right after somebody without a role spoke: not the one who is always "de Finse president".
            // "de coach" where another has just been spoken of, whom the text ties to nothing else.
            let unlike = !modifiers.is_empty()
                && self.names.all[e].ties.iter().all(|t| t.modifiers.iter().all(|m| !modifiers.contains(m)));
            // "Jansen ontkent dat. Volgens de president …": in an office only who has just spoken here.
            let office = lexicon.pack.offices.contains(&low) && !unlike;
            let spoke = self.spoke.filter(|x| self.together(x.1, s)).map(|x| x.0);
            if nation.is_none() && (unlike || modifiers.is_empty() && (!office || spoke.is_some())) {
                let here = |x: &&Event| x.level == level && self.together(x.sentence, s);
                let person =
                    |e: usize| self.names.all[e].kind == EntityKind::Person && self.names.all[e].name.contains(' ');
                let mut near = self.events.iter().rev().take(MEMORY).filter(here).filter(|x| person(x.entity));
                let other = near.clone().find(|x| x.subject && Some(x.entity) != not).map(|x| x.entity);
                let other = other.filter(|o| Some(*o) != self.clause_subject && Some(*o) != self.matrix_subject);
                let other = other.filter(|o| !office || spoke == Some(*o));
                // "Een woordvoerder zei dat. Smit zweeg, aldus de woordvoerder": spoken of here, though nameless.
                let nameless = self.events.iter().rev().take(MEMORY).filter(here).any(|x| x.entity == e);
                let new = |o: &usize| near.all(|x| x.entity != e) && !nameless && self.untied(*o);
                if let Some(o) = other.filter(new) {
                    return Some(o);
                }
            }
            let foreign = self.names.all[e].ties.iter().all(|t| t.nation.is_some());
            let speaker = self.spoke.filter(|&(other, at)| {
                let ent = &self.names.all[other];
                other != e && at + 4 >= s && self.untied(other) && ent.kind == EntityKind::Person
            });
            return match speaker {
                Some((other, _)) if foreign && nation.is_none() && modifiers.is_empty() && not != Some(other) => {
                    Some(other)
                }
                _ => Some(e),
            };
        }
        let words = v
            .span((np.start..head).find(|&k| !v.is(k, DEF | POSS)).unwrap_or(head), np.core)
            .of(v.doc.text)
            .to_lowercase();
        // Of who bore it on several days, whom the text names.
        let named = |p: &&Person| {
            let last = p.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
            self.doc.seen_as_name(&last) || self.events.iter().any(|x| self.names.all[x.entity].name == p.name)
        };
        let land = words.strip_suffix(low).filter(|_| narrower().next().is_some() && nation.is_some());
        let offices: Vec<String> =
            land.map_or(Vec::new(), |land| narrower().map(|role| format!("{land}{role}")).collect());
        let bears = |p: &&Person| core::iter::once(&words).chain(&offices).any(|role| p.bears(role, self.published));
        if let Some(p) = self.people.iter().filter(bears).find(named) {
            return Some(self.names.add(&p.name, self.people));
        }
        // "het plan van Jansen. De president": the only one the paragraph names and the people file calls the president of a land.
        let held = |x: &&Event| {
            let bears = |p: &Person| p.name == self.names.all[x.entity].name && p.holds(low, self.published);
            x.level == level && self.together(x.sentence, s) && self.people.iter().any(bears)
        };
        let bare = modifiers.is_empty() && nation.is_none() && np.core == head + 1 && !v.is(np.start, POSS);
        let mut held = self.events.iter().rev().take(MEMORY).filter(|_| bare).filter(held);
        let held = held.next().filter(|x| held.all(|o| o.entity == x.entity));
        if let Some(x) = held.filter(|x| Some(x.entity) != self.clause_subject && Some(x.entity) != self.matrix_subject)
        {
            return Some(x.entity);
        }
        if let Some(e) = self.of_house(low).filter(|e| Some(*e) != self.clause_subject) {
            return Some(e);
        }
        let later = tied(false);
        // "zijn adviseur" is somebody else than he.
        if v.speaker(head) & NOT_ANAPHORIC == 0 && np.sort == Sort::Role && !v.is(np.start, POSS) {
            let by_gender = gender(v.speaker(head)).filter(|_| v.is(head, SOMEBODY));
            let first = self.recent(level, s, by_gender, true, not.or(self.clause_subject).or(self.matrix_subject));
            // Somebody known only by another role is not this one.
            let stranger = first.filter(|&e| {
                let ent = &self.names.all[e];
                !v.is(head, SOMEBODY)
                    && ent.kind == EntityKind::Anonymous
                    && ent.ties.iter().all(|t| !same_role(lexicon, &t.head, low))
            });
            let again = stranger.and_then(|_| self.recent(level, s, by_gender, true, stranger));
            let spoken_to = self.asked_of.filter(|a| a.1 == s && not.is_none()).map(|a| a.0);
            let other =
                |e: &usize| Some(*e) != spoken_to && Some(*e) != self.clause_subject && Some(*e) != self.matrix_subject;
            let office = |e: &usize| {
                let ties = &self.names.all[*e].ties;
                // "Karel D." stands trial.
                let tried =
                    self.names.all[*e].name.trim_end_matches('.').rsplit(' ').next().is_some_and(|w| w.len() == 1);
                let holds = self.untied(*e) || ties.iter().any(|t| same_role(lexicon, &t.head, low));
                !lexicon.pack.offices.contains(&low) || !tried && holds
            };
            // "Jansen belde. De Finse president": whom the people file knows as the president of another land.
            let foreign = |e: usize| {
                let other = |p: &Person| p.holds(low, self.published) && !bears(&p) && p.name == self.names.all[e].name;
                nation.is_some() && self.people.iter().any(other)
            };
            let short = np.core == head + 1;
            let counts = |t: usize| self.doc.sentences[t].level == level && (!short || self.tells(t, level));
            // Whom the text has not named yet is called so where he speaks.
            let speaks = |e: &usize| found.is_some() || !self.names.all[*e].name.is_empty();
            let recent = again.or(first).filter(other).filter(office).filter(speaks).filter(|&e| {
                let near = self.events.iter().rev().take(12).any(|x| {
                    let apart = (x.sentence..s).filter(|&t| counts(t)).take(3).count();
                    x.entity == e && apart < 3
                });
                let ent = &self.names.all[e];
                let other_role = ent.ties.iter().any(|t| {
                    !self.untied(e) && !same_role(lexicon, &t.head, low) && later.is_some_and(|l| l != e)
                        || nation.is_some() && t.nation.is_some_and(|n| Some(n) != nation)
                });
                // "de VVD-leider" is not the one the text calls "CDA-leider".
                let house = |role: &str| {
                    let (house, _) = role.rsplit_once('-')?;
                    (!CHANGES.iter().any(|c| c.trim_end_matches('-') == house)).then(|| house.to_string())
                };
                let elsewhere =
                    house(low).is_some_and(|h| ent.ties.iter().any(|t| house(&t.head).is_some_and(|o| o != h)));
                // "De eigenaar, een firma in Gent": somebody new.
                let apart = v.is_comma(np.core) && v.is(np.core + 1, INDEF) && ent.kind == EntityKind::Person;
                near && !elsewhere
                    && !foreign(e)
                    && !apart
                    && (!other_role && ent.kind == EntityKind::Person
                        || v.is(head, SOMEBODY) && ent.kind != EntityKind::Institution)
            });
            // Somebody else bears the role in so many words, but later in the text.
            let better = later.filter(|_| {
                nation.is_some() && recent.is_none_or(|r| self.names.all[r].ties.is_empty() && recent != later)
            });
            // "president Jansen", and later "de Finse president": no other president is about.
            let loosely = self.events.iter().rev().filter(|x| x.level == level).map(|x| x.entity).find(|&e| {
                nation.is_some()
                    && !foreign(e)
                    && self.names.all[e].ties.iter().any(|t| t.nation.is_none() && same_role(lexicon, &t.head, low))
                    && self.names.all[e].ties.iter().all(|t| t.nation.is_none() || t.nation == nation)
            });
            // "de Servische viceminister van Defensie": said in full, of somebody new.
            let whole = nation.is_some() && !this.of.is_empty();
            let recent = recent.filter(|&r| !whole || !self.untied(r));
            let untied = recent.filter(|&r| self.untied(r));
            // "een reactie op Anna Smit. De VVD-leider": the one whom the text has just named, and calls nothing else.
            let named = untied.is_none().then(|| self.just_named(np, low, s)).flatten();
            if let Some(e) = better.or(untied).or(loosely).or(named).or(recent) {
                self.names.tie(e, Tie { nation, ..this });
                self.call(e, v, np);
                return Some(e);
            }
        }
        // "zijn advocaat" is not the one who is named as an advocate later.
        later.or_else(|| self.just_named(np, low, s)).filter(|_| !v.is(np.start, POSS))
    }

    /// "de VVD-voorman", "de VVD'er", where the text calls somebody "VVD-leider": of one house.
    pub(super) fn of_house(&self, low: &str) -> Option<usize> {
        let leaders = self.doc.lexicon.pack.phrases.leaders;
        let leads = |role: &str| leaders.contains(&role);
        let (house, member) = match low.split_once(['\'', '’']) {
            Some((house, "er")) => (house, true),
            _ => low.rsplit_once('-').filter(|(_, role)| leads(role)).map(|(house, _)| (house, false))?,
        };
        let same = |t: &Tie| t.head.rsplit_once('-').is_some_and(|(h, role)| h == house && (member || leads(role)));
        self.events.iter().rev().map(|x| x.entity).find(|e| self.names.all[*e].ties.iter().any(same))
    }

    /// Of a role of some house ("de VVD-leider"), the only one the sentence before names in full and calls nothing else.
    fn just_named(&self, np: &Np, low: &str, s: usize) -> Option<usize> {
        let level = self.doc.sentences[s].level;
        let here = |x: &&Event| x.level == level && self.together(x.sentence, s) && self.back(x.sentence, s) <= 1;
        let new = |e: &usize| {
            let ent = &self.names.all[*e];
            ent.kind == EntityKind::Person && ent.name.contains(' ') && ent.ties.is_empty() && !ent.thing
        };
        let mut named = self.events.iter().rev().take(12).filter(here).map(|x| x.entity).filter(new);
        named.next().filter(|e| low.contains('-') && np.definite && named.all(|o| o == *e))
    }
}

/// "de Goudse wethouder" is not "de wethouder van Delft".
fn elsewhere(lexicon: &Lexicon, a: &Tie, b: &Tie) -> bool {
    let of = |t: &'_ Tie| {
        let place = !t.of.contains(' ') && t.of.len() > 3 && lexicon.word(&t.of).is_none();
        (place && lexicon.speaker_flags(&t.of) == 0).then(|| t.of.clone())
    };
    let from = |t: &Tie| t.modifiers.iter().find(|m| t.nation.is_none() && m.len() > 5 && m.ends_with("se")).cloned();
    let apart = |of: Option<String>, from: Option<String>| {
        of.zip(from).is_some_and(|(of, from)| of.chars().zip(from.chars()).take_while(|(a, b)| a == b).count() < 3)
    };
    apart(of(a), from(b)) || apart(of(b), from(a))
}

/// What makes another role of one.
const CHANGES: &[&str] = &["vice", "oud-", "ex-", "onder", "adjunct-", "vice-", "assistent-"];

/// Whether a role named again is the same: the same word, or its last part: "zorgminister", "de minister".
fn same_role(lexicon: &Lexicon, tied: &str, again: &str) -> bool {
    let (tied, again) = (lexicon.one_role(tied), lexicon.one_role(again));
    let part = |long: &str, short: &str| {
        long.len() > short.len() + 2
            && short.len() >= 4
            && long.ends_with(short)
            && !CHANGES.contains(&&long[..long.len() - short.len()])
    };
    tied == again || part(tied, again) || part(again, tied)
}
