// lunr with lunr-languages, whose stop words are left out: "человек", "время" and "день" are among them. The last word may be unfinished.
import lunr from "lunr";
import russian from "lunr-languages/lunr.ru";
import support from "lunr-languages/lunr.stemmer.support";
import { plain } from "./russian.js";
import { shown, texts } from "./texts.js";

support(lunr);
russian(lunr);
const index = lunr(function () {
  this.use(lunr.ru);
  this.pipeline.remove(lunr.ru.stopWordFilter);
  this.field("text");
  texts.forEach((text, id) => this.add({ id, text: plain(text) }));
});

// A term with a wildcard is not stemmed by itself.
const stems = (words) => plain(words).split(" ").flatMap((word) => index.pipeline.runString(word));
const found = (words) =>
  index.query((query) =>
    stems(words).forEach((term, at, { length }) => {
      const wildcard = at === length - 1 ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
      query.term(term, { presence: lunr.Query.presence.REQUIRED, usePipeline: false, wildcard });
    }),
  );

shown({
  search: (words) => found(words).length,
  sentences: (words) => found(words).map(({ ref }) => Number(ref)),
  index: () => JSON.stringify(index),
});
