//! The period in which something was said: months one can pick, and two dates for who wants it exact.

use crate::app::Page;
use crate::location::Step;
use crate::texts::Texts;
use leptos::prelude::*;
use wederhoor_corpus::{Query, Selection};
use wederhoor_extract::When;

/// More months than this are shown as years.
const MONTHS: usize = 18;

/// The months with statements as bars to pick from, and the first and the last day.
#[component]
pub(crate) fn Period() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let all = page.index.select(page.corpus, &Query::default());
    let years = all.months.len() > MONTHS;
    let stretch =
        move |when: When| if years { When::around(when.first(), wederhoor_extract::Precision::Year) } else { when };
    let count_in = move |selection: &Selection, stretch_of: When| {
        selection.months.iter().filter(|(month, _)| stretch(*month) == stretch_of).map(|(_, n)| n).sum::<usize>()
    };
    let mut stretches: Vec<When> = all.months.iter().map(|(month, _)| stretch(*month)).collect();
    stretches.sort_unstable_by_key(|s| s.first());
    stretches.dedup();
    let most = stretches.iter().map(|s| count_in(&all, *s)).max().unwrap_or(0).max(1);
    let bars = stretches.into_iter().map(|when| {
        let count = Memo::new(move |_| page.selection.with(|s| count_in(s, when)));
        let chosen = move || page.question.with(|q| q.from == Some(when) && q.until == Some(when));
        view! {
            <button
                class="bar"
                aria-pressed=move || chosen().to_string()
                disabled=move || count.get() == 0 && !chosen()
                style:--share=move || (count.get() * 100 / most).to_string()
                on:click=move |_| {
                    let period = if page.question.with_untracked(|q| q.from == Some(when) && q.until == Some(when)) { None } else { Some(when) };
                    page.location.change(Step::Choice, |q| (q.from, q.until) = (period, period));
                }
            >
                <span class="label">{texts.date(when)}</span>
                <span class="number">{count}</span>
            </button>
        }
    });
    let day = |when: Option<When>, last: bool| {
        when.map(|w| {
            When::around(if last { w.last() } else { w.first() }, wederhoor_extract::Precision::Day).to_string()
        })
        .unwrap_or_default()
    };
    view! {
        <fieldset data-facet="period" class="facet period">
            <legend>{texts.period}</legend>
            {bars.collect_view()}
            <div class="dates">
                <label>
                    {texts.from}
                    <input
                        type="date"
                        name="from"
                        prop:value=move || page.question.with(|q| day(q.from, false))
                        on:change=move |event| {
                            let from = When::parse(&event_target_value(&event));
                            page.location.change(Step::Choice, |q| q.from = from);
                        }
                    />
                </label>
                <label>
                    {texts.until}
                    <input
                        type="date"
                        name="until"
                        prop:value=move || page.question.with(|q| day(q.until, true))
                        on:change=move |event| {
                            let until = When::parse(&event_target_value(&event));
                            page.location.change(Step::Choice, |q| q.until = until);
                        }
                    />
                </label>
            </div>
        </fieldset>
    }
}
