//! Articles from standard input: one JSON object a line.

use crate::complain;
use crate::input::Defaults;
use crate::output::Output;
use serde::Deserialize;
use std::io::{self, BufRead};
use wederhoor_corpus::{Corpus, guess};
use wederhoor_extract::{Article, Language, When};

/// A line. Other fields are none of our business: archives carry much.
#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    title: Option<String>,
    outlet: Option<String>,
    date: Option<String>,
    language: Option<String>,
    address: Option<String>,
}

/// Prints the statements of each article as soon as its line is read, and keeps nothing; false where a line was bad.
pub(crate) fn extract(out: &mut Output) -> io::Result<bool> {
    let Defaults { people, topics } = Defaults::read();
    each(|article| {
        let corpus = Corpus::build(vec![article], &people, &topics);
        out.put(&corpus, 0..corpus.statements.len())?;
        out.flush()
    })
}

/// All articles of standard input; false where a line was bad.
pub(crate) fn articles() -> io::Result<(Vec<Article>, bool)> {
    let mut articles = Vec::new();
    let well = each(|article| {
        articles.push(article);
        Ok(())
    })?;
    Ok((articles, well))
}

fn each(mut then: impl FnMut(Article) -> io::Result<()>) -> io::Result<bool> {
    let mut input = io::stdin().lock();
    let (mut line, mut number, mut well) = (Vec::new(), 0, true);
    while input.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        match read(&line) {
            Ok(Some(article)) => then(article)?,
            Ok(None) => {}
            Err(what) => {
                complain(&format!("standard input:{number}: {what}"));
                well = false;
            }
        }
        line.clear();
    }
    Ok(well)
}

/// The article of a line; nothing for a blank one.
fn read(line: &[u8]) -> Result<Option<Article>, String> {
    let line =
        std::str::from_utf8(line).map_err(|_| "this line is not UTF-8; expected a JSON object in UTF-8".to_owned())?;
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.is_empty() {
        return Ok(None);
    }
    let line: Line = serde_json::from_str(line).map_err(|e| {
        // The line is ours to count; serde_json only sees one.
        let what = e.to_string();
        let what = what.split(" at line ").next().unwrap_or_default();
        format!("{what} (column {}); expected an article as {{\"id\":\"…\",\"text\":\"…\"}}", e.column())
    })?;
    if line.id.trim().is_empty() {
        return Err("the id is empty; expected a name of the article's own".into());
    }
    if line.text.trim().is_empty() {
        return Err(format!("the text of {} is empty; expected its words", line.id));
    }
    let mut article = guess::article(&line.id, line.text);
    article.outlet = line.outlet;
    article.address = line.address;
    if line.title.is_some() {
        article.title = line.title;
        article.inferred.retain(|i| i.field != "title");
    }
    if let Some(date) = line.date {
        let bad = || format!("“{date}” is not a date; expected a date as \"2025-08-16\", \"2025-08\" or \"2025\"");
        article.date = Some(When::parse(&date).ok_or_else(bad)?);
        article.inferred.retain(|i| i.field != "date");
    }
    if let Some(code) = line.language {
        let bad = || format!("the language “{code}” is unknown; expected \"nl\" or \"en\"");
        article.language = Language::from_code(&code).ok_or_else(bad)?;
    }
    Ok(Some(article))
}
