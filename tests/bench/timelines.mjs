// Timelines of more and more events: how soon they are there, narrowed to a category and whole again, beside what else shows many events.
import { setTimeout as pause } from "node:timers/promises";
import { CONDITIONS, visit } from "./browser.mjs";
import { median, percentile } from "./numbers.mjs";
import { choose, scroll, switchCategories } from "./probe.mjs";

export const COUNTS = [170, 1_000, 10_000, 100_000];

/** More events than `most` take an application more than a minute. */
export const APPLICATIONS = {
  site: { what: "the site: list, drawing, ten facets", path: "/many/en/timeline/", most: Infinity },
  window: { what: "react-window: a list", path: "/peers/many-window/", most: Infinity },
  vis: { what: "vis-timeline: a drawing", path: "/peers/many-vis/", most: 1_000 },
  knight: { what: "TimelineJS: a drawing and slides", path: "/peers/many-knight/", most: 1_000 },
};

/** Of each application and each count: medians of `first`, `filter`, `clear`, with their 95th of a hundred, memory, and the longest task of scrolling through all. */
export async function timelines(browser, origin, rounds, say) {
  const measured = [];
  for (const [name, { path, most }] of Object.entries(APPLICATIONS)) {
    for (const count of COUNTS.filter((count) => count <= most)) {
      say(`timelines: ${name}, ${count} events`);
      const page = { address: `${origin}${path}?events=${count}`, until: "ready" };
      const visits = [];
      for (let round = 0; round < rounds; round += 1) visits.push(await visit(browser, page, CONDITIONS.plain, (tab) => used(tab, name)));
      const of = (key) => visits.flatMap((visit) => visit[key]);
      const summary = (times) => (times.length > 0 ? { p50: percentile(times, 0.5), p95: percentile(times, 0.95) } : undefined);
      measured.push({
        name,
        count,
        first: median(visits.map(({ first }) => first)),
        filter: summary(of("filter")),
        clear: summary(of("clear")),
        task: Math.max(...of("task")),
        memory: median(visits.map(({ memory }) => memory)),
      });
    }
  }
  return measured;
}

async function used(tab, name) {
  const first = await tab.evaluate(() => window.bench.ready);
  // The program makes its index when the browser has nothing to do.
  await pause(3000);
  const steps = await tab.evaluate(name === "site" ? switchCategories : choose);
  const task = await tab.evaluate(scroll);
  const { JSHeapUsedSize } = await tab.metrics();
  const memory = JSHeapUsedSize + (await tab.evaluate(() => window.bench.wasm()));
  const painted = (which) => steps.filter((_, at) => at % 2 === which).map(({ painted }) => painted);
  return { first, filter: painted(0), clear: painted(1), task: [task], memory };
}
