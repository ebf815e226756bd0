//! One statement of the list: what was said, by whom, to whom, where told, when.

use super::open::Open;
use super::tell::{Said, Who, slug};
use crate::app::Page;
use crate::share;
use crate::texts::Texts;
use crate::view::live::{click, kept, live};
use leptos::prelude::*;
use wederhoor_corpus::{Certainty, Facet, Relation, View};

/// Contents longer than this (in bytes) are folded after five lines.
const LONG: usize = 420;

/// One statement of the list.
#[component]
pub(crate) fn Card(
    /// Index into the corpus's statements.
    statement: usize,
) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let told = &corpus.statements[statement];
    let id = told.id.as_str();
    let marks = kept(move || page.marks(statement));
    let long = told.parts.iter().map(wederhoor_extract::Span::len).sum::<usize>() > LONG;
    let unfolded = RwSignal::new(false);
    let current = move || page.location.with(|q| q.statement.as_deref() == Some(id));
    view! {
        <article
            class="card"
            tabindex="-1"
            data-statement=id
            data-source=slug(page, Facet::Source, statement)
            data-kind=told.kind.name()
            data-article=corpus.short_name(told.article).to_owned()
            class:current=live(current)
            aria-labelledby=format!("who-{id}")
        >
            <blockquote
                class:folded=live(move || long && !unfolded.get())
                lang=corpus.articles[told.article].language.code()
                on:click=click(move |_| page.open(id, View::Reader))
            >
                <Said statement marks />
            </blockquote>
            {long.then(|| view! {
                <button class="quiet unfold" aria-expanded=live(move || unfolded.get().to_string()) on:click=click(move |_| unfolded.update(|u| *u = !*u))>
                    {live(move || if unfolded.get() { texts.fold } else { texts.unfold })}
                </button>
            })}
            <p class="who" id=format!("who-{id}")>
                <Who statement />
            </p>
            <p class="byline">
                <Byline statement />
            </p>
            <p class="actions">
                <Open id view=View::Reader words=texts.in_article />
                <Also statement />
                <button class="quiet" data-action="copy" on:click=click(move |_| share::copy_statement(page, texts, statement))>
                    {texts.copy}
                </button>
                <Why statement />
            </p>
        </article>
    }
}

/// Outlet, date, kind and topics.
#[component]
fn Byline(statement: usize) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let told = &corpus.statements[statement];
    let article = &corpus.articles[told.article];
    let said = told.said_on.filter(|said| Some(*said) != article.date);
    view! {
        <span class="kind" data-kind=told.kind.name() title=texts.kind_explained(told.kind)>{texts.kind(told.kind)}</span>
        <span class="outlet">{article.outlet.clone().unwrap_or_else(|| texts.unknown_outlet.into())}</span>
        <span class="date">{article.date.map_or_else(|| texts.no_date.to_owned(), |date| texts.date(date))}</span>
        {said.map(|said| view! { <span class="said-on">{texts.said} " " {texts.date(said)}</span> })}
        {told
            .topics
            .iter()
            .map(|&topic| {
                let slug = corpus.topics[topic].id.as_str();
                let label = corpus.label(Facet::Topic, slug, texts.language);
                view! {
                    <button
                        class="topic"
                        aria-pressed=live(move || page.question.with(|q| q.wants(Facet::Topic, slug)).to_string())
                        on:click=click(move |_| page.location.go(page.location.now().toggle(Facet::Topic, slug), crate::location::Step::Choice))
                    >
                        {label}
                    </button>
                }
            })
            .collect_view()}
    }
}

/// "Also in 2 other articles · On 3 occasions · Pulls against 1 statement", where any of it is so.
#[component]
fn Also(statement: usize) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let tellings = corpus.tellings(statement);
    let home = corpus.statements[statement].article;
    // They stand by article.
    let mut articles: Vec<usize> = tellings.iter().map(|&t| corpus.statements[t].article).collect();
    articles.dedup();
    articles.retain(|&a| a != home);
    let tensions = corpus.related(statement).iter().filter(|(_, link)| link.relation == Relation::Tension).count();
    let words = texts.also(tellings.len() - 1, articles.len(), corpus.occasions(statement), tensions);
    let id = corpus.statements[statement].id.as_str();
    (!words.is_empty()).then(|| view! { <Open id view=View::Compare words /> })
}

/// Why the engine holds this for a statement: the rule, the words, how sure it is.
#[component]
pub(crate) fn Why(statement: usize) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let told = &page.corpus.statements[statement];
    view! {
        <details class="why">
            <summary>{texts.why}</summary>
            <span>
                {page.corpus.label(Facet::Certainty, Certainty::of(told.confidence).name(), texts.language)}
                {format!(" ({} %) · ", told.confidence)} <code>{told.rule.name()}</code>
            </span>
        </details>
    }
}
