//! Who is called by where they are from.

use super::ties::gender;
use super::{MEMORY, Resolver};
use crate::EntityKind;
use crate::doc::View;

impl Resolver<'_> {
    /// "de Deen": whoever is the Danish something.
    pub(super) fn compatriot(&self, land: &str, level: Option<usize>) -> Option<usize> {
        let lexicon = self.doc.lexicon;
        let called = |head: &str| lexicon.demonym(head).is_some() && lexicon.homeland(head) == Some(land);
        self.events.iter().rev().take(MEMORY).filter(|x| x.level == level).map(|x| x.entity).find(|&e| {
            let ent = &self.names.all[e];
            let of = |r: &String| r.split(' ').any(|w| lexicon.nation(&w.to_lowercase()).is_some_and(|n| n.0 == land));
            ent.kind == EntityKind::Person
                && (ent.ties.iter().any(|t| t.nation == Some(land) || called(&t.head))
                    || self.people.iter().any(|p| p.name == ent.name && p.roles.iter().any(of)))
        })
    }

    /// The only person of the sentence before.
    pub(super) fn only_one(&self, v: View<'_>, head: usize, s: usize) -> Option<usize> {
        let sex = gender(v.demonym(head).unwrap_or_default());
        let mut before =
            self.events.iter().filter(|x| x.sentence < s && self.back(x.sentence, s) <= 1).map(|x| x.entity);
        let e = before.next().filter(|&e| before.all(|other| other == e))?;
        let ent = &self.names.all[e];
        (ent.kind == EntityKind::Person && (sex.is_none() || ent.gender.is_none() || ent.gender == sex)).then_some(e)
    }
}
