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

addEventListener("activate", (event) => event.waitUntil(tidy().catch(() => undefined)));

/** Removes the editions before this one. What cannot be removed hurts nobody. */
async function tidy() {
  const old = (name) => name.startsWith(OURS) && name !== CACHE;
  await Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
}

addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(scope.href)) return;
  const path = url.pathname.slice(scope.pathname.length);
  if (request.destination === "document") {
    // Files that are asked for by themselves, and a chart's page for other sites, come from the host. A page may be asked for by any name.
    const isFile = path.includes(".") && !/^([a-z]{2}\/|index\.html?$)/i.test(path);
    if (!isFile && !path.endsWith("/embed/") && !path.startsWith("reports/")) answer(event, page(url));
  } else if (Object.hasOwn(FILES, path)) {
    answer(event, cached(path));
  }
});

/** What the cache has; where it has nothing, or fails, what the host has. */
function answer(event, wanted) {
  event.respondWith(wanted.catch(() => undefined).then((found) => found ?? fetch(event.request)));
}

async function cached(path) {
  const cache = await caches.open(CACHE);
  return cache.match(new URL(path, scope));
}

/** The page that starts the program, wherever it is asked for. Firefox tells nobody but the worker of the words that an address names behind `:~:`. */
async function page({ hash }) {
  const answer = await cached(PAGE);
  // Quotation marks and angle brackets are percent-encoded in it.
  const named = hash.split(":~:")[1] ?? "";
  const text = (await answer.text()).replace(" data-cached", () => ` data-cached data-named="${named.replaceAll("&", "&amp;")}"`);
  // With the host's policies: Chromium forgets the state of a step, and where the page stood, between answers whose policies differ.
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(text.replaceAll('"./', `"${scope.pathname}`), { headers });
}
