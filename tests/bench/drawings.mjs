// How long it takes to draw a chart on a page that is there: ours, and the same bars by other libraries.
import { CONDITIONS, visit } from "./browser.mjs";
import { percentile } from "./numbers.mjs";
import { draw } from "./probe.mjs";

/** Of each page by its name: the times of the charts of bars, of which each is the median of so many visits; of the site those of all charts too. */
export async function drawings(browser, pages, charts, rounds, say) {
  const bars = charts.filter((chart) => chart.bars);
  const asked = Object.entries(pages).map(([name, page]) => [name, page, bars]);
  if (pages.program) asked.push(["all", pages.program, charts]);
  const results = {};
  for (const [name, page, drawn] of asked) {
    say(`drawings: ${name}`);
    const visits = [];
    for (let round = 0; round < rounds; round += 1) visits.push(await visit(browser, page, CONDITIONS.plain, (tab) => tab.evaluate(draw, drawn)));
    const times = drawn.map((_, at) => percentile(visits.map((visit) => visit[at]), 0.5));
    results[name] = { p50: percentile(times, 0.5), p95: percentile(times, 0.95), most: Math.max(...times), count: times.length };
  }
  return results;
}
