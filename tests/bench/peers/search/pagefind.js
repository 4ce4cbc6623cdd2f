// Pagefind, whose index was made beforehand, one for each number of copies. It asks for parts of it as searches need them.
const copies = new URLSearchParams(location.search).get("copies");
document.documentElement.lang = "ru";
const pagefind = await import(new URL(`${copies}/pagefind.js`, location).href);
await pagefind.init();

async function sentences(words) {
  const { results } = await pagefind.search(words);
  return Promise.all(results.map(async (result) => Number((await result.data()).meta.number)));
}

window.searches = { search: async (words) => (await pagefind.search(words)).results.length, sentences };
window.ready = true;
