//! The other tellings of one statement: word by word beside it, over time, and what pulls against it.

use super::open::Open;
use super::panel::Head;
use super::tell::{Said, Who};
use crate::app::Page;
use crate::articles;
use crate::texts::Texts;
use leptos::prelude::*;
use wederhoor_corpus::{Change, CrossReference, Marks, Reason, Relation, View, difference, explain};

/// The panel with a statement, every other telling of it, the same point on other occasions, and what it pulls against.
#[component]
pub(crate) fn Compare(
    /// Index into the corpus's statements: what the others are compared with.
    statement: usize,
) -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let related = corpus.related(statement);
    let lead = if related.is_empty() { texts.compare_none } else { texts.compare_lead };
    let occasions = corpus.repeats(statement);
    let told = related.iter().map(|(other, _)| *other).chain(occasions.iter().copied()).chain([statement]);
    let needed = told.map(|s| corpus.statements[s].article).collect();
    let lists = move || {
        let of = |relation: Relation| related.iter().filter(move |(_, r)| r.relation == relation).copied();
        // The wording that all others are held against comes first, and is one of them.
        let mut variants = vec![telling(statement, texts.compare_base, Marks::new())];
        variants.extend(of(Relation::Same).map(|(other, link)| variant(statement, other, link)));
        let note = |s: usize| if s == statement { texts.compare_base } else { "" };
        let timeline = match occasions.len() {
            0 | 1 => Vec::new(),
            _ => occasions.iter().map(|s| telling(*s, note(*s), Marks::new())).collect(),
        };
        let tensions = of(Relation::Tension).map(|(other, link)| tension(statement, other, link)).collect();
        view! {
            {list(Relation::Same, "variants", variants)}
            {list(Relation::Repeat, "timeline", timeline)}
            {list(Relation::Tension, "tensions", tensions)}
        }
        .into_any()
    };
    view! {
        <section class="panel compare" data-panel="compare" aria-label=texts.compare tabindex="-1">
            <Head />
            <div class="paper">
                <h2>{texts.compare}</h2>
                <p class="lead">{lead}</p>
                {articles::with_texts(needed, lists)}
            </div>
        </section>
    }
}

/// All that is related in one way, where anything is.
fn list(relation: Relation, class: &'static str, views: Vec<AnyView>) -> AnyView {
    let texts = expect_context::<&'static Texts>();
    if views.is_empty() {
        return ().into_any();
    }
    let views: Vec<AnyView> = views.into_iter().map(|v| view! { <li>{v}</li> }.into_any()).collect();
    view! {
        <h3>{texts.relation(relation)}</h3>
        <ol class=class data-relation=relation.name()>{views}</ol>
    }
    .into_any()
}

/// Another telling, with what it has otherwise than the base.
fn variant(base: usize, statement: usize, link: &CrossReference) -> AnyView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let words = |s: usize| corpus.statements[s].words(corpus).collect::<Vec<_>>().join(" … ");
    let (from, to) = (words(base), words(statement));
    let put = |words: &str, sign: &'static str, added: bool| {
        let words = words.trim().to_owned();
        let said = view! { <span class="sr-only">"[" {sign} ": "</span> {words} <span class="sr-only">"]"</span> };
        if added { view! { <ins>{said}</ins> " " }.into_any() } else { view! { <del>{said}</del> " " }.into_any() }
    };
    let mut pieces: Vec<AnyView> = Vec::new();
    for piece in difference(&corpus.synonyms, &from, &to) {
        let (was, is) = (piece.base.of(&from), piece.other.of(&to));
        match piece.change {
            Change::Same => pieces.push(is.to_owned().into_any()),
            Change::Inserted => pieces.push(put(is, texts.inserted, true)),
            Change::Deleted => pieces.push(put(was, texts.deleted, false)),
            Change::Substituted => {
                pieces.extend([put(was, texts.deleted, false), put(is, texts.inserted, true)]);
            }
        }
    }
    let id = corpus.statements[statement].id.as_str();
    view! {
        <figure class="telling" data-telling=id>
            {caption(statement, "")}
            <blockquote lang=corpus.articles[corpus.statements[statement].article].language.code()>{pieces}</blockquote>
            <p class="who"><Who statement /></p>
            <p class="actions">
                <Open id view=View::Reader words=texts.in_article />
                <Open id view=View::Compare words=texts.compare_with />
                {because(base, link, &explain(corpus, link))}
            </p>
        </figure>
    }
    .into_any()
}

/// Two statements that pull against each other, and where.
fn tension(statement: usize, other: usize, link: &CrossReference) -> AnyView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let reason = explain(page.corpus, link);
    let [mut here, mut there] = reason.marks();
    if statement != link.a {
        (here, there) = (there, here);
    }
    view! {
        <div class="pair">
            {telling(statement, texts.compare_base, here)}
            {telling(other, "", there)}
        </div>
        <p class="actions">{because(statement, link, &reason)}</p>
    }
    .into_any()
}

/// One telling: where it stands, its words, who said them.
fn telling(statement: usize, note: &'static str, marks: Marks) -> AnyView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let told = &corpus.statements[statement];
    let id = told.id.as_str();
    view! {
        <figure class=if note.is_empty() { "telling" } else { "telling base" } data-telling=id>
            {caption(statement, note)}
            <blockquote lang=corpus.articles[told.article].language.code()>
                <Said statement marks=Signal::stored(marks) />
            </blockquote>
            <p class="who"><Who statement /></p>
            <p class="actions">
                <Open id view=View::Reader words=texts.in_article />
                {note.is_empty().then(|| view! { <Open id view=View::Compare words=texts.compare_with /> })}
            </p>
        </figure>
    }
    .into_any()
}

/// Where and when a telling stands.
fn caption(statement: usize, note: &'static str) -> AnyView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let told = &corpus.statements[statement];
    let article = &corpus.articles[told.article];
    view! {
        <figcaption class="byline">
            <span class="kind" data-kind=told.kind.name()>{texts.kind(told.kind)}</span>
            <span class="outlet">{article.outlet.clone().unwrap_or_else(|| texts.unknown_outlet.into())}</span>
            <span class="date">{told.when(corpus).map_or_else(|| texts.no_date.to_owned(), |date| texts.date(date))}</span>
            {(!note.is_empty()).then(|| view! { <b>{note}</b> })}
        </figcaption>
    }
    .into_any()
}

/// Why two statements are linked: where they part, the words they share, how near they are, and how far apart in time.
fn because(statement: usize, link: &CrossReference, reason: &Reason) -> AnyView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let text = |s: usize| page.corpus.articles[page.corpus.statements[s].article].text.as_str();
    let (a, b) = (text(link.a), text(link.b));
    let mut lines: Vec<String> =
        reason.contrasts.iter().map(|c| texts.contrast(c, a, b, statement != link.a)).collect();
    if !reason.shared.is_empty() {
        let shared: Vec<&str> = reason.shared.iter().map(|s| s.a.of(a)).collect();
        lines.push(format!("{}: {}", texts.same_words, shared.join(", ")));
    }
    lines.push(texts.nearness(link.score, link.certain, reason.days));
    let lines: Vec<AnyView> = lines.into_iter().map(|line| view! { <span>{line}</span> }.into_any()).collect();
    view! {
        <details class="why" open=link.relation == Relation::Tension>
            <summary>{texts.why}</summary>
            {lines}
        </details>
    }
    .into_any()
}
