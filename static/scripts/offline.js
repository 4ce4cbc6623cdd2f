// The service worker: after one visit the program answers for every page from its cache, without a network, and the host does not learn for which.
//
// One edition is cached whole or not at all: each file is taken only with the integrity that the build wrote down, and goes with its edition.
// A newer one waits until the reader asks for it. Before these lines the build puts EDITION, the digest of all files, FILES, their integrity by
// name, and PAGE, the page that starts the program.

const scope = new URL(registration.scope);
const OURS = `doklad ${scope.pathname} `;
const CACHE = OURS + EDITION;

// The host is asked whether what the page came with has changed, and does not send it again.
addEventListener("install", (event) => {
  const wanted = Object.entries(FILES).map(([name, integrity]) => new Request(new URL(name, scope), { integrity, cache: "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(wanted)));
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(OURS) && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))));
});

addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(scope.href)) return;
  const path = url.pathname.slice(scope.pathname.length);
  if (request.destination === "document") {
    // Files that are asked for by themselves, and a chart's page for other sites, come from the host.
    if (!path.includes(".") && !path.endsWith("/embed/") && !path.startsWith("reports/")) event.respondWith(page(request));
  } else if (Object.hasOwn(FILES, path)) {
    event.respondWith(cached(path).then((answer) => answer ?? fetch(request)));
  }
});

function cached(path) {
  return caches.open(CACHE).then((cache) => cache.match(new URL(path, scope)));
}

/** The page that starts the program, wherever it is asked for. */
async function page(request) {
  const answer = await cached(PAGE);
  if (answer === undefined) return fetch(request);
  const text = await answer.text();
  return new Response(text.replaceAll('"./', `"${scope.pathname}`), { headers: { "content-type": "text/html; charset=utf-8" } });
}
