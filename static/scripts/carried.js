// Starts the one-file edition, and hands out what that carries: the program and its parts, one after the other, compressed by xz and written as printable text. `data-parts` has the name and
// the length of each.
import { XzReadableStream } from "xz-decompress";

const carrier = document.getElementById("program");

/** The bytes of a text that has 13 bits in two characters, and in one at its end 6 (`src/publish/printable.rs`). */
function read(text) {
  const digit = (at) => ((at = text.charCodeAt(at)), at - 33 - (at > 38) - (at > 60) - (at > 62));
  const { length } = text;
  const bytes = new Uint8Array(((length >> 1) * 13 + (length & 1) * 6) >> 3);
  let held = 0, bits = 0, end = 0;
  for (let at = 0; at < length; at += 2) {
    held |= (digit(at) + (at + 1 < length ? 91 * digit(at + 1) : 0)) << bits;
    for (bits += at + 1 < length ? 13 : 6; bits > 7; bits -= 8, held >>= 8) bytes[end++] = held;
  }
  return bytes;
}

let files;

/** All files by their names. */
async function unpack() {
  const bytes = await new Response(new XzReadableStream(new Blob([read(carrier.textContent)]).stream())).arrayBuffer();
  const found = {};
  let start = 0;
  for (const [, name, length] of carrier.dataset.parts.matchAll(/(\S+) (\d+)/g)) {
    found[name] = bytes.slice(start, (start += Number(length)));
  }
  // The program's pages need more than the text that stands in the page.
  const style = document.createElement("style");
  style.textContent = new TextDecoder().decode(found.style);
  document.head.append(style);
  return found;
}

/** A file, as if it came from the site. */
carrier.carried = async (name) => {
  files ??= unpack();
  return new Response((await files)[name], { headers: { "content-type": "application/wasm" } });
};

// What starts the program needs none to be read: it says why there is no program where WebAssembly is off.
(async () => {
  const { textContent } = document.getElementById("start");
  const start = document.createElement("script");
  start.type = "module";
  start.textContent = await new Response(new Blob([read(textContent)]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  // A copy that a browser saves of the page as it is then starts once, too.
  start.addEventListener("load", () => start.remove());
  document.body.append(start);
})();
