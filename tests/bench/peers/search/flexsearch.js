// FlexSearch. It has no Russian of its own: its Encoder takes Snowball's stemmer, and leaves й and double letters alone, which that needs.
// "forward" finds the beginnings of words, as "strict" and "tolerant" do not; what takes words further apart finds no more forms of them.
import { Charset, Encoder, Index } from "flexsearch";
import { plain, stem } from "./russian.js";
import { shown, texts } from "./texts.js";

const encoder = new Encoder(Charset.Exact, { normalize: plain, finalize: (words) => words.map(stem) });
const index = new Index({ tokenize: "forward", encoder });
texts.forEach((text, at) => index.add(at, text));
// Without a limit it finds a hundred.
const found = (words) => index.search(words, { limit: texts.length });

function exported() {
  const parts = {};
  index.export((key, data) => void (parts[key] = data));
  return JSON.stringify(parts);
}

shown({ search: (words) => found(words).length, sentences: found, index: exported });
