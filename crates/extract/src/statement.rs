//! What extraction returns.

use crate::{Gender, Span, When};
use serde::{Deserialize, Serialize};

/// How the content is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Wholly inside quotation marks, or a block introduced by a name.
    Direct,
    /// A reported clause without quotation marks.
    Indirect,
    /// A reported clause partly in quotation marks.
    Mixed,
    /// A speech act told without its content being a clause.
    Act,
}

impl Kind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Direct, Self::Mixed, Self::Indirect, Self::Act];

    /// `direct`, `indirect`, `mixed` or `act`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
            Self::Act => "act",
        }
    }
}

/// What sort of source an [`Entity`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EntityKind {
    /// A named person.
    Person,
    /// A named body that speaks: a government, a company, a medium.
    Institution,
    /// Several at once, or a class: "analisten", "Jansen en De Vries".
    Group,
    /// Somebody without a name: "een woordvoerder van het ministerie".
    Anonymous,
}

/// Somebody whom one article mentions as a source, an addressee or a relay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// The fullest name the article (or the people file) gives, or the description of an anonymous source.
    pub name: String,
    /// What sort.
    pub kind: EntityKind,
    /// By which pronoun the article refers to them, where it tells.
    pub gender: Option<Gender>,
    /// Every other name by which this article calls them, longest first.
    pub aliases: Vec<String>,
}

/// The words that attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// The verb, preposition or noun: "zei", "volgens", "gaf".
    pub span: Span,
    /// The part that stands apart from it: "toe" of "gaf hij toe".
    pub particle: Option<Span>,
}

/// The rule that found a statement. The name is stable and printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Rule {
    /// `"…", zei X`
    QuoteInvertedCue,
    /// `We gaan door, zei X`
    FreeInvertedCue,
    /// `X zei: "…"`
    CueQuote,
    /// `X sprak van een "…"`
    CueFragment,
    /// `X zei dat …`
    CueThat,
    /// `X vroeg of …`
    CueQuestion,
    /// `X zei: we gaan door`
    CueColon,
    /// `X zei … te willen`
    CueInfinitive,
    /// `X noemde het overleg nuttig`
    CueNaming,
    /// A report inside the content of another.
    Nested,
    /// `Volgens X …`, `… volgens X …`
    According,
    /// `…, aldus X`
    Aside,
    /// `… Dat meldt X.`
    PointsBack,
    /// `In het rapport staat dat …`
    Document,
    /// `X is naar eigen zeggen …`, `in de woorden van X`
    OwnWords,
    /// `X: "…"`, or a name on a line of its own above a quotation
    NameColon,
    /// `X: we gaan door`
    NameColonText,
    /// `X haalt zijn schouders op: "…"`
    ColonQuote,
    /// `"…", is het advies van X`
    NounCue,
    /// `"…" X, voorzitter`
    PulledQuote,
    /// `"…", kucht X`: the place tells that the verb reports.
    GenericVerb,
    /// A quotation after a sentence that tells somebody spoke.
    QuoteAfterSentence,
    /// A quotation that goes on after the one of the paragraph before.
    QuoteContinued,
    /// A quotation without a cue, given to whoever the text speaks of.
    QuoteAlone,
    /// `X prees Y`, `X beloofde steun`: a speech act with its object
    ActObject,
    /// `X dreigde met …`, `X riep op tot …`: a speech act with its preposition
    ActPreposition,
    /// `X beantwoordde geen vragen`, `X weigerde te antwoorden`
    ActAnswer,
}

impl Rule {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::QuoteInvertedCue,
        Self::FreeInvertedCue,
        Self::CueQuote,
        Self::CueFragment,
        Self::CueThat,
        Self::CueQuestion,
        Self::CueColon,
        Self::CueInfinitive,
        Self::CueNaming,
        Self::Nested,
        Self::According,
        Self::Aside,
        Self::PointsBack,
        Self::Document,
        Self::OwnWords,
        Self::NameColon,
        Self::NameColonText,
        Self::ColonQuote,
        Self::NounCue,
        Self::PulledQuote,
        Self::GenericVerb,
        Self::QuoteAfterSentence,
        Self::QuoteContinued,
        Self::QuoteAlone,
        Self::ActObject,
        Self::ActPreposition,
        Self::ActAnswer,
    ];

    /// The stable name, e.g. `quote-inverted-cue`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::QuoteInvertedCue => "quote-inverted-cue",
            Self::FreeInvertedCue => "free-inverted-cue",
            Self::CueQuote => "cue-quote",
            Self::CueFragment => "cue-fragment",
            Self::CueThat => "cue-that",
            Self::CueQuestion => "cue-question",
            Self::CueColon => "cue-colon",
            Self::CueInfinitive => "cue-infinitive",
            Self::CueNaming => "cue-naming",
            Self::Nested => "nested",
            Self::According => "according",
            Self::Aside => "aside",
            Self::PointsBack => "points-back",
            Self::Document => "document",
            Self::OwnWords => "own-words",
            Self::NameColon => "name-colon",
            Self::NameColonText => "name-colon-text",
            Self::ColonQuote => "colon-quote",
            Self::NounCue => "noun-cue",
            Self::PulledQuote => "pulled-quote",
            Self::GenericVerb => "generic-verb",
            Self::QuoteAfterSentence => "quote-after-sentence",
            Self::QuoteContinued => "quote-continued",
            Self::QuoteAlone => "quote-alone",
            Self::ActObject => "act-object",
            Self::ActPreposition => "act-preposition",
            Self::ActAnswer => "act-answer",
        }
    }
}

/// One attribution in one article: a source, a cue and a content, with their places.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// How the content is told.
    pub kind: Kind,
    /// The content: one span or more, in text order, never overlapping.
    pub parts: Vec<Span>,
    /// Who says it: an index into [`Extraction::entities`]; nothing where the text does not tell.
    pub source: Option<usize>,
    /// The words that name the source at this attribution.
    pub mention: Option<Span>,
    /// The attributing words; nothing where only the layout attributes.
    pub cue: Option<Cue>,
    /// To whom: an index into [`Extraction::entities`].
    pub addressee: Option<usize>,
    /// Where it was said: "Truth Social", "persconferentie".
    pub channel: Option<String>,
    /// Who relays it, for nested and relayed speech: an index into [`Extraction::entities`].
    pub via: Option<usize>,
    /// When it was said, as far as the text tells.
    pub said_on: Option<When>,
    /// The rule that found it.
    pub rule: Rule,
    /// How sure the engine is that content and source are right, in percent.
    pub confidence: u8,
}

/// The statements of one article in text order, and whom they speak of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Extraction {
    /// In the order of their first content.
    pub statements: Vec<Statement>,
    /// Whom the statements refer to.
    pub entities: Vec<Entity>,
}
