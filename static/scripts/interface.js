// The report for other scripts, as doklad.d.ts declares it. The build puts the program's glue before these lines.

/** One value as a part of a link: what parts values and pairs there is escaped. */
const escaped = (value) => encodeURIComponent(value).replaceAll("~", "%7E");

const doklad = Object.freeze({
  report: () => ask("report", "", "")[0],
  statistics: () => ask("statistics", "", ""),
  entities: () => ask("entities", "", ""),
  charts: () => ask("charts", "", ""),
  chart: (id) => ask("chart", String(id), "")[0],
  events: (filter = {}, lang = "ru") => {
    const pairs = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
    return ask("events", pairs.map(([key, value]) => `${escaped(key)}=${[value].flat().map(escaped).join("~")}`).join("&"), lang);
  },
  search: (words, lang = "ru") => ask("search", String(words), lang)[0],
});
