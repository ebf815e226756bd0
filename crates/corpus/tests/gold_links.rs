//! The links between statements that a person marked, against the links a person drew between them: how good linking is
//! apart from extraction. `tests/golden/dev_links.txt` holds the figures and every link, so that a change of a rule shows as
//! a diff; `UPDATE_GOLDEN=1 cargo test -p wederhoor-corpus --features seeds --test gold_links` writes it anew.
#![cfg(feature = "seeds")]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use wederhoor_corpus::{Corpus, Relation, seeds};
use wederhoor_extract::{Article, Entity, EntityKind, Extraction, Kind, People, Rule, Span, Statement, extract};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rows(name: &str) -> Vec<Value> {
    let text = fs::read_to_string(root().join("tests/gold").join(name)).expect("the gold file is there");
    text.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line")).collect()
}

fn text<'r>(row: &'r Value, key: &str) -> &'r str {
    row[key].as_str().unwrap_or_default()
}

/// The corpus of the articles that have gold statements, made of these, and the id of each.
fn corpus(gold: &[Value]) -> (Corpus, Vec<String>) {
    let entries = fs::read_dir(root().join("seeds")).expect("the seeds are there");
    let files: BTreeMap<String, Vec<u8>> = entries
        .map(|e| e.expect("a readable folder").path())
        .map(|p| (p.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&p).unwrap()))
        .collect();
    let seeds = seeds::read(&files).expect("the seeds are well");
    let (mut articles, mut found, mut ids) = (Vec::new(), Vec::new(), Vec::new());
    for article in seeds.articles {
        let of_article: Vec<&Value> = gold.iter().filter(|r| article.id.starts_with(text(r, "a"))).collect();
        if of_article.is_empty() {
            continue;
        }
        let mut extraction = Extraction::default();
        let known = extract(&article, &seeds.people).entities;
        for row in of_article {
            let statement =
                statement(&article, row, &mut extraction.entities, &|name| entity(name, &known, &seeds.people));
            extraction.statements.push(statement);
            ids.push(text(row, "id").to_owned());
        }
        articles.push(article);
        found.push(extraction);
    }
    (Corpus::assemble(articles, found, &seeds.people, &seeds.topics), ids)
}

/// Who a marked name is: whom the engine finds in the article by it, else whom the people file has; what is known to neither
/// tells by how it is written.
fn entity(name: &str, known: &[Entity], people: &People) -> Entity {
    let is_called = |aliases: &[String], full: &str| full == name || aliases.iter().any(|alias| alias == name);
    if let Some(known) = known.iter().find(|e| is_called(&e.aliases, &e.name)) {
        return Entity { name: name.to_owned(), ..known.clone() };
    }
    let kind = match people.iter().find(|p| is_called(&p.aliases, &p.name)) {
        Some(person) if !person.institution => EntityKind::Person,
        None if name.contains(" en ") => EntityKind::Group,
        None if name.starts_with(char::is_lowercase) => EntityKind::Anonymous,
        _ => EntityKind::Institution,
    };
    Entity { name: name.to_owned(), kind, gender: None, aliases: Vec::new() }
}

fn statement(article: &Article, row: &Value, entities: &mut Vec<Entity>, entity: &dyn Fn(&str) -> Entity) -> Statement {
    let bytes: Vec<usize> = article.text.char_indices().map(|(at, _)| at).chain([article.text.len()]).collect();
    let place = |part: &Value, key: &str| bytes[part[key].as_u64().expect("a place") as usize];
    let parts = row["parts"].as_array().expect("parts");
    let mut who = |key: &str| {
        let name = row[key].as_str().filter(|n| !n.is_empty())?;
        let known = entities.iter().position(|e| e.name == name);
        Some(known.unwrap_or_else(|| {
            entities.push(entity(name));
            entities.len() - 1
        }))
    };
    Statement {
        kind: Kind::ALL.into_iter().find(|k| k.name() == text(row, "kind")).expect("a kind"),
        parts: parts.iter().map(|p| Span::new(place(p, "start"), place(p, "end"))).collect(),
        source: who("source"),
        mention: None,
        cue: None,
        addressee: who("to"),
        channel: row["channel"].as_str().map(str::to_owned),
        via: who("via"),
        said_on: None,
        rule: Rule::CueThat,
        confidence: 90,
    }
}

/// Groups of ids that are joined.
#[derive(Default)]
struct Groups(BTreeMap<String, String>);

impl Groups {
    fn of(&self, id: &str) -> String {
        self.0.get(id).map_or_else(|| id.to_owned(), |up| self.of(up))
    }

    fn join(&mut self, a: &str, b: &str) {
        let (a, b) = (self.of(a), self.of(b));
        if a != b {
            self.0.insert(a, b);
        }
    }
}

type Pair = (String, String);

fn pair(a: String, b: String) -> Pair {
    if a < b { (a, b) } else { (b, a) }
}

/// Precision and recall of `same` and `repeat` together, counted as the annotation's own scorer does: a drawn link is right
/// when its ends are in one group of the same or in two groups of which one repeats the other; a marked link is found when
/// drawn links join its ends.
fn figures(gold: &[Value], drawn: &[(Relation, Pair)]) -> String {
    let told: Vec<&Value> = gold.iter().filter(|l| text(l, "rel") != "tension").collect();
    let mut same = Groups::default();
    told.iter().filter(|l| text(l, "rel") == "same").for_each(|l| same.join(text(l, "a"), text(l, "b")));
    let group = |a: &str, b: &str| pair(same.of(a), same.of(b));
    let repeats: BTreeSet<Pair> =
        told.iter().filter(|l| text(l, "rel") == "repeat").map(|l| group(text(l, "a"), text(l, "b"))).collect();
    let linked: Vec<&Pair> = drawn.iter().filter(|(r, _)| *r != Relation::Tension).map(|(_, p)| p).collect();
    let right = |(a, b): &&&Pair| same.of(a) == same.of(b) || repeats.contains(&group(a, b));
    let right = linked.iter().filter(right).count();
    let mut joined = Groups::default();
    linked.iter().for_each(|(a, b)| joined.join(a, b));
    let found = told.iter().filter(|l| joined.of(text(l, "a")) == joined.of(text(l, "b"))).count();
    let (p, r) = (right as f64 / linked.len() as f64, found as f64 / told.len() as f64);
    format!(
        "precision {p:.3} recall {r:.3} F1 {:.3}; drawn {}, marked {}",
        2.0 * p * r / (p + r),
        linked.len(),
        told.len()
    )
}

#[test]
fn the_links_between_marked_statements() {
    let (corpus, ids) = corpus(&rows("dev.jsonl"));
    let id = |statement: usize| ids[statement].clone();
    let drawn: Vec<(Relation, Pair)> = corpus.references.iter().map(|l| (l.relation, pair(id(l.a), id(l.b)))).collect();
    let mut shown = format!("{}\n", figures(&rows("dev_links.jsonl"), &drawn));
    for (relation, (a, b)) in &drawn {
        let _ = writeln!(shown, "{} {a} {b}", relation.name());
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/dev_links.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(golden.parent().unwrap()).unwrap();
        fs::write(&golden, &shown).unwrap();
    }
    let expected = fs::read_to_string(&golden).unwrap_or_default();
    assert!(expected == shown, "links changed; UPDATE_GOLDEN=1 writes them anew:\n{shown}");
}

#[test]
fn a_reader_reaches_every_telling() {
    let (corpus, ids) = corpus(&rows("dev.jsonl"));
    let of = |id: &str| ids.iter().position(|i| i == id).expect("a gold statement");
    let tellings = corpus.tellings(of("000-014"));
    assert!(["001-015", "001-026", "001-034"].iter().all(|id| tellings.contains(&of(id))), "geen deal");
    let repeats = corpus.repeats(of("001-017"));
    let days: BTreeSet<String> =
        repeats.iter().map(|s| corpus.statements[*s].when(&corpus).unwrap().to_string()).collect();
    assert!(days.len() > 1, "the underlying causes, in May and in August");
}
