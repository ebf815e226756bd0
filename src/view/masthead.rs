//! The top of the page: the name, the search field, and what concerns the page itself.

use crate::app::Page;
use crate::location::Step;
use crate::texts::Texts;
use crate::view::live::{click, follow, live};
use leptos::html;
use leptos::prelude::*;
use wederhoor_corpus::{Query, View};
use wederhoor_extract::Language;

/// The name, the search field, and language, theme and method.
#[component]
pub(crate) fn Masthead() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let field = NodeRef::<html::Input>::new();
    // The address may change the words (Back, "clear all"); what is being typed stays as it is, spaces included.
    follow(move || {
        let text = page.location.with(|q| q.text.clone());
        if let Some(field) = field.get()
            && field.value().trim() != text
        {
            field.set_value(&text);
        }
    });
    view! {
        <header class="masthead no-print">
            <a
                class="name"
                href="./"
                on:click=click(move |event| {
                    if crate::share::plain_click(&event) {
                        event.prevent_default();
                        let lang = page.location.now().lang;
                        page.location.go(Query { lang, ..Query::default() }, Step::Choice);
                    }
                })
            >
                <h1>"Wederhoor"</h1>
                <span class="tagline">{texts.tagline}</span>
            </a>
            <search>
                <form on:submit=|event| event.prevent_default()>
                    <input
                        type="search"
                        name="q"
                        node_ref=field
                        aria-label=texts.search
                        placeholder=texts.search
                        title=texts.search_hint
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        enterkeyhint="search"
                        maxlength="500"
                        on:input=move |event| {
                            let text = event_target_value(&event).trim().to_owned();
                            page.location.change(Step::Replace, |q| q.text = text);
                        }
                    />
                    <kbd aria-hidden="true">"/"</kbd>
                </form>
            </search>
            <nav class="tools" aria-label=texts.about>
                <button
                    class="filters-button"
                    data-action="filters"
                    aria-expanded=live(move || page.sheet.get().to_string())
                    on:click=click(move |_| {
                        page.sheet.update(|open| *open = !*open);
                        if page.sheet.get_untracked() {
                            crate::app::focus(&[".filters input[type=checkbox]"]);
                        }
                    })
                >
                    {texts.filters}
                    <span class="number">{live(move || page.selection.with(|s| s.total))}</span>
                </button>
                <button
                    data-action="about"
                    on:click=click(move |_| {
                        page.location.change(Step::Choice, |q| (q.view, q.statement) = (View::About, None));
                        crate::app::focus(&["[data-panel]"]);
                    })
                >
                    {texts.about_short}
                </button>
                <button
                    data-action="lang"
                    lang=other(texts.language).code()
                    on:click=click(move |_| {
                        let language = other(texts.language);
                        page.preferences.update(|p| p.language = Some(language));
                        page.preferences.get_untracked().save();
                        page.location.change(Step::Replace, |q| q.lang = Some(language));
                    })
                >
                    {texts.other_language}
                </button>
                <button
                    class="icon"
                    data-action="theme"
                    aria-label=texts.theme
                    title=texts.theme
                    on:click=click(move |_| {
                        page.preferences.update(|p| p.theme = p.theme.toggled());
                        page.preferences.get_untracked().save();
                    })
                >
                    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5" />
                        <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />
                    </svg>
                </button>
            </nav>
        </header>
    }
}

fn other(language: Language) -> Language {
    match language {
        Language::Dutch => Language::English,
        Language::English => Language::Dutch,
    }
}
