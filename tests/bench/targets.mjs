// What the site has to reach: ratios of times measured in the same run, milliseconds only where a frame is the measure or a search has a small part of
// one, and that forms of a word find each other.
import { FORMS } from "./pairs.mjs";

/** The targets whose pages were measured. */
export function targets({ loads, latencies, drawings, searches }) {
  const { empty, chartjs, react, static: still, program } = loads;
  const ratio = (what, limit, ours, theirs) => ({ what, limit, unit: "×", value: ours && theirs && ours / theirs });
  const typed = (what, key) => ({ what, limit: 16, unit: "ms", value: latencies.program?.[key].painted.p95 });
  const [one, many] = [1, 100].map((copies) => searches.find((search) => search.name === "site" && search.copies === copies && !search.missing));
  return [
    ratio("`static` seen / `empty` seen", 1.7, still?.plain.drawn, empty?.plain.drawn),
    ratio("`static` seen / `chartjs` seen", 0.75, still?.plain.drawn, chartjs?.plain.drawn),
    ratio("`program` ready / `chartjs` seen", 1, program?.plain.ready, chartjs?.plain.drawn),
    ratio("`program` ready / `react` ready", 0.5, program?.plain.ready, react?.plain.ready),
    ratio("slow: `static` seen / `chartjs` seen", 0.7, still?.slow.drawn, chartjs?.slow.drawn),
    ratio("slow: `program` ready / `react` ready", 0.8, program?.slow.ready, react?.slow.ready),
    typed("first letter typed: painted, p95", "letter"),
    typed("first word typed: painted, p95", "word"),
    { what: "any chart drawn, median", limit: 2, unit: "ms", value: drawings.all?.p50 },
    { what: "search, p95", limit: 0.3, unit: "ms", value: one?.p95 },
    { what: "search among a hundred times as much, p95", limit: 5, unit: "ms", value: many?.p95 },
    { what: "first search, as much and a hundred times", limit: 16, unit: "ms", value: one && many && Math.max(one.first, many.first) },
    { what: "pairs of forms that do not find each other", limit: 0, unit: `of ${FORMS.length}`, value: one?.missed.length },
  ].filter(({ value }) => value !== undefined);
}
