//! How one statement is told: its words, and who said them to whom, where and via whom.

use crate::app::Page;
use crate::articles;
use crate::texts::Texts;
use crate::view::live::redrawn;
use leptos::prelude::*;
use wederhoor_corpus::{Facet, Marks};
use wederhoor_extract::{Kind, Span};

/// A slice of an article's text with the marked stretches inside it as `<mark>`s. Text stays text.
pub(crate) fn marked(text: &str, slice: Span, marks: &[Span]) -> Vec<AnyView> {
    let mut views = Vec::new();
    let mut at = slice.start;
    for mark in marks.iter().filter(|m| m.overlaps(slice)) {
        let (start, end) = (mark.start.clamp(at, slice.end), mark.end.clamp(at, slice.end));
        views.push(Span { start: at, end: start }.of(text).to_owned().into_any());
        views.push(view! { <mark>{Span { start, end }.of(text).to_owned()}</mark> }.into_any());
        at = end;
    }
    views.push(Span { start: at, end: slice.end }.of(text).to_owned().into_any());
    views
}

/// The words of a statement: quotation marks around what is quoted whole, a sign where the article interrupts.
#[component]
pub(crate) fn Said(
    /// Index into the corpus's statements.
    statement: usize,
    /// What to mark in them.
    #[prop(into)]
    marks: Signal<Marks>,
) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let told = &page.corpus.statements[statement];
    let text = &page.corpus.articles[told.article].text;
    let (open, close) = if told.kind == Kind::Direct { texts.quotes() } else { ("", "") };
    articles::with_texts(vec![told.article], move || {
        let parts = told.parts.iter().enumerate().map(move |(n, &part)| {
            view! {
                {(n > 0).then(|| view! { <span class="gap">" … "</span> })}
                {open}
                {redrawn(move || marks.with(|m| marked(text, part, m)).into_any())}
                {close}
            }
        });
        parts.collect_view().into_any()
    })
}

/// Who said it: the source, the attributing words, the addressee, the channel, and who relays it.
#[component]
pub(crate) fn Who(
    /// Index into the corpus's statements.
    statement: usize,
) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let told = &corpus.statements[statement];
    let text = &corpus.articles[told.article].text;
    let name = |source: usize| corpus.sources[source].name.clone();
    let cue = move || {
        let cue = told.cue.map(|cue| {
            let particle = cue.particle.map(|p| format!(" … {}", p.of(text))).unwrap_or_default();
            format!("{}{particle}", cue.span.of(text))
        });
        let cue = cue.filter(|c| c.chars().any(char::is_alphabetic));
        cue.map(|cue| view! { " " <i class="cue">{cue}</i> }).into_any()
    };
    view! {
        {match told.source {
            Some(source) => view! { <b class="source">{name(source)}</b> }.into_any(),
            None => view! { <b class="source unknown">{texts.unknown_source}</b> }.into_any(),
        }}
        {articles::when_here(told.article, cue)}
        {told.addressee.map(|to| view! { " " {texts.to} " " <span class="to">{name(to)}</span> })}
        {told.channel.clone().map(|channel| view! { " · " <span class="channel">{channel}</span> })}
        {told.via.map(|via| view! { " · " <span class="via">{texts.via} " " {name(via)}</span> })}
    }
}

/// The slug of a statement's value in a facet that has one at most; "onbekend" where the text does not tell.
pub(crate) fn slug(page: Page, facet: Facet, statement: usize) -> String {
    page.corpus.facet_slugs(facet, statement).into_iter().next().unwrap_or_default()
}
