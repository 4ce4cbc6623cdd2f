// The report's sentences, as many times as the page's address asks for; a sentence of the first time has its own number.
const sentences = await (await fetch("sentences.json")).json();
const copies = Number(new URLSearchParams(location.search).get("copies"));

export const texts = Array.from({ length: copies * sentences.length }, (_, at) => sentences[at % sentences.length]);

/** Says that there is an index: `search` counts what words find, `sentences` says which, `index` is all of it as text, to be sent ready-made. */
export function shown(searches) {
  window.searches = searches;
  window.ready = true;
}
