//! Words that stand before a name or for it and are no part of it, told by their form.

use crate::doc::View;
use crate::lang::flag;
use crate::token::Sort;

impl View<'_> {
    /// "Yes," Smith said: what follows starts no sentence.
    fn ends_in_comma(&self, q: usize) -> bool {
        self.doc.quotes[q].inner().last().is_some_and(|t| &*self.doc.tokens[t].low == ",")
    }

    /// Whether a capital here says nothing, because a sentence starts with one.
    pub(crate) fn initial(&self, i: usize) -> bool {
        self.shouting
            || i == 0
            || (i > 0
                && (matches!(self.low(i - 1), ":" | "-" | "–" | "—" | "•" | "(")
                    || self.quote(i - 1).is_some_and(|q| !self.ends_in_comma(q))))
    }

    /// "de Belg", "de Française": somebody called by where they are from, with the gender that tells.
    pub(crate) fn demonym(&self, i: usize) -> Option<u64> {
        let token = self.token(i).filter(|t| t.cap && t.is(flag::SOMEBODY))?;
        let gender = self.doc.lexicon.demonym(&token.low)?;
        // "de 52-jarige Fries"
        let aged = i > 1 && self.low(i - 1).ends_with("jarige");
        // "de Braziliaanse Fransman"
        let at = i - usize::from(aged);
        let at = at - usize::from(at > 1 && self.token(at - 1).is_some_and(|t| t.nation.is_some_and(|n| n.1)));
        let article = at > 0 && self.is(at - 1, flag::DEF | flag::INDEF) && !self.is(at - 1, flag::POSS);
        // "de Duitse kanselier": the feminine form is also the adjective.
        let noun = gender & flag::FEM != 0
            && self.token(i + 1).is_some_and(|n| n.cap || n.flags == 0 && n.forms.is_empty() || n.speaker != 0)
            && !self.doc.lexicon.pack.phrases.fillers.contains(&self.low(i + 1))
            && self.is_word(i + 1);
        (article && !noun).then_some(gender)
    }

    /// "de Leidenaar": somebody called by the town he is from, and no name.
    pub(crate) fn townsman(&self, i: usize) -> bool {
        let ends = |low: &str| {
            self.doc.lexicon.pack.phrases.townsmen.iter().any(|e| low.len() > e.len() + 1 && low.ends_with(e))
        };
        self.token(i).is_some_and(|t| t.cap && t.flags == 0)
            && i > 0
            && self.is(i - 1, flag::DEF)
            && self.low(i - 1).len() == 2
            && !self.token(i + 1).is_some_and(|n| n.cap)
            && ends(self.low(i))
    }

    /// "Tweede Kamerlid": the first word of a title of two, each with a capital.
    pub(crate) fn chamber(&self, i: usize) -> bool {
        self.doc.lexicon.pack.phrases.chambers.contains(&self.low(i))
            && self.token(i + 1).is_some_and(|n| n.cap && n.speaker & flag::ROLE != 0)
    }

    /// "Molenaar Ad Jansen": a noun for a person that starts a sentence before a full name.
    pub(crate) fn title(&self, i: usize) -> bool {
        let Some(token) = self.token(i).filter(|t| t.cap && self.initial(i) && !self.shouting) else { return false };
        let name = |k: usize| self.token(k).filter(|t| t.cap && t.sort == Sort::Word && !t.is(flag::INFIX));
        let Some(first) = name(i + 1) else { return false };
        let given = first.is(flag::MALE_NAME | flag::FEMALE_NAME);
        // "Roerganger Jansen", where the text also writes "Jansen".
        let surname = token.low.len() > 7 && self.doc.stands_alone(&first.low, &token.low);
        let full = given || name(i + 2).is_some() || surname;
        let noun = given && name(i + 2).is_some();
        full && token.low.len() > 4
            && token.flags & (flag::MALE_NAME | flag::FEMALE_NAME | flag::COUNTRY) == 0
            && token.nation.is_none()
            && !self.doc.seen_as_name(&token.low)
            && (noun || self.doc.lexicon.pack.title_endings.iter().any(|e| token.low.ends_with(e)))
    }

    /// "hoornist", "oud-prof": a noun no list holds that by its form is somebody.
    pub(crate) fn personal(&self, i: usize) -> bool {
        let low = self.low(i);
        let pack = self.doc.lexicon.pack;
        let once = |p: &&str| low.strip_prefix(*p).is_some_and(|rest| rest.starts_with('-'));
        let ends = pack.title_endings.iter().chain(pack.person_endings).any(|e| low.ends_with(e));
        self.is_word(i) && (low.len() > 4 && ends || pack.once.iter().any(once))
    }

    /// "de Londense hoogleraar": the adjective of a town before a noun for a speaker.
    pub(crate) fn town_adjective(&self, i: usize) -> bool {
        // "de Joegoslavische grondwet"
        let land = i > 0 && self.is(i - 1, flag::DEF | flag::INDEF) && self.low(i).ends_with("ische");
        self.token(i).is_some_and(|t| t.low.len() > 4 && (t.low.ends_with("se") || land))
            && self.token(i + 1).is_some_and(|n| !n.cap && n.speaker != 0)
    }
}
