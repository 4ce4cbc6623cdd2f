// Builds the peers: one HTML page, one minified bundle and one data file each, with a `.br` beside every file, as the site has them.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { figures, report, sentences } from "./data.mjs";
import { PAGES } from "./pages.mjs";
import { modules, output, program, sources } from "./places.mjs";
import { compress } from "./server.mjs";

const STYLE =
  "body { font: 16px sans-serif; max-width: 1080px } .chart { height: 240px; width: 720px } " +
  "label { display: block } .timeline { display: grid; grid-template-columns: 240px 1fr }";

/** Peers of many events (timelines.mjs). TimelineJS comes as a script that sets a global variable. */
const MANY = {
  "many-window": { script: "many/window.jsx" },
  "many-vis": { script: "many/vis.js" },
  "many-knight": { script: "many/knight.js", before: "@knight-lab/timelinejs/dist/js/timeline.js" },
};

/** Peers of search (searches.mjs), which make their index in the page; but Pagefind's is made by `pagefind`. */
const SEARCH = {
  "search-minisearch": { script: "search/minisearch.js", preload: ["sentences.json", "application/json"] },
  "search-flexsearch": { script: "search/flexsearch.js", preload: ["sentences.json", "application/json"] },
  "search-lunr": { script: "search/lunr.js", preload: ["sentences.json", "application/json"] },
  "search-pagefind": { script: "search/pagefind.js" },
};

/** Builds every peer into `target/bench/peers/`; returns that folder. */
export function build(dist) {
  const folder = join(output, "peers");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(numbers, JSON.stringify(figures(dist)));
  for (const [name, page] of Object.entries(PAGES)) if (page.body) make(join(folder, name), page, dist);
  for (const [name, peer] of Object.entries({ ...MANY, ...SEARCH })) make(join(folder, name), { ...peer, body: '<div id="app"></div>' }, dist);
  return folder;
}

/** The charts' numbers, bundled with the charting pages. */
const numbers = join(output, "figures.json");

function make(folder, { body, script, before, preload: [data, type] = [] }, dist) {
  mkdirSync(folder);
  const links = data ? `<link rel="preload" href="${data}" as="fetch" type="${type}" crossorigin>` : "";
  const first = before ? '<script defer src="before.js"></script>' : "";
  const start = script ? '<script type="module" src="main.js"></script>' : "";
  // The empty icon keeps the browser from asking for favicon.ico.
  const head = `<meta charset="utf-8"><link rel="icon" href="data:,"><title>Complaints of torture</title><style>${STYLE}</style>${links}${first}${start}`;
  writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>\n`);
  if (before) copyFileSync(join(modules, before), join(folder, "before.js"));
  if (script) bundle(join(sources, script), join(folder, "main.js"));
  if (data === "report.json") writeFileSync(join(folder, data), JSON.stringify(report(dist)));
  if (data === "sentences.json") writeFileSync(join(folder, data), JSON.stringify(sentences(dist)));
  if (data === "program.wasm") copyFileSync(module(dist), join(folder, data));
  readdirSync(folder).forEach((file) => compress(join(folder, file)));
}

function bundle(from, to) {
  const flags = ["--bundle", "--minify", "--format=esm", "--target=es2022", "--jsx=automatic", "--loader:.css=text", "--log-level=error"];
  const values = [`--alias:figures=${numbers}`, '--define:process.env.NODE_ENV="production"'];
  // esbuild looks for packages in NODE_PATH too: here there is no node_modules beside the sources.
  execFileSync(program("esbuild"), [from, `--outfile=${to}`, ...flags, ...values], { env: { ...process.env, NODE_PATH: modules } });
}

/** Makes Pagefind's index of so many copies of the sentences, each a page of its own; gives up after so many milliseconds. */
export async function pagefind(dist, copies, most) {
  const { close, createIndex } = await import(pathToFileURL(join(modules, "pagefind/lib/index.js")));
  const until = performance.now() + most;
  const texts = sentences(dist);
  try {
    // Texts of pages share files where there would be more than this.
    const { index } = await createIndex({ maxFragments: 1000 });
    for (let copy = 0; copy < copies; copy += 1) {
      if (performance.now() > until) throw new Error(`its index is not made in ${most / 60_000} minutes`);
      const added = texts.map((content, at) => {
        const number = String(copy * texts.length + at);
        return index.addCustomRecord({ url: `/${number}`, content, language: "ru", meta: { number } });
      });
      await Promise.all(added);
    }
    const { errors } = await index.writeFiles({ outputPath: join(output, `peers/search-pagefind/${copies}`) });
    if (errors.length > 0) throw new Error(errors.join("; "));
  } finally {
    await close();
  }
}

/** The site's WebAssembly module. */
function module(dist) {
  return join(dist, readdirSync(dist).find((file) => file.startsWith("doklad-") && file.endsWith(".wasm")));
}
