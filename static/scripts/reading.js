// The sentence that is being read stays on the device, so that the reader finds it again on the page of the text (`src/view/browser.rs`).
const KEY = "doklad-reading";

let scrolled;
addEventListener("scroll", () => {
  clearTimeout(scrolled);
  scrolled = setTimeout(remember, 500);
}, { passive: true });

function remember() {
  const sentences = [...document.querySelectorAll("#main .report .text [data-sentence]")];
  const read = sentences.find((one) => one.getBoundingClientRect().bottom > innerHeight / 3);
  // A browser may keep nothing.
  try {
    if (read) localStorage.setItem(KEY, read.dataset.sentence);
  } catch {}
}
