/** The parts of the calculator's page that stand together, and the headings that the focus goes to. */

import { el } from "./dom.js";

/** The heading of what to do next. */
export const NEXT = "calc-next";

/** The heading of a place of its own. */
export const PLACE = "calc-place";

/** @param {...import("./dom.js").Child} children */
export const planColumn = (...children) =>
  el("div", { class: "calc-plan", "data-key": "plan" }, children);

/** @param {...import("./dom.js").Child} children */
export const below = (...children) =>
  el("div", { class: "calc-below", "data-key": "below" }, children);
