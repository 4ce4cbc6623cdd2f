// A MiniSearch index of sentences, events and charts. Snowball's stemmers make every form of a word find all its forms.
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as russian } from "@orama/stemmers/russian";
import MiniSearch from "minisearch";

function stem(term) {
  const word = term.toLowerCase().replaceAll("ё", "е");
  return /\p{Script=Cyrillic}/u.test(word) ? russian(word) : english(word);
}

export function indexed({ sentences, events, charts }) {
  const index = new MiniSearch({
    fields: ["text"],
    storeFields: ["kind", "text"],
    processTerm: stem,
    searchOptions: { combineWith: "AND" },
  });
  index.addAll(sentences.map(({ id, text }) => ({ id, kind: "sentence", text })));
  index.addAll(events.map(({ id, title_en, quote }) => ({ id: `event ${id}`, kind: "event", text: `${title_en} ${quote}` })));
  index.addAll(charts.map(({ id, title_en }) => ({ id: `chart ${id}`, kind: "chart", text: title_en })));
  return index;
}
