//! The links of a corpus, found from either end.

use super::{CrossReference, Relation};
use serde::{Deserialize, Serialize};

/// Links, each told once, ordered by (`a`, `b`).
///
/// Only they are serialised; the way from `b` back is worked out when they are read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<CrossReference>", into = "Vec<CrossReference>")]
pub struct Links {
    all: Vec<CrossReference>,
    /// The numbers of all links, ordered by (`b`, `a`).
    back: Vec<u32>,
}

impl From<Vec<CrossReference>> for Links {
    fn from(all: Vec<CrossReference>) -> Self {
        let back = crate::order::ordered(all.len(), &|x, y| (all[x].b, all[x].a).cmp(&(all[y].b, all[y].a)));
        Self { back: back.into_iter().map(|n| n as u32).collect(), all }
    }
}

impl From<Links> for Vec<CrossReference> {
    fn from(links: Links) -> Self {
        links.all
    }
}

impl core::ops::Deref for Links {
    type Target = [CrossReference];

    fn deref(&self) -> &[CrossReference] {
        &self.all
    }
}

impl Links {
    /// The links of `statement` with the statement at their other end, ascending by that.
    pub fn of(&self, statement: usize) -> impl Iterator<Item = (usize, &CrossReference)> {
        let back = self.back.partition_point(|n| self.all[*n as usize].b < statement);
        let back = self.back[back..].iter().map(|n| &self.all[*n as usize]).take_while(move |r| r.b == statement);
        let on = self.all.partition_point(|r| r.a < statement);
        let on = self.all[on..].iter().take_while(move |r| r.a == statement);
        back.map(|r| (r.a, r)).chain(on.map(|r| (r.b, r)))
    }

    /// The links of one relation, in their order.
    pub fn by(&self, relation: Relation) -> impl Iterator<Item = &CrossReference> {
        self.all.iter().filter(move |r| r.relation == relation)
    }
}
