//! Whom one article calls "Zelenskyy" and another "president Zelensky" is one source.
//!
//! Linking is careful: a wrong join puts words in somebody's mouth, a missed one only splits a facet value. It does not
//! depend on the order of the articles.
//!
//! 1. Names and aliases of the people file.
//! 2. Full names with the same surname and a compatible first name, spelling variants included: Zelensky, Zelenskyy,
//!    Zelenskyj; Loekasjenko, Lukashenko; D. Sullivan. Dan Sullivan and John Sullivan stay two.
//! 3. A bare surname: the one full name in the corpus that has it; where several have it, the one in the same article;
//!    where none or more remain, a source of its own.
//! 4. Institutions, groups and sources without a name: only where they are called the same.

use crate::Source;
use crate::slug;
use crate::text;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use wederhoor_extract::{Entity, EntityKind, Extraction, Gender, People};

/// Words that belong to the surname after them.
const PARTICLES: [&str; 26] = [
    "al", "bin", "d", "da", "de", "del", "della", "den", "der", "di", "du", "el", "het", "in", "la", "le", "op", "s",
    "t", "te", "ten", "ter", "van", "von", "zu", "zum",
];
/// Words behind a surname that are not part of it, but tell a son from his father.
const SUFFIXES: [&str; 4] = ["jr", "ii", "iii", "iv"];
/// Words before a name or description that do not tell it from others.
const ARTICLES: [&str; 7] = ["de", "het", "een", "the", "a", "an", "t"];

/// Words before a name that are not part of it.
const TITLES: [&str; 19] = [
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "dhr",
    "mevr",
    "meneer",
    "mevrouw",
    "heer",
    "president",
    "premier",
    "minister",
    "senator",
    "gouverneur",
    "kanselier",
    "generaal",
    "koning",
    "koningin",
];

/// The sources of all articles.
#[derive(Debug)]
pub(crate) struct Linked {
    /// Most statements first.
    pub sources: Vec<Source>,
    /// For each article, for each of its entities, the source; nothing for one that no statement refers to.
    pub ends: Vec<Vec<Option<usize>>>,
}

/// What links sources.
pub(crate) struct Linker<'p> {
    people: &'p People,
    /// Names and aliases, folded, with whom they stand for; nothing where they stand for several.
    known: BTreeMap<String, Option<usize>>,
}

/// A full name taken apart, by spelling.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct FullName {
    surname: String,
    first: String,
    suffix: Option<String>,
}

/// Somebody with a full name.
struct Named {
    names: BTreeSet<FullName>,
    gender: Option<Gender>,
    person: Option<usize>,
    articles: BTreeSet<usize>,
}

/// To whom an entity belongs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Person(usize),
    Bare(String),
    Described(String),
    Known(usize),
}

impl<'p> Linker<'p> {
    pub(crate) fn new(people: &'p People) -> Self {
        let mut known: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (index, person) in people.iter().enumerate() {
            for name in std::iter::once(&person.name).chain(&person.aliases) {
                let name = if person.institution { described(name) } else { whole(name) };
                let whose = known.entry(name).or_insert(Some(index));
                whose.take_if(|other| *other != index);
            }
        }
        known.remove("");
        Self { people, known }
    }

    pub(crate) fn link(&self, extractions: &[Extraction]) -> Linked {
        let mentioned = mentioned(extractions);
        let named = self.full_names(&mentioned);
        let institutions: BTreeSet<String> = mentioned
            .iter()
            .filter(|m| m.entity.kind == EntityKind::Institution)
            .map(|m| described(&m.entity.name))
            .collect();
        let mut groups: BTreeMap<Group, Vec<&Mentioned<'_>>> = BTreeMap::new();
        for mention in &mentioned {
            groups.entry(self.group(mention, &named, &institutions)).or_default().push(mention);
        }
        let mut all: Vec<(Vec<&Mentioned<'_>>, Option<usize>)> = groups
            .into_iter()
            .map(|(group, members)| {
                let person = match group {
                    Group::Known(person) => Some(person),
                    Group::Person(index) => named[index].person,
                    Group::Bare(_) | Group::Described(_) => None,
                };
                (members, person)
            })
            .collect();
        let names: BTreeMap<(usize, usize), String> =
            all.iter().map(|(members, person)| (members[0].key(), self.name(members, *person))).collect();
        let name = |members: &[&Mentioned<'_>]| &names[&members[0].key()];
        all.sort_by_key(|(members, _)| {
            let (says, other) = members.iter().fold((0, 0), |(s, o), m| (s + m.says, o + m.other));
            (Reverse(says), Reverse(other), text::fold(name(members)), name(members).clone())
        });
        let mut ends: Vec<Vec<Option<usize>>> = extractions.iter().map(|x| vec![None; x.entities.len()]).collect();
        let mut taken = BTreeSet::new();
        let mut sources = Vec::new();
        for (index, (members, person)) in all.iter().enumerate() {
            for m in members {
                ends[m.article][m.index] = Some(index);
            }
            let (name, kind) = (name(members).clone(), self.kind(members, *person));
            sources.push(Source {
                id: slug::unique(
                    &slug::slug(&if kind == EntityKind::Person { whole(&name) } else { described(&name) }),
                    &mut taken,
                ),
                kind,
                aliases: aliases(members, &name),
                name,
            });
        }
        Linked { sources, ends }
    }

    /// Everybody with a full name, in an order that does not depend on that of the articles.
    fn full_names(&self, mentioned: &[Mentioned<'_>]) -> Vec<Named> {
        let mut named: Vec<Named> = Vec::new();
        for (index, person) in self.people.iter().enumerate().filter(|(_, p)| !p.institution) {
            let names = std::iter::once(&person.name).chain(&person.aliases).filter_map(|n| full_name(n)).collect();
            named.push(Named { names, gender: person.gender, person: Some(index), articles: BTreeSet::new() });
        }
        // Initials last: whom they stand for depends on the full names there are.
        let mut wanted: BTreeMap<(bool, FullName, u8), Vec<&Mentioned<'_>>> = BTreeMap::new();
        for m in mentioned.iter().filter(|m| m.entity.kind == EntityKind::Person) {
            if let Some(name) = full_name(&m.entity.name) {
                let initial = name.first.chars().count() == 1;
                wanted.entry((initial, name, m.entity.gender.map_or(0, |g| g as u8 + 1))).or_default().push(m);
            }
        }
        for ((_, name, _), members) in wanted {
            let gender = members[0].entity.gender;
            let articles = members.iter().map(|m| m.article).collect();
            let fits = |n: &Named| agree(n.gender, gender) && n.names.iter().any(|o| o.fits(&name));
            let fitting: Vec<usize> = (0..named.len()).filter(|i| fits(&named[*i])).collect();
            if let [one] = fitting[..] {
                named[one].names.insert(name);
                named[one].gender = named[one].gender.or(gender);
                named[one].articles.extend(articles);
            } else {
                named.push(Named { names: BTreeSet::from([name]), gender, person: None, articles });
            }
        }
        named
    }

    fn group(&self, mention: &Mentioned<'_>, named: &[Named], institutions: &BTreeSet<String>) -> Group {
        let entity = mention.entity;
        let key = mention.called();
        if matches!(entity.kind, EntityKind::Person | EntityKind::Institution)
            && let Some(Some(person)) = self.known.get(&key)
        {
            return named.iter().position(|n| n.person == Some(*person)).map_or(Group::Known(*person), Group::Person);
        }
        if entity.kind != EntityKind::Person || institutions.contains(&described(&entity.name)) {
            return Group::Described(described(&entity.name));
        }
        let unique = |fits: &dyn Fn(&Named) -> bool| {
            let all: Vec<usize> =
                (0..named.len()).filter(|i| agree(named[*i].gender, entity.gender) && fits(&named[*i])).collect();
            let here =
                || all.iter().copied().filter(|i| named[*i].articles.contains(&mention.article)).collect::<Vec<_>>();
            match all[..] {
                [one] => Some(one),
                _ => <[usize; 1]>::try_from(here()).ok().map(|[one]| one),
            }
        };
        let found = if let Some(name) = full_name(&entity.name) {
            unique(&|n| n.names.contains(&name))
        } else {
            let bare = bare_name(&entity.name);
            // "Xi" is not the last of his names.
            unique(&|n| n.names.iter().any(|o| o.surname == bare && o.suffix.is_none())).or_else(|| {
                unique(&|n| n.names.iter().any(|o| o.first == bare) && n.names.iter().all(|o| o.surname != bare))
            })
        };
        found.map_or_else(|| Group::Bare(spelling(&key)), Group::Person)
    }

    /// The name of a group: the people file's, or else what most articles call them; the longest of those.
    fn name(&self, members: &[&Mentioned<'_>], person: Option<usize>) -> String {
        if let Some(person) = person {
            return self.people[person].name.clone();
        }
        let mut articles: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        members.iter().for_each(|m| {
            articles.entry(&m.entity.name).or_default().insert(m.article);
        });
        let full = articles.keys().any(|n| full_name(n).is_some());
        let candidates = articles
            .iter()
            .filter(|(n, _)| !full || members[0].entity.kind != EntityKind::Person || full_name(n).is_some());
        let best = candidates.max_by_key(|(name, articles)| (articles.len(), name.len(), Reverse(**name)));
        best.map_or_else(String::new, |(name, _)| (*name).to_owned())
    }

    /// What the people file says, or else what most articles say.
    fn kind(&self, members: &[&Mentioned<'_>], person: Option<usize>) -> EntityKind {
        if let Some(person) = person {
            return if self.people[person].institution { EntityKind::Institution } else { EntityKind::Person };
        }
        let mut times: BTreeMap<EntityKind, usize> = BTreeMap::new();
        members.iter().for_each(|m| *times.entry(m.entity.kind).or_default() += 1);
        times.into_iter().max_by_key(|(kind, n)| (*n, Reverse(*kind))).map_or(EntityKind::Anonymous, |(kind, _)| kind)
    }
}

/// An entity that statements refer to.
struct Mentioned<'x> {
    article: usize,
    index: usize,
    entity: &'x Entity,
    /// In how many statements it is the source.
    says: usize,
    /// In how many it is something else.
    other: usize,
}

impl Mentioned<'_> {
    /// Tells it from all others.
    const fn key(&self) -> (usize, usize) {
        (self.article, self.index)
    }

    /// Its name as a person's or else as a description.
    fn called(&self) -> String {
        if self.entity.kind == EntityKind::Person { whole(&self.entity.name) } else { described(&self.entity.name) }
    }
}

fn mentioned(extractions: &[Extraction]) -> Vec<Mentioned<'_>> {
    let mut all = Vec::new();
    for (article, x) in extractions.iter().enumerate() {
        let mut times = vec![(0, 0); x.entities.len()];
        for s in &x.statements {
            s.source.and_then(|e| times.get_mut(e)).into_iter().for_each(|t| t.0 += 1);
            [s.addressee, s.via]
                .into_iter()
                .flatten()
                .for_each(|e| times.get_mut(e).into_iter().for_each(|t| t.1 += 1));
        }
        let referred = x.entities.iter().zip(times).enumerate().filter(|(_, (_, t))| *t != (0, 0));
        all.extend(referred.map(|(index, (entity, (says, other)))| Mentioned { article, index, entity, says, other }));
    }
    all
}

/// Every other name of a group, longest first.
fn aliases(members: &[&Mentioned<'_>], name: &str) -> Vec<String> {
    let names = members.iter().flat_map(|m| std::iter::once(&m.entity.name).chain(&m.entity.aliases));
    let mut aliases: Vec<String> = names.filter(|n| *n != name).cloned().collect::<BTreeSet<_>>().into_iter().collect();
    aliases.sort_by_key(|n| Reverse(n.chars().count()));
    aliases
}

/// The words of a person's name, folded, without the titles in front.
fn name_words(name: &str) -> Vec<String> {
    let words: Vec<String> = text::words(name).map(|w| w.folded).collect();
    let titles = words.iter().take_while(|w| TITLES.contains(&w.as_str())).count();
    // "De president" is nobody's name, but all there is.
    if titles < words.len() { words[titles..].to_vec() } else { words }
}

/// A person's name, folded.
fn whole(name: &str) -> String {
    name_words(name).join(" ")
}

/// A name or description, folded, without the article in front.
fn described(name: &str) -> String {
    let words: Vec<String> = text::words(name).map(|w| w.folded).collect();
    let rest = words.iter().position(|w| !ARTICLES.contains(&w.as_str())).unwrap_or(0);
    words[rest..].join(" ")
}

/// A full name taken apart; nothing for a bare surname ("Von der Leyen") or one word.
fn full_name(name: &str) -> Option<FullName> {
    let mut words = name_words(name);
    words.pop_if(|w| w == "sr");
    let suffix = words.pop_if(|w| SUFFIXES.contains(&w.as_str()));
    let surname = words.pop()?;
    let first = words.into_iter().next().filter(|w| !PARTICLES.contains(&w.as_str()))?;
    Some(FullName { surname: spelling(&surname), first: spelling(&first), suffix })
}

/// The surname of a bare name, by spelling.
fn bare_name(name: &str) -> String {
    text::words(name)
        .filter(|w| !SUFFIXES.contains(&w.folded.as_str()))
        .last()
        .map_or_else(String::new, |w| spelling(&w.folded))
}

/// What the transcriptions of one name into Dutch and English have in common.
fn spelling(folded: &str) -> String {
    let mut key = folded.to_owned();
    for (from, to) in [
        ("tsj", "ch"),
        ("kh", "ch"),
        ("zj", "zh"),
        ("sj", "sh"),
        ("oe", "u"),
        ("y", "i"),
        ("j", "i"),
        ("w", "v"),
        ("ck", "k"),
        ("x", "ks"),
    ] {
        key = key.replace(from, to);
    }
    let mut letters: Vec<char> = key.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

impl FullName {
    /// Whether both may be of one person.
    fn fits(&self, other: &Self) -> bool {
        let initials = self.first.chars().count() == 1 || other.first.chars().count() == 1;
        let first = self.first == other.first
            || (initials && self.first.chars().next() == other.first.chars().next())
            || is_one_first_name(&self.first, &other.first);
        first && self.surname == other.surname && self.suffix == other.suffix
    }
}

/// "Aleksandr" and "Alexander": long, and alike but for a vowel within.
fn is_one_first_name(one: &str, other: &str) -> bool {
    let consonants = |name: &str| name.chars().filter(|c| !"aeiou".contains(*c)).collect::<String>();
    let long = one.len().min(other.len()) >= 8 && one.chars().last() == other.chars().last();
    long && consonants(one) == consonants(other)
}

fn agree(a: Option<Gender>, b: Option<Gender>) -> bool {
    !matches!((a, b), (Some(Gender::Male), Some(Gender::Female)) | (Some(Gender::Female), Some(Gender::Male)))
}

#[cfg(test)]
#[path = "sources_tests.rs"]
mod tests;
