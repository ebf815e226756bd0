//! Language knowledge as data: one pack per language, compiled once into a look-up table.
//!
//! A rule asks a token for a [`flag`] or a verb for what it [`takes`]; no rule spells a word itself. A second language
//! is a second [`Pack`].

pub(crate) mod acts;
mod dutch;
mod dutch_acts;
mod dutch_channels;
mod dutch_nations;
mod dutch_phrases;
mod dutch_verbs;
mod english;
mod plural;
mod words;

use crate::Language;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;
pub(crate) use words::{Channels, Phrases, TimeWords};

/// Word classes, as bits.
pub(crate) mod flag {
    macro_rules! flags {
        ($($name:ident),* $(,)?) => { flags!(@ 0u32; $($name,)*); };
        (@ $n:expr; $name:ident, $($rest:ident,)*) => {
            pub(crate) const $name: u64 = 1 << $n;
            flags!(@ $n + 1; $($rest,)*);
        };
        (@ $n:expr;) => {};
    }
    flags! {
        DEF, INDEF, POSS, QUANT, PLURAL, PREP, COORD, SUBORD, LEADS_NARRATION, THAT, WHETHER, WH, REL, PRON_S, PRON_O,
        MASC, FEM, SELF, DEMO, BOTH, HAVE, BE, PASSIVE, MODAL, FINITE, WOULD, NEG, TE, ADV, TIME, ROLE, NOT_ANAPHORIC,
        ORG, GROUP, DOC, NOT_SPEAKER, INFIX, TITLE, ABBR, MINISTRY, CHANNEL, PLATFORM, SPEECH_NOUN, PREDICATE_CUE,
        COUNTRY, MALE_NAME, FEMALE_NAME, WEEKDAY, MONTH, ACCORDING, ASIDE, SO, OWN, SOMEBODY, SAYS, TO_WHOM, BY, AND, OF_WHOM, AT_WHOM, WHERE, DEPENDS, BOTH_AND, GENERIC,
    }
}

/// What a reporting verb can introduce, as bits.
pub(crate) mod takes {
    /// A quotation.
    pub(crate) const QUOTE: u16 = 1;
    /// "dat …"
    pub(crate) const CLAUSE: u16 = 1 << 1;
    /// "… te …"
    pub(crate) const INFINITIVE: u16 = 1 << 2;
    /// "…, zei hij": an unquoted clause before the verb.
    pub(crate) const FREE: u16 = 1 << 3;
    /// "of …", "wat …", "hoe …"
    pub(crate) const ASKED: u16 = 1 << 4;
    /// A preposition and a thing: "sprak van een …".
    pub(crate) const OF: u16 = 1 << 5;
    /// An addressee with "tegen" or "aan".
    pub(crate) const TO: u16 = 1 << 6;
    /// An addressee as a bare object: "vertelde hem".
    pub(crate) const BARE_TO: u16 = 1 << 7;
    /// It answers whoever spoke before.
    pub(crate) const REPLY: u16 = 1 << 8;
    /// A quotation may stand in the next sentence: "reageerde instemmend. '…'".
    pub(crate) const AROUND: u16 = 1 << 9;
    /// "We gaan door, besloot hij zijn verklaring": with an object that names the speech.
    pub(crate) const SPEAK_END: u16 = 1 << 10;
    /// A view rather than speech.
    pub(crate) const VIEW: u16 = 1 << 11;
    /// An object and its name: "noemde het overleg nuttig"; with [`VIEW`] "vindt het plan slecht", which is less sure.
    pub(crate) const NAMING: u16 = 1 << 12;
    /// Counts only with quoted words.
    pub(crate) const QUOTED_ONLY: u16 = 1 << 13;
    /// Tells a speech act when nothing is quoted.
    pub(crate) const ACT: u16 = 1 << 14;
    /// No personal subject: "klinkt het bij de bond".
    pub(crate) const IMPERSONAL: u16 = 1 << 15;
    /// "vroeg hem te komen".
    pub(crate) const REQUEST: u16 = INFINITIVE;
    /// "'…', noemde hij het".
    pub(crate) const QUOTE_AFTER: u16 = 0;
}

/// A reporting verb: `singular | infinitive and plural | participle | present participle`, its separable part, what it takes.
pub(crate) struct Verb {
    /// The forms.
    pub(crate) forms: &'static str,
    /// The part that stands apart, or nothing.
    pub(crate) particle: &'static str,
    /// Bits of [`takes`].
    pub(crate) takes: u16,
}

/// One language.
pub(crate) struct Pack {
    /// Word classes.
    pub(crate) words: &'static [(u64, &'static str)],
    /// Reporting verbs.
    pub(crate) verbs: &'static [Verb],
    /// Verbs that tell a speech act.
    pub(crate) acts: &'static acts::Acts,
    /// Monday first.
    pub(crate) weekdays: &'static [&'static str],
    /// January first.
    pub(crate) months: &'static [&'static str],
    /// Parts of a day that join a weekday: "maandagavond".
    pub(crate) day_parts: &'static [&'static str],
    /// Countries and the stem of their adjective.
    pub(crate) nations: &'static [(&'static str, &'static str)],
    /// The endings of nouns for persons, their gender, and the words that only look like them.
    pub(crate) role_endings: &'static [(&'static str, u64, &'static [&'static str])],
    /// The endings a noun before a name has at the start of a sentence: "Molenaar Ad Jansen".
    pub(crate) title_endings: &'static [&'static str],
    /// Roles that news prose calls by more than one word.
    pub(crate) same_roles: &'static [&'static [&'static str]],
    /// More endings of nouns for persons, where an article stands before: "de 44-jarige".
    pub(crate) person_endings: &'static [&'static str],
    /// What makes somebody of a role who bore it once: "oud-", "ex-".
    pub(crate) once: &'static [&'static str],
    /// Roles by which others are called again: "de bewindsman" for a minister.
    pub(crate) wider_roles: &'static [(&'static [&'static str], &'static [&'static str])],
    /// Offices nobody with another role holds.
    pub(crate) offices: &'static [&'static str],
    /// People by where they are from, by gender: "de Belg" is whoever was spoken of.
    pub(crate) demonyms: &'static [(u64, &'static str)],
    /// What is in the words for schools: one teaches *at* them, one does not speak *to* them.
    pub(crate) schools: &'static [&'static str],
    /// Words that count from the day of publication.
    pub(crate) time: TimeWords,
    /// Words by which a channel is known.
    pub(crate) channels: Channels,
    /// Words of single rules.
    pub(crate) phrases: Phrases,
    /// How an infinitive may end.
    pub(crate) infinitives: &'static [&'static str],
    /// Whether a reported clause may follow without a conjunction: "said the plan failed".
    pub(crate) bare_clause: bool,
}

/// How a word is used when it is a form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// "zegt", "zei".
    Singular,
    /// "zeggen", also the infinitive.
    Plural,
    /// "gezegd".
    Participle,
    /// "adding", where a language reports with it.
    Adding,
}

/// A reporting verb in one of its forms.
#[derive(Clone, Copy)]
pub(crate) struct VerbForm {
    /// Which verb.
    pub(crate) verb: &'static Verb,
    /// Which form.
    pub(crate) form: Form,
    /// Whether the separable part is joined to it: "toegaf".
    pub(crate) joined: bool,
    /// "vraag", of which "vraagt" is a form, too: of "ik" and "je", or an order.
    pub(crate) stem: bool,
}

/// A quick hash for short words: of our own list, or of one text, which can slow down nobody but its own reader.
#[derive(Default)]
pub(crate) struct Fx(u64);

/// Words by that hash.
pub(crate) type WordSet = HashSet<String, BuildHasherDefault<Fx>>;
/// What is known by word, by that hash.
pub(crate) type WordMap<T> = HashMap<String, T, BuildHasherDefault<Fx>>;

impl Hasher for Fx {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// What is known of a word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    /// Bits of [`flag`].
    pub(crate) flags: u64,
    /// Indices into [`Lexicon::forms`].
    pub(crate) forms: Vec<u16>,
}

/// A pack made ready for look-ups.
pub(crate) struct Lexicon {
    words: WordMap<Word>,
    demonyms: HashMap<&'static str, u64, BuildHasherDefault<Fx>>,
    /// Plurals of roles.
    plurals: WordMap<String>,
    /// The names of countries, by each the first of them.
    countries: HashMap<&'static str, &'static str, BuildHasherDefault<Fx>>,
    /// Forms of verbs that tell a speech act.
    acts: WordMap<Vec<acts::ActForm>>,
    /// Words with which a phrase that stands in one place of one rule begins.
    pub(crate) marks: HashSet<&'static str, BuildHasherDefault<Fx>>,
    /// All verb forms.
    pub(crate) forms: Vec<VerbForm>,
    /// The pack itself.
    pub(crate) pack: &'static Pack,
}

impl Lexicon {
    /// The table of a language, made on first use.
    pub(crate) fn of(language: Language) -> &'static Self {
        static DUTCH: OnceLock<Lexicon> = OnceLock::new();
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        match language {
            Language::Dutch => DUTCH.get_or_init(|| Self::new(&dutch::DUTCH)),
            Language::English => ENGLISH.get_or_init(|| Self::new(&english::ENGLISH)),
        }
    }

    fn new(pack: &'static Pack) -> Self {
        let demonyms = pack.demonyms.iter().flat_map(|(g, all)| all.split(' ').map(|w| (w, *g))).collect();
        let acts = acts::forms(pack.acts);
        let country = |all: &'static str| all.split(' ').map(move |c| (c, all.split(' ').next().unwrap_or(all)));
        let countries = pack.nations.iter().flat_map(|(all, _)| country(all)).collect();
        let (words, plurals) = (HashMap::default(), HashMap::default());
        let (forms, marks) = (Vec::new(), pack.phrases.marks().chain(pack.acts.marks()).collect());
        let mut lexicon = Self { words, demonyms, countries, forms, plurals, acts, marks, pack };
        for (flags, words) in pack.words {
            for word in words.split_whitespace() {
                lexicon.words.entry(word.to_lowercase()).or_default().flags |= flags;
            }
        }
        lexicon.add_plurals();
        for (names, bit) in [(pack.weekdays, flag::WEEKDAY), (pack.months, flag::MONTH)] {
            for name in names {
                lexicon.words.entry((*name).to_string()).or_default().flags |= bit;
                let parts: &[&str] = if bit == flag::WEEKDAY { pack.day_parts } else { &[] };
                for part in parts {
                    lexicon.words.entry(format!("{name}{part}")).or_default().flags |= bit;
                }
            }
        }
        for verb in pack.verbs {
            for (forms, form) in
                verb.forms.split('|').zip([Form::Singular, Form::Plural, Form::Participle, Form::Adding])
            {
                for word in forms.split_whitespace() {
                    let more = |w: &str| w.strip_suffix('t') == Some(word);
                    let stem = form == Form::Singular && verb.forms.split(['|', ' ']).any(more);
                    if form == Form::Participle || verb.particle.is_empty() {
                        lexicon.add(word, VerbForm { verb, form, joined: true, stem });
                        continue;
                    }
                    lexicon.add(word, VerbForm { verb, form, joined: false, stem });
                    lexicon.add(&format!("{}{word}", verb.particle), VerbForm { verb, form, joined: true, stem });
                }
            }
        }
        lexicon
    }

    fn add(&mut self, word: &str, form: VerbForm) {
        let index = self.forms.len() as u16;
        self.forms.push(form);
        self.words.entry(word.to_string()).or_default().forms.push(index);
    }

    /// Which verbs of speech acts a word in lower case may be a form of.
    pub(crate) fn acts(&self, low: &str) -> &[acts::ActForm] {
        self.acts.get(low).map_or(&[], Vec::as_slice)
    }

    /// What is known of a word in lower case.
    pub(crate) fn word(&self, low: &str) -> Option<&Word> {
        self.words.get(low)
    }

    /// One word for those that news prose varies: "arbiter" is "scheidsrechter".
    pub(crate) fn one_role<'a>(&self, role: &'a str) -> &'a str {
        self.pack.same_roles.iter().find(|same| same.contains(&role)).map_or(role, |same| same[0])
    }

    /// The country of somebody called by where they are from: the one that begins most like it.
    pub(crate) fn homeland(&self, low: &str) -> Option<&'static str> {
        let shared = |word: &str| word.chars().zip(low.chars()).take_while(|(a, b)| a == b).count();
        let likeness = |(lands, stem): &(&'static str, &'static str)| {
            let name = lands.split(' ').next().unwrap_or(lands);
            (shared(stem).max(shared(name)), name)
        };
        self.pack.nations.iter().map(likeness).max_by_key(|l| l.0).filter(|l| l.0 >= 3).map(|l| l.1)
    }

    /// The gender of somebody called by where they are from.
    pub(crate) fn demonym(&self, low: &str) -> Option<u64> {
        self.demonyms.get(low).copied()
    }

    /// The class of a noun for a speaker, compounds by their last part: "zorgminister" is a minister.
    pub(crate) fn speaker_flags(&self, low: &str) -> u64 {
        const HEADS: u64 = flag::ROLE | flag::ORG | flag::GROUP | flag::DOC;
        const KEPT: u64 = HEADS | flag::FEM | flag::MASC | flag::PLURAL | flag::NOT_ANAPHORIC | flag::NOT_SPEAKER;
        let whole = self.words.get(low).map_or(0, |w| w.flags);
        if whole & (HEADS | flag::NOT_SPEAKER) != 0 {
            return whole & KEPT;
        }
        if whole != 0 {
            return 0;
        }
        // "kabinet-Jansen": a body named after somebody.
        if let Some(body) =
            low.split_once('-').and_then(|(b, _)| self.words.get(b)).filter(|w| w.flags & flag::ORG != 0)
        {
            return body.flags & KEPT;
        }
        // "D66'er": somebody of that party or house.
        if low.ends_with("'er") || low.ends_with("’er") {
            return flag::ROLE;
        }
        let hyphen = low.rfind('-').map(|i| i + 1);
        for (at, _) in low.char_indices().skip(3) {
            let rest = &low[at..];
            if rest.len() < 4 && hyphen != Some(at) {
                break;
            }
            // "vergeleek" is no kind of "leek": what is a verb, too, ends no noun.
            let known = |w: &&Word| w.flags & (HEADS | flag::NOT_SPEAKER) != 0 && w.flags & flag::FINITE == 0;
            if let Some(word) = self.words.get(rest).filter(known) {
                // "graanvoorraad" is no kind of "raad".
                return if word.flags & HEADS == 0 { 0 } else { word.flags & KEPT };
            }
        }
        self.pack
            .role_endings
            .iter()
            .find(|(end, _, not)| {
                low.ends_with(end) && low.len() > end.len() + 3 && !not.iter().any(|n| low.ends_with(n))
            })
            .map_or(0, |(_, gender, _)| flag::ROLE | gender)
    }

    /// The country a capitalised word names or is the adjective of, and whether it is the adjective.
    pub(crate) fn nation(&self, low: &str) -> Option<(&'static str, bool)> {
        // "Noord-Europees"
        let low = match low.split_once('-') {
            Some((side, rest)) if self.pack.phrases.sides.contains(&side) && rest.ends_with(['s', 'e', 'n']) => rest,
            _ => low,
        };
        let first = low.as_bytes().first();
        let stems = self.pack.nations.iter().filter(|(_, stem)| stem.as_bytes().first() == first);
        let adjective = |stem: &str| {
            low.strip_prefix(stem).is_some_and(|rest| matches!(rest, "" | "e" | "s" | "se" | "sche" | "sch" | "es"))
        };
        let name = self.countries.get(low).map(|country| (*country, false));
        name.or_else(|| {
            let (countries, _) = stems.into_iter().find(|(_, stem)| adjective(stem))?;
            Some((countries.split(' ').next().unwrap_or(countries), true))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_compounds_by_their_last_part() {
        let dutch = Lexicon::of(Language::Dutch);
        assert_ne!(dutch.speaker_flags("zorgminister") & flag::ROLE, 0);
        assert_ne!(dutch.speaker_flags("cda-leider") & flag::ROLE, 0);
        assert_ne!(dutch.speaker_flags("huisartsenvereniging") & flag::ORG, 0);
        assert_eq!(dutch.speaker_flags("tafel"), 0);
    }

    #[test]
    fn knows_adjectives_of_countries() {
        let dutch = Lexicon::of(Language::Dutch);
        assert_eq!(dutch.nation("franse"), Some(("frankrijk", true)));
        assert_eq!(dutch.nation("duitse"), Some(("duitsland", true)));
        assert_eq!(dutch.nation("russische"), Some(("rusland", true)));
        assert_eq!(dutch.nation("amerikaanse"), dutch.nation("vs").map(|(n, _)| (n, true)));
    }

    #[test]
    fn joins_separable_verbs() {
        let dutch = Lexicon::of(Language::Dutch);
        let joined = |w: &str| dutch.word(w).is_some_and(|w| w.forms.iter().any(|f| dutch.forms[*f as usize].joined));
        assert!(joined("toegaf") && joined("toegegeven") && joined("zei"));
    }
}
