//! What is chosen, one chip a choice, and what of the link could not be understood.

use crate::app::Page;
use crate::location::Step;
use crate::texts::Texts;
use crate::view::live::{click, kept, redrawn, when};
use leptos::prelude::*;
use wederhoor_corpus::{Facet, Filter, Query, Suggestion, suggestions};

/// The active filters, each removable, and the notices of a link that could not be wholly understood.
#[component]
pub(crate) fn Chips() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let chosen = move || {
        let values =
            page.question.with(wederhoor_corpus::Query::filters).into_iter().filter_map(|filter| match filter {
                Filter::Any(facet, slug) => Some((facet, slug, false)),
                Filter::Not(facet, slug) => Some((facet, slug, true)),
                Filter::Text(_) | Filter::From(_) | Filter::Until(_) => None,
            });
        values.collect::<Vec<_>>()
    };
    let period = move || {
        page.question.with(|q| (q.from.is_some() || q.until.is_some()).then(|| texts.period_chosen(q.from, q.until)))
    };
    let chip = move |(facet, slug, excluded): (Facet, String, bool)| {
        let label = page.corpus.label(facet, &slug, texts.language);
        let not = if excluded { format!("{} ", texts.not) } else { String::new() };
        view! {
            <button
                class=if excluded { "chip excluded" } else { "chip" }
                data-chip=format!("{}:{slug}", facet.name())
                aria-label=format!("{}: {not}{label}", texts.remove)
                on:click=click(move |_| page.location.go(page.location.now().without(facet, &slug), Step::Choice))
            >
                {excluded.then(|| view! { <em>{texts.not} " "</em> })}
                {label.clone()}
            </button>
        }
        .into_any()
    };
    let period_chip = move |words: String| {
        view! {
            <button
                class="chip"
                data-chip="period"
                aria-label=format!("{}: {words}", texts.remove)
                on:click=click(move |_| page.location.change(Step::Choice, |q| (q.from, q.until) = (None, None)))
            >
                {words.clone()}
            </button>
        }
        .into_any()
    };
    let any = move || page.question.with(|q| !q.is_default_selection());
    let chips = move || {
        view! {
            <div class="chips no-print" role="group" aria-label=texts.filters>
                {redrawn(move || {
                    let chips: Vec<AnyView> = chosen().into_iter().map(chip).chain(period().map(period_chip)).collect();
                    chips.into_any()
                })}
                <button
                    class="quiet"
                    data-action="clear"
                    on:click=click(move |_| page.location.go(page.location.now().cleared(), Step::Choice))
                >
                    {texts.clear_all}
                </button>
            </div>
        }
        .into_any()
    };
    view! {
        <Notices />
        <Perhaps />
        {when(any, chips)}
    }
}

/// What was searched for instead of a word that stands nowhere, and the facet values that the words typed may mean.
#[component]
fn Perhaps() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let found = kept(move || page.question.with(|q| suggestions(page.index, page.corpus, q, texts.language)));
    let chip = move |suggestion: Suggestion| {
        let Suggestion { facet, label, count, query, .. } = suggestion;
        view! {
            <button
                class="quiet"
                data-suggestion=facet.name()
                on:click=click(move |_| {
                    let now = page.location.now();
                    let query = Query { statement: now.statement, view: now.view, lang: now.lang, ..query.clone() };
                    page.location.go(query, Step::Choice);
                })
            >
                {format!("{}: {label}", texts.facet(facet))}
                <span class="number">{format!(" {count}")}</span>
            </button>
        }
        .into_any()
    };
    let instead = move || {
        let instead = page.selection.with(|s| s.instead.iter().map(|i| texts.instead(i)).collect::<Vec<_>>().join(" "));
        match instead.is_empty() {
            true => ().into_any(),
            false => view! { <p class="perhaps no-print" data-instead="">{instead}</p> }.into_any(),
        }
    };
    let suggested = move || {
        let chips: Vec<AnyView> = found.get().into_iter().map(chip).collect();
        match chips.is_empty() {
            true => ().into_any(),
            false => view! { <p class="perhaps no-print">{texts.perhaps} ": " {chips}</p> }.into_any(),
        }
    };
    view! {
        {redrawn(instead)}
        {redrawn(suggested)}
    }
}

/// What the reader must know: of the link, of a new version, of the network.
#[component]
fn Notices() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let link = move || {
        let notices = page.location.notices();
        let notices: Vec<AnyView> = notices.iter().map(|n| view! { <li>{texts.notice(n)}</li> }.into_any()).collect();
        match notices.is_empty() {
            true => ().into_any(),
            false => view! {
                <div class="notice no-print" role="alert" data-notice="">
                    <ul>{notices}</ul>
                    <button on:click=click(move |_| page.location.dismiss())>{texts.dismiss}</button>
                </div>
            }
            .into_any(),
        }
    };
    let update = move || {
        view! {
            <div class="notice no-print" role="alert">
                <p>{texts.update}</p>
                <button data-action="update" on:click=click(move |_| page.offline.accept())>{texts.update_button}</button>
            </div>
        }
        .into_any()
    };
    let offline = move || view! { <p class="notice quietly no-print">{texts.offline_now}</p> }.into_any();
    view! {
        {redrawn(link)}
        {when(move || page.offline.update.get(), update)}
        {when(move || page.offline.disconnected.get(), offline)}
    }
}
