//! The dimensions to filter by, each with its values and how many statements each would give.

use super::period::Period;
use crate::app::Page;
use crate::location::Step;
use crate::texts::Texts;
use leptos::prelude::*;
use std::collections::HashMap;
use wederhoor_corpus::text::fold;
use wederhoor_corpus::{Facet, Query};

/// Values shown before one asks for all.
const SHORT: usize = 7;
/// From so many values on, a facet has a field to find one.
const LONG: usize = 15;

/// All facets: a column on a wide screen, a sheet on a narrow one.
#[component]
pub(crate) fn Filters() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    // Every value there is, in an order that does not jump while one filters: by its count over the whole corpus.
    let all = StoredValue::new(page.index.select(page.corpus, &Query::default()).facets);
    let facets = all.get_value().into_iter().filter(|(_, values)| values.len() > 1).map(|(facet, values)| {
        let slugs = values.into_iter().map(|v| v.slug).collect::<Vec<_>>();
        view! { <FacetValues facet slugs /> }
    });
    let open = page.sheet;
    view! {
        <aside
            class="filters no-print"
            class:open=move || open.get()
            aria-label=texts.filters
            inert=move || page.narrow.get() && !open.get()
        >
            {facets.collect_view()}
            <Period />
            <div class="sheet-foot">
                <button
                    class="primary"
                    data-action="close-filters"
                    on:click=move |_| {
                        open.set(false);
                        crate::app::focus(&["[data-action='filters']"]);
                    }
                >
                    {texts.filters_close} " "
                    {move || texts.count(page.selection.with(|s| s.hits.len()), page.corpus.statements.len())}
                </button>
            </div>
        </aside>
    }
}

/// One facet.
#[component]
fn FacetValues(facet: Facet, slugs: Vec<String>) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let counts = Memo::new(move |_| {
        page.selection.with(|s| {
            let values = s.facets.iter().find(|(f, _)| *f == facet).map_or(&[][..], |(_, values)| values);
            values.iter().map(|v| (v.slug.clone(), v.count)).collect::<HashMap<_, _>>()
        })
    });
    let most = Memo::new(move |_| counts.with(|c| c.values().copied().max().unwrap_or(0).max(1)));
    let total = slugs.len();
    let rows: Vec<(usize, String, String)> = slugs
        .into_iter()
        .enumerate()
        .map(|(n, slug)| (n, page.corpus.label(facet, &slug, texts.language), slug))
        .collect();
    let unfolded = RwSignal::new(false);
    let sought = RwSignal::new(String::new());
    let rows = rows.into_iter().map(|(n, label, slug)| {
        let slug: &'static str = slug.leak();
        let count = move || counts.with(|c| c.get(slug).copied().unwrap_or(0));
        let wanted = move || page.question.with(|q| q.wants(facet, slug));
        let excluded = move || page.question.with(|q| q.excludes(facet, slug));
        let folded = fold(&label);
        let hidden = move || {
            let sought = sought.get();
            let found = sought.is_empty() || folded.contains(&sought);
            !(found && (unfolded.get() || n < SHORT || !sought.is_empty()) || wanted() || excluded())
        };
        view! {
            <div class="value" hidden=hidden class:wanted=wanted class:excluded=excluded>
                <label style:--share=move || (count() * 100 / most.get()).to_string()>
                    <input
                        type="checkbox"
                        value=slug
                        prop:checked=wanted
                        prop:disabled=move || count() == 0 && !wanted()
                        on:change=move |_| page.location.go(page.location.now().toggle(facet, slug), Step::Choice)
                    />
                    <span class="label">{label.clone()}</span>
                    <span class="number">{count}</span>
                </label>
                <button
                    class="exclude"
                    data-exclude=slug
                    aria-pressed=move || excluded().to_string()
                    aria-label=format!("{}: {label}", texts.exclude)
                    title=texts.exclude
                    on:click=move |_| page.location.go(page.location.now().exclude(facet, slug), Step::Choice)
                >
                    <span aria-hidden="true">"−"</span>
                </button>
            </div>
        }
    });
    view! {
        <fieldset data-facet=facet.name() class="facet">
            <legend>{texts.facet(facet)}</legend>
            {(total >= LONG).then(|| view! {
                <input
                    type="text"
                    class="find-value"
                    autocomplete="off"
                    aria-label=format!("{}: {}", texts.find_value, texts.facet(facet))
                    placeholder=texts.find_value
                    on:input=move |event| sought.set(fold(event_target_value(&event).trim()))
                />
            })}
            {rows.collect_view()}
            {(total > SHORT).then(|| view! {
                <button class="quiet" aria-expanded=move || unfolded.get().to_string() on:click=move |_| unfolded.update(|u| *u = !*u)>
                    {move || if unfolded.get() { texts.fewer.to_owned() } else { texts.show_all(total) }}
                </button>
            })}
        </fieldset>
    }
}
