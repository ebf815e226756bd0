//! Which roles the text ties to whom, by titles and appositions.

use super::Resolver;
use crate::doc::View;
use crate::lang::flag::*;
use crate::names::Tie;
use crate::noun::{Sort, simple};
use crate::{EntityKind, Gender};

impl Resolver<'_> {
    /// Reads appositions and titles of the whole text first: a role may be tied to a name later than it is used.
    pub(super) fn tie_everything(&mut self) {
        // Last what stands above it: "Burgemeester Gouda" is whom the text ties the role to.
        let all = self.doc.sentences.len();
        for s in (1..all).chain(0..all.min(1)) {
            let v = self.doc.view(s);
            for i in 0..v.len() {
                if v.speaker(i) & GROUP != 0 {
                    self.tie_each(v, i, s);
                }
                let role = v.speaker(i) & ROLE != 0;
                if !role {
                    continue;
                }
                // "de Franse president Jean Dupont"
                let start = (i.saturating_sub(4)..=i)
                    .rev()
                    .take_while(|&k| k == i || v.is_word(k) && !v.is(k, PREP | COORD | SUBORD | THAT | REL & !DEF))
                    .last()
                    .unwrap_or(i);
                for from in start..=i {
                    if let Some(np) = simple(v, from, v.len(), 0).filter(|n| n.head == Some(i) && n.sort == Sort::Name)
                    {
                        let e = self.name(v, &np, s);
                        self.tie(v, e, from, i, np.name.map_or(np.core, |n| n.0));
                        break;
                    }
                    // "De voorzitter van de bond, Jan Vos,"
                    let apposed =
                        crate::noun::phrase(v, from, v.len()).filter(|n| n.head == Some(i) && !v.is(from, INDEF));
                    if let Some(np) = apposed.filter(|n| n.sort == Sort::Name && n.name.is_some_and(|(a, _)| a > i)) {
                        let e = self.name(v, &np, s);
                        self.tie(v, e, from, i, np.name.map_or(np.core, |n| n.0));
                        break;
                    }
                }
            }
            for i in 0..v.len() {
                if !v.is_name(i) || i > 0 && v.is_name(i - 1) {
                    continue;
                }
                // "hoornist Jan Vos", "Hoornist Jan Vos"
                let lower = |k: usize| {
                    v.token(k).is_some_and(|t| !t.cap && t.flags == 0 && t.speaker == 0 && t.forms.is_empty())
                };
                if i > 0
                    && v.personal(i - 1)
                    && (lower(i - 1) || v.title(i - 1))
                    && let Some(np) = simple(v, i, v.len(), 0).filter(|n| n.sort == Sort::Name)
                    && np.core > i + 1
                {
                    let e = self.name(v, &np, s);
                    self.names.tie(e, role(v, i - 1, i - 1, i));
                }
                if let Some(np) = crate::noun::phrase(v, i, v.len()).filter(|n| n.sort == Sort::Name) {
                    let pulled = v.is_comma(np.core) && v.quote(i.wrapping_sub(1)).is_some();
                    let range = np.apposition.or(pulled.then_some((np.core + 1, v.body_end())));
                    if let Some((from, to)) = range {
                        for head in (from..to).filter(|&k| v.speaker(k) & ROLE != 0 || v.is(k, ROLE)).take(3) {
                            let e = self.name(v, &np, s);
                            self.tie(v, e, from.max(head.saturating_sub(3)), head, to.min(head + 6));
                        }
                    }
                }
            }
        }
        // "Karel D." is how Dutch papers call who stands trial: where there is one, he is "de verdachte".
        let mut initials = (0..self.names.all.len()).filter(|&e| {
            let mut words = self.names.all[e].name.trim_end_matches('.').rsplit(' ');
            words.next().is_some_and(|w| w.chars().count() == 1) && words.next().is_some()
        });
        if let (Some(e), None) = (initials.next(), initials.next()) {
            let head = self.doc.lexicon.pack.phrases.suspect.to_string();
            let (modifiers, of) = (Vec::new(), String::new());
            self.names.tie(e, Tie { head, modifiers, nation: None, of, at: 0 });
        }
    }

    /// "de wethouders Anna Smit van Gouda en Jan Vos van Delft": each of them is one.
    fn tie_each(&mut self, v: View<'_>, head: usize, s: usize) {
        let Some(singular) = self.doc.lexicon.singular(v.low(head)) else { return };
        let mut at = head + 1;
        while let Some(np) = simple(v, at, v.len(), 0).filter(|n| n.sort == Sort::Name && n.head.is_none()) {
            let e = self.name(v, &np, s);
            let placed = v.is(np.core, OF_WHOM) && v.is_capital(np.core + 1);
            let end = if placed { crate::noun::name_end(v, np.core + 1, v.len()) } else { np.core };
            let of = if placed { v.span(np.core + 1, end).of(v.doc.text).to_lowercase() } else { String::new() };
            let at_token = v.token_index(head).unwrap_or_default();
            let tie = Tie { head: singular.to_string(), modifiers: Vec::new(), nation: None, of, at: at_token };
            self.names.tie(e, tie);
            if !(v.is_comma(end) || v.is(end, AND)) {
                return;
            }
            at = end + 1;
        }
    }

    /// Ties the role at `head` of the words `from..to` to somebody.
    fn tie(&mut self, v: View<'_>, e: usize, from: usize, head: usize, to: usize) {
        if self.doc.lexicon.pack.phrases.relational.contains(&v.low(head)) {
            return;
        }
        let ent = &mut self.names.all[e];
        if ent.kind == EntityKind::Institution && !self.people.iter().any(|p| p.name == ent.name) {
            ent.kind = EntityKind::Person;
        }
        ent.gender = ent.gender.or(gender(v.speaker(head)));
        self.names.tie(e, role(v, from, head, to));
    }
}

/// The gender of a word's class.
pub(super) fn gender(flags: u64) -> Option<Gender> {
    match flags & (FEM | MASC) {
        FEM => Some(Gender::Female),
        MASC => Some(Gender::Male),
        _ => None,
    }
}

/// The role at `head`, with what the words `from..to` tell of it.
pub(super) fn role(v: View<'_>, from: usize, head: usize, to: usize) -> Tie {
    let words = |from: usize, to: usize, not: u64| {
        (from..to).filter(move |&k| v.is_word(k) && !v.is(k, not)).map(move |k| v.low(k))
    };
    let of = v.is(head + 1, OF_WHOM).then(|| words(head + 2, to, DEF).collect::<Vec<_>>().join(" "));
    Tie {
        head: v.low(head).to_string(),
        modifiers: words(from, head, DEF | INDEF | POSS).map(str::to_string).collect(),
        nation: (from..to).find_map(|k| v.token(k).and_then(|t| t.nation).map(|(n, _)| n)),
        of: of.unwrap_or_default(),
        at: v.token_index(head).unwrap_or_default(),
    }
}
