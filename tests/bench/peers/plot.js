// The charts by Observable Plot.
import { barX, barY, plot } from "@observablehq/plot";
import figures from "figures";

const fill = "#2a6f97";
const size = { width: 720, height: 240 };
const across = { marginLeft: 180, x: { label: "complaints" }, y: { label: null, domain: figures.complaints.map(({ label }) => label) } };
const up = { x: { label: null, domain: figures.months.map(({ label }) => label) }, y: { label: "events" } };
document.getElementById("complaints").append(plot({ ...size, ...across, marks: [barX(figures.complaints, { x: "value", y: "label", fill })] }));
document.getElementById("months").append(plot({ ...size, ...up, marks: [barY(figures.months, { x: "label", y: "value", fill })] }));
/** Draws rows across in an element, anew. */
window.draw = (rows, element) => {
  const y = { label: null, domain: rows.map(({ label }) => label) };
  element.replaceChildren(plot({ ...size, marginLeft: 180, y, marks: [barX(rows, { x: "value", y: "label", fill })] }));
};
window.drawn = true;
window.ready = true;
