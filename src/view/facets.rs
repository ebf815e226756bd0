//! The dimensions to filter by, each with its values and how many statements each would give.

use super::period::Period;
use crate::app::Page;
use crate::location::Step;
use crate::texts::Texts;
use crate::view::live::{click, kept, live, redrawn};
use leptos::prelude::*;
use wederhoor_corpus::text::fold;
use wederhoor_corpus::{Choice, Facet, Query, ordered};

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
    let facets = Facet::ALL.into_iter().filter_map(|facet| {
        let (values, counts) = (page.index.values(facet), all.counts(facet));
        let order = ordered(values.len(), &|a, b| counts[b].cmp(&counts[a]));
        (values.len() > 1).then(|| view! { <FacetValues facet values order /> })
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

/// One facet: a row for each of its `values` (ascending slugs), in `order`.
#[component]
fn FacetValues(facet: Facet, values: Vec<&'static str>, order: Vec<usize>) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let (values, order): (&'static [&str], &'static [usize]) = (values.leak(), order.leak());
    let total = values.len();
    // One value for the facet, and one for each row: what did not change is not drawn again. While one types, only counts do.
    let counts = kept(move || page.selection.with(|s| shares(s.counts(facet))));
    let choices = kept(move || page.question.with(|q| choices(values, q.chosen.get(&facet))));
    let unfolded = RwSignal::new(false);
    let sought = RwSignal::new(String::new());
    let is_found = move |row: usize| {
        sought.with(|sought| match sought.is_empty() {
            true => row < if unfolded.get() { MOST } else { SHORT },
            false => fold(&page.corpus.label(facet, values[order[row]], texts.language)).contains(sought),
        })
    };
    // All rows stand there, most of them hidden; of a very long facet only those that are seen.
    let found = kept(move || (0..total).filter(|row| total <= MOST || is_found(*row)).take(MOST).collect::<Vec<_>>());
    let rows = kept(move || {
        let drawn = |choices: &[Chosen], found: &[usize]| {
            let seen = |row: &usize| choices[order[*row]] != Chosen::No || found.binary_search(row).is_ok();
            (0..total).filter(seen).collect::<Vec<_>>()
        };
        choices.with(|choices| found.with(|found| drawn(choices, found)))
    });
    let row = move |row: usize| {
        let value = order[row];
        let slug = values[value];
        let label = page.corpus.label(facet, slug, texts.language);
        let count = kept(move || counts.with(|c| c[value]));
        let chosen = kept(move || choices.with(|c| c[value]));
        view! {
            <div class=live(move || chosen.get().class()) hidden=live(move || chosen.get() == Chosen::No && !is_found(row))>
                <label style:--share=live(move || count.get().share.to_string())>
                    <input
                        type="checkbox"
                        value=slug
                        prop:checked=live(move || chosen.get() == Chosen::Wanted)
                        prop:disabled=live(move || count.get().count == 0 && chosen.get() != Chosen::Wanted)
                        on:change=move |_| page.location.go(page.location.now().toggle(facet, slug), Step::Choice)
                    />
                    <span class="label">{label.clone()}</span>
                    <span class="number">{live(move || count.get().count)}</span>
                </label>
                <button
                    class="exclude"
                    data-exclude=slug
                    aria-pressed=live(move || (chosen.get() == Chosen::Excluded).to_string())
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

/// How many statements a facet value would give.
#[derive(Clone, Copy, PartialEq)]
struct Count {
    count: u32,
    /// Percentage of the facet's largest count.
    share: u32,
}

/// Whether a facet value is chosen.
#[derive(Clone, Copy, PartialEq)]
enum Chosen {
    No,
    Wanted,
    Excluded,
}

impl Chosen {
    const fn class(self) -> &'static str {
        match self {
            Self::No => "value",
            Self::Wanted => "value wanted",
            Self::Excluded => "value excluded",
        }
    }
}

/// The `counts` of a facet's values, with how large they are beside each other.
fn shares(counts: &[u32]) -> Vec<Count> {
    let most = counts.iter().copied().max().unwrap_or_default().max(1);
    counts.iter().map(|count| Count { count: *count, share: count * 100 / most }).collect()
}

/// What of a facet's `values` (ascending slugs) is chosen.
fn choices(values: &[&str], choice: Option<&Choice>) -> Vec<Chosen> {
    let mut choices = vec![Chosen::No; values.len()];
    for (slugs, chosen) in choice.into_iter().flat_map(|c| [(&c.none, Chosen::Excluded), (&c.any, Chosen::Wanted)]) {
        let places = slugs.iter().filter_map(|slug| values.binary_search(&slug.as_str()).ok());
        places.for_each(|value| choices[value] = chosen);
    }
    choices
}
