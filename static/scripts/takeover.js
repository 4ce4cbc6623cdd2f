// The program's page takes the place of the page as it came, and the reader notices nothing.
//
// What a browser does by itself while it loads a page, it did for the page as it came. Where that is another page than the address names (the one that the
// worker keeps), and where it is lost with the elements that go, it is done again.
import { like, name, page, running, still } from "./page.js";
import { moved, place } from "./place.js";

const own = !("cached" in page.dataset);

// What the reader typed and ticked before the program could hear of it.
const touched = new Set();
still.addEventListener("input", (event) => touched.add(event.target));

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

/** Focuses an element, and once more where the browser takes the focus away: Chromium comes to the anchor of the page as it came, which takes none, a frame or two
 *  later. */
function keepFocus(element) {
  const focus = () => element?.isConnected && document.activeElement === document.body && element.focus({ preventScroll: true });
  focus();
  const later = () => requestAnimationFrame(() => requestAnimationFrame(() => moved || focus()));
  later();
  if (document.readyState !== "complete") addEventListener("load", later, { once: true });
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
  // The browser may not have come to the anchor that the address names.
  const anchor = place === undefined && !moved && document.getElementById(location.hash.slice(1));
  if (anchor) {
    const { top, bottom } = anchor.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) anchor.scrollIntoView({ behavior: "instant" });
  }
  keepFocus(focused ?? running.querySelector("[data-sentence].chosen"));
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
