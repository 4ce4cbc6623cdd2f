// Functions that run inside the measured page; they cannot refer to anything outside themselves.

/**
 * Runs before the page's own scripts. The promises `window.bench.drawn` and `window.bench.ready` resolve with the milliseconds since the start
 * of the navigation at which a condition held in an animation frame, plus two more frames, after which it is on the screen. A page has no
 * frames before its style sheets have loaded. The conditions, where there is no selector: peers set `window.drawn` and `window.ready`, the
 * site sets `data-app`.
 * @param {string | undefined} picture selects what has a box once the page is drawn
 * @param {string | undefined} result selects what exists once the page is ready
 */
export function probe(picture, result) {
  const visible = (element) => element.getBoundingClientRect().width > 0 && element.getBoundingClientRect().height > 0;
  const drawn = () => (picture ? [...document.querySelectorAll(picture)].some(visible) : window.drawn);
  const ready = () => (result ? document.querySelector(result) : document.documentElement.dataset.app === "ready" || window.ready);
  const frame = () => new Promise(requestAnimationFrame);
  const time = async (holds) => {
    do await frame();
    while (!holds());
    await frame();
    await frame();
    return performance.now();
  };

  // A message sent in a frame arrives after that frame was laid out and painted.
  const { port1, port2 } = new MessageChannel();
  const frameEnd = () => new Promise((done) => ((port1.onmessage = done), port2.postMessage(undefined)));
  let changed = false;
  const changes = new MutationObserver(() => (changed = true));
  /**
   * Acts at the start of a frame, so that waiting for the next one does not count. Returns the milliseconds until the event handlers and
   * their microtasks are done, and until the end of the last frame that changed the page: a framework may render in several.
   */
  const step = async (act) => {
    changes.observe(document, { subtree: true, attributes: true, characterData: true, childList: true });
    await frame();
    const start = performance.now();
    act();
    for (let turn = 0; turn < 100; turn += 1) await undefined;
    const handled = performance.now() - start;
    let painted;
    changed = true;
    for (let still = 0; still < 2; await frame()) {
      await frameEnd();
      still = changed ? 0 : still + 1;
      if (changed) painted = performance.now() - start;
      changed = false;
    }
    changes.disconnect();
    return { handled, painted };
  };
  // The memories of programs, which the page itself keeps to itself.
  const memories = new Set();
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      const exported = Object.values((made.instance ?? made).exports);
      exported.filter((value) => value instanceof WebAssembly.Memory).forEach((memory) => memories.add(memory));
      return made;
    };
  }
  const wasm = () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  window.bench = { drawn: time(drawn), ready: time(ready), step, wasm };
}

/** The addresses that the page has loaded, its own included; a service worker's requests are not among them. */
export function loaded() {
  return [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map(({ name }) => name);
}

/** Types words into the search box, in one input event. */
export async function type(words) {
  const field = document.querySelector(".search input");
  // React overrides `value` on the element and ignores changes made through its override.
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  field.focus();
  const times = await window.bench.step(() => {
    set.call(field, words);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  if (!(document.querySelector(".search output")?.dataset.value > 0)) throw new Error(`${words}: no results`);
  return times;
}

/** Ticks and unticks each category of the timeline. */
export async function tick() {
  const isFacet = (set) => set.querySelector("legend").textContent === "Category";
  const labels = () => [...[...document.querySelectorAll("fieldset")].find(isFacet).querySelectorAll("label")];
  const nameOf = (label) => label.querySelector("span").textContent;
  const count = () => document.querySelector("output[data-count=events]").dataset.value;
  document.querySelector(".timeline").scrollIntoView();
  const steps = [];
  for (const name of labels().map(nameOf).flatMap((name) => [name, name])) {
    const before = count();
    const box = labels().find((label) => nameOf(label) === name).querySelector("input");
    steps.push(await window.bench.step(() => box.click()));
    if (count() === before) throw new Error(`${name}: still ${before} events`);
  }
  return steps;
}

/** Milliseconds in which each chart is drawn and laid out: the mean of ten after the first. The site draws a chart by its id, a peer its rows. */
export function draw(charts) {
  const element = document.body.appendChild(document.createElement("div"));
  const ours = ({ id }) => (element.innerHTML = window.doklad.picture(id, "en"));
  const once = window.doklad ? ours : ({ rows }) => window.draw(rows, element);
  const drawn = (chart) => (once(chart), element.getBoundingClientRect().height);
  return charts.map((chart) => {
    if (!(drawn(chart) > 40)) throw new Error(`${chart.id} is not seen`);
    const start = performance.now();
    for (let time = 0; time < 10; time += 1) drawn(chart);
    return (performance.now() - start) / 10;
  });
}

/** Milliseconds of a search for each word: the mean of ten, because the page's clock is coarse. */
export function search(words) {
  const find = window.doklad ? (word) => window.doklad.search(word, "en") : window.search;
  words.forEach(find);
  return words.map((word) => {
    const start = performance.now();
    for (let time = 0; time < 10; time += 1) find(word);
    return (performance.now() - start) / 10;
  });
}

/**
 * Milliseconds of the first search that is answered, and of each query the median of so many rounds (odd) after one that does not count. Between two
 * searches for the same stand all others. Peers set `window.searches`.
 */
export async function searchAll(words, queries, rounds) {
  const searches = window.synthetic ?? window.searches;
  if (!searches?.search) throw new Error("its program has no search to measure (.ci/site synthetic makes one that has)");
  if (!crossOriginIsolated) throw new Error("the page's clock is coarse");
  const timed = async (words) => {
    const start = performance.now();
    let found = searches.search(words);
    if (found instanceof Promise) found = await found;
    return { found, time: performance.now() - start };
  };
  const until = performance.now() + 60_000;
  let first = await timed(words);
  while (first.found === undefined) {
    if (performance.now() > until) throw new Error("it has no index after a minute");
    await new Promise((done) => setTimeout(done, 50));
    first = await timed(words);
  }
  if (!(first.found > 0)) throw new Error(`${words}: no results`);
  const found = [];
  const times = queries.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, words] of queries.entries()) {
      const result = await timed(words);
      found[at] = result.found;
      if (round > 0) times[at].push(result.time);
    }
  }
  const middle = (values) => values.sort((one, other) => one - other)[values.length >> 1];
  return { first: first.time, times: times.map(middle), found };
}

/** The numbers of the sentences that are found for each word. */
export async function findAll(words) {
  const { sentences } = window.synthetic ?? window.searches;
  const found = {};
  for (const word of words) found[word] = Array.from(await sentences(word));
  return found;
}

/** Ticks and unticks the first six categories of the site's timeline, twice; the first time the engine still optimises. */
export async function switchCategories() {
  const facet = () => [...document.querySelectorAll("fieldset")].find((set) => set.querySelector("legend").textContent === "Category");
  const steps = [];
  for (let time = 0; time < 2; time += 1) {
    steps.length = 0;
    for (let at = 0; at < 6; at += 1) {
      for (let turn = 0; turn < 2; turn += 1) steps.push(await window.bench.step(() => facet().querySelectorAll("input[type=checkbox]")[at].click()));
    }
  }
  return steps;
}

/** The same for a peer, which has `window.choose`; nothing where it filters nothing. */
export async function choose() {
  if (window.choose === undefined) return [];
  const steps = [];
  for (let time = 0; time < 2; time += 1) {
    steps.length = 0;
    for (const category of window.categories.slice(0, 6)) {
      for (const chosen of [category, null]) steps.push(await window.bench.step(() => window.choose(chosen)));
    }
  }
  return steps;
}

/** Scrolls in a hundred steps through what can be scrolled most; returns the milliseconds of the longest task, 0 where none took 50. */
export async function scroll() {
  const length = (element) => element.scrollHeight - element.clientHeight;
  const scrolled = [document.scrollingElement, ...document.querySelectorAll("#app div")].sort((one, other) => length(other) - length(one))[0];
  let longest = 0;
  const tasks = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration))));
  tasks.observe({ type: "longtask" });
  for (let step = 1; step <= 100; step += 1) {
    scrolled.scrollTop = (length(scrolled) * step) / 100;
    await new Promise(requestAnimationFrame);
  }
  await new Promise((done) => setTimeout(done, 300));
  tasks.disconnect();
  return longest;
}
