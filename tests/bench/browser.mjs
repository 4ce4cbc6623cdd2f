// Chromium, driven over its DevTools protocol.
import { setTimeout as pause } from "node:timers/promises";
import { load, program } from "./places.mjs";
import { probe } from "./probe.mjs";

const FLAGS = "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** The conditions of a visit. The network is that of the DevTools preset "Slow 4G": latency in milliseconds, rates in bytes a second. */
export const CONDITIONS = {
  plain: { slowdown: 1 },
  slow: { slowdown: 4, network: { latency: 150 * 3.75, download: (1_600_000 / 8) * 0.9, upload: (750_000 / 8) * 0.9 } },
};

/** Starts the browser with a fresh profile. As root it needs to run without its sandbox. */
export async function launch() {
  const executablePath = program("chromium", "chromium-browser", "google-chrome");
  const args = [...FLAGS.split(" "), "--window-size=1280,800", ...(process.getuid() === 0 ? ["--no-sandbox"] : [])];
  return load("puppeteer-core").launch({ executablePath, args, headless: true, defaultViewport: null });
}

/**
 * Opens a page cold, in a browser context of its own (empty cache, no service worker), and passes it to `use` once it is drawn or ready,
 * as its `until` says.
 */
export async function visit(browser, { address, picture, result, until }, { slowdown, network }, use) {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.evaluateOnNewDocument(probe, picture, result);
    // A new window first loads pages of the browser's own interface, which would compete with ours.
    await pause(700);
    if (network) await tab.emulateNetworkConditions(network);
    if (slowdown > 1) await tab.emulateCPUThrottling(slowdown);
    await tab.goto(address, { waitUntil: "domcontentloaded", timeout: 60_000 });
    await tab.evaluate((what) => window.bench[what], until);
    return await use(tab);
  } finally {
    await context.close();
  }
}
