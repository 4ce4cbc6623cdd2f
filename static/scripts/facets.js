// Finds values of a facet by their names: those stay that have each word, or one that begins so; the fold of the rarer ones is open meanwhile.
import { page } from "./page.js";

/** Words without what tells capital from small letters and a letter from the same with a mark (ё, й). */
const words = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a word of a name is meant: its beginning, or the word with the ending of a case. */
const isMeant = (sought, word) => word.startsWith(sought) || (word.length > 3 && sought.length - word.length < 4 && sought.startsWith(word));

function find(field) {
  const sought = words(field.value);
  const { parentElement: facet } = field;
  let found = 0;
  for (const choice of facet.querySelectorAll(".choice")) {
    const named = words(`${choice.querySelector("span").textContent} ${choice.dataset.forms ?? ""}`);
    choice.hidden = !sought.every((start) => named.some((word) => isMeant(start, word)));
    if (!choice.hidden) found++;
  }
  facet.querySelector(".none").hidden = found > 0;
  const fold = facet.querySelector("details");
  if (!fold) return;
  if (sought.length > 0 && !fold.open) fold.dataset.opened = "";
  if (sought.length > 0) fold.open = true;
  else if ("opened" in fold.dataset) fold.open = fold.toggleAttribute("data-opened", false);
}

addEventListener("input", ({ target }) => {
  if (target.matches?.(".facets .find")) find(target);
});

addEventListener("keydown", (event) => {
  if (!event.target.matches?.(".facets .find")) return;
  // Enter chooses the only one that is left; Escape shows all again, in every browser.
  if (event.key === "Enter") {
    const left = event.target.parentElement.querySelectorAll(".choice:not([hidden]) input");
    if (left.length === 1) left[0].click();
  } else if (event.key === "Escape" && event.target.value) {
    event.preventDefault();
    event.target.value = "";
    find(event.target);
  }
});

// The program writes in one go: what it has written anew is looked through after it.
page.addEventListener("writing", () => queueMicrotask(() => {
  for (const field of document.querySelectorAll(".facets .find")) if (field.value) find(field);
}));
