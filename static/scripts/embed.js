// In a frame of another page: tells that page how high this one would like to be at its width. Until that page hears, the picture fits the frame as it is.
const root = document.documentElement;
new ResizeObserver(() => {
  root.classList.add("natural");
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  root.classList.remove("natural");
  parent.postMessage({ doklad: height }, "*");
}).observe(root);
