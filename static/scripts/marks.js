// A chart's marks: one card for mouse, touch and keyboard, and one tab stop for all of them, with arrows from each to the next.
//
// The card shows what the page's table and sentences have of a mark, so that it needs no program and says the same as they do.

const card = document.createElement("div");
card.className = "mark-card";
card.popover = "manual";
// Its words are copies of the page's, which a page translator has translated already.
card.translate = false;
document.body.append(card);
/** The mark whose card is shown. */
let shown;
/** The event of the mouse that it is shown to; undefined where touch or keyboard asked for it. */
let mouse;
/** What hides it after a moment. */
let leaving;

const marksBeside = (mark) => [...mark.closest("svg").querySelectorAll("a.mark")];
const markOf = ({ target }) => target.closest?.("figure.main svg.chart a.mark, svg.lanes a.mark");

/** An element with a class and what is in it. */
function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

/** The sentence of a statistic without what the page's scripts know sentences by, its own number alone marked. */
function sentenceOf(statistic) {
  const sentence = document.querySelector(`figure.quote:has(mark[data-statistic="${statistic}"]) blockquote`)?.cloneNode(true);
  sentence?.removeAttribute("data-sentence");
  for (const number of sentence?.querySelectorAll("mark") ?? []) {
    if (number.dataset.statistic === statistic) number.removeAttribute("data-statistic");
    else number.replaceWith(...number.childNodes);
  }
  return sentence;
}

/** So many events of one mark are named. */
const NAMED = 4;

/** The events of a mark as the list below has them; what the mark says of itself where none of them is in sight there. */
function said(mark) {
  const events = mark.dataset.events.split(" ");
  const items = events.map((id) => document.querySelector(`ol.events li[data-event="${id}"]`)).filter(Boolean);
  const parts = items.slice(0, NAMED).flatMap((item) => [
    element("p", "by", item.querySelector("time").textContent),
    element("p", "label", item.querySelector("a").cloneNode(true)),
  ]);
  const more = (Number(mark.textContent) || items.length) - Math.min(items.length, NAMED);
  if (more > 0) parts.push(element("p", "by", `+ ${more}`));
  return items.length > 0 ? parts : [element("p", "label", mark.getAttribute("aria-label"))];
}

/** A value as the table has it, and its sentence. */
function stated(statistic) {
  const row = document.querySelector(`figure.main tr[data-statistic="${statistic}"]`);
  if (!row) return [];
  const [label, value, who, when, where] = [...row.children].map((cell) => cell.cloneNode(true));
  const by = [who, when].map((cell) => cell.textContent).filter(Boolean);
  return [
    element("b", "value", value.textContent),
    element("p", "label", label.textContent),
    element("p", "by", by.join(" · "), " · ", ...where.childNodes),
    sentenceOf(statistic) ?? "",
  ];
}

function show(mark, event) {
  clearTimeout(leaving);
  mouse = event;
  if (mark === shown || !card.showPopover) return;
  const { statistic, events } = mark.dataset;
  const parts = events ? said(mark) : stated(statistic);
  if (parts.length === 0) return;
  card.replaceChildren(...parts);
  shown = mark;
  card.showPopover();
  place();
  // A long sentence begins where its number stands.
  const sentence = card.querySelector("blockquote");
  const number = sentence?.querySelector("mark");
  if (number) sentence.scrollTop = number.offsetTop - sentence.offsetTop - sentence.clientHeight / 2;
}

/** Puts the card below its mark, or above it where there is no room below; beside the mouse, so that it is not in the way to the marks above and below. */
function place() {
  const { left, top, bottom, width } = shown.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const [edge, apart] = [8, 8];
  const isBelow = bottom + apart + offsetHeight <= innerHeight || top < offsetHeight + apart;
  const [after, before] = [mouse?.clientX + 2 * apart, mouse?.clientX - 2 * apart - offsetWidth];
  const beside = after + offsetWidth <= innerWidth - edge ? after : before;
  const x = Math.min(beside >= edge ? beside : left + Math.min(width / 2, 80), innerWidth - offsetWidth - edge);
  const y = isBelow ? Math.min(bottom + apart, innerHeight - offsetHeight - edge) : top - offsetHeight - apart;
  card.style.left = `${Math.max(edge, x)}px`;
  card.style.top = `${Math.max(edge, y)}px`;
}

function hide() {
  clearTimeout(leaving);
  if (shown === undefined) return;
  shown = mouse = undefined;
  card.hidePopover();
}

// A page that is scrolled brings marks below a mouse that stands still, which asks for nothing.
let last;
addEventListener("pointermove", (event) => {
  const stands = last?.clientX === event.clientX && last.clientY === event.clientY;
  last = event;
  const mark = markOf(event);
  if (mark && !stands && event.pointerType === "mouse") show(mark, event);
});

// The pointer has time to go from the mark to its card.
addEventListener("pointerover", (event) => {
  if (card.contains(event.target)) {
    clearTimeout(leaving);
  } else if (mouse && markOf(event) !== shown) {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 250);
  }
});

// A first touch shows the card, from which a link leads on; so does a second one. Not every browser says of a click what made it.
let pointer;
addEventListener("pointerdown", ({ pointerType }) => (pointer = pointerType), true);
addEventListener("click", (event) => {
  const mark = markOf(event);
  if (mark && pointer === "touch" && mark !== shown) {
    event.preventDefault();
    event.stopPropagation();
    show(mark);
  } else if (!card.contains(event.target) || event.target.closest("a")) {
    hide();
  }
}, true);

addEventListener("focusin", (event) => {
  const mark = markOf(event);
  if (!mark) {
    if (!card.contains(event.target)) hide();
    return;
  }
  becomeStop(mark);
  // A pointer that sets the focus is on its way to the sentence.
  if (mark.matches(":focus-visible")) show(mark);
});

for (const change of ["scroll", "resize"]) {
  addEventListener(change, () => {
    if (!shown) return;
    const { top, bottom } = shown.getBoundingClientRect();
    const isHeld = mouse ? shown.contains(document.elementFromPoint(mouse.clientX, mouse.clientY)) : bottom > 0 && top < innerHeight;
    if (isHeld) place();
    else hide();
  }, { passive: true });
}

/** Makes a mark the one at which the tabulator stops. */
function becomeStop(mark) {
  for (const other of marksBeside(mark)) other.tabIndex = other === mark ? 0 : -1;
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape") return hide();
  const mark = event.target.closest?.("svg a.mark");
  if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = marksBeside(mark);
  const at = all.indexOf(mark);
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  if (!all[to]) return;
  becomeStop(all[to]);
  all[to].focus();
});
