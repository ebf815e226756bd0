//! The page as a whole: what every part of it shares, and how the parts stand beside each other.

use crate::articles;
use crate::location::{Location, Step};
use crate::offline::Offline;
use crate::preferences::Preferences;
use crate::texts::Texts;
use crate::view::live::{follow, kept, live};
use crate::view::{Chips, Colophon, Filters, Keys, List, Masthead, Panel, listen};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wederhoor_corpus::{Corpus, Marks, Query, Select, Selection, View, marks};
use wederhoor_extract::{Language, When};

/// What every component may use. Nothing in it is state that a link should hold: that is [`Location`].
#[derive(Clone, Copy)]
pub(crate) struct Page {
    /// Everything that was said.
    pub corpus: &'static Corpus,
    /// What answers queries.
    pub index: &'static dyn Select,
    /// The state: the page's address.
    pub location: Location,
    /// The question alone: the query without what is opened beside the list.
    pub question: Memo<Query>,
    /// The answer to it.
    pub selection: Memo<Selection>,
    /// Theme and language of this device.
    pub preferences: RwSignal<Preferences>,
    /// Offline state.
    pub offline: Offline,
    /// The filter sheet of small screens is open.
    pub sheet: RwSignal<bool>,
    /// The list of keys is open.
    pub keys: RwSignal<bool>,
    /// The window is too narrow for filters and panel to stand beside the list.
    pub narrow: RwSignal<bool>,
    /// Said aloud by screen readers and shown for a moment: "Copied".
    pub toast: RwSignal<Option<&'static str>>,
}

impl Page {
    /// The page's shared values, from anywhere below [`start`].
    pub(crate) fn get() -> Self {
        expect_context()
    }

    /// The language of the interface, tracked: the link's, or else the device's, or else Dutch.
    pub(crate) fn language(self) -> Language {
        self.location.with(|q| q.lang).or(self.preferences.get().language).unwrap_or_default()
    }

    /// Where the words asked for stand in a statement, tracked; nowhere as long as its text is not here.
    pub(crate) fn marks(self, statement: usize) -> Marks {
        if !articles::are_here(&[self.corpus.statements[statement].article]) {
            return Marks::new();
        }
        self.question.with(|q| self.selection.with(|s| marks(self.corpus, statement, q, &s.instead)))
    }

    /// Opens a statement in `view`, as a choice of its own, and goes there with the focus: on a small screen the panel
    /// covers what was clicked.
    pub(crate) fn open(self, statement: &str, view: View) {
        let statement = Some(statement.to_owned());
        self.location.change(Step::Choice, |q| (q.statement, q.view) = (statement, view));
        focus(&["[data-panel]"]);
    }

    /// Closes the panel and gives the focus back to the statement that was open.
    pub(crate) fn close(self) {
        let open = self.location.now().statement;
        self.location.change(Step::Choice, |q| (q.statement, q.view) = (None, View::default()));
        if let Some(id) = open {
            // Where one has gone on to a statement that the list does not show, the list itself.
            focus(&[format!("article[data-statement='{id}']"), "article.card".to_owned(), "main".to_owned()]);
        }
    }

    /// Whether a panel stands beside (or over) the list, tracked.
    pub(crate) fn panel_open(self) -> bool {
        self.location.with(|q| q.statement.is_some() || q.view == View::About)
    }

    /// Shows a word for a moment.
    pub(crate) fn say(self, word: &'static str) {
        self.toast.set(Some(word));
        Timeout::new(2500, move || self.toast.set(None)).forget();
    }
}

/// Moves the focus to what the first selector that matches anything finds, once the page has been drawn.
pub(crate) fn focus(selectors: &[impl AsRef<str>]) {
    let selectors: Vec<String> = selectors.iter().map(|s| s.as_ref().to_owned()).collect();
    request_animation_frame(move || {
        let found = selectors.iter().find_map(|s| document().query_selector(s).ok()?);
        if let Some(element) = found.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Starts the page: reads the address, and draws everything in the language of the interface.
pub(crate) fn start(corpus: &'static Corpus, index: &'static dyn Select) {
    let location = Location::follow(corpus);
    let question =
        kept(move || location.with(|q| Query { statement: None, view: View::default(), lang: None, ..q.clone() }));
    let page = Page {
        corpus,
        index,
        location,
        question,
        selection: kept(move || question.with(|q| index.select(corpus, q))),
        preferences: RwSignal::new(Preferences::load()),
        offline: Offline::follow(),
        sheet: RwSignal::new(false),
        keys: RwSignal::new(false),
        narrow: media("(max-width: 64rem)"),
        toast: RwSignal::new(None),
    };
    provide_context(page);
    listen(page);
    follow(move || page.preferences.get().theme.apply());
    let language = kept(move || page.language());
    // Another language is another page: drawn anew, it needs no code to change every word in place.
    Effect::new(move |drawn| {
        drop(drawn);
        let texts = Texts::of(language.get());
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", texts.language.code());
        }
        provide_context(texts);
        mount_to(document().body().expect("the page has a body"), || view! { <Desk /> })
    });
    // Two frames: the first draws the page, in the second it answers.
    request_animation_frame(|| {
        request_animation_frame(|| {
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("data-ready", "");
            }
        });
    });
}

/// Everything that is seen.
#[component]
fn Desk() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let covered = move || page.narrow.get() && page.panel_open();
    view! {
        <a class="skip" href="#statements">{texts.skip}</a>
        <Masthead />
        <div class="desk" class:with-panel=live(move || page.panel_open())>
            <Filters />
            <main id="statements" tabindex="-1" inert=live(move || covered() || page.sheet.get())>
                <PrintHead />
                <Chips />
                <List />
            </main>
            <Colophon />
            <Panel />
        </div>
        <Keys />
        <p class="toast" role="alert" class:shown=live(move || page.toast.get().is_some())>
            {live(move || page.toast.get().unwrap_or_default())}
        </p>
    }
}

/// What stands above a printed dossier: what was asked of which corpus, when, and where it is found.
#[component]
fn PrintHead() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let asked = move || {
        let filters = page.question.with(Query::filters);
        filters.iter().map(|filter| texts.filter(page.corpus, filter)).collect::<Vec<_>>().join(" · ")
    };
    let today = || {
        let now = js_sys::Date::new_0();
        let day = format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
        When::parse(&day).map_or(day, |day| texts.date(day))
    };
    view! {
        <header class="print-only dossier">
            <h1>"Wederhoor · " {texts.print_title}</h1>
            <p>{live(asked)}</p>
            <p>
                {live(move || texts.count(page.selection.with(|s| s.total), page.corpus.statements.len()))} " · "
                {today()} " · " {texts.version} " " {page.corpus.version.clone()}
            </p>
            <p class="address">{live(move || crate::location::address(&page.location.query()))}</p>
        </header>
    }
}

/// A signal that follows a media query.
fn media(query: &str) -> RwSignal<bool> {
    let Ok(Some(list)) = window().match_media(query) else { return RwSignal::new(false) };
    let signal = RwSignal::new(list.matches());
    let target = list.clone();
    EventListener::new(&target, "change", move |_| signal.set(list.matches())).forget();
    signal
}
