//! How long linking takes: for each file of statements named (a JSON object a line, as the generator that
//! `cargo xtask bench link` is given writes them) one line of figures. Nothing fails when it is slow.

use serde_json::Value;
use std::fs;
use std::time::Instant;
use wederhoor_corpus::{Corpus, Links, Relation, link};
use wederhoor_extract::{Article, Entity, EntityKind, Extraction, Kind, People, Rule, Span, Statement, When};

fn main() {
    // Cargo adds `--bench`; without files there is nothing to measure (`cargo test --benches`).
    for file in std::env::args().skip(1).filter(|argument| !argument.starts_with("--")) {
        match fs::read_to_string(&file) {
            Ok(lines) => measure(&lines),
            Err(error) => eprintln!("{file}: {error}; expected statements, a JSON object a line"),
        }
    }
}

fn measure(lines: &str) {
    let (articles, found) = articles(lines);
    let mut corpus = Corpus::assemble(articles, found, &People::new(), &[]);
    let start = Instant::now();
    let links = link(&corpus);
    let seconds = start.elapsed().as_secs_f64();
    let with = corpus.to_bytes().len();
    corpus.references = Links::default();
    let grown = with - corpus.to_bytes().len();
    let of = |relation| links.by(relation).count();
    println!(
        "{:>7} statements: {seconds:.2} s, {:.1} µs a statement; {} same, {} repeat, {} tension; {:.1} bytes a link",
        corpus.statements.len(),
        seconds * 1e6 / corpus.statements.len().max(1) as f64,
        of(Relation::Same),
        of(Relation::Repeat),
        of(Relation::Tension),
        grown as f64 / links.len().max(1) as f64,
    );
}

/// The articles the lines belong to, their text made of the statements, one a line.
fn articles(lines: &str) -> (Vec<Article>, Vec<Extraction>) {
    let (mut articles, mut found): (Vec<Article>, Vec<Extraction>) = (Vec::new(), Vec::new());
    for line in lines.lines() {
        let Ok(row) = serde_json::from_str::<Value>(line) else { continue };
        let text = |key: &str| row[key].as_str().unwrap_or_default();
        if articles.last().is_none_or(|a| a.id != text("article")) {
            let (id, outlet) = (text("article").to_owned(), Some(text("outlet").to_owned()));
            articles.push(Article { id, outlet, date: When::parse(text("date")), ..Article::default() });
            found.push(Extraction::default());
        }
        let (Some(article), Some(found)) = (articles.last_mut(), found.last_mut()) else { continue };
        let before = article.text.as_str();
        let parts = vec![Span::new(before.len(), before.len() + text("text").len())];
        article.text = format!("{before}{}\n", text("text")).into();
        let mut who = |name: &str| {
            let known = found.entities.iter().position(|e| e.name == name);
            (!name.is_empty()).then(|| {
                known.unwrap_or_else(|| {
                    let kind = EntityKind::Person;
                    found.entities.push(Entity { name: name.to_owned(), kind, gender: None, aliases: Vec::new() });
                    found.entities.len() - 1
                })
            })
        };
        let (source, addressee) = (who(text("speaker")), who(text("addressee")));
        found.statements.push(Statement {
            kind: Kind::ALL.into_iter().find(|k| k.name() == text("kind")).unwrap_or(Kind::Act),
            parts,
            source,
            mention: None,
            cue: None,
            addressee,
            channel: None,
            via: None,
            said_on: None,
            rule: Rule::CueThat,
            confidence: 90,
        });
    }
    (articles, found)
}
