// A drawing by vis-timeline, of which a view of the data shows a part.
import { DataSet, DataView } from "vis-data/peer/esm/vis-data.mjs";
import { Timeline } from "vis-timeline/peer/esm/vis-timeline-graph2d.mjs";
import style from "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { events, shown } from "./events.js";

document.head.append(Object.assign(document.createElement("style"), { textContent: style }));
let chosen = null;
const data = new DataSet(events().map(({ id, start, title, category }) => ({ id, start, content: title, category })));
const view = new DataView(data, { filter: ({ category }) => chosen === null || category === chosen });
const timeline = new Timeline(document.getElementById("app"), view, { height: 640 });
timeline.once("changed", () => shown((category) => {
  chosen = category;
  view.refresh();
}));
