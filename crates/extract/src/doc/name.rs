//! Whether a word with a capital is a name: within a sentence nearly always, at its start by what else is known of it.

use super::View;
use crate::lang::flag;
use crate::token::Sort;

impl View<'_> {
    /// Whether a name may start or go on here.
    pub(crate) fn is_name(&self, i: usize) -> bool {
        let Some(token) = self.token(i) else { return false };
        if token.sort != Sort::Word
            || !token.cap
            || token.is(flag::TITLE)
                && (token.low.ends_with('.')
                    || token.is(flag::MASC | flag::FEM) && self.token(i + 1).is_some_and(|n| n.cap))
            || token.nation.is_some_and(|(_, adjective)| adjective)
                && !(token.is(flag::MALE_NAME | flag::FEMALE_NAME) && self.token(i + 1).is_some_and(|n| n.cap))
        {
            return false;
        }
        if token.is(flag::WEEKDAY | flag::MONTH) && self.initial(i)
            || self.demonym(i).is_some()
            || self.town_adjective(i)
            || self.chamber(i)
            || self.townsman(i)
        {
            return false;
        }
        if !self.initial(i) {
            // "de rubriek Op de bank", "Al wie": a small word that begins something else, and no "Van Dijk".
            let small =
                flag::PREP | flag::COORD | flag::WH | flag::NEG | flag::BE | flag::HAVE | flag::PASSIVE | flag::ADV;
            let alone = token.is(small)
                && !token.is(flag::MALE_NAME | flag::FEMALE_NAME)
                && token.span.of(self.doc.text).contains(char::is_lowercase)
                && !self.is(i.wrapping_sub(1), flag::DEF)
                && !self.token(i + 1).is_some_and(|t| t.cap || t.is(flag::INFIX));
            let function = token.is(flag::ACCORDING | flag::SUBORD | flag::THAT) && !token.is(flag::INFIX) || alone;
            return !function && (!token.is(flag::PRON_S | flag::SELF) || token.low.len() == 1);
        }
        let words = &self.doc.lexicon.pack.phrases;
        let closed = flag::DEF
            | flag::INDEF
            | flag::POSS
            | flag::QUANT
            | flag::PREP
            | flag::COORD
            | flag::SUBORD
            | flag::THAT
            | flag::WH
            | flag::REL
            | flag::PRON_S
            | flag::PRON_O
            | flag::SELF
            | flag::DEMO
            | flag::BOTH
            | flag::HAVE
            | flag::BE
            | flag::PASSIVE
            | flag::MODAL
            | flag::NEG
            | flag::ADV
            | flag::TIME
            | flag::GROUP
            | flag::TITLE
            | flag::SPEECH_NOUN
            | flag::BOTH_AND
            | flag::AND
            | flag::ASIDE
            | flag::SO
            | flag::OWN
            | flag::ACCORDING;
        // "Ben je bang?": a verb where it is also a name.
        if token.is(flag::MALE_NAME | flag::FEMALE_NAME) {
            let next = self.token(i + 1).is_some_and(|n| n.cap);
            let seen = self.doc.caps_seen.contains(&*token.low) && !self.is(i + 1, flag::SELF | flag::PRON_S);
            let pronoun = self.is(i + 1, flag::SELF | flag::PRON_S);
            return !token.is(closed) || if token.is(flag::ADV) { seen || next } else { !pronoun };
        }
        // "Staken vindt hij …": what stands before the verb is not its subject. "Daarover", "hiervan".
        let inverted = self.is(i + 2, flag::PRON_S | flag::SELF) && !self.is(i + 2, flag::PRON_O);
        let adverb = words.pointers.iter().any(|p| {
            token.low.strip_prefix(p).and_then(|r| self.doc.lexicon.word(r)).is_some_and(|w| w.flags & flag::PREP != 0)
        });
        if inverted && !self.token(i + 1).is_some_and(|t| t.cap) || adverb || self.title(i) {
            return false;
        }
        // "Van der Wal voelt daar niets voor."
        let surname =
            token.is(flag::INFIX) && self.token(i + 1).is_some_and(|t| t.is(flag::INFIX) && !t.is(flag::DEF) && !t.cap);
        if surname && self.token(i + 2).is_some_and(|t| t.cap) {
            return true;
        }
        // "Van Rijn: …", and "Van Rijn zegt" where the text also says "minister Van Rijn".
        let of = token.is(flag::INFIX) && token.is(flag::OF_WHOM) && self.token(i + 1).is_some_and(|t| t.cap);
        if of
            && self
                .token(i + 1)
                .is_some_and(|t| t.nation.is_none() && !t.is(flag::COUNTRY | flag::MONTH | flag::WEEKDAY))
            && (matches!(self.low(i + 2), ":" | "(")
                || self.doc.caps_seen.contains(&format!("{} {}", token.low, self.low(i + 1)))
                || self.doc.caps_seen.contains(&*token.low)
                    && (self.is(i + 2, flag::FINITE) || self.token(i + 2).is_some_and(|t| !t.forms.is_empty())))
        {
            return true;
        }
        let closed = token.is(closed)
            || words.adjective_endings.last().is_some_and(|e| token.low.trim_end_matches('s').ends_with(e))
            || words.yes_no.contains(&&*token.low)
            || token.speaker & (flag::ROLE | flag::GROUP | flag::ORG) != 0;
        // "Feit is dat", "Punt was hoe"
        let states = self.is(i + 1, flag::BE) && self.is(i + 2, flag::THAT | flag::WH) && !self.is(i + 3, flag::BE);
        if closed || states || self.doc.lower_seen.contains(&*token.low) {
            return false;
        }
        // "Jansens kritiek"
        let owner = token.low.strip_suffix('s').is_some_and(|name| self.doc.caps_seen.contains(name));
        if self.doc.caps_seen.contains(&*token.low) || owner && self.is(i + 1, flag::SPEECH_NOUN) {
            return true;
        }
        // "Opvallend was", "Duidelijk is"
        if token.low.len() > 6
            && self.is(i + 1, flag::BE)
            && words.adjective_endings.iter().any(|e| token.low.ends_with(e))
        {
            return false;
        }
        let Some(next) = self.token(i + 1) else { return false };
        let paired = next.is(flag::AND) && self.token(i + 2).is_some_and(|t| t.cap && t.nation.is_none());
        if paired && token.forms.is_empty() {
            return true;
        }
        if next.cap && next.sort == Sort::Word && !self.shouting {
            // "Voert Jansen …?": a verb or noun before a name the text also uses without it.
            let ends = |endings: &[&str]| endings.iter().any(|e| token.low.ends_with(e));
            let asks = self.low(self.len() - 1) == "?";
            let common = ends(words.verb_endings) || ends(words.past_endings) && asks || !token.forms.is_empty();
            let without = self.doc.stands_alone(&next.low, "") || next.is(flag::MALE_NAME | flag::FEMALE_NAME);
            return !(common && !token.is(flag::INFIX) && without);
        }
        let capitals = token.low.len() > 1
            && !self.shouting
            && token.span.of(self.doc.text).chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
        // "Jansen, de voorzitter van de bond,"
        let role = |k: usize| self.speaker(k) & flag::ROLE != 0;
        if next.low == ","
            && self.is(i + 2, flag::DEF)
            && token.flags == 0
            && token.forms.is_empty()
            && (3..5).any(|k| role(i + k))
        {
            return true;
        }
        // "Jansen, die moe was,"
        let plural = token.low.ends_with("en") || token.low.ends_with('s');
        let alone = token.flags == 0 && token.forms.is_empty() && !plural;
        let land = token.nation.is_some() || token.is(flag::COUNTRY);
        if next.low == "," && self.is(i + 2, flag::REL) && (land || alone && !self.is(i + 2, flag::THAT)) {
            return true;
        }
        // "Bijgewerkt: 12 maart"
        let label = next.low == ":" && self.token(i + 2).is_none_or(|t| t.sort != Sort::Number);
        let told = next.is(flag::FINITE)
            || self.forms(i + 1).any(|f| f.form != crate::lang::Form::Plural)
            || next.is(flag::INFIX)
                // "Woede in Gent" is no name.
                && (next.is(flag::OF_WHOM) || !next.is(flag::PREP))
                && self.token(i + 2).is_some_and(|t| t.cap || t.is(flag::INFIX));
        token.forms.is_empty() && (capitals || told || next.low == "(" || label)
    }
}
