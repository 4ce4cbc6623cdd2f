// The report for other scripts, as doklad.d.ts declares it. `glue` is what wasm-bindgen writes; LANGUAGES, put in by the build, has the name and the integrity of
// each language's file by its code, and after those, likewise, of what it says of events (`ru-events`).
import { ask, learn } from "glue";

const known = new Set();

/** Has the program learn words of a language from the bytes of their file. */
export function teach(words, bytes) {
  if (known.has(words)) return;
  learn(new Uint8Array(bytes));
  known.add(words);
}

/** The words that the program lacks. */
export const lacking = () => Object.keys(LANGUAGES).filter((words) => !known.has(words));

/** One value as a part of a link: what parts values and pairs there is escaped. */
const escaped = (value) => encodeURIComponent(value).replaceAll("~", "%7E");

/** The answers of the program; rows have every language, and `complete` gets those that are lacking before it is asked. */
export function answers(complete) {
  const asked = (...question) => (complete(), ask(...question));
  return Object.freeze({
    report: () => asked("report", "", "")[0],
    statistics: () => asked("statistics", "", ""),
    entities: () => asked("entities", "", ""),
    charts: () => asked("charts", "", ""),
    chart: (id) => asked("chart", String(id), "")[0],
    picture: (id, lang = Object.keys(LANGUAGES)[0]) => asked("picture", String(id), lang)[0].svg,
    events: (filter = {}, lang = Object.keys(LANGUAGES)[0]) => {
      const pairs = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
      return asked("events", pairs.map(([key, value]) => `${escaped(key)}=${[value].flat().map(escaped).join("~")}`).join("&"), lang);
    },
    search: (words, lang = Object.keys(LANGUAGES)[0]) => asked("search", String(words), lang)[0],
  });
}
