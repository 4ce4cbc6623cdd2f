// Contact sheets: the picture of every chart as its page shows it, for each language, theme and width one page of all, in target/sheet/, to be looked at one by one.
//
//   node tests/bench/sheet.mjs [--only CHART,...]
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "./browser.mjs";
import { root } from "./places.mjs";
import { serve } from "./server.mjs";

const LANGUAGES = ["ru", "en", "kk"];
const THEMES = ["light", "dark"];
const WIDTHS = [360, 768, 1440];

const { values } = parseArgs({ options: { only: { type: "string" } } });
const dist = join(root, "dist");
const folder = join(root, "target/sheet");
// A chart has its picture beside its page; one's own has none yet.
const known = readdirSync(join(dist, "en/charts")).filter((name) => existsSync(join(dist, `en/charts/${name}/${name}.svg`)));
const charts = values.only?.split(",") ?? known;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const server = await serve({ site: dist, peers: folder });
const browser = await launch();
try {
  const tab = await browser.newPage();
  for (const lang of LANGUAGES) {
    for (const chart of charts) {
      await tab.goto(`${server.origin}/site/${lang}/charts/${chart}/`);
      await tab.waitForFunction(() => document.documentElement.dataset.app === "ready");
      for (const width of WIDTHS) {
        await tab.setViewport({ width, height: 900 });
        for (const theme of THEMES) {
          await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
          const box = await tab.evaluate(() => {
            const { left, top } = document.querySelector("h1").getBoundingClientRect();
            const shown = [...document.querySelectorAll("figure.main svg.chart")].find((svg) => svg.checkVisibility());
            const { bottom, right } = shown.getBoundingClientRect();
            const x = Math.max(left - 16, 0);
            return { x, y: scrollY + top - 8, width: Math.min(right + 160, innerWidth) - x, height: bottom - top + 24 };
          });
          await tab.screenshot({ path: join(folder, `${lang}-${theme}-${width}-${chart}.png`), clip: box, captureBeyondViewport: true });
        }
      }
    }
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        const images = charts.map((chart) => `<figure><figcaption>${chart}</figcaption><img src="${lang}-${theme}-${width}-${chart}.png" loading="eager"></figure>`);
        const style = "body { font: 12px sans-serif; columns: auto 360px; column-gap: 8px; margin: 8px } figure { break-inside: avoid; margin: 0 0 12px } img { max-width: 100% }";
        writeFileSync(join(folder, `${lang}-${theme}-${width}.html`), `<!doctype html><meta charset="utf-8"><title>${lang}, ${theme}, ${width}</title><style>${style}</style>${images.join("\n")}\n`);
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`${charts.length} charts, ${LANGUAGES.length * THEMES.length * WIDTHS.length} sheets in target/sheet/`);
