//! The service worker as the page sees it: is the page ready to work without a network, and is there a newer version?
//!
//! Development builds register none: a cached page would hide every change.

use gloo::events::EventListener;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

/// What the page shows of it.
#[derive(Clone, Copy)]
pub(crate) struct Offline {
    /// Everything the page needs is stored on the device.
    pub ready: RwSignal<bool>,
    /// There is no network now.
    pub disconnected: RwSignal<bool>,
    /// A newer version waits to be shown.
    pub update: RwSignal<bool>,
}

impl Offline {
    /// Registers the service worker, where there is one, and follows it.
    pub(crate) fn follow() -> Self {
        let offline = Self {
            ready: RwSignal::new(false),
            disconnected: RwSignal::new(!window().navigator().on_line()),
            update: RwSignal::new(false),
        };
        for (event, disconnected) in [("online", false), ("offline", true)] {
            EventListener::new(&window(), event, move |_| offline.disconnected.set(disconnected)).forget();
        }
        Effect::new(move || {
            if offline.ready.get()
                && let Some(root) = document().document_element()
            {
                let _ = root.set_attribute("data-offline", "ready");
            }
        });
        if !cfg!(debug_assertions)
            && let Some(container) = container()
        {
            spawn_local(async move {
                // No service worker (a private window, a blocked site): the page works, only not offline.
                let _ = register(container, offline).await;
            });
        }
        offline
    }

    /// Shows the waiting version: it takes over, and the page is loaded again at the same address.
    pub(crate) fn accept(self) {
        let Some(container) = container() else { return };
        EventListener::once(&container, "controllerchange", |_| {
            let _ = window().location().reload();
        })
        .forget();
        spawn_local(async move {
            if let Ok(registration) = JsFuture::from(container.get_registration()).await
                && let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>()
                && let Some(waiting) = registration.waiting()
            {
                let message = js_sys::Object::new();
                let _ = js_sys::Reflect::set(&message, &"type".into(), &"activate".into());
                let _ = waiting.post_message(&message);
            }
        });
    }
}

/// The browser's service workers; none on `file://`, over plain http and in some private windows.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window().navigator();
    js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false).then(|| navigator.service_worker())
}

async fn register(container: ServiceWorkerContainer, offline: Offline) -> Result<(), JsValue> {
    let registration: ServiceWorkerRegistration = JsFuture::from(container.register("sw.js")).await?.dyn_into()?;
    if registration.active().is_some() {
        offline.ready.set(true);
    }
    if registration.waiting().is_some() {
        offline.update.set(registration.active().is_some());
    }
    if let Some(worker) = registration.installing() {
        watch(worker, registration.active().is_none(), offline);
    }
    let newer = registration.clone();
    EventListener::new(&registration, "updatefound", move |_| {
        if let Some(worker) = newer.installing() {
            // Judged by the active worker, not by the page's controller: a forced reload leaves a page without one.
            watch(worker, newer.active().is_none(), offline);
        }
    })
    .forget();
    Ok(())
}

/// Follows a worker that is being installed until it is ready.
fn watch(worker: ServiceWorker, first: bool, offline: Offline) {
    let target = worker.clone();
    EventListener::new(&target, "statechange", move |_| match worker.state() {
        ServiceWorkerState::Installed if !first => offline.update.set(true),
        ServiceWorkerState::Activated => offline.ready.set(true),
        _ => {}
    })
    .forget();
}
