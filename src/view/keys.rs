//! The keyboard: every key the page answers to, and the list of them.

use crate::app::{Page, focus};
use crate::location::Step;
use crate::texts::Texts;
use crate::view::live::{click, follow};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use wederhoor_corpus::View;

/// Answers the keys, wherever the focus is.
pub(crate) fn listen(page: Page) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>()
            && !(event.ctrl_key() || event.meta_key() || event.alt_key())
            && answer(page, event)
        {
            event.prevent_default();
        }
    })
    .forget();
}

/// Does what a key asks; says whether it was one of ours.
fn answer(page: Page, event: &KeyboardEvent) -> bool {
    let active = document().active_element();
    let typing = active
        .as_ref()
        .is_some_and(|a| a.matches("textarea, select, [type=date], [type=text], [type=search]").unwrap_or(false));
    let key = event.key();
    if key == "Escape" {
        return escape(page, active.as_ref());
    }
    if typing {
        return false;
    }
    let card = active.as_ref().filter(|a| a.matches("article.card").unwrap_or(false));
    match (key.as_str(), card) {
        ("/", _) => return find("input[name=q]").is_some_and(|field| field.focus().is_ok()),
        ("?", _) => page.keys.set(true),
        ("j", _) | ("ArrowDown", Some(_)) => step(page, 1),
        ("k", _) | ("ArrowUp", Some(_)) => step(page, -1),
        ("n" | "p", _) => return press(if key == "n" { "[data-action=next]" } else { "[data-action=previous]" }),
        ("Enter", Some(card)) => match card.get_attribute("data-statement") {
            Some(id) => {
                page.open(&id, View::Reader);
            }
            None => return false,
        },
        _ => return false,
    }
    true
}

/// Goes back one layer: the list of keys, the filter sheet, the panel, the words in the search field.
fn escape(page: Page, active: Option<&web_sys::Element>) -> bool {
    if page.keys.get_untracked() {
        page.keys.set(false);
    } else if page.sheet.get_untracked() {
        page.sheet.set(false);
        focus(&["[data-action=filters]"]);
    } else if page.location.now().statement.is_some() || page.location.now().view == View::About {
        page.close();
    } else if let Some(field) = active.filter(|a| a.matches("input[name=q]").unwrap_or(false)) {
        if page.location.now().text.is_empty() {
            let _ = field.clone().unchecked_into::<HtmlElement>().blur();
        } else {
            page.location.change(Step::Replace, |q| q.text.clear());
        }
    } else {
        return false;
    }
    true
}

/// Moves the focus to the next or the previous statement of the list; with a reader open beside it, that follows.
fn step(page: Page, by: isize) {
    let Ok(cards) = document().query_selector_all("article.card") else { return };
    let cards: Vec<HtmlElement> = (0..cards.length()).filter_map(|n| cards.item(n)?.dyn_into().ok()).collect();
    let active = document().active_element();
    let open = page.location.now().statement;
    let at = cards.iter().position(|c| active.as_ref().is_some_and(|a| c.contains(Some(a))));
    let at = at.or_else(|| cards.iter().position(|c| c.get_attribute("data-statement") == open && open.is_some()));
    let next = match at {
        None => 0,
        Some(at) => at.saturating_add_signed(by).min(cards.len().saturating_sub(1)),
    };
    let Some(card) = cards.get(next) else { return };
    let _ = card.focus();
    if open.is_some()
        && let Some(id) = card.get_attribute("data-statement")
    {
        page.location.change(Step::Replace, |q| q.statement = Some(id));
    }
}

/// Presses a button of the page, where there is one.
fn press(selector: &str) -> bool {
    let button = find(selector);
    button.as_ref().inspect(|button| button.click()).is_some()
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// The list of keys.
#[component]
pub(crate) fn Keys() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let dialog = NodeRef::<html::Dialog>::new();
    follow(move || {
        let Some(dialog) = dialog.get() else { return };
        if page.keys.get() && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !page.keys.get() && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog class="keys no-print" node_ref=dialog aria-labelledby="keys-title" on:close=move |_| page.keys.set(false)>
            <h2 id="keys-title">{texts.keys}</h2>
            <dl>
                {texts
                    .key_list()
                    .into_iter()
                    .map(|(keys, does)| {
                        view! {
                            <div>
                                <dt>{keys.split(' ').map(|k| view! { <kbd>{k.to_owned()}</kbd> " " }).collect_view()}</dt>
                                <dd>{does}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
            <button class="primary" on:click=click(move |_| page.keys.set(false))>{texts.close}</button>
        </dialog>
    }
}
