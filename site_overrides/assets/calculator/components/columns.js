/** The parts of the calculator's page that stand together, beside its answers. */

import { el } from "./dom.js";

/** @param {...import("./dom.js").Child} children */
export const planColumn = (...children) =>
  el("div", { class: "calc-plan", "data-key": "plan" }, children);

/** @param {...import("./dom.js").Child} children */
export const below = (...children) =>
  el("div", { class: "calc-below", "data-key": "below" }, children);
