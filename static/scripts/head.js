const { protocol, pathname, hash } = location;
const { dataset } = document.documentElement;
if (hash.includes("=")) dataset.chosen = "";
// A copy that a browser saved of the running page says that it runs; from a disk it will not.
if (dataset.app !== "static") dataset.app = protocol.startsWith("http") ? "static" : "failed";
// Some hosts show a page at other addresses than its own, from where it finds no program; and addresses are typed in capitals, or with a country for a language.
const plain = pathname.replace(/\/+/g, "/").replace(/\/index\.html?$/i, "/");
const typed = (_, lang, country, rest = "") => `/${lang}${rest}`.toLowerCase().replace(/^\/kz/, "/kk").replace(/_|%20/g, "-").replace(/\.html?$/, "");
const tidy = dataset.root.startsWith(".") ? plain.replace(/[^/]$/, "$&/") : plain.replace(/\/(ru|en|kk|kz)(-[a-z]+)?(\/.*)?$/i, typed);
if (protocol.startsWith("http") && dataset.root !== "#" && tidy !== pathname) location.replace(tidy + hash);
