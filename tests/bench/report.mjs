// The measurements in Markdown: pages, targets, latencies.
import { PAGES } from "./pages.mjs";
import { FORMS } from "./pairs.mjs";
import { ENGINES } from "./searches.mjs";
import { targets } from "./targets.mjs";
import { APPLICATIONS } from "./timelines.mjs";

export function report(measured) {
  const { rounds, browser, loads, latencies, drawings, timelines, searches } = measured;
  return `# Bench

Medians of ${rounds} cold visits by ${browser}. Times are milliseconds from the start of the navigation until two frames after the picture is in
the layout (seen) or the page works (ready). Slow: the network of the DevTools preset "Slow 4G" (latency 562.5 ms, 1.44 Mbit/s down,
0.675 Mbit/s up) and a CPU slowed four times. Bytes: what has loaded by then, without fonts, each file as brotli compresses it at its highest
level. Memory: JavaScript objects after a garbage collection (CDP's JSHeapUsedSize), and WebAssembly's linear memory.

${pages(loads)}

${met(measured)}

Latencies in milliseconds, on pages that have been ready for a second. Handled: the event handlers, microtasks included. Painted: from the
event, at the start of a frame, until the end of the last frame that changed the page.

${responses(latencies)}

Milliseconds in which a chart of bars is drawn and laid out on a page that is there, each the mean of ten.

${drawn(drawings)}

Timelines of made-up events, in milliseconds: until the page works; from a category's choice, and from taking it back, until all that changed is painted; the
longest task while all is scrolled through in a hundred steps (0: none of 50 ms). Memory in MB.

${many(timelines)}

Searches of sentences, in milliseconds of one call, without rendering: of each query the median, of those the median and the 95th of a hundred; and the
first search when there is an index, for which Pagefind still loads a part of it. Bytes as brotli compresses them, without the texts: of the site the table
of forms (the code is in its program), of the others the script and the index made beforehand, of Pagefind all parts of it. Forms: in how many of
${FORMS.length} pairs of forms of a word, about half of them irregular, each finds every sentence with the other; what else they find does not count.

${found(searches)}
`;
}

function pages(loads) {
  const head = ["page", "bytes", "seen", "ready", "slow: seen", "slow: ready", "JS heap, kB", "WebAssembly, kB"];
  const rows = Object.entries(loads).map(([name, { bytes, plain, slow, heap, wasm }]) => {
    const times = [plain.drawn, plain.ready, slow.drawn, slow.ready];
    return [`\`${name}\`: ${PAGES[name].what}`, whole(bytes), ...times.map(whole), ...[heap, wasm].map((memory) => whole(memory / 1000))];
  });
  return table(head, rows);
}

function met(measured) {
  const rows = targets(measured).map(({ what, value, limit, unit }) => {
    return [what, `${Number.isInteger(value) ? value : value.toFixed(2)} ${unit}`, `≤ ${limit} ${unit}`, value <= limit ? "✓" : "✗"];
  });
  return table(["target", "measured", "to reach", ""], rows);
}

function responses({ program, react }) {
  const cells = (latency) => (latency ? [fine(latency.p50), fine(latency.p95)] : ["", ""]);
  const row = (what, of) => [what, ...cells(program && of(program)), ...cells(react && of(react))];
  const step = (what, key) => [row(`${what}: handled`, (all) => all[key].handled), row(`${what}: painted`, (all) => all[key].painted)];
  return table(
    ["", "site p50", "site p95", "React p50", "React p95"],
    [
      ...step("first letter typed", "letter"),
      ...step("first word typed", "word"),
      row("search, no rendering", ({ search }) => search),
      ...step("category ticked", "filter"),
    ],
  );
}

function drawn(drawings) {
  const names = { program: "the site", chartjs: "Chart.js", echarts: "ECharts", plot: "Observable Plot", all: "the site, all charts in their forms" };
  const rows = Object.entries(drawings).map(([name, { p50, p95, most, count }]) => [names[name], `${count}`, ...[p50, p95, most].map(fine)]);
  return table(["drawn by", "charts", "p50", "p95", "slowest"], rows);
}

function many(timelines) {
  const times = (summary) => (summary ? [fine(summary.p50), fine(summary.p95)] : ["", ""]);
  const row = ({ name, count, first, filter, clear, task, memory }) =>
    [APPLICATIONS[name].what, whole(count), whole(first), ...times(filter), ...times(clear), whole(task), whole(memory / 1e6)];
  return table(["timeline", "events", "there", "filter p50", "p95", "clear p50", "p95", "scroll", "memory"], timelines.map(row));
}

function found(searches) {
  // The clock of a page goes in steps of 0.005 ms.
  const time = (value) => (value < 0.01 ? "< 0.01" : fine(value));
  const row = ({ name, count, p50, p95, first, bytes, missed, missing }) => {
    const measured = missing ? [`not measured: ${missing}`, "", ""] : [p50, p95, first].map(time);
    return [ENGINES[name].what, whole(count), ...measured, whole(bytes), missed ? `${FORMS.length - missed.length}` : ""];
  };
  return table(["searched by", "sentences", "p50", "p95", "first", "bytes", "forms"], searches.map(row));
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at > 0 ? "--:" : ":--"))), ...rows.map(line)].join("\n");
}

/** A whole number, its digits grouped; nothing where there is no number. */
function whole(number) {
  return Number.isFinite(number) ? Math.round(number).toString().replace(/\B(?=(\d{3})+$)/g, " ") : "";
}

function fine(time) {
  return time.toFixed(time < 1 ? 2 : 1);
}
