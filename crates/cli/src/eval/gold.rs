//! The gold file: statements a person marked, one JSON object a line.

use serde::Deserialize;
use std::collections::BTreeSet;
use wederhoor_extract::{Article, Kind};

/// What a line looks like.
const EXPECTED: &str = r#"a statement as {"a":"000","kind":"direct","optional":false,"parts":[{"t":"words","start":0,"end":5}],"source":"Jan Jansen","to":null,"topics":[]}"#;

/// A statement as a person marked it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// From 1, in its file.
    pub line: usize,
    /// What the article's name begins with.
    pub article: String,
    pub kind: Kind,
    /// Neither missing it nor finding it matters.
    pub optional: bool,
    pub parts: Vec<Part>,
    /// Empty where nobody is named.
    pub source: String,
    /// Empty where nobody is addressed.
    pub addressee: String,
    pub topics: BTreeSet<String>,
}

/// Words of the content, with their place in code points of the article's text.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Part {
    pub start: usize,
    pub end: usize,
    #[serde(rename = "t", alias = "exact")]
    pub words: String,
}

/// A line. Other fields are the annotator's own.
#[derive(Deserialize)]
struct Line {
    a: String,
    kind: String,
    /// An act is, unless said otherwise.
    optional: Option<bool>,
    parts: Vec<Part>,
    source: Option<String>,
    to: Option<String>,
    #[serde(default)]
    topics: BTreeSet<String>,
}

/// The rows of a gold file, or everything that is wrong with it.
pub(crate) fn read(file: &str, bytes: &[u8]) -> Result<Vec<Row>, Vec<String>> {
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for (at, line) in bytes.split(|b| *b == b'\n').enumerate() {
        match row(at + 1, line) {
            Ok(row) => rows.extend(row),
            Err((what, expected)) => problems.push(format!("{file}:{}: {what}; expected {expected}", at + 1)),
        }
    }
    if rows.is_empty() && problems.is_empty() {
        problems.push(format!("{file}: there are no statements here; expected one a line, {EXPECTED}"));
    }
    if problems.is_empty() { Ok(rows) } else { Err(problems) }
}

/// The row of a line; nothing for a blank one. Or what is wrong, and what was expected.
fn row(number: usize, line: &[u8]) -> Result<Option<Row>, (String, String)> {
    let line = std::str::from_utf8(line).map_err(|_| ("this line is not UTF-8".to_owned(), EXPECTED.to_owned()))?;
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.is_empty() {
        return Ok(None);
    }
    let line: Line = serde_json::from_str(line).map_err(|e| {
        // The line is ours to count; serde_json only sees one.
        let what = e.to_string();
        let what = what.split(" at line ").next().unwrap_or_default();
        (format!("{what} (column {})", e.column()), EXPECTED.to_owned())
    })?;
    if line.a.is_empty() {
        return Err(("“a” is empty".into(), "what the article's name begins with, as \"000\"".into()));
    }
    let Some(kind) = Kind::ALL.into_iter().find(|k| k.name() == line.kind) else {
        return Err((format!("the kind “{}” is unknown", line.kind), "direct, indirect, mixed or act".into()));
    };
    if line.parts.is_empty() {
        return Err(("there are no parts".into(), "the words of the content with their places".into()));
    }
    for part in &line.parts {
        let long = part.words.chars().count();
        if part.end != part.start.saturating_add(long) {
            let what = format!("“{}” is said to stand at {} to {}", short(&part.words), part.start, part.end);
            return Err((what, format!("{long} code points, the end being one past the last")));
        }
    }
    Ok(Some(Row {
        line: number,
        article: line.a,
        kind,
        optional: line.optional.unwrap_or(kind == Kind::Act),
        parts: line.parts,
        source: line.source.unwrap_or_default(),
        addressee: line.to.unwrap_or_default(),
        topics: line.topics,
    }))
}

/// Rows whose words do not stand where they say, or whose article is not there: they are counted as missed, and why they
/// are ought to be known.
pub(crate) fn misplaced(file: &str, rows: &[Row], articles: &[Article]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut absent = BTreeSet::new();
    for row in rows {
        let mut of = articles.iter().filter(|a| a.id.starts_with(&row.article)).peekable();
        if of.peek().is_none() {
            if absent.insert(&row.article) {
                problems.push(format!(
                    "{file}:{}: none of the articles begins with “{}”; expected its file behind the gold file",
                    row.line, row.article
                ));
            }
            continue;
        }
        let texts: Vec<&str> = of.map(|a| a.text.as_str()).collect();
        for part in &row.parts {
            let stands = |text: &&str| text.chars().skip(part.start).take(part.end - part.start).eq(part.words.chars());
            if !texts.iter().any(stands) {
                problems.push(format!(
                    "{file}:{}: “{}” does not stand at {} of {}; expected its place in code points of the file as it is on disk",
                    row.line,
                    short(&part.words),
                    part.start,
                    row.article
                ));
            }
        }
    }
    problems
}

fn short(words: &str) -> String {
    let cut: String = words.chars().take(40).collect();
    if cut.len() < words.len() { format!("{cut}…") } else { cut }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"a":"000","kind":"direct","optional":false,"parts":[{"t":"één","start":3,"end":6}],"source":"Jansen","cue":"zei","to":null,"topics":["b","a","b"]}"#;

    #[test]
    fn a_row_is_read_and_fields_of_the_annotators_own_are_passed_over() {
        let rows = read("g", format!("\u{feff}{GOOD}\r\n\n").as_bytes()).unwrap();
        let [row] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!((row.line, row.kind, row.source.as_str(), row.addressee.as_str()), (1, Kind::Direct, "Jansen", ""));
        assert_eq!(row.topics.len(), 2);
    }

    #[test]
    fn every_bad_line_is_told_with_what_was_expected() {
        let lines = [
            GOOD.to_owned(),
            "{".to_owned(),
            GOOD.replace("direct", "quote"),
            GOOD.replace("\"end\":6", "\"end\":7"),
            GOOD.replace("\"source\":\"Jansen\",", "").replace("parts", "part"),
            GOOD.replace("\"a\":\"000\"", "\"a\":\"\""),
            GOOD.replace("{\"t\":\"één\",\"start\":3,\"end\":6}", ""),
        ];
        let problems = read("gold.jsonl", lines.join("\n").as_bytes()).unwrap_err();
        let told = [
            "gold.jsonl:2: EOF while parsing an object (column 1); expected a statement as {\"a\":",
            "gold.jsonl:3: the kind “quote” is unknown; expected direct, indirect, mixed or act",
            "gold.jsonl:4: “één” is said to stand at 3 to 7; expected 3 code points, the end being one past the last",
            "gold.jsonl:5: missing field `parts`",
            "gold.jsonl:6: “a” is empty; expected what",
            "gold.jsonl:7: there are no parts; expected",
        ];
        assert_eq!(problems.len(), told.len(), "{problems:#?}");
        for (problem, told) in problems.iter().zip(told) {
            assert!(problem.starts_with(told), "{problem}");
        }
        assert!(read("g", b"\xff").unwrap_err()[0].starts_with("g:1: this line is not UTF-8; expected"));
        assert!(read("g", b"\n").unwrap_err()[0].starts_with("g: there are no statements here; expected"));
    }

    #[test]
    fn words_that_stand_elsewhere_are_told() {
        let rows = read("g", format!("{GOOD}\n{}", GOOD.replace("000", "001")).as_bytes()).unwrap();
        let article = |text: &str| Article { id: "000_x".into(), text: text.into(), ..Article::default() };
        let absent = "g:2: none of the articles begins with “001”; expected its file behind the gold file";
        assert_eq!(misplaced("g", &rows, &[article("ïs één.")]), [absent]);
        let problems = misplaced("g", &rows, &[article("is een.")]);
        assert_eq!(problems.len(), 2);
        assert!(problems[0].starts_with("g:1: “één” does not stand at 3 of 000; expected"), "{}", problems[0]);
        assert_eq!(misplaced("g", &rows, &[]).len(), 2);
    }
}
