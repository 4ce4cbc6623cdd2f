// Where on the page the reader is: kept over a reload, on the way back and while the language changes.
import { name, page } from "./page.js";

// A reload or a way back leads to the place where the reader was: each entry of the history has it.
export const place = history.state?.top;
if (place !== undefined) page.dataset.returned = "";
// A reader who has gone on from there since the page came stays.
export let moved = false;
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

// While the page changes its language, the reader stays at the highest thing in sight that every language has: of what is read, else of what heads it.
const THINGS = ["[data-sentence], [data-event], [data-statistic], [data-entity], [data-chart]", "h1, h2, summary, [data-month]"];
const things = (kind) => [...document.getElementById("main").querySelectorAll(kind)].filter((one) => one.getClientRects().length > 0);
const top = (one) => one.getBoundingClientRect().top;
let held;
let settled;
page.addEventListener("translating", () => {
  const before = held;
  held = undefined;
  for (const kind of THINGS) {
    const all = things(kind);
    const [first] = all.filter((one) => top(one) >= 0 && top(one) < innerHeight).sort((one, other) => top(one) - top(other));
    if (first === undefined) continue;
    held = { kind, name: name(first), at: all.filter((one) => name(one) === name(first)).indexOf(first), top: top(first) };
    break;
  }
  // Some browsers scroll by whole pixels: what is lost by that must not add up from language to language.
  if (held?.name === before?.name && held?.at === before?.at && scrollY === settled) held = before;
});
page.addEventListener("translated", () => {
  const now = held && things(held.kind).filter((one) => name(one) === held.name)[held.at];
  if (now && scrollY > 0) scrollBy({ top: top(now) - held.top, behavior: "instant" });
  settled = scrollY;
});
