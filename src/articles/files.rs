//! The files of the archive: from the device where they are kept there, from the network else.

use js_sys::{Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Request, Response, StorageEstimate};

/// Where the files stand, seen from the page. Another archive has another folder: a file never changes.
const FOLDER: &str = env!("WEDERHOOR_ARCHIVE");
/// The bytes that are fetched before the page starts.
pub(super) const SIZE: &str = env!("WEDERHOOR_ARCHIVE_SIZE");

/// How many bytes have come.
#[derive(Clone, Debug, Default)]
pub(super) struct Progress(ArcRwSignal<usize>);

impl Progress {
    /// How many, tracked.
    pub(super) fn bytes(&self) -> usize {
        self.0.get()
    }
}

/// A file, as `read` reads it. It is kept on the device where that is possible; what cannot be read is not.
///
/// # Errors
/// Where there is no network, no such file, or `read` says no.
pub(super) async fn fetch<T>(
    file: &str,
    progress: &Progress,
    read: impl Fn(Vec<u8>) -> Result<T, String>,
) -> Result<T, String> {
    let address = address(file);
    let cache = cache().await;
    if let Some(cache) = &cache
        && let Ok(found) = JsFuture::from(cache.match_with_str(&address)).await
        && let Ok(response) = found.dyn_into::<Response>()
    {
        if let Ok(value) = bytes(&response, progress).await.and_then(&read) {
            return Ok(value);
        }
        // Damaged on the device: fetched anew.
        let _ = JsFuture::from(cache.delete_with_str(&address)).await;
    }
    let told = |error: &JsValue| format!("{file}: {}", js_sys::Error::from(error.clone()).message());
    let response: Response =
        JsFuture::from(window().fetch_with_str(&address)).await.map_err(|e| told(&e))?.unchecked_into();
    if !response.ok() {
        return Err(format!("{file}: {} {}", response.status(), response.status_text()));
    }
    let copy = response.clone().map_err(|e| told(&e))?;
    let value = bytes(&response, progress).await.and_then(&read).map_err(|error| format!("{file}: {error}"))?;
    if let Some(cache) = cache {
        // A full storage: the page works on, and fetches the file again next time.
        let _ = JsFuture::from(cache.put_with_str(&address, &copy)).await;
    }
    Ok(value)
}

/// The bytes of an answer as they come.
async fn bytes(response: &Response, progress: &Progress) -> Result<Vec<u8>, String> {
    let cut = |_| "cut off".to_owned();
    let mut bytes = Vec::new();
    let Some(body) = response.body() else { return Ok(bytes) };
    let reader: web_sys::ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(cut)?;
        if Reflect::get(&piece, &"done".into()).is_ok_and(|done| done.is_truthy()) {
            return Ok(bytes);
        }
        let piece: Uint8Array = Reflect::get(&piece, &"value".into()).map_err(cut)?.unchecked_into();
        let start = bytes.len();
        bytes.resize(start + piece.length() as usize, 0);
        piece.copy_to(&mut bytes[start..]);
        progress.0.update(|all| *all += piece.length() as usize);
    }
}

fn address(file: &str) -> String {
    format!("{FOLDER}/{file}")
}

/// Several explorers may live on one host, each under its own path. Not the name of the service worker's caches, which it
/// empties when a new version comes.
async fn cache() -> Option<Cache> {
    let base = document().base_uri().ok().flatten()?;
    let folder = base.split(['?', '#']).next()?.rsplit_once('/')?.0;
    let caches = window().caches().ok()?;
    JsFuture::from(caches.open(&format!("wederhoor-archive {folder}/"))).await.ok()?.dyn_into().ok()
}

async fn kept() -> Option<Vec<Request>> {
    let keys = JsFuture::from(cache().await?.keys()).await.ok()?;
    Some(js_sys::Array::from(&keys).iter().filter_map(|key| key.dyn_into().ok()).collect())
}

/// How many files whose name begins so are kept on the device; nothing where none can be.
pub(super) async fn count(beginning: &str) -> Option<usize> {
    let begins = address(beginning);
    Some(kept().await?.iter().filter(|request| request.url().contains(&begins)).count())
}

/// Whether a file is kept on the device.
pub(super) async fn is_kept(file: &str) -> bool {
    let Some(cache) = cache().await else { return false };
    let found = JsFuture::from(cache.match_with_str(&address(file))).await;
    found.is_ok_and(|response| response.is_instance_of::<Response>())
}

/// How many bytes the device has room for, as far as the browser tells.
pub(super) async fn free() -> Option<f64> {
    let navigator = window().navigator();
    // Absent without https.
    if !Reflect::get(&navigator, &"storage".into()).is_ok_and(|s| s.is_object()) {
        return None;
    }
    let estimate: StorageEstimate = JsFuture::from(navigator.storage().estimate().ok()?).await.ok()?.unchecked_into();
    Some(estimate.get_quota()? - estimate.get_usage()?)
}

/// Forgets the files of archives that this page no longer uses.
pub(super) async fn forget_others() {
    let Some(cache) = cache().await else { return };
    for request in kept().await.unwrap_or_default() {
        if !request.url().contains(&address("")) {
            let _ = JsFuture::from(cache.delete_with_request(&request)).await;
        }
    }
}
