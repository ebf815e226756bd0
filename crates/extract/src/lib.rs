//! Article text → statements: *who said what, to whom, in which words*.
//!
//! # Steps
//!
//! One straight pipeline, each step a pure function in a module of its own:
//!
//! 1. `layout`: paragraphs, without headers and bullets;
//! 2. `token`: words, numbers and punctuation, looked up in the language's lexicon (`lang`);
//! 3. `quotes`: quotation marks paired, nested, over paragraphs;
//! 4. `outline`: sentences, of the text and inside each quotation; a quotation is one item (`doc` holds all this);
//! 5. `cues`: the reporting verbs of a sentence; `noun`: the phrases that can name a speaker;
//! 6. `clause`: the subject of a cue and where its content stands; `sentence_rules`, `aside_rules`: attributions;
//! 7. `group`: quotations without a cue of their own join the statement they belong to;
//!    `hearsay`: sentences with "zou" that go on telling it;
//! 8. `act_rules`: speech acts told without their words, where nothing else was found;
//! 9. `resolve`, with `names`: who is meant by names, roles and pronouns;
//! 10. `assemble`: statements with relays, addressees, `channel`, `when`, confidence.
//!
//! The crate does no IO, knows no clock and no browser. It takes any text: it never fails and never panics, and every
//! [`Span`] it returns lies on character boundaries of [`Article::text`].

mod act_rules;
mod article;
mod aside_rules;
mod assemble;
mod channel;
mod clause;
mod content;
mod cues;
mod date;
mod doc;
mod found;
mod group;
mod hearsay;
mod lang;
mod layout;
mod names;
mod noun;
mod outline;
mod people;
mod quotes;
mod resolve;
mod sentence_rules;
mod span;
mod statement;
mod titles;
mod token;
mod when;

pub use article::{Article, Inferred, Language, Text};
pub use date::{Precision, When};
pub use people::{Gender, People, Person, Term};
pub use span::Span;
pub use statement::{Cue, Entity, EntityKind, Extraction, Kind, Rule, Statement};

/// Finds the statements of one article.
///
/// `people` holds what the text itself cannot tell (a first name, a spelling, a role); it may be empty.
/// The result depends on nothing else.
#[must_use]
pub fn extract(article: &Article, people: &People) -> Extraction {
    let doc = doc::Doc::new(article);
    let (mut found, mut bare) = (Vec::new(), Vec::new());
    for sentence in 0..doc.sentences.len() {
        let first = found.len();
        sentence_rules::attribute(doc.view(sentence), sentence, &mut found, &mut bare);
        aside_rules::attribute(doc.view(sentence), sentence, &mut found, first);
    }
    let mut found = act_rules::add(&doc, hearsay::add(&doc, group::join(&doc, found, &bare)));
    let (names, who) = resolve::resolve(&doc, people, article.date, &found);
    group::merge(&mut found, &who);
    assemble::assemble(&doc, &found, &who, &names, article.date)
}
