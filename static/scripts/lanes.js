// Gestures on the timeline's drawings. Months: a drag from one to another chooses all between them. Events over time: a drag moves the time that is seen, a wheel with a
// modifier or two fingers make it longer or shorter. Each gesture is one step of the history: its first change makes one, the others replace it.
//
// What is listed and what is drawn show each other: what is pointed at or has the focus in one is marked in the other.

const DAY = 864e5;
/** The number of the first of January 1970 in `src/report/edtf.rs`. */
const EPOCH = 719468;
/** The shortest time, in days, that `src/query/lanes.rs` draws. */
const SHORTEST = 7;

const isoDate = (number) => new Date((Math.round(number) - EPOCH) * DAY).toISOString().slice(0, 10);
const numbers = (text) => text.split(" ").map(Number);

/** Goes to a range of dates, all else as it is, by a link of the page in which the range is another. */
function choose(from, to, isSameStep) {
  const other = document.querySelector('a.way[data-way="shorter"]');
  if (!other) return;
  const link = document.createElement("a");
  link.href = other.getAttribute("href").replace(/\bfrom=[^&]*/, `from=${from}`).replace(/\bto=[^&]*/, `to=${to}`);
  link.hidden = true;
  if (isSameStep) link.dataset.sameStep = "";
  document.body.append(link);
  link.click();
  link.remove();
}

/** What is drawn: from which day to which, how many of them a pixel of the window has, and where they begin in it. */
function drawn(svg) {
  const [from, to, left, right] = numbers(svg.dataset.days);
  const box = svg.getBoundingClientRect();
  const pixel = box.width / svg.viewBox.baseVal.width;
  return { from, to, start: box.left + left * pixel, daysPerPixel: (to - from) / ((right - left) * pixel) };
}

/** Draws so many days from one on, as far as the report goes. */
function draw(from, count, gesture) {
  const [first, last] = numbers(document.querySelector(".over-time").dataset.whole);
  const days = Math.round(Math.min(Math.max(count, SHORTEST), last - first));
  const start = Math.round(Math.min(Math.max(from, first), last - days));
  const range = [isoDate(start), isoDate(start + days - 1)];
  if (String(range) === String(gesture.range)) return;
  choose(...range, gesture.range !== undefined);
  gesture.range = range;
}

/** The month whose column is above or below a point of the window. */
function monthAt(x) {
  const columns = [...document.querySelectorAll("svg.months a.mark")].map((mark) => [mark, mark.getBoundingClientRect()]);
  return columns.find(([, { left, right, width }]) => width > 0 && left <= x && x <= right)?.[0].dataset.month;
}

/** The gesture that is under way. */
let gesture;
const fingers = new Map();
/** Where the pointer has come to since the last frame, and the frame that will follow it there. */
let latest;
let frame;

addEventListener("pointerdown", (event) => {
  const svg = event.target.closest?.("svg.lanes, svg.months");
  if (!svg || event.button !== 0 || !document.querySelector("a.way")) return;
  fingers.set(event.pointerId, event);
  const { from, to, start, daysPerPixel } = svg.dataset.days ? drawn(svg) : {};
  const at = [...fingers.values()].map(({ clientX }) => clientX);
  gesture = svg.dataset.days
    ? { at, from, count: to - from, start, daysPerPixel, range: gesture?.range }
    : { month: monthAt(event.clientX) };
});

addEventListener("pointermove", (event) => {
  if (!gesture || !fingers.has(event.pointerId)) return;
  const { clientX } = fingers.get(event.pointerId);
  if (!gesture.moves && Math.abs(event.clientX - clientX) < 6) return;
  gesture.moves = true;
  fingers.set(event.pointerId, event);
  latest = event;
  frame ??= requestAnimationFrame(catchUp);
});

function catchUp() {
  cancelAnimationFrame(frame);
  frame = undefined;
  if (gesture) follow(latest);
}

function follow({ clientX }) {
  if (!gesture.at) {
    const month = monthAt(clientX);
    if (!month || !gesture.month || month === (gesture.last ?? gesture.month)) return;
    const [from, to] = [gesture.month, month].sort();
    choose(from, to, gesture.last !== undefined);
    gesture.last = month;
    return;
  }
  const { at, from, count, start, daysPerPixel } = gesture;
  const now = [...fingers.values()].map((finger) => finger.clientX);
  if (now.length === 1) return draw(from + (at[0] - now[0]) * daysPerPixel, count, gesture);
  // The days under both fingers stay under them.
  const wide = ([one, other]) => Math.max(Math.abs(one - other), 24);
  const middle = ([one, other]) => (one + other) / 2;
  const longer = wide(at) / wide(now);
  draw(from + (middle(at) - start) * daysPerPixel - (middle(now) - start) * daysPerPixel * longer, count * longer, gesture);
}

for (const end of ["pointerup", "pointercancel"]) {
  addEventListener(end, ({ pointerId }) => {
    if (!fingers.has(pointerId)) return;
    // Apply the last position if the pointer is released before the next frame.
    if (frame !== undefined) catchUp();
    fingers.delete(pointerId);
    // The click that ends a drag must not follow a link.
    if (gesture?.moves) {
      const stop = (event) => {
        event.preventDefault();
        event.stopPropagation();
      };
      addEventListener("click", stop, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", stop, true));
    }
    gesture = undefined;
  });
}

// Firefox and WebKit would start a native drag of the link that a mark is.
addEventListener("mousedown", (event) => {
  if (event.button === 0 && event.target.closest?.("svg.lanes, svg.months")) event.preventDefault();
});

let turning;
let rest;
addEventListener("wheel", (event) => {
  const svg = event.target.closest?.("svg.lanes");
  if (!svg || !(event.ctrlKey || event.metaKey || event.altKey)) return;
  event.preventDefault();
  turning ??= {};
  clearTimeout(rest);
  rest = setTimeout(() => (turning = undefined), 400);
  const { from, to, start, daysPerPixel } = drawn(svg);
  const longer = 1.0015 ** Math.max(-300, Math.min(300, event.deltaY * (event.deltaMode === 0 ? 1 : 30)));
  const before = (event.clientX - start) * daysPerPixel;
  draw(from + before * (1 - longer), (to - from) * longer, turning);
}, { passive: false });

const marking = new CSSStyleSheet();
document.adoptedStyleSheets.push(marking);

function markTheOther({ target }) {
  const event = target.closest?.("ol.events li[data-event]")?.dataset.event;
  const events = target.closest?.("svg.lanes a.mark")?.dataset.events.split(" ");
  const rules = [
    event && `svg.lanes a.mark[data-events~="${event}"] .target { fill: var(--mark); stroke: var(--mark-edge); stroke-width: 2 }`,
    events && `${events.map((id) => `ol.events li[data-event="${id}"]`)} { background: var(--mark) }`,
  ];
  marking.replaceSync(rules.filter(Boolean).join("\n"));
}
addEventListener("pointerover", markTheOther);
addEventListener("focusin", markTheOther);
