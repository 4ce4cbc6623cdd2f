// The report for other scripts, as doklad.d.ts declares it. `glue` is what wasm-bindgen writes; PARTS, put in by the build, has the name and the integrity of each
// file that the program loads when it needs it: a language by its code, what it says of events (`ru-events`), the forms of words (`forms`), the second part of the program (`chunk`).
import { join, joinNow } from "./chunk.js";
import { ask, learn } from "glue";

const known = new Set();

/** Gives the program a part by the bytes of its file. */
export async function take(part, bytes) {
  if (part === "chunk") await join(bytes);
  takeNow(part, bytes);
}

/** The same at once. */
export function takeNow(part, bytes) {
  if (known.has(part)) return;
  if (part === "chunk") joinNow(bytes);
  else learn(new Uint8Array(bytes));
  known.add(part);
}

/** The parts that the program lacks. */
export const lacking = () => Object.keys(PARTS).filter((part) => !known.has(part));

/** One value as a part of a link: what parts values and pairs there is escaped. */
const escaped = (value) => encodeURIComponent(value).replaceAll("~", "%7E");

/** The answers of the program; rows have every language, and `complete` gives it what is lacking before it is asked. */
export function answers(complete) {
  const asked = (...question) => (complete(), ask(...question));
  return Object.freeze({
    report: () => asked("report", "", "")[0],
    statistics: () => asked("statistics", "", ""),
    entities: () => asked("entities", "", ""),
    charts: () => asked("charts", "", ""),
    chart: (id) => asked("chart", String(id), "")[0],
    picture: (id, lang = Object.keys(PARTS)[0]) => asked("picture", String(id), lang)[0].svg,
    events: (filter = {}, lang = Object.keys(PARTS)[0]) => {
      const pairs = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
      return asked("events", pairs.map(([key, value]) => `${escaped(key)}=${[value].flat().map(escaped).join("~")}`).join("&"), lang);
    },
    search: (words, lang = Object.keys(PARTS)[0]) => asked("search", String(words), lang)[0],
  });
}
