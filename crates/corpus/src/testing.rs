//! Corpora made by hand, for tests.

use crate::{Choice, Corpus, Facet, Query, Sort, Topic, TopicRule};
use proptest::prelude::*;
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
        text: text.into(),
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

/// Any small corpus.
pub(crate) fn some_corpus() -> impl Strategy<Value = Corpus> {
    let content = "((deal|deals|top|huis|huizen|geen|één|a|b)[ ,|-]){1,6}";
    let name = || proptest::option::of(proptest::sample::select(vec!["Jan Jansen", "Piet Smit", "Els Bos"]));
    let statements = proptest::collection::vec((name(), name(), content), 0..5);
    let outlet = proptest::option::of(proptest::sample::select(vec!["ANP", "NOS"]));
    let date = proptest::option::of(proptest::sample::select(vec!["2025", "2025-08", "2025-08-15", "2024-12-31"]));
    proptest::collection::vec((outlet, date, statements), 0..4).prop_map(|articles| {
        let ids: Vec<String> = (0..articles.len()).map(|n| format!("{n:03}_x")).collect();
        let told: Vec<Told<'_>> = articles
            .iter()
            .zip(&ids)
            .map(|((outlet, date, statements), id)| Told {
                id,
                outlet: *outlet,
                date: *date,
                statements: statements.iter().map(|(s, t, c)| (*s, *t, c.as_str())).collect(),
            })
            .collect();
        corpus(&told)
    })
}

/// Any query that may find something in one.
pub(crate) fn some_query() -> impl Strategy<Value = Query> {
    let text = "(|((|-)(deal|huis|\"geen deal\"|top|hui|een|\"a b\"|x|uize|geem) ){1,3})";
    let slugs = ["jan-jansen", "piet-smit", "onbekend", "anp", "nos", "000", "001", "direct", "deal", "overig"];
    let values =
        || proptest::collection::btree_set(proptest::sample::select(slugs.to_vec()).prop_map(str::to_owned), 0..4);
    let choice =
        (values(), values()).prop_map(|(any, none)| Choice { none: none.difference(&any).cloned().collect(), any });
    let chosen = proptest::collection::btree_map(proptest::sample::select(Facet::ALL.to_vec()), choice, 0..3);
    let date =
        || proptest::option::weighted(0.3, proptest::sample::select(vec!["2024", "2025-08", "2025-08-15", "2025"]));
    let sort = proptest::sample::select(Sort::ALL.to_vec());
    (text, chosen, date(), date(), sort).prop_map(|(text, chosen, from, until, sort)| Query {
        text: text.trim().to_owned(),
        chosen,
        from: from.and_then(When::parse),
        until: until.and_then(When::parse),
        sort,
        ..Query::default()
    })
}
