// The second part of the program, for all pages but those of charts. It shares the memory, the table and the stack of the first.
import { attach } from "glue";

let first;

/** What the first part exports, once it runs. */
export const shares = (exports) => (first = exports);

/** The first part asks for the second when that is there already: by `attach`. */
export const __wasm_split_load_chunk = (callback, data) => first.table.get(callback)(data, 1);

const imports = () => ({ __wasm_split: { ...first, __indirect_function_table: first.table } });

let joined;

/** Joins the second part, given by its bytes, to the first; once. */
export function join(bytes) {
  const failed = (error) => {
    joined = undefined;
    throw error;
  };
  return (joined ??= WebAssembly.instantiate(bytes, imports()).then(() => attach()).catch(failed));
}

/** The same at once, for who cannot wait. */
export function joinNow(bytes) {
  if (joined) return;
  new WebAssembly.Instance(new WebAssembly.Module(bytes), imports());
  attach();
  joined = Promise.resolve();
}
