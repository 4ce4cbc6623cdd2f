// Starts the program and lets it take the page over. The build bundles what is imported, so that one file, whose integrity
// the page knows, is all that runs; the one-file edition has it in it, and beside it the program and its parts.
//
// Whatever goes wrong, the page as it came stays, and data-app says so: `failed`, with data-why `off` where the browser runs no WebAssembly.
import init, { start } from "glue";
import { shares } from "./chunk.js";
import { answers, lacking, take, takeNow } from "./interface.js";
import { page } from "./page.js";
import "./facets.js";
import "./foreign.js";
import "./lanes.js";
import "./marks.js";
import "./picture.js";
import "./reading.js";
import "./takeover.js";

const site = new URL(page.dataset.root, document.baseURI);

/** In the one-file edition, what has the program and its parts in it (carried.js). */
const carrier = document.getElementById("program");
const carries = (file) => carrier?.dataset.parts.split(" ").includes(file);

// On paper folds are open, also in browsers whose style cannot open one.
const folds = () => document.querySelectorAll("main details");
addEventListener("beforeprint", () => folds().forEach((fold) => fold.toggleAttribute("data-shut", !fold.open) && (fold.open = true)));
addEventListener("afterprint", () => folds().forEach((fold) => fold.hasAttribute("data-shut") && (fold.open = fold.toggleAttribute("data-shut"))));

// What the device shares with: of a page from disk there is no link that leads anybody anywhere.
if (navigator.share && location.protocol !== "file:") page.dataset.shares = "";
addEventListener("click", ({ target }) => {
  // To think better of it is no failure.
  if (target.closest?.("button.share")) navigator.share({ title: document.title, url: location.href }).catch(() => undefined);
});

/** SHA-256, in hexadecimal, of a file of the site, or of the program or a part that the page carries. */
async function sha256(file) {
  const answer = await (file === undefined ? program() : carries(file) ? carrier.carried(file) : fetch(file, { cache: "no-cache" }));
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
function file(words, address, integrity) {
  if (carrier) return carrier.carried(words);
  // What came broken once may have been cached so, for as long as a file that is named by its content is.
  const asked = (cache) => fetch(address, { integrity, cache });
  return asked("default").catch((error) => (gone ? Promise.reject(error) : asked("reload")));
}

function program() {
  // Browsers do not look at the integrity of what is preloaded to be fetched.
  const { href, dataset } = document.querySelector("link[data-sha256], #program");
  return file("program", href, dataset.integrity);
}

/** Gives the program a part that it needs: words of a language, or its own second part. */
async function load(words) {
  const { file: name, integrity } = PARTS[words];
  const whole = async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status} for ${name}`);
    return answer.arrayBuffer();
  };
  // Waited for together: where the part does not come, the program's own failure is no surprise either.
  const [bytes] = await Promise.all([file(words, new URL(name, site), integrity).then(whole), ready]);
  await take(words, bytes);
}

/** The same at once: an answer to who asks from a console cannot wait. */
function loadNow(words) {
  const request = new XMLHttpRequest();
  request.open("GET", new URL(PARTS[words].file, site), false);
  // Bytes as letters: what is asked for so comes as text.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  takeNow(words, Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0)));
}

/** A promise that resolves when, after so many milliseconds, the browser has nothing to do; half a second later all the same, for in a page that is not seen it
 *  never has. */
const idle = (wait) => new Promise((done) => setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(() => done(), { timeout: 500 }), wait));

/** The language that the page's address names; where it names none, the first of the reader's that there is. */
function language() {
  const path = carrier ? location.hash.slice(1) : location.pathname.slice(site.pathname.length);
  const [named] = path.split("/");
  const wanted = named === "" ? navigator.languages.map((tag) => tag.slice(0, 2)) : [named];
  return [...wanted, page.lang].find((lang) => Object.hasOwn(PARTS, `${lang}-events`)) ?? Object.keys(PARTS)[0];
}

/** Whether the page needs more than charts do: it preloads that, or it is the one page for all addresses, which preloads no language. */
const needsMoreThanCharts = () => document.querySelectorAll("link[data-words]").length !== 1;

// A reader who goes on to another page breaks off what is on its way to this one. That is no failure to tell of.
let gone = false;
const goes = () => (gone = true);
addEventListener("beforeunload", goes);

let ready;
try {
  if (typeof WebAssembly !== "object") {
    page.dataset.why = "off";
    throw new Error("this browser runs no WebAssembly, or is told not to");
  }
  ready = init({ module_or_path: program() }).then(shares);
  const lang = language();
  const shown = needsMoreThanCharts() ? [lang, `${lang}-events`, "forms", "chunk"] : [lang];
  // What the page carries costs nothing to learn.
  await Promise.all([...shown, ...lacking().filter((words) => carrier && !shown.includes(words))].map(load));
  removeEventListener("beforeunload", goes);
  window.doklad = answers(() => lacking().forEach(loadNow));
  const runs = new Promise((done) => page.addEventListener("running", done, { once: true }));
  start(lang, (files) => Promise.all(files.split(" ").map(load)), idle);
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
