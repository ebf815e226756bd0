//! What a first-time reader needs to know, beside the list as long as nothing else stands there.

use crate::app::Page;
use crate::articles::Keep;
use crate::texts::Texts;
use crate::view::live::{click, live, when};
use leptos::prelude::*;
use wederhoor_corpus::View;
use wederhoor_extract::Kind;

/// How many articles are listed; the others are found by the filter.
const LISTED: usize = 100;

/// What this is, how the marks are read, and the articles.
#[component]
pub(crate) fn Colophon() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    when(
        move || !page.panel_open(),
        move || {
            view! {
            <aside class="colophon" aria-label=texts.about_short>
                <p>{texts.intro}</p>
                <h2>{texts.kinds}</h2>
                <Kinds />
                <h2>{texts.articles}</h2>
                <Articles />
                <Version />
                <Keep />
            </aside>
            }
            .into_any()
        },
    )
}

/// The kinds of report with the mark of each.
#[component]
pub(crate) fn Kinds() -> impl IntoView {
    let texts = expect_context::<&'static Texts>();
    let rows = Kind::ALL.map(|kind| {
        view! {
            <div>
                <dt><span class="kind" data-kind=kind.name()>{texts.kind(kind)}</span></dt>
                <dd>{texts.kind_explained(kind)}</dd>
            </div>
        }
    });
    view! { <dl class="kinds">{rows.collect_view()}</dl> }
}

/// The articles; each opens in the reader at its first statement.
#[component]
pub(crate) fn Articles() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let rows = (0..corpus.articles.len().min(LISTED)).map(|n| {
        let article = &corpus.articles[n];
        let of = corpus.statements_of(n);
        let count = of.len();
        let first = corpus.statements[of].first().map(|s| s.id.as_str());
        view! {
            <li>
                <button
                    lang=article.language.code()
                    disabled=first.is_none()
                    on:click=click(move |_| {
                        if let Some(id) = first {
                            page.open(id, View::Reader);
                        }
                    })
                >
                    {corpus.headline(n)}
                </button>
                <span class="byline">
                    <span class="outlet">{article.outlet.clone().unwrap_or_else(|| texts.unknown_outlet.into())}</span>
                    <span class="date">{article.date.map_or_else(|| texts.no_date.to_owned(), |d| texts.date(d))}</span>
                    <span class="number">{texts.count(count, count)}</span>
                </span>
            </li>
        }
    });
    let more = corpus.articles.len().checked_sub(LISTED).filter(|more| *more > 0);
    view! {
        <ul class="articles">{rows.collect_view()}</ul>
        {more.map(|more| view! { <p class="version">{texts.more_articles(more)}</p> })}
    }
}

/// Which version of the page and of the corpus this is, and whether it works without a network.
#[component]
pub(crate) fn Version() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    view! {
        <p class="version">
            {texts.version} " " {env!("CARGO_PKG_VERSION")} ", corpus " <code>{page.corpus.version.clone()}</code> ". "
            {live(move || if page.offline.ready.get() { texts.offline_ready } else { texts.offline_not })} "."
        </p>
    }
}
