// As many made-up events as the page's address asks for: the same each time (xorshift), seven of ten with a day, two with a month, one with a year.
const CATEGORIES = "protest violence death emergency detention torture trial sentence release law election media internet labour".split(" ");

const number = (digits) => String(digits).padStart(2, "0");

function random() {
  let state = 0x2545f491;
  return (end) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % end;
  };
}

/** Events in the order of time: id, date, start (a Date), category, title. */
export function events() {
  const count = Number(new URLSearchParams(location.search).get("events"));
  const below = random();
  const made = Array.from({ length: count }, (_, at) => {
    const [year, month, day, known] = [1990 + below(33), 1 + below(12), 1 + below(28), below(10)];
    const date = [year, known > 0 && number(month), known > 2 && number(day)].filter(Boolean).join("-");
    const category = CATEGORIES[below(CATEGORIES.length)];
    return { id: `made-up-${at}`, date, start: new Date(year, known > 0 ? month - 1 : 0, known > 2 ? day : 1), category, title: `Something happened that is told in a sentence of some length, ${at}` };
  });
  return made.sort((one, other) => one.start - other.start);
}

/** Says that the page is there, once it is painted; `choose` narrows it to a category, or shows all again. */
export function shown(choose) {
  window.choose = choose;
  window.categories = CATEGORIES;
  requestAnimationFrame(() => setTimeout(() => (window.ready = true)));
}
