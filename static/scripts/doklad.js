// The report as a module, for notebooks and other programs: the program is loaded in every language, and no page is touched. PROGRAM is put in by the build, as LANGUAGES.
import init from "glue";
import { answers, teach } from "./interface.js";

async function file({ file, integrity }) {
  const address = new URL(file, import.meta.url);
  return address.protocol === "file:" ? (await import("node:fs/promises")).readFile(address) : fetch(address, { integrity });
}

await init({ module_or_path: file(PROGRAM) });
for (const [words, named] of Object.entries(LANGUAGES)) {
  const answer = await file(named);
  teach(words, answer instanceof Uint8Array ? answer : await answer.arrayBuffer());
}

export default answers(() => undefined);
