//! A folder of articles, read: its files → articles, people and topics; or everything that is wrong with them, at once.
//!
//! Needed where a corpus is built (the build script, the command line), not in the page.

mod articles;
mod sheet;

use crate::TopicRule;
use core::fmt;
use sheet::Sheet;
use std::collections::{BTreeMap, BTreeSet};
use wederhoor_extract::{Article, People};

/// What a folder holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seeds {
    /// In the order of their file names.
    pub articles: Vec<Article>,
    /// Of `people.toml`.
    pub people: People,
    /// Of `topics.toml`.
    pub topics: Vec<TopicRule>,
}

/// Something wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Its name; empty for the folder as a whole.
    pub file: String,
    /// From 1; nothing where it concerns the whole file.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
    /// What was expected.
    pub expected: String,
}

impl Problem {
    /// The problem with its file as seen from outside `folder`.
    #[must_use]
    pub fn in_folder(mut self, folder: &str) -> Self {
        let folder = folder.trim_end_matches('/');
        self.file = if self.file.is_empty() { folder.to_owned() } else { format!("{folder}/{}", self.file) };
        self
    }

    fn of(file: &str, line: Option<usize>, what: impl Into<String>, expected: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, what: what.into(), expected: expected.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: ", self.file)?,
            None if self.file.is_empty() => {}
            None => write!(f, "{}: ", self.file)?,
        }
        write!(f, "{}; expected {}", self.what, self.expected)
    }
}

/// Reads the files of a folder, by name. `articles.toml`, `people.toml`, `topics.toml` may be missing; every `.txt` is an
/// article; other files are none of our business.
///
/// # Errors
/// Everything that is wrong, in the order of files and lines.
pub fn read(files: &BTreeMap<String, Vec<u8>>) -> Result<Seeds, Vec<Problem>> {
    read_some(files, &BTreeSet::new())
}

/// Reads some articles of a folder as [`read`] does. `others` are names of articles that are there but not read: the
/// `.toml` files may speak of them.
///
/// # Errors
/// Everything that is wrong, in the order of files and lines.
pub fn read_some(files: &BTreeMap<String, Vec<u8>>, others: &BTreeSet<String>) -> Result<Seeds, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut articles = articles::texts(files, &mut problems);
    let sheet = |name: &'static str, problems: &mut Vec<Problem>| {
        let bytes = files.get(name)?;
        utf8(name, bytes, problems).map(|text| (name, text))
    };
    if let Some((name, text)) = sheet("articles.toml", &mut problems) {
        articles::describe(&mut articles, &mut Sheet::new(name, text, &mut problems), |file| {
            files.contains_key(file) || others.contains(file)
        });
    }
    let people =
        sheet("people.toml", &mut problems).map(|(name, text)| people(name, text, &mut problems)).unwrap_or_default();
    let topics =
        sheet("topics.toml", &mut problems).map(|(name, text)| topics(name, text, &mut problems)).unwrap_or_default();
    if problems.is_empty() {
        Ok(Seeds { articles, people, topics })
    } else {
        problems.sort();
        problems.dedup();
        Err(problems)
    }
}

/// The people of a people file; what is wrong with it is added to `problems`.
pub fn people(file: &str, text: &str, problems: &mut Vec<Problem>) -> People {
    Sheet::new(file, text, problems).people()
}

/// The topics of a topics file; what is wrong with it is added to `problems`.
pub fn topics(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<TopicRule> {
    Sheet::new(file, text, problems).topics()
}

fn utf8<'f>(file: &str, bytes: &'f [u8], problems: &mut Vec<Problem>) -> Option<&'f str> {
    let text = std::str::from_utf8(bytes);
    if let Err(error) = text {
        let line = bytes[..error.valid_up_to()].iter().filter(|b| **b == b'\n').count() + 1;
        problems.push(Problem::of(file, Some(line), "this line is not UTF-8", "a text saved as UTF-8"));
    }
    text.ok()
}

#[cfg(test)]
#[path = "seeds_tests.rs"]
mod tests;
