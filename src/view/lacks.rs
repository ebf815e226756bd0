//! What an article, or all of an outlet, does not have that others tell.

use super::open::Open;
use super::tell::Said;
use crate::app::Page;
use crate::location::Step;
use crate::texts::Texts;
use crate::view::live::{click, when};
use leptos::prelude::*;
use wederhoor_corpus::{Facet, Marks, View, blindspot};

/// Sources and widely told statements that `articles` lack, worked out when one asks for them.
#[component]
pub(crate) fn Lacks(
    /// What one asks.
    words: &'static str,
    /// Indices into the corpus's articles.
    articles: Vec<usize>,
) -> impl IntoView {
    let asked = RwSignal::new(false);
    view! {
        <details class="lacks" on:toggle=move |_| asked.set(true)>
            <summary>{words}</summary>
            {when(move || asked.get(), move || lacking(&articles))}
        </details>
    }
}

fn lacking(articles: &[usize]) -> AnyView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let lacks = blindspot(corpus, articles);
    if lacks.sources.is_empty() && lacks.statements.is_empty() {
        return view! { <p>{texts.lacks_nothing}</p> }.into_any();
    }
    let source = |source: usize| {
        let told = &corpus.sources[source];
        let slug = told.id.as_str();
        view! {
            <li>
                <button class="quiet" on:click=click(move |_| page.location.go(page.location.now().toggle(Facet::Source, slug), Step::Choice))>
                    {told.name.clone()}
                </button>
            </li>
        }
        .into_any()
    };
    let statement = |statement: usize| {
        let told = &corpus.statements[statement];
        let by = told.source.map_or(texts.unknown_source, |s| corpus.sources[s].name.as_str());
        let count = corpus.tellings(statement).len();
        view! {
            <li>
                <q lang=corpus.articles[told.article].language.code()><Said statement marks=Signal::stored(Marks::new()) /></q>
                <span class="byline"><b>{by}</b> <Open id=told.id.as_str() view=View::Compare words=texts.tellings(count) /></span>
            </li>
        }
        .into_any()
    };
    let list = |heading: &'static str, rows: Vec<AnyView>| {
        (!rows.is_empty()).then(|| view! { <h3>{heading}</h3> <ul>{rows}</ul> })
    };
    view! {
        {list(texts.lacks_sources, lacks.sources.into_iter().map(source).collect())}
        {list(texts.lacks_statements, lacks.statements.into_iter().map(statement).collect())}
    }
    .into_any()
}
