//! What is chosen, one chip a choice, and what of the link could not be understood.

use crate::app::Page;
use crate::location::Step;
use crate::texts::Texts;
use leptos::prelude::*;
use wederhoor_corpus::{Filter, Query, Suggestion, suggestions};

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
    let any = move || page.question.with(|q| !q.is_default_selection());
    view! {
        <Notices />
        <Perhaps />
        <Show when=any>
            <div class="chips no-print" role="group" aria-label=texts.filters>
                <For each=chosen key=Clone::clone let((facet, slug, excluded))>
                    {
                        let label = page.corpus.label(facet, &slug, texts.language);
                        let not = if excluded { format!("{} ", texts.not) } else { String::new() };
                        view! {
                            <button
                                class="chip"
                                class:excluded=excluded
                                data-chip=format!("{}:{slug}", facet.name())
                                aria-label=format!("{}: {not}{label}", texts.remove)
                                on:click=move |_| page.location.go(page.location.now().without(facet, &slug), Step::Choice)
                            >
                                {excluded.then(|| view! { <em>{texts.not} " "</em> })}
                                {label.clone()}
                            </button>
                        }
                    }
                </For>
                {move || period().map(|words| view! {
                    <button
                        class="chip"
                        data-chip="period"
                        aria-label=format!("{}: {words}", texts.remove)
                        on:click=move |_| page.location.change(Step::Choice, |q| (q.from, q.until) = (None, None))
                    >
                        {words.clone()}
                    </button>
                })}
                <button
                    class="quiet"
                    data-action="clear"
                    on:click=move |_| page.location.go(page.location.now().cleared(), Step::Choice)
                >
                    {texts.clear_all}
                </button>
            </div>
        </Show>
    }
}

/// The facet values that the words typed may mean.
#[component]
fn Perhaps() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let found = Memo::new(move |_| page.question.with(|q| suggestions(page.index, page.corpus, q, texts.language)));
    let chip = move |suggestion: Suggestion| {
        view! {
            <button
                class="quiet"
                data-suggestion=suggestion.facet.name()
                on:click=move |_| {
                    let now = page.location.now();
                    let Suggestion { query, .. } = suggestion.clone();
                    let query = Query { statement: now.statement, view: now.view, lang: now.lang, ..query };
                    page.location.go(query, Step::Choice);
                }
            >
                {format!("{}: {}", texts.facet(suggestion.facet), suggestion.label)}
                <span class="number">{format!(" {}", suggestion.count)}</span>
            </button>
        }
    };
    view! {
        <Show when=move || found.with(|f| !f.is_empty())>
            <p class="perhaps no-print">
                {texts.perhaps} ": " {move || found.get().into_iter().map(chip).collect_view()}
            </p>
        </Show>
    }
}

#[component]
fn Notices() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    view! {
        <Show when=move || !page.location.notices().is_empty()>
            <div class="notice no-print" role="alert" data-notice="">
                <ul>
                    {move || page.location.notices().iter().map(|n| view! { <li>{texts.notice(n)}</li> }).collect_view()}
                </ul>
                <button on:click=move |_| page.location.dismiss()>{texts.dismiss}</button>
            </div>
        </Show>
        <Show when=move || page.offline.update.get()>
            <div class="notice no-print" role="alert">
                <p>{texts.update}</p>
                <button data-action="update" on:click=move |_| page.offline.accept()>{texts.update_button}</button>
            </div>
        </Show>
        <Show when=move || page.offline.disconnected.get()>
            <p class="notice quietly no-print">{texts.offline_now}</p>
        </Show>
    }
}
