// A chart's marks: one card for mouse, touch and keyboard, and one tab stop for all of them, with arrows from each to the next.

const card = document.createElement("div");
card.className = "mark-card";
card.popover = "manual";
// Its words are the page's, and translated with it.
card.translate = false;
document.body.append(card);
let shown;
let leaving;

const marks = (mark) => [...mark.closest("svg").querySelectorAll("a.mark")];
const markOf = ({ target }) => target.closest?.("figure.main svg.chart a.mark");

/** An element with a class and what is in it. */
function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

/** Shows the card of a mark beside it: what the page's table and sentences say of it. */
function show(mark) {
  clearTimeout(leaving);
  if (mark === shown || !card.showPopover) return;
  const { statistic } = mark.dataset;
  const row = document.querySelector(`figure.main tr[data-statistic="${statistic}"]`);
  const quote = document.querySelector(`figure.quote:has(mark[data-statistic="${statistic}"])`);
  if (!row) return;
  const [label, value, who, when, where] = [...row.children].map((cell) => cell.cloneNode(true));
  const said = [who, when].map((cell) => cell.textContent).filter(Boolean).join(" · ");
  const sentence = quote?.querySelector("blockquote").cloneNode(true);
  for (const other of sentence?.querySelectorAll("mark") ?? []) if (other.dataset.statistic !== statistic) other.replaceWith(...other.childNodes);
  for (const one of sentence ? [sentence, ...sentence.children] : []) one.removeAttribute("data-sentence"), one.removeAttribute("data-statistic");
  card.replaceChildren(
    element("b", "value", value.textContent),
    element("p", "label", label.textContent),
    element("p", "by", said, ...(said && where.hasChildNodes() ? [" · "] : []), ...where.childNodes),
    ...(sentence ? [sentence] : []),
  );
  shown = mark;
  card.showPopover();
  const { left, top, bottom, width } = mark.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const below = bottom + 8 + offsetHeight <= innerHeight || top < offsetHeight + 8;
  card.style.left = `${Math.max(8, Math.min(left + Math.min(width / 2, 80), innerWidth - offsetWidth - 8))}px`;
  card.style.top = `${Math.max(8, below ? Math.min(bottom + 8, innerHeight - offsetHeight - 8) : top - offsetHeight - 8)}px`;
}

function hide() {
  clearTimeout(leaving);
  if (shown === undefined) return;
  shown = undefined;
  card.hidePopover();
}

/** The pointer may go over to the card. */
function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(hide, 250);
}

addEventListener("pointerover", (event) => {
  const mark = markOf(event);
  if (card.contains(event.target)) clearTimeout(leaving);
  else if (mark && event.pointerType === "mouse") show(mark);
  else if (shown !== undefined && !shown.contains(document.activeElement)) leave();
});
// A first touch shows the card, from which a link leads on; so does a second one.
addEventListener("click", (event) => {
  const mark = markOf(event);
  if (mark && event.pointerType === "touch" && mark !== shown) {
    event.preventDefault();
    event.stopPropagation();
    show(mark);
  } else if (!card.contains(event.target) || event.target.closest("a")) hide();
}, true);
addEventListener("focusin", (event) => {
  const mark = markOf(event);
  if (!mark) return card.contains(event.target) || hide();
  for (const other of marks(mark)) other.tabIndex = other === mark ? 0 : -1;
  // Not where a pointer has set the focus: that is on its way to the sentence.
  if (mark.matches(":focus-visible")) show(mark);
});
for (const way of ["scroll", "resize"]) addEventListener(way, () => shown?.isConnected && shown === document.activeElement || hide(), { passive: true });

addEventListener("keydown", (event) => {
  if (event.key === "Escape") return hide();
  const mark = event.target.closest?.("svg a.mark");
  if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = marks(mark);
  const at = all.indexOf(mark);
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = all[to];
  if (!next) return;
  for (const other of all) other.tabIndex = other === next ? 0 : -1;
  next.focus();
});
