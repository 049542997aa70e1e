/** The way to the list, where files are saved and opened; also on the page before anything was answered. */

import { button } from "../../components/button.js";
import { el } from "../../components/dom.js";

const FILES = { open: "Open a saved file", both: "Save or open a file" };

/** @param {string} [label] @returns {HTMLElement} */
export const files = (label = FILES.both) =>
  button("go", label, { kind: "quiet", "data-part": "applications" });

/** @returns {HTMLElement} the foot of the calculator before the first answer */
export const emptyFoot = () =>
  el("footer", { class: "calc-foot", "data-key": "foot" }, files(FILES.open));
