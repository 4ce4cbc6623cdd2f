// Two bar charts by Chart.js, which is imported only as far as bars need it. Without animation its constructor draws them.
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from "chart.js";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

function bars(canvas, rows, indexAxis) {
  const data = { labels: rows.map(({ label }) => label), datasets: [{ data: rows.map(({ value }) => value), backgroundColor: "#2a6f97" }] };
  return new Chart(canvas, { type: "bar", data, options: { animation: false, indexAxis, maintainAspectRatio: false } });
}

/** Draws rows across in an element, anew. */
window.draw = (rows, element) => {
  const canvas = document.createElement("canvas");
  element.replaceChildren(canvas);
  bars(canvas, rows, "y");
};

/** Draws both charts and returns them. */
export function draw(complaints, months, figures) {
  return [bars(complaints, figures.complaints, "y"), bars(months, figures.months, "x")];
}
