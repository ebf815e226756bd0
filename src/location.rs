//! The only reader and writer of the page's address.
//!
//! The address *is* the state: [`Location::query`] is what it says, and [`Location::go`] changes both at once.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wederhoor_corpus::permalink::{self, Notice};
use wederhoor_corpus::{Corpus, Query};

/// So many milliseconds after a [`Step::Replace`] the address follows: writing it takes the browser as long as a search, and
/// the results come first. Much longer, and who copies the address would get the one before.
const SETTLE: u32 = 20;

/// How a change enters the browser's history.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// A choice of its own: Back undoes it.
    Choice,
    /// Part of what is going on (typing, moving on to the next statement): replaces the entry.
    Replace,
}

/// The state of the page, as its address says it.
#[derive(Clone, Copy)]
pub(crate) struct Location {
    query: RwSignal<Query>,
    notices: RwSignal<Vec<Notice>>,
    /// The address is about to follow the query.
    settling: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Location {
    /// Reads the address and follows it from here on.
    pub(crate) fn follow(corpus: &'static Corpus) -> Self {
        let (query, notices) = read(corpus);
        let here = Self {
            query: RwSignal::new(query),
            notices: RwSignal::new(notices),
            settling: StoredValue::new_local(None),
        };
        EventListener::new(&window(), "pagehide", move |_| here.settle()).forget();
        EventListener::new(&window(), "popstate", move |_| {
            here.settling.set_value(None);
            let (query, notices) = read(corpus);
            here.query.set(query);
            here.notices.set(notices);
        })
        .forget();
        here
    }

    /// The query, tracked.
    pub(crate) fn query(self) -> Query {
        self.query.get()
    }

    /// Reads a part of the query, tracked.
    pub(crate) fn with<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.query.with(read)
    }

    /// The query as it is now, untracked.
    pub(crate) fn now(self) -> Query {
        self.query.get_untracked()
    }

    /// What of the address could not be understood, tracked.
    pub(crate) fn notices(self) -> Vec<Notice> {
        self.notices.get()
    }

    /// Puts the notices away.
    pub(crate) fn dismiss(self) {
        self.notices.set(Vec::new());
    }

    /// Goes to `query`: the address, the history and the page change together.
    pub(crate) fn go(self, query: Query, step: Step) {
        if self.query.with_untracked(|now| *now == query) {
            return;
        }
        match step {
            Step::Choice => {
                self.settle();
                write(&query, step);
            }
            Step::Replace => self.settling.set_value(Some(Timeout::new(SETTLE, move || self.settle()))),
        }
        self.query.set(query);
        if self.notices.with_untracked(|n| !n.is_empty()) {
            self.dismiss();
        }
    }

    /// Lets the address say what the query says.
    fn settle(self) {
        if self.settling.try_update_value(Option::take).flatten().is_some() {
            self.query.with_untracked(|query| write(query, Step::Replace));
        }
    }

    /// Changes the query as it is now.
    pub(crate) fn change(self, step: Step, change: impl FnOnce(&mut Query)) {
        let mut query = self.now();
        change(&mut query);
        self.go(query, step);
    }
}

fn read(corpus: &Corpus) -> (Query, Vec<Notice>) {
    let (query, mut notices) = permalink::parse(&window().location().search().unwrap_or_default());
    let (query, unknown) = query.known_in(corpus);
    notices.extend(unknown);
    (query, notices)
}

fn write(query: &Query, step: Step) {
    let (address, state) = (href(query), &JsValue::NULL);
    if let Ok(history) = window().history() {
        // A browser may refuse (too many changes in a short time, a sandboxed frame): the page goes on without.
        let _ = match step {
            Step::Choice => history.push_state_with_url(state, "", Some(&address)),
            Step::Replace => history.replace_state_with_url(state, "", Some(&address)),
        };
    }
}

/// The address of `query`, relative to the page: for `href` and the history.
pub(crate) fn href(query: &Query) -> String {
    match permalink::format(query) {
        link if link.is_empty() => window().location().pathname().unwrap_or_else(|_| "./".into()),
        link => format!("?{link}"),
    }
}

/// The whole address of `query`, to be sent to somebody.
pub(crate) fn address(query: &Query) -> String {
    let location = window().location();
    let page = location.href().unwrap_or_default();
    let page = page.split(['?', '#']).next().unwrap_or_default();
    match permalink::format(query) {
        link if link.is_empty() => page.to_owned(),
        link => format!("{page}?{link}"),
    }
}
