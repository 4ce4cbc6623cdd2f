// A static server on the loopback interface. It sends the `.br` beside a file where there is one: browsers accept brotli over plain HTTP
// from this host.
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Compressed by brotli at its highest level. */
export function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

/** Writes the `.br` of a file beside it. */
export function compress(path) {
  writeFileSync(`${path}.br`, brotli(readFileSync(path)));
}

/** With these headers a page is isolated from other origins, so that the browser gives it a clock of 5 µs. */
export const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** Serves folders, each below its name, all with the same `more` headers. Files are read once: disk access must not count. */
export async function serve(folders, more = {}) {
  const responses = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    if (!responses.has(pathname)) responses.set(pathname, respond(file(folders, pathname)));
    const { status, headers, body } = responses.get(pathname);
    response.writeHead(status, { ...headers, ...more }).end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, file: (pathname) => file(folders, pathname), close: () => server.close() };
}

/** The file at a path; `undefined` if there is none. */
function file(folders, pathname) {
  const [, first, ...rest] = normalize(decodeURIComponent(pathname)).split("/");
  if (!Object.hasOwn(folders, first)) return undefined;
  const path = join(folders[first], ...rest, pathname.endsWith("/") ? "index.html" : "");
  return existsSync(path) && statSync(path).isFile() ? path : undefined;
}

function respond(path) {
  if (path === undefined) return { status: 404, headers: {}, body: "" };
  const compressed = existsSync(`${path}.br`);
  const body = readFileSync(compressed ? `${path}.br` : path);
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  // Each visit starts with an empty cache. Within it a preloaded file has to be reusable, hence not "no-store".
  const headers = { "content-type": type, "content-length": body.length, "cache-control": "max-age=3600" };
  return { status: 200, headers: compressed ? { ...headers, "content-encoding": "br" } : headers, body };
}
