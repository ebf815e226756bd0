//! The article, with its statements marked in the manner of their kind and the current one lit.

use crate::app::Page;
use crate::articles;
use crate::location::{self, Step};
use crate::share;
use crate::texts::Texts;
use crate::view::card::Why;
use crate::view::lacks::Lacks;
use crate::view::live::{click, follow, kept, live, redrawn};
use crate::view::panel::Head;
use crate::view::tell::{Who, marked};
use leptos::prelude::*;
use std::collections::BTreeSet;
use wederhoor_corpus::{Query, Run, View, runs};
use wederhoor_extract::Span;

/// The panel with the article of the statement that is open.
#[component]
pub(crate) fn Reader(
    /// Index into the corpus's articles.
    article: usize,
    /// The statement that is lit.
    current: Memo<usize>,
) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let told = &corpus.articles[article];
    let here: Vec<usize> = corpus.statements_of(article).collect();
    let paragraphs = move || {
        let own = |p: &Span| Some(p.of(&told.text).trim()) != told.title.as_deref();
        let paragraphs = corpus.paragraphs(article).into_iter().filter(own);
        paragraphs.map(|span| view! { <Paragraph article span current /> }).collect_view().into_any()
    };
    follow(move || {
        articles::are_here(&[article]);
        let id = corpus.statements[current.get()].id.as_str();
        show(id);
    });
    let beside = move |step: isize| {
        let at = here.iter().position(|s| *s == current.get_untracked()).unwrap_or_default();
        here.get(at.saturating_add_signed(step)).copied().filter(|s| *s != current.get_untracked())
    };
    let go = move |step: isize| {
        if let Some(next) = beside(step) {
            page.location.change(Step::Replace, |q| q.statement = Some(corpus.statements[next].id.clone()));
        }
    };
    let (back, forth) = (go.clone(), go);
    let steps = view! {
        <nav>
            <button class="icon" data-action="previous" aria-label=texts.previous title=format!("{} (p)", texts.previous) on:click=click(move |_| back(-1))>
                "↑"
            </button>
            <button class="icon" data-action="next" aria-label=texts.next title=format!("{} (n)", texts.next) on:click=click(move |_| forth(1))>
                "↓"
            </button>
        </nav>
    }
    .into_any();
    let outlet: Vec<usize> = (0..corpus.articles.len())
        .filter(|&a| told.outlet.is_some() && corpus.articles[a].outlet == told.outlet)
        .collect();
    view! {
        <section class="panel reader" data-panel="reader" aria-label=texts.reader tabindex="-1">
            <Head more=steps />
            <div class="paper">
                <h2 lang=told.language.code()>{corpus.headline(article)}</h2>
                <p class="byline">
                    <span class="outlet">{told.outlet.clone().unwrap_or_else(|| texts.unknown_outlet.into())}</span>
                    <span class="date">{told.date.map_or_else(|| texts.no_date.to_owned(), |date| texts.date(date))}</span>
                    {told.address.clone().map(|address| view! {
                        <a href=address rel="noopener noreferrer" target="_blank">{texts.at_publisher}</a>
                    })}
                </p>
                {(!told.inferred.is_empty()).then(|| view! {
                    <ul class="inferred">
                        {told.inferred.iter().map(|i| view! {
                            <li>{texts.field(&i.field)} ": " {texts.inferred} " " <q lang=told.language.code()>{i.words.clone()}</q></li>
                        }).collect_view()}
                    </ul>
                })}
                <div class="text" lang=told.language.code()>{articles::with_texts(vec![article], paragraphs)}</div>
                <Lacks words=texts.lacks articles=vec![article] />
                {(outlet.len() > 1).then(|| view! { <Lacks words=texts.lacks_outlet articles=outlet /> })}
            </div>
            <footer class="now" aria-live="polite">
                {redrawn(move || {
                    let statement = current.get();
                    let id = corpus.statements[statement].id.as_str();
                    view! {
                        <p class="who"><Who statement /></p>
                        <p class="actions">
                            <button class="quiet" data-action="copy" on:click=click(move |_| share::copy_statement(page, texts, statement))>{texts.copy}</button>
                            {(!corpus.related(statement).is_empty()).then(|| view! {
                                <button class="quiet" data-action="compare" on:click=click(move |_| page.open(id, View::Compare))>{texts.compare}</button>
                            })}
                            <Why statement />
                        </p>
                    }
                    .into_any()
                })}
            </footer>
        </section>
    }
}

/// A paragraph: in the margin who speaks in it, in the text what they say.
#[component]
fn Paragraph(article: usize, span: Span, current: Memo<usize>) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let cut = runs(corpus, article, span);
    let mut seen = BTreeSet::new();
    let speakers: Vec<usize> = cut
        .iter()
        .flat_map(|run| run.content.iter())
        .filter_map(|&s| corpus.statements[s].source)
        .filter(|source| seen.insert(*source))
        .collect();
    let mut begun = BTreeSet::new();
    let text = cut.into_iter().map(|run| {
        // One link a statement, where its words begin: the rest of it answers a click all the same.
        let blank = run.span.of(&corpus.articles[article].text).trim().is_empty();
        let first = !blank && run.content.last().is_some_and(|s| begun.insert(*s));
        view! { <Stretch article run first current /> }
    });
    let text = text.collect_view();
    view! {
        <div class="paragraph">
            <p class="margin" aria-hidden="true" lang=texts.language.code()>
                {speakers.into_iter().map(|s| view! { <span>{corpus.sources[s].name.clone()}</span> }).collect_view()}
            </p>
            <p>{text}</p>
        </div>
    }
}

/// One run of a paragraph: plain text, or a part of a statement that can be opened.
#[component]
fn Stretch(article: usize, run: Run, first: bool, current: Memo<usize>) -> impl IntoView {
    let page = Page::get();
    let corpus = page.corpus;
    let text = &corpus.articles[article].text;
    let (span, content) = (run.span, run.content);
    let lit = {
        let content = content.clone();
        move || content.contains(&current.get())
    };
    let named = move || run.source.contains(&current.get());
    let cued = move || run.cue.contains(&current.get());
    let Some(&statement) = content.last() else {
        return view! { <span class:named=live(named) class:cued=live(cued)>{span.of(text).to_owned()}</span> }
            .into_any();
    };
    let told = &corpus.statements[statement];
    let id = told.id.as_str();
    let marks = kept(move || page.marks(statement));
    let words = move || marks.with(|m| marked(text, span, m)).into_any();
    let light = move || page.location.change(Step::Replace, |q| q.statement = Some(id.to_owned()));
    if !first {
        return view! {
            <span class="stretch" class:lit=live(lit) class:named=live(named) class:cued=live(cued) data-kind=told.kind.name() data-in=id on:click=click(move |_| light())>
                {redrawn(words)}
            </span>
        }
        .into_any();
    }
    view! {
        <a
            class="stretch"
            class:lit=live(lit)
            class:named=live(named)
            class:cued=live(cued)
            data-kind=told.kind.name()
            data-in=id
            href=location::href(&Query { statement: Some(id.to_owned()), ..Query::default() })
            aria-current=live(move || (current.get() == statement).then_some("true"))
            on:click=click(move |event| {
                if share::plain_click(&event) {
                    event.prevent_default();
                    light();
                }
            })
        >
            {redrawn(words)}
        </a>
    }
    .into_any()
}

/// Scrolls the reader to where a statement begins, once it is drawn.
fn show(id: &'static str) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(&format!("[data-panel='reader'] [data-in='{id}']")) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}
