//! Who is known only by a description: "een buurman", "zijn advocaat", "een van hen".

use super::ties::{gender, role};
use super::{Event, Resolver, Who};
use crate::EntityKind;
use crate::doc::View;
use crate::lang::flag::*;
use crate::noun::{Np, Sort, simple};

impl Resolver<'_> {
    /// Somebody without a name, by the words of the text.
    pub(super) fn nameless(&mut self, v: View<'_>, np: &Np, s: usize, kind: EntityKind) -> usize {
        let text = v.span(np.start, np.core).of(v.doc.text);
        let lower_first = v
            .token(np.start)
            .is_some_and(|t| t.cap && v.initial(np.start) && t.nation.is_none() && !t.low.contains('-'));
        let name = if lower_first && !v.shouting {
            let mut chars = text.chars();
            chars.next().map(|c| c.to_lowercase().chain(chars).collect::<String>()).unwrap_or_default()
        } else {
            text.to_string()
        };
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = self.one_of(v, np, s).unwrap_or(name);
        let name = self
            .speaks_for(v, np, s, &name)
            .or_else(|| self.of_whom(v, np, s).filter(|_| kind == EntityKind::Anonymous))
            .unwrap_or(name);
        let e = self.describe(&name, kind);
        if let Some(head) = np.head.filter(|_| kind == EntityKind::Anonymous) {
            let ent = &mut self.names.all[e];
            ent.gender = ent.gender.or(gender(v.speaker(head)));
            self.names.tie(e, role(v, np.start, head, np.core));
        }
        e
    }

    /// Somebody the text speaks of before it says who: without a name, until [`Self::call`] or [`Self::introduce`]
    /// gives one.
    pub(super) fn unnamed(&mut self) -> usize {
        let e = self.unnamed.map_or_else(|| self.names.push("", EntityKind::Person), |u| u.0);
        self.unnamed.get_or_insert((e, None));
        e
    }

    /// Whoever is the first to speak by name is the one who has spoken without.
    pub(super) fn introduce(&mut self, e: usize) {
        let Some((u, None)) = self.unnamed else { return };
        let (who, ent) = (&self.names.all[u], &self.names.all[e]);
        let same = ent.gender.is_none() || who.gender.is_none() || ent.gender == who.gender;
        if who.name.is_empty() && same && ent.kind == EntityKind::Person && !ent.thing {
            self.unnamed = Some((u, Some(e)));
            for event in self.events.iter_mut().filter(|x| x.entity == u) {
                event.entity = e;
            }
        }
    }

    /// Puts whoever had no name under the one the text has given since; who has none yet is unknown.
    pub(super) fn name_at_last(&self, who: &mut [Who]) {
        let Some((u, by)) = self.unnamed else { return };
        let by = by.or((!self.names.all[u].name.is_empty()).then_some(u));
        for w in who {
            for e in [&mut w.source, &mut w.addressee, &mut w.relay] {
                *e = if *e == Some(u) { by } else { *e };
            }
        }
    }

    /// Calls whoever has no name yet by a phrase of the text.
    pub(super) fn call(&mut self, e: usize, v: View<'_>, np: &Np) {
        if self.names.all[e].name.is_empty() {
            let words = v.span(np.start, np.core).of(v.doc.text);
            let first = words.split(' ').next().unwrap_or_default();
            self.names.all[e].name = first.to_lowercase() + &words[first.len()..];
        }
    }

    pub(super) fn describe(&mut self, name: &str, kind: EntityKind) -> usize {
        let key = name.to_lowercase();
        if let Some(&e) = self.described.get(&key) {
            return e;
        }
        let e = self.names.all.len();
        self.names.all.push(crate::names::Ent {
            name: name.to_string(),
            aliases: Vec::new(),
            kind,
            gender: None,
            ties: Vec::new(),
            thing: false,
        });
        self.described.insert(key, e);
        e
    }

    /// "een woordvoerster", right after the text spoke of a body: of that body. "van de keten": by the name of the chain.
    pub(super) fn speaks_for(&self, v: View<'_>, np: &Np, s: usize, name: &str) -> Option<String> {
        let head = np.head.filter(|&h| self.doc.lexicon.pack.phrases.speaks_for.contains(&v.low(h)))?;
        let of = v.doc.lexicon.pack.phrases.of;
        if np.core > head + 2 {
            let body = simple(v, head + 2, np.core, 0).filter(|n| v.is(head + 1, OF_WHOM) && n.core == np.core)?;
            let e = self.body(v, &body, s)?;
            let words = v.span(np.start, head + 1).of(v.doc.text).to_lowercase();
            return Some(format!("{words} {of} {}", self.names.all[e].name));
        }
        let media = v.doc.lexicon.pack.channels.media;
        let body = |x: &&Event| {
            let ent = &self.names.all[x.entity];
            let medium = ent.name.to_lowercase().split(' ').any(|w| media.iter().any(|m| w.ends_with(m)));
            ent.kind == EntityKind::Institution && !ent.thing && !medium
        };
        let near = self.events.iter().rev().take(8).take_while(|x| self.back(x.sentence, s) <= 1).find(body)?;
        let text = &v.doc.text[near.at as usize..];
        let article = text.split(' ').next().unwrap_or_default().to_lowercase();
        let first = self.names.all[near.entity].name.split(' ').next().unwrap_or_default();
        let named = text.split(' ').nth(1).is_some_and(|w| w.starts_with(first));
        let article = v.doc.lexicon.word(&article).filter(|w| named && w.flags & DEF != 0).map(|_| article + " ");
        let alone = np.core == head + 1 && !v.is(np.start, POSS);
        alone.then(|| format!("{name} {of} {}{}", article.unwrap_or_default(), self.names.all[near.entity].name))
    }

    /// "zijn buurvrouw": by whose she is, where that is somebody with a name.
    pub(super) fn of_whom(&mut self, v: View<'_>, np: &Np, s: usize) -> Option<String> {
        let his = v.doc.lexicon.pack.phrases.his.contains(&v.low(np.start));
        let head = np.head.filter(|&h| his && np.core == h + 1 && np.joined.is_none())?;
        let whose = crate::aside_rules::possessor(np.start);
        let speaking = self.doc.sentences[s].level.and_then(|q| self.quoting.get(&q).copied());
        let mine = v.doc.lexicon.pack.phrases.mine.contains(&v.low(np.start));
        let e = if mine { speaking? } else { self.pronoun(v, &whose, s, None)? };
        let ent = &self.names.all[e];
        let known = ent.kind == EntityKind::Person && ent.name.starts_with(char::is_uppercase);
        let words = v.span(np.start + 1, head + 1).of(v.doc.text);
        known.then(|| format!("{words} {} {}", v.doc.lexicon.pack.phrases.of, ent.name))
    }

    /// "een van hen", "een van de twee", "twee van hen", of a group without a name: "een van de omwonenden".
    pub(super) fn one_of(&mut self, v: View<'_>, np: &Np, s: usize) -> Option<String> {
        let one = v.is(np.start, INDEF);
        let of = (one || v.is(np.start, QUANT)) && v.is(np.start + 1, OF_WHOM);
        let inner = simple(v, np.start + 2, np.core, 1).filter(|_| of)?;
        let them = inner.sort == Sort::Pronoun && v.is(inner.start, PRON_O) && v.is(inner.start, PLURAL);
        let counted = inner.sort == Sort::Group && inner.head.is_none();
        let whose = Np { sort: Sort::Pronoun, ..inner };
        let e = if them || counted { self.group(v, &whose, s) } else { None }?;
        let name = &self.names.all[e].name;
        let first = name.split(' ').next().and_then(|w| v.doc.lexicon.word(w));
        let flags = DEF | POSS | if one { 0 } else { QUANT };
        let determined = first.is_some_and(|w| w.flags & flags != 0);
        let the = if !one || determined { "" } else { v.doc.lexicon.pack.phrases.plural_article };
        let fits = name.starts_with(char::is_lowercase) && (one || !determined);
        let words = np.start..np.start + if one { 2 } else { 1 };
        fits.then(|| format!("{} {the}{name}", v.span(words.start, words.end).of(v.doc.text).to_lowercase()))
    }
}
