//! What a text takes for granted about people and institutions.

use serde::{Deserialize, Serialize};

/// The grammatical gender by which pronouns refer to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// "hij", "zijn".
    Male,
    /// "zij", "haar".
    Female,
    /// Neither, or not to be told.
    Other,
}

/// Somebody whose names or roles no text spells out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The full name under which statements are gathered.
    pub name: String,
    /// Whether this is an institution rather than a person.
    #[serde(default)]
    pub institution: bool,
    /// By which pronoun one refers to them.
    #[serde(default)]
    pub gender: Option<Gender>,
    /// Other names and spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Descriptions that stand for them without the article, e.g. `Amerikaanse president`.
    #[serde(default)]
    pub roles: Vec<String>,
}

/// The people of a corpus's `people.toml`, in its order.
pub type People = Vec<Person>;
