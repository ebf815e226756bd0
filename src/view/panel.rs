//! What stands beside the list: the article, the tellings side by side, or what this is.

use super::{about::About, compare::Compare, reader::Reader};
use crate::app::Page;
use crate::texts::Texts;
use crate::view::live::{click, kept, redrawn};
use leptos::prelude::*;
use wederhoor_corpus::View;

/// Which panel, as far as the link says and the corpus has it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Reader(usize),
    Compare(usize),
    About,
}

/// The head of a panel: the way back to the list, and what else one can press there.
#[component]
pub(crate) fn Head(
    /// Buttons at its other end.
    #[prop(optional)]
    more: Option<AnyView>,
) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    view! {
        <header class="panel-head">
            <button class="close" data-action="close" on:click=click(move |_| page.close())>
                <span aria-hidden="true">"← "</span>
                {texts.back}
            </button>
            {more}
        </header>
    }
}

/// The panel, where one is open.
#[component]
pub(crate) fn Panel() -> impl IntoView {
    let page = Page::get();
    let open = kept(move || {
        page.location.with(|q| {
            let statement = q.statement.as_deref().and_then(|id| page.corpus.statement(id));
            match (q.view, statement) {
                (View::About, _) => Open::About,
                (_, None) => Open::Nothing,
                (View::Reader, Some(s)) => Open::Reader(s),
                (View::Compare, Some(s)) => Open::Compare(s),
            }
        })
    });
    // The reader of one article stays while one goes from statement to statement in it.
    let drawn = kept(move || match open.get() {
        Open::Reader(s) => Open::Reader(page.corpus.statements[s].article),
        other => other,
    });
    redrawn(move || match drawn.get() {
        Open::Nothing => ().into_any(),
        Open::Reader(article) => {
            let current = Memo::new(move |last: Option<&usize>| match open.get() {
                Open::Reader(s) => s,
                _ => last.copied().unwrap_or_default(),
            });
            view! { <Reader article current /> }.into_any()
        }
        Open::Compare(statement) => view! { <Compare statement /> }.into_any(),
        Open::About => view! { <About /> }.into_any(),
    })
}
