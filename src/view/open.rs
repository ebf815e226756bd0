//! The way from a statement to its article or to its other tellings.

use crate::app::Page;
use crate::location;
use crate::share;
use crate::view::live::click;
use leptos::prelude::*;
use wederhoor_corpus::{Query, View};

/// A link to a statement in `view`. A plain click opens it here, beside the list as it is; any other opens the statement's
/// own link.
#[component]
pub(crate) fn Open(
    /// The statement.
    id: &'static str,
    /// In the reader, or beside its other tellings.
    view: View,
    /// What the link says.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    let page = Page::get();
    let link = Query { statement: Some(id.to_owned()), view, ..Query::default() };
    view! {
        <a
            href=location::href(&link)
            data-action=if view == View::Compare { "compare" } else { "open" }
            on:click=click(move |event| {
                if share::plain_click(&event) {
                    event.prevent_default();
                    page.open(id, view);
                }
            })
        >
            {words}
        </a>
    }
}
