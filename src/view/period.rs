//! The period in which something was said: months one can pick, and two dates for who wants it exact.

use crate::app::Page;
use crate::location::Step;
use crate::texts::Texts;
use crate::view::live::{click, kept, live};
use leptos::prelude::*;
use wederhoor_corpus::Query;
use wederhoor_extract::{Precision, When};

/// More months than this are shown as years.
const MONTHS: usize = 18;

/// One end of the period: its name in links, its label, its day, and how it is set.
type End = (&'static str, &'static str, fn(&Query) -> Option<When>, fn(&mut Query, Option<When>));

/// The months with statements as bars to pick from, and the first and the last day.
#[component]
pub(crate) fn Period(
    /// The months with statements, and how many the empty query finds in each.
    months: Vec<(When, usize)>,
) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let years = months.len() > MONTHS;
    let stretch = move |when: When| if years { When::around(when.first(), Precision::Year) } else { when };
    let mut stretches: Vec<(When, usize)> = Vec::new();
    for (month, n) in months {
        let when = stretch(month);
        match stretches.last_mut() {
            Some((last, sum)) if *last == when => *sum += n,
            _ => stretches.push((when, n)),
        }
    }
    let most = stretches.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1);
    let bars = stretches.into_iter().map(|(when, _)| {
        let in_it = move |(month, n): &(When, usize)| if stretch(*month) == when { *n } else { 0 };
        let count = kept(move || page.selection.with(|s| s.months.iter().map(in_it).sum::<usize>()));
        let chosen = move || page.question.with(|q| q.from == Some(when) && q.until == Some(when));
        view! {
            <button
                class="bar"
                aria-pressed=live(move || chosen().to_string())
                prop:disabled=live(move || count.get() == 0 && !chosen())
                style:--share=live(move || (count.get() * 100 / most).to_string())
                on:click=click(move |_| {
                    let period = if page.question.with_untracked(|q| q.from == Some(when) && q.until == Some(when)) { None } else { Some(when) };
                    page.location.change(Step::Choice, |q| (q.from, q.until) = (period, period));
                })
            >
                <span class="label">{texts.date(when)}</span>
                <span class="number">{live(move || count.get())}</span>
            </button>
        }
    });
    let ends: [End; 2] = [
        ("from", texts.from, |q| q.from, |q, day| q.from = day),
        (
            "until",
            texts.until,
            |q| q.until.map(|until| When::around(until.last(), Precision::Day)),
            |q, day| q.until = day,
        ),
    ];
    let ends = ends.map(|(name, label, read, write)| {
        let day = |when: When| When::around(when.first(), Precision::Day).to_string();
        view! {
            <label>
                {label}
                <input
                    type="date"
                    name=name
                    prop:value=live(move || page.question.with(read).map(day).unwrap_or_default())
                    on:change=move |event| {
                        let day = When::parse(&event_target_value(&event));
                        page.location.change(Step::Choice, |q| write(q, day));
                    }
                />
            </label>
        }
    });
    view! {
        <fieldset data-facet="period" class="facet period">
            <legend>{texts.period}</legend>
            {bars.collect_view()}
            <div class="dates">
                {ends.collect_view()}
            </div>
        </fieldset>
    }
}
