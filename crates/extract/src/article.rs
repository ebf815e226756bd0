//! One article as it is read.

use crate::When;
use core::ops::Deref;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

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
    pub text: Text,
}

/// An article's text. In a corpus too large to be loaded whole it comes later than the rest, and reads as empty until then.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Text(OnceLock<String>);

impl Text {
    /// A text that comes later.
    #[must_use]
    pub const fn later() -> Self {
        Self(OnceLock::new())
    }

    /// The text; empty as long as it is not there.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.get().map_or("", String::as_str)
    }

    /// Whether it is there.
    #[must_use]
    pub fn is_here(&self) -> bool {
        self.0.get().is_some()
    }

    /// The text has come. What is there already stays.
    pub fn come(&self, text: String) {
        self.0.get_or_init(|| text);
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl From<String> for Text {
    /// An empty one is one that comes later.
    fn from(text: String) -> Self {
        if text.is_empty() { Self::later() } else { Self(OnceLock::from(text)) }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0.into_inner().unwrap_or_default()
    }
}
