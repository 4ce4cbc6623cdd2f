// The charts by ECharts: only bars, axes and the SVG renderer are imported.
import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import figures from "figures";

use([BarChart, GridComponent, SVGRenderer]);

function bars(element, rows, axes) {
  const chart = init(element, null, { renderer: "svg" });
  const series = [{ type: "bar", data: rows.map(({ value }) => value), color: "#2a6f97" }];
  chart.setOption({ animation: false, grid: { containLabel: true, top: 8, right: 8, bottom: 8, left: 8 }, series, ...axes(rows.map(({ label }) => label)) });
}

const across = (data) => ({ xAxis: { type: "value" }, yAxis: { type: "category", data, inverse: true } });

/** Draws rows across in an element, anew. */
window.draw = (rows, element) => {
  const box = document.createElement("div");
  box.className = "chart";
  element.replaceChildren(box);
  bars(box, rows, across);
};

bars(document.getElementById("complaints"), figures.complaints, across);
bars(document.getElementById("months"), figures.months, (data) => ({ xAxis: { type: "category", data }, yAxis: { type: "value" } }));
window.drawn = true;
window.ready = true;
