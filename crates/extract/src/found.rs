//! What the rules hand on: an attribution in one sentence, its source not yet resolved.

use crate::noun::Np;
use crate::{Cue, Rule, Span};

/// Who is named at an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mention {
    /// A phrase of the sentence.
    Np(Np),
    /// Whoever was subject last.
    Carried,
    /// The source of another finding, by its index.
    Same(usize),
    /// Nobody.
    Unknown,
}

/// An attribution.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) rule: Rule,
    /// Index of its sentence.
    pub(crate) sentence: usize,
    pub(crate) cue: Option<Cue>,
    /// Index of the sentence its phrases stand in, where that is another.
    pub(crate) told_in: usize,
    pub(crate) mention: Mention,
    pub(crate) parts: Vec<Span>,
    /// Some of it stands in quotation marks.
    pub(crate) quoted: bool,
    /// Some of it does not.
    pub(crate) unquoted: bool,
    /// A speech act told as a thing.
    pub(crate) act: bool,
    pub(crate) addressee: Option<Np>,
    /// It answers whoever spoke before.
    pub(crate) reply: bool,
    /// It is a question: who speaks next answers.
    pub(crate) asks: bool,
    /// An answer in an interview: of whom the article is about.
    pub(crate) interview: bool,
    /// What somebody thinks, rather than says.
    pub(crate) view: bool,
    /// Belongs to this finding where both are of the same source.
    pub(crate) joins: Option<usize>,
    /// The finite verb is a plural.
    pub(crate) plural: bool,
    /// Reported inside the content of this finding.
    pub(crate) inside: Option<usize>,
    /// Relayed by a medium named in the same sentence: ", aldus het persbureau".
    pub(crate) relay: Option<Np>,
    /// Quotations that are content of it.
    pub(crate) quotes: Vec<usize>,
    /// Percent.
    pub(crate) confidence: u8,
}

impl Found {
    /// A finding with nothing in it yet.
    pub(crate) fn new(rule: Rule, sentence: usize, mention: Mention, confidence: u8) -> Self {
        Self {
            rule,
            sentence,
            cue: None,
            told_in: sentence,
            mention,
            parts: Vec::new(),
            quoted: false,
            unquoted: false,
            act: false,
            addressee: None,
            reply: false,
            asks: false,
            interview: false,
            view: false,
            joins: None,
            plural: false,
            inside: None,
            relay: None,
            quotes: Vec::new(),
            confidence,
        }
    }
}
