// The pages that are measured: the site's own, and peers, each as small as its author would make it.

const CHART = "/site/en/charts/torture-complaints/";
const line = "<p>One line.</p>";
const box = (id) => `<div class="chart" id="${id}"></div>`;
const canvas = (id) => `<div class="chart"><canvas id="${id}"></canvas></div>`;

/**
 * A page has an `address`, and `until` says whether a visit ends when it is drawn or ready. `picture` and `result` are selectors of what shows
 * that it is; a page without them sets `window.drawn` and `window.ready`. `needs` matches the paths that count as its bytes (default: all).
 *
 * Peers are built by `peers.mjs`: the `body` of the page, a `script` to bundle, and a file to `preload`, with its type.
 */
export const PAGES = {
  empty: { what: "an empty page", picture: "p", until: "drawn", body: line },
  wasm: {
    what: "our WebAssembly module, compiled but not run",
    picture: "p",
    until: "ready",
    script: "wasm.js",
    preload: ["program.wasm", "application/wasm"],
    body: line,
  },
  chartjs: { what: "two charts by Chart.js", until: "drawn", script: "chartjs.js", body: canvas("complaints") + canvas("months") },
  plot: { what: "two charts by Observable Plot", until: "drawn", script: "plot.js", body: box("complaints") + box("months") },
  echarts: { what: "two charts by ECharts", until: "drawn", script: "echarts.js", body: box("complaints") + box("months") },
  react: {
    what: "the whole job in React; ready when search works",
    until: "ready",
    script: "react/main.jsx",
    preload: ["report.json", "application/json"],
    body: '<div id="app"></div>',
  },
  static: { what: "our chart page, static picture", address: CHART, picture: "svg.chart", until: "drawn", needs: /\/$|\.css$/ },
  program: { what: "our chart page, app ready", address: CHART, picture: "svg.chart", until: "ready" },
  found: {
    what: "our search page, opened by a link; ready when it shows results",
    address: "/site/en/search/#q=пыток",
    picture: "h1",
    result: ".search output",
    until: "ready",
  },
};
for (const [name, page] of Object.entries(PAGES)) page.address ??= `/peers/${name}/`;
