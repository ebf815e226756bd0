//! What a text takes for granted about people and institutions.

use crate::When;
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
    /// Descriptions that stand for them without the article, e.g. `Russische leider`, each as [`Term::parse`] reads it.
    #[serde(default)]
    pub roles: Vec<String>,
}

impl Person {
    /// Whether a description, in lower case, stands for them in an article of that day; of no day, whenever it did.
    pub(crate) fn bears(&self, role: &str, published: Option<When>) -> bool {
        let terms = self.roles.iter().filter_map(|r| Term::parse(r));
        terms.into_iter().any(|t| t.role.to_lowercase() == role && published.is_none_or(|day| t.covers(day)))
    }

    /// Whether they bear an office of that name, of whatever land, in lower case.
    pub(crate) fn holds(&self, office: &str, published: Option<When>) -> bool {
        let terms = self.roles.iter().filter_map(|r| Term::parse(r));
        let of = |t: &Term<'_>| t.role.to_lowercase().split(' ').next_back() == Some(office);
        terms.filter(of).any(|t| published.is_none_or(|day| t.covers(day)))
    }
}

/// A role and the days it is somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term<'r> {
    /// The words of it.
    pub role: &'r str,
    from: Option<When>,
    until: Option<When>,
}

impl<'r> Term<'r> {
    /// Reads `Kremlinchef`, or with the days from which and until which it holds `Duitse kanselier 2021-12-08/2025-05-06`:
    /// an interval of ISO 8601-2, `..` where an end is open. Nothing where the interval is not one.
    #[must_use]
    pub fn parse(text: &'r str) -> Option<Self> {
        let days = |text: &'r str| {
            let (role, days) = text.rsplit_once(' ')?;
            let (from, until) = days.split_once('/').filter(|_| days.starts_with(['.', '0', '1', '2']))?;
            Some((role, from, until))
        };
        let Some((role, from, until)) = days(text) else { return Some(Self { role: text, from: None, until: None }) };
        let end = |day: &str| if day == ".." { Some(None) } else { When::parse(day).map(Some) };
        Some(Self { role, from: end(from)?, until: end(until)? })
    }

    fn covers(&self, day: When) -> bool {
        self.from.is_none_or(|from| from.first() <= day.last())
            && self.until.is_none_or(|until| day.first() < until.first())
    }
}

/// The people of a corpus's `people.toml`, in its order.
pub type People = Vec<Person>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_theirs_for_its_days() {
        let roles = ["Franse president 2017-05-14/..", "burgemeester 2003/2010", "oudste man/vrouw"];
        let anna = Person {
            name: "Anna Smit".into(),
            institution: false,
            gender: None,
            aliases: Vec::new(),
            roles: roles.map(String::from).to_vec(),
        };
        let bears = |role: &str, day: &str| anna.bears(role, When::parse(day));
        assert!(bears("franse president", "2017-05") && bears("franse president", "2024-01-01"));
        assert!(!bears("franse president", "2016") && bears("franse president", ""));
        assert!(bears("burgemeester", "2009-12-31") && !bears("burgemeester", "2010-01-01"));
        assert!(bears("oudste man/vrouw", "2020") && !bears("president", "2020"));
        assert_eq!(Term::parse("voorzitter 2019/later"), None);
    }
}
