// The published tables (dist/data/*.csv) as the peers use them: the numbers of two charts, and the report as JSON.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The rows of a CSV file (RFC 4180) as objects. */
function table(dist, name) {
  const text = readFileSync(join(dist, "data", `${name}.csv`), "utf8");
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") rows.push([]);
  }
  const [head, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at]])));
}

/** The two counts of torture complaints, and the number of events in each month of 2022. */
export function figures(dist) {
  const stated = table(dist, "statistics");
  const complaint = (id) => Number(stated.find((row) => row.id === id).value);
  const dates = table(dist, "events").map(({ date }) => date);
  const month = (at) => `2022-${String(at + 1).padStart(2, "0")}`;
  const names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  return {
    complaints: [
      { label: "Coalition Against Torture", value: complaint("torture-complaints-coalition") },
      { label: "Ombudsman’s office", value: complaint("torture-complaints-ombudsman") },
    ],
    months: names.map((label, at) => ({ label, value: dates.filter((date) => date.startsWith(month(at))).length })),
  };
}

/** Every chart of ours: its id, and its values with their labels; `bars` says whether it is one of bars. */
export function charts(dist) {
  const stated = new Map(table(dist, "statistics").map((row) => [row.id, row]));
  const rows = (ids) => ids.split(";").map((id) => ({ label: stated.get(id).label_en, value: Number(stated.get(id).value) }));
  return table(dist, "charts").map(({ id, form, statistics }) => ({ id, bars: form === "bars", rows: rows(statistics) }));
}

/** The text, sentence by sentence. */
export function sentences(dist) {
  return table(dist, "sentences").map(({ text }) => text);
}

/** What the React page works on: the text, and everything else in one language, as the site loads it. */
export function report(dist) {
  const rows = (name, columns) => table(dist, name).map((row) => Object.fromEntries(columns.split(" ").map((column) => [column, row[column]])));
  return {
    figures: figures(dist),
    sentences: rows("sentences", "id paragraph_id text"),
    events: rows("events", "id date category section title_en people places sentence_id quote"),
    charts: rows("charts", "id theme form title_en statistics"),
    statistics: rows("statistics", "id value unit qualifier reporter period label_en sentence_id quote"),
  };
}
