// Searches of the report's sentences, as many as it has and a hundred times as many, by the site and by what else searches in a browser: how long
// one takes, what a reader loads for it, and whether a form of a word finds another.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CONDITIONS, visit } from "./browser.mjs";
import { sentences } from "./data.mjs";
import { median, percentile } from "./numbers.mjs";
import { FORMS } from "./pairs.mjs";
import { pagefind } from "./peers.mjs";
import { findAll, searchAll } from "./probe.mjs";
import { brotli } from "./server.mjs";
import { FIRST, QUERIES } from "./words.mjs";

const COPIES = [1, 100];
/** Milliseconds in which Pagefind has to make an index. */
const MOST = 5 * 60_000;

export const ENGINES = {
  site: { what: "the site: sentences, figures, events", path: "/many/ru/search/" },
  minisearch: { what: "MiniSearch, Snowball’s stemmer", path: "/peers/search-minisearch/" },
  flexsearch: { what: "FlexSearch, Snowball’s stemmer", path: "/peers/search-flexsearch/" },
  lunr: { what: "lunr, lunr-languages", path: "/peers/search-lunr/" },
  pagefind: { what: "Pagefind", path: "/peers/search-pagefind/" },
};

/**
 * Of each engine and number of copies: the times; of a single copy the bytes too, and the pairs of forms that are not found by each other. Where an
 * engine cannot be measured, `missing` says why.
 */
export async function searches(browser, server, dist, rounds, say) {
  const texts = sentences(dist);
  const measured = [];
  for (const name of Object.keys(ENGINES)) {
    for (const copies of COPIES) {
      const asked = { name, copies, count: copies * texts.length };
      say(`searches: ${name}, ${asked.count} sentences`);
      try {
        if (name === "pagefind") await pagefind(dist, copies, MOST);
        const { forms, index, ...timed } = await times(browser, server, asked, rounds);
        const once = forms && { missed: missed(texts, forms), bytes: bytes(name, dist, dirname(server.file(ENGINES[name].path)), index) };
        measured.push({ ...asked, ...timed, ...once });
      } catch (error) {
        const [missing] = error.message.split("\n");
        say(`searches: ${name}, ${asked.count} sentences: not measured: ${missing}`);
        measured.push({ ...asked, missing });
      }
    }
  }
  return measured;
}

async function times(browser, server, { name, copies }, rounds) {
  const { path } = ENGINES[name];
  if (server.file(path) === undefined) throw new Error("there is no page of it (.ci/site synthetic makes that of the site)");
  const page = { address: `${server.origin}${path}?copies=${copies}`, until: "ready" };
  const visits = [];
  for (let round = 0; round < rounds; round += 1) visits.push(await visit(browser, page, CONDITIONS.plain, (tab) => used(tab, copies)));
  const { found, ...once } = visits[0];
  const each = QUERIES.map((_, at) => median(visits.map(({ times }) => times[at])));
  const [p50, p95] = [0.5, 0.95].map((share) => percentile(each, share));
  return { ...once, first: median(visits.map(({ first }) => first)), p50, p95, times: each, found };
}

async function used(tab, copies) {
  await tab.evaluate(() => window.bench.ready);
  await pause(1000);
  const timed = await tab.evaluate(searchAll, FIRST[1], QUERIES, 5);
  if (copies > 1) return timed;
  return { ...timed, forms: await tab.evaluate(findAll, FORMS.flat()), index: await tab.evaluate(() => window.searches?.index?.()) };
}

/** The pairs of which one form does not find all sentences with the other as a whole word; so too where there are none. */
function missed(texts, found) {
  const holders = (form) => {
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, "iu");
    return [...texts.keys()].filter((at) => word.test(texts[at]));
  };
  const finds = (form, other) => holders(other).length > 0 && holders(other).every((at) => found[form].includes(at));
  return FORMS.filter(([one, other]) => !(finds(one, other) && finds(other, one)));
}

/** What is loaded for searches besides the texts, as brotli compresses it: of the site the table of forms, of peers the script and the index. */
function bytes(name, dist, folder, index) {
  const size = (file) => brotli(readFileSync(file)).length;
  const inside = (folder, which) => readdirSync(folder, { recursive: true }).filter((file) => which.test(file)).map((file) => join(folder, file));
  const sum = (files) => files.map(size).reduce((one, other) => one + other, 0);
  if (name === "site") return sum(inside(dist, /^forms-[^/]*\.txt$/));
  const parts = /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\.ru\.pagefind|.*\.pf_(meta|index))$/;
  return size(join(folder, "main.js")) + (name === "pagefind" ? sum(inside(join(folder, "1"), parts)) : brotli(Buffer.from(index)).length);
}
