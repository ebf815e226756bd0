//! Corpora made by hand, for tests.

use crate::{Corpus, Topic, TopicRule};
use wederhoor_extract::{Article, Entity, EntityKind, Extraction, Kind, Language, People, Rule, Span, Statement, When};

/// An article made of statements.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told<'a> {
    pub id: &'a str,
    pub outlet: Option<&'a str>,
    pub date: Option<&'a str>,
    /// Source (nothing for an unknown one), addressee, content: its parts are separated by `|`.
    pub statements: Vec<(Option<&'a str>, Option<&'a str>, &'a str)>,
}

pub(crate) fn entity(name: &str, kind: EntityKind) -> Entity {
    Entity { name: name.into(), kind, gender: None, aliases: Vec::new() }
}

pub(crate) fn statement(source: Option<usize>, parts: Vec<Span>) -> Statement {
    Statement {
        kind: Kind::Direct,
        parts,
        source,
        mention: None,
        cue: None,
        addressee: None,
        channel: None,
        via: None,
        said_on: None,
        rule: Rule::QuoteInvertedCue,
        confidence: 97,
    }
}

/// The article and what an extraction of it would be. Every second statement is indirect.
pub(crate) fn told(told: &Told<'_>) -> (Article, Extraction) {
    let mut text = String::new();
    let mut found = Extraction::default();
    for (number, (source, addressee, content)) in told.statements.iter().enumerate() {
        let mut parts = Vec::new();
        for part in content.split('|') {
            text.push('„');
            parts.push(Span::new(text.len(), text.len() + part.len()));
            text.push_str(part);
            text.push_str("” ");
        }
        text.push('\n');
        let mut who = |name: &Option<&str>| {
            let name = (*name)?;
            let known = found.entities.iter().position(|e| e.name == name);
            known.or_else(|| {
                found.entities.push(entity(name, EntityKind::Person));
                Some(found.entities.len() - 1)
            })
        };
        let (source, addressee) = (who(source), who(addressee));
        let kind = if number % 2 == 0 { Kind::Direct } else { Kind::Indirect };
        found.statements.push(Statement { kind, addressee, ..statement(source, parts) });
    }
    let article = Article {
        id: told.id.into(),
        outlet: told.outlet.map(str::to_owned),
        date: told.date.and_then(When::parse),
        language: Language::Dutch,
        text,
        ..Article::default()
    };
    (article, found)
}

/// The corpus of these articles, with the topics `deal` and `top` and a fallback `overig`.
pub(crate) fn corpus(articles: &[Told<'_>]) -> Corpus {
    let (articles, found) = articles.iter().map(told).unzip();
    Corpus::assemble(articles, found, &People::new(), &topics())
}

pub(crate) fn topics() -> Vec<TopicRule> {
    let rule = |id: &str, words: &[&str], fallback| TopicRule {
        topic: Topic { id: id.into(), nl: id.to_uppercase(), en: format!("{id} (en)") },
        words: words.iter().map(|w| (*w).to_owned()).collect(),
        fallback,
    };
    vec![rule("deal", &["deal*"], false), rule("top", &["top"], false), rule("overig", &[], true)]
}

/// Two outlets, three articles, five statements.
pub(crate) fn small() -> Corpus {
    corpus(&[
        Told {
            id: "000_ab",
            outlet: Some("ANP"),
            date: Some("2025-08-16"),
            statements: vec![
                (Some("Donald Trump"), Some("Sean Hannity"), "Er is geen deal tot er een deal is"),
                (Some("Vladimir Poetin"), None, "=Volgende keer in Moskou?|De top was, zei hij, \"goed\""),
            ],
        },
        Told {
            id: "001_cd",
            outlet: Some("NOS"),
            date: Some("2025-08"),
            statements: vec![
                (Some("Trump"), None, "Geen deal tot er een deal is"),
                (None, None, "Een één-op-ééngesprek over huizen"),
            ],
        },
        Told { id: "002_ef", outlet: None, date: None, statements: vec![(Some("Trump"), None, "Het huis is groot")] },
    ])
}
