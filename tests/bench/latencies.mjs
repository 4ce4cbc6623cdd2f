// How soon running pages respond to typing, searching and filtering: the site's app and the React page, at full speed.
import { setTimeout as pause } from "node:timers/promises";
import { CONDITIONS, visit } from "./browser.mjs";
import { percentile } from "./numbers.mjs";
import { search, tick, type } from "./probe.mjs";
import { FIRST, WORDS } from "./words.mjs";

/** All latencies of one application, given its pages for `search` and for the `timeline`. */
export async function latencies(browser, name, pages, rounds, say) {
  say(`latencies: ${name}`);
  const [letter, word] = FIRST;
  return {
    letter: await typing(browser, pages.search, letter, 3 * rounds),
    word: await typing(browser, pages.search, word, 3 * rounds),
    search: await searching(browser, pages.search),
    filter: await filtering(browser, pages.timeline),
  };
}

const summary = (times) => ({ p50: percentile(times, 0.5), p95: percentile(times, 0.95), count: times.length });

/** What `use` returns for so many fresh pages, each ready for a second. */
async function fresh(browser, page, number, use) {
  const results = [];
  for (let time = 0; time < number; time += 1) {
    const settled = async (tab) => (await pause(1000), use(tab));
    results.push(await visit(browser, { ...page, until: "ready" }, CONDITIONS.plain, settled));
  }
  return results;
}

async function typing(browser, page, words, number) {
  const steps = await fresh(browser, page, number, (tab) => tab.evaluate(type, words));
  return { handled: summary(steps.map(({ handled }) => handled)), painted: summary(steps.map(({ painted }) => painted)) };
}

async function searching(browser, page) {
  return summary((await fresh(browser, page, 3, (tab) => tab.evaluate(search, WORDS))).flat());
}

/** The first pass over the categories is dropped: the engine still optimises. */
async function filtering(browser, page) {
  const steps = await fresh(browser, page, 3, async (tab) => (await tab.evaluate(tick), tab.evaluate(tick)));
  return { handled: summary(steps.flat().map(({ handled }) => handled)), painted: summary(steps.flat().map(({ painted }) => painted)) };
}
