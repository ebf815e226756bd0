//! The dimensions to filter by, each with its values and how many statements each would give.

use super::period::Period;
use crate::app::Page;
use crate::location::Step;
use crate::texts::Texts;
use crate::view::live::{click, kept, live, redrawn};
use leptos::prelude::*;
use wederhoor_corpus::text::fold;
use wederhoor_corpus::{Facet, FacetValue, Query, ordered};

/// Values shown before one asks for all.
const SHORT: usize = 7;
/// At most so many values are shown; others are sought.
const MOST: usize = 200;
/// From so many values on, a facet has a field to find one.
const LONG: usize = 15;

/// All facets: a column on a wide screen, a sheet on a narrow one.
#[component]
pub(crate) fn Filters() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    // Every value there is, in an order that does not jump while one filters: by its count over the whole corpus.
    let all = page.index.select(page.corpus, &Query::default());
    let facets = all.facets.into_iter().filter(|(_, values)| values.len() > 1).map(|(facet, values)| {
        let slugs = values.into_iter().map(|v| v.slug).collect::<Vec<_>>();
        view! { <FacetValues facet slugs /> }
    });
    let open = page.sheet;
    view! {
        <aside
            class="filters no-print"
            class:open=open
            aria-label=texts.filters
            inert=live(move || page.narrow.get() && !open.get())
        >
            {facets.collect_view()}
            <Period months=all.months />
            <div class="sheet-foot">
                <button
                    class="primary"
                    data-action="close-filters"
                    on:click=click(move |_| {
                        open.set(false);
                        crate::app::focus(&["[data-action='filters']"]);
                    })
                >
                    {texts.filters_close} " "
                    {live(move || texts.count(page.selection.with(|s| s.total), page.corpus.statements.len()))}
                </button>
            </div>
        </aside>
    }
}

/// One facet.
#[component]
fn FacetValues(facet: Facet, slugs: Vec<String>) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let slugs: &'static [String] = slugs.leak();
    let total = slugs.len();
    // One value for the facet, and one for each row: what did not change is not drawn again.
    let order = ordered(total, &|a, b| slugs[a].cmp(&slugs[b]));
    let states = kept(move || page.selection.with(|s| states(s.values(facet), &order)));
    let unfolded = RwSignal::new(false);
    let sought = RwSignal::new(String::new());
    let is_found = move |n: usize| {
        sought.with(|sought| match sought.is_empty() {
            true => n < if unfolded.get() { MOST } else { SHORT },
            false => fold(&page.corpus.label(facet, &slugs[n], texts.language)).contains(sought),
        })
    };
    // All rows stand there, most of them hidden; of a very long facet only those that are seen.
    let rows = kept(move || {
        let mut room = MOST;
        let mut seen = |n: usize| {
            let found = room > 0 && is_found(n);
            room -= usize::from(found);
            found
        };
        match total <= MOST {
            true => (0..total).collect::<Vec<_>>(),
            false => states.with(|states| (0..total).filter(|n| seen(*n) || states[*n].chosen()).collect()),
        }
    });
    let row = move |n: usize| {
        let slug = slugs[n].as_str();
        let label = page.corpus.label(facet, slug, texts.language);
        let state = kept(move || states.with(|s| s[n]));
        view! {
            <div class=live(move || state.get().class()) hidden=live(move || !is_found(n) && !state.get().chosen())>
                <label style:--share=live(move || state.get().share.to_string())>
                    <input
                        type="checkbox"
                        value=slug
                        prop:checked=live(move || state.get().wanted)
                        prop:disabled=live(move || state.get().count == 0 && !state.get().wanted)
                        on:change=move |_| page.location.go(page.location.now().toggle(facet, slug), Step::Choice)
                    />
                    <span class="label">{label.clone()}</span>
                    <span class="number">{live(move || state.get().count)}</span>
                </label>
                <button
                    class="exclude"
                    data-exclude=slug
                    aria-pressed=live(move || state.get().excluded.to_string())
                    aria-label=format!("{}: {label}", texts.exclude)
                    title=texts.exclude
                    on:click=click(move |_| page.location.go(page.location.now().exclude(facet, slug), Step::Choice))
                >
                    <span aria-hidden="true">"−"</span>
                </button>
            </div>
        }
        .into_any()
    };
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
            {redrawn(move || rows.get().into_iter().map(row).collect::<Vec<_>>().into_any())}
            {(total > SHORT).then(|| view! {
                <button class="quiet" aria-expanded=live(move || unfolded.get().to_string()) on:click=click(move |_| unfolded.update(|u| *u = !*u))>
                    {live(move || if unfolded.get() { texts.fewer.to_owned() } else { texts.show_all(total.min(MOST)) })}
                </button>
            })}
        </fieldset>
    }
}

/// What of a facet value changes while one filters.
#[derive(Clone, Copy, Default, PartialEq)]
struct State {
    count: usize,
    /// Percentage of the facet's largest count.
    share: usize,
    wanted: bool,
    excluded: bool,
}

impl State {
    const fn chosen(self) -> bool {
        self.wanted || self.excluded
    }

    const fn class(self) -> &'static str {
        match self {
            Self { wanted: true, .. } => "value wanted",
            Self { excluded: true, .. } => "value excluded",
            _ => "value",
        }
    }
}

/// The state of each row, from the `values` that are selected; `order` has the row of each value by number.
fn states(values: &[FacetValue], order: &[usize]) -> Vec<State> {
    let most = values.iter().map(|v| v.count).max().unwrap_or_default().max(1);
    let mut states = vec![State::default(); order.len()];
    for v in values {
        if let Some(state) = v.number.and_then(|n| states.get_mut(*order.get(n)?)) {
            let share = v.count * 100 / most;
            *state = State { count: v.count, share, wanted: v.wanted, excluded: v.excluded };
        }
    }
    states
}
