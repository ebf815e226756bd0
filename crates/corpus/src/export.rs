//! What the tool prints and the page downloads: one flat record a statement or a link, stable for other programs.
//!
//! Offsets count **Unicode code points** of the article's text as it is on disk (spans inside the program count bytes).
//!
//! In CSV a cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a return) gets
//! an apostrophe in front; JSON holds every text as it is.

use crate::{Contrast, Corpus, CrossReference, Likeness, Relation, explain};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use std::fmt;
use std::fmt::Write as _;
use wederhoor_extract::Span;

/// Words with their place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place<'c> {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The words.
    pub exact: &'c str,
}

/// Somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Name<'c> {
    /// The slug.
    pub id: &'c str,
    /// The name shown.
    pub name: &'c str,
}

/// Who says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceRecord<'c> {
    /// The slug.
    pub id: &'c str,
    /// The name shown.
    pub name: &'c str,
    /// The words that name the source here.
    pub mention: Option<Place<'c>>,
}

/// A day, or what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// As in ISO 8601.
    pub date: String,
    /// `day`, `week`, `month` or `year`.
    pub precision: &'static str,
}

/// A statement as it is printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record<'c> {
    /// The stable id.
    pub id: &'c str,
    /// The name of the article's file without its ending.
    pub article: &'c str,
    /// `direct`, `indirect`, `mixed` or `act`.
    pub kind: &'static str,
    /// The content.
    pub parts: Vec<Place<'c>>,
    /// Who says it.
    pub source: Option<SourceRecord<'c>>,
    /// The attributing words; without a particle that stands apart ("gaf" of "gaf hij toe").
    pub cue: Option<Place<'c>>,
    /// To whom.
    pub addressee: Option<Name<'c>>,
    /// Where it was said.
    pub channel: Option<&'c str>,
    /// Who relays it.
    pub via: Option<Name<'c>>,
    /// When it was said, as far as the text tells.
    pub said_on: Option<Day>,
    /// Slugs.
    pub topics: Vec<&'c str>,
    /// The rule that found it.
    pub rule: &'static str,
    /// 0 to 1.
    pub confidence: Share,
}

/// A part of a whole, in percent; printed as a number from 0 to 1, of two decimals.
///
/// Not an `f64`: what prints those well is a table of ten kilobytes that nothing compresses, and every page would have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share(
    /// 0 to 100.
    pub u8,
);

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.to_string()).map_err(S::Error::custom)?.serialize(serializer)
    }
}

/// A cross-reference as it is printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LinkRecord<'c> {
    /// `same`, `repeat` or `tension`.
    pub relation: &'static str,
    /// The id of the one statement.
    pub a: &'c str,
    /// The id of the other.
    pub b: &'c str,
    /// 0 to 1.
    pub score: Share,
    /// Why, in words.
    pub reason: String,
}

/// A statement as it is printed. `statement` is an index into [`Corpus::statements`]; for more than one use [`records`].
#[must_use]
pub fn record(corpus: &Corpus, statement: usize) -> Record<'_> {
    Counter::default().record(corpus, statement)
}

/// These statements as they are printed, in the time of one pass over their articles where they are in text order.
pub fn records(corpus: &Corpus, statements: impl IntoIterator<Item = usize>) -> impl Iterator<Item = Record<'_>> {
    let mut counter = Counter::default();
    statements.into_iter().map(move |s| counter.record(corpus, s))
}

/// Counts code points from the place it counted last, in one article: from its start, each place would read it all again.
#[derive(Default)]
struct Counter {
    article: usize,
    byte: usize,
    points: usize,
}

impl Counter {
    /// The code points before a byte of the article's text.
    fn before(&mut self, text: &str, byte: u32) -> usize {
        let to = byte as usize;
        let points = |a: usize, b: usize| text.get(a..b).map_or(0, |t| t.chars().count());
        self.points = (self.points + points(self.byte, to)).saturating_sub(points(to, self.byte));
        self.byte = to;
        self.points
    }

    fn place<'c>(&mut self, text: &'c str, span: Span) -> Place<'c> {
        Place { start: self.before(text, span.start), end: self.before(text, span.end), exact: span.of(text) }
    }

    fn record<'c>(&mut self, corpus: &'c Corpus, statement: usize) -> Record<'c> {
        let s = &corpus.statements[statement];
        let article = &corpus.articles[s.article];
        let text = article.text.as_str();
        if s.article != self.article {
            *self = Self { article: s.article, ..Self::default() };
        }
        let name = |source: usize| Name { id: &corpus.sources[source].id, name: &corpus.sources[source].name };
        Record {
            id: &s.id,
            article: &article.id,
            kind: s.kind.name(),
            parts: s.parts.iter().map(|p| self.place(text, *p)).collect(),
            source: s.source.map(name).map(|Name { id, name }| SourceRecord {
                id,
                name,
                mention: s.mention.map(|m| self.place(text, m)),
            }),
            cue: s.cue.map(|c| self.place(text, c.span)),
            addressee: s.addressee.map(name),
            channel: s.channel.as_deref(),
            via: s.via.map(name),
            said_on: s.said_on.map(|w| Day { date: w.to_string(), precision: w.precision.name() }),
            topics: s.topics.iter().map(|t| corpus.topics[*t].id.as_str()).collect(),
            rule: s.rule.name(),
            confidence: Share(s.confidence),
        }
    }
}

/// A link as it is printed.
#[must_use]
pub fn link_record<'c>(corpus: &'c Corpus, link: &CrossReference) -> LinkRecord<'c> {
    LinkRecord {
        relation: link.relation.name(),
        a: &corpus.statements[link.a].id,
        b: &corpus.statements[link.b].id,
        score: Share(link.score),
        reason: reason(corpus, link),
    }
}

/// Why, in words: which they share, and where they part.
fn reason(corpus: &Corpus, link: &CrossReference) -> String {
    let reason = explain(corpus, link);
    let text = |s: usize| corpus.articles[corpus.statements[s].article].text.as_str();
    let (a, b) = (text(link.a), text(link.b));
    let words = reason.shared.iter().map(|s| match s.likeness {
        Likeness::Word => s.a.of(a).to_owned(),
        _ => format!("{} ~ {}", s.a.of(a), s.b.of(b)),
    });
    let words: Vec<String> = words.collect();
    let mut out = match link.relation {
        _ if !words.is_empty() => format!("shared words: {}", words.join(", ")),
        Relation::Tension => "set against the other, or against another telling of it".to_owned(),
        _ if corpus.statements[link.a].article == corpus.statements[link.b].article => {
            "a heading and what is told below it".to_owned()
        }
        _ => "spelled alike".to_owned(),
    };
    let of = |span: Option<Span>, text| span.map_or("–", |s: Span| s.of(text));
    for contrast in &reason.contrasts {
        let (name, here, there) = match *contrast {
            Contrast::Negation { a, b } => ("negation", a, b),
            Contrast::Modality { a, b } => ("modality", a, b),
            Contrast::Against { a, b } => ("against", a, b),
            Contrast::Number { a, b } => ("number", Some(a), Some(b)),
            Contrast::Opposite { a, b } => ("opposite", Some(a), Some(b)),
        };
        let _ = write!(out, "; {name}: {} | {}", of(here, a), of(there, b));
    }
    if let Some(days) = reason.days.filter(|d| *d > 0) {
        let _ = write!(out, "; {days} days apart");
    }
    out
}

/// The columns of [`csv`].
pub const COLUMNS: &str = "id,kind,content,source_id,source,mention,cue,addressee_id,addressee,channel,via_id,via,said_on,\
said_on_precision,topics,article,article_title,outlet,article_date,address,start,end,rule,confidence";

/// The columns of [`links_csv`].
pub const LINK_COLUMNS: &str = "relation,a,b,score,reason";

/// These statements as CSV (RFC 4180), a row each under a row of names. Parts are joined by ` … `, topics by `;`;
/// `start` and `end` enclose all parts.
#[must_use]
pub fn csv(corpus: &Corpus, statements: &[usize]) -> String {
    format!("{COLUMNS}\r\n{}", csv_rows(corpus, statements))
}

/// The rows of [`csv`] without the row of names.
#[must_use]
pub fn csv_rows(corpus: &Corpus, statements: &[usize]) -> String {
    let mut out = String::new();
    for (r, statement) in records(corpus, statements.iter().copied()).zip(statements) {
        let s = &corpus.statements[*statement];
        let article = &corpus.articles[s.article];
        let exact = |p: &Option<Place<'_>>| p.as_ref().map_or_else(String::new, |p| p.exact.to_owned());
        let name =
            |n: &Option<Name<'_>>| n.as_ref().map_or_else(Default::default, |n| [n.id.to_owned(), n.name.to_owned()]);
        let source = r.source.as_ref().map(|s| Name { id: s.id, name: s.name });
        let ([source_id, source_name], [to_id, to], [via_id, via]) = (name(&source), name(&r.addressee), name(&r.via));
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        row(
            &[
                r.id.to_owned(),
                r.kind.to_owned(),
                r.parts.iter().map(|p| p.exact).collect::<Vec<_>>().join(" … "),
                source_id,
                source_name,
                r.source.as_ref().map_or_else(String::new, |s| exact(&s.mention)),
                exact(&r.cue),
                to_id,
                to,
                r.channel.unwrap_or_default().to_owned(),
                via_id,
                via,
                r.said_on.as_ref().map_or_else(String::new, |d| d.date.clone()),
                r.said_on.as_ref().map_or_else(String::new, |d| d.precision.to_owned()),
                r.topics.join(";"),
                r.article.to_owned(),
                text(&article.title),
                text(&article.outlet),
                article.date.map_or_else(String::new, |d| d.to_string()),
                text(&article.address),
                r.parts.first().map_or_else(String::new, |p| p.start.to_string()),
                r.parts.last().map_or_else(String::new, |p| p.end.to_string()),
                r.rule.to_owned(),
                Share(s.confidence).to_string(),
            ],
            &mut out,
        );
    }
    out
}

/// These links as CSV (RFC 4180), a row each under a row of names.
#[must_use]
pub fn links_csv(corpus: &Corpus, links: &[CrossReference]) -> String {
    let mut out = format!("{LINK_COLUMNS}\r\n");
    for link in links {
        let r = link_record(corpus, link);
        row(
            &[r.relation.to_owned(), r.a.to_owned(), r.b.to_owned(), Share(link.score).to_string(), r.reason],
            &mut out,
        );
    }
    out
}

fn row(cells: &[String], out: &mut String) {
    for (column, cell) in cells.iter().enumerate() {
        let comma = if column == 0 { "" } else { "," };
        let apostrophe = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        let quoted = cell.contains([',', '"', '\n', '\r']);
        let mark = if quoted { "\"" } else { "" };
        // Writing to a string cannot fail.
        let _ = write!(out, "{comma}{mark}{apostrophe}{}{mark}", cell.replace('"', "\"\""));
    }
    out.push_str("\r\n");
}

#[cfg(test)]
#[path = "export_tests.rs"]
mod tests;
