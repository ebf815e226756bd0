//! The shape of what a language tells of verbs of speech acts.

use super::{Form, Fx};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// What a clause must hold besides a verb of a speech act and its subject.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Frame {
    /// An object of any kind: "prees hun contact".
    Thing,
    /// One of these nouns: "verwierp het voorstel".
    ThingOf(&'static str),
    /// Somebody: "bedankte de pers".
    Whom,
    /// Somebody known as a person or body: "begroette de minister", not "begroette het nieuws".
    Person,
    /// Somebody and a thing: "verweet hem laksheid".
    WhomThing,
    /// Somebody and one of these prepositions: "beschuldigde hem van fraude".
    WhomWith(&'static str),
    /// Somebody and an infinitive: "riep de leden op te komen".
    WhomTo,
    /// One of these prepositions: "dreigde met sancties".
    With(&'static str),
    /// "zich" and one of these prepositions.
    SelfWith(&'static str),
    /// "zich".
    SelfAlone,
    /// An object, not a sentence passed in court.
    Condemned,
    /// An infinitive of speaking: "weigerde te antwoorden".
    ToSpeak,
    /// One of these nouns, also denied: "beantwoordde geen vragen".
    Answer(&'static str),
    /// "op" and one of these nouns: "reageerde op de kritiek".
    AnswerOn(&'static str),
    /// Denied: "reageerde niet".
    NotAnswer,
    /// One of these prepositions, also denied: "repte niet over de kosten".
    Over(&'static str),
    /// One of these nouns and one of these prepositions: "legde de schuld bij de bank".
    ThingWith(&'static str, &'static str),
    /// "met" or another preposition, and one of these nouns: "kwam met een voorstel".
    WithThing(&'static str, &'static str),
    /// These words: "liet in het midden".
    Idiom(&'static str),
    /// "zich" and this word: "maakte zich boos".
    SelfWord(&'static str),
    /// What is wanted or can be, denied: "wil niet zeggen", "kon nog niet reageren".
    Refused,
    /// How it is done: "reageerde afwijzend".
    Somehow,
    /// An object and nothing said of it, among others: "noemde ook de kosten".
    ThingAlone,
    /// What was said before: "Dat bestrijdt de wethouder", "sprak dat tegen".
    That,
    /// Nothing: "ontkende".
    Bare,
    /// "zoals hij dreigde"
    AsTold,
}

/// A verb of a speech act: `singular | infinitive and plural | participle | adjective`, its separable part, its frames.
/// The adjective goes with a form of "to be" or a modal: "was kritisch", "wil niets kwijt".
#[derive(Debug)]
pub(crate) struct Act {
    pub(crate) forms: &'static str,
    pub(crate) particle: &'static str,
    pub(crate) frames: &'static [Frame],
}

/// What a language knows of speech acts; lists are words with spaces between.
#[derive(Debug)]
pub(crate) struct Acts {
    pub(crate) verbs: &'static [Act],
    /// Infinitives of speaking.
    pub(crate) spoken: &'static str,
    /// What one gives or refuses when asked.
    pub(crate) answering: &'static str,
    /// Words that open a clause in which an act is not told as done.
    pub(crate) not_told: &'static str,
    /// The narrator guesses.
    pub(crate) hedged: &'static str,
    /// Words that deny besides the negations.
    pub(crate) nobody_now: &'static str,
    /// Who judges or reacts without speech acts of their own.
    pub(crate) judges: &'static str,
    /// Finite verbs by which a joined clause goes on telling.
    pub(crate) narrated: &'static str,
    /// Participles that form their perfect with "to be".
    pub(crate) moved: &'static str,
    /// Words that make another verb of the one whose clause they close.
    pub(crate) apart: &'static str,
    /// What is hardly told is as good as denied.
    pub(crate) little: &'static str,
    /// "met": what else is named.
    pub(crate) besides: &'static str,
    /// "durft" of "durft niet te zeggen".
    pub(crate) dares: &'static str,
    /// "elkaar"
    pub(crate) each_other: &'static str,
}

impl Acts {
    /// The words looked for all over a clause.
    pub(super) fn marks(&self) -> impl Iterator<Item = &'static str> {
        let lists =
            [self.not_told, self.nobody_now, self.hedged, self.little, self.besides, self.dares, self.answering];
        lists.into_iter().flat_map(str::split_whitespace)
    }
}

/// A language without speech acts.
pub(crate) static NONE: Acts = Acts {
    verbs: &[],
    spoken: "",
    answering: "",
    not_told: "",
    hedged: "",
    nobody_now: "",
    judges: "",
    narrated: "",
    moved: "",
    apart: "",
    little: "",
    besides: "",
    dares: "",
    each_other: "",
};

/// A verb of a speech act in one of its forms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ActForm {
    pub(crate) act: &'static Act,
    pub(crate) form: Form,
    /// Whether the separable part is joined to it.
    pub(crate) joined: bool,
}

/// All forms of a language's verbs of speech acts.
pub(super) fn forms(acts: &'static Acts) -> HashMap<String, Vec<ActForm>, BuildHasherDefault<Fx>> {
    let mut out: HashMap<String, Vec<ActForm>, BuildHasherDefault<Fx>> = HashMap::default();
    for act in acts.verbs {
        for (words, form) in act.forms.split('|').zip([Form::Singular, Form::Plural, Form::Participle, Form::Adding]) {
            for word in words.split_whitespace() {
                let whole = matches!(form, Form::Participle | Form::Adding) || act.particle.is_empty();
                out.entry(word.to_string()).or_default().push(ActForm { act, form, joined: whole });
                if !whole {
                    let joined = format!("{}{word}", act.particle);
                    out.entry(joined).or_default().push(ActForm { act, form, joined: true });
                }
            }
        }
    }
    out
}
