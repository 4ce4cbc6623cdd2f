// Runs in the head of each page, before anything is painted.
const { documentElement: root, head } = document;

// Filters stand in the link: the style hides what the program will change.
if (location.hash.includes("=")) root.dataset.chosen = "";

// A typeface that comes after the first paint is not used (`font-display: optional`). Where the page itself was slow to come, they are not asked for, so
// that the program has the line for itself; the worker keeps them for the next visit.
if (performance.now() < 400 && !navigator.connection?.saveData) {
  root.dataset.typefaces = "";
  for (const name of ["golos-text", "literata"]) {
    const href = `${root.dataset.root}fonts/${name}-400-600.woff2`;
    head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href }));
  }
}
