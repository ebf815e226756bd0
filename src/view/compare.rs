//! The tellings of one statement side by side: who wrote which words.

use super::open::Open;
use super::reader::CloseButton;
use super::tell::{Said, Who};
use crate::app::Page;
use crate::texts::Texts;
use leptos::prelude::*;
use wederhoor_corpus::{CrossReference, Marks, View, explain};

/// The panel with a statement and, next to it, every other telling of it.
#[component]
pub(crate) fn Compare(
    /// Index into the corpus's statements.
    statement: usize,
) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let related = page.corpus.related(statement);
    let lead = if related.is_empty() { texts.compare_none } else { texts.compare_lead };
    view! {
        <section class="panel compare" data-panel="compare" aria-label=texts.compare tabindex="-1">
            <header class="panel-head">
                <CloseButton />
            </header>
            <div class="paper">
                <h2>{texts.compare}</h2>
                <p class="lead">{lead}</p>
                {related.is_empty().then(|| view! { <div class="pair"><Telling statement marks=Marks::new() /></div> })}
                {related
                    .into_iter()
                    .map(|(other, reference)| view! { <Pair statement other reference /> })
                    .collect_view()}
            </div>
        </section>
    }
}

/// The statement and one other telling.
#[component]
fn Pair(statement: usize, other: usize, reference: &'static CrossReference) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let reason = explain(page.corpus, reference);
    let [mut here, mut there] = reason.marks();
    if statement != reference.a {
        (here, there) = (there, here);
    }
    let told = &page.corpus.statements[reference.a];
    let text = &page.corpus.articles[told.article].text;
    let shared: Vec<&str> = reason.shared.iter().map(|s| s.a.of(text)).collect();
    view! {
        <section class="pair-block">
            <h3>
                {texts.relation(reference.relation)} " " <small>{texts.closeness} {format!(" {} %", reference.score)}</small>
            </h3>
            <div class="pair">
                <Telling statement marks=here />
                <Telling statement=other marks=there />
            </div>
            {(!shared.is_empty()).then(|| view! {
                <p class="reason">{texts.same_words} ": " <i>{shared.join(", ")}</i></p>
            })}
        </section>
    }
}

/// One telling: where it stands, its words, who said them.
#[component]
fn Telling(statement: usize, marks: Marks) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let told = &corpus.statements[statement];
    let article = &corpus.articles[told.article];
    let id = told.id.as_str();
    view! {
        <figure class="telling" data-telling=id>
            <figcaption class="byline">
                <span class="kind" data-kind=told.kind.name()>{texts.kind(told.kind)}</span>
                <span class="outlet">{article.outlet.clone().unwrap_or_else(|| texts.unknown_outlet.into())}</span>
                <span class="date">{article.date.map_or_else(|| texts.no_date.to_owned(), |date| texts.date(date))}</span>
            </figcaption>
            <blockquote lang=article.language.code()>
                <Said statement marks=Signal::stored(marks) />
            </blockquote>
            <p class="who"><Who statement /></p>
            <p class="actions">
                <Open id view=View::Reader words=texts.in_article />
            </p>
        </figure>
    }
}
