//! One article as it is read.

use crate::When;
use serde::{Deserialize, Serialize};

/// A language an article may be written in, as a rule pack exists for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Nederlands.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// The two-letter code of ISO 639-1.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Dutch, Self::English].into_iter().find(|l| l.code() == code)
    }
}

/// A fact about an article that its text supports but does not state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inferred {
    /// Which fact: `title`, `outlet`, `date`, `language` or `address`.
    pub field: String,
    /// The words of the text that support it.
    pub words: String,
}

/// One text with what is known about it. Everything but the text may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// The name of its file without the ending, e.g. `000_91818c7366bfc1cb`.
    pub id: String,
    /// The headline.
    pub title: Option<String>,
    /// The publisher.
    pub outlet: Option<String>,
    /// When it was published.
    pub date: Option<When>,
    /// The language of the text.
    pub language: Language,
    /// The address of the article at the publisher.
    pub address: Option<String>,
    /// Which of these were inferred, and from which words.
    pub inferred: Vec<Inferred>,
    /// The text, exactly as it is on disk.
    pub text: String,
}
