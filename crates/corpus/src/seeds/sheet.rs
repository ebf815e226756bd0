//! A `.toml` file of a folder, read with the line of everything in it, so that all problems can be told at once.

use super::Problem;
use crate::slug::{UNKNOWN, slug};
use crate::{Topic, TopicRule};
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use wederhoor_extract::{Gender, People, Person, Term};

/// A file and where its problems go.
pub(super) struct Sheet<'a> {
    file: &'a str,
    root: Entry,
    problems: &'a mut Vec<Problem>,
}

/// A table in a sheet.
#[derive(Clone)]
pub(super) struct Entry {
    /// The line on which it begins, from 1.
    pub line: usize,
    fields: Vec<Field>,
}

#[derive(Clone)]
struct Field {
    key: String,
    /// The line of the key.
    line: usize,
    value: Value,
}

#[derive(Clone)]
enum Value {
    Text(String),
    Date(String),
    Truth(bool),
    Texts(Vec<String>),
    Entries(Vec<Entry>),
    Entry(Entry),
    Other,
}

impl Entry {
    /// Whether it has such a field, good or bad.
    pub(super) fn has(&self, key: &str) -> bool {
        self.fields.iter().any(|f| f.key == key)
    }
}

impl<'a> Sheet<'a> {
    pub(super) fn new(file: &'a str, text: &'a str, problems: &'a mut Vec<Problem>) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        let line = |at: Range<usize>| line(text, at.start);
        for error in errors {
            let what = error.message().lines().next().unwrap_or("this cannot be read").to_owned();
            problems.push(Problem::of(file, error.span().map(line), what, "valid TOML"));
        }
        Self { file, root: entry(table.get_ref(), 1, text), problems }
    }

    pub(super) fn problem(&mut self, line: usize, what: impl Into<String>, expected: impl Into<String>) {
        self.problems.push(Problem::of(self.file, Some(line), what, expected));
    }

    /// The tables at the top of the sheet, by name.
    pub(super) fn tables(&mut self) -> Vec<(String, Entry)> {
        let mut tables = Vec::new();
        for Field { key, line, value } in self.root.fields.clone() {
            match value {
                Value::Entry(entry) => tables.push((key, entry)),
                _ => self.problem(
                    line,
                    format!("“{key}” stands by itself"),
                    "a table for each article, e.g. [\"000_name-of-the-file\"]",
                ),
            }
        }
        tables
    }

    /// Reports the fields that are not among `known`.
    pub(super) fn known(&mut self, entry: &Entry, known: &[&str]) {
        for field in entry.fields.iter().filter(|f| !known.contains(&f.key.as_str())) {
            self.problem(field.line, format!("the key “{}” is unknown", field.key), listed(known));
        }
    }

    /// A text that is not empty, with its line.
    pub(super) fn text(&mut self, entry: &Entry, key: &str) -> Option<(String, usize)> {
        let field = entry.fields.iter().find(|f| f.key == key)?;
        match &field.value {
            Value::Text(text) if !text.trim().is_empty() => Some((text.clone(), field.line)),
            Value::Text(_) => {
                self.problem(field.line, format!("“{key}” is empty"), "words, or no such line at all");
                None
            }
            _ => {
                self.problem(field.line, format!("“{key}” is not a text"), "a text in quotation marks");
                None
            }
        }
    }

    /// A date, in quotation marks or without.
    pub(super) fn date(&mut self, entry: &Entry, key: &str) -> Option<(String, usize)> {
        match entry.fields.iter().find(|f| f.key == key) {
            Some(Field { value: Value::Date(date), line, .. }) => Some((date.clone(), *line)),
            _ => self.text(entry, key),
        }
    }

    /// A text that must be there.
    pub(super) fn needed(&mut self, entry: &Entry, key: &str) -> Option<(String, usize)> {
        if !entry.has(key) {
            self.problem(entry.line, format!("“{key}” is missing"), format!("a line {key} = \"…\""));
            return None;
        }
        self.text(entry, key)
    }

    fn texts(&mut self, entry: &Entry, key: &str) -> Vec<String> {
        match entry.fields.iter().find(|f| f.key == key) {
            None => Vec::new(),
            Some(Field { value: Value::Texts(texts), .. }) => texts.clone(),
            Some(Field { line, .. }) => {
                self.problem(*line, format!("“{key}” is not a list of texts"), format!("{key} = [\"…\", \"…\"]"));
                Vec::new()
            }
        }
    }

    fn truth(&mut self, entry: &Entry, key: &str) -> bool {
        match entry.fields.iter().find(|f| f.key == key) {
            None => false,
            Some(Field { value: Value::Truth(truth), .. }) => *truth,
            Some(Field { line, .. }) => {
                self.problem(*line, format!("“{key}” is neither true nor false"), "true or false");
                false
            }
        }
    }

    /// The tables of a list of tables.
    pub(super) fn entries(&mut self, entry: &Entry, key: &str) -> Vec<Entry> {
        match entry.fields.iter().find(|f| f.key == key) {
            None => Vec::new(),
            Some(Field { value: Value::Entries(entries), .. }) => entries.clone(),
            // `key = []` is a list of nothing.
            Some(Field { value: Value::Texts(texts), .. }) if texts.is_empty() => Vec::new(),
            Some(Field { line, .. }) => {
                self.problem(*line, format!("“{key}” is not a list of tables"), format!("[[{key}]]"));
                Vec::new()
            }
        }
    }

    fn listed(&mut self, key: &'static str) -> Vec<Entry> {
        let root = self.root.clone();
        self.known(&root, &[key]);
        self.entries(&root, key)
    }

    pub(super) fn people(mut self) -> People {
        let mut names = BTreeSet::new();
        let mut people = People::new();
        for entry in self.listed("person") {
            self.known(&entry, &["name", "institution", "gender", "aliases", "roles"]);
            let gender = self.text(&entry, "gender").and_then(|(gender, line)| match gender.as_str() {
                "male" => Some(Gender::Male),
                "female" => Some(Gender::Female),
                "other" => Some(Gender::Other),
                _ => {
                    self.problem(
                        line,
                        format!("the gender “{gender}” is unknown"),
                        "\"male\", \"female\" or \"other\"",
                    );
                    None
                }
            });
            let Some((name, line)) = self.needed(&entry, "name") else { continue };
            if !names.insert(slug(&name)) {
                self.problem(line, format!("“{name}” stands here twice"), "each name once");
            }
            let institution = self.truth(&entry, "institution");
            let (aliases, roles) = (self.texts(&entry, "aliases"), self.texts(&entry, "roles"));
            for role in roles.iter().filter(|r| Term::parse(r).is_none()) {
                let line = entry.fields.iter().find(|f| f.key == "roles").map_or(line, |f| f.line);
                let wanted = "a role, or a role and its days, as in \"voorzitter 2019-12-01/2024-12-01\" or \"voorzitter 2024-12-01/..\"";
                self.problem(line, format!("“{role}” does not end in two days"), wanted);
            }
            people.push(Person { name, institution, gender, aliases, roles });
        }
        people
    }

    pub(super) fn topics(mut self) -> Vec<TopicRule> {
        let mut ids = BTreeSet::new();
        let mut topics = Vec::new();
        for entry in self.listed("topic") {
            self.known(&entry, &["id", "nl", "en", "words", "fallback"]);
            let (id, nl, en) = (self.needed(&entry, "id"), self.needed(&entry, "nl"), self.needed(&entry, "en"));
            let (words, fallback) = (self.texts(&entry, "words"), self.truth(&entry, "fallback"));
            if let Some((id, line)) = &id {
                if *id != slug(id) || id == UNKNOWN {
                    self.problem(
                        *line,
                        format!("“{id}” cannot stand in a link"),
                        format!("lower-case words joined by hyphens, but not “{UNKNOWN}”"),
                    );
                } else if !ids.insert(id.clone()) {
                    self.problem(*line, format!("the topic “{id}” stands here twice"), "each id once");
                }
            }
            if let (Some((id, _)), Some((nl, _)), Some((en, _))) = (id, nl, en) {
                topics.push(TopicRule { topic: Topic { id, nl, en }, words, fallback });
            }
        }
        topics
    }
}

/// "a, b or c"
fn listed(words: &[&str]) -> String {
    match words {
        [before @ .., last] if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        words => words.concat(),
    }
}

fn line(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())].iter().filter(|b| **b == b'\n').count() + 1
}

fn entry(table: &DeTable<'_>, at: usize, text: &str) -> Entry {
    let fields = table.iter().map(|(key, value)| Field {
        key: key.get_ref().to_string(),
        line: line(text, key.span().start),
        value: self::value(value, line(text, key.span().start), text),
    });
    let mut fields: Vec<Field> = fields.collect();
    fields.sort_by_key(|f| f.line);
    Entry { line: at, fields }
}

fn value(value: &Spanned<DeValue<'_>>, at: usize, text: &str) -> Value {
    match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        // `date = 2025` is a number to TOML and a year to a reader.
        DeValue::Integer(number) if number.radix() == 10 => Value::Date(number.as_str().to_owned()),
        DeValue::Boolean(truth) => Value::Truth(*truth),
        DeValue::Table(table) => Value::Entry(entry(table, at, text)),
        DeValue::Array(array) => {
            let texts: Option<Vec<String>> = array.iter().map(|v| v.get_ref().as_str().map(str::to_owned)).collect();
            let table =
                |v: &Spanned<DeValue<'_>>| Some(entry(v.get_ref().as_table()?, line(text, v.span().start), text));
            let tables = || array.iter().map(table).collect::<Option<Vec<Entry>>>();
            texts.map(Value::Texts).or_else(|| tables().map(Value::Entries)).unwrap_or(Value::Other)
        }
        DeValue::Integer(_) | DeValue::Float(_) => Value::Other,
    }
}
