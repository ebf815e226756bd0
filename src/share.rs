//! What leaves the page: a quotation on the clipboard, a selection as a file, a link.

use crate::app::Page;
use crate::articles;
use crate::location;
use crate::texts::Texts;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wederhoor_corpus::export::{self, Record};
use wederhoor_corpus::{Query, permalink};
use wederhoor_extract::Kind;

/// Whether a click means "go there", rather than "open it in a tab of its own".
pub(crate) fn plain_click(event: &web_sys::MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// Puts a statement on the clipboard with everything one needs to quote it.
pub(crate) fn copy_statement(page: Page, texts: &'static Texts, statement: usize) {
    articles::once_here(page, &[page.corpus.statements[statement].article], move || {
        copy(page, texts, citation(page, texts, statement), texts.copied);
    });
}

/// Puts the link to the present view on the clipboard.
pub(crate) fn copy_link(page: Page, texts: &'static Texts) {
    copy(page, texts, location::address(&page.location.now()), texts.link_copied);
}

/// A statement with its source, its article and its link, as plain text.
fn citation(page: Page, texts: &Texts, statement: usize) -> String {
    let corpus = page.corpus;
    let told = &corpus.statements[statement];
    let article = &corpus.articles[told.article];
    let words = told.words(corpus).collect::<Vec<_>>().join(" […] ");
    let (open, close) = if told.kind == Kind::Direct { texts.quotes() } else { ("", "") };
    let source = told.source.map_or(texts.unknown_source, |s| corpus.sources[s].name.as_str());
    let mut said = vec![source.to_owned()];
    said.extend(told.addressee.map(|to| format!("{} {}", texts.to, corpus.sources[to].name)));
    said.extend(told.channel.clone());
    said.extend(told.via.map(|via| format!("{} {}", texts.via, corpus.sources[via].name)));
    said.extend(told.said_on.map(|day| texts.date(day)));
    let mut place = vec![corpus.headline(told.article).to_owned()];
    place.extend(article.outlet.clone());
    place.extend(article.date.map(|date| texts.date(date)));
    let link = location::address(&Query { statement: Some(told.id.clone()), ..Query::default() });
    format!("{open}{words}{close}\n— {}\n{}\n{link}\n", said.join(", "), place.join(", "))
}

fn copy(page: Page, texts: &'static Texts, words: String, done: &'static str) {
    let navigator = window().navigator();
    // The clipboard exists only on https and localhost.
    if !js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|c| c.is_object()) {
        page.say(texts.copy_failed);
        return;
    }
    spawn_local(async move {
        let copied = JsFuture::from(navigator.clipboard().write_text(&words)).await.is_ok();
        page.say(if copied { done } else { texts.copy_failed });
    });
}

/// A selection as JSON: where it comes from, which question it answers, and its statements.
#[derive(Serialize)]
struct Download<'c> {
    corpus: String,
    query: String,
    link: String,
    statements: Vec<Record<'c>>,
}

/// Does `save` with the whole selection, once its texts are here.
fn with_selected(page: Page, save: fn(Page, &[usize])) {
    let selected = page.question.with_untracked(|q| page.index.first(page.corpus, q, usize::MAX));
    let articles: Vec<usize> = selected.iter().map(|s| page.corpus.statements[*s].article).collect();
    articles::once_here(page, &articles, move || save(page, &selected));
}

/// Saves the selection as a JSON file.
pub(crate) fn save_json(page: Page) {
    with_selected(page, |page, selected| {
        let now = page.location.now();
        let download = Download {
            corpus: page.corpus.version.clone(),
            query: permalink::format(&now),
            link: location::address(&now),
            statements: export::records(page.corpus, selected.iter().copied()).collect(),
        };
        if let Ok(json) = serde_json::to_string_pretty(&download) {
            save("wederhoor.json", "application/json", &json);
        }
    });
}

/// Saves the selection as a CSV file.
pub(crate) fn save_csv(page: Page) {
    // The mark at the start tells spreadsheets that the file is UTF-8.
    with_selected(page, |page, selected| {
        save("wederhoor.csv", "text/csv;charset=utf-8", &format!("\u{feff}{}", export::csv(page.corpus, selected)));
    });
}

fn save(name: &str, kind: &str, text: &str) {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(anchor) = document().create_element("a") {
        let anchor: web_sys::HtmlAnchorElement = anchor.unchecked_into();
        anchor.set_href(&url);
        anchor.set_download(name);
        anchor.click();
    }
    let _ = web_sys::Url::revoke_object_url(&url);
}
