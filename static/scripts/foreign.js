// What translators of pages and other extensions do to the page.
import { like, page, running } from "./page.js";

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
