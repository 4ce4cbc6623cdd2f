// Measures the site in dist/ beside what a reader could be given instead, in one run of one browser:
//
//   node tests/bench/run.mjs [--rounds N] [--dist PATH] [--only static,program,...]
//
// Prints a report in Markdown and writes it to target/bench/bench.md, every number to target/bench/bench.json. The report says which targets
// are met; a missed one is not an error.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "./browser.mjs";
import { charts } from "./data.mjs";
import { drawings } from "./drawings.mjs";
import { latencies } from "./latencies.mjs";
import { row, visits } from "./loads.mjs";
import { PAGES } from "./pages.mjs";
import { build } from "./peers.mjs";
import { Missing, output, root } from "./places.mjs";
import { report } from "./report.mjs";
import { searches } from "./searches.mjs";
import { ISOLATED, serve } from "./server.mjs";
import { timelines } from "./timelines.mjs";

/** What `--only` calls the timelines of many events, and the searches of sentences. */
const TIMELINES = "timelines";
const SEARCHES = "searches";

function options() {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "7" }, dist: { type: "string" }, only: { type: "string" } } });
  const asked = values.only?.split(",") ?? [...Object.keys(PAGES), TIMELINES, SEARCHES];
  const names = asked.filter((name) => name !== TIMELINES && name !== SEARCHES);
  const asksForTimelines = asked.includes(TIMELINES);
  const asksForSearches = asked.includes(SEARCHES);
  const unknown = names.find((name) => !Object.hasOwn(PAGES, name));
  const known = [...Object.keys(PAGES), TIMELINES, SEARCHES].join(", ");
  if (unknown !== undefined) throw new Missing(`there is no page "${unknown}" (there are ${known})`);
  const rounds = Number(values.rounds);
  if (!(Number.isInteger(rounds) && rounds > 0)) throw new Missing(`--rounds takes a whole number from 1, found "${values.rounds}"`);
  const dist = resolve(values.dist ?? join(root, "dist"));
  if (!existsSync(join(dist, "en/charts/torture-complaints/index.html"))) throw new Missing("dist/ is missing or incomplete (make build makes it)");
  if (asksForTimelines && !existsSync(join(root, "target/synthetic/en/timeline/index.html"))) {
    throw new Missing("target/synthetic/ is missing (.ci/site synthetic makes it)");
  }
  return { names, rounds, dist, asksForTimelines, asksForSearches };
}

const say = (what) => process.stderr.write(`bench: ${what}\n`);

async function measure(browser, server, isolated, { names, rounds, dist, charts, asksForTimelines, asksForSearches }) {
  const at = (page) => ({ ...page, address: server.origin + page.address });
  const pages = Object.fromEntries(names.map((name) => [name, at(PAGES[name])]));
  const visited = await visits(browser, pages, rounds, say);
  const loads = Object.fromEntries(names.map((name) => [name, row(pages[name], visited[name], server.file)]));
  const applications = {
    program: { search: at({ address: "/site/en/search/" }), timeline: at({ address: "/site/en/timeline/" }) },
    react: { search: at(PAGES.react), timeline: at(PAGES.react) },
  };
  const responses = {};
  for (const [name, application] of Object.entries(applications)) {
    if (names.includes(name)) responses[name] = await latencies(browser, name, application, rounds, say);
  }
  const drawing = names.filter((name) => ["program", "chartjs", "echarts", "plot"].includes(name));
  const many = asksForTimelines ? await timelines(browser, server.origin, Math.min(rounds, 3), say) : [];
  const found = asksForSearches ? await searches(browser, isolated, dist, Math.min(rounds, 3), say) : [];
  const drawn = await drawings(browser, Object.fromEntries(drawing.map((name) => [name, pages[name]])), charts, rounds, say);
  const version = await browser.version();
  return { rounds, browser: version, loads, latencies: responses, drawings: drawn, timelines: many, searches: found, visits: visited };
}

async function main() {
  const asked = options();
  mkdirSync(output, { recursive: true });
  const browser = await launch();
  const folders = { site: asked.dist, peers: build(asked.dist), many: join(root, "target/synthetic") };
  const server = await serve(folders);
  const isolated = await serve(folders, ISOLATED);
  try {
    const measured = await measure(browser, server, isolated, { ...asked, charts: charts(asked.dist) });
    const text = report(measured);
    // The addresses are in `files` of each page already.
    const numbers = JSON.stringify(measured, (key, value) => (key === "addresses" ? undefined : value), 2);
    writeFileSync(join(output, "bench.md"), text);
    writeFileSync(join(output, "bench.json"), `${numbers}\n`);
    process.stdout.write(text);
  } finally {
    await browser.close();
    server.close();
    isolated.close();
  }
}

main().catch((error) => {
  say(error instanceof Missing ? error.message : error.stack);
  process.exitCode = 1;
});
