//! What stands beside the list: the article, the tellings side by side, or what this is.

use super::{about::About, compare::Compare, reader::Reader};
use crate::app::Page;
use crate::view::live::redrawn;
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

/// The panel, where one is open.
#[component]
pub(crate) fn Panel() -> impl IntoView {
    let page = Page::get();
    let open = Memo::new(move |_| {
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
    let drawn = Memo::new(move |_| match open.get() {
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
