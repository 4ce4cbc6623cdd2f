// What the site has to reach: ratios of times measured in the same run, and milliseconds only where a frame is the measure.

/** The targets whose pages were measured. */
export function targets({ loads, latencies, drawings }) {
  const { empty, chartjs, react, static: still, program } = loads;
  const ratio = (what, limit, ours, theirs) => ({ what, limit, unit: "×", value: ours && theirs && ours / theirs });
  const typed = (what, key) => ({ what, limit: 16, unit: "ms", value: latencies.program?.[key].painted.p95 });
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
  ].filter(({ value }) => value !== undefined);
}
