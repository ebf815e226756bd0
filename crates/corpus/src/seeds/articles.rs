//! The articles of a folder and what `articles.toml` says of them.

use super::sheet::{Entry, Sheet};
use super::{Problem, utf8};
use crate::{assemble, guess};
use std::collections::BTreeMap;
use wederhoor_extract::{Article, Inferred, Language, When};

/// What can be known of an article beside its text.
const FIELDS: [&str; 5] = ["title", "outlet", "date", "language", "address"];

/// Every `.txt` as an article of which only the text is known.
pub(super) fn texts(files: &BTreeMap<String, Vec<u8>>, problems: &mut Vec<Problem>) -> Vec<Article> {
    let mut articles = Vec::new();
    let mut found = false;
    for (name, bytes) in files {
        let Some(id) = name.strip_suffix(".txt") else { continue };
        found = true;
        let Some(text) = utf8(name, bytes, problems) else { continue };
        if guess::paragraphs(text).is_empty() {
            problems.push(Problem::of(name, None, "the article is empty", "its text"));
        }
        articles.push(guess::article(id, text.to_owned()));
    }
    if !found {
        problems.push(Problem::of(
            "",
            None,
            "there are no articles here",
            "at least one article, as a text file whose name ends in .txt",
        ));
    }
    let names = assemble::wanted_short_names(&articles);
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for (article, name) in articles.iter().zip(&names) {
        let file = format!("{}.txt", article.id);
        if name.is_empty() {
            problems.push(Problem::of(
                &file,
                None,
                "the file name has no letters or digits",
                "a name that links can use",
            ));
        } else if let Some(other) = first.insert(name, &article.id) {
            let what = format!("this article and {other}.txt would both be called {name} in links");
            problems.push(Problem::of(&file, None, what, "file names that differ in their letters or digits"));
        }
    }
    articles
}

/// Adds what the sheet says. An article it does not name keeps what its text alone tells.
pub(super) fn describe(articles: &mut [Article], sheet: &mut Sheet<'_>, exists: impl Fn(&str) -> bool) {
    for (id, entry) in sheet.tables() {
        match articles.iter_mut().find(|a| a.id == id) {
            Some(article) => {
                let read = read(sheet, &entry, article);
                *article = read;
            }
            // One that could not be read has been reported already.
            None if exists(&format!("{id}.txt")) => {}
            None => sheet.problem(
                entry.line,
                format!("there is no file {id}.txt"),
                "the name of an article's file without its ending",
            ),
        }
    }
}

fn read(sheet: &mut Sheet<'_>, entry: &Entry, known: &Article) -> Article {
    sheet.known(entry, &[&FIELDS[..], &["inferred"]].concat());
    let mut article =
        Article { id: known.id.clone(), text: known.text.clone(), language: known.language, ..Article::default() };
    article.title = sheet.text(entry, "title").map(|t| t.0);
    article.outlet = sheet.text(entry, "outlet").map(|t| t.0);
    article.address = sheet.text(entry, "address").map(|t| t.0);
    if let Some((date, line)) = sheet.date(entry, "date") {
        article.date = When::parse(&date);
        if article.date.is_none() {
            sheet.problem(line, format!("“{date}” is not a date"), "a date as \"2025-08-16\", \"2025-08\" or \"2025\"");
        }
    }
    if !entry.has("date") {
        // A date in front of the text is stated, not guessed; a first line that looks like a title is.
        article.date = known.date;
        article.inferred = known.inferred.iter().filter(|i| i.field == "date").cloned().collect();
    }
    if let Some((code, line)) = sheet.text(entry, "language") {
        match Language::from_code(&code) {
            Some(language) => article.language = language,
            None => sheet.problem(line, format!("the language “{code}” is unknown"), "\"nl\" or \"en\""),
        }
    }
    for inferred in sheet.entries(entry, "inferred") {
        sheet.known(&inferred, &["field", "words"]);
        let (field, words) = (sheet.needed(&inferred, "field"), sheet.needed(&inferred, "words"));
        let (Some((field, field_line)), Some((words, words_line))) = (field, words) else { continue };
        if !FIELDS.contains(&field.as_str()) {
            sheet.problem(
                field_line,
                format!("“{field}” is nothing one can infer"),
                "title, outlet, date, language or address",
            );
        }
        if !article.text.contains(&words) {
            sheet.problem(
                words_line,
                format!("“{words}” does not stand in {}.txt", article.id),
                "words of the article, letter for letter",
            );
        }
        article.inferred.push(Inferred { field, words });
    }
    article
}
