// The page's service worker: after one visit the explorer works without a network.
//
// `cargo xtask finish` writes the version and the complete list of files into this file when the page is built.
// - All or nothing: a file that is missing or is not the one that was built fails the installation; the version in use stays.
// - Never by force: a new version waits until the page says {type: "activate"}, which it does when the reader agrees.

const VERSION = "VERSION";
// [address, integrity] of every file; "./" is the page itself.
const FILES = ["FILES"];

// Several explorers may live on one host, each under its own path.
const FAMILY = `wederhoor ${self.registration.scope} `;
const CACHE = FAMILY + VERSION;
const PAGES = [self.registration.scope, self.registration.scope + "index.html"];

let accepted = false;

self.addEventListener("install", (event) => {
  event.waitUntil(fill());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener("message", (event) => {
  if (event.data?.type === "version") {
    event.ports[0]?.postMessage({ version: VERSION });
  } else if (event.data?.type === "activate") {
    accepted = true;
    event.waitUntil(self.skipWaiting());
  }
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) return;
  // A link's query is read by the page; the page is the same whatever it says.
  address.search = "";
  address.hash = "";
  const file = PAGES.includes(address.href) ? self.registration.scope : address.href;
  event.respondWith(answer(event.request, file));
});

async function fill() {
  const requests = FILES.map(([file, integrity]) => new Request(file, { cache: "reload", integrity }));
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll(requests);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(FAMILY) && name !== CACHE) await caches.delete(name);
  }
  // Only when the reader asked for this version: pages of a first visit are left in peace.
  if (accepted) await self.clients.claim();
}

async function answer(request, file) {
  const cache = await caches.open(CACHE);
  return (await cache.match(file, { ignoreVary: true })) ?? fetch(request);
}
