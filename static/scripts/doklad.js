// The report as a module, for notebooks and other programs: the program is loaded, and no page is touched.

const bytes = new URL(PROGRAM, import.meta.url);
await __wbg_init({ module_or_path: bytes.protocol === "file:" ? (await import("node:fs/promises")).readFile(bytes) : fetch(bytes, { integrity: INTEGRITY }) });

export default doklad;
