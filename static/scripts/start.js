// Starts the program and lets it take the page over. The build bundles what is imported, so that one file, whose integrity
// the page knows, is all that runs; the one-file edition has it in it, and beside it the program and the languages.
//
// Whatever goes wrong, the page as it came stays, and data-app says so: `failed`, with data-why `off` where the browser runs no WebAssembly.
import init, { start } from "glue";
import { answers, lacking, teach } from "./interface.js";

const page = document.documentElement;
const site = new URL(page.dataset.root, document.baseURI);

// The program renders beside the page as it came, out of sight.
const still = document.getElementById("app");
const running = still.cloneNode(false);
running.hidden = true;
still.removeAttribute("id");
still.after(running);

// What the reader typed and ticked before the program could hear of it.
const touched = new Set();
still.addEventListener("input", (event) => touched.add(event.target));

// A program holds on to the nodes that it made; translators of pages, and others, put nodes of theirs in their place. What they did since the
// program last wrote to the page is noted, and undone before it writes again: it finds the page as it left it, and they start anew.
const foreign = [];
let writing = false;
const others = new MutationObserver((records) => (writing ? written() : foreign.push(...records)));
others.observe(running, { subtree: true, childList: true, characterData: true, characterDataOldValue: true });
let written;
page.addEventListener("writing", () => {
  if (writing) return;
  writing = true;
  const main = document.getElementById("main");
  const focused = document.activeElement;
  const index = like(focused, main).indexOf(focused);
  written = () => {
    if (!writing) return;
    writing = false;
    others.takeRecords();
    // The page has changed, not the reader's place in it: the focus is on what stands where it was.
    if (!focused.isConnected && main.isConnected) (like(focused, main)[index] ?? main).focus({ preventScroll: true });
  };
  // The program writes in one go; this comes after it.
  queueMicrotask(written);
  for (const { target, addedNodes, removedNodes, nextSibling, oldValue } of foreign.splice(0).concat(others.takeRecords()).reverse()) {
    if (oldValue !== null) target.data = oldValue;
    for (const node of addedNodes) node.remove();
    for (const node of removedNodes) target.insertBefore(node, nextSibling);
  }
  if (document.activeElement !== focused) focused.focus({ preventScroll: true });
});

/** The elements of a tree that are like one, in order. Nobody puts fields, folds and links among ours. */
function like(element, root) {
  return [...root.getElementsByTagName(element.localName)];
}

/** What an element is, in any language. */
const name = ({ localName, id, className, dataset }) => [localName, id, className, ...Object.values(dataset)].join(" ");

// What a browser does by itself while it loads a page, it did for the page as it came. Where that is another page than the address names (the one that the
// worker keeps), and where it is lost with the elements that go, it is done again.
const own = !("cached" in page.dataset);
// A reload or a way back leads to the place where the reader was: each entry of the history has it.
const place = history.state?.top;
if (place !== undefined) page.dataset.returned = "";
// A reader who has gone on from there since the page came stays.
let moved = false;
for (const way of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(way, () => (moved = true), { once: true, passive: true });
let scrolled;
addEventListener("scroll", () => {
  clearTimeout(scrolled);
  scrolled = setTimeout(remember, 100);
}, { passive: true });
// Chromium takes no notice of what is written so late.
addEventListener("pagehide", remember);
function remember() {
  clearTimeout(scrolled);
  note({ top: scrollY });
}
/** Writes something of how the page stands into the step of the history. */
function note(what) {
  // A browser may refuse, a page from disk or in a frame: then its reload begins at the top.
  try {
    history.replaceState({ ...history.state, ...what }, "");
  } catch {}
}

// The way back leads to where the keyboard was, too: to the link that was followed.
const linksTo = (href) => [...document.querySelectorAll("#main a[href]")].filter((link) => link.getAttribute("href") === href);
addEventListener("click", ({ target }) => {
  const link = target.closest?.("#main a[href]");
  const href = link?.getAttribute("href");
  if (link) note({ followed: [href, linksTo(href).indexOf(link)] });
}, true);
page.addEventListener("returned", () => {
  const [href, index] = history.state?.followed ?? [];
  linksTo(href)[index]?.focus({ preventScroll: true });
});

/** The words of a part of the page as one text, and where each begins: pairs of a node and an offset. */
function words(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = "";
  while (walker.nextNode()) {
    nodes.push([walker.currentNode, text.length]);
    text += walker.currentNode.data;
  }
  return { text, nodes };
}

/** The node and the offset in it at which a place of the text stands. */
function at(nodes, offset) {
  const [node, start] = nodes.findLast(([, start]) => start <= offset) ?? nodes[0];
  return [node, Math.min(offset - start, node.length)];
}

/** What the reader has selected, as places in the text of the page as it came. */
function selected() {
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = getSelection();
  if (isCollapsed || !still.contains(anchorNode) || !still.contains(focusNode)) return undefined;
  const before = (node, offset) => {
    const range = document.createRange();
    range.setStart(still, 0);
    range.setEnd(node, offset);
    return range.toString().length;
  };
  return [before(anchorNode, anchorOffset), before(focusNode, focusOffset), words(still).text];
}

/** Marks the words that the address names behind `:~:text=`, as the browser has, and shows them. */
function markNamed() {
  const [, named = page.dataset.named ?? ""] = performance.getEntriesByType("navigation")[0]?.name.split(":~:") ?? [];
  const [, directive] = /(?:^|&)text=([^&]*)/.exec(named) ?? [];
  if (directive === undefined) return;
  const plain = (text) => text.toLowerCase().replace(/\s/g, " ");
  const parts = directive.split(",").map((part) => part.trim());
  const [from, to] = parts.filter((part) => !part.startsWith("-") && !part.endsWith("-")).map((part) => plain(decodeURIComponent(part)));
  const before = parts[0].endsWith("-") ? plain(decodeURIComponent(parts[0].slice(0, -1))) : "";
  const { text, nodes } = words(document.getElementById("main"));
  const whole = plain(text);
  let start = whole.indexOf(from);
  while (before && start > 0 && !whole.slice(0, start).trimEnd().endsWith(before)) start = whole.indexOf(from, start + 1);
  if (!from || start < 0) return;
  const end = to === undefined ? start + from.length : whole.indexOf(to, start) + to.length;
  const range = document.createRange();
  range.setStart(...at(nodes, start));
  range.setEnd(...at(nodes, Math.max(end, start)));
  globalThis.CSS?.highlights?.set("named", new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3, behavior: "instant" });
}

/** Shows the running page in place of the still one, in one go: nothing flashes, the window stays where it is, and so do focus, selection and open folds. */
function takeOver() {
  const { scrollX, scrollY } = window;
  // Another page's folds and fields are none of this one's.
  const same = (element) => {
    const alike = (root) => like(element, root).filter((other) => name(other) === name(element));
    return own ? alike(running)[alike(still).indexOf(element)] : undefined;
  };
  const focused = same(document.activeElement);
  const selection = own ? selected() : undefined;
  for (const fold of still.querySelectorAll("details")) {
    const other = same(fold);
    if (other) other.open = fold.open;
  }
  still.remove();
  running.hidden = false;
  scrollTo({ left: scrollX, top: moved ? scrollY : place ?? scrollY, behavior: "instant" });
  (focused ?? running.querySelector("[data-sentence].chosen"))?.focus({ preventScroll: true });
  if (selection) {
    const [from, to, before] = selection;
    const { text, nodes } = words(running);
    const end = Math.max(from, to);
    if (text.slice(0, end) === before.slice(0, end)) getSelection().setBaseAndExtent(...at(nodes, from), ...at(nodes, to));
  }
  if (place === undefined) {
    try {
      markNamed();
    } catch {
      // Words that are no words in any coding are marked nowhere.
    }
  }
  for (const field of touched) {
    const other = same(field);
    if (other?.type === "checkbox") {
      if (other.checked !== field.checked) other.click();
    } else if (other) {
      other.value = field.value;
      for (const name of ["input", "change"]) other.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }
}
page.addEventListener("running", takeOver, { once: true });

// While the page changes its language, the reader stays at the highest thing in sight that every language has: of what is read, else of what heads it.
const THINGS = ["[data-sentence], [data-event], [data-statistic], [data-entity], [data-chart]", "h1, h2, summary, [data-month]"];
const things = (kind) => [...document.getElementById("main").querySelectorAll(kind)].filter((one) => one.getClientRects().length > 0);
const top = (one) => one.getBoundingClientRect().top;
let held;
page.addEventListener("translating", () => {
  held = undefined;
  for (const kind of THINGS) {
    const all = things(kind);
    const [first] = all.filter((one) => top(one) >= 0 && top(one) < innerHeight).sort((one, other) => top(one) - top(other));
    if (first === undefined) continue;
    held = { kind, name: name(first), at: all.filter((one) => name(one) === name(first)).indexOf(first), top: top(first) };
    break;
  }
});
page.addEventListener("translated", () => {
  const now = held && things(held.kind).filter((one) => name(one) === held.name)[held.at];
  if (now && scrollY > 0) scrollBy({ top: top(now) - held.top, behavior: "instant" });
});

// On paper folds are open, also in browsers whose style cannot open one.
const folds = () => document.querySelectorAll("main details");
addEventListener("beforeprint", () => folds().forEach((fold) => fold.toggleAttribute("data-shut", !fold.open) && (fold.open = true)));
addEventListener("afterprint", () => folds().forEach((fold) => fold.hasAttribute("data-shut") && (fold.open = fold.toggleAttribute("data-shut"))));

/** SHA-256, in hexadecimal, of a file of the site, or of the program that the page carries. */
async function sha256(file) {
  const answer = await (file === undefined ? program() : fetch(file, { cache: "no-cache" }));
  if (!answer.ok) throw new Error(`${answer.status} for ${file}`);
  const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The button beside the edition's digests. With the page's words it is the style that says what came of it.
addEventListener("click", async ({ target }) => {
  if (!target.closest?.(".verify button")) return;
  for (const { dataset } of document.querySelectorAll(".verify [data-sha256]")) {
    delete dataset.verified;
    if (!globalThis.crypto?.subtle) dataset.verified = "cannot";
    else dataset.verified = await sha256(dataset.file).then((found) => (found === dataset.sha256 ? "same" : "other"), () => "lost");
  }
});

/** A file of the edition: out of the page where it carries it, else from the site, and then only the one that the page was built with. */
function file(carried, address, integrity, type) {
  if (carried === null) {
    // What came broken once may have been cached so, for as long as a file that is named by its content is.
    const asked = (cache) => fetch(address, { integrity, cache });
    return asked("default").catch((error) => (gone ? Promise.reject(error) : asked("reload")));
  }
  const bytes = Uint8Array.from(atob(carried.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": type } });
}

function program() {
  // Browsers do not look at the integrity of what is preloaded to be fetched.
  const { href, dataset } = document.querySelector("link[data-sha256], #program");
  return file(document.getElementById("program"), href, dataset.integrity, "application/wasm");
}

const carries = (lang) => document.querySelector(`script[data-lang="${lang}"]`);

/** Has the program learn a language. */
async function load(lang) {
  const { file: name, integrity } = LANGUAGES[lang];
  const answer = await file(carries(lang), new URL(name, site), integrity, "text/plain");
  if (!answer.ok) throw new Error(`${answer.status} for ${name}`);
  const bytes = await answer.arrayBuffer();
  await ready;
  teach(lang, bytes);
}

/** The same at once: an answer to who asks from a console cannot wait. */
function loadNow(lang) {
  const request = new XMLHttpRequest();
  request.open("GET", new URL(LANGUAGES[lang].file, site), false);
  // Bytes as letters: what is asked for so comes as text.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  teach(lang, Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0)));
}

/** A promise that resolves when, after so many milliseconds, the browser has nothing to do; half a second later all the same, for in a page that is not seen it
 *  never has. */
const idle = (wait) => new Promise((done) => setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(() => done(), { timeout: 500 }), wait));

/** The language that the page's address names; where it names none, the first of the reader's that there is. */
function language() {
  const path = carries(page.lang) ? location.hash.slice(1) : location.pathname.slice(site.pathname.length);
  const [named] = path.split("/");
  const wanted = named === "" ? navigator.languages.map((tag) => tag.slice(0, 2)) : [named];
  return [...wanted, page.lang].find((lang) => Object.hasOwn(LANGUAGES, lang)) ?? Object.keys(LANGUAGES)[0];
}

// A reader who goes on to another page breaks off what is on its way to this one. That is no failure to tell of.
let gone = false;
const goes = () => (gone = true);
addEventListener("beforeunload", goes);

let ready;
try {
  if (typeof WebAssembly !== "object") page.dataset.why = "off";
  ready = init({ module_or_path: program() });
  const lang = language();
  // What the page carries costs nothing to learn.
  await Promise.all([lang, ...lacking().filter((other) => other !== lang && carries(other))].map(load));
  removeEventListener("beforeunload", goes);
  window.doklad = answers(() => lacking().forEach(loadNow));
  const runs = new Promise((done) => page.addEventListener("running", done, { once: true }));
  start(lang, load, idle);
  // To keep the edition takes the browser from the page for a while (20 ms before the program was there, measured in Chromium): later is soon enough.
  await runs;
  await idle(0);
  // Some browsers do not even let a page ask whether it may keep something; the program runs without.
  if (location.protocol !== "file:") await keep().catch(() => undefined);
} catch (error) {
  // A browser may keep the page, and show it as it was to the reader who comes back: then the program has another try.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  if (!gone) {
    page.dataset.app = "failed";
    console.error(error);
    if ("cached" in page.dataset && navigator.onLine) await leave();
  }
}

/** Keeps the edition on the reader's device, if the browser lets it, and tells of a newer one. */
async function keep() {
  const workers = navigator.serviceWorker;
  const registration = await workers?.register(new URL("offline.js", site)).catch(() => undefined);
  if (!registration) return;
  // The browser looks for a newer edition when a page is asked for. It may be on its way before this runs, and be there before this is told so.
  // Not asked for here: WebKit lets an update wait for ever whose page is left meanwhile, and every later one behind it.
  const tell = () => {
    registration.installing?.addEventListener("statechange", tell);
    if (registration.waiting && workers.controller) page.dataset.edition = "new";
  };
  registration.addEventListener("updatefound", tell);
  tell();
  addEventListener("click", (event) => {
    if (event.target.closest?.(".edition button")) registration.waiting?.postMessage("take over");
  });
  // Where an edition answered already, the page is shown anew by the next one; a link has all of its state.
  let answered = workers.controller !== null;
  workers.addEventListener("controllerchange", () => {
    if (answered) location.reload();
    answered = true;
  });
}

/** Removes the cached edition, which does not run here (any more), and has the host's page instead. */
async function leave() {
  const registration = await navigator.serviceWorker?.getRegistration(site);
  await registration?.unregister();
  location.reload();
}

// A program that has stopped takes no step: then links are the browser's again, and a step that leads to no place of this page loads its own.
addEventListener("popstate", () => {
  if (page.dataset.app === "failed" && document.getElementById(location.hash.slice(1)) === null) location.reload();
});
