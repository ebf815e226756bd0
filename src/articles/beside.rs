//! Where the articles are: in files beside the page, since they are too many to stand inside it. (`inside.rs` is the same
//! where they do; `build.rs` decides.)
//!
//! The corpus without its texts, and the index, are fetched before the page starts. Texts come in shards, when one of their
//! articles comes into view; what has come stays on the device.

mod files;

use crate::app::Page;
use crate::preferences::Preferences;
use crate::texts::Texts;
use crate::view::live::{click, live, redrawn};
use files::Progress;
use gloo::events::EventListener;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::OnceLock;
use wederhoor_corpus::archive::{Answers, Archive, CORPUS, INDEX, shard_name};
use wederhoor_corpus::{Corpus, Select};

/// How far a shard is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Away,
    Coming,
    Here,
    /// It could not be fetched.
    Lost,
}

/// The shards and how far each is.
#[derive(Debug)]
struct Shelf {
    archive: &'static Archive,
    shards: Vec<ArcRwSignal<State>>,
}

static SHELF: OnceLock<Shelf> = OnceLock::new();

/// Starts the page once the corpus and its index are there, and tells how far they are until then.
pub(crate) fn load(start: fn(&'static Corpus, &'static dyn Select)) {
    let texts = Texts::of(Preferences::load().language.unwrap_or_default());
    let progress = Progress::default();
    let trouble = ArcRwSignal::new(None::<String>);
    let (shown, told) = (progress.clone(), trouble.clone());
    let body = document().body().expect("the page has a body");
    let waiting = mount_to(body, move || view! { <Waiting texts progress=shown trouble=told /> });
    spawn_local(async move {
        match open(&progress).await {
            Ok((archive, answers)) => {
                drop(waiting);
                let shards = (0..archive.shards()).map(|_| ArcRwSignal::new(State::Away)).collect();
                let _ = SHELF.set(Shelf { archive, shards });
                EventListener::new(&window(), "online", |_| ask_again()).forget();
                start(&archive.corpus, answers);
                files::forget_others().await;
            }
            Err(error) => {
                trouble.set(Some(error));
                // Kept until the reader loads the page again.
                std::mem::forget(waiting);
            }
        }
    });
}

async fn open(progress: &Progress) -> Result<(&'static Archive, &'static Answers), String> {
    let read = |bytes: Vec<u8>| Archive::read(&bytes).map_err(|error| error.to_string());
    let archive: &'static Archive = Box::leak(Box::new(files::fetch(CORPUS, progress, read).await?));
    let read = |bytes: Vec<u8>| Answers::open(archive, bytes.leak());
    let answers = Box::leak(Box::new(files::fetch(INDEX, progress, read).await?));
    Ok((archive, answers))
}

/// What stands on the page before it starts.
#[component]
fn Waiting(texts: &'static Texts, progress: Progress, trouble: ArcRwSignal<Option<String>>) -> impl IntoView {
    let lead = texts.pick("De uitspraken worden opgehaald", "Fetching the statements");
    let again = texts.pick("Opnieuw proberen", "Try again");
    let failed = texts.pick(
        "De uitspraken konden niet worden opgehaald. Is er verbinding?",
        "The statements could not be fetched. Is there a connection?",
    );
    redrawn(move || match trouble.get() {
        None => {
            let (now, words) = (progress.clone(), progress.clone());
            view! {
                <div class="trouble" role="status">
                    <p>{lead}</p>
                    <progress max=files::SIZE prop:value=live(move || now.bytes() as f64) aria-label=lead></progress>
                    <p class="number">{live(move || megabytes(texts, words.bytes()))}</p>
                </div>
            }
            .into_any()
        }
        Some(error) => view! {
            <div class="trouble" role="alert">
                <p>{failed}</p>
                <p class="quiet"><code>{error}</code></p>
                <button class="primary" on:click=click(|_| drop(window().location().reload()))>{again}</button>
            </div>
        }
        .into_any(),
    })
}

fn megabytes(texts: &Texts, bytes: usize) -> String {
    let (now, all) = (bytes as f64 / 1e6, files::SIZE.parse::<f64>().unwrap_or_default() / 1e6);
    let of = texts.pick("van", "of");
    format!("{now:.1} {of} {all:.1} MB")
}

fn texts_kept(texts: &Texts, many: usize, all: usize, megabytes: f64) -> String {
    let percent = many * 100 / all.max(1);
    let words = texts.pick(
        "van de teksten staat op dit apparaat; alles samen is",
        "of the texts is on this device; all together are",
    );
    format!("{percent} % {words} {megabytes:.0} MB.")
}

fn shards_of(articles: &[usize]) -> Vec<(usize, &'static ArcRwSignal<State>)> {
    let Some(shelf) = SHELF.get() else { return Vec::new() };
    let mut shards: Vec<usize> = articles.iter().map(|a| shelf.archive.shard_of(*a)).collect();
    shards.sort_unstable();
    shards.dedup();
    shards.into_iter().filter_map(|s| Some((s, shelf.shards.get(s)?))).collect()
}

/// Whether the texts of these articles are here, tracked. What is not here is asked for.
pub(crate) fn are_here(articles: &[usize]) -> bool {
    let shards = shards_of(articles);
    for (number, state) in &shards {
        if state.get() == State::Away {
            // Not told to those who read it: that it comes changes nothing for them.
            *state.write_untracked() = State::Coming;
            let number = *number;
            spawn_local(async move {
                let _ = fetch(number).await;
            });
        }
    }
    shards.iter().all(|(_, state)| state.get() == State::Here)
}

async fn fetch(shard: usize) -> Result<(), String> {
    let Some(shelf) = SHELF.get() else { return Err(String::new()) };
    let admit = |bytes: Vec<u8>| shelf.archive.admit(shard, &bytes).map_err(|error| error.to_string());
    let fetched = files::fetch(&shard_name(shard), &Progress::default(), admit).await;
    shelf.shards[shard].set(if fetched.is_ok() { State::Here } else { State::Lost });
    fetched
}

/// What could not be fetched is asked for again where it is still wanted.
fn ask_again() {
    for state in SHELF.get().into_iter().flat_map(|shelf| &shelf.shards) {
        if state.get_untracked() == State::Lost {
            state.set(State::Away);
        }
    }
}

/// A view that needs the texts of these articles; until they are here, lines without words.
pub(crate) fn with_texts(articles: Vec<usize>, draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let texts = expect_context::<&'static Texts>();
    redrawn(move || {
        if are_here(&articles) {
            draw()
        } else if shards_of(&articles).iter().any(|(_, state)| state.get() == State::Lost) {
            let lost = texts.pick("Deze tekst kon niet worden opgehaald.", "This text could not be fetched.");
            let again = texts.pick("Opnieuw", "Again");
            view! {
                <span class="lost">
                    {lost} " "
                    <button
                        class="quiet"
                        on:click=click(|event| {
                            event.stop_propagation();
                            ask_again();
                        })
                    >
                        {again}
                    </button>
                </span>
            }
            .into_any()
        } else {
            let coming = texts.pick("De tekst komt eraan", "The text is on its way");
            view! { <span class="coming"><span class="sr-only">{coming}</span></span> }.into_any()
        }
    })
}

/// A view that is there as soon as the text of this article is.
pub(crate) fn when_here(article: usize, draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    redrawn(move || if are_here(&[article]) { draw() } else { ().into_any() })
}

/// Does `act` once the texts of these articles are here, and says so where one cannot be fetched.
pub(crate) fn once_here(page: Page, articles: &[usize], act: impl FnOnce() + 'static) {
    let texts = Texts::of(untrack(|| page.language()));
    let wanted: Vec<usize> = shards_of(articles).iter().map(|(shard, _)| *shard).collect();
    spawn_local(async move {
        for (number, shard) in wanted.iter().enumerate() {
            if SHELF.get().is_some_and(|shelf| shelf.shards[*shard].get_untracked() == State::Here) {
                continue;
            }
            if number % 10 == 0 {
                page.say(texts.pick("De teksten worden opgehaald", "Fetching the texts"));
            }
            if fetch(*shard).await.is_err() {
                page.say(texts.pick("Niet alle teksten konden worden opgehaald", "Some texts could not be fetched"));
                return;
            }
        }
        act();
    });
}

/// Offers to keep all texts on the device, so that every article can be read without a connection.
#[component]
pub(crate) fn Keep() -> impl IntoView {
    let texts = expect_context::<&'static Texts>();
    let Some(shelf) = SHELF.get() else { return ().into_any() };
    let all = shelf.archive.shards();
    let kept = RwSignal::new(None::<usize>);
    let (free, busy, failed) = (RwSignal::new(None::<f64>), RwSignal::new(false), RwSignal::new(false));
    spawn_local(async move {
        kept.set(files::count("texts-").await);
        free.set(files::free().await);
    });
    let keep = move || {
        busy.set(true);
        failed.set(false);
        spawn_local(async move {
            for shard in 0..all {
                let read = |bytes: Vec<u8>| shelf.archive.texts(shard, &bytes).map_err(|error| error.to_string());
                // What cannot be stored is not kept, though it can be fetched: a full disk.
                let fetched = files::fetch(&shard_name(shard), &Progress::default(), read).await.is_ok();
                if !fetched || !files::is_kept(&shard_name(shard)).await {
                    failed.set(true);
                    break;
                }
                if shard % 8 == 7 || shard + 1 == all {
                    kept.set(files::count("texts-").await);
                }
            }
            busy.set(false);
        });
    };
    redrawn(move || {
        // No cache here: a private window, or no https.
        let Some(many) = kept.get() else { return ().into_any() };
        if many >= all {
            return view! {
                <p class="keep" data-kept="all">{texts.pick("Alle teksten staan op dit apparaat.", "All texts are on this device.")}</p>
            }
            .into_any();
        }
        let megabytes = shelf.archive.size() as f64 / 1e6;
        let room = free.get().filter(|free| *free < 1e6 * megabytes * 1.2);
        view! {
            <div class="keep" data-kept=many.to_string()>
                <p>{texts_kept(texts, many, all, megabytes)}</p>
                {room.is_some().then(|| view! {
                    <p>{texts.pick("Daar is op dit apparaat waarschijnlijk te weinig ruimte voor.", "This device has probably too little room for that.")}</p>
                })}
                {failed.get().then(|| view! {
                    <p role="alert">{texts.pick("Dat lukte niet: geen verbinding, of geen ruimte.", "That failed: no connection, or no room.")}</p>
                })}
                {if busy.get() {
                    view! { <progress max=all prop:value=many as f64 aria-label=texts.pick("Bewaard", "Kept")></progress> }.into_any()
                } else {
                    view! {
                        <button data-action="keep" on:click=click(move |_| keep())>
                            {texts.pick("Alles op dit apparaat bewaren", "Keep everything on this device")}
                        </button>
                    }
                    .into_any()
                }}
            </div>
        }
        .into_any()
    })
}
