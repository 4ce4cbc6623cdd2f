// A timeline by TimelineJS, which filters nothing.
import style from "@knight-lab/timelinejs/dist/css/timeline.css";
import { events, shown } from "./events.js";

document.head.append(Object.assign(document.createElement("style"), { textContent: style }));
const told = events().map(({ id, start, title }) => ({
  unique_id: id,
  start_date: { year: start.getFullYear(), month: start.getMonth() + 1, day: start.getDate() },
  text: { headline: title, text: title },
}));
const timeline = new window.TL.Timeline("app", { events: told }, { font: null, hash_bookmark: false });
timeline.on("loaded", () => shown(undefined));
