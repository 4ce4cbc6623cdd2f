// A chart's picture as PNG, drawn from the page's own SVG: with its typeface, in its colours of the moment, and without asking for anything.

const EDGE = 24;

/** The lines of a text that are no wider than so much, in a canvas's font. */
function lines(context, text, room) {
  const all = [];
  for (const word of text.split(/[ \n]+/)) {
    const longer = all.length ? `${all.at(-1)} ${word}` : word;
    if (all.length && context.measureText(longer).width <= room) all[all.length - 1] = longer;
    else all.push(word);
  }
  return all;
}

function draw(context, shape) {
  const { fill, stroke, strokeWidth, fontWeight, fontFamily } = getComputedStyle(shape);
  const number = (name) => Number(shape.getAttribute(name));
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.lineWidth = parseFloat(strokeWidth);
  if (shape.localName === "text") {
    context.font = `${fontWeight} ${number("font-size")}px ${fontFamily}`;
    context.textAlign = { middle: "center", end: "end" }[shape.getAttribute("text-anchor")] ?? "start";
    context.fillText(shape.textContent, number("x"), number("y"));
    return;
  }
  const path = new Path2D(shape.getAttribute("d") ?? undefined);
  if (shape.localName === "rect") path.rect(number("x"), number("y"), number("width"), number("height"));
  if (shape.localName === "circle") path.arc(number("cx"), number("cy"), number("r"), 0, 7);
  if (fill !== "none") context.fill(path);
  if (stroke !== "none") context.stroke(path);
}

/** The canvas of the chart on the page, so many times as large as its wide drawing: title, drawing, what is to be borne in mind, source. */
function canvas(scale) {
  const text = (selector) => document.querySelector(selector)?.textContent ?? "";
  const svg = document.querySelector("figure.main svg.chart.wide");
  const { width, height } = svg.viewBox.baseVal;
  const made = document.createElement("canvas");
  const context = made.getContext("2d");
  const style = getComputedStyle(document.documentElement);
  const around = [[text("h1"), 600, 20, "--ink"], [text(".caveats"), 400, 13, "--ink-2"], [text("figure.main figcaption"), 400, 12, "--ink-2"]];
  const font = ([, weight, size]) => `${weight} ${size}px ${style.getPropertyValue("--sans")}`;
  const set = around.map((one) => ((context.font = font(one)), one[0] ? lines(context, one[0], width) : []));
  const high = set.map((all, at) => (all.length ? all.length * around[at][2] * 1.4 + EDGE / 2 : 0));
  made.width = (width + 2 * EDGE) * scale;
  made.height = Math.ceil((height + high[0] + high[1] + high[2] + 2.5 * EDGE) * scale);
  context.scale(scale, scale);
  context.fillStyle = style.getPropertyValue("--paper");
  context.fillRect(0, 0, made.width, made.height);
  const write = (at, top) => {
    context.font = font(around[at]);
    context.fillStyle = style.getPropertyValue(around[at][3]);
    set[at].forEach((line, number) => context.fillText(line, EDGE, top + (number + 0.9) * around[at][2] * 1.4));
  };
  write(0, EDGE);
  context.save();
  context.translate(EDGE, EDGE + high[0]);
  for (const shape of svg.querySelectorAll("rect:not(.target), circle, path, text")) draw(context, shape);
  context.restore();
  write(1, 1.5 * EDGE + high[0] + height);
  write(2, 1.5 * EDGE + high[0] + height + high[1]);
  return made;
}

addEventListener("click", async ({ target }) => {
  const scale = target.closest?.("[data-png]")?.dataset.png;
  if (!scale) return;
  await document.fonts.ready;
  const { chart, view } = document.querySelector("figure.main").dataset;
  canvas(Number(scale)).toBlob((file) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${chart}${view === "table" ? "-table" : ""}${scale > 1 ? `@${scale}x` : ""}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
});
