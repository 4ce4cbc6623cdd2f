// What any program of this size costs at least: the site's own module, compiled and instantiated with imports that do nothing, not run.
const module = await WebAssembly.compileStreaming(fetch("program.wasm"));
const imports = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => undefined;
window.instance = await WebAssembly.instantiate(module, imports);
window.ready = true;
