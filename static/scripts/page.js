// The page as it came, and the one that the program renders beside it, out of sight, until it takes over.

export const page = document.documentElement;

export const still = document.getElementById("app");
export const running = still.cloneNode(false);
running.hidden = true;
still.removeAttribute("id");
still.after(running);

/** The elements of a tree that are like one, in order. Nobody puts fields, folds and links among ours. */
export function like(element, root) {
  return [...root.getElementsByTagName(element.localName)];
}

/** What an element is, in any language. */
export const name = ({ localName, id, className, dataset }) => [localName, id, className, ...Object.values(dataset)].join(" ");
