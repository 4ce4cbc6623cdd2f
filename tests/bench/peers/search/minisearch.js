// MiniSearch with Snowball's stemmer. The last word may be unfinished.
import MiniSearch from "minisearch";
import { stem } from "./russian.js";
import { shown, texts } from "./texts.js";

const prefix = (_, at, terms) => at === terms.length - 1;
const index = new MiniSearch({ fields: ["text"], processTerm: stem, searchOptions: { combineWith: "AND", prefix } });
index.addAll(texts.map((text, id) => ({ id, text })));
shown({
  search: (words) => index.search(words).length,
  sentences: (words) => index.search(words).map(({ id }) => id),
  index: () => JSON.stringify(index),
});
