// Where things are: the sources of the peers, the runner's output, and what `.ci/tools bench` installed.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const sources = join(root, "tests/bench/peers");
export const output = join(root, "target/bench");

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "doklad/tools");
/** The npm packages of package.json, installed outside the checkout. */
export const modules = join(cache, "npm/bench/node_modules");

/** An error of the command line or the installation: its message is enough, printed without a stack. */
export class Missing extends Error {}

/** An npm package. `import` looks only beside the importing file and ignores NODE_PATH; `require` can be told where to look. */
export function load(name) {
  try {
    return createRequire(modules)(name);
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    throw new Missing(`the npm package ${name} is missing (.ci/tools bench installs it)`);
  }
}

/** The path of the first of these programs that is installed. */
export function program(...names) {
  const folders = [join(cache, "bin"), ...process.env.PATH.split(delimiter)];
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (found === undefined) throw new Missing(`${names[0]} is missing (.ci/tools bench installs it)`);
  return found;
}
