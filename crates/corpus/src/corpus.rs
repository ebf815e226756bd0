//! The corpus: everything the explorer knows, and the only thing serialised.

use crate::facet::{Certainty, Telling};
use crate::guess;
use crate::order::{ascending, ordered};
use crate::slug::{self, UNKNOWN};
use crate::{CrossReference, Facet, Links, Relation, Synonyms, Topic, text};
use core::ops::Range;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;
use wederhoor_extract::{Article, Cue, EntityKind, Kind, Language, Precision, Rule, Span, When};

/// Who says something, over all articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The stable slug used in links and output, e.g. `donald-trump`.
    pub id: String,
    /// The name shown.
    pub name: String,
    /// What sort of source.
    pub kind: EntityKind,
    /// Other names the articles use, longest first.
    pub aliases: Vec<String>,
}

/// A statement in its place in the corpus. Spans are bytes of the article's text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// The stable id, e.g. `000-003`: the article's short name and the number in text order, from 1.
    pub id: String,
    /// Index into [`Corpus::articles`].
    pub article: usize,
    /// How the content is told.
    pub kind: Kind,
    /// The content, in text order.
    pub parts: Vec<Span>,
    /// Index into [`Corpus::sources`]; nothing where unknown.
    pub source: Option<usize>,
    /// The words that name the source here.
    pub mention: Option<Span>,
    /// The attributing words.
    pub cue: Option<Cue>,
    /// Index into [`Corpus::sources`].
    pub addressee: Option<usize>,
    /// Where it was said.
    pub channel: Option<String>,
    /// Index into [`Corpus::sources`]: who relays it.
    pub via: Option<usize>,
    /// When it was said, as far as the text tells.
    pub said_on: Option<When>,
    /// Indices into [`Corpus::topics`], ascending.
    pub topics: Vec<usize>,
    /// The rule that found it.
    pub rule: Rule,
    /// Percent.
    pub confidence: u8,
}

impl Statement {
    /// When it was said, or else when its article appeared.
    #[must_use]
    pub fn when(&self, corpus: &Corpus) -> Option<When> {
        self.said_on.or(corpus.articles[self.article].date)
    }

    /// The content's words, part by part.
    pub fn words<'c>(&self, corpus: &'c Corpus) -> impl Iterator<Item = &'c str> + use<'c> {
        let text = corpus.articles[self.article].text.as_str();
        self.parts.iter().map(|p| p.of(text)).collect::<Vec<_>>().into_iter()
    }

    /// The content's words as they are searched, part by part.
    pub(crate) fn folded(&self, corpus: &Corpus) -> Vec<Vec<String>> {
        self.words(corpus).map(|part| text::words(part).map(|w| w.folded).collect()).collect()
    }

    /// The month in which it was said, or else in which its article appeared; nothing where only a year is known.
    pub(crate) fn month(&self, corpus: &Corpus) -> Option<When> {
        let when = self.when(corpus).filter(|w| w.precision != Precision::Year)?;
        Some(When::around(when.first(), Precision::Month))
    }
}

/// Articles, their statements, and what connects them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Corpus {
    /// A short hash of everything else: same seeds, same version.
    pub version: String,
    /// In the order of their file names.
    pub articles: Vec<Article>,
    /// For each article its stable short name, used in links and ids, e.g. `000`.
    pub short_names: Vec<String>,
    /// For each article its title, or else its first words.
    pub headlines: Vec<String>,
    /// Everybody who speaks, is spoken to or relays; most statements first.
    pub sources: Vec<Source>,
    /// In the order of the topics file.
    pub topics: Vec<Topic>,
    /// By article, then in text order.
    pub statements: Vec<Statement>,
    /// Different words for one thing, as far as the statements have them.
    pub synonyms: Synonyms,
    /// Ordered by (`a`, `b`).
    pub references: Links,
    /// What is called how, once somebody asks: ascending.
    #[serde(skip)]
    pub(crate) names: Names,
}

/// A facet, a slug, and what a reader calls it.
type Name = (Facet, String, String);

/// Names by facet and slug, gathered when the first is asked for. They follow from the rest of the corpus, so all are equal.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names(OnceLock<Vec<Name>>);

impl PartialEq for Names {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Corpus {
    /// The index of the statement with this id.
    #[must_use]
    pub fn statement(&self, id: &str) -> Option<usize> {
        // The article by its short name, then the number within it: no table, no search over all.
        let (short_name, _) = id.rsplit_once('-')?;
        let article = self.short_names.iter().position(|s| s == short_name)?;
        self.statements_of(article).find(|s| self.statements[*s].id == id)
    }

    /// The stable short name of an article, used in links and ids, e.g. `000`.
    #[must_use]
    pub fn short_name(&self, article: usize) -> &str {
        &self.short_names[article]
    }

    /// The statements of an article, by index.
    #[must_use]
    pub fn statements_of(&self, article: usize) -> Range<usize> {
        let before = |end: usize| self.statements.partition_point(|s| s.article < end);
        before(article)..before(article + 1)
    }

    /// The slugs of `facet` that a statement has: none where it has no addressee or no topic, several for topics, and
    /// `onbekend` for a source or an outlet that is not known.
    #[must_use]
    pub fn facet_slugs(&self, facet: Facet, statement: usize) -> Vec<String> {
        let number = statement;
        let statement = &self.statements[statement];
        let unknown = || UNKNOWN.to_owned();
        match facet {
            Facet::Source => vec![statement.source.map_or_else(unknown, |s| self.sources[s].id.clone())],
            Facet::Topic => statement.topics.iter().map(|t| self.topics[*t].id.clone()).collect(),
            Facet::Outlet => vec![self.outlet_slug(statement.article)],
            Facet::Article => vec![self.short_names[statement.article].clone()],
            Facet::Kind => vec![statement.kind.name().to_owned()],
            Facet::To => statement.addressee.iter().map(|s| self.sources[*s].id.clone()).collect(),
            Facet::Certainty => vec![Certainty::of(statement.confidence).name().to_owned()],
            Facet::Telling => self.telling(number).into_iter().map(|t| t.name().to_owned()).collect(),
            Facet::Channel => statement.channel.iter().map(|c| slug::slug(c)).filter(|c| !c.is_empty()).collect(),
        }
    }

    /// The slug of an article's outlet; `onbekend` where it has none.
    #[must_use]
    pub fn outlet_slug(&self, article: usize) -> String {
        let slug = self.articles[article].outlet.as_deref().map(slug::slug);
        slug.filter(|s| !s.is_empty()).unwrap_or_else(|| UNKNOWN.to_owned())
    }

    /// Every slug a link may name of `facet`, whether or not a statement has it; ascending, each once. Kinds stand in
    /// the order in which they are shown, topics and articles in the corpus's own.
    #[must_use]
    pub fn slugs(&self, facet: Facet) -> Vec<String> {
        let mut slugs: Vec<String> = match facet {
            Facet::Topic => return self.topics.iter().map(|t| t.id.clone()).collect(),
            Facet::Article => return self.short_names.clone(),
            Facet::Kind => return Kind::ALL.iter().map(|k| k.name().to_owned()).collect(),
            Facet::Certainty => return Certainty::ALL.iter().map(|c| c.name().to_owned()).collect(),
            Facet::Telling => return Telling::ALL.iter().map(|t| t.name().to_owned()).collect(),
            Facet::Outlet => (0..self.articles.len()).map(|a| self.outlet_slug(a)).collect(),
            Facet::Channel => {
                let channels = self.statements.iter().filter_map(|s| s.channel.as_deref());
                channels.map(slug::slug).filter(|c| !c.is_empty()).collect()
            }
            Facet::Source | Facet::To => self.sources.iter().map(|s| s.id.clone()).collect(),
        };
        if facet == Facet::Source {
            slugs.push(UNKNOWN.to_owned());
        }
        let mut slugs = ascending(&slugs);
        slugs.dedup();
        slugs
    }

    /// What a reader calls this value of `facet`; the slug itself where the corpus does not know it.
    #[must_use]
    pub fn label(&self, facet: Facet, slug: &str, language: Language) -> String {
        let dutch = language == Language::Dutch;
        let label = match facet {
            Facet::Source | Facet::Outlet | Facet::Article | Facet::Channel => {
                self.name(facet, slug).map(str::to_owned)
            }
            Facet::To => self.name(Facet::Source, slug).map(str::to_owned),
            Facet::Topic => {
                self.topics.iter().find(|t| t.id == slug).map(|t| if dutch { t.nl.clone() } else { t.en.clone() })
            }
            Facet::Certainty => {
                Certainty::ALL.into_iter().find(|c| c.name() == slug).map(|c| c.label(dutch).to_owned())
            }
            Facet::Telling => Telling::ALL.into_iter().find(|t| t.name() == slug).map(|t| t.label(dutch).to_owned()),
            Facet::Kind => Kind::ALL.into_iter().find(|k| k.name() == slug).map(|k| kind_label(k, dutch).to_owned()),
        };
        label.unwrap_or_else(|| if slug == UNKNOWN && !dutch { "unknown".to_owned() } else { slug.to_owned() })
    }

    /// The name of a source, outlet, article or channel.
    fn name(&self, facet: Facet, slug: &str) -> Option<&str> {
        let names = self.names.0.get_or_init(|| {
            let mut names: Vec<Name> = Vec::new();
            names.extend(self.sources.iter().map(|s| (Facet::Source, s.id.clone(), s.name.clone())));
            for (number, article) in self.articles.iter().enumerate() {
                names.push((Facet::Article, self.short_names[number].clone(), self.article_label(number)));
                names.extend(article.outlet.clone().map(|outlet| (Facet::Outlet, self.outlet_slug(number), outlet)));
            }
            let channels = self.statements.iter().filter_map(|s| s.channel.as_deref());
            names.extend(channels.map(|channel| (Facet::Channel, slug::slug(channel), channel.to_owned())));
            let order = ordered(names.len(), &|a, b| (names[a].0, &names[a].1).cmp(&(names[b].0, &names[b].1)));
            order.into_iter().map(|n| names[n].clone()).collect()
        });
        let place = names.partition_point(|(f, s, _)| (*f, s.as_str()) < (facet, slug));
        names
            .get(place)
            .filter(|(f, s, _)| *f == facet && s == slug && slug != UNKNOWN)
            .map(|(_, _, name)| name.as_str())
    }

    /// An article's title, or else its first words.
    #[must_use]
    pub fn headline(&self, article: usize) -> &str {
        &self.headlines[article]
    }

    /// An article's title, or else its outlet and first words: what tells it from the others in a list.
    #[must_use]
    pub fn article_label(&self, article: usize) -> String {
        let headline = self.headline(article);
        match &self.articles[article] {
            Article { title: None, outlet: Some(outlet), .. } if headline.is_empty() => outlet.clone(),
            Article { title: None, outlet: Some(outlet), .. } => format!("{outlet}: {headline}"),
            _ => headline.to_owned(),
        }
    }

    /// The statements linked to `statement`, each with its link: closest first.
    #[must_use]
    pub fn related(&self, statement: usize) -> Vec<(usize, &CrossReference)> {
        let found: Vec<_> = self.references.of(statement).collect();
        let order =
            ordered(found.len(), &|a, b| found[b].1.score.cmp(&found[a].1.score).then(found[a].0.cmp(&found[b].0)));
        order.into_iter().map(|i| found[i]).collect()
    }

    /// All tellings of one utterance, `statement` among them: ascending, so by article and place. Each is linked to
    /// `statement` itself; what is linked only to another telling is not one of them.
    #[must_use]
    pub fn tellings(&self, statement: usize) -> Vec<usize> {
        self.linked(statement, Relation::Same)
    }

    /// The occasions on which the point of `statement` was made, itself among them, oldest first (what has no date last):
    /// what repeats it or another telling that is certain to be one. Of several tellings of one occasion all are there;
    /// `statement` alone where the point was made once only.
    #[must_use]
    pub fn repeats(&self, statement: usize) -> Vec<usize> {
        let told = self.references.of(statement).filter(|(_, link)| link.relation == Relation::Same && link.certain);
        let tellings: Vec<usize> = told.map(|(other, _)| other).chain([statement]).collect();
        let repeated = tellings.iter().flat_map(|t| self.linked(*t, Relation::Repeat)).collect::<Vec<_>>();
        if repeated.len() == tellings.len() {
            return vec![statement];
        }
        let mut all = ascending(&repeated);
        all.dedup();
        let first = |n: usize| self.statements[all[n]].when(self).map(wederhoor_extract::When::first);
        let order = ordered(all.len(), &|a, b| (first(a).is_none(), first(a)).cmp(&(first(b).is_none(), first(b))));
        order.into_iter().map(|n| all[n]).collect()
    }

    /// On how many days the point of `statement` was made; what has no date counts as a day of its own.
    #[must_use]
    pub fn occasions(&self, statement: usize) -> usize {
        let mut days: Vec<_> = self.repeats(statement).into_iter().map(|s| self.statements[s].when(self)).collect();
        days.dedup();
        days.len()
    }

    /// The pairs that pull against each other, the most telling first.
    #[must_use]
    pub fn tensions(&self) -> Vec<&CrossReference> {
        let all: Vec<&CrossReference> = self.references.by(Relation::Tension).collect();
        let order = ordered(all.len(), &|a, b| all[b].score.cmp(&all[a].score));
        order.into_iter().map(|n| all[n]).collect()
    }

    /// How a statement is told: in more than one article or in one only, and whether another pulls against it.
    #[must_use]
    pub fn telling(&self, statement: usize) -> Vec<Telling> {
        let other = |(other, link): (usize, &CrossReference)| {
            link.relation == Relation::Same && self.statements[other].article != self.statements[statement].article
        };
        let several = self.references.of(statement).any(other);
        let tension = self.references.of(statement).any(|(_, link)| link.relation == Relation::Tension);
        let mut told = vec![if several { Telling::Several } else { Telling::Single }];
        told.extend(tension.then_some(Telling::Tension));
        told
    }

    /// `statement` and what has this relation to it, ascending.
    fn linked(&self, statement: usize, relation: Relation) -> Vec<usize> {
        let links = self.references.of(statement).filter(|(_, link)| link.relation == relation);
        ascending(&links.map(|(other, _)| other).chain([statement]).collect::<Vec<_>>())
    }

    /// The paragraphs of an article: its lines that are not blank, in order, without outer white space. A leading
    /// ` date 2025-08-16` is left out.
    #[must_use]
    pub fn paragraphs(&self, article: usize) -> Vec<Span> {
        guess::paragraphs(&self.articles[article].text)
    }
}

const fn kind_label(kind: Kind, dutch: bool) -> &'static str {
    match (kind, dutch) {
        (Kind::Direct, true) => "letterlijk",
        (Kind::Mixed, true) => "gemengd",
        (Kind::Indirect, true) => "indirect",
        (Kind::Act, true) => "taalhandeling",
        (Kind::Direct, false) => "direct",
        (Kind::Mixed, false) => "mixed",
        (Kind::Indirect, false) => "indirect",
        (Kind::Act, false) => "speech act",
    }
}

#[cfg(test)]
#[path = "corpus_tests.rs"]
mod tests;
