// Cold loads, round-robin: every page once a round, so that whatever slows the machine for a while slows all of them.
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { CONDITIONS, visit } from "./browser.mjs";
import { median } from "./numbers.mjs";
import { loaded } from "./probe.mjs";
import { brotli } from "./server.mjs";

/** All visits by page and condition. The first round is dropped: a browser's first visits are slower. */
export async function visits(browser, pages, rounds, say) {
  const made = Object.fromEntries(Object.keys(pages).map((name) => [name, { plain: [], slow: [] }]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const condition of Object.keys(CONDITIONS)) {
      say(`loads, ${condition}: ${round === 0 ? "warming up" : `round ${round} of ${rounds}`}`);
      for (const [name, page] of Object.entries(pages)) {
        const visited = await load(browser, page, condition);
        if (round > 0) made[name][condition].push(visited);
      }
    }
  }
  return made;
}

/** One visit: milliseconds until drawn, ready and the first contentful paint, memory (plain condition only), what was requested. */
function load(browser, page, condition) {
  return visit(browser, page, CONDITIONS[condition], async (tab) => {
    const times = await tab.evaluate(async (until) => {
      const ready = until === "ready" ? await window.bench.ready : undefined;
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      return { drawn: await window.bench.drawn, ready, paint: paint?.startTime };
    }, page.until);
    const addresses = await tab.evaluate(loaded);
    return { ...times, addresses, ...(condition === "plain" && !page.needs && (await memory(tab))) };
  });
}

/** Bytes that the settled page holds: JavaScript objects after a garbage collection, and WebAssembly memory, which these do not include. */
async function memory(tab) {
  await pause(500);
  const client = await tab.createCDPSession();
  await client.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize: heap } = await tab.metrics();
  return { heap, wasm: await tab.evaluate(() => window.bench.wasm()) };
}

/** A page's row of the report: medians, and the compressed size of each file that it loaded, without fonts. */
export function row(page, { plain, slow }, fileOf) {
  const middle = (visits, key) => (visits[0][key] === undefined ? undefined : median(visits.map((visit) => visit[key])));
  const times = (visits) => ({ drawn: middle(visits, "drawn"), ready: middle(visits, "ready"), paint: middle(visits, "paint") });
  const files = sizes(page, plain, fileOf);
  const bytes = Object.values(files).reduce((sum, size) => sum + size, 0);
  return { bytes, files, plain: times(plain), slow: times(slow), heap: middle(plain, "heap"), wasm: middle(plain, "wasm") };
}

const known = new Map();
function sizes({ needs = /./ }, visits, fileOf) {
  const paths = new Set(visits.flatMap(({ addresses }) => addresses.map((address) => new URL(address).pathname)));
  const counted = [...paths].filter((path) => needs.test(path) && !path.endsWith(".woff2")).sort();
  const size = (file) => known.get(file) ?? known.set(file, brotli(readFileSync(file)).length).get(file);
  return Object.fromEntries(counted.map((path) => [path, size(fileOf(path))]));
}
