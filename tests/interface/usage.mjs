// @ts-check
// The module doklad.js as a program or a notebook uses it: `tsc` checks these lines against doklad.d.ts, Node runs them.
import doklad from "../../dist/doklad.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** @param {string} name */
const lines = (name) => readFileSync(new URL(`../../dist/data/${name}.csv`, import.meta.url), "utf8").trimEnd().split("\n");

const report = doklad.report();
assert.equal(report.year, 2022);
assert.equal(report.sentences.length, lines("sentences").length - 1);
assert.equal(report.paragraphs.map(({ text }) => text).join(" "), report.sentences.map(({ text }) => text).join(" "));

const statistics = doklad.statistics();
assert.deepEqual(Object.keys(statistics[0]).join(","), lines("statistics")[0]);
assert.equal(statistics.length, lines("statistics").length - 1);
const value = statistics.map(({ value }) => value).reduce((sum, value) => sum + value);
assert.ok(Number.isFinite(value));

const chart = doklad.chart("torture-complaints");
/** @type {[string, number, string | null][]} */
const said = chart.statistics.map(({ unit, value, value_high }) => [unit, value, value_high === null ? null : `${value_high}`]);
assert.deepEqual(said, [["complaint", 188, null], ["complaint", 110, null]]);
assert.equal(doklad.picture("torture-complaints", "kk"), readFileSync(new URL("../../dist/kk/charts/torture-complaints/torture-complaints.svg", import.meta.url), "utf8"));
assert.throws(() => doklad.picture("no-such-chart"), /expected the id of a chart, found "no-such-chart"/);
assert.throws(() => doklad.chart("no-such-chart"), /expected the id of a chart, found "no-such-chart"/);

const events = doklad.events({ category: ["detention", "trial"], from: "2022-01-05", to: "2022-01" });
assert.ok(events.length > 0 && events.length < doklad.events().length);
assert.ok(events.every(({ category, places }) => ["detention", "trial"].includes(category) && Array.isArray(places)));
assert.deepEqual(new Set(events.map(({ fit }) => fit)), new Set(["surely", "ongoing", "possibly"]));
assert.ok(doklad.events({ from: "2022-01-05", to: "2022-01-08" }).some(({ fit }) => fit === "ongoing"));
assert.throws(() => doklad.events({ from: "2022-01-08", to: "2022-01-05" }, "en"), /The start is after the end/);
assert.deepEqual(doklad.events({ q: "no such words ~ & =" }), []);
// @ts-expect-error: a category that there is not
assert.throws(() => doklad.events({ category: "weather" }), /found category=weather/);
// @ts-expect-error: a language that there is not
assert.throws(() => doklad.events({}, "de"), /expected one of ru, en, kk, found "de"/);

const found = doklad.search("complaints", "en");
assert.ok(found.charts.some(({ id }) => id === "torture-complaints"));
assert.deepEqual(doklad.search("пыток").sentences, doklad.search("пытка").sentences);
assert.ok(doklad.entities().some(({ id, lat }) => id === "almaty" && lat !== null));
assert.equal(doklad.charts().length, lines("charts").length - 1);
console.log(`doklad.js: ${statistics.length} statistics, ${events.length} events, ${found.charts.length} charts as its types say`);
