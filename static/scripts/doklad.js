// The report as a module, for notebooks and other programs: the program is loaded whole, in every language, and no page is touched. PROGRAM is put in by the build, as PARTS.
import init from "glue";
import { shares } from "./chunk.js";
import { answers, take } from "./interface.js";

async function file({ file, integrity }) {
  const address = new URL(file, import.meta.url);
  return address.protocol === "file:" ? (await import("node:fs/promises")).readFile(address) : fetch(address, { integrity });
}

shares(await init({ module_or_path: file(PROGRAM) }));
for (const [part, named] of Object.entries(PARTS)) {
  const answer = await file(named);
  await take(part, answer instanceof Uint8Array ? answer : await answer.arrayBuffer());
}

export default answers(() => undefined);
