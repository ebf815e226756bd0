//! Who is who in one article: names gathered under the fullest form, with what is known from outside.

mod short;

use crate::doc::{Doc, View};
use crate::lang::Lexicon;
use crate::lang::flag::*;
use crate::noun::name_end;
use crate::{EntityKind, Gender, People, Person};
use std::collections::HashMap;

/// Somebody in the article.
#[derive(Clone, Debug)]
pub(crate) struct Ent {
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) kind: EntityKind,
    pub(crate) gender: Option<Gender>,
    /// Roles tied to them by the text: head, the words before it, the country, and from which token on.
    pub(crate) ties: Vec<Tie>,
    /// A place or a thing: nobody a pronoun means.
    pub(crate) thing: bool,
}

/// A role tied to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tie {
    pub(crate) head: String,
    pub(crate) modifiers: Vec<String>,
    pub(crate) nation: Option<&'static str>,
    /// What a preposition ties to it: "van financiën".
    pub(crate) of: String,
    pub(crate) at: usize,
}

/// The entities of an article and how to find them by name.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) all: Vec<Ent>,
    exact: HashMap<String, usize>,
    last: HashMap<String, Vec<usize>>,
    first: HashMap<String, Vec<usize>>,
    squeezed: HashMap<String, usize>,
    /// By the end of a role, whoever bears one.
    roles: HashMap<String, Vec<usize>>,
    /// What the text calls short, in lower case: by its long name.
    pub(crate) short: HashMap<String, String>,
}

/// A word with doubled letters written once.
fn squeeze(word: &str) -> String {
    let mut chars: Vec<char> = word.chars().collect();
    chars.dedup();
    chars.into_iter().collect()
}

/// Whose surname this is in the people file.
fn of_people(people: &People, word: &str) -> Option<usize> {
    let word = key(word);
    people.iter().position(|p| {
        let last = key(&p.name);
        let alias = |a: &String| key(a) == word;
        !p.institution && last.contains(' ') && (last.ends_with(&format!(" {word}")) || p.aliases.iter().any(alias))
    })
}

/// Whether the people file calls a body so.
fn is_institution(people: &People, word: &str) -> bool {
    let word = key(word);
    people.iter().any(|p| p.institution && (key(&p.name) == word || p.aliases.iter().any(|a| key(a) == word)))
}

/// "Volodimir" and "Volodymyr", "Sergei" and "Sergej": first names with the same consonants.
fn transcribed(a: &str, b: &str) -> bool {
    let consonants = |name: &str| name.chars().filter(|c| !"aeiouyjëï".contains(*c)).collect::<String>();
    a.len().min(b.len()) > 4 && consonants(a) == consonants(b)
}

/// The last four letters, which compounds of one role share.
fn role_end(head: &str) -> String {
    let skip = head.chars().count().saturating_sub(4);
    head.chars().skip(skip).collect()
}

fn key(name: &str) -> String {
    name.to_lowercase().replace('’', "'").trim_end_matches('.').to_string()
}

impl Names {
    /// Gathers the full names of the text, longest first, so that a surname finds its bearer wherever it stands.
    pub(crate) fn of(doc: &Doc<'_>, people: &People) -> Self {
        let mut counted: HashMap<String, usize> = HashMap::new();
        let mut order: Vec<String> = Vec::new();
        for s in 0..doc.sentences.len() {
            let v = doc.view(s);
            let mut i = 0;
            while i < v.len() {
                if v.is_name(i) {
                    let end = name_end(v, i, v.len());
                    let start = (i..end)
                        .rev()
                        .find(|&k| {
                            let plain = v.doc.lexicon.pack.bare_clause && k + 1 < end && v.head_flags(k) & ROLE != 0;
                            let long = k + 1 < end && v.low(k).len() > 7;
                            let several = v.speaker(k) & GROUP != 0 && v.low(k).contains('-');
                            plain || several || v.speaker(k) & ROLE != 0 && (k == i || long || v.low(k).contains('-'))
                        })
                        .map_or(i, |k| k + 1);
                    let role = start > 0 && v.speaker(start - 1) & ROLE != 0;
                    let start = if role { crate::noun::past_land(v, start) } else { start };
                    if start < end && !v.shouting {
                        let name = v.span(start, end).of(doc.text).to_string();
                        *counted.entry(name.clone()).or_insert_with(|| {
                            order.push(name);
                            0
                        }) += 1;
                    }
                    i = end;
                } else {
                    i += 1;
                }
            }
        }
        order.retain(|n| n.contains(' '));
        order.sort_by_key(|n| core::cmp::Reverse(n.split_whitespace().count()));
        let mut names = Self { short: short::short_names(doc), ..Self::default() };
        // "Jansen De Vries" is no name where Anna Jansen and Bert de Vries are two.
        let last = |n: &str| n.rsplit(' ').next().unwrap_or_default().to_string();
        let first = |n: &str| n.split(' ').next().unwrap_or_default().to_string();
        let lasts: HashMap<String, usize> = order.iter().fold(HashMap::new(), |mut m, n| {
            *m.entry(last(n)).or_default() += 1;
            m
        });
        let side_by_side = |n: &str| {
            let known =
                of_people(people, &first(n)).is_some_and(|p| of_people(people, &last(n)).is_some_and(|o| o != p));
            let twice = lasts.contains_key(&first(n)) && lasts.get(&last(n)).is_some_and(|c| *c > 1);
            // "Of Jansen Moskou overtuigt"
            let body = lasts.contains_key(&first(n)) && is_institution(people, &last(n));
            n.split(' ').count() == 2 && (twice || known || body)
        };
        for name in order.iter().filter(|n| !side_by_side(n)) {
            let e = names.add(name, people);
            // "Heracles Almelo", where "Heracles" and "Almelo" stand alone too: a body of that town.
            let (first, last) = (first(name), last(name));
            let town = doc.is_place(&last.to_lowercase());
            if town && counted.contains_key(&first) && names.all[e].gender.is_none() {
                names.all[e].kind = EntityKind::Institution;
            }
        }
        names
    }

    /// The entity of a name, made where there is none.
    pub(crate) fn add(&mut self, name: &str, people: &People) -> usize {
        let low = key(name);
        if let Some(&e) = self.exact.get(&low) {
            return e;
        }
        let words: Vec<&str> = low.split_whitespace().collect();
        let existing = self
            .respelled(&words)
            .or_else(|| self.known(&words, name.chars().take(2).all(char::is_uppercase) && words[0].len() > 1))
            .or_else(|| self.genitive(&low));
        // The full name in a spelling of which only the surname is known.
        let respelled = |p: &Person| {
            let first = key(&p.name).split(' ').next().is_some_and(|f| f == words[0] || transcribed(f, words[0]));
            first && words.len() == 2 && p.aliases.iter().any(|a| key(a) == words[1])
        };
        let person =
            people.iter().find(|p| key(&p.name) == low || p.aliases.iter().any(|a| key(a) == low) || respelled(p));
        let e = match (existing, person) {
            (Some(e), _) => e,
            (None, Some(p)) => match self.exact.get(&key(&p.name)) {
                Some(&e) => e,
                None => {
                    let kind = if p.institution { EntityKind::Institution } else { EntityKind::Person };
                    let e = self.push(&p.name, kind);
                    self.all[e].gender = p.gender;
                    e
                }
            },
            (None, None) => self.push(name, EntityKind::Person),
        };
        self.alias(e, name);
        self.exact.insert(low, e);
        e
    }

    /// Another name the text uses for somebody.
    pub(crate) fn alias(&mut self, e: usize, name: &str) {
        let genitive = self.genitive(&key(name)).is_some_and(|g| g == e) && !self.last.contains_key(&key(name));
        let ent = &mut self.all[e];
        if ent.name != name && !genitive && !ent.aliases.iter().any(|a| a == name) {
            ent.aliases.push(name.to_string());
        }
    }

    /// Somebody new.
    pub(crate) fn push(&mut self, name: &str, kind: EntityKind) -> usize {
        let e = self.all.len();
        self.all.push(Ent {
            name: name.to_string(),
            aliases: Vec::new(),
            kind,
            gender: None,
            ties: Vec::new(),
            thing: false,
        });
        let low = key(name);
        let words: Vec<&str> = low.split_whitespace().collect();
        if let (Some(first), Some(last)) = (words.first(), words.last()) {
            self.last.entry((*last).to_string()).or_default().push(e);
            self.squeezed.entry(squeeze(last)).or_insert(e);
            // "De Vries" and "van den Berg" are surnames of more than one word.
            for k in 1..words.len() {
                self.exact.entry(words[k..].join(" ")).or_insert(e);
            }
            if words.len() > 1 {
                self.first.entry((*first).to_string()).or_default().push(e);
            }
        }
        self.exact.insert(low, e);
        e
    }

    /// An entity whose name holds these words: the surname, or everything.
    fn known(&self, words: &[&str], name_starts_in_capitals: bool) -> Option<usize> {
        // "CBS News" and "CBS Sports News" are two; "J. Jansen" and "Jan Jansen" are one.
        let acronym = words.len() > 1 && name_starts_in_capitals;
        let last = self.last.get(*words.last()?)?;
        let holds = |e: usize| {
            let name = key(&self.all[e].name);
            let full: Vec<&str> = name.split_whitespace().collect();
            words
                .iter()
                .all(|w| full.iter().any(|f| f == w || w.ends_with('.') && f.starts_with(w.trim_end_matches('.'))))
        };
        last.iter().copied().find(|&e| !acronym && holds(e))
    }

    /// A long surname that differs only in doubled letters is a spelling of the same.
    fn respelled(&self, words: &[&str]) -> Option<usize> {
        let last = words.last().filter(|w| w.len() >= 7)?;
        if self.last.contains_key(*last) {
            return None;
        }
        self.squeezed.get(&squeeze(last)).copied()
    }

    /// The second of two known surnames that only stand side by side.
    pub(crate) fn second_of_two(&self, name: &str, people: &People) -> Option<String> {
        let low = key(name);
        let (first, second) = low.split_once(' ')?;
        if let (Some(a), Some(b)) = (of_people(people, first), of_people(people, second)) {
            return (a != b).then(|| name.split_once(' ').map(|(_, s)| s.to_string()))?;
        }
        if is_institution(people, second) && self.last.contains_key(first) {
            return name.split_once(' ').map(|(_, s)| s.to_string());
        }
        let bearer =
            |word: &str| self.last.get(word).and_then(|l| l.iter().find(|&&e| key(&self.all[e].name) != low).copied());
        let (a, b) = (bearer(first)?, bearer(second)?);
        (a != b && !self.all.iter().take(200).any(|e| key(&e.name) == low))
            .then(|| name.split_once(' ').map(|(_, s)| s.to_string()))?
    }

    /// Everybody with this surname, or failing that this first name.
    pub(crate) fn candidates(&self, name: &str) -> Vec<usize> {
        let low = key(name);
        let words: Vec<&str> = low.split_whitespace().collect();
        let Some(last) = words.last() else { return Vec::new() };
        if words.len() > 1 {
            return self.exact.get(&low).copied().into_iter().collect();
        }
        if let Some(all) = self.last.get(*last).filter(|all| !all.is_empty()) {
            return all.clone();
        }
        if let Some(e) = self.respelled(&words) {
            return vec![e];
        }
        self.first.get(*last).cloned().unwrap_or_default()
    }

    /// Ties a role to somebody; the first place where the text does so counts.
    pub(crate) fn tie(&mut self, e: usize, tie: Tie) {
        if self.all[e]
            .ties
            .iter()
            .any(|t| t.head == tie.head && t.modifiers == tie.modifiers && t.nation == tie.nation && t.at <= tie.at)
        {
            return;
        }
        let bearers = self.roles.entry(role_end(Lexicon::of(crate::Language::Dutch).one_role(&tie.head))).or_default();
        if !bearers.contains(&e) {
            bearers.push(e);
        }
        self.all[e].ties.push(tie);
    }

    /// Whoever may bear this role, by the last letters of it.
    pub(crate) fn with_role(&self, head: &str) -> &[usize] {
        self.roles.get(&role_end(Lexicon::of(crate::Language::Dutch).one_role(head))).map_or(&[], Vec::as_slice)
    }

    /// "Jansens" is of Jansen.
    fn genitive(&self, low: &str) -> Option<usize> {
        let stem = low.strip_suffix("'s").or_else(|| low.strip_suffix('\'')).or_else(|| low.strip_suffix('s'))?;
        if stem.len() < 3 {
            return None;
        }
        self.exact.get(stem).copied().or_else(|| self.last.get(stem).and_then(|l| l.first().copied()))
    }
}

/// Whether a name is that of a body: by its article, or by itself.
pub(crate) fn is_body(v: View<'_>, start: usize, end: usize) -> bool {
    after_article(v, start) || bodily(v, start, end)
}

/// Whether an article stands before a name.
pub(crate) fn after_article(v: View<'_>, start: usize) -> bool {
    start > 0 && v.is(start - 1, DEF) && !v.is(start - 1, REL) || v.low(start.wrapping_sub(1)) == "de"
}

/// Whether a word is written in capitals, as the names of bodies are.
pub(crate) fn in_letters(v: View<'_>, i: usize) -> bool {
    let upper = |raw: &str| raw.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    v.token(i).is_some_and(|t| t.span.len() >= 2 && !v.shouting && upper(t.span.of(v.doc.text)))
}

/// Whether a name is that of a body: by its capitals or the nouns in it.
pub(crate) fn bodily(v: View<'_>, start: usize, end: usize) -> bool {
    let nouns = (start..end).any(|k| v.head_flags(k) & ORG != 0);
    // "J.P. Smit": initials are of somebody.
    let letters = in_letters(v, start) && !(end > start + 1 && v.low(start).ends_with('.'));
    let country = end == start + 1 && v.token(start).is_some_and(|t| t.nation.is_some() || t.is(COUNTRY));
    let medium = (start..end).any(|k| v.doc.lexicon.pack.channels.media.contains(&v.low(k)));
    nouns || letters || country || medium
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surname_finds_its_bearer() {
        let mut names = Names::default();
        let jan = names.add("Jan van der Berg", &Vec::new());
        assert_eq!(names.add("Van der Berg", &Vec::new()), jan);
        assert_eq!(names.add("J. van der Berg", &Vec::new()), jan);
        assert_eq!(names.add("Bergs", &Vec::new()), jan);
        assert_ne!(names.add("Anna Smit", &Vec::new()), jan);
    }

    #[test]
    fn doubled_letters_are_a_spelling() {
        let mut names = Names::default();
        let one = names.add("Pjotr Kovalevsky", &Vec::new());
        assert_eq!(names.candidates("Kovalevskyy"), [one]);
    }

    #[test]
    fn two_with_one_surname_stay_two() {
        let mut names = Names::default();
        assert_ne!(names.add("Jan Smit", &Vec::new()), names.add("Petra Smit", &Vec::new()));
        assert_eq!(names.candidates("Smit").len(), 2);
    }

    #[test]
    fn two_surnames_of_the_people_file_are_two() {
        let person = |name: &str| Person {
            name: name.into(),
            institution: false,
            gender: None,
            aliases: Vec::new(),
            roles: Vec::new(),
        };
        let people = vec![person("Jan Smit"), person("Anna Kroon")];
        let names = Names::default();
        assert_eq!(names.second_of_two("Smit Kroon", &people).as_deref(), Some("Kroon"));
        assert_eq!(names.second_of_two("Jan Kroon", &people), None);
    }
}
