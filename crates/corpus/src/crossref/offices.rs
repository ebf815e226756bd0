//! Who speaks for whom: what "provinciewoordvoerder Bos" says another text may tell as said by the province.
//!
//! The ties come from the articles' own words, as sources are linked by them: a role right before or behind a name ("de
//! Zweedse minister Berg", "Bos, de woordvoerder van de Provincie"), with all the words of an institution that speaks,
//! too. Two who speak for one institution are not each other.

use crate::text::{self, Word};
use crate::{Corpus, Synonyms, lang};
use std::collections::BTreeMap;
use wederhoor_extract::EntityKind;

/// A description is no longer than this, in words, on either side of its role.
const LONGEST: usize = 5;

/// For each source the institutions it speaks for.
pub(super) fn offices(corpus: &Corpus) -> Vec<Vec<u32>> {
    let mut offices = vec![Vec::new(); corpus.sources.len()];
    if !corpus.sources.iter().any(|s| s.kind == EntityKind::Institution) {
        return offices;
    }
    let known = Institutions::new(corpus);
    // A country and its capital speak for one another.
    for (keys, number) in known.names.values().flatten() {
        let others = known.names.get(&keys[0]).into_iter().flatten().filter(|(k, n)| k == keys && n != number);
        offices[*number as usize].extend(others.map(|(_, n)| *n));
        // "Het ministerie van Defensie" is of the one land that is told elsewhere.
        let is_body = text::words(&corpus.sources[*number as usize].name).any(|w| is_in(lang::BODIES, &w.folded));
        let mut fuller = known.names.values().flatten().filter(|(k, _)| k.len() > keys.len() && k.ends_with(keys));
        let one = fuller.next().filter(|(k, _)| is_body && fuller.all(|(other, _)| other == k));
        offices[*number as usize].extend(one.map(|(_, n)| *n));
    }
    for (source, own) in corpus.sources.iter().zip(&mut offices) {
        if source.kind == EntityKind::Anonymous {
            let words: Vec<Word> = text::words(&source.name).collect();
            known.described_by(&words.iter().collect::<Vec<_>>(), own);
        }
    }
    let persons = persons(corpus);
    // Who bears a role of an institution, by both and the number of whoever does.
    let mut bearers: Vec<(&str, u32, u32)> = Vec::new();
    for article in &corpus.articles {
        let words: Vec<Word> = text::words(&article.text).collect();
        for (at, word) in words.iter().enumerate() {
            let Some(Some(person)) = persons.get(&word.folded) else { continue };
            let told = Told { text: &article.text, words: &words };
            let own = &mut offices[*person as usize];
            let before = told.before(at, &corpus.sources[*person as usize].name);
            for description in [before, told.behind(at)] {
                let from = own.len();
                if let Some(role) = known.described_by(&description, own) {
                    bearers.extend(own[from..].iter().map(|office| (role, *office, *person)));
                }
            }
        }
    }
    // "De woordvoerder van het ministerie" is the one who is named elsewhere; "een woordvoerder" need not be.
    for (source, own) in corpus.sources.iter().zip(&mut offices) {
        let words: Vec<Word> = text::words(&source.name).collect();
        if source.kind == EntityKind::Anonymous && words.first().is_some_and(|w| w.folded == "de") {
            let role = words.iter().find_map(|w| role(&w.folded));
            let named = |b: &&(&str, u32, u32)| role.is_some_and(|(_, role)| role == b.0) && own.contains(&b.1);
            let mut named = bearers.iter().filter(named).map(|b| b.2);
            let one = named.next();
            own.extend(one.filter(|one| named.all(|other| other == *one)));
        }
    }
    for own in &mut offices {
        own.sort_unstable();
        own.dedup();
    }
    offices
}

/// The last words of the names of all persons, each with whose it is; nothing where it is of several.
fn persons(corpus: &Corpus) -> BTreeMap<String, Option<u32>> {
    let mut persons: BTreeMap<String, Option<u32>> = BTreeMap::new();
    for (source, number) in corpus.sources.iter().zip(0..).filter(|(s, _)| s.kind == EntityKind::Person) {
        let last = |name: &String| text::words(name).last().map(|w| w.folded);
        for name in source.aliases.iter().chain([&source.name]).filter_map(last) {
            persons.entry(name).or_insert(Some(number)).take_if(|other| *other != number);
        }
    }
    persons
}

/// What institutions are called.
struct Institutions {
    synonyms: Synonyms,
    /// By the first word of a name: all its words and whose it is.
    names: BTreeMap<String, Vec<(Vec<String>, u32)>>,
}

impl Institutions {
    fn new(corpus: &Corpus) -> Self {
        let mut all = Self { synonyms: Synonyms::dutch(), names: BTreeMap::new() };
        for (source, number) in corpus.sources.iter().zip(0..).filter(|(s, _)| s.kind == EntityKind::Institution) {
            // "De verklaring" is nobody's office.
            let names = source.aliases.iter().chain([&source.name]).filter(|n| n.contains(char::is_uppercase));
            for name in names {
                let telling = |w: &Word| !is_in(lang::BODIES, &w.folded) && !is_in(lang::EMPTY, &w.folded);
                let keys: Vec<String> = text::words(name).filter(telling).map(|w| all.key(&w.folded)).collect();
                if let Some(first) = keys.first() {
                    all.names.entry(first.clone()).or_default().push((keys, number));
                }
            }
        }
        all
    }

    /// What a word is compared by: "Belgische" is of Belgium.
    fn key(&self, word: &str) -> String {
        let root = [self.synonyms.root(word)];
        self.synonyms.group(&root).map_or_else(|| root[0].clone(), |(group, _)| format!("~{group}"))
    }

    /// Adds the institutions of which all words stand in a description that names a role.
    /// The role.
    fn described_by(&self, words: &[&Word], found: &mut Vec<u32>) -> Option<&'static str> {
        let (kind, role) = words.iter().find_map(|w| role(&w.folded))?;
        let keys: Vec<String> = words.iter().map(|w| self.key(&w.folded)).chain([self.key(kind)]).collect();
        let named = keys.iter().filter_map(|key| self.names.get(key)).flatten();
        found.extend(named.filter(|(name, _)| name.iter().all(|k| keys.contains(k))).map(|(_, number)| *number));
        Some(role)
    }
}

/// What stands before the role in a word that ends in one, and the role: nothing in "woordvoerder", "partij" in
/// "partijwoordvoerder".
fn role(word: &str) -> Option<(&str, &'static str)> {
    lang::ROLES.split_whitespace().find_map(|role| Some((word.strip_suffix(role)?, role)))
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|w| w == word)
}

/// The words of an article.
struct Told<'t> {
    text: &'t str,
    words: &'t [Word],
}

impl<'t> Told<'t> {
    /// What stands between a word and the next.
    fn gap(&self, at: usize) -> &'t str {
        let end = self.words.get(at + 1).map_or(self.text.len(), |next| next.span.start as usize);
        self.text.get(self.words[at].span.end as usize..end).unwrap_or_default()
    }

    /// Whether a word may stand between a role and a name: "van Buitenlandse Zaken".
    fn is_inside(&self, word: &Word) -> bool {
        is_in("van voor de het een", &word.folded) || word.span.of(self.text).starts_with(char::is_uppercase)
    }

    /// The description in front of the name whose last word stands at `at`.
    fn before(&self, at: usize, name: &str) -> Vec<&'t Word> {
        let mut from = at;
        let joined = |from: usize| from > 0 && matches!(self.gap(from - 1), " " | "-");
        while joined(from) && text::words(name).any(|w| w.folded == self.words[from - 1].folded) {
            from -= 1;
        }
        let end = from;
        while joined(from) && end - from < LONGEST && role(&self.words[from].folded).is_none() {
            if from < end && !self.is_inside(&self.words[from]) {
                return Vec::new();
            }
            from -= 1;
        }
        if from == end || role(&self.words[from].folded).is_none() {
            return Vec::new();
        }
        let role = from;
        // Before it what kind of one it is, by a name: "Belgische", and no verb.
        let is_name = |word: &Word| self.is_inside(word) && !is_in(lang::EMPTY, &word.folded);
        while joined(from) && role - from < LONGEST && is_name(&self.words[from - 1]) {
            from -= 1;
        }
        // "Woordvoerder Bos van de Provincie".
        let behind =
            (at + 1..self.words.len()).take_while(|w| self.gap(w - 1) == " " && self.is_inside(&self.words[*w]));
        (from..end).chain(behind.take(LONGEST)).map(|w| &self.words[w]).collect()
    }

    /// The description behind it, in commas.
    fn behind(&self, at: usize) -> Vec<&'t Word> {
        if self.gap(at) != ", " {
            return Vec::new();
        }
        let mut found: Vec<&Word> = Vec::new();
        for at in at + 1..self.words.len().min(at + 2 + 2 * LONGEST) {
            let word = &self.words[at];
            if !self.is_inside(word)
                && (role(&word.folded).is_none() || found.iter().any(|w| role(&w.folded).is_some()))
            {
                break;
            }
            found.push(word);
            if !matches!(self.gap(at), " " | "-") {
                break;
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::offices;
    use crate::Corpus;
    use crate::testing::{Told, told};
    use wederhoor_extract::{EntityKind, People};

    /// Whom Kim Bos speaks for, of "Waterschap Rijn" and "België", in an article with these words.
    fn of_bos(text: &str) -> Vec<String> {
        let statements = ["Kim Bos", "Waterschap Rijn", "België"].map(|name| (Some(name), None, "het dijkwerk begint"));
        let (mut article, mut found) = told(&Told { id: "0_a", statements: statements.to_vec(), ..Told::default() });
        article.text = format!("{}{text}", article.text.as_str()).into();
        found.entities[1..].iter_mut().for_each(|e| e.kind = EntityKind::Institution);
        let corpus = Corpus::assemble(vec![article], vec![found], &People::new(), &[]);
        let bos = corpus.sources.iter().position(|s| s.name == "Kim Bos").unwrap();
        offices(&corpus)[bos].iter().map(|s| corpus.sources[*s as usize].name.clone()).collect()
    }

    #[test]
    fn a_role_beside_a_name_ties_it_to_an_institution() {
        for text in [
            "De woordvoerder van Waterschap Rijn Kim Bos belde.",
            "Woordvoerder Kim Bos van het Waterschap Rijn belde.",
            "Kim Bos, de woordvoerder van het Waterschap Rijn, belde.",
            "Waterschap Rijn-voorzitter Bos belde.",
        ] {
            assert_eq!(of_bos(text), ["Waterschap Rijn"], "{text}");
        }
        for text in ["De Belgische minister van Landbouw Kim Bos belde.", "Volgens de Belgische premier Bos niet."] {
            assert_eq!(of_bos(text), ["België"], "{text}");
        }
    }

    #[test]
    fn what_stands_near_by_chance_does_not() {
        for text in [
            "De woordvoerder van het Waterschap Rijn zei dat Bos belde.",
            "In België belde minister Bos.",
            "Kim Bos, zei de woordvoerder van het Waterschap Rijn, belde.",
            "De voorzitter van de Rijn Kim Bos belde.",
            "De Belgische schilder Kim Bos belde.",
        ] {
            assert_eq!(of_bos(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn the_spokesman_of_one_text_is_the_one_who_is_named_in_another() {
        let of = |unnamed: &str, text: &str| {
            let names = [unnamed, "Kim Bos", "Jan Smit", "Waterschap Rijn"];
            let statements = names.map(|name| (Some(name), None, "het dijkwerk begint")).to_vec();
            let (mut article, mut found) = told(&Told { id: "0_a", statements, ..Told::default() });
            article.text = format!("{}{text}", article.text.as_str()).into();
            found.entities[0].kind = EntityKind::Anonymous;
            found.entities[3].kind = EntityKind::Institution;
            let corpus = Corpus::assemble(vec![article], vec![found], &People::new(), &[]);
            let who = corpus.sources.iter().position(|s| s.kind == EntityKind::Anonymous).unwrap();
            let named = offices(&corpus).swap_remove(who).into_iter();
            let named = named.map(|s| corpus.sources[s as usize].name.clone());
            named.filter(|name| name != "Waterschap Rijn").collect::<Vec<_>>()
        };
        let text = "Woordvoerder Kim Bos van het Waterschap Rijn belde.";
        assert_eq!(of("de woordvoerder van het Waterschap Rijn", text), ["Kim Bos"]);
        for unnamed in ["een woordvoerder van het Waterschap Rijn", "de voorzitter van het Waterschap Rijn"] {
            assert_eq!(of(unnamed, text), [""; 0], "{unnamed}");
        }
        let two = "Woordvoerder Kim Bos van het Waterschap Rijn belde. Waterschap Rijn-woordvoerder Jan Smit niet.";
        assert_eq!(of("de woordvoerder van het Waterschap Rijn", two), [""; 0]);
    }

    #[test]
    fn a_body_told_without_its_land_is_the_one_told_with_it() {
        let of = |names: &[&str]| {
            let statements = names.iter().map(|name| (Some(*name), None, "het dijkwerk begint")).collect();
            let (article, mut found) = told(&Told { id: "0_a", statements, ..Told::default() });
            found.entities.iter_mut().for_each(|e| e.kind = EntityKind::Institution);
            let corpus = Corpus::assemble(vec![article], vec![found], &People::new(), &[]);
            let which = corpus.sources.iter().position(|s| s.name == names[0]).unwrap();
            offices(&corpus)[which].iter().map(|s| corpus.sources[*s as usize].name.clone()).collect::<Vec<_>>()
        };
        let (bare, belgian) = ("ministerie van Defensie", "Belgische ministerie van Defensie");
        assert_eq!(of(&[bare, belgian]), [belgian]);
        assert_eq!(of(&[bare, belgian, "Franse ministerie van Defensie"]), [""; 0]);
        assert_eq!(of(&["Bureau van Defensie", "Belgische Bureau van Defensie"]), [""; 0]);
    }
}
