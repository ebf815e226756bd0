//! The statements that answer the query, or what to do when none does.

use super::card::Card;
use crate::app::Page;
use crate::location::Step;
use crate::share;
use crate::texts::Texts;
use crate::view::live::{click, follow, kept, live, redrawn, when};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};
use wederhoor_corpus::{Relief, Sort, relief};

/// How many statements are drawn at a time.
const STEP: usize = 20;
/// How many of them are drawn with a keystroke: about a screenful. The rest comes when these have been painted.
const FIRST: usize = 6;
/// How many are printed at most.
const PRINTED: usize = 1000;
/// Typing rests after this many milliseconds; then the number of statements is announced.
const REST: u32 = 500;

/// The head of the list (how many, in which order, take along) and the statements.
#[component]
pub(crate) fn List() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    // How many statements are drawn, and of which question: another one starts anew.
    let drawn = RwSignal::new((page.question.get_untracked(), STEP));
    let shown = kept(move || {
        drawn.with(|(asked, n)| if page.question.with(|question| question == asked) { *n } else { FIRST })
    });
    let draw = move |n: usize| drawn.set((page.question.get_untracked(), n));
    let grow = move || draw(shown.get_untracked().saturating_add(STEP));
    Effect::new(move |before: Option<()>| {
        page.question.track();
        if before.is_some() {
            // With the frame, when all is laid out anyway: before it, the browser would have to do that twice.
            request_animation_frame(move || {
                if let Ok(Some(main)) = document().query_selector("main") {
                    main.set_scroll_top(0);
                }
                Timeout::new(0, move || draw(shown.get_untracked().max(STEP))).forget();
            });
        }
    });
    // A dossier on paper holds the whole selection, as far as anyone would print it.
    EventListener::new(&window(), "beforeprint", move |_| draw(PRINTED)).forget();
    // Whoever scrolls to the end of what is drawn gets more of it; the button is for all others.
    let more = NodeRef::<html::Button>::new();
    let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let seen = |entry: JsValue| entry.dyn_into::<IntersectionObserverEntry>().is_ok_and(|e| e.is_intersecting());
        if entries.iter().any(seen) {
            grow();
        }
    });
    let observer = IntersectionObserver::new(seen.into_js_value().unchecked_ref()).ok();
    follow(move || {
        if let (Some(button), Some(observer)) = (more.get(), &observer) {
            observer.disconnect();
            observer.observe(&button);
        }
    });
    let total = kept(move || page.selection.with(|s| s.total));
    let hits = move || {
        let most = shown.get();
        page.selection.with(|s| match most <= s.hits.len() || s.hits.len() == s.total {
            true => s.hits.iter().take(most).copied().collect(),
            false => page.question.with(|q| page.index.first(page.corpus, q, most)),
        })
    };
    view! {
        <header class="list-head no-print">
            <Count total />
            <label class="sort">
                <span class="sr-only">{texts.sort}</span>
                <select
                    name="sort"
                    prop:value=live(move || page.question.with(|q| q.sort.name().to_owned()))
                    on:change=move |event| {
                        let sort = Sort::from_name(&event_target_value(&event)).unwrap_or_default();
                        page.location.change(Step::Choice, |q| q.sort = sort);
                    }
                >
                    {Sort::ALL
                        .map(|sort| {
                            view! {
                                <option value=sort.name() prop:selected=live(move || page.question.with(|q| q.sort == sort))>
                                    {texts.sort(sort)}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
            <details class="take">
                <summary>{texts.download}</summary>
                <div class="menu">
                    <button data-action="csv" on:click=click(move |_| share::save_csv(page))>"CSV"</button>
                    <button data-action="json" on:click=click(move |_| share::save_json(page))>"JSON"</button>
                    <button data-action="link" on:click=click(move |_| share::copy_link(page, texts))>{texts.link}</button>
                </div>
            </details>
        </header>
        <div class="list">
            <For each=hits key=|statement| *statement let(statement)>
                <Card statement />
            </For>
        </div>
        {when(
            move || shown.get() < total.get(),
            move || view! { <button class="more" node_ref=more on:click=click(move |_| grow())>{texts.more}</button> }.into_any(),
        )}
        {when(move || total.get() == 0, || view! { <Nothing /> }.into_any())}
    }
}

/// How many statements are selected: seen at once, announced once typing rests.
#[component]
fn Count(total: Memo<usize>) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let all = page.corpus.statements.len();
    let announced = RwSignal::new(String::new());
    let timer = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |first: Option<()>| {
        let words = texts.count(total.get(), all);
        if first.is_some() {
            // Emptied first: the same number again is announced again.
            announced.set(String::new());
            timer.set_value(Some(Timeout::new(REST, move || announced.set(words))));
        }
    });
    view! {
        <h2 class="sr-only">{texts.results}</h2>
        <p class="count" role="status" data-count=live(move || total.get().to_string())>
            <span class="sr-only">{announced}</span>
            <span aria-hidden="true">{live(move || texts.count(total.get(), all))}</span>
        </p>
    }
}

/// Nothing answers: which part of the question to leave out, and what that would give.
#[component]
fn Nothing() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let ways = kept(move || page.location.with(|q| relief(page.index, page.corpus, q)));
    let way = move |way: Relief| {
        view! {
            <li>
                <button data-relief=way.count on:click=click(move |_| page.location.go(way.query.clone(), Step::Choice))>
                    {texts.relief(way.dropped, way.count)}
                </button>
            </li>
        }
        .into_any()
    };
    let hint = move || {
        let ways: Vec<AnyView> = ways.get().into_iter().map(way).collect();
        match ways.is_empty() {
            true => view! { <p>{texts.nothing_left}</p> }.into_any(),
            false => view! {
                <p>{texts.nothing_hint}</p>
                <ul>{ways}</ul>
            }
            .into_any(),
        }
    };
    view! {
        <section class="nothing">
            <p class="lead">{texts.nothing}</p>
            {redrawn(hint)}
        </section>
    }
}
