// The charts by Chart.js.
import figures from "figures";
import { draw } from "./bars.js";

draw(document.getElementById("complaints"), document.getElementById("months"), figures);
window.drawn = true;
window.ready = true;
